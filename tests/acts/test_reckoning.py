"""A binder with decisions of several dates: no later day hides an earlier one."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from binder_app.acts.reckoning import deadlines_of, past_decisions
from binder_app.acts.rulebook import read_rulebook
from binder_app.domain.dispute import Dispute, PageRef, TreatmentItem
from binder_app.papers.calendar import calendar
from tests.rules.test_gate_readings import (
    DECISION,
    OLDER,
    OLDER_APPROVES,
    binder,
    item,
    paper,
)

RULES = read_rulebook("workers_comp")
TODAY = date(2026, 10, 20)
FIRST = "2026-10-30"
"""The safe day of the older decision: 30 days after 10/01 are a Saturday."""
LATER = {"ur_decision_date": "2026-10-12", "service_date": "2026-10-13"}


def applications(held, today=TODAY):
    found = deadlines_of(held, RULES, today)
    return [row for row in found if row.id == RULES.deadlines.awaited]


def safe_days(held, today=TODAY):
    return [
        row.safe.isoformat() if row.safe else "" for row in applications(held, today)
    ]


def test_a_later_service_date_leaves_the_earlier_decision_in_front():
    rows = applications(binder(DECISION, OLDER, **LATER))

    assert [row.safe.isoformat() for row in rows] == [FIRST, "2026-11-12"]
    assert "10/01/2026" in rows[0].title
    assert "10/12/2026" in rows[1].title
    assert (rows[0].start.exhibit, rows[1].start.name) == ("e3", "served")


def test_a_service_date_that_may_be_of_the_newer_decision_does_not_move_the_older():
    told = {"ur_decision_date": "2026-10-01", "service_date": "2026-10-13"}

    assert safe_days(binder(DECISION, OLDER, **told))[0] == FIRST


def test_decisions_count_from_their_own_dates_where_the_claim_tells_none():
    assert safe_days(binder(DECISION, OLDER)) == [FIRST, "2026-11-10"]


def test_one_decision_alone_has_the_days_it_had():
    for held in (
        binder(DECISION, **LATER),
        binder(DECISION, OLDER_APPROVES, **LATER),
        binder(DECISION, replace(DECISION, id="e3"), **LATER),
        binder(DECISION, replace(OLDER, chosen={"state": "held_back"}), **LATER),
    ):
        (row,) = applications(held)
        assert row.safe == date(2026, 11, 12)
        assert row.decision == ""


def test_a_decision_whose_days_are_all_over_comes_behind_an_open_one_and_is_named():
    held, today = binder(DECISION, OLDER, **LATER), date(2026, 11, 9)
    found = deadlines_of(held, RULES, today)

    assert safe_days(held, today) == ["2026-11-12", FIRST]
    assert past_decisions(found, RULES, today) == {"e3"}


def test_each_decision_has_its_own_entries_in_the_calendar():
    found = deadlines_of(binder(DECISION, OLDER, **LATER), RULES, TODAY)
    made = calendar(found, "WX", datetime(2026, 10, 20, tzinfo=UTC)).decode()
    marks = [line for line in made.splitlines() if line.startswith("UID:")]

    assert len(marks) == len(set(marks)) == 4
    assert "20261030" in made and "20261112" in made


GABAPENTIN = TreatmentItem("Gabapentin 600mg #90", "denied")
EPIDURAL = TreatmentItem("Epidural steroid injection, L4-5", "denied")
DATED = {"ur_decision_date": "2026-10-12", "service_date": "2026-10-13"}


def disputing(*items, **claim):
    return replace(binder(DECISION, **claim), dispute=Dispute(items))


def kinds_and_safe_days(held):
    return [(row.kind, f"{row.safe:%m/%d}") for row in applications(held)]


def test_a_drug_that_may_be_on_the_list_lets_the_shorter_count_lead():
    rows = applications(disputing(EPIDURAL, GABAPENTIN, **DATED))

    assert [row.kind for row in rows] == ["regular", "formulary"]
    assert {row.safe for row in rows} == {date(2026, 10, 23)}
    assert rows[0].usual > rows[1].usual
    assert all("“Gabapentin 600mg #90” reads as a drug" in row.note for row in rows)


def test_a_drug_that_no_person_named_counts_where_the_decision_surely_refuses_it():
    said = item("Gabapentin 600mg", "denied")
    held = binder(paper("ur_decision", said, date="2026-10-12"), **DATED)

    assert kinds_and_safe_days(held)[0] == ("regular", "10/23")


def test_a_drug_counts_where_the_only_decision_bears_another_date_than_the_claim():
    said = item("Gabapentin 600mg", "denied")
    held = binder(paper("ur_decision", said, date="2026-10-09"), **DATED)

    assert kinds_and_safe_days(held)[0] == ("regular", "10/23")


def test_the_answer_about_the_drug_decides_its_count():
    said_no = disputing(GABAPENTIN, formulary="no", **DATED)
    said_yes = disputing(GABAPENTIN, formulary="yes", **DATED)

    assert kinds_and_safe_days(said_no) == [("regular", "11/12")]
    assert "drug" not in applications(said_no)[0].note
    assert kinds_and_safe_days(said_yes) == [("formulary", "10/23")]
    assert "nobody has said" not in applications(said_yes)[0].note


def test_where_no_drug_was_refused_the_regular_count_leads():
    approved = replace(GABAPENTIN, outcome="approved")

    assert kinds_and_safe_days(disputing(EPIDURAL, approved, **DATED)) == [
        ("regular", "11/12")
    ]


def test_the_note_names_the_question_that_ends_the_doubt_about_a_drug():
    note = applications(disputing(GABAPENTIN, **DATED))[0].note

    assert "“Is it about a drug on the state's list?” is answered" in note


@pytest.mark.parametrize(
    "named",
    ["Urine drug screen", "Epidural blood patch", "Physical medicine referral"],
)
def test_what_holds_the_word_of_a_drug_and_is_none_shortens_nothing(named):
    held = disputing(TreatmentItem(named, "denied"), **DATED)

    assert kinds_and_safe_days(held) == [("regular", "11/12")]


def test_a_drug_beside_such_a_thing_counts_all_the_same():
    both = TreatmentItem("Urine drug screen; Norco 10/325", "denied")

    assert kinds_and_safe_days(disputing(both, **DATED))[0] == ("regular", "10/23")


def test_a_drug_that_another_decision_refused_shortens_that_ones_count_alone():
    older = replace(GABAPENTIN, decided=PageRef.on("e3", 1))
    newer = replace(EPIDURAL, decided=PageRef.on(DECISION.id, 1))
    held = binder(DECISION, OLDER, **LATER)
    rows = applications(replace(held, dispute=Dispute((older, newer))))

    of_older = [row for row in rows if row.decision == "e3"]
    assert [row.kind for row in of_older] == ["regular", "formulary"]
    assert {row.safe for row in of_older} == {date(2026, 10, 9)}
    assert [row.kind for row in rows if not row.decision] == ["regular"]
