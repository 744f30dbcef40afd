"""What a phrase on a page is worth as a sign of a kind, and how to say so."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Self

from binder_app.reading.page_text import Hit, PageText, Phrase

_GAP = re.compile(r"\s{2,}")
"""What parts the columns of a line."""

MOST_PLACES = 8
"""Places of one phrase that are looked at on a page: titles stand near the top."""

LONGEST_QUOTE = 80
"""Letters of a line that a reason quotes: one line of a window."""

TITLE_FROM = 0.6
"""From this worth on a reason calls a heading the title: a strong phrase in the top,
or a form number on page 1."""

TOGETHER = 0.25
"""How much surer several phrases on one page make the first of them (own judgement)."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What a phrase is worth, by where it stands, from 0 to 1.

    The first page with text counts most, and most in its top; later pages
    count little, since they are often enclosed papers.
    """

    top_heading: float
    top: float
    heading: float
    body: float
    later_heading: float
    later: float

    def of(self, hit: Hit, *, first_page: bool) -> float:
        """Return what `hit` is worth."""
        if not first_page:
            return self.later_heading if hit.heading else self.later
        if hit.in_top:
            return self.top_heading if hit.heading else self.top
        return self.heading if hit.heading else self.body


STRONG = Weights(0.80, 0.42, 0.45, 0.20, 0.20, 0.06)
FORM = Weights(0.70, 0.25, 0.60, 0.20, 0.15, 0.03)
WEAK = Weights(0.28, 0.14, 0.14, 0.10, 0.04, 0.02)
AGAINST = Weights(0.70, 0.45, 0.40, 0.12, 0.10, 0.03)
"""Own judgement, tried on the papers in tests/reading. A heading in the top is to be
enough alone for the common threshold, a phrase in running text is not."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A phrase of a data file and its folded parts, all wanted on one page.

    `words` are those of all parts, for a quick first look.
    """

    phrase: str
    parts: tuple[Phrase, ...]
    words: frozenset[str]

    @classmethod
    def of(cls, phrase: str) -> Self:
        """Return the cue of `phrase`; "a + b" has two parts."""
        parts = tuple(Phrase.of(part) for part in phrase.split(" + "))
        return cls(phrase, parts, frozenset().union(*(part.words for part in parts)))


@dataclass(frozen=True, slots=True)
class Evidence:
    """Something found: its worth, a sentence for the user, and the page from 1.

    `title` is the line in which it stands, where that is the title of the paper.
    """

    weight: float
    sentence: str
    page: int | None
    title: str = ""

    def times(self, share: float) -> Self:
        """Return it with only a share of its worth."""
        return replace(self, weight=self.weight * share)


def read_cues(phrases: Iterable[str]) -> tuple[Cue, ...]:
    """Return the cues of `phrases`, in their order."""
    return tuple(map(Cue.of, phrases))


def best_evidence(
    cue: Cue, seen: Sequence[tuple[int, PageText]], weights: Weights
) -> Evidence | None:
    """Return the weightiest place of `cue` on the pages `seen`, if there is one.

    `seen` holds page numbers and texts; its first page counts as the first.
    Several parts count on the first page only.
    """
    first_number, first_text = seen[0]
    best = _on_page(cue, first_number, first_text, weights, first_page=True)
    if best is not None or len(cue.parts) > 1:
        return best
    later = (
        _on_page(cue, number, text, weights, first_page=False)
        for number, text in seen[1:]
    )
    return max(filter(None, later), key=lambda found: found.weight, default=None)


def _on_page(
    cue: Cue, number: int, text: PageText, weights: Weights, *, first_page: bool
) -> Evidence | None:
    """Return the weightiest place of `cue` on one page, if it stands there."""
    if not text.holds(cue.words):
        return None
    hits = list(islice(text.hits(cue.parts[0]), MOST_PLACES))
    if not hits or not all(any(text.hits(part)) for part in cue.parts[1:]):
        return None
    hit = max(hits, key=lambda hit: weights.of(hit, first_page=first_page))
    weight = weights.of(hit, first_page=first_page)
    if len(cue.parts) > 1:
        weight = 1 - (1 - weight) * (1 - TOGETHER)
    is_title = _is_title(cue, hit, weight)
    title = _column_of(hit.line, cue) if is_title and first_page else ""
    return Evidence(weight, _say(cue, hit, number, weight), number, title)


def _column_of(line: str, cue: Cue) -> str:
    """Return the part of a line, between wide gaps, in which a cue stands."""
    columns = _GAP.split(line)
    holding = (part for part in columns if any(PageText(part).hits(cue.parts[0])))
    return next(holding, line)


def _is_title(cue: Cue, hit: Hit, weight: float) -> bool:
    return hit.heading and len(cue.parts) == 1 and weight >= TITLE_FROM


def _say(cue: Cue, hit: Hit, number: int, weight: float) -> str:
    """Return the sentence that tells the user of a find."""
    if len(cue.parts) > 1:
        *first, last = cue.phrase.split(" + ")
        told = ", ".join(f'"{part}"' for part in first)
        return f'Page {number} holds {told} and "{last}".'
    if _is_title(cue, hit, weight):
        return f'The title on page {number} reads "{_quote(hit.line)}".'
    return f'Page {number} says "{cue.phrase}".'


def _quote(line: str) -> str:
    """Return a line as a reason quotes it."""
    plain = " ".join(line.split())
    if len(plain) <= LONGEST_QUOTE:
        return plain
    return f"{plain[:LONGEST_QUOTE].rstrip()}…"
