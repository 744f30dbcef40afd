"""The window: which page is shown, its menus, and what opens and closes."""

from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QByteArray, QEvent, QRect, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QMainWindow, QStackedWidget, QWidget

from binder_app.acts.library import free_folder
from binder_app.acts.rulebook import read_rulebook
from binder_app.errors import BinderError
from binder_app.storage.binder_file import BinderFile
from binder_app.ui.binder_page import EXHIBITS, BinderPage
from binder_app.ui.commands import Commands
from binder_app.ui.defect_notice import DefectNotice
from binder_app.ui.desk import Desk
from binder_app.ui.help_page import HelpPage
from binder_app.ui.jobs import Job
from binder_app.ui.last_folder import BINDERS, PAPERS, begin_in, keep_folder
from binder_app.ui.new_binder_page import NewBinderPage
from binder_app.ui.notice import Notice
from binder_app.ui.packet_work import packet_work
from binder_app.ui.paper_work import paper_work
from binder_app.ui.parts import down
from binder_app.ui.session import BinderSession
from binder_app.ui.settings_page import SettingsPage
from binder_app.ui.start_page import StartPage
from binder_app.ui.typing_in import is_typed_in
from binder_app.ui.waiting_papers import WaitingPapers
from binder_app.ui.window_menus import WindowMenus

Page = TypeVar("Page", NewBinderPage, SettingsPage, HelpPage)

PROGRAM = "IMR Binder"
PLACE = "window"
WIDE, HIGH = 1366, 768
LEAST_WIDE, LEAST_HIGH = 640, 480
EDGE_WIDE, EDGE_HIGH = 16, 40
"""Room that the system's frame around a window takes at most, title bar and all."""

_MADE_WHEN_SHOWN = ("new", "settings", "help")
"""The pages that few starts need, so that no start waits for them."""


class MainWindow(QMainWindow):
    """Arranges the pages, connects them, and holds the binder that is open."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._session: BinderSession | None = None
        self.binder: BinderPage | None = None
        self._name_window()
        self.setMinimumSize(LEAST_WIDE, LEAST_HIGH)
        self.commands = Commands(self.open_page, self)
        self._furnish()
        self._restore()

    # ------------------------------------------------------------------- pages

    def _furnish(self) -> None:
        """Put up every page in the language and the look in force."""
        desk = self._desk
        for name in _MADE_WHEN_SHOWN:
            vars(self).pop(name, None)
        self.stack = QStackedWidget()
        self.start = StartPage(desk)
        self.stack.addWidget(self.start)
        self.notice, before = Notice(desk), vars(self).get("waiting")
        self.defect = DefectNotice(desk)
        self.waiting = WaitingPapers(desk)
        held = QWidget()
        held.setLayout(down(self.defect, self.notice, self.waiting, self.stack, gap=0))
        self.setCentralWidget(held)
        self.waiting.hold(before.let_go() if before else [])
        if (old := vars(self).get("menus")) is not None:
            old.let_go()
        self.menus = WindowMenus(self.menuBar(), self, self.commands)
        self.start.open_asked.connect(self.open_binder)
        self.start.browse_asked.connect(self.ask_for_binder)
        self.start.new_asked.connect(self.show_new)
        self.start.sample_asked.connect(self.try_sample)
        self.start.settings_asked.connect(self.show_settings)
        self.start.help_asked.connect(self.show_help)
        if self._session is not None:
            self._put_up(self._session)
        self.stack.currentChanged.connect(self._allow)
        self.go_back()

    @cached_property
    def new(self) -> NewBinderPage:
        """The page on which a binder is begun."""
        page = NewBinderPage(self._desk)
        page.made.connect(self._begin)
        page.home_asked.connect(self.leave_binder)
        return self._added(page)

    @cached_property
    def settings(self) -> SettingsPage:
        """The page of what can be set."""
        return self._added(SettingsPage(self._desk))

    @cached_property
    def help(self) -> HelpPage:
        """The guide."""
        return self._added(HelpPage(self._desk))

    def _added(self, page: Page) -> Page:
        page.left.connect(self.go_back)
        self.stack.addWidget(page)
        return page

    def open_page(self) -> BinderPage | None:
        """Return the page of the open binder, `None` where none is open."""
        return self.binder

    def refurnish(self, desk: Desk) -> None:
        """Build the pages anew: another language, another look, larger text."""
        self._desk = desk
        shown = self.stack.currentWidget()
        made = {n: vars(self)[n] for n in _MADE_WHEN_SHOWN if n in vars(self)}
        name = next((name for name, page in made.items() if page is shown), "")
        tab = self.binder.tabs.currentIndex() if self.binder else EXHIBITS
        chosen = self.binder.selection if self.binder else None
        answers = (self.new.so_far, self.new.place) if "new" in made else None
        held = self.focusWidget()
        focused = held.objectName() if held is not None else ""
        self._end_typing()
        self._furnish()
        if answers is not None:
            self.new.resume(*answers)
        if self.binder is not None and chosen is not None:
            self.binder.show_tab(tab)
            self.binder.selection.choose(chosen.ids, chosen.current, chosen.page)
        if name:
            self.stack.setCurrentWidget(getattr(self, name))
        again = self.stack.findChild(QWidget, focused) if focused else None
        if again is not None:
            again.setFocus()

    @Slot()
    def go_back(self) -> None:
        """Show the open binder, or else the start."""
        self.stack.setCurrentWidget(self.binder or self.start)
        if self.binder is None:
            self.start.refresh()
        self._allow()

    @Slot()
    def show_new(self) -> None:
        """Begin a new binder."""
        self.stack.setCurrentWidget(self.new)

    @Slot()
    def show_settings(self) -> None:
        """Show what can be set."""
        self.stack.setCurrentWidget(self.settings)

    @Slot()
    def show_help(self) -> None:
        """Show the guide."""
        if self.help.is_about:
            self.help.show_guide()
        self.stack.setCurrentWidget(self.help)

    @Slot()
    def show_about(self) -> None:
        """Show what the program is made of."""
        self.stack.setCurrentWidget(self.help)
        self.help.show_about()

    # ------------------------------------------------------------------ binders

    @Slot(str)
    def open_binder(self, folder: str) -> bool:
        """Open a binder for editing; say in place why it can't be."""
        path = Path(folder)
        try:
            file = BinderFile.open(path)
            rules = read_rulebook(file.binder.pathway)
        except BinderError as error:
            self._say(error.problem, error.remedy)
            return False
        self.close_binder()
        self._session = BinderSession(file, rules, self)
        self._session.changed.connect(self._name_undo)
        self._session.rules_changed.connect(self._go_by_other_rules)
        self._desk.jobs.settle_by(self._session.settle)
        self._session.changed.connect(self._name_window)
        opened = {**self._desk.preferences.now.opened, str(path.absolute()): _today()}
        self._desk.preferences.remember(opened=opened)
        self._put_up(self._session)
        self._name_window()
        self.go_back()
        self._begin_at_first()
        if self.binder is not None:
            self.binder.go_on()
            self.binder.take(self.waiting.let_go())
        return True

    def _begin_at_first(self) -> None:
        """Show the first exhibit, and give the list the keyboard."""
        page = self.binder
        if page is not None and (rows := page.session.rows):
            page.selection.show(rows[0].exhibit.id)
            page.exhibits.exhibits.take_focus()
        elif page is not None:
            page.strip.take_focus()

    def _put_up(self, session: BinderSession) -> None:
        self.binder = BinderPage(self._desk, session)
        self.stack.addWidget(self.binder)
        self.binder.left.connect(self.leave_binder)
        self.binder.files_asked.connect(self.ask_for_files)
        self.binder.said.connect(self._say)
        self.binder.selection.chosen.connect(self._allow)
        self.binder.tabs.currentChanged.connect(self._allow)
        self.binder.watching.changed.connect(self._name_watch)

    @Slot()
    def _go_by_other_rules(self) -> None:
        """Build the pages anew: the binder is on another pathway now, and says so."""
        if self.binder is not None:
            self.binder.let_go()
            packet_work(self._desk, self.binder.session).follow_rules()
            paper_work(self._desk, self.binder.session).follow_rules()
        self.refurnish(self._desk)
        self._name_window()
        if self.binder is not None:
            self.binder.go_on()
            self.binder.open_beside()

    @Slot()
    def leave_binder(self) -> None:
        """Go back to all binders; the work goes no further."""
        self.start.await_binders(self.binder is not None)
        self.close_binder()
        self.go_back()

    def close_binder(self) -> None:
        """Close the open binder, if any; everything in it is saved."""
        self._end_typing()
        page, self.binder = self.binder, None
        if page is not None:
            page.let_go()
        self._desk.jobs.cancel()
        self._desk.jobs.settle_by(None)
        session, self._session = self._session, None
        if page is not None:
            self.stack.removeWidget(page)
            page.deleteLater()
        if session is not None:
            session.close()
            session.deleteLater()
        self._name_window()

    @Slot()
    def _name_window(self) -> None:
        """Name the window by the open binder, as lists of windows show it."""
        session = self._session
        self.setWindowTitle(f"{session.worker} – {PROGRAM}" if session else PROGRAM)

    def _end_typing(self) -> None:
        """Let a field that is typed in be left, so that it is saved."""
        held = self.focusWidget()
        if held is not None:
            held.clearFocus()

    @Slot(str, object)
    def _begin(self, folder: str, papers: list[Path]) -> None:
        """Open the binder that was just made and take its first papers in."""
        if self.open_binder(folder) and self.binder is not None:
            self.binder.take(papers)

    @Slot()
    def ask_for_binder(self) -> None:
        """Let the person choose a binder's folder."""
        library = self._desk.preferences.now.library_folder
        asked, start = self.tr("Open a binder"), begin_in(self._desk, BINDERS, library)
        folder = QFileDialog.getExistingDirectory(self, asked, str(start))
        if folder:
            keep_folder(self._desk, BINDERS, Path(folder).parent)
            self.open_binder(folder)

    @Slot(str)
    def ask_for_files(self, kind: str = "") -> None:
        """Let the person choose papers to add."""
        if self.binder is None:
            return
        asked, start = self.tr("Add files"), begin_in(self._desk, PAPERS)
        names, _ = QFileDialog.getOpenFileNames(self, asked, str(start))
        if names:
            keep_folder(self._desk, PAPERS, Path(names[0]).parent)
        self.binder.take([Path(name) for name in names], kind)

    @Slot()
    def try_sample(self) -> None:
        """Make the sample case in the library and open it."""
        library = self._desk.preferences.now.library_folder
        try:
            library.mkdir(parents=True, exist_ok=True)
            folder = free_folder(library)
        except (OSError, BinderError):
            self._say(self.tr("The library folder can't be written."), "")
            return
        task = {"do": "sample", "folder": str(folder), "prepared": _today()}
        job = Job(task, self._desk.jobs)
        job.finished.connect(self._sample_made)
        job.failed.connect(self._say)
        self._desk.jobs.put(job)

    @Slot(object)
    def _sample_made(self, made: dict[str, str]) -> None:
        own = self.waiting.let_go()
        self.open_binder(made["binder"])
        self.waiting.hold(own)

    # --------------------------------------------------------------------- menus

    @property
    def _is_shown(self) -> bool:
        """Tell whether the open binder is what the window shows."""
        page = self.binder
        return page is not None and self.stack.currentWidget() is page

    @Slot()
    def _allow(self) -> None:
        """Switch on what can be done here."""
        page, is_open = self.binder, self._is_shown
        self.menus.allow("binder", is_open)
        has_chosen = page is not None and page.has_verbs and bool(page.selection.ids)
        self.menus.allow("exhibit", is_open and has_chosen)
        self._name_undo()
        self._name_watch()

    @Slot()
    def _name_watch(self) -> None:
        self.menus.name_watch(self.binder.watched_name if self.binder else "")

    @Slot()
    def _name_undo(self) -> None:
        self.menus.name_undo(self._session if self._is_shown else None)

    def event(self, event: QEvent) -> bool:
        """Leave a field the keys that would do something to exhibits."""
        is_key = event.type() == QEvent.Type.ShortcutOverride
        if is_key and isinstance(event, QKeyEvent) and self._is_kept(event):
            event.accept()
            return True
        return super().event(event)

    def _is_kept(self, event: QKeyEvent) -> bool:
        is_typing = is_typed_in(self.focusWidget())
        return is_typing and self.menus.has_key("exhibit", event)

    # --------------------------------------------------------------- says, closes

    @Slot(str, str)
    def _say(self, problem: str, remedy: str) -> None:
        """Say in place what can't be done, and what to do."""
        if not problem:
            problem = self.tr("This work broke off. Nothing of yours was changed.")
            remedy = self.tr(
                "Try it again; if it breaks off again, restart the program."
            )
            self.defect.look()
        self.notice.show_line(self._desk.say(problem), self._desk.say(remedy))

    def _restore(self) -> None:
        place = self._desk.preferences.now.places.get(PLACE, "")
        if not place or not self.restoreGeometry(
            QByteArray.fromBase64(QByteArray(place.encode()))
        ):
            self._place_first(self.screen().availableGeometry())

    def _place_first(self, screen: QRect) -> None:
        """Take the first place, as large as planned where the screen has room."""
        wide = min(WIDE, screen.width() - EDGE_WIDE)
        high = min(HIGH, screen.height() - EDGE_HIGH)
        self.resize(wide, high)
        left = (screen.width() - EDGE_WIDE - wide) // 2
        top = (screen.height() - EDGE_HIGH - high) // 2
        self.move(screen.left() + left, screen.top() + top)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop the work, close the binder, remember the window's place."""
        place = bytes(self.saveGeometry().toBase64().data()).decode()
        places = {**self._desk.preferences.now.places, PLACE: place}
        self._desk.preferences.remember(places=places)
        self.close_binder()
        self._desk.jobs.close()
        self._desk.pages.close()
        super().closeEvent(event)


def _today() -> str:
    return date.today().isoformat()
