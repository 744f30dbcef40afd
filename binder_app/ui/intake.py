"""Papers on their way into the open binder: dropped, chosen, pasted or watched."""

from collections.abc import Sequence
from itertools import count
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from binder_app.acts.brought_json import brought_from_json
from binder_app.acts.editing import set_on_exhibit
from binder_app.domain.binder import Binder, GivenFile
from binder_app.intake.arrive import arrive
from binder_app.ui.desk import Desk
from binder_app.ui.jobs import Job
from binder_app.ui.session import BinderSession

_batches = count(1)


class Intake(QObject):
    """Has files read by a child and puts each into the binder as it comes.

    `arrived` gives the ledger line of each file, `ended` all lines of one drop,
    `failed` why the work broke off; what had arrived by then stays.
    """

    arrived = Signal(GivenFile)
    ended = Signal(object)
    failed = Signal(str, str)

    def __init__(self, desk: Desk, session: BinderSession, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._session = desk, session

    def take(self, paths: Sequence[Path], kind: str = "", password: str = "") -> None:
        """Take in files and folders; `kind` is what a person says they are."""
        if not paths:
            return
        task: dict[str, object] = {
            "do": "add",
            "binder": str(self._session.folder),
            "paths": [str(path) for path in paths],
            "password": password,
        }
        _Drop(self, task, kind, self._desk, self._session)

    def unlock(self, digest: str, password: str) -> None:
        """Read an original again that is locked, with a password."""
        task: dict[str, object] = {
            "do": "unlock",
            "binder": str(self._session.folder),
            "digest": digest,
            "password": password,
        }
        _Drop(self, task, "", self._desk, self._session)


class _Drop(QObject):
    """One drop: its job, what came of it so far, and the kind it was given."""

    def __init__(
        self,
        intake: Intake,
        task: dict[str, object],
        kind: str,
        desk: Desk,
        session: BinderSession,
    ) -> None:
        super().__init__(intake)
        self._intake, self._session, self._kind = intake, session, kind
        self._lines: list[GivenFile] = []
        self._batch = f"drop {next(_batches)}"
        job = Job(task, desk.jobs)
        job.told.connect(self._bring)
        job.finished.connect(self._end)
        job.cancelled.connect(self._end)
        job.failed.connect(self._fail)
        desk.jobs.put(job)

    @Slot(object)
    def _bring(self, told: dict[str, object]) -> None:
        brought = brought_from_json(told)
        lines: list[GivenFile] = []

        def change(binder: Binder) -> Binder:
            kinds = self._session.rules.kinds
            binder, line = arrive(binder, brought, kinds)
            lines.append(line)
            for exhibit_id in line.exhibits if self._kind else ():
                rules = self._session.rules
                binder = set_on_exhibit(binder, exhibit_id, "kind", self._kind, rules)
            return binder

        name = self.tr("Add papers")
        if self._session.edit(name, change, self._batch) and lines:
            self._lines.append(lines[0])
            if lines[0].outcome == "rejected":
                self._session.let_go(lines[0].digest)
            self._intake.arrived.emit(lines[0])

    @Slot()
    def _end(self) -> None:
        self._intake.ended.emit(self._lines)
        self.deleteLater()

    @Slot(str, str)
    def _fail(self, problem: str, remedy: str) -> None:
        self._intake.failed.emit(problem, remedy)
        self._end()
