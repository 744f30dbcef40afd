"""The words by which pages are told apart, as the data files hold them."""

from collections.abc import Mapping
from dataclasses import dataclass

CUT_PHRASES = (
    "title",
    "begins",
    "continued",
    "section",
    "office",
    "salutation",
    "closing",
    "label",
    "mail",
    "subject",
    "open",
    "separator",
)
"""The groups of phrases that cutting goes by."""


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The words around the number of a page.

    `page` stand before it, `of` between it and the number of all; `counts` are
    words of other counts ("visit 2 of 6"), `spelt` whole numbers in words ("page
    two"), `stamps` begin lines that a scanner or a clerk put on every sheet.
    """

    page: tuple[str, ...]
    of: tuple[str, ...]
    counts: tuple[str, ...]
    spelt: Mapping[str, int]
    stamps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FormWords:
    """A form of several pages: what its first page says, and what the others say."""

    id: str
    begins: tuple[str, ...]
    goes_on: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CutWords:
    """What tells that a new paper begins on a page.

    `phrases` are by their group.
    """

    phrases: Mapping[str, tuple[str, ...]]
    forms: tuple[FormWords, ...]
    numbers: NumberWords
