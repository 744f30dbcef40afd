"""Which of several decisions a treatment in dispute is of."""

from collections.abc import Mapping

from binder_app.acts.claim_standing import item_of
from binder_app.acts.rulebook import Rulebook
from binder_app.domain.binder import Binder
from binder_app.domain.dispute import TreatmentItem
from binder_app.domain.exhibit import Exhibit
from binder_app.rules.gate_readings import DECISION_DATE, may_refuse, treatments_of


def items_of_decision(binder: Binder, rules: Rulebook) -> tuple[TreatmentItem, ...]:
    """Return the disputed treatments of the decision that the claim's date is of.

    Where a binder holds decisions of several dates, one form and one letter speak of
    one: a treatment that another decided, or of which nobody knows which one did, is
    not among them. Where the claim's date is of none of them all are returned.
    """
    day, disputed = binder.claim.get(DECISION_DATE), binder.dispute.disputed
    days = _days(binder, rules)
    if len(set(filter(None, days.values()))) < 2 or day not in days.values():
        return disputed
    return tuple(i for i in disputed if _day_of(binder, i, days) == day)


def undecided_items(binder: Binder, rules: Rulebook) -> tuple[TreatmentItem, ...]:
    """Return the disputed treatments that may be of any of several decisions."""
    days = _days(binder, rules)
    if len(set(filter(None, days.values()))) < 2:
        return ()
    disputed = binder.dispute.disputed
    return tuple(i for i in disputed if _day_of(binder, i, days) is None)


def deciding(binder: Binder, rules: Rulebook) -> tuple[Exhibit, ...]:
    """Return the decisions that go in and refuse something, or may.

    Only those of the kind that counts most: a first denial and the answer to an
    appeal against it are of one dispute.
    """
    for kind in rules.checklist.decision_kinds:
        papers = [e for e in binder.of_kind((kind,)) if e.pages_in]
        if papers:
            return tuple(e for e in papers if may_refuse(binder, e))
    return ()


def _days(binder: Binder, rules: Rulebook) -> Mapping[str, str]:
    """Return the dates of the decisions by exhibit, empty where one has none."""
    return {each.id: each.date for each in deciding(binder, rules)}


def _day_of(binder: Binder, item: TreatmentItem, days: Mapping[str, str]) -> str | None:
    """Return the date of the decision that refused a treatment, `None` if unknown.

    The page that a person agreed to says so; without one, the papers of one date
    that surely speak of the treatment in the same words, where no others do.
    """
    if item.decided:
        return days.get(item.decided.exhibit)
    found = {
        days[each.id]
        for each in binder.exhibits
        if each.id in days
        and any(item_of(binder, told) == item for told in treatments_of(each))
    }
    return found.pop() if len(found) == 1 else None
