"""What else to know: which review it is, the questions after a denial, and notes."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from binder_app.acts.guidance import Guidance
from binder_app.acts.notes import ToldNote
from binder_app.acts.pathway_guide import RoadSeen
from binder_app.domain.binder import UNKNOWN
from binder_app.domain.question import Answer
from binder_app.ui.dates import short
from binder_app.ui.denial_step import road_text
from binder_app.ui.desk import Desk
from binder_app.ui.fold import Fold
from binder_app.ui.guidance_now import GuidanceNow
from binder_app.ui.note_group import NoteGroup
from binder_app.ui.parts import (
    GAP_1,
    GAP_2,
    GAP_3,
    GAP_4,
    across,
    button,
    clear,
    down,
    label,
    line,
)
from binder_app.ui.question_row import QuestionRow
from binder_app.ui.road_card import RoadCard
from binder_app.ui.session import BinderSession
from binder_app.ui.theme import box


class BesidePanel(QWidget):
    """Tells what is worth knowing besides the packet.

    `show_asked` wants a page, `letter_asked` the letter that asks the questions.
    """

    left = Signal()
    show_asked = Signal(str, int)
    letter_asked = Signal(str)

    def __init__(
        self, desk: Desk, session: BinderSession, guidance: GuidanceNow
    ) -> None:
        super().__init__()
        self._desk, self._session, self._now = desk, session, guidance
        self._is_stale = True
        self.cards: list[RoadCard] = []
        self.questions: list[QuestionRow] = []
        self.groups: list[NoteGroup] = []
        self._open: set[tuple[str, str]] = set()
        box(self, "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        title = self.tr("What else to know")
        self.close_button = button(desk, self.tr("Close"), self.left, "x", "plain")
        head = across(label(title, "lead", wraps=True), self.close_button)
        head.setStretch(0, 1)
        head.setAlignment(self.close_button, Qt.AlignmentFlag.AlignTop)
        head.setContentsMargins(GAP_4, GAP_2, GAP_2, GAP_2)
        self.reader = self._make_reader(title)
        whole = down(head, self.reader, gap=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.left)
        session.changed.connect(self._follow)

    def _make_reader(self, title: str) -> QScrollArea:
        held = QWidget()
        box(held, "surface")
        self._column = down(gap=GAP_2)
        self._column.setContentsMargins(GAP_4, 0, GAP_4, GAP_4)
        held.setLayout(self._column)
        made = QScrollArea()
        made.setWidget(held)
        made.setWidgetResizable(True)
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setAccessibleName(title)
        box(made, "reader")
        return made

    @Slot()
    def _follow(self) -> None:
        self._is_stale = True
        if self.isVisible():
            QTimer.singleShot(0, self, self.show_all)

    def showEvent(self, event: QShowEvent) -> None:
        """Show what is to be said by now."""
        super().showEvent(event)
        if self._is_stale:
            self.show_all()

    # ------------------------------------------------------------------- shown

    @Slot()
    def show_all(self) -> None:
        """Put everything up anew; folds that are open stay so."""
        self._is_stale = False
        guidance = self._now.whole
        self._open = {_key(group) for group in self.groups if group.is_open}
        scrolled = self.reader.verticalScrollBar().value()
        clear(self._column)
        self.cards, self.questions, self.groups = [], [], []
        self._show_roads()
        self._show_questions(guidance.answers)
        self._show_notes(guidance)
        self._column.addStretch(1)
        self.reader.verticalScrollBar().setValue(scrolled)

    def _head(self, words: str) -> None:
        if self._column.count():
            self._column.addSpacing(GAP_2)
            self._column.addWidget(line())
        self._column.addWidget(label(words, "lead", wraps=True))

    def _say(self, words: str, look: str = "") -> None:
        self._column.addWidget(label(words, look, wraps=True))

    # ------------------------------------------------------------------- roads

    def _show_roads(self) -> None:
        """Say which review the binder is for, and which roads papers point to."""
        self._head(self.tr("Which review it is"))
        binder, own = self._session.binder, self._taken
        if binder.is_pathway_open:
            self._say(self.tr("You said that this is not known yet."))
        elif own is not None:
            told = self.tr("This binder is for: {road}")
            self._say(told.format(road=own.road.title[self._desk.language]))
        others = self._now.others
        if others:
            self._say(self.tr("Papers here point to:"), "muted")
        elif binder.is_pathway_open:
            self._show_how_to_tell()
        for seen in others:
            card = RoadCard(self._desk, self._session, seen, self._taken)
            card.asked.connect(self.show_asked)
            card.taken.connect(self._take)
            card.set_aside.connect(self._set_aside)
            self.cards.append(card)
            self._column.addWidget(card)
        for seen in self._now.set_aside:
            self._show_aside(seen.road.id, seen.road.title[self._desk.language])
        self._show_ways()

    @property
    def _taken(self) -> RoadSeen | None:
        """The road that the binder takes, `None` while that is not known."""
        return None if self._session.binder.is_pathway_open else self._now.own

    def _show_how_to_tell(self) -> None:
        text = road_text(self._desk.resources, self._desk.language)
        made = label(text, "", wraps=True)
        made.setTextFormat(Qt.TextFormat.MarkdownText)
        self._column.addWidget(made)

    def _show_aside(self, road: str, title: str) -> None:
        told = self.tr("You said that this does not apply: {road}")
        self._say(told.format(road=title), "muted")
        back = button(
            self._desk,
            self.tr("It may apply after all"),
            partial(self._after_click, self._call_back, road),
            look="link",
        )
        back.setAccessibleName(f"{back.text()}: {title}")
        self._column.addLayout(across(back, None))

    def _show_ways(self) -> None:
        """Offer the other pathways in a fold: for who sees that it is another one."""
        held, column = QWidget(), down(gap=GAP_1)
        column.setContentsMargins(GAP_3, 0, 0, 0)
        held.setLayout(column)
        binder, language = self._session.binder, self._desk.language
        for road in self._session.rules.guide.roads:
            is_own = road.pathway == binder.pathway and not binder.is_pathway_open
            if road.pathway and not is_own:
                self._offer(column, road.title[language], road.pathway)
        if not binder.is_pathway_open:
            told = self.tr("This is not known yet")
            self._offer(column, told, UNKNOWN)
        title = self.tr("It is another review")
        self.ways = Fold(self._desk, title, held, wraps=True)
        self._column.addWidget(self.ways)

    def _offer(self, column: QVBoxLayout, title: str, pathway: str) -> None:
        take = button(
            self._desk,
            self.tr("Use it"),
            partial(self._after_click, self._take, pathway),
            "check",
        )
        take.setAccessibleName(f"{take.text()}: {title}")
        row = across(gap=GAP_2)
        row.addWidget(label(title, "", wraps=True), 1)
        row.addWidget(take)
        column.addLayout(row)

    def _after_click(self, do: Callable[[str], None], value: str) -> None:
        """Do it once the click is over: the button goes with what is shown."""
        QTimer.singleShot(0, self, partial(do, value))

    @Slot(str)
    def _take(self, pathway: str) -> None:
        """Let the binder go by another pathway; an undo brings the other back."""
        self._session.set_claim(self.tr("Change the review"), pathway=pathway)

    @Slot(str)
    def _set_aside(self, road: str) -> None:
        name = self.tr("It does not apply")
        said = self.tr("You looked at it")
        self._session.set_claim(name, **{f"not_applicable__road__{road}": said})

    def _call_back(self, road: str) -> None:
        name = self.tr("It may apply after all")
        self._session.set_claim(name, **{f"not_applicable__road__{road}": ""})

    # --------------------------------------------------------------- questions

    def _show_questions(self, answers: Sequence[Answer]) -> None:
        """Show each question with its answer, and the letter that asks them."""
        self._head(self.tr("Questions after a denial"))
        told = self.tr(
            "Only what you agreed to, or what was read for certain, answers."
        )
        self._say(told, "small")
        for answer in answers:
            row = QuestionRow(self._desk, self._session, answer)
            row.asked.connect(self.show_asked)
            self.questions.append(row)
            self._column.addWidget(row)
            self._column.addSpacing(GAP_1)
        asked = [a.question.paper for a in answers if a.question.paper]
        for paper in dict.fromkeys(asked):
            told = self.tr("A letter asks these questions in writing: {letter}")
            title = self._now.title_of_letter(paper)
            self._say(told.format(letter=title))
            ask = partial(self.letter_asked.emit, paper)
            words = self.tr("Show the letter")
            self.letter = button(self._desk, words, ask, "pencil-simple", "link")
            self.letter.setAccessibleDescription(title)
            self._column.addLayout(across(self.letter, None))
        sources = dict.fromkeys(a.question.source for a in answers)
        told = self.tr("Source: {source}. Checked {date}.")
        day = short(self._desk, self._session.rules.questions.checked)
        self._say(told.format(source="; ".join(sources), date=day), "small")

    # ------------------------------------------------------------------- notes

    def _show_notes(self, guidance: Guidance) -> None:
        """Show the notes in folds: those that papers call for come first."""
        self._head(self.tr("Worth knowing besides"))
        called = [one for one in guidance.notes if one.sight is not None]
        always = [one for one in guidance.notes if one.sight is None]
        told = {one.note.id for one in guidance.notes}
        notes = self._session.rules.notes.notes
        rest = [ToldNote(note) for note in notes if note.id not in told]
        for words, found in (
            (self.tr("Your papers call for these:"), called),
            (self.tr("For everyone:"), always),
            (self.tr("Nothing in your papers calls for these:"), rest),
        ):
            if found:
                self._say(words, "muted")
                self._show_groups(found, words)

    def _show_groups(self, told: Iterable[ToldNote], part: str) -> None:
        notes, groups = self._session.rules.notes, dict[str, list[ToldNote]]()
        for one in told:
            groups.setdefault(one.note.group, []).append(one)
        for group, held in groups.items():
            title = notes.groups[group][self._desk.language]
            made = NoteGroup(
                self._desk, self._session, part, title, held, notes.checked
            )
            made.asked.connect(self.show_asked)
            made.show_open(_key(made) in self._open)
            self.groups.append(made)
            self._column.addWidget(made)

    def take_focus(self) -> None:
        """Take the keyboard."""
        self.reader.setFocus()


def _key(group: NoteGroup) -> tuple[str, str]:
    return group.part, group.title
