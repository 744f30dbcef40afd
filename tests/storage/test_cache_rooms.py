"""What can be made again goes with its binder, and when a person says so."""

import shutil

import pytest

from binder_app.files import private_folder
from binder_app.storage.binder_file import BinderFile
from binder_app.storage.cache_rooms import empty_rooms, size_of
from binder_app.storage.shelf import BinderShelf, tidy_rooms
from tests.storage.binders import binder_at


@pytest.fixture
def cache(tmp_path):
    return tmp_path / "cache"


def made_in(cache, folder):
    """Return a page made of a paper of the binder in a folder."""
    with BinderFile.open_for_reading(folder) as file:
        shelf = BinderShelf(file, cache)
        shelf.make_room()
        made = shelf.made_path("d")
        made.write_bytes(b"a page")
        return made


@pytest.fixture
def two(tmp_path, cache):
    """Return two binders in one folder, each with a page in the cache."""
    folders = [binder_at(tmp_path / "library" / name) for name in ("one", "two")]
    return [(folder, made_in(cache, folder)) for folder in folders]


def test_what_was_made_of_a_deleted_binder_goes_at_the_next_start(cache, two):
    (gone, of_gone), (_, of_kept) = two
    shutil.rmtree(gone)
    tidy_rooms(cache)

    assert not of_gone.exists() and of_kept.exists()


def test_what_was_made_of_a_binder_on_a_drive_that_is_away_stays(cache, two):
    shutil.rmtree(two[0][0].parent)
    tidy_rooms(cache)

    assert all(made.exists() for _, made in two)


def test_all_that_can_be_made_again_goes_but_for_the_binder_that_is_open(cache, two):
    (opened, of_opened), (_, of_shut) = two
    with BinderFile.open(opened):
        assert empty_rooms(cache) == 1
        assert of_opened.exists() and not of_shut.exists()

    assert empty_rooms(cache) == 0
    assert size_of(cache) == 0
    assert (opened / "binder.sqlite").exists()


def test_a_room_of_which_nobody_knows_the_binder_goes_only_when_asked(cache):
    private_folder(cache)
    old = cache / "binders" / "old"
    old.mkdir(parents=True)
    tidy_rooms(cache)
    assert old.exists()

    assert empty_rooms(cache) == 0 and not old.exists()
