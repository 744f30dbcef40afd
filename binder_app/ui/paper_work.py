"""The papers that go along with one binder's packet: chosen, drawn, written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTemporaryDir, Signal, Slot

from binder_app.acts.papers_offered import answer_day, letterhead_of, wanted_by
from binder_app.domain.deadline import Deadline
from binder_app.domain.paper import Paper
from binder_app.papers.blank_words import blank_words
from binder_app.storage import places
from binder_app.storage.paper_files import read_papers
from binder_app.ui.desk import Desk
from binder_app.ui.drawing_work import DrawingWork
from binder_app.ui.jobs import Json
from binder_app.ui.packet_work import packet_work
from binder_app.ui.session import BinderSession

BY_DATE, PACKET = "by_date", "packet"
"""The values of a paper that are asked for in the window."""


@dataclass(frozen=True, slots=True)
class PaperChoice:
    """What a person says of one paper.

    `by_date` is an ISO date; `None` where nothing was said, empty where it is to be
    left out.
    """

    language: str
    by_date: str | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """A paper that was written, to be looked at or to be kept: what was told of it."""

    told: Mapping[str, Any]

    @property
    def path(self) -> Path:
        """Where it lies."""
        return Path(self.told["file"])

    @property
    def pages(self) -> int:
        """How many pages it has."""
        return int(self.told["pages"])


class PaperWork(DrawingWork):
    """Draws the chosen paper as the binder stands, and writes it where it is wanted.

    `saved` brings the paper that was written.
    """

    saved = Signal(object)

    def __init__(self, desk: Desk, session: BinderSession) -> None:
        super().__init__(desk, session)
        self._read_papers()
        self.chosen = self.offered[0]
        self.shown: Written | None = None
        self._choices: dict[str, PaperChoice] = {}
        self._said_packet: str | None = None
        self._looks = 0
        self._folder: QTemporaryDir | None = None

    def _read_papers(self) -> None:
        """Read which papers there are, and which of them are for this review."""
        rules = self._session.rules
        self.papers = read_papers(rules.resources, rules.checklist)
        self.offered = self.papers.of_pathway(rules.checklist.id)

    def follow_rules(self) -> None:
        """Offer the papers of other rules; what was chosen stays where they have it.

        Nobody is told: the pages are made anew behind it.
        """
        self.end()
        self._read_papers()
        same = (paper for paper in self.offered if paper.id == self.chosen.id)
        self.chosen, self.shown = next(same, self.offered[0]), None

    # ------------------------------------------------------------------- wishes

    def letter_for(self, line: str) -> Paper | None:
        """Return the letter that asks for what a line of the checklist wants."""
        return self.papers.asking_for(line, self._session.rules.checklist.id)

    def choose(self, paper_id: str) -> None:
        """Take another paper in hand."""
        if paper_id != self.chosen.id:
            self.chosen, self.shown = self.papers.papers[paper_id], None
            self.draw_soon()

    @property
    def choice(self) -> PaperChoice:
        """What the person said of the paper in hand."""
        own = self._session.binder.language
        first = PaperChoice(self.papers.language_of(self.chosen, own))
        return self._choices.get(self.chosen.id, first)

    def set(self, **values: Any) -> None:
        """Say something else of the paper in hand."""
        after = replace(self.choice, **values)
        if after != self.choice:
            self._choices[self.chosen.id] = after
            self.draw_soon()

    def name_packet(self, path: str) -> None:
        """Say which packet all papers speak of; an empty path is none."""
        if path != self._said_packet:
            self._said_packet = path
            self.draw_soon()

    @property
    def by_date(self) -> str:
        """The day by which an answer is wanted, as an ISO date; empty for none."""
        if self.choice.by_date is not None:
            return self.choice.by_date
        day = wanted_by(self._due(), date.today())
        return day.isoformat() if day else ""

    @property
    def safe_day(self) -> str:
        """The safe day to apply, as an ISO date; empty where none lies ahead."""
        due = self._due()
        return due.safe.isoformat() if due and due.safe else ""

    def _due(self) -> Deadline | None:
        awaited = self._session.rules.deadlines.awaited
        return answer_day(self._session.checked, awaited, date.today())

    @property
    def packet(self) -> str:
        """The packet that papers speak of: the one that was built last, or another."""
        built = packet_work(self._desk, self._session).newest
        if self._said_packet is not None:
            return self._said_packet
        return str(built.path) if built is not None else ""

    def values(self) -> list[tuple[str, str]]:
        """Return what is set for the paper in hand, as the engine takes it."""
        said, sets = self.choice.by_date, self.chosen.sets
        told = [(BY_DATE, said)] if BY_DATE in sets and said is not None else []
        if PACKET in sets and self.packet:
            told.append((PACKET, self.packet))
        return told

    def blanks_of(self, written: Written) -> tuple[str, ...]:
        """Return what a paper leaves to be filled in, in the window's words."""
        told, form = written.told, self._session.rules.form
        paper, language = self.papers.papers[told["paper"]], self._desk.language
        return blank_words(told["blanks"], paper, self.papers, form, language)

    # ------------------------------------------------------------------ drawing

    def _next_look(self) -> Json:
        self._looks += 1
        name = f"{self.chosen.id} {self._looks}.pdf"
        return self._task(self._drafts().filePath(name))

    def _drafts(self) -> QTemporaryDir:
        """Return the folder of the looks, which goes when the binder is closed."""
        if self._folder is None:
            places.cache().mkdir(parents=True, exist_ok=True)
            self._folder = QTemporaryDir(str(places.cache() / "papers-XXXXXX"))
        return self._folder

    def _task(self, out: str) -> Json:
        language, values = self.choice.language, self.values()
        chosen = self.chosen.id
        return paper_task(self._desk, self._session, chosen, out, language, values)

    @Slot(object)
    def _take(self, told: Json) -> None:
        is_asked = told["paper"] == self.chosen.id and not self._is_due
        self._end()
        if is_asked:
            self.shown = Written(told)
            self.drawn.emit()

    @Slot(str, str)
    def _fail(self, problem: str, remedy: str) -> None:
        is_asked = not self._is_due
        self._end()
        if is_asked:
            self.shown = None
            self.failed.emit(problem, remedy)

    # ------------------------------------------------------------------- writing

    def save(self, target: str) -> None:
        """Write the paper where the person says."""
        self._write(self._task(target))

    @Slot(object)
    def _tell_saved(self, told: Json) -> None:
        self.saved.emit(Written(told))


def paper_task(
    desk: Desk,
    session: BinderSession,
    paper: str,
    out: str,
    language: str,
    values: Sequence[tuple[str, str]] = (),
) -> Json:
    """Return the task that writes one paper, under the letterhead of the settings."""
    return {
        "do": "paper",
        "binder": str(session.folder),
        "paper": paper,
        "out": out,
        "language": language,
        "set": list(values),
        "letterhead": list(letterhead_of(desk.preferences.now)),
        "speaks": desk.language,
    }


def paper_work(desk: Desk, session: BinderSession) -> PaperWork:
    """Return the work on this binder's papers, begun when it is first asked for."""
    held = session.findChild(PaperWork)
    if isinstance(held, PaperWork):
        return held
    return PaperWork(desk, session)
