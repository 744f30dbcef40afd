"""One reason of a refusal: the decision's words, the pages on it, and how it stands."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from binder_app.ui.desk import Desk
from binder_app.ui.flow import flowing
from binder_app.ui.key_button import KeyButton, letters
from binder_app.ui.page_chip import PageChip
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
from binder_app.ui.reason_state import WORDS, Asked, OfferLine, ReasonLine
from binder_app.ui.reason_words import group_title, quoted, state_of
from binder_app.ui.reason_work import ReasonWork
from binder_app.ui.theme import box

ICON = 18
LONGEST_GROUP = 250
"""Pixels of the name of a group at 100 % text."""


class AskedRow(QFrame):
    """A row that the page is held against while the keyboard is in it.

    `stepped` goes on by so many rows, `page_asked` to the page.
    """

    stepped = Signal(int)
    page_asked = Signal()
    look = ("reason", "reason_on")

    def __init__(self, desk: Desk, work: ReasonWork) -> None:
        super().__init__()
        self._desk, self._work = desk, work
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box(self, self.look[0])

    @property
    def asked(self) -> Asked:
        """What it asks at the page."""
        raise NotImplementedError

    def follow(self) -> None:
        """Stand out while it is what the page is held against."""
        now = self._work.asked
        mine = (self.asked.item, self.asked.reason)
        is_on = now is not None and (now.item, now.reason) == mine
        if now is not None and now.what not in (WORDS, self.asked.what):
            is_on = False
        box(self, self.look[is_on])

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Ask about it when the keyboard comes to it."""
        super().focusInEvent(event)
        if self._work.asked != self.asked:
            self._work.ask(self.asked)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the keyboard, for it is gone to."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if self._work.asked != self.asked:
            self._work.ask(self.asked)
        super().mousePressEvent(event)

    def _answer(self, is_right: bool) -> None:
        self._work.answer_seen(is_right)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer with one key; the letters are those of the answers at a page."""
        keys, key, letter = letters(), event.key(), event.text().upper()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Right:
            self._work.next_find()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._work.ask(self.asked)
            self.page_asked.emit()
        elif letter == keys.right:
            self._answer(is_right=True)
        elif letter == keys.none:
            self._answer(is_right=False)
        else:
            super().keyPressEvent(event)


class ReasonRow(AskedRow):
    """Shows a reason that a person took up."""

    def __init__(self, desk: Desk, work: ReasonWork) -> None:
        super().__init__(desk, work)
        self.line: ReasonLine | None = None
        self.chips: list[PageChip] = []
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(GAP_3, GAP_3, GAP_3, GAP_3)
        self._row.setSpacing(GAP_3)
        self._said, self._pages, self._state = QWidget(), QWidget(), QWidget()
        for held, share in ((self._said, 5), (self._pages, 5), (self._state, 2)):
            held.setLayout(down(gap=GAP_1))
            self._row.addWidget(held, share)

    @property
    def asked(self) -> Asked:
        """The reason."""
        assert self.line is not None
        return self.line.asked

    def stack(self, is_stacked: bool) -> None:
        """Put its parts one below the other where room is short."""
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.TopToBottom if is_stacked else ways.LeftToRight)
        self._row.setSpacing(GAP_2 if is_stacked else GAP_3)

    def show_line(self, line: ReasonLine) -> None:
        """Show a reason as it stands now."""
        if line == self.line:
            self.follow()
            return
        self.line = line
        self._fill_said(line)
        self._fill_pages(line)
        self._fill_state(line)
        told = self.tr("Reason {number}: {words}. {state}. {pages}")
        pages = ", ".join(chip.accessibleName() for chip in self.chips)
        words = told.format(
            number=line.number,
            words=quoted(line.reason.quote),
            state=state_of(line)[2],
            pages=pages,
        )
        self.setAccessibleName(words.strip())
        self.follow()

    def _room(self, held: QWidget) -> QVBoxLayout:
        room = held.layout()
        assert isinstance(room, QVBoxLayout)
        clear(room)
        return room

    def _fill_said(self, line: ReasonLine) -> None:
        room = self._room(self._said)
        number = label(f"{line.number}.", "strong")
        words = label(quoted(line.reason.quote), wraps=True)
        head = across(number, words, gap=GAP_2)
        head.setAlignment(number, Qt.AlignmentFlag.AlignTop)
        head.setStretch(1, 1)
        room.addLayout(head)
        ways = [*self._links(line), self._group_button(line)]
        room.addWidget(flowing(*ways, gap=GAP_1))
        if line.guess:
            told, agree = self._guess(line)
            guess = across(told, agree, gap=GAP_2)
            guess.setStretch(0, 1)
            room.addLayout(guess)
        if line.guideline:
            room.addWidget(label(line.guideline, "small", wraps=True))
        room.addStretch(1)

    def _links(self, line: ReasonLine) -> list[QPushButton]:
        if not line.at or line.reason.at is None:
            return []
        show = partial(self._work.look, line.asked, line.reason.at)
        made = button(self._desk, line.at, show, look="inline")
        told = self.tr("Show where the decision says it: {page}")
        made.setAccessibleName(told.format(page=line.at))
        return [made]

    def _group_button(self, line: ReasonLine) -> QPushButton:
        """Return the button that shows the group, and offers the others."""
        name = group_title(self._desk, self._work.session, line.reason.category)
        made = button(self._desk, "", self._ask_for_group, look="link")
        words = name or self.tr("Kind of reason…")
        mode, room = Qt.TextElideMode.ElideRight, self._desk.theme.px(LONGEST_GROUP)
        made.setText(made.fontMetrics().elidedText(words, mode, room))
        told = self.tr("Kind of reason {number}: {name}")
        made.setAccessibleName(
            told.format(number=line.number, name=name or self.tr("not chosen"))
        )
        made.setToolTip(words)
        self._group = made
        return made

    def _guess(self, line: ReasonLine) -> tuple[QWidget, QWidget]:
        name = group_title(self._desk, self._work.session, line.guess)
        told = self.tr("We think: {group}").format(group=name)
        agree = partial(self._work.set_group, line.asked, line.guess)
        made = button(self._desk, self.tr("Agree"), agree, "check", "small")
        said = self.tr("Agree that reason {number} is: {group}")
        made.setAccessibleName(said.format(number=line.number, group=name))
        return label(told, "small", wraps=True), made

    def _ask_for_group(self) -> None:
        """Offer the groups of reasons."""
        line, menu = self.line, QMenu(self)
        assert line is not None
        for group in self._work.session.rules.refusals.values():
            set_it = partial(self._work.set_group, line.asked, group.id)
            action = menu.addAction(group.title(self._desk.language), set_it)
            action.setCheckable(True)
            action.setChecked(group.id == line.reason.category)
        if line.reason.category:
            menu.addSeparator()
            menu.addAction(
                self.tr("None of these"), partial(self._work.set_group, line.asked, "")
            )
        menu.popup(self._group.mapToGlobal(QPoint(0, self._group.height())))

    def _fill_pages(self, line: ReasonLine) -> None:
        room = self._room(self._pages)
        self.chips = [PageChip(self._desk, chip) for chip in line.chips]
        for chip in self.chips:
            chip.shown.connect(partial(self._work.look, line.asked))
            chip.dropped.connect(partial(self._work.drop, line.asked))
        choose = button(
            self._desk, self.tr("Choose a page"), self._choose, "plus", "small"
        )
        told = self.tr("Choose a page for reason {number}")
        choose.setAccessibleName(told.format(number=line.number))
        room.addWidget(flowing(*self.chips, choose, gap=GAP_1 + 2))
        if line.found:
            told = self.tr("? means: we found it. Look first.")
            room.addWidget(label(told, "small", wraps=True))
        room.addStretch(1)

    def _choose(self) -> None:
        """Let the person turn to a page by hand."""
        self._work.ask(self.asked)
        self.page_asked.emit()

    def _fill_state(self, line: ReasonLine) -> None:
        room = self._room(self._state)
        icon, shade, told, more = state_of(line)
        head = across(
            icon_label(self._desk, icon, shade, ICON), label(told, shade, wraps=True)
        )
        head.setStretch(1, 1)
        room.addLayout(head)
        if more:
            room.addWidget(label(more, "small", wraps=True))
        self._more = button(
            self._desk, self.tr("More"), self._offer_more, "dots-three", "link"
        )
        said = self.tr("More for reason {number}").format(number=line.number)
        self._more.setAccessibleName(said)
        room.addWidget(self._more)
        room.addStretch(1)

    def _offer_more(self) -> None:
        menu, asked = QMenu(self), self.asked
        other = Asked(asked.item, WORDS, asked.reason)
        menu.addAction(self.tr("Change the words…"), partial(self._ask_words, other))
        menu.addAction(self.tr("Choose a page"), self._choose)
        menu.addAction(self.tr("Remove this reason"), partial(self._work.remove, asked))
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))

    def _ask_words(self, asked: Asked) -> None:
        self._work.ask(asked)
        self.page_asked.emit()


class OfferRow(AskedRow):
    """Shows words of the decision that seem to be a reason, to be taken up or not."""

    look = ("drop", "offer_on")

    def __init__(self, desk: Desk, work: ReasonWork, shown: OfferLine) -> None:
        super().__init__(desk, work)
        self.shown = shown
        keys = letters()
        words = label(quoted(shown.offer.quote), wraps=True)
        told = label(self.tr("We found this. Is it a reason?"), "small", wraps=True)
        self.yes = KeyButton(
            desk,
            self.tr("Yes, it is"),
            keys.right,
            partial(work.take_reason, shown.asked),
            "check",
        )
        self.no = KeyButton(
            desk, self.tr("No"), keys.none, partial(work.refuse_reason, shown.asked)
        )
        see = partial(work.look, shown.asked, shown.offer.at)
        page = button(desk, shown.at, see, look="inline")
        whole = down(told, words, flowing(self.yes, self.no, page), gap=GAP_1)
        whole.setContentsMargins(GAP_3, GAP_2, GAP_3, GAP_2)
        self.setLayout(whole)
        self.setAccessibleName(f"{told.text()} {words.text()} {shown.at}")

    @property
    def asked(self) -> Asked:
        """The words that were found."""
        return self.shown.asked

    def _answer(self, is_right: bool) -> None:
        """Answer at once: the words stand in the row."""
        if is_right:
            self._work.take_reason(self.asked)
        else:
            self._work.refuse_reason(self.asked)
