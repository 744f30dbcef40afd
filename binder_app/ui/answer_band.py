"""The question above a page, such as whether it answers a reason."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from binder_app.acts.dispute_edits import PAGES
from binder_app.ui.answer_pages import AnswerPages
from binder_app.ui.desk import Desk
from binder_app.ui.flow import flowing
from binder_app.ui.key_button import KeyButton, letters
from binder_app.ui.parts import (
    GAP_1,
    GAP_2,
    GAP_3,
    button,
    down,
    label,
)
from binder_app.ui.reason_cards import page_of
from binder_app.ui.reason_state import REASON, WORDS, Asked, ReasonLine
from binder_app.ui.reason_words import quoted
from binder_app.ui.reason_work import ReasonWork
from binder_app.ui.theme import box

LINES = 3
"""Lines of text that the words of a reason are given to be typed in."""

LONGEST = 160
"""Letters of a quote that the band repeats; all of it stands in the list."""


class AnswerBand(QFrame):
    """Asks about the page that is looked at; gone where nothing is asked.

    `asked_words` tells whether words of the page are to be marked.
    """

    asked_words = Signal(bool)

    def __init__(self, desk: Desk, work: ReasonWork) -> None:
        super().__init__()
        self._desk, self._work = desk, work
        self._words_for: Asked | None = None
        box(self, "accent")
        keys = letters()
        self.title = label("", "strong", wraps=True)
        self.told = label("", "small", wraps=True)
        self.words = QPlainTextEdit()
        self.words.setTabChangesFocus(True)
        self.words.setAcceptDrops(False)
        self.words.setAccessibleName(self.tr("Words of the reason"))
        high = self.words.fontMetrics().lineSpacing() * LINES
        self.words.setFixedHeight(high + GAP_3)
        self.pages = AnswerPages(desk, work)
        self.yes = KeyButton(desk, "", keys.right, work.agree, "check")
        self.no = KeyButton(desk, "", keys.none, work.refuse)
        self.next = button(desk, "", work.next_find, "arrow-right", "link")
        self.put = button(desk, "", self._put, "check", "filled")
        self.leave = button(desk, self.tr("Leave it"), self._leave, look="link")
        ways = (self.yes, self.no, self.next, self.put, self.leave)
        self._ways = flowing(*ways, gap=GAP_1 + 2)
        whole = down(
            self.title, self.told, self.words, self.pages, self._ways, gap=GAP_1
        )
        whole.setContentsMargins(GAP_3, GAP_2, GAP_3, GAP_2)
        self.setLayout(whole)
        work.turned.connect(self.refresh)
        work.selection.chosen.connect(self.refresh)
        work.selection.turned.connect(self.refresh)
        self.words.textChanged.connect(self._allow)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Ask what is to be asked at this page."""
        asked = self._work.asked
        held = self.window().focusWidget()
        was_here = held is not None and self.isAncestorOf(held)
        is_words = asked is not None and asked.what == WORDS
        parts: tuple[QWidget, ...] = (self.words, self.put, self.leave)
        for part in parts:
            part.setVisible(is_words)
        for part in (self.yes, self.no, self.next, self.pages):
            part.hide()
        self.setVisible(asked is not None and self._work.here is not None)
        if self._words_for is not None and not is_words:
            self._words_for = None
            self.asked_words.emit(False)
        if asked is None:
            return
        self._ask(asked)
        if was_here and held is not None and held.isHidden():
            QTimer.singleShot(0, self, self.take_focus)

    def _ask(self, asked: Asked) -> None:
        if asked.what == WORDS:
            self._ask_for_words(asked)
        elif asked.what == REASON:
            self._ask_for_reason(asked)
        elif asked.what in PAGES:
            self._ask_for_page(asked)
        elif (line := self._work.line) is not None:
            self._ask_for_answer(line)
        else:
            self.hide()

    def _ask_for_answer(self, line: ReasonLine) -> None:
        chip, here = self._work.chip_here, self._work.here
        number = line.number
        self._say(
            self.tr("Does this page answer reason {n}?").format(n=number),
            _cut(line.reason.quote),
        )
        if chip is not None and chip.is_agreed:
            told = self.tr("You agreed: this answers reason {n}").format(n=number)
            self._say(told, _cut(line.reason.quote))
            self._offer("", self.tr("Take it back"))
            self.pages.show_answer(line.asked, chip.ref)
        elif chip is not None:
            self._offer(self.tr("Yes, use this page"), self.tr("No"))
        elif here is not None and line.reason.at and line.reason.at.covers(here):
            told = self.tr("Reason {n}, as the decision gives it").format(n=number)
            self._say(told, self.tr("Look at what we found, or turn to a page."))
        else:
            self._offer(self.tr("Yes, use this page"), "")
        self._offer_next(line)

    def _offer_next(self, line: ReasonLine) -> None:
        """Lead to the other pages that were found."""
        here = self._work.here
        found = [c for c in line.chips if not c.is_agreed]
        others = [c for c in found if here is None or not c.ref.covers(here)]
        told = self.tr("Next find ({count})").format(count=len(others))
        self.next.setText(told)
        self.next.setVisible(bool(others))

    def _ask_for_reason(self, asked: Asked) -> None:
        offers = self._work.finds.reasons(self._work.item(asked))
        quote = offers[asked.reason].quote if asked.reason < len(offers) else ""
        self._say(self.tr("Is this a reason for the refusal?"), _cut(quote))
        self._offer(self.tr("Yes, it is"), self.tr("No"))

    def _ask_for_page(self, asked: Asked) -> None:
        item, here = self._work.item(asked), self._work.here
        held = page_of(item, asked.what)
        questions = {
            "asked": self.tr("Is the treatment asked for on this page?"),
            "decided": self.tr("Is the treatment decided on this page?"),
            "guideline": self.tr("Is the guideline named on this page?"),
        }
        named = item.guideline if asked.what == "guideline" else ""
        self._say(questions[asked.what], named or item.treatment)
        if held is not None and here is not None and held.covers(here):
            self._say(self.tr("You agreed to this page"), named or item.treatment)
            self._offer("", self.tr("Take it back"))
        else:
            self._offer(self.tr("Yes, use this page"), "")

    def _ask_for_words(self, asked: Asked) -> None:
        reason = self._work.reason(asked)
        self._say(
            self.tr("Which words of the decision are the reason?"),
            self.tr("Mark them in the text below, or type them here as they stand."),
        )
        adds, keeps = self.tr("Add the reason"), self.tr("Keep the change")
        self.put.setText(keeps if reason else adds)
        if self._words_for != asked:
            self._words_for = asked
            self.words.setPlainText(reason.quote if reason else "")
            self.asked_words.emit(True)
        self._allow()

    def _say(self, title: str, told: str) -> None:
        self.title.setText(title)
        self.told.setText(told)
        self.told.setVisible(bool(told))
        self.setAccessibleName(f"{title} {told}".strip())

    def _offer(self, yes: str, no: str) -> None:
        for way, words, icon in ((self.yes, yes, "check"), (self.no, no, "")):
            if words:
                way.show_words(words, icon)
            way.setVisible(bool(words))

    # ------------------------------------------------------------------ wishes

    def mark(self, words: str) -> None:
        """Take words that are marked in the text of the page."""
        if self._words_for is not None and words.strip():
            self.words.setPlainText(" ".join(words.split()))

    @Slot()
    def _allow(self) -> None:
        self.put.setEnabled(bool(self.words.toPlainText().strip()))

    @Slot()
    def _put(self) -> None:
        if self._words_for is not None:
            self._work.put_words(self._words_for, self.words.toPlainText())

    @Slot()
    def _leave(self) -> None:
        """Ask no more for words."""
        self._work.stop_asking()

    @property
    def is_for_words(self) -> bool:
        """Tell whether words are to be marked."""
        return self._words_for is not None

    @Slot()
    def take_focus(self) -> None:
        """Take the keyboard, at what can be answered first."""
        parts: tuple[QWidget, ...] = (self.words, self.yes, self.no, self.next)
        shown = (part for part in parts if part.isVisible())
        if (first := next(shown, None)) is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)


def _cut(words: str) -> str:
    """Return the beginning of long words in quotation marks."""
    if len(words) > LONGEST:
        words = words[:LONGEST].rsplit(" ", 1)[0] + "…"
    return quoted(words)
