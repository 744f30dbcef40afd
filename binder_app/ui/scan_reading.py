"""Scanned pages are read in the background, while the window is used."""

from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot

from binder_app.ui.desk import Desk
from binder_app.ui.jobs import Job
from binder_app.ui.session import BinderSession

GATHER_MS = 700
"""How long pages that come one after the other wait to be taken in together."""

CALM_MS = 2_500
"""How long nothing must change before papers that changed are read again."""

MINUTE = 60.0


class ScanReading(QObject):
    """Has a child read what is left; `changed` follows each page.

    `learned` tells that words of pages are there that were not there before.

    `halves_found` names the pairs of exhibits that seem to be halves of one paper.
    It runs beside other work, at low priority. Stopped, it begins again when asked
    to, or when more papers come.
    """

    changed = Signal()
    learned = Signal()
    halves_found = Signal(list)

    def __init__(self, desk: Desk, session: BinderSession, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._session = desk, session
        self._job: Job | None = None
        self._fresh: set[tuple[str, int]] = set()
        self._is_wanted = False
        self.done = self.total = 0
        self.seconds_left = 0.0
        self._pause = QTimer(self, singleShot=True, interval=GATHER_MS)
        self._pause.timeout.connect(self._learn)
        self._calm = QTimer(self, singleShot=True, interval=CALM_MS)
        self._calm.timeout.connect(self._read_stale)
        session.changed.connect(self._calm.start)

    @property
    def is_running(self) -> bool:
        """Tell whether pages are being read."""
        return self._job is not None

    @property
    def words(self) -> str:
        """Say how far the reading is and how long it takes; nothing for nothing."""
        if not self.is_running or not self.total:
            return ""
        told = self.tr("Reading scans: {done} of {total} pages, {time} left")
        minutes = round(self.seconds_left / MINUTE)
        say = QCoreApplication.translate
        time = say("ScanReading", "%n minutes", "", minutes)
        if minutes < 1:
            time = self.tr("less than a minute")
        return told.format(done=self.done, total=self.total, time=time)

    @Slot()
    def start(self) -> None:
        """Read the pages that hold no words, and look how papers hang together."""
        if self._session.binder.exhibits:
            self.compare()

    @Slot()
    def compare(self) -> None:
        """Read what is left, and look anew which papers seem to be copies."""
        if self._job is not None:
            self._is_wanted = True
            return
        self._session.settle()
        task = {"do": "read_scans", "binder": str(self._session.folder)}
        job = self._job = Job(task, self._desk.jobs)
        job.told.connect(self._hear)
        job.finished.connect(self._take_in)
        for over in (job.finished, job.failed, job.cancelled):
            over.connect(self._end)
            over.connect(job.deleteLater)
        self.done = self.total = 0
        job.start()
        self.changed.emit()

    @Slot()
    def _read_stale(self) -> None:
        """Read papers again whose pages changed, or that other rules had read."""
        if self._job is None and self._session.is_stale:
            self.compare()

    @Slot()
    def stop(self) -> None:
        """Read no further for now; what was read stays."""
        self._is_wanted = False
        if self._job is not None:
            self._job.cancel()

    def let_go(self) -> None:
        """Take in what was read and hear no more: the binder closes."""
        job, self._job = self._job, None
        self._pause.stop()
        self._calm.stop()
        self._learn()
        if job is not None:
            job.cancel()

    @Slot(object)
    def _hear(self, told: dict[str, object]) -> None:
        if self.sender() is not self._job:
            return
        self.done, self.total = int(str(told["done"])), int(str(told["total"]))
        self.seconds_left = float(str(told["seconds_left"]))
        self._fresh.add((str(told["source"]), int(str(told["page"]))))
        if not self._pause.isActive():
            self._pause.start()
        self.changed.emit()

    @Slot()
    def _learn(self) -> None:
        """Take in what the pages read since the last time tell."""
        fresh, self._fresh = self._fresh, set()
        if fresh:
            self._session.learn(fresh)
            self.learned.emit()

    @Slot(object)
    def _take_in(self, told: dict[str, Any]) -> None:
        """Take in which papers seem to be copies, and what was read of them."""
        if self.sender() is not self._job:
            return
        self.halves_found.emit([(first, second) for first, second in told["halves"]])
        self._session.learn_copies([(copy, first) for copy, first in told["twins"]])
        self._session.learn_readings(told["readings"])
        if told["texts"]:
            self._session.learn(())
            self.learned.emit()

    @Slot()
    def _end(self) -> None:
        if self._job is None or self.sender() is not self._job:
            return
        self._job = None
        self._learn()
        self.changed.emit()
        if self._is_wanted:
            self._is_wanted = False
            self.compare()
