"""The right pane: the page, or what stands in its place for a while."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget

from binder_app.ui.beside_panel import BesidePanel
from binder_app.ui.claim_panel import ClaimPanel
from binder_app.ui.compare import Compare
from binder_app.ui.comparing import Comparing
from binder_app.ui.desk import Desk
from binder_app.ui.exhibit_verbs import ExhibitVerbs
from binder_app.ui.find_panel import FindPanel
from binder_app.ui.given_panel import GivenPanel
from binder_app.ui.guidance_now import GuidanceNow
from binder_app.ui.page_panel import PagePanel
from binder_app.ui.records_panel import RecordsPanel
from binder_app.ui.screen_rows import ScreenRows
from binder_app.ui.selection import Selection
from binder_app.ui.session import BinderSession
from binder_app.ui.why_panel import WhyPanel

Taker = (
    PagePanel
    | WhyPanel
    | ClaimPanel
    | FindPanel
    | GivenPanel
    | RecordsPanel
    | BesidePanel
    | Compare
)


class SidePane(QStackedWidget):
    """Shows the page of the chosen exhibit; Escape brings it back.

    `calendar_asked` wants the deadlines as a calendar file, `large_asked` all the
    room for the page, or its usual room again; `compared` says that two papers are
    shown side by side now, or are no more.
    """

    calendar_asked = Signal()
    large_asked = Signal(bool)
    compared = Signal(bool)
    password_given = Signal(str, str)

    def __init__(
        self,
        desk: Desk,
        session: BinderSession,
        selection: Selection,
        verbs: ExhibitVerbs,
    ) -> None:
        super().__init__()
        self._selection = selection
        self._is_hit = self._was_compared = False
        self._back_to: Callable[[], None] = self.show_hits
        self.page = PagePanel(desk, session, selection, verbs)
        self.screens = ScreenRows(desk, session, verbs, self)
        self.why = WhyPanel(desk, session)
        self.claim = ClaimPanel(desk, session)
        self.found = FindPanel(desk, session)
        self.given = GivenPanel(desk, session)
        self.records = RecordsPanel(desk, session)
        self.comparing = Comparing(desk, session, self)
        self.guidance = GuidanceNow(desk, session, self)
        self.beside = BesidePanel(desk, session, self.guidance)
        left = (
            *(self.why, self.claim, self.found),
            *(self.given, self.records, self.beside),
        )
        for panel in (self.page, *left, self.comparing.panel):
            self.addWidget(panel)
        self.comparing.ended.connect(self._end_comparison)
        self.currentChanged.connect(self._follow_comparison)
        for panel in left:
            panel.left.connect(self.come_back)
        self._connect_panels()
        self.why.claim_asked.connect(self.show_claim)
        self.why.calendar_asked.connect(self.calendar_asked)
        self.found.show_asked.connect(self._show_hit)
        self.found.left.connect(self._end_search)
        self.page.links.back_asked.connect(self._go_back)
        self.page.links.compare_asked.connect(self.show_copies)
        self.page.instead.password_given.connect(self.password_given)
        self.page.head.large_asked.connect(self.large_asked)
        self.page.head.taken_asked.connect(verbs.show_as_taken)
        self.page.head.looks_asked.connect(self._show_looks)
        self.page.head.across_asked.connect(self.screens.set_across)
        selection.chosen.connect(self._show_chosen)
        self._next = self._key("F3", self.found.next_hit)
        self._last = self._key("Shift+F3", self.found.last_hit)
        self._end_search()

    def _connect_panels(self) -> None:
        """Show the page that a panel asks for; a link leads back to the panel."""
        self.given.show_asked.connect(self._show_given)
        self.claim.show_asked.connect(self._show_offer)
        self.records.show_asked.connect(self._show_record)
        self.beside.show_asked.connect(self._show_place)
        self.page.above.records_asked.connect(self.show_records)

    def _key(self, keys: str, do: Callable[[], None]) -> QShortcut:
        made = QShortcut(QKeySequence(keys), self)
        made.activated.connect(do)
        return made

    @Slot()
    def show_page(self) -> None:
        """Show the page again."""
        self.setCurrentWidget(self.page)

    @Slot()
    def come_back(self) -> None:
        """Show the page again, and let the keyboard be there."""
        self.show_page()
        self.page.take_focus()

    @Slot()
    def show_why(self) -> None:
        """Explain the date."""
        self.setCurrentWidget(self.why)
        self.why.take_focus()

    @Slot()
    def show_claim(self, fact: str = "") -> None:
        """Show the claim, at one of its facts where one is named."""
        self.setCurrentWidget(self.claim)
        if fact:
            self.claim.show_fact(fact)
        else:
            self.claim.take_focus()

    @Slot()
    def show_given(self) -> None:
        """Show what became of every file."""
        self.setCurrentWidget(self.given)
        self.given.take_focus()

    @Slot()
    def show_records(self) -> None:
        """Show what the reviewer lists as seen."""
        self.setCurrentWidget(self.records)
        self.records.take_focus()

    @Slot()
    def show_beside(self) -> None:
        """Show what else to know."""
        self.setCurrentWidget(self.beside)
        self.beside.take_focus()

    @Slot(str)
    def _show_given(self, exhibit_id: str) -> None:
        """Show what became of a file; a link leads back to the files."""
        self._show_from(self.tr("Back to the files"), self.show_given, exhibit_id)

    @Slot(str, int)
    def _show_record(self, exhibit_id: str, page: int) -> None:
        """Show a page; a link leads back to what the reviewer saw."""
        back = self.tr("Back to the records")
        self._show_from(back, self.show_records, exhibit_id, page)

    @Slot(str, int)
    def _show_place(self, exhibit_id: str, page: int) -> None:
        """Show a page that something rests on; a link leads back to it."""
        back = self.tr("Back to what else to know")
        self._show_from(back, self.show_beside, exhibit_id, page)

    @Slot(str, int, str)
    def _show_offer(self, exhibit_id: str, page: int, words: str) -> None:
        """Show where a page says what the claim leaves open; a link leads back."""
        back = self.tr("Back to the claim")
        self._show_from(back, self.show_claim, exhibit_id, page)
        self.page.mark_words(words)

    def _show_from(
        self, words: str, back: Callable[[], None], exhibit_id: str, page: int = 1
    ) -> None:
        self._is_hit = True
        self._selection.show(exhibit_id, page)
        self._is_hit = False
        self._end_search()
        self.page.offer_way_back(words)
        self._back_to = back
        self.come_back()

    @Slot()
    def _go_back(self) -> None:
        """Show again what led to this page."""
        self._back_to()

    # -------------------------------------------------------------- comparison

    @Slot(str)
    def show_copies(self, exhibit_id: str) -> None:
        """Set an exhibit beside the one that it seems to be a copy of."""
        self._selection.show(exhibit_id)
        if self.comparing.show_copies(exhibit_id):
            self._show_comparison()

    @Slot()
    def _show_looks(self) -> None:
        """Set the photo that is shown beside its straightened copy."""
        if self.comparing.show_looks(self._selection.current):
            self._show_comparison()

    def _show_comparison(self) -> None:
        self.setCurrentWidget(self.comparing.panel)
        self.compared.emit(True)
        self.comparing.panel.take_focus()

    @Slot(str)
    def _end_comparison(self, exhibit_id: str) -> None:
        self.come_back()

    @Slot()
    def _follow_comparison(self) -> None:
        """Give the room back when anything else comes in the place of the two."""
        if self.currentWidget() is self.comparing.panel:
            self._was_compared = True
        elif self._was_compared:
            self._was_compared = False
            self.comparing.forget()
            self.compared.emit(False)

    # ------------------------------------------------------------------ search

    def find_words(self, words: str) -> None:
        """Show where words stand in the binder."""
        self._end_search()
        self.setCurrentWidget(self.found)
        self._next.setEnabled(True)
        self._last.setEnabled(True)
        self.found.find_words(words)

    @Slot()
    def show_hits(self) -> None:
        """Show the list of hits again."""
        self.setCurrentWidget(self.found)
        self.found.take_focus()

    @Slot(str, int, str)
    def _show_hit(self, exhibit_id: str, page: int, words: str) -> None:
        """Show the page of a hit; a link leads back to the list."""
        self._is_hit = True
        self._selection.show(exhibit_id, page)
        self._is_hit = False
        self.page.mark_words(words)
        count = self.found.hits
        back = QCoreApplication.translate("SidePane", "Back to the %n hits", "", count)
        self.page.offer_way_back(back)
        self._back_to = self.show_hits
        self.come_back()

    @Slot()
    def _show_chosen(self) -> None:
        """Show what was chosen elsewhere; the search is over then."""
        if not self._is_hit:
            self._end_search()
        self.show_page()

    @Slot()
    def _end_search(self) -> None:
        self.found.stop()
        self.page.mark_words("")
        self.page.offer_way_back("")
        self._next.setEnabled(False)
        self._last.setEnabled(False)

    def take_focus(self) -> None:
        """Give the keyboard to what is shown."""
        shown = self.currentWidget()
        if isinstance(shown, Taker):
            shown.take_focus()
