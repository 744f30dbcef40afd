"""Originals are kept byte for byte by digest; the files given stay as they are."""

import os
import stat
from pathlib import Path

import pytest

from binder_app.acts.adding import add_files, shelf_of
from binder_app.acts.rulebook import read_rulebook
from binder_app.domain.binder import Original
from binder_app.errors import BinderError
from binder_app.files import digest_of
from binder_app.progress import Progress
from binder_app.storage import binder_file
from binder_app.storage.binder_file import BinderFile, safe_suffix
from binder_app.storage.shelf import BinderShelf
from tests.storage.binders import binder_at, paper, read, unfinished_below

RULES = read_rulebook("workers_comp")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return binder_at(tmp_path / "binder")


@pytest.fixture
def given(tmp_path: Path) -> Path:
    return paper(tmp_path / "Marisol's letter.PDF", "A letter to the adjuster")


def originals(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (folder / "originals").iterdir()}


def add(folder: Path, *paths: Path):
    with BinderFile.open(folder) as file:
        return add_files(file, paths, RULES, Progress())


def test_an_original_is_kept_byte_for_byte_under_its_digest(folder, given):
    bytes_given = given.read_bytes()

    (line,) = add(folder, given)

    assert originals(folder) == {f"{digest_of(given)}.pdf": bytes_given}
    assert line.digest == digest_of(given)
    (original,) = read(folder).originals.values()
    assert (original.name, original.bytes) == (given.name, len(bytes_given))


def test_a_file_that_is_given_stays_as_it_is(folder, given):
    os.utime(given, ns=(1_600_000_000_000_000_000, 1_600_000_000_123_456_789))
    given.chmod(0o400)
    before = given.stat()
    held = given.read_bytes()

    add(folder, given)

    after = given.stat()
    assert (after.st_mtime_ns, after.st_mode, after.st_ino, given.read_bytes()) == (
        before.st_mtime_ns,
        before.st_mode,
        before.st_ino,
        held,
    )


def test_an_original_can_be_read_by_whom_new_files_are_for(folder, given, tmp_path):
    given.chmod(0o400)
    add(folder, given)
    usual = tmp_path / "usual"
    usual.touch()

    (kept,) = (folder / "originals").iterdir()

    assert stat.S_IMODE(kept.stat().st_mode) == stat.S_IMODE(usual.stat().st_mode)


def test_the_same_bytes_under_another_name_are_a_duplicate_of_the_first(
    folder, given, tmp_path
):
    copy = tmp_path / "another name.pdf"
    copy.write_bytes(given.read_bytes())

    first, second = add(folder, given, copy)
    (third,) = add(folder, copy)

    assert first.outcome == "added"
    for line in (second, third):
        assert (line.outcome, line.same_as) == ("duplicate", first.exhibits[0])
    assert len(read(folder).exhibits) == 1
    assert len(originals(folder)) == 1


def test_a_file_that_changes_while_it_is_copied_is_caught(folder, given, monkeypatch):
    def digest_and_then_a_change(path: Path) -> str:
        told = digest_of(path)
        path.write_bytes(path.read_bytes() + b"% more")
        return told

    monkeypatch.setattr(binder_file, "digest_of", digest_and_then_a_change)
    caught = pytest.raises(BinderError, match="changed while it was being copied")
    with BinderFile.open(folder) as file, caught:
        file.keep_original(given)

    assert originals(folder) == {}


def test_a_changed_copy_is_never_seen_under_the_digest(folder, given, monkeypatch):
    seen = list[str]()

    def other_bytes(source: Path, target: Path) -> str:
        target.write_bytes(b"other")
        seen.extend(originals(folder))
        return digest_of(target)

    monkeypatch.setattr(binder_file, "copy_bytes", other_bytes)
    with BinderFile.open(folder) as file, pytest.raises(BinderError):
        file.keep_original(given)

    assert [name.endswith(".part") for name in seen] == [True]
    assert unfinished_below(folder) == []


@pytest.mark.parametrize("bytes_kept", [b"", b"damaged"])
def test_adding_a_file_again_mends_a_damaged_original(folder, given, bytes_kept):
    add(folder, given)
    (kept,) = (folder / "originals").iterdir()
    kept.write_bytes(bytes_kept)

    (line,) = add(folder, given)

    assert line.outcome == "duplicate"
    assert originals(folder) == {kept.name: given.read_bytes()}


def test_a_whole_original_is_not_written_again(folder, given):
    add(folder, given)
    (kept,) = (folder / "originals").iterdir()
    before = kept.stat()

    add(folder, given)

    assert (kept.stat().st_ino, kept.stat().st_mtime_ns) == (
        before.st_ino,
        before.st_mtime_ns,
    )


def test_two_binders_do_not_share_their_cache(tmp_path):
    cache = tmp_path / "cache"
    places = set()
    for name in ("one", "two"):
        with BinderFile.open(binder_at(tmp_path / name)) as file:
            places.add(BinderShelf(file, cache).made_path("d"))

    assert len(places) == 2


def test_the_pages_of_an_original_lie_where_it_says(folder):
    with BinderFile.open_for_reading(folder) as file:
        shelf = shelf_of(file)
        where = {
            kind: shelf.pages_path(Original("d", "n", 1, ".pdf", kind))
            for kind in ("original", "opened", "made")
        }

    assert where["original"] == folder / "originals" / "d.pdf"
    assert where["opened"] == folder / "originals" / "d.opened.pdf"
    assert where["made"] == shelf.made_path("d")


def test_an_opened_copy_moves_from_the_cache_beside_its_original(folder):
    with BinderFile.open(folder) as file:
        shelf = shelf_of(file)
        made = shelf.made_path("d")
        made.parent.mkdir(parents=True)
        made.write_bytes(b"opened")
        (folder / "originals").mkdir()

        shelf.keep_opened("d")

    assert originals(folder) == {"d.opened.pdf": b"opened"}
    assert not made.exists()


@pytest.mark.parametrize(
    ("name", "ending"),
    [
        ("a.PDF", ".pdf"),
        ("a.tar.gz", ".gz"),
        ("a", ""),
        ("a.b c", ""),
        ("a.verylongending", ""),
        ("a.p:f", ""),
    ],
)
def test_only_a_plain_ending_goes_into_a_name(name, ending):
    assert safe_suffix(Path(name)) == ending
