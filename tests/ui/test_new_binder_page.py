"""A new binder: its questions, the other roads, and the folder that comes of it."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QPushButton, QWidget

from binder_app.storage.binder_file import BinderFile
from binder_app.ui.claim_steps import SentStep, WhoseStep
from binder_app.ui.denial_step import road_text
from binder_app.ui.letter_step import LetterStep
from binder_app.ui.new_binder import Draft, folder_name, make_binder
from binder_app.ui.new_binder_page import NewBinderPage

DENIAL, WHOSE, LETTER, SENT, SUMMARY = range(5)


@pytest.fixture
def page(desk, qtbot):
    made = NewBinderPage(desk)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    return made


def whose(page: NewBinderPage) -> WhoseStep:
    step = page.steps[WHOSE]
    assert isinstance(step, WhoseStep)
    return step


def letter(page: NewBinderPage) -> LetterStep:
    step = page.steps[LETTER]
    assert isinstance(step, LetterStep)
    return step


def sent(page: NewBinderPage) -> SentStep:
    step = page.steps[SENT]
    assert isinstance(step, SentStep)
    return step


def test_every_answer_is_in_the_new_binder(page, qtbot, tmp_path):
    papers = [tmp_path / "UR denial.pdf", tmp_path / "envelope.jpg"]
    page.denial.cards[0].radio.click()
    page.next.click()
    whose(page).worker.field.setText(" Ana  Sol ")
    whose(page).claim.field.setText("WC-7/9")
    qtbot.keyClick(whose(page).claim.field, Qt.Key.Key_Return)
    letter(page).put_down(papers)
    page.next.click()
    sent(page).sent.field.setText("11/09/2026")
    sent(page).method.buttons[1].click()
    page.next.click()
    assert [v.text() for v in page.summary.values] == [
        "Work injury",
        "Ana Sol",
        "WC-7/9",
        "UR denial.pdf, envelope.jpg",
        "Nov 9, 2026, Mail",
    ]

    with qtbot.waitSignal(page.made) as told:
        page.next.click()

    folder, given = told.args
    assert given == papers
    assert Path(folder) == tmp_path / "library" / "Ana Sol WC-7 9"
    with BinderFile.open_for_reading(Path(folder)) as file:
        assert dict(file.binder.claim.facts) == {
            "employee_name": "Ana Sol",
            "claim_number": "WC-7/9",
            "service_date": "2026-11-09",
            "service_method": "mail",
        }
        assert (file.binder.pathway, file.binder.language) == ("workers_comp", "en")
    assert page.draft == Draft() and page.place == DENIAL


def test_everything_can_be_skipped(page, qtbot, tmp_path):
    for _ in range(SUMMARY):
        page.skip.click()

    assert page.summary.values[1].text() == "Not answered yet"
    with qtbot.waitSignal(page.made) as told:
        page.next.click()

    assert told.args == [str(tmp_path / "library" / "New binder"), []]


def test_without_a_choice_it_says_so_and_waits(page):
    page.next.click()

    assert page.place == DENIAL
    assert page.denial.wrong == "Pick one, or skip it for now."


def focused(page: NewBinderPage) -> QWidget:
    held = page.window().focusWidget()
    assert held is not None
    return held


def test_enter_chooses_the_focused_denial_and_goes_on(page, qtbot):
    radio = page.denial.cards[0].radio
    assert focused(page) == radio and not radio.isChecked()

    qtbot.keyClick(radio, Qt.Key.Key_Return)

    assert page.place == WHOSE and page.draft.pathway == "workers_comp"


def test_enter_goes_from_field_to_field_and_on_from_the_last(page, qtbot):
    page.resume(Draft("workers_comp"), WHOSE)
    qtbot.keyClick(focused(page), Qt.Key.Key_Return)
    assert focused(page) is whose(page).claim.field

    qtbot.keyClick(focused(page), Qt.Key.Key_Return)
    assert page.place == LETTER

    page.resume(Draft("workers_comp"), SENT)
    sent(page).sent.field.setText("11/09/2026")
    qtbot.keyClick(focused(page), Qt.Key.Key_Return)
    assert page.place == SENT and focused(page) is sent(page).method.buttons[0]

    sent(page).method.buttons[1].setFocus()
    qtbot.keyClick(focused(page), Qt.Key.Key_Return)
    assert page.place == SUMMARY and page.draft.method == "mail"


def test_enter_goes_from_short_question_to_short_question(page, qtbot):
    page.denial.cards[3].radio.click()
    page.next.click()
    for answer in page.denial.answers[:2]:
        assert page.place == DENIAL
        no = answer.buttons[1]
        no.setFocus()
        qtbot.keyClick(no, Qt.Key.Key_Return)

    assert focused(page) is page.denial.answers[2].buttons[0]


@pytest.mark.parametrize(
    ("card", "road", "name"),
    [(1, "dmhc", "Health plan"), (2, "cdi", "Insurance policy")],
)
def test_each_road_makes_a_binder_of_its_own(page, qtbot, card, road, name):
    page.denial.cards[card].radio.click()
    page.next.click()
    assert page.place == WHOSE
    for _ in range(SUMMARY - WHOSE):
        page.skip.click()
    assert page.summary.values[0].text() == name

    with qtbot.waitSignal(page.made) as told:
        page.next.click()

    with BinderFile.open_for_reading(Path(told.args[0])) as file:
        assert file.binder.pathway == road


@pytest.mark.parametrize(
    ("answers", "road"),
    [("y--", "workers_comp"), ("ny-", "dmhc"), ("nny", "cdi"), ("nnn", "unknown")],
)
def test_three_short_questions_lead_to_the_road(page, desk, answers, road):
    page.denial.cards[3].radio.click()
    page.next.click()
    page.next.click()
    assert page.denial.wrong
    for answer, segments in zip(answers, page.denial.answers, strict=True):
        if answer != "-":
            segments.buttons["yn".index(answer)].click()
    page.next.click()

    if road == "unknown":
        assert page.denial.told.text() == road_text(desk.resources, "en")
        page.next.click()
        assert page.place == WHOSE and page.draft.pathway == ""
    else:
        assert page.place == WHOSE and page.draft.pathway == road


def test_nothing_more_is_asked_once_an_answer_has_decided(page):
    page.denial.cards[3].radio.click()
    page.next.click()
    first, second, third = page.denial.answers
    assert third.isVisible() and not page.denial.enough.isVisible()

    first.buttons[0].click()
    assert not second.isVisible() and not third.isVisible()
    assert page.denial.enough.isVisible()

    first.buttons[1].click()
    assert second.isVisible() and not page.denial.enough.isVisible()
    first.buttons[0].click()
    page.next.click()
    assert page.place == WHOSE


def test_the_unknown_road_is_told_in_both_languages(desk):
    assert len({road_text(desk.resources, lang) for lang in ("en", "es")}) == 2


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("11/41/2026", "is not a date"),
        ("yesterday", "is not a date"),
        (f"{date.today() + timedelta(2):%m/%d/%Y}", "still to come"),
    ],
)
def test_a_wrong_day_is_said_beside_its_field(page, text, wrong):
    page.resume(Draft("workers_comp"), SENT)
    sent(page).sent.field.setText(text)
    page.next.click()

    assert page.place == SENT and sent(page).sent.is_wrong
    assert wrong in sent(page).sent.field.accessibleDescription()
    page.skip.click()
    assert page.place == SUMMARY and page.draft.sent == ""


def test_letters_are_dropped_kept_once_and_taken_back(page, qtbot, tmp_path):
    page.resume(Draft("workers_comp"), LETTER)
    step, paper = letter(page), tmp_path / "UR denial (ñ).pdf"
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(paper))])
    for target in (step.area, step):
        target.dropEvent(
            QDropEvent(
                QPointF(9, 9),
                Qt.DropAction.CopyAction,
                mime,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
            )
        )

    assert step.papers == (paper,)
    named = [b for b in step.findChildren(QPushButton) if b.property("paper")]
    assert [b.accessibleName() for b in named] == ["Remove UR denial (ñ).pdf"]
    named[0].click()
    assert not step.papers


def test_a_row_of_the_summary_leads_back_to_its_question(page):
    page.resume(Draft("workers_comp", "Ana"), SUMMARY)
    page.summary.language.buttons[1].click()
    changes = [
        b for b in page.summary.findChildren(QPushButton) if b.property("place") == 1
    ]
    changes[0].click()

    assert page.place == WHOSE and whose(page).worker.text == "Ana"
    assert page.draft.language == "es"


def test_leaving_forgets_the_answers(page, qtbot):
    page.resume(Draft("workers_comp", "Ana"), DENIAL)

    with qtbot.waitSignal(page.left):
        page.back.click()

    assert page.draft == Draft()


def test_a_library_that_can_not_be_written_is_said_in_place(page, desk, tmp_path):
    taken = tmp_path / "a file"
    taken.write_text("x")
    desk.preferences.remember(library=str(taken))
    page.resume(Draft("workers_comp", "Ana"), SUMMARY)
    page.next.click()

    assert str(taken) in page.summary.wrong and page.draft.worker == "Ana"


@pytest.mark.parametrize(
    ("worker", "claim", "name"),
    [
        ("Ana: Sol?", "7/9", "Ana Sol 7 9"),
        ("..", "", "New"),
        ("CON", "", "CON binder"),
        ("", "", "New"),
        ("x" * 90, "", "x" * 60),
        ("Niño Quiñones", "", "Niño Quiñones"),
    ],
)
def test_the_folder_has_a_name_that_every_system_takes(worker, claim, name):
    assert folder_name(Draft(worker=worker, claim=claim), "New") == name


def test_a_second_binder_of_the_same_name_gets_its_own_folder(tmp_path):
    draft = Draft("workers_comp", "Ana")

    made = [make_binder(draft, tmp_path, "New").name for _ in range(3)]

    assert made == ["Ana", "Ana 2", "Ana 3"]
