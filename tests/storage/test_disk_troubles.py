"""Troubles of disks and folders: one clear line each, and nothing half-done."""

import errno
import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import pytest

from binder_app.cli import run
from binder_app.errors import BinderError
from binder_app.storage.binder_file import DATABASE, BinderFile
from binder_app.verbs.disk_words import in_words
from tests.storage.binders import (
    ROOT,
    binder_at,
    numbered,
    older_packet,
    paper,
    papers,
    read,
    unfinished_below,
)

BUILD = ["--force", "--because", "test"]

Says = Callable[..., str]


@pytest.fixture
def says(capsys: pytest.CaptureFixture[str]) -> Says:
    """Run a verb that must end with that code; return the one line it says."""

    def say(code: int, *words: object) -> str:
        capsys.readouterr()
        assert run([str(word) for word in words]) == code
        told = capsys.readouterr().err
        assert told.endswith("\n")
        assert told.count("\n") == 1
        return told.strip()

    return say


@pytest.fixture
def binder(tmp_path: Path) -> Path:
    return binder_at(tmp_path / "binder", papers(tmp_path / "papers"))


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Mount a disk of half a megabyte, where the system lets us."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = shutil.which("mount")
    words = [mount or "mount", "-t", "tmpfs", "-o", "size=512k", "none", str(folder)]
    if not mount or os.name == "nt" or os.geteuid() != 0:
        pytest.skip("mounting a small disk needs root")
    if subprocess.run(words, capture_output=True, check=False).returncode:
        pytest.skip("this system lets nobody mount a disk")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], capture_output=True, check=False)


def remount(folder: Path, how: str) -> None:
    subprocess.run(["mount", "-o", f"remount,{how}", str(folder)], check=True)


def fill(disk: Path, leave: int = 0) -> Path:
    """Fill a disk but for so many bytes."""
    filling = disk / "filling"
    with filling.open("wb") as file:
        file.write(bytes(max(0, shutil.disk_usage(disk).free - leave)))
    return filling


def test_an_edit_on_a_full_disk_changes_nothing(small_disk, says):
    folder = binder_at(small_disk / "binder")
    before, filling = read(folder), fill(small_disk, leave=8192)

    line = says(3, "set", folder, f"employer={'x' * 30000}")

    assert line.startswith("The disk is full; nothing was changed.")
    assert read(folder) == before
    filling.unlink()
    assert run(["set", str(folder), "employer=Alder Creek"]) == 0


def test_taking_in_on_a_full_disk_changes_nothing(small_disk, tmp_path, says):
    folder = binder_at(small_disk / "binder")
    before, big = read(folder), paper(tmp_path / "big.pdf", "A scan")
    big.write_bytes(big.read_bytes() + random.Random(1).randbytes(400_000))
    fill(small_disk, leave=100_000)

    line = says(3, "add", folder, *papers(tmp_path / "papers"), big)

    assert line.startswith("The disk is full")
    assert read(folder) == before
    assert unfinished_below(small_disk) == []
    assert big.name not in {path.name for path in folder.rglob("*")}


def test_a_packet_that_does_not_fit_leaves_the_old_one(small_disk, binder, says):
    target = small_disk / "packet.pdf"
    older = older_packet(target)
    fill(small_disk, leave=8192)

    line = says(3, "build", binder, "-o", target, *BUILD)

    assert line.startswith("The disk is full")
    assert target.read_bytes() == older
    assert sorted(p.name for p in small_disk.iterdir()) == ["filling", "packet.pdf"]


def test_an_archive_that_does_not_fit_leaves_nothing(small_disk, binder, says):
    fill(small_disk, leave=8192)

    line = says(3, "export", binder, "-o", small_disk / "binder.zip")

    assert line.startswith("The disk is full")
    assert [path.name for path in small_disk.iterdir()] == ["filling"]


def test_neither_a_new_nor_an_imported_binder_fits_on_a_full_disk(
    small_disk, binder, tmp_path, says
):
    assert run(["export", str(binder), "-o", str(tmp_path / "binder.zip")]) == 0
    fill(small_disk, leave=8192)

    for words in (["import", tmp_path / "binder.zip"], ["new"]):
        line = says(3, *words, small_disk / "fresh")
        assert line.startswith("The disk is full")
    assert [path.name for path in small_disk.iterdir()] == ["filling"]


LIMITED = """
import resource, sys
from binder_app.acts.targets import PACKET
from binder_app.cli import run
resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192))
sys.exit(run(sys.argv[1:]))
"""


@pytest.mark.skipif(os.name == "nt", reason="limits of file size are a matter of Unix")
def test_a_disk_that_takes_no_large_files_is_named_as_such(binder, tmp_path):
    target = tmp_path / "packet.pdf"
    older = older_packet(target)
    words = ["build", str(binder), "-o", str(target), *BUILD]

    done = subprocess.run(
        [sys.executable, "-c", LIMITED, *words],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )

    told = "A file grew too large for this disk. Use another disk.\n"
    assert (done.returncode, done.stderr) == (3, told)
    assert target.read_bytes() == older
    assert unfinished_below(tmp_path) == []


def test_a_binder_on_a_read_only_disk_can_be_read_and_not_changed(
    small_disk, tmp_path, says
):
    folder = binder_at(small_disk / "binder", papers(tmp_path / "papers"))
    before = read(folder)
    remount(small_disk, "ro")

    for words in (["set", folder, "employer=X"], ["add", folder, tmp_path / "papers"]):
        line = says(3, *words)
        assert "can't be changed: its folder is read-only" in line
    assert run(["show", str(folder)]) == 0
    assert run(["build", str(folder), "-o", str(tmp_path / "p.pdf"), *BUILD]) == 0
    assert read(folder) == before


def test_a_disk_that_turns_read_only_under_an_open_binder(binder):
    with BinderFile.open(binder) as file:
        before = file.binder
        file._base.execute("PRAGMA query_only = 1")
        with pytest.raises(BinderError, match="read-only"):
            file.save(numbered(before, 1))

    assert read(binder) == before


def test_a_packet_can_not_be_written_on_a_read_only_disk(small_disk, binder, says):
    remount(small_disk, "ro")

    for words in (
        ["build", binder, "-o", small_disk / "p.pdf", *BUILD],
        ["export", binder, "-o", small_disk / "b.zip"],
    ):
        line = says(3, *words)
        assert line == "disk can't be written: the disk is read-only. Use another."
    line = says(3, "new", small_disk / "fresh")
    assert line == "fresh can't be written: the disk is read-only. Use another."


@pytest.mark.parametrize("number", [errno.EACCES, errno.EPERM, errno.EROFS])
def test_a_folder_that_may_not_be_written_is_named(
    number, binder, tmp_path, says, monkeypatch
):
    def refuse(end: str, start: str, folder: Path) -> tuple[int, str]:
        raise OSError(number, os.strerror(number), f"{folder}/{start}abcd1234{end}")

    monkeypatch.setattr("binder_app.files.tempfile.mkstemp", refuse)

    line = says(3, "build", binder, "-o", tmp_path / "packet.pdf", *BUILD)

    assert line.startswith(f"{tmp_path.name} can't be ")
    assert not (tmp_path / "packet.pdf").exists()


@pytest.mark.parametrize("number", [errno.EACCES, errno.EPERM, errno.EROFS])
def test_a_binder_whose_folder_may_not_be_written_says_so(
    number, binder, says, monkeypatch
):
    def refuse(lock: object) -> bool:
        raise OSError(number, os.strerror(number), "lock")

    monkeypatch.setattr("binder_app.storage.binder_lock.BinderLock.take", refuse)

    line = says(3, "set", binder, "employer=X")

    assert line.startswith("The binder binder can't be changed: its folder is read")


def test_a_full_disk_is_not_taken_for_a_read_only_one(binder, says, monkeypatch):
    def refuse(path: Path, *_: object, **more: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_text", refuse)

    assert says(3, "set", binder, "employer=X").startswith("The disk is full")

    monkeypatch.undo()
    assert run(["set", str(binder), "employer=X"]) == 0


def test_a_stick_that_is_pulled_out_under_an_open_binder(small_disk, tmp_path):
    binder_at(small_disk / "binder", papers(tmp_path / "papers"))
    file = BinderFile.open(small_disk / "binder")
    subprocess.run(["umount", "-l", str(small_disk)], check=True)

    with pytest.raises(BinderError, match="can't be reached or read"):
        file.save(numbered(file.binder, 1))
    file.close()
    assert list(small_disk.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps open files in their place")
def test_a_folder_that_vanishes_under_an_open_binder_is_not_made_again(binder):
    with BinderFile.open(binder) as file:
        shutil.rmtree(binder)
        with pytest.raises(BinderError, match="can't be reached or read"):
            file.save(numbered(file.binder, 1))

    assert not binder.exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps open files in their place")
def test_a_binder_file_that_was_put_in_place_of_ours_is_not_touched(binder):
    with BinderFile.open(binder) as file:
        copy = binder / "copy"
        shutil.copy(binder / DATABASE, copy)
        copy.replace(binder / DATABASE)
        with pytest.raises(BinderError, match="can't be reached or read"):
            file.save(numbered(file.binder, 1))

    assert "number" not in read(binder).confirmed


def test_verbs_name_what_is_not_there_any_more(binder, tmp_path, says):
    shutil.rmtree(binder)

    for words in (["show", binder], ["set", binder, "employer=X"]):
        assert says(4, *words).startswith("binder is not a binder folder.")
    line = says(3, "build", binder_at(tmp_path / "b"), "-o", tmp_path / "p.pdf", *BUILD)
    assert line


def test_a_packet_that_another_program_holds_open_stays_as_it_is(
    binder, tmp_path, says, monkeypatch
):
    target = tmp_path / "packet.pdf"
    older = older_packet(target)

    def refuse(part: Path, wanted: Path) -> Path:
        trouble = PermissionError(errno.EACCES, "Sharing violation", str(part))
        trouble.winerror = 32  # type: ignore[attr-defined]
        trouble.filename2 = str(wanted)
        raise trouble

    monkeypatch.setattr(Path, "replace", refuse)

    line = says(3, "build", binder, "-o", target, *BUILD)

    assert line == "packet.pdf is open in another program. Close it there, try again."
    assert target.read_bytes() == older
    assert unfinished_below(tmp_path) == []


def test_a_file_that_is_in_the_cloud_only_is_not_opened(
    binder, tmp_path, monkeypatch, capsys
):
    there, cloud = papers(tmp_path / "more")[:2]
    there.write_bytes(there.read_bytes() + b"%")
    real_stat, real_open = Path.stat, Path.open

    def stat(path: Path, **more: bool) -> object:
        told = real_stat(path, **more)
        if path != cloud:
            return told
        names = [name for name in dir(told) if name.startswith("st_")]
        values = {name: getattr(told, name) for name in names}
        return SimpleNamespace(**values, st_file_attributes=0x00400020)

    def opened(path: Path, *words: object, **more: object) -> object:
        assert path != cloud
        return real_open(path, *words, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "stat", stat)
    monkeypatch.setattr(Path, "open", opened)
    assert run(["add", str(binder), str(cloud), str(there), "--json"]) == 3

    told = json.loads(capsys.readouterr().out)["files"]
    assert [file["outcome"] for file in told] == ["rejected", "duplicate"]
    assert "in the cloud only" in told[0]["problem"]
    assert "Always keep on this device" in told[0]["remedy"]


def nested(folder: Path, letters: int) -> Path:
    """Return a new folder whose path has so many letters, or a few more."""
    while len(str(folder)) < letters:
        folder = folder / "a long name of a folder"
    folder.mkdir(parents=True)
    return folder


def test_paths_of_more_than_260_letters_work(tmp_path, capsys):
    deep = nested(tmp_path, 330)
    given = paper(deep / "paper.pdf", "Request for Authorization")
    folder, target = deep / "binder", deep / "packet.pdf"

    for words in (
        ["new", folder],
        ["add", folder, given],
        ["set", folder, "employer=Alder Creek"],
        ["build", folder, "-o", target, *BUILD],
        ["verify", target],
        ["export", folder, "-o", deep / "binder.zip"],
        ["import", deep / "binder.zip", deep / "back"],
    ):
        assert run([str(word) for word in words]) == 0, words
    assert capsys.readouterr().err == ""


def test_a_binder_that_would_lie_too_deep_is_one_line(binder, tmp_path, says):
    deep = nested(tmp_path, 520)
    shutil.copytree(binder, deep / "copy")

    for words in (
        ["new", deep / "binder"],
        ["show", deep / "copy"],
        ["set", deep / "copy", "employer=X"],
    ):
        assert "too long for a binder" in says(3, *words)
    assert [path.name for path in deep.iterdir()] == ["copy"]
    assert run(["build", str(binder), "-o", str(deep / "packet.pdf"), *BUILD]) == 0


def test_a_name_that_is_too_long_is_one_line(binder, tmp_path, says):
    long = tmp_path / ("x" * 300)

    for words in (
        ["new", long],
        ["build", binder, "-o", long, *BUILD],
        ["export", binder, "-o", long],
    ):
        line = says(3, *words)
        assert "too long for this system" in line
        assert "x" * 61 not in line
    assert unfinished_below(tmp_path) == []


def damaged_copies(folder: Path) -> Iterator[bytes]:
    """Give the binder file damaged in several ways that must be noticed."""
    whole = (folder / DATABASE).read_bytes()
    yield b""
    yield b"not a database at all, but some words" * 100
    yield whole[:4096]
    yield whole[: len(whole) // 2]
    yield whole[:100] + bytes(len(whole) - 100)
    yield whole[:4096] + random.Random(5).randbytes(len(whole) - 4096)
    yield whole.replace(b'"source_name"', b'"xource_name"')
    yield whole.replace(b'"pages":[[', b'"pages":{{')
    yield whole.replace(b"employee_name", b"employee\xff\xfeame")


@pytest.mark.parametrize("case", range(9))
def test_a_damaged_binder_file_is_refused_in_one_line(case, binder, says):
    body = list(damaged_copies(binder))[case]
    (binder / DATABASE).write_bytes(body)

    for words in (["show", binder], ["set", binder, "employer=X"]):
        line = says(4, *words)
        assert "damaged" in line or "not one of ours" in line
    assert (binder / DATABASE).read_bytes() == body


def test_a_flipped_bit_is_one_line_or_no_harm(binder, capsys):
    dice, whole = random.Random(20261122), (binder / DATABASE).read_bytes()
    codes = set()

    for _ in range(120):
        body = bytearray(whole)
        body[dice.randrange(len(body))] ^= 1 << dice.randrange(8)
        (binder / DATABASE).write_bytes(body)
        codes.add(run(["show", str(binder), "--json"]))
        assert capsys.readouterr().err.count("\n") <= 1

    assert codes <= {0, 3, 4}


def test_a_row_that_is_missing_is_damage(binder, says):
    for name in ("id", "claim"):
        with closing(sqlite3.connect(binder / DATABASE)) as base, base:
            base.execute("DELETE FROM setting WHERE name = ?", (name,))
        assert "damaged" in says(4, "show", binder)


def test_a_binder_of_a_newer_version_is_refused_in_one_line(binder, says):
    with closing(sqlite3.connect(binder / DATABASE)) as base:
        base.execute("PRAGMA user_version = 2")

    for words in (["show", binder], ["set", binder, "employer=X"]):
        line = says(4, *words)
        assert line == (
            "This binder was made by a newer version of the program."
            " Install the newest version, then open it again."
        )


def test_another_programs_database_is_refused_in_one_line(binder, says):
    (binder / DATABASE).unlink()
    with closing(sqlite3.connect(binder / DATABASE)) as base:
        base.execute("CREATE TABLE mine (a)")

    assert "is not one of ours" in says(4, "show", binder)


def test_a_binder_that_is_busy_for_long_says_so(binder, monkeypatch):
    with BinderFile.open(binder) as file:
        file._base.execute("PRAGMA busy_timeout = 1")
        with closing(sqlite3.connect(binder / DATABASE)) as base:
            base.execute("BEGIN EXCLUSIVE")
            with pytest.raises(BinderError, match="busy in another program"):
                file.save(numbered(file.binder, 1))


@pytest.mark.parametrize(
    ("error", "begins"),
    [
        (OSError(errno.ENOSPC, "x"), "The disk is full"),
        (OSError(errno.EDQUOT, "x"), "Your share of the disk is full"),
        (OSError(errno.ENOENT, "x", "/a/b.pdf"), "b.pdf is not there any more."),
        (OSError(errno.EIO, "x"), "The disk does not answer."),
        (OSError(errno.ESTALE, "x"), "The disk is gone."),
        (OSError(errno.EISDIR, "x", "/a/b"), "b is a folder;"),
        (OSError(errno.ENOTDIR, "x", "/a/b"), "b is a file;"),
        (OSError(errno.EACCES, "x", "/a/b\nc"), "b c can't be opened"),
        (OSError(errno.EACCES, "x", b"/a/b"), "b can't be opened"),
        (OSError(errno.EACCES, "x", "/"), "/ can't be opened"),
        (OSError(12345, "x", "/a/b"), "b can't be used. Try again."),
        (OSError("odd"), "A file can't be used. Try again."),
    ],
)
def test_each_trouble_has_its_words(error, begins):
    assert in_words(error).line.startswith(begins)
