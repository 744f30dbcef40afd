"""One open binder: its frame, its tabs, and what leads from one to the other."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QMimeData, QTimer, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from binder_app.acts.paper_reader import make_ready
from binder_app.files import replacing
from binder_app.papers.calendar import calendar
from binder_app.storage import places
from binder_app.ui.desk import Desk
from binder_app.ui.drop_words import (
    Drop,
    in_one_line,
    is_worth_showing,
    refused,
    why_refused,
)
from binder_app.ui.exhibit_verbs import ExhibitVerbs
from binder_app.ui.exhibits_tab import CHECKLIST, ExhibitsTab
from binder_app.ui.exhibits_tab import PAGE as SIDE
from binder_app.ui.frame import Frame, papers_in
from binder_app.ui.intake import Intake
from binder_app.ui.join_offer import JoinOffer
from binder_app.ui.last_folder import CALENDARS, WATCHED, begin_in, keep_folder
from binder_app.ui.packet_tab import PacketTab
from binder_app.ui.reasons_tab import ReasonsTab
from binder_app.ui.road_notice import RoadNotice
from binder_app.ui.scan_reading import ScanReading
from binder_app.ui.selection import Selection
from binder_app.ui.sent_tab import SentTab
from binder_app.ui.session import BinderSession
from binder_app.ui.watching import Watching

EXHIBITS, REASONS, PACKET, SENT = range(4)

READ_AFTER_MS = 1500
"""How long after a drop scans begin to be read: a person looks at what came first."""

SETTLED_MS = 150
"""When the page stands, the tab behind it is put up before anyone asks for it."""


class BinderPage(Frame):
    """The page of the window that shows one binder.

    `files_asked` asks for the dialog that chooses files, with the kind they are
    to have; `said` brings a line that the window shows in place.
    """

    files_asked = Signal(str)
    said = Signal(str, str)

    def __init__(self, desk: Desk, session: BinderSession) -> None:
        super().__init__(desk, session)
        self.session = session
        self.selection = Selection(self)
        self.verbs = ExhibitVerbs(session, self.selection, self)
        self.intake = Intake(desk, session, self)
        self.join_offer = JoinOffer(session, self.selection, self)
        self.watching = Watching(desk, session, self.intake, self)
        self.scans = ScanReading(desk, session, self)
        make_ready(session.rules.resources)
        self.exhibits = ExhibitsTab(desk, session, self.selection, self.verbs)
        self.reasons = ReasonsTab(desk, session)
        self.packet = PacketTab(desk, session, self.selection)
        self.add_tab(self.tr("Exhibits"), "files", self.exhibits)
        self.add_tab(self.tr("Reasons"), "scales", self.reasons)
        self.add_tab(self.tr("Packet"), "package", self.packet)
        self.roads = RoadNotice(desk, session, self.exhibits.side.guidance)
        self.add_notice(self.roads)
        self.roads.why_asked.connect(self.open_beside)
        self.roads.asked.connect(self.show_exhibit)
        self.exhibits.checklist.beside_asked.connect(self.open_beside)
        self.exhibits.side.beside.letter_asked.connect(self._write_letter)
        self.sent = SentTab(desk, session)
        self.add_tab(self.tr("Sent"), "paper-plane-tilt", self.sent)
        self._connect()
        QTimer.singleShot(SETTLED_MS, self, self._settle)

    def _connect(self) -> None:
        checklist = self.exhibits.checklist
        self.tab_chosen.connect(self.show_tab)
        self.tabs.tabBarClicked.connect(self._press_tab)
        self.dropped.connect(self.take)
        self.dragged.connect(checklist.show_drop)
        self.strip.add_asked.connect(self.ask_for_files)
        checklist.papers_dropped.connect(self.take)
        checklist.files_asked.connect(self.files_asked)
        checklist.letter_asked.connect(self._write_letter)
        checklist.password_given.connect(self._unlock)
        self.exhibits.side.password_given.connect(self._unlock)
        self.verbs.looked.connect(self._show_look)
        self.packet.show_asked.connect(self.show_exhibit)
        self.reasons.show_asked.connect(self.show_exhibit)
        self.reasons.claim_asked.connect(self.open_claim)
        self.reasons.add_asked.connect(self.ask_for_files)
        self.reasons.records_asked.connect(self.open_records)
        self.packet.checklist_asked.connect(self._show_checklist)
        self.packet.fact_asked.connect(self._show_fact)
        self.packet.sent_asked.connect(self.open_sent)
        self.sent.packet_asked.connect(self.open_packet)
        self.sent.exhibit_asked.connect(self.show_exhibit)
        self.find_asked.connect(self._show_found)
        self.session.refused.connect(self.said)
        self.intake.failed.connect(self.said)
        self.intake.ended.connect(self._tell_of_drop)
        self.intake.ended.connect(self.join_offer.look)
        self._later = QTimer(self, singleShot=True, interval=READ_AFTER_MS)
        self._later.timeout.connect(self.scans.start)
        self.intake.ended.connect(self._later.start)
        self.scans.halves_found.connect(self.join_offer.look_at_halves)
        self.join_offer.changed.connect(self._show_join)
        self.strip.join_taken.connect(self.join_offer.take)
        self.strip.join_refused.connect(self.join_offer.refuse)
        self.session.recut.connect(self.scans.compare)
        self.scans.changed.connect(self._show_reading)
        self.scans.learned.connect(self.exhibits.side.page.text.ask_again)
        self.scans.learned.connect(self.reasons.work.look_anew)
        self.strip.reading_stopped.connect(self.scans.stop)
        self.strip.given_asked.connect(self.open_given)
        self.watching.changed.connect(self._show_watched)
        self.strip.offer_taken.connect(self.watching.take_before)
        self.watching.resume()
        self.banner.why_asked.connect(self.open_why)
        self.banner.date_asked.connect(self._ask_for_date)
        self.banner.calendar_asked.connect(self._write_calendar)
        self.exhibits.side.calendar_asked.connect(self._write_calendar)

    @Slot()
    def _settle(self) -> None:
        """Put the packet's tab up and clothe it, so that its first showing is swift."""
        if not self.isVisible():
            return
        self.packet.resize(self.body.size())
        self.packet.furnish()
        for part in self.packet.findChildren(QWidget):
            part.ensurePolished()

    def go_on(self) -> None:
        """Go on reading what was still to be read when the binder was closed."""
        self.intake.resume()
        self.scans.start()

    def let_go(self) -> None:
        """End what reads and watches for this binder; all of it can be taken up."""
        self._later.stop()
        self.watching.let_go()
        self.intake.let_go()
        self.scans.let_go()
        self.packet.let_go()
        self.reasons.let_go()
        self.exhibits.side.page.above.let_go()

    @Slot()
    def _show_reading(self) -> None:
        self.strip.show_reading(self.scans.words)

    @Slot()
    def _show_join(self) -> None:
        self.strip.show_join(self.join_offer.words, self.join_offer.names)

    @Slot(Drop)
    def _tell_of_drop(self, drop: Drop) -> None:
        """Say how many papers went in, and above the page which did not, and why."""
        self.strip.say_at_rest(in_one_line(drop))
        if is_worth_showing(drop):
            self.strip.offer_given()
        if refused(drop):
            self.said.emit(*why_refused(drop, self._desk))

    @Slot()
    def _show_watched(self) -> None:
        count = len(self.watching.before)
        self.strip.show_watched(self.watched_name, self.watching.is_there, count)

    @property
    def watched_name(self) -> str:
        """The name of the folder that is watched, empty where none is."""
        folder = self.watching.folder
        return folder.name or str(folder) if folder else ""

    @Slot()
    def ask_what_to_watch(self) -> None:
        """Let the person choose a folder to watch; chosen before, it is let go."""
        if self.watching.folder is not None:
            self.watching.stop()
            return
        asked = self.tr("Watch a folder for new papers")
        start = begin_in(self._desk, WATCHED)
        folder = QFileDialog.getExistingDirectory(self, asked, str(start))
        if folder:
            keep_folder(self._desk, WATCHED, Path(folder).parent)
            self.watching.watch(Path(folder))

    @Slot()
    def ask_for_files(self) -> None:
        """Ask for files to add, of whatever kind."""
        self.files_asked.emit("")

    def take(self, paths: list[Path], kind: str = "") -> None:
        """Take papers in; `kind` is what they were dropped on."""
        self.intake.take(paths, kind)

    def paste(self, mime: QMimeData) -> None:
        """Take in the files, or the one picture, of the clipboard."""
        papers = papers_in(mime)
        if not papers and mime.hasImage():
            folder = places.cache() / "pasted"
            folder.mkdir(parents=True, exist_ok=True)
            now = datetime.now().strftime("%Y-%m-%d %H.%M.%S")
            path = folder / self.tr("Pasted picture {time}.png").format(time=now)
            if QImage(mime.imageData()).save(str(path)):
                papers = [path]
        self.take(papers)

    @Slot(str, str)
    def _unlock(self, exhibit_id: str, password: str) -> None:
        """Read a locked file again, with its password."""
        row = self.session.row(exhibit_id)
        if row is not None:
            self.intake.unlock(row.exhibit.source, password)

    @property
    def has_verbs(self) -> bool:
        """Tell whether the exhibits that are chosen are in sight, to be acted on."""
        return self.tabs.currentIndex() not in (REASONS, SENT)

    def focus_next(self, by: int) -> None:
        """Move the keyboard to the next pane of the tab that is shown."""
        shown = self.tabs.currentIndex()
        if shown == SENT:
            self.sent.take_focus()
        else:
            (self.reasons if shown == REASONS else self.exhibits).focus_next(by)

    @Slot(str, int)
    def show_exhibit(self, exhibit_id: str, page: int = 1) -> None:
        """Show a page of an exhibit, from wherever it was named."""
        self.show_tab(EXHIBITS)
        self.selection.show(exhibit_id, page)

    @Slot()
    def _show_look(self) -> None:
        self.show_tab(EXHIBITS)
        self.exhibits.show_look()

    @Slot(str)
    def _show_checklist(self, requirement: str) -> None:
        """Lead to the line of the checklist where a missing paper can be added."""
        self.show_tab(EXHIBITS)
        self.exhibits.show_pane(CHECKLIST)
        self.exhibits.checklist.show_slot(requirement)

    @Slot(str)
    def _write_letter(self, paper: str) -> None:
        """Lead to the letter that asks for what is missing."""
        self.show_tab(PACKET)
        self.packet.show_papers(paper)

    @Slot(str)
    def _show_found(self, words: str) -> None:
        self.show_tab(EXHIBITS)
        self.exhibits.show_pane(SIDE)
        if words:
            self.exhibits.side.find_words(words)

    @Slot()
    def open_why(self) -> None:
        """Explain the date of the banner."""
        self.show_tab(EXHIBITS)
        self.exhibits.show_pane(SIDE)
        self.exhibits.side.show_why()

    @Slot()
    def open_given(self) -> None:
        """Show what became of every file that was given."""
        self.show_tab(EXHIBITS)
        self.exhibits.show_pane(SIDE)
        self.exhibits.side.show_given()

    @Slot()
    def open_sent(self) -> None:
        """Show what was sent, and give it the keyboard."""
        self.show_tab(SENT)
        self.sent.take_focus()

    @Slot(str)
    def open_packet(self, recipe: str) -> None:
        """Go to the packet, with a recipe chosen where one is named."""
        self.show_tab(PACKET)
        if recipe:
            self.packet.choose(recipe)

    def show_packet(self) -> None:
        """Show the packet; from its form or letters, go back to its choices."""
        is_there = self.tabs.currentIndex() == PACKET
        self.show_tab(PACKET)
        if is_there:
            self.packet.go_back()

    @Slot(int)
    def _press_tab(self, place: int) -> None:
        if place == PACKET == self.tabs.currentIndex():
            self.packet.go_back()

    @Slot()
    def open_records(self) -> None:
        """Show what the reviewer lists as seen."""
        self.show_tab(EXHIBITS)
        self.exhibits.show_pane(SIDE)
        self.exhibits.side.show_records()

    @Slot()
    def open_beside(self) -> None:
        """Show what else to know."""
        self.show_tab(EXHIBITS)
        self.exhibits.show_pane(SIDE)
        self.exhibits.side.show_beside()

    @Slot()
    def open_claim(self) -> None:
        """Show the claim."""
        self._show_fact("")

    @Slot()
    def _ask_for_date(self) -> None:
        self._show_fact("service_date")

    @Slot(str)
    def _show_fact(self, fact: str) -> None:
        self.show_tab(EXHIBITS)
        self.exhibits.show_pane(SIDE)
        self.exhibits.side.show_claim(fact)

    @Slot()
    def _write_calendar(self) -> None:
        """Write the deadlines as a calendar file, where the person says."""
        worker = self.session.binder.claim.surname or self.session.folder.name
        proposed = str(begin_in(self._desk, CALENDARS) / f"{worker}.ics")
        asked, kind = self.tr("Add to calendar"), self.tr("Calendar file (*.ics)")
        name, _ = QFileDialog.getSaveFileName(self, asked, proposed, kind)
        if name:
            keep_folder(self._desk, CALENDARS, Path(name).parent)
            made = datetime.now().astimezone()
            claim = self.session.binder.claim.get("claim_number")
            body = calendar(self.session.checked.deadlines, claim, made)
            with replacing(Path(name)) as file:
                file.write(body)
            self.strip.say(self.tr("Calendar file written"))
