"""Finds which way up a page belongs, and how far its lines are off the level."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from binder_app.ocr.engine import cut, find_lines, read_lines
from binder_app.ocr.ink import ink_on, lies_on_its_side
from binder_app.ocr.known_words import share_known
from binder_app.ocr.page_picture import Places, Work

NEAR = 0.4
"""Share of a page below which the part that holds ink is looked at by itself."""

PROBES = 4
"""Lines that are read to learn which way up they stand."""

PROBE_SHAPE = 10.0
"""Length over height of the lines that are asked first: long enough to have
words, short enough to be cheap."""

CERTAIN_SCORE, CERTAIN_SHARE = 0.9, 0.3
"""With these nobody asks further. Upside down, print scores 0.55 to 0.75 and no
word in twenty is known; upright, even coarse faxes score above 0.95."""

CLEARLY = 0.12
"""How much better the best way up must do than the next to be sure."""

LONG = 5.0
"""Length over height of lines whose slope is believed."""

STEEP = 2.5
"""Degrees from which on a page is turned level; less does no harm to reading."""


@dataclass(frozen=True, slots=True)
class Found:
    """A place where text was found: its corners in dots, and how surely."""

    corners: Places
    score: float

    @property
    def across(self) -> float:
        """Return the length of its upper and lower sides, in dots."""
        return _mean_length(self.corners, 0, 1, 3, 2)

    @property
    def down(self) -> float:
        """Return the length of its left and right sides, in dots."""
        return _mean_length(self.corners, 0, 3, 1, 2)

    @property
    def slope(self) -> float:
        """Return by how much it falls for each dot to the right."""
        there, here = self.corners[1] + self.corners[2], self.corners[0]
        run, fall = there - here - self.corners[3]
        return float(fall / run) if run else 0.0


@dataclass(frozen=True, slots=True)
class Standing:
    """A page that stands upright: see `PageReading` for `turn` and `skew`."""

    work: Work
    found: tuple[Found, ...]
    turn: int = 0
    skew: float = 0.0
    is_sure: bool = True


def find(work: Work) -> tuple[Found, ...]:
    """Return where text lies; what gets lost on a whole page is seen from near."""
    found = tuple(map(_found, *find_lines(work.pixels)))
    return found or _found_near(work)


def _found(corners: Places, score: float) -> Found:
    """Return a place whose upper side runs to the right, by less than half way down.

    The finder begins a long steep line at either end.
    """
    run, fall = corners[1] - corners[0]
    quarters = round(float(np.degrees(np.arctan2(fall, run))) / 90)
    return Found(np.roll(corners, quarters, axis=0), score)


def _found_near(work: Work) -> tuple[Found, ...]:
    """Look only at the part of a page that holds all ink."""
    ink = ink_on(work.pixels)
    part = work.pixels[ink.top : ink.foot, ink.left : ink.right]
    if not part.size or part.size > NEAR * work.pixels.size:
        return ()
    corners, scores = find_lines(np.ascontiguousarray(part))
    places = [one + np.array([ink.left, ink.top]) for one in corners]
    return tuple(map(_found, places, scores))


def stand_up(work: Work, known: frozenset[str], is_fax: bool) -> Standing:
    """Find text, turn the page upright, and level it where it is steep.

    Where text lies on a page that stands on its head is where it lies when the page
    is turned; only on faxes are places found anew read better.
    """
    before = int(lies_on_its_side(work.pixels))
    work = work.quarter_turned(before)
    found = find(work)
    if not found:
        return Standing(work, ())
    turns, is_sure = _turns_needed(work, found, known)
    if turns:
        turned = work.quarter_turned(turns)
        is_as_good = turns == 2 and not is_fax
        found = _carried(found, work, turned) if is_as_good else find(turned)
        work = turned
    skew = slant(found)
    if abs(skew) >= STEEP:
        work = work.levelled(skew)
        found = find(work)
    turn = (before + turns) % 4 * 90
    return Standing(work, found, turn, round(skew, 2), is_sure)


def _carried(found: Sequence[Found], work: Work, turned: Work) -> tuple[Found, ...]:
    """Return the same places on `work` turned by half a turn."""
    places = (turned.of_page(work.on_page(one.corners)) for one in found)
    turn = (np.roll(corners, 2, axis=0) for corners in places)
    return tuple(map(Found, turn, (one.score for one in found)))


def slant(found: Sequence[Found]) -> float:
    """Return by how many degrees lines fall to the right: their middle one."""
    long = [one for one in found if one.across > LONG * one.down] or list(found)
    if not long:
        return 0.0
    slopes = np.array([one.slope for one in long])
    order = np.argsort(slopes)
    weight = np.cumsum(np.array([one.across for one in long])[order])
    middle = slopes[order][np.searchsorted(weight, weight[-1] / 2)]
    return float(np.degrees(np.arctan(middle)))


def _turns_needed(
    work: Work, found: Sequence[Found], known: frozenset[str]
) -> tuple[int, bool]:
    """Return the quarter turns clockwise that make a page upright, and if surely."""
    wide = sum(one.across for one in found if one.across > one.down)
    tall = sum(one.down for one in found if one.across <= one.down)
    likely = (1, 3, 0, 2) if tall > wide else (0, 2, 1, 3)
    worth: dict[int, float] = {}
    for place, turns in enumerate(likely):
        if place == 2 and _is_clear(worth):
            break
        score, share = _sense(work, found, turns, known)
        worth[turns] = score * (0.6 + 0.4 * share)
        if score >= CERTAIN_SCORE and share >= CERTAIN_SHARE:
            return turns, True
    return max(worth, key=lambda turns: worth[turns]), _is_clear(worth)


def _is_clear(worth: dict[int, float]) -> bool:
    best, next_best, *_ = sorted(worth.values(), reverse=True)
    return best - next_best >= CLEARLY


def _sense(
    work: Work, found: Sequence[Found], turns: int, known: frozenset[str]
) -> tuple[float, float]:
    """Return the mean score of some lines read that way up, and the known share."""
    probes = sorted(found, key=lambda one: abs(_shape(one, turns) - PROBE_SHAPE))
    strips = [
        cut(work.pixels, np.roll(probe.corners, turns, axis=0))
        for probe in probes[:PROBES]
    ]
    read = read_lines(strips)
    score = sum(score for _, score in read) / len(read)
    return score, share_known((text for text, _ in read), known)


def _shape(one: Found, turns: int) -> float:
    shape = one.across / max(one.down, 1.0)
    return 1 / max(shape, 0.01) if turns % 2 else shape


def _mean_length(corners: Places, *ends: int) -> float:
    one, other, third, fourth = (corners[end] for end in ends)
    return float((np.hypot(*(one - other)) + np.hypot(*(third - fourth))) / 2)
