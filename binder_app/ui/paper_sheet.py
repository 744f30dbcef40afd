"""Beside a paper that goes along: what is said of it, what is left, where it goes."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from binder_app.acts.editing import iso_date
from binder_app.acts.rulebook import LANGUAGES
from binder_app.errors import BinderError
from binder_app.ui.choice import Choice
from binder_app.ui.date_validator import typed_date
from binder_app.ui.dates import short, with_days_told
from binder_app.ui.day_row import DayRow
from binder_app.ui.desk import Desk
from binder_app.ui.elided import Elided
from binder_app.ui.flow import flowing
from binder_app.ui.fold import Fold
from binder_app.ui.opening import why_not_opened
from binder_app.ui.paper_work import BY_DATE, PACKET, PaperWork, Written
from binder_app.ui.parts import (
    GAP_1,
    GAP_2,
    GAP_3,
    GAP_4,
    button,
    clear,
    down,
    label,
    line,
    wide,
)
from binder_app.ui.print_line import PrintLine
from binder_app.ui.theme import box
from binder_app.ui.told_line import ToldLine

MOST_BLANKS = 10
"""How many places are listed at once; more of them only to those who ask."""


class PaperSheet(QFrame):
    """Asks what the paper in hand needs, and tells what came of writing it.

    `write_asked` wants it written, `packet_asked` another packet chosen for it.
    """

    write_asked = Signal()
    packet_asked = Signal()
    refilled = Signal()

    def __init__(self, desk: Desk, work: PaperWork) -> None:
        super().__init__()
        self._desk, self._work, self._saved = desk, work, Path()
        box(self, "surface")
        self.title = label("", "lead", wraps=True)
        self.reader = label("", "muted", wraps=True)
        words = self.tr("&Write a PDF…")
        self.write = wide(
            button(desk, words, self.write_asked, "floppy-disk", "filled")
        )
        self.told = ToldLine(desk)
        self.printing = PrintLine(desk)
        self.printing.said.connect(self._say)
        self._rest = QVBoxLayout()
        self._rest.setSpacing(GAP_2)
        whole = down(
            *(self.title, self.reader, self._language_row(), self._day_row()),
            *(self._packet_rows(), self.write, self.told, *self._saved_rows()),
            *(self.printing, line(), self._rest, None),
            gap=GAP_2,
        )
        whole.setContentsMargins(GAP_4, GAP_3, GAP_4, GAP_4)
        self.setLayout(whole)
        self.show_paper()

    # ------------------------------------------------------------------- parts

    def _language_row(self) -> QWidget:
        self.language = Choice()
        names = {"en": self.tr("English"), "es": self.tr("Spanish")}
        for language in LANGUAGES:
            self.language.addItem(names.get(language, language), language)
        self.language.activated.connect(self._choose_language)
        asked = label(self.tr("&Language"))
        asked.setBuddy(self.language)
        return flowing(asked, self.language, gap=GAP_3)

    def _day_row(self) -> QWidget:
        self.day = DayRow(self._desk, self.tr("Answer wanted b&y"))
        self.day.left.connect(self._take_day)
        self.safe = label("", "small", wraps=True)
        self._day = QWidget()
        self._day.setLayout(down(self.day, self.safe, gap=GAP_1))
        return self._day

    def _packet_rows(self) -> QWidget:
        desk = self._desk
        name = label(self.tr("The packet that it speaks of"), "strong", wraps=True)
        self.packet = Elided()
        choose, without = self.tr("Choo&se…"), self.tr("Witho&ut one")
        self.choose = button(desk, choose, self.packet_asked, "folder-open")
        self.without = button(desk, without, self._leave_packet, "", "link")
        self._packet = QWidget()
        row = flowing(self.choose, self.without, gap=GAP_2)
        self._packet.setLayout(down(name, self.packet, row, gap=GAP_1))
        return self._packet

    def _saved_rows(self) -> list[QWidget]:
        desk = self._desk
        folder, program = self.tr("Show in &folder"), self.tr("&Open in PDF program")
        self.open = wide(button(desk, program, self._open, "arrow-square-out"))
        self.show_folder = wide(button(desk, folder, self._show_folder, "folder-open"))
        return [self.open, self.show_folder]

    # ------------------------------------------------------------------- wishes

    @Slot()
    def _choose_language(self) -> None:
        self._work.set(language=self.language.currentData())

    @Slot()
    def _take_day(self) -> None:
        """Take the day that was typed; a text that is none stays, and is told."""
        try:
            day = iso_date(self.day.text)
        except BinderError as error:
            say = self._desk.say
            self.day.say_wrong(f"{say(error.problem)} {say(error.remedy)}".strip())
            return
        if day != self._work.by_date:
            self._work.set(by_date=day)
            self._show_safe_day()

    @Slot()
    def _leave_packet(self) -> None:
        self._work.name_packet("")
        self._show_packet()
        self.choose.setFocus()

    def take_packet(self, name: str) -> None:
        """Let the paper speak of that packet."""
        self._work.name_packet(name)
        self._show_packet()

    # -------------------------------------------------------------------- shows

    def show_paper(self) -> None:
        """Show what is asked for the paper in hand."""
        work, language = self._work, self._desk.language
        paper = work.chosen
        self.title.setText(paper.titles[language])
        readers = filter(None, (paper.reader, paper.beside_reader))
        parties = work.papers.parties
        reader = " / ".join(parties[one].label[language] for one in readers)
        self.reader.setText(self.tr("Written for: {reader}").format(reader=reader))
        self.language.setCurrentIndex(LANGUAGES.index(work.choice.language))
        self._day.setVisible(BY_DATE in paper.sets)
        self.day.show_text(typed_date(work.by_date))
        self._show_safe_day()
        self._packet.setVisible(PACKET in paper.sets)
        self._show_packet()
        self.told.say("", is_well=True)
        self._show_saved(is_saved=False)
        self.show_drawn()

    def _show_safe_day(self) -> None:
        safe = self._work.safe_day
        told = self.tr("The safe day to apply is {day}.")
        self.safe.setText(told.format(day=short(self._desk, safe)))
        self.safe.setVisible(bool(safe))
        is_late = bool(safe) and self._work.by_date >= safe
        doubt = self.tr("What comes by then may be too late to go along.")
        self.day.say_doubt(doubt if is_late else "")

    def _show_packet(self) -> None:
        packet = self._work.packet
        self.packet.show_text(Path(packet).name if packet else self.tr("None named"))
        self.without.setVisible(bool(packet))

    def show_drawn(self) -> None:
        """Show what the drawn paper leaves to the person; nothing where none is."""
        clear(self._rest)
        shown = self._work.shown
        self.write.setEnabled(shown is not None)
        self.printing.setEnabled(shown is not None)
        if shown is not None:
            self.printing.show_file(shown.path, shown.pages, is_duplex=False)
            self._add_blanks(self._work.blanks_of(shown))
            self._add_checks(shown.told["check"])
        self.refilled.emit()

    def _add_blanks(self, blanks: tuple[str, ...]) -> None:
        if not blanks:
            return
        say = QCoreApplication.translate
        told = say(
            "PaperSheet", "%n places are left for you to fill in", "", len(blanks)
        )
        held = QWidget()
        rows = [label(f"\u2013 {name}", "", wraps=True) for name in blanks]
        held.setLayout(down(*rows, gap=GAP_1))
        if len(blanks) > MOST_BLANKS:
            self._rest.addWidget(Fold(self._desk, told, held))
        else:
            self._rest.addWidget(label(told, "strong", wraps=True))
            self._rest.addWidget(held)

    def _add_checks(self, checks: list[dict[str, str]]) -> None:
        self._rest.addWidget(label(self.tr("Look at before you send it"), "strong"))
        source = self.tr("Source: {source}; checked {day}")
        for check in checks:
            text = with_days_told(self._desk, check["text"])
            day = short(self._desk, check["checked"])
            below = source.format(source=check["source"], day=day)
            self._rest.addWidget(label(text, "", wraps=True))
            self._rest.addWidget(label(below, "small", wraps=True))

    # ------------------------------------------------------------------- saving

    def say_written(self, written: Written) -> None:
        """Say where a paper is now, and how much of it is left to be filled in."""
        self._saved = written.path
        told = self.tr("Written: {name} in {folder}.").format(
            name=self._saved.name, folder=self._saved.parent
        )
        if left := len(self._work.blanks_of(written)):
            say = QCoreApplication.translate
            told += " " + say(
                "PaperSheet", "%n places are left for you to fill in.", "", left
            )
        self.told.say(told, is_well=True)
        self._show_saved(is_saved=True)

    def say_not_written(self, problem: str, remedy: str) -> None:
        """Say why there is no paper."""
        say = self._desk.say
        told = f"{say(problem)} {say(remedy)}".strip()
        self.told.say(told or self.tr("Nothing was written. Try again."), is_well=False)
        self._show_saved(is_saved=False)

    def say_writing(self) -> None:
        """Say that the paper is being written."""
        self.told.say(self.tr("Writing…"), is_well=True)

    def _show_saved(self, is_saved: bool) -> None:
        self.open.setVisible(is_saved)
        self.show_folder.setVisible(is_saved)

    @Slot(str, bool)
    def _say(self, text: str, is_well: bool) -> None:
        self.told.say(text, is_well)

    @Slot()
    def _open(self) -> None:
        self._open_in_system(self._saved)

    @Slot()
    def _show_folder(self) -> None:
        self._open_in_system(self._saved.parent)

    def _open_in_system(self, path: Path) -> None:
        if problem := why_not_opened(path):
            self.told.say(problem, is_well=False)
