"""Proposes what kind of document some pages are, with its reasons."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import prod

from binder_app.domain.exhibit import Guess, Reason
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

PAGES_LOOKED_AT = 3
"""A paper says what it is on its first pages; what follows is often enclosed."""

LEAST_LETTERS = 20
"""Fewer letters than this is a scan with a stamp or a page number, not a text."""

REPEATED = 0.5
"""Each further strong phrase counts half of the one before: they often overlap."""

RIVAL = 0.4
"""How much a runner-up takes from the best, times the square of its own score."""

UNSEEN_FIRST_PAGE = 0.8
"""What is left of a score where page 1 holds no text and a later one speaks."""

SUREST = 0.97
"""No proposal is certain: the user decides."""

NAME_BESIDE_TEXT = (0.2, 0.25)
NAME_ALONE = (0.45, 0.62)
"""What the file name adds to a text, and what it is worth alone, for a pattern of one
word and of several. Alone, one word stays below the common threshold; several just
pass it."""

SHY = 0.05
"""How far below its own threshold a file name alone may bring a kind that asks for
more than the common one."""

ALTERNATIVES = 3
LEAST_ALTERNATIVE = 0.15
REASONS = 4
"""How much of the reckoning is shown; none of these numbers decides anything. All
numbers of this module are own judgement, tried on the papers in tests/reading."""


@dataclass(frozen=True, slots=True)
class _KindCues:
    """One kind with its phrases folded."""

    kind: Kind
    strong: tuple[Cue, ...]
    forms: tuple[Cue, ...]
    weak: tuple[Cue, ...]
    against: tuple[Cue, ...]
    names: tuple[Cue, ...]


@dataclass(frozen=True, slots=True)
class _Score:
    """How well one kind fits, from 0 to 1, and what speaks for it."""

    kind: Kind
    value: float
    evidence: tuple[Evidence, ...]


class KindReader:
    """Knows the phrases of all kinds; folds them once and reads many documents."""

    def __init__(self, kinds: Kinds) -> None:
        self._threshold = kinds.threshold
        self._cues = tuple(_fold_kind(kind) for kind in kinds if kind.id != OTHER)

    def propose(self, pages: Sequence[str], file_name: str) -> Guess:
        """Return the kind of a document, as `propose` says."""
        texts = [PageText(page) for page in pages[:PAGES_LOOKED_AT]]
        seen = [
            (number, text)
            for number, text in enumerate(texts, start=1)
            if text.letters >= LEAST_LETTERS
        ]
        name = PageText(file_name.rpartition(".")[0] or file_name)
        scores = [self._score(cues, seen, name) for cues in self._cues]
        scores.sort(key=lambda score: -score.value)
        return self._choose(scores, bool(seen))

    def _score(
        self, cues: _KindCues, seen: list[tuple[int, PageText]], name: PageText
    ) -> _Score:
        """Return how well the kind of `cues` fits."""
        named = self._name_evidence(cues, name, beside_text=bool(seen))
        if not seen:
            return _Score(cues.kind, _together(named), tuple(named))
        strong = _fading(_found(cues.strong, seen, STRONG))
        others = [*_found(cues.forms, seen, FORM), *_found(cues.weak, seen, WEAK)]
        evidence = [*strong, *others, *named]
        value = _together(evidence)
        value *= prod(1 - found.weight for found in _found(cues.against, seen, AGAINST))
        if seen[0][0] > 1:
            value *= UNSEEN_FIRST_PAGE
        return _Score(cues.kind, min(value, SUREST), tuple(evidence))

    def _name_evidence(
        self, cues: _KindCues, name: PageText, *, beside_text: bool
    ) -> list[Evidence]:
        """Return what the file name says for a kind: one line or none."""
        found = [cue for cue in cues.names if any(name.hits(cue.parts[0]))]
        if not found:
            return []
        cue = max(found, key=lambda cue: len(cue.parts[0].text))
        one, several = NAME_BESIDE_TEXT if beside_text else NAME_ALONE
        weight = several if len(cue.parts[0].words) > 1 else one
        limit = self._limit(cues.kind)
        if limit > self._threshold:
            weight = min(weight, limit - SHY)
        return [Evidence(weight, f'The file name says "{cue.phrase}".', None)]

    def _limit(self, kind: Kind) -> float:
        """Return from where on `kind` is proposed."""
        return self._threshold if kind.sure_at is None else kind.sure_at

    def _choose(self, scores: list[_Score], has_text: bool) -> Guess:
        """Return the guess for `scores`, which come best first.

        What is held back goes before what fits better: a private letter that
        goes out can't be called back.
        """
        for score in scores:
            if score.kind.held_back and score.value >= self._limit(score.kind):
                return _guess(score, score.value, scores)
        best, second = (*scores[:2], *[_NOTHING] * 2)[:2]
        confidence = best.value * (1 - RIVAL * second.value**2)
        if confidence >= self._limit(best.kind):
            return _guess(best, confidence, scores)
        return Guess(
            reasons=(Reason(_unsure(best, has_text)),),
            alternatives=_alternatives(scores, OTHER),
        )


_NOTHING = _Score(Kind(OTHER, {}, {}, sure_at=1.0), 0.0, ())


def propose(pages: Sequence[str], file_name: str, kinds: Kinds) -> Guess:
    """Return what kind of document `pages` are.

    `pages` are the texts of all pages in order, empty for scans; reasons name
    pages from 1. Below the threshold the kind is "other" with a confidence of
    0, and the kinds that came near are its alternatives.
    """
    return KindReader(kinds).propose(pages, file_name)


def _fold_kind(kind: Kind) -> _KindCues:
    """Return `kind` with its phrases folded."""
    return _KindCues(
        kind,
        strong=read_cues(kind.strong),
        forms=read_cues(kind.forms),
        weak=read_cues(kind.weak),
        against=read_cues(kind.negative),
        names=read_cues(kind.file_names),
    )


def _found(
    cues: tuple[Cue, ...], seen: list[tuple[int, PageText]], weights: Weights
) -> list[Evidence]:
    """Return the evidence of all cues that were found, the weightiest first."""
    found = (best_evidence(cue, seen, weights) for cue in cues)
    return sorted(filter(None, found), key=lambda evidence: -evidence.weight)


def _fading(found: list[Evidence]) -> Iterator[Evidence]:
    """Yield the evidence, each worth less than the one before."""
    for place, evidence in enumerate(found):
        yield evidence.times(REPEATED**place)


def _together(evidence: Sequence[Evidence]) -> float:
    """Return what all evidence is worth: the chance that not all of it is wrong."""
    return round(1 - prod(1 - found.weight for found in evidence), 6)


def _guess(score: _Score, confidence: float, scores: list[_Score]) -> Guess:
    """Return the guess that `score` wins."""
    return Guess(
        kind=score.kind.id,
        confidence=round(confidence, 2),
        reasons=_reasons(score),
        alternatives=_alternatives(scores, score.kind.id),
    )


def _alternatives(scores: list[_Score], chosen: str) -> tuple[tuple[str, float], ...]:
    """Return the kinds that came near, best first."""
    near = [
        (score.kind.id, round(score.value, 2))
        for score in scores
        if score.kind.id != chosen and score.value >= LEAST_ALTERNATIVE
    ]
    return tuple(near[:ALTERNATIVES])


def _reasons(score: _Score) -> tuple[Reason, ...]:
    """Return the weightiest reasons in words, each sentence once."""
    ordered = sorted(score.evidence, key=lambda evidence: -evidence.weight)
    sentences = {found.sentence: found.page for found in ordered}
    reasons = [Reason(sentence, page) for sentence, page in sentences.items()]
    return tuple(reasons[:REASONS])


def _unsure(best: _Score, has_text: bool) -> str:
    """Return why no kind is proposed."""
    if not has_text:
        return "The first pages hold no text that can be read."
    if best.value < LEAST_ALTERNATIVE:
        return "Nothing on the first pages says what this paper is."
    return "The first pages are not clear enough to say what this paper is."
