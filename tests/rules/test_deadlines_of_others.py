"""Every deadline but the application for review, worked by hand."""

import pytest

from tests.rules.deadline_rows import CDI, DMHC, SAME, day, expected, row_of, three_days


def test_example_9_a_ur_decision_over_thanksgiving_is_contested():
    row = row_of("ur_decision_due", "rfa_received=2026-11-23T10:00@fax")

    assert three_days(row) == (None, day("2026-12-02"), day("2026-12-02"))
    assert row.contested
    assert "12/01/2026" in row.note
    assert "11/30/2026" in row.note


def test_example_10_records_after_a_mailed_and_an_electronic_notice():
    mailed = row_of("records_due", "notice_of_assignment=2026-10-05@mail")
    sent = row_of("records_due", "notice_of_assignment=2026-10-05@email")

    assert three_days(mailed) == expected("2026-10-20", SAME, SAME)
    assert three_days(sent) == expected("2026-10-16", None, "2026-10-19")
    assert sent.contested
    assert "10/17/2026" in sent.note


def test_example_11_a_petition_has_the_days_for_mail_without_dispute():
    row = row_of("wcab_petition", "determination_served=2026-10-14@mail")

    assert three_days(row) == expected("2026-11-13", "2026-11-18", SAME)
    assert not row.contested


def test_example_12_six_months_keep_the_end_of_the_month():
    row = row_of("dmhc_application", "grievance_decided=2026-08-31", DMHC)

    assert three_days(row) == expected("2027-01-29", "2027-02-28", SAME)
    assert row.contested
    assert "good cause" in row.note


@pytest.mark.parametrize(
    ("events", "usual", "arguable", "contested"),
    [
        ("rfa_received=2026-06-01T10:00@fax", "2026-06-08", SAME, False),
        ("rfa_received=2026-06-01T17:30@fax", "2026-06-08", SAME, False),
        ("rfa_received=2026-06-01T17:31@fax", "2026-06-09", SAME, False),
        ("rfa_received=2026-06-01T18:00@email", "2026-06-08", SAME, False),
        ("rfa_received=2026-05-22T18:00@fax", "2026-06-02", SAME, False),
        ("rfa_received=2026-06-12@personal", "2026-06-19", "2026-06-22", True),
        ("rfa_received=2026-12-18@mail", "2026-12-28", SAME, False),
        ("rfa_received=2026-12-30@email", "2027-01-07", SAME, False),
        ("rfa_received=2027-11-24@email", "2027-12-03", SAME, True),
        (
            "rfa_received=2026-06-01@email rfa_information_requested=2026-06-05",
            "2026-06-15",
            SAME,
            False,
        ),
        (
            "rfa_received=2026-06-01@email rfa_information_requested=2026-06-08",
            "2026-06-15",
            SAME,
            False,
        ),
        (
            "rfa_received=2026-06-01@email rfa_information_requested=2026-06-09",
            "2026-06-08",
            SAME,
            False,
        ),
        (
            "rfa_received=2026-11-13@email rfa_information_requested=2026-11-16",
            "2026-11-30",
            SAME,
            False,
        ),
    ],
)
def test_a_regular_ur_decision_is_due(events, usual, arguable, contested):
    row = row_of("ur_decision_due", events)

    assert three_days(row) == (None, *expected(usual, SAME, arguable)[1:])
    assert row.contested is contested
    assert "no safe day" in row.note


def test_a_fax_without_its_hour_says_what_the_hour_would_change():
    row = row_of("ur_decision_due", "rfa_received=2026-06-01@fax")

    assert row.usual == day("2026-06-08")
    assert "5:30 PM" in row.note


@pytest.mark.parametrize(
    ("received", "usual", "with_the_friday", "with_saturdays"),
    [
        ("2026-11-25T18:00", "2026-12-07", "12/04/2026", "12/03/2026"),
        ("2026-11-20T18:00", "2026-12-02", "12/01/2026", "11/28/2026"),
    ],
)
def test_each_reading_of_business_days_tells_itself_when_a_late_fax_counts(
    received, usual, with_the_friday, with_saturdays
):
    row = row_of("ur_decision_due", f"rfa_received={received}@fax")

    assert row.usual == day(usual)
    assert row.contested
    assert f"counts as a business day, it is {with_the_friday}." in row.note
    assert f"count as business days, it is {with_saturdays} (" in row.note


def test_a_request_for_information_alone_starts_nothing():
    row = row_of("ur_decision_due", "rfa_information_requested=2026-06-05")

    assert three_days(row) == (None, None, None)
    assert row.note


def test_an_expedited_ur_decision_runs_by_the_hour():
    events = "rfa_received=2026-11-23T18:00@fax"
    row = row_of("ur_decision_due", events, kind="expedited")

    assert row.usual == day("2026-11-26")
    assert "6:00 PM on 11/26/2026" in row.note


def test_hours_without_an_hour_give_no_day():
    row = row_of("ur_decision_due", "rfa_received=2026-11-23", kind="expedited")

    assert three_days(row) == (None, None, None)
    assert "without the hour" in row.note


@pytest.mark.parametrize(
    ("received", "usual"),
    [("2026-06-01@email", "2026-07-01"), ("2026-06-04@email", "2026-07-06")],
)
def test_a_retrospective_ur_decision_is_due(received, usual):
    events = f"rfa_received={received}"
    row = row_of("ur_decision_due", events, kind="retrospective")

    assert row.usual == day(usual)


@pytest.mark.parametrize(
    ("notice", "kind", "safe", "usual", "arguable"),
    [
        ("2026-10-06@fax", "", "2026-10-16", None, "2026-10-19"),
        ("2026-10-07@fax", "", "2026-10-19", SAME, SAME),
        ("2026-11-11@mail", "", "2026-11-25", None, "2026-11-30"),
        ("2026-10-07", "", "2026-10-19", SAME, SAME),
        ("2026-10-05T09:00@email", "expedited", "2026-10-06", SAME, SAME),
        ("2026-10-09T15:00@email", "expedited", "2026-10-09", "2026-10-10", SAME),
        ("2026-10-10T10:00@email", "expedited", None, "2026-10-11", SAME),
        ("2026-10-05@email", "expedited", None, None, None),
    ],
)
def test_records_are_due(notice, kind, safe, usual, arguable):
    row = row_of("records_due", f"notice_of_assignment={notice}", kind=kind)

    assert three_days(row) == expected(safe, usual, arguable)
    assert row.note


@pytest.mark.parametrize(
    ("served", "address", "safe", "usual", "arguable", "contested"),
    [
        ("2026-10-27@personal", "ca", "2026-11-25", "2026-11-30", SAME, False),
        ("2026-10-14@mail", "us", "2026-11-13", "2026-11-23", SAME, False),
        ("2026-10-14@email", "ca", "2026-11-13", SAME, "2026-11-18", True),
    ],
)
def test_a_petition_is_due(served, address, safe, usual, arguable, contested):
    events = f"determination_served={served}"
    row = row_of("wcab_petition", events, address=address)

    assert three_days(row) == expected(safe, usual, arguable)
    assert row.contested is contested


@pytest.mark.parametrize(
    ("events", "usual", "contested"),
    [
        ("ur_decided=2026-06-08", "2027-06-08", False),
        ("decision_dated=2026-06-08", "2027-06-08", False),
        ("ur_decided=2028-02-29", "2029-02-28", True),
    ],
)
def test_the_effect_of_a_ur_decision_ends(events, usual, contested):
    row = row_of("ur_bar_ends", events)

    assert three_days(row) == (None, day(usual), day(usual))
    assert row.contested is contested


@pytest.mark.parametrize(
    ("events", "kind", "start", "usual"),
    [
        ("grievance_filed=2026-06-01", "", "grievance_filed", "2026-07-01"),
        (
            "grievance_filed=2026-06-01 grievance_decided=2026-06-20",
            "",
            "grievance_decided",
            "2026-06-20",
        ),
        (
            "grievance_filed=2026-06-01 grievance_decided=2026-07-15",
            "",
            "grievance_filed",
            "2026-07-01",
        ),
        ("grievance_filed=2026-06-01", "expedited", "grievance_filed", "2026-06-04"),
    ],
)
def test_the_way_to_the_dmhc_opens(events, kind, start, usual):
    row = row_of("dmhc_earliest", events, DMHC, kind)

    assert row.start.name == start
    assert (row.safe, row.usual) == (None, day(usual))


@pytest.mark.parametrize(
    ("decided", "safe", "usual"),
    [
        ("2026-03-31", "2026-08-31", "2026-09-30"),
        ("2027-08-29", "2028-01-28", "2028-02-29"),
        ("2026-07-31", "2026-12-31", "2027-01-31"),
        ("2026-05-25", "2026-10-23", "2026-11-25"),
        ("2026-06-27", "2026-11-25", "2026-12-27"),
    ],
)
def test_six_months_run_at_both_departments(decided, safe, usual):
    plan = row_of("dmhc_application", f"grievance_decided={decided}", DMHC)
    insurer = row_of("cdi_application", f"insurer_upheld={decided}", CDI)

    assert three_days(plan) == expected(safe, usual, SAME)
    assert three_days(insurer) == expected(safe, usual, SAME)
