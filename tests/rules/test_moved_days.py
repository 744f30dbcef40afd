"""Every day that was moved names the weekend or the day off that moved it."""

import pytest

from tests.rules.deadline_rows import CDI, DMHC, WC, row_of


@pytest.mark.parametrize(
    ("events", "named"),
    [
        (
            "served=2026-08-07@personal",
            [
                "09/06/2026 is a Sunday, 09/07/2026 is Labor Day: the usual day moves"
                " on to 09/08/2026.",
                "09/06/2026 is a Sunday, 09/05/2026 is a Saturday: the safe day"
                " counted here moves back to 09/04/2026.",
            ],
        ),
        (
            "served=2025-05-15@fax",
            ["06/19/2025 is Juneteenth: the most generous day moves on to 06/20/2025."],
        ),
        (
            "rfa_received=2026-11-23T10:00@fax",
            ["11/26/2026 is Thanksgiving Day, 11/27/2026 is"],
        ),
    ],
)
def test_a_moved_day_names_what_moved_it(events, named):
    name = "ur_decision_due" if "rfa" in events else "imr_application"
    note = row_of(name, events).note

    assert [each for each in named if each not in note] == []


def test_a_day_that_stays_names_nothing():
    note = row_of("imr_application", "served=2026-06-08@personal").note

    assert "moves" not in note


@pytest.mark.parametrize(("rules", "name"), [(DMHC, "dmhc"), (CDI, "cdi")])
def test_six_months_name_what_moved_their_safe_day(rules, name):
    events = "grievance_decided=2025-07-25"
    row = row_of(f"{name}_application", events, rules, language="es")

    assert "12/25/2025 es Navidad" in row.note


def test_the_day_to_post_lies_five_open_days_before_the_safe_one():
    row = row_of("imr_application", "served=2026-08-07@personal")
    short = row_of("imr_application", "served=2026-06-08@mail", kind="formulary")

    assert row.leave_by.isoformat() == "2026-08-28"
    assert "5 business days" in row.leave_words
    assert short.safe.isoformat() == "2026-06-18"
    assert short.leave_by.isoformat() == "2026-06-11"


@pytest.mark.parametrize("event", ["rfa_received=2026-06-08", "ur_decided=2026-06-08"])
def test_what_is_not_sent_has_no_day_to_post(event):
    name = "ur_decision_due" if "rfa" in event else "ur_bar_ends"

    assert row_of(name, event, WC).leave_by is None


def test_where_the_mail_takes_too_long_no_day_is_named():
    row = row_of(
        "records_due", "notice_of_assignment=2026-10-05T09:00", kind="expedited"
    )

    assert row.safe.isoformat() == "2026-10-06"
    assert row.leave_by is None
