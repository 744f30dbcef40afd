"""How well a paper fits each kind by the phrases that data files hold, and why."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import prod

from binder_app.domain.kind import OTHER, Kind, Kinds
from binder_app.reading.evidence import (
    AGAINST,
    FORM,
    STRONG,
    WEAK,
    Cue,
    Evidence,
    Weights,
    best_evidence,
    read_cues,
)
from binder_app.reading.page_text import PageText

REPEATED = 0.5
"""Each further strong phrase counts half of the one before: they often overlap."""

UNSEEN_FIRST_PAGE = 0.8
"""What is left of a score where page 1 holds no text and a later one speaks."""

SUREST = 0.97
"""No proposal is certain: the user decides."""

SeenPages = Sequence[tuple[int, PageText]]
"""Page numbers from 1 and their texts, for those that hold any."""

Found = Mapping[Weights, list[Evidence]]


@dataclass(frozen=True, slots=True)
class PhraseScore:
    """How well one kind fits, from 0 to 1, and what speaks for it."""

    kind: Kind
    value: float = 0.0
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class _Sign:
    """A phrase, the kind it speaks of, and how it is weighed."""

    kind: str
    weights: Weights
    cue: Cue


class PhraseReader:
    """Knows the phrases of all kinds; folds them once and reads many documents."""

    def __init__(self, kinds: Kinds) -> None:
        self._kinds = tuple(kind for kind in kinds if kind.id != OTHER)
        self._signs: dict[str, list[_Sign]] = defaultdict(list)
        for kind in self._kinds:
            for phrases, weights in (
                (kind.strong, STRONG),
                (kind.forms, FORM),
                (kind.weak, WEAK),
                (kind.negative, AGAINST),
            ):
                for cue in read_cues(phrases):
                    sign = _Sign(kind.id, weights, cue)
                    self._signs[max(cue.words, key=len)].append(sign)

    def scores(self, seen: SeenPages) -> list[PhraseScore]:
        """Return how well each kind but "other" fits the pages that hold text."""
        found = self._found(seen) if seen else {}
        late = UNSEEN_FIRST_PAGE if seen and seen[0][0] > 1 else 1.0
        return [_score(kind, found.get(kind.id, {}), late) for kind in self._kinds]

    def _found(self, seen: SeenPages) -> dict[str, dict[Weights, list[Evidence]]]:
        """Return what was found for each kind, by how it is weighed."""
        told: dict[tuple[str, Weights], Evidence | None] = {}
        found: dict[str, dict[Weights, list[Evidence]]] = defaultdict(
            lambda: defaultdict(list)
        )
        for sign in self._near(seen):
            key = (sign.cue.phrase, sign.weights)
            if key not in told:
                told[key] = best_evidence(sign.cue, seen, sign.weights)
            evidence = told[key]
            if evidence is not None:
                found[sign.kind][sign.weights].append(evidence)
        return found

    def _near(self, seen: SeenPages) -> Iterator[_Sign]:
        """Yield the phrases of which the longest word stands on a page."""
        for word in frozenset().union(*(text.words for _, text in seen)):
            yield from self._signs.get(word, ())


def _score(kind: Kind, found: Found, late: float) -> PhraseScore:
    """Return how well a kind fits by what was found for it."""
    strong = _fading(_weightiest_first(found.get(STRONG, ())))
    others = [*found.get(FORM, ()), *found.get(WEAK, ())]
    evidence = [*strong, *_weightiest_first(others)]
    value = together(evidence) * late
    value *= prod(1 - against.weight for against in found.get(AGAINST, ()))
    return PhraseScore(kind, min(value, SUREST), tuple(evidence))


def _weightiest_first(found: Sequence[Evidence]) -> list[Evidence]:
    """Return evidence in the order of its weight, then of its words."""
    return sorted(found, key=lambda evidence: (-evidence.weight, evidence.sentence))


def _fading(found: list[Evidence]) -> Iterator[Evidence]:
    """Yield the evidence, each worth less than the one before."""
    for place, evidence in enumerate(found):
        yield evidence.times(REPEATED**place)


def together(evidence: Sequence[Evidence]) -> float:
    """Return what all evidence is worth: the chance that not all of it is wrong."""
    return round(1 - prod(1 - found.weight for found in evidence), 6)
