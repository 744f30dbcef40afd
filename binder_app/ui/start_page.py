"""The binders there are, and how to begin."""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from binder_app.acts.library import Summary
from binder_app.ui.desk import Desk
from binder_app.ui.library_model import LibrarySearch
from binder_app.ui.library_panel import LibraryPanel
from binder_app.ui.parts import (
    GAP_2,
    GAP_3,
    GAP_4,
    across,
    button,
    down,
    frame,
    icon_label,
    label,
)
from binder_app.ui.theme import BODY
from binder_app.ui.welcome import Welcome

NARROW_EM = 40
"""Width in ems under which words are left out."""

FINE = 1000
"""Into how many parts the bar is cut; it never goes back where more work turns up."""

BREATH_MS = 30
"""How long a wish to look again may wait, so that several become one."""


class StartPage(QWidget):
    """Lists the binders of the library, the next to send first.

    `open_asked` names a binder folder.
    """

    open_asked = Signal(str)
    browse_asked = Signal()
    new_asked = Signal()
    sample_asked = Signal()
    settings_asked = Signal()
    help_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._is_fresh = False
        self.library, self.welcome = LibraryPanel(desk), Welcome(desk)
        self.stack = QStackedWidget()
        for page in (QWidget(), self.library, self.welcome):
            self.stack.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for part in (self._header(), self.stack, self._work(), self._foot()):
            whole.addWidget(part)
        whole.setStretch(1, 1)
        self._search = LibrarySearch(desk, self)
        self._search.found.connect(self._show)
        self._search.ended.connect(self._end)
        self._search.failed.connect(self._fail)
        self._is_due = False
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(BREATH_MS)
        self._wait.timeout.connect(self._look)
        self._connect()
        if not desk.preferences.now.language:
            self._show_page(self.welcome)

    def _connect(self) -> None:
        self.library.open_asked.connect(self.open_asked)
        self.library.browse_asked.connect(self.browse_asked)
        self.library.new_asked.connect(self.new_asked)
        self.welcome.open_asked.connect(self.browse_asked)
        self.welcome.new_asked.connect(self.new_asked)
        self.welcome.sample_asked.connect(self.sample_asked)
        self._desk.jobs.stepped.connect(self._step)
        self._desk.jobs.busy_changed.connect(self._show_busy)
        self._show_busy(self._desk.jobs.is_busy)

    def _header(self) -> QWidget:
        desk, held = self._desk, frame("header")
        row = across(
            icon_label(desk, "stack", "accent", 22),
            label("IMR Binder", "lead"),
            None,
            button(
                desk, self.tr("Sett&ings"), self.settings_asked, "gear-six", "plain"
            ),
            button(desk, self.tr("He&lp"), self.help_asked, "question", "plain"),
            gap=GAP_3,
        )
        row.setContentsMargins(24, 6, 24, 6)
        held.setLayout(row)
        held.setMinimumHeight(desk.theme.px(52))
        return held

    def _work(self) -> QWidget:
        """Return the line that shows how the sample case comes along."""
        desk = self._desk
        self.work = frame("strip")
        self._said = label("", "small", wraps=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("How far the work is"))
        self.stop = button(desk, self.tr("&Cancel"), desk.jobs.cancel, "x-circle")
        words = down(
            label(self.tr("Making the sample case"), "strong"), self._said, gap=2
        )
        row = across(icon_label(desk, "hourglass", "accent"), words, self._bar)
        row.addWidget(self.stop)
        row.setStretch(1, 1)
        row.setStretch(2, 1)
        row.setSpacing(GAP_4)
        row.setContentsMargins(48, GAP_2, 48, GAP_2)
        self.work.setLayout(row)
        return self.work

    def _foot(self) -> QWidget:
        desk, self.foot = self._desk, QWidget()
        kept = self.tr(
            "Your papers stay on this computer. The program never uses the internet."
        )
        self.sample = button(
            desk,
            self.tr("T&ry the sample case"),
            self.sample_asked,
            "play-circle",
            "link",
        )
        self._kept = label(kept, "small", wraps=True)
        self._new_here = label(self.tr("New here?"), "small")
        self._shield = icon_label(desk, "shield-check", "muted")
        row = across(
            self._shield,
            self._kept,
            self._new_here,
            self.sample,
        )
        row.setStretch(1, 1)
        row.setContentsMargins(48, GAP_2, 48, GAP_3)
        self.foot.setLayout(row)
        return self.foot

    def _show_page(self, page: LibraryPanel | Welcome) -> None:
        self.stack.setCurrentWidget(page)
        self.foot.setVisible(page is not self.welcome)
        if self._is_fresh:
            self._is_fresh = False
            page.take_focus()

    # ------------------------------------------------------------------ library

    def refresh(self) -> None:
        """Look at the library again."""
        self._wait.start()

    def await_binders(self, are_there: bool) -> None:
        """Show no beginning in the place of binders that are still looked for."""
        if are_there and self.stack.currentWidget() is self.welcome:
            self.stack.setCurrentIndex(0)

    @Slot()
    def _look(self) -> None:
        self._is_due = not self.isVisible()
        if not self._is_due:
            settings = self._desk.preferences.now
            self._search.start([str(settings.library_folder), *settings.opened])

    def showEvent(self, event: QShowEvent) -> None:
        """Look at the library where that was wished for meanwhile."""
        super().showEvent(event)
        self._is_fresh = True
        if self._is_due:
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave words of the foot out where the window is narrow."""
        super().resizeEvent(event)
        em = self.width() / self._desk.theme.px(BODY)
        self._new_here.setVisible(em >= NARROW_EM)
        self._kept.setVisible(em >= NARROW_EM)
        self._shield.setVisible(em >= NARROW_EM)

    def hideEvent(self, event: QHideEvent) -> None:
        """Look no further; nobody sees it."""
        super().hideEvent(event)
        self._search.stop()

    @Slot(Summary)
    def _show(self, summary: Summary) -> None:
        self.library.table.put(summary)
        if self._desk.preferences.now.language:
            self._show_page(self.library)

    @Slot(object)
    def _end(self, folders: list[str]) -> None:
        """Show what was found; the beginning where nothing was."""
        self.library.table.keep_only(folders)
        has_rows = bool(folders and self._desk.preferences.now.language)
        library = self._desk.preferences.now.library
        is_gone = (
            bool(library) and not self._desk.preferences.now.library_folder.is_dir()
        )
        self.welcome.say_gone(library if is_gone else "")
        self._show_page(self.library if has_rows else self.welcome)
        self.library.choose_first()

    @Slot()
    def _fail(self) -> None:
        """Say that the library could not be looked through; keep what is shown."""
        self._show_page(self.library)
        self.library.say(
            self.tr("The library could not be read. “Open a binder…” still works.")
        )

    # --------------------------------------------------------------- sample case

    @Slot(int, int, str)
    def _step(self, done: int, total: int, what: str) -> None:
        part = FINE * done // max(total, 1)
        self._bar.setRange(0, FINE)
        self._bar.setValue(max(part, self._bar.value()))
        self._said.setText(self._desk.say(what))

    @Slot(bool)
    def _show_busy(self, is_busy: bool) -> None:
        """Show the work in place, with the way to stop it."""
        had_focus = self.sample.hasFocus() or self.welcome.sample.hasFocus()
        self.work.setVisible(is_busy)
        self.sample.setEnabled(not is_busy)
        self.welcome.allow_sample(not is_busy)
        if is_busy:
            self._bar.setRange(0, 0)
            self._bar.reset()
            self._said.setText("")
            self.welcome.say_gone("")
            if had_focus:
                self.stop.setFocus()
        elif self.isVisible():
            self.refresh()
