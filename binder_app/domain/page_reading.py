"""What was read from the picture of one page: lines of words, and where they stand."""

from dataclasses import dataclass

Quad = tuple[float, float, float, float, float, float, float, float]
"""Corners as a reader of the words goes round them: upper left, upper right, lower
right, lower left; each x, y in shares of the page as it lies in its file (before a
person turned it), from its upper left corner."""

READ, DOUBTFUL = "read", "doubtful"
"""How well the picture of a page could be read."""

ENOUGH = 4
"""Letters a page must have given to count as read."""


@dataclass(frozen=True, slots=True)
class ReadLine:
    """One line of words and how sure its reading is, 0 to 1."""

    text: str
    quad: Quad
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class PageReading:
    """What the reading of one page gave.

    `turn` is how far the page must be turned clockwise to stand upright, in
    degrees; `doubts` are names of what makes the reading doubtful; `is_blank`
    tells an empty page from one whose words could not be read.
    """

    lines: tuple[ReadLine, ...] = ()
    turn: int = 0
    doubts: tuple[str, ...] = ()
    is_blank: bool = False

    @property
    def text(self) -> str:
        """The words of the page, a line each."""
        return "\n".join(line.text for line in self.lines)

    @property
    def is_read(self) -> bool:
        """Tell whether words were found: no text is not success."""
        return sum(c.isalnum() for c in self.text) >= ENOUGH

    @property
    def read_as(self) -> str:
        """`READ`, or `DOUBTFUL` where a person should compare it with the page."""
        return DOUBTFUL if self.doubts else READ


NOT_READ = PageReading()
