"""The page that is held against a reason: which exhibit, which page, and its marks."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QToolButton, QWidget

from binder_app.ui.answer_band import AnswerBand
from binder_app.ui.desk import Desk
from binder_app.ui.exhibit_names import title_of
from binder_app.ui.flow import flowing
from binder_app.ui.instead_of_page import InsteadOfPage
from binder_app.ui.key_button import letters
from binder_app.ui.page_head import Tool
from binder_app.ui.page_marks import UNNUMBERED, PageMarks
from binder_app.ui.page_source import PageSpot
from binder_app.ui.page_text import PageText
from binder_app.ui.page_view import PageView
from binder_app.ui.parts import GAP_1, GAP_2, GAP_3, ICON_SIZE, down, label
from binder_app.ui.reason_state import REASON
from binder_app.ui.reason_work import ReasonWork
from binder_app.ui.record_row import IdRole, StillField
from binder_app.ui.theme import box
from binder_app.ui.why_box import Shelf

BAND_SHARE = 0.5
"""How much of the pane's height the question may take from the page."""


class ReasonPage(QWidget):
    """Shows the page that is looked at, and asks about it.

    `exhibit_asked` wants the page shown among the exhibits.
    """

    exhibit_asked = Signal(str, int)

    def __init__(self, desk: Desk, work: ReasonWork) -> None:
        super().__init__()
        self._desk, self._work = desk, work
        self._spot: PageSpot | None = None
        self._put_up()
        work.turned.connect(self.show_page)
        work.changed.connect(self._fill_choices)
        work.selection.chosen.connect(self.show_page)
        work.selection.turned.connect(self.show_page)
        work.session.changed.connect(self._fill_choices)
        self.band.asked_words.connect(self._ask_for_words)
        self.text.selectionChanged.connect(self._mark_words)
        self._bind_keys()
        self._fill_choices()

    def _put_up(self) -> None:
        desk = self._desk
        self.view = PageView(desk)
        self._marks = PageMarks(desk, self.view)
        self.text = PageText(desk)
        self.instead = InsteadOfPage(desk)
        self.face = QStackedWidget()
        for part in (self.view, self.text, self.instead):
            self.face.addWidget(part)
        self.choices = QStandardItemModel(self)
        self.exhibit = StillField()
        self.exhibit.setModel(self.choices)
        self.exhibit.setAccessibleName(self.tr("Exhibit to look at"))
        policy = QSizePolicy.Policy
        self.exhibit.setSizePolicy(policy.Ignored, policy.Fixed)
        self.exhibit.setMinimumContentsLength(8)
        self.exhibit.activated.connect(self._choose)
        self.band = AnswerBand(desk, self._work)
        head = down(self.exhibit, self._tools(), gap=GAP_1)
        head.setContentsMargins(GAP_3, GAP_2, GAP_3, 0)
        self._asks = QWidget()
        self._asks.setLayout(down(self.band))
        asks = down(Shelf(self._asks, BAND_SHARE))
        asks.setContentsMargins(GAP_3, 0, GAP_3, GAP_2)
        whole = down(head, asks, gap=GAP_1)
        whole.addWidget(self.face, 1)
        self.setLayout(whole)
        box(self, "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def _tools(self) -> QWidget:
        made = [
            self._tool(self.tr("Page before"), "caret-left", partial(self.step, -1)),
            self._tool(self.tr("Next page"), "caret-right", partial(self.step, 1)),
            self._tool(self.tr("Text"), "text-aa", self._show_text),
            self._tool(
                self.tr("Zoom out"), "magnifying-glass-minus", self.view.zoom_out
            ),
            self._tool(self.tr("Zoom in"), "magnifying-glass-plus", self.view.zoom_in),
            self._tool(self.tr("Show among the exhibits"), "files", self._show_exhibit),
        ]
        self.before, self.after, self.read, farther, nearer, among = made
        self.read.setCheckable(True)
        self.number = label("", "muted")
        turn = (self.before, self.number, self.after)
        return flowing(*turn, self.read, farther, nearer, among, gap=GAP_1)

    def _tool(self, text: str, icon: str, do: Callable[[], object]) -> QToolButton:
        made = Tool()
        made.setIcon(self._desk.icon(icon))
        wide = self._desk.theme.px(ICON_SIZE - 2)
        made.setIconSize(QSize(wide, wide))
        made.setAccessibleName(text)
        made.setToolTip(text)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.clicked.connect(do)
        return made

    def _bind_keys(self) -> None:
        keys, context = letters(), Qt.ShortcutContext.WidgetWithChildrenShortcut
        for name, do in (
            (keys.right, self._work.agree),
            (keys.none, self._work.refuse),
            ("Ctrl++", self.view.zoom_in),
            ("Ctrl+-", self.view.zoom_out),
            ("Ctrl+0", self.view.fit_width),
        ):
            key = QShortcut(QKeySequence(name), self)
            key.setContext(context)
            key.activated.connect(do)

    # ------------------------------------------------------------------- shown

    @property
    def _wanted(self) -> QWidget:
        """The picture of the page, or its text where that is wanted."""
        return self.text if self.read.isChecked() else self.view

    @Slot()
    def _fill_choices(self) -> None:
        """Offer every exhibit that has pages, those of the packet first."""
        self.choices.clear()
        for row in self._work.session.rows:
            if row.exhibit.pages:
                title = title_of(self._work.session, row.exhibit, self._desk.language)
                item = QStandardItem(", ".join(filter(None, (row.tab, title))))
                item.setData(row.exhibit.id, IdRole)
                self.choices.appendRow(item)
        self.show_page()

    @Slot()
    def show_page(self) -> None:
        """Show the page that is looked at."""
        here, session = self._work.here, self._work.session
        place = self.exhibit.findData(here.exhibit, IdRole) if here else -1
        self.exhibit.setCurrentIndex(place)
        self.exhibit.setToolTip(self.exhibit.currentText())
        if here is None:
            self._show_none()
            return
        pages = session.binder.exhibit(here.exhibit).pages
        if here.first > len(pages):
            self._work.selection.turn_to(len(pages))
            return
        told = self.tr("Page {page} of {count}")
        self.number.setText(told.format(page=here.first, count=len(pages)))
        self.before.setEnabled(here.first > 1)
        self.after.setEnabled(here.first < len(pages))
        self._spot = session.spot(pages[here.first - 1])
        self.view.show_page(
            self._spot, f"{self.exhibit.currentText()}, {self.number.text()}"
        )
        self._marks.show_spot(self._spot, self._quoted())
        if self.face.currentWidget() is self.instead:
            self.face.setCurrentWidget(self._wanted)
        if self.face.currentWidget() is self.text:
            self.text.show_spot(self._spot, here.first)

    def _show_none(self) -> None:
        self._spot = None
        self.view.show_page(None, "")
        self._marks.show_spot(None, {})
        self.number.setText("")
        self.before.setEnabled(False)
        self.after.setEnabled(False)
        self.instead.show_words(
            ("files", "muted"),
            self.tr("No page is shown yet"),
            self.tr("Choose a reason, or an exhibit above."),
        )
        self.face.setCurrentWidget(self.instead)

    def _quoted(self) -> dict[int, list[str]]:
        """Return the words to mark: of the reason itself, or those that were found."""
        work, here = self._work, self._work.here
        asked, line, chip = work.asked, work.line, work.chip_here
        told = chip.why if chip else ""
        if line is not None and line.reason.at and here and not told:
            told = line.reason.quote if line.reason.at.covers(here) else ""
        elif asked is not None and asked.what == REASON:
            offers = work.finds.reasons(work.item(asked))
            told = offers[asked.reason].quote if asked.reason < len(offers) else ""
        elif asked is not None and (found := work.page_chip(asked)) is not None:
            told = found.why if here and found.ref.covers(here) else ""
        lines = [each for each in told.splitlines() if each.strip()]
        return {UNNUMBERED: lines} if lines else {}

    # ------------------------------------------------------------------ wishes

    @Slot(int)
    def _choose(self, place: int) -> None:
        self._work.selection.show(str(self.exhibit.itemData(place, IdRole)))

    def step(self, by: int) -> None:
        """Turn to the next page, or the one before."""
        here = self._work.here
        if here is not None:
            count = len(self._work.session.binder.exhibit(here.exhibit).pages)
            if 1 <= here.first + by <= count:
                self._work.selection.turn_to(here.first + by)

    @Slot()
    def _show_text(self) -> None:
        self.face.setCurrentWidget(self._wanted)
        self.show_page()

    @Slot(bool)
    def _ask_for_words(self, is_asked: bool) -> None:
        """Show the text while words of it are to be marked."""
        self.read.setChecked(is_asked)
        self._show_text()

    @Slot()
    def _mark_words(self) -> None:
        marked = self.text.textCursor().selectedText()
        self.band.mark(marked.replace("\u2029", " "))

    @Slot()
    def _show_exhibit(self) -> None:
        here = self._work.here
        if here is not None:
            self.exhibit_asked.emit(here.exhibit, here.first)

    def take_focus(self) -> None:
        """Take the keyboard: where words are asked for, in their field."""
        if self.band.is_for_words:
            self.band.take_focus()
        elif self.face.currentWidget() is self.instead:
            self.exhibit.setFocus()
        else:
            self._wanted.setFocus()
