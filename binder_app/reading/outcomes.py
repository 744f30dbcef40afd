"""Finds in a clause what is decided: approved, changed, denied, put off."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from binder_app.domain.decision_words import OutcomeWords
from binder_app.domain.fact import OUTCOMES
from binder_app.reading.word_marks import Found, Phrases, Word, phrases, words_of

APPROVED, MODIFIED, DENIED, DEFERRED, CONDITIONAL = OUTCOMES
MIXED = "mixed"
"""Some of it so, some of it so: said of the whole."""

NEGATOR_WITHIN = 6
"""Words between "not" and what it denies, at most (own judgement)."""

GOES_ON_WITHIN = 2
"""Words between two outcomes that are one: "not certified as medically necessary"."""

SHORT = 7
"""Words of a heading or of a cell, at most: nouns of outcomes count in these."""

_SIGNS = {
    "yes": APPROVED,
    "no": DENIED,
    "changed": MODIFIED,
    "deferred": DEFERRED,
    "conditional": CONDITIONAL,
    "turned": APPROVED,
    "kept": DENIED,
    "mixed": MIXED,
}


@dataclass(frozen=True, slots=True)
class Decided:
    """An outcome in a clause: the words from `first` to before `after`.

    `review` says that it is about an earlier decision (upheld, overturned).
    """

    outcome: str
    first: int
    after: int
    review: bool = False


class OutcomeFinder:
    """Knows the words of outcomes."""

    def __init__(self, words: OutcomeWords) -> None:
        verbs = {
            "yes": words.yes,
            "no": words.no,
            "changed": words.changed,
            "deferred": words.deferred,
            "conditional": words.conditional,
            "turned": words.turned,
            "kept": words.kept,
            "mixed": words.mixed,
            "": words.blocked,
        }
        self._verbs = Phrases(verbs)
        self._all = Phrases(
            {
                **verbs,
                "yes": (*words.yes, *words.yes_nouns),
                "no": (*words.no, *words.no_nouns),
                "changed": (*words.changed, *words.changed_nouns),
            }
        )
        parts = "|".join(
            re.escape(part).replace(r"\ ", r"\s")
            for part in sorted(words.part_of)[::-1]
        )
        self._only = phrases(words.only)
        self._answers = Phrases({APPROVED: words.yes_answers, DENIED: words.no_answers})
        self._part = re.compile(
            rf"\b(\d{{1,3}})\b(?:\s\w+){{0,4}}?\s(?:{parts})\s(\d{{1,3}})\b",
            re.IGNORECASE,
        )
        self._negators = phrases(words.negators)
        self._unreal = phrases(words.unreal)
        self._told = phrases(words.told)

    def in_clause(
        self, text: str, words: Sequence[Word], *, review: bool, tale: bool
    ) -> list[Decided]:
        """Return the outcomes that a clause states; none for a thought or a tale.

        In a determination that reviews a decision (`review`), only its own words
        count: certify and deny are those of the decision before it. Where `tale` is
        true, an earlier decision may be told beside the new one.
        """
        finder = self._all if len(words) <= SHORT else self._verbs
        found: list[Decided] = []
        floor = 0
        for mark in finder.all_in(words):
            if mark.value:
                again = bool(found) and _goes_on(text, words, floor, mark.first)
                since = found[-1].first if again else floor
                decided = self._decided(text, words, mark, since, review)
                found += [decided] if decided else []
            floor = mark.after
        if not found or self._is_thought(words, found[0], tale):
            return []
        return found

    def answer(self, words: Sequence[Word]) -> str:
        """Return the outcome of a plain "yes" or "no" that words begin with."""
        mark = self._answers.begins(words)
        return mark.value if mark and mark.after == len(words) else ""

    def is_part(self, text: str) -> bool:
        """Say whether a clause approves a lower figure than was asked: "6 of 12"."""
        if self._only.first_in(words_of(text)):
            return True
        return any(int(match[1]) < int(match[2]) for match in self._part.finditer(text))

    def stands_alone(self, text: str, words: Sequence[Word]) -> bool:
        """Say whether `words` are an outcome and hardly more."""
        found = [mark for mark in self._all.all_in(words) if mark.value]
        if not found or len(words) > SHORT:
            return False
        said = sum(mark.after - mark.first for mark in found)
        said += sum(1 for _ in self._negators.all_in(words[: found[0].first]))
        return found[0].first <= 1 and (
            said >= len(words) / 2 or text[words[0].start].isupper()
        )

    def spans(self, words: Sequence[Word]) -> Iterator[tuple[int, int]]:
        """Yield where words of outcomes stand, whatever they decide."""
        for mark in self._verbs.all_in(words):
            if mark.value:
                yield mark.first, mark.after

    def ends_with(self, words: Sequence[Word]) -> bool:
        """Say whether the last word of `words` is an outcome's."""
        found = [mark for mark in self._verbs.all_in(words) if mark.value]
        return bool(found) and found[-1].after == len(words)

    def _decided(
        self,
        text: str,
        words: Sequence[Word],
        mark: Found,
        floor: int,
        review: bool,
    ) -> Decided | None:
        """Return the outcome of one phrase, turned about where it is negated."""
        negator = self._negator(text, words, mark.first, floor)
        outcome = _SIGNS[mark.value]
        first = mark.first if negator is None else negator
        reviews = mark.value in ("turned", "kept", "mixed")
        if review and not reviews and mark.after - mark.first < 2:
            return None
        if negator is None:
            return Decided(outcome, first, mark.after, reviews)
        if mark.value == "yes":
            return Decided(DENIED, first, mark.after)
        if negator == mark.first - 1:
            return None
        return Decided(outcome, mark.first, mark.after, reviews)

    def _negator(
        self, text: str, words: Sequence[Word], first: int, floor: int
    ) -> int | None:
        """Return the place of the nearest "not" before a word, in the same breath."""
        least = max(floor, first - NEGATOR_WITHIN)
        for place in range(first - 1, least - 1, -1):
            between = text[words[place].end : words[place + 1].start]
            if any(sign in between for sign in ",:;.>"):
                return None
            if self._negators.at(words, place):
                return place
        return None

    def _is_thought(self, words: Sequence[Word], decided: Decided, tale: bool) -> bool:
        """Say whether what stands before the outcome makes it none."""
        before = words[: decided.first]
        if decided.outcome == DEFERRED:
            return False
        if decided.review and len(words) <= SHORT:
            return False
        if self._unreal.first_in(before):
            return True
        return not tale and self._told.first_in(words) is not None


def _goes_on(text: str, words: Sequence[Word], floor: int, first: int) -> bool:
    """Say whether an outcome only goes on with the one before it: "and necessary"."""
    between = text[words[floor - 1].end : words[first].start]
    return (
        first - floor <= GOES_ON_WITHIN
        and "," not in between
        and (between.replace(" ", "").isalpha())
    )


def together(outcomes: Sequence[str]) -> str:
    """Return the one outcome that several say of the same treatment.

    Some of it approved and some not is a change; what is put off or wants
    information is more than its denial; contradictions give none.
    """
    said = set(outcomes)
    for stronger in (MODIFIED, CONDITIONAL, DEFERRED):
        if stronger in said:
            return stronger
    if said == {APPROVED, DENIED}:
        return MODIFIED
    return next(iter(said)) if len(said) == 1 else ""


def without_mixed(found: Sequence[Decided]) -> Iterator[Decided]:
    """Yield those that can be said of one treatment."""
    return (decided for decided in found if decided.outcome != MIXED)
