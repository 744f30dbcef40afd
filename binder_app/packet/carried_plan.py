"""The plan that a packet carries in itself: numbers and labels, no file names."""

import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from binder_app.domain.sent import Contents
from binder_app.domain.volumes import Volume, roman
from binder_app.errors import UnusableInputError

VERSION = 1


@dataclass(frozen=True, slots=True)
class CarriedPage:
    """What one page of the file must show.

    `stamp` holds the texts of its stamp, `stamp_box` where it stands in the page's
    own units. `letters` is the digest of all its
    letters, the stamp's among them, `None` where the second engine could not
    open the source page. `links` are the places in the file that its inner links
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
    """One row of the index: where its link lies, where it leads, what it says.

    `page` and `target` are places in the file, from 1.
    """

    page: int
    box: tuple[float, float, float, float]
    target: int
    tab: str
    pages: str


@dataclass(frozen=True, slots=True)
class CarriedVolume:
    """Which volume of which packet a file is; all volumes of it bear its `packet`.

    `openings` are the pages that all of its volumes open with, no packet pages.
    """

    packet: str
    volume: Volume
    openings: int


@dataclass(frozen=True, slots=True)
class CarriedPlan:
    """Everything that can be held against a written packet, and what it holds.

    Pages, rows and bookmarks go by their places in the file. Older packets don't say
    what they hold. `of_volumes` is there for one volume of several.
    """

    pages: tuple[CarriedPage, ...]
    rows: tuple[CarriedRow, ...]
    bookmarks: tuple[tuple[str, int, int], ...]
    contents: Contents | None = None
    of_volumes: CarriedVolume | None = None

    @property
    def packet_pages(self) -> int:
        """How many pages the packet has, all its volumes together."""
        if self.of_volumes is None or self.contents is None:
            return len(self.pages)
        return self.contents.total_pages

    @property
    def openings(self) -> int:
        """How many pages all volumes of the packet open with, beside its own."""
        return self.of_volumes.openings if self.of_volumes else 0

    def page_at(self, place: int) -> int | None:
        """Return the packet page at a place of the file; `None` before the first."""
        if self.of_volumes is None:
            return place
        number = self.of_volumes.volume.number_at(place)
        return number if number > 0 else None

    def name_of(self, place: int) -> str:
        """Return how the page at a place is named: its packet page, or i, ii, iii."""
        page = self.page_at(place) if place else 0
        return roman(place) if page is None else str(page)

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
        if self.of_volumes is not None:
            told["of_volumes"] = asdict(self.of_volumes)
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
            _volume(body["of_volumes"]) if "of_volumes" in body else None,
        )
    except (ValueError, KeyError, TypeError, zlib.error) as error:
        raise UnusableInputError("The plan in this packet can't be read.") from error


def _page(body: Mapping[str, Any]) -> CarriedPage:
    lists: dict[str, Sequence[Any]] = {
        name: tuple(body[name]) for name in ("stamp", "stamp_box", "links")
    }
    return CarriedPage(**{**body, **lists})


def _volume(body: Mapping[str, Any]) -> CarriedVolume:
    volume = Volume(**body["volume"])
    return CarriedVolume(str(body["packet"]), volume, int(body["openings"]))


def _row(body: Mapping[str, Any]) -> CarriedRow:
    return CarriedRow(**{**body, "box": tuple(body["box"])})
