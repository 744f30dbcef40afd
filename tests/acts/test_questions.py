"""The questions after a denial: what the binder answers, and what it leaves open."""

from dataclasses import replace

import pytest

from binder_app.acts.checking import check_binder
from binder_app.acts.questions import NO_PAGES, Pages, answer_questions
from binder_app.acts.records_listed import Listed, ListedRecord
from binder_app.acts.rulebook import read_rulebook
from binder_app.domain.binder import Binder
from binder_app.domain.claim import Claim
from binder_app.domain.cue import Looked, PaperSeen
from binder_app.domain.dispute import DenialReason, Dispute, PageRef, TreatmentItem
from binder_app.domain.exhibit import Exhibit, ExhibitPage, Guess
from binder_app.domain.fact import Fact, Treatment
from binder_app.reading.reason_sentences import ReasonSentence, Refused

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
    *exhibits,
    items=(),
    pathway="workers_comp",
    listed=(),
    language="en",
    pages=NO_PAGES,
    **told,
):
    binder = Binder(pathway, Claim(told), Dispute(items), language, exhibits)
    rules = RULES[pathway]
    checked = check_binder(binder, rules)
    answers = answer_questions(binder, rules, checked, listed, pages)
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


@pytest.mark.parametrize(
    "doubted",
    [
        paper("e2", "ur_decision", fact("treatment_item", DENIED, sure=UNSURE)),
        paper("e2", "ur_decision", fact("treatment_item", DENIED), sure=0.3),
    ],
    ids=["doubtful fact", "doubtful paper"],
)
def test_pages_in_doubt_are_named_as_ones_that_may_say_more(doubted):
    other = Treatment("Acupuncture", "denied", "frequency_too_high")
    sure = paper("e1", "ur_decision", fact("treatment_item", other, 1))

    alone, both = asked(doubted)["what"], asked(sure, doubted)["what"]

    assert (alone.text, alone.more_pages) == ("", (PageRef.on("e2", 2),))
    assert "may answer this" in alone.more
    assert both.text == "Acupuncture: denied"
    assert "may name more" in both.more and both.more_pages == alone.more_pages


def test_what_is_told_already_or_approved_is_no_more():
    again = fact("treatment_item", DENIED, 1, sure=UNSURE)
    allowed = fact("treatment_item", Treatment("Yoga", "approved"), sure=UNSURE)
    told = asked(DECISION, paper("e2", "ur_decision", again, allowed))

    assert (told["what"].more, told["what"].more_pages) == ("", ())
    named = TreatmentItem(DENIED.treatment, "denied")
    told = asked(paper("e2", "ur_decision", again), items=(named,))
    assert told["what"].more == told["why"].more == ""


def test_the_reason_is_shown_on_the_page_that_gives_it():
    sentence = ReasonSentence("guideline_not_met", 3, "The guideline is not met.")
    other = ReasonSentence("duplicate", 2, "It was asked for before.")
    refused = Refused(DENIED, 1, "", (other, sentence))
    pages = Pages(Looked(()), lambda exhibit: (refused,))

    told = asked(DECISION, pages=pages)

    assert told["what"].pages == (PageRef.on("e1", 2),)
    assert told["why"].pages == (PageRef.on("e1", 3),)
    assert told["why"].more_pages == (PageRef.on("e1", 2),)


def test_the_page_that_prints_the_days_is_shown_where_they_are_not_reckoned():
    texts = ("", "The application must be filed within 30 days of service.")
    looked = Looked((PaperSeen("e1", "ur_decision", texts=texts),))

    undated = paper("e1", "ur_decision")
    told = asked(undated, pages=replace(NO_PAGES, looked=looked))["deadline"]

    assert (told.text, told.pages) == ("", (PageRef.on("e1", 2),))
    assert told.question.paper == ""


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


def test_the_list_of_an_older_letter_answers_where_the_newest_lists_none():
    letter = paper("e1", "plan_denial", day="2026-08-03")
    answer = paper("e2", "grievance_decision", day="2026-09-10")
    record = ListedRecord("Office note of 07/14/2026", 2, ())

    told = asked(
        letter,
        answer,
        pathway="dmhc",
        listed=(Listed("e1", (record,), ()), Listed("e2", (), ())),
    )["records"]

    assert told.pages == (PageRef.on("e1", 2),)
