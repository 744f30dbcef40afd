"""Reads untrusted files in child processes: what kills one costs only itself.

The child is this same program, started as a worker; it takes one job a line
on its standard input and answers with one line of JSON.
"""

import json
import queue
import subprocess
import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from binder_app.children import READER, child_command, child_environment

SECONDS_A_FILE = 60
"""How long one file may take to read, besides the time for its size."""

SECONDS_A_MEGABYTE = 4
MEMORY = 4 << 30
"""Bytes of address space a reader may take (Linux; elsewhere time alone limits it)."""

FILES_A_READER = 100
"""Files after which a reader is replaced, so that what leaks stays small."""


@dataclass(frozen=True, slots=True)
class ReadJob:
    """One file to read: where its pages and its text may be written.

    A photographed paper gives straightened pages at `pages_to`, and at `taken_to`
    the photo as it was taken; without `taken_to` it is never straightened.
    """

    path: str
    name: str
    pages_to: str
    text_to: str
    password: str = ""
    taken_to: str = ""
    taken_text_to: str = ""


@dataclass(frozen=True, slots=True)
class ReadResult:
    """What the reader says: `answer` is its JSON.

    It is empty where the file killed its reader, or ran over its time.
    """

    answer: dict[str, Any]


def worker_command() -> list[str]:
    """Return the words that start this program as a reader."""
    return child_command(READER)


class Reader:
    """One child process; it is started anew when it has died."""

    def __init__(self) -> None:
        self._child: subprocess.Popen[str] | None = None
        self._answers: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._read = 0

    def read(self, job: ReadJob) -> ReadResult:
        """Read one file, within its time."""
        if self._read >= FILES_A_READER:
            self.close()
        child = self._child or self._start()
        self._read += 1
        try:
            assert child.stdin is not None
            child.stdin.write(json.dumps(asdict(job)) + "\n")
            child.stdin.flush()
            line = self._answers.get(timeout=_time_for(Path(job.path)))
        except (queue.Empty, OSError):
            line = ""
        answer = _answer_in(line)
        if not answer:
            self.close()
        return ReadResult(answer)

    def close(self) -> None:
        """End the child, at once if need be; two threads may ask at the same time."""
        child, self._child = self._child, None
        self._read = 0
        if child is None:
            return
        child.kill()
        child.wait()
        for pipe in (child.stdin, child.stdout):
            if pipe is not None:
                _close_quietly(pipe)

    def _start(self) -> "subprocess.Popen[str]":
        child = subprocess.Popen(
            worker_command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
            env=child_environment(),
        )
        self._child, self._answers = child, queue.SimpleQueue()
        listener = threading.Thread(
            target=_listen, args=(child, self._answers), daemon=True
        )
        listener.start()
        return child


def _answer_in(line: str) -> dict[str, Any]:
    """Return the answer a line holds, empty where it holds none of ours."""
    try:
        answer = json.loads(line or "{}")
    except ValueError:
        return {}
    return answer if isinstance(answer, dict) else {}


def _close_quietly(pipe: Any) -> None:
    try:
        pipe.close()
    except OSError:
        return


def _listen(child: "subprocess.Popen[str]", answers: "queue.SimpleQueue[str]") -> None:
    """Hand on each line of the child; an empty one says that it has ended."""
    assert child.stdout is not None
    try:
        for line in child.stdout:
            answers.put(line.strip())
    except (OSError, ValueError):
        pass
    answers.put("")


def _time_for(path: Path) -> float:
    megabytes = path.stat().st_size / (1 << 20)
    return SECONDS_A_FILE + SECONDS_A_MEGABYTE * megabytes


class Readers:
    """A few readers at work side by side; answers come in the order of the jobs."""

    def __init__(self, count: int) -> None:
        self._free: queue.SimpleQueue[Reader] = queue.SimpleQueue()
        self._all = [Reader() for _ in range(max(1, count))]
        for reader in self._all:
            self._free.put(reader)
        self._threads = ThreadPoolExecutor(len(self._all))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)
        self._close_all()
        self._threads.shutdown(wait=True)
        self._close_all()

    def _close_all(self) -> None:
        """End every child; one more may have been started in the meantime."""
        for reader in self._all:
            reader.close()

    def read(self, jobs: Iterable[ReadJob]) -> Iterator[ReadResult]:
        """Read those files and give each answer in turn."""
        yield from self._threads.map(self._read_one, jobs)

    def _read_one(self, job: ReadJob) -> ReadResult:
        reader = self._free.get()
        try:
            return reader.read(job)
        finally:
            self._free.put(reader)
