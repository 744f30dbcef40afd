"""What was read from the pictures of pages, kept in the binder's file."""

import json
import logging
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import Any

from binder_app.domain.marks import BINDER_FILE
from binder_app.domain.page_reading import PageReading, ReadLine
from binder_app.storage.base_troubles import translated
from binder_app.storage.open_base import READING_TABLE, open_base

READ_BY = 1
"""The version of the reader; a new one reads pages anew."""

_BY = f'{{"by":{READ_BY},'
_NO_WORDS = f'{_BY}"lines":[]'
"""How the body of a reading begins: with its version, then its lines."""

_log = logging.getLogger(__name__)


class Readings:
    """The readings of one binder's pages, by the name of the original's pages.

    To read a page takes seconds, so they are no mere cache: they travel with
    the binder, and a packet built elsewhere has the same words. Any process may
    keep some while another one edits the binder.
    """

    def __init__(self, binder: Path) -> None:
        self._folder = binder

    def of(self, name: str) -> dict[int, PageReading]:
        """Return what was read of an original, by page from 1.

        What is damaged, or was read by an older reader, counts as not read.
        """
        question = "SELECT page, body FROM reading WHERE name = ?"
        try:
            with closing(open_base(self._folder / BINDER_FILE, "ro")) as base:
                rows = base.execute(question, (name,)).fetchall()
        except sqlite3.OperationalError:
            return {}
        return dict(_told_in(rows))

    def known(self) -> dict[str, dict[int, bool]]:
        """Return of which pages there is a reading, and whether it has any words.

        By name of the original's pages, then by page from 1; no reading is taken
        apart for it, so that it may be asked for often.
        """
        question = "SELECT name, page, substr(body, 1, ?) FROM reading"
        try:
            with closing(open_base(self._folder / BINDER_FILE, "ro")) as base:
                rows = base.execute(question, (len(_NO_WORDS),)).fetchall()
        except sqlite3.OperationalError:
            return {}
        known: dict[str, dict[int, bool]] = {}
        for name, page, begin in rows:
            if begin.startswith(_BY):
                known.setdefault(name, {})[page] = begin != _NO_WORDS
        return known

    def keep(self, name: str, page: int, reading: PageReading) -> None:
        """Add the reading of a page to those of an original, in one transaction."""
        told = {"by": READ_BY, **asdict(reading)}
        body = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
        row = (name, page, body)
        with (
            translated(self._folder),
            closing(open_base(self._folder / BINDER_FILE, "rw")) as base,
            base,
        ):
            base.execute(READING_TABLE)
            base.execute("INSERT OR REPLACE INTO reading VALUES (?, ?, ?)", row)


def _told_in(rows: Iterable[tuple[int, str]]) -> Iterator[tuple[int, PageReading]]:
    """Give the readings of those rows that are whole and of this reader."""
    for page, body in rows:
        try:
            told = json.loads(body)
            if told.get("by") == READ_BY:
                yield int(page), reading_from(told)
        except (ValueError, LookupError, TypeError, AttributeError):
            _log.warning("reading_left_aside")


def reading_from(body: Mapping[str, Any]) -> PageReading:
    """Return the reading that `dataclasses.asdict` made plain."""
    return PageReading(
        lines=tuple(
            ReadLine(str(line["text"]), _quad(line["quad"]), float(line["score"]))
            for line in body["lines"]
        ),
        turn=int(body["turn"]),
        doubts=tuple(map(str, body["doubts"])),
        is_blank=bool(body["is_blank"]),
    )


def _quad(told: Any) -> Any:
    a, b, c, d, e, f, g, h = map(float, told)
    return a, b, c, d, e, f, g, h
