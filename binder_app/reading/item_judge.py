"""Judges what may be a treatment: whether it is one, and what became of it.

The rules find some by words of the field, the tagger others by what it learnt; what
both say is weighed together.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import exp

from binder_app.domain.decision_words import DecisionWords
from binder_app.domain.item_weights import ASKED, NOT_ONE, VERDICTS, ItemWeights
from binder_app.reading.decided_item import ROW, SAME, Item
from binder_app.reading.item_signs import Candidate, ItemSigns
from binder_app.reading.item_tagger import ItemTagger, Mention
from binder_app.reading.item_words import ItemWords
from binder_app.reading.statements import Clause
from binder_app.reading.word_marks import words_of
from binder_app.reading.word_signs import WordSigns

AT_LEAST = 0.6
"""How likely the outcome must be of a treatment that the rules do not decide."""

KEPT = 0.3
"""How likely a candidate must be a treatment at all. Both by leaving out hands."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A treatment with its outcome, and how likely both are."""

    item: Item
    likely: float


class ItemJudge:
    """Judges candidates by weights."""

    def __init__(
        self, words: DecisionWords, by: ItemWords, weights: ItemWeights
    ) -> None:
        self._kinds = words.kinds
        self._by = by
        self._weights = weights
        self.word_signs = WordSigns(words, by)
        self.item_signs = ItemSigns(words, by)
        self._tagger = ItemTagger(weights, self.word_signs)

    def treatments(
        self,
        pages: Sequence[str],
        kind: str,
        clauses: Sequence[Clause],
        items: Sequence[Item],
    ) -> list[Judged]:
        """Return the treatments of a paper, `items` those that the rules found."""
        candidates = self.candidates(items, list(self._tagger.mentions(pages, kind)))
        signs = self.item_signs.of_candidates(clauses, candidates, kind)
        judged = [
            self._judged(candidate, self.shares(listed, kind), clauses)
            for candidate, listed in zip(candidates, signs, strict=True)
        ]
        return sorted(
            (each for each in judged if each),
            key=lambda each: (each.item.page, each.item.start),
        )

    def candidates(
        self, items: Sequence[Item], mentions: Sequence[Mention]
    ) -> list[Candidate]:
        """Return what may be a treatment, mentions of the same one together."""
        found = [Candidate(item.text, item) for item in items]
        for mention in mentions:
            known = next((each for each in found if self._is_one(each, mention)), None)
            if known is None:
                known = Candidate(mention.text)
                found.append(known)
            known.mentions.append(mention)
            if known.item is None and len(mention.text) > len(known.text):
                known.text = mention.text
        return found

    def shares(self, signs: frozenset[str], kind: str) -> Mapping[str, float]:
        """Return how likely each verdict is, of those that a kind of paper allows."""
        asks = kind in self._kinds.ask
        worth = dict.fromkeys(
            (v for v in VERDICTS if v == NOT_ONE or (v == ASKED) == asks), 0.0
        )
        for sign in signs:
            weights = self._weights.verdicts.get(sign)
            if weights:
                for place, verdict in enumerate(VERDICTS):
                    if verdict in worth:
                        worth[verdict] += weights[place] / self._weights.unit
        best = max(worth.values())
        raised = {verdict: exp(value - best) for verdict, value in worth.items()}
        whole = sum(raised.values())
        return {verdict: value / whole for verdict, value in raised.items()}

    def _is_one(self, candidate: Candidate, mention: Mention) -> bool:
        """Say whether a mention is of a candidate: by its words, or by its place."""
        one, other = candidate.text, mention.text
        like = self._by.match.likeness(one, other)
        if like >= SAME:
            return True
        if not like:
            return False
        return self._by.match.holds(one, other) or self._by.match.holds(other, one)

    def _judged(
        self,
        candidate: Candidate,
        shares: Mapping[str, float],
        clauses: Sequence[Clause],
    ) -> Judged | None:
        """Return a candidate with its likeliest outcome, if it is a treatment."""
        if 1 - shares[NOT_ONE] < KEPT:
            return None
        verdict = candidate.item.outcome if candidate.item else ""
        if not verdict:
            verdict = max((v for v in shares if v != NOT_ONE), key=shares.__getitem__)
            if shares[verdict] < AT_LEAST:
                return None
        said = [] if verdict == ASKED else [(ROW, verdict)]
        return Judged(
            replace(self._shown(candidate, clauses), said=said), shares[verdict]
        )

    def _shown(self, candidate: Candidate, clauses: Sequence[Clause]) -> Item:
        """Return the item of a candidate: from its row, or as it was tagged best."""
        named = [
            mention
            for mention in candidate.mentions
            if not self._by.treatments.is_prose(words_of(mention.text))
        ]
        if candidate.item and (candidate.item.rank == ROW or not named):
            return candidate.item
        best = max(named or candidate.mentions, key=lambda mention: len(mention.text))
        place = next(_places(clauses, best), 0)
        return Item(best.text, best.page, best.start, best.end, place)


def _places(clauses: Sequence[Clause], mention: Mention) -> Iterator[int]:
    """Yield the places of the clauses that hold a mention."""
    for place, clause in enumerate(clauses):
        if clause.page == mention.page and clause.start < mention.end <= clause.end + 1:
            yield place
