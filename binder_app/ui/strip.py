"""The foot of a binder: where papers may be dropped, and the work under way."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QProgressBar, QSizePolicy

from binder_app.ui.aloud import announce
from binder_app.ui.desk import Desk
from binder_app.ui.elided import Elided
from binder_app.ui.parts import (
    GAP_1,
    GAP_2,
    GAP_3,
    GAP_4,
    across,
    button,
    down,
    frame,
    icon_label,
)
from binder_app.ui.parts import label as worded
from binder_app.ui.theme import box


class Strip(QFrame):
    """Says what is being done and how much is left; takes files by a button."""

    add_asked = Signal()
    offer_taken = Signal()
    join_taken = Signal()
    join_refused = Signal()
    reading_stopped = Signal()
    given_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._at_rest = ""
        self._is_narrow = self._is_given = False
        box(self, "strip")
        self.setMinimumHeight(desk.theme.px(52))
        self.zone = self._make_zone()
        self._add = button(desk, self.tr("A&dd files…"), self.add_asked, "plus")
        self.said = _giving_way()
        self.bar = self._make_bar()
        self.stop = button(
            desk, self.tr("Ca&ncel"), desk.jobs.cancel, "x-circle", "plain"
        )
        self.watched = _giving_way()
        self.offer = button(desk, "", self.offer_taken, "", "link")
        self.join = button(desk, "", self.join_taken, "", "link")
        self.no_join = button(desk, "", self.join_refused, "x", "link")
        self.no_join.setAccessibleName(self.tr("Do not join them"))
        self.no_join.setToolTip(self.tr("Do not join them"))
        self.reading = _giving_way()
        self.no_reading = button(
            desk, self.tr("Not now"), self.reading_stopped, "", "link"
        )
        self.no_reading.setAccessibleDescription(self.tr("Stop reading scans"))
        self.given = button(
            desk, self.tr("What became of them"), self.given_asked, "", "link"
        )
        self._saved = icon_label(desk, "check-circle", "muted", 18)
        offers = (self.watched, self.offer, self.join, self.no_join)
        reading = across(None, self.reading, self.no_reading, gap=GAP_3)
        work = (self._saved, self.said, self.given, self.bar, self.stop)
        told = down(reading, across(None, *work, gap=GAP_3), gap=0)
        row = across(self.zone, self._add, *offers, None, told, gap=GAP_3)
        row.setContentsMargins(GAP_4, GAP_1, GAP_4, GAP_1)
        self._row = row
        self.setLayout(row)
        desk.jobs.stepped.connect(self._step)
        desk.jobs.busy_changed.connect(self._show_busy)
        self._show_busy(desk.jobs.is_busy)
        self.show_watched("", is_there=True, offered=0)
        self.show_reading("")
        self.show_join("")

    def _make_zone(self) -> QFrame:
        made = frame("drop")
        hint = self.tr("Drop papers or folders anywhere in this window")
        icon = icon_label(self._desk, "tray", "muted")
        made.setLayout(across(icon, worded(hint, "muted"), edge=GAP_2))
        return made

    def _make_bar(self) -> QProgressBar:
        made = QProgressBar()
        made.setTextVisible(False)
        made.setFixedWidth(self._desk.theme.px(140))
        made.setAccessibleName(self.tr("How far the work is"))
        return made

    @Slot(int, int, str)
    def _step(self, done: int, total: int, what: str) -> None:
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)
        self.say(self._desk.say(what))

    @Slot(bool)
    def _show_busy(self, is_busy: bool) -> None:
        for part in (self.bar, self.stop):
            part.setVisible(is_busy)
        if is_busy:
            self.bar.setRange(0, 0)
            self._at_rest = ""
            self._is_given = False
            self.say(self.tr("Working…"))
        else:
            self.say(self._at_rest or self.tr("All changes saved"))
            announce(self, self._at_rest)

    def say_at_rest(self, text: str) -> None:
        """Say what the last work brought, from when no more work is under way."""
        self._at_rest = text

    def offer_given(self) -> None:
        """Offer to show what became of the files, where there is room for it."""
        self._is_given = True
        self._fit()

    def show_watched(self, folder: str, is_there: bool, offered: int) -> None:
        """Say which folder is watched, and offer what lay there before."""
        told = self.tr("Watching {folder}")
        if not is_there:
            told = self.tr("{folder} is gone. We keep looking.")
        self.watched.show_text(told.format(folder=folder) if folder else "")
        self.watched.setVisible(bool(folder))
        translate = QCoreApplication.translate
        self.offer.setText(translate("Strip", "Add the %n papers there", "", offered))
        self.offer.setVisible(bool(folder) and offered > 0)
        self._fit()

    def show_join(self, words: str, names: Sequence[str] = ()) -> None:
        """Offer to join those papers, or photos of one drop; nothing for none."""
        self.join.setToolTip("\n".join(names))
        self.join.setAccessibleDescription(", ".join(names))
        self.join.setText(words)
        for part in (self.join, self.no_join):
            part.setVisible(bool(words))
        self._fit()
        announce(self, words)

    def show_reading(self, words: str) -> None:
        """Say how far the reading of scanned pages is; nothing where there is none."""
        self.reading.show_text(words)
        for part in (self.reading, self.no_reading):
            part.setVisible(bool(words))
        self._fit()

    def take_focus(self) -> None:
        """Take the keyboard, at the button that adds files."""
        self._add.setFocus()

    def say(self, text: str) -> None:
        """Say one line about the work."""
        self.said.show_text(text)
        self._fit()

    def make_narrow(self, is_narrow: bool) -> None:
        """Leave the drop zone out where there is no room for it."""
        self._is_narrow = is_narrow
        high = 44 if is_narrow else 52
        self.setMinimumHeight(self._desk.theme.px(high))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let words go, or come again."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show all that there is room for: first the place for drops goes.

        Then goes what says that all is saved, and at last what became of the files.
        """
        is_busy = self._desk.jobs.is_busy
        is_told = bool(self._at_rest) or is_busy
        for has_zone, has_saved, has_given in (
            (True, True, True),
            (False, True, True),
            (False, is_told, True),
            (False, is_told, False),
        ):
            self.zone.setVisible(has_zone and not self._is_narrow)
            self._saved.setVisible(has_saved and not is_busy)
            self.said.setVisible(has_saved)
            self.given.setVisible(has_given and self._is_given)
            self._row.activate()
            if self._row.sizeHint().width() <= self.width():
                break


def _giving_way() -> Elided:
    """Return small words that are cut before any button is, and are no wider."""
    made = Elided("small")
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return made
