"""The library on the start page: what to send next, and every binder there is."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from binder_app.acts.library import Summary
from binder_app.ui.dates import days_left, in_words
from binder_app.ui.desk import Desk
from binder_app.ui.library_model import LibraryFilter, LibraryTable
from binder_app.ui.library_view import LibraryView
from binder_app.ui.library_words import AHEAD, standing, whose
from binder_app.ui.parts import (
    GAP_1,
    GAP_3,
    GAP_4,
    across,
    button,
    down,
    frame,
    icon_label,
    label,
)
from binder_app.ui.search_field import SearchField
from binder_app.ui.theme import BODY, tone

WIDE_EM, BAND_EM = 64, 56
"""Widths in ems under which the heading and the band take two lines."""

ROOMY = 620
"""Height in pixels, at 100 % text, under which the band makes room for the rows."""


FIELD, ANY_WIDTH = 320, 16_777_215
"""Most width of the field at 100 % text beside the heading, and below it."""


class LibraryPanel(QWidget):
    """Shows the binders in a table with a filter, and the next to send above it."""

    open_asked = Signal(str)
    browse_asked = Signal()
    new_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.table = LibraryTable(desk, date.today(), self)
        self._filter = LibraryFilter(self)
        self._filter.setSourceModel(self.table)
        self.view = LibraryView(desk, self._filter)
        self.view.open_asked.connect(self.open_asked)
        self.view.folder_asked.connect(self._show_folder)
        self.said = label("", "muted", wraps=True)
        self.said.hide()
        self._next = ""
        card = frame("card")
        inner = down(self.view, edge=1)
        card.setLayout(inner)
        card.setSizePolicy(
            QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding
        )
        self._whole = down(self._heading(), self._band(), self.said, card, gap=GAP_4)
        self._whole.setStretch(3, 1)
        self.setLayout(self._whole)
        for told in (self.table.rowsInserted, self.table.rowsRemoved):
            told.connect(self._show_next)
        self.table.dataChanged.connect(self._show_next)
        self._show_next()

    def _heading(self) -> QWidget:
        desk, held = self._desk, QWidget()
        words = self.tr("Find a name or claim number")
        self.filter = SearchField(desk, words)
        self.filter.textChanged.connect(self._look_for)
        self.filter.returnPressed.connect(self._go_to_first)
        browse = button(
            desk, self.tr("&Open a binder…"), self.browse_asked, "folder-open"
        )
        new = button(
            desk, self.tr("&New binder"), self.new_asked, "folder-plus", "filled"
        )
        right = across(self.filter, browse, new, gap=GAP_3)
        right.setStretch(0, 1)
        title = label(self.tr("Your binders"), "title")
        self._head = across(title, right, gap=GAP_3)
        self._head.setStretch(1, 1)
        held.setLayout(self._head)
        return held

    def _band(self) -> QWidget:
        desk = self._desk
        self.band = frame("accent")
        self._who, self._day = label("", "lead", True), label("", "lead", True)
        self._left = label("", "lead", True)
        self._told = across(gap=32)
        for name, value in (
            (self.tr("Next to send"), self._who),
            (self.tr("Get it there by"), self._day),
            (self.tr("Time left"), self._left),
        ):
            value.setSizePolicy(
                QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred
            )
            self._told.addLayout(down(label(name, "small"), value, gap=2))
        opener = button(desk, self.tr("Open &this binder"), self._open_next)
        row = across(
            icon_label(desk, "calendar-check", "accent", 28),
            self._told,
            opener,
            gap=GAP_4,
        )
        row.setStretch(1, 1)
        row.setContentsMargins(24, GAP_3, 24, GAP_3)
        self.band.setLayout(row)
        return self.band

    @Slot()
    def _show_next(self) -> None:
        """Show in the band whichever binder is to be sent first."""
        real = (each for each in self.table.summaries if not each.is_sample)
        summary = next(real, None)
        today = self.table.today
        is_ahead = summary is not None and standing(summary, today) == AHEAD
        self._next = summary.folder if summary is not None and is_ahead else ""
        if summary is not None and is_ahead:
            self._tell_next(summary, date.fromisoformat(summary.safe), today)
        self._fit()

    def _tell_next(self, summary: Summary, safe: date, today: date) -> None:
        self._who.setText(whose(summary))
        self._day.setText(in_words(self._desk, safe))
        self._left.setText(days_left(safe, today))
        tone(self._left, "stop_lead" if safe < today else "accent_lead")
        told = f"{whose(summary)}. {self._day.text()}. {self._left.text()}"
        self.band.setAccessibleName(told)

    @Slot()
    def _open_next(self) -> None:
        self.open_asked.emit(self._next)

    @Slot(str)
    def _show_folder(self, folder: str) -> None:
        """Let the system show a binder's folder among its neighbours."""
        beside = Path(folder).parent
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(beside))):
            self.say(
                self.tr("No program opens it. It is here: {path}").format(path=folder)
            )

    @Slot(str)
    def _look_for(self, words: str) -> None:
        self._filter.look_for(words)
        if words and not self._filter.rowCount():
            said = self.tr("No binder has “{words}” in its name or claim number.")
            self.say(said.format(words=words))
        else:
            self.say("")
            self.choose_first()

    def take_focus(self) -> None:
        """Take the keyboard, at the binders."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose_first(self) -> None:
        """Choose the first binder where none is chosen."""
        if not self.view.selectionModel().hasSelection():
            self.view.selectRow(0)

    @Slot()
    def _go_to_first(self) -> None:
        """Give the keyboard to what was found."""
        if self._filter.rowCount():
            self.view.selectRow(0)
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, text: str) -> None:
        """Say one line above the table; nothing for nothing."""
        self.said.setText(text)
        self.said.setVisible(bool(text))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the heading and the band where the window is narrow."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        em = self.width() / self._desk.theme.px(BODY)
        beside, below = (
            QBoxLayout.Direction.LeftToRight,
            QBoxLayout.Direction.TopToBottom,
        )
        is_wide = em >= WIDE_EM
        self._head.setDirection(beside if is_wide else below)
        most = self._desk.theme.px(FIELD) if is_wide else ANY_WIDTH
        self.filter.setMaximumWidth(most)
        self._told.setDirection(beside if em >= BAND_EM else below)
        self._told.setSpacing(32 if em >= BAND_EM else GAP_1)
        is_roomy = self.height() >= self._desk.theme.px(ROOMY) or em >= BAND_EM
        has_room = self.height() >= self._desk.theme.px(360) and is_roomy
        self.band.setVisible(bool(self._next) and has_room)
        edge = 48 if em >= BAND_EM else GAP_4
        self._whole.setContentsMargins(edge, GAP_4, edge, GAP_3)
