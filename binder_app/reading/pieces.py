"""Pieces of words: what the vocabulary of kinds knows papers by.

A piece is three to five letters of a word, its beginning and end marked by a blank;
pieces stand slips of a scan, endings and two languages better than whole words.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache

from binder_app.domain.vocabulary import BODY, END, TOP

LONGEST_BODY, LONGEST_TOP, LONGEST_END = 6_000, 700, 500
"""Letters of a zone. Chosen by cross-validation on the labelled papers."""

SHORTEST, LONGEST = 3, 5
"""Letters of a piece, the blanks at its ends among them."""

LONGEST_WORD = 40
"""A longer run of signs is a rule or a code: only its beginning counts."""

FAX_LINES = 3
_FAX_LINE = re.compile(
    r"(?=.{0,200}00?:00).{0,200}?(?:\bfax|\bfrom\b|\bto:|\bp\.? ?0|\bpage\b|\bpg)"
)
_FIGURE = re.compile(r"\d")


@lru_cache(maxsize=8)
def zones_of(pages: tuple[str, ...]) -> Mapping[str, str]:
    """Return the text of each zone of a paper, folded.

    Case and accents are gone and every figure is a 0; what a fax machine printed
    above page 1 and 2 is left out. `pages` are the texts of all pages in order.
    """
    folded = [_folded(page) for page in pages[:2]]
    first = folded[0] if folded else ""
    return {
        BODY: "\n".join(folded)[:LONGEST_BODY],
        TOP: first[:LONGEST_TOP],
        END: first[-LONGEST_END:],
    }


def pieces_of(word: str) -> Iterator[str]:
    """Yield the pieces of one folded word, each as often as it stands in it."""
    marked = f" {word[:LONGEST_WORD]} "
    for length in range(SHORTEST, LONGEST + 1):
        if len(marked) <= length:
            yield marked
            return
        for start in range(len(marked) - length + 1):
            yield marked[start : start + length]


def folded_word(word: str) -> str:
    """Return a word, or a whole text, without case and accents, all figures 0."""
    plain = unicodedata.normalize("NFKD", word.casefold())
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return _FIGURE.sub("0", plain)


def _folded(page: str) -> str:
    """Return a page as its pieces are looked up."""
    lines = folded_word(page[: 2 * LONGEST_BODY]).splitlines()
    head = [line for line in lines[:FAX_LINES] if not _FAX_LINE.match(line)]
    return "\n".join([*head, *lines[FAX_LINES:]])
