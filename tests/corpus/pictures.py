"""Two pictures of one page, and how far they differ outside its stamp."""

import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import pypdfium2
from PIL import Image, ImageChops

from binder_app.packet.carried_plan import CarriedPage
from tests.corpus.known import READ_OTHERWISE
from tests.corpus.whole_packet import SourceRun, WholePacket

DOTS_AN_INCH = 50
MOST_PIXELS = 4_000_000
"""Pixels to which pdfium draws a page; larger pages are drawn more coarsely."""

BLOCK = 8
FAR_APART = 64
MOST_IN_A_BLOCK = 12
MOST_FAR_APART = 0.0005
"""What smoothing of edges may change: the mean of a block of 8 by 8 pixels, in
steps of 255, and the share of pixels that lie far apart."""

GROWN = 2
"""Pixels by which the stamp's box is grown before it is left out."""

Box = tuple[float, float, float, float]
PPM = ("pdftoppm", "-r", str(DOTS_AN_INCH), "-gray", "-cropbox")


@dataclass(frozen=True, slots=True)
class Frame:
    """What is visible of a packet page, in its own units, and its quarter turns."""

    visible: Box
    turns: int

    def shares(self, box: Box) -> Box:
        """Return a box of page units as shares of the picture, from upper left."""
        corners = [self._share(box[0], box[1]), self._share(box[2], box[3])]
        (ax, ay), (bx, by) = corners
        return min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)

    def _share(self, x: float, y: float) -> tuple[float, float]:
        left, low, right, high = self.visible
        across, down = (x - left) / (right - left), (high - y) / (high - low)
        return (
            (across, down),
            (1 - down, across),
            (1 - across, 1 - down),
            (down, 1 - across),
        )[self.turns]


@dataclass(frozen=True, slots=True)
class Compared:
    """One page held against its source by one engine; `block` is of 255."""

    engine: str
    name: str
    page: int
    packet_page: int
    block: int
    far_apart: float
    sizes: tuple[tuple[int, int], tuple[int, int]]

    @property
    def is_alike(self) -> bool:
        """Tell whether nothing but the smoothing of edges differs."""
        is_near = self.block < MOST_IN_A_BLOCK and self.far_apart < MOST_FAR_APART
        return self.sizes[0] == self.sizes[1] and is_near


@dataclass(frozen=True, slots=True)
class Unseen:
    """A page of whose source the engine shows nothing, not even its size."""

    engine: str
    name: str
    page: int
    packet_page: int


def compare(
    engine: str,
    run: SourceRun,
    place: int,
    pictures: tuple[Image.Image, Image.Image],
    stamp: Box,
) -> Compared:
    """Hold a packet page against its source; `stamp` is given in shares."""
    source, packet = pictures
    block, far_apart = 255, 1.0
    if source.size == packet.size:
        apart = ImageChops.difference(source, packet)
        wide, high = apart.size
        left, top = int(stamp[0] * wide) - GROWN, int(stamp[1] * high) - GROWN
        right, low = int(stamp[2] * wide) + GROWN + 1, int(stamp[3] * high) + GROWN + 1
        apart.paste(0, (max(0, left), max(0, top), min(wide, right), min(high, low)))
        block = max(apart.reduce(BLOCK).tobytes())
        far_apart = sum(apart.histogram()[FAR_APART + 1 :]) / (wide * high)
    first = run.first_page + place
    sizes = (source.size, packet.size)
    return Compared(engine, run.name, run.pages[place], first, block, far_apart, sizes)


def frames_of(packet: Path) -> list[Frame]:
    """Return what is visible of each packet page."""
    with closing(pypdfium2.PdfDocument(packet)) as document:
        return [
            Frame(page.get_bbox(), page.get_rotation() // 90 % 4)
            for page in map(document.__getitem__, range(len(document)))
        ]


def seen_by_pdfium(whole: WholePacket) -> Iterator[Compared | Unseen]:
    """Hold each page that came in against its source, as pdfium draws them."""
    frames = frames_of(whole.packet)
    with ExitStack() as stack:
        packet = _opened(whole.packet, stack)
        for run in whole.runs:
            with ExitStack() as inner:
                source = _source_by_pdfium(run, inner)
                for place, number in enumerate(run.pages):
                    at = run.first_page + place
                    drawn = _drawn(source, number)
                    again = _drawn(packet, at)
                    if drawn is None or again is None:
                        yield Unseen("pdfium", run.name, number, at)
                        continue
                    stamp = _stamp(frames[at - 1], whole.carried[at - 1])
                    yield compare("pdfium", run, place, (drawn, again), stamp)


def _stamp(frame: Frame, carried: CarriedPage) -> Box:
    return frame.shares(carried.stamp_box)


def _opened(path: Path, stack: ExitStack) -> pypdfium2.PdfDocument:
    document = stack.enter_context(closing(pypdfium2.PdfDocument(path)))
    document.init_forms()
    return document


def _source_by_pdfium(run: SourceRun, stack: ExitStack) -> pypdfium2.PdfDocument:
    for path in _best_for("pdfium", run):
        try:
            document = _opened(path, stack)
        except pypdfium2.PdfiumError:
            continue
        if len(document) == run.pages_in_source:
            return document
    raise AssertionError(f"pdfium can't open the pages made of {run.name}")


def _drawn(document: pypdfium2.PdfDocument, number: int) -> Image.Image | None:
    try:
        page = document[number - 1]
    except pypdfium2.PdfiumError:
        return None
    with closing(page):
        wide, high = page.get_size()
        if wide * high == 0:
            return None
        scale = min(DOTS_AN_INCH / 72, (MOST_PIXELS / (wide * high)) ** 0.5)
        with closing(page.render(scale=scale, grayscale=True)) as bitmap:
            picture: Image.Image = bitmap.to_pil().convert("L")
            return picture


def seen_by_poppler(whole: WholePacket) -> Iterator[Compared | Unseen]:
    """Hold each page that came in against its source, as poppler draws them."""
    frames = frames_of(whole.packet)
    with drawing(whole.packet) as process:
        assert process.stdout is not None
        packet = enumerate(read_pictures(process.stdout), start=1)
        for run in whole.runs:
            drawn = _source_by_poppler(run)
            for place, number in enumerate(run.pages):
                at = run.first_page + place
                again = next(picture for there, picture in packet if there == at)
                source = drawn[number - 1]
                if source.size == (1, 1) != again.size:
                    yield Unseen("poppler", run.name, number, at)
                    continue
                stamp = _stamp(frames[at - 1], whole.carried[at - 1])
                yield compare("poppler", run, place, (source, again), stamp)
        for _ in packet:
            pass


def drawing(path: Path) -> "subprocess.Popen[bytes]":
    """Start poppler drawing a file, one picture after the other."""
    quiet, pipe = subprocess.DEVNULL, subprocess.PIPE
    return subprocess.Popen([*PPM, str(path)], stdout=pipe, stderr=quiet)


def _source_by_poppler(run: SourceRun) -> list[Image.Image]:
    for path in _best_for("poppler", run):
        with drawing(path) as process:
            assert process.stdout is not None
            drawn = list(read_pictures(process.stdout))
        if len(drawn) == run.pages_in_source:
            return drawn
    raise AssertionError(f"poppler can't draw the pages made of {run.name}")


def _best_for(engine: str, run: SourceRun) -> tuple[Path, ...]:
    is_misread = (engine, run.name) in READ_OTHERWISE
    return run.candidates[1:] if is_misread else run.candidates


def read_pictures(stream: IO[bytes]) -> Iterator[Image.Image]:
    """Give the grey pictures of a stream of PGM files."""
    while stream.readline() == b"P5\n":
        wide, high = map(int, stream.readline().split())
        stream.readline()
        yield Image.frombytes("L", (wide, high), stream.read(wide * high))
