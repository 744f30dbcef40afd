"""A picture's place on its sheet follows from plain numbers."""

import pytest

from binder_app.intake.formats.image_layout import density, lay_out


def test_tall_slices_cover_the_picture_with_an_overlap():
    sheets = lay_out(390, 6000, density(1, 1))

    slices = [(sheet.picture, sheet.seen or sheet.picture) for sheet in sheets]
    ends = [shown.bottom - whole.bottom for whole, shown in slices]
    starts = [shown.bottom + shown.height - whole.bottom for whole, shown in slices]
    assert starts[0] == pytest.approx(sheets[0].picture.height)
    assert ends[-1] == pytest.approx(0)
    for end, start in zip(ends, starts[1:], strict=False):
        assert start - end == pytest.approx(18)


@pytest.mark.parametrize(
    ("pixels", "dpi", "sheet", "width"),
    [
        ((600, 300), (300, 300), (612, 792), 144),
        ((2550, 3300), (300, 300), (612, 792), 612),
        ((2480, 3508), (300, 300), (612, 792), 560),
        ((3300, 2550), (300, 300), (792, 612), 792),
        ((4000, 3000), (72, 72), (792, 612), 756),
        ((200, 100), (96, 96), (612, 792), 225),
        ((200, 100), (1, 1), (612, 792), 225),
        ((600, 300), (float("nan"), 300), (612, 792), 576),
    ],
)
def test_the_recorded_size_is_kept_where_it_means_something(pixels, dpi, sheet, width):
    wide, high = pixels
    laid = lay_out(wide, high, density(*dpi))

    assert [held.size for held in laid] == [sheet]
    assert laid[0].picture.width == pytest.approx(width, abs=1)
