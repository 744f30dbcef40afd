"""The gates of health plans and insurers: what trips each line, and what does not."""

from datetime import date
from typing import Any

import pytest

from binder_app.acts.checking import check_binder
from binder_app.acts.rulebook import read_rulebook
from binder_app.domain.binder import Binder, Original, PageFacts
from binder_app.domain.claim import Claim
from binder_app.domain.dispute import Dispute, TreatmentItem
from binder_app.domain.exhibit import Exhibit, ExhibitPage, Guess
from binder_app.domain.fact import Alarm, Fact, Treatment

OTHERS = {"dmhc": "cdi_imr", "cdi": "dmhc_imr"}
RULES = {pathway: read_rulebook(pathway) for pathway in OTHERS}
WHOLE = (ExhibitPage("a" * 64, 1), ExhibitPage("a" * 64, 2))
IN_PART = (WHOLE[0], ExhibitPage("a" * 64, 2, goes_in=False))
TORN = {
    "b" * 64: Original("b" * 64, "b.pdf", 9, ".pdf", "", (PageFacts(is_torn=True),))
}


def fact(name, value):
    return Fact(name, value, 1, str(value), 0.95)


def item(treatment, outcome):
    return fact("treatment_item", Treatment(treatment, outcome))


def paper(kind, *facts, alarms=(), pages=WHOLE, date="", sure=0.99, **more):
    guess = Guess(kind, sure, date=date, facts=facts, alarms=alarms)
    named = {"id": f"e-{kind}", **more}
    return Exhibit(named.pop("id"), "a" * 64, "a.pdf", pages, guess, **named)


FORM, DENIAL = paper("imr_application"), paper("plan_denial")
ANSWER = paper("grievance_decision", item("MRI", "denied"), date="2026-08-02")
UNSIGNED, GAP = Alarm("unsigned", 1, "Signature"), Alarm("page_gap", 2, "4 of 6")
COVERAGE = paper("plan_denial", fact("coverage_disputed", True))
PUT_IN = {"state": "in"}
ALL_WELL = (FORM, ANSWER, DENIAL)

TRIPS = {
    "application_enclosed": [ANSWER],
    "application_signed": [paper("imr_application", alarms=(UNSIGNED,))],
    "own_agency_form": [paper("imr_application", fact("form", "dwc_imr"))],
    "plan_decision_enclosed": [FORM],
    "decision_is_whole": [paper("grievance_decision", pages=IN_PART)],
    "decision_pages_there": [paper("plan_denial", alarms=(GAP,))],
    "grievance_came_first": [FORM, DENIAL],
    "decision_has_a_day": [paper("grievance_decision")],
    "coverage_not_disputed": [COVERAGE],
    "decision_refuses": [paper("grievance_decision", item("MRI", "approved"))],
    "within_its_window": [
        paper("grievance_decision", date="2026-08-01"),
    ],
    "not_decided_before": [paper("imr_determination")],
    "treatment_is_the_one": [ANSWER, paper("imr_application", item("Wheelchair", ""))],
    "application_names_all": [
        paper("grievance_decision", item("MRI", "denied"), item("Brace", "denied")),
        paper("imr_application", item("MRI", "")),
    ],
    "cover_names_person": [FORM],
    "cover_names_claim": [FORM],
    "treatments_have_their_decision": [
        ANSWER,
        paper("grievance_decision", id="e2", date="2026-09-01"),
    ],
    "one_person": [paper("plan_card", fact("claim_number", "ZZ-999-1"))],
    "nothing_privileged": [paper("privileged", chosen=PUT_IN)],
    "every_file_read": [paper("other", pages=(), problem="It is locked.")],
    "pages_are_whole": [paper("rfa", pages=(ExhibitPage("b" * 64, 1),))],
    "no_copies": [DENIAL, paper("plan_denial", id="e2", alike=DENIAL.id)],
    "kinds_are_sure": [paper("rfa", sure=0.3)],
}
BESIDE: dict[str, dict[str, Any]] = {
    "cover_names_person": {"employee_name": ""},
    "cover_names_claim": {"member_id": ""},
    "treatments_have_their_decision": {"dispute": Dispute((TreatmentItem("Brace"),))},
}
"""What the claim says, or leaves out, where a line is tripped."""
UNDISPUTED = Dispute()
NAMED = {"claim_number": "C-1", "employee_name": "Ana Quintero", "member_id": "M-1"}
BLOCKERS = {
    "application_enclosed",
    "application_signed",
    "own_agency_form",
    "one_person",
    "nothing_privileged",
}


TODAY = date(2027, 2, 2)
"""The last of the six months from the answer of a whole case."""


def lines(pathway, exhibits, unread=(), today=TODAY, dispute=UNDISPUTED, **claim):
    facts = Claim({**NAMED, **claim})
    binder = Binder(pathway, facts, dispute, exhibits=tuple(exhibits), originals=TORN)
    checked = check_binder(binder, RULES[pathway], unread, today)
    return {one.id: one for one in checked.gate}


@pytest.mark.parametrize("pathway", OTHERS)
@pytest.mark.parametrize("line_id", TRIPS)
def test_a_binder_trips_its_line(pathway, line_id):
    found = lines(pathway, TRIPS[line_id], **BESIDE.get(line_id, {}))[line_id]

    assert found.status == ("blocker" if line_id in BLOCKERS else "warning")
    assert found.message and found.remedy and found.source


@pytest.mark.parametrize("pathway", OTHERS)
def test_a_whole_case_passes_every_line(pathway):
    told = lines(pathway, ALL_WELL)

    assert {one.status for one in told.values()} == {"ok"}
    assert set(told) == {*TRIPS, "scans_are_read"}
    unread = lines(pathway, ALL_WELL, unread=[DENIAL.id])
    assert unread["scans_are_read"].status == "warning"


@pytest.mark.parametrize(("pathway", "other"), OTHERS.items())
def test_the_form_of_the_other_department_stops_the_packet_and_its_own_does_not(
    pathway, other
):
    def told(form):
        form = paper("imr_application", fact("form", form))
        return lines(pathway, [form])["own_agency_form"].status

    assert told(other) == told("mpn_imr") == "blocker"
    assert told(f"{pathway}_imr") == "ok"


@pytest.mark.parametrize("pathway", OTHERS)
def test_an_urgent_case_needs_no_answer_of_the_plan_first(pathway):
    def told(**claim):
        return lines(pathway, [FORM, DENIAL], **claim)["grievance_came_first"].status

    assert told(expedited="yes") == "ok"
    assert told(expedited="no") == "warning"


@pytest.mark.parametrize("pathway", OTHERS)
def test_a_day_that_a_human_tells_is_enough(pathway):
    told = lines(pathway, [FORM], ur_decision_date="2026-08-02")

    assert told["decision_has_a_day"].status == "ok"


@pytest.mark.parametrize("pathway", OTHERS)
@pytest.mark.parametrize("language", ["en", "es"])
def test_nothing_says_not_to_file_or_speaks_of_utilization_review(pathway, language):
    never = ("do not file", "too late", "no presente", "demasiado tarde", "ur decision")
    for rule in RULES[pathway].gate:
        words = (rule.ok, rule.message, rule.remedy)
        told = " ".join(each[language] for each in words).casefold()
        assert not any(phrase in told for phrase in never), rule.id


@pytest.mark.parametrize("pathway", OTHERS)
def test_a_denial_and_the_answer_to_the_appeal_are_no_two_decisions(pathway):
    denial = paper("plan_denial", item("MRI", "denied"), date="2026-07-01")
    brace = Dispute((TreatmentItem("Brace"),))

    told = lines(pathway, [FORM, ANSWER, denial], dispute=brace)

    assert told["treatments_have_their_decision"].status == "ok"
