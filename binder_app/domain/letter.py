"""A letter as it will be: what stands on it from top to bottom, not yet drawn."""

from dataclasses import dataclass

BLANK = "_" * 20
"""What stands where a value is to be filled in by hand."""

BOX, TICKED = "\u2610", "\u2611"


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of the page, with a note at its right."""

    text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading inside the page, below a heavy rule."""

    text: str


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines that belong together: a paragraph, an address, a name."""

    lines: tuple[str, ...]
    is_strong: bool = False
    indent: float = 0


@dataclass(frozen=True, slots=True)
class Details:
    """Labels, each with its lines; an empty line is one to write on."""

    rows: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; `widths` are shares of the page, `numbers` columns set to the right."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Answers:
    """A question with lines to answer on."""

    question: str
    lines: int = 2


@dataclass(frozen=True, slots=True)
class Signature:
    """Lines side by side to sign or write on, with what belongs there below."""

    captions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Labels:
    """Mailing labels, each with its lines; an empty line is one to write on."""

    labels: tuple[tuple[str, ...], ...]


Piece = Heading | Section | Lines | Details | Grid | Answers | Signature | Labels


@dataclass(frozen=True, slots=True)
class Letter:
    """A whole letter; `page` numbers its pages and is empty where none is wanted.

    `blanks` names the values that were left to be filled in by hand. `mark` stands
    at the head of each page, `head` are the lines of the sender's letterhead.
    """

    title: str
    foot: str
    page: str
    pieces: tuple[Piece, ...]
    blanks: tuple[str, ...]
    mark: str = ""
    head: tuple[str, ...] = ()
