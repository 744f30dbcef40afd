"""Columns are read one by one, tables and pairs row by row."""

import numpy as np

from binder_app.ocr.read_page import read_page
from binder_app.ocr.reading_order import in_order
from binder_app.ocr.upright import Found
from tests.ocr import sheets

LEFT = (
    "The progress report of the visit shows",
    "that grip strength grew by ten pounds,",
    "that the patient slept through the night",
    "and went back to modified work at once.",
)
RIGHT = (
    "The reviewer was not sent that report",
    "and therefore decided without knowing",
    "what had been reached in eight weeks of",
    "treatment, which the rules ask him for.",
)
HEAD = "What the treating physician says, and what the reviewer had been told"


def found(*places):
    """Return boxes of 20 dots' height at left, top, of that width."""
    return [
        Found(
            np.array(
                [[x, y], [x + wide, y], [x + wide, y + 20], [x, y + 20]], np.float64
            ),
            0.9,
        )
        for x, y, wide in places
    ]


def rows(boxes, texts):
    return [" | ".join(texts[n] for n in row) for row in in_order(boxes, texts)]


def test_two_columns_are_read_one_by_one_below_their_heading(draw, words):
    lines = [
        sheets.Put(HEAD, 72, 90),
        *sheets.down_the_page(LEFT, left=60, top=130),
        *sheets.down_the_page(RIGHT, left=330, top=130),
    ]

    reading = read_page(sheets.picture(draw(lines)), words)

    assert reading.text.splitlines() == [HEAD, *LEFT, *RIGHT]


def test_a_table_is_read_row_by_row():
    cells = [(x, y, 150) for y in (100, 140, 180, 220) for x in (100, 400, 700)]
    texts = [f"{row}{column}" for row in "abcd" for column in "123"]

    assert rows(found(*cells), texts) == [
        " | ".join(f"{row}{column}" for column in "123") for row in "abcd"
    ]


def test_labels_stay_with_their_values():
    texts = ["Patient:", "Ruth Ames", "Claim:", "WC-7", "Seen:", "03/18/2026"]
    boxes = found(*[(100 + 300 * (n % 2), 100 + 40 * (n // 2), 120) for n in range(6)])

    assert rows(boxes, texts) == [
        "Patient: | Ruth Ames",
        "Claim: | WC-7",
        "Seen: | 03/18/2026",
    ]


def test_rows_that_fall_to_the_right_stay_rows():
    """Each row falls by more than the rows lie apart."""
    boxes = [
        Found(
            np.array(
                [[x, y], [x + 300, y + 15], [x + 300, y + 35], [x, y + 20]], np.float64
            ),
            0.9,
        )
        for row in range(4)
        for x, y in ((100, 100 + 40 * row), (900, 140 + 40 * row))
    ]
    texts = [f"{row}{side}" for row in "abcd" for side in "12"]

    assert rows(boxes, texts) == ["a1 | a2", "b1 | b2", "c1 | c2", "d1 | d2"]
