"""A new binder, one question at a time."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from binder_app.errors import BinderError
from binder_app.ui.claim_steps import SentStep, WhoseStep
from binder_app.ui.denial_step import DenialStep
from binder_app.ui.desk import Desk
from binder_app.ui.letter_step import LetterStep
from binder_app.ui.new_binder import Draft, make_binder
from binder_app.ui.parts import GAP_2, GAP_3, GAP_5, across, button, frame, label, line
from binder_app.ui.step import Step
from binder_app.ui.summary_step import SummaryStep


class NewBinderPage(QWidget):
    """Asks which denial it is, whose claim, for the letter, and when it was sent.

    `made` names the folder of the new binder and the papers to take in; `left`
    leads back to where one came from, `home_asked` to all binders.
    """

    made = Signal(str, object)
    left = Signal()
    home_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.draft = Draft()
        self.denial, self.summary = DenialStep(desk), SummaryStep(desk)
        self.steps: tuple[Step, ...] = (
            self.denial,
            WhoseStep(desk),
            LetterStep(desk),
            SentStep(desk),
            self.summary,
        )
        self.stack = QStackedWidget()
        for step in self.steps:
            self.stack.addWidget(step)
            step.done.connect(self.go_on)
        self.denial.left.connect(self._go_home)
        self.summary.change_asked.connect(self._change)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for part in (self._header(), self._bar(), self.stack, self._foot()):
            whole.addWidget(part)
        whole.setStretch(2, 1)
        self._show_step(0)

    def _header(self) -> QWidget:
        desk, held = self._desk, frame("header")
        self._at = label("", "small")
        home = self.tr("&All binders")
        self.home = button(desk, home, self._go_home, "arrow-left", "plain")
        row = across(
            self.home,
            line(is_upright=True),
            label(self.tr("New binder"), "strong"),
            None,
            self._at,
            gap=GAP_3,
        )
        row.setContentsMargins(16, 6, 24, 6)
        held.setLayout(row)
        held.setMinimumHeight(desk.theme.px(52))
        return held

    def _bar(self) -> QProgressBar:
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, len(self.steps))
        self.bar.setAccessibleName(self.tr("How far the questions are"))
        return self.bar

    def _foot(self) -> QWidget:
        desk, held = self._desk, frame("strip")
        self.back = button(desk, self.tr("Bac&k"), self.go_back, "arrow-left")
        self.skip = button(desk, self.tr("&Skip for now"), self.skip_it, "", "link")
        self.next = button(desk, "", self.go_on, "", "filled")
        row = across(self.back, None, self.skip, self.next, gap=GAP_3)
        row.setContentsMargins(GAP_5, GAP_2, GAP_5, GAP_2)
        held.setLayout(row)
        return held

    # ---------------------------------------------------------------------- steps

    @property
    def step(self) -> Step:
        """The question that is asked now."""
        return self.steps[self.stack.currentIndex()]

    def _show_step(self, place: int) -> None:
        """Ask the question at a place, with what was answered to it before."""
        is_last = place == len(self.steps) - 1
        told = self.tr("Question {number} of {count}")
        count = len(self.steps) - 1
        at = told.format(number=place + 1, count=count)
        self._at.setText("" if is_last else at)
        self.bar.setValue(place + 1)
        self.next.setText(
            self.tr("&Make the binder") if is_last else self.tr("&Continue")
        )
        self.steps[place].say_wrong("")
        self.steps[place].show_draft(self.draft)
        self.stack.setCurrentIndex(place)
        self.skip.setVisible(not is_last)
        if self.isVisible():
            self._take_focus()

    def _take_focus(self) -> None:
        if self.step is self.summary:
            self.next.setFocus()
        else:
            self.step.take_focus()

    def showEvent(self, event: QShowEvent) -> None:
        """Give the keyboard to the question."""
        super().showEvent(event)
        self._take_focus()

    @Slot()
    def go_on(self) -> None:
        """Take the answer; ask the next question, or make the binder."""
        if not self.step.go_on():
            return
        self.draft = self.step.answered(self.draft)
        if self.step is self.summary:
            self._make()
        else:
            self._show_step(self.stack.currentIndex() + 1)

    @Slot()
    def skip_it(self) -> None:
        """Ask the next question; what was answered right is kept."""
        self.draft = self.step.answered(self.draft)
        self._show_step(self.stack.currentIndex() + 1)

    @Slot()
    def go_back(self) -> None:
        """Ask the question before; before the first one, leave."""
        if self.step.go_back():
            return
        self.draft = self.step.answered(self.draft)
        place = self.stack.currentIndex()
        if place:
            self._show_step(place - 1)
        else:
            self._leave()

    @Slot(int)
    def _change(self, place: int) -> None:
        self.draft = self.step.answered(self.draft)
        self._show_step(place)

    @Slot()
    def _leave(self) -> None:
        self.begin_anew()
        self.left.emit()

    @Slot()
    def _go_home(self) -> None:
        self.begin_anew()
        self.home_asked.emit()

    def begin_anew(self) -> None:
        """Forget every answer."""
        self.resume(Draft(), 0)

    def resume(self, draft: Draft, place: int) -> None:
        """Go on with answers that were given before, at one of the questions."""
        self.draft = draft
        self._show_step(place)

    @property
    def so_far(self) -> Draft:
        """Every answer, with those of the page that is shown."""
        return self.step.answered(self.draft) if self.place else self.draft

    @property
    def place(self) -> int:
        """The place of the question that is asked now."""
        return self.stack.currentIndex()

    def _make(self) -> None:
        """Make the folder and hand it on; say in place why it can't be made."""
        library = self._desk.preferences.now.library_folder
        try:
            folder = make_binder(self.draft, library, self.tr("New binder"))
        except BinderError as error:
            said = (self._desk.say(error.problem), self._desk.say(error.remedy))
            self.summary.say_wrong(" ".join(said).strip())
        except OSError:
            said_so = self.tr(
                "Nothing can be written into {folder}. Choose another library folder"
                " in Settings."
            )
            self.summary.say_wrong(said_so.format(folder=library))
        else:
            papers = list(self.draft.papers)
            self.begin_anew()
            self.made.emit(str(folder), papers)
