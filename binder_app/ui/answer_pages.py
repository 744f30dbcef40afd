"""What stands on a page that answers a reason, and how far it goes."""

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QSizePolicy, QWidget

from binder_app.domain.dispute import PageRef
from binder_app.ui.desk import Desk
from binder_app.ui.field_row import FieldRow
from binder_app.ui.parts import GAP_1, down
from binder_app.ui.reason_state import Asked
from binder_app.ui.reason_work import ReasonWork
from binder_app.ui.record_row import StillField

MOST_PAGES = 40
"""Pages in a row that can be named as one answer."""


class AnswerPages(QWidget):
    """Takes a person's words for what stands there, and the last of the pages."""

    def __init__(self, desk: Desk, work: ReasonWork) -> None:
        super().__init__()
        self._work = work
        self._shown: tuple[Asked, PageRef] | None = None
        self.words = FieldRow(
            desk,
            self.tr("What stands there"),
            self.tr("Left empty: the exhibit's title."),
        )
        self.last = StillField()
        self.last.setAccessibleName(self.tr("Last page of the answer"))
        policy = QSizePolicy.Policy
        self.last.setSizePolicy(policy.Ignored, policy.Fixed)
        self.setLayout(down(self.words, self.last, gap=GAP_1))
        self.words.left.connect(self._keep_words)
        self.last.activated.connect(self._keep_last)
        self.hide()

    def show_answer(self, asked: Asked, ref: PageRef) -> None:
        """Show an answer as it is agreed on."""
        is_new = (asked, ref) != self._shown
        self._shown = asked, ref
        if is_new:
            self.words.show_text(ref.label)
            self._fill(ref)
        self.show()

    def _fill(self, ref: PageRef) -> None:
        self.last.clear()
        count = len(self._work.session.binder.exhibit(ref.exhibit).pages)
        for page in range(ref.first, min(count, ref.first + MOST_PAGES) + 1):
            told = self.tr("Pages {first} to {last}").format(first=ref.first, last=page)
            if page == ref.first:
                told = self.tr("Page {page} alone").format(page=page)
            self.last.addItem(told, page)
        self.last.setCurrentIndex(max(0, self.last.findData(ref.last)))
        self.last.setVisible(self.last.count() > 1)

    @Slot()
    def _keep_words(self) -> None:
        words = " ".join(self.words.text.split())
        if self._shown is not None and words != self._shown[1].label:
            asked, ref = self._shown
            self._keep(asked, ref, PageRef(ref.exhibit, ref.first, ref.last, words))

    @Slot(int)
    def _keep_last(self, place: int) -> None:
        if self._shown is not None:
            asked, ref = self._shown
            last = int(self.last.itemData(place))
            self._keep(asked, ref, PageRef(ref.exhibit, ref.first, last, ref.label))

    def _keep(self, asked: Asked, old: PageRef, new: PageRef) -> None:
        self._shown = asked, new
        self._work.answer(asked, new, old)
        QTimer.singleShot(0, self, self._work.show_now)
