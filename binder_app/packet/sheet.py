"""Our own pages as they fill from the top: what stands where, not yet drawn.

Everything is a plain value in points from the lower left corner; reportlab sees
it only when all is settled.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from binder_app.domain.claim import Claim
from binder_app.domain.finding import Checklist
from binder_app.domain.packet_plan import PacketPlan
from binder_app.domain.words import Words
from binder_app.packet.faces import (
    CELL,
    GROUP,
    HEAD,
    SECTION,
    SMALL,
    TEXT,
    TITLE,
    Faces,
    Style,
    clean,
    wrap,
)

LEFT, RIGHT, TOP, BOTTOM = 72.0, 540.0, 720.0, 72.0
"""The frame: one inch clear on all sides."""

WIDTH = RIGHT - LEFT
HEAVY, LIGHT = 1.6, 0.8
"""The two weights of a rule; a fax loses anything finer."""

FOOT_BASELINE = 26.8
"""Where the running line stands, in points from the page's lower edge."""

_FOOT_WIDTH, _FOOT_LEADING, _FOOT_LINES = 200.0, 11.0, 3


@dataclass(frozen=True, slots=True)
class Print:
    """One line of text on its baseline."""

    x: float
    y: float
    text: str
    style: Style


@dataclass(frozen=True, slots=True)
class Rule:
    """One line across the page."""

    left: float
    right: float
    y: float
    weight: float


@dataclass(frozen=True, slots=True)
class Spot:
    """A place that leads to a packet page (from 1), as (x1, y1, x2, y2)."""

    box: tuple[float, float, float, float]
    target: int
    contents: str


@dataclass(slots=True)
class SheetPage:
    """What stands on one page, in drawing order."""

    prints: list[Print] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    spots: list[Spot] = field(default_factory=list)


class Sheet:
    """Pages that fill from the top; `y` is the lower edge of what stands.

    `rows` says by exhibit id on which of its pages, from 1, the row stands to
    which the exhibit leads back, and how high the row's top is in points.
    """

    def __init__(self, faces: Faces, foot: str) -> None:
        self.faces = faces
        self.pages: list[SheetPage] = []
        self.rows: dict[str, tuple[int, float]] = {}
        self._foot = foot
        self.bottom = BOTTOM
        self.y = TOP
        self.new_page()

    @property
    def page(self) -> SheetPage:
        """The page that is being filled."""
        return self.pages[-1]

    @property
    def room(self) -> float:
        """How many points are left on this page."""
        return self.y - self.bottom

    def new_page(self) -> None:
        """Begin a page, with its running line in the bottom margin."""
        self.pages.append(SheetPage())
        self.bottom, self.y = BOTTOM, TOP
        lines = self.wrapped(self._foot, SMALL, _FOOT_WIDTH)
        for place, line in enumerate(reversed(lines[-_FOOT_LINES:])):
            self.put(LEFT, FOOT_BASELINE + place * _FOOT_LEADING, line, SMALL)

    def wrapped(self, text: str, style: Style, width: float) -> tuple[str, ...]:
        """Break `text` into lines of at most `width` points."""
        return wrap(text, width, lambda part: self.width(part, style))

    def width(self, text: str, style: Style) -> float:
        """Return how wide `text` is in `style`, in points."""
        return self.faces.width(text, style.face, style.size)

    def put(
        self, x: float, y: float, text: str, style: Style, page: SheetPage | None = None
    ) -> float:
        """Print one line from `x` on and return where it ends."""
        if text:
            (page or self.page).prints.append(Print(x, y, text, style))
        return x + self.width(text, style)

    def put_right(
        self,
        right: float,
        y: float,
        text: str,
        style: Style,
        page: SheetPage | None = None,
    ) -> float:
        """Print one line that ends at `right` and return where it begins."""
        left = right - self.width(text, style)
        self.put(left, y, text, style, page)
        return left

    def rule(self, weight: float, left: float = LEFT, right: float = RIGHT) -> None:
        """Draw a line across the page at `y`."""
        self.page.rules.append(Rule(left, right, self.y, weight))

    def spot(self, left: float, right: float, y: float, link: "Link") -> None:
        """Make the line of text on baseline `y` lead to a page."""
        box = (left - 2, y - 4, right + 2, y + 10)
        self.page.spots.append(Spot(box, link.target, link.contents))

    def title(self, title: str, note: str = "") -> None:
        """Print the page title, with a note at its right where that is given."""
        noted = self.width(clean(note), TEXT) if note else 0
        lines = self.wrapped(title, TITLE, max(WIDTH - noted - 16, 200))
        self.y += 10
        self.lines(lines, TITLE)
        if note:
            room = WIDTH - self.width(lines[-1], TITLE) - 16
            above = self.wrapped(note, TEXT, max(room, 100))
            for place, line in enumerate(reversed(above)):
                self.put_right(RIGHT, self.y + place * TEXT.leading, line, TEXT)

    def begin_section(self, heading: str, style: Style, need: float) -> None:
        """Print a heading with `need` points free below it; no rule yet."""
        lines = self.wrapped(heading, style, WIDTH)
        if self.room < need + 6 + len(lines) * style.leading + 7:
            self.new_page()
        self.y += 6 if self.y == TOP else -10
        self.lines(lines, style)
        self.y -= 7

    def paragraph(self, text: str, style: Style, left: float = LEFT) -> None:
        """Print wrapped text from `left` to the right margin."""
        self.lines(self.wrapped(text, style, RIGHT - left), style, left)

    def lines(self, lines: Sequence[str], style: Style, left: float = LEFT) -> None:
        """Print lines one below the other; `y` ends on the last baseline."""
        for line in lines:
            if self.room < style.leading:
                self.new_page()
            self.y -= style.leading
            self.put(left, self.y, line, style)


class Link(NamedTuple):
    """Where a place leads: a packet page from 1, and what is said of it."""

    target: int
    contents: str


class Column(NamedTuple):
    """One column of a table, in points from the left margin."""

    left: float
    right: float
    style: Style = CELL
    is_right: bool = False


class Pitch(NamedTuple):
    """From a row's rule down to its first baseline, and on from its last one."""

    above: float
    below: float
    leading: float = 0


ROW = Pitch(11.9, 5.2)
TIGHT_ROW = Pitch(10.9, 3.2, 12)
PLAIN_ROW = Pitch(11.2, 4.1)


class Table:
    """Rows under column heads, which repeat on every further page.

    `continued` is the heading that stands at the top of a further page. Rows may be
    set in other columns than those before, as long as they stand in the same places.
    """

    def __init__(
        self,
        sheet: Sheet,
        columns: Sequence[Column],
        heads: Sequence[str],
        pitch: Pitch,
        continued: str,
    ) -> None:
        self._sheet = sheet
        self.columns = columns
        self._heads = heads
        self._pitch = pitch
        self._continued = continued
        self._running = ""
        self._is_first = True

    def begin(self) -> None:
        """Draw the heavy rule and the column heads; rows follow."""
        sheet = self._sheet
        sheet.rule(HEAVY)
        sheet.y -= 11.7
        for column, head in zip(self.columns, self._heads, strict=True):
            self._cell_line(column, sheet.y, head, HEAD)
        sheet.y -= 5.3
        sheet.rule(LIGHT)
        self._is_first = True

    def turn(self) -> None:
        """Go on at the top of a new page, under the heads and the group."""
        self._sheet.new_page()
        self._sheet.begin_section(self._continued, SECTION, 0)
        self.begin()
        if self._running:
            self._heading(self._running)

    def group(self, heading: str, continued: str, first_row: Sequence[str]) -> None:
        """Print a heading together with room for the first row below it.

        `continued` is what stands over the group's rows on a further page.
        """
        if self._group_height(heading) + self.height(first_row) > self._sheet.room:
            self._running = ""
            self.turn()
        self._running = continued
        self._heading(heading)

    def ungroup(self) -> None:
        """End the last group; the rows that follow belong to none."""
        self._running = ""

    def height(self, cells: Sequence[str]) -> float:
        """Return how high a row of those cells will be, in points."""
        return self._height([len(lines) for lines in self._wrapped(cells)])

    def row(self, cells: Sequence[str], link: Link | None = None) -> tuple[int, float]:
        """Print one row, whole where a page can hold it.

        Return on which page of the sheet, from 1, it begins, and its top.
        """
        wrapped = self._wrapped(cells)
        height = self._height([len(lines) for lines in wrapped])
        if height > self._sheet.room and not self._is_first:
            self.end()
            self.turn()
        begins = len(self._sheet.pages), self._sheet.y
        while self._height([len(lines) for lines in wrapped]) > self._sheet.room:
            cut = self._lines_in(self._sheet.room)
            self._part([lines[:cut] for lines in wrapped], link)
            wrapped = [lines[cut:] for lines in wrapped]
            self.turn()
        self._part(wrapped, link)
        return begins

    def end(self) -> None:
        """Draw the rule below the last row."""
        self._sheet.rule(LIGHT)

    def _group_height(self, heading: str) -> float:
        lines = len(self._sheet.wrapped(heading, GROUP, WIDTH))
        pitch = self._pitch
        return lines * (pitch.above + pitch.below - 1) + pitch.below + 0.3

    def _heading(self, heading: str) -> None:
        sheet, height = self._sheet, self._group_height(heading)
        top = sheet.y
        for line in sheet.wrapped(heading, GROUP, WIDTH):
            sheet.y -= self._pitch.above + self._pitch.below - 1
            sheet.put(LEFT, sheet.y, line, GROUP)
        sheet.y = top - height
        sheet.rule(LIGHT)
        self._is_first = True

    def _part(self, wrapped: Sequence[Sequence[str]], link: Link | None) -> None:
        sheet, top = self._sheet, self._sheet.y
        if not self._is_first:
            sheet.rule(LIGHT)
        self._is_first = False
        for column, lines in zip(self.columns, wrapped, strict=True):
            for place, line in enumerate(lines):
                y = top - self._pitch.above - place * self._leading(column)
                self._cell_line(column, y, line, column.style)
        sheet.y = top - self._height([len(lines) for lines in wrapped])
        if link:
            box = (LEFT, sheet.y, RIGHT, top)
            sheet.page.spots.append(Spot(box, link.target, link.contents))

    def _cell_line(self, column: Column, y: float, text: str, style: Style) -> None:
        if column.is_right:
            self._sheet.put_right(LEFT + column.right, y, text, style)
        else:
            self._sheet.put(LEFT + column.left, y, text, style)

    def _wrapped(self, cells: Sequence[str]) -> list[tuple[str, ...]]:
        """Break every cell; a line end within a cell stays one."""
        return [
            tuple(
                line
                for part in cell.split("\n")
                for line in self._sheet.wrapped(
                    part, column.style, column.right - column.left
                )
            )
            for column, cell in zip(self.columns, cells, strict=True)
        ]

    def _leading(self, column: Column) -> float:
        """Return the table's own line pitch, or the closer one of a digest."""
        own = column.style.leading
        return min(own, self._pitch.leading) if self._pitch.leading else own

    def _height(self, counts: Sequence[int]) -> float:
        extra = max(
            (max(count, 1) - 1) * self._leading(column)
            for column, count in zip(self.columns, counts, strict=True)
        )
        return self._pitch.above + extra + self._pitch.below

    def _lines_in(self, room: float) -> int:
        """How many lines of a row fit, in threes: a digest stays whole."""
        pitch = max(self._leading(column) for column in self.columns)
        fitting = int((room - self._pitch.above - self._pitch.below) / pitch) + 1
        return max(fitting - fitting % 3, 1)


def claim_line(claim: Claim, words: Words) -> str:
    """Return the worker's surname and the claim number, as far as known."""
    values = {"name": claim.surname, "number": claim.get("claim_number")}
    key = "_".join(name for name, value in values.items() if value)
    return words.say(f"claim_line_{key}", **values) if key else ""


def running_line(plan: PacketPlan, words: Words) -> str:
    """Return what runs at the foot of our pages in the packet."""
    line = words["reading_copy"] or claim_line(plan.claim, words)
    if not plan.volumes:
        return line
    told = {"number": plan.here, "count": len(plan.volumes)}
    return ", ".join(filter(None, (line, words.say("volume_line", **told))))


def us_date(date: str) -> str:
    """Return an ISO date as MM/DD/YYYY, and any other text as it is."""
    year, *rest = date.split("-")
    return "/".join((*rest, year)) if len(rest) == 2 else date


def page_range(first: int, last: int) -> str:
    """Return "32–37", or a single page alone."""
    return f"{first}\u2013{last}" if last > first else str(first)


def section_title(section: str, checklist: Checklist, words: Words) -> str:
    """Return the heading of the section with that id, in the words' language."""
    for held in checklist.sections:
        if held.id == section:
            return held.title(words.language.split("-")[0])
    return words["other_section"]
