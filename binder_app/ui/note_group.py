"""What is worth knowing besides, in folds: a group of notes each."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from binder_app.acts.notes import ToldNote
from binder_app.domain.cue import Note
from binder_app.ui.dates import short
from binder_app.ui.desk import Desk
from binder_app.ui.fold import Fold
from binder_app.ui.parts import GAP_1, GAP_2, GAP_3, down, label
from binder_app.ui.place_links import PlaceLinks, places_seen
from binder_app.ui.session import BinderSession


class NoteGroup(Fold):
    """A heading that opens its notes, each with what calls for it and its source.

    `part` is why they are told. Notes that say the same have their text once.
    `asked` wants a page shown.
    """

    asked = Signal(str, int)

    def __init__(
        self,
        desk: Desk,
        session: BinderSession,
        part: str,
        title: str,
        notes: Sequence[ToldNote],
        checked: str,
    ) -> None:
        held = QWidget()
        super().__init__(desk, title, held, wraps=True)
        self._session, self._checked = session, checked
        self.title, self.part = title, part
        column = down(gap=GAP_1)
        column.setContentsMargins(GAP_3, 0, 0, GAP_2)
        held.setLayout(column)
        by_text: dict[str, list[ToldNote]] = {}
        for one in notes:
            text = one.note.text[desk.language]
            by_text.setdefault(text, []).append(one)
        for text, alike in by_text.items():
            self._add(column, text, alike)

    def _add(self, column: QVBoxLayout, text: str, alike: Sequence[ToldNote]) -> None:
        desk, language = self._desk, self._desk.language
        for one in alike:
            title = label(one.note.title[language], "strong", wraps=True)
            column.addWidget(title)
            if one.sight is None:
                continue
            because = self.tr("Because: {sign}").format(sign=one.because(language))
            quoted = one.sight.words
            if quoted:
                because = f"{because} “{quoted}”"
            column.addWidget(label(because, "small", wraps=True))
            if places := places_seen([one.sight]):
                links = PlaceLinks(desk, self._session, places)
                links.asked.connect(self.asked)
                column.addWidget(links)
        column.addWidget(label(text, "", wraps=True))
        column.addWidget(label(self._source(alike[0].note), "small", wraps=True))
        column.addSpacing(GAP_2)

    def _source(self, note: Note) -> str:
        checked = short(self._desk, self._checked)
        told = self.tr("Source: {source}. Checked {date}.")
        if note.year:
            told = self.tr("Figures of {year}. Source: {source}. Checked {date}.")
        return told.format(source=note.source, date=checked, year=note.year)
