"""Lets the screenshots of an exhibit stand side by side, or one to a page."""

from PySide6.QtCore import QObject, Slot

from binder_app.acts.screens import across_in, one_a_page, sheet_of, side_by_side
from binder_app.errors import BinderError
from binder_app.storage.shapes import original_from_json
from binder_app.ui.desk import Desk
from binder_app.ui.exhibit_verbs import ExhibitVerbs
from binder_app.ui.jobs import Job
from binder_app.ui.session import BinderSession


class ScreenRows(QObject):
    """Has the pages made by a child; then it is one edit, like any other."""

    def __init__(
        self, desk: Desk, session: BinderSession, verbs: ExhibitVerbs, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk, self._session, self._verbs = desk, session, verbs
        self._exhibit_id = ""

    @Slot(int)
    def set_across(self, across: int) -> None:
        """Let so many screenshots of the shown exhibit stand on a page."""
        exhibit = self._verbs.shown
        if exhibit is None or across == across_in(self._session.binder, exhibit):
            return
        name = self.tr("Screenshots to a page")
        if across == 1:
            self._session.edit(name, lambda binder: one_a_page(binder, exhibit.id))
            return
        try:
            sheet_of(self._session.binder, exhibit.id, across)
        except BinderError as error:
            self._session.refused.emit(error.problem, error.remedy)
            return
        self._exhibit_id = exhibit.id
        self._session.settle()
        task = {"do": "screens", "binder": str(self._session.folder)}
        job = Job({**task, "id": exhibit.id, "across": across}, self._desk.jobs)
        job.told.connect(self._put_in)
        job.failed.connect(self._session.refused)
        for over in (job.finished, job.failed, job.cancelled):
            over.connect(job.deleteLater)
        self._desk.jobs.put(job)

    @Slot(object)
    def _put_in(self, told: dict[str, object]) -> None:
        sheet, exhibit_id = original_from_json(dict(told)), self._exhibit_id
        name = self.tr("Screenshots to a page")
        self._session.edit(name, lambda b: side_by_side(b, exhibit_id, sheet))
