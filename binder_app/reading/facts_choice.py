"""Chooses, of all that was found for a fact, what the paper states."""

from collections import defaultdict
from collections.abc import Iterable

from binder_app.domain.fact import FACT_NAMES, NUMBER_FACTS, PEOPLE_FACTS, Fact
from binder_app.reading.facts_names import name_key
from binder_app.reading.facts_numbers import number_key

LABELLED = 0.93
"""The confidence from which a value stands behind a label of its own."""


def chosen(found: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return the best reading of each fact, in the order of the facts' names."""
    by_name: dict[str, list[Fact]] = defaultdict(list)
    for fact in found:
        by_name[fact.name].append(fact)
    _drop_others(by_name)
    return tuple(_best(by_name[name]) for name in FACT_NAMES if name in by_name)


def _drop_others(by_name: dict[str, list[Fact]]) -> None:
    """Drop workers that no label tells who are told to be somebody else."""
    others = {
        name_key(str(fact.value))
        for name in PEOPLE_FACTS
        if name != "employee_name"
        for fact in by_name.get(name, ())
    }
    workers = [
        fact
        for fact in by_name.pop("employee_name", [])
        if fact.confidence >= LABELLED or name_key(str(fact.value)) not in others
    ]
    if workers:
        by_name["employee_name"] = workers


def value_key(fact: Fact) -> object:
    """Return what two facts share that state the same."""
    if not isinstance(fact.value, str):
        return fact.value
    if fact.name in PEOPLE_FACTS:
        return name_key(fact.value)
    if fact.name in NUMBER_FACTS:
        return number_key(fact.value)
    return fact.value.casefold()


def _best(facts: list[Fact]) -> Fact:
    """Return the surest of the facts; of equals the most frequent, then the first."""
    counts: dict[object, int] = defaultdict(int)
    for fact in facts:
        counts[value_key(fact)] += 1
    best = max(
        facts,
        key=lambda fact: (fact.confidence, counts[value_key(fact)], -fact.page),
    )
    return _whole_name(best, facts) if best.name in PEOPLE_FACTS else best


def _whole_name(best: Fact, facts: list[Fact]) -> Fact:
    """Return a name with the first names that another place gives to its surname."""
    surname = f" {best.value}".casefold()
    whole = [
        fact
        for fact in facts
        if str(fact.value).casefold().endswith(surname)
        and len(name_key(str(fact.value))) > len(name_key(str(best.value)))
    ]
    return max(whole, key=lambda fact: fact.confidence, default=best)
