"""Words read from pictures are kept page by page, and stand in for missing text."""

import json
import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from binder_app.domain.binder import Binder, Original
from binder_app.domain.exhibit import ExhibitPage
from binder_app.domain.page_reading import PageReading, ReadLine
from binder_app.storage.binder_file import BinderFile
from binder_app.storage.page_readings import Readings
from binder_app.storage.page_texts import texts_of

ORIGINAL = Original("d1", "fax.pdf", 1, ".pdf")
BINDER = Binder("workers_comp", originals={"d1": ORIGINAL})
QUAD = (0.1, 0.1, 0.5, 0.1, 0.5, 0.12, 0.1, 0.12)
READING = PageReading((ReadLine("Solicitud médica", QUAD, 0.93),), 90, ("few words",))


class Shelf:
    def __init__(self, folder):
        self.folder = folder
        self.readings = Readings(folder)

    def text_path(self, digest):
        return self.folder / f"{digest}.text"


@pytest.fixture
def folder(tmp_path):
    """Return a binder without any paper."""
    BinderFile.create(tmp_path / "Case", Binder("workers_comp")).close()
    return tmp_path / "Case"


def rewritten(folder, words, *values):
    """Let the binder's file be changed by hand."""
    with closing(sqlite3.connect(folder / "binder.sqlite")) as base, base:
        base.execute(words, values)


def test_a_reading_comes_back_as_it_was_kept(folder):
    held = Readings(folder)
    held.keep("d1", 2, READING)
    held.keep("d1", 1, PageReading(is_blank=True))

    assert Readings(folder).of("d1") == {1: PageReading(is_blank=True), 2: READING}
    assert held.of("d2") == {}


@pytest.mark.parametrize("body", ["", "{", "[]", "null", '{"by": 0}', '{"by": 1}'])
def test_what_is_damaged_or_older_counts_as_not_read(folder, body):
    Readings(folder).keep("d1", 1, READING)
    Readings(folder).keep("d1", 2, READING)
    rewritten(folder, "UPDATE reading SET body = ? WHERE page = 1", body)

    assert Readings(folder).of("d1") == {2: READING}


def test_a_binder_from_before_there_were_readings_takes_them(folder):
    rewritten(folder, "DROP TABLE reading")
    held = Readings(folder)
    assert held.of("d1") == {}

    held.keep("d1", 1, READING)

    assert held.of("d1") == {1: READING}


def test_pages_are_read_while_the_binder_is_edited_and_neither_is_lost(folder):
    with BinderFile.open(folder) as file:
        for number in range(1, 4):
            Readings(folder).keep("d1", number, READING)
            file.save(replace(file.binder, language=("en", "es")[number % 2]))

    with BinderFile.open_for_reading(folder) as file:
        assert file.binder.language == "es"
    assert sorted(Readings(folder).of("d1")) == [1, 2, 3]


def test_readings_stand_in_for_text_that_is_missing_and_for_no_other(folder):
    shelf = Shelf(folder)
    shelf.text_path("d1").write_text(json.dumps(["has words", " \n", ""]))
    shelf.readings.keep("d1", 1, READING)
    shelf.readings.keep("d1", 2, READING)
    pages = [ExhibitPage("d1", number) for number in (1, 2, 3)]

    assert texts_of(shelf, BINDER, pages) == ["has words", "Solicitud médica", ""]


def test_readings_are_there_even_where_the_cache_lost_the_text(folder):
    shelf = Shelf(folder)
    shelf.readings.keep("d1", 2, READING)

    pages = [ExhibitPage("d1", 2), ExhibitPage("d1", 1)]
    assert texts_of(shelf, BINDER, pages) == [
        "Solicitud médica",
        "",
    ]
