"""No text is not success: blank pages, pictures and gibberish say what they are."""

import numpy as np
import pytest

from binder_app.ocr.page_reading import Doubt, Line, Outcome, PageReading
from binder_app.ocr.read_page import read_page
from binder_app.scan_worker import in_domain
from tests.ocr import sheets

PAGE = (2200, 1700)
VIETNAMESE = (
    "Ông Nguyễn Văn Đức bị thương ở lưng khi làm việc.",
    "Bà Trần Thị Hồng Ánh được bác sĩ khám vào thứ hai.",
    "Đơn xin trị liệu đã bị từ chối trong tháng này.",
    "Xin quý vị gửi thêm hồ sơ cho chúng tôi sớm.",
)


@pytest.fixture(scope="module")
def vietnamese(draw, words):
    return read_page(sheets.picture(draw(sheets.down_the_page(VIETNAMESE))), words)


@pytest.fixture(scope="module")
def sky(words):
    """Return what is read of a picture without a word: an evening sky."""
    falling = np.linspace(60, 200, PAGE[0])[:, None] * np.ones(PAGE[1])
    return read_page(sheets.picture(falling.astype(np.uint8)), words)


@pytest.mark.parametrize("grey", (255, 230, 0))
def test_an_even_page_is_blank(grey, words):
    reading = read_page(sheets.picture(np.full(PAGE, grey, np.uint8)), words)

    assert reading.outcome == Outcome.BLANK
    assert in_domain(reading).is_blank and not in_domain(reading).is_read


def test_a_blank_page_may_be_shaded_and_grained(words):
    chance = np.random.default_rng(4)
    shade = np.linspace(250, 190, PAGE[1])[None, :] + chance.normal(0, 4, PAGE)

    reading = read_page(sheets.picture(np.clip(shade, 0, 255).astype(np.uint8)), words)

    assert reading.outcome == Outcome.BLANK


def test_a_faint_line_of_print_is_not_blank(draw, words):
    page = draw([sheets.Put("Denied", 72, 100)])
    faint = (255 - (255 - page) * 0.25).astype(np.uint8)

    assert read_page(sheets.picture(faint), words).outcome != Outcome.BLANK


def test_a_picture_says_that_it_has_no_text(sky):
    assert sky.outcome == Outcome.PICTURE
    told = in_domain(sky)
    assert "picture" in told.doubts
    assert not told.is_read and not told.is_blank


def test_two_letters_are_not_a_page_that_was_read(draw, words):
    reading = read_page(sheets.picture(draw([sheets.Put("A 7", 300, 300)])), words)

    assert reading.outcome == Outcome.UNREAD
    assert "unread" in in_domain(reading).doubts
    assert not in_domain(reading).is_read


def test_gibberish_is_not_handed_on_as_text():
    line = Line("Wq7rt ilk", ((0, 0), (1, 0), (1, 1), (0, 1)), 0.4, 0.5, 1)

    told = in_domain(PageReading(Outcome.UNREAD, lines=(line,)))

    assert told.lines == () and not told.is_read


def test_a_page_that_was_well_read_has_no_doubt(read_letters):
    assert read_letters[0].doubts == frozenset()


def test_letters_that_the_reader_lacks_put_a_page_in_doubt(vietnamese):
    assert vietnamese.text.splitlines() != list(VIETNAMESE)
    assert vietnamese.doubts & {Doubt.UNKNOWN_WORDS, Doubt.STRANGE_LETTERS}
    assert set(map(str, vietnamese.doubts)) <= set(in_domain(vietnamese).doubts)


def test_few_words_are_in_doubt_even_where_they_were_read(draw, words):
    reading = read_page(sheets.picture(draw([sheets.Put("Denied", 72, 100)])), words)

    assert (reading.outcome, reading.text) == (Outcome.READ, "Denied")
    assert Doubt.FEW_LETTERS in reading.doubts
