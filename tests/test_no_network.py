"""The guards that keep every test, and every program it starts, off the network."""

import json
import platform
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from binder_app.children import (
    PAGES,
    READER,
    SCANS,
    child_command,
    child_environment,
)

CALL = "import socket; socket.socket().connect(('127.0.0.1', 9))"


def test_a_socket_opened_by_a_test_fails_it():
    with pytest.raises(AssertionError, match="a socket was opened"):
        socket.create_connection(("127.0.0.1", 9))


def test_a_socket_opened_by_a_child_ends_that_child():
    done = subprocess.run(
        [sys.executable, "-c", CALL], capture_output=True, text=True, check=False
    )
    assert done.returncode != 0
    assert "a socket was opened" in done.stderr


WALLED = """
import ctypes
from binder_app.no_network import close_network

assert close_network()
system = ctypes.CDLL(None, use_errno=True)
for family in (2, 10, 1):
    print("refused" if system.socket(family, 1, 0) < 0 else "opened")
"""
"""The guard is of Python alone; this asks the system itself, past the guard."""

QUESTIONS = {
    READER: {"path": __file__, "name": "a", "pages_to": "", "text_to": ""},
    SCANS: {"path": "absent.pdf", "page": 1},
    PAGES: {"do": "text", "path": "absent.pdf", "page": 1, "id": 1},
}

on_linux = pytest.mark.skipif(
    sys.platform != "linux" or platform.machine() not in ("x86_64", "aarch64"),
    reason="Only Linux can refuse sockets to a process",
)


@on_linux
def test_the_system_refuses_sockets_that_reach_beyond_the_machine():
    done = subprocess.run(
        [sys.executable, "-c", WALLED], capture_output=True, text=True, check=False
    )
    assert done.stdout.split() == ["refused", "refused", "opened"], done.stderr


@on_linux
@pytest.mark.parametrize("child", [READER, SCANS, PAGES])
def test_whoever_reads_strange_files_has_no_network(child):
    process = subprocess.Popen(
        child_command(child),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=child_environment(),
    )
    assert process.stdin is not None and process.stdout is not None
    process.stdin.write(json.dumps(QUESTIONS[child]).encode() + b"\n")
    process.stdin.flush()
    process.stdout.readline()

    told = Path(f"/proc/{process.pid}/status").read_text("ascii")

    process.communicate(timeout=30)
    assert "Seccomp:\t2" in told


def test_the_reading_of_scans_keeps_and_sends_no_word_of_what_it_does(tmp_path):
    """The library it runs on would note who runs it, and tell its maker."""
    file, home = tmp_path / "page.pdf", tmp_path / "home"
    home.mkdir()
    canvas = Canvas(str(file), invariant=1)
    canvas.drawString(72, 700, "The request was denied on 07/24/2026.")
    canvas.save()
    homes = dict.fromkeys(("HOME", "USERPROFILE", "LOCALAPPDATA"), str(home))
    caches = {"XDG_CACHE_HOME": str(home / "cache")}
    process = subprocess.Popen(
        child_command(SCANS),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env={**child_environment(), **homes, **caches},
    )
    assert process.stdin is not None and process.stdout is not None
    process.stdin.write(json.dumps({"path": str(file), "page": 1}) + "\n")
    process.stdin.flush()
    answer = json.loads(process.stdout.readline())
    process.communicate(timeout=30)

    assert answer["reading"]["lines"]
    assert list(home.rglob("*")) == []
