"""Reads the words of scanned pages, first pages first, and keeps them page by page."""

import os
import sys
import time
from collections.abc import Collection, Iterable, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, replace
from pathlib import Path
from queue import SimpleQueue
from threading import Event
from typing import Self

from binder_app.acts.adding import pages_at_hand, shelf_of
from binder_app.acts.guessing import GuessPages, guessed_anew, surer
from binder_app.children import SCANS, child_command
from binder_app.domain.binder import Binder
from binder_app.domain.exhibit import Exhibit, ExhibitPage
from binder_app.domain.kind import Kinds
from binder_app.domain.page_reading import NOT_READ, PageReading
from binder_app.errors import Cancelled
from binder_app.line_child import LineChild
from binder_app.progress import Progress
from binder_app.sandbox import shut_in
from binder_app.storage import places
from binder_app.storage.binder_file import BinderFile
from binder_app.storage.page_readings import Readings, reading_from
from binder_app.storage.shelf import private_room

PATIENCE = 900.0
"""Seconds that one page may take. It is for a child that hangs: what a page may
cost is limited in processor time, of which a busy machine grants little."""

PAGES_A_CHILD = 200
"""Pages after which a child is replaced, so that what leaks stays small."""

GLANCE = 0.1
"""Seconds between two looks at whether a stop was asked."""

GIGABYTE = 1 << 30
ROOMY, FOR_ONE = 6 * GIGABYTE, int(1.5 * GIGABYTE)
"""Memory below which one reader must do, and what one needs."""

UNSURE_WAY_UP = "way_up_unsure"
"""The doubt of a page of which it could not be told which way up it belongs."""

Known = Mapping[str, Mapping[int, bool]]
"""What `Readings.known` tells."""

Spot = tuple[str, int]
"""A page: the digest of its original, and its number there from 1."""


@dataclass(frozen=True, slots=True)
class ScanRead:
    """One page that was read: of how many in all, and how many are left."""

    source: str
    page: int
    is_read: bool
    done: int
    total: int
    seconds_left: float


def scans_left(binder: Binder, readings: Readings) -> list[Spot]:
    """Return the pages without words that nobody has read, first pages first."""
    known = readings.known()
    spots: list[tuple[int, int, Spot]] = []
    for place, exhibit in enumerate(binder.exhibits):
        for number, page in enumerate(exhibit.pages):
            if _is_unread(binder, page, known):
                spots.append((number, place, (page.source, page.source_page)))
    spots.sort(key=lambda one: one[:2])
    return list(dict.fromkeys(spot for _, _, spot in spots))


def unread_in(binder: Binder, known: Known) -> frozenset[str]:
    """Return the exhibits of which pages that go in are still to be read."""
    return frozenset(
        exhibit.id
        for exhibit in binder.exhibits
        if any(_is_unread(binder, page, known) for page in exhibit.pages_in)
    )


def has_words(binder: Binder, page: ExhibitPage, known: Known) -> bool:
    """Tell whether a page has words: of its file, or read from its picture."""
    return bool(_words_of(binder, page, known))


def _is_unread(binder: Binder, page: ExhibitPage, known: Known) -> bool:
    return _words_of(binder, page, known) is None


def _words_of(binder: Binder, page: ExhibitPage, known: Known) -> bool | None:
    """Tell whether a page has words; `None` where nobody has read its picture."""
    original = binder.originals[page.source]
    if original.page_facts[page.source_page - 1].has_text:
        return True
    return known.get(original.made_name, {}).get(page.source_page)


def read_scans(file: BinderFile, progress: Progress) -> Iterator[ScanRead]:
    """Read what is left, a few pages side by side; each is kept before it is told.

    A page over which its child dies or that can't be drawn is kept as not read:
    it is not tried for ever. A stop leaves what was read; the rest is read when
    this is called again.
    """
    binder, readings = file.binder, shelf_of(file).readings
    spots = scans_left(binder, readings)
    wanted = {source: binder.originals[source] for source, _ in spots}
    paths = pages_at_hand(file, list(wanted.values()))
    begun = time.monotonic()
    progress.step(0, len(spots), "Reading scanned pages")
    count = min(reader_count(), max(1, len(spots)))
    with private_room(places.cache()) as room, ScanReaders(count, room) as crew:
        asked = ((spot, str(paths[spot[0]])) for spot in spots)
        answers = crew.read(asked, progress.stopped)
        for done, (spot, reading) in enumerate(answers, start=1):
            readings.keep(wanted[spot[0]].made_name, spot[1], reading)
            each = (time.monotonic() - begun) / done
            left = each * (len(spots) - done)
            yield ScanRead(*spot, reading.is_read, done, len(spots), left)
            progress.step(done, len(spots), "Reading scanned pages")


def after_reading(
    binder: Binder,
    spots: Collection[Spot],
    readings: Readings,
    guess: GuessPages,
    kinds: Kinds,
) -> Binder:
    """Return the binder with what the reading of those pages tells of it.

    Pages that lie on a side are stood up, where nobody turned them; exhibits are
    guessed anew. What a human said stays, and so does a guess that was surer. Pages
    that this binder does not hold, as one before a drop, are passed over.
    """
    here = binder.originals
    fresh = {spot for spot in spots if spot[0] in here}
    names = {source: here[source].made_name for source, _ in fresh}
    held = {source: readings.of(name) for source, name in names.items()}
    for exhibit in binder.exhibits:
        spots_of = {(page.source, page.source_page) for page in exhibit.pages}
        if fresh.isdisjoint(spots_of):
            continue
        pages = tuple(
            _stood_up(page, held[page.source].get(page.source_page, NOT_READ))
            if (page.source, page.source_page) in fresh
            else page
            for page in exhibit.pages
        )
        renewed = _surer(replace(exhibit, pages=pages), guess, kinds)
        if renewed != exhibit:
            binder = binder.replacing([exhibit.id], [renewed])
    return binder


def _stood_up(page: ExhibitPage, reading: PageReading) -> ExhibitPage:
    is_sure = reading.is_read and UNSURE_WAY_UP not in reading.doubts
    return replace(page, turn=reading.turn) if is_sure and not page.turn else page


def _surer(exhibit: Exhibit, guess: GuessPages, kinds: Kinds) -> Exhibit:
    renewed = guessed_anew(exhibit, guess, kinds)
    told = surer(exhibit.guess, renewed.guess)
    return renewed if told == renewed.guess else replace(exhibit, guess=told)


def reader_count() -> int:
    """Return how many pages are read side by side on this machine."""
    memory = _memory()
    if memory and memory < ROOMY:
        return 1
    cores = max(1, (os.cpu_count() or 1) - 1)
    return max(1, min(cores, (memory or ROOMY) // (2 * FOR_ONE), 4))


def _memory() -> int:
    """Return the machine's memory in bytes, 0 where nobody tells."""
    if sys.platform == "win32":
        return 0
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (ValueError, OSError):
        return 0


class ScanReaders:
    """A few children that read pages; answers come as they are ready.

    Each is started when there is a page for it.
    """

    def __init__(self, count: int, temporary: Path) -> None:
        command = shut_in(child_command(SCANS), places.cache())
        self._all = [LineChild(command, PAGES_A_CHILD, temporary) for _ in range(count)]
        self._free: SimpleQueue[LineChild] = SimpleQueue()
        for child in self._all:
            self._free.put(child)
        self._threads = ThreadPoolExecutor(count)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)
        for child in self._all:
            child.close()
        self._threads.shutdown(wait=True)

    def read(
        self, wanted: Iterable[tuple[Spot, str]], stopped: Event
    ) -> Iterator[tuple[Spot, PageReading]]:
        """Read pages and give each with what was read of it.

        Raises `Cancelled` at once when `stopped` is set: no page is waited for.
        """
        asked: dict[Future[PageReading], Spot] = {
            self._threads.submit(self._read, path, spot[1]): spot
            for spot, path in wanted
        }
        left = set(asked)
        while left:
            if stopped.is_set():
                raise Cancelled
            ready, left = wait(left, GLANCE, FIRST_COMPLETED)
            for one in ready:
                yield asked[one], one.result()

    def _read(self, path: str, page: int) -> PageReading:
        child = self._free.get()
        try:
            answer = child.ask({"path": path, "page": page}, PATIENCE)
        finally:
            self._free.put(child)
        told = answer.get("reading")
        return reading_from(told) if isinstance(told, dict) else NOT_READ
