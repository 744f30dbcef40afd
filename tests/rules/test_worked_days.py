"""Days worked by hand, held against what the verb `deadlines` answers."""

import tomllib
from pathlib import Path

import pytest

from binder_app.domain.deadline import ADDRESSES, EVENTS, METHODS
from tests.rules.deadline_rows import HOLIDAYS
from tests.verbs.calls import call

TABLE = Path(__file__).with_name("worked_days.toml")
ROWS = tomllib.loads(TABLE.read_text(encoding="utf-8"))["row"]
EXAMPLES = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}
DAYS = ("safe", "usual", "arguable")


def answered(capsys, row):
    words = ["deadlines", "--pathway", row.get("pathway", "workers_comp")]
    words += ["--address", row.get("address", "ca")]
    for event in row["events"].split():
        words += ["--event", event]
    if "kind" in row:
        words += ["--kind", row["kind"]]
    told = call(capsys, *words, "--json").json["deadlines"]
    wanted = row.get("deadline", "imr_application")
    (found,) = [one for one in told if one["id"] == wanted]
    return found


def expected(row):
    days: list[str | None] = []
    for word in row["days"].split():
        days.append(days[-1] if word == "=" else None if word == "-" else word)
    return days


@pytest.mark.parametrize("row", ROWS, ids=[row["events"] for row in ROWS])
def test_the_verb_gives_the_days_worked_by_hand(capsys, row):
    found = answered(capsys, row)

    assert [found[name] for name in DAYS] == expected(row), row["working"]


def test_example_5_has_one_safe_day_for_the_whole_form(capsys):
    words = ["--kind", "formulary", "--kind", "regular", "--event"]
    told = call(capsys, "deadlines", *words, "served=2026-08-03@mail", "--json").json

    by_kind = {row["kind"]: row for row in told["deadlines"]}
    assert {row["safe"] for row in by_kind.values()} == {"2026-08-13"}
    assert by_kind["formulary"]["usual"] == "2026-08-18"
    assert by_kind["regular"]["usual"] == "2026-09-08"


def test_every_example_and_at_least_sixty_more_are_worked_here():
    assert {row["example"] for row in ROWS if "example" in row} == EXAMPLES
    own = [row for row in ROWS if "example" not in row]
    assert len(own) >= 60
    assert all(row["working"] for row in ROWS)


def test_the_rows_cover_every_event_that_starts_a_clock_every_way_and_address():
    told = " ".join(row["events"] for row in ROWS)

    assert {name for name in EVENTS if f"{name}=" in told} == set(EVENTS)
    assert all(f"@{way}" in told for way in METHODS)
    assert {row.get("address", "ca") for row in ROWS} == set(ADDRESSES)


def test_the_rows_meet_every_day_off_that_moves_a_date(capsys):
    """Each name of the table of days off is told by some row."""
    notes = " ".join(answered(capsys, row)["note"] for row in ROWS)

    names = {holiday.name("en") for holiday in HOLIDAYS.days.values()}
    assert [name for name in sorted(names) if name not in notes] == []
