"""What was read from the pictures of pages, kept in the binder page by page."""

import json
import logging
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from binder_app.domain.page_reading import PageReading, ReadLine
from binder_app.files import PRIVATE, private_folder
from binder_app.storage.binder_file import READINGS

READ_BY = 1
"""The version of the reader; a new one reads pages anew."""

_log = logging.getLogger(__name__)


class Readings:
    """The readings of one binder's pages, by the digest of the original.

    To read a page takes seconds, so they are no mere cache: they travel with
    the binder, and a packet built elsewhere has the same words.
    """

    def __init__(self, binder: Path) -> None:
        self._folder = binder / READINGS

    def path(self, digest: str) -> Path:
        """Return where the readings of an original lie; there may be none."""
        return self._folder / f"{digest}.jsonl"

    def of(self, digest: str) -> dict[int, PageReading]:
        """Return what was read of an original, by page from 1."""
        return readings_in(self.path(digest))

    def keep(self, digest: str, page: int, reading: PageReading) -> None:
        """Add the reading of a page to those of an original.

        A line is added at the end, so that no page waits for those before it;
        what a crash leaves of a line is passed over.
        """
        private_folder(self._folder)
        told = {"by": READ_BY, "page": page, **asdict(reading)}
        line = json.dumps(told, ensure_ascii=False).encode() + b"\n"
        with open(self.path(digest), "ab", opener=_private) as file:
            file.write(b"\n" + line)


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, PRIVATE)


def readings_in(path: Path) -> dict[int, PageReading]:
    """Return the readings in a file; none where it is gone, older or damaged."""
    try:
        lines = path.read_bytes().splitlines()
    except OSError:
        return {}
    return dict(_told_in(lines))


def _told_in(lines: Iterable[bytes]) -> Iterator[tuple[int, PageReading]]:
    """Give the readings of those lines that are whole and ours."""
    for line in lines:
        try:
            told = json.loads(line or b"{}")
            if told.get("by") == READ_BY:
                yield int(told["page"]), reading_from(told)
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
