"""A binder watches one folder: papers that come to lie there go in by themselves."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from binder_app.ui.desk import Desk
from binder_app.ui.intake import Intake
from binder_app.ui.jobs import Job
from binder_app.ui.session import BinderSession


class Watching(QObject):
    """Has a child watch a folder, and takes in what it tells of.

    `changed` follows each change of what is watched and how it stands; `said`
    brings the line about it, empty where nothing is watched. What lay in the
    folder before is in `before`, to be offered: it is not taken.
    """

    changed = Signal()

    def __init__(
        self, desk: Desk, session: BinderSession, intake: Intake, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk, self._session, self._intake = desk, session, intake
        self._job: Job | None = None
        self.folder: Path | None = None
        self.before: list[Path] = []
        self.is_there = True

    @property
    def _key(self) -> str:
        return str(self._session.folder.absolute())

    def resume(self) -> None:
        """Go on watching the folder that this binder watched last."""
        kept = self._desk.preferences.now.watched.get(self._key)
        if kept:
            self.watch(Path(kept))

    def watch(self, folder: Path) -> None:
        """Watch a folder, in place of another."""
        self._end_job()
        self.folder, self.before, self.is_there = folder, [], True
        self._remember(str(folder))
        job = Job({"do": "watch", "folder": str(folder)}, self._desk.jobs)
        job.told.connect(self._hear)
        for over in (job.finished, job.failed, job.cancelled):
            over.connect(job.deleteLater)
        self._job = job
        job.start()
        self.changed.emit()

    @Slot()
    def stop(self) -> None:
        """Watch no more."""
        self._end_job()
        self.folder, self.before = None, []
        self._remember("")
        self.changed.emit()

    def let_go(self) -> None:
        """Let the child go, for the binder is closed; it is watched again later."""
        self._end_job()

    @Slot()
    def take_before(self) -> None:
        """Take in what lay in the folder when the watch began."""
        papers, self.before = self.before, []
        self._intake.take(papers)
        self.changed.emit()

    def _end_job(self) -> None:
        job, self._job = self._job, None
        if job is not None:
            job.cancel()

    def _remember(self, folder: str) -> None:
        watched = dict(self._desk.preferences.now.watched)
        watched.pop(self._key, None)
        if folder:
            watched[self._key] = folder
        self._desk.preferences.remember(watched=watched)

    @Slot(object)
    def _hear(self, told: dict[str, object]) -> None:
        if self.sender() is not self._job:
            return
        if "before" in told:
            self.before = self._unknown(told["before"])
        else:
            self.is_there = bool(told["is_there"])
            self._intake.take(self._paths(told["ready"]))
        self.changed.emit()

    def _unknown(self, paths: object) -> list[Path]:
        """Return the papers that no line of the ledger bears the name of."""
        known = {line.name for line in self._session.binder.ledger}
        return [path for path in self._paths(paths) if path.name not in known]

    def _paths(self, paths: object) -> list[Path]:
        return [Path(str(path)) for path in paths] if isinstance(paths, list) else []
