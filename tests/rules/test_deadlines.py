"""The application for review: worked examples, and days worked by hand."""

from dataclasses import replace

import pytest

from binder_app.domain.deadline import Event
from binder_app.errors import WrongUsageError
from binder_app.rules.deadlines import awaited, deadlines
from tests.rules.deadline_rows import (
    HOLIDAYS,
    SAME,
    WC,
    day,
    expected,
    row_of,
    rows_of,
    three_days,
)


@pytest.mark.parametrize(
    ("events", "kind", "address", "safe", "usual", "contested"),
    [
        pytest.param(*line, id=f"example {number}")
        for number, *line in [
            (1, "served=2026-06-08@mail", "", "ca", "2026-07-08", "2026-07-13", True),
            (
                2,
                "served=2026-08-07@personal",
                "",
                "ca",
                "2026-09-04",
                "2026-09-08",
                False,
            ),
            (3, "served=2026-10-01@mail", "", "us", "2026-10-30", "2026-11-10", True),
            (
                4,
                "served=2026-08-03@mail",
                "formulary",
                "ca",
                "2026-08-13",
                "2026-08-18",
                True,
            ),
            (
                6,
                "served=2026-04-15@mail liability_resolved=2026-09-10@mail",
                "",
                "ca",
                "2026-10-09",
                "2026-10-15",
                True,
            ),
            (
                7,
                "served=2026-09-01@mail appeal_decided=2026-09-20",
                "",
                "ca",
                "2026-10-01",
                "2026-10-06",
                True,
            ),
            (
                8,
                "served=2026-11-25@personal",
                "",
                "ca",
                "2026-12-24",
                "2026-12-28",
                False,
            ),
        ]
    ],
)
def test_an_application_has_the_days_of_the_worked_example(
    events, kind, address, safe, usual, contested
):
    row = row_of("imr_application", events, kind=kind, address=address)

    assert three_days(row) == expected(safe, usual, SAME)
    assert row.contested is contested


def test_example_5_a_letter_on_a_drug_and_a_scan_has_the_drugs_safe_day():
    rows = rows_of("served=2026-08-03@mail", kinds=("formulary", "regular"))

    by_kind = {row.kind: row for row in rows}
    assert len(rows) == 2
    assert by_kind["formulary"].usual == day("2026-08-18")
    assert by_kind["regular"].usual == day("2026-09-08")
    assert {row.safe for row in rows} == {day("2026-08-13")}
    assert "09/02/2026" in by_kind["regular"].note


@pytest.mark.parametrize(
    ("served", "kind", "safe", "usual", "arguable"),
    [
        ("2026-12-01@personal", "", "2026-12-31", SAME, SAME),
        ("2026-12-02@personal", "", "2026-12-31", "2027-01-04", SAME),
        ("2026-12-03@personal", "", "2026-12-31", "2027-01-04", SAME),
        ("2027-11-25@personal", "", "2027-12-23", "2027-12-27", SAME),
        ("2027-11-24@personal", "", "2027-12-23", "2027-12-24", "2027-12-27"),
        ("2027-12-01@personal", "", "2027-12-30", "2027-12-31", "2028-01-03"),
        ("2028-01-30@personal", "", "2028-02-29", SAME, SAME),
        ("2028-01-31@personal", "", "2028-03-01", SAME, SAME),
        ("2027-01-31@personal", "", "2027-03-02", SAME, SAME),
        ("2024-01-31@personal", "", "2024-03-01", SAME, SAME),
        ("2026-10-27@personal", "", "2026-11-25", "2026-11-30", SAME),
        ("2026-10-28@personal", "", "2026-11-25", "2026-11-30", SAME),
        ("2026-10-30@personal", "", "2026-11-25", "2026-11-30", SAME),
        ("2026-10-12@personal", "", "2026-11-10", "2026-11-12", SAME),
        ("2026-06-03@personal", "", "2026-07-02", "2026-07-03", "2026-07-06"),
        ("2026-06-04@personal", "", "2026-07-02", "2026-07-06", SAME),
        ("2027-06-04@personal", "", "2027-07-02", "2027-07-06", SAME),
        ("2026-01-13@personal", "", "2026-02-11", "2026-02-12", "2026-02-13"),
        ("2026-01-15@personal", "", "2026-02-13", "2026-02-17", SAME),
        ("2026-03-01@personal", "", "2026-03-30", "2026-04-01", SAME),
        ("2024-03-01@personal", "", "2024-03-29", "2024-04-02", SAME),
        ("2026-08-26@personal", "", "2026-09-24", "2026-09-25", "2026-09-28"),
        ("2026-09-12@personal", "", "2026-10-12", SAME, SAME),
        ("2026-08-10@personal", "", "2026-09-09", SAME, SAME),
        ("2028-10-11@personal", "", "2028-11-09", "2028-11-13", SAME),
        ("2026-12-24@mail", "", "2027-01-22", "2027-01-28", SAME),
        ("2026-11-21@mail", "", "2026-12-21", "2026-12-28", SAME),
        ("2026-10-22@mail", "", "2026-11-20", "2026-11-30", SAME),
        ("2026-05-15@mail", "", "2026-06-12", "2026-06-19", "2026-06-22"),
        ("2026-06-08@fax", "", "2026-07-08", SAME, "2026-07-13"),
        ("2026-06-08@email", "", "2026-07-08", SAME, "2026-07-13"),
        ("2026-06-08", "", "2026-07-08", SAME, SAME),
        ("2026-06-09@personal", "formulary", "2026-06-18", "2026-06-19", "2026-06-22"),
        ("2026-12-22@personal", "formulary", "2026-12-31", "2027-01-04", SAME),
        ("2026-11-16@mail", "formulary", "2026-11-25", "2026-12-01", SAME),
        ("2026-06-08@mail", "expedited", "2026-07-08", "2026-07-13", SAME),
        ("2026-06-08@mail", "retrospective", "2026-07-08", "2026-07-13", SAME),
    ],
)
def test_an_application_served_in_california(served, kind, safe, usual, arguable):
    row = row_of("imr_application", f"served={served}", kind=kind)

    assert three_days(row) == expected(safe, usual, arguable)


@pytest.mark.parametrize(
    ("served", "address", "safe", "usual", "arguable"),
    [
        ("2026-11-25@mail", "us", "2026-12-24", "2027-01-04", SAME),
        ("2026-07-29@mail", "us", "2026-08-28", "2026-09-08", SAME),
        ("2026-06-08@mail", "abroad", "2026-07-08", "2026-07-28", SAME),
        ("2026-11-06@mail", "abroad", "2026-12-04", "2026-12-28", SAME),
        ("2026-06-08@email", "us", "2026-07-08", SAME, "2026-07-20"),
        ("2026-06-08@fax", "abroad", "2026-07-08", SAME, "2026-07-28"),
        ("2026-06-08@personal", "abroad", "2026-07-08", SAME, SAME),
    ],
)
def test_an_application_served_elsewhere(served, address, safe, usual, arguable):
    row = row_of("imr_application", f"served={served}", address=address)

    assert three_days(row) == expected(safe, usual, arguable)


@pytest.mark.parametrize(
    ("events", "start", "safe", "usual"),
    [
        (
            "served=2026-06-08@mail form_served=2026-06-22@personal",
            "form_served",
            "2026-07-22",
            "2026-07-22",
        ),
        (
            "served=2026-06-22@personal form_served=2026-06-08@mail",
            "served",
            "2026-07-22",
            "2026-07-22",
        ),
        (
            "served=2026-09-01@mail appeal_modified_served=2026-09-21@mail",
            "appeal_modified_served",
            "2026-10-21",
            "2026-10-26",
        ),
        (
            "decision_dated=2026-06-08 liability_resolved=2026-07-01@personal",
            "liability_resolved",
            "2026-07-31",
            "2026-07-31",
        ),
        (
            "served=2026-06-08@personal liability_resolved=2026-05-01@mail",
            "served",
            "2026-07-08",
            "2026-07-08",
        ),
        (
            "liability_resolved=2026-07-01@personal",
            "liability_resolved",
            "2026-07-31",
            "2026-07-31",
        ),
        (
            "decision_dated=2026-06-05 served=2026-06-08@personal received=2026-06-09",
            "served",
            "2026-07-08",
            "2026-07-08",
        ),
    ],
)
def test_the_clock_runs_from_the_event_that_the_rule_puts_first(
    events, start, safe, usual
):
    row = row_of("imr_application", events)

    assert row.start.name == start
    assert (row.safe, row.usual) == (day(safe), day(usual))


def test_a_new_start_names_the_safe_day_as_it_stood_before():
    row = row_of(
        "imr_application",
        "served=2026-09-01@mail appeal_modified_served=2026-09-21@mail",
    )

    assert "10/01/2026" in row.note


def test_only_the_day_of_receipt_gives_no_firm_day_and_says_why():
    row = row_of("imr_application", "received=2026-06-10")

    assert three_days(row) == (None, None, None)
    assert not row.contested
    assert row.start.name == "received"
    assert "not receipt" in row.note


def test_only_the_date_of_the_letter_is_used_and_said():
    row = row_of("imr_application", "decision_dated=2026-06-08 received=2026-06-10")

    assert row.start.name == "decision_dated"
    assert row.safe == day("2026-07-08")
    assert "date of the letter is used" in row.note


def test_an_internal_appeal_alone_starts_nothing():
    row = row_of("imr_application", "appeal_decided=2026-09-20")

    assert three_days(row) == (None, None, None)
    assert row.start is None
    assert row.note


def test_without_a_kind_the_note_names_the_shorter_safe_day():
    asked = row_of("imr_application", "served=2026-06-08@mail", kind="regular")
    row = row_of("imr_application", "served=2026-06-08@mail")

    assert row.kind == "regular"
    assert "06/18/2026" in row.note
    assert "06/18/2026" not in asked.note


def test_a_usual_day_that_one_list_closes_says_so():
    row = row_of("imr_application", "served=2026-05-20@personal")

    assert row.usual == day("2026-06-19")
    assert row.contested
    assert "06/19/2026 is Juneteenth" in row.note


def test_an_unknown_way_of_service_is_said():
    row = row_of("imr_application", "served=2026-06-08")

    assert "way of service is not known" in row.note


def test_the_years_without_a_table_are_said():
    row = row_of("imr_application", "served=2028-12-15@personal")

    assert row.usual == day("2029-01-15")
    assert "ends with 2028" in row.note


def test_an_event_that_concerns_no_rule_gives_no_row():
    assert rows_of("grievance_filed=2026-06-01") == ()
    assert rows_of("") == ()


def test_of_two_services_the_earlier_counts():
    row = row_of("imr_application", "served=2026-06-20@personal served=2026-06-08@mail")

    assert row.safe == day("2026-07-08")


def test_a_deadline_that_nothing_starts_yet_can_be_shown():
    (row,) = awaited("imr_application", WC, HOLIDAYS)

    assert three_days(row) == (None, None, None)
    assert row.to_json()["start"] == {
        "event": None,
        "date": None,
        "exhibit": None,
        "page": None,
    }
    assert "not known yet" in row.note


def test_a_row_is_printed_in_the_promised_shape():
    event = Event("served", day("2026-06-08"), None, "mail", "E3", 2)

    (row,) = deadlines([event], WC, HOLIDAYS, ("regular",))

    printed = row.to_json()
    assert list(printed) == [
        "id",
        "title",
        "start",
        "safe",
        "usual",
        "arguable",
        "rule",
        "source",
        "contested",
        "note",
        "kind",
        "leave_by",
    ]
    assert printed["start"] == {
        "event": "served",
        "date": "2026-06-08",
        "exhibit": "E3",
        "page": 2,
    }
    assert printed["usual"] == "2026-07-13"


def test_the_notes_speak_spanish():
    row = row_of("imr_application", "served=2026-06-08@mail", language="es")

    assert row.title.startswith("La solicitud")
    assert "notificación por correo" in row.note


def test_an_unknown_kind_or_address_is_refused():
    with pytest.raises(WrongUsageError, match="urgent"):
        rows_of("served=2026-06-08", kinds=("urgent",))
    with pytest.raises(WrongUsageError, match="nevada"):
        rows_of("served=2026-06-08", address="nevada")


def test_another_count_in_the_data_gives_another_day():
    first = WC.rules[0]
    count = replace(first.count, amount=31)
    changed = replace(WC, rules=(replace(first, count=count), *WC.rules[1:]))

    row = row_of("imr_application", "served=2026-06-08@mail", changed)

    assert three_days(row) == expected("2026-07-09", "2026-07-14", SAME)


def test_a_deadline_that_nothing_starts_yet_is_shown_for_each_kind_asked():
    told = awaited("imr_application", WC, HOLIDAYS, ("expedited", "formulary"))

    assert [row.kind for row in told] == ["expedited", "formulary"]
    (plain,) = awaited("imr_application", WC, HOLIDAYS)
    assert plain.kind == "regular"
