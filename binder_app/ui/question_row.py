"""One question after a denial, with what the binder says to it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from binder_app.domain.question import Answer
from binder_app.ui.desk import Desk
from binder_app.ui.parts import GAP_1, GAP_2, across, down, icon_label, label
from binder_app.ui.place_links import Place, PlaceLinks, places_of
from binder_app.ui.session import BinderSession

ICON = 18


class QuestionRow(QWidget):
    """Shows a question and its answer; `asked` wants a page shown."""

    asked = Signal(str, int)

    def __init__(self, desk: Desk, session: BinderSession, answer: Answer) -> None:
        super().__init__()
        self._desk, self._session, self.answer = desk, session, answer
        language = desk.language
        self.links: list[PlaceLinks] = []
        self._whole = down(gap=GAP_1)
        text = answer.question.text[language]
        self._whole.addWidget(label(text, "strong", wraps=True))
        if answer.text:
            self._say("check-circle", "ok", answer.text)
            self._link(places_of(answer.pages))
        else:
            told = self.tr("Not answered by your papers.")
            self._say("circle-dashed", "muted", told)
            self._say("", "muted", answer.question.ask[language])
            self._link(places_of(answer.pages))
        if answer.more:
            self._say("question", "warn", f"{answer.more}:")
            self._link(places_of(answer.more_pages))
        self.setLayout(self._whole)

    def _say(self, icon: str, look: str, words: str) -> None:
        text = label(words, "muted" if look == "muted" else "", wraps=True)
        row = across(gap=GAP_2)
        if icon:
            made = icon_label(self._desk, icon, look, ICON)
            row.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
        else:
            row.addSpacing(self._desk.theme.px(ICON) + GAP_2)
        row.addWidget(text, 1)
        self._whole.addLayout(row)

    def _link(self, places: list[Place]) -> None:
        if not places:
            return
        made = PlaceLinks(self._desk, self._session, places)
        made.asked.connect(self.asked)
        edge = self._desk.theme.px(ICON) + GAP_2
        made.layout().setContentsMargins(edge, 0, 0, 0)  # type: ignore[union-attr]
        self.links.append(made)
        self._whole.addWidget(made)
