"""Photos that came together and seem to be the pages of one paper, in their order."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from binder_app.domain.binder import Binder, GivenFile, Original
from binder_app.domain.kind import OTHER

LONGEST_PAUSE = timedelta(minutes=3)
"""Between the photos of one paper: to turn a page and aim takes less than one."""

_NUMBER = re.compile(r"\d+")

Held = tuple[str, Original, bool]
"""The id of an exhibit, its one file, and whether it seems to begin a paper."""


def photos_together(
    binder: Binder, lines: Sequence[GivenFile]
) -> tuple[tuple[str, ...], ...]:
    """Return the exhibits of a drop that could be one paper each, in their order.

    They are photographed papers, or screenshots, and nothing but one file each.
    Their times say so where all of them have one, else numbers in their names. One
    that is known to be a paper of some kind begins another paper.
    """
    held = list(_alone(binder, lines))
    groups: list[tuple[str, ...]] = []
    for is_screen in (False, True):
        alike = [one for one in held if one[1].is_screen == is_screen]
        groups += _in_order(alike)
    return tuple(group for group in groups if len(group) > 1)


def _alone(binder: Binder, lines: Sequence[GivenFile]) -> list[Held]:
    """Return the new exhibits of one photo each that are in, with their files."""
    added = {line.digest for line in lines if line.outcome == "added"}
    return [
        (exhibit.id, original, exhibit.kind != OTHER)
        for exhibit in binder.exhibits
        for original in [binder.originals[exhibit.source]]
        if exhibit.sources == (original.digest,)
        and original.digest in added
        and exhibit.state == "in"
        and (original.has_two_looks or original.is_screen)
        and not original.across
    ]


def _in_order(held: Sequence[Held]) -> Iterator[tuple[str, ...]]:
    """Give the ids of each paper, as its photos follow on each other."""
    has_times = all(original.taken for _, original, _ in held)
    ordered = sorted(held, key=_time_of if has_times else _name_of)
    group: list[str] = []
    for before, one in zip((None, *ordered), ordered, strict=False):
        goes_on = before and _follows(before[1], one[1], has_times) and not one[2]
        if not goes_on and group:
            yield tuple(group)
            group = []
        group.append(one[0])
    yield tuple(group)


def _time_of(one: Held) -> tuple[str, tuple[str, tuple[int, ...]]]:
    return one[1].taken, _key(one[1].name)


def _name_of(one: Held) -> tuple[str, tuple[int, ...]]:
    return _key(one[1].name)


def _follows(before: Original, after: Original, has_times: bool) -> bool:
    """Tell whether a photo may be the next page after another one."""
    if not has_times:
        return _is_next(before.name, after.name)
    first, second = map(datetime.fromisoformat, (before.taken, after.taken))
    return second - first <= LONGEST_PAUSE


def _key(name: str) -> tuple[str, tuple[int, ...]]:
    """Return what sorts names with numbers: page 2 stands before page 10."""
    return _NUMBER.sub("#", name), tuple(int(n) for n in _NUMBER.findall(name))


def _is_next(before: str, after: str) -> bool:
    """Tell whether a name differs from another one by a number that is one more."""
    (words, numbers), (others, more) = _key(before), _key(after)
    if words != others or not numbers:
        return False
    steps = [b - a for a, b in zip(numbers, more, strict=True)]
    return sorted(steps) == [*(0 for _ in steps[1:]), 1]
