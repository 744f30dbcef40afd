"""What readers write for a moment lies in one private folder, and never stays."""

import os
import signal
import subprocess
import sys

import pytest

from binder_app.acts.adding import readers_at_work, shelf_of
from binder_app.intake import reader
from binder_app.intake.reader import ReadJob
from binder_app.storage.binder_file import BinderFile
from binder_app.storage.shelf import ROOM, private_room
from tests.storage.binders import binder_at

WRITES_AND_TELLS = """
import json, sys, tempfile
for line in sys.stdin:
    handle, name = tempfile.mkstemp()
    print(json.dumps({"name": name}), flush=True)
"""
KILLED = f"""
import os, signal, sys
from binder_app.acts.adding import readers_at_work
from binder_app.intake import reader

reader.worker_command = lambda: [sys.executable, "-c", {WRITES_AND_TELLS!r}]
with readers_at_work(1) as (readers, room):
    list(readers.read([reader.ReadJob(sys.argv[1], "a")]))
    os.kill(os.getpid(), signal.SIGKILL)
"""

unix = pytest.mark.skipif(sys.platform == "win32", reason="rights and signals of Unix")


@pytest.fixture
def cache(own_cache):
    return own_cache / "imr-binder"


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "source"
    path.write_bytes(b"x")
    return path


def test_a_reader_writes_for_a_moment_into_the_private_folder(
    monkeypatch, source, cache
):
    command = [sys.executable, "-c", WRITES_AND_TELLS]
    monkeypatch.setattr(reader, "worker_command", lambda: command)

    with readers_at_work(1) as (readers, room):
        (result,) = readers.read([ReadJob(str(source), "a")])
        written = [str(path) for path in room.iterdir()]

    assert written == [result.answer["name"]]
    assert list((cache / ROOM).iterdir()) == []


@unix
def test_the_private_folder_is_its_owners_alone(cache):
    with private_room(cache) as room:
        assert [path.stat().st_mode & 0o777 for path in (room, room.parent)] == [
            0o700,
            0o700,
        ]


@unix
def test_what_a_killed_program_left_there_goes_at_the_next_start(source, cache):
    command = [sys.executable, "-c", KILLED, str(source)]
    killed = subprocess.run(command, check=False, env=dict(os.environ))
    left = [path for path in (cache / ROOM).rglob("*") if path.is_file()]

    with private_room(cache):
        kept = [path for path in left if path.exists()]

    assert killed.returncode == -signal.SIGKILL
    assert len(left) == 1
    assert kept == []


@unix
def test_what_a_killed_reader_left_among_the_pages_goes_as_well(tmp_path):
    told = "from binder_app.files import *; print(unfinished_start())"
    ended = subprocess.run(
        [sys.executable, "-c", told], capture_output=True, text=True, check=True
    )
    with BinderFile.open(binder_at(tmp_path / "Case")) as file:
        shelf = shelf_of(file)
        shelf.make_room()
        folders = [path("d").parent for path in (shelf.made_path, shelf.text_path)]
        left = [folder / f"{ended.stdout.strip()}abcdefgh.part" for folder in folders]
        for path in left:
            path.write_text("half a page")

        shelf.make_room()

    assert not any(path.exists() for path in left)
