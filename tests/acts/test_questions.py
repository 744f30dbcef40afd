"""The questions after a denial: what the binder answers, and what it leaves open."""

import pytest

from binder_app.acts.checking import check_binder
from binder_app.acts.questions import answer_questions
from binder_app.acts.records_listed import Listed, ListedRecord
from binder_app.acts.rulebook import read_rulebook
from binder_app.domain.binder import Binder
from binder_app.domain.claim import Claim
from binder_app.domain.dispute import DenialReason, Dispute, PageRef, TreatmentItem
from binder_app.domain.exhibit import Exhibit, ExhibitPage, Guess
from binder_app.domain.fact import Fact, Treatment

RULES = {name: read_rulebook(name) for name in ("workers_comp", "dmhc", "cdi")}
SURE, UNSURE = 0.95, 0.6
PAGES = tuple(ExhibitPage("a" * 64, number) for number in (1, 2, 3))
DENIED = Treatment("MRI of the lumbar spine", "denied", "guideline_not_met")


def fact(name, value, page=2, sure=SURE):
    return Fact(name, value, page, "", sure)


def paper(exhibit_id, kind, *facts, day="", sure=SURE):
    guess = Guess(kind, sure, date=day, facts=facts)
    return Exhibit(exhibit_id, "a" * 64, "a.pdf", PAGES, guess)


def asked(
    *exhibits, items=(), pathway="workers_comp", listed=(), language="en", **told
):
    binder = Binder(pathway, Claim(told), Dispute(items), language, exhibits)
    rules = RULES[pathway]
    answers = answer_questions(binder, rules, check_binder(binder, rules), listed)
    return {answer.question.id: answer for answer in answers}


DECISION = paper(
    "e1",
    "ur_decision",
    fact("treatment_item", DENIED),
    fact("treatment_item", Treatment("Acupuncture", "approved")),
    fact("guideline", "MTUS Low Back Disorders", 3),
    day="2026-10-12",
)


def test_an_empty_binder_answers_nothing_and_says_whom_to_ask():
    for pathway, rules in RULES.items():
        for answer in asked(pathway=pathway).values():
            assert (answer.text, answer.pages) == ("", ())
            assert answer.question.ask["en"] and answer.question.ask["es"]
        assert len(rules.questions.questions) == 8


def test_what_was_read_for_certain_answers_with_its_page():
    told = asked(DECISION)

    assert told["what"].text == "MRI of the lumbar spine: denied"
    assert told["what"].pages == (PageRef.on("e1", 2),)
    assert told["why"].text == "Guideline not met"
    assert told["guideline"].text == "MTUS Low Back Disorders"
    assert told["guideline"].pages == (PageRef.on("e1", 3),)


@pytest.mark.parametrize(
    "unsure",
    [
        paper("e1", "ur_decision", fact("treatment_item", DENIED, sure=UNSURE)),
        paper("e1", "ur_decision", fact("treatment_item", DENIED), sure=0.3),
        paper("e1", "correspondence", fact("treatment_item", DENIED)),
    ],
    ids=["doubtful fact", "doubtful paper", "another paper"],
)
def test_what_is_only_guessed_answers_nothing(unsure):
    told = asked(unsure)

    assert (told["what"].text, told["why"].text) == ("", "")


def test_a_person_s_word_goes_before_what_was_read():
    reason = DenialReason("no deficit", PageRef.on("e1", 3), "no_objective_findings")
    item = TreatmentItem("CT scan", "modified", guideline="ODG", reasons=(reason,))

    told = asked(DECISION, items=(item,))

    assert told["what"].text == "CT scan: modified"
    assert told["what"].pages == ()
    assert told["why"].text == "Findings not documented: “no deficit”"
    assert told["why"].pages == (PageRef.on("e1", 3),)
    assert told["guideline"].text == "ODG"


def test_a_treatment_that_a_person_named_is_found_on_its_page():
    item = TreatmentItem("mri of the Lumbar spine", "denied")

    told = asked(DECISION, items=(item, TreatmentItem("Acupuncture", "approved")))

    assert told["what"].text == "mri of the Lumbar spine: denied"
    assert told["what"].pages == told["why"].pages == (PageRef.on("e1", 2),)
    assert told["why"].text == "Guideline not met"


def test_where_a_person_says_that_all_is_approved_nothing_was_denied():
    told = asked(DECISION, items=(TreatmentItem("MRI", "approved"),))

    assert told["what"].text == told["why"].text == ""


def test_the_list_of_the_decision_is_held_against_older_papers():
    older = paper("e2", "treating_report", day="2026-09-01")
    newer = paper("e3", "treating_report", day="2026-11-01")
    wages = paper("e5", "wage_record", day="2026-09-01")
    record = ListedRecord("PR-2 of 08/01/2026", 2, (("e4", 0.9),))
    named = paper("e4", "treating_report", day="2026-08-01")

    told = asked(
        *(DECISION, older, newer, named, wages),
        listed=(Listed("e1", (record,), ("e2", "e3", "e5")),),
    )["records"]

    assert "in the decision: 1" in told.text
    assert told.text.endswith("matched with: e2")
    assert told.pages == (PageRef.on("e1", 2),)


def test_the_deadline_names_its_days_and_the_page_it_counts_from():
    told = asked(DECISION, service_date="2026-10-12", service_method="mail")

    assert "Be there by 11/10/2026" in told["deadline"].text
    assert asked()["deadline"].text == ""


def test_a_paper_to_look_at_is_no_answer():
    older = paper("e2", "work_status", day="2026-09-01")
    newest = paper("e3", "work_status", day="2026-10-01")

    told = asked(older, newest)["restrictions"]

    assert told.text == ""
    assert told.pages == (PageRef.on("e3", 1),)


@pytest.mark.parametrize("pathway", ["dmhc", "cdi"])
def test_a_health_plan_s_letter_answers_its_own_questions(pathway):
    letter = paper("e1", "plan_denial", fact("treatment_item", DENIED))
    told = asked(letter, pathway=pathway, language="es")

    assert told["what"].text == "MRI of the lumbar spine: negado"
    assert told["regulator"].pages == (PageRef.on("e1", 1),)
