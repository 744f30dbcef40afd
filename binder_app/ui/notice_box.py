"""What must be looked at on the page that is shown, with an answer by one key each."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from binder_app.domain.exhibit import Exhibit
from binder_app.ui.aloud import announce
from binder_app.ui.desk import Desk
from binder_app.ui.exhibit_names import page_link
from binder_app.ui.flow import Flow
from binder_app.ui.key_button import KeyButton, letters
from binder_app.ui.notice_words import UPSIDE_DOWN, Notice, notices
from binder_app.ui.paper_verbs import PaperVerbs
from binder_app.ui.parts import (
    GAP_1,
    GAP_2,
    across,
    button,
    clear,
    down,
    icon_label,
    label,
)
from binder_app.ui.session import BinderSession
from binder_app.ui.theme import box, tone


class NoticeBox(QFrame):
    """Shows one notice at a time, and links to those of other pages.

    What is of another claim comes first on every page. `page_asked` wants the page
    of a notice, `changed` follows when another one is shown.
    """

    page_asked = Signal(int)
    changed = Signal()

    def __init__(self, desk: Desk, session: BinderSession, verbs: PaperVerbs) -> None:
        super().__init__()
        self._desk, self._session, self._verbs = desk, session, verbs
        self._all: tuple[Notice, ...] = ()
        self._page, self._exhibit_id = 1, ""
        self.shown: Notice | None = None
        self._links: dict[QPushButton, int] = {}
        box(self, "warn")
        self.words = label("", "strong", wraps=True)
        self.more = label("", wraps=True)
        self.count = label("", "small")
        top = Qt.AlignmentFlag.AlignTop
        self._head = QWidget()
        head = across(gap=GAP_2)
        head.addWidget(icon_label(desk, "warning-circle", "warn", 18), 0, top)
        head.addLayout(down(self.words, self.more, gap=0), 1)
        head.addWidget(self.count, 0, top)
        self._head.setLayout(head)
        self._ways, self._others = Flow(gap=GAP_1 + 2), Flow(gap=GAP_1)
        whole = down(self._head, self._ways, self._others, gap=GAP_1, edge=GAP_2)
        self.setLayout(whole)
        self.hide()

    # ------------------------------------------------------------------- shown

    def show_exhibit(self, exhibit: Exhibit, page: int) -> None:
        """Show what there is to look at on a page of an exhibit."""
        found = tuple(notices(self._desk, self._session.binder, exhibit))
        key = (exhibit.id, page, found)
        if key == (self._exhibit_id, self._page, self._all):
            return
        self._exhibit_id, self._page, self._all = key
        here = [n for n in found if n.judged is not None or n.page == page]
        before, self.shown = self.shown, here[0] if here else None
        self._show_notice(len(here))
        self._link_others([n for n in found if n not in here])
        self.setVisible(bool(found))
        if self.shown is not None and self.shown != before:
            announce(self, f"{self.shown.words} {self.shown.more}")
        self.changed.emit()

    def show_none(self) -> None:
        """Show nothing, for there is no page."""
        self._exhibit_id, self._all, self.shown = "", (), None
        self.hide()

    def _show_notice(self, count: int) -> None:
        clear(self._ways)
        notice = self.shown
        self._head.setVisible(notice is not None)
        if notice is None:
            return
        self.words.setText(notice.words)
        self.more.setText(notice.more)
        self.count.setText(self.tr("1 of {count}").format(count=count))
        self.count.setVisible(count > 1)
        keys = letters()
        if notice.judged is not None:
            self._offer(self.tr("Misread"), keys.wrong, self._dismiss)
            self._offer(self.tr("Use for the claim"), keys.use, self._use)
            self._offer(self.tr("Hold back"), keys.hold, self._hold)
            return
        if notice.alarm is not None and notice.alarm.name == UPSIDE_DOWN:
            self._offer(self.tr("Turn it"), keys.turn, self._turn)
        if not notice.is_held:
            self._offer(self.tr("Leave page out"), keys.leave_out, self._leave_out)
        keep = self.tr("Let the paper in") if notice.is_held else self.tr("Keep it")
        self._offer(keep, keys.keep, self._keep)
        self._offer(self.tr("Hold back"), keys.hold, self._hold)

    def _offer(self, words: str, letter: str, do: Callable[[], object]) -> None:
        self._ways.addWidget(KeyButton(self._desk, words, letter, do))

    def _link_others(self, others: Sequence[Notice]) -> None:
        """Link to the pages where there is more to look at."""
        clear(self._others)
        self._links.clear()
        if not others:
            return
        tr = QCoreApplication.translate
        told = tr("NoticeBox", "%n more to look at:", "", len(others))
        if self.shown is None:
            told = tr("NoticeBox", "%n things to look at:", "", len(others))
        self._others.addWidget(label(told, "small"))
        for page in dict.fromkeys(notice.page for notice in others):
            made = button(self._desk, page_link(page), self._turn_to, look="inline")
            tone(made, "inline")
            said = [notice.short for notice in others if notice.page == page]
            made.setToolTip("\n".join(said))
            made.setAccessibleDescription(". ".join(said))
            self._links[made] = page
            self._others.addWidget(made)

    # ----------------------------------------------------------------- answers

    @Slot()
    def _turn_to(self) -> None:
        sender = self.sender()
        assert isinstance(sender, QPushButton)
        self.page_asked.emit(self._links[sender])

    @Slot()
    def _leave_out(self) -> None:
        if self.shown is not None and self.shown.alarm is not None:
            self._verbs.leave_out(self.shown.alarm)

    @Slot()
    def _keep(self) -> None:
        if self.shown is not None and self.shown.alarm is not None:
            self._verbs.keep(self.shown.alarm)

    @Slot()
    def _turn(self) -> None:
        if self.shown is not None and self.shown.alarm is not None:
            self._verbs.turn(self.shown.alarm)

    @Slot()
    def _hold(self) -> None:
        if self.shown is not None:
            self._verbs.hold(self.shown.short)

    @Slot()
    def _dismiss(self) -> None:
        if self.shown is not None and self.shown.judged is not None:
            self._verbs.dismiss(self.shown.judged)

    @Slot()
    def _use(self) -> None:
        if self.shown is not None and self.shown.judged is not None:
            self._verbs.use(self.shown.judged)
