"""Draws the bench's own papers: ``python -m tests.bench.drawing NAME SIZE FOLDER``.

NAME is one of `workloads.SERIES`; its papers grow with SIZE in that one respect.
Every paper is invented, and drawn alike each time.
"""

import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from tests.bench.workloads import SERIES

LEAF = 64
"""Names in one leaf of a name tree."""

DEEP = 3
"""Levels of an outline."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How much of everything one paper has; `picture` is bytes to a page."""

    pages: int
    picture: int = 0
    bookmarks: int = 0
    destinations: int = 0
    fields: int = 0


def pages(size: int) -> Iterator[Shape]:
    """Give papers of 10 pages with a picture each, `size` pages in all."""
    yield from (Shape(10, 40_000, 10, 10, 2) for _ in range(size // 10))


def documents(size: int) -> Iterator[Shape]:
    """Give `size` papers of one page."""
    yield from (Shape(1, 2_000) for _ in range(size))


def destinations(size: int) -> Iterator[Shape]:
    """Give one paper with `size` named destinations and a link to each."""
    yield Shape(30, destinations=size)


def bookmarks(size: int) -> Iterator[Shape]:
    """Give one paper with an outline of `size` entries, three levels deep."""
    yield Shape(30, bookmarks=size)


def fields(size: int) -> Iterator[Shape]:
    """Give one paper with `size` filled text fields."""
    yield Shape(30, fields=size)


SHAPES: tuple[Callable[[int], Iterator[Shape]], ...] = (
    pages,
    documents,
    destinations,
    bookmarks,
    fields,
)
"""The papers of each series, in the order of `SERIES`."""


def draw_all(shapes: Iterator[Shape], folder: Path) -> None:
    """Draw the papers into `folder`, and a manifest as the shared bench has it."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = []
    for place, shape in enumerate(shapes):
        path = folder / f"d{place:04d}.pdf"
        draw(path, shape, place)
        title = f"Exhibit {place + 1} - paper {place}"
        size = path.stat().st_size
        rows.append(
            {"file": path.name, "pages": shape.pages, "title": title, "bytes": size}
        )
    (folder / "manifest.json").write_text(json.dumps(rows))


def draw(path: Path, shape: Shape, seed: int) -> None:
    """Draw one paper; pictures differ by `seed`."""
    with pikepdf.new() as pdf:
        _add_pages(pdf, shape, Random(seed))
        _add_destinations(pdf, shape.destinations)
        _add_bookmarks(pdf, shape.bookmarks)
        _add_fields(pdf, shape.fields)
        pdf.save(path, static_id=True)


def _add_pages(pdf: Pdf, shape: Shape, random: Random) -> None:
    font = pdf.make_indirect(
        Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    )
    for number in range(1, shape.pages + 1):
        told = f"BT /F1 10 Tf 72 700 Td (Page {number} of a paper) Tj ET"
        resources = Dictionary(Font=Dictionary(F1=font))
        if shape.picture:
            resources.XObject = Dictionary(Im0=_picture(pdf, shape.picture, random))
            told += " q 300 0 0 300 72 300 cm /Im0 Do Q"
        page = Dictionary(
            Type=Name.Page,
            MediaBox=Array([0, 0, 612, 792]),
            Resources=resources,
            Contents=Stream(pdf, told.encode()),
            Annots=Array(),
        )
        pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))


def _picture(pdf: Pdf, size: int, random: Random) -> Stream:
    wide = 200
    high = size // wide
    return Stream(
        pdf,
        random.randbytes(wide * high),
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=wide,
        Height=high,
        ColorSpace=Name.DeviceGray,
        BitsPerComponent=8,
    )


def _page(pdf: Pdf, place: int) -> Dictionary:
    return pdf.pages[place % len(pdf.pages)].obj


def _spot(place: int) -> Array:
    left, low = 40 + place % 20 * 25, 60 + place // 30 % 50 * 12
    return Array([left, low, left + 22, low + 10])


def _add_destinations(pdf: Pdf, count: int) -> None:
    leaves = []
    for first in range(0, count, LEAF):
        held = range(first, min(first + LEAF, count))
        names = []
        for place in held:
            names += [String(f"name{place:06d}"), _way_to(pdf, place)]
            _add_annotation(pdf, place + 7, "/Link", Dest=String(f"name{place:06d}"))
        limits = Array([String(f"name{held[0]:06d}"), String(f"name{held[-1]:06d}")])
        leaf = Dictionary(Names=Array(names), Limits=limits)
        leaves.append(pdf.make_indirect(leaf))
    if leaves:
        pdf.Root.Names = Dictionary(Dests=Dictionary(Kids=Array(leaves)))


def _way_to(pdf: Pdf, place: int) -> Array:
    return Array([_page(pdf, place), Name.XYZ, 0, 792, None])


def _add_annotation(pdf: Pdf, place: int, kind: str, **more: object) -> Dictionary:
    told = Dictionary(Type=Name.Annot, Subtype=Name(kind), Rect=_spot(place))
    annotation = pdf.make_indirect(told)
    for key, value in more.items():
        annotation[f"/{key}"] = value
    _page(pdf, place)["/Annots"].append(annotation)
    return annotation


def _add_bookmarks(pdf: Pdf, count: int) -> None:
    if not count:
        return
    with pdf.open_outline() as outline:
        above = [outline.root]
        for place in range(count):
            del above[place % DEEP + 1 :]
            item = pikepdf.OutlineItem(f"Entry {place}", place % len(pdf.pages))
            above[-1].append(item)
            above.append(item.children)


def _add_fields(pdf: Pdf, count: int) -> None:
    held = []
    for place in range(count):
        look = Stream(pdf, b"/Tx BMC EMC", Type=Name.XObject, Subtype=Name.Form)
        look.BBox = Array([0, 0, 22, 10])
        field = _add_annotation(
            pdf,
            place,
            "/Widget",
            FT=Name.Tx,
            T=String(f"field{place}"),
            V=String(f"value {place}"),
            DA=String("/F1 8 Tf 0 g"),
            AP=Dictionary(N=pdf.make_indirect(look)),
        )
        held.append(field)
    if held:
        pdf.Root.AcroForm = Dictionary(Fields=Array(held))


if __name__ == "__main__":
    shapes = SHAPES[SERIES.index(sys.argv[1])]
    draw_all(shapes(int(sys.argv[2])), Path(sys.argv[3]))
