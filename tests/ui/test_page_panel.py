"""The page that is looked at: its reasons, its tools, its text."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QWidget,
)

from binder_app.acts.adding import add_files
from binder_app.domain.binder import Binder
from binder_app.progress import Progress
from binder_app.storage.binder_file import BinderFile
from binder_app.ui.binder_page import BinderPage
from binder_app.ui.exhibit_verbs import ExhibitVerbs
from binder_app.ui.page_panel import INSTEAD, PAGES, PagePanel
from binder_app.ui.selection import Selection
from binder_app.ui.session import BinderSession
from tests.verbs import drawn

WAIT = 20_000


class Bench:
    """A page panel with what it hangs on."""

    def __init__(self, desk, session, qtbot):
        self.owner = QObject()
        self.session = session
        self.selection = Selection(self.owner)
        self.verbs = ExhibitVerbs(session, self.selection, self.owner)
        self.panel = PagePanel(desk, session, self.selection, self.verbs)
        qtbot.addWidget(self.panel)
        self.panel.resize(440, 700)
        self.panel.show()

    def of_pages(self, count):
        rows = self.session.rows
        return next(r.exhibit for r in rows if len(r.exhibit.pages) == count)

    def of_kind(self, kind):
        return next(r.exhibit for r in self.session.rows if r.exhibit.kind == kind)

    @property
    def current(self):
        return self.session.row(self.selection.current).exhibit


@pytest.fixture
def bench(desk, session, qtbot):
    return Bench(desk, session, qtbot)


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_without_a_choice_it_says_what_to_do(bench):
    assert bench.panel.body.currentIndex() == INSTEAD
    assert bench.panel.instead.head.text() == "No exhibit is chosen"
    assert not bench.panel.tools.isVisible()


def test_it_shows_the_chosen_page_and_names_it(bench):
    five = bench.of_pages(5)

    bench.selection.show(five.id, 2)

    panel = bench.panel
    assert panel.body.currentIndex() == PAGES
    assert panel.head.page.text() == "Page 2 of 5"
    assert panel.view.spot.page == 2
    assert panel.view.accessibleName().endswith(", page 2 of 5")
    assert panel.thumbs.currentIndex().row() == 1
    assert panel.head.tab.text() == bench.session.row(five.id).tab


def test_keys_turn_pages_and_stop_at_the_last(bench):
    five = bench.of_pages(5)
    bench.selection.show(five.id, 4)

    bench.panel.view.page_step.emit(1)
    bench.panel.view.page_step.emit(1)

    assert bench.selection.page == 5


def test_a_page_is_left_out_and_let_in_again_by_the_same_tool(bench, qtbot):
    five = bench.of_pages(5)
    bench.selection.show(five.id, 2)
    out = bench.panel.tools.out
    assert out.text() == "&Leave out"

    click(qtbot, out)

    assert not bench.current.pages[1].goes_in
    assert out.text() == "&Let in"
    assert bench.panel.head.out.isVisible()
    click(qtbot, out)
    assert bench.current.pages[1].goes_in


def test_a_page_is_turned_and_shown_turned(bench, qtbot):
    bench.selection.show(bench.of_pages(5).id, 1)

    click(qtbot, bench.panel.tools.rotate)

    assert bench.panel.view.spot.turn == 90


def test_a_split_is_not_offered_on_page_1_and_says_why(bench, qtbot):
    five = bench.of_pages(5)
    bench.selection.show(five.id, 1)
    split = bench.panel.tools.split
    assert not split.isEnabled()
    assert split.toolTip() == "An exhibit can be split from its page 2 on"

    bench.selection.turn_to(4)
    click(qtbot, split)

    assert len(bench.session.binder.exhibit(five.id).pages) == 3
    assert bench.selection.current != five.id and bench.selection.page == 1


def test_the_reasons_are_marked_on_the_page_with_their_numbers(bench, desk, qtbot):
    report = bench.of_kind("treating_report")

    with qtbot.waitSignal(desk.pages.placed, timeout=WAIT):
        bench.selection.show(report.id)

    why = bench.panel.why
    assert why.title.text() == "Why we call it: Treating physician's report"
    numbers = [numbered.number for numbered in why.reasons]
    assert numbers == list(range(1, len(numbers) + 1)) != []
    assert set(bench.panel.view._boxes) <= set(numbers)
    assert any(bench.panel.view._boxes.values())


def test_the_page_of_a_reason_is_a_link(bench, qtbot):
    report = bench.of_kind("treating_report")
    bench.selection.show(report.id)
    (link, *_) = bench.panel.why._pages

    with qtbot.waitSignal(bench.panel.why.page_asked) as told:
        click(qtbot, link)

    assert link.text() == "page 1"
    assert told.args == [1]


def test_saying_yes_is_kept_and_shown(bench, qtbot):
    report = bench.of_kind("treating_report")
    bench.selection.show(report.id)
    why = bench.panel.why
    assert not why.said.isVisible()

    why.ways.agreed.emit()

    assert bench.current.kind_by == "user"
    assert why.said.isVisible() and why.said.text() == "You agreed"
    assert not why.ways.isVisible()


def test_another_kind_is_one_click_away(bench, qtbot):
    doubtful = next(
        row.exhibit for row in bench.session.rows if row.exhibit.guess.alternatives
    )
    bench.selection.show(doubtful.id)
    kind = doubtful.guess.alternatives[0][0]

    bench.panel.why.ways.kind_given.emit(kind)

    assert bench.current.kind == kind
    assert bench.panel.why.title.text().startswith("You call it:")


def test_what_is_not_known_is_asked_without_a_yes(bench, qtbot):
    unknown = bench.of_kind("other")
    bench.selection.show(unknown.id)
    why = bench.panel.why

    assert why.title.text() == "We can't tell what this is"
    runner_up, *_ = why.ways.buttons
    assert runner_up.text() == "UR decision"
    click(qtbot, runner_up)
    assert bench.current.kind == "ur_decision"


def test_of_several_the_current_one_is_shown_and_none_is_asked_about(bench):
    ids = [row.exhibit.id for row in bench.session.rows][:3]

    bench.selection.choose(ids, ids[1])

    assert bench.panel.head.chosen.text() == "3 exhibits chosen"
    assert not bench.panel.why.ways.isVisible()


def test_what_can_not_be_read_shows_its_problem_and_remedy(bench):
    locked = next(
        row.exhibit
        for row in bench.session.rows
        if row.exhibit.source_name == "locked.pdf"
    )

    bench.selection.show(locked.id)

    instead = bench.panel.instead
    assert bench.panel.body.currentIndex() == INSTEAD
    assert instead.head.text() == locked.problem
    assert instead.words.text() == locked.remedy
    assert instead.original.isVisible() and not instead.remake.isVisible()


def test_a_locked_file_takes_its_password_where_its_page_would_be(bench, desk, qtbot):
    rows = {row.exhibit.source_name: row.exhibit.id for row in bench.session.rows}
    instead, given = bench.panel.instead, []
    instead.password_given.connect(lambda *told: given.append(told))
    bench.selection.show(rows["locked.pdf"])
    assert instead.password.isVisible()

    qtbot.keyClicks(instead.password.field, " wrong ")
    qtbot.keyClick(instead.password.field, Qt.Key.Key_Return)
    assert given == [(rows["locked.pdf"], " wrong ")]
    desk.jobs.busy_changed.emit(False)
    assert instead.password.wrong.isVisible()

    bench.session.changed.emit()
    assert instead.password.field.text() == " wrong "
    assert instead.password.wrong.isVisible()


def test_the_text_of_a_page_can_be_read_instead(bench, desk, qtbot):
    bench.selection.show(bench.of_pages(5).id, 2)

    with qtbot.waitSignal(desk.pages.worded, timeout=WAIT):
        click(qtbot, bench.panel.tools.text)

    text = bench.panel.text
    assert text.isVisible() and not bench.panel.view.isVisible()
    assert text.accessibleName() == "Text of page 2"
    assert "leaf 2" in text.toPlainText()
    with qtbot.waitSignal(desk.pages.worded, timeout=WAIT):
        bench.selection.turn_to(3)
    assert "leaf 3" in text.toPlainText()


def test_words_sought_are_marked_without_a_number(bench, desk, qtbot):
    five = bench.of_pages(5)
    bench.selection.show(five.id, 2)

    bench.panel.mark_words("leaf")

    view = bench.panel.view
    qtbot.waitUntil(lambda: bool(view._boxes.get(0)), timeout=WAIT)
    assert len(view._boxes[0]) == 1


def test_a_page_is_cited_on_the_clipboard(bench):
    report = bench.of_kind("treating_report")
    bench.selection.show(report.id)
    tab = bench.session.row(report.id).tab

    bench.panel.copy_place()

    words = QApplication.clipboard().text()
    assert words.startswith(f"Ex. {tab}, page 1 (of ")
    assert bench.panel.head.page.text() == f"Copied: {words}"


def test_how_a_file_was_read_is_told_on_demand(bench):
    bench.selection.show(bench.of_pages(5).id)
    assert not bench.panel.notes.isVisible()

    bench.panel.head.reading.setChecked(True)

    assert bench.panel.notes.isVisible()


def test_what_takes_the_keyboard_has_a_name(bench):
    bench.selection.show(bench.of_kind("treating_report").id)

    for widget in bench.panel.findChildren(QWidget):
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        is_inner = isinstance(widget.parent(), QAbstractScrollArea)
        if takes and widget.isVisible() and not is_inner:
            text = widget.text() if isinstance(widget, QAbstractButton) else ""
            assert widget.accessibleName() or text, widget


def test_in_a_low_pane_the_reasons_are_folded_and_come_when_asked(bench, qtbot):
    bench.selection.show(bench.of_kind("treating_report").id)

    bench.panel.resize(440, 340)
    assert bench.panel.why.reasons == []
    click(qtbot, bench.panel.why.more)

    assert bench.panel.why.reasons != []


# -------------------------------------------------------------- pages lost and made


@pytest.fixture
def photo(tmp_path, rules, own_cache, qapp):
    """Return a session with a photo, whose pages are made and lie in the cache."""
    picture = drawn.draw_picture(tmp_path / "photo.png")
    with BinderFile.create(tmp_path / "Photos", Binder("workers_comp")) as file:
        add_files(file, [picture], rules, Progress())
    owner = QObject()
    held = BinderSession(BinderFile.open(tmp_path / "Photos"), rules, owner)
    yield held
    held.close()
    owner.deleteLater()


def test_a_page_the_cache_lost_is_made_again_with_a_button(photo, desk, qtbot):
    bench = Bench(desk, photo, qtbot)
    exhibit = photo.rows[0].exhibit
    path = photo.spot(exhibit.pages[0]).path
    made = Path(path)
    made.unlink()

    with qtbot.waitSignal(desk.pages.failed, timeout=WAIT):
        bench.selection.show(exhibit.id)
    instead = bench.panel.instead
    assert bench.panel.body.currentIndex() == INSTEAD
    assert instead.head.text() == "This page has to be made again"

    with qtbot.waitSignal(desk.pages.pictured, timeout=WAIT):
        click(qtbot, instead.remake)
        assert not instead.remake.isVisible()

    assert made.is_file()
    assert bench.panel.body.currentIndex() == PAGES
    qtbot.waitUntil(lambda: not desk.jobs.is_busy, timeout=WAIT)


def test_the_page_can_have_the_whole_window_and_gives_it_back(desk, session, qtbot):
    page = BinderPage(desk, session)
    qtbot.addWidget(page)
    page.resize(1366, 700)
    page.show()
    page.selection.show(session.rows[0].exhibit.id)
    panes = (page.exhibits.checklist, page.exhibits.exhibits)
    head = page.exhibits.side.page.head
    before = page.exhibits.splitter.sizes()

    head.large.click()
    assert not any(pane.isVisible() for pane in panes)
    assert page.exhibits.side.isVisible() and page.exhibits.side.width() > 1300

    head.large.click()
    assert all(pane.isVisible() for pane in panes)
    assert page.exhibits.splitter.sizes() == before


@pytest.mark.parametrize(
    ("how", "told"), [("", ""), ("read", "Read from"), ("doubtful", "hard to read")]
)
def test_words_of_a_picture_say_how_they_were_read(bench, desk, how, told):
    five = bench.of_pages(5)
    bench.selection.show(five.id, 1)
    bench.panel.text.show_spot(bench.session.spot(five.pages[0]), 1)

    desk.pages.worded.emit(bench.session.spot(five.pages[0]), "Some words", how)

    said = bench.panel.text.toPlainText()
    assert said.endswith("Some words")
    assert told in said and bool(told) == (said != "Some words")
