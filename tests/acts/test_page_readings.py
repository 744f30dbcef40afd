"""Words read from a picture reach the packet, the search and the exported binder."""

from contextlib import closing

import pypdfium2
import pytest

from binder_app.acts.adding import add_files
from binder_app.acts.archiving import export_binder, import_binder
from binder_app.acts.build_options import packet_options
from binder_app.acts.building import BuildWish, build
from binder_app.acts.finding_words import find_words
from binder_app.acts.rulebook import read_rulebook
from binder_app.domain.page_reading import PageReading, ReadLine
from binder_app.progress import Progress
from binder_app.storage.binder_file import BinderFile
from binder_app.storage.page_readings import Readings
from tests.storage.binders import binder_at, paper
from tests.verbs import drawn

WORDS = "Constancia de trabajo ligero"
READING = PageReading((ReadLine(WORDS, (0.1, 0.1, 0.9, 0.1, 0.9, 0.2, 0.1, 0.2)),))


@pytest.fixture
def case(tmp_path, own_cache):
    """A binder with a paper that has words and a photo that has none of its own."""
    folder = binder_at(tmp_path / "Case", [paper(tmp_path / "plain.pdf", "plain")])
    with BinderFile.open(folder) as file:
        photo = drawn.draw_picture(tmp_path / "photo.jpg")
        add_files(file, [photo], read_rulebook("workers_comp"), Progress())
        for digest in file.binder.originals:
            Readings(folder).keep(digest, 1, READING)
    return folder


def built(folder, tmp_path):
    with BinderFile.open_for_reading(folder) as file:
        options = packet_options(file.binder, "packet", (), ())
        wish = BuildWish(options, tmp_path / "packet.pdf", "2026-11-22", True, "test")
        return build(file, wish, read_rulebook("workers_comp"), Progress())


def test_the_packet_holds_them_on_the_page_that_has_no_text_alone(case, tmp_path):
    made = built(case, tmp_path)

    with closing(pypdfium2.PdfDocument(made.report.path)) as pdf:
        texts = [page.get_textpage().get_text_range() for page in pdf]
    assert sum(WORDS in text for text in texts) == 1
    assert not any("plain" in text and WORDS in text for text in texts)
    assert made.report.proof.is_ok
    assert made.unread_pages == ()


def test_a_page_without_any_words_is_told(case, tmp_path):
    with BinderFile.open(case) as file:
        for digest in file.binder.originals:
            Readings(case).keep(digest, 1, PageReading())

    assert len(built(case, tmp_path).unread_pages) == 1


def test_the_search_finds_them(case):
    with BinderFile.open_for_reading(case) as file:
        hits = list(find_words(file, "trabajo ligero", Progress()))

    assert [(hit.page, hit.found) for hit in hits] == [(1, "trabajo ligero")]


def test_they_travel_with_the_binder(case, tmp_path):
    with BinderFile.open_for_reading(case) as file:
        export_binder(file, tmp_path / "case.zip", Progress())
    there = import_binder(tmp_path / "case.zip", tmp_path / "There", Progress())

    with BinderFile.open_for_reading(there) as file:
        assert [hit.found for hit in find_words(file, WORDS, Progress())] == [WORDS]


def test_what_is_let_go_takes_its_words_along(case):
    Readings(case).keep("gone", 1, READING)
    Readings(case).keep("gone-taken", 1, READING)
    with BinderFile.open(case) as file:
        file.let_go("gone")

    assert Readings(case).of("gone") == Readings(case).of("gone-taken") == {}
