"""The plan that a packet carries in itself: numbers and labels, no file names."""

import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from binder_app.domain.sent import Contents
from binder_app.errors import UnusableInputError

VERSION = 1


@dataclass(frozen=True, slots=True)
class CarriedPage:
    """What one packet page must show.

    `stamp` holds the texts of its stamp, `stamp_box` where it stands in the page's
    own units. `letters` is the digest of all its
    letters, the stamp's among them, `None` where the second engine could not
    open the source page. `links` are the packet pages that its inner links
    lead to, in rising order.
    """

    stamp: tuple[str, ...]
    stamp_box: tuple[float, float, float, float]
    letters: int | None
    pictures: int
    picture_bytes: int
    links: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class CarriedRow:
    """One row of the index: where its link lies, where it leads, what it says."""

    page: int
    box: tuple[float, float, float, float]
    target: int
    tab: str
    pages: str


@dataclass(frozen=True, slots=True)
class CarriedPlan:
    """Everything that can be held against a written packet, and what it holds.

    Older packets don't say what they hold.
    """

    pages: tuple[CarriedPage, ...]
    rows: tuple[CarriedRow, ...]
    bookmarks: tuple[tuple[str, int, int], ...]
    contents: Contents | None = None

    def to_bytes(self) -> bytes:
        """Return the plan as compressed JSON."""
        told: dict[str, object] = {
            "version": VERSION,
            "pages": [_plain(page) for page in self.pages],
            "rows": [_plain(row) for row in self.rows],
            "bookmarks": self.bookmarks,
        }
        if self.contents is not None:
            told["contents"] = self.contents.to_json()
        return zlib.compress(json.dumps(told, separators=(",", ":")).encode())


def _plain(held: CarriedPage | CarriedRow) -> dict[str, object]:
    return {name: getattr(held, name) for name in held.__slots__}


def read_carried(told: bytes) -> CarriedPlan:
    """Return the plan that `to_bytes` wrote; refuse what is not one."""
    try:
        body = json.loads(zlib.decompress(told))
        if body["version"] > VERSION:
            raise UnusableInputError(
                "This packet was made by a newer version of the program."
            )
        return CarriedPlan(
            tuple(_page(page) for page in body["pages"]),
            tuple(_row(row) for row in body["rows"]),
            tuple((title, page, level) for title, page, level in body["bookmarks"]),
            Contents.from_json(body["contents"]) if "contents" in body else None,
        )
    except (ValueError, KeyError, TypeError, zlib.error) as error:
        raise UnusableInputError("The plan in this packet can't be read.") from error


def _page(body: Mapping[str, Any]) -> CarriedPage:
    lists: dict[str, Sequence[Any]] = {
        name: tuple(body[name]) for name in ("stamp", "stamp_box", "links")
    }
    return CarriedPage(**{**body, **lists})


def _row(body: Mapping[str, Any]) -> CarriedRow:
    return CarriedRow(**{**body, "box": tuple(body["box"])})
