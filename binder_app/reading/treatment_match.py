"""Finds which treatments of two lists are the same: asked for and decided."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from binder_app.domain.decision_words import MatchWords
from binder_app.domain.fact import Treatment
from binder_app.reading.page_text import fold
from binder_app.reading.quantities import Quantities
from binder_app.reading.word_marks import Phrases, words_of

ENOUGH = 0.6
"""Share of the words in common from which two names are one treatment."""

SAME_WORD = 5
"""Letters that two forms of a word share at least: injection, injections."""

_CODE = re.compile(r"\b(?:\d{5}|[a-z]\d{4})\b")
_LEVEL = re.compile(r"\b([CLTS])(\d{1,2})\s?[-–/]\s?[CTLS]?(\d{1,2})\b", re.IGNORECASE)
_FIGURES = r"\d+(?:mg|mcg|ml|gm?)|x\s?\d+|\d+\s?x(?:\s?\d+)?|\d+(?:[.,/]\d+)*"
_SIDES = frozenset({"left", "right", "bilateral"})


@dataclass(frozen=True, slots=True)
class Pair:
    """Two treatments that are the same, and how much speaks for it (0 to 1)."""

    asked: Treatment
    decided: Treatment
    likeness: float


@dataclass(frozen=True, slots=True)
class Matched:
    """What is in both lists, and what stands in one alone."""

    pairs: tuple[Pair, ...]
    only_asked: tuple[Treatment, ...]
    only_decided: tuple[Treatment, ...]


class TreatmentMatch:
    """Compares names of treatments, by the words that are the same to it."""

    def __init__(self, words: MatchWords) -> None:
        self._quantities = Quantities(words)
        self._small = frozenset(map(fold, words.small))
        measures = "|".join(sorted(map(fold, words.measures), key=len)[::-1])
        self._quantity = re.compile(rf"\b(?:{_FIGURES}|{measures})\b")
        self._same = Phrases(
            {long.replace("_", " "): shorts for long, shorts in words.same.items()}
        )

    def match_treatments(
        self, asked: Sequence[Treatment], decided: Sequence[Treatment]
    ) -> Matched:
        """Pair the treatments of two lists, each at most once, the likest first."""
        likes = [
            (self.likeness(one.treatment, other.treatment), -place, -against)
            for (place, one), (against, other) in product(
                enumerate(asked), enumerate(decided)
            )
        ]
        pairs: dict[int, tuple[int, float]] = {}
        taken: set[int] = set()
        for like, place, against in sorted(likes, reverse=True):
            if like >= ENOUGH and -place not in pairs and -against not in taken:
                pairs[-place] = (-against, like)
                taken.add(-against)
        return Matched(
            tuple(
                Pair(asked[place], decided[against], like)
                for place, (against, like) in sorted(pairs.items())
            ),
            tuple(one for place, one in enumerate(asked) if place not in pairs),
            tuple(one for place, one in enumerate(decided) if place not in taken),
        )

    def likeness(self, one: str, other: str) -> float:
        """Return how like two names of treatments are, from 0 to 1.

        A side or a level that differs makes them two treatments; a code in common
        makes them one. Quantities do not count.
        """
        words, others = self.content(one), self.content(other)
        if _differ(words & _SIDES, others & _SIDES):
            return 0.0
        if _differ(_levels(one), _levels(other)):
            return 0.0
        if _codes(one) & _codes(other):
            return 1.0
        return shared(words, others)

    def is_one(self, one: str, other: str) -> bool:
        """Say whether two names may be of one treatment: one may say more of it."""
        if self.likeness(one, other) >= ENOUGH:
            return True
        sides = (self.content(name) & _SIDES for name in (one, other))
        if _differ(*sides) or _differ(_levels(one), _levels(other)):
            return False
        return self.holds(one, other) or self.holds(other, one)

    def holds(self, longer: str, shorter: str) -> bool:
        """Say whether all words of a short name stand in a longer one."""
        words, others = self.content(longer), self.content(shorter)
        return bool(others) and all(
            any(_same(word, also) for also in words) for word in others
        )

    def content(self, text: str) -> frozenset[str]:
        """Return the words that tell a treatment from others, without quantities."""
        text = self._quantities.in_figures(text)
        words = words_of(text)
        parts: list[str] = []
        at = 0
        for found in self._same.all_in(words):
            start = words[found.first].start
            parts += [text[at:start], found.value]
            at = words[found.after - 1].end
        plain = fold(" ".join([*parts, text[at:]])).replace(":", " ")
        plain = self._quantity.sub(" ", _CODE.sub(" ", plain))
        return frozenset(word for word in plain.split() if word not in self._small)


def shared(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the share of words in common, each word's forms taken as one."""
    if not one or not other:
        return 0.0
    common = sum(1 for word in one if any(_same(word, also) for also in other))
    back = sum(1 for word in other if any(_same(word, also) for also in one))
    return (common + back) / (len(one) + len(other))


def _same(one: str, other: str) -> bool:
    """Say whether two words are one, or forms of one."""
    if one == other:
        return True
    least = min(len(one), len(other))
    return least >= SAME_WORD and one[: least - 1] == other[: least - 1]


def _differ(one: frozenset[str], other: frozenset[str]) -> bool:
    """Say whether both name something, and not the same."""
    return bool(one and other and not one & other)


def _codes(text: str) -> frozenset[str]:
    return frozenset(_CODE.findall(fold(text)))


def _levels(text: str) -> frozenset[str]:
    """Return the levels of the spine: "L4-5" and "L4-L5" are one."""
    return frozenset(
        f"{match[1].lower()}{match[2]}-{match[3]}" for match in _LEVEL.finditer(text)
    )
