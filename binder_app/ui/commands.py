"""What the menus do to the binder that is open."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication

from binder_app.ui.binder_page import EXHIBITS, PACKET, REASONS, BinderPage

OpenPage = Callable[[], BinderPage | None]
"""Returns the page of the open binder, `None` where none is open."""


class Commands(QObject):
    """Hands each command to the open binder; without one it does nothing."""

    def __init__(
        self, binder: Callable[[], BinderPage | None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._binder = binder

    def do_verb(self, name: str) -> None:
        """Do to the chosen exhibits what a verb is called."""
        if (page := self._binder()) is not None:
            getattr(page.verbs, name)()

    @Slot()
    def undo(self) -> None:
        """Take the last edit back."""
        if (page := self._binder()) is not None:
            page.session.undo()

    @Slot()
    def redo(self) -> None:
        """Bring the last edit again."""
        if (page := self._binder()) is not None:
            page.session.redo()

    @Slot()
    def add_files(self) -> None:
        """Ask for papers to add."""
        if (page := self._binder()) is not None:
            page.ask_for_files()

    @Slot()
    def paste(self) -> None:
        """Take in what lies on the clipboard: files, or one picture."""
        if (page := self._binder()) is not None:
            page.paste(QGuiApplication.clipboard().mimeData())

    @Slot()
    def watch(self) -> None:
        """Watch a folder, or let the watched one go."""
        if (page := self._binder()) is not None:
            page.ask_what_to_watch()

    @Slot()
    def build(self) -> None:
        """Go to the packet and build it."""
        if (page := self._binder()) is not None:
            page.show_tab(PACKET)
            page.packet.build()

    @Slot()
    def fill_form(self) -> None:
        """Go to the official form and fill it."""
        if (page := self._binder()) is not None:
            page.show_tab(PACKET)
            page.packet.fill_form()

    @Slot()
    def show_papers(self) -> None:
        """Go to the letters and other papers that go along."""
        if (page := self._binder()) is not None:
            page.show_tab(PACKET)
            page.packet.show_papers()

    @Slot()
    def find_words(self) -> None:
        """Let the person type what to find."""
        if (page := self._binder()) is not None:
            page.start_find()

    @Slot()
    def show_exhibits(self) -> None:
        """Show the exhibits of the open binder."""
        if (page := self._binder()) is not None:
            page.show_tab(EXHIBITS)

    @Slot()
    def show_reasons(self) -> None:
        """Show the reasons of the refusal, and give them the keyboard."""
        if (page := self._binder()) is not None:
            page.show_tab(REASONS)
            page.reasons.take_focus()

    @Slot()
    def show_packet(self) -> None:
        """Show the packet of the open binder."""
        if (page := self._binder()) is not None:
            page.show_packet()

    @Slot()
    def show_sent(self) -> None:
        """Show what was sent."""
        if (page := self._binder()) is not None:
            page.open_sent()

    @Slot()
    def show_claim(self) -> None:
        """Show whose claim it is."""
        if (page := self._binder()) is not None:
            page.open_claim()

    @Slot()
    def show_given(self) -> None:
        """Show what became of every file that was given."""
        if (page := self._binder()) is not None:
            page.open_given()

    @Slot()
    def show_records(self) -> None:
        """Show what the reviewer lists as seen."""
        if (page := self._binder()) is not None:
            page.open_records()

    @Slot()
    def show_beside(self) -> None:
        """Show what else to know."""
        if (page := self._binder()) is not None:
            page.open_beside()

    @Slot()
    def enlarge_page(self) -> None:
        """Give the page the whole window, or the other panes their room again."""
        if (page := self._binder()) is not None:
            page.show_tab(EXHIBITS)
            page.exhibits.side.show_page()
            page.exhibits.side.page.head.large.toggle()

    @Slot()
    def next_pane(self) -> None:
        """Give the keyboard to the next pane."""
        if (page := self._binder()) is not None:
            page.focus_next(1)

    @Slot()
    def last_pane(self) -> None:
        """Give the keyboard to the pane before."""
        if (page := self._binder()) is not None:
            page.focus_next(-1)
