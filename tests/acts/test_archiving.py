"""A binder goes out as one ZIP and comes back whole, or not at all."""

import json
import os
import random
import shutil
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from binder_app.acts.adding import add_files
from binder_app.acts.archiving import export_binder, import_binder
from binder_app.acts.rulebook import read_rulebook
from binder_app.cli import run
from binder_app.errors import BinderError, Cancelled, WrongUsageError
from binder_app.files import digest_of
from binder_app.progress import Progress
from binder_app.storage.binder_file import BinderFile
from tests.storage.binders import binder_at, paper, papers, read, unfinished_below


@pytest.fixture
def binder(tmp_path: Path) -> Path:
    folder = binder_at(tmp_path / "Quiñones", papers(tmp_path / "papers"))
    (folder / "sent" / "2026-10-05").mkdir(parents=True)
    (folder / "sent" / "2026-10-05" / "packet.pdf").write_bytes(b"frozen")
    return folder


@pytest.fixture
def archive(binder: Path, tmp_path: Path) -> Path:
    out = tmp_path / "binder.zip"
    export(binder, out)
    return out


def export(binder: Path, out: Path) -> int:
    with BinderFile.open_for_reading(binder) as file:
        return export_binder(file, out, Progress())


Member = tuple[str, bytes]


def changed(archive: Path, change: Callable[[list[Member]], list[Member]]) -> Path:
    """Write the archive anew with other members."""
    with zipfile.ZipFile(archive) as held:
        members = [(name, held.read(name)) for name in held.namelist()]
    out = archive.with_name("changed.zip")
    with zipfile.ZipFile(out, "w") as fresh:
        for name, body in change(members):
            fresh.writestr(zipfile.ZipInfo(name), body)
    return out


def shown(folder: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    """Return what `show` says, less where the binder lies."""
    assert run(["show", str(folder), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    return {name: told[name] for name in told if name != "binder"}


def must_leave_nothing(archive: Path, folder: Path, error: type[BinderError]) -> str:
    """Import what must be refused; return what is said."""
    before = sorted(folder.parent.rglob("*")) if folder.parent.exists() else None
    with pytest.raises(error) as told:
        import_binder(archive, folder, Progress())
    after = sorted(folder.parent.rglob("*")) if folder.parent.exists() else None
    assert before == after
    return told.value.line


def test_a_binder_comes_back_from_its_archive_as_it_was(
    binder, archive, tmp_path, capsys
):
    back = import_binder(archive, tmp_path / "deep" / "er" / "back", Progress())

    assert read(back) == read(binder)
    assert shown(back, capsys) == shown(binder, capsys)
    for kept in (binder / "originals").iterdir():
        there = back / "originals" / kept.name
        assert digest_of(there) == kept.stem
    assert (back / "sent/2026-10-05/packet.pdf").read_bytes() == b"frozen"
    assert unfinished_below(tmp_path) == []
    with BinderFile.open(back) as file:
        file.save(file.binder)


def test_an_empty_folder_may_be_the_target(archive, tmp_path):
    (tmp_path / "empty").mkdir()

    assert read(import_binder(archive, tmp_path / "empty", Progress())).exhibits


@pytest.mark.parametrize("word", [".", "../here"])
def test_the_folder_in_which_one_stands_may_be_the_target(
    archive, binder, tmp_path, monkeypatch, word
):
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)

    assert run(["import", str(archive), word]) == 0

    assert Path.cwd() == here
    assert read(here) == read(binder)
    assert unfinished_below(tmp_path) == []


def test_an_empty_folder_is_empty_again_where_the_last_step_fails(
    archive, tmp_path, monkeypatch
):
    target, rename = tmp_path / "empty", Path.rename
    target.mkdir()

    def full(path: Path, wanted: Path) -> Path:
        if wanted == target / "binder.sqlite":
            raise OSError(28, "No space left on device")
        return rename(path, wanted)

    monkeypatch.setattr(Path, "rename", full)
    with pytest.raises(OSError, match="No space"):
        import_binder(archive, target, Progress())

    assert list(target.iterdir()) == []


def test_a_folder_with_something_in_it_is_no_target(archive, binder, tmp_path):
    there = tmp_path / "there"
    there.mkdir()
    (there / "letter.txt").write_text("mine", encoding="utf-8")

    for target in (there, there / "letter.txt", binder):
        line = must_leave_nothing(archive, target, WrongUsageError)
        assert "not empty" in line
    assert (there / "letter.txt").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    "name",
    [
        "../evil.txt",
        "originals/../../evil.txt",
        "originals/..",
        "/etc/evil",
        "originals//evil",
        "originals\\..\\..\\evil",
        "originals/C:evil",
        "originals/.. /evil",
        "originals/evil.pdf:hidden",
        "originals/",
        "sent/./evil",
        "binder.sqlite-journal",
        "readme.txt",
    ],
)
def test_a_name_that_no_binder_holds_is_refused(name, archive, tmp_path):
    crafted = changed(archive, lambda members: [*members, (name, b"evil")])

    line = must_leave_nothing(crafted, tmp_path / "back", BinderError)

    assert "no binder holds" in line
    assert list(tmp_path.parent.rglob("*evil*")) == []


def test_an_original_that_was_changed_is_refused(archive, tmp_path):
    def other_bytes(members: list[Member]) -> list[Member]:
        return [
            (name, body + b" " if name.startswith("originals/") else body)
            for name, body in members
        ]

    line = must_leave_nothing(
        changed(archive, other_bytes), tmp_path / "back", BinderError
    )
    assert "missing or was changed" in line


def test_an_original_that_is_missing_is_refused(archive, tmp_path):
    lost = changed(archive, lambda members: members[:1] + members[2:])

    line = must_leave_nothing(lost, tmp_path / "back", BinderError)

    assert "missing or was changed" in line


def test_two_members_of_one_name_are_refused(archive, tmp_path):
    with pytest.warns(UserWarning, match="Duplicate name"):
        twice = changed(archive, lambda members: [*members, members[1]])

    must_leave_nothing(twice, tmp_path / "back", BinderError)


def test_what_is_no_binder_is_refused_in_one_line(archive, tmp_path, capsys):
    cases = {
        "no zip": b"not a zip",
        "empty": b"",
        "cut": archive.read_bytes()[:-200],
    }
    for name, body in cases.items():
        (tmp_path / name).write_bytes(body)
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as other:
        other.writestr("originals/a.pdf", b"a paper, but no binder.sqlite")
    changed(archive, lambda members: [("binder.sqlite", b"SQLite no"), *members[1:]])
    names = [*cases, "other.zip", "changed.zip"]

    for name in names:
        code = run(["import", str(tmp_path / name), str(tmp_path / "back")])
        told = capsys.readouterr().err
        assert (code, told.count("\n")) == (4, 1), (name, told)
    assert not (tmp_path / "back").exists()
    assert unfinished_below(tmp_path) == []


def test_a_locked_or_oddly_packed_member_is_refused(archive, tmp_path):
    odd = tmp_path / "odd.zip"
    with zipfile.ZipFile(odd, "w") as fresh:
        fresh.writestr("binder.sqlite", b"x" * 99, zipfile.ZIP_LZMA)
    must_leave_nothing(odd, tmp_path / "back", BinderError)

    locked = bytearray(archive.read_bytes())
    place = locked.index(b"PK\x01\x02")
    locked[place + 8] |= 1
    odd.write_bytes(locked)
    must_leave_nothing(odd, tmp_path / "back", BinderError)


def test_a_damaged_archive_comes_in_whole_or_is_refused(archive, binder, tmp_path):
    dice, whole = random.Random(20261122), archive.read_bytes()
    hurt, before = tmp_path / "hurt.zip", read(binder)
    came_in = 0

    for number in range(150):
        body = bytearray(whole)
        body[dice.randrange(len(body))] ^= 1 << dice.randrange(8)
        hurt.write_bytes(body)
        try:
            back = import_binder(hurt, tmp_path / f"back {number}", Progress())
        except BinderError:
            assert not (tmp_path / f"back {number}").exists()
        else:
            came_in += 1
            assert read(back) == before
            shutil.rmtree(back)
    assert came_in < 75
    assert unfinished_below(tmp_path) == []


def test_a_stop_leaves_nothing_behind(binder, archive, tmp_path):
    stopped = Progress()
    stopped.stop()
    archive.write_bytes(b"an older archive")

    with BinderFile.open_for_reading(binder) as file, pytest.raises(Cancelled):
        export_binder(file, archive, stopped)
    assert archive.read_bytes() == b"an older archive"

    export(binder, archive)
    with pytest.raises(Cancelled):
        import_binder(archive, tmp_path / "new" / "back", stopped)
    assert not (tmp_path / "new").exists()
    assert unfinished_below(tmp_path) == []


def test_a_damaged_original_is_found_while_it_can_be_mended(binder, tmp_path):
    kept = next((binder / "originals").iterdir())
    kept.write_bytes(b"damaged")

    with pytest.raises(BinderError, match="was changed"):
        export(binder, tmp_path / "out.zip")

    assert not (tmp_path / "out.zip").exists()


def test_a_paper_whose_taking_in_was_stopped_does_not_go_along(binder, tmp_path):
    stray = binder / "originals" / f"{'0' * 64}.pdf"
    stray.write_bytes(b"never saved")

    export(binder, tmp_path / "out.zip")

    with zipfile.ZipFile(tmp_path / "out.zip") as archive:
        assert "originals/" + stray.name not in archive.namelist()


def test_a_binder_is_exported_while_another_program_edits_it(binder, tmp_path):
    with BinderFile.open(binder):
        export(binder, tmp_path / "out.zip")

    assert read(import_binder(tmp_path / "out.zip", tmp_path / "back", Progress()))


@pytest.mark.parametrize("year", [1970, 2108])
def test_papers_with_odd_time_stamps_go_along(binder, tmp_path, year):
    then = datetime(year, 6, 1, tzinfo=UTC).timestamp()
    for kept in (binder / "originals").iterdir():
        os.utime(kept, (then, then))

    export(binder, tmp_path / "out.zip")

    back = import_binder(tmp_path / "out.zip", tmp_path / "back", Progress())
    assert read(back) == read(binder)


def test_an_archive_packed_anew_with_its_folders_comes_back(binder, tmp_path):
    for name in (".binder.lock", ".binder.holder"):
        (binder / name).unlink(missing_ok=True)
    shutil.make_archive(str(tmp_path / "anew"), "zip", binder)
    with zipfile.ZipFile(tmp_path / "anew.zip") as archive:
        assert {"originals/", "sent/2026-10-05/"} <= set(archive.namelist())

    back = import_binder(tmp_path / "anew.zip", tmp_path / "back", Progress())

    assert read(back) == read(binder)


def test_what_was_added_since_the_binder_was_opened_goes_along(binder, tmp_path):
    fresh = paper(tmp_path / "new.pdf", "a paper that came late")
    with BinderFile.open_for_reading(binder) as early:
        with BinderFile.open(binder) as late:
            add_files(late, [fresh], read_rulebook("workers_comp"), Progress())
        export_binder(early, tmp_path / "out.zip", Progress())

    back = import_binder(tmp_path / "out.zip", tmp_path / "back", Progress())

    assert read(back) == read(binder)
    assert "new.pdf" in {e.source_name for e in read(back).exhibits}


def test_a_binder_of_a_newer_version_does_not_come_in(binder, tmp_path):
    with closing(sqlite3.connect(binder / "binder.sqlite")) as base:
        snapshot = base.serialize()
    newer = bytearray(snapshot)
    newer[60:64] = (9).to_bytes(4, "big")
    with zipfile.ZipFile(tmp_path / "newer.zip", "w") as archive:
        archive.writestr("binder.sqlite", bytes(newer))

    line = must_leave_nothing(tmp_path / "newer.zip", tmp_path / "back", BinderError)

    assert "newer version" in line
