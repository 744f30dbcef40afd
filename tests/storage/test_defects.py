"""A report of a fault tells where it was, and nothing of anyone's papers."""

import subprocess
import sys
import threading

import pytest

from binder_app.children import child_environment
from binder_app.storage import defects, places

SECRET = "Maria Lopez 07/04/1970"


def fail() -> None:
    raise ValueError(SECRET)


@pytest.fixture
def fault() -> BaseException:
    with pytest.raises(ValueError, match=SECRET) as caught:
        fail()
    return caught.value


@pytest.fixture
def hooks(monkeypatch):
    """Put the hooks back that a test replaces."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)


def test_a_report_tells_the_place_and_not_the_message(fault):
    path = defects.keep(fault)
    assert path is not None
    text = path.read_text(encoding="utf-8")

    assert "ValueError" in text and "test_defects.py:" in text and " fail" in text
    assert SECRET not in text and "/" not in text.split("\n\n", 1)[1]


def test_the_last_ten_reports_are_kept(fault):
    written = [defects.keep(fault) for _ in range(defects.KEPT + 3)]

    assert defects.reports() == written[3:]


def test_where_nothing_can_be_written_there_is_no_report(fault, own_cache):
    own_cache.write_text("a file in the place of the folder")

    assert defects.keep(fault) is None


def test_a_fault_that_nobody_caught_is_noted_and_told(hooks, fault):
    heard: list[bool] = []
    defects.watch_faults(lambda: heard.append(True))
    sys.excepthook(type(fault), fault, fault.__traceback__)

    assert heard == [True]
    assert len(defects.reports()) == 1


def test_a_fault_in_a_thread_is_noted(hooks):
    defects.watch_faults(lambda: None)
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()

    (report,) = defects.reports()
    assert SECRET not in report.read_text(encoding="utf-8")


def run(code: str) -> int:
    words = [sys.executable, "-c", code]
    return subprocess.run(words, env=child_environment(), timeout=60).returncode


WATCHED = "from binder_app.storage import defects; defects.watch_crashes();"


def test_a_process_that_dies_hard_is_reported_at_the_next_start(tmp_path):
    script = tmp_path / "Maria Lopez.py"
    script.write_text(f"{WATCHED}\nimport os\ndef die():\n  os.abort()\ndie()\n")
    assert run(f"import runpy; runpy.run_path({str(script)!r})") != 0
    defects.gather_crashes()

    (report,) = defects.reports()
    text = report.read_text(encoding="utf-8")
    assert "Fatal Python error: Aborted" in text
    assert " die" in text
    assert str(tmp_path) not in text and "Lopez" not in text
    assert list(places.reports().iterdir()) == [report]


def test_a_process_that_ends_well_leaves_nothing():
    assert run(WATCHED) == 0
    defects.gather_crashes()

    assert list(places.reports().iterdir()) == []


IN_A_SLOT = f"""
from PySide6.QtCore import QCoreApplication, QTimer
from binder_app.storage import defects
app = QCoreApplication([])
def heard():
    print("heard")
    app.quit()
defects.watch_faults(heard)
def slot():
    raise ValueError({SECRET!r})
QTimer.singleShot(0, slot)
app.exec()
"""
BY_QT = f"""
from PySide6.QtCore import qFatal
from binder_app.storage import defects
defects.watch_crashes()
qFatal({SECRET!r})
"""
IN_A_JOB = f"""
from binder_app import job
def fail(*_):
    raise ValueError({SECRET!r})
job.TASKS["fail"] = fail
job.main()
"""


@pytest.mark.parametrize(
    ("code", "kind"),
    [(IN_A_SLOT, "ValueError"), (BY_QT, "Aborted"), (IN_A_JOB, "ValueError")],
    ids=["in a slot", "by Qt itself", "in a job"],
)
def test_wherever_the_program_breaks_a_report_is_left(code, kind):
    subprocess.run(
        [sys.executable, "-c", code],
        env=child_environment(),
        input='{"do": "fail"}\n',
        text=True,
        timeout=60,
        capture_output=True,
    )
    defects.gather_crashes()

    (report,) = defects.reports()
    text = report.read_text(encoding="utf-8")
    assert kind in text and SECRET not in text
