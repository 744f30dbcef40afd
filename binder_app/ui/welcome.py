"""What a person sees who has no binder yet: the language, and two ways to begin."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QScrollArea, QWidget

from binder_app.ui.choice_card import ChoiceCard
from binder_app.ui.desk import Desk
from binder_app.ui.flow import flowing
from binder_app.ui.parts import (
    GAP_1,
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
    narrowed,
)
from binder_app.ui.theme import BODY

LANGUAGES = (("en", "English"), ("es", "Español"))
"""Each language in its own words, for who reads no other."""

ANY_WIDTH = 16777215
"""What Qt takes for no limit."""

TWO_EM = 60
"""Width in ems from which the way it goes stands beside the beginning."""


class Welcome(QScrollArea):
    """Asks for the language first; then a binder of one's own, or the sample case."""

    open_asked = Signal()
    new_asked = Signal()
    sample_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        for going_on in (self.open_asked, self.new_asked, self.sample_asked):
            going_on.connect(self._keep_language)
        self.setWidgetResizable(True)
        self.setAccessibleName(self.tr("How to begin"))
        self.gone = label("", "warn", wraps=True)
        self.gone.hide()
        held = QWidget()
        self._halves = across(self._beginning(), self._how_it_goes(), gap=48)
        self._halves.setStretch(0, 1)
        self._whole = down(None, self._halves, None)
        held.setLayout(self._whole)
        self.setWidget(held)

    def _beginning(self) -> QWidget:
        desk, held = self._desk, QWidget()
        self.new = button(
            desk,
            self.tr("&Start a new binder"),
            self.new_asked,
            "folder-plus",
            "filled",
        )
        self.sample = button(
            desk, self.tr("&Try the sample case"), self.sample_asked, "play-circle"
        )
        browse = button(
            desk, self.tr("&Open a binder…"), self.open_asked, "folder-open", "link"
        )
        hero = self.tr("Put your review packet together, one paper at a time.")
        start = self.tr(
            "Was treatment for your injury denied or cut? Start with the denial letter."
        )
        then = self.tr("The program sorts your papers and tells you what to add.")
        held.setLayout(
            down(
                self._languages(),
                GAP_5,
                narrowed(desk, label(hero, "hero", wraps=True)),
                narrowed(desk, label(f"{start} {then}", "muted", wraps=True)),
                GAP_4,
                self.gone,
                flowing(self.new, self.sample, browse, gap=GAP_3),
                GAP_5,
                self._small(
                    "shield-check",
                    self.tr(
                        "Your papers stay on this computer. No account, no internet."
                    ),
                ),
                self._small(
                    "info",
                    self.tr(
                        "This program sorts papers and shows dates."
                        " It does not give legal advice."
                    ),
                ),
            )
        )
        return held

    def _languages(self) -> QWidget:
        held = QWidget()
        self._group = QButtonGroup(held)
        cards = []
        for place, (language, name) in enumerate(LANGUAGES):
            card = ChoiceCard(self._desk, name)
            card.setFixedWidth(self._desk.theme.px(200))
            card.radio.setObjectName(f"welcome_{language}")
            card.radio.setChecked(self._desk.language == language)
            self._group.addButton(card.radio, place)
            cards.append(card)
        self._group.idClicked.connect(self._speak)
        asked = label("Language  ·  Idioma", "small")
        held.setLayout(down(asked, flowing(*cards, gap=GAP_3), gap=GAP_1))
        return held

    @Slot(int)
    def _speak(self, place: int) -> None:
        self._desk.preferences.set(language=LANGUAGES[place][0])

    @Slot()
    def _keep_language(self) -> None:
        """Keep the language that shows: who goes on with it has chosen it."""
        self._desk.preferences.remember(language=self._desk.language)

    def _small(self, icon: str, text: str) -> QWidget:
        held = QWidget()
        row = across(
            icon_label(self._desk, icon, "muted"), label(text, "small", wraps=True)
        )
        row.setStretch(1, 1)
        held.setLayout(row)
        return held

    def _how_it_goes(self) -> QWidget:
        held = frame("card")
        steps = (
            (
                "file-text",
                self.tr("Give it the denial letter"),
                self.tr("Add the day it was sent. Your time counts from there."),
            ),
            (
                "files",
                self.tr("Drop in the other papers"),
                self.tr("Scans, photos, whole folders. In any order."),
            ),
            (
                "check-circle",
                self.tr("See what is missing"),
                self.tr("A checklist tells you what you have and what to get."),
            ),
            (
                "package",
                self.tr("Make one packet"),
                self.tr("One PDF with an index, ready to print, mail or fax."),
            ),
        )
        rows = [self._step(*step) for step in steps]
        column = down(label(self.tr("How it goes"), "lead"), *rows, gap=GAP_4)
        column.setContentsMargins(32, 32, 32, 32)
        held.setLayout(column)
        self._way = held
        return held

    def _step(self, icon: str, name: str, told: str) -> QWidget:
        held = QWidget()
        mark = icon_label(self._desk, icon, "accent", 24)
        words = down(
            label(name, "strong"), label(told, "muted", wraps=True), None, gap=2
        )
        row = across(down(mark, None), words, gap=GAP_4)
        row.setStretch(1, 1)
        held.setLayout(row)
        return held

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the two halves below each other where the window is narrow."""
        super().resizeEvent(event)
        is_wide = self.viewport().width() >= TWO_EM * self._desk.theme.px(BODY)
        beside, below = (
            QBoxLayout.Direction.LeftToRight,
            QBoxLayout.Direction.TopToBottom,
        )
        self._halves.setDirection(beside if is_wide else below)
        self._halves.setSpacing(48 if is_wide else GAP_5)
        self._way.setMaximumWidth(self._desk.theme.px(400) if is_wide else ANY_WIDTH)
        edge = 72 if is_wide else GAP_5
        self._whole.setContentsMargins(edge, GAP_5, edge, GAP_2)

    def take_focus(self) -> None:
        """Take the keyboard: at the language while none is chosen."""
        is_new = not self._desk.preferences.now.language
        spoken = self._group.checkedButton() or self._group.button(0)
        first = spoken if is_new else self.new
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def say_gone(self, folder: str) -> None:
        """Say that the library's folder is not there; nothing where it is."""
        said = self.tr(
            "The library folder is not there: {folder}. Connect its disk, or choose"
            " another folder in Settings."
        )
        self.gone.setText(said.format(folder=folder) if folder else "")
        self.gone.setVisible(bool(folder))

    def allow_sample(self, is_free: bool) -> None:
        """Let the sample case be made only once at a time."""
        self.sample.setEnabled(is_free)
