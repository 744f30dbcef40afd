"""All pages of our own in the packet, laid out until they agree, then drawn."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from binder_app.domain.finding import Checklist
from binder_app.domain.packet_plan import (
    ANNEX,
    CHRONOLOGY,
    COVER,
    ENCLOSURES,
    INDEX,
    PacketPlan,
    PlannedPart,
)
from binder_app.domain.volume_plan import cut_up
from binder_app.domain.words import Words
from binder_app.errors import BinderError
from binder_app.packet.annex import annex_divider
from binder_app.packet.chronology_pages import chronology_pages
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
from binder_app.packet.index_pages import index_pages
from binder_app.packet.sheet import (
    LEFT,
    TOP,
    Print,
    Sheet,
    SheetPage,
)
from binder_app.packet.tab_sheets import tab_sheet

Maker = Callable[[PacketPlan, Words, Checklist, Faces], Sheet]
"""Lays out one part of our own pages; the plan's pages are taken as they are."""

MAKERS: Mapping[str, Maker] = {
    COVER: cover_summary,
    INDEX: index_pages,
    CHRONOLOGY: chronology_pages,
    ENCLOSURES: enclosures,
    ANNEX: annex_divider,
}
"""Who lays out which part."""

OPENING = "opening"
"""The index with which a further volume opens, among the sheets of our own."""

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
    A volume begins with an index of its own, whose pages are numbered up to 0.
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


def draw_front_matter(
    plan: PacketPlan,
    words: Words,
    checklist: Checklist,
    fonts: Path,
    makers: Mapping[str, Maker] = MappingProxyType({}),
) -> tuple[PacketPlan, FrontMatter]:
    """Lay the plan out until its lengths are stable, then draw our pages.

    Return the plan with its lengths and first pages settled; one that is cut into
    volumes is settled already, and the pages of one volume are drawn. `fonts` is the
    folder of the faces; `makers` lay out parts that `MAKERS` does not know.
    """
    faces = load_faces(fonts)
    made_by = {**MAKERS, **makers}
    if plan.volumes:
        sheets = _sheets_in_volume(plan, words, checklist, faces, made_by)
    else:
        plan, sheets = _settled(plan, words, checklist, faces, made_by)
    numbered = dict(_own_pages(plan, sheets, words, checklist, faces))
    pdf, stamp_faces = _drawn(plan, numbered, words, faces)
    letters = "".join(p.text for page in numbered.values() for p in page.prints)
    return plan, FrontMatter(
        pdf=pdf,
        pages=tuple(numbered),
        links=tuple(_links(numbered)),
        index_rows=dict(_rows(plan, sheets)),
        undrawable=faces.undrawable(letters),
        stamp_faces=stamp_faces,
    )


def settle_volumes(
    plan: PacketPlan,
    words: Words,
    checklist: Checklist,
    fonts: Path,
    makers: Mapping[str, Maker] = MappingProxyType({}),
) -> PacketPlan:
    """Lay the plan out and cut it into volumes until both agree.

    A plan that one volume holds is not cut. A `BinderError` where volumes can't be as
    small as its limit says.
    """
    faces, made_by = load_faces(fonts), {**MAKERS, **makers}
    lengths, opening = {part.id: part.count for part in plan.parts}, 0
    for _ in range(_ROUNDS):
        plan = cut_up(plan.laid_out(lengths), opening)
        sheets = {
            part.id: made_by[part.id](_seen_from(plan, part), words, checklist, faces)
            for part in plan.parts
        }
        plan = _with_openings(plan, words, checklist, faces)
        openings = [volume.opening for volume in plan.volumes]
        is_settled = max(openings, default=0) <= opening
        if is_settled and _fit(sheets, lengths):
            return plan
        opening = max(opening, *openings, 0)
        lengths = _longest(sheets, lengths)
    raise BinderError(
        "The volumes of this packet don't come to rest.", "Choose another limit."
    )


def _seen_from(plan: PacketPlan, part: PlannedPart) -> PacketPlan:
    """Return the plan as it is told on the pages of one part."""
    return plan.seen_from(plan.volume_at(part.first_page)) if plan.volumes else plan


def _with_openings(
    plan: PacketPlan, words: Words, checklist: Checklist, faces: Faces
) -> PacketPlan:
    """Return the plan that knows how long the index of each later volume is."""
    volumes = [*plan.volumes[:1]]
    for volume in plan.volumes[1:]:
        index = index_pages(plan.seen_from(volume), words, checklist, faces)
        volumes.append(replace(volume, opening=len(index.pages)))
    return replace(plan, volumes=tuple(volumes))


def _sheets_in_volume(
    plan: PacketPlan,
    words: Words,
    checklist: Checklist,
    faces: Faces,
    makers: Mapping[str, Maker],
) -> dict[str, Sheet]:
    """Return the sheets of the volume spoken of, its opening index first."""
    sheets: dict[str, Sheet] = {}
    if plan.volume.opening:
        sheets[OPENING] = index_pages(plan, words, checklist, faces)
    for part in plan.parts:
        if plan.volume.holds(part.first_page):
            sheets[part.id] = makers[part.id](plan, words, checklist, faces)
    _fill_up(sheets, {part.id: part.count for part in plan.parts if part.id in sheets})
    return sheets


def _settled(
    plan: PacketPlan,
    words: Words,
    checklist: Checklist,
    faces: Faces,
    makers: Mapping[str, Maker],
) -> tuple[PacketPlan, dict[str, Sheet]]:
    """Lay out every part until their lengths agree; return the sheets by part."""
    lengths = {part.id: part.count for part in plan.parts}
    for _ in range(_ROUNDS):
        plan = plan.laid_out(lengths)
        sheets = {
            part.id: makers[part.id](plan, words, checklist, faces)
            for part in plan.parts
        }
        if _fit(sheets, lengths):
            break
        lengths = _longest(sheets, lengths)
    _fill_up(sheets, lengths)
    return plan, sheets


def _fit(sheets: Mapping[str, Sheet], lengths: Mapping[str, int]) -> bool:
    return all(len(sheets[part].pages) <= lengths[part] for part in lengths)


def _longest(sheets: Mapping[str, Sheet], lengths: Mapping[str, int]) -> dict[str, int]:
    return {
        part: max(length, len(sheets[part].pages)) for part, length in lengths.items()
    }


def _fill_up(sheets: Mapping[str, Sheet], lengths: Mapping[str, int]) -> None:
    """Add empty pages where a part came out shorter than was planned."""
    for part, length in lengths.items():
        while len(sheets[part].pages) < length:
            sheets[part].new_page()


def _numbers_of(plan: PacketPlan, part: str) -> range:
    """Return the numbers of the pages of one part, or of a volume's opening index."""
    return plan.volume.opening_pages if part == OPENING else plan.pages_of(part)


def _own_pages(
    plan: PacketPlan,
    sheets: Mapping[str, Sheet],
    words: Words,
    checklist: Checklist,
    faces: Faces,
) -> Iterator[tuple[int, SheetPage]]:
    """Yield every page of our own under its packet page, in packet order."""
    numbered: dict[int, SheetPage] = {}
    for part, sheet in sheets.items():
        numbered.update(zip(_numbers_of(plan, part), sheet.pages, strict=True))
    volume = plan.volume
    for exhibit in plan.all_exhibits if plan.has_tab_sheets else ():
        if not volume.holds(exhibit.tab_sheet):
            continue
        sheet = tab_sheet(plan, exhibit, words, checklist, faces)
        numbered[exhibit.tab_sheet] = sheet.pages[0]
    yield from sorted(numbered.items())


def _rows(
    plan: PacketPlan, sheets: Mapping[str, Sheet]
) -> Iterator[tuple[str, tuple[int, float]]]:
    """Give the rows to which exhibits lead back, with their packet pages."""
    told = set[str]()
    for part, sheet in sheets.items():
        for exhibit_id, (page, top) in sheet.rows.items():
            if exhibit_id not in told:
                yield exhibit_id, (_numbers_of(plan, part)[page - 1], top)
        told.update(sheet.rows)


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
    if plan.volumes:
        said.append(words["volume_stamp"])
    tabs = [exhibit.tab for exhibit in plan.all_exhibits]
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
