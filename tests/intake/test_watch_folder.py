"""A paper in a watched folder is told of once, when it has stood still."""

import os
import threading
from pathlib import Path

import pytest

from binder_app.intake.watch_folder import Seen, WatchedFolder, watch


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "scans"
    made.mkdir()
    return made


def write(path: Path, text: str, at: int = 1) -> Path:
    path.write_text(text)
    os.utime(path, ns=(at, at))
    return path


def test_what_lay_there_before_is_offered_and_not_taken(folder):
    old = write(folder / "old.pdf", "old")

    watched = WatchedFolder(folder)

    assert watched.before == (old,)
    assert [watched.look(now).ready for now in (0, 5, 10)] == [(), (), ()]


def test_a_file_is_told_of_once_it_has_stood_still(folder):
    watched = WatchedFolder(folder, quiet=2)
    paper = write(folder / "scan.pdf", "half", at=1)

    assert watched.look(0).ready == ()
    write(paper, "half and more", at=2)
    assert watched.look(1.9).ready == ()
    assert watched.look(3).ready == ()
    assert watched.look(3.9).ready == (paper,)
    assert watched.look(10).ready == ()


def test_a_file_that_changes_its_time_alone_has_not_stood_still(folder):
    watched = WatchedFolder(folder, quiet=2)
    paper = write(folder / "scan.pdf", "same size", at=1)
    watched.look(0)

    write(paper, "SAME SIZE", at=2)

    assert watched.look(2).ready == ()
    assert watched.look(4).ready == (paper,)


def test_an_empty_file_is_waited_for(folder):
    watched = WatchedFolder(folder, quiet=2)
    paper = write(folder / "scan.pdf", "")

    assert [watched.look(now).ready for now in (0, 5, 50)] == [(), (), ()]
    write(paper, "now", at=9)
    watched.look(51)
    assert watched.look(53).ready == (paper,)


def test_a_file_written_anew_is_a_new_paper(folder):
    watched = WatchedFolder(folder, quiet=1)
    paper = write(folder / "scan.pdf", "first", at=1)
    watched.look(0)
    assert watched.look(1).ready == (paper,)

    write(paper, "second", at=2)
    watched.look(2)

    assert watched.look(3).ready == (paper,)


@pytest.mark.parametrize("name", [".DS_Store", "~$letter.docx", "desktop.ini"])
def test_files_of_the_system_and_folders_are_passed_by(name, folder):
    watched = WatchedFolder(folder, quiet=1)
    write(folder / name, "x")
    (folder / "inner").mkdir()

    assert [watched.look(now).ready for now in (0, 5)] == [(), ()]


def test_a_folder_that_is_gone_says_so_and_comes_back_by_itself(folder):
    watched = WatchedFolder(folder, quiet=1)
    away = folder.rename(folder.with_name("away"))

    assert watched.look(0) == Seen(is_there=False)
    away.rename(folder)
    paper = write(folder / "scan.pdf", "x")
    assert watched.look(1) == Seen(is_there=True)
    assert watched.look(2) == Seen(is_there=True, ready=(paper,))


def test_a_watch_tells_of_papers_until_it_is_stopped(folder):
    told, stop = list[Seen](), threading.Event()

    def hear(seen: Seen) -> None:
        told.append(seen)
        stop.set()

    timer = threading.Timer(0.2, write, (folder / "scan.pdf", "x"))
    timer.start()
    watch(WatchedFolder(folder, quiet=0.1), hear, stop)
    timer.join()

    assert [seen.ready for seen in told] == [(folder / "scan.pdf",)]


def test_what_comes_before_the_first_look_is_new(folder):
    told, stop = list[Seen](), threading.Event()
    watched = WatchedFolder(folder, quiet=0.1)
    paper = write(folder / "early.pdf", "x")

    def hear(seen: Seen) -> None:
        told.append(seen)
        stop.set()

    watch(watched, hear, stop)

    assert [seen.ready for seen in told] == [(paper,)]


def test_a_watch_hears_of_a_lost_folder_once(folder):
    told, stop = list[bool](), threading.Event()

    def hear(seen: Seen) -> None:
        told.append(seen.is_there)
        if seen.is_there:
            stop.set()
        else:
            away.rename(folder)

    away = folder.with_name("away")
    timer = threading.Timer(0.2, folder.rename, (away,))
    timer.start()
    watch(WatchedFolder(folder, quiet=0.1), hear, stop)
    timer.join()

    assert told == [False, True]
