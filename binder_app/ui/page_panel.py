"""The page that is looked at."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl, Slot
from PySide6.QtGui import (
    QDesktopServices,
    QGuiApplication,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from binder_app.domain.exhibit import Exhibit
from binder_app.ui.above_page import AbovePage
from binder_app.ui.answer_keys import AnswerKeys
from binder_app.ui.desk import Desk
from binder_app.ui.exhibit_names import chosen_words, cited, title_of
from binder_app.ui.exhibit_verbs import ExhibitVerbs
from binder_app.ui.instead_of_page import InsteadOfPage
from binder_app.ui.page_head import PageHead
from binder_app.ui.page_links import PageLinks
from binder_app.ui.page_marks import PageMarks
from binder_app.ui.page_source import PageSpot
from binder_app.ui.page_text import PageText
from binder_app.ui.page_thumbs import thumbs_of
from binder_app.ui.page_tools import PageTools, ReadingNotes
from binder_app.ui.page_view import PageView
from binder_app.ui.paper_verbs import PaperVerbs
from binder_app.ui.parts import GAP_1, GAP_2, GAP_3, across, down
from binder_app.ui.remake import Remake
from binder_app.ui.rows import Row
from binder_app.ui.selection import Selection
from binder_app.ui.session import BinderSession
from binder_app.ui.theme import box
from binder_app.ui.thumbnails import Thumbnails
from binder_app.ui.why_box import Shelf

PAGES, INSTEAD = range(2)

SAID_MS = 4000
"""How long a line stays that says what was done."""


class PagePanel(QWidget):
    """Shows the chosen page with its thumbnails, its text and why it was read so."""

    def __init__(
        self,
        desk: Desk,
        session: BinderSession,
        selection: Selection,
        verbs: ExhibitVerbs,
    ) -> None:
        super().__init__()
        self._desk, self._session = desk, session
        self._selection, self._verbs = selection, verbs
        self._spot: PageSpot | None = None
        self._remake = Remake(desk.jobs, self)
        self._put_up()
        self._connect()
        self._bind_keys()
        self.show_all()

    def _put_up(self) -> None:
        desk = self._desk
        self.head = PageHead(desk)
        self.tools = PageTools(desk)
        self.links = PageLinks(desk, self._session)
        self.notes = ReadingNotes(desk)
        self.notes.hide()
        answers = PaperVerbs(self._session, self._selection, self)
        self.above = AbovePage(desk, self._session, answers)
        self.why = self.above.why
        self.shelf = Shelf(self.above, self.above.share)
        self.thumbs = Thumbnails(desk)
        self.view = PageView(desk)
        self._marks = PageMarks(desk, self.view)
        self.text = PageText(desk)
        self._face = QStackedWidget()
        self._face.addWidget(self.view)
        self._face.addWidget(self.text)
        pages = QWidget()
        pages.setLayout(across(self.thumbs, self._face, gap=0))
        self.instead = InsteadOfPage(desk)
        self.body = QStackedWidget()
        self.body.addWidget(pages)
        self.body.addWidget(self.instead)
        boxes = down(self.notes, self.shelf, gap=GAP_1)
        boxes.setContentsMargins(GAP_3, 0, GAP_3, GAP_2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GAP_1)
        whole.addWidget(self.head)
        whole.addWidget(self.tools)
        whole.addWidget(self.links)
        whole.addLayout(boxes)
        whole.addWidget(self.body, 1)
        box(self, "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def _connect(self) -> None:
        verbs, view, head, tools = self._verbs, self.view, self.head, self.tools
        head.nearer_asked.connect(view.zoom_in)
        head.farther_asked.connect(view.zoom_out)
        head.width_asked.connect(view.fit_width)
        head.join_asked.connect(verbs.join)
        head.original_asked.connect(self.open_original)
        head.reading_asked.connect(self._show_notes)
        view.zoomed.connect(head.show_zoom)
        view.page_step.connect(self._step)
        tools.rotate_asked.connect(verbs.rotate)
        tools.out_asked.connect(verbs.leave_out_or_in)
        tools.split_asked.connect(verbs.split_here)
        tools.text_asked.connect(self._show_text)
        self.thumbs.turned.connect(self._selection.turn_to)
        self.above.page_asked.connect(self._selection.turn_to)
        self.above.marks_changed.connect(self._mark_reasons)
        ways = self.why.ways
        ways.agreed.connect(verbs.agree)
        ways.kind_given.connect(verbs.set_kind)
        ways.kinds_asked.connect(verbs.ask_for_kind)
        ways.none_given.connect(verbs.call_none)
        self.instead.remake_asked.connect(self.remake)
        self.instead.original_asked.connect(self.open_original)
        self._remake.made.connect(self._show_remade)
        self._remake.ended.connect(self._end_remake)
        self._desk.pages.failed.connect(self._fail)
        self._selection.chosen.connect(self.show_all)
        self._selection.turned.connect(self.show_page)
        self._session.changed.connect(self.show_all)

    def _bind_keys(self) -> None:
        for keys, do in (
            (("Ctrl++", "Ctrl+="), self.view.zoom_in),
            (("Ctrl+-",), self.view.zoom_out),
            (("Ctrl+0",), self.view.fit_width),
            (("Ctrl+Shift+C",), self.copy_place),
        ):
            key = QShortcut(self)
            key.setKeys([QKeySequence(name) for name in keys])
            key.activated.connect(do)
        self.keys = AnswerKeys(self._verbs, self)
        self.keys.hear(self, with_children=True)

    # ------------------------------------------------------------------- shown

    @property
    def _row(self) -> Row | None:
        return self._session.row(self._selection.current)

    @Slot()
    def show_all(self) -> None:
        """Show the exhibit that is chosen, as it stands now."""
        row = self._row
        exhibit = row.exhibit if row else None
        has_pages = exhibit is not None and bool(exhibit.pages)
        self.head.setVisible(exhibit is not None)
        self.head.allow(has_pages, exhibit is not None)
        self.tools.setVisible(has_pages)
        self.shelf.setVisible(has_pages)
        if row is not None:
            self._show_exhibit(row)
        else:
            self.notes.hide()
        self.show_page()

    def _show_exhibit(self, row: Row) -> None:
        exhibit = row.exhibit
        title = title_of(self._session, exhibit, self._desk.language)
        chosen = chosen_words(len(self._selection.ids))
        self.head.show_exhibit(row.tab, title, chosen)
        self.head.show_look(*self._session.looks(exhibit))
        self.links.show_twin(row)
        original = self._session.binder.originals.get(exhibit.source)
        notes = [self._desk.say(note) for note in exhibit.notes]
        self.notes.show_notes(original.name if original else "", notes)
        self.notes.setVisible(self.head.reading.isChecked())
        thumbs = thumbs_of(self._desk, self._session, exhibit)
        self.thumbs.show_pages(thumbs, self._selection.page)
        self.thumbs.setVisible(len(thumbs) > 1)

    def _show_above(self, exhibit: Exhibit) -> None:
        is_alone = len(self._selection.ids) == 1
        held = self.window().focusWidget()
        was_above = held is not None and self.above.isAncestorOf(held)
        self.above.show_exhibit(exhibit, self._selection.page, is_alone)
        self.shelf.updateGeometry()
        if was_above and held is not self.window().focusWidget():
            self.view.setFocus()

    @Slot()
    def show_page(self) -> None:
        """Show the page that is chosen."""
        row = self._row
        if row is None or not row.exhibit.pages:
            self._show_none(row.exhibit if row else None)
            return
        count = len(row.exhibit.pages)
        number = self._selection.page
        if number > count:
            self._selection.turn_to(count)
            return
        page = row.exhibit.pages[number - 1]
        self.tools.show_page(number, page.goes_in)
        self.thumbs.show_page(number)
        self._name_page()
        self._show_above(row.exhibit)
        self._show_spot(row, number)

    def _show_spot(self, row: Row, number: int) -> None:
        spot = self._session.spot(row.exhibit.pages[number - 1])
        if spot != self._spot:
            self.body.setCurrentIndex(PAGES)
        self._spot = spot
        told = self.tr("{title}, page {page} of {count}")
        title = title_of(self._session, row.exhibit, self._desk.language)
        count = len(row.exhibit.pages)
        self.view.show_page(spot, told.format(title=title, page=number, count=count))
        self._mark_reasons()
        self._ask_for_text()

    def _show_none(self, exhibit: Exhibit | None) -> None:
        """Say why no page is shown."""
        self._spot = None
        self.above.show_none()
        self._mark_reasons()
        self.view.show_page(None, "")
        self.thumbs.show_pages([], 0)
        self.head.show_page("", goes_in=True)
        self.body.setCurrentIndex(INSTEAD)
        if exhibit is not None:
            is_locked = self._session.binder.needs_password(exhibit)
            locked = exhibit.id if is_locked else ""
            self._say_instead(
                exhibit.problem, exhibit.remedy, can_open=True, locked=locked
            )
        elif self._session.rows:
            head = self.tr("No exhibit is chosen")
            words = self.tr("Choose one in the list, and its pages show here.")
            self.instead.show_words(("files", "muted"), head, words)
        else:
            head = self.tr("There is no page yet")
            words = self.tr("Drop a paper into this window, or add files below.")
            self.instead.show_words(("files", "muted"), head, words)

    def _name_page(self) -> None:
        row, number = self._row, self._selection.page
        if row is None or number > len(row.exhibit.pages):
            return
        told = self.tr("Page {page} of {count}")
        words = told.format(page=number, count=len(row.exhibit.pages))
        self.head.show_page(words, row.exhibit.pages[number - 1].goes_in)

    @Slot()
    def _mark_reasons(self) -> None:
        self.shelf.give(self.above.share, self.above.facts.foot)
        page = self._selection.page
        self._marks.show_spot(self._spot, self.above.quoted_on(page))

    def mark_words(self, words: str) -> None:
        """Mark where words stand on the page that is shown, and on those after."""
        self._marks.seek(words)

    def offer_way_back(self, words: str) -> None:
        """Show the link that leads back to a list of hits; without words, none."""
        self.links.show_back(words)

    @Slot(bool)
    def _show_text(self, is_wanted: bool) -> None:
        shown: QWidget = self.text if is_wanted else self.view
        self._face.setCurrentWidget(shown)
        self._ask_for_text()
        shown.setFocus()

    def _ask_for_text(self) -> None:
        if self._face.currentWidget() is self.text:
            self.text.show_spot(self._spot, self._selection.page)

    # ------------------------------------------------------------ lost and made

    @Slot(PageSpot)
    def _fail(self, spot: PageSpot) -> None:
        """Say what is to be done where the file of a page is gone."""
        row = self._row
        if spot != self._spot or row is None or Path(spot.path).is_file():
            return
        page = row.exhibit.pages[self._selection.page - 1]
        original = self._session.binder.originals[page.source]
        self.body.setCurrentIndex(INSTEAD)
        if original.pages_file == "made":
            self._offer_remake()
        else:
            problem = f"{original.name} is missing from the binder's folder."
            remedy = "Put the folder back together, or add the file again."
            self._say_instead(problem, remedy)

    def _say_instead(
        self, problem: str, remedy: str, can_open: bool = False, locked: str = ""
    ) -> None:
        say, icon = self._desk.say, ("warning-circle", "warn")
        told = say(problem), say(remedy)
        self.instead.show_words(icon, *told, can_open=can_open, locked=locked)

    def _offer_remake(self) -> None:
        head = self.tr("This page has to be made again")
        words = self.tr("Your own file is safe. Only our picture of it is gone.")
        is_running = self._remake.is_running
        if is_running:
            words = self.tr("We are making it again. This can take a minute.")
        icon = ("arrows-clockwise", "text")
        self.instead.show_words(
            icon, head, words, can_remake=not is_running, can_open=True
        )

    @Slot()
    def remake(self) -> None:
        """Make the lost pages of the binder again, those of this exhibit first."""
        ids = [row.exhibit.id for row in self._session.rows if row.exhibit.pages]
        current = self._selection.current
        ids = [current, *(held for held in ids if held != current)]
        self._remake.start(self._session.folder, ids)
        self._offer_remake()

    @Slot(str)
    def _show_remade(self, path: str) -> None:
        if self._spot is not None and self._spot.path == path:
            self._spot = None
            self._mark_reasons()
            self.view.show_page(None, "")
            self.text.show_spot(None, 0)
            self.thumbs.thumbs.try_again()
            self.show_page()

    @Slot(str, str)
    def _end_remake(self, problem: str, remedy: str) -> None:
        if self.body.currentIndex() != INSTEAD or self._spot is None:
            return
        if problem:
            self._say_instead(problem, remedy, can_open=True)
        else:
            self._offer_remake()

    # ------------------------------------------------------------------ wishes

    @Slot(int)
    def _step(self, by: int) -> None:
        row = self._row
        page = self._selection.page + by
        if row is not None and 1 <= page <= len(row.exhibit.pages):
            self._selection.turn_to(page)

    @Slot(bool)
    def _show_notes(self, is_wanted: bool) -> None:
        self.notes.setVisible(is_wanted and self._row is not None)

    @Slot()
    def open_original(self) -> None:
        """Open the file that the page came from in its own program."""
        row = self._row
        if row is None:
            return
        pages, number = row.exhibit.pages, self._selection.page
        source = pages[number - 1].source if pages else row.exhibit.source
        path = self._session.original_path(source)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    @Slot()
    def copy_place(self) -> None:
        """Copy how this page is cited."""
        row, page = self._row, self._selection.page
        if row is None or not row.exhibit.pages:
            return
        words = cited(self._desk, self._session, row, page)
        QGuiApplication.clipboard().setText(words)
        said = self.tr("Copied: {words}").format(words=words)
        goes_in = row.exhibit.pages[page - 1].goes_in
        self.head.show_page(said, goes_in)
        QTimer.singleShot(SAID_MS, self, self._name_page)

    def take_focus(self) -> None:
        """Take the keyboard."""
        if self.body.currentIndex() == PAGES:
            self._show_text(self.tools.text.isChecked())
        elif self.instead.remake.isVisible():
            self.instead.remake.setFocus()
        else:
            self.head.more.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the reasons keep their share of the height."""
        super().resizeEvent(event)
        self.above.make_room(self.height())
        self.shelf.updateGeometry()
