import pytest
from hypothesis import given
from hypothesis import strategies as st

from binder_app.domain.bates import BatesNumber, prefix_from


@pytest.mark.parametrize(
    ("surname", "prefix"),
    [
        ("Quiñones", "QUIN"),
        ("Nguyễn Quiñones", "QUIN"),
        ("Nguyễn", "NGUY"),
        ("Đặng", "DANG"),
        ("Æbelø", "AEBE"),
        ("đỗ", "DO"),
        ("Ørsted", "ORST"),
        ("Łukasiewicz", "LUKA"),
        ("O'Brien", "OBRI"),
        ("García-Peña", "GARC"),
        ("Lê", "LE"),
        ("Ó", "IMR"),
        ("李", "IMR"),
        ("", "IMR"),
        ("   ", "IMR"),
    ],
)
def test_a_prefix_is_typed_on_any_keyboard(surname, prefix):
    assert prefix_from(surname) == prefix


@given(st.text(max_size=40))
def test_a_prefix_is_two_to_four_capitals_whatever_the_name(surname):
    prefix = prefix_from(surname)

    assert 2 <= len(prefix) <= 4
    assert prefix.isascii() and prefix.isalpha() and prefix.isupper()


@given(st.integers(0, 10**7), st.integers(0, 10**5), st.integers(0, 10**5))
def test_numbers_run_on(start, first, second):
    number = BatesNumber("QUIN", start)

    assert number.after(first).after(second) == number.after(first + second)
    assert number.after(0) == number
    assert number.after(first) <= number.after(first + second)


def test_a_number_has_six_figures_and_more_where_it_must():
    assert str(BatesNumber("QUIN", 36)) == "QUIN 000036"
    assert str(BatesNumber("QUIN", 999_999).after(1)) == "QUIN 1000000"
    assert str(BatesNumber("", 7)) == "000007"
