"""A paper that is drawn anew as the binder changes, and written where it is wanted."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from binder_app.ui.desk import Desk
from binder_app.ui.jobs import Job, Json
from binder_app.ui.session import BinderSession

CALM_MS = 150
"""How long nothing must change before a paper is drawn anew."""


class DrawingWork(QObject):
    """Draws one look after the other in a child, and never two at once.

    It outlives the pages, which are made anew with another language or look.
    `begun` tells that a look is being drawn, `drawn` that it is there, `failed` why
    there is none, `unsaved` why a file was not written. Who derives from it says what
    a look is (`_next_look`) and what becomes of it (`_take`, `_fail`), and brings the
    file that was written (`_tell_saved`).
    """

    begun = Signal()
    drawn = Signal()
    failed = Signal(str, str)
    unsaved = Signal(str, str)

    def __init__(self, desk: Desk, session: BinderSession) -> None:
        super().__init__(session)
        self._desk, self._session = desk, session
        self._job: Job | None = None
        self._is_due = False
        self._calm = QTimer(self, singleShot=True, interval=CALM_MS)
        self._calm.timeout.connect(self.draw)

    @property
    def is_busy(self) -> bool:
        """Tell whether a look is being drawn."""
        return self._job is not None or self._calm.isActive()

    def draw_soon(self) -> None:
        """Draw anew once the person rests."""
        self._calm.start()

    @Slot()
    def draw(self) -> None:
        """Draw as the binder stands; a round under way ends first."""
        self._calm.stop()
        if self._job is not None:
            self._is_due = True
            return
        self._session.settle()
        self._job = Job(self._next_look(), self._desk.jobs)
        self._job.finished.connect(self._take)
        self._job.failed.connect(self._fail)
        self._job.cancelled.connect(self._end)
        self._job.start()
        self.begun.emit()

    def _next_look(self) -> Json:
        """Return the task that draws a look into a file of its own."""
        raise NotImplementedError

    @Slot(object)
    def _take(self, told: Json) -> None:
        """Show what was drawn; calls `_end` first."""
        raise NotImplementedError

    @Slot(str, str)
    def _fail(self, problem: str, remedy: str) -> None:
        """Tell why nothing was drawn; calls `_end` first."""
        raise NotImplementedError

    @Slot()
    def _end(self) -> None:
        """Let the round go that has ended, and draw the look that is due."""
        if self._job is not None:
            self._job.deleteLater()
        self._job = None
        if self._is_due:
            self._is_due = False
            self.draw_soon()

    def _write(self, task: Json) -> None:
        """Write a file in its turn behind the other work."""
        job = Job(task, self._desk.jobs)
        job.finished.connect(self._tell_saved)
        job.failed.connect(self.unsaved)
        self._desk.jobs.put(job)

    @Slot(object)
    def _tell_saved(self, told: Json) -> None:
        """Bring the file that was written."""
        raise NotImplementedError

    def end(self) -> None:
        """End a round under way; the binder is closed."""
        self._calm.stop()
        if self._job is not None:
            self._job.end()
            self._job.deleteLater()
            self._job = None
