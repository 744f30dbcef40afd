"""Fills pages with strips, from above and one after the other."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from binder_app.intake.formats.flow_blocks import (
    Block,
    Heading,
    Margins,
    Paragraph,
    Run,
    Section,
    Table,
)
from binder_app.intake.formats.flow_draw import Page
from binder_app.intake.formats.flow_lines import Room
from binder_app.intake.formats.flow_setter import BlockSetter
from binder_app.intake.formats.flow_strips import Mark, Strip, moved, total_height
from binder_app.intake.unreadable import UnreadableFileError

SHORT, LONG = 612.0, 792.0
"""Letter, in points."""

LEAST_MARGIN, MOST_MARGIN = 28.0, 144.0
HEADING_AT = 30.0
"""How far from the edge of the paper a page's heading begins."""

MOST_HEADING = 0.3
"""Share of a page that a heading may take; a higher one goes into the text."""

BETWEEN = 6.0
LEAST_REST = 36.0
MOST_KEPT = 0.4
"""Share of a page that is kept free so that a heading stays with its text."""

MOST_PAGES = 2000


def too_long() -> UnreadableFileError:
    """Return the failure of a document that would fill too many pages."""
    return UnreadableFileError(
        f"This document is too long: it would fill more than {MOST_PAGES:,} pages.",
        "Split it into smaller files, then add those.",
    )


class Sheet:
    """One section's paper: its size, its margins, and its headings as strips."""

    def __init__(self, section: Section, setter: BlockSetter) -> None:
        self.width, self.height = (LONG, SHORT) if section.is_wide else (SHORT, LONG)
        self.margins = sane(section.margins)
        across = self.width - self.margins.left - self.margins.right
        self._room = Room(across, self.height * MOST_HEADING)
        self._setter = setter
        self._bounds: dict[Heading, tuple[float, float]] = {}
        self.too_high: list[Strip] = []
        self._usual = self._low(section.usual)
        self._first = self._low(section.first) if section.first else self._usual
        self._even = self._low(section.even) if section.even else self._usual

    def _low(self, heading: Heading) -> Heading:
        """Return a heading without a side that is too high; that goes elsewhere."""
        sides = []
        for blocks in (heading.above, heading.below):
            is_high = self._high(blocks) > self.height * MOST_HEADING
            if is_high:
                self.too_high.extend(self._setter.strips(blocks, self._room))
            sides.append(() if is_high else blocks)
        return Heading(*sides)

    def _high(self, blocks: Sequence[Block]) -> float:
        return total_height(self._setter.strips(blocks, self._room))

    def heading(self, number: int, is_first: bool) -> Heading:
        """Return what stands above and below one page."""
        if is_first:
            return self._first
        return self._usual if number % 2 else self._even

    def bounds(self, heading: Heading) -> tuple[float, float]:
        """Return where text begins and ends between a page's headings."""
        if heading not in self._bounds:
            above, below = self._high(heading.above), self._high(heading.below)
            margins = self.margins
            top = max(margins.top, HEADING_AT + above + BETWEEN if above else 0.0)
            foot = max(margins.bottom, HEADING_AT + below + BETWEEN if below else 0.0)
            self._bounds[heading] = (top, self.height - foot)
        return self._bounds[heading]

    def marks(self, blocks: Sequence[Block], y: float) -> Iterator[Mark]:
        """Yield the marks of a heading that begins at `y`."""
        for place, strip in enumerate(self._setter.strips(blocks, self._room)):
            y += strip.gap if place else 0.0
            yield from (moved(m, self.margins.left, y) for m in strip.marks())
            y += strip.height

    @property
    def room(self) -> Room:
        """The room for text on the page where there is least of it."""
        all_bounds = map(self.bounds, (self._usual, self._first, self._even))
        return Room(self._room.width, min(end - top for top, end in all_bounds))


def sane(margins: Margins) -> Margins:
    """Return margins that leave most of the paper to its text."""
    sides = (margins.left, margins.right, margins.top, margins.bottom)
    return Margins(*(min(max(side, LEAST_MARGIN), MOST_MARGIN) for side in sides))


class Filler:
    """Pages as they fill up; sections follow one another."""

    def __init__(self) -> None:
        self.pages: list[Page] = []
        self._number = 0
        self._y = self._end = 0.0
        self._is_empty = True
        self._headings: list[tuple[Sheet, Heading, float]] = []

    def fill(self, sheet: Sheet, strips: Sequence[Strip], first_number: int) -> None:
        """Fill as many pages as a section's strips need."""
        if first_number:
            self._number = first_number - 1
        self._begin(sheet, is_first=True)
        waiting = list(reversed(strips))
        is_kept = False
        while waiting:
            strip = waiting.pop()
            if not self._is_empty and (
                strip.starts_page or (not is_kept and self._parts(strip, waiting))
            ):
                self._turn(sheet, strip)
            is_kept = strip.keeps_next
            rest = self._put(sheet, strip)
            if rest is not None:
                self._turn(sheet, rest)
                waiting.append(rest)

    def _turn(self, sheet: Sheet, strip: Strip) -> None:
        """Begin a page; what stands above a table's rows stands there again."""
        self._begin(sheet)
        for held in strip.again():
            self._place(sheet, held)
        self._is_empty = True

    def _parts(self, strip: Strip, waiting: list[Strip]) -> bool:
        """Tell whether a heading would be left behind at the foot of the page."""
        if not strip.keeps_next:
            return False
        chain, place = [strip], len(waiting) - 1
        while place >= 0 and chain[-1].keeps_next and len(chain) < 12:
            chain.append(waiting[place])
            place -= 1
        last = min(chain[-1].height, LEAST_REST)
        high = strip.gap + total_height(chain) - chain[-1].height + last
        left = self._end - self._y
        return left < high <= self._end * MOST_KEPT

    def _put(self, sheet: Sheet, strip: Strip) -> Strip | None:
        """Place a strip, or what fits of it; return what is left."""
        left = self._end - self._y - (0.0 if self._is_empty else strip.gap)
        if strip.height <= left:
            self._place(sheet, strip)
            return None
        is_high = strip.height > (self._end - sheet.margins.top) / 4
        if self._is_empty or is_high:
            parts = strip.cut(left)
            if parts:
                self._place(sheet, parts[0])
                return parts[1]
        if self._is_empty:
            self._place(sheet, strip)
            return None
        return strip

    def _place(self, sheet: Sheet, strip: Strip) -> None:
        if not self._is_empty:
            self._y += strip.gap
        page = self.pages[-1]
        page.marks.extend(moved(m, sheet.margins.left, self._y) for m in strip.marks())
        self._y += strip.height
        self._is_empty = False

    def _begin(self, sheet: Sheet, is_first: bool = False) -> None:
        """Begin a page with its headings."""
        if len(self.pages) >= MOST_PAGES:
            raise too_long()
        self._number += 1
        heading = sheet.heading(self._number, is_first)
        top, end = sheet.bounds(heading)
        self.pages.append(Page(sheet.width, sheet.height, number=self._number))
        self._headings.append((sheet, heading, end))
        self._y, self._end, self._is_empty = top, end, True

    def put_headings(self) -> None:
        """Draw what stands above and below each page, with its number in it."""
        for page, (sheet, heading, end) in zip(self.pages, self._headings, strict=True):
            for blocks, y in (
                (heading.above, HEADING_AT),
                (heading.below, end + BETWEEN),
            ):
                told = numbered(blocks, page.number, len(self.pages))
                page.marks.extend(sheet.marks(told, y))


def joined(sections: Sequence[Section]) -> list[Section]:
    """Return sections with those that go on without a new page put together."""
    found: list[Section] = []
    for section in sections:
        if found and section.goes_on and section.is_wide == found[-1].is_wide:
            blocks = found[-1].blocks + section.blocks
            found[-1] = replace(found[-1], blocks=blocks)
        else:
            found.append(section)
    return found


def numbered(blocks: Sequence[Block], number: int, pages: int) -> tuple[Block, ...]:
    """Return blocks with the number of the page, and of all pages, in them."""
    told = {"page": str(number), "pages": str(pages)}
    return tuple(_told(block, told) for block in blocks)


def _told(block: Block, told: dict[str, str]) -> Block:
    if isinstance(block, Paragraph):
        parts = tuple(
            Run(told[part.field], part.look)
            if isinstance(part, Run) and part.field in told
            else part
            for part in block.parts
        )
        return replace(block, parts=parts)
    if isinstance(block, Table):
        rows = tuple(
            tuple(
                replace(cell, blocks=tuple(_told(b, told) for b in cell.blocks))
                for cell in row
            )
            for row in block.rows
        )
        return replace(block, rows=rows)
    return block
