"""What a document is made of: paragraphs, tables, pictures, in their order.

Readers of office files, web pages and mail make these; `flow_pages` draws them.
All lengths are points.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from binder_app.intake.formats.text_letters import cleaned

MOST_LETTERS = 20_000_000
"""Letters of one document that are drawn; a longer one is refused."""

PLAIN_SIZE = 11.0
LEAST_SIZE, MOST_SIZE = 5.0, 48.0
BREAKS = re.compile(r"[\t\n\f]")
SPREAD = re.compile(r"[ \t\n]+")


@dataclass(frozen=True, slots=True)
class Look:
    """How letters look; `raised` is 1 for above the line and -1 for below.

    `colour` and `marker` are six hex digits, empty for black and none.
    """

    bold: bool = False
    italic: bool = False
    underline: bool = False
    struck: bool = False
    mono: bool = False
    size: float = PLAIN_SIZE
    raised: int = 0
    colour: str = ""
    marker: str = ""


PLAIN = Look()


@dataclass(frozen=True, slots=True)
class Run:
    """Letters of one look; a tab and a line end are what they are in a file.

    `field` is "page" or "pages" where the number of the page, or of all pages,
    stands in place of `text`.
    """

    text: str
    look: Look = PLAIN
    field: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture's bytes; a width or height of 0 is its own size.

    `crop` is what is cut off left, above, right and below, as shares of it.
    """

    data: bytes
    width: float = 0.0
    height: float = 0.0
    crop: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)


Part = Run | Picture


@dataclass(frozen=True, slots=True)
class Stop:
    """A tab stop, measured from where the text area begins."""

    at: float
    align: str = "left"
    leader: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines of text; `first` is added to `left` for the first line.

    `label` is a list's bullet or number. `align` is "left", "center", "right"
    or "justify". `level` is 1 to 6 for headings.
    """

    parts: tuple[Part, ...] = ()
    align: str = "left"
    left: float = 0.0
    right: float = 0.0
    first: float = 0.0
    before: float = 0.0
    after: float = 0.0
    spacing: float = 1.0
    label: str = ""
    stops: tuple[Stop, ...] = ()
    level: int = 0
    keeps_next: bool = False
    starts_page: bool = False
    size: float = PLAIN_SIZE


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table; `shade` is six hex digits, empty for none."""

    blocks: "tuple[Block, ...]" = ()
    columns: int = 1
    rows: int = 1
    shade: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; without `widths` the columns find their own.

    The first `heads` rows stand again on each page the table goes on to.
    """

    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...] = ()
    is_ruled: bool = True
    heads: int = 0
    left: float = 0.0


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins a new page."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across the page."""


Block = Paragraph | Table | PageBreak | Rule


@dataclass(frozen=True, slots=True)
class Margins:
    """The white edges of a page."""

    left: float = 72.0
    right: float = 72.0
    top: float = 72.0
    bottom: float = 72.0


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above and below each page of a section."""

    above: tuple[Block, ...] = ()
    below: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Pages of one shape; `first` and `even` are headings of their own, if any."""

    blocks: tuple[Block, ...]
    margins: Margins = field(default_factory=Margins)
    is_wide: bool = False
    usual: Heading = field(default_factory=Heading)
    first: Heading | None = None
    even: Heading | None = None
    goes_on: bool = False
    first_number: int = 0


@dataclass(frozen=True, slots=True)
class Flow:
    """A whole document, and what of it is not shown.

    `unseen` counts by the words of `flow_notes`; `notes` are whole sentences.
    `is_torn`: the file ends before the document does.
    """

    sections: tuple[Section, ...]
    unseen: "Counter[str]" = field(default_factory=Counter)
    notes: tuple[str, ...] = ()
    is_torn: bool = False


def tidy(text: str) -> str:
    """Return text without what can't be seen; line ends and tabs stay."""
    return cleaned(text).replace("\f", "\n")


def spread(text: str) -> str:
    """Return text with each run of white space as one space, as web pages show it."""
    return SPREAD.sub(" ", tidy(text))


def sane_size(size: float) -> float:
    """Return a letter size that can be read and drawn."""
    return min(max(size, LEAST_SIZE), MOST_SIZE)


def words_in(blocks: "tuple[Block, ...]") -> Iterator[str]:
    """Give the texts of blocks in their order, tables cell by cell."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield "".join(part.text for part in block.parts if isinstance(part, Run))
        elif isinstance(block, Table):
            for row in block.rows:
                for cell in row:
                    yield from words_in(cell.blocks)


def shows_anything(blocks: "tuple[Block, ...]") -> bool:
    """Tell whether some block has letters or a picture."""
    return any(_shows(block) for block in blocks)


def _shows(block: Block) -> bool:
    if isinstance(block, Paragraph):
        return any(isinstance(p, Picture) or p.text.strip() for p in block.parts)
    if isinstance(block, Table):
        return any(shows_anything(cell.blocks) for row in block.rows for cell in row)
    return False
