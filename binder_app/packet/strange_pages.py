"""Which pages are at fault themselves where a packet does not show what they do."""

from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path

import pypdfium2

from binder_app.domain.binder import PageFacts
from binder_app.domain.packet_plan import PacketPlan
from binder_app.files import letters_digest
from binder_app.packet.stamper import FactsOf
from binder_app.packet.verify import Proof
from binder_app.second_engine import page_text, pictures_on


def strange_pages(
    proof: Proof, plan: PacketPlan, paths: Mapping[str, Path], facts: FactsOf
) -> Iterator[int]:
    """Give the packet pages whose source still is what was measured of it.

    Nothing but their drawing is then to blame. Of any other the source was changed
    or measured wrong, and it may not go in at all.
    """
    for page in plan.pages() if proof.unlike else ():
        told = page.source
        if told is not None and page.number in proof.unlike:
            known = facts(told.source, told.source_page)
            if _is_as_measured(paths[told.source], told.source_page, known):
                yield page.number


def _is_as_measured(path: Path, number: int, known: PageFacts) -> bool:
    try:
        with (
            closing(pypdfium2.PdfDocument(path)) as document,
            closing(document[number - 1]) as page,
        ):
            seen = (letters_digest(page_text(page)), *pictures_on(page))
    except (pypdfium2.PdfiumError, OSError):
        return False
    return seen == (known.letters, known.pictures, known.picture_bytes)
