"""Events as the command line writes them."""

from datetime import date, time

import pytest

from binder_app.domain.deadline import Event, parse_event
from binder_app.errors import WrongUsageError


def test_an_event_is_read_from_its_text():
    assert parse_event("served=2026-06-08@mail") == Event(
        "served", date(2026, 6, 8), None, "mail"
    )
    assert parse_event("rfa_received=2026-11-23T10:00@fax") == Event(
        "rfa_received", date(2026, 11, 23), time(10), "fax"
    )
    assert parse_event("served=2028-02-29") == Event("served", date(2028, 2, 29))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("served", "NAME=DATE"),
        ("posted=2026-06-08", "decision_dated"),
        ("served=2026-06-08@pigeon", "mail, personal, fax, email"),
        ("served=2026-06-08@", "mail, personal, fax, email"),
        ("served=2026-02-30", "not a date"),
        ("served=06/08/2026", "not a date"),
        ("served=20260608", "not a date"),
        ("served=2026-06-08T25:00", "not a date"),
        ("served=0026-06-08", "not a date"),
        ("served=", "not a date"),
    ],
)
def test_a_wrong_event_is_refused_in_one_line(text, said):
    with pytest.raises(WrongUsageError) as refused:
        parse_event(text)

    assert said in refused.value.line
    assert "\n" not in refused.value.line
