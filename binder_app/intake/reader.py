"""Reads untrusted files in child processes: what kills one costs only itself.

The child is this same program, started as a worker; it takes one job a line
on its standard input and answers with one line of JSON.
"""

import queue
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from binder_app.children import READER, child_command
from binder_app.line_child import LineChild

SECONDS_A_FILE = 60
"""How long one file may take to read, besides the time for its size."""

SECONDS_A_MEGABYTE = 4
MEMORY = 4 << 30
"""Bytes of address space a reader may take (Linux; elsewhere time alone limits it)."""

FILES_A_READER = 100
"""Files after which a reader is replaced, so that what leaks stays small."""


@dataclass(frozen=True, slots=True)
class ReadJob:
    """One file to read: where its pages and its text may be written."""

    path: str
    name: str
    pages_to: str
    text_to: str
    password: str = ""


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
    """One child that reads files; it is started anew when it has died."""

    def __init__(self) -> None:
        self._child = LineChild(worker_command(), FILES_A_READER)

    def read(self, job: ReadJob) -> ReadResult:
        """Read one file, within its time."""
        return ReadResult(self._child.ask(asdict(job), _time_for(Path(job.path))))

    def close(self) -> None:
        """End the child."""
        self._child.close()


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
