"""How a packet is cut into volumes: plain numbers, before any PDF.

Page numbers run through all volumes. A further volume opens with pages of its own,
which are no packet pages: they count up to 0, so that none is taken for another.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from binder_app.errors import BinderError

LEAST_PAGES = 10
"""How many pages a volume must be allowed to have."""

MEGABYTE = 1_000_000
"""What a portal calls 1 MB; the smaller of the two meanings keeps to both."""


@dataclass(frozen=True, slots=True)
class VolumeLimit:
    """How large a volume may get, in pages and in bytes; 0 is without limit.

    `weights` say about how many bytes a piece takes, and `starts` which pieces begin
    a volume, since one was too large when it was written; both by the piece's id.
    """

    pages: int = 0
    bytes: int = 0
    weights: Mapping[str, int] = field(default_factory=dict)
    starts: Collection[str] = frozenset()

    @property
    def is_set(self) -> bool:
        """Tell whether there is any limit."""
        return bool(self.pages or self.bytes)

    def with_start(self, piece_id: str) -> "VolumeLimit":
        """Return the limit with one more piece that begins a volume."""
        return replace(self, starts=frozenset({*self.starts, piece_id}))


NO_LIMIT = VolumeLimit()


@dataclass(frozen=True, slots=True)
class Piece:
    """Packet pages that stay in one volume; `is_long` may be cut where it must."""

    id: str
    first_page: int
    last_page: int
    is_long: bool = False

    @property
    def pages(self) -> int:
        """How many there are."""
        return self.last_page - self.first_page + 1


@dataclass(frozen=True, slots=True)
class Volume:
    """One file of a packet: its packet pages, and how many pages it opens with.

    `number` and places in the file count from 1; opening pages are numbered from
    1 - `opening` to 0.
    """

    number: int
    of: int
    first_page: int
    last_page: int
    opening: int = 0

    @property
    def opening_pages(self) -> range:
        """The numbers of the pages that it opens with."""
        return range(1 - self.opening, 1)

    @property
    def file_pages(self) -> int:
        """How many pages its file has."""
        return self.opening + self.last_page - self.first_page + 1

    def holds(self, page: int) -> bool:
        """Tell whether a packet page is in it."""
        return self.first_page <= page <= self.last_page

    def place_of(self, number: int) -> int:
        """Return at which place of the file, from 1, a page stands."""
        if number in self.opening_pages:
            return number + self.opening
        if not self.holds(number):
            raise ValueError(number)
        return number - self.first_page + 1 + self.opening

    def number_at(self, place: int) -> int:
        """Return the number of the page at a place of the file, from 1."""
        if place <= self.opening:
            return place - self.opening
        return place - self.opening - 1 + self.first_page


def cut(
    pieces: Sequence[Piece], limit: VolumeLimit, opening: int
) -> tuple[Volume, ...]:
    """Return the volumes that hold the pieces in their order, each as full as may be.

    A piece that no volume holds begins one; it is cut where it is too long, and stays
    whole where it has too many bytes. `opening` are the pages of its own that each
    volume but the first needs.
    """
    if limit.pages and opening > limit.pages - LEAST_PAGES // 2:
        raise _TooSmallError(limit, opening)
    firsts = list(_firsts(pieces, limit, opening))
    lasts = [first - 1 for first in firsts[1:]] + [pieces[-1].last_page]
    return tuple(
        Volume(number, len(firsts), first, last)
        for number, (first, last) in enumerate(zip(firsts, lasts, strict=True), start=1)
    )


class _TooSmallError(BinderError):
    """Pages of our own would be cut, or leave no room for any other."""

    def __init__(self, limit: VolumeLimit, own: int) -> None:
        super().__init__(
            f"Volumes of {limit.pages} pages are too small: pages like the index, which"
            f" stay together, take {own} of them.",
            f"Allow at least {own + LEAST_PAGES} pages a volume.",
        )


def _firsts(pieces: Sequence[Piece], limit: VolumeLimit, opening: int) -> Iterator[int]:
    """Give the packet page with which each volume begins."""
    first, held, room = pieces[0].first_page, 0, limit.pages
    later_room = limit.pages - opening if limit.pages else 0
    yield first
    for piece in pieces:
        weight = limit.weights.get(piece.id, 0)
        is_too_long = bool(room) and piece.last_page - first + 1 > room
        is_too_heavy = bool(limit.bytes) and held + weight > limit.bytes
        is_wanted = piece.id in limit.starts
        if piece.first_page > first and (is_too_long or is_too_heavy or is_wanted):
            first, held, room = piece.first_page, 0, later_room
            yield first
        held += weight
        while room and piece.last_page - first + 1 > room:
            if not piece.is_long:
                raise _TooSmallError(limit, opening + piece.pages)
            first, held, room = first + room, 0, later_room
            yield first


_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc")),
    *((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


def roman(number: int) -> str:
    """Return a number from 1 as i, ii, iii: so pages before packet pages are named."""
    told = ""
    for value, letters in _ROMAN:
        told, number = told + letters * (number // value), number % value
    return told
