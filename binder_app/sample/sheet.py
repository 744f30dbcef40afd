"""One page while it fills up from the top: margins, place, words in lines."""

from collections.abc import Iterator
from dataclasses import dataclass

from binder_app.sample.pen import BOLD, LETTER_HEIGHT, LETTER_WIDTH, PLAIN, Pen

LEADING = 1.24
"""Line distance over type size, where a look does not say otherwise."""

Run = tuple[str, str]
"""A word and its face."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a paper looks: type, margins, letterhead, lines at head and foot.

    `running`, `foot` and `fax` may hold `{page}` and `{pages}`.
    """

    family: str = "times"
    size: float = 10.5
    margin: float = 60.0
    leading: float = LEADING
    width: float = LETTER_WIDTH
    height: float = LETTER_HEIGHT
    letterhead: tuple[str, ...] = ()
    letterhead_style: str = "centre"
    running: str = ""
    foot: str = ""
    fax: str = ""


@dataclass(slots=True)
class Sheet:
    """The page being filled; `y` is how far down, in points."""

    pen: Pen
    look: Look
    page: int
    pages: int
    y: float = 0.0
    widths: tuple[float, ...] = ()

    @property
    def left(self) -> float:
        """The left margin."""
        return self.look.margin

    @property
    def right(self) -> float:
        """Where lines end."""
        return self.pen.width - self.look.margin

    @property
    def span(self) -> float:
        """How long a full line is."""
        return self.right - self.left

    def numbered(self, text: str) -> str:
        """Fill the page number and the page count into `text`."""
        return text.replace("{page}", str(self.page)).replace(
            "{pages}", str(self.pages)
        )


def wrap(
    pen: Pen, text: str, width: float, size: float, face: str = PLAIN
) -> Iterator[list[Run]]:
    """Give the lines of `text`; what stands between double asterisks is bold."""
    line: list[Run] = []
    used, space = 0.0, pen.measure(" ", face, size)
    for word, shape in _words(text, face):
        long = pen.measure(word, shape, size)
        if line and used + space + long > width:
            yield line
            line, used = [], 0.0
        used += long + (space if line else 0.0)
        line.append((word, shape))
    yield line


def _words(text: str, face: str) -> Iterator[Run]:
    for place, part in enumerate(text.split("**")):
        shape = BOLD if place % 2 else face
        for word in part.split():
            yield word, shape


def line_width(pen: Pen, line: list[Run], size: float) -> float:
    """Return how long a line is when set."""
    return sum(pen.measure(text, face, size) for text, face in runs_of(line))


def runs_of(line: list[Run]) -> list[Run]:
    """Join neighbours of one face, so that a line is few pieces of text."""
    runs: list[Run] = []
    for word, face in line:
        if runs and runs[-1][1] == face:
            runs[-1] = (f"{runs[-1][0]} {word}", face)
        else:
            if runs:
                runs[-1] = (runs[-1][0] + " ", runs[-1][1])
            runs.append((word, face))
    return runs


def set_line(
    pen: Pen, line: list[Run], x: float, y: float, size: float, grey: float = 0.0
) -> None:
    """Write one line with its base line at `y`."""
    for text, face in runs_of(line):
        pen.text((x, y), text, face, size, grey)
        x += pen.measure(text, face, size)
