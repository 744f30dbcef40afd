"""Why the program calls a paper what it calls it, and the person's word on that."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from binder_app.domain.exhibit import Exhibit, Reason
from binder_app.domain.kind import OTHER
from binder_app.rules.checklist import is_sure
from binder_app.ui.desk import Desk
from binder_app.ui.exhibit_names import kind_of, page_link
from binder_app.ui.kind_ways import KindWays
from binder_app.ui.mark_items import draw_badge
from binder_app.ui.parts import (
    GAP_1,
    GAP_2,
    GAP_3,
    across,
    button,
    clear,
    down,
    icon_label,
    label,
)
from binder_app.ui.session import BinderSession
from binder_app.ui.theme import SMALL

FEW = 2
"""Reasons that are shown at first: more would leave no room for the page."""

DROP = 3
"""By how much a line stands lower, to be level with the link beside it."""

_QUOTED = re.compile(r"[“\"]([^“”\"]+)[”\"]")


def phrases_of(reason: Reason) -> list[str]:
    """Return what a reason quotes from its page."""
    return [found.rstrip("…") for found in _QUOTED.findall(reason.text)]


@dataclass(frozen=True, slots=True)
class Numbered:
    """A reason with the number that it has beside the page and on it."""

    number: int
    reason: Reason


class BadgeLabel(QWidget):
    """The number of a reason, as it stands on the page."""

    def __init__(self, desk: Desk, number: int) -> None:
        super().__init__()
        self._desk, self._number = desk, number
        wide = desk.theme.px(20)
        self.setFixedSize(wide, wide + DROP)
        self.setAccessibleName(str(number))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the spot."""
        painter = QPainter(self)
        font = self._desk.theme.font(SMALL, bold=True)
        place = QRectF(0, DROP, self.width(), self.width())
        draw_badge(painter, place, self._number, font)


class WhyBox(QFrame):
    """Shows the reasons of a guess, and asks whether it is right.

    `page_asked` wants the page of a reason, `reasons_changed` follows when other
    reasons are shown than before; the answers come from its `ways`.
    """

    page_asked = Signal(int)
    reasons_changed = Signal()

    def __init__(self, desk: Desk, session: BinderSession) -> None:
        super().__init__()
        self._desk, self._session = desk, session
        self.setProperty("box", "sunken")
        self._exhibit: Exhibit | None = None
        self._asks = self._shows_all = self._is_low = self._is_tight = False
        self._pages: dict[QPushButton, int] = {}
        self.title = label("", "strong", wraps=True)
        self._tick = icon_label(desk, "check-circle", "ok", size=18)
        self.said = label(self.tr("You agreed"), "ok")
        self.more = button(desk, "", self._show_others, look="inline")
        self._rows = down(gap=GAP_1)
        self.ways = KindWays(desk, session)
        head = across(gap=GAP_2)
        head.addWidget(self.title, 1)
        head.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._tick, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.said, 0, Qt.AlignmentFlag.AlignTop)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(GAP_3, GAP_2, GAP_3, GAP_2)
        whole.setSpacing(GAP_1)
        whole.addLayout(head)
        whole.addLayout(self._rows)
        whole.addWidget(self.ways)

    # ------------------------------------------------------------------- shown

    def show_exhibit(self, exhibit: Exhibit, asks: bool) -> None:
        """Show why an exhibit is called what it is; `asks` lets it be answered."""
        if exhibit == self._exhibit and asks == self._asks:
            return
        if self._exhibit is None or exhibit.id != self._exhibit.id:
            self._shows_all = False
        self._exhibit, self._asks = exhibit, asks
        self._show()

    def make_low(self, is_low: bool, is_tight: bool = False) -> None:
        """Show no more than the kind, where there is no height for reasons.

        Where it is but tight, the answers stay.
        """
        if (is_low, is_tight) != (self._is_low, self._is_tight):
            self._is_low, self._is_tight = is_low, is_tight
            self._show()

    def _show(self) -> None:
        exhibit = self._exhibit
        if exhibit is None:
            return
        self._show_head(exhibit)
        clear(self._rows)
        self._pages.clear()
        for numbered in self.reasons:
            self._rows.addLayout(self._row(numbered))
        self._offer_more(exhibit)
        is_clear = self._is_tight and is_sure(exhibit, self._session.rules.kinds)
        is_folded = (self._is_low or is_clear) and not self._shows_all
        is_open = self._asks and exhibit.kind_by == "guess" and not is_folded
        if is_open:
            self.ways.ask(exhibit)
        self.ways.setVisible(is_open)
        self.reasons_changed.emit()

    def _show_head(self, exhibit: Exhibit) -> None:
        is_said = exhibit.kind_by == "user"
        kind = kind_of(self._desk, self._session, exhibit.kind)
        told = self.tr("Why we call it: {kind}")
        if is_said and exhibit.kind == OTHER:
            told = self.tr("You say: none of the kinds we know")
        elif not self._is_ours(exhibit):
            told = self.tr("You call it: {kind}")
        elif exhibit.kind == OTHER and not is_said:
            told = self.tr("We can't tell what this is")
        self.title.setText(told.format(kind=kind))
        for part in (self._tick, self.said):
            part.setVisible(is_said and self._is_ours(exhibit))

    def _is_ours(self, exhibit: Exhibit) -> bool:
        """Tell whether the kind in force is the one that was guessed."""
        return exhibit.kind == exhibit.guess.kind

    @property
    def reasons(self) -> Sequence[Numbered]:
        """The reasons that are shown, each with its number."""
        exhibit = self._exhibit
        if exhibit is None or not self._is_ours(exhibit):
            return ()
        most = len(exhibit.guess.reasons) if self._shows_all else self._few
        shown = exhibit.guess.reasons[:most]
        return [Numbered(number, r) for number, r in enumerate(shown, start=1)]

    @property
    def _few(self) -> int:
        """How many reasons are shown before more are asked for."""
        return 0 if self._is_low or self._is_tight else FEW

    def phrases_on(self, page: int) -> Mapping[int, list[str]]:
        """Return for each reason's number what it quotes from a page."""
        found = {
            numbered.number: phrases_of(numbered.reason)
            for numbered in self.reasons
            if numbered.reason.page == page
        }
        return {number: phrases for number, phrases in found.items() if phrases}

    def _row(self, numbered: Numbered) -> QVBoxLayout:
        reason = numbered.reason
        words = label(self._desk.say(reason.text), wraps=True)
        words.setAlignment(Qt.AlignmentFlag.AlignTop)
        words.setContentsMargins(0, DROP, 0, 0)
        row = across(gap=GAP_2)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(BadgeLabel(self._desk, numbered.number), 0, top)
        row.addWidget(words, 1)
        if reason.page is not None:
            row.addWidget(self._link(reason.page, words.text()), 0, top)
        return down(row, gap=0)

    def _link(self, page: int, words: str) -> QPushButton:
        made = button(self._desk, page_link(page), self._turn, look="inline")
        made.setAccessibleDescription(words)
        self._pages[made] = page
        return made

    def _offer_more(self, exhibit: Exhibit) -> None:
        count = max(0, len(exhibit.guess.reasons) - self._few)
        self.more.setVisible(self._is_ours(exhibit) and count > 0)
        name = QCoreApplication.translate("WhyBox", "%n more reasons", "", count)
        told = QCoreApplication.translate("WhyBox", "%n more", "", count)
        if not self._few:
            told = QCoreApplication.translate("WhyBox", "%n reasons", "", count)
        if self._shows_all:
            told, name = self.tr("Fewer"), self.tr("Fewer reasons")
        icon = "caret-up" if self._shows_all else "caret-down"
        self.more.setText(told)
        self.more.setAccessibleName(name)
        self.more.setIcon(self._desk.icon(icon, "accent"))

    # ------------------------------------------------------------------ wishes

    @Slot()
    def _turn(self) -> None:
        page = self._pages.get(self._sent_by())
        if page is not None:
            self.page_asked.emit(page)

    def _sent_by(self) -> QPushButton:
        sender = self.sender()
        assert isinstance(sender, QPushButton)
        return sender

    @Slot()
    def _show_others(self) -> None:
        self._shows_all = not self._shows_all
        self._show()


class Shelf(QScrollArea):
    """Holds something as high as it wants to be, up to a share of the pane."""

    def __init__(self, held: QWidget, share: float) -> None:
        super().__init__()
        self._held, self._share = held, share
        self._wanted: QWidget | None = None
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._reveal)
        self.setWidget(held)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        held.installEventFilter(self)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Follow what is held when it wants another height."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask anew once the width is known: the first answer was for another."""
        super().resizeEvent(event)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Ask for the height of what is held, in the width there is."""
        held, pane = self._held, self.parentWidget()
        wide = self.viewport().width()
        layout = held.layout()
        high = layout.totalHeightForWidth(wide) if layout else held.sizeHint().height()
        most = round(pane.height() * self._share) if pane else high
        return QSize(wide, min(max(high, held.minimumSizeHint().height()), most))

    def minimumSizeHint(self) -> QSize:
        """Give way in width."""
        return QSize(0, 0)

    def give(self, share: float, wanted: QWidget | None) -> None:
        """Take another share of the pane, and keep a part of what is held in sight."""
        if share != self._share:
            self._share = share
            self.updateGeometry()
        self._wanted = wanted
        if wanted is not None:
            self._later.start()

    @Slot()
    def _reveal(self) -> None:
        if self._wanted is not None and self._wanted.isVisible():
            self.ensureWidgetVisible(self._wanted, 0, GAP_2)
