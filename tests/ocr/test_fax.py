"""A fax loses its specks and keeps its full stops; a clean scan loses nothing."""

import numpy as np
import pytest

from binder_app.ocr.fax import is_fax, softened, without_specks
from binder_app.ocr.page_picture import PagePicture
from tests.ocr import sheets

LINES = ("Sr. Núñez, 03/18/2026: así fue. ¿Qué más? i.e. pain;", "P.O. Box 4417, no. 7")
FINE, COARSE = 196, 98


@pytest.fixture(scope="module")
def page(draw):
    return draw(sheets.down_the_page(LINES), 300)


def specked(fax: PagePicture) -> PagePicture:
    """Put specks of one and two dots where there is no print."""
    pixels = fax.pixels.copy()
    for place in range(60):
        row, column = 400 + 7 * place, 200 + 23 * place
        pixels[row, column] = 0
        pixels[row, column + place % 2] = 0
    return PagePicture(pixels, fax.across, fax.down)


@pytest.mark.parametrize("down", (FINE, COARSE))
def test_specks_go_and_all_print_stays(down, page):
    fax = sheets.faxed(page, down)
    assert (fax.pixels == 0).sum() > 1000

    assert is_fax(fax)
    assert np.array_equal(without_specks(specked(fax)), fax.pixels)


@pytest.mark.parametrize("turns", (1, 2, 3))
def test_print_stays_on_a_fax_that_lies_on_its_side(turns, page):
    fax = sheets.faxed(page, COARSE)
    across, down = (fax.down, fax.across) if turns % 2 else (fax.across, fax.down)
    side = PagePicture(np.rot90(fax.pixels, turns).copy(), across, down)

    assert is_fax(side)
    assert np.array_equal(without_specks(side), side.pixels)


def test_a_scan_is_no_fax(page):
    two_tones = np.where(page < 150, 0, 255).astype(np.uint8)

    assert not is_fax(PagePicture(two_tones, 300, 300))
    assert not is_fax(PagePicture(page, 200, 200))


def test_a_coarse_fax_is_softened_and_no_other(page):
    coarse, fine = sheets.faxed(page, COARSE), sheets.faxed(page, FINE)

    soft = softened(coarse, coarse.pixels)

    assert len(np.unique(soft)) > 20
    assert np.array_equal(softened(fine, fine.pixels), fine.pixels)
    assert np.array_equal(softened(PagePicture(page, 300, 300), page), page)
