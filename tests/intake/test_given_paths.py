"""From files and folders to a plain list of files, none of them lost."""

import os
import sys

import pytest

from binder_app.intake.given_paths import (
    files_in,
    is_binder,
    is_housekeeping,
    is_in_cloud_only,
    is_special,
)


def names(paths, **more):
    return [path.name for path in files_in(paths, **more)]


@pytest.fixture
def folder(tmp_path):
    for name in ("b.pdf", "a.pdf", "sub/c.pdf", "sub/deep/d.pdf", "binder/x.sqlite"):
        path = tmp_path / "papers" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    return tmp_path / "papers"


def test_a_folder_gives_its_files_by_name_then_those_of_its_folders(folder):
    assert names([folder]) == ["a.pdf", "b.pdf", "x.sqlite", "c.pdf", "d.pdf"]


def test_files_stand_where_they_were_named(folder):
    given = [folder / "b.pdf", folder / "sub", folder / "a.pdf"]

    assert names(given) == ["b.pdf", "c.pdf", "d.pdf", "a.pdf"]


def test_the_binder_itself_is_not_entered(folder):
    told = names([folder], leave_out=folder / "binder")

    assert "x.sqlite" not in told
    assert len(told) == 4


def test_the_folder_of_another_binder_is_given_in_place_of_its_papers(folder):
    (folder / "sub" / "binder.sqlite").write_bytes(b"x")

    assert names([folder]) == ["a.pdf", "b.pdf", "sub", "x.sqlite"]
    assert names([folder / "sub"]) == ["sub"]
    assert is_binder(folder / "sub")
    assert not is_binder(folder)


@pytest.mark.skipif(sys.platform == "win32", reason="links of Unix")
def test_a_linked_folder_is_named_and_not_followed(folder):
    (folder / "round").symlink_to(folder)

    assert names([folder]).count("a.pdf") == 1
    assert "round" in names([folder])


def test_a_folder_that_cannot_be_entered_is_named(folder, monkeypatch):
    look = os.scandir

    def shut(path):
        if str(path).endswith("sub"):
            raise PermissionError(13, "Permission denied", str(path))
        return look(path)

    monkeypatch.setattr(os, "scandir", shut)

    told = names([folder])

    assert "sub" in told
    assert "c.pdf" not in told
    assert "a.pdf" in told


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        (".DS_Store", True),
        ("Thumbs.db", True),
        ("desktop.ini", True),
        ("AUTORUN.INF", True),
        ("IMG_4021.AAE", True),
        ("._scan.pdf", True),
        ("~$letter.docx", True),
        (".~lock.letter.odt#", True),
        ("scan.pdf", False),
        (".hidden.pdf", False),
        ("~letter.pdf", False),
    ],
)
def test_helper_files_of_the_system_are_known_by_name(tmp_path, name, is_one):
    assert is_housekeeping(tmp_path / name) == is_one


def test_a_placeholder_of_the_cloud_is_known(tmp_path):
    (tmp_path / ".scan.pdf.icloud").write_bytes(b"x")
    (tmp_path / "scan.pdf").write_bytes(b"x")

    assert is_in_cloud_only(tmp_path / ".scan.pdf.icloud")
    assert not is_in_cloud_only(tmp_path / "scan.pdf")


@pytest.mark.parametrize(
    ("mark", "value"), [("st_file_attributes", 0x00400000), ("st_flags", 0x40000000)]
)
def test_windows_and_macos_mark_what_is_in_the_cloud(
    tmp_path, monkeypatch, mark, value
):
    path = tmp_path / "scan.pdf"
    path.write_bytes(b"x")

    class Told:
        pass

    setattr(Told, mark, value)
    monkeypatch.setattr(type(path), "stat", lambda self: Told)

    assert is_in_cloud_only(path)


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of Unix")
def test_a_pipe_is_nothing_to_read(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "file").write_bytes(b"x")

    assert is_special(tmp_path / "pipe")
    assert not is_special(tmp_path / "file")
