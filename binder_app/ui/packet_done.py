"""Beside the finished packet: what was proven, and what to do with it."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QVBoxLayout,
    QWidget,
)

from binder_app.ui.choice import Choice
from binder_app.ui.desk import Desk
from binder_app.ui.fold import Fold
from binder_app.ui.jobs import Job, Json
from binder_app.ui.last_folder import COPIES, begin_in, keep_folder
from binder_app.ui.mark_sent import MarkSent
from binder_app.ui.opening import why_not_opened
from binder_app.ui.packet_proof import (
    changed_rows,
    left_out,
    left_out_rows,
    left_out_title,
    proof_card,
    size_and_time,
)
from binder_app.ui.packet_wish import BuiltPacket
from binder_app.ui.packet_work import PacketWork
from binder_app.ui.parts import (
    GAP_1,
    GAP_2,
    GAP_3,
    GAP_4,
    Part,
    across,
    button,
    clear,
    down,
    frame,
    icon_label,
    label,
    line,
    wide,
)
from binder_app.ui.print_line import PrintLine
from binder_app.ui.session import BinderSession
from binder_app.ui.theme import box
from binder_app.ui.told_line import ToldLine


class PacketDone(QFrame):
    """Shows the proof; saves a copy, prints, opens; leads back to the choices."""

    again_asked = Signal()
    change_asked = Signal()
    sent_asked = Signal()
    refilled = Signal()

    def __init__(self, desk: Desk, session: BinderSession, work: PacketWork) -> None:
        super().__init__()
        self._desk, self._session, self._work = desk, session, work
        box(self, "surface")
        self.mark = MarkSent(desk, session, work)
        self.mark.marked.connect(self._say_sent)
        self.mark.show_asked.connect(self.sent_asked)
        self.mark.refilled.connect(self.refilled)
        self._make_actions()
        self._told = ToldLine(desk)
        self._outdated = self._outdated_card()
        self._proof, self._more = QVBoxLayout(), QVBoxLayout()
        self._name, self._size = label("", "strong", wraps=True), label("", "small")
        self._size.setWordWrap(True)
        parts: list[Part] = [self._outdated, self._proof, self._volumes()]
        parts += [self._name, self._size]
        parts += [self.save, self._told, self.printing, self.show_folder, self.open]
        parts += [self.mark, line(), self._own_sheet(), self._more, self.change, None]
        whole = down(*parts, gap=GAP_2)
        whole.setContentsMargins(GAP_4, GAP_3, GAP_4, GAP_3)
        self.setLayout(whole)
        session.changed.connect(self.show_outdated)
        self.show_outdated()

    def _make_actions(self) -> None:
        desk = self._desk
        save = self.tr("&Save a copy as…")
        self.save = wide(button(desk, save, self.ask_for_copy, "floppy-disk", "filled"))
        self.printing = PrintLine(desk)
        self.printing.said.connect(self._say)
        folder, program = self.tr("Show in &folder"), self.tr("&Open in PDF program")
        self.show_folder = wide(button(desk, folder, self._show_folder, "folder-open"))
        self.open = wide(button(desk, program, self._open, "arrow-square-out"))
        again = self.tr("Chan&ge something and build again")
        self.change = button(
            desk, again, self.change_asked, "arrow-counter-clockwise", "link"
        )
        for keys, do in (
            (QKeySequence.StandardKey.Save, self.ask_for_copy),
            (QKeySequence.StandardKey.Print, self.printing.ask),
        ):
            shortcut = QShortcut(self)
            shortcut.setKeys(keys)
            shortcut.activated.connect(do)

    def _outdated_card(self) -> QFrame:
        card = frame("warn")
        said = label(self.tr("The binder has changed since."), "strong", wraps=True)
        self.again = button(self._desk, self.tr("&Build again"), self.again_asked)
        rows = down(said, across(self.again, None), gap=GAP_2)
        whole = across(icon_label(self._desk, "warning-circle", "warn"), rows)
        whole.setStretch(1, 1)
        whole.setContentsMargins(GAP_3, GAP_2, GAP_3, GAP_2)
        card.setLayout(whole)
        return card

    def _volumes(self) -> QWidget:
        """Return the choice of the volume that is shown; of one file there is none."""
        self.volume = Choice()
        self.volume.activated.connect(self._choose_volume)
        asked = label(self.tr("Volume shown"), "strong")
        asked.setBuddy(self.volume)
        self.volume.setAccessibleName(asked.text())
        self._volume_row = QWidget()
        self._volume_row.setLayout(down(asked, self.volume, gap=GAP_1))
        return self._volume_row

    @Slot(int)
    def _choose_volume(self, place: int) -> None:
        self._work.show_volume(place + 1)

    def _fill_volumes(self, built: BuiltPacket) -> None:
        self.volume.clear()
        for each in built.volumes:
            text = self.tr("Volume {number} of {count}, pages {first} to {last}")
            self.volume.addItem(
                text.format(
                    number=each["number"],
                    count=each["of"],
                    first=each["first_page"],
                    last=each["last_page"],
                )
            )
        self.volume.setCurrentIndex(built.shown - 1)
        self._volume_row.setVisible(len(built.volumes) > 1)

    def _own_sheet(self) -> QWidget:
        text = self.tr("Your own sheet is beside it. Do not send it.")
        said = label(text, "small", wraps=True)
        name = self.tr("Open &your sheet")
        self.sheet = button(self._desk, name, self._open_sheet, "", "link")
        row = across(
            down(icon_label(self._desk, "file-text", "muted"), None),
            down(said, across(self.sheet, None), gap=GAP_1),
        )
        row.setStretch(1, 1)
        held = QWidget()
        held.setLayout(row)
        return held

    # -------------------------------------------------------------------- shows

    def show_packet(self, built: BuiltPacket) -> None:
        """Show what was proven of a packet."""
        clear(self._proof)
        self._proof.addWidget(proof_card(self._desk, built))
        self._fill_volumes(built)
        self._name.setText(built.path.name)
        self._name.setToolTip(str(built.path))
        self._size.setText(size_and_time(self._desk, built))
        self.printing.show_file(built.path, built.pages, built.is_duplex)
        self._told.say("", is_well=True)
        self.mark.show_packet(built)
        self._fill_more(built)
        self.show_outdated()

    def _fill_more(self, built: BuiltPacket) -> None:
        clear(self._more)
        for note in built.told.get("notes", ()):
            self._more.addWidget(label(self._desk.say(note), "small", wraps=True))
        say, losses = QCoreApplication.translate, built.told["losses"]
        if left_out(built):
            title = left_out_title(built)
            self._add_fold(title, left_out_rows(self._desk, built))
        if losses:
            title = say("PacketDone", "%n things changed on the way", "", len(losses))
            self._add_fold(title, changed_rows(self._desk, built))
        self.refilled.emit()

    def _add_fold(self, title: str, held: QWidget) -> None:
        self._more.addWidget(Fold(self._desk, title, held))

    @Slot()
    def show_outdated(self) -> None:
        """Say whether the binder has changed since the packet was built."""
        self._outdated.setVisible(self._work.is_outdated)

    @Slot(str, bool)
    def _say(self, text: str, is_well: bool) -> None:
        self._told.say(text, is_well)

    # ------------------------------------------------------------------ actions

    @property
    def _path(self) -> Path:
        built = self._work.built
        return built.path if built else Path(self._work.wish.target)

    @property
    def _whole(self) -> Path:
        """The name that was asked for; that of volumes without their numbers."""
        built = self._work.built
        return Path(built.told["target"]) if built else self._path

    @property
    def _files(self) -> list[Path]:
        built = self._work.built
        return [Path(v["path"]) for v in built.volumes] if built else [self._path]

    @Slot()
    def ask_for_copy(self) -> None:
        """Let the person say where a copy goes."""
        asked, kind = self.tr("Save a copy"), self.tr("PDF file (*.pdf)")
        proposed = str(begin_in(self._desk, COPIES) / self._whole.name)
        name, _ = QFileDialog.getSaveFileName(self, asked, proposed, kind)
        if name:
            self.copy_to(name)

    def copy_to(self, name: str) -> None:
        """Copy the packet, in a child: it may be large, and the disk slow."""
        if _is_same(Path(name), self._whole) or _is_same(Path(name), self._path):
            told = self.tr("This is the packet itself. Choose another name or folder.")
            self._told.say(told, is_well=False)
            return
        keep_folder(self._desk, COPIES, Path(name).parent)
        task: Json = {
            "do": "copy",
            "binder": str(self._session.folder),
            "from": [str(path) for path in self._files],
            "to": name,
        }
        job = Job(task, self._desk.jobs)
        job.finished.connect(self._copied)
        job.failed.connect(self._not_copied)
        self._told.say(self.tr("Copying…"), is_well=True)
        self._desk.jobs.put(job)

    @Slot(object)
    def _copied(self, told: Json) -> None:
        copy = Path(told["copy"])
        said = self.tr("Copy saved: {name} in {folder}")
        if told["count"] > 1:
            said = self.tr("All volumes copied: {name} and the others, in {folder}")
        said = said.format(name=copy.name, folder=copy.parent)
        self._told.say(said, is_well=True)

    @Slot(str, str)
    def _not_copied(self, problem: str, remedy: str) -> None:
        say = self._desk.say
        told = f"{say(problem)} {say(remedy)}".strip()
        self._told.say(told or self.tr("No copy was saved. Try again."), is_well=False)

    @Slot()
    def _show_folder(self) -> None:
        self._hand_on(self._path.parent)

    @Slot()
    def _open(self) -> None:
        self._hand_on(self._path)

    @Slot()
    def _open_sheet(self) -> None:
        built = self._work.built
        if built is not None:
            self._hand_on(Path(built.told["for_you"]))

    def _hand_on(self, path: Path) -> None:
        if problem := why_not_opened(path):
            self._told.say(problem, is_well=False)

    @Slot(str)
    def _say_sent(self, told: str) -> None:
        self._told.say(told, is_well=True)


def _is_same(copy: Path, packet: Path) -> bool:
    """Tell whether two paths lead to one file, however they are written."""
    if copy.absolute() == packet.absolute():
        return True
    return copy.exists() and packet.exists() and copy.samefile(packet)
