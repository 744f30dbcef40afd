"""What is set for the whole program."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from binder_app.acts.build_options import packet_options
from binder_app.domain.binder import Binder
from binder_app.errors import WrongUsageError
from binder_app.ui.desk import Desk
from binder_app.ui.field_row import FieldRow
from binder_app.ui.flow import flowing
from binder_app.ui.parts import (
    GAP_2,
    GAP_3,
    GAP_4,
    GAP_5,
    across,
    button,
    down,
    frame,
    icon_label,
    label,
    line,
)
from binder_app.ui.segments import Segments
from binder_app.ui.setting_row import SettingRow, card_of
from binder_app.ui.stored_here import StoredHere
from binder_app.ui.theme import BODY, FACE, tone

SIZES = (1.0, 1.25, 1.5, 1.75, 2.0)
WIDE_EM = 64
"""Width in ems under which the list of sections is left out."""


class SettingsPage(QWidget):
    """Each change acts and is kept at once."""

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._now = desk.preferences.now
        self.sections = QListWidget()
        self._heads: list[QLabel] = []
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        held = QWidget()
        self._column = down(gap=GAP_4)
        held.setLayout(self._column)
        self._area.setWidget(held)
        self._fill()
        self._nav = self._make_nav()
        body = across(self._nav, self._area, gap=0)
        body.setStretch(1, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._header())
        whole.addLayout(body, 1)

    def _header(self) -> QWidget:
        desk, held = self._desk, frame("header")
        self.back = button(desk, self.tr("Bac&k"), self.left, "arrow-left", "plain")
        row = across(
            self.back,
            line(is_upright=True),
            label(self.tr("Settings"), "strong"),
            None,
            icon_label(desk, "check-circle", "muted"),
            label(self.tr("Changes are kept at once"), "small"),
            gap=GAP_3,
        )
        row.setContentsMargins(16, 6, 24, 6)
        held.setLayout(row)
        held.setMinimumHeight(desk.theme.px(52))
        return held

    def _make_nav(self) -> QWidget:
        desk, held = self._desk, frame("surface")
        self.sections.setAccessibleName(self.tr("Parts of the settings"))
        for head, icon in zip(
            self._heads,
            ("text-aa", "folder", "buildings", "hash", "hard-drives"),
            strict=True,
        ):
            self.sections.addItem(QListWidgetItem(desk.icon(icon), head.text()))
        tone(self.sections, "nav")
        self.sections.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.sections.setWordWrap(True)
        self.sections.itemClicked.connect(self._go_to)
        self.sections.itemActivated.connect(self._go_to)
        held.setLayout(down(self.sections, edge=GAP_3))
        held.setFixedWidth(desk.theme.px(256))
        return held

    def _fill(self) -> None:
        """Put the sections below each other."""
        self._section(self.tr("Language and text"), self._words(), self._look())
        self._section(self.tr("Library folder"), self._library())
        self._section(self.tr("Office and letters"), self._office())
        self._section(self.tr("Page numbers"), self._stamp())
        self.stored = StoredHere(self._desk)
        self._section(self.tr("Stored on this computer"), self.stored)
        self._column.addStretch(1)

    def _section(self, name: str, *cards: QWidget) -> None:
        head = label(name, "title", wraps=True)
        self._heads.append(head)
        self._column.addWidget(head)
        for card in cards:
            self._column.addWidget(card)
        self._column.addSpacing(GAP_3)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @Slot(QListWidgetItem)
    def _go_to(self, item: QListWidgetItem) -> None:
        head = self._heads[self.sections.row(item)]
        self._area.verticalScrollBar().setValue(head.y() - GAP_4)

    # ------------------------------------------------------------- language, look

    def _words(self) -> QWidget:
        name = self.tr("Language")
        choices = (("en", "English"), ("es", "Español"))
        self.language = Segments(name, choices, self._desk.language)
        self.language.name_buttons("settings_language")
        self.language.chosen.connect(self._set_language)
        hint = self.tr("For the program and its help.")
        return card_of(SettingRow(self._desk, name, hint, self.language))

    def _look(self) -> QWidget:
        desk, now = self._desk, self._now
        size = self.tr("Text size")
        sizes = tuple((str(one), f"{round(one * 100)} %") for one in SIZES)
        self.text_size = Segments(size, sizes, str(float(now.text_size)))
        face = self.tr("Font")
        faces = (("", FACE), ("system", self.tr("System font")))
        self.face = Segments(face, faces, "system" if now.has_system_face else "")
        theme = self.tr("Colors")
        themes = (
            ("system", self.tr("As the computer")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
        )
        self.theme = Segments(theme, themes, now.theme)
        for segments, name, act in (
            (self.text_size, "settings_size", self._set_size),
            (self.face, "settings_face", self._set_face),
            (self.theme, "settings_theme", self._set_theme),
        ):
            segments.name_buttons(name)
            segments.chosen.connect(act)
        grows = self.tr("Everything grows with it.")
        easy = self.tr("Easy-to-tell letters, or the one your computer uses.")
        tones = self.tr("Light, dark, or as your computer is set.")
        return card_of(
            SettingRow(desk, size, grows, self.text_size),
            SettingRow(desk, face, easy, self.face),
            SettingRow(desk, theme, tones, self.theme),
        )

    @Slot(str)
    def _set_language(self, language: str) -> None:
        self._desk.preferences.set(language=language)

    @Slot(str)
    def _set_size(self, size: str) -> None:
        self._desk.preferences.set(text_size=float(size))

    @Slot(str)
    def _set_face(self, face: str) -> None:
        self._desk.preferences.set(has_system_face=face == "system")

    @Slot(str)
    def _set_theme(self, theme: str) -> None:
        self._desk.preferences.set(theme=theme)

    # --------------------------------------------------------------------- library

    def _library(self) -> QWidget:
        desk = self._desk
        self.folder = label("", "", wraps=True)
        self.folder.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.choose = button(
            desk, self.tr("&Choose a folder…"), self._choose_library, "folder-open"
        )
        self.usual = button(
            desk, self.tr("&Use the usual folder"), self._use_usual, "", "link"
        )
        held = QWidget()
        buttons = flowing(self.choose, self.usual)
        held.setLayout(down(self.folder, buttons, gap=GAP_2))
        name = self.tr("Where new binders go")
        hint = self.tr("Binders already made stay where they are.")
        self._show_library()
        return card_of(SettingRow(desk, name, hint, held))

    def _show_library(self) -> None:
        now = self._desk.preferences.now
        self.folder.setText(str(now.library_folder))
        self.usual.setVisible(bool(now.library))

    @Slot()
    def _choose_library(self) -> None:
        asked = self.tr("Where new binders go")
        start = str(self._desk.preferences.now.library_folder)
        folder = QFileDialog.getExistingDirectory(self, asked, start)
        if folder:
            self.keep_library(folder)

    def keep_library(self, folder: str) -> None:
        """Keep a folder for new binders; none for the usual one."""
        library = str(Path(folder)) if folder else ""
        self._desk.preferences.remember(library=library)
        self._show_library()

    @Slot()
    def _use_usual(self) -> None:
        self.keep_library("")
        self.choose.setFocus()

    # --------------------------------------------------------------- office, stamp

    def _office(self) -> QWidget:
        desk, now = self._desk, self._now
        self.office = FieldRow(
            desk,
            self.tr("&Name of the office"),
            self.tr("Only for offices. Leave it empty for your own claim."),
        )
        self.address = FieldRow(
            desk, self.tr("A&ddress"), self.tr("Street, city, state and ZIP code.")
        )
        self.office.show_text(now.office_name)
        self.address.show_text(now.office_address)
        for row in (self.office, self.address):
            row.left.connect(self._keep_office)
        card = frame("card")
        card.setLayout(down(self.office, self.address, gap=GAP_4, edge=20))
        return card

    @Slot()
    def _keep_office(self) -> None:
        self._desk.preferences.remember(
            office_name=self.office.text, office_address=self.address.text
        )

    def _stamp(self) -> QWidget:
        self.stamp = FieldRow(
            self._desk,
            self.tr("&Letters before the page number"),
            self.tr("Stamped on every page of a packet, as in EMV000027."),
        )
        self.stamp.field.setMaximumWidth(self._desk.theme.px(200))
        self.stamp.show_text(self._now.stamp_prefix)
        self.stamp.left.connect(self._keep_stamp)
        card = frame("card")
        card.setLayout(down(self.stamp, edge=20))
        return card

    @Slot()
    def _keep_stamp(self) -> None:
        """Keep the letters if they can be stamped; say beside them why not."""
        try:
            prefix = stamp_prefix(self.stamp.text)
        except WrongUsageError as error:
            said = (self._desk.say(error.problem), self._desk.say(error.remedy))
            self.stamp.say_wrong(" ".join(said).strip())
            return
        self.stamp.show_text(prefix)
        self._desk.preferences.remember(stamp_prefix=prefix)

    # ------------------------------------------------------------------------ room

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the list of sections out where the window is narrow."""
        super().resizeEvent(event)
        is_wide = self.width() >= WIDE_EM * self._desk.theme.px(BODY)
        self._nav.setVisible(is_wide)
        side = GAP_5 * 2 if is_wide else GAP_4
        room = self.width() - (self._nav.width() if is_wide else 0) - side
        right = max(room - self._desk.theme.px(760), side)
        self._column.setContentsMargins(side, GAP_5, right, GAP_5)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the keyboard, at the first setting."""
        super().showEvent(event)
        held = self.window().focusWidget()
        if held is None or not self.isAncestorOf(held):
            self.language.take_focus()


def stamp_prefix(text: str) -> str:
    """Return the letters as they are stamped; `WrongUsageError` where they can't be."""
    if not text:
        return ""
    plain = Binder("workers_comp")
    return packet_options(plain, "packet", [f"stamp={text}"], ()).stamp
