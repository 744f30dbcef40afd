"""What the packet says of itself: title, language, labels, how to show and print it."""

from collections.abc import Iterator

from pikepdf import Array, Dictionary, Name, Pdf, String

from binder_app.domain.packet_plan import PacketPlan
from binder_app.domain.volumes import Volume
from binder_app.domain.words import Words


def write_catalog(packet: Pdf, plan: PacketPlan, words: Words) -> None:
    """Write title and author, language, page labels and viewer preferences.

    Page labels are the packet pages that the stamps show; pages with which a volume
    opens are i, ii, iii.
    """
    root, claim = packet.Root, plan.claim
    root.PageMode = Name.UseOutlines
    root.Lang = String(words.language)
    root.PageLabels = Dictionary(Nums=Array(_page_labels(plan.volume)))
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    if plan.is_duplex:
        root.ViewerPreferences.Duplex = Name.DuplexFlipLongEdge
    number = claim.get("claim_number")
    key = "pdf_title" if number else "pdf_title_plain"
    title = words.say(key, claim_number=number)
    if plan.volumes:
        told = {"number": plan.here, "count": len(plan.volumes)}
        title = words.say("pdf_title_volume", title=title, **told)
    packet.docinfo["/Title"] = title
    if author := claim.get("employee_name"):
        packet.docinfo["/Author"] = author
    packet.docinfo["/Creator"] = "IMR Binder"


def _page_labels(volume: Volume) -> Iterator[int | Dictionary]:
    if volume.opening:
        yield from (0, Dictionary(S=Name.r))
    numbers = Dictionary(S=Name.D)
    if volume.first_page > 1:
        numbers.St = volume.first_page
    yield from (volume.opening, numbers)
