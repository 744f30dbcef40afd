"""The start page: binders as they are found, the first run, and the sample case."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt, QUrl
from PySide6.QtGui import QAction, QContextMenuEvent, QDesktopServices
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QMenu, QRadioButton

from binder_app.acts.library import Summary
from binder_app.domain.binder import Binder
from binder_app.domain.claim import Claim
from binder_app.storage.binder_file import BinderFile
from binder_app.ui.jobs import Job
from binder_app.ui.library_model import LibraryTable
from binder_app.ui.library_panel import LibraryPanel
from binder_app.ui.library_words import cells, last_opened
from binder_app.ui.start_page import StartPage

TODAY = date(2026, 11, 23)


def summary(name: str, safe: str = "", usual: str = "", **more: object) -> Summary:
    plain = Summary(f"/library/{name}", name, exhibits=3, deadline="imr", safe=safe)
    return replace(plain, usual=usual, **more)  # type: ignore[arg-type]


def names(table: LibraryTable) -> list[str]:
    return [one.worker for one in table.summaries]


@pytest.fixture
def table(desk, qapp):
    made = LibraryTable(desk, TODAY, qapp)
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(made, mode, made)
    yield made
    del tester
    made.setParent(None)


@pytest.fixture
def page(desk, qtbot, own_cache):
    made = StartPage(desk)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    return made


def make_binder(folder: Path, name: str, sent: str = "") -> Path:
    facts = {"employee_name": name, "claim_number": "WC-7"}
    facts |= {"service_date": sent, "service_method": "mail"} if sent else {}
    BinderFile.create(folder, Binder("workers_comp", claim=Claim(facts))).close()
    return folder


def test_the_soonest_comes_first_and_long_passed_near_the_end(table):
    for one in (
        summary("Passed", "2026-10-20", "2026-10-25"),
        summary("No date"),
        summary("Broken", problem="It is damaged."),
        summary("Later", "2027-01-05"),
        summary("Soon", "2026-11-30"),
        summary("Usual day still ahead", "2026-11-22", "2026-11-27"),
    ):
        table.put(one)

    assert names(table) == [
        "Usual day still ahead",
        "Soon",
        "Later",
        "No date",
        "Passed",
        "Broken",
    ]


def test_a_binder_that_changed_takes_its_new_place_and_what_is_gone_leaves(table):
    for one in (summary("A", "2026-12-01"), summary("B", "2026-12-02")):
        table.put(one)

    table.put(summary("A", "2026-12-03", missing=2))
    assert names(table) == ["B", "A"]
    table.keep_only(["/library/A"])
    assert names(table) == ["A"]
    assert table.summaries[0].missing == 2


def test_the_same_answer_again_changes_nothing_on_the_screen(table):
    heard: list[object] = []
    table.put(summary("A", "2026-12-01"))
    for told in (table.rowsInserted, table.rowsRemoved, table.dataChanged):
        told.connect(heard.append)

    table.put(summary("A", "2026-12-01"))

    assert heard == []


def test_the_filter_knows_no_case_and_no_accent(desk, qtbot):
    panel = LibraryPanel(desk)
    qtbot.addWidget(panel)
    for one in (summary("Joaquín", claim="00-17"), summary("Dalia", claim="BW-9")):
        panel.table.put(one)

    found, shown = [], panel.view.model()
    for words in ("joaquin", "bw-", "nobody"):
        panel.filter.setText(words)
        found.append([shown.index(r, 0).data() for r in range(shown.rowCount())])

    assert found == [["Joaquín. Claim 00-17"], ["Dalia. Claim BW-9"], []]
    assert "nobody" in panel.said.text()


@pytest.mark.parametrize(
    ("told", "missing", "deadline"),
    [
        (
            summary("A", "2026-11-30", missing=1, look=3),
            ("1 needed papers missing, 3 papers to look at", "warning-circle"),
            "Monday, November 30. 7 days left",
        ),
        (
            summary("A"),
            ("The day it was sent is not known", "question"),
            "No firm date yet. Add the mailing date",
        ),
        (
            summary("A", "2026-12-10"),
            ("No needed paper missing", "check-circle"),
            "Thursday, December 10. 17 days left",
        ),
        (
            summary("A", "2026-11-04", exhibits=0),
            ("No papers in it yet", "circle-dashed"),
            "Wednesday, November 4. Passed 19 days ago. See what is left to do",
        ),
        (summary("A", problem="It is damaged."), ("It is damaged.", "x-circle"), ""),
    ],
)
def test_each_state_has_its_words_and_its_icon(desk, told, missing, deadline):
    _, what, when, _ = cells(desk, told, "", TODAY)

    assert (what.first, what.icon) == missing
    assert when.text == deadline


def test_the_day_of_opening_is_told_the_plainer_the_nearer(desk):
    days = (None, TODAY, *(TODAY - timedelta(n) for n in (1, 3, 20, 400)))

    assert [last_opened(desk, day, TODAY) for day in days] == [
        "Not opened yet",
        "Today",
        "Yesterday",
        "Friday",
        "November 3",
        "Oct 19, 2025",
    ]


def test_it_lists_the_library_and_what_was_opened_elsewhere(
    page, desk, qtbot, tmp_path
):
    make_binder(tmp_path / "library" / "Ana", "Ana Sol", date.today().isoformat())
    broken = tmp_path / "library" / "Broken"
    broken.mkdir()
    (broken / "binder.sqlite").write_bytes(b"nothing")
    other = make_binder(tmp_path / "elsewhere", "Beto Luz")
    gone = str(tmp_path / "gone")
    desk.preferences.remember(opened={str(other): "2026-11-01", gone: "2026-11-01"})

    page.show()
    page.refresh()
    qtbot.waitUntil(lambda: len(page.library.table.summaries) == 3)
    qtbot.waitUntil(lambda: page.library.view.hasFocus())

    assert names(page.library.table) == ["Ana Sol", "Beto Luz", "Broken"]
    assert page.library.band.isVisible()
    assert "Ana Sol" in page.library.band.accessibleName()
    assert page.library.table.summaries[-1].problem


def test_enter_opens_the_chosen_binder(page, desk, qtbot, tmp_path):
    folder = make_binder(tmp_path / "library" / "Ana", "Ana Sol")
    page.show()
    page.refresh()
    qtbot.waitUntil(lambda: page.library.view.currentIndex().isValid())

    with qtbot.waitSignal(page.open_asked) as told:
        qtbot.keyClick(page.library.view, Qt.Key.Key_Return)

    assert told.args == [str(folder)]


def test_an_empty_library_says_how_to_begin(page, qtbot):
    page.show()
    page.refresh()
    qtbot.waitUntil(lambda: page.welcome.isVisible())

    with qtbot.waitSignal(page.new_asked):
        page.welcome.new.click()
    with qtbot.waitSignal(page.sample_asked):
        page.welcome.sample.click()
    assert page.welcome.gone.isVisible()


def test_a_row_has_a_menu_of_what_can_be_done_with_it(
    page, qtbot, monkeypatch, tmp_path
):
    shown_to: list[str] = []

    def show(url: QUrl) -> bool:
        shown_to.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", show)
    folder = make_binder(tmp_path / "library" / "Ana", "Ana Sol")
    page.show()
    page.refresh()
    view = page.library.view
    qtbot.waitUntil(lambda: view.currentIndex().isValid())

    def menu() -> dict[str, QAction]:
        reason = QContextMenuEvent.Reason.Keyboard
        QApplication.sendEvent(view, QContextMenuEvent(reason, QPoint(), QPoint()))
        (opened,) = [m for m in view.findChildren(QMenu) if m.isVisible()]
        return {action.text(): action for action in opened.actions()}

    shown = menu()
    assert list(shown) == ["&Open", "&Show in folder"]
    with qtbot.waitSignal(page.open_asked) as told:
        shown["&Open"].trigger()
    assert told.args == [str(folder)]
    shown["&Show in folder"].trigger()
    assert shown_to == [str(folder.parent)]


@pytest.mark.parametrize(
    ("system", "spoken"), [("es-US", "es"), ("en-US", "en"), ("fr-FR", "en")]
)
def test_the_first_run_marks_the_language_that_shows(
    desk, qtbot, monkeypatch, system, spoken
):
    monkeypatch.setattr(QLocale, "uiLanguages", lambda *_: [system])
    desk.preferences.remember(language="")
    page = StartPage(desk)
    qtbot.addWidget(page)

    marked = [b for b in page.welcome.findChildren(QRadioButton) if b.isChecked()]
    assert [b.objectName() for b in marked] == [f"welcome_{spoken}"]
    assert desk.language == spoken and desk.preferences.now.language == ""

    page.welcome.new.click()
    assert desk.preferences.now.language == spoken


def test_the_first_run_asks_for_the_language(desk, qtbot):
    desk.preferences.remember(language="")
    page = StartPage(desk)
    qtbot.addWidget(page)
    page.show()

    spanish = page.findChild(QRadioButton, "welcome_es")
    assert spanish is not None and not spanish.isChecked()
    assert page.welcome.isVisible()
    with qtbot.waitSignal(desk.preferences.changed):
        spanish.click()
    assert desk.preferences.now.language == "es"


def test_only_the_newest_search_is_heard(page, qtbot, tmp_path):
    make_binder(tmp_path / "library" / "Ana", "Ana Sol")
    page.show()
    page._look()
    page._look()

    qtbot.waitUntil(lambda: page.library.isVisible())

    assert names(page.library.table) == ["Ana Sol"]


def test_a_hidden_page_looks_for_nothing_until_it_is_shown(page, qtbot, tmp_path):
    make_binder(tmp_path / "library" / "Ana", "Ana Sol")
    page._look()
    assert page._search._job is None

    page.show()

    qtbot.waitUntil(lambda: names(page.library.table) == ["Ana Sol"])


def test_the_sample_case_shows_its_progress_and_can_be_stopped(page, desk, qtbot):
    page.show()
    job = Job({"do": "library", "folders": []}, desk.jobs)
    desk.jobs.put(job)
    assert page.work.isVisible() and not page.sample.isEnabled()
    page._step(2, 8, "Reading MRI.pdf")
    assert page._said.text() == "Reading MRI.pdf"
    page.stop.click()

    qtbot.waitUntil(lambda: not page.work.isVisible())
    assert page.sample.isEnabled()


def test_the_bar_never_goes_back_where_more_work_turns_up(page, desk):
    desk.jobs.busy_changed.emit(True)
    shown = []
    for done, total in ((45, 50), (60, 100), (95, 100)):
        desk.jobs.stepped.emit(done, total, "")
        shown.append(page._bar.value() / page._bar.maximum())
    assert shown == [0.9, 0.9, 0.95]

    desk.jobs.busy_changed.emit(True)
    desk.jobs.stepped.emit(1, 100, "")
    assert page._bar.value() / page._bar.maximum() == 0.01


def test_after_a_binder_the_beginning_shows_only_where_there_is_none(page, qtbot):
    page._show_page(page.welcome)
    page.await_binders(are_there=False)
    assert page.stack.currentWidget() is page.welcome

    page.await_binders(are_there=True)
    assert page.stack.currentWidget() is not page.welcome
    page.show()
    page.refresh()
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.welcome)
