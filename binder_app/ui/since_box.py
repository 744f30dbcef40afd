"""What came in, stayed out or is gone since packets were sent."""

from collections.abc import Iterator

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QWidget

from binder_app.acts.since_sent import SinceSent, since_sent
from binder_app.domain.exhibit import Exhibit
from binder_app.domain.recipe import Recipe
from binder_app.packet.make_plan import HELD_BACK, NOT_CARRIED, UNREAD
from binder_app.ui.desk import Desk
from binder_app.ui.parts import (
    GAP_1,
    GAP_2,
    GAP_3,
    across,
    button,
    clear,
    down,
    icon_label,
    label,
)
from binder_app.ui.session import BinderSession
from binder_app.ui.theme import box

MOST = 12
"""Lines that are shown of what differs; the rest is counted."""

Line = tuple[str, str, str, str]
"""Icon, tone, words, and the exhibit's id; empty where there is none any more."""


class SinceBox(QFrame):
    """Lists what differs; `packet_asked` brings the recipe of a packet to build."""

    packet_asked = Signal(str)
    exhibit_asked = Signal(str, int)
    refilled = Signal()

    def __init__(self, desk: Desk, session: BinderSession) -> None:
        super().__init__()
        self._desk, self._session = desk, session
        self._recipe = ""
        box(self, "accent")
        self.said = label("", "", wraps=True)
        self._rows = down(gap=GAP_1)
        text = self.tr("Make a supplement")
        self.make = button(desk, text, self._ask, "package", "filled")
        self.setLayout(
            down(
                label(self.tr("Since then"), "lead"),
                self.said,
                self._rows,
                across(self.make, None),
                gap=GAP_2,
                edge=GAP_3,
            )
        )

    def show_since(self) -> None:
        """Show what differs now."""
        since = since_sent(self._session.binder, self._session.rules)
        self.setVisible(since is not None)
        clear(self._rows)
        if since is None:
            return
        self._recipe = since.recipe.id
        lines = list(self._lines(since))
        for line in lines[:MOST]:
            self._rows.addWidget(self._row(line))
        if len(lines) > MOST:
            told = self.tr("%n more", "", len(lines) - MOST)
            self._rows.addWidget(label(told, "muted"))
        for recipe in since.beside:
            self._rows.addWidget(self._beside_row(recipe))
        self.said.setText(self._summed_up(since))
        self.said.setVisible(bool(self.said.text()))
        self.make.setVisible(bool(since.new) and since.recipe.is_new_only)
        self.refilled.emit()

    def _summed_up(self, since: SinceSent) -> str:
        if since.new:
            return self.tr("%n papers have not gone out yet.", "", len(since.new))
        if since.left:
            return self.tr("These did not go out, and a supplement leaves them out.")
        if since.gone:
            return self.tr("Nothing new came in.")
        is_first_due = self._session.rules.recipes[0] in since.beside
        return "" if is_first_due else self.tr("Nothing differs from what was sent.")

    def _lines(self, since: SinceSent) -> Iterator[Line]:
        for exhibit, tab in since.new:
            told = self.tr("Tab {tab}, {title}: new")
            title = self._title(exhibit)
            yield "plus", "accent", told.format(tab=tab, title=title), exhibit.id
        why = {
            NOT_CARRIED: self.tr("{title}: a supplement carries no such paper"),
            UNREAD: self.tr("{title}: not read yet"),
            HELD_BACK: self.tr("{title}: held back"),
        }
        for exhibit, reason in since.left:
            told = why[reason].format(title=self._title(exhibit))
            yield "pause-circle", "muted", told, exhibit.id
        for held in since.gone:
            told = self.tr("Tab {tab}, {title}: went out, and is not in the binder now")
            title = held.title
            yield "minus-circle", "muted", told.format(tab=held.tab, title=title), ""

    def _title(self, exhibit: Exhibit) -> str:
        if exhibit.problem:
            return exhibit.source_name
        kinds = self._session.rules.kinds
        return exhibit.title or kinds[exhibit.kind].label(self._desk.language)

    def _row(self, line: Line) -> QWidget:
        icon, tone, words, exhibit_id = line
        sign = down(icon_label(self._desk, icon, tone, 18), None)
        row = across(sign, label(words, "", wraps=True), gap=GAP_2)
        row.setStretch(1, 1)
        if exhibit_id:
            link = button(self._desk, self.tr("Show"), self._show, "", "inline")
            link.setAccessibleName(f"{link.text()}: {words}")
            link.setProperty("exhibit", exhibit_id)
            row.addWidget(link)
        held = QWidget()
        held.setLayout(row)
        return held

    def _beside_row(self, recipe: Recipe) -> QWidget:
        """Say that a packet goes out with the application, and is not marked so."""
        told = self.tr("{title}: not marked as sent yet. {about}")
        language = self._desk.language
        title, about = recipe.titles[language], recipe.about[language]
        words = label(told.format(title=title, about=about), "", wraps=True)
        go = button(self._desk, self.tr("Build it"), self._ask_beside, "", "inline")
        go.setAccessibleName(f"{go.text()}: {title}")
        go.setProperty("recipe", recipe.id)
        sign = down(icon_label(self._desk, "paper-plane-tilt", "accent", 18), None)
        row = across(sign, words, go, gap=GAP_2)
        row.setStretch(1, 1)
        held = QWidget()
        held.setLayout(row)
        return held

    @Slot()
    def _ask_beside(self) -> None:
        link = self.sender()
        if link is not None:
            self.packet_asked.emit(str(link.property("recipe")))

    @Slot()
    def _show(self) -> None:
        link = self.sender()
        if link is not None:
            self.exhibit_asked.emit(str(link.property("exhibit")), 1)

    @Slot()
    def _ask(self) -> None:
        self.packet_asked.emit(self._recipe)
