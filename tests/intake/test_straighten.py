"""A photographed paper is laid flat and evenly lit; all else stays as it is."""

import cv2
import numpy as np
import pytest

from binder_app.intake.paper.even_light import evenly_lit
from binder_app.intake.paper.find_sheet import find_sheet
from binder_app.intake.paper.flatten import flattened
from binder_app.intake.paper.straighten import straightened
from tests.intake import photos
from tests.intake.photos import Shot, letter, photographed, receipt

SIZE = (900, 1200)
TILTED = ((0.2, 0.14), (0.83, 0.08), (0.95, 0.87), (0.06, 0.93))
TURNED = ((0.24, 0.06), (0.93, 0.2), (0.78, 0.95), (0.07, 0.8))
PLAIN = Shot().corners
CLOSE = 0.012
"""How far a corner may be from where it is, as a share of the frame."""

PAPERS = {
    "on wood": Shot("wood", PLAIN, SIZE, seed=1),
    "on black, tilted": Shot("black", TILTED, SIZE, seed=2),
    "on grey, under a lamp": Shot("grey", TURNED, SIZE, "lamp", seed=3),
    "on granite": Shot("granite", PLAIN, SIZE, seed=4),
    "on a carpet": Shot("carpet", TILTED, SIZE, seed=5),
    "on a plaid cloth": Shot("plaid", PLAIN, SIZE, seed=6),
    "on light wood": Shot("light wood", TILTED, SIZE, seed=7),
    "under a hand's shadow": Shot("wood", TILTED, SIZE, "hand", seed=8),
    "under a hard shadow": Shot("grey", PLAIN, SIZE, "hard", seed=9),
    "wrinkled": Shot("wood", PLAIN, SIZE, wrinkle=0.1, seed=10),
    "in a dim yellow room": Shot("grey", TURNED, SIZE, noise=8, tint=(150, 130, 100)),
}

NO_PAPERS = {
    "an MRI film": photos.film,
    "an X-ray on a screen": photos.monitor,
    "messages": photos.messages,
    "messages on black": lambda: photos.messages(dark=True),
    "a page shown on a screen": photos.card_on_grey,
    "a scan that fills the frame": photos.scan,
    "a wound": photos.wound,
    "two papers": photos.two_papers,
    "a plate": photos.white_plate,
    "a white desk": lambda: photographed(letter(), Shot("white", TILTED, SIZE)),
    "a paper far away": lambda: photographed(
        letter(), Shot("wood", ((0.4, 0.4), (0.55, 0.4), (0.55, 0.56), (0.4, 0.55)))
    ),
}


def pixels(image):
    return np.asarray(image.convert("RGB"), np.uint8)


@pytest.mark.parametrize("name", PAPERS)
def test_the_corners_of_a_paper_are_found_on_any_desk(name):
    shot = PAPERS[name]

    found = find_sheet(pixels(photographed(letter(), shot)))

    assert found is not None
    assert np.abs(found / np.array(SIZE) - np.array(shot.corners)).max() < CLOSE


@pytest.mark.parametrize("name", NO_PAPERS)
def test_what_shows_no_single_paper_stays_as_it_is(name):
    assert straightened(NO_PAPERS[name]()) is None


def test_a_corner_that_the_frame_cut_off_comes_back_white():
    corners = ((0.05, -0.02), (0.97, 0.03), (0.93, 0.95), (0.04, 0.92))

    found = find_sheet(pixels(photographed(letter(), Shot("wood", corners, SIZE))))

    assert found is not None
    assert found[0, 1] < 0
    assert np.abs(found / np.array(SIZE) - np.array(corners)).max() < 0.03


def flat_and_lit(extras, shot, **more):
    """Return a marked page's photo laid flat, the same evenly lit, and its marks."""
    marked, bare = letter(extras=extras, **more), letter(**more)
    picture = pixels(photographed(marked, shot))
    corners = find_sheet(picture)
    assert corners is not None
    flat = flattened(picture, corners)
    unlike = np.abs(pixels(marked).astype(int) - pixels(bare)).max(axis=2)
    size = (flat.shape[1], flat.shape[0])
    marks = cv2.resize((unlike > 40).astype(np.float32), size) > 0.6
    return flat, evenly_lit(flat), marks


def contrast(picture, marks):
    """Return how much darker marks are than the paper around them."""
    grey = picture if picture.ndim == 2 else cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)
    near = cv2.dilate(marks.astype(np.uint8), np.ones((25, 25), np.uint8)) > 0
    rim = cv2.dilate(marks.astype(np.uint8), np.ones((9, 9), np.uint8)) > 0
    paper = np.median(grey[near & ~rim])
    return float((paper - np.median(grey[marks])) / paper)


@pytest.mark.parametrize("shadow", ["", "hand", "lamp"])
@pytest.mark.parametrize("mark", ["signature", "black signature", "pencil", "stamp"])
def test_no_stroke_fades_when_the_light_is_evened(mark, shadow):
    shot = Shot("wood", TILTED, (1350, 1800), shadow, seed=3)

    flat, lit, marks = flat_and_lit((mark,), shot)

    assert contrast(lit, marks) >= contrast(flat, marks)


def test_ink_stamps_and_highlighters_keep_their_colour():
    for mark, strong, weak in (
        ("signature", 2, 0),
        ("stamp", 0, 2),
        ("highlighter", 0, 2),
    ):
        _, lit, marks = flat_and_lit((mark,), Shot("grey", TILTED, (1350, 1800)))

        colour = np.median(lit[marks], axis=0)
        assert colour[strong] > colour[weak] + 60, mark


def test_a_page_of_black_print_becomes_grey_and_never_black_and_white_alone():
    lit = straightened(photographed(letter(), PAPERS["on wood"]))

    assert lit is not None
    assert lit.mode == "L"
    assert len(lit.getcolors() or ()) > 64


def test_paper_of_a_colour_keeps_it():
    shot = Shot("wood", TILTED, SIZE)
    lit = straightened(photographed(letter(paper=(252, 240, 170)), shot))

    assert lit is not None
    red, _, blue = np.median(pixels(lit).reshape(-1, 3), axis=0)
    assert red > blue + 40


@pytest.mark.parametrize("shadow", ["hand", "hard", "lamp"])
def test_paper_is_as_white_in_the_shadow_as_beside_it(shadow):
    flat, lit, _ = flat_and_lit((), Shot("wood", TILTED, (1350, 1800), shadow))

    def lightest(picture):
        tiles = cv2.resize(picture, (90, 120), interpolation=cv2.INTER_AREA)
        light = tiles if tiles.ndim == 2 else tiles.max(axis=2)
        boxes = light.reshape(12, 10, 9, 10).swapaxes(1, 2)
        return np.percentile(boxes.reshape(12, 9, -1), 85, axis=2)

    assert lightest(flat).min() < 0.75 * lightest(flat).max()
    assert lightest(lit).min() > 0.93 * 255


def test_a_dark_bar_on_a_form_is_no_shadow():
    _, lit, marks = flat_and_lit(("table",), Shot("wood", TILTED, (1350, 1800)))

    assert np.median(lit[marks]) < 110


def test_a_receipt_keeps_its_long_shape():
    corners = ((0.36, 0.05), (0.62, 0.06), (0.64, 0.93), (0.35, 0.92))
    lit = straightened(photographed(receipt(), Shot("wood", corners, SIZE)))

    assert lit is not None
    assert 3.3 < lit.height / lit.width < 4.8


def test_a_sheet_has_the_dots_of_its_photo_and_300_an_inch_at_most():
    small = straightened(photographed(letter(), PAPERS["on wood"]))
    shot = Shot("wood", PLAIN, (3600, 4800))
    large = straightened(photographed(letter((2550, 3300)), shot))

    assert small is not None and large is not None
    assert small.width >= 0.78 * SIZE[0]
    assert large.width == 2550
    assert abs(large.height - 3300) <= 1


def test_print_stands_straight_after_the_photo_was_turned():
    shot = Shot("wood", TURNED, SIZE)
    sheet = straightened(photographed(letter(extras=("table",)), shot))

    assert sheet is not None
    dark = pixels(sheet).max(axis=2) < 150
    band = range(sheet.height // 2 - 20, sheet.height // 2 + 60)
    starts = [
        next(row for row in band if dark[row, column - 9 : column + 9].mean() > 0.7)
        for column in (sheet.width // 5, sheet.width * 4 // 5)
    ]
    assert abs(starts[0] - starts[1]) <= 3
