"""A reader of files as the program starts it, watched: how it ended, what it took."""

import json
import os
import signal
import subprocess
import threading
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

from binder_app.children import child_environment
from binder_app.intake.reader import (
    SECONDS_A_FILE,
    SECONDS_A_MEGABYTE,
    ReadJob,
    worker_command,
)

SIGNALLED = 128
"""What a shell, or a sandbox, adds to the number of the signal that ended a child."""

LAST_WORDS = 2000


@dataclass(frozen=True, slots=True)
class Told:
    """What came of one file: an answer, or the limit or the crash that ended it."""

    answer: dict[str, Any]
    seconds: float
    limit: str = ""
    crash: str = ""


class WatchedReader:
    """One child that reads files; it is started anew when it has ended.

    `peak` is the most memory it ever held, in MB.
    """

    def __init__(self, errors: Path) -> None:
        """Take the file into which the child may say why it crashed."""
        self.peak = 0.0
        self._errors = errors
        self._child: subprocess.Popen[str] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def read(self, job: ReadJob) -> Told:
        """Read one file, within its time."""
        child, began = self._child or self._start(), time.monotonic()
        has_run_over = threading.Event()
        megabytes = Path(job.path).stat().st_size / (1 << 20)

        def end() -> None:
            has_run_over.set()
            child.kill()

        limit = SECONDS_A_FILE + SECONDS_A_MEGABYTE * megabytes
        timer = threading.Timer(limit, end)
        timer.start()
        line = _ask(child, job)
        timer.cancel()
        seconds = time.monotonic() - began
        if line.strip():
            self.peak = max(self.peak, *map(_peak_of, _family_of(child.pid)))
            return Told(json.loads(line), seconds)
        ended = self._wait()
        if has_run_over.is_set():
            return Told({}, seconds, limit="time")
        if ended in (-signal.SIGXCPU, SIGNALLED + signal.SIGXCPU):
            return Told({}, seconds, limit="processor")
        if line:
            return Told({}, seconds, limit="memory")
        return Told({}, seconds, crash=f"exit {ended}: {self._last_words()}")

    def close(self) -> None:
        """End the child."""
        if self._child is not None:
            self._child.kill()
            self._wait()

    def _start(self) -> "subprocess.Popen[str]":
        with self._errors.open("wb") as errors:
            self._child = subprocess.Popen(
                worker_command(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                encoding="utf-8",
                env=child_environment(),
            )
        return self._child

    def _wait(self) -> int:
        child, self._child = self._child, None
        assert child is not None
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode not in (-signal.SIGKILL, SIGNALLED + signal.SIGKILL):
            self.peak = max(self.peak, usage.ru_maxrss / 1024)
        for pipe in (child.stdin, child.stdout):
            _close(pipe)
        return child.returncode

    def _last_words(self) -> str:
        return self._errors.read_text("utf-8", "replace")[-LAST_WORDS:]


def _ask(child: "subprocess.Popen[str]", job: ReadJob) -> str:
    assert child.stdin is not None
    assert child.stdout is not None
    try:
        child.stdin.write(json.dumps(asdict(job)) + "\n")
        child.stdin.flush()
        return child.stdout.readline()
    except OSError:
        return ""


def _close(pipe: IO[str] | None) -> None:
    try:
        if pipe is not None:
            pipe.close()
    except OSError:
        return


def _family_of(process: int) -> list[int]:
    """Return a process and all below it: a sandbox stands before its child."""
    try:
        told = Path(f"/proc/{process}/task/{process}/children").read_text()
    except OSError:
        return [process]
    return [process, *(one for child in told.split() for one in _family_of(int(child)))]


def _peak_of(process: int) -> float:
    """Return the most memory a process held so far, in MB; 0 where nobody tells."""
    try:
        lines = Path(f"/proc/{process}/status").read_text().splitlines()
    except OSError:
        return 0.0
    told = [line.split()[1] for line in lines if line.startswith("VmHWM:")]
    return int(told[0]) / 1024 if told else 0.0
