"""Reads the box of a page from its own keys, whatever stands there."""

from decimal import Decimal

from pikepdf import Array, Dictionary

from binder_app.packet.page_box import (
    LETTER,
    PageBox,
    quarter_turns,
    visible_corners,
)


def box_of(page: Dictionary) -> PageBox:
    """Return what a reader sees of a page, read from its own keys."""
    media = numbers(page.get("/MediaBox")) or LETTER
    crop = numbers(page.get("/CropBox"))
    unit = number(page.get("/UserUnit"), 1.0)
    points = unit if unit > 0 else 1.0
    return PageBox(visible_corners(media, crop), turns_of(page), points)


def turns_of(page: Dictionary) -> int:
    """Return a page's rotation as quarter turns clockwise, 0 to 3."""
    return quarter_turns(number(page.get("/Rotate"), 0.0))


def numbers(told: object) -> tuple[float, float, float, float] | None:
    """Return the four numbers of a box, `None` where it is not one."""
    if not isinstance(told, Array) or len(told) != 4:
        return None
    if not all(isinstance(value, int | float | Decimal) for value in told.as_list()):
        return None
    left, low, right, high = (float(value) for value in told.as_list())
    return left, low, right, high


def number(told: object, otherwise: float) -> float:
    """Return a PDF number as a float, `otherwise` where it is none."""
    is_number = isinstance(told, int | float | Decimal)
    return float(told) if is_number else otherwise  # type: ignore[arg-type]
