"""How a run ends: done, asking, nothing to be done, a fault of ours, stopped."""

import os
import signal
import sqlite3
from pathlib import Path

import pytest

from binder_app.errors import Cancelled
from binder_app.storage.binder_file import BinderFile
from tests.verbs import calls, drawn

SECRET = "Marisol Quintero Vega, claim WX-55-20417"


def test_no_argument_prints_the_help_and_ends_with_0(call):
    told = call()

    assert told.code == 0
    assert told.out.startswith("Usage:")
    assert told.err == ""


def test_the_version_is_printed(call):
    told = call("--version")

    assert told.code == 0
    assert told.out.startswith("IMR Binder")


def test_add_ends_with_3_where_a_file_needs_the_user(call, tmp_path):
    call("new", tmp_path / "B")
    word = drawn.draw_doc(tmp_path / "letter.doc")

    told = call("add", tmp_path / "B", word)

    assert told.code == 3
    assert "Save it as PDF from Word" in " ".join(told.out.split())


def test_a_blocked_build_ends_with_3_and_writes_nothing(call, case, id_of, tmp_path):
    call("set", case, "--exhibit", id_of("ur.pdf"), "state=held_back")
    out = tmp_path / "out"
    out.mkdir()

    told = call("build", case, "-o", out / "p.pdf")

    assert told.code == 3
    assert "STOP: There is no UR decision" in told.err
    assert list(out.iterdir()) == []


def test_force_builds_all_the_same_and_notes_why(call, case, id_of, tmp_path):
    call("set", case, "--exhibit", id_of("ur.pdf"), "state=held_back")
    why = "the letter follows by fax"

    told = call("build", case, "-o", tmp_path / "p.pdf", "--force", "--because", why)

    assert told.code == 0
    sheet = " ".join(" ".join(drawn.text_of(tmp_path / "p-for-you.pdf")).split())
    assert why in sheet
    assert why not in " ".join(drawn.text_of(tmp_path / "p.pdf"))


def test_warnings_never_stop_a_build(call, case, tmp_path):
    gate = call("check", case, "--json").json["gate"]

    assert "warning" in {line["status"] for line in gate}
    assert call("build", case, "-o", tmp_path / "p.pdf").code == 0


def test_a_check_tells_first_what_stops_then_what_warns(call, tmp_path):
    call("new", tmp_path / "B")
    told = call("check", tmp_path / "B").out.partition("Will it be sent back?")[2]
    marks = [line.split()[0] for line in told.splitlines() if line.startswith("  ")]
    gate = [mark for mark in marks if mark in ("STOP", "look", "ok")]

    assert {"STOP", "look"} <= set(gate)
    assert gate == sorted(gate, key=("STOP", "look", "ok").index)


def test_a_build_says_like_the_check_that_the_last_day_lies_behind(
    call, case, tmp_path
):
    call("set", case, "service_date=01/05/2026", "service_method=personal")

    call("build", case, "-o", tmp_path / "p.pdf")

    sheet = " ".join(" ".join(drawn.text_of(tmp_path / "p-for-you.pdf")).split())
    assert "the usual last day to file lies behind" in sheet


def test_a_binder_with_nothing_in_it_asks_for_papers(call, tmp_path):
    call("new", tmp_path / "B")

    told = call("build", tmp_path / "B", "-o", tmp_path / "p.pdf", "--force")

    assert told.code == 3
    assert "nothing to put into a packet" in told.err
    assert not (tmp_path / "p.pdf").exists()


def test_a_damaged_binder_file_ends_with_4(call, case):
    (case / "binder.sqlite").write_bytes(b"no database" * 1000)

    told = call("show", case)

    assert told.code == 4
    assert told.err.count("\n") == 1


def test_a_defect_ends_with_5_one_line_and_a_log_without_names(
    call, case, monkeypatch, own_cache
):
    def break_down(folder):
        raise ZeroDivisionError(SECRET)

    monkeypatch.setattr(BinderFile, "open_for_reading", break_down)

    told = call("show", case, "--json")

    assert told.code == 5
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert "fault of ours" in told.err
    (log,) = own_cache.rglob("report-*.txt")
    kept = log.read_text()
    assert "ZeroDivisionError" in kept
    assert "break_down" in kept
    for secret in ("Marisol", "WX-55", str(case), case.name):
        assert secret not in kept
        assert secret not in told.err.replace(str(log), "")


def test_a_defect_is_told_even_where_no_log_can_be_kept(
    call, case, monkeypatch, own_cache
):
    own_cache.write_text("a file where the cache should be")
    monkeypatch.setattr(BinderFile, "open_for_reading", None)

    told = call("show", case)

    assert told.code == 5
    assert "TypeError" in told.err


@pytest.mark.parametrize("stop", [KeyboardInterrupt, Cancelled])
def test_a_stop_ends_with_130(call, case, monkeypatch, stop):
    def stopped(folder):
        raise stop

    monkeypatch.setattr(BinderFile, "open_for_reading", stopped)

    told = call("show", case)

    assert told.code == 130
    assert "Stopped" in told.err
    assert told.out == ""


def test_a_full_disk_is_told_in_words(call, case, monkeypatch, tmp_path):
    def full(*words, **more):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("binder_app.verbs.check_verbs.calendar", full)

    told = call("check", case, "--ics", tmp_path / "x.ics")

    assert told.code == 3
    assert "disk is full" in told.err
    assert not (tmp_path / "x.ics").exists()


def wait_for_reader(process, binder) -> None:
    """Read what the program copies until originals have come in."""
    originals = Path(binder) / "originals"
    while process.poll() is None:
        if originals.is_dir() and any(originals.iterdir()):
            return


def test_ctrl_c_in_a_running_add_ends_with_130_and_changes_nothing(call, tmp_path):
    binder, papers = tmp_path / "B", tmp_path / "papers"
    papers.mkdir()
    call("new", binder)
    for number in range(40):
        drawn.numbered(papers / f"paper {number}.pdf", 20)
    before = call("show", binder, "--json").json

    with calls.start("add", binder, papers, "--json") as process:
        wait_for_reader(process, binder)
        os.kill(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=30)

    assert process.returncode == 130, err
    assert out == ""
    assert err.count("\n") <= 2
    assert "Traceback" not in err
    assert call("show", binder, "--json").json == before
    assert not [path for path in binder.rglob("*") if ".part" in path.name]
    base = sqlite3.connect(binder / "binder.sqlite")
    assert base.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    base.close()
    assert call("add", binder, papers, "--json").code == 0


def test_a_real_process_keeps_its_two_streams_apart(case):
    told = calls.run_alone("check", case, "--json", "--ics", case.parent / "x.ics")
    wrong = calls.run_alone("frobnicate", "--json")

    assert told.json["ready"] is True
    assert told.err.startswith("Calendar written to")
    assert (wrong.code, wrong.out, wrong.err.count("\n")) == (2, "", 1)


def test_the_shell_can_ask_for_completion():
    told = calls.run_alone(_IMR_BINDER_COMPLETE="bash_source")
    verbs = calls.run_alone(
        _IMR_BINDER_COMPLETE="bash_complete", COMP_WORDS="imr-binder s", COMP_CWORD="1"
    )

    assert told.code == 0
    assert "complete -o nosort -F" in told.out
    offered = [f"plain,{verb}" for verb in ("show", "set", "split", "sent")]
    assert verbs.out.split() == offered
