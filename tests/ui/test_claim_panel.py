"""The claim's form: saved field by field, and in step with undo."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QPushButton

from binder_app.acts.rulebook import read_rulebook
from binder_app.domain.claim import CLAIM_FACTS
from binder_app.domain.fact import Fact, Treatment
from binder_app.ui.claim_panel import ClaimPanel
from binder_app.ui.claim_words import groups, outcomes, ways_sent
from binder_app.ui.field_row import FieldRow

OWN_NAMES = ("member_id", "plan_name", "grievance_date")


@pytest.fixture
def panel(desk, session, qtbot):
    made = ClaimPanel(desk, session)
    qtbot.addWidget(made)
    made.resize(428, 900)
    made.show()
    return made


def field(panel: ClaimPanel, name: str) -> FieldRow:
    row = panel.rows[name].field
    assert row is not None
    return row


def treatments(session):
    return [(i.treatment, i.outcome, i.note) for i in session.binder.dispute.items]


def press(panel: ClaimPanel, name: str) -> None:
    buttons = panel.treatments.findChildren(QPushButton)
    next(b for b in buttons if b.accessibleName() == name).click()


def test_every_fact_of_the_form_is_one_of_the_claim():
    names = [fact.name for _, facts in groups() for fact in facts]

    assert set(names) <= set(CLAIM_FACTS) and len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("pathway", "names"),
    [
        ("workers_comp", []),
        ("dmhc", ["Member ID", "Health plan", "Grievance filed with the plan"]),
        ("cdi", ["Policy number", "Insurer", "Appeal filed with the insurer"]),
    ],
)
def test_each_pathway_asks_for_its_own_facts(desk, session, qtbot, pathway, names):
    session.rules = read_rulebook(pathway)
    made = ClaimPanel(desk, session)
    qtbot.addWidget(made)
    own = [made.rows[name] for name in OWN_NAMES if name in made.rows]
    assert [row.fact.words for row in own] == names
    if own:
        field(made, "member_id").field.setText("M-77")
        field(made, "member_id").left.emit()
        assert session.binder.claim.get("member_id") == "M-77"


def test_it_shows_what_the_binder_says(panel):
    assert field(panel, "employee_name").text == "Marisol Quiñones"
    assert field(panel, "service_date").text == "11/10/2026"
    method = panel.rows["service_method"].segments
    assert method is not None and method.value == "mail"


def test_a_field_is_saved_when_it_is_left(panel, session, qtbot):
    field(panel, "employer").take_focus()
    qtbot.keyClicks(field(panel, "employer").field, " Valle  Fresh Packing ")
    assert session.binder.claim.get("employer") == ""

    field(panel, "adjuster").take_focus()

    assert session.binder.claim.get("employer") == "Valle Fresh Packing"
    assert field(panel, "employer").text == "Valle Fresh Packing"
    assert session.undo_name == "Change the claim"


def test_enter_saves_a_date_in_either_order(panel, session, qtbot):
    for typed in ("11/09/2026", "2026-11-09"):
        row = field(panel, "ur_decision_date")
        row.take_focus()
        qtbot.keyClicks(row.field, typed)
        qtbot.keyClick(row.field, Qt.Key.Key_Return)

        assert session.binder.claim.get("ur_decision_date") == "2026-11-09"
        assert row.text == "11/09/2026"


def test_a_wrong_date_is_said_beside_it_and_the_old_one_kept(panel, session, qtbot):
    row = field(panel, "service_date")
    row.take_focus()
    qtbot.keyClicks(row.field, "13/45/2026")
    with qtbot.assertNotEmitted(session.refused):
        qtbot.keyClick(row.field, Qt.Key.Key_Return)

    assert row.is_wrong and "is not a date" in row.field.accessibleDescription()
    assert session.binder.claim.get("service_date") == "2026-11-10"
    session.set_claim("Elsewhere", employer="Valle")
    assert row.text == "13/45/2026" and row.is_wrong
    qtbot.keyClick(row.field, Qt.Key.Key_Escape)
    assert row.text == "11/10/2026" and not row.is_wrong


def test_an_emptied_field_takes_the_fact_out(panel, session, qtbot):
    row = field(panel, "claim_number")
    row.take_focus()
    qtbot.keyClick(row.field, Qt.Key.Key_Delete)
    qtbot.keyClick(row.field, Qt.Key.Key_Return)

    assert "claim_number" not in session.binder.claim.facts


def test_it_follows_an_undo_but_not_over_what_is_being_typed(panel, session, qtbot):
    session.set_claim("Change the claim", employer="One", adjuster="Ms Talavera")
    assert field(panel, "employer").text == "One"
    field(panel, "adjuster").take_focus()
    qtbot.keyClicks(field(panel, "adjuster").field, "Half a na")

    session.undo()

    assert field(panel, "employer").text == ""
    assert field(panel, "adjuster").text == "Half a na"


def test_a_choice_is_saved_at_once_and_undone(panel, session):
    expedited = panel.rows["expedited"].segments
    assert expedited is not None
    expedited.buttons[1].click()
    assert session.binder.claim.get("expedited") == "yes"

    session.undo()

    assert expedited.value == ""


def test_a_named_fact_gets_the_keyboard(panel):
    for name in ("service_date", "rfa_date"):
        panel.show_fact(name)
        assert panel.rows[name].has_focus
    panel.show_fact("service_method")
    method = panel.rows["service_method"].segments
    assert method is not None and method.buttons[1].hasFocus()
    panel.show_fact("no such fact")


def test_escape_and_the_button_lead_back_to_the_page(panel, qtbot):
    panel.take_focus()
    with qtbot.waitSignal(panel.left):
        qtbot.keyClick(field(panel, "service_date").field, Qt.Key.Key_Escape)
    with qtbot.waitSignal(panel.left):
        panel.back.click()


def test_treatments_are_added_changed_removed_and_undone(panel, session, qtbot):
    form = panel.treatments
    form.add.click()
    assert form.treatment.is_wrong
    for name, outcome, note in (
        ("Injection | L5-S1", 0, ""),
        ("Physical therapy", 1, "6 of 12 visits"),
    ):
        form.treatment.field.setText(name)
        form.outcome.buttons[outcome].click()
        form.note.field.setText(note)
        qtbot.keyClick(form.note.field, Qt.Key.Key_Return)
    assert treatments(session) == [
        ("Injection | L5-S1", "denied", ""),
        ("Physical therapy", "modified", "6 of 12 visits"),
    ]
    assert form.treatment.text == "" and not form._none.isVisible()

    press(panel, "Change Injection | L5-S1")
    form.treatment.field.setText("Steroid injection")
    form.add.click()
    assert [t for t, _, _ in treatments(session)] == [
        "Steroid injection",
        "Physical therapy",
    ]
    press(panel, "Remove Physical therapy")
    assert len(treatments(session)) == 1
    session.undo()
    session.undo()
    assert treatments(session)[0][0] == "Injection | L5-S1"


def test_a_person_may_ask_for_no_review_of_what_was_refused(panel, session, qtbot):
    form = panel.treatments
    form.treatment.field.setText("Steroid injection")
    form.add.click()
    press(panel, "Change Steroid injection")
    form.aside.click()
    form.add.click()
    assert session.binder.dispute.items and not session.binder.dispute.disputed

    press(panel, "Change Steroid injection")
    assert form.aside.isChecked()
    form.outcome.buttons[1].click()
    form.add.click()
    assert not session.binder.dispute.disputed, "kept while it stays refused"

    session.undo()
    session.undo()
    assert session.binder.dispute.disputed


def test_what_was_approved_cannot_be_set_aside(panel, qtbot):
    form = panel.treatments
    offered = [
        value
        for value, each in zip(dict(outcomes()), form.outcome.buttons, strict=True)
        if each.click() or form.aside.isVisibleTo(form)
    ]
    assert offered == ["denied", "modified", "conditionally_denied"]


def test_every_choice_has_its_words():
    for choices in (ways_sent(), outcomes()):
        assert all(words for _, words in choices)


def say_on_paper(session, *facts):
    """Let one paper say some facts."""
    exhibit = next(row.exhibit for row in session.rows if row.exhibit.pages)
    told = replace(exhibit, guess=replace(exhibit.guess, facts=facts))
    session.amend(lambda binder: binder.replacing([exhibit.id], [told]))
    return exhibit.id


def test_what_a_paper_says_is_offered_below_the_open_fact_and_used_by_a_click(
    panel, session, qtbot
):
    fact = Fact("employer", "Larkspur Canning", 1, "Larkspur Canning", 0.95)
    exhibit_id = say_on_paper(session, fact)
    offers = panel.rows["employer"].offers
    assert offers.isVisibleTo(panel)
    assert field(panel, "employer").text == ""
    asked = QSignalSpy(panel.show_asked)

    use, look = offers.findChildren(QPushButton)
    look.click()
    use.click()

    assert asked.at(0) == [exhibit_id, 1, "Larkspur Canning"]
    qtbot.waitUntil(lambda: field(panel, "employer").text == "Larkspur Canning")
    assert not offers.isVisibleTo(panel)
    session.undo()
    assert session.binder.claim.get("employer") == ""
    assert offers.isVisibleTo(panel)


def test_an_offer_names_its_paper_by_the_tab_that_it_has_now(panel, session):
    fact = Fact("employer", "Larkspur Canning", 1, "Larkspur Canning", 0.95)
    exhibit_id = say_on_paper(session, fact)
    offers = panel.rows["employer"].offers
    before = session.row(exhibit_id).tab
    last = [row.exhibit.id for row in session.rows if row.tab][-1]

    session.move("Move", [last], exhibit_id)

    now = session.row(exhibit_id).tab
    assert now != before
    _, look = offers.findChildren(QPushButton)
    assert look.text().startswith(f"{now},")


def test_treatments_that_were_read_are_offered(panel, session, qtbot):
    say_on_paper(
        session,
        Fact("treatment_item", Treatment("MRI", "denied"), 1, "MRI", 0.9),
        Fact("treatment_item", Treatment("Gym membership", "modified"), 1, "gym", 0.6),
    )
    assert len(panel.offers.offers) == 2
    panel.offers.findChildren(QPushButton)[0].click()
    qtbot.waitUntil(lambda: treatments(session) == [("MRI", "denied", "")])
    assert len(panel.offers.offers) == 1


def test_the_keyboard_stays_beside_what_was_used(panel, session, qtbot):
    """Qt would give it to whatever comes next, and the form would jump there."""
    say_on_paper(
        session,
        Fact("employer", "Larkspur Canning", 1, "Larkspur Canning", 0.95),
        Fact("treatment_item", Treatment("MRI", "denied"), 1, "MRI", 0.9),
        Fact("treatment_item", Treatment("Gym membership", "modified"), 1, "gym", 0.6),
    )
    window = panel.window()
    held = panel.rows["employer"].offers.findChildren(QPushButton)[0]
    held.setFocus()
    qtbot.keyClick(held, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: field(panel, "employer").text == "Larkspur Canning")
    assert window.focusWidget() is field(panel, "employer").field

    for left in (1, 0):
        held = panel.offers.findChildren(QPushButton)[0]
        held.setFocus()
        qtbot.keyClick(held, Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: len(panel.offers.offers) == left)  # noqa: B023
        if left:
            assert panel.offers.isAncestorOf(window.focusWidget())
    assert window.focusWidget() is panel.treatments.treatment.field


def test_a_day_of_sending_before_the_decision_is_doubted_where_it_stands(
    panel, session, qtbot
):
    session.set_claim("Decision", ur_decision_date="2026-11-09")
    sent = field(panel, "service_date")
    assert "before" not in sent.field.accessibleDescription()

    sent.take_focus()
    qtbot.keyClicks(sent.field, "10/11/2026")
    qtbot.keyClick(sent.field, Qt.Key.Key_Return)
    assert session.binder.claim.get("service_date") == "2026-10-11"
    assert "before the date of the decision" in sent.field.accessibleDescription()

    session.undo()
    assert "before" not in sent.field.accessibleDescription()
