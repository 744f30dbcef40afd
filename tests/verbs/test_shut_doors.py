"""Folders and files that the system keeps us out of: one plain line each."""

import subprocess
import sys

import pytest

from tests.verbs import drawn
from tests.verbs.calls import PROJECT, Told

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="rights of Unix")

WITHOUT_POWERS = """
import ctypes, os, sys
if os.geteuid() == 0:
    for power in (1, 2):
        ctypes.CDLL(None).prctl(24, power, 0, 0, 0)
os.execv(sys.executable, [sys.executable, *sys.argv[1:]])
"""
"""Starts Python so that rights count for root too: it drops CAP_DAC_OVERRIDE and
CAP_DAC_READ_SEARCH, by which root reads and writes what it may not."""


@pytest.fixture
def home(tmp_path):
    """Return a folder; the test is left out where rights don't count here."""
    probe = tmp_path / "probe"
    probe.touch(0)
    if ordinary("-c", f"open({str(probe)!r})").code == 0:
        pytest.skip("this system lets us open what we may not")
    probe.unlink()
    return tmp_path


def ordinary(*words):
    """Run Python as a user without powers of their own."""
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_POWERS, *map(str, words)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return Told(done.returncode, done.stdout, done.stderr)


def call(*words):
    """Run the program as a user without powers of their own."""
    return ordinary(PROJECT / "main.py", *words)


@pytest.fixture
def shut(home):
    """Return a folder in which nothing may be made."""
    folder = home / "shut"
    folder.mkdir()
    folder.chmod(0o555)
    return folder


def test_a_folder_in_which_nothing_may_be_made_is_named(home, shut):
    assert call("new", home / "B").code == 0
    call("export", home / "B", "-o", home / "B.zip")

    for words in (
        ("new", shut / "C"),
        ("import", home / "B.zip", shut / "C"),
        ("demo", "--out", shut / "demo"),
    ):
        told = call(*words)
        assert told.code == 3, (words, told)
        assert told.err.startswith("shut can't be opened or written"), (words, told)
        assert "Use another folder" in told.err
        assert told.err.count("\n") == 1
    assert list(shut.iterdir()) == []


def test_a_file_that_may_not_be_read_does_not_stop_the_others(home):
    good, bad = (drawn.numbered(home / name, 1) for name in ("good.pdf", "bad.pdf"))
    bad.chmod(0)
    (home / "closed").mkdir()
    inner = drawn.numbered(home / "closed" / "inner.pdf", 1)
    (home / "closed").chmod(0)
    call("new", home / "B")

    told = call("add", home / "B", bad, good, inner, home / "closed", "--json")
    read = call("read", bad, good, inner, "--json")

    (home / "closed").chmod(0o700)
    assert (told.code, read.code) == (3, 3)
    outcomes = {file["file"]: file["outcome"] for file in told.json["files"]}
    assert outcomes == {
        "bad.pdf": "rejected",
        "good.pdf": "added",
        "inner.pdf": "rejected",
        "closed": "rejected",
    }
    assert all(f["remedy"] for f in told.json["files"] if f["problem"])
    assert [file["outcome"] for file in read.json["files"]] == [
        "rejected",
        "ok",
        "rejected",
    ]


def test_a_binder_of_someone_else_says_so(home):
    call("new", home / "B")
    (home / "B" / "binder.sqlite").chmod(0)

    told = call("show", home / "B")

    assert told.code == 3
    assert "belongs to someone else" in told.err
    assert told.err.count("\n") == 1


def test_a_binder_whose_folder_may_not_be_written_is_told_so(home):
    call("new", home / "B")
    (home / "B").chmod(0o555)

    told = call("set", home / "B", "employer=X")

    (home / "B").chmod(0o700)
    assert told.code == 3
    assert "its folder is read-only" in told.err
