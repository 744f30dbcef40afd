"""Reads untrusted files in child processes: what kills one costs only itself.

The child is this same program, started as a worker; it takes one job a line
on its standard input and answers with one line of JSON.
"""

import queue
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import asdict, dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from binder_app.children import READER, child_command
from binder_app.line_child import LineChild
from binder_app.sandbox import shut_in

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

    With `inner_to`, a private folder, the file is taken apart instead: the files
    that it holds are written there, no more than `most_files` and `most_bytes`.

    A photographed paper gives straightened pages at `pages_to`, and at `taken_to`
    the photo as it was taken; without `taken_to` it is never straightened.

    With `in_parts` the answer also says what each paper in the file is, where it seems
    to hold several.

    `along` are the files of a series of medical pictures, in their order: one
    sheet shows them. With `sorts` they are only sorted into series. With `across`
    they are screenshots, called `names`, that stand so many to a page.
    """

    path: str
    name: str
    pages_to: str = ""
    text_to: str = ""
    password: str = ""
    inner_to: str = ""
    most_files: int = 0
    most_bytes: int = 0
    taken_to: str = ""
    taken_text_to: str = ""
    along: tuple[str, ...] = ()
    sorts: bool = False
    across: int = 0
    names: tuple[str, ...] = ()
    in_parts: bool = False


@dataclass(frozen=True, slots=True)
class ReadResult:
    """What the reader says: `answer` is its JSON.

    It is empty where the file killed its reader, or ran over its time.
    """

    answer: dict[str, Any]


def worker_command() -> list[str]:
    """Return the words that start this program as a reader."""
    return child_command(READER)


@dataclass(frozen=True, slots=True)
class Room:
    """Where readers may write: below `writes`, for a moment into `temporary`."""

    writes: Path
    temporary: Path


class Reader:
    """One child that reads files; it is started anew when it has died."""

    def __init__(self, room: Room | None = None) -> None:
        """Take the place to which its writing is held; anywhere without one."""
        command = shut_in(worker_command(), room.writes if room else None)
        temporary = room.temporary if room else None
        self._child = LineChild(command, FILES_A_READER, temporary)

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
    """A few readers at work side by side; answers come in the order of the jobs.

    Jobs that come later go first: what came out of one file is read before the
    files behind it.
    """

    def __init__(self, count: int, room: Room | None = None) -> None:
        """Take how many they are, and the place to which their writing is held."""
        self._free: queue.LifoQueue[Reader] = queue.LifoQueue()
        self._all = [Reader(room) for _ in range(max(1, count))]
        for reader in self._all:
            self._free.put(reader)
        self._threads = ThreadPoolExecutor(len(self._all))
        self._waiting: deque[_Task] = deque()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)
        for task in tuple(self._waiting):
            task.result.cancel()
        for reader in self._all:
            reader.close()
        self._threads.shutdown(wait=True)

    def read(self, jobs: Iterable[ReadJob]) -> Iterator[ReadResult]:
        """Read those files and give each answer in turn."""
        tasks = [_Task(job) for job in jobs]
        self._waiting.extendleft(reversed(tasks))
        for _ in tasks:
            self._threads.submit(self._read_next)
        for task in tasks:
            yield task.result.result()

    def _read_next(self) -> None:
        task, reader = self._waiting.popleft(), self._free.get()
        try:
            task.result.set_result(reader.read(task.job))
        except BaseException as error:
            task.result.set_exception(error)
            raise
        finally:
            self._free.put(reader)


@dataclass(frozen=True, slots=True)
class _Task:
    """A job that waits for a reader, and the place of its answer."""

    job: ReadJob
    result: Future[ReadResult] = field(default_factory=Future)
