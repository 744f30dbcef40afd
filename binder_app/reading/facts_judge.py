"""Chooses, of all values that a paper mentions, which is a fact of its claim."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import exp

from binder_app.domain.fact import Fact
from binder_app.domain.fact_weights import HUNDREDTHS, JUDGED, SHAPE_OF, FactWeights
from binder_app.reading.facts_mentions import Mention, Mentioned, Values
from binder_app.reading.facts_page import FactPage
from binder_app.reading.facts_signs import Surroundings

MOST_SURE = 0.99
STEEPEST = 30.0
LONGEST_LEAD = 60
"""Letters of its line before a value that are quoted with it."""


class FactJudge:
    """Weighs the values of papers by what labelled papers taught."""

    def __init__(self, weights: FactWeights) -> None:
        self._weights = weights

    def choose(
        self,
        pages: Sequence[FactPage],
        values: Mapping[str, Values],
        around: Surroundings,
        told: Sequence[Fact],
    ) -> Iterator[Fact]:
        """Yield each fact that is sure enough, and facts that are not judged.

        `told` is what rules say; their words are quoted where they found the value.
        """
        yield from (fact for fact in told if fact.name not in SHAPE_OF)
        for shape, names in JUDGED.items():
            scores: dict[object, list[int]] = {
                key: scores_of(self._weights, shape, around.signs_of(shape, key, held))
                for key, held in values[shape].items()
            }
            for place, name in enumerate(names):
                best = max(scores, key=lambda key: scores[key][place], default=None)
                if best is None:
                    continue
                share = share_of([score[place] for score in scores.values()])
                if share >= self._weights.least:
                    held = values[shape][best]
                    yield self._fact(name, held, pages, around, min(MOST_SURE, share))

    def _fact(
        self,
        name: str,
        held: Mentioned,
        pages: Sequence[FactPage],
        around: Surroundings,
        sureness: float,
    ) -> Fact:
        """Return a fact with the words of rules, or of its most telling mention."""
        ruled = [fact for _, fact in held.facts if fact.name == name]
        sureness = round(sureness, 2)
        if ruled:
            best = max(ruled, key=lambda fact: (bool(fact.quote), fact.confidence))
            return Fact(name, best.value, best.page, best.quote, sureness)
        weights, shape = self._weights, SHAPE_OF[name]
        place = JUDGED[shape].index(name)
        at = max(
            held.mentions,
            key=lambda at: scores_of(weights, shape, around.signs_at(at))[place],
        )
        page = pages[at.page]
        return Fact(name, held.value, page.number, _quote(page, at), sureness)


def scores_of(weights: FactWeights, shape: str, signs: Iterable[str]) -> list[int]:
    """Return what the signs of a value say for each fact of its shape."""
    scores = [0] * len(JUDGED[shape])
    known = weights.signs[shape]
    for sign in signs:
        for place, weight in known.get(sign, ()):
            scores[place] += weight
    return scores


def share_of(scores: Sequence[int]) -> float:
    """Return how likely the best of scores is right, and neither another nor none."""
    raised = [exp(min(STEEPEST, score / HUNDREDTHS)) for score in scores]
    return max(raised) / (1 + sum(raised))


def _quote(page: FactPage, at: Mention) -> str:
    """Return a mention with the words before it on its line."""
    start = max(page.line_start(at.start), at.start - LONGEST_LEAD)
    if start > page.line_start(at.start):
        start = page.text.find(" ", start, at.start + 1) + 1 or at.start
    return page.text[start : at.end].strip()
