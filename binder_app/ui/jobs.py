"""Long work in child processes: a job ends with one signal, whatever happens."""

import json
from collections import deque
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal, Slot

from binder_app.children import JOB, child_command, child_environment

Json = dict[str, Any]

PATIENCE_MS = 2000
"""How long a job that was asked to stop may take before it is ended."""


def environment() -> QProcessEnvironment:
    """Return the environment of a child, as Qt takes it."""
    told = QProcessEnvironment()
    for name, value in child_environment().items():
        told.insert(name, value)
    return told


class Job(QObject):
    """One piece of work, done by a child.

    `stepped` gives done, total and a label; `told` one result on the way. The
    end is exactly one of `finished` with the result, `failed` with the problem
    and its remedy (both empty where the child died), and `cancelled`.
    """

    stepped = Signal(int, int, str)
    told = Signal(object)
    finished = Signal(object)
    failed = Signal(str, str)
    cancelled = Signal()

    def __init__(self, task: Json, parent: QObject) -> None:
        super().__init__(parent)
        self.task = task
        self._rest = b""
        self._end: Json = {}
        self._lines: deque[bytes] = deque()
        self._is_cancelled = self._is_over = self._has_ended = False
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._hear)
        self._child = QProcess(self)
        self._child.readyReadStandardOutput.connect(self._read)
        self._child.finished.connect(self._over)
        self._child.errorOccurred.connect(self._trouble)

    def start(self) -> None:
        """Start the child and hand it its task."""
        program, *words = child_command(JOB)
        self._child.setProcessEnvironment(environment())
        self._child.setStandardErrorFile(QProcess.nullDevice())
        self._child.start(program, words)
        self._child.write(json.dumps(self.task).encode() + b"\n")

    def cancel(self) -> None:
        """Ask the child to stop; end it where it does not answer in time."""
        if self._has_ended or self._is_cancelled:
            return
        self._is_cancelled = True
        self._child.write(b"stop\n")
        QTimer.singleShot(PATIENCE_MS, self, self._child.kill)

    def end(self) -> None:
        """End the child at once, for the program is about to close."""
        self._child.blockSignals(True)
        self._has_ended = True
        self._child.kill()
        self._child.waitForFinished(PATIENCE_MS)

    @Slot()
    def _read(self) -> None:
        *lines, self._rest = (
            self._rest + self._child.readAllStandardOutput().data()
        ).split(b"\n")
        self._lines.extend(lines)
        self._next.start()

    @Slot()
    def _hear(self) -> None:
        """Hear one line, so that the window breathes between two; then the end."""
        if self._lines:
            self._hear_line(self._lines.popleft())
        if self._lines:
            self._next.start()
        elif self._is_over and not self._has_ended:
            self._tell_end()

    def _hear_line(self, line: bytes) -> None:
        try:
            word = json.loads(line)
        except ValueError:
            return
        match word.get("say"):
            case "step":
                self.stepped.emit(word["done"], word["total"], word["label"])
            case "told":
                self.told.emit(word["what"])
            case _:
                self._end = word

    @Slot()
    def _over(self) -> None:
        if not self._is_over:
            self._is_over = True
            self._read()

    def _tell_end(self) -> None:
        self._has_ended = True
        if self._end.get("say") == "done":
            self.finished.emit(self._end["result"])
        elif self._is_cancelled:
            self.cancelled.emit()
        else:
            self.failed.emit(self._end.get("problem", ""), self._end.get("remedy", ""))

    @Slot(QProcess.ProcessError)
    def _trouble(self, error: QProcess.ProcessError) -> None:
        """End a job whose child could not even be started."""
        if error == QProcess.ProcessError.FailedToStart:
            self._over()


class JobQueue(QObject):
    """Runs jobs one after the other, so that each finds the binder as it was left.

    `busy_changed` tells when work begins and when the last of it has ended.
    """

    stepped = Signal(int, int, str)
    busy_changed = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: list[Job] = []
        self._running: Job | None = None
        self._settle: Callable[[], None] | None = None

    def settle_by(self, settle: Callable[[], None] | None) -> None:
        """Have each job begin only when `settle` has waited for what is being saved."""
        self._settle = settle

    @property
    def is_busy(self) -> bool:
        """Tell whether any work is under way or waits."""
        return self._running is not None

    @property
    def waiting(self) -> int:
        """How many jobs wait for their turn."""
        return len(self._waiting)

    def put(self, job: Job) -> None:
        """Run a job as soon as those before it have ended."""
        self._waiting.append(job)
        job.finished.connect(self._next)
        job.failed.connect(self._next)
        job.cancelled.connect(self._next)
        job.stepped.connect(self.stepped)
        if self._running is None:
            self._next()

    def cancel(self) -> None:
        """Stop the work under way and drop what waits."""
        dropped, self._waiting = self._waiting, []
        if self._running is not None:
            self._running.cancel()
        for job in dropped:
            job.cancelled.emit()

    def close(self) -> None:
        """End all work at once, that beside the queue too: the program closes."""
        self._waiting.clear()
        for job in self.findChildren(Job):
            job.end()

    def drop(self, job: Job) -> None:
        """Stop one job, whether it is under way or waits; others go on."""
        if job is self._running:
            job.cancel()
        elif job in self._waiting:
            self._waiting.remove(job)
            job.cancelled.emit()
            job.deleteLater()

    @Slot()
    def _next(self) -> None:
        ended = self._running is not None and self.sender() is self._running
        if self._running is not None and not ended:
            return
        if ended and self._running is not None:
            self._running.deleteLater()
        was_busy, self._running = self._running is not None, None
        if self._waiting:
            self._running = self._waiting.pop(0)
            if self._settle is not None:
                self._settle()
            self._running.start()
        if was_busy != self.is_busy:
            self.busy_changed.emit(self.is_busy)
