"""Two ways a paper came, side by side: a person says which is to go in."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from binder_app.ui.compare_words import Texts
from binder_app.ui.desk import Desk
from binder_app.ui.elided import Elided
from binder_app.ui.page_head import note_line
from binder_app.ui.page_source import PageSpot
from binder_app.ui.page_view import PageView
from binder_app.ui.parts import (
    GAP_1,
    GAP_2,
    GAP_3,
    GAP_4,
    across,
    button,
    clear,
    down,
    icon_label,
    label,
)
from binder_app.ui.theme import box

LEAST_HIGH = 200
"""Pixels at 100 % text that a page has at least: where they are not there, all of
it scrolls."""


@dataclass(frozen=True, slots=True)
class Half:
    """One of the two: its name, what is known of it, its pages, and its verb.

    A half that is in use by now has no verb, only the words for that.
    """

    name: str
    told: str
    pages: tuple[PageSpot, ...]
    verb: str
    in_use: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """What is compared: a heading, why, the halves, and what leaves both alone."""

    head: str
    why: str
    halves: tuple[Half, Half]
    neither: str = ""


class HalfView(QWidget):
    """Shows one half; `taken` and `scrolled` name its place, 0 or 1."""

    taken = Signal(int)
    scrolled = Signal(int)

    def __init__(self, desk: Desk, place: int) -> None:
        super().__init__()
        self._place = place
        self.name, self.told = Elided("strong"), label("", "muted", wraps=True)
        self.view = PageView(desk)
        self.view.setMinimumHeight(desk.theme.px(LEAST_HIGH))
        self.do = button(desk, "", self._take)
        self.view.verticalScrollBar().valueChanged.connect(self._tell_scroll)
        self.in_use = label("", "ok")
        self._mark = icon_label(desk, "check-circle", "ok", 18)
        self.none = label(self.tr("It has no such page."), "muted", wraps=True)
        self.none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        below = across(self._mark, self.in_use, self.do, None)
        self.in_use.setMinimumHeight(self.do.sizeHint().height())
        whole = down(self.name, self.told, self.view, self.none, below, gap=GAP_1)
        whole.setStretchFactor(self.view, 1)
        whole.setStretchFactor(self.none, 1)
        self.setLayout(whole)
        self.spot: PageSpot | None = None

    @Slot()
    def _take(self) -> None:
        self.taken.emit(self._place)

    @Slot()
    def _tell_scroll(self) -> None:
        self.scrolled.emit(self._place)

    def show_half(self, half: Half, number: int) -> None:
        """Show a page of a half, from 1; one that it does not have is said."""
        self.name.show_text(half.name)
        self.told.setText(half.told)
        self.told.setVisible(bool(half.told))
        self.do.setText(half.verb)
        self.do.setAccessibleName(f"{half.verb}: {half.name}")
        self.do.setVisible(bool(half.verb))
        self.in_use.setText(half.in_use)
        for part in (self.in_use, self._mark):
            part.setVisible(bool(half.in_use))
        is_there = number <= len(half.pages)
        self.spot = half.pages[number - 1] if is_there else None
        named = self.tr("{title}, page {page} of {count}")
        count = len(half.pages)
        told = named.format(title=half.name, page=number, count=count)
        self.view.show_page(self.spot, told)
        self.view.setVisible(is_there)
        self.none.setVisible(not is_there)


class Compare(QWidget):
    """Shows two papers page by page; `taken` says which half's verb was pressed.

    `neither` wants both left as they are, `left` the page again. The pages turn
    and scroll together.
    """

    left = Signal()
    neither = Signal()
    taken = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._pair: Pair | None = None
        self.page = 1
        self.halves = (HalfView(desk, 0), HalfView(desk, 1))
        self._texts = Texts(desk, self)
        self._texts.changed.connect(self._tell_words)
        self._put_up()
        for half in self.halves:
            half.taken.connect(self.taken)
            half.scrolled.connect(self._scroll_along)
            half.view.page_step.connect(self.step)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.left)

    def _put_up(self) -> None:
        desk = self._desk
        box(self, "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.head, self.why = label("", "lead", wraps=True), label("", "", wraps=True)
        close = button(desk, self.tr("Close"), self.left, "x", "plain")
        self.back = self._turner(self.tr("Page before"), self._last, "caret-left")
        self.on = self._turner(self.tr("Next page"), self._next, "caret-right")
        self.place = label("", "muted")
        self.both = button(desk, "", self.neither)
        self._words = QVBoxLayout()
        self._words.setSpacing(GAP_1)
        turning = across(self.back, self.place, self.on, gap=GAP_1)
        head = across(self.head, turning, close)
        head.setStretchFactor(self.head, 1)
        sides = across(*self.halves, gap=GAP_4)
        for half in self.halves:
            sides.setStretchFactor(half, 1)
        held = QFrame()
        box(held, "surface")
        inner = down(
            head, self.why, sides, self._words, across(self.both, None), gap=GAP_2
        )
        inner.setStretchFactor(sides, 1)
        inner.setContentsMargins(GAP_4, GAP_2, GAP_2 + GAP_1, GAP_3)
        held.setLayout(inner)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(held)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)

    def _turner(self, words: str, do: Callable[[], None], icon: str) -> QPushButton:
        made = button(self._desk, "", do, icon, "plain")
        made.setAccessibleName(words)
        made.setToolTip(words)
        return made

    # ------------------------------------------------------------------- shown

    def show_pair(self, pair: Pair) -> None:
        """Show two papers; a page that was turned to stays, for the same two."""
        if self._pair is None or _papers(self._pair) != _papers(pair):
            self.page = 1
        self._pair = pair
        self.head.setText(pair.head)
        self.why.setText(pair.why)
        self.both.setText(pair.neither)
        self.both.setVisible(bool(pair.neither))
        self._show_page()

    @property
    def count(self) -> int:
        """How many pages the longer of the two has."""
        return max(len(half.pages) for half in self._pair.halves) if self._pair else 0

    def _show_page(self) -> None:
        if self._pair is None:
            return
        for view, half in zip(self.halves, self._pair.halves, strict=True):
            view.show_half(half, self.page)
        told = self.tr("Page {page} of {count}")
        self.place.setText(told.format(page=self.page, count=self.count))
        for part in (self.back, self.place, self.on):
            part.setVisible(self.count > 1)
        self.back.setEnabled(self.page > 1)
        self.on.setEnabled(self.page < self.count)
        one, two = (half.spot for half in self.halves)
        self._texts.ask(one, two)
        self._tell_words()

    @Slot()
    def _tell_words(self) -> None:
        """Say in which words the two pages differ."""
        clear(self._words)
        for icon, told in self._texts.told(self._pair is not None and self.is_of_words):
            line = note_line(self._desk, icon, told)
            for words in line.findChildren(QLabel):
                words.setTextInteractionFlags(
                    Qt.TextInteractionFlag.TextSelectableByMouse
                )
            self._words.addWidget(line)

    @property
    def is_of_words(self) -> bool:
        """Tell whether words are compared: of one photo there are no two texts."""
        return self._pair is not None and bool(self._pair.neither)

    # ------------------------------------------------------------------- turned

    @Slot(int)
    def step(self, by: int) -> None:
        """Turn both to the next page, or to the one before."""
        page = min(max(1, self.page + by), self.count)
        if page != self.page:
            self.page = page
            self._show_page()

    @Slot()
    def _next(self) -> None:
        self.step(1)

    @Slot()
    def _last(self) -> None:
        self.step(-1)

    @Slot(int)
    def _scroll_along(self, place: int) -> None:
        """Let the other page scroll by the same share."""
        bar = self.halves[place].view.verticalScrollBar()
        other = self.halves[1 - place].view.verticalScrollBar()
        share = bar.value() / bar.maximum() if bar.maximum() else 0.0
        other.blockSignals(True)
        other.setValue(round(share * other.maximum()))
        other.blockSignals(False)
        self.halves[1 - place].view.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the page with PgUp and PgDn from anywhere."""
        steps = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        by = steps.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        else:
            self.step(by)

    def take_focus(self) -> None:
        """Give the keyboard to the first page."""
        self.halves[0].view.setFocus()


def _papers(pair: Pair) -> list[tuple[PageSpot, ...]]:
    return [half.pages for half in pair.halves]
