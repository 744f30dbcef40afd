"""Each line of the gate that rests on reading: what trips it, and what does not."""

from dataclasses import replace
from datetime import date

import pytest

from binder_app.acts.checking import check_binder
from binder_app.acts.rulebook import read_rulebook
from binder_app.domain.bates import BatesNumber
from binder_app.domain.binder import Binder
from binder_app.domain.claim import Claim
from binder_app.domain.dispute import Dispute, TreatmentItem
from binder_app.domain.exhibit import Exhibit, ExhibitPage, Guess
from binder_app.domain.fact import Alarm, Fact, Treatment
from binder_app.domain.sent import Contents, HeldExhibit, SentPacket, leaves_of

RULES = read_rulebook("workers_comp")
PAGES = tuple(ExhibitPage("a" * 64, number) for number in (1, 2))
SURE, UNSURE = 0.95, 0.6
READING = frozenset(
    {
        "alarm_told",
        "conditional",
        "nothing_denied",
        "flag_told",
        "another_person",
        "form_told",
        "expedited_unproven",
        "designated_early",
        "treatment_differs",
        "past_last_day",
        "without_application",
        "sent_before",
        "treatments_unnamed",
        "treatments_undecided",
    }
)


def fact(name, value, sure=SURE):
    return Fact(name, value, 1, str(value), sure)


def item(treatment, outcome, sure=SURE):
    return fact("treatment_item", Treatment(treatment, outcome), sure)


def paper(kind, *facts, exhibit_id="e1", date="", alarms=()):
    guess = Guess(kind, 0.99, date=date, facts=facts, alarms=alarms)
    return Exhibit(exhibit_id, "a" * 64, "a.pdf", PAGES, guess)


def binder(*exhibits, treatments=(), **claim):
    return Binder(
        "workers_comp",
        claim=Claim(claim),
        dispute=Dispute(tuple(TreatmentItem(*each) for each in treatments)),
        exhibits=exhibits,
    )


MRI_DENIED = item("MRI of the lumbar spine", "denied")
DECISION = paper("ur_decision", MRI_DENIED, date="2026-10-12")
FORM = paper("imr_application", exhibit_id="e2")
UNSIGNED = Alarm("unsigned", 2, "Employee signature")
GAP = Alarm("page_gap", 2, "page 4 of 6")
CONDITIONAL = paper("ur_decision", item("MRI", "conditionally_denied"))
APPROVAL = paper("ur_decision", item("MRI", "approved"), item("PT", "deferred"))
DISPUTED = fact("liability_disputed", True)
STRANGER = fact("claim_number", "ZZ-999-1")
NAMED = fact("form", "imr_designation")
OTHER = item("Functional restoration program", "")

TODAY = date(2026, 11, 16)


def set_aside(held):
    """Return the binder with no review asked for of any treatment that it notes."""
    items = (replace(each, is_set_aside=True) for each in held.dispute.items)
    return replace(held, dispute=Dispute(tuple(items)))


def sent(recipe, exhibit):
    """Return a binder whose packet of that recipe, with that exhibit, is gone."""
    where = (exhibit.id, "A", "Decision", exhibit.kind, "", "", "filed", 3, 4)
    held = HeldExhibit(*where, leaves_of(exhibit.pages))
    bates = BatesNumber("QUIN", 1)
    contents = Contents("b", recipe, "2026-10-20", bates, 9, (held,))
    gone = SentPacket("p.pdf", "0" * 64, "fax", "Maximus", "2026-10-20", "", contents)
    return replace(binder(DECISION), sent=(gone,))


OLDER = paper("ur_decision", MRI_DENIED, exhibit_id="e3", date="2026-10-01")
OLDER_APPROVES = paper(
    "ur_decision", item("MRI", "approved"), exhibit_id="e3", date="2026-10-01"
)
OF_THE_LATER = paper(
    "imr_application", fact("ur_decision_date", "2026-10-12"), exhibit_id="e2"
)
OF_THE_OLDER = paper(
    "imr_application", fact("ur_decision_date", "2026-10-01"), exhibit_id="e4"
)

BOTH_DENIED = paper(
    "ur_decision", MRI_DENIED, item("Acupuncture", "denied"), date="2026-10-12"
)
FOR_THE_MRI = paper("imr_application", item("Lumbar MRI", ""), exhibit_id="e2")
FOR_BOTH = paper(
    "imr_application",
    item("Lumbar MRI", ""),
    item("Acupuncture, 12 visits", "", UNSURE),
    exhibit_id="e2",
)

TRIPS = {
    "a form that names one of two treatments refused": (
        "application_names_all",
        binder(BOTH_DENIED, FOR_THE_MRI),
    ),
    "a claim that names one of two, beside a form that could not be read": (
        "application_names_all",
        binder(BOTH_DENIED, FORM, treatments=[("MRI of the lumbar spine", "denied")]),
    ),
    "a treatment set by hand beside two decisions": (
        "treatments_have_their_decision",
        binder(DECISION, OLDER, treatments=[("Acupuncture", "denied")]),
    ),
    "two decisions, and an application for the later one": (
        "each_decision_has_its_application",
        binder(DECISION, OLDER, OF_THE_LATER),
    ),
    "two decisions, and an application that names none": (
        "each_decision_has_its_application",
        binder(DECISION, OLDER, FORM),
    ),
    "a decision that was filed": ("not_filed_before", sent("application", DECISION)),
    "a decision handed over more than 30 days ago": (
        "within_its_window",
        binder(DECISION, service_date="2026-10-12", service_method="personal"),
    ),
    "a drug of the formulary, after its ten days": (
        "within_its_window",
        binder(DECISION, service_date="2026-10-12", formulary="yes"),
    ),
    "an empty signature line": (
        "application_signed",
        binder(paper("imr_application", alarms=(UNSIGNED,))),
    ),
    "the form of another agency": (
        "own_agency_form",
        binder(paper("imr_application", fact("form", "dmhc_imr"))),
    ),
    "another claim's number": (
        "one_person",
        binder(paper("work_status", STRANGER), claim_number="WC-1"),
    ),
    "a gap in the decision": (
        "decision_pages_there",
        binder(paper("ur_decision", alarms=(GAP,))),
    ),
    "a treatment refused for want of papers": (
        "decision_not_conditional",
        binder(CONDITIONAL),
    ),
    "a letter that says so": (
        "decision_not_conditional",
        binder(paper("ur_decision", fact("conditional", True))),
    ),
    "an approval": ("decision_refuses", binder(APPROVAL)),
    "treatments that a human calls approved": (
        "decision_refuses",
        binder(DECISION, treatments=[("MRI", "approved")]),
    ),
    "liability disputed by the letter": (
        "liability_accepted",
        binder(paper("ur_decision", DISPUTED)),
    ),
    "liability disputed by the claim": (
        "liability_accepted",
        binder(DECISION, liability_disputed="yes"),
    ),
    "a determination in the packet": (
        "not_decided_before",
        binder(paper("imr_determination")),
    ),
    "a form that asks for something else": (
        "treatment_is_the_one",
        binder(DECISION, paper("imr_application", OTHER, exhibit_id="e2")),
    ),
    "expedited by the claim alone": (
        "expedited_is_certified",
        binder(DECISION, expedited="yes"),
    ),
    "a designation older than the decision": (
        "representative_named_after",
        binder(DECISION, paper("other", NAMED, exhibit_id="e2", date="2026-10-01")),
    ),
}
PASSES = {
    "a form that names both, one in doubt": (
        "application_names_all",
        binder(BOTH_DENIED, FOR_BOTH),
    ),
    "a treatment that a person set aside": (
        "application_names_all",
        binder(BOTH_DENIED.with_verdict(BOTH_DENIED.guess.facts[1], ""), FOR_THE_MRI),
    ),
    "a treatment of which a person says that it was approved": (
        "application_names_all",
        binder(BOTH_DENIED, FOR_THE_MRI, treatments=[("Acupuncture", "approved")]),
    ),
    "a treatment whose review a person does not ask for": (
        "application_names_all",
        set_aside(
            binder(BOTH_DENIED, FOR_THE_MRI, treatments=[("Acupuncture", "denied")])
        ),
    ),
    "a treatment of which the refusal is only guessed": (
        "application_names_all",
        binder(
            replace(
                DECISION,
                guess=replace(
                    DECISION.guess,
                    facts=(MRI_DENIED, item("Acupuncture", "denied", UNSURE)),
                ),
            ),
            FOR_THE_MRI,
        ),
    ),
    "two decisions, and a form that names neither": (
        "application_names_all",
        binder(BOTH_DENIED, OLDER, FOR_THE_MRI),
    ),
    "a form and a claim of which nothing is known": (
        "application_names_all",
        binder(BOTH_DENIED, FORM),
    ),
    "a treatment set by hand beside one decision": (
        "treatments_have_their_decision",
        binder(DECISION, treatments=[("Acupuncture", "denied")]),
    ),
    "two decisions, each with its application": (
        "each_decision_has_its_application",
        binder(DECISION, OLDER, OF_THE_LATER, OF_THE_OLDER),
    ),
    "a decision beside one that approves": (
        "each_decision_has_its_application",
        binder(DECISION, OLDER_APPROVES, OF_THE_LATER),
    ),
    "two copies of one decision": (
        "each_decision_has_its_application",
        binder(DECISION, replace(DECISION, id="e3"), OF_THE_LATER),
    ),
    "a decision sent along with records": (
        "not_filed_before",
        sent("records", DECISION),
    ),
    "another decision that was filed": (
        "not_filed_before",
        sent("packet", replace(DECISION, pages=(ExhibitPage("c" * 64, 1),))),
    ),
    "a decision that was mailed, on its last day": (
        "within_its_window",
        binder(DECISION, service_date="2026-10-12", service_method="mail"),
    ),
    "a decision of which no day is known": (
        "within_its_window",
        binder(replace(DECISION, guess=replace(DECISION.guess, date=""))),
    ),
    "a signature line that is kept": (
        "application_signed",
        binder(paper("imr_application", alarms=(UNSIGNED,)).with_alarm_kept(UNSIGNED)),
    ),
    "an empty line on another paper": (
        "application_signed",
        binder(FORM, paper("rfa", alarms=(UNSIGNED,))),
    ),
    "the right form": (
        "own_agency_form",
        binder(paper("imr_application", fact("form", "dwc_imr"))),
    ),
    "another agency's form as another paper": (
        "own_agency_form",
        binder(FORM, paper("other", fact("form", "dmhc_imr"))),
    ),
    "another number called misread": (
        "one_person",
        binder(
            paper("work_status", STRANGER).with_verdict(STRANGER, ""),
            claim_number="WC-1",
        ),
    ),
    "another number that is only guessed": (
        "one_person",
        binder(paper("rfa", replace(STRANGER, confidence=UNSURE)), claim_number="WC-1"),
    ),
    "a stranger's paper held back": (
        "one_person",
        binder(
            paper("rfa", STRANGER).with_choice("state", "held_back"),
            claim_number="WC-1",
        ),
    ),
    "a gap elsewhere": (
        "decision_pages_there",
        binder(FORM, paper("therapy_note", alarms=(GAP,))),
    ),
    "a plain denial": ("decision_not_conditional", binder(DECISION)),
    "a guess that it is conditional": (
        "decision_not_conditional",
        binder(paper("ur_decision", fact("conditional", True, UNSURE))),
    ),
    "a denial beside approvals": (
        "decision_refuses",
        binder(APPROVAL, replace(DECISION, id="e2")),
    ),
    "treatments that a human calls denied": (
        "decision_refuses",
        binder(APPROVAL, treatments=[("MRI", "denied")]),
    ),
    "a letter of which nothing could be read": (
        "decision_refuses",
        binder(paper("ur_decision")),
    ),
    "a human says that nobody disputes it": (
        "liability_accepted",
        binder(paper("ur_decision", DISPUTED), liability_disputed="no"),
    ),
    "a determination held back": (
        "not_decided_before",
        binder(paper("imr_determination").with_choice("state", "held_back")),
    ),
    "the form names the same treatment otherwise": (
        "treatment_is_the_one",
        binder(
            DECISION,
            paper("imr_application", item("Lumbar MRI", ""), exhibit_id="e2"),
        ),
    ),
    "a form of which no treatment was read": (
        "treatment_is_the_one",
        binder(DECISION, FORM),
    ),
    "an expedited decision": (
        "expedited_is_certified",
        binder(paper("ur_decision", fact("expedited", True)), expedited="yes"),
    ),
    "a regular review": ("expedited_is_certified", binder(DECISION)),
    "a designation after the decision": (
        "representative_named_after",
        binder(DECISION, paper("other", NAMED, exhibit_id="e2", date="2026-10-20")),
    ),
    "a lawyer's notice, older as always": (
        "representative_named_after",
        binder(DECISION, paper("representation", exhibit_id="e2", date="2026-01-02")),
    ),
}


def line(line_id, held):
    found = check_binder(held, RULES, today=TODAY).gate
    return next(one for one in found if one.id == line_id)


@pytest.mark.parametrize("name", TRIPS)
def test_a_binder_trips_its_line(name):
    line_id, held = TRIPS[name]
    rule = next(rule for rule in RULES.gate if rule.id == line_id)

    found = line(line_id, held)

    assert found.status == rule.status
    assert found.message and found.remedy and found.source


@pytest.mark.parametrize("name", PASSES)
def test_a_binder_passes_its_line(name):
    line_id, held = PASSES[name]

    found = line(line_id, held)

    assert found.status == "ok"
    assert found.exhibits == ()


def test_the_treatment_that_is_missing_is_named_with_its_page():
    found = line("application_names_all", binder(BOTH_DENIED, FOR_THE_MRI))

    assert "Acupuncture (page 1 of the decision)" in found.message
    assert "MRI" not in found.message
    assert found.exhibits == ("e1",)


def test_every_line_that_rests_on_reading_is_tripped_and_passed_here():
    shipped = {rule.id for rule in RULES.gate if rule.test in READING}
    shipped.add("not_decided_before")

    assert {line_id for line_id, _ in TRIPS.values()} == shipped
    assert {line_id for line_id, _ in PASSES.values()} == shipped


@pytest.mark.parametrize("language", ["en", "es"])
def test_nothing_says_not_to_file_or_that_it_is_too_late(language):
    never = ("do not file", "too late", "no presente", "demasiado tarde")
    for rule in RULES.gate:
        told = f"{rule.message[language]} {rule.remedy[language]}".casefold()
        assert not any(words in told for words in never), rule.id


def test_without_today_nothing_is_said_of_a_last_day_that_lies_behind():
    _, held = TRIPS["a decision handed over more than 30 days ago"]

    told = {one.id: one for one in check_binder(held, RULES).gate}

    assert told["within_its_window"].status == "ok"


def test_nothing_is_said_to_be_well_of_a_form_that_is_not_there():
    found = {one.id: one.status for one in check_binder(binder(DECISION), RULES).gate}

    assert found["application_enclosed"] == "blocker"
    assert found["decision_refuses"] == "ok"
    about_the_form = {"application_signed", "own_agency_form", "treatment_is_the_one"}
    assert about_the_form.isdisjoint(found)
