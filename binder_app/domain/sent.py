"""What went out: the packets that were sent, and what each of them held."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any, Self

from binder_app.domain.bates import BatesNumber
from binder_app.domain.exhibit import ExhibitPage

Json = Mapping[str, Any]

WAYS = ("mail", "personal", "fax", "email", "portal", "courier")
"""How a packet can have been sent."""

Leaf = tuple[str, int]
"""One page of one original: its digest, and the page from 1."""


@dataclass(frozen=True, slots=True)
class HeldExhibit:
    """One exhibit as a packet printed it; packet pages count from 1."""

    id: str
    tab: str
    title: str
    kind: str
    date: str
    sender: str
    section: str
    first_page: int
    last_page: int
    leaves: tuple[Leaf, ...]

    @classmethod
    def from_json(cls, body: Json) -> Self:
        """Return the exhibit that `dataclasses.asdict` wrote."""
        leaves = tuple((str(digest), int(page)) for digest, page in body["leaves"])
        return cls(**{**body, "leaves": leaves})


@dataclass(frozen=True, slots=True)
class Contents:
    """What one packet holds: its numbers and its exhibits, and no file's name.

    `binder` is the id of the binder that it was built from.
    """

    binder: str
    recipe: str
    prepared: str
    first_bates: BatesNumber
    total_pages: int
    exhibits: tuple[HeldExhibit, ...]

    @property
    def last_bates(self) -> BatesNumber:
        """The number on its last page."""
        return self.first_bates.after(self.total_pages - 1)

    def bates_of(self, exhibit: HeldExhibit) -> tuple[BatesNumber, BatesNumber]:
        """Return the numbers on the first and on the last page of an exhibit."""
        first = self.first_bates.after(exhibit.first_page - 1)
        return first, self.first_bates.after(exhibit.last_page - 1)

    def to_json(self) -> dict[str, Any]:
        """Return it as plain JSON."""
        return asdict(self)

    @classmethod
    def from_json(cls, body: Json) -> Self:
        """Return what `to_json` wrote."""
        exhibits = tuple(HeldExhibit.from_json(held) for held in body["exhibits"])
        first = BatesNumber(**body["first_bates"])
        return cls(**{**body, "exhibits": exhibits, "first_bates": first})


@dataclass(frozen=True, slots=True)
class SentFile:
    """One file of what was sent: its name in the folder `sent`, and its digest."""

    file: str
    sha256: str


@dataclass(frozen=True, slots=True)
class SentPacket:
    """A packet as it was sent; `file` and `proof` are names in the folder `sent`.

    `on` is an ISO date; `proof` is empty where there was none, `more_proofs` are
    receipts that came after the first. `pinned` are the ids
    of exhibits that had no tab of their own until this sending gave them one. Of a
    packet in volumes `file` is the first, and `more` are the others in their order.
    """

    file: str
    sha256: str
    by: str
    to: str
    on: str
    proof: str
    contents: Contents
    pinned: tuple[str, ...] = ()
    more: tuple[SentFile, ...] = ()
    more_proofs: tuple[str, ...] = ()

    @property
    def proofs(self) -> tuple[str, ...]:
        """The names of all its receipts, in the order they came."""
        return (self.proof, *self.more_proofs) if self.proof else ()

    def with_proof(self, name: str) -> Self:
        """Return it with one more receipt."""
        if not self.proof:
            return replace(self, proof=name)
        return replace(self, more_proofs=(*self.more_proofs, name))

    @property
    def files(self) -> tuple[SentFile, ...]:
        """All of its files: the packet, or its volumes."""
        return (SentFile(self.file, self.sha256), *self.more)

    def to_json(self) -> dict[str, Any]:
        """Return it as plain JSON."""
        return asdict(self)

    @classmethod
    def from_json(cls, body: Json) -> Self:
        """Return what `to_json` wrote; older ones do not say all of it."""
        told = {
            "contents": Contents.from_json(body["contents"]),
            "pinned": tuple(body.get("pinned", ())),
            "more": tuple(SentFile(**file) for file in body.get("more", ())),
            "more_proofs": tuple(body.get("more_proofs", ())),
        }
        return cls(**{**body, **told})


@dataclass(frozen=True, slots=True)
class NotSent:
    """A packet that was marked as sent by mistake: why, and on which ISO date told.

    Its frozen copy stays where it is.
    """

    packet: SentPacket
    because: str
    told_on: str

    def to_json(self) -> dict[str, Any]:
        """Return it as plain JSON."""
        return asdict(self)

    @classmethod
    def from_json(cls, body: Json) -> Self:
        """Return what `to_json` wrote."""
        return cls(**{**body, "packet": SentPacket.from_json(body["packet"])})


def leaves_of(pages: Iterable[ExhibitPage]) -> tuple[Leaf, ...]:
    """Return which pages of which originals those are."""
    return tuple((page.source, page.source_page) for page in pages)


def held_in(sent: Iterable[SentPacket]) -> Iterator[tuple[SentPacket, HeldExhibit]]:
    """Give every exhibit of every packet that was sent, the oldest first."""
    for packet in sorted(sent, key=lambda packet: packet.on):
        for exhibit in packet.contents.exhibits:
            yield packet, exhibit


def highest_number(sent: Iterable[SentPacket], prefix: str) -> int:
    """Return the highest number that went out under a prefix, 0 where none did."""
    ends = (packet.contents.last_bates for packet in sent)
    return max((end.value for end in ends if end.prefix == prefix), default=0)


@dataclass(frozen=True, slots=True)
class EarlierExhibit:
    """An exhibit as it last went out: the day, and its first and last number."""

    held: HeldExhibit
    on: str
    first: BatesNumber
    last: BatesNumber


def earlier_of(sent: Iterable[SentPacket]) -> tuple[EarlierExhibit, ...]:
    """Return each exhibit that went out, by its tab, as it did so last."""
    found: dict[str, EarlierExhibit] = {}
    for packet, held in held_in(sent):
        numbers = packet.contents.bates_of(held)
        found[held.tab] = EarlierExhibit(held, packet.on, *numbers)
    return tuple(found.values())
