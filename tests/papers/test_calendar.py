"""The calendar file, read line by line as RFC 5545 says."""

import re
from datetime import UTC, date, datetime, timedelta

import pytest

from binder_app.domain.deadline import Deadline, parse_event
from binder_app.papers.calendar import ALARM_DAYS, calendar
from binder_app.rules.deadlines import deadlines
from binder_app.storage import places
from binder_app.storage.deadline_files import read_deadlines, read_holidays
from tests.verbs import calls

MADE = datetime(2026, 11, 22, 3, 4, 5, tzinfo=UTC)
LINE = re.compile(r"(?P<name>[A-Z-]+)(?P<words>(?:;[A-Z-]+=[^;:]+)*):(?P<value>.*)")


def deadline(day=date(2026, 12, 10), **more):
    fields = {
        "id": "imr_application",
        "title": "IMR application must arrive",
        "kind": "regular",
        "start": None,
        "safe": day,
        "usual": day,
        "arguable": day,
        "rule": "30 days after service.",
        "source": "LC 4610.5(h)(1)",
        "contested": False,
        "note": "",
    }
    return Deadline(**{**fields, **more})


def unfolded(body: bytes) -> list[str]:
    """Return the content lines: a line that begins with a blank goes on."""
    assert body.endswith(b"\r\n")
    assert b"\n" not in body.replace(b"\r\n", b"")
    raw = body.split(b"\r\n")[:-1]
    assert all(len(line) <= 75 for line in raw)
    assert all(line.decode() for line in raw)
    return b"\r\n".join(raw).replace(b"\r\n ", b"").decode().split("\r\n")


def parsed(body: bytes) -> list[tuple[str, str]]:
    found = []
    for line in unfolded(body):
        match = LINE.fullmatch(line)
        assert match, line
        found.append((match["name"], match["value"]))
    return found


def values(body, name):
    return [value for found, value in parsed(body) if found == name]


def unescaped(text):
    return re.sub(r"\\(.)", lambda m: "\n" if m[1] in "nN" else m[1], text)


def test_parts_open_and_close_in_pairs():
    body = calendar([deadline(), deadline(id="wcab_petition")], "WX-55", MADE)

    depth = []
    for name, value in parsed(body):
        if name == "BEGIN":
            depth.append(value)
        if name == "END":
            assert depth.pop() == value
    assert depth == []
    assert values(body, "BEGIN").count("VEVENT") == 2
    assert values(body, "VERSION") == ["2.0"]
    assert len(values(body, "PRODID")) == 1


def test_a_deadline_is_a_whole_day_and_speaks_up_before_it():
    body = calendar([deadline()], "WX-55", MADE)

    assert values(body, "DTSTART") == ["20261210"]
    assert values(body, "DTEND") == ["20261211"]
    assert values(body, "DTSTAMP") == ["20261122T030405Z"]
    assert values(body, "TRIGGER") == [f"-P{days}D" for days in ALARM_DAYS]
    assert values(body, "ACTION") == ["DISPLAY"] * len(ALARM_DAYS)


def test_the_moment_of_writing_is_told_in_world_time():
    local = MADE.astimezone().replace(microsecond=7)

    body = calendar([deadline()], "", local + timedelta(0))

    assert values(body, "DTSTAMP") == ["20261122T030405Z"]


def test_a_deadline_without_a_firm_day_is_left_out():
    body = calendar([deadline(safe=None)], "WX-55", MADE)

    assert values(body, "BEGIN") == ["VCALENDAR"]


@pytest.mark.parametrize(
    "note",
    [
        "x" * 500,
        "a, b; c\\d\nsecond line",
        "Día límite: año, señal; ñ" * 20,
        "🗓️ 日本語" * 40,
        " begins and ends with a blank ",
    ],
)
def test_any_note_comes_back_as_it_was(note):
    body = calendar([deadline(rule="", note=note)], "WX-55", MADE)

    told = values(body, "DESCRIPTION")[0]

    assert unescaped(told) == note.strip()


def test_an_event_keeps_its_name_when_its_day_moves():
    first = calendar([deadline()], "WX-55", MADE)
    later = calendar([deadline(date(2026, 12, 11))], "WX-55", MADE + timedelta(1))

    assert values(first, "UID") == values(later, "UID")


def test_two_claims_never_share_an_event_and_the_name_tells_no_claim():
    one = calendar([deadline()], "WX-55", MADE)
    two = calendar([deadline()], "WX-56", MADE)

    assert values(one, "UID") != values(two, "UID")
    assert "WX-55" not in values(one, "UID")[0]


def test_rows_of_one_file_each_have_a_name_of_their_own():
    resources = places.resources()
    events = [
        parse_event("served=2026-11-10@mail"),
        parse_event("rfa_received=2026-11-02"),
    ]
    law = read_deadlines(resources, "workers_comp")
    kinds = ("regular", "formulary", "expedited", "retrospective")
    found = deadlines(events, law, read_holidays(resources), kinds)

    names = values(calendar(found, "WX-55", MADE), "UID")

    assert len(names) > 2
    assert len(set(names)) == len(names)


def test_check_writes_the_calendar_of_a_binder(capsys, tmp_path):
    binder, target = tmp_path / "B", tmp_path / "B.ics"
    calls.call(capsys, "new", binder, "--set", "service_date=11/10/2026")
    calls.call(capsys, "set", binder, "claim_number=WX-55; 1")

    told = calls.call(capsys, "check", binder, "--ics", target, "--json")

    body = target.read_bytes()
    row = told.json["deadlines"][0]
    days = [row["safe"], row["leave_by"]]
    assert values(body, "DTSTART") == [each.replace("-", "") for each in days]
    assert unescaped(values(body, "SUMMARY")[0]).endswith(", WX-55; 1")
    assert "Calendar written to" in told.err


def test_what_goes_by_mail_has_an_entry_of_its_own_with_the_same_alarms():
    post = {"leave_by": date(2026, 12, 3), "leave_words": "Last day to post it"}

    body = calendar([deadline(**post)], "WX-55", MADE)

    assert values(body, "DTSTART") == ["20261210", "20261203"]
    assert values(body, "SUMMARY")[1].startswith("Last day to post it")
    assert len(set(values(body, "UID"))) == 2
    assert values(body, "TRIGGER") == [f"-P{n}D" for n in ALARM_DAYS] * 2
