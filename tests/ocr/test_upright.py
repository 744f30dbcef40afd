"""A page is read whichever way up it lies, and its words stay where they stand."""

import cv2
import numpy as np
import pytest

from binder_app.ocr.ink import lies_on_its_side
from binder_app.ocr.page_reading import Doubt, Outcome
from binder_app.ocr.read_page import read_page
from tests.ocr import sheets

SIDES = (0, 90, 180, 270)


@pytest.mark.parametrize("side", SIDES)
def test_a_page_is_stood_up_and_read_from_each_of_its_sides(side, read_letters):
    reading = read_letters[side]

    assert reading.turn == -side % 360
    assert reading.text.splitlines() == list(sheets.LETTER)
    assert reading.outcome == Outcome.READ
    assert Doubt.WAY_UP_UNSURE not in reading.doubts


@pytest.mark.parametrize("side", SIDES)
def test_boxes_lie_over_the_words_of_the_page_as_it_was_given(side, read_letters):
    drawn = {put.text: put for put in sheets.down_the_page(sheets.LETTER)}

    for line in read_letters[side].lines:
        left, top, right, foot = sheets.box_in_points(line.corners, side)
        put = drawn[line.text]
        assert abs(left - put.left) < 6
        assert top < put.down - sheets.SIZE / 2 and foot > put.down
        assert foot - top < 2 * sheets.SIZE
        assert right > left + 4 * len(line.text)


@pytest.mark.parametrize("side", SIDES)
def test_corners_begin_at_the_upper_left_of_the_text_as_one_reads_it(
    side, read_letters
):
    line = max(read_letters[side].lines, key=lambda one: len(one.text))
    (ax, ay), (bx, by), _, (dx, dy) = line.corners

    along = {0: bx - ax, 90: by - ay, 180: ax - bx, 270: ay - by}
    down = {0: dy - ay, 90: ax - dx, 180: ay - dy, 270: dx - ax}
    assert along[side] > 0.3
    assert down[side] > 0.01


@pytest.mark.parametrize("degrees", (-4.0, 1.5))
def test_a_page_askew_is_read_in_order_and_says_by_how_much(degrees, letter, words):
    high, wide = letter.shape
    turn = cv2.getRotationMatrix2D((wide / 2, high / 2), -degrees, 1.0)
    askew = cv2.warpAffine(letter, turn, (wide, high), borderValue=(255,))

    reading = read_page(sheets.picture(np.asarray(askew, np.uint8)), words)

    assert (reading.turn, reading.text.splitlines()) == (0, list(sheets.LETTER))
    assert reading.skew == pytest.approx(degrees, abs=0.3)
    first, *_, last = reading.lines
    assert (first.corners[1][1] > first.corners[0][1]) == (degrees > 0)
    assert last.corners[0][1] > first.corners[0][1]


@pytest.mark.parametrize("side", SIDES)
def test_lines_are_seen_to_run_up_or_down_before_any_is_read(side, letter):
    turned = np.ascontiguousarray(np.rot90(letter, side // 90))

    assert lies_on_its_side(turned) == (side % 180 == 90)


@pytest.mark.parametrize("side", (90, 270))
def test_a_page_on_its_side_is_stood_up_though_it_lies_askew(side, letter, words):
    """Steep lines are begun at either end: 84 degrees are a quarter turn less six."""
    high, wide = letter.shape
    turn = cv2.getRotationMatrix2D((wide / 2, high / 2), 6.0, 0.85)
    askew = cv2.warpAffine(letter, turn, (wide, high), borderValue=(255,))
    turned = np.ascontiguousarray(np.rot90(askew, side // 90))

    reading = read_page(sheets.picture(np.asarray(turned, np.uint8)), words)

    assert reading.turn == side
    assert reading.text.splitlines() == list(sheets.LETTER)
