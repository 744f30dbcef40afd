"""Excel workbooks (.xlsx) become a flow of blocks, a section for each sheet."""

from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from binder_app.intake.formats.flow_blocks import (
    Block,
    Flow,
    Look,
    Margins,
    Paragraph,
    Picture,
    Run,
    Section,
    tidy,
)
from binder_app.intake.formats.flow_notes import (
    CELLS,
    CHARTS,
    COMMENTS,
    ELSEWHERE,
    SHEETS,
)
from binder_app.intake.formats.office_parts import OfficeParts, Relations
from binder_app.intake.formats.office_xml import child, inside, number, value
from binder_app.intake.formats.sheet_book import Book
from binder_app.intake.formats.sheet_table import SheetTable
from binder_app.intake.formats.word_drawings import EMU

EDGES = Margins(36.0, 36.0, 40.0, 40.0)
TITLE = Look(bold=True, size=13.0)


def read_sheets(source: Path) -> Flow:
    """Read a workbook; raise `UnreadableFileError` where it can't be."""
    with OfficeParts.opened(source) as parts:
        book = Book(parts)
        sections = tuple(_sections(book))
        return Flow(sections, book.unseen)


def _sections(book: Book) -> Iterator[Section]:
    for entry in book.sheets:
        if entry.is_hidden:
            book.unseen[SHEETS] += 1
            continue
        if not entry.part or "chartsheet" in entry.part.lower():
            book.unseen[CHARTS] += 1
            continue
        held = book.sheet(entry.part)
        book.unseen[CELLS] += held.left_out
        table = SheetTable(book, held)
        drawn = [*table.blocks(), *_extras(book, entry.part)]
        if drawn:
            title = Paragraph((Run(entry.name, TITLE),), after=6, keeps_next=True)
            yield Section((title, *drawn), EDGES, table.is_wide)


def _extras(book: Book, part: str) -> Iterator[Block]:
    """Yield the pictures and text boxes of a sheet, behind its cells."""
    relations = Relations(book.parts, part)
    for name in relations.of_kind("comments"):
        comments = inside(book.parts.xml(name), "comment")
        book.unseen[COMMENTS] += sum(1 for _ in comments)
    for name in relations.of_kind("drawing"):
        inner = Relations(book.parts, name)
        root = book.parts.xml(name)
        book.unseen[CHARTS] += sum(1 for _ in inside(root, "graphicFrame"))
        for held in inside(root, "pic"):
            yield from _picture(book, inner, held)
        for held in inside(root, "txBody"):
            for line in inside(held, "p"):
                text = tidy("".join(run.text or "" for run in inside(line, "t")))
                if text.strip():
                    yield Paragraph((Run(text),))


def _picture(book: Book, relations: Relations, held: Element) -> Iterator[Block]:
    blip = next(inside(held, "blip"), None)
    size = child(held, "spPr", "xfrm", "ext")
    data = relations.bytes_of(value(blip, "embed"))
    wide, high = (max(number(value(size, n)) / EMU, 0.0) for n in ("cx", "cy"))
    if data:
        yield Paragraph((Picture(data, wide, high),), before=6)
    else:
        book.unseen[ELSEWHERE] += 1
