"""A job's one line to the outside: report a step, learn of a stop."""

from collections.abc import Callable
from threading import Event

from binder_app.errors import Cancelled

Report = Callable[[int, int, str], None]


def say_nothing(done: int, total: int, label: str) -> None:
    """Report to nobody."""


class Progress:
    """What a long job reports to, and asks whether to go on.

    A step is a page or an exhibit: short enough that a stop is answered
    within half a second.
    """

    def __init__(self, report: Report = say_nothing) -> None:
        self._report = report
        self._stop = Event()

    @property
    def stopped(self) -> Event:
        """Is set once a stop was asked; for work that waits rather than steps."""
        return self._stop

    def stop(self) -> None:
        """Ask the job to end at its next step."""
        self._stop.set()

    def step(self, done: int, total: int, label: str) -> None:
        """Report one finished step; raise `Cancelled` where a stop was asked."""
        if self._stop.is_set():
            raise Cancelled
        self._report(done, total, label)
