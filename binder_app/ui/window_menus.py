"""The menus of the window: every command with its words and its key."""

from typing import Protocol

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenuBar

from binder_app.ui.commands import Commands
from binder_app.ui.menus import Menus
from binder_app.ui.session import BinderSession


class Window(Protocol):
    """What the menus ask of the window itself."""

    def show_new(self) -> None:
        """Begin a new binder."""

    def ask_for_binder(self) -> None:
        """Let the person choose a binder."""

    def try_sample(self) -> None:
        """Make and open the sample case."""

    def leave_binder(self) -> None:
        """Go back to all binders."""

    def show_settings(self) -> None:
        """Show what can be set."""

    def show_help(self) -> None:
        """Show the guide."""

    def show_about(self) -> None:
        """Show what the program is made of."""

    def close(self) -> bool:
        """Close the window."""


class WindowMenus(Menus):
    """Fills the menu bar of the window, and says what an undo would do."""

    def __init__(self, bar: QMenuBar, window: Window, commands: Commands) -> None:
        super().__init__(bar)
        self._window, self._commands = window, commands
        self._fill_binder_menu()
        self._fill_edit_menu()
        self._fill_exhibit_menu()
        self._fill_view_menu()
        self._fill_help_menu()

    def _fill_binder_menu(self) -> None:
        standard = QKeySequence.StandardKey
        window, commands, add = self._window, self._commands, self.add
        self.menu(self.tr("&Binder"))
        add("new", self.tr("&New binder…"), window.show_new, standard.New)
        add("open", self.tr("&Open a binder…"), window.ask_for_binder, standard.Open)
        add("sample", self.tr("&Try the sample case"), window.try_sample)
        self.gap()
        add("add", self.tr("&Add files…"), commands.add_files, "Ctrl+I", "binder")
        add("paste", self.tr("&Paste files"), commands.paste, standard.Paste, "binder")
        watch = self.tr("&Watch a folder…")
        add("watch", watch, commands.watch, None, "binder")
        add("build", self.tr("B&uild the packet"), commands.build, "Ctrl+B", "binder")
        fill = self.tr("&Fill the application form…")
        add("fill", fill, commands.fill_form, None, "binder")
        papers = self.tr("Papers that &go along…")
        add("papers", papers, commands.show_papers, "Ctrl+Shift+P", "binder")
        self.gap()
        add("close", self.tr("All &binders"), window.leave_binder, "Ctrl+W", "binder")
        settings = self.tr("&Settings")
        add("settings", settings, window.show_settings, "Ctrl+,")
        add("quit", self.tr("&Quit"), window.close, standard.Quit)

    def _fill_edit_menu(self) -> None:
        standard = QKeySequence.StandardKey
        commands, add = self._commands, self.add
        self.menu(self.tr("&Edit"))
        add("undo", self.tr("&Undo"), commands.undo, standard.Undo, "binder")
        redo = add("redo", self.tr("&Redo"), commands.redo, standard.Redo, "binder")
        redo.setShortcuts(redo_keys())
        self.gap()
        add(
            "find",
            self.tr("&Find in all exhibits"),
            commands.find_words,
            "Ctrl+F",
            "binder",
        )

    def _fill_help_menu(self) -> None:
        window, add = self._window, self.add
        self.menu(self.tr("&Help"))
        add("help", self.tr("&Guide"), window.show_help, "F1")
        add("about", self.tr("&About and licenses"), window.show_about)

    def _fill_exhibit_menu(self) -> None:
        self.menu(self.tr("E&xhibit"))
        for name, text, key in (
            ("move_up", self.tr("Move &up"), "Alt+Up"),
            ("move_down", self.tr("Move &down"), "Alt+Down"),
            ("checklist_order", self.tr("Order of the &checklist"), None),
            ("ask_for_kind", self.tr("&Kind…"), "Ctrl+K"),
            ("ask_to_hold_back", self.tr("&Hold back…"), "Del"),
            ("put_back", self.tr("&Put back"), None),
            ("agree_and_go_on", self.tr("&Yes, this is right"), "Ctrl+Return"),
            ("take_runner_up", self.tr("It &is the runner-up"), None),
            ("call_none_and_go_on", self.tr("N&one of these kinds"), None),
            ("next_look", self.tr("&Next to look at"), "Ctrl+J"),
            ("rotate", self.tr("&Rotate page"), "Ctrl+R"),
            ("leave_out_or_in", self.tr("&Leave page out or in"), "Ctrl+Shift+L"),
            ("split_here", self.tr("&Split here"), None),
            ("join", self.tr("&Join with the next"), None),
        ):
            group = "binder" if name == "next_look" else "exhibit"
            self.add(name, text, self._do_verb, key, group)

    def _fill_view_menu(self) -> None:
        commands = self._commands
        self.menu(self.tr("&View"))
        for name, text, do, key in (
            ("exhibits", self.tr("&Exhibits"), commands.show_exhibits, "Ctrl+1"),
            ("reasons", self.tr("&Reasons"), commands.show_reasons, "Ctrl+2"),
            ("packet", self.tr("&Packet"), commands.show_packet, "Ctrl+3"),
            ("sent", self.tr("Sen&t"), commands.show_sent, "Ctrl+4"),
            ("claim", self.tr("&Claim and dates"), commands.show_claim, "Ctrl+D"),
            ("given", self.tr("&Files you gave"), commands.show_given, "Ctrl+G"),
            (
                "records",
                self.tr("&What did the reviewer see?"),
                commands.show_records,
                "Ctrl+Shift+G",
            ),
            (
                "beside",
                self.tr("What el&se to know"),
                commands.show_beside,
                "Ctrl+Shift+K",
            ),
            ("enlarge", self.tr("En&large the page"), commands.enlarge_page, "F9"),
            ("next_pane", self.tr("&Next pane"), commands.next_pane, "F6"),
            ("last_pane", self.tr("Pre&vious pane"), commands.last_pane, "Shift+F6"),
        ):
            self.add(name, text, do, key, "binder")

    @Slot()
    def _do_verb(self) -> None:
        """Do to the chosen exhibits what the action is called after."""
        asked = self.sender()
        for name, action in self.actions.items():
            if action is asked:
                self._commands.do_verb(name)

    def name_undo(self, session: BinderSession | None) -> None:
        """Say in the menu what an undo and a redo would do."""
        undo, redo = (session.undo_name, session.redo_name) if session else ("", "")
        told = self.tr("&Undo: {name}").format(name=undo)
        self._name("undo", told if undo else self.tr("&Undo"), bool(undo))
        told = self.tr("&Redo: {name}").format(name=redo)
        self._name("redo", told if redo else self.tr("&Redo"), bool(redo))

    def name_watch(self, folder: str) -> None:
        """Say in the menu what watching would do now; `folder` is what is watched."""
        told = self.tr("Stop &watching {name}").format(name=folder.replace("&", "&&"))
        self.actions["watch"].setText(told if folder else self.tr("&Watch a folder…"))

    def _name(self, name: str, text: str, is_allowed: bool) -> None:
        self.actions[name].setText(text)
        self.actions[name].setEnabled(is_allowed)


def redo_keys() -> list[QKeySequence]:
    """Return the keys that redo: the system's own, and those that people know."""
    own = QKeySequence.keyBindings(QKeySequence.StandardKey.Redo)
    known = [QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")]
    return [*own, *(key for key in known if key not in own)]
