"""Word's stories: paragraphs, tables and sections, in their order."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any
from xml.etree.ElementTree import Element

from binder_app.intake.formats.flow_blocks import (
    PLAIN_SIZE,
    Block,
    Cell,
    PageBreak,
    Paragraph,
    Part,
    Rule,
    Run,
    Table,
)
from binder_app.intake.formats.flow_notes import DELETIONS, FILES, HIDDEN
from binder_app.intake.formats.html_blocks import html_blocks
from binder_app.intake.formats.office_parts import Relations
from binder_app.intake.formats.office_xml import (
    child,
    children,
    colour,
    is_on,
    local,
    number,
    value,
    whole,
)
from binder_app.intake.formats.word_file import WordFile
from binder_app.intake.formats.word_runs import PAGE_BREAK, Gathered, RunReader
from binder_app.intake.formats.word_styles import (
    TWENTIETHS,
    Words,
    cell_borders,
    has_borders,
    paragraph_words,
    without,
)

_PASSED_THROUGH_WORDS = (
    "sdt|sdtContent|customXml|ins|moveTo|smartTag|AlternateContent|Choice"
)
PASSED_THROUGH = frozenset(_PASSED_THROUGH_WORDS.split("|"))
MOST_DEEP = 12
"""Tables within tables that are read; Word's own limit is lower than libraries'."""

HTML_ENDS = {".htm", ".html", ".xhtml", ".mht"}
HEADINGS = range(1, 7)


class Story:
    """One part of a Word file that holds text: the body, a header, the notes."""

    def __init__(self, file: WordFile, part: str) -> None:
        self._file = file
        self._relations = Relations(file.parts, part)
        self._runs = RunReader(file, self._relations, self.blocks)
        self._deep = 0
        self._table_style = ""
        self._is_close = False

    def blocks(self, held: Iterable[Element]) -> list[Block]:
        """Return the blocks that elements stand for."""
        found: list[Block] = []
        before = ("", False)
        for inner in held:
            name = local(inner)
            if name == "p":
                made = self.paragraph(inner)
                own = (value(child(inner, "pPr", "pStyle")), self._is_close)
                if own[1] and own == before:
                    draw_together(found, made)
                found.extend(made)
                before = own
                continue
            before = ("", False)
            if name == "tbl":
                found.extend(self._table(inner))
            elif name in PASSED_THROUGH:
                found.extend(self.blocks(inner))
            elif name == "altChunk":
                found.extend(self._chunk(inner))
            elif name in ("del", "moveFrom"):
                self._file.unseen[DELETIONS] = 1
        return found

    def paragraph(self, held: Element) -> list[Block]:
        """Return a paragraph, with what is tied to it and the breaks within."""
        properties = child(held, "pPr")
        style = value(child(properties, "pStyle"))
        words, look = self._file.styles.paragraph_style(style, self._table_style)
        own = paragraph_words(properties)
        words.update(own)
        entry = self._file.lists.entry(words, style)
        if entry is not None:
            words = {**words, **entry.paragraph, **_without_list(own)}
        gathered = self._runs.gather(held, look)
        self._is_close = bool(words.get("is_close"))
        label = entry.label if entry is not None else ""
        made = paragraph_of(words, gathered, label, float(look["size"]))
        blocks: list[Block] = [*_split(made), *gathered.boxes]
        borders = child(properties, "pBdr")
        if has_borders(child_only(borders, "top")):
            blocks.insert(0, Rule())
        if has_borders(child_only(borders, "bottom")):
            blocks.append(Rule())
        return blocks

    def _chunk(self, held: Element) -> list[Block]:
        """Return the web page that a Word file carries inside."""
        part = self._relations.part(value(held, "id"))
        if PurePosixPath(part).suffix.lower() not in HTML_ENDS:
            self._file.unseen[FILES] += 1
            return []
        told = html_blocks(self._file.parts.bytes_of(part))
        self._file.unseen.update(told.unseen)
        return list(told.blocks)

    def _table(self, held: Element) -> list[Block]:
        if self._deep >= MOST_DEEP:
            return []
        outer = self._table_style
        self._table_style = value(child(held, "tblPr", "tblStyle"))
        self._deep += 1
        try:
            return list(self._rows(held))
        finally:
            self._deep -= 1
            self._table_style = outer

    def _rows(self, held: Element) -> Iterator[Block]:
        properties = child(held, "tblPr")
        style = value(child(properties, "tblStyle"))
        is_ruled = (
            has_borders(child(properties, "tblBorders"))
            or self._file.styles.rules_table(style)
            or cell_borders(held)
        )
        widths = tuple(
            number(value(column, "w")) / TWENTIETHS
            for column in children(child(held, "tblGrid"), "gridCol")
        )
        rows = [self._row(row) for row in rows_in(held) if self._is_shown(row)]
        heads = 0
        for row in rows_in(held):
            if not is_on(child(row, "trPr", "tblHeader")):
                break
            heads += 1
        if rows:
            left = number(value(child(properties, "tblInd"), "w")) / TWENTIETHS
            yield Table(spanned(rows), widths, is_ruled, min(heads, len(rows)), left)

    def _is_shown(self, row: Element) -> bool:
        properties = child(row, "trPr")
        if child(properties, "del") is not None:
            self._file.unseen[DELETIONS] = 1
            return False
        if is_on(child(properties, "hidden")):
            self._file.unseen[HIDDEN] = 1
            return False
        return True

    def _row(self, held: Element) -> list[tuple[Cell, str]]:
        """Return a row's cells, each with how it goes on from the one above."""
        free = whole(value(child(held, "trPr", "gridBefore")))
        cells = [(Cell(columns=min(free, 60)), "")] if free > 0 else []
        for inner in cells_in(held):
            properties = child(inner, "tcPr")
            columns = max(1, whole(value(child(properties, "gridSpan")), 1))
            shade = colour(value(child(properties, "shd"), "fill"))
            merge = child(properties, "vMerge")
            goes_on = value(merge, "val", "continue") if merge is not None else ""
            blocks = tuple(self.blocks(inner))
            cells.append((Cell(blocks, columns, 1, shade), goes_on))
        return cells


def draw_together(before: list[Block], behind: list[Block]) -> None:
    """Take away the white between paragraphs of a style that wants none."""
    last, first = before[-1], behind[0]
    if isinstance(last, Paragraph) and isinstance(first, Paragraph):
        before[-1], behind[0] = replace(last, after=0.0), replace(first, before=0.0)


def child_only(held: Element | None, name: str) -> Element | None:
    """Return an element that holds one child alone, None where it is absent."""
    inner = child(held, name)
    if inner is None:
        return None
    only = Element("only")
    only.append(inner)
    return only


def _without_list(own: Words) -> Words:
    """Return a paragraph's own words that outweigh its list's."""
    return {name: told for name, told in own.items() if name in ("left", "first")}


def paragraph_of(
    words: Words, gathered: Gathered, label: str, size: float
) -> Paragraph:
    """Return the paragraph that its words and its runs come to."""
    sizes = [part.look.size for part in gathered.parts if isinstance(part, Run)]
    size = max(sizes, default=size)
    spacing = float(words.get("spacing", 1.0))
    if words.get("line_height"):
        spacing = max(1.0, float(words["line_height"]) / (size * 1.26))
    level = int(words.get("level", 0))
    names = ("align", "left", "right", "first", "before", "after")
    told: dict[str, Any] = {name: words[name] for name in names if name in words}
    return Paragraph(
        tuple(gathered.parts),
        **told,
        spacing=spacing,
        label=label,
        stops=without(words.get("stops", ())),
        level=level if level in HEADINGS else 0,
        keeps_next=bool(words.get("keeps_next")),
        starts_page=bool(words.get("starts_page")),
        size=sizes[0] if sizes else size or PLAIN_SIZE,
    )


def _split(held: Paragraph) -> Iterator[Block]:
    """Yield a paragraph in two where a page ends amid it."""
    parts: list[Part] = []
    is_first = True
    for part in held.parts:
        if not isinstance(part, Run) or PAGE_BREAK not in part.text:
            parts.append(part)
            continue
        for place, text in enumerate(part.text.split(PAGE_BREAK)):
            if place:
                if parts:
                    yield _piece(held, parts, is_first)
                    is_first = False
                yield PageBreak()
                parts = []
            if text:
                parts.append(replace(part, text=text))
    if parts or is_first:
        yield _piece(held, parts, is_first)


def _piece(held: Paragraph, parts: list[Part], is_first: bool) -> Paragraph:
    if is_first:
        return replace(held, parts=tuple(parts))
    return replace(held, parts=tuple(parts), label="", first=0.0, starts_page=False)


def rows_in(held: Element) -> Iterator[Element]:
    """Yield a table's rows, also those that some marking wraps."""
    for inner in held:
        if local(inner) == "tr":
            yield inner
        elif local(inner) in PASSED_THROUGH:
            yield from rows_in(inner)


def cells_in(held: Element) -> Iterator[Element]:
    """Yield a row's cells, also those that some marking wraps."""
    for inner in held:
        if local(inner) == "tc":
            yield inner
        elif local(inner) in PASSED_THROUGH:
            yield from cells_in(inner)


def spanned(rows: list[list[tuple[Cell, str]]]) -> tuple[tuple[Cell, ...], ...]:
    """Return rows whose cells span those below that go on from them."""
    open_at: dict[int, list[int]] = {}
    found: list[list[Cell]] = []
    for number_of_row, row in enumerate(rows):
        kept: list[Cell] = []
        at = 0
        for cell, goes_on in row:
            above = open_at.get(at)
            if goes_on == "continue" and above:
                row_at, place = above
                held = found[row_at][place]
                blocks = held.blocks + (cell.blocks if _has_words(cell) else ())
                rows_down = number_of_row - row_at + 1
                found[row_at][place] = replace(held, rows=rows_down, blocks=blocks)
            else:
                open_at[at] = [number_of_row, len(kept)]
                kept.append(cell)
                if goes_on != "restart":
                    open_at.pop(at)
            at += cell.columns
        found.append(kept)
    return tuple(tuple(row) for row in found)


def _has_words(cell: Cell) -> bool:
    return any(
        isinstance(block, Table) or (isinstance(block, Paragraph) and block.parts)
        for block in cell.blocks
    )
