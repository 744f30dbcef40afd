"""What can be done to the page that is shown, and how its file was read."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from binder_app.ui.desk import Desk
from binder_app.ui.flow import Flow
from binder_app.ui.page_head import note_line
from binder_app.ui.parts import GAP_1, GAP_2, GAP_3, button, clear, down, label
from binder_app.ui.theme import box


class PageTools(QWidget):
    """The row of tools above a page; each signal is a wish."""

    rotate_asked = Signal()
    out_asked = Signal()
    split_asked = Signal()
    text_asked = Signal(bool)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.rotate = button(
            desk,
            self.tr("&Rotate"),
            self.rotate_asked,
            "arrow-clockwise",
            "plain",
        )
        self.rotate.setToolTip(self.tr("Turn this page to the right (Ctrl+R)"))
        self.out = button(desk, "", self.out_asked, "eye-slash", "plain")
        self.split = button(
            desk, self.tr("&Split here"), self.split_asked, "scissors", "plain"
        )
        self.text = button(desk, self.tr("&Text"), None, "text-aa", "plain")
        self.text.setCheckable(True)
        self.text.setToolTip(self.tr("Show what can be read on this page as text"))
        self.text.toggled.connect(self._tell_text)
        row = Flow(self.rotate, self.out, self.split, self.text, gap=GAP_1)
        row.setContentsMargins(GAP_2, 0, GAP_2, 0)
        self.setLayout(row)
        self.show_page(1, goes_in=True)

    @Slot(bool)
    def _tell_text(self, is_wanted: bool) -> None:
        self.text_asked.emit(is_wanted)

    def show_page(self, number: int, goes_in: bool) -> None:
        """Offer what can be done to this page."""
        name, icon = self.tr("&Let in"), "eye"
        tip = self.tr("Let this page go into the packet again")
        if goes_in:
            name, icon = self.tr("&Leave out"), "eye-slash"
            tip = self.tr("Leave this page out of the packet. It stays in the binder.")
        self.out.setText(name)
        self.out.setIcon(self._desk.icon(icon))
        self.out.setToolTip(f"{tip} (Ctrl+Shift+L)")
        self.split.setEnabled(number > 1)
        told = self.tr("Let a new exhibit begin with this page")
        if number == 1:
            told = self.tr("An exhibit can be split from its page 2 on")
        self.split.setToolTip(told)
        self.split.setAccessibleDescription(told)


class ReadingNotes(QFrame):
    """Tells how a file was read, in the words of the reader."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown: tuple[str, tuple[str, ...]] | None = None
        box(self, "sunken")
        self._lines = down(gap=0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(GAP_3, GAP_2, GAP_3, GAP_2)
        whole.addWidget(label(self.tr("How this file was read"), "strong"))
        whole.addLayout(self._lines)

    def show_notes(self, name: str, notes: Sequence[str]) -> None:
        """Show a file's name and what there is to say of it."""
        if self._shown == (name, tuple(notes)):
            return
        self._shown = (name, tuple(notes))
        clear(self._lines)
        told = self.tr("Your file: {name}").format(name=name)
        self._lines.addWidget(note_line(self._desk, "file", told))
        plain = [self.tr("It was read as it is. Nothing had to be mended.")]
        for note in notes or plain:
            self._lines.addWidget(note_line(self._desk, "info", note))
