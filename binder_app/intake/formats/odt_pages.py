"""OpenDocument texts (.odt) become a flow of blocks."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from binder_app.intake.formats.flow_blocks import (
    Block,
    Cell,
    Flow,
    Heading,
    Paragraph,
    Rule,
    Run,
    Section,
    Table,
)
from binder_app.intake.formats.flow_fill import too_long
from binder_app.intake.formats.flow_notes import DELETIONS, HIDDEN
from binder_app.intake.formats.odt_runs import OdtRuns, controls_in
from binder_app.intake.formats.odt_styles import Master, OdtStyles
from binder_app.intake.formats.office_parts import OfficeParts, damaged, locked
from binder_app.intake.formats.office_xml import (
    child,
    children,
    inside,
    local,
    value,
    whole,
)
from binder_app.intake.formats.word_styles import Words

STANDARD = "Standard"
MOST_DEEP = 12
MOST_REPEATED = 200
"""Rows or columns said to repeat that are drawn."""

_CONTAINERS = (
    "section|index-body|table-of-content|list-header|alphabetical-index"
    "|illustration-index|table-index|bibliography|user-index|object-index"
    "|index-title"
)
CONTAINERS = frozenset(_CONTAINERS.split("|"))
HEADINGS = range(1, 7)
_SAID = "align|left|right|first|before|after|spacing|stops|keeps_next"
SAID = _SAID.split("|")
MOST_CELLS = 200_000


def read_odt(source: Path) -> Flow:
    """Read an OpenDocument text; raise `UnreadableFileError` where it can't be."""
    with OfficeParts.opened(source) as parts:
        manifest = parts.xml_or_none("META-INF/manifest.xml")
        if any(True for _ in inside(manifest, "encryption-data")):
            raise locked()
        content = parts.xml("content.xml")
        body = child(content, "body", "text")
        if body is None:
            raise damaged()
        reader = OdtReader(parts, parts.xml_or_none("styles.xml"), content)
        return reader.flow(body)


class OdtReader:
    """Reads one document's paragraphs, lists and tables in their order."""

    def __init__(
        self, parts: OfficeParts, pages: Element | None, content: Element
    ) -> None:
        self._styles = OdtStyles(pages, content)
        controls = controls_in(child(content, "body"))
        self._runs = OdtRuns(parts, self._styles, self.blocks, controls)
        self._deep = self._cells = 0
        self._counts: dict[str, int] = {}
        self._breaks = False

    def flow(self, body: Element) -> Flow:
        """Return the document, its notes behind its text."""
        sections = [self._section(name, held) for name, held in self._split(body)]
        notes = tuple(self._notes())
        if notes:
            sections[-1] = replace(sections[-1], blocks=(*sections[-1].blocks, *notes))
        if any(True for _ in inside(child(body, "tracked-changes"), "deletion")):
            self._runs.unseen[DELETIONS] = 1
        return Flow(tuple(sections), self._runs.unseen)

    def _split(self, body: Element) -> list[tuple[str, list[Element]]]:
        """Split the text where a style asks for another kind of page."""
        parts: list[tuple[str, list[Element]]] = [(STANDARD, [])]
        for held in body:
            master = self._master_of(held)
            if master:
                if parts[-1][1]:
                    parts.append((master, []))
                parts[-1] = (master, parts[-1][1])
            if local(held) not in ("sequence-decls", "forms", "tracked-changes"):
                parts[-1][1].append(held)
        return parts

    def _master_of(self, held: Element) -> str:
        family = "table" if local(held) == "table" else "paragraph"
        return self._styles.one(family, value(held, "style-name")).master

    def _section(self, name: str, held: list[Element]) -> Section:
        master = self._styles.masters.get(name, Master())
        first = None
        if master.first_header is not None or master.first_footer is not None:
            first = self._heading(master.first_header, master.first_footer)
        usual = self._heading(master.header, master.footer)
        blocks = tuple(self.blocks(held))
        return Section(blocks, master.margins, master.is_wide, usual, first)

    def _heading(self, header: Element | None, footer: Element | None) -> Heading:
        above = self.blocks(header if header is not None else ())
        below = self.blocks(footer if footer is not None else ())
        return Heading(tuple(above), tuple(below))

    def blocks(self, held: Iterable[Element]) -> list[Block]:
        """Return the blocks that elements stand for."""
        found: list[Block] = []
        for inner in held:
            name = local(inner)
            if name in ("p", "h"):
                found.extend(self._paragraph(inner))
            elif name == "list":
                found.extend(self._list(inner, value(inner, "style-name"), 1))
            elif name == "table":
                found.extend(self._table(inner))
            elif name in CONTAINERS:
                found.extend(self._contained(inner))
            elif name in ("frame", "custom-shape", "control"):
                loose = Element("p")
                loose.append(inner)
                found.extend(self._paragraph(loose))
        return found

    def _contained(self, held: Element) -> list[Block]:
        if value(held, "display") == "none":
            self._runs.unseen[HIDDEN] = 1
            return []
        return self.blocks(held)

    def _paragraph(
        self, held: Element, label: str = "", at: Words | None = None
    ) -> list[Block]:
        style = value(held, "style-name")
        words, look = self._styles.paragraph(style)
        words = {**words, **(at or {})}
        gathered = self._runs.gather(held, look)
        level = whole(value(held, "outline-level"), 1) if local(held) == "h" else 0
        told: dict[str, Any] = {name: words[name] for name in SAID if name in words}
        starts, self._breaks = self._breaks, bool(words.get("ends_page"))
        made = Paragraph(
            tuple(gathered.parts),
            **told,
            label=label,
            level=level if level in HEADINGS else 0,
            starts_page=bool(words.get("starts_page")) or starts,
            size=float(look["size"]),
        )
        return [made, *gathered.boxes]

    def _list(self, held: Element, style: str, depth: int) -> Iterator[Block]:
        """Yield a list's entries, those of lists inside them further in."""
        own = value(held, "style-name") or style
        level = self._styles.level(own, depth)
        key = f"{own} {depth}"
        if value(held, "continue-numbering") != "true":
            self._counts[key] = level.start - 1
        for item in held:
            if local(item) not in ("list-item", "list-header"):
                continue
            self._counts[key] = self._counts.get(key, level.start - 1) + 1
            start = value(item, "start-value")
            if start:
                self._counts[key] = whole(start, 1)
            is_entry = local(item) == "list-item"
            label = level.label(self._counts[key]) if is_entry else ""
            at: Words = {"left": level.left, "first": level.first}
            for inner in item:
                if local(inner) == "list" and depth < MOST_DEEP:
                    yield from self._list(inner, own, depth + 1)
                elif local(inner) in ("p", "h"):
                    yield from self._paragraph(inner, label, at)
                    label, at = "", {"left": level.left, "first": 0.0}
                else:
                    yield from self.blocks((inner,))

    def _table(self, held: Element) -> Iterator[Block]:
        if self._deep >= MOST_DEEP:
            return
        self._deep += 1
        try:
            widths = tuple(self._widths(held))
            rows = [self._row(row) for row in _rows(held)]
        finally:
            self._deep -= 1
        heads = sum(1 for h in children(held, "table-header-rows") for _ in _rows(h))
        names = {value(cell, "style-name") for cell in inside(held, "table-cell")}
        ruled = any(self._styles.one("table-cell", name).is_ruled for name in names)
        if rows:
            yield Table(tuple(rows), widths, ruled, min(heads, len(rows) - 1))

    def _widths(self, held: Element) -> Iterator[float]:
        for column in inside(held, "table-column"):
            width = self._styles.one("table-column", value(column, "style-name")).width
            for _ in range(_repeats(column, "number-columns-repeated")):
                yield width

    def _row(self, held: Element) -> tuple[Cell, ...]:
        cells: list[Cell] = []
        for inner in held:
            if local(inner) != "table-cell":
                continue
            shade = self._styles.one("table-cell", value(inner, "style-name")).shade
            cell = Cell(
                tuple(self.blocks(inner)),
                max(1, whole(value(inner, "number-columns-spanned"), 1)),
                max(1, whole(value(inner, "number-rows-spanned"), 1)),
                shade,
            )
            cells.extend([cell] * _repeats(inner, "number-columns-repeated"))
        self._cells += len(cells) + 1
        if self._cells > MOST_CELLS:
            raise too_long()
        return tuple(cells)

    def _notes(self) -> Iterator[Block]:
        """Yield footnotes and endnotes, behind the text."""
        if self._runs.notes:
            yield Rule()
        place = 0
        while place < len(self._runs.notes):
            body = child(self._runs.notes[place], "note-body")
            place += 1
            blocks = self.blocks(body if body is not None else ())
            mark = Run(f"[{place}] ")
            if blocks and isinstance(blocks[0], Paragraph):
                blocks[0] = replace(blocks[0], parts=(mark, *blocks[0].parts))
            yield from blocks or [Paragraph((mark,))]


def _rows(held: Element) -> Iterator[Element]:
    """Yield a table's rows, as often as they repeat, those of groups as well."""
    for inner in held:
        if local(inner) == "table-row":
            for _ in range(_repeats(inner, "number-rows-repeated")):
                yield inner
        elif local(inner) in ("table-header-rows", "table-rows", "table-row-group"):
            yield from _rows(inner)


def _repeats(held: Element, name: str) -> int:
    return min(max(whole(value(held, name), 1), 1), MOST_REPEATED)
