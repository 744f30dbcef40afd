"""Reads the words of scanned pages in a child process: JSON lines in, lines out.

Each line on standard input names a PDF and one of its pages; the answer is what
was read from its picture, or that nothing could be had of it.
"""

import json
import logging
import os
import sys
import threading
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from queue import SimpleQueue
from typing import Any

import pypdfium2

from binder_app.children import stand_back
from binder_app.domain.page_reading import PageReading, Quad, ReadLine
from binder_app.no_network import close_network
from binder_app.ocr.page_picture import picture_of_page
from binder_app.ocr.page_reading import Line, Outcome
from binder_app.ocr.page_reading import PageReading as Read
from binder_app.ocr.read_page import read_page
from binder_app.ocr.wording import Wording, wording
from binder_app.storage import places

if sys.platform != "win32":
    import resource

MEMORY = 6 << 30
"""Bytes of address space a reader of scans may take (Linux): the engine maps far more
than it uses."""

SECONDS_A_PAGE = 60
"""Processor time that one page may take at most."""


def main() -> None:
    """Answer until standard input ends, and leave then in the middle of a page."""
    close_network()
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    logging.disable(logging.CRITICAL)
    stand_back()
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    known = wording(places.resources())
    for line in _questions():
        answers.write(json.dumps(_answer(json.loads(line), known)) + "\n")
        answers.flush()


def _questions() -> Iterator[str]:
    """Give the lines of standard input; whoever asked may be killed meanwhile."""
    asked: SimpleQueue[str] = SimpleQueue()

    def listen() -> None:
        for line in sys.stdin:
            asked.put(line)
        os._exit(0)

    threading.Thread(target=listen, daemon=True).start()
    while True:
        yield asked.get()


def _answer(question: dict[str, Any], known: Wording) -> dict[str, Any]:
    _limit_time()
    try:
        picture = picture_of_page(Path(question["path"]), question["page"])
    except (pypdfium2.PdfiumError, OSError, ValueError, IndexError):
        return {"failed": True}
    return {"reading": asdict(in_domain(read_page(picture, known)))}


def in_domain(read: Read) -> PageReading:
    """Return a reading in the words of the field; without lines where it is none."""
    doubts = sorted(map(str, read.doubts))
    if read.outcome in (Outcome.PICTURE, Outcome.UNREAD):
        doubts = [str(read.outcome), *doubts]
    lines = read.lines if read.outcome == Outcome.READ else ()
    return PageReading(
        lines=tuple(ReadLine(line.text, _quad(line), line.score) for line in lines),
        turn=read.turn,
        doubts=tuple(doubts),
        is_blank=read.outcome == Outcome.BLANK,
    )


def _quad(line: Line) -> Quad:
    (a, b), (c, d), (e, f), (g, h) = line.corners
    return a, b, c, d, e, f, g, h


def _limit_time() -> None:
    if sys.platform != "win32":
        used = sum(resource.getrusage(resource.RUSAGE_SELF)[:2])
        end = int(used) + SECONDS_A_PAGE + 1
        resource.setrlimit(resource.RLIMIT_CPU, (end, resource.RLIM_INFINITY))


if __name__ == "__main__":
    main()
