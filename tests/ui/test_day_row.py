"""A day that is typed is said in words, so that month and day are not exchanged."""

import pytest

from binder_app.ui.day_row import DayRow


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", "Month, day, year, as in 11/20/2026"),
        ("10/1", "Month, day, year, as in 11/20/2026"),
        ("10/11/2026", "Sunday, October 11, 2026"),
        ("11/10/2026", "Tuesday, November 10, 2026"),
        ("2026-11-10", "Tuesday, November 10, 2026"),
        ("13/11/2026", "Month, day, year, as in 11/20/2026"),
        ("99/99/9999", "Month, day, year, as in 11/20/2026"),
    ],
)
def test_what_is_understood_stands_below_while_it_is_typed(desk, qtbot, typed, told):
    row = DayRow(desk, "Day it was sent", "The postmark.")
    qtbot.addWidget(row)
    qtbot.keyClicks(row.field, typed)

    assert row.told.text() == told
    said = row.field.accessibleDescription()
    assert "The postmark." in said and told in said
