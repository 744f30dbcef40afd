"""A binder on disk: one editor at a time, whole edits, nothing needless written."""

import errno
import getpass
import json
import os
import socket
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from pathlib import Path

import pytest

from binder_app.cli import run
from binder_app.domain.binder import Binder, GivenFile, Original, PageFacts
from binder_app.domain.claim import Claim
from binder_app.domain.dispute import DenialReason, Dispute, PageRef, TreatmentItem
from binder_app.domain.exhibit import Exhibit, ExhibitPage, Guess, Reason
from binder_app.errors import BinderError, UnusableInputError, WrongUsageError
from binder_app.files import UNFINISHED_END, tidy_up, unfinished_start
from binder_app.storage import binder_file
from binder_app.storage.binder_file import DATABASE, BinderFile
from binder_app.storage.binder_lock import BinderLock
from tests.storage.binders import (
    binder_at,
    numbered,
    numbers_in,
    read,
    started,
    unfinished_below,
)

DIGESTS = [f"{place:064x}" for place in range(1, 5)]
DEAD = 4194305
"""A process number above the largest that Linux gives."""


def exhibit(place: int) -> Exhibit:
    digest = DIGESTS[place - 1]
    guess = Guess(
        "rfa", 0.75, (Reason("says so", 1), Reason("its name")), (("x", 0.5),)
    )
    pages = (ExhibitPage(digest, 1, 90), ExhibitPage(digest, 2, goes_in=False))
    return Exhibit(
        f"e{place}", digest, f"paper {place}.pdf", pages, guess, {"tab": "B"}
    )


AT = PageRef("e1", 1, 2, "Findings")
REASON = DenialReason("Not shown.", AT, "experimental", (AT, AT), (AT,))
ITEM = TreatmentItem(
    "Injection", "modified", "one of two", "", "MTUS", AT, AT, AT, (REASON,)
)


@pytest.fixture
def full() -> Binder:
    """Return a binder with something in every field."""
    facts = (PageFacts(7, True, 1, 200, 0, 1, False), PageFacts())
    originals = {d: Original(d, "é.pdf", 9, ".pdf", "made", facts) for d in DIGESTS[:3]}
    return Binder(
        "workers_comp",
        Claim({"employee_name": "Marisol Nguyễn Quiñones", "expedited": "no"}),
        Dispute((ITEM, replace(ITEM, reasons=()))),
        "es",
        tuple(map(exhibit, (1, 2, 3))),
        originals,
        (
            GivenFile("a.pdf", DIGESTS[0], "added", ("e1",)),
            GivenFile("b", "", "rejected"),
        ),
        {"operative_report": "no operation"},
        {"adjuster": "yes"},
        4,
        form={"employee_phone": "(831) 555-0142"},
        form_places={DIGESTS[0]: {"claim_number": "1:310,655"}},
    )


@pytest.fixture
def folder(tmp_path: Path, full: Binder) -> Path:
    with BinderFile.create(tmp_path / "Quiñones", full) as file:
        return file.folder


@contextmanager
def other_program(act: str, folder: Path) -> Iterator[None]:
    """Let another program hold or edit the binder meanwhile."""
    with started("-m", "tests.storage.other_program", act, folder) as child:
        try:
            assert child.stdout is not None
            assert child.stdout.readline() == "open\n"
            yield
        finally:
            child.kill()


def test_a_binder_comes_back_as_it_was_saved(folder, full):
    assert read(folder) == full

    edited = replace(full, exhibits=full.exhibits[::-1][:2], ledger=full.ledger[1:])
    with BinderFile.open(folder) as file:
        file.save(edited)
        assert file.binder == edited

    assert read(folder) == edited


def rows_written(file: BinderFile, binder: Binder) -> int:
    """Save, and return how many rows that wrote."""
    before = file._base.total_changes
    file.save(binder)
    return file._base.total_changes - before


def test_a_save_writes_only_the_rows_that_changed(folder, full):
    with BinderFile.open(folder) as file:
        assert rows_written(file, full) == 0

        titled = full.exhibits[1].with_choice("title", "Another")
        full = full.replacing(["e2"], [titled])
        assert rows_written(file, full) == 1

        full = replace(full, claim=full.claim.with_fact("adjuster", "Dana"))
        assert rows_written(file, full) == 1

        full = replace(full, exhibits=full.exhibits[:2])
        assert rows_written(file, full) == 1

        full = full.with_exhibits([exhibit(4)])
        assert rows_written(file, full) == 1


def test_a_save_is_one_transaction(folder, full):
    told = list[str]()
    with BinderFile.open(folder) as file:
        file._base.set_trace_callback(told.append)
        file.save(numbered(full, 5))

    words = [line.split()[0] for line in told]
    assert words[0] == "BEGIN"
    assert words[-1] == "COMMIT"
    assert words.count("BEGIN") == words.count("COMMIT") == 1
    assert words.count("INSERT") == 5


def test_a_save_that_fails_half_way_changes_nothing(folder, full, monkeypatch):
    with BinderFile.open(folder) as file:
        stop = sqlite3.OperationalError("disk I/O error")
        stop.sqlite_errorcode = sqlite3.SQLITE_IOERR
        real = binder_file._write_changes

        def fails_at_the_end(base, table, held, wanted):
            real(base, table, held, wanted)
            if table == "given":
                raise stop

        monkeypatch.setattr(binder_file, "_write_changes", fails_at_the_end)
        with pytest.raises(BinderError, match="nothing was changed"):
            file.save(numbered(full, 9))
        assert file.binder == full

    assert read(folder) == full


def test_who_holds_a_binder_is_said_and_it_can_be_read_meanwhile(folder, capsys):
    with other_program("hold", folder):
        assert run(["set", str(folder), "adjuster=Dana"]) == 3
        told = capsys.readouterr().err
        assert run(["show", str(folder), "--json"]) == 0

    shown = json.loads(capsys.readouterr().out)
    assert shown["claim"]["employee_name"] == "Marisol Nguyễn Quiñones"
    assert f"by {getpass.getuser()} on {socket.gethostname()} (since " in told
    assert told.count("\n") == 1
    assert "adjuster" not in read(folder).claim.facts


def test_a_second_opening_in_the_same_program_is_refused_too(folder):
    with BinderFile.open(folder):
        with pytest.raises(BinderError, match="is being edited by"):
            BinderFile.open(folder)
        BinderFile.open_for_reading(folder).close()

    BinderFile.open(folder).close()


def test_a_holder_that_left_no_name_is_another_program(folder):
    with other_program("hold", folder):
        (folder / ".binder.holder").write_text("{half", encoding="utf-8")
        with pytest.raises(BinderError, match="by another program"):
            BinderFile.open(folder)


@pytest.mark.parametrize("act", ["write_text", "unlink"])
def test_a_lock_is_given_back_though_the_name_of_its_holder_can_not_be_told(
    act, folder, monkeypatch
):
    def refuse(path: Path, *_: object, **more: object) -> int:
        raise OSError(errno.EROFS, "Read-only file system", str(path))

    lock = BinderLock(folder)
    with monkeypatch.context() as broken, suppress(OSError):
        broken.setattr(Path, act, refuse)
        lock.take()
        lock.give_back()

    BinderFile.open(folder).close()


def test_a_binder_that_can_not_be_opened_is_not_held(folder):
    with closing(sqlite3.connect(folder / DATABASE)) as base:
        base.execute("PRAGMA user_version = 2")
        for _ in range(2):
            with pytest.raises(UnusableInputError, match="newer version"):
                BinderFile.open(folder)
        base.execute("PRAGMA user_version = 1")

    BinderFile.open(folder).close()


def test_who_reads_amid_an_edit_sees_the_binder_before_it(folder, full):
    with closing(sqlite3.connect(folder / DATABASE, isolation_level=None)) as base:
        base.execute("BEGIN IMMEDIATE")
        base.execute("DELETE FROM exhibit")
        assert read(folder) == full

        base.execute("COMMIT")

    assert read(folder) == replace(full, exhibits=())


def test_who_reads_while_another_edits_without_a_pause_sees_whole_edits(folder):
    seen = set[str]()
    with other_program("edit", folder):
        while len(seen) < 3:
            numbers = numbers_in(read(folder))
            assert len(numbers) == 1
            seen |= numbers


def test_two_edits_do_not_mix_even_where_the_lock_was_no_use(folder, full):
    with BinderFile.open(folder) as file:
        with closing(sqlite3.connect(folder / DATABASE)) as base, base:
            base.execute("UPDATE setting SET body = '\"en\"' WHERE name = 'language'")

        with pytest.raises(BinderError, match="was changed by another program"):
            file.save(numbered(full, 3))

    assert read(folder) == replace(full, language="en")


def test_many_edits_of_one_opening_are_ours_and_go_through(folder, full):
    with BinderFile.open(folder) as file:
        for number in (1, 2, 3):
            file.save(numbered(full, number))

    assert numbers_in(read(folder)) == {"3"}


def test_a_new_binder_is_refused_where_something_stands(folder, tmp_path):
    for there in (folder, tmp_path, folder / DATABASE):
        with pytest.raises(WrongUsageError, match="already there"):
            BinderFile.create(there, Binder("workers_comp"))


def test_what_a_killed_program_left_is_no_hindrance_to_a_new_binder(tmp_path):
    left = _left_in(tmp_path / "new", DEAD)

    binder_at(tmp_path / "new")

    assert not left.exists()


def _left_in(folder: Path, process: int, computer: str = "") -> Path:
    """Leave an unfinished file as that process would have left it."""
    folder.mkdir(exist_ok=True)
    start = unfinished_start().replace(f"-{os.getpid()}-", f"-{process}-")
    mark = start.split("-")[1]
    left = folder / f"{start.replace(mark, computer or mark)}abcd1234{UNFINISHED_END}"
    left.write_bytes(b"half")
    return left


def test_opening_for_writing_tidies_up_what_a_killed_program_left(folder):
    for place in (folder, folder / "originals"):
        _left_in(place, DEAD)
    BinderFile.open_for_reading(folder).close()
    assert len(unfinished_below(folder)) == 2

    BinderFile.open(folder).close()

    assert unfinished_below(folder) == []


def test_only_what_is_surely_ours_and_abandoned_is_tidied_away(tmp_path):
    parent = os.getppid()
    kept = [
        _left_in(tmp_path, parent),
        _left_in(tmp_path, os.getpid()),
        _left_in(tmp_path, DEAD, computer="0badcafe"),
    ]
    for name in (".imr-x.part", "paper.part", ".abcd1234.part", ".imr-notes"):
        kept.append(tmp_path / name)
        kept[-1].write_bytes(b"someone's")
    gone = [_left_in(tmp_path, DEAD), _left_in(tmp_path, parent, computer="01badcaf")]
    os.utime(gone[1], (1, 1))

    tidy_up(tmp_path)

    assert [path for path in kept if not path.exists()] == []
    assert [path for path in gone if path.exists()] == []


def test_tidying_a_folder_that_is_not_there_does_nothing(tmp_path):
    tidy_up(tmp_path / "nowhere")

    assert list(tmp_path.iterdir()) == []
