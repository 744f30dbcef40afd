"""Papers on their way into the open binder: dropped, chosen, pasted or watched."""

from collections.abc import Sequence
from itertools import count
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from binder_app.acts.brought_json import brought_from_json
from binder_app.acts.editing import set_on_exhibit
from binder_app.domain.binder import Binder, GivenFile
from binder_app.intake.arrive import Brought, arrive
from binder_app.storage.unread_papers import Unread, UnreadPapers
from binder_app.ui.desk import Desk
from binder_app.ui.drop_words import Drop
from binder_app.ui.jobs import Job
from binder_app.ui.session import BinderSession

GATHER_MS = 250
"""How long files that come one after the other wait to be put in together."""

SOON_MS = 1

NOTHING = Unread(())

_batches = count(1)


class Intake(QObject):
    """Has files read by a child and puts each into the binder as it comes.

    `arrived` gives the ledger line of each file, `ended` what came of one drop,
    `failed` why the work broke off; what had arrived by then stays. What is
    still to be read when the binder is closed is noted, and read by `resume`.
    """

    arrived = Signal(GivenFile)
    ended = Signal(Drop)
    failed = Signal(str, str)

    def __init__(self, desk: Desk, session: BinderSession, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._session = desk, session
        self._unread = UnreadPapers(desk.preferences.folder, session.folder)
        self._drops: list[_Drop] = []

    def take(self, paths: Sequence[Path], kind: str = "", password: str = "") -> None:
        """Take in files and folders; `kind` is what a person says they are."""
        if not paths:
            return
        unread = Unread(tuple(str(path.absolute()) for path in paths), kind)
        self._add(unread, {"password": password})
        self._note()

    def resume(self) -> None:
        """Go on with what was still to be read when the binder was closed."""
        for unread in self._unread.read():
            self._add(unread, {"is_resumed": True})

    def unlock(self, digest: str, password: str) -> None:
        """Read an original again that is locked, with a password.

        What comes out of it has the kind that the locked file was given.
        """
        locked = self._session.binder.first_with_source(digest)
        kind = locked.chosen.get("kind", "") if locked else ""
        self._drop(
            {"do": "unlock", "digest": digest, "password": password}, Unread((), kind)
        )

    def let_go(self) -> None:
        """Put in what has come, for the binder closes; the rest stays noted."""
        for drop in self._drops:
            drop.let_go()
        self._drops.clear()

    def forget(self, drop: "_Drop") -> None:
        """Note that nothing of a drop is still to be read."""
        self._drops.remove(drop)
        self._note()

    def _add(self, unread: Unread, more: dict[str, object]) -> None:
        self._drop({"do": "add", "paths": list(unread.paths), **more}, unread)

    def _drop(self, task: dict[str, object], unread: Unread = NOTHING) -> None:
        job = Job({**task, "binder": str(self._session.folder)}, self._desk.jobs)
        drop = _Drop(self, job, unread, self._desk, self._session)
        self._drops.append(drop)

    def _note(self) -> None:
        unread = [drop.unread for drop in self._drops if drop.unread.paths]
        self._session.write_beside("unread", lambda: self._unread.keep(unread))


class _Drop(QObject):
    """One drop: its job, what came of it so far, and the kind it was given."""

    def __init__(
        self,
        intake: Intake,
        job: Job,
        unread: Unread,
        desk: Desk,
        session: BinderSession,
    ) -> None:
        super().__init__(intake)
        self.unread = unread
        self._intake, self._session = intake, session
        self._lines: list[GivenFile] = []
        self._files = 0
        self._waiting: list[Brought] = []
        self._left_out = 0
        self._batch = f"drop {next(_batches)}"
        self._pause = QTimer(self, singleShot=True, interval=GATHER_MS)
        self._pause.timeout.connect(self._put_in)
        self._job = job
        job.told.connect(self._bring)
        job.finished.connect(self._end)
        job.cancelled.connect(self._stop)
        job.failed.connect(self._fail)
        desk.jobs.put(job)

    @Slot(object)
    def _bring(self, told: dict[str, object]) -> None:
        """Put in what has come: the first at once, what follows closely together."""
        if "files" in told:
            self._files = int(str(told["files"]))
            return
        self._waiting.append(brought_from_json(told))
        if not self._pause.isActive():
            self._put_in()

    @Slot()
    def _put_in(self) -> None:
        waiting, self._waiting = self._waiting, []
        if not waiting:
            return
        lines: list[GivenFile] = []

        def change(binder: Binder) -> Binder:
            for brought in waiting:
                binder, line = arrive(binder, brought, self._session.rules.kinds)
                lines.append(line)
                binder = self._named(binder, line)
            return binder

        if self._session.edit(self.tr("Add papers"), change, self._batch):
            self._lines += lines
            for line in lines:
                if line.outcome == "rejected":
                    self._session.let_go(line.digest)
                self._intake.arrived.emit(line)
        self._pause.start()

    def _named(self, binder: Binder, line: GivenFile) -> Binder:
        """Return the binder with the kind that a person gave with the drop.

        A kind that is none, noted by another version, keeps no paper out.
        """
        rules, kind = self._session.rules, self.unread.kind
        for exhibit_id in line.exhibits if kind in rules.kinds else ():
            binder = set_on_exhibit(binder, exhibit_id, "kind", kind, rules)
        return binder

    def let_go(self) -> None:
        """Put in what has come and hear no more."""
        self._job.told.disconnect(self._bring)
        self._job.finished.disconnect(self._end)
        self._job.cancelled.disconnect(self._stop)
        self._job.failed.disconnect(self._fail)
        self._put_in()
        self._pause.stop()

    @Slot()
    def _end(self) -> None:
        self._close(left_out=0)

    @Slot()
    def _stop(self) -> None:
        """End a drop that the person stopped."""
        self._put_in()
        self._close(max(1, self._files - len(self._lines)))

    @Slot(str, str)
    def _fail(self, problem: str, remedy: str) -> None:
        """End a drop whose work broke off."""
        self._put_in()
        self._intake.failed.emit(problem, remedy)
        self._close(max(0, self._files - len(self._lines)))

    def _close(self, left_out: int) -> None:
        self._put_in()
        self._pause.stop()
        self._intake.forget(self)
        self._left_out = left_out
        QTimer.singleShot(SOON_MS, self, self._tell_end)

    @Slot()
    def _tell_end(self) -> None:
        """Say that it is over, a turn after the last papers were put in."""
        self._intake.ended.emit(Drop(tuple(self._lines), self._left_out))
        self.deleteLater()
