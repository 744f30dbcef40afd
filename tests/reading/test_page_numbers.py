"""Pages are numbered by the paper they belong to, and by the machine that sent them."""

import pytest

from binder_app.reading.page_numbers import PageNumbers
from binder_app.storage import places
from binder_app.storage.cut_files import read_number_words

SENT = "OCT 14 2026 04:41PM  FROM: QUAIL RUN ORTHO 5595550108  TO: 5595550177  P.03/11"


@pytest.fixture(scope="module")
def numbers():
    return PageNumbers(read_number_words(places.resources()))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ana Prado   Page 2 of 5\nHer knee is better.", (2, 5)),
        ("Informe de Ana Prado\nLa rodilla sigue igual.\nPágina 3 de 4", (3, 4)),
        ("Prado, page two\nHer knee is better.", (2, None)),
        ("Reclamo QR-118, hoja 2\nRazones", (2, None)),
        ("Case QR-118      2 / 3\nReasons", (2, 3)),
        ("Ana Prado QME report, page l of 6\nHistory", (1, 6)),
        ("Physical therapy     visit 2 of 6\nPain 4/10", None),
        ("Dear Ms. Prado, sign and date page 1. Send it back.\nThank you", None),
        ("PRIMARY REPORT PR-2\nPatient: Ana Prado", None),
    ],
)
def test_a_page_is_numbered_at_its_edge_and_not_by_other_counts(numbers, text, told):
    found = numbers.page(text).number

    assert (found and (found.page, found.pages)) == told


def test_the_counter_of_a_fax_is_no_page_number(numbers):
    page = numbers.page(f"{SENT}\nQuail Run Orthopedics\nProgress note")

    assert page.number is None
    assert (page.fax.page, page.fax.pages) == (3, 11)
    assert page.lines[0] == "Quail Run Orthopedics"


def test_a_fax_sent_on_is_known_by_the_line_next_to_its_text(numbers):
    outer = "NOV 02 2026 09:10AM  FROM: LAW OFFICE  TO: 8885550139  P.07/30"

    page = numbers.page(f"{outer}\n{SENT}\nProgress note of Ana Prado")

    assert (page.fax.page, page.fax.pages) == (3, 11)


def test_a_counter_that_begins_again_is_another_call(numbers):
    before = numbers.page(f"{SENT}\nProgress note").fax
    after = numbers.page(SENT.replace("P.03/11", "P.04/11") + "\nmore of it").fax
    again = numbers.page(SENT.replace("P.03/11", "P.01/02") + "\nLetter").fax
    other = numbers.page(
        "10/14/2026 17:20  HOLLY STREET IMAGING  5595550144  4/11\nMRI"
    ).fax

    assert after.goes_on(before)
    assert not again.goes_on(before)
    assert not other.goes_on(before)
