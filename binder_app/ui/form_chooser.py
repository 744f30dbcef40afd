"""Which form is to be filled: a PDF of one's own, or one that is in the binder."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout

from binder_app.storage.form_files import read_form_words
from binder_app.ui.aloud import announce
from binder_app.ui.desk import Desk
from binder_app.ui.exhibit_names import tab_and_title
from binder_app.ui.parts import (
    GAP_2,
    GAP_3,
    GAP_4,
    GAP_5,
    across,
    button,
    clear,
    down,
    frame,
    icon_label,
    label,
    narrowed,
)
from binder_app.ui.session import BinderSession

PDF = ".pdf"


class FormChooser(QFrame):
    """Says what a form is needed for, or why the last one can't be filled.

    `chosen` brings the PDF that is to be filled.
    """

    chosen = Signal(str)
    file_asked = Signal()
    worksheet_asked = Signal()

    def __init__(self, desk: Desk, session: BinderSession) -> None:
        super().__init__()
        self._desk, self._session = desk, session
        rules = session.rules
        words = read_form_words(rules.resources, rules.kinds.by_id)
        self._kinds = words.kinds
        told = self.tr(
            "Use your own PDF of it: the form that came with the decision, or the "
            "one from the agency's page. A copy is filled; your file stays as it is."
        )
        title = rules.form.title[desk.language]
        self.file = button(
            desk, self.tr("Choose the form's &PDF…"), self.file_asked, "", "filled"
        )
        self._held = QVBoxLayout()
        self._trouble = self._trouble_card()
        sheet = self.tr("No form at hand? A sheet with every field and its value:")
        self.worksheet = button(
            desk, self.tr("Make a &worksheet…"), self.worksheet_asked, "file-text"
        )
        whole = down(
            narrowed(desk, label(title, "lead", wraps=True)),
            self._trouble,
            narrowed(desk, label(told, "", wraps=True)),
            across(self.file, None),
            self._held,
            GAP_3,
            narrowed(desk, label(sheet, "muted", wraps=True)),
            across(self.worksheet, None),
            None,
            gap=GAP_2,
        )
        whole.setContentsMargins(GAP_5, GAP_4, GAP_5, GAP_4)
        self.setLayout(whole)
        self.list_held()

    def _trouble_card(self) -> QFrame:
        card = frame("stop")
        self.problem = label("", "strong", wraps=True)
        self.remedy = label("", "", wraps=True)
        icon = down(icon_label(self._desk, "hand-palm", "stop"), None)
        row = across(icon, down(self.problem, self.remedy, gap=0), gap=GAP_3)
        row.setStretch(1, 1)
        row.setContentsMargins(GAP_3, GAP_2, GAP_3, GAP_2)
        card.setLayout(row)
        card.hide()
        return card

    def list_held(self) -> None:
        """Offer the forms that are in the binder as papers of their own."""
        clear(self._held)
        for row in self._session.rows:
            original = self._session.binder.originals.get(row.exhibit.source)
            is_form = row.exhibit.kind in self._kinds and len(row.exhibit.sources) == 1
            if not is_form or original is None or not _is_pdf(original.name):
                continue
            paper = tab_and_title(self._desk, self._session, row.exhibit.id)
            told = self.tr("Use the one in the binder: {paper}").format(paper=paper)
            use = button(self._desk, told, self._use, "files")
            use.setObjectName(row.exhibit.source)
            self._held.addLayout(across(use, None))

    @Slot()
    def _use(self) -> None:
        asked = self.sender()
        if asked is not None:
            self.chosen.emit(str(self._session.original_path(asked.objectName())))

    def show_trouble(self, problem: str, remedy: str) -> None:
        """Say why a form can't be filled, and what to do; nothing for nothing."""
        self.problem.setText(problem)
        self.remedy.setText(remedy)
        self.remedy.setVisible(bool(remedy))
        self._trouble.setVisible(bool(problem))
        if problem:
            announce(self._trouble, f"{problem} {remedy}".strip(), is_urgent=True)


def _is_pdf(name: str) -> bool:
    return Path(name).suffix.lower() == PDF
