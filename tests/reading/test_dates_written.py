"""Dates as offices write them, and as OCR reads them."""

from datetime import date

import pytest

from binder_app.reading.dates_written import Order, dates_in, day_in, day_in_words

MAY_14 = date(2026, 5, 14)


@pytest.mark.parametrize(
    "text",
    [
        "05/14/2026",
        "5-14-26",
        "5.14.26",
        "2026-05-14",
        "2026-05-14T09:12",
        "05 / 14 / 2026",
        "May 14, 2026",
        "MAY 14 2026",
        "May14,2026",
        "May 14th, 2026",
        "May 14; 2026",
        "14-May-2026",
        "14MAY2026",
        "14-may-26",
        "2026 May 14",
        "14 de mayo de 2026",
        "14de mayo del 2026",
        "14 de mayo del año 2026",
        "mayo 14, 2026",
        "14/mayo/2026",
        "a los 14 días del mes de mayo de 2026",
        "this 14th day of May, 2026",
        "May 14,\n2026",
        "O5/l4/2O26",
        "l4 de rnayo de 2026",
        "5/14/20.26",
        "5/14/20264 pm",
        "received 05/14/2026.08:45",
    ],
)
def test_a_date_is_read_however_it_is_written(text):
    assert day_in(text, spanish=False) == MAY_14


@pytest.mark.parametrize(
    "text",
    [
        "",
        "May 14",
        "mayo de 2026",
        "April 2025 176 hours",
        "13/04/2025",
        "02/30/2026",
        "123-45-6789",
        "(415) 555-01-2026",
        "claim 26-05-14-2026",
        "8 CCR 9792.9.1",
        "1/2 tab, 7/10 pain",
        "I/O/20",
        "10.5.2.26",
    ],
)
def test_what_is_no_whole_date_is_none(text):
    assert day_in(text, spanish=False) is None


@pytest.mark.parametrize("text", ["Suite 3 May 14, 2026", "page 2 of 3 May 14 2026"])
def test_a_number_before_a_month_is_not_taken_for_the_day(text):
    assert day_in(text, spanish=False) == MAY_14


def test_spanish_figures_are_a_date_only_where_one_reading_is_one():
    assert day_in("14/05/2026", spanish=True) == MAY_14
    assert day_in("05/14/2026", spanish=True) == MAY_14
    assert day_in("05/06/2026", spanish=True) is None
    assert day_in("05/05/2026", spanish=True) == date(2026, 5, 5)


def test_the_day_of_the_week_tells_the_order():
    assert day_in("jueves 04/06/2026", spanish=True) == date(2026, 6, 4)
    assert day_in("lunes 04/06/2026", spanish=True) == date(2026, 4, 6)


def test_years_of_two_figures_are_of_the_nearer_century():
    assert day_in("7/4/41", spanish=False) == date(1941, 7, 4)
    assert day_in("7/4/39", spanish=False) == date(2039, 7, 4)


def test_all_dates_of_a_text_are_told_with_their_places():
    text = "from 5/14/2026-5/20/2026"

    found = [(day, text[start:end]) for day, start, end in dates_in(text)]

    assert found == [(MAY_14, "5/14/2026"), (date(2026, 5, 20), "5/20/2026")]


def test_figures_follow_the_order_that_is_asked_for():
    found = [day for day, *_ in dates_in("05/06/2026", order=Order.DAY_FIRST)]

    assert found == [date(2026, 6, 5)]


def test_a_whole_text_in_words_is_a_day():
    assert day_in_words("Thursday, May 14, 2026") == MAY_14
    assert day_in_words("05/14/2026") is None
    assert day_in_words("about May 14, 2026") is None


@pytest.mark.parametrize("sign", ["1", "o", "l", "1/", "may ", "1 de ", " ", "2 0 "])
def test_a_text_made_to_be_slow_is_still_read(sign):
    assert list(dates_in(sign * 20_000)) == []
