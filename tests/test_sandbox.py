"""Children are shut in where bubblewrap works, and run as ever where it does not."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest

from binder_app import sandbox
from binder_app.intake.reader import Reader, ReadJob, Room
from binder_app.sandbox import shut_in

ASKED = ["/bin/echo", "hello"]
LISTEN = """
import socket, sys
held = socket.socket()
held.bind(("127.0.0.1", 0))
held.listen()
print(held.getsockname()[1], flush=True)
sys.stdin.read()
"""
CALL = "import socket, sys; socket.create_connection(('127.0.0.1', int(sys.argv[1])))"


@pytest.fixture(autouse=True)
def tried_anew() -> Iterator[None]:
    sandbox._walls.cache_clear()
    yield
    sandbox._walls.cache_clear()


@pytest.fixture
def stand_in(tmp_path, monkeypatch):
    """Put a program called bwrap in front of all others; it keeps what it is told."""

    def make(body: str):
        home, told = tmp_path / "bin", tmp_path / "told"
        home.mkdir()
        program = home / "bwrap"
        program.write_text(f'#!/bin/sh\necho "$@" >> {told}\n{body}\n')
        program.chmod(0o755)
        monkeypatch.setenv("PATH", f"{home}{os.pathsep}{os.environ['PATH']}")
        return told

    return make


linux = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="bubblewrap is a program for Linux"
)
GOES_ON = 'while [ "$1" != -- ]; do shift; done; shift; exec "$@"'


def said_by(command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@linux
def test_a_child_is_shut_in_where_the_program_works(stand_in, tmp_path):
    told = stand_in(GOES_ON)

    command = shut_in(ASKED, tmp_path)

    assert command[-3:] == ["--", *ASKED]
    assert said_by(command) == "hello\n"
    last = told.read_text().splitlines()[-1]
    assert "--unshare-net" in last
    assert "--ro-bind / /" in last
    assert f"--bind-try {tmp_path} {tmp_path}" in last


@linux
def test_where_it_refuses_a_closed_disk_the_network_is_closed_all_the_same(
    stand_in, tmp_path
):
    stand_in(f'case "$*" in *--ro-bind*) exit 1;; esac\n{GOES_ON}')

    command = shut_in(ASKED, tmp_path)

    assert "--unshare-net" in command
    assert "--ro-bind" not in command
    assert said_by(command) == "hello\n"


@linux
@pytest.mark.parametrize("body", ["exit 1", "kill -9 $$", "echo refused >&2; exit 127"])
def test_where_it_does_not_work_a_child_runs_as_ever(stand_in, tmp_path, body):
    stand_in(body)

    assert shut_in(ASKED, tmp_path) == ASKED
    assert shut_in(ASKED) == ASKED


def test_where_it_is_missing_a_child_runs_as_ever(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))

    assert shut_in(ASKED, tmp_path) == ASKED


@linux
def test_it_is_tried_once(stand_in, tmp_path):
    told = stand_in(GOES_ON)

    for _ in range(5):
        shut_in(ASKED, tmp_path)

    assert len(told.read_text().splitlines()) == 1


@pytest.fixture
def works(tmp_path):
    """Leave a test out where bubblewrap is missing or may not work."""
    if not shut_in(ASKED, tmp_path)[:-2]:
        pytest.skip("bubblewrap is not on this machine, or is not let work")


@contextmanager
def listener(environment):
    """Give the port of a program outside that takes calls from this machine."""
    program = [sys.executable, "-c", LISTEN]
    with subprocess.Popen(
        program,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        yield child.stdout.readline().strip()
        child.stdin.close()


def test_a_child_that_is_shut_in_reaches_no_network(works, tmp_path):
    unguarded = {n: v for n, v in os.environ.items() if n != "PYTHONPATH"}
    with listener(unguarded) as port:
        call = [sys.executable, "-c", CALL, port]
        ends = [
            subprocess.run(
                command, env=unguarded, capture_output=True, check=False
            ).returncode
            for command in (call, shut_in(call, tmp_path))
        ]

    assert ends == [0, 1]


def test_a_child_that_is_shut_in_writes_into_its_folder_alone(works, tmp_path):
    inside, outside = tmp_path / "inside", tmp_path / "outside"
    inside.mkdir()
    write = f"touch {inside}/a; touch {outside}"

    subprocess.run(shut_in(["sh", "-c", write], inside), capture_output=True)

    assert (inside / "a").exists()
    assert not outside.exists()


def test_a_reader_that_is_shut_in_makes_pages(works, tmp_path):
    source, cache = tmp_path / "note.txt", tmp_path / "cache"
    source.write_text("Some words.")
    cache.mkdir()
    job = ReadJob(str(source), source.name, f"{cache}/a.pdf", f"{cache}/a.json")
    reader = Reader(Room(cache, cache))
    try:
        answer = reader.read(job).answer
        elsewhere = reader.read(replace(job, pages_to=f"{tmp_path}/b"))
    finally:
        reader.close()

    assert len(answer["facts"]) == 1
    assert "facts" not in elsewhere.answer
    assert not (tmp_path / "b").exists()
