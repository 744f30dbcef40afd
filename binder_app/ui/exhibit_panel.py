"""The exhibits in packet order."""

from PySide6.QtCore import (
    QCoreApplication,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QLabel, QStackedWidget, QWidget

from binder_app.ui.answer_field import AnswerField
from binder_app.ui.desk import Desk
from binder_app.ui.exhibit_menu import ExhibitMenu
from binder_app.ui.exhibit_model import NOWHERE, ExhibitFilter, ExhibitModel
from binder_app.ui.exhibit_table import ExhibitTable
from binder_app.ui.exhibit_tools import ExhibitTools
from binder_app.ui.exhibit_verbs import ExhibitVerbs
from binder_app.ui.exhibit_words import ExhibitWords
from binder_app.ui.kept_place import KeptPlace
from binder_app.ui.kind_picker import KindPicker
from binder_app.ui.parts import GAP_2, GAP_4, across, button, down, icon_label, label
from binder_app.ui.selection import Selection
from binder_app.ui.session import BinderSession
from binder_app.ui.theme import box

ROWS, CLOSE = "rows", "close"
"""How the preferences keep whether rows have one line or two."""

LOW = 240
"""Height at 100 % text under which headings and counts give way to rows."""

LEAST_BODY = 60
"""Height at 100 % text that the list keeps when a question stands above it."""

LIST, EMPTY, NO_MATCH = range(3)
Flag = QItemSelectionModel.SelectionFlag


class ExhibitPanel(QFrame):
    """Lists the exhibits; what is done to them goes through the verbs.

    `page_asked` wants the keyboard to go to the shown page.
    """

    page_asked = Signal()

    def __init__(
        self,
        desk: Desk,
        session: BinderSession,
        selection: Selection,
        verbs: ExhibitVerbs,
    ) -> None:
        super().__init__()
        self._desk, self._session = desk, session
        self._selection, self._verbs = selection, verbs
        self._is_told = False
        box(self, "surface")
        words = ExhibitWords(desk, session)
        self.model = ExhibitModel(words, self)
        self.shown = ExhibitFilter(self.model, self)
        self.table = ExhibitTable(desk, words, self.shown)
        self.tools = ExhibitTools(desk, selection, verbs)
        self.reason = self._ask_reason()
        self.said = label("", "stop", wraps=True)
        self.said.setContentsMargins(GAP_4, 0, GAP_4, GAP_2)
        self.said.hide()
        self.body = QStackedWidget()
        for page in (self.table, self._nothing_yet(), self._no_match()):
            self.body.addWidget(page)
        self.foot = self._foot()
        parts = (self.tools, self.reason, self.said, self.body, self.foot)
        whole = down(*parts, gap=0)
        whole.setStretchFactor(self.body, 1)
        self.setLayout(whole)
        self.kinds = KindPicker(desk, session.rules.kinds, self)
        self._connect()
        self.table.make_close(self._is_close)
        self._make_room()
        self._refresh()

    # ------------------------------------------------------------------ its parts

    def _ask_reason(self) -> AnswerField:
        offers = (
            self.tr("It is not about this treatment"),
            self.tr("It is private"),
            self.tr("The same paper is here twice"),
        )
        made = AnswerField(
            self._desk, self.tr("Why hold it back?"), self.tr("Hold it back"), offers
        )
        box(made, "accent")
        made.hide()
        return made

    def _nothing_yet(self) -> QWidget:
        self.nothing = label("", "lead", wraps=True)
        self._then = label("", "muted", wraps=True)
        self._desk.jobs.busy_changed.connect(self._name_nothing)
        self._name_nothing(self._desk.jobs.is_busy)
        icon = icon_label(self._desk, "tray", "muted", 48)
        return _centred(icon, self.nothing, self._then)

    @Slot(bool)
    def _name_nothing(self, is_busy: bool) -> None:
        """Say what comes while papers are taken in, else how to begin."""
        if is_busy:
            first = self.tr("Your papers are being taken in.")
            then = self.tr("They appear here one after the other.")
        else:
            first = self.tr("Drop the first paper here.")
            then = self.tr("The doctor's request is a good start.")
        self.nothing.setText(first)
        self._then.setText(then)

    def _no_match(self) -> QWidget:
        none = label(self.tr("No exhibit has these words."), "lead", wraps=True)
        everything = button(
            self._desk, self.tr("Show all exhibits"), self.tools.filter.clear
        )
        return _centred(none, everything)

    def _foot(self) -> QWidget:
        self.counted, self.held = label("", "small"), label("", "small")
        self.close_rows = button(
            self._desk, self.tr("Close rows"), self._toggle_close, "", "link"
        )
        self.close_rows.setCheckable(True)
        self.close_rows.setChecked(self._is_close)
        self._name_rows()
        row = across(self.counted, None, self.held, self.close_rows)
        row.setContentsMargins(GAP_4, GAP_2, GAP_2, GAP_2)
        made = QFrame()
        made.setLayout(row)
        return made

    def _connect(self) -> None:
        session, selection, table = self._session, self._selection, self.table
        session.changed.connect(self._refresh)
        selection.chosen.connect(self._show_chosen)
        table.selectionModel().selectionChanged.connect(self._choose)
        table.selectionModel().currentChanged.connect(self._choose)
        table.page_asked.connect(self.page_asked)
        table.kind_asked.connect(self._verbs.ask_for_kind)
        table.move_asked.connect(self._verbs.move_before)
        table.menu_asked.connect(self._open_menu)
        table.rows.value_given.connect(self._set_value)
        table.rows.refused.connect(self._say)
        table.rows.put_back_asked.connect(self._put_back)
        self._verbs.asked.connect(self._ask)
        self.reason.given.connect(self._hold_back)
        self.reason.left.connect(self._leave_reason)
        self.kinds.given.connect(self._set_kind)
        self.kinds.left.connect(self.take_focus)
        self.kinds.left.connect(self._verbs.forget_question)
        self.tools.filter.textChanged.connect(self._filter)
        self.tools.left.connect(self.take_focus)
        filter_key = QShortcut(QKeySequence("Ctrl+L"), self)
        filter_key.activated.connect(self.tools.start_filter)

    # ------------------------------------------------------------ what is shown

    @Slot()
    def _refresh(self) -> None:
        """Show the exhibits as they stand, where the person left them."""
        place = KeptPlace(self.table, self.shown)
        self._is_told = True
        self.model.show(self._session.rows)
        self._is_told = False
        self._drop_gone()
        self._mark_chosen()
        place.go_back()
        self._show_body()
        self._count()
        self.tools.allow()

    def _drop_gone(self) -> None:
        """Choose no longer what is no longer there."""
        chosen = self._selection
        here = {row.exhibit.id for row in self._session.rows}
        kept = [exhibit_id for exhibit_id in chosen.ids if exhibit_id in here]
        if len(kept) < len(chosen.ids):
            current = chosen.current if chosen.current in here else ""
            chosen.choose(kept, current, chosen.page if current else 1)

    def _show_body(self) -> None:
        is_empty = not self.model.rowCount()
        none = not self.shown.rowCount()
        self.body.setCurrentIndex(EMPTY if is_empty else NO_MATCH if none else LIST)

    def _count(self) -> None:
        tr, rows = QCoreApplication.translate, self._session.rows
        placed = [row.exhibit for row in rows if row.tab]
        pages = sum(len(exhibit.pages_in) for exhibit in placed)
        held = sum(row.exhibit.state == "held_back" for row in rows)
        exhibits = tr("ExhibitPanel", "%n exhibits", "", len(placed))
        self.counted.setText(f"{exhibits}, {tr('ExhibitPanel', '%n pages', '', pages)}")
        self.held.setText(tr("ExhibitPanel", "%n held back", "", held))
        self.held.setVisible(held > 0)

    @Slot(str)
    def _filter(self, text: str) -> None:
        self._is_told = True
        self.shown.look_for(text)
        self._is_told = False
        self._mark_chosen()
        self._show_body()

    # ---------------------------------------------------------------- what is chosen

    @Slot()
    def _choose(self) -> None:
        """Tell what the person chose in the list."""
        if self._is_told:
            return
        ids, current = self.table.chosen_ids(), self.table.current_id()
        if current not in ids:
            current = ids[0] if ids else ""
        is_same = current == self._selection.current
        page = self._selection.page if is_same else 1
        self._is_told = True
        self._selection.choose(ids, current, page)
        self._is_told = False
        self.tools.allow()

    @Slot()
    def _show_chosen(self) -> None:
        """Show what was chosen elsewhere, even where the filter had hidden it."""
        self.tools.allow()
        if self._is_told:
            return
        current = self._selection.current
        if current and not self._index(current).isValid():
            self.tools.filter.clear()
        self._mark_chosen()

    def _mark_chosen(self) -> None:
        wanted = self._selection
        is_shown = set(self.table.chosen_ids()) == set(wanted.ids)
        if is_shown and self.table.current_id() == wanted.current:
            return
        self._is_told = True
        self._mark(wanted)
        self._is_told = False

    def _mark(self, wanted: Selection) -> None:
        marked, model = QItemSelection(), self.table.selectionModel()
        for exhibit_id in wanted.ids:
            index = self._index(exhibit_id)
            if index.isValid():
                marked.select(index, index)
        current = self._index(wanted.current)
        model.setCurrentIndex(current, Flag.NoUpdate)
        model.select(marked, Flag.ClearAndSelect | Flag.Rows)
        if current.isValid():
            self.table.scrollTo(current)

    def _index(self, exhibit_id: str) -> QModelIndex:
        place = self.model.place_of(exhibit_id)
        if place < 0:
            return NOWHERE
        return self.shown.mapFromSource(self.model.index(place, 1))

    # --------------------------------------------------------------------- asking

    @Slot(str)
    def _ask(self, what: str) -> None:
        """Open the place where a question of the verbs is answered."""
        chosen = self._verbs.chosen
        if what == "kind":
            self.kinds.ask(chosen)
        elif what == "reason":
            one = self.tr("Why hold back {title}? You may leave this empty.")
            many = self.tr("Why hold these back? You may leave this empty.")
            words = ExhibitWords(self._desk, self._session)
            title = words.title(chosen[0]) if chosen else ""
            self.reason.ask(one.format(title=title) if len(chosen) == 1 else many)
            self._make_room()
        elif what == "title":
            self.table.edit_part(what)

    @Slot(str)
    def _hold_back(self, reason: str) -> None:
        self._leave_reason()
        self._verbs.hold_back(reason)

    @Slot()
    def _leave_reason(self) -> None:
        self.reason.hide()
        self._make_room()
        self.take_focus()

    @Slot(str)
    def _put_back(self, exhibit_id: str) -> None:
        self._selection.show(exhibit_id)
        self._verbs.put_back()

    @Slot(str)
    def _set_kind(self, kind: str) -> None:
        self.take_focus()
        self._verbs.give_kind(kind)

    @Slot(str, str, str)
    def _set_value(self, exhibit_id: str, part: str, value: str) -> None:
        self.said.hide()
        self._verbs.set_value(exhibit_id, part, value)

    @Slot(str, str)
    def _say(self, problem: str, remedy: str) -> None:
        """Say why what was typed can't stay."""
        text = f"{self._desk.say(problem)} {self._desk.say(remedy)}".strip()
        self.said.setText(text)
        self.said.show()

    @Slot(object)
    def _open_menu(self, place: QPoint) -> None:
        menu = ExhibitMenu(self._verbs, self.table, self)
        menu.popup(place)

    # ------------------------------------------------------------------ close rows

    @property
    def _is_close(self) -> bool:
        return self._desk.preferences.now.places.get(ROWS) == CLOSE

    @Slot()
    def _toggle_close(self) -> None:
        places = dict(self._desk.preferences.now.places)
        places[ROWS] = "" if self._is_close else CLOSE
        self._desk.preferences.remember(places=places)
        self.table.make_close(self._is_close)
        self._name_rows()

    def _name_rows(self) -> None:
        """Name the way to the other rows."""
        two, one = self.tr("Two lines a row"), self.tr("One line a row")
        self.close_rows.setText(two if self._is_close else one)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what a low panel has no room for; keep the list of kinds in."""
        super().resizeEvent(event)
        self._make_room()
        if self.kinds.isVisible():
            self.kinds.place()

    def _make_room(self) -> None:
        is_low = self.height() < self._desk.theme.px(LOW)
        is_asking = not self.reason.isHidden()
        is_tight = is_low and is_asking
        self.tools.setVisible(not is_tight)
        self.body.setMinimumHeight(1 if is_tight else self._desk.theme.px(LEAST_BODY))
        self.foot.setVisible(not is_low)
        self.table.horizontalHeader().setVisible(not is_low)

    @Slot()
    def take_focus(self) -> None:
        """Take the keyboard; with nothing chosen, choose the first exhibit."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self._selection.ids and self.shown.rowCount():
            self.table.selectRow(0)


def _centred(*parts: QWidget) -> QWidget:
    made = QWidget()
    held = down(None, *parts, None, gap=GAP_2, edge=GAP_4)
    for part in parts:
        if isinstance(part, QLabel) and part.wordWrap():
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        else:
            held.setAlignment(part, Qt.AlignmentFlag.AlignHCenter)
    made.setLayout(held)
    return made
