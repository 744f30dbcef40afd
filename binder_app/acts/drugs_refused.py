"""Tells whether a drug is among what the decisions of a binder refused."""

from binder_app.acts.decision_items import items_of_decision, undecided_items
from binder_app.acts.rulebook import Rulebook
from binder_app.domain.binder import Binder
from binder_app.domain.exhibit import Exhibit
from binder_app.rules.gate_readings import CONDITIONAL, REFUSED, treatments_of


def drug_refused(binder: Binder, rules: Rulebook) -> str:
    """Return a drug that the claim's own decision refused, empty where none reads so.

    What a person named goes before what the decisions say; a treatment that may be of
    any of several decisions counts, since the earlier day leads, and so does each
    decision where none bears the date that the claim tells.
    """
    drugs = rules.deadlines.facts.drugs
    if binder.dispute.items:
        may_be_its = (
            *items_of_decision(binder, rules),
            *undecided_items(binder, rules),
        )
        return drugs.first(item.treatment for item in may_be_its)
    day = binder.claim.get("ur_decision_date")
    kinds = tuple(rules.deadlines.facts.papers.values())
    papers = [e for e in binder.of_kind(kinds) if e.pages_in]
    own = [e for e in papers if not day or e.date in ("", day)]
    return drugs.first(name for e in own or papers for name in _refused_on(e))


def drug_refused_by(binder: Binder, rules: Rulebook, decision: Exhibit) -> str:
    """Return a drug that one decision refused, empty where none reads so."""
    named = [
        item.treatment
        for item in binder.dispute.disputed
        if item.decided and item.decided.exhibit == decision.id
    ]
    return rules.deadlines.facts.drugs.first(named or _refused_on(decision))


def _refused_on(paper: Exhibit) -> list[str]:
    """Return the treatments that a paper surely refuses or changes."""
    outcomes = {*REFUSED, CONDITIONAL}
    return [t.treatment for t in treatments_of(paper) if t.outcome in outcomes]
