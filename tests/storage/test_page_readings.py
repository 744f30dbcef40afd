"""Words read from pictures are kept page by page, and stand in for missing text."""

import json

import pytest

from binder_app.domain.binder import Binder, Original
from binder_app.domain.exhibit import ExhibitPage
from binder_app.domain.page_reading import PageReading, ReadLine
from binder_app.storage.page_readings import Readings, readings_in
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


def test_a_reading_comes_back_as_it_was_kept(tmp_path):
    held = Readings(tmp_path)
    held.keep("d1", 2, READING)
    held.keep("d1", 1, PageReading(is_blank=True))

    assert Readings(tmp_path).of("d1") == {1: PageReading(is_blank=True), 2: READING}
    assert held.of("d2") == {}


@pytest.mark.parametrize("body", ["", "{", "[]", "null", '{"by": 0}', '{"by": 1}'])
def test_what_is_damaged_or_older_counts_as_not_read(tmp_path, body):
    Readings(tmp_path).keep("d1", 1, READING)
    path = Readings(tmp_path).path("d1")
    path.write_text(body)

    assert readings_in(path) == {}


def test_readings_stand_in_for_text_that_is_missing_and_for_no_other(tmp_path):
    shelf = Shelf(tmp_path)
    shelf.text_path("d1").write_text(json.dumps(["has words", " \n", ""]))
    shelf.readings.keep("d1", 1, READING)
    shelf.readings.keep("d1", 2, READING)
    pages = [ExhibitPage("d1", number) for number in (1, 2, 3)]

    assert texts_of(shelf, BINDER, pages) == ["has words", "Solicitud médica", ""]


def test_readings_are_there_even_where_the_cache_lost_the_text(tmp_path):
    shelf = Shelf(tmp_path)
    shelf.readings.keep("d1", 2, READING)

    pages = [ExhibitPage("d1", 2), ExhibitPage("d1", 1)]
    assert texts_of(shelf, BINDER, pages) == [
        "Solicitud médica",
        "",
    ]


def test_what_a_crash_left_of_a_line_costs_no_other_page(tmp_path):
    held = Readings(tmp_path)
    held.keep("d1", 1, READING)
    with held.path("d1").open("ab") as file:
        file.write(b'{"by": 1, "page": 2, "lines": [{"te')
    held.keep("d1", 3, READING)

    assert held.of("d1") == {1: READING, 3: READING}
