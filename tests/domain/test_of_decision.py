"""One form and one letter speak of the treatments of one decision."""

from dataclasses import replace

from binder_app.domain.binder import Binder
from binder_app.domain.claim import Claim
from binder_app.domain.dispute import Dispute, PageRef, TreatmentItem
from binder_app.domain.exhibit import Exhibit, Guess

FIRST = Exhibit("e1", "a" * 64, "a.pdf", guess=Guess("ur_decision", date="2026-11-09"))
SECOND = Exhibit("e2", "b" * 64, "b.pdf", guess=Guess("ur_decision", date="2026-11-18"))
INJECTION = TreatmentItem("Injection", decided=PageRef.on("e1", 1))
THERAPY = TreatmentItem("Therapy", "modified", decided=PageRef.on("e2", 1))
LOOSE = TreatmentItem("MRI")
BINDER = Binder(
    "workers_comp",
    Claim({"ur_decision_date": "2026-11-09"}),
    Dispute((INJECTION, THERAPY, LOOSE)),
    exhibits=(FIRST, SECOND),
)


def test_a_treatment_that_another_decision_decides_is_left_out():
    assert BINDER.of_decision == (INJECTION, LOOSE)


def test_with_one_decision_or_an_unknown_day_all_are_told():
    one = replace(BINDER, dispute=Dispute((INJECTION, LOOSE)))
    unknown = replace(BINDER, claim=Claim({}))

    assert one.of_decision == (INJECTION, LOOSE)
    assert unknown.of_decision == (INJECTION, THERAPY, LOOSE)
