"""Writes to the disk beside the window: a slow disk must not hold the window up."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Lock


class Writer:
    """Does small pieces of writing one after the other, in a thread of its own.

    The work waits for the disk nearly all its time, so the window's thread runs
    on meanwhile. A piece tells of its own troubles; what else it raises comes
    out of `settle`.
    """

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(1, "writer")
        self._lock = Lock()
        self._waiting: dict[str, Callable[[], None]] = {}
        self._running: Future[None] | None = None

    def put(self, name: str, work: Callable[[], None]) -> None:
        """Have a piece written soon, in place of one of that name not yet begun."""
        with self._lock:
            self._waiting.pop(name, None)
            self._waiting[name] = work
            if self._running is None or self._running.done():
                self._running = self._pool.submit(self._write)

    def _write(self) -> None:
        while True:
            with self._lock:
                if not self._waiting:
                    self._running = None
                    return
                work = self._waiting.pop(next(iter(self._waiting)))
            work()

    def settle(self) -> None:
        """Wait until all that was put here is written."""
        while (running := self._running) is not None:
            running.result()

    def close(self) -> None:
        """Write what is left, and end."""
        self.settle()
        self._pool.shutdown()
