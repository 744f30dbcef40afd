"""Holds what applications ask for against what the decisions refuse."""

from functools import cache
from pathlib import Path

from binder_app.acts.rulebook import Rulebook
from binder_app.domain.binder import Binder
from binder_app.domain.fact import Treatment
from binder_app.reading.treatment_match import TreatmentMatch
from binder_app.rules.gate_readings import REFUSED, treatments_of
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


@cache
def treatment_match(resources: Path) -> TreatmentMatch:
    """Return what tells whether two names are of one treatment."""
    return TreatmentMatch(read_decision_words(resources).matching)
