"""What else to know: the roads, the questions and the notes, each with its pages."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel

from binder_app.domain.fact import Fact, Treatment
from binder_app.ui.beside_panel import BesidePanel
from binder_app.ui.guidance_now import GuidanceNow

DENIED = Treatment("MRI of the lumbar spine", "denied", "guideline_not_met")
DOUBTED = Treatment("Acupuncture", "denied")
OTHER_FORM = "cdi_imr"


def deciding(session):
    return next(r.exhibit.id for r in session.rows if len(r.exhibit.pages) == 5)


def reads(session, kind, *facts):
    """Let the paper of five pages be of a kind, and say some facts."""
    five = session.binder.exhibit(deciding(session))
    guess = replace(five.guess, kind=kind, confidence=0.97, facts=facts)
    session.amend(lambda b: b.replacing([five.id], [replace(five, guess=guess)]))


@pytest.fixture
def panel(desk, session, qtbot):
    refused = Fact("treatment_item", DENIED, 2, "MRI of the lumbar spine", 0.97)
    doubted = Fact("treatment_item", DOUBTED, 4, "Acupuncture", 0.6)
    reads(session, "ur_decision", refused, doubted)
    return shown(desk, session, qtbot)


def shown(desk, session, qtbot):
    made = BesidePanel(desk, session, GuidanceNow(desk, session, session))
    qtbot.addWidget(made)
    made.resize(430, 640)
    with qtbot.waitExposed(made):
        made.show()
    return made


def words_of(widget):
    return "\n".join(each.text() for each in widget.findChildren(QLabel))


def row(panel, question):
    return next(r for r in panel.questions if r.answer.question.id == question)


def test_an_answer_stands_with_the_page_that_gives_it(panel, session):
    what = row(panel, "what")
    asked = QSignalSpy(panel.show_asked)

    assert "MRI of the lumbar spine: denied" in words_of(what)
    what.links[0].links[0].click()
    assert list(asked.at(0)) == [deciding(session), 2]


def test_pages_that_may_say_more_are_named(panel, session):
    what = row(panel, "what")

    assert "may name more" in words_of(what)
    assert "page 4" in what.links[1].links[0].text()


def test_what_no_paper_answers_is_said_plainly_with_whom_to_ask(panel, qtbot):
    restrictions = row(panel, "restrictions")

    assert "Not answered by your papers." in words_of(restrictions)
    assert restrictions.answer.question.ask["en"] in words_of(restrictions)
    assert "Eight questions after a denial" in words_of(panel)
    with qtbot.waitSignal(panel.letter_asked) as asked:
        panel.letter.click()
    assert asked.args == ["eight_questions"]


def test_a_link_is_pressed_by_enter_and_named_by_exhibit_and_page(panel, qtbot):
    link = row(panel, "what").links[0].links[0]
    asked = QSignalSpy(panel.show_asked)

    link.setFocus()
    qtbot.keyClick(link, Qt.Key.Key_Return)

    assert asked.count() == 1
    assert "page 2" in link.accessibleName()


def test_notes_that_papers_call_for_come_first_each_with_its_source(panel, session):
    parts = [group.part for group in panel.groups]
    first = panel.groups[0]

    assert parts == sorted(parts, key=list(dict.fromkeys(parts)).index)
    assert "call for these" in first.part and not first.is_open
    first.button.click()
    assert first.is_open
    assert "Because: " in words_of(first) and "Source: " in words_of(first)
    told = {group.title for group in panel.groups}
    assert told == {text["en"] for text in session.rules.notes.groups.values()}


def test_what_was_opened_stays_open_when_the_binder_changes(panel, session, qtbot):
    title = panel.groups[0].title
    panel.groups[0].button.click()

    session.set_claim("Change the claim", employer="Alder Creek")

    qtbot.waitUntil(lambda: panel.groups[0].is_open)
    assert panel.groups[0].title == title


def test_a_road_that_papers_point_to_can_be_set_aside_and_called_back(
    desk, session, qtbot
):
    form = Fact("form", OTHER_FORM, 3, "Department of Insurance", 0.97)
    reads(session, "imr_application", form)
    panel = shown(desk, session, qtbot)
    (card,) = panel.cards
    assert card.seen.road.id == "cdi" and not card.take.isHidden()
    assert "page 3" in card.links.links[0].text()

    card.leave.click()
    qtbot.waitUntil(lambda: panel.cards == [])

    assert session.binder.roads_set_aside == {"cdi"}
    assert "You said that this does not apply" in words_of(panel)
    session.undo()
    qtbot.waitUntil(lambda: len(panel.cards) == 1)


def test_a_road_is_taken_in_one_step_that_an_undo_takes_back(desk, session, qtbot):
    form = Fact("form", OTHER_FORM, 3, "Department of Insurance", 0.97)
    reads(session, "imr_application", form)
    panel = shown(desk, session, qtbot)

    with qtbot.waitSignal(session.rules_changed):
        panel.cards[0].take.click()
    assert session.binder.pathway == session.rules.checklist.id == "cdi"

    with qtbot.waitSignal(session.rules_changed):
        session.undo()
    assert session.binder.pathway == session.rules.checklist.id == "workers_comp"


def test_while_the_pathway_is_open_the_binder_s_own_is_offered_too(
    desk, session, qtbot
):
    session.set_claim("Change the review", pathway="unknown")
    reads(session, "ur_decision")
    panel = shown(desk, session, qtbot)
    (card,) = panel.cards
    assert card.seen.road.pathway == "workers_comp" and not card.take.isHidden()

    card.take.click()
    qtbot.waitUntil(lambda: panel.cards == [])

    assert not session.binder.is_pathway_open
    assert "This binder is for: Work injury" in words_of(panel)


def test_where_no_paper_names_a_road_it_is_told_how_to_tell(desk, session, qtbot):
    session.set_claim("Change the review", pathway="unknown")
    reads(session, "other")
    panel = shown(desk, session, qtbot)

    assert panel.cards == []
    assert "names none of the three" in words_of(panel)


def test_the_panel_speaks_the_language_of_the_window(desk, session, qtbot):
    desk.preferences.set(language="es")
    reads(session, "ur_decision", Fact("treatment_item", DENIED, 2, "MRI", 0.97))
    panel = shown(desk, session, qtbot)

    assert "MRI of the lumbar spine: negado" in words_of(row(panel, "what"))
