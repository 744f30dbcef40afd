"""Reads the words of a sample paper: one text file, a mark before each line.

A line of equals signs begins a page ("===== turned" a wide one). Lines without
a mark run together into a paragraph until an empty line.
"""

from collections.abc import Iterator
from dataclasses import dataclass

PAGE = "====="
COMMENT = "//"
PARAGRAPH = ""
MARKS = (
    "##",
    "#=",
    "#",
    "|=",
    "|!",
    "|",
    "-",
    ">>",
    "<>",
    ">",
    "+",
    "[x]",
    "[ ]",
    ":",
    "~",
    "---",
    "=",
    "^",
    "@",
    "%",
    "!",
)
"""Longer marks stand before those they begin with."""


@dataclass(frozen=True, slots=True)
class Block:
    """One thing to draw: its mark and its words."""

    mark: str
    text: str

    @property
    def cells(self) -> tuple[str, ...]:
        """The words between upright strokes."""
        row = self.text.strip().removesuffix("|")
        return tuple(cell.strip() for cell in row.split("|"))


@dataclass(frozen=True, slots=True)
class PaperPage:
    """One page of a paper, top to bottom."""

    blocks: tuple[Block, ...]
    turned: bool = False


def read_pages(text: str) -> tuple[PaperPage, ...]:
    """Return the pages that `text` describes."""
    pages = []
    for part in text.split("\n" + PAGE)[1:]:
        first, _, rest = part.partition("\n")
        pages.append(PaperPage(tuple(_blocks(rest)), "turned" in first))
    return tuple(pages)


def _blocks(text: str) -> Iterator[Block]:
    held: list[str] = []
    for line in (*text.splitlines(), ""):
        mark = _mark_of(line)
        if line.startswith(COMMENT):
            continue
        if line and mark == PARAGRAPH:
            held.append(line.strip())
            continue
        if held:
            yield Block(PARAGRAPH, " ".join(held))
            held = []
        if line:
            yield Block(mark, line[len(mark) :].strip())


def _mark_of(line: str) -> str:
    for mark in MARKS:
        if line.startswith((mark + " ", mark + "|")) or line == mark:
            return mark
    return PARAGRAPH
