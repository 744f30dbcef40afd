"""Compares how much of a treatment two texts name: "12 visits", "six visits"."""

import re
from collections.abc import Mapping, Sequence

_MUCH = re.compile(
    r"\b(?P<much>\d{1,3})\s(?:\([^)]{1,12}\)\s)?(?:\w+\s){0,2}?"
    r"(?P<of>visit|session|day|week|month|hour|tablet|unit|visita|sesion|dia|semana|mes|hora)",
    re.IGNORECASE,
)


class Quantities:
    """Knows figures that are written as words."""

    def __init__(self, figures: Mapping[str, Sequence[str]]) -> None:
        self._figures = {
            word: figure for figure, listed in figures.items() for word in listed
        }
        words = "|".join(sorted(map(re.escape, self._figures), key=len)[::-1])
        self._word = re.compile(rf"\b(?:{words})\b", re.IGNORECASE)

    def in_figures(self, text: str) -> str:
        """Return `text` with words of figures as figures."""
        return self._word.sub(lambda match: self._figures[match[0].lower()], text)

    def is_less(self, text: str, than: str) -> bool:
        """Say whether `text` names less than `than` does, of the same measure."""
        mine, theirs = self._much(text), self._much(than)
        return any(mine[of] < theirs[of] for of in mine.keys() & theirs.keys())

    def _much(self, text: str) -> dict[str, int]:
        """Return how much is named first of each measure."""
        found: dict[str, int] = {}
        for match in _MUCH.finditer(self.in_figures(text)):
            found.setdefault(match["of"].lower(), int(match["much"]))
        return found
