"""Draws and reads pages for the window: a question a line, an answer and bytes.

A question is one line of JSON with an "id". The answer is one line of JSON with
that id, followed by as many bytes as its "bytes" says. A file that kills this
process costs one answer; the window starts it anew.
"""

import ctypes
import json
import os
import sys
from collections import OrderedDict
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any, BinaryIO

import pypdfium2
import pypdfium2.raw as pdfium

from binder_app.domain.folding import find_all
from binder_app.domain.page_reading import NOT_READ, PageReading, ReadLine
from binder_app.no_network import close_network
from binder_app.second_engine import page_text
from binder_app.storage.page_readings import Readings

if sys.platform != "win32":
    import resource

Json = dict[str, Any]
Answer = tuple[Json, bytes]

MEMORY = 2 << 30
"""Bytes of address space this process may take (Linux)."""

MOST_PIXELS = 40_000_000
MOST_OPEN = 4
"""Documents that are kept open; opening one is the slow part."""

FINE = 1 << 14
"""Into how many steps a page's side is cut where boxes are reckoned."""


def main() -> None:
    """Answer questions until standard input ends."""
    close_network()
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    papers = Papers()
    for line in sys.stdin:
        question = json.loads(line)
        try:
            told, body = ANSWERS[question["do"]](papers, question)
        except (pypdfium2.PdfiumError, OSError, MemoryError, IndexError, ValueError):
            told, body = {"failed": True}, b""
        _write(out, {**told, "id": question["id"], "bytes": len(body)}, body)


def _write(out: BinaryIO, told: Json, body: bytes) -> None:
    out.write(json.dumps(told).encode() + b"\n")
    out.write(body)
    out.flush()


class Papers:
    """The documents last asked for, kept open; a changed file is opened anew."""

    def __init__(self) -> None:
        self._held: OrderedDict[tuple[str, int], pypdfium2.PdfDocument] = OrderedDict()

    def open(self, path: str) -> pypdfium2.PdfDocument:
        """Return an open document."""
        key = (path, Path(path).stat().st_mtime_ns)
        if key not in self._held:
            self._held[key] = pypdfium2.PdfDocument(path)
            self._held[key].init_forms()
        self._held.move_to_end(key)
        while len(self._held) > MOST_OPEN:
            self._held.popitem(last=False)[1].close()
        return self._held[key]


def _picture(papers: Papers, question: Json) -> Answer:
    """Draw a page `wide` dots wide, turned clockwise by `turn` on top of its own."""
    with closing(papers.open(question["path"])[question["page"] - 1]) as page:
        turn = question.get("turn", 0)
        size = page.get_size()
        across, down = size if turn % 180 == 0 else (size[1], size[0])
        scale = question["wide"] / across
        if across * down * scale * scale > MOST_PIXELS:
            scale = (MOST_PIXELS / (across * down)) ** 0.5
        drawn = page.render(
            scale=scale, rotation=turn, prefer_bgrx=True, maybe_alpha=False
        )
        told = {"wide": drawn.width, "high": drawn.height, "stride": drawn.stride}
        return told, bytes(drawn.buffer)


def _words(papers: Papers, question: Json) -> Answer:
    """Return a page's text, and its size in points as it is shown."""
    with closing(papers.open(question["path"])[question["page"] - 1]) as page:
        text, read_as = page_text(page), ""
        if not text.strip() and (reading := _reading(question)).is_read:
            text, read_as = reading.text, reading.read_as
        return {"text": text, "size": page.get_size(), "read_as": read_as}, b""


def _reading(question: Json) -> PageReading:
    """Return what was read from the page's picture; nothing where nothing was."""
    folder, name = question.get("reading") or ("", "")
    if not folder:
        return NOT_READ
    return Readings(Path(folder)).of(name).get(question["page"], NOT_READ)


def _places(papers: Papers, question: Json) -> Answer:
    """Return where phrases stand: for each a list of boxes in shares of the page.

    A box is left, top, right, bottom, each from 0 to 1, as the page is shown
    once it is turned.
    """
    with (
        closing(papers.open(question["path"])[question["page"] - 1]) as page,
        closing(page.get_textpage()) as text,
    ):
        letters = [chr(pdfium.FPDFText_GetUnicode(text, n)) for n in _count(text)]
        body, turn = "".join(letters), question.get("turn", 0)
        if not body.strip():
            return {"places": _places_read(question, turn)}, b""
        found = [
            [
                box
                for first, last in find_all(body, phrase)[: question.get("most", 3)]
                for box in _boxes(page, text, first, last, turn)
            ]
            for phrase in question["phrases"]
        ]
    return {"places": found}, b""


def _places_read(question: Json, turn: int) -> list[list[list[float]]]:
    """Return where phrases stand among the lines read from the page's picture."""
    lines, most = _reading(question).lines, question.get("most", 3)
    return [
        [
            _box_within(line, first, last, turn)
            for line in lines
            for first, last in find_all(line.text, phrase)
        ][:most]
        for phrase in question["phrases"]
    ]


def _box_within(line: ReadLine, first: int, last: int, turn: int) -> list[float]:
    """Return the box of some letters of a line, as if all were of one width."""
    count, quad = len(line.text), line.quad
    shares = (first / count, last / count)
    corners = [
        (
            quad[start] + (quad[end] - quad[start]) * share,
            quad[start + 1] + (quad[end + 1] - quad[start + 1]) * share,
        )
        for start, end in ((0, 2), (6, 4))
        for share in shares
    ]
    for _ in range(turn // 90 % 4):
        corners = [(1 - y, x) for x, y in corners]
    across, down = zip(*corners, strict=True)
    return [min(across), min(down), max(across), max(down)]


def _count(text: pypdfium2.PdfTextPage) -> range:
    return range(text.count_chars())


def _boxes(
    page: pypdfium2.PdfPage,
    text: pypdfium2.PdfTextPage,
    first: int,
    last: int,
    turn: int,
) -> list[list[float]]:
    count = text.count_rects(first, last - first)
    return [_shown(page, text.get_rect(number), turn) for number in range(count)]


def _shown(
    page: pypdfium2.PdfPage, box: tuple[float, float, float, float], turn: int
) -> list[float]:
    corners = [
        _to_device(page, x, y, turn) for x in (box[0], box[2]) for y in (box[1], box[3])
    ]
    across, down = zip(*corners, strict=True)
    return [min(across), min(down), max(across), max(down)]


def _to_device(
    page: pypdfium2.PdfPage, x: float, y: float, turn: int
) -> tuple[float, float]:
    across, down = ctypes.c_int(), ctypes.c_int()
    quarters = turn // 90 % 4
    pdfium.FPDF_PageToDevice(page, 0, 0, FINE, FINE, quarters, x, y, across, down)
    return across.value / FINE, down.value / FINE


def _outline(papers: Papers, question: Json) -> Answer:
    """Return a document's page count and bookmarks: title, page from 1, level."""
    document = papers.open(question["path"])
    marks = []
    for mark in document.get_toc(max_depth=64):
        there = mark.get_dest()
        place = there.get_index() if there else None
        if place is not None:
            marks.append([mark.get_title(), place + 1, mark.level])
    return {"pages": len(document), "marks": marks}, b""


ANSWERS: dict[str, Callable[[Papers, Json], Answer]] = {
    "picture": _picture,
    "words": _words,
    "places": _places,
    "outline": _outline,
}


if __name__ == "__main__":
    main()
