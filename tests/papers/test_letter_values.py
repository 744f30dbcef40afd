"""Values of a letter: what was set, the claim, defaults, and the blanks."""

from datetime import date

import pytest

from binder_app.papers.letter_values import Values, months_before


@pytest.mark.parametrize(
    ("day", "before"),
    [
        (date(2026, 10, 30), date(2026, 4, 30)),
        (date(2026, 8, 31), date(2026, 2, 28)),
        (date(2024, 8, 31), date(2024, 2, 29)),
        (date(2026, 3, 15), date(2025, 9, 15)),
        (date(2026, 6, 1), date(2025, 12, 1)),
    ],
)
def test_six_months_before_keep_the_day_or_the_months_end(day, before):
    assert months_before(day, 6) == before


def test_what_is_not_known_becomes_a_line_and_is_remembered():
    values = Values({"known": "Ana {x}"})

    told = values.fill("{known} met {other}.")

    assert told == f"Ana {{x}} met {'_' * 20}."
    assert list(values.blanks) == ["other"]
