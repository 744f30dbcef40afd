"""Handwriting as drawn strokes: signatures and dates, the same at each run."""

from collections.abc import Iterator
from itertools import pairwise
from math import cos, pi, sin
from random import Random

from binder_app.sample.pen import Pen, Point

INK = 0.12
SAMPLES = 14
"""Points that each letter of a signature is drawn with."""

FIGURES: dict[str, tuple[Point, ...]] = {
    "0": ((0.5, 0), (0.1, 0.3), (0.15, 0.85), (0.5, 1), (0.8, 0.7), (0.5, 0)),
    "1": ((0.3, 0.2), (0.55, 0), (0.45, 1)),
    "2": ((0.1, 0.25), (0.45, 0), (0.75, 0.25), (0.1, 1), (0.85, 0.95)),
    "3": ((0.15, 0.1), (0.7, 0.1), (0.4, 0.45), (0.75, 0.7), (0.4, 1), (0.1, 0.85)),
    "4": ((0.55, 0), (0.1, 0.6), (0.85, 0.6), (0.65, 0.3), (0.6, 1)),
    "5": ((0.75, 0), (0.25, 0.02), (0.2, 0.42), (0.7, 0.5), (0.65, 0.9), (0.1, 0.95)),
    "6": ((0.65, 0), (0.2, 0.5), (0.25, 0.95), (0.7, 0.9), (0.65, 0.55), (0.22, 0.65)),
    "7": ((0.1, 0.05), (0.8, 0), (0.35, 1)),
    "8": ((0.7, 0.1), (0.15, 0.2), (0.8, 0.7), (0.4, 1), (0.15, 0.75), (0.75, 0.15)),
    "9": ((0.7, 0.3), (0.4, 0.5), (0.15, 0.25), (0.45, 0), (0.72, 0.2), (0.6, 1)),
    "/": ((0.75, -0.1), (0.15, 1.1)),
}
"""Figures as a hand writes them, in a box of one by one."""


def signature(pen: Pen, name: str, at: Point, width: float, seed: int) -> None:
    """Draw a signature that stands for `name`, its base line at `at`."""
    chance = Random(seed)
    letters = [letter for letter in name if letter.isalpha()]
    step = width / len(letters)
    points: list[Point] = []
    for place, letter in enumerate(letters):
        x = at[0] + place * step
        points += _letter((x, at[1]), step, chance, is_tall=letter.isupper())
    pen.stroke(points, 1.1, INK)
    pen.stroke(list(_flourish(points[-1], width, chance)), 0.9, INK)


def _letter(
    at: Point, step: float, chance: Random, *, is_tall: bool
) -> Iterator[Point]:
    """Give one loop of the pen: tall for capitals, low or hanging for the rest."""
    rise = chance.uniform(15, 20) if is_tall else chance.choice((3, 4, 5, 6, 10, -7))
    reach = step * (1.5 if is_tall else 1.0)
    lean = chance.uniform(0.25, 0.5)
    for sample in range(SAMPLES):
        turn = sample / SAMPLES
        high = rise * (1 - cos(2 * pi * turn)) / 2
        sway = sin(2 * pi * turn) * step * (0.55 if is_tall else 0.32)
        yield at[0] + reach * turn + sway + lean * high, at[1] - high


def _flourish(start: Point, width: float, chance: Random) -> Iterator[Point]:
    back = width * chance.uniform(0.55, 0.8)
    for sample in range(SAMPLES):
        turn = sample / (SAMPLES - 1)
        drop = 3 + 7 * sin(pi * turn) - 2 * turn
        yield start[0] - back * sin(pi * turn / 2), start[1] + drop


def written_date(pen: Pen, text: str, at: Point, seed: int) -> None:
    """Write figures and slashes by hand, the base line at `at`."""
    chance = Random(seed)
    x = at[0]
    for figure in text:
        tall, wide = chance.uniform(9.5, 11.5), chance.uniform(5.2, 6.4)
        low = at[1] + chance.uniform(-0.8, 0.8)
        shape = _smooth(FIGURES[figure])
        pen.stroke([(x + a * wide, low - (1 - b) * tall) for a, b in shape], 1.0, INK)
        x += wide + 1.4


def _smooth(points: tuple[Point, ...]) -> list[Point]:
    """Round the corners off, once (Chaikin's way)."""
    rounded = [points[0]]
    for (ax, ay), (bx, by) in pairwise(points):
        rounded.append((ax * 0.75 + bx * 0.25, ay * 0.75 + by * 0.25))
        rounded.append((ax * 0.25 + bx * 0.75, ay * 0.25 + by * 0.75))
    return [*rounded, points[-1]]
