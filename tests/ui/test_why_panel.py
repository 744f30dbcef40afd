"""Every deadline with its days, what they count from, and the rule behind them."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from binder_app.ui.dates import in_words, with_days_told
from binder_app.ui.why_panel import WhyPanel


@pytest.fixture
def panel(desk, session, qtbot):
    made = WhyPanel(desk, session)
    qtbot.addWidget(made)
    made.resize(420, 600)
    made.show()
    return made


def words(panel):
    held = panel.reader.widget().findChildren(QLabel)
    return "\n".join(part.text() for part in held if part.parent())


def test_each_day_stands_with_what_it_means_and_its_ground(panel, desk):
    told = words(panel)
    sent = in_words(desk, date(2026, 11, 10))

    for part in (
        "IMR application must arrive",
        "Safe",
        in_words(desk, date(2026, 12, 10)),
        "Usual last day",
        in_words(desk, date(2026, 12, 15)),
        "Many count this as the last day. Some dispute it.",
        "No later date",
        f"Counted from: Decision mailed on {sent}.",
        "30 days after service of the UR decision",
        "This count is disputed.",
        "Labor Code 4610.5",
        "Checked ",
        "Nothing here is legal advice",
    ):
        assert part in told


def test_it_follows_the_claim(panel, session, desk):
    session.set_claim("Change date", service_date="2026-11-16")
    assert in_words(desk, date(2026, 12, 16)) in words(panel)

    session.set_claim("Change date", service_date="")
    assert "No firm date yet" in words(panel)
    assert "Add the date it counts from" in words(panel)


def test_a_date_can_be_changed_and_escape_leaves(panel, qtbot):
    with qtbot.waitSignal(panel.claim_asked):
        qtbot.mouseClick(panel.change, Qt.MouseButton.LeftButton)

    panel.take_focus()
    with qtbot.waitSignal(panel.left):
        qtbot.keyClick(panel.reader, Qt.Key.Key_Escape)


def test_days_in_notes_are_written_as_the_window_writes_them(desk):
    told = with_days_told(desk, "The safe day is 11/20/2026, not 13/20/2026.")

    assert told == "The safe day is Nov 20, 2026, not 13/20/2026."
