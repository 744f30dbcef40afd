"""Chooses, of all that was found for a fact, what the paper states."""

from collections import defaultdict
from collections.abc import Iterable

from binder_app.domain.fact import FACT_NAMES, Fact
from binder_app.reading.facts_names import name_key
from binder_app.reading.facts_numbers import number_key

PEOPLE = ("employee_name", "adjuster", "requesting_physician")
NUMBERS = ("claim_number", "imr_case_number", "member_id")


def chosen(found: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return the best reading of each fact, in the order of the facts' names."""
    by_name: dict[str, list[Fact]] = defaultdict(list)
    for fact in found:
        by_name[fact.name].append(fact)
    return tuple(_best(by_name[name]) for name in FACT_NAMES if name in by_name)


def value_key(fact: Fact) -> object:
    """Return what two facts share that state the same."""
    if not isinstance(fact.value, str):
        return fact.value
    if fact.name in PEOPLE:
        return name_key(fact.value)
    if fact.name in NUMBERS:
        return number_key(fact.value)
    return fact.value.casefold()


def _best(facts: list[Fact]) -> Fact:
    """Return the surest of the facts; of equals the most frequent, then the first."""
    counts: dict[object, int] = defaultdict(int)
    for fact in facts:
        counts[value_key(fact)] += 1
    return max(
        facts,
        key=lambda fact: (fact.confidence, counts[value_key(fact)], -fact.page),
    )
