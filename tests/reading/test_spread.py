"""Halves of one paper that came in two files are found, and nothing else is."""

import pytest

from binder_app.domain.fact import Fact
from binder_app.reading.spread import (
    BY_NUMBERS,
    BY_SENTENCE,
    Joint,
    Piece,
    SpreadReader,
)
from binder_app.storage import places
from binder_app.storage.cut_files import read_cut_words

PAGE = "Quail Run Review      {claim}      Page {page} of {pages}\n{text}"
BROKEN = (
    "Holly Street Orthopedics\nAna Prado, claim QR-118-26\nHer right knee locks on "
    "stairs and gives way about twice in every week, most of all when she has been"
)
WENT_ON = "Prado, QR-118-26, page 2\nkneeling. Therapy helped the swelling only."


@pytest.fixture(scope="module")
def spread():
    return SpreadReader(read_cut_words(places.resources()))


def pages(first, last, total, claim="QR-118-26"):
    return [
        PAGE.format(claim=claim, page=page, pages=total, text="The knee was examined.")
        for page in range(first, last + 1)
    ]


def of_claim(claim):
    return (Fact("claim_number", claim, 1, claim, 0.9),)


def test_numbers_that_go_on_in_another_file_join_them(spread):
    late, early = Piece("late", pages(4, 7, 7)), Piece("early", pages(1, 3, 7))

    assert spread.read([late, early]) == (Joint("early", "late", BY_NUMBERS),)


def test_another_count_of_pages_is_another_paper(spread):
    assert spread.read([Piece("a", pages(1, 3, 7)), Piece("b", pages(4, 5, 5))]) == ()


def test_another_claim_is_another_paper(spread):
    first = Piece("a", pages(1, 3, 7), facts=of_claim("QR-118-26"))
    second = Piece("b", pages(4, 7, 7), facts=of_claim("QR-220-26"))

    assert spread.read([first, second]) == ()


def test_a_name_without_its_middle_name_is_the_same(spread):
    told = [
        (Fact("employee_name", name, 1, name, 0.9),)
        for name in ("Ana Prado", "Prado, Ana Luz")
    ]
    first = Piece("a", pages(1, 3, 7, claim=""), facts=told[0])
    second = Piece("b", pages(4, 7, 7, claim=""), facts=told[1])

    assert spread.read([first, second]) == (Joint("a", "b", BY_NUMBERS),)


def test_numbers_alone_join_nothing(spread):
    first = Piece("a", pages(1, 3, 7, claim="QR-118-26"))
    second = Piece(
        "b", ["Page 4 of 7\nThe wage of the worker was told by her employer."]
    )

    assert spread.read([first, second]) == ()


def test_two_files_that_would_go_on_join_neither(spread):
    half, two = Piece("a", pages(1, 3, 7)), pages(4, 7, 7)

    assert spread.read([half, Piece("b", two), Piece("c", two)]) == ()


def test_a_broken_sentence_goes_on_with_a_numbered_page(spread):
    first, second = Piece("a", [BROKEN]), Piece("b", [WENT_ON])

    assert spread.read([second, first]) == (Joint("a", "b", BY_SENTENCE),)


def test_a_finished_paper_does_not_go_on(spread):
    first = Piece("a", [f"{BROKEN} kneeling.\nElectronically signed by O. Farrant MD"])

    assert spread.read([first, Piece("b", [WENT_ON])]) == ()


def test_files_without_text_are_left_alone(spread):
    assert spread.read([Piece("a", [""]), Piece("b", []), Piece("c", [WENT_ON])]) == ()
