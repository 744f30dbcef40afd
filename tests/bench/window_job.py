"""One window of the bench, in a process of its own: ``work HOME`` or ``start HOME``."""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from binder_app.app import Program, make_app
from binder_app.domain.binder import Binder
from binder_app.domain.claim import Claim
from binder_app.storage.binder_file import BinderFile
from binder_app.storage.settings import Settings, write_settings
from binder_app.ui.binder_page import PACKET
from binder_app.ui.jobs import Job

TICK_MS = 10
CLAIM = Claim({"employee_name": "Marisol Quintero", "service_date": "2026-11-10"})


class Ticks(QObject):
    """A timer that notes how late each of its ticks came, in milliseconds."""

    def __init__(self) -> None:
        super().__init__()
        self.late: list[float] = []
        self._last = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        """Begin to count."""
        self._last = time.perf_counter()
        self._timer.start()

    def stop(self) -> None:
        """End."""
        self._timer.stop()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.late.append(max(0.0, (now - self._last) * 1000 - TICK_MS))
        self._last = now


class Work(QObject):
    """Takes a folder of papers in, then builds their packet, in the real window."""

    def __init__(self, program: Program, home: Path) -> None:
        super().__init__()
        self._program, self._home, self.ticks = program, home, Ticks()
        self.problem = ""

    def begin(self) -> None:
        """Open the binder and drop the papers."""
        page = self._program.window.binder
        assert page is not None
        page.intake.ended.connect(self._build)
        page.intake.failed.connect(self._fail)
        self.ticks.start()
        page.take([self._home / "papers"])

    def _build(self) -> None:
        page = self._program.window.binder
        assert page is not None
        page.show_tab(PACKET)
        task = {
            "do": "build",
            "binder": str(page.session.folder),
            "recipe": "packet",
            "options": [],
            "leave_out": [],
            "out": str(self._home / "packet.pdf"),
            "prepared": "2026-11-22",
            "is_forced": True,
            "because": "the bench",
        }
        job = Job(task, self)
        job.finished.connect(self._end)
        job.failed.connect(self._fail)
        self._program.jobs.put(job)

    def _end(self) -> None:
        self.ticks.stop()
        self._program.window.close()

    def _fail(self, problem: str, remedy: str) -> None:
        self.problem = f"The work broke off. {problem} {remedy}"
        self._end()


def program_at(home: Path) -> Program:
    """Return the program with settings of its own."""
    folder = home / "settings"
    library = str(home / "library")
    write_settings(Settings(language="en", library=library), folder)
    return Program(make_app(), folder)


def start(home: Path) -> int:
    """Show the window and leave as soon as it has been painted."""
    program = program_at(home)
    program.window.show()
    QTimer.singleShot(0, program.window.close)
    QApplication.exec()
    return 0


def work(home: Path) -> int:
    """Do the work and write the figures as one line."""
    with BinderFile.create(home / "Case", Binder("workers_comp", claim=CLAIM)):
        pass
    program = program_at(home)
    program.window.open_binder(str(home / "Case"))
    program.window.show()
    job = Work(program, home)
    QTimer.singleShot(500, job.begin)
    QApplication.exec()
    late = sorted(job.ticks.late)
    if job.problem or not late:
        sys.stderr.write(job.problem)
        return 1
    p95 = late[int(len(late) * 0.95)]
    sys.stdout.write(f"ticks={len(late)} p95={p95:.2f} worst={late[-1]:.2f}\n")
    return 0


if __name__ == "__main__":
    sys.exit({"work": work, "start": start}[sys.argv[1]](Path(sys.argv[2])))
