"""Compares how much of a treatment two texts name: "12 visits", "six visits"."""

import re

from binder_app.domain.decision_words import MatchWords
from binder_app.reading.page_text import fold

STEM = 3
"""Letters by which the words of one measure are known as one: visit, visits."""


class Quantities:
    """Knows figures that are written as words, and words of measures."""

    def __init__(self, words: MatchWords) -> None:
        self._figures = {
            word: figure for figure, listed in words.figures.items() for word in listed
        }
        written = "|".join(sorted(map(re.escape, self._figures), key=len)[::-1])
        self._word = re.compile(rf"\b(?:{written})\b", re.IGNORECASE)
        measures = "|".join(sorted(map(fold, words.measures), key=len)[::-1])
        self._much = re.compile(
            rf"\b(?P<much>\d{{1,3}})\s(?:\w+\s){{0,2}}?(?P<of>{measures})\b"
        )

    def in_figures(self, text: str) -> str:
        """Return `text` with words of figures as figures."""
        return self._word.sub(lambda match: self._figures[match[0].lower()], text)

    def is_less(self, text: str, than: str) -> bool:
        """Say whether `text` names less than `than` does, of the same measure."""
        mine, theirs = self._measured(text), self._measured(than)
        return any(mine[of] < theirs[of] for of in mine.keys() & theirs.keys())

    def is_measure(self, word: str) -> bool:
        """Say whether a word is one of a measure."""
        return self._much.fullmatch(f"1 {fold(word)}") is not None

    def _measured(self, text: str) -> dict[str, int]:
        """Return how much is named first of each measure."""
        found: dict[str, int] = {}
        for match in self._much.finditer(fold(self.in_figures(text))):
            found.setdefault(match["of"][:STEM], int(match["much"]))
        return found
