"""What the reviewer lists as seen, held against the exhibits of the binder."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QKeySequence,
    QShortcut,
    QShowEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from binder_app.acts.records_listed import (
    Listed,
    records_listed,
    without_record,
)
from binder_app.domain.binder import Binder
from binder_app.domain.verdicts import NOT_HERE
from binder_app.ui.dates import short
from binder_app.ui.desk import Desk
from binder_app.ui.exhibit_names import tab_and_title, title_of
from binder_app.ui.parts import GAP_2, GAP_3, GAP_4, across, button, clear, down, label
from binder_app.ui.record_row import IdRole, RecordRow
from binder_app.ui.session import BinderSession
from binder_app.ui.theme import box

LONGEST_LINK = 280
"""Pixels of the name of an exhibit at 100 % text, in the narrowest pane."""


class RecordsPanel(QWidget):
    """Lists the records of each decision; `show_asked` wants an exhibit's page."""

    left = Signal()
    show_asked = Signal(str, int)

    def __init__(self, desk: Desk, session: BinderSession) -> None:
        super().__init__()
        self._desk, self._session = desk, session
        self._shown: tuple[Listed, ...] | None = None
        self._is_stale = True
        self.rows: list[RecordRow] = []
        self.choices = QStandardItemModel(self)
        box(self, "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        title = self.tr("What did the reviewer see?")
        self.close_button = button(desk, self.tr("Close"), self.left, "x", "plain")
        head = across(label(title, "lead", wraps=True), self.close_button)
        head.setStretch(0, 1)
        head.setAlignment(self.close_button, Qt.AlignmentFlag.AlignTop)
        self.count = label("", "muted", wraps=True)
        above = down(head, self.count, gap=0)
        above.setContentsMargins(GAP_4, GAP_2, GAP_2, GAP_2)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setAccessibleName(title)
        held, self._column = QWidget(), down(gap=GAP_2)
        self._column.setContentsMargins(GAP_4, 0, GAP_4, GAP_4)
        held.setLayout(self._column)
        self._area.setWidget(held)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(above)
        whole.addWidget(self._area, 1)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.left)
        session.changed.connect(self._follow)

    @Slot()
    def _follow(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self._show_records()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what is listed by now."""
        super().showEvent(event)
        if self._is_stale:
            self._show_records()

    # ------------------------------------------------------------------- shown

    def _show_records(self) -> None:
        """Put a row up for each record, and keep the keyboard where it was."""
        self._is_stale = False
        case = self._session
        listed = records_listed(case.shelf, case.binder, case.rules)
        self._fill_choices()
        place = self._place_of_focus()
        scrolled = self._area.verticalScrollBar().value()
        clear(self._column)
        self.rows = []
        for each in listed:
            self._add_decision(each, is_alone=len(listed) == 1)
        if not listed:
            told = self.tr(
                "No paper in this binder lists the records a reviewer had. A decision"
                " that does is read when it comes in."
            )
            self._column.addWidget(label(told, "muted", wraps=True))
        self._column.addStretch(1)
        self._count(listed)
        self._area.verticalScrollBar().setValue(scrolled)
        if place is not None and self.rows:
            held = self.rows[min(place, len(self.rows) - 1)]
            held.show()
            held.setFocus()

    def _place_of_focus(self) -> int | None:
        held = QApplication.focusWidget()
        if held is None:
            return None
        places = (
            n for n, r in enumerate(self.rows) if r is held or r.isAncestorOf(held)
        )
        return next(places, None)

    def _fill_choices(self) -> None:
        """Offer every exhibit, those of the packet first, and that it is not here."""
        self.choices.clear()
        self._offer(self.tr("Choose an exhibit"), "")
        for row in self._session.rows:
            if row.exhibit.pages:
                title = title_of(self._session, row.exhibit, self._desk.language)
                day = short(self._desk, row.exhibit.date) if row.exhibit.date else ""
                words = ", ".join(filter(None, (row.tab, day, title)))
                self._offer(words, row.exhibit.id)
        self._offer(self.tr("Not in this binder"), NOT_HERE)

    def _offer(self, words: str, exhibit_id: str) -> None:
        item = QStandardItem(words)
        item.setData(exhibit_id, IdRole)
        self.choices.appendRow(item)

    def _add_decision(self, listed: Listed, is_alone: bool) -> None:
        if not is_alone:
            name = tab_and_title(self._desk, self._session, listed.decision)
            self._column.addWidget(label(name, "lead", wraps=True))
        for record in listed.records:
            row = RecordRow(self._desk, record, self.choices)
            row.said.connect(partial(self._say, listed.decision, record.text))
            row.refused.connect(partial(self._refuse, listed.decision, record.text))
            row.stepped.connect(partial(self._step, len(self.rows)))
            row.page_asked.connect(partial(self.show_asked.emit, listed.decision))
            row.exhibit_asked.connect(self._ask_for_exhibit)
            self.rows.append(row)
            self._column.addWidget(row)
        if listed.not_listed:
            self._add_not_listed(listed.not_listed)

    def _add_not_listed(self, ids: Sequence[str]) -> None:
        self._column.addSpacing(GAP_3)
        title = label(self.tr("Here, but on no line of the list"), "strong", wraps=True)
        told = self.tr("A list proves what it names, nothing more.")
        self._column.addWidget(title)
        self._column.addWidget(label(told, "small", wraps=True))
        for exhibit_id in ids:
            name = tab_and_title(self._desk, self._session, exhibit_id)
            link = button(
                self._desk,
                name,
                partial(self._ask_for_exhibit, exhibit_id),
                look="link",
            )
            room = self._desk.theme.px(LONGEST_LINK)
            mode = Qt.TextElideMode.ElideRight
            link.setText(link.fontMetrics().elidedText(name, mode, room))
            link.setAccessibleName(name)
            link.setToolTip(name)
            self._column.addWidget(link)

    def _count(self, listed: Sequence[Listed]) -> None:
        """Say how many records are listed, found, and agreed on."""
        records = [record for each in listed for record in each.records]
        say = QCoreApplication.translate
        told = say("RecordsPanel", "%n records listed", "", len(records))
        here = sum(bool(record.exhibits) for record in records)
        agreed = sum(record.is_agreed for record in records)
        more = self.tr("{here} of them seem to be here; you agreed on {agreed}.")
        words = f"{told}. {more.format(here=here, agreed=agreed)}"
        self.count.setText(words if records else "")
        self.count.setVisible(bool(records))

    # ------------------------------------------------------------------ wishes

    def _step(self, place: int, by: int) -> None:
        """Go to another record, and bring it into sight."""
        if 0 <= place + by < len(self.rows):
            row = self.rows[place + by]
            row.show()
            row.setFocus()
            self._area.ensureWidgetVisible(row)

    def _refuse(self, decision: str, record: str) -> None:
        """Say that a line of the list names no record."""

        def change(binder: Binder) -> Binder:
            told = without_record(binder.exhibit(decision), record)
            return binder.replacing([decision], [told])

        name = self.tr("It is no record")
        QTimer.singleShot(0, self, partial(self._session.edit, name, change))

    def _say(self, decision: str, record: str, is_it: str) -> None:
        QTimer.singleShot(0, self, partial(self._keep, decision, record, is_it))

    def _keep(self, decision: str, record: str, is_it: str) -> None:
        """Keep a word, and go on to the next record that waits for one."""
        place = self._place_of_focus()
        name = self.tr("Say what the reviewer saw")

        def change(binder: Binder) -> Binder:
            told = binder.exhibit(decision).with_record(record, is_it)
            return binder.replacing([decision], [told])

        if self._session.edit(name, change):
            later = range(0 if place is None else place + 1, len(self.rows))
            waiting = [n for n in later if not self.rows[n].record.is_agreed]
            if place is not None and waiting:
                self._step(place, waiting[0] - place)

    def _ask_for_exhibit(self, exhibit_id: str) -> None:
        self.show_asked.emit(exhibit_id, 1)

    def take_focus(self) -> None:
        """Give the keyboard to the first record that waits for a word."""
        waiting = (row for row in self.rows if not row.record.is_agreed)
        first = next(waiting, self.rows[0] if self.rows else None)
        (first or self.close_button).setFocus()
