"""The gate: blockers first, a way past them with a reason, and what helps."""

from itertools import pairwise

import pytest
from PySide6.QtWidgets import QWidget

from binder_app.ui.binder_page import PACKET
from binder_app.ui.gate_entries import BLOCKS, DOUBTFUL, FINE, KNOW, gate_entries
from binder_app.ui.gate_list import GateList
from binder_app.ui.packet_work import packet_work
from binder_app.ui.tab_order import keep_tab_order, stops_in

APPLICATION = "application_enclosed"


@pytest.fixture
def session(session):
    """Return a binder that lacks the application, and nothing else that blocks."""
    session.set_exhibits("Change kind", ["e1"], kind="ur_decision")
    return session


@pytest.fixture
def work(desk, session):
    return packet_work(desk, session)


@pytest.fixture
def gate(desk, session, work, qtbot):
    shown = GateList(desk, session, work)
    qtbot.addWidget(shown)
    shown.resize(700, 900)
    shown.show()
    return shown


def card_of(gate, line_id):
    return next(card for card in gate.cards if card.entry.id == line_id)


def test_what_blocks_stands_first_with_its_remedy_and_its_rule(gate):
    card = gate.first_blocker

    assert card is gate.cards[0] and card.entry.id == APPLICATION
    assert card.title.text() == "There is no IMR application in the binder."
    assert "signed and dated" in card.entry.body
    assert card.source.isHidden()
    card.rule.click()
    assert "9792.10.1" in card.source.text() and not card.source.isHidden()


def test_everything_is_counted_in_words(gate, session, work):
    entries = gate_entries(session, session.checked, "en", {})
    states = [entry.state for entry in entries]

    assert states == sorted(
        states, key=(BLOCKS, KNOW, "missing", DOUBTFUL, "helps", FINE).index
    )
    assert gate.counts.text().startswith("1 things to mend, ")
    work.give_reason(APPLICATION, "by fax")
    assert gate.counts.text().startswith("Nothing stops it: ")


def test_a_blocker_stays_with_a_reason_and_only_with_one(gate, work, qtbot):
    card = gate.first_blocker
    card.because.click()
    assert card.draft == ""

    qtbot.keyClick(card.field, "\r")
    assert work.open_blockers

    card.field.setText("the form follows by fax")
    qtbot.keyClick(card.field, "\r")
    assert work.open_blockers == () and gate.first_blocker is None
    assert work.because == "the form follows by fax"
    said = card_of(gate, APPLICATION)
    assert said.entry.because == "the form follows by fax"
    assert not said.is_blocker


def test_a_reason_can_be_taken_back(gate, work):
    work.give_reason(APPLICATION, "by fax")

    card_of(gate, APPLICATION)._take_back()

    assert gate.first_blocker is not None and work.because == ""


def test_a_reason_for_what_no_longer_blocks_is_not_told(gate, session, work):
    work.give_reason(APPLICATION, "by fax")

    session.set_exhibits("Change kind", ["e4"], kind="imr_application")

    assert work.because == "" and work.open_blockers == ()


def test_a_half_written_reason_outlives_a_change_of_the_binder(gate, session):
    gate.first_blocker.open_field("the form fol")

    session.set_exhibits("Change kind", ["e4"], kind="messages")

    assert gate.first_blocker.draft == "the form fol"


def test_papers_of_a_line_can_be_shown_one_by_one(gate, session, qtbot):
    unread = {r.exhibit.id for r in session.rows if r.exhibit.problem}
    card = card_of(gate, "every_file_read")

    menu = card.buttons[0].menu()
    asked: list[str] = []
    gate.paper_asked.connect(asked.append)
    for action in menu.actions():
        action.trigger()

    assert set(asked) == unread
    assert {action.text() for action in menu.actions()} == {"locked.pdf", "broken.pdf"}


def test_a_missing_paper_leads_to_the_checklist(gate, qtbot):
    with qtbot.waitSignal(gate.add_asked) as told:
        gate.first_blocker.buttons[0].click()
    assert told.args == ["imr_application"]

    wants, add = next(iter(gate.add_buttons.items()))
    with qtbot.waitSignal(gate.add_asked) as told:
        add.click()
    assert told.args == [wants]


def test_what_the_claim_does_not_say_leads_to_its_field(opened, qtbot):
    page = opened.window.binder
    page.session.set_claim("Change a fact", claim_number="")
    page.show_tab(PACKET)
    gate = page.packet.gate
    qtbot.waitUntil(lambda: any(c.entry.id == "cover_names_claim" for c in gate.cards))

    card_of(gate, "cover_names_claim").buttons[0].click()

    assert page.exhibits.isVisible()
    row = page.exhibits.side.claim.rows["claim_number"]
    assert row.isAncestorOf(page.focusWidget())


def test_a_paper_the_gate_speaks_of_is_not_named_twice(gate, session):
    entries = gate_entries(session, session.checked, "en", {})

    assert [e.id for e in entries if e.wants == "imr_application"] == [APPLICATION]


def test_the_gate_speaks_the_language_of_the_window(session):
    first = gate_entries(session, session.checked, "es", {})[0]

    assert first.title == "No hay una solicitud de IMR en la carpeta."


def test_the_tab_key_goes_on_in_the_order_of_reading(gate, work):
    work.give_reason(APPLICATION, "by fax")
    keep_tab_order(gate)

    stops = list(stops_in(gate))
    for before, after in pairwise(stops):
        step: QWidget | None = before
        while step is before or step not in stops:
            assert step is not None
            step = step.nextInFocusChain()
        assert step is after
