"""Reads files that are in no binder, the words of their scanned pages too."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, replace
from pathlib import Path
from threading import Event
from typing import Any

from binder_app.acts.paper_reader import paper_reader
from binder_app.acts.reading_scans import ScanReaders, reader_count
from binder_app.domain.exhibit import Guess
from binder_app.intake.reader import ReadJob, ReadResult
from binder_app.storage import places
from binder_app.storage.shelf import private_room


@contextmanager
def scan_readers() -> Iterator[ScanReaders]:
    """Give readers of scanned pages; none is started before there is a page."""
    with (
        private_room(places.cache()) as room,
        ScanReaders(reader_count(), room) as readers,
    ):
        yield readers


def with_scans(
    job: ReadJob, result: ReadResult, readers: ScanReaders, stopped: Event
) -> ReadResult:
    """Return what was read of a file, with the words of its scanned pages.

    A page that gives no words stays without; `Cancelled` where a stop was asked.
    """
    texts = _texts_of(job)
    empty = [page for page, text in enumerate(texts, start=1) if not text.strip()]
    if not empty or not result.answer.get("guess"):
        return result
    made = Path(job.pages_to)
    pages_file = str(made if made.is_file() else job.path)
    spots = [(("", page), pages_file) for page in empty]
    found = {spot[1]: reading for spot, reading in readers.read(spots, stopped)}
    for page, reading in found.items():
        texts[page - 1] = reading.text
    if not any(texts[page - 1].strip() for page in empty):
        return result
    source = "ocr" if len(empty) == len(texts) else "mixed"
    return ReadResult({**result.answer, "text_source": source, **_told(job, texts)})


def _texts_of(job: ReadJob) -> list[str]:
    """Return the text of each page that the reader of the file kept."""
    try:
        told = json.loads(Path(job.text_to).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    return [str(text) for text in told]


def _told(job: ReadJob, texts: Sequence[str]) -> dict[str, Any]:
    """Return what the words of all pages say."""
    reader = paper_reader(places.resources())
    parts = reader.parts(texts, job.name)
    guess = reader.together(texts, job.name, parts)
    return {"guess": asdict(guess), "parts": [asdict(part) for part in parts]}


def parts_of(answer: dict[str, Any], pages: int) -> list[tuple[int, int, Guess]]:
    """Return the papers that a file seems to hold: first and last page, and what."""
    whole = Guess.from_plain(answer["guess"])
    told = answer.get("parts") or []
    parts = [
        (part["first_page"], part["last_page"], Guess.from_plain(part["guess"]))
        for part in told
    ]
    if len(parts) < 2:
        return [(1, pages, whole)]
    first, last, guess = parts[0]
    return [(first, last, replace(guess, title=whole.title or guess.title)), *parts[1:]]
