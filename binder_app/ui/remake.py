"""Makes pages again that the cache lost."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from binder_app.ui.jobs import Job, JobQueue


class Remake(QObject):
    """Has lost pages made again; one job at a time.

    `made` names each file as soon as its pages can be shown again, `ended`
    follows the end, with what went wrong and what to do.
    """

    made = Signal(str)
    ended = Signal(str, str)

    def __init__(self, jobs: JobQueue, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self.is_running = False

    def start(self, folder: Path, ids: Sequence[str]) -> None:
        """Make the pages of those exhibits again, in that order."""
        if self.is_running:
            return
        self.is_running = True
        task = {"do": "remake", "binder": str(folder), "ids": list(ids)}
        job = Job(task, self._jobs)
        job.told.connect(self._tell)
        job.finished.connect(self._finish)
        job.cancelled.connect(self._finish)
        job.failed.connect(self._fail)
        self._jobs.put(job)

    @Slot(object)
    def _tell(self, what: dict[str, str]) -> None:
        self.made.emit(what["path"])

    @Slot()
    def _finish(self) -> None:
        self.is_running = False
        self.ended.emit("", "")

    @Slot(str, str)
    def _fail(self, problem: str, remedy: str) -> None:
        self.is_running = False
        if not problem:
            problem = self.tr("The pages could not be made again.")
            remedy = self.tr("Open the original file to read it.")
        self.ended.emit(problem, remedy)
