"""What was read of papers, held against the reasons why applications come back.

What a human called wrong is not looked at, nor what is only guessed.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence

from binder_app.domain.binder import Binder
from binder_app.domain.exhibit import Exhibit
from binder_app.domain.fact import Fact, Treatment
from binder_app.domain.form_words import DESIGNATION, FORM_FACT
from binder_app.domain.verdicts import NO, YES

REFUSED = frozenset({"denied", "modified"})
CONDITIONAL = "conditionally_denied"
TREATMENT = "treatment_item"
DECISION_DATE = "ur_decision_date"


def with_alarm(
    exhibits: Iterable[Exhibit], names: Collection[str]
) -> Sequence[Exhibit]:
    """Return those of which a page raises one of the alarms."""
    return [e for e in exhibits if any(alarm.name in names for alarm in e.alarms)]


def conditional(exhibits: Iterable[Exhibit]) -> Sequence[Exhibit]:
    """Return the decisions that refuse for want of information."""
    return [e for e in exhibits if any(map(_is_conditional, surely(e)))]


def _is_conditional(fact: Fact) -> bool:
    if isinstance(fact.value, Treatment):
        return fact.value.outcome == CONDITIONAL
    return fact.name == "conditional" and fact.value is True


def nothing_denied(binder: Binder, exhibits: Sequence[Exhibit]) -> Sequence[Exhibit]:
    """Return the decisions where all of them together refuse and change nothing.

    What a human said of the treatments counts, where they named any.
    """
    outcomes = {item.outcome for item in binder.dispute.items}
    if not outcomes:
        outcomes = {t.outcome for e in exhibits for t in treatments_of(e)}
    refused = outcomes & {*REFUSED, CONDITIONAL}
    return [] if refused or not outcomes else exhibits


def may_refuse(binder: Binder, decision: Exhibit) -> bool:
    """Tell whether a decision refuses or changes something, or nobody knows.

    What a human said of the treatments that it decides goes before its pages.
    """
    decided = (i for i in binder.dispute.items if i.decided)
    told = {
        i.outcome for i in decided if i.decided and i.decided.exhibit == decision.id
    }
    told = told or {treatment.outcome for treatment in treatments_of(decision)}
    return not told or bool(told & {*REFUSED, CONDITIONAL})


def without_application(
    binder: Binder, decisions: Sequence[Exhibit], applications: Sequence[Exhibit]
) -> Sequence[Exhibit]:
    """Return the decisions, where they are of several dates, that none surely names.

    An application that names no decision may be of any one of them.
    """
    dated = [e for e in decisions if e.date and may_refuse(binder, e)]
    if len({each.date for each in dated}) < 2:
        return []
    named = [_decisions_named(each) for each in applications]
    left = [e for e in dated if not any(e.date in days for days in named)]
    unsaid = sum(not days for days in named)
    return left if len({each.date for each in left}) > unsaid else []


def _decisions_named(application: Exhibit) -> set[str]:
    said = (f for f in surely(application) if f.name == DECISION_DATE)
    return {str(fact.value) for fact in said}


def with_flag(
    binder: Binder, exhibits: Iterable[Exhibit], names: Sequence[str]
) -> Sequence[Exhibit] | None:
    """Return the papers that say yes to one of the facts, `None` where none is so.

    The claim's own word goes before theirs; where it alone says so, none is named.
    """
    said = {binder.claim.get(name) for name in names}
    if said == {NO}:
        return None
    found = [
        e
        for e in exhibits
        if any(fact.name in names and fact.value is True for fact in surely(e))
    ]
    return found if found or YES in said else None


def of_form(exhibits: Iterable[Exhibit], forms: Collection[str]) -> Sequence[Exhibit]:
    """Return the papers that are one of those official forms."""
    return [
        e
        for e in exhibits
        if any(f.name == FORM_FACT and f.value in forms for f in surely(e))
    ]


def designated_early(
    binder: Binder, exhibits: Iterable[Exhibit], decisions: Iterable[Exhibit]
) -> Sequence[Exhibit]:
    """Return designations of a representative that are older than the decision."""
    told = binder.claim.get(DECISION_DATE)
    days = [told] if told else [each.date for each in decisions if each.date]
    if not days:
        return []
    forms = of_form(exhibits, {DESIGNATION})
    return [each for each in forms if each.date and each.date < min(days)]


def treatments_of(exhibit: Exhibit) -> Iterator[Treatment]:
    """Yield the treatments that a paper surely speaks of."""
    for fact in surely(exhibit):
        if isinstance(fact.value, Treatment):
            yield fact.value


def surely(exhibit: Exhibit) -> Iterator[Fact]:
    """Yield what a paper says, without doubt or by a human's word."""
    return (each.fact for each in exhibit.facts if not each.is_doubtful)
