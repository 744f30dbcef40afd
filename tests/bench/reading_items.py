"""Scores the treatments read from labelled papers: found, with outcome and reason."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from binder_app.domain.fact import Fact, Treatment
from binder_app.reading.page_text import fold
from binder_app.reading.treatment_match import TreatmentMatch, shared
from binder_app.storage.decision_words import read_decision_words
from tests.bench.reading_set import Labelled

RESOURCES = Path(__file__).parents[2] / "resources"
ENOUGH = 0.6
"""Share of content words in common from which two treatments are one."""

_MATCH = TreatmentMatch(read_decision_words(RESOURCES).matching)
"""Short forms of a word are the word: PT is physical therapy."""


@dataclass(frozen=True, slots=True)
class Count:
    """What was right, what was read and not true, what was true and not read."""

    right: int = 0
    extra: int = 0
    missed: int = 0

    def __add__(self, other: "Count") -> "Count":
        return Count(
            self.right + other.right,
            self.extra + other.extra,
            self.missed + other.missed,
        )

    @property
    def precision(self) -> float:
        """The share of what was read that is true."""
        return _share(self.right, self.extra)

    @property
    def recall(self) -> float:
        """The share of what is true that was read."""
        return _share(self.right, self.missed)

    @property
    def f1(self) -> float:
        """The mean of both that is hard on the lower one."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class ItemScore:
    """The scores of one paper: treatments by name, with outcome, and the rest."""

    named: Count
    decided: Count
    reasons: Count
    guidelines: Count
    records: Count


def score_items(paper: Labelled, facts: Sequence[Fact]) -> ItemScore:
    """Score what was read of one paper against its labels."""
    read = [fact.value for fact in facts if isinstance(fact.value, Treatment)]
    true = [treatment_of(item) for item in paper.items]
    pairs = list(paired(true, read))
    right = [(one, other) for one, other in pairs if one.outcome == other.outcome]
    refused = [
        (one, other) for one, other in right if one.outcome not in ("", "approved")
    ]
    reasons = sum(
        one.reason_category == other.reason_category for one, other in refused
    )
    return ItemScore(
        named=_count(len(pairs), read, true),
        decided=_count(len(right), read, true),
        reasons=Count(reasons, len(refused) - reasons, len(refused) - reasons),
        guidelines=_texts("guideline", paper, facts),
        records=_texts("record_reviewed", paper, facts),
    )


def paired(
    true: Sequence[Treatment], read: Sequence[Treatment]
) -> Iterator[tuple[Treatment, Treatment]]:
    """Yield which treatment read is which true one, each at most once."""
    taken: set[int] = set()
    used: set[int] = set()
    likes = [
        (share, -place, -against)
        for (place, one), (against, other) in product(enumerate(true), enumerate(read))
        if (share := _alike(one.treatment, other.treatment)) >= ENOUGH
    ]
    for _, place, against in sorted(likes, reverse=True):
        if place not in used and against not in taken:
            used.add(place)
            taken.add(against)
            yield true[-place], read[-against]


def table(scores: Mapping[str, ItemScore]) -> Iterator[str]:
    """Yield the lines of a table of all papers together."""
    heads = f"{'right':>7}{'extra':>7}{'missed':>7}{'prec.':>8}{'recall':>8}{'F1':>7}"
    yield f"{'':<24}{heads}"
    for name in ("named", "decided", "reasons", "guidelines", "records"):
        total = sum((getattr(score, name) for score in scores.values()), Count())
        yield (
            f"{name:<24}{total.right:>7}{total.extra:>7}{total.missed:>7}"
            f"{total.precision:>8.2f}{total.recall:>8.2f}{total.f1:>7.2f}"
        )


def treatment_of(item: Mapping[str, str]) -> Treatment:
    """Return a label's treatment; it says "none" where there is no reason."""
    reason = item.get("reason_category", "")
    return Treatment(
        item["treatment"],
        item.get("outcome", ""),
        "" if reason == "none" else reason,
        item.get("guideline", ""),
    )


def _alike(one: str, other: str) -> float:
    """Return the share of content words in common."""
    return shared(_MATCH.content(one), _MATCH.content(other))


def _texts(name: str, paper: Labelled, facts: Sequence[Fact]) -> Count:
    """Count texts of which a paper has many, such as guidelines."""
    true = [Treatment(str(value)) for told, value, _ in paper.facts if told == name]
    read = [Treatment(str(fact.value)) for fact in facts if fact.name == name]
    found = 0
    left = [fold(other.treatment) for other in read]
    for one in true:
        like = next((o for o in left if _like_text(fold(one.treatment), o)), None)
        if like is not None:
            left.remove(like)
            found += 1
    return _count(found, read, true)


def _like_text(one: str, other: str) -> bool:
    """Say whether two short texts have most words in common."""
    words, others = set(one.split()), set(other.split())
    return len(words & others) * 2 >= ENOUGH * (len(words) + len(others))


def _count(right: int, read: Sequence[object], true: Sequence[object]) -> Count:
    return Count(right, len(read) - right, len(true) - right)


def _share(right: int, wrong: int) -> float:
    return right / (right + wrong) if right + wrong else 0.0
