"""What was read from the pictures of pages, kept in the binder page by page."""

import json
import logging
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from binder_app.domain.page_reading import PageReading, ReadLine
from binder_app.files import PRIVATE, private_folder, replacing
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
        return self._folder / f"{digest}.json"

    def of(self, digest: str) -> dict[int, PageReading]:
        """Return what was read of an original, by page from 1."""
        return readings_in(self.path(digest))

    def keep(self, digest: str, fresh: Mapping[int, PageReading]) -> None:
        """Add readings of pages to those of an original."""
        pages = {**self.of(digest), **fresh}
        private_folder(self._folder)
        told = {str(page): asdict(reading) for page, reading in sorted(pages.items())}
        body = json.dumps({"by": READ_BY, "pages": told}, ensure_ascii=False)
        with replacing(self.path(digest), PRIVATE) as file:
            file.write(body.encode())


def readings_in(path: Path) -> dict[int, PageReading]:
    """Return the readings in a file; none where it is gone, older or damaged."""
    try:
        told = json.loads(path.read_text("utf-8"))
        if told["by"] != READ_BY:
            return {}
        return {int(page): _reading(body) for page, body in told["pages"].items()}
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        _log.warning("readings_left_aside")
        return {}


def _reading(body: Mapping[str, Any]) -> PageReading:
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
