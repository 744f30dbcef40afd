"""Lays the stamp over the pages of a packet without reading what they draw."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from pikepdf import Array, Dictionary, Name, Pdf, PdfError, Stream

from binder_app.domain.binder import PageFacts
from binder_app.domain.edge_ink import Spot
from binder_app.domain.packet_plan import PacketPlan, PlannedPage
from binder_app.domain.page_reading import ReadLine
from binder_app.domain.words import Words
from binder_app.packet import text_layer
from binder_app.packet.front_matter import StampFace
from binder_app.packet.page_box import Corners, PageBox
from binder_app.packet.resources import drawings_of
from binder_app.packet.stamp import BOLD, SEMIBOLD, lay_out, operators, stamp_texts
from binder_app.packet.text_layer import BlankFace

WRAPPED = "/IMRBp"
"""The name of what a page draws, where that is set apart in a form."""

FactsOf = Callable[[str, int], PageFacts]
"""The facts of one page of one original, the page counted from 1."""

ReadingOf = Callable[[str, int], Sequence[ReadLine]]
"""The lines read from the picture of one page of one original; none for text."""


def no_reading(source: str, page: int) -> Sequence[ReadLine]:
    """Return that nothing was read from any picture."""
    return ()


@dataclass(frozen=True, slots=True)
class Stamped:
    """What one page's stamp reads; its boxes are in the page's own units.

    `spot` is where a reader sees it; `words` are those laid unseen over a picture.
    """

    texts: tuple[str, ...]
    box: Corners
    first_cell: Corners
    spot: Spot
    words: str = ""


class Stamper:
    """Holds the stamp's two faces inside the packet, and stamps page after page.

    `set_apart` are packet pages whose own drawing is not to be trusted; `pictures`
    are those that went in as pictures until a page is stamped.
    """

    def __init__(
        self,
        packet: Pdf,
        own: Pdf,
        faces: Mapping[str, StampFace],
        plan: PacketPlan,
        words: Words,
        facts: FactsOf,
        set_apart: Collection[int] = (),
        pictures: Collection[int] = (),
        reading: ReadingOf = no_reading,
        blank: BlankFace | None = None,
    ) -> None:
        self._packet, self._words = packet, words
        self._set_apart, self._pictures = frozenset(set_apart), pictures
        self._totals = {False: plan.total_pages, True: plan.file_pages}
        self._facts, self._volume = facts, plan.volume
        self._reading, self._blank = reading, blank
        self._faces = {SEMIBOLD: faces["semibold"], BOLD: faces["bold"]}
        fonts = own.pages[0].Resources.Font
        self._fonts = {
            name: packet.copy_foreign(fonts[face.resource])
            for name, face in self._faces.items()
        }
        self._push = packet.make_indirect(Stream(packet, b"q\n"))

    def stamp(self, page: PlannedPage, target: Dictionary, box: PageBox) -> Stamped:
        """Stamp one page, isolated from whatever its own drawing leaves open."""
        total = self._totals[page.is_beyond]
        texts = stamp_texts(page, total, self._words, self._volume)
        cells = lay_out(texts, box, self._faces)
        deficit, surplus = self._open_states(page)
        is_apart = page.number in self._set_apart
        is_doubtful = is_apart and page.number not in self._pictures
        if is_doubtful or self._has_faces_of_others(target):
            deficit = surplus = 0
            self._wrap(target, box)
        words, laid = self._words_read(page, target, box)
        ends = b"Q\n" * (1 + surplus)
        drawing = ends + words + operators(cells, box, self._faces)
        over = self._packet.make_indirect(Stream(self._packet, drawing))
        before = [self._push] * (1 + deficit)
        target["/Contents"] = Array([*before, *drawings_of(target), over])
        self._lend_faces(target)
        first, last = cells[0].box, cells[-1].box
        return Stamped(
            tuple(cell.text for cell in cells),
            box.box_into_page((first[0], last[1], last[2], first[3])),
            box.box_into_page(first),
            Spot(box.width - last[2], box.width - first[0], last[1], first[3]),
            laid,
        )

    def _words_read(
        self, page: PlannedPage, target: Dictionary, box: PageBox
    ) -> tuple[bytes, str]:
        """Return the drawing of the words read from a picture, and those words."""
        if page.source is None or self._blank is None:
            return b"", ""
        lines = self._reading(page.source.source, page.source.source_page)
        drawing = text_layer.operators(lines, box, page.source.turn)
        if not drawing:
            return b"", ""
        fonts = _table(_table(target, "/Resources"), "/Font")
        fonts[text_layer.FACE] = self._blank.font
        return drawing, text_layer.laid_text(lines)

    def _wrap(self, page: Dictionary, box: PageBox) -> None:
        """Put what a page draws into a form of its own, for it can't be trusted.

        A page whose drawing breaks off amid a word would swallow the stamp; a
        form ends where its bytes end.
        """
        try:
            drawn = b"\n".join(part.read_bytes() for part in drawings_of(page))
        except PdfError:
            return
        form = Stream(self._packet, drawn)
        form["/Type"], form["/Subtype"] = Name.XObject, Name.Form
        form["/BBox"] = Array(list(box.corners))
        form["/Resources"] = self._packet.make_indirect(_table(page, "/Resources"))
        held = Dictionary({WRAPPED: self._packet.make_indirect(form)})
        page["/Resources"] = Dictionary(XObject=held)
        show = Stream(self._packet, f"{WRAPPED} Do\n".encode())
        page["/Contents"] = self._packet.make_indirect(show)

    def _has_faces_of_others(self, page: Dictionary) -> bool:
        """Tell whether a page calls other fonts by the names of our faces.

        So does a page of a packet of ours that became an exhibit.
        """
        fonts = _table(_table(page, "/Resources"), "/Font")
        return any(
            name in fonts and fonts[name].objgen != font.objgen
            for name, font in self._fonts.items()
        )

    def _open_states(self, page: PlannedPage) -> tuple[int, int]:
        """Return what a page pops without having pushed, and what it leaves open."""
        if page.source is None or page.number in self._pictures:
            return 0, 0
        facts = self._facts(page.source.source, page.source.source_page)
        return facts.deficit, facts.surplus

    def _lend_faces(self, page: Dictionary) -> None:
        fonts = _table(_table(page, "/Resources"), "/Font")
        for name, font in self._fonts.items():
            fonts[name] = font


def _table(holder: Dictionary, key: str) -> Dictionary:
    """Return the dictionary under `key`; an empty one is put there if need be."""
    found = holder.get(key)
    if not isinstance(found, Dictionary):
        holder[key] = Dictionary()
        found = holder[key]
        assert isinstance(found, Dictionary)
    return found
