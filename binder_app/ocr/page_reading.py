"""What reading a page gives: its lines with their places, and what is in doubt."""

from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from operator import attrgetter

Corner = tuple[float, float]
Corners = tuple[Corner, Corner, Corner, Corner]


class Outcome(StrEnum):
    """What came of reading a page."""

    READ = "read"
    """There is text, and it was read."""
    BLANK = "blank"
    """There is nothing on the page."""
    PICTURE = "picture"
    """There is something on the page, but no text."""
    UNREAD = "unread"
    """There seems to be text, and it could not be read."""


class Doubt(StrEnum):
    """Why a person should look at what was read."""

    FEW_LETTERS = "few_letters"
    """Fewer letters and figures than a page of text has."""
    POORLY_READ = "poorly_read"
    """Many lines were read with little certainty."""
    FAINT = "faint"
    """Where the lines lie was found with little certainty."""
    STRANGE_LETTERS = "strange_letters"
    """Letters of another script: they may stand for some that can't be read."""
    UNKNOWN_WORDS = "unknown_words"
    """Hardly a word of English or Spanish; other languages lose letters."""
    WAY_UP_UNSURE = "way_up_unsure"
    """Which way up the page belongs could not be told for certain."""


@dataclass(frozen=True, slots=True)
class Line:
    """A piece of a line that was read as one.

    `corners` are the upper left, upper right, lower right and lower left of
    the text as one reads it, in fractions of the width and height of the page
    as it was given, unturned; (0, 0) is that page's upper left corner.
    `row` counts from 1: pieces of one row stand side by side. `score` and
    `found` say from 0 to 1 how sure the reader and the finder of lines were;
    neither says that the text is right.
    """

    text: str
    corners: Corners
    score: float
    found: float
    row: int


@dataclass(frozen=True, slots=True)
class PageReading:
    """A page as it was read.

    `turn` are the degrees, 0, 90, 180 or 270, by which the page as given must
    be turned clockwise to stand upright; `skew` the degrees by which its lines
    then still fall to the right (those that rise have less than 0).
    """

    outcome: Outcome
    turn: int = 0
    skew: float = 0.0
    lines: tuple[Line, ...] = ()
    doubts: frozenset[Doubt] = frozenset()

    @property
    def text(self) -> str:
        """Return the text in reading order, a row a line."""
        rows = groupby(self.lines, key=attrgetter("row"))
        return "\n".join(" ".join(line.text for line in row) for _, row in rows)
