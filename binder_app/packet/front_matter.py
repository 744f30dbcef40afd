"""All pages of our own in the packet, laid out until they agree, then drawn."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from binder_app.domain.finding import Checklist
from binder_app.domain.packet_plan import PacketPlan
from binder_app.domain.words import Words
from binder_app.packet.cover_summary import cover_summary
from binder_app.packet.enclosures import enclosures
from binder_app.packet.faces import (
    BOLD,
    REGULAR,
    SEMIBOLD,
    Faces,
    Style,
    clean,
    load_faces,
)
from binder_app.packet.index_pages import Index, index_pages
from binder_app.packet.sheet import (
    LEFT,
    TOP,
    Print,
    Sheet,
    SheetPage,
)
from binder_app.packet.tab_sheets import tab_sheet

PAGE_SIZE = (612.0, 792.0)
"""Letter, in points."""

_STAMP_SIZE = 10.0
_STAMP_FACES = {"semibold": SEMIBOLD, "bold": BOLD}
_ROUNDS = 8
"""A second round nearly always agrees; growth only, so that it must end."""


@dataclass(frozen=True, slots=True)
class LinkSpot:
    """A place on one of our pages that leads to a page of the packet.

    Both pages count from 1 in the packet; `box` is in points from the lower
    left corner; `contents` says in words where it leads.
    """

    page: int
    box: tuple[float, float, float, float]
    target: int
    contents: str


@dataclass(frozen=True, slots=True)
class StampFace:
    """One face of the stamp, as the fonts of the helper page hold it.

    `resource` names the font under /Resources /Font of that page; `codes` are
    the one-byte codes of its first subset.
    """

    resource: str
    codes: Mapping[str, int]
    widths: Mapping[str, float]

    def encode(self, text: str) -> bytes:
        """Return the codes of `text`; "?" where the subset lacks a letter."""
        return bytes(map(self.codes.__getitem__, self._held(text)))

    def width(self, text: str, size: float) -> float:
        """Return how wide the encoded `text` is, in points."""
        return sum(map(self.widths.__getitem__, self._held(text))) * size / 1000

    def _held(self, text: str) -> str:
        if self.codes.keys() >= set(text):
            return text
        held = (letter if letter in self.codes else "?" for letter in clean(text))
        return "".join(held)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """Our own pages as a PDF, and all that the joining needs to know of them.

    The PDF begins with one helper page, which holds the stamp's fonts and does
    not go into the packet; page k + 2 of the PDF is packet page `pages[k]`.
    `index_rows` says by exhibit id on which packet page its index row stands
    and how high the row's top is, in points. `undrawable` are the letters that
    no face could draw. `stamp_faces` are "semibold" and "bold".
    """

    pdf: bytes
    pages: tuple[int, ...]
    links: tuple[LinkSpot, ...]
    index_rows: Mapping[str, tuple[int, float]]
    undrawable: str
    stamp_faces: Mapping[str, StampFace]


@dataclass(frozen=True, slots=True)
class _Parts:
    """The three parts whose lengths depend on each other."""

    cover: Sheet
    index: Index
    enclosures: Sheet

    @property
    def lengths(self) -> tuple[int, int, int]:
        sheets = (self.cover, self.index.sheet, self.enclosures)
        return (len(sheets[0].pages), len(sheets[1].pages), len(sheets[2].pages))


def draw_front_matter(
    plan: PacketPlan, words: Words, checklist: Checklist, fonts: Path
) -> tuple[PacketPlan, FrontMatter]:
    """Lay the plan out until its lengths are stable, then draw our pages.

    Return the plan with its lengths and first pages settled. `fonts` is the
    folder of the faces.
    """
    faces = load_faces(fonts)
    plan, parts = _settled(plan, words, checklist, faces)
    numbered = dict(_own_pages(plan, parts, words, checklist, faces))
    pdf, stamp_faces = _drawn(plan, numbered, words, faces)
    first = plan.first_index_page - 1
    rows = {held: (first + page, y) for held, (page, y) in parts.index.rows.items()}
    letters = "".join(p.text for page in numbered.values() for p in page.prints)
    return plan, FrontMatter(
        pdf=pdf,
        pages=tuple(numbered),
        links=tuple(_links(numbered)),
        index_rows=rows,
        undrawable=faces.undrawable(letters),
        stamp_faces=stamp_faces,
    )


def _settled(
    plan: PacketPlan, words: Words, checklist: Checklist, faces: Faces
) -> tuple[PacketPlan, _Parts]:
    """Lay out cover, index and enclosures until their lengths agree."""
    lengths = (1, 1, 1)
    for _ in range(_ROUNDS):
        plan = plan.laid_out(*lengths)
        parts = _Parts(
            cover_summary(plan, words, checklist, faces),
            index_pages(plan, words, checklist, faces),
            enclosures(plan, words, faces),
        )
        if all(new <= old for new, old in zip(parts.lengths, lengths, strict=True)):
            break
        cover, index, listed = map(max, lengths, parts.lengths)
        lengths = (cover, index, listed)
    _fill_up(parts, lengths)
    return plan, parts


def _fill_up(parts: _Parts, lengths: tuple[int, int, int]) -> None:
    """Add empty pages where a part came out shorter than was planned."""
    sheets = (parts.cover, parts.index.sheet, parts.enclosures)
    for sheet, length in zip(sheets, lengths, strict=True):
        while len(sheet.pages) < length:
            sheet.new_page()


def _own_pages(
    plan: PacketPlan, parts: _Parts, words: Words, checklist: Checklist, faces: Faces
) -> Iterator[tuple[int, SheetPage]]:
    """Yield every page of our own under its packet page, in packet order."""
    yield from enumerate(parts.cover.pages, start=1)
    yield from enumerate(parts.index.sheet.pages, start=plan.first_index_page)
    for exhibit in plan.exhibits if plan.has_tab_sheets else ():
        sheet = tab_sheet(plan, exhibit, words, checklist, faces)
        yield exhibit.tab_sheet, sheet.pages[0]
    yield from enumerate(parts.enclosures.pages, start=plan.first_enclosure_page)


def _links(numbered: Mapping[int, SheetPage]) -> Iterator[LinkSpot]:
    for number, page in numbered.items():
        for spot in page.spots:
            yield LinkSpot(number, spot.box, spot.target, spot.contents)


def _drawn(
    plan: PacketPlan, numbered: Mapping[int, SheetPage], words: Words, faces: Faces
) -> tuple[bytes, dict[str, StampFace]]:
    file = BytesIO()
    canvas = new_canvas(file, words, words["cover_title"])
    stamp_faces = _draw_helper(canvas, _stamp_letters(plan, words), faces)
    for page in numbered.values():
        draw_page(canvas, page, faces)
    canvas.save()
    return file.getvalue(), stamp_faces


def new_canvas(file: BinaryIO, words: Words, title: str) -> Canvas:
    """Begin a PDF of Letter pages that embeds every face and no date."""
    canvas = Canvas(
        file,
        pagesize=PAGE_SIZE,
        pageCompression=1,
        invariant=1,
        initialFontName=REGULAR,
        lang=words.language,
    )
    canvas.setTitle(title)
    return canvas


def draw_page(canvas: Canvas, page: SheetPage, faces: Faces) -> None:
    """Draw one settled page and end it."""
    for rule in page.rules:
        canvas.setLineWidth(rule.weight)
        canvas.line(rule.left, rule.y, rule.right, rule.y)
    text = canvas.beginText()
    for line in page.prints:
        x = line.x
        for face, run in faces.runs(line.text, line.style.face):
            text.setTextOrigin(x, line.y)
            text.setFont(face, line.style.size)
            text.textOut(run)
            x += faces.width(run, face, line.style.size)
    canvas.drawText(text)
    canvas.showPage()


def _stamp_letters(plan: PacketPlan, words: Words) -> str:
    """Return every letter that a stamp of this plan may use, each once."""
    said = [words[key] for key in words.texts if key.startswith("stamp_")]
    tabs = [exhibit.tab for exhibit in plan.exhibits]
    text = "0123456789? " + plan.first_bates.prefix + "".join(said + tabs)
    return "".join(dict.fromkeys(clean(text)))


def _draw_helper(canvas: Canvas, letters: str, faces: Faces) -> dict[str, StampFace]:
    """Draw the letters before all else, so that they fill the first subsets."""
    made, page = {}, SheetPage()
    for place, (name, face) in enumerate(_STAMP_FACES.items()):
        held = "".join(letter for letter in letters if letter in faces.own[face])
        style = Style(face, _STAMP_SIZE, _STAMP_SIZE)
        page.prints.append(Print(LEFT, TOP - 20 * place, held, style))
        made[name] = _stamp_face(canvas, face, held, faces)
    draw_page(canvas, page, faces)
    return made


def _stamp_face(canvas: Canvas, face: str, letters: str, faces: Faces) -> StampFace:
    """Assign the codes of `letters` in the first subset and keep them."""
    font, document = pdfmetrics.getFont(face), canvas._doc
    codes = {}
    for letter in letters:
        (subset, code), *_ = font.splitString(letter, document)
        if subset == 0:
            codes[letter] = code[0]
    resource = font.getSubsetInternalName(0, document)
    widths = {letter: faces.widths[face][letter] for letter in codes}
    return StampFace(resource, codes, widths)
