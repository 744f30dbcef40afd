"""The service that a decision prints is told beside its days, and moves none."""

from datetime import date

from tests.acts.test_reckoning import applications
from tests.rules.test_gate_readings import (
    DECISION,
    MRI_DENIED,
    UNSURE,
    binder,
    fact,
    paper,
)

SERVED = fact("service_date", "2026-10-19")
BY_MAIL = fact("service_method", "mail")
PRINTS = paper("ur_decision", MRI_DENIED, SERVED, BY_MAIL, date="2026-10-01")


def test_the_printed_service_is_named_with_its_page_and_its_safe_day():
    (told,) = applications(binder(PRINTS))
    (plain,) = applications(binder(paper("ur_decision", MRI_DENIED, date="2026-10-01")))

    assert told.safe == plain.safe
    assert told.note.endswith(plain.note)
    said = told.note.removesuffix(plain.note)
    assert "Page 1" in said and "10/19/2026" in said
    (known,) = applications(binder(PRINTS, service_date="2026-10-19"))
    assert known.safe is not None and f"{known.safe:%m/%d/%Y}" in said


def test_where_the_day_of_service_is_known_nothing_is_told_beside():
    (row,) = applications(binder(PRINTS, service_date="2026-10-02"))

    assert "10/19/2026" not in row.note


def test_what_is_not_sure_or_says_two_days_is_not_told():
    unsure = fact("service_date", "2026-10-19", UNSURE)
    other = fact("service_date", "2026-10-20")
    for facts in ((unsure,), (SERVED, other)):
        held = binder(paper("ur_decision", MRI_DENIED, *facts, date="2026-10-01"))
        (row,) = applications(held)
        assert "10/19/2026" not in row.note


def test_a_decision_that_may_be_open_by_its_printed_service_is_not_put_behind():
    late = paper(
        "ur_decision",
        MRI_DENIED,
        *(fact("service_date", "2026-11-01"), BY_MAIL),
        exhibit_id="e3",
        date="2026-09-01",
    )

    rows = applications(binder(DECISION, late), date(2026, 10, 20))

    assert "09/01/2026" in rows[0].title
