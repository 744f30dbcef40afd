"""A series of medical pictures: which files are of it, and a sheet of a few."""

from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path

from PIL import Image
from pydicom import Dataset, dcmread

from binder_app.errors import BinderError
from binder_app.intake.formats.dicom_file import (
    BAD_VALUES,
    careful,
    damaged,
    filled_up,
    opened_file,
    view_of,
    views_in,
)
from binder_app.intake.formats.dicom_sheet import Tile, room_on, write_sheet
from binder_app.intake.formats.dicom_words import lines_on, value_of
from binder_app.intake.formats.image_frames import careful_pillow
from binder_app.intake.formats.image_layout import LETTER, Box
from binder_app.intake.formats.pages_report import PagesReport

GRIDS = ((1, 1), (1, 2), (2, 2), (2, 3), (3, 3), (3, 4))
"""Pictures across and down; the first that has room for all of them is taken."""

MOST_SHOWN = GRIDS[-1][0] * GRIDS[-1][1]
GAP, LABEL = 8.0, 11.0
LARGEST_TILE = 900
"""Dots of a tile's longer side: more would not show on paper."""

NEIGHBOURS = 3
"""Pictures that are tried in place of one that can't be drawn."""

MARKS = ("SeriesInstanceUID", "Modality", "PatientID", "PatientName")
"""What pictures of one series share. Some discs give one number to all on them."""

HEAD = [*MARKS, "InstanceNumber", "Rows"]
MARK_LETTERS = 16

View = Callable[[int], Image.Image]
"""Gives one of several pictures, counted from 0."""


def series_in(paths: Sequence[Path]) -> list[tuple[str, list[int]]]:
    """Return the mark of each series, and the places of its files in its order.

    Only the heads of the files are read; what is no picture is of no series.
    """
    found: dict[str, list[tuple[float, int]]] = {}
    for place, path in enumerate(paths):
        try:
            with careful():
                held = dcmread(path, True, True, True, [*HEAD])
                mark, number = mark_of(held), number_of(held)
        except BinderError:
            continue
        if mark:
            found.setdefault(mark, []).append((number, place))
    return [
        (mark, [place for _, place in sorted(held)]) for mark, held in found.items()
    ]


def mark_of(held: Dataset) -> str:
    """Return what pictures of one series share, nothing for what is no picture."""
    shared = [str(held.get(name, "") or "") for name in MARKS]
    if not shared[0] or int(held.get("Rows", 0) or 0) < 1:
        return ""
    return sha256("\n".join(shared).encode()).hexdigest()[:MARK_LETTERS]


def number_of(held: Dataset) -> float:
    """Return the place of a picture in its series, as far as it says so."""
    try:
        return float(held.get("InstanceNumber", 0) or 0)
    except BAD_VALUES:
        return 0.0


def series_page(paths: Sequence[Path], target: Path, fonts: Path) -> PagesReport:
    """Write one sheet of a series. Raises why where nothing of it can be drawn."""
    first, count, cut = opened_file(paths[0]), len(paths), set[int]()

    def view(place: int) -> Image.Image:
        held = opened_file(paths[place])
        views_in(held)
        if filled_up(held):
            cut.add(place)
        return view_of(held, (views_in(held) - 1) // 2)

    with careful():
        shown = write_views(first, count, view, fonts, target)
        notes = [f"One sheet shows {shown} of {count} pictures; every file is kept."]
        if cut:
            notes.append(f"Pictures on it that are cut off or damaged: {len(cut)}.")
        title, torn = title_of(first, count), (1,) if cut else ()
        return PagesReport(1, tuple(notes), torn, title=title, series=mark_of(first))


def write_views(
    held: Dataset, count: int, view: View, fonts: Path, target: Path
) -> int:
    """Write one sheet with a few of `count` pictures; return how many it shows."""
    views = list(chosen_of(count, view))
    lines = [*lines_on(held), f"Pictures: {count}"]
    room = room_on(LETTER, len(lines))
    rooms = cells(len(views), room)
    tiles = [
        Tile(picture, cell, f"{number}/{count}")
        for (number, picture), cell in zip(views, rooms, strict=True)
    ]
    write_sheet(LETTER, lines, tiles, fonts, target)
    return len(tiles)


def chosen_of(count: int, view: View) -> Iterator[tuple[int, Image.Image]]:
    """Give the chosen pictures, small, each with its number from 1.

    One that can't be drawn gives way to its neighbours. Raises what the last one
    failed with where none can be drawn.
    """
    failure: BinderError = damaged()
    done, shown = set[int](), 0
    for chosen in evenly(count):
        for place in range(chosen, min(chosen + NEIGHBOURS, count)):
            if place in done:
                continue
            done.add(place)
            try:
                picture = small(view(place))
            except BinderError as error:
                failure = error
                continue
            yield place + 1, picture
            shown += 1
            break
    if not shown:
        raise failure


def evenly(count: int) -> list[int]:
    """Return which of so many pictures are shown, from 0: the ends and between."""
    shown = min(count, MOST_SHOWN)
    return [round(at * (count - 1) / max(1, shown - 1)) for at in range(shown)]


def small(view: Image.Image) -> Image.Image:
    """Return a picture no larger than it shows on the sheet."""
    with careful_pillow():
        view.thumbnail((LARGEST_TILE, LARGEST_TILE))
    return view


def cells(count: int, room: Box) -> list[Box]:
    """Return where each of so many pictures stands, row by row."""
    across, down = next(grid for grid in GRIDS if grid[0] * grid[1] >= count)
    wide = (room.width - GAP * (across - 1)) / across
    high = (room.height - GAP * (down - 1)) / down
    top = room.bottom + room.height
    return [
        Box(
            room.left + place % across * (wide + GAP),
            top - place // across * (high + GAP) - high,
            wide,
            high - LABEL,
        )
        for place in range(count)
    ]


def title_of(held: Dataset, count: int) -> str:
    """Return what the series calls itself, and of how many pictures it is."""
    what = subject_of(held) or "Medical pictures"
    number = value_of(held, "SeriesNumber")
    if number:
        return f"{what}, series {number}, {count} images"
    return f"{what}, {count} images"


def subject_of(held: Dataset) -> str:
    """Return what a picture is of, as its file says; empty where it doesn't."""
    names = ("Modality", "BodyPartExamined", "SeriesDescription")
    return " ".join(filter(None, (value_of(held, name) for name in names)))
