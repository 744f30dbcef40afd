"""Votes the facts of the claim across the exhibits of one binder."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from math import prod

from binder_app.domain.fact import NUMBER_FACTS, PEOPLE_FACTS, Fact
from binder_app.reading.facts_names import name_key
from binder_app.reading.facts_numbers import number_key

VOTED = (
    *("employee_name", "claim_number", "date_of_injury", "date_of_birth", "employer"),
    *("claims_administrator", "adjuster", "requesting_physician"),
    *("member_id", "plan_name"),
)
"""The facts that belong to the claim, not to one of its papers."""

DATES = ("date_of_injury", "date_of_birth")

HONEST = 2
"""That many papers with one value are no slip of reading or of filing."""
LEAST_ODD = 0.85
"""How sure a fact must be before its paper is called odd for it."""
MOST_SURE = 0.99

SHORT_WORD, FEW_SLIPS, SLIPS = 6, 1, 2
"""Words up to six letters may differ by one letter, longer ones by two, and be one
word that was read from a scan (own judgement)."""

_ALIKE_FIGURES = frozenset(
    frozenset(pair)
    for pair in ("38", "17", "06", "08", "56", "49", "27", "68", "58", "39")
)
"""Figures that scans are read wrongly for one another."""


class Why(Enum):
    """What is odd about a paper among the others of its claim."""

    OTHER_PERSON = "other_person"
    OTHER_CLAIM = "other_claim"
    OTHER_INJURY = "other_injury"
    OTHER_BIRTH = "other_birth"


_ODD = {
    "employee_name": Why.OTHER_PERSON,
    "claim_number": Why.OTHER_CLAIM,
    "date_of_injury": Why.OTHER_INJURY,
    "date_of_birth": Why.OTHER_BIRTH,
}


@dataclass(frozen=True, slots=True)
class Supporter:
    """A page that says so, and in which words of its own."""

    exhibit: str
    page: int
    value: str


@dataclass(frozen=True, slots=True)
class ClaimFact:
    """What the papers of a claim say of one thing, with the pages that say it.

    `confidence` is 0 to 1: the more papers agree, the surer it is, and the more
    differ, the less. A fact stands there twice where two values are each held by
    several papers, as of a worker with two claims.
    """

    name: str
    value: str
    supporters: tuple[Supporter, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class OddPage:
    """A page that says something else than the other papers do."""

    exhibit: str
    page: int
    name: str
    value: str
    why: Why


@dataclass(frozen=True, slots=True)
class ClaimFacts:
    """What the papers say together, and which of them differ."""

    facts: tuple[ClaimFact, ...]
    odd: tuple[OddPage, ...]


@dataclass(frozen=True, slots=True)
class _Vote:
    """One value on one exhibit."""

    exhibit: str
    fact: Fact

    @property
    def value(self) -> str:
        """The value as it is read."""
        return str(self.fact.value)


def vote(exhibits: Sequence[tuple[str, Sequence[Fact]]]) -> ClaimFacts:
    """Return what exhibits, by id with the facts of each, say of their claim.

    The values of each fact come with the best held one first.
    """
    facts: list[ClaimFact] = []
    odd: list[OddPage] = []
    for name in VOTED:
        groups = _groups(list(_votes(exhibits, name)))
        if not groups:
            continue
        all_papers = {one.exhibit for group in groups for one in group}
        held, single = _parted(groups)
        facts += [_claim_fact(name, group, len(all_papers)) for group in held]
        odd += [page for group in single for page in _odd_pages(name, group)]
    return ClaimFacts(tuple(facts), tuple(odd))


def _votes(
    exhibits: Sequence[tuple[str, Sequence[Fact]]], name: str
) -> Iterator[_Vote]:
    """Yield each value of a fact on each exhibit, once."""
    for exhibit, facts in exhibits:
        seen: list[str] = []
        for fact in facts:
            value = str(fact.value)
            if fact.name == name and not any(_are_one(name, value, s) for s in seen):
                seen.append(value)
                yield _Vote(exhibit, fact)


def _groups(votes: list[_Vote]) -> list[list[_Vote]]:
    """Return votes that mean the same together, those of most papers first.

    A value that differs by a slip joins the better held one, unless it is itself
    held by several papers: then it is another claim, not a slip.
    """
    exact: list[list[_Vote]] = []
    for one in votes:
        for group in exact:
            if _are_one(one.fact.name, one.value, group[0].value):
                group.append(one)
                break
        else:
            exact.append([one])
    exact.sort(key=_weight, reverse=True)
    joined: list[list[_Vote]] = []
    for group in exact:
        near = next((held for held in joined if _is_slip(group, held)), None)
        if near is None:
            joined.append(group)
        else:
            near.extend(group)
    return joined


def _weight(group: Sequence[_Vote]) -> tuple[int, float]:
    papers = {one.exhibit for one in group}
    return len(papers), sum(one.fact.confidence for one in group)


def _parted(
    groups: list[list[_Vote]],
) -> tuple[list[list[_Vote]], list[list[_Vote]]]:
    """Return the values that are held, and those that one paper bears against many."""
    if _weight(groups[0])[0] < HONEST:
        return groups, []
    held = [group for group in groups if _weight(group)[0] >= HONEST]
    return held, [group for group in groups if _weight(group)[0] < HONEST]


def _claim_fact(name: str, group: list[_Vote], papers: int) -> ClaimFact:
    """Return what a group of votes says, in the words that most of them use."""
    own = {one.exhibit for one in group}
    doubt = prod(1 - one.fact.confidence for one in group)
    return ClaimFact(
        name,
        _best_words(group),
        tuple(Supporter(one.exhibit, one.fact.page, one.value) for one in group),
        round(min(MOST_SURE, 1 - doubt) * len(own) / papers, 3),
    )


def _best_words(group: list[_Vote]) -> str:
    """Return the value that most votes have, the longer one of equals."""
    values = [one.value for one in group]
    return max(values, key=lambda value: (values.count(value), len(value)))


def _odd_pages(name: str, group: list[_Vote]) -> Iterator[OddPage]:
    """Yield the pages of a value that stands against the others."""
    for one in group:
        if name in _ODD and one.fact.confidence >= LEAST_ODD:
            yield OddPage(one.exhibit, one.fact.page, name, one.value, _ODD[name])


def _is_slip(group: list[_Vote], held: list[_Vote]) -> bool:
    """Tell whether a value of one paper is a better held one, read with a slip."""
    if _weight(group)[0] >= HONEST:
        return False
    name, one, other = group[0].fact.name, group[0].value, held[0].value
    if name in PEOPLE_FACTS:
        return is_near_name(one, other)
    if name in DATES:
        return _is_near_day(one, other)
    if name in NUMBER_FACTS:
        one, other = number_key(one), number_key(other)
    return _is_near(one.casefold(), other.casefold())


def _are_one(name: str, one: str, other: str) -> bool:
    """Tell whether two values are the same but for how they are written."""
    if name in PEOPLE_FACTS:
        return bool(name_key(one)) and name_key(one) == name_key(other)
    if name in NUMBER_FACTS:
        return number_key(one) == number_key(other)
    return one.casefold() == other.casefold()


def is_near_name(one: str, other: str) -> bool:
    """Tell whether two names can be of one person: a part left out, or a slip."""
    fewer, more = sorted((name_key(one), name_key(other)), key=len)
    return bool(fewer) and all(
        any(_is_near(word, held) for held in more) for word in fewer
    )


def _is_near_day(one: str, other: str) -> bool:
    """Tell whether two days differ by one figure that scans are read wrongly for."""
    pairs = [{a, b} for a, b in zip(one, other, strict=False) if a != b]
    return len(pairs) == 1 and frozenset(pairs[0]) in _ALIKE_FIGURES


def _is_near(one: str, other: str) -> bool:
    """Tell whether two words differ by a letter or two only."""
    shorter = min(len(one), len(other))
    if shorter < SHORT_WORD // 2:
        return one == other
    return _apart(one, other) <= (FEW_SLIPS if shorter <= SHORT_WORD else SLIPS)


def _apart(one: str, other: str) -> int:
    """Return how many letters must change for one word to become the other."""
    if abs(len(one) - len(other)) > SLIPS:
        return SLIPS + 1
    row = list(range(len(other) + 1))
    for place, sign in enumerate(one, start=1):
        before, row[0] = row[0], place
        for at, held in enumerate(other, start=1):
            before, row[at] = (
                row[at],
                min(row[at] + 1, row[at - 1] + 1, before + (sign != held)),
            )
    return row[-1]
