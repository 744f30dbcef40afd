"""What the packet says of itself: title, language, labels, how to show and print it."""

from pikepdf import Array, Dictionary, Name, Pdf, String

from binder_app.domain.packet_plan import PacketPlan
from binder_app.domain.words import Words


def write_catalog(packet: Pdf, plan: PacketPlan, words: Words) -> None:
    """Write title and author, language, page labels and viewer preferences.

    Page labels are the packet pages that the stamps show, from 1.
    """
    root, claim = packet.Root, plan.claim
    root.PageMode = Name.UseOutlines
    root.Lang = String(words.language)
    root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.D)]))
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    if plan.is_duplex:
        root.ViewerPreferences.Duplex = Name.DuplexFlipLongEdge
    number = claim.get("claim_number")
    key = "pdf_title" if number else "pdf_title_plain"
    packet.docinfo["/Title"] = words.say(key, claim_number=number)
    if author := claim.get("employee_name"):
        packet.docinfo["/Author"] = author
    packet.docinfo["/Creator"] = "IMR Binder"
