"""Where the denial letter is put down: dropped, or chosen by a dialog."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QSizePolicy, QWidget

from binder_app.ui.desk import Desk
from binder_app.ui.frame import papers_in
from binder_app.ui.last_folder import PAPERS, begin_in, keep_folder
from binder_app.ui.new_binder import Draft
from binder_app.ui.parts import (
    GAP_2,
    GAP_3,
    GAP_4,
    across,
    button,
    clear,
    down,
    frame,
    icon_label,
    label,
)
from binder_app.ui.step import Step
from binder_app.ui.theme import box

WIDE, HIGH = 480, 240


class DropArea(QFrame):
    """A place to let files go; a button does the same."""

    dropped = Signal(object)
    choose_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        box(self, "drop")
        self.setAcceptDrops(True)
        self.setMinimumHeight(HIGH)
        self.setMaximumWidth(desk.theme.px(WIDE))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.choose = button(
            desk, self.tr("Choose &files…"), self.choose_asked, "folder-open"
        )
        words = label(self.tr("Drop the denial letter here"), "lead", wraps=True)
        more = label(self.tr("All its pages, and the envelope too"), "small", True)
        for told in (words, more):
            told.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inner = down(
            None,
            across(None, icon_label(desk, "tray", "accent", 40), None),
            words,
            more,
            across(None, self.choose, None),
            None,
            gap=GAP_3,
            edge=GAP_4,
        )
        self.setLayout(inner)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files, and show that they may be let go."""
        if papers_in(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            box(self, "dropping")

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Look as before."""
        box(self, "drop")

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand on what was let go."""
        box(self, "drop")
        papers = papers_in(event.mimeData())
        if papers:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.dropped.emit(papers)


class LetterStep(Step):
    """Takes the denial letter; several files, and any of them back again."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            self.tr("Where is the denial letter?"),
            self.tr("A scan, a photo of each page, or a PDF. You can add more later."),
        )
        self.papers: tuple[Path, ...] = ()
        self.area = DropArea(desk)
        self.area.dropped.connect(self.put_down)
        self.area.choose_asked.connect(self._choose)
        held, self._list = QWidget(), QWidget()
        row = across(self.area, None)
        row.setStretch(0, 1)
        row.setStretch(1, 0)
        held.setLayout(row)
        self._rows = down(gap=GAP_2)
        self._list.setLayout(self._rows)
        self.add(held, self._list)
        self.setAcceptDrops(True)

    @Slot(object)
    def put_down(self, papers: Sequence[Path]) -> None:
        """Put papers down beside those that lie here; the same one only once."""
        self.papers = tuple(dict.fromkeys((*self.papers, *papers)))
        self._show()

    @Slot()
    def _choose(self) -> None:
        asked, start = self.tr("Choose files"), begin_in(self._desk, PAPERS)
        names, _ = QFileDialog.getOpenFileNames(self, asked, str(start))
        if names:
            keep_folder(self._desk, PAPERS, Path(names[0]).parent)
        self.put_down([Path(name) for name in names])

    @Slot()
    def _remove(self) -> None:
        """Take back the paper of the button that was pressed."""
        asked = self.sender()
        assert asked is not None
        gone = asked.property("paper")
        self.papers = tuple(paper for paper in self.papers if str(paper) != gone)
        self._show()
        self.area.choose.setFocus()

    def _show(self) -> None:
        clear(self._rows)
        for paper in self.papers:
            self._rows.addWidget(self._row_of(paper))

    def _row_of(self, paper: Path) -> QWidget:
        desk, row = self._desk, frame("card")
        name = label(paper.name, "", wraps=True)
        name.setToolTip(str(paper))
        away = button(desk, self.tr("Remove"), self._remove, "x", "link")
        away.setProperty("paper", str(paper))
        away.setAccessibleName(self.tr("Remove {name}").format(name=paper.name))
        icon = icon_label(desk, "folder" if paper.is_dir() else "file-text", "muted")
        line = across(icon, name, away, gap=GAP_3)
        line.setStretch(1, 1)
        line.setContentsMargins(GAP_4, GAP_2, GAP_2, GAP_2)
        row.setLayout(line)
        return row

    def show_draft(self, draft: Draft) -> None:
        """Show the papers that lie here."""
        self.papers = draft.papers
        self._show()

    def answered(self, draft: Draft) -> Draft:
        """Return the draft with the papers."""
        return replace(draft, papers=self.papers)

    def take_focus(self) -> None:
        """Take the keyboard, at the button that chooses."""
        self.area.choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files anywhere on the page."""
        self.area.dragEnterEvent(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Look as before."""
        self.area.dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was let go beside the area as well."""
        self.area.dropEvent(event)
