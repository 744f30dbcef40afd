"""`add --watch`: papers that come to lie in a folder go in by themselves."""

import json
import signal
import subprocess
import sys
from pathlib import Path
from queue import SimpleQueue
from threading import Thread

import pytest

from tests.verbs import drawn
from tests.verbs.calls import PROJECT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C of Unix")

PATIENCE = 60
"""Seconds after which a test gives up; it goes on as soon as there is an answer."""


@pytest.fixture
def scans(tmp_path) -> Path:
    folder: Path = tmp_path / "scans"
    folder.mkdir()
    return folder


@pytest.fixture
def watching(call, tmp_path, scans):
    """Start a watch of the folder; give the program and what it says by and by."""
    assert call("new", tmp_path / "B").code == 0
    words = ["add", tmp_path / "B", scans, "--watch", "--json"]
    program = subprocess.Popen(
        [sys.executable, str(PROJECT / "main.py"), *map(str, words)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    said: SimpleQueue[str] = SimpleQueue()
    assert program.stdout is not None

    def listen() -> None:
        for line in program.stdout or ():
            said.put(line)

    reader = Thread(target=listen)
    reader.start()
    yield program, lambda: json.loads(said.get(timeout=PATIENCE))
    program.kill()
    program.wait()
    reader.join()
    for pipe in (program.stdout, program.stderr):
        assert pipe is not None
        pipe.close()


def test_each_paper_is_told_on_a_line_of_its_own_until_ctrl_c(watching, scans):
    program, answer = watching
    assert answer()["files"] == []

    drawn.draw_pdf(scans / "first.pdf", drawn.UR)
    assert [file["file"] for file in answer()["files"]] == ["first.pdf"]
    drawn.numbered(scans / "second.pdf", 2)
    (second,) = answer()["files"]
    assert (second["file"], second["outcome"]) == ("second.pdf", "added")

    program.send_signal(signal.SIGINT)
    assert program.wait(PATIENCE) in (0, 130)


@pytest.mark.parametrize("paths", [["a.pdf"], ["one", "two"]])
def test_a_watch_wants_one_folder(paths, call, tmp_path):
    call("new", tmp_path / "B")
    drawn.draw_pdf(tmp_path / "a.pdf", "a")
    for name in ("one", "two"):
        (tmp_path / name).mkdir()

    told = call("add", tmp_path / "B", *[tmp_path / p for p in paths], "--watch")

    assert told.code == 2
    assert "wants one folder" in told.err
