"""Filling the official form: its fields on one side, its pages on the other."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QImageReader
from PySide6.QtWidgets import QFileDialog, QFrame, QScrollArea, QStackedWidget, QWidget

from binder_app.domain.filled_form import LEFT, FormEntry
from binder_app.domain.official_form import YES
from binder_app.ui.aloud import announce
from binder_app.ui.columns import Column, Columns
from binder_app.ui.desk import Desk
from binder_app.ui.form_chooser import FormChooser
from binder_app.ui.form_fields import FormFields
from binder_app.ui.form_pages import FormPages
from binder_app.ui.form_view import Movable
from binder_app.ui.form_work import SignaturePicture, form_work
from binder_app.ui.last_folder import COPIES, PAPERS, begin_in, keep_folder
from binder_app.ui.opening import why_not_opened
from binder_app.ui.parts import (
    GAP_2,
    GAP_3,
    GAP_4,
    across,
    button,
    down,
    frame,
    label,
)
from binder_app.ui.session import BinderSession

FIELDS_WIDE, FIELDS_HIGH, PAGE_HIGH = 416, 640, 620

SIGNATURE = "signature picture"
"""What the picture of a signature is called among what can be moved."""

PICTURES = "*.png *.jpg *.jpeg"


class FormPage(QWidget):
    """The page on which the form is filled; `left` goes back to the packet.

    `page_asked` wants the page of an exhibit that says a value.
    """

    left = Signal()
    page_asked = Signal(str, int)

    def __init__(self, desk: Desk, session: BinderSession) -> None:
        super().__init__()
        self._desk, self._session = desk, session
        self.work = form_work(desk, session)
        self.chooser = FormChooser(desk, session)
        self.fields = FormFields(desk, session, self.work)
        self.pages = FormPages(desk)
        self._saved = Path()
        self._columns = Columns(
            desk,
            (
                Column(self.fields, FIELDS_WIDE, 0, scrolls=True, high=FIELDS_HIGH),
                Column(self.pages, 0, 1, scrolls=True, high=PAGE_HIGH),
            ),
        )
        self.stack = QStackedWidget()
        self._choosing = QScrollArea()
        self._choosing.setWidgetResizable(True)
        self._choosing.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._choosing.setWidget(self.chooser)
        self.stack.addWidget(self._choosing)
        self.stack.addWidget(self._columns)
        whole = down(self._head(), self.stack, gap=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self._connect()
        if self.work.shown is not None:
            self._show_form()

    @property
    def is_choosing(self) -> bool:
        """Tell whether it is still to be said which form is filled."""
        return self.stack.currentWidget() is self._choosing

    def _head(self) -> QFrame:
        desk, head = self._desk, frame("header")
        self.title = label(self.tr("Fill the application form"), "lead")
        self.said = label("", "muted", wraps=True)
        self.open = button(desk, self.tr("&Open it"), self._open, "", "link")
        self.open.hide()
        self.back = button(
            desk, self.tr("Bac&k to the packet"), self.left, "arrow-left", "link"
        )
        row = across(self.title, self.said, self.open, self.back, gap=GAP_3)
        row.setStretch(1, 1)
        row.setContentsMargins(GAP_4, GAP_2, GAP_4, GAP_2)
        head.setLayout(row)
        return head

    def _connect(self) -> None:
        work, fields = self.work, self.fields
        self.chooser.chosen.connect(self.take)
        self.chooser.file_asked.connect(self.ask_for_form)
        self.chooser.worksheet_asked.connect(self._ask_for_worksheet)
        work.begun.connect(self._wait)
        work.drawn.connect(self._show_form)
        work.failed.connect(self._fail)
        work.saved.connect(self._tell_saved)
        work.unsaved.connect(self._tell_unsaved)
        fields.chosen.connect(self._follow)
        fields.save_asked.connect(self._ask_where)
        fields.signature_asked.connect(self._turn_signature)
        fields.other_asked.connect(self._choose_other)
        fields.detail.page_asked.connect(self.page_asked)
        fields.detail.place_asked.connect(self._put_here)
        fields.detail.unplaced.connect(self._take_place_back)
        self.pages.turned.connect(self._mark)
        self.pages.view.chosen.connect(fields.choose_named)
        self.pages.view.moved.connect(self._move)

    # -------------------------------------------------------------------- form

    @Slot()
    def ask_for_form(self) -> None:
        """Let the person choose the form's PDF."""
        asked, kind = self.tr("Choose the form"), self.tr("PDF file (*.pdf)")
        start = str(begin_in(self._desk, PAPERS))
        name, _ = QFileDialog.getOpenFileName(self, asked, start, kind)
        if name:
            keep_folder(self._desk, PAPERS, Path(name).parent)
            self.take(name)

    @Slot(str)
    def take(self, name: str) -> None:
        """Fill that form."""
        self.chooser.show_trouble("", "")
        self.pages.page = 1
        self.work.choose(Path(name))

    @Slot()
    def _choose_other(self) -> None:
        self.chooser.list_held()
        self.chooser.show_trouble("", "")
        self.stack.setCurrentWidget(self._choosing)
        self.chooser.file.setFocus()

    @Slot()
    def _wait(self) -> None:
        self._say(self.tr("Reading the form…"), is_new=self.work.shown is None)

    @Slot()
    def _show_form(self) -> None:
        shown = self.work.shown
        if shown is None:
            return
        is_first = self.is_choosing
        self._say("", is_new=False)
        self.stack.setCurrentWidget(self._columns)
        self.fields.show_form(shown)
        self.pages.show_form(shown)
        if is_first:
            self._columns.make_ready(self.width())
            self.fields.list.setFocus()
            announce(self.fields, self.fields.count.text())

    @Slot(str, str)
    def _fail(self, problem: str, remedy: str) -> None:
        """Say in place why a form can't be filled."""
        if not problem:
            problem = self.tr("This form could not be read. Nothing was changed.")
            remedy = self.tr("Try another copy of it, or make a worksheet.")
        self._say("", is_new=False)
        self.chooser.list_held()
        self.stack.setCurrentWidget(self._choosing)
        say = self._desk.say
        self.chooser.show_trouble(say(problem), say(remedy))
        self.chooser.file.setFocus()

    # ------------------------------------------------------------------- places

    @Slot()
    def _follow(self) -> None:
        """Turn to the page of the field in hand, and mark it there."""
        entry = self.fields.entry
        if entry is not None and entry.page and entry.page != self.pages.page:
            self.pages.show_page(entry.page)
        self._mark()

    @Slot()
    def _mark(self) -> None:
        shown, entry = self.work.shown, self.fields.entry
        if shown is None or not self.pages.path:
            return
        page = self.pages.page
        sizes = shown.pages
        points = sizes[page - 1] if page <= len(sizes) else sizes[-1]
        movables = {
            each.name: Movable(*each.spot, _drawn(each))
            for each in shown.entries
            if each.spot and each.page == page and each.state != LEFT
        }
        picture = self.work.signature
        if picture is not None and picture.page == page:
            high = picture.wide * _ratio(picture.path)
            size = picture.wide, high
            movables[SIGNATURE] = Movable(picture.x, picture.y, "", size)
        in_hand = entry.name if entry and entry.field else ""
        self.pages.show_places(points, movables, entry, in_hand)

    @Slot(str, float, float)
    def _move(self, name: str, x: float, y: float) -> None:
        """Keep where a value, or the picture of a signature, now begins."""
        picture = self.work.signature
        if name == SIGNATURE and picture is not None:
            page = self.pages.page
            moved = SignaturePicture(picture.path, page, x, y, picture.wide)
            self.work.set_signature(moved)
        elif name != SIGNATURE:
            self._keep_place(name, f"{self.pages.page}:{x:.1f},{y:.1f}")

    def _keep_place(self, name: str, place: str) -> None:
        shown = self.work.shown
        if shown is not None:
            self._session.edit(
                self.tr("Move a value on the form"),
                lambda binder: binder.with_form_place(shown.digest, name, place),
                f"form {name}" if place else "",
            )

    @Slot(str)
    def _put_here(self, name: str) -> None:
        """Put a value in the midst of the page, from where it is moved."""
        shown = self.work.shown
        if shown is not None and self.pages.page <= len(shown.pages):
            wide, high = shown.pages[self.pages.page - 1]
            self._keep_place(name, f"{self.pages.page}:{wide / 3:.1f},{high / 2:.1f}")
            self.pages.view.setFocus()

    @Slot(str)
    def _take_place_back(self, name: str) -> None:
        self._keep_place(name, "")

    @Slot()
    def _turn_signature(self) -> None:
        """Put a picture of a signature on the page shown, or take it off."""
        if self.work.signature is not None:
            self.work.set_signature(None)
            return
        asked = self.tr("A picture of your signature")
        kind = f"{self.tr('Pictures')} ({PICTURES})"
        start = str(begin_in(self._desk, PAPERS))
        name, _ = QFileDialog.getOpenFileName(self, asked, start, kind)
        shown = self.work.shown
        if name and shown is not None:
            page = min(self.pages.page, len(shown.pages))
            wide, high = shown.pages[page - 1]
            picture = SignaturePicture(name, page, wide / 3, high / 3)
            self.work.set_signature(picture)

    # ------------------------------------------------------------------- saving

    @Slot()
    def _ask_where(self) -> None:
        form = self.work.form
        name = self.tr("{form} filled.pdf").format(form=form.stem if form else "")
        if (target := self._target(self.tr("Save the filled form"), name)) is not None:
            self.work.save(target)

    @Slot()
    def _ask_for_worksheet(self) -> None:
        name = self.tr("Worksheet for the form.pdf")
        if (target := self._target(self.tr("Make a worksheet"), name)) is not None:
            self.work.write_worksheet(target)

    def _target(self, asked: str, proposed: str) -> str | None:
        start = str(begin_in(self._desk, COPIES) / proposed)
        name, _ = QFileDialog.getSaveFileName(
            self, asked, start, self.tr("PDF file (*.pdf)")
        )
        if not name:
            return None
        keep_folder(self._desk, COPIES, Path(name).parent)
        self._say(self.tr("Saving…"))
        return name

    @Slot(str)
    def _tell_saved(self, name: str) -> None:
        self._saved = Path(name)
        told = self.tr("Saved: {name}.").format(name=self._saved.name)
        if not self.is_choosing and self.work.shown is not None:
            left = sum(entry.state == LEFT for entry in self.work.shown.entries)
            say = QCoreApplication.translate
            told += " " + say("FormPage", "%n fields are left for you.", "", left)
            told += " " + self.tr("It is not in the binder: sign it, then add it.")
        self._say(told)
        self.open.show()

    @Slot(str, str)
    def _tell_unsaved(self, problem: str, remedy: str) -> None:
        say = self._desk.say
        told = f"{say(problem)} {say(remedy)}".strip()
        self._say(told or self.tr("Nothing was saved. Try again."))

    def _say(self, text: str, is_new: bool = True) -> None:
        """Say a line below the title; what was said of a saved file goes."""
        self.open.hide()
        self.said.setText(text)
        if text and is_new:
            announce(self.said, text)

    @Slot()
    def _open(self) -> None:
        if problem := why_not_opened(self._saved):
            self._say(problem)

    def take_focus(self) -> None:
        """Take the keyboard, at what is done next."""
        if self.is_choosing:
            self.chooser.file.setFocus()
        else:
            self.fields.list.setFocus()


def _ratio(path: str) -> float:
    """Return how high a picture is for its width."""
    size = QImageReader(path).size()
    return size.height() / size.width() if size.width() > 0 else 0.3


def _drawn(entry: FormEntry) -> str:
    """Return what is typed on the page for a field."""
    return "X" if entry.option or entry.value == YES else entry.value
