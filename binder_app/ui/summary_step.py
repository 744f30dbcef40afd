"""Everything that was answered, before the binder is made."""

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from binder_app.ui.claim_words import ways_sent
from binder_app.ui.dates import short
from binder_app.ui.denial_step import road_names
from binder_app.ui.desk import Desk
from binder_app.ui.new_binder import Draft
from binder_app.ui.parts import (
    GAP_2,
    GAP_3,
    GAP_4,
    across,
    button,
    down,
    frame,
    label,
    line,
)
from binder_app.ui.segments import Segments
from binder_app.ui.step import Step

DENIAL, WHOSE, LETTER, SENT = range(4)
"""The pages that the rows lead back to."""


class SummaryStep(Step):
    """Shows each answer with a way back to its question."""

    change_asked = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            self.tr("Is this right?"),
            self.tr("What is still open can be added later in the binder."),
        )
        self.values: list[QLabel] = []
        self._places: list[QPushButton] = []
        card = frame("card")
        rows = down(gap=0)
        for name, place in (
            (self.tr("Kind of denial"), DENIAL),
            (self.tr("Worker"), WHOSE),
            (self.tr("Claim number"), WHOSE),
            (self.tr("Denial letter"), LETTER),
            (self.tr("Sent"), SENT),
        ):
            if self.values:
                rows.addWidget(line())
            rows.addWidget(self._row_of(name, place))
        card.setLayout(rows)
        languages = (("en", "English"), ("es", "Español"))
        asked = self.tr("Language of the packet's own pages")
        self.language = Segments(asked, languages, "en")
        held = QWidget()
        told = self.tr("The review is filed in English. Spanish makes a copy to read.")
        held.setLayout(
            down(
                label(asked, "strong", wraps=True),
                label(told, "small", wraps=True),
                self.language,
                gap=GAP_2,
            )
        )
        self.add(card, held)

    def _row_of(self, name: str, place: int) -> QWidget:
        held, value = QWidget(), label("", "strong", wraps=True)
        change = button(
            self._desk, self.tr("Change"), self._change, "pencil-simple", "link"
        )
        change.setAccessibleName(self.tr("Change: {name}").format(name=name))
        change.setProperty("place", place)
        told = label(name, "muted", wraps=True)
        told.setMinimumWidth(self._desk.theme.px(120))
        row = across(told, value, change, gap=GAP_3)
        row.setStretch(0, 2)
        row.setStretch(1, 5)
        row.setContentsMargins(GAP_4, GAP_2, GAP_2, GAP_2)
        held.setLayout(row)
        self.values.append(value)
        return held

    @Slot()
    def _change(self) -> None:
        asked = self.sender()
        assert asked is not None
        self.change_asked.emit(asked.property("place"))

    def show_draft(self, draft: Draft) -> None:
        """Show what was answered."""
        later = self.tr("Not answered yet")
        kinds = road_names()
        names = ", ".join(paper.name for paper in draft.papers)
        values = (
            kinds.get(draft.pathway, draft.pathway),
            draft.worker,
            draft.claim,
            names,
            self._sent(draft),
        )
        for shown, value in zip(self.values, values, strict=True):
            shown.setText(value or later)
        self.language.show_value(draft.language)

    def _sent(self, draft: Draft) -> str:
        way = dict(ways_sent())[draft.method] if draft.method else ""
        return ", ".join(filter(None, (short(self._desk, draft.sent), way)))

    def answered(self, draft: Draft) -> Draft:
        """Return the draft with the packet's language."""
        return replace(draft, language=self.language.value)
