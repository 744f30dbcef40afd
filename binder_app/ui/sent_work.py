"""What was sent of one binder: marking it, taking that back, looking after it."""

from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from binder_app.acts.sent_edits import with_receipt, with_sent, without_sent
from binder_app.domain.binder import Binder
from binder_app.domain.sent import SentPacket
from binder_app.storage.binder_file import SENT
from binder_app.ui.desk import Desk
from binder_app.ui.jobs import Job, JobQueue, Json
from binder_app.ui.packet_work import PacketWork, packet_work
from binder_app.ui.session import BinderSession


@dataclass(frozen=True, slots=True)
class Telling:
    """A sending as it is told in the window; `on` is an ISO date."""

    packet: Path
    by: str
    to: str
    on: str
    proof: str = ""


class SentWork(QObject):
    """Marks packets as sent as long as the binder is open.

    A child proves and freezes the packet; the session alone writes the binder. What
    was sent is no step to undo: it happened, and an undo of an earlier edit keeps it.
    `kept` brings the packet, `failed` why it could not be kept, `looked` follows a
    look at the frozen copies, whose `states` are those of `acts.sending`.
    `receipt_kept` and `receipt_failed` are of a receipt that came later.
    """

    begun = Signal()
    kept = Signal(object)
    failed = Signal(str, str)
    looked = Signal()
    receipt_kept = Signal(object)
    receipt_failed = Signal(str, str)

    def __init__(
        self, jobs: JobQueue, session: BinderSession, packets: PacketWork
    ) -> None:
        super().__init__(session)
        self._jobs, self._session, self._packets = jobs, session, packets
        self._job: Job | None = None
        self._look: Job | None = None
        self.states: dict[str, str] = {}

    @property
    def is_busy(self) -> bool:
        """Tell whether a packet is being kept."""
        return self._job is not None

    @property
    def folder(self) -> Path:
        """Where the frozen copies and the receipts lie."""
        return self._session.folder / SENT

    def mark(self, told: Telling) -> None:
        """Keep a packet as it was sent; nothing is done while one is being kept."""
        if self.is_busy:
            return
        task: Json = {
            "do": "freeze",
            "binder": str(self._session.folder),
            "packet": str(told.packet),
            "by": told.by,
            "to": told.to,
            "on": told.on,
            "proof": told.proof,
        }
        self._job = Job(task, self._jobs)
        self._job.finished.connect(self._keep)
        self._job.failed.connect(self._fail)
        self._job.cancelled.connect(self._cancel)
        self.begun.emit()
        self._start(self._job)

    def _start(self, job: Job) -> None:
        """Run a job beside the queue, where scans may be read for minutes."""
        self._session.settle()
        for over in (job.finished, job.failed, job.cancelled):
            over.connect(job.deleteLater)
        job.start()

    @Slot(object)
    def _keep(self, told: Json) -> None:
        self._job = None
        packet = SentPacket.from_json(told["packet"])
        self._session.amend(lambda binder: with_sent(binder, packet))
        self._packets.learn(lambda binder: with_sent(binder, packet))
        self.kept.emit(packet)

    @Slot(str, str)
    def _fail(self, problem: str, remedy: str) -> None:
        self._job = None
        self.failed.emit(problem, remedy)

    @Slot()
    def _cancel(self) -> None:
        self._job = None
        self.failed.emit("", "")

    def add_receipt(self, packet: SentPacket, receipt: str) -> None:
        """Keep one more receipt with a packet; `receipt` is a path."""
        task: Json = {
            "do": "freeze_receipt",
            "binder": str(self._session.folder),
            "packet": packet.to_json(),
            "proof": receipt,
        }
        job = Job(task, self._jobs)
        job.finished.connect(partial(self._keep_receipt, packet))
        job.failed.connect(self.receipt_failed)
        job.cancelled.connect(partial(self.receipt_failed.emit, "", ""))
        self._start(job)

    def _keep_receipt(self, packet: SentPacket, done: Json) -> None:
        name = done["proof"]

        def change(binder: Binder) -> Binder:
            return with_receipt(binder, packet, name)

        self._session.amend(change)
        self._packets.learn(change)
        self.receipt_kept.emit(packet.with_proof(name))

    def take_back(self, packet: SentPacket, because: str) -> None:
        """Say that a packet was not sent after all, and why."""
        today = date.today()
        self._session.amend(lambda b: without_sent(b, packet, because, today))

    def look(self) -> None:
        """Look whether the frozen copies are still what was sent."""
        if self._look is not None or not self._session.binder.sent:
            return
        task: Json = {"do": "kept_states", "binder": str(self._session.folder)}
        self._look = Job(task, self._jobs)
        self._look.finished.connect(self._hear)
        self._look.failed.connect(self._forget)
        self._look.cancelled.connect(self._forget)
        self._start(self._look)

    @Slot(object)
    def _hear(self, told: Json) -> None:
        self._look = None
        self.states = dict(told["states"])
        self.looked.emit()

    @Slot()
    def _forget(self) -> None:
        self._look = None


def sent_work(desk: Desk, session: BinderSession) -> SentWork:
    """Return the work on what was sent of this binder, begun when first asked for."""
    held = session.findChild(SentWork)
    if isinstance(held, SentWork):
        return held
    return SentWork(desk.jobs, session, packet_work(desk, session))
