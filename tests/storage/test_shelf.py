"""Originals are kept byte for byte by digest; the files given stay as they are."""

import os
import stat
import sys
from pathlib import Path

import pytest

from binder_app.acts.adding import add_files, shelf_of
from binder_app.acts.archiving import export_binder, import_binder
from binder_app.acts.rulebook import read_rulebook
from binder_app.domain.binder import Original
from binder_app.errors import BinderError
from binder_app.files import digest_of
from binder_app.progress import Progress
from binder_app.storage import binder_file
from binder_app.storage.binder_file import BinderFile, safe_suffix
from binder_app.storage.shelf import BinderShelf
from tests.storage.binders import binder_at, paper, read, unfinished_below
from tests.verbs import drawn

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


def rights(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def is_private(path: Path) -> bool:
    return rights(path) == (0o700 if path.is_dir() else 0o600)


@pytest.mark.skipif(sys.platform == "win32", reason="rights of Unix")
@pytest.mark.parametrize("mask", [0o022, 0o000])
def test_copies_of_papers_are_their_owners_alone(given, own_cache, tmp_path, mask):
    given.chmod(0o444)
    picture = drawn.draw_picture(tmp_path / "photo.jpg")
    plain = drawn.draw_pdf(tmp_path / "plain.pdf", "a page")
    locked = drawn.lock(plain, tmp_path / "locked.pdf")
    before = os.umask(mask)
    try:
        folder = binder_at(tmp_path / "mine")
        with BinderFile.open(folder) as file:
            papers = (given, picture, locked)
            add_files(file, papers, RULES, Progress(), drawn.PASSWORD)
    finally:
        os.umask(before)

    kept = [folder, *folder.rglob("*"), *own_cache.rglob("*")]
    wanted = [path for path in kept if not path.name.startswith(".binder")]
    assert {path.suffix for path in wanted} >= {".sqlite", ".pdf", ".jpg", ".json"}
    assert [path for path in wanted if not is_private(path)] == []


@pytest.mark.skipif(sys.platform == "win32", reason="rights of Unix")
def test_what_is_for_others_keeps_the_usual_rights(folder, given, tmp_path):
    add(folder, given)
    (tmp_path / "usual").touch()
    out, back = tmp_path / "out.zip", tmp_path / "back"

    with BinderFile.open_for_reading(folder) as file:
        export_binder(file, out, Progress())
    import_binder(out, back, Progress())

    assert rights(out) == rights(tmp_path / "usual")
    assert [path for path in (back, *back.rglob("*")) if not is_private(path)] == []


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
