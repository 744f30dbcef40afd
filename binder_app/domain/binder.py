"""The binder: what the user arranges before a packet is built."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Self

from binder_app.domain.claim import Claim
from binder_app.domain.dispute import Dispute
from binder_app.domain.exhibit import Exhibit, ExhibitPage
from binder_app.domain.sent import NotSent, SentPacket
from binder_app.errors import WrongUsageError

STRAIGHTENED = (
    "Straightened copy: the paper was cut out, laid flat and evenly lit;"
    " your photo is kept as it is."
)
"""What is said of a photographed paper whose straightened copy is used."""


AS_TAKEN = "-taken"
"""What the name of made pages ends with that show a photo as it was taken."""


@dataclass(frozen=True, slots=True)
class Original:
    """One file as it was given, byte for byte.

    `pages` counts what could be made of it; `pages_file` says which file holds
    those pages: "original", "made" (drawn or repaired, in the cache, can be
    made again) or "opened" (kept beside the original with the user's consent).
    `page_facts` has one entry a page, from page 1; `notes` are sentences about
    how it was read ("was locked, opened without a password"). `holds` counts the
    files that came out of it, as out of an e-mail; an archive has no page.

    Of a photographed paper there are two sets of pages: those of a straightened
    copy, and the photo as it was taken. `as_taken` says which is used: its facts
    are `page_facts`, those of the other `other_facts`.

    `series` is the mark that medical pictures of one series share. `along` are the
    digests of those that one sheet shows, in their order: it is the one page of
    this file, and the others have none.

    `taken` is when a photo or a screenshot (`is_screen`) was taken, ISO, where it
    says so. Of screenshots that stand side by side, `across` to a page, the first
    has those pages, and its own facts are in `own_facts`.
    """

    digest: str
    name: str
    bytes: int
    suffix: str
    pages_file: str = "original"
    page_facts: tuple["PageFacts", ...] = ()
    notes: tuple[str, ...] = ()
    holds: int = 0
    other_facts: tuple["PageFacts", ...] = ()
    as_taken: bool = False
    series: str = ""
    along: tuple[str, ...] = ()
    taken: str = ""
    is_screen: bool = False
    across: int = 0
    own_facts: tuple["PageFacts", ...] = ()

    @property
    def pages(self) -> int:
        """How many pages it gave."""
        return len(self.page_facts)

    def shows_the_same(self, other: Self) -> bool:
        """Tell whether two files show the same pages in the same order."""
        sets = (other.page_facts, other.other_facts)
        if self.pages not in map(len, sets):
            return False
        shown = [facts.shows for facts in self.page_facts]
        is_something = any(f.has_text or f.pictures for f in self.page_facts)
        is_told = is_something and None not in shown
        return is_told and any([f.shows for f in facts] == shown for facts in sets)

    @property
    def has_two_looks(self) -> bool:
        """Tell whether it is a photo of which there is a straightened copy."""
        return bool(self.other_facts)

    @property
    def made_name(self) -> str:
        """The name under which its made pages, and their text, are kept."""
        if self.along:
            return sheet_name(self.digest, self.along, self.across)
        return f"{self.digest}{AS_TAKEN}" if self.as_taken else self.digest

    def shown(self, as_taken: bool) -> Self:
        """Return it with the photo as it was taken, or with its straightened copy."""
        if not self.has_two_looks or as_taken == self.as_taken:
            return self
        notes = tuple(note for note in self.notes if note != STRAIGHTENED)
        return replace(
            self,
            page_facts=self.other_facts,
            other_facts=self.page_facts,
            notes=notes if as_taken else (*notes, STRAIGHTENED),
            as_taken=as_taken,
        )


def sheet_name(digest: str, along: Iterable[str], across: int = 0) -> str:
    """Return the name of a sheet of those files: of others it is another sheet."""
    told = "".join((*along, str(across or "")))
    return f"{digest}-{sha256(told.encode()).hexdigest()[:16]}"


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What was measured of one page when it was taken in.

    `letters` is a digest of its text that does not depend on order or white
    space (see `files.letters_digest`), `None` where the second engine could not
    open the page; `pictures` the number of pictures the
    page draws and `picture_bytes` their stored length. `deficit` and `surplus`
    count graphics states that the page pops without having pushed, and leaves
    open. `breaks_off`: some readers give up in the midst of its drawing, so that
    nothing laid over it would show. `edge_ink` notes where something is printed
    along its edges (see `edge_ink.noted`), `None` where that could not be seen.
    `is_torn`: the file was damaged, and the page shows nothing any more, or less,
    or others beside it are lost.
    `look` is a digest of how the page looks, drawn small; `None` where it could
    not be drawn, and for a form, whose entries are none of its drawing.
    Older binders have `foot_ink` instead: whether something is printed where
    most stamps go.
    """

    letters: int | None = None
    has_text: bool = False
    pictures: int = 0
    picture_bytes: int = 0
    deficit: int = 0
    surplus: int = 0
    foot_ink: bool | None = None
    breaks_off: bool = False
    edge_ink: str | None = None
    is_torn: bool = False
    look: int | None = None

    @property
    def shows(self) -> tuple[int | None, ...] | None:
        """What two pages have in common that are one; `None` where nobody can tell."""
        if self.look is None or self.letters is None or self.is_torn:
            return None
        return self.look, self.letters, self.pictures, self.picture_bytes


@dataclass(frozen=True, slots=True)
class GivenFile:
    """One line of the ledger: a file given, and what became of it.

    `outcome` is "added", "duplicate", "similar", "needs_attention" or "rejected";
    `needs` is "password" where that alone would open it. `came_in` is the digest
    of the file that it came out of, as an attachment out of its e-mail; `name`
    then names both.
    """

    name: str
    digest: str
    outcome: str
    exhibits: tuple[str, ...] = ()
    same_as: str = ""
    problem: str = ""
    remedy: str = ""
    needs: str = ""
    came_in: str = ""


PATHWAY, UNKNOWN = "pathway", "unknown"
"""What is confirmed of a binder whose pathway is not known yet, and how."""

ROAD = "road."
"""How a road of the pathway guide is named among what does not apply."""


@dataclass(frozen=True, slots=True)
class Binder:
    """The exhibits of one claim, in the order they came.

    A binder never changes: each edit returns a new one. Undo is then a list
    of binders, and a job may read its binder from any thread. `order` holds the
    ids of exhibits whose order in the packet was set by hand. `form` holds what a
    person set for fields of the official form, `form_places` by the digest of a
    form where its values stand, as PAGE:X,Y by field. `sent` are the packets that
    went out, in the order in which that was said, `not_sent` those of which that was
    taken back.
    """

    pathway: str
    claim: Claim = field(default_factory=Claim)
    dispute: Dispute = field(default_factory=Dispute)
    language: str = "en"
    exhibits: tuple[Exhibit, ...] = ()
    originals: Mapping[str, Original] = field(default_factory=dict)
    ledger: tuple[GivenFile, ...] = ()
    not_applicable: Mapping[str, str] = field(default_factory=dict)
    confirmed: Mapping[str, str] = field(default_factory=dict)
    next_exhibit: int = 1
    order: tuple[str, ...] = ()
    sent: tuple[SentPacket, ...] = ()
    not_sent: tuple[NotSent, ...] = ()
    form: Mapping[str, str] = field(default_factory=dict)
    form_places: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def is_torn(self, page: ExhibitPage) -> bool:
        """Tell whether a page came damaged; see `PageFacts.is_torn`."""
        original = self.originals.get(page.source)
        return original is not None and (
            original.page_facts[page.source_page - 1].is_torn
        )

    def with_form_place(self, digest: str, name: str, place: str) -> Self:
        """Return the binder with a value's place on a form; empty takes it back."""
        held = dict(self.form_places.get(digest, {}))
        held.pop(name, None)
        if place.strip():
            held[name] = place.replace(" ", "")
        kept = {**self.form_places, digest: held}
        return replace(
            self, form_places={d: spots for d, spots in kept.items() if spots}
        )

    @property
    def is_pathway_open(self) -> bool:
        """Tell whether a person said that the pathway is not known yet.

        `pathway` is then the one whose rules the binder goes by meanwhile.
        """
        return self.confirmed.get(PATHWAY) == UNKNOWN

    def with_pathway(self, pathway: str) -> Self:
        """Return the binder on a pathway; `UNKNOWN` leaves it and says so."""
        said = {name: text for name, text in self.confirmed.items() if name != PATHWAY}
        if pathway == UNKNOWN:
            return replace(self, confirmed={**said, PATHWAY: UNKNOWN})
        return replace(self, pathway=pathway, confirmed=said)

    @property
    def has_pages(self) -> bool:
        """Tell whether there is a page of any paper, held back or not."""
        return any(exhibit.pages for exhibit in self.exhibits)

    @property
    def roads_set_aside(self) -> frozenset[str]:
        """The roads of the pathway guide of which a person said: they don't apply."""
        told = (name.partition(ROAD) for name in self.not_applicable)
        return frozenset(road for head, _, road in told if road and not head)

    def exhibit(self, exhibit_id: str) -> Exhibit:
        """Return the exhibit with that id; `WrongUsageError` where none has it."""
        for exhibit in self.exhibits:
            if exhibit.id == exhibit_id:
                return exhibit
        raise WrongUsageError(f"This binder has no exhibit {exhibit_id}.")

    def seems_like(self, exhibit: Exhibit) -> Exhibit | None:
        """Return the paper that an exhibit seems to be a copy of, if both go in.

        There is none any more once a person has said that they are two papers.
        """
        if not exhibit.alike or exhibit.is_told_apart or exhibit.state != "in":
            return None
        twins = (other for other in self.exhibits if other.id == exhibit.alike)
        return next((twin for twin in twins if twin.state == "in"), None)

    def needs_password(self, exhibit: Exhibit) -> bool:
        """Tell whether a password alone would open an exhibit's file."""
        wanted = (line.digest for line in self.ledger if line.needs == "password")
        return bool(exhibit.problem) and exhibit.source in wanted

    def with_exhibits(self, exhibits: Iterable[Exhibit]) -> Self:
        """Return the binder with those exhibits behind the last one."""
        return replace(self, exhibits=(*self.exhibits, *exhibits))

    def replacing(self, old: Iterable[str], new: Iterable[Exhibit]) -> Self:
        """Return the binder with `new` standing where the first of `old` stood."""
        gone, kept = set(old), list[Exhibit]()
        fresh = tuple(new)
        for exhibit in self.exhibits:
            if exhibit.id in gone:
                kept.extend(fresh)
                fresh = ()
            else:
                kept.append(exhibit)
        return replace(self, exhibits=tuple(kept))

    def new_ids(self, count: int) -> tuple[tuple[str, ...], Self]:
        """Return `count` exhibit ids never used before, and the binder after."""
        first = self.next_exhibit
        ids = tuple(f"e{number}" for number in range(first, first + count))
        return ids, replace(self, next_exhibit=first + count)

    def of_kind(self, kinds: Iterable[str]) -> tuple[Exhibit, ...]:
        """Return the exhibits of any of those kinds that are not held back."""
        wanted = set(kinds)
        return tuple(
            exhibit
            for exhibit in self.exhibits
            if exhibit.kind in wanted and exhibit.state == "in"
        )

    def shown_with(self, digest: str) -> str:
        """Return the digest of the file whose pages show that one, else its own.

        A medical picture is shown on the sheet of its series, a screenshot beside
        others. A file of which no exhibit was made may show the same as another,
        page for page.
        """
        own = self.originals.get(digest)
        if own is None or own.along:
            return digest
        if self._first_made_of(digest) is not None:
            return digest
        used = {source for exhibit in self.exhibits for source in exhibit.sources}
        held = [o.digest for o in self.originals.values() if digest in o.along]
        if held or not own.pages:
            return held[0] if held else digest
        twins = (o for o in self.originals.values() if o.digest in used and not o.along)
        return next((o.digest for o in twins if own.shows_the_same(o)), digest)

    def pages_with(self, digest: str) -> tuple[str, Collection[int] | None]:
        """Return the file whose pages show that one, and which; `None` is all."""
        holder = self.originals.get(self.shown_with(digest))
        if holder is None or not holder.across:
            return self.shown_with(digest), None
        return holder.digest, {holder.along.index(digest) // holder.across + 1}

    def first_with_source(self, digest: str) -> Exhibit | None:
        """Return the first exhibit made from that original, if any.

        One that begins with it comes before one that was joined with it.
        """
        return self._first_made_of(self.shown_with(digest))

    def _first_made_of(self, digest: str) -> Exhibit | None:
        own = (exhibit for exhibit in self.exhibits if exhibit.source == digest)
        joined = (each for each in self.exhibits if each.is_made_of(digest))
        return next(own, None) or next(joined, None)
