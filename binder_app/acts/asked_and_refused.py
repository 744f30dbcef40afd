"""Holds what applications ask for against what the decisions refuse."""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from binder_app.acts.claim_standing import item_of
from binder_app.acts.decision_items import deciding, items_of_decision
from binder_app.acts.rulebook import Rulebook
from binder_app.domain.binder import Binder
from binder_app.domain.exhibit import Exhibit
from binder_app.domain.fact import Treatment
from binder_app.domain.finding import NamedTreatment
from binder_app.reading.treatment_match import TreatmentMatch
from binder_app.rules.gate_readings import DECISION_DATE, REFUSED, surely, treatments_of
from binder_app.storage.decision_words import read_decision_words


def asking_for_others(binder: Binder, rules: Rulebook) -> frozenset[str]:
    """Return the exhibits that ask for none of the treatments that were refused.

    Only papers of a kind that the gate's lines about treatments name are looked at,
    and none where it is not known what was refused.
    """
    refused = [
        Treatment(item.treatment, item.outcome) for item in binder.dispute.disputed
    ]
    lines = [line for line in rules.gate if line.test == "treatment_differs"]
    decisions = rules.checklist.decision_kinds
    if not refused:
        refused = [
            each
            for paper in binder.of_kind(decisions)
            for each in treatments_of(paper)
            if each.outcome in REFUSED
        ]
    if not refused:
        return frozenset()
    kinds = {kind for line in lines for kind in line.kinds}
    asking = {e.id: list(treatments_of(e)) for e in binder.of_kind(kinds) if e.pages_in}
    return frozenset(
        exhibit_id
        for exhibit_id, asked in asking.items()
        if asked
        and not treatment_match(rules.resources).match_treatments(asked, refused).pairs
    )


def not_asked_for(binder: Binder, rules: Rulebook) -> tuple[NamedTreatment, ...]:
    """Return the treatments refused that no application names, with their pages.

    What was read on the applications counts, even in doubt; where nothing was, what
    the claim names for the form. A treatment of which a person says another outcome
    is set aside. With several decisions only those are looked at that the
    applications, or the claim, surely mean.
    """
    kinds = {k for r in rules.gate if r.test == "treatments_unnamed" for k in r.kinds}
    forms = [e for e in binder.of_kind(kinds) if e.pages_in]
    asked = [
        judged.fact.value.treatment
        for form in forms
        for judged in form.facts
        if isinstance(judged.fact.value, Treatment)
    ]
    items = items_of_decision(binder, rules)
    asked = asked or [item.treatment for item in items]
    if not asked:
        return ()
    like = treatment_match(rules.resources)
    named: dict[str, NamedTreatment] = {}
    for paper in _meant(binder, rules, forms):
        for refused in _refused_on(binder, paper):
            if not any(like.is_one(each, refused.treatment) for each in asked):
                named.setdefault(refused.treatment.casefold(), refused)
    return tuple(named.values())


def _meant(
    binder: Binder, rules: Rulebook, forms: Sequence[Exhibit]
) -> Sequence[Exhibit]:
    """Return the decisions that the applications are of; none where that is unclear."""
    decisions = deciding(binder, rules)
    if len({each.date for each in decisions}) < 2:
        return decisions
    said = (f for each in forms for f in surely(each) if f.name == DECISION_DATE)
    days = {str(fact.value) for fact in said} or {binder.claim.get(DECISION_DATE)}
    return [each for each in decisions if each.date in days]


def _refused_on(binder: Binder, decision: Exhibit) -> Iterator[NamedTreatment]:
    """Give what a decision surely refuses, or a person says that a page of it does."""
    for fact in surely(decision):
        told = fact.value
        if not isinstance(told, Treatment) or told.outcome not in REFUSED:
            continue
        item = item_of(binder, told)
        if item is None or item.is_disputed:
            yield NamedTreatment(told.treatment, decision.id, fact.page)
    for item in binder.dispute.disputed:
        if item.decided and item.decided.exhibit == decision.id:
            yield NamedTreatment(item.treatment, decision.id, item.decided.first)


@cache
def treatment_match(resources: Path) -> TreatmentMatch:
    """Return what tells whether two names are of one treatment."""
    return TreatmentMatch(read_decision_words(resources).matching)
