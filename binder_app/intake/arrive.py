"""A file that was brought in finds its place in the binder and in its ledger."""

from dataclasses import dataclass, replace

from binder_app.domain.binder import Binder, GivenFile, Original
from binder_app.domain.exhibit import Exhibit
from binder_app.domain.kind import Kinds

NO_SERIES = (
    "The other pictures of its series are no longer in the binder.",
    "Add it again.",
)


@dataclass(frozen=True, slots=True)
class Brought:
    """One file that was copied in and, where it had to be, read.

    `original` and `exhibit` (without its id) are what reading gave; both are
    `None` for a file that was refused, and for one whose bytes the binder held.
    An archive has no exhibit: it only holds others. `needs` is "password" where
    that would open it; `came_in` is the digest of the file it came out of, and
    `holds` counts the files that come out of it, which follow. `alike` is the id of
    an exhibit, or the digest of a file brought before, that says nearly the same;
    `is_fuller` tells that this one is to be kept of the two.

    `shown_with` is the digest of the file whose sheet shows this medical picture
    too: one that came before it. Where that sheet had to be made anew, `sheet` is
    what has become of that file, and `exhibit` what the sheet seems to be.
    """

    name: str
    digest: str = ""
    original: Original | None = None
    exhibit: Exhibit | None = None
    problem: str = ""
    remedy: str = ""
    needs: str = ""
    came_in: str = ""
    holds: int = 0
    alike: str = ""
    is_fuller: bool = False
    shown_with: str = ""
    sheet: Original | None = None

    @property
    def is_refused(self) -> bool:
        """Tell whether the file is none of the binder's, for the reason given."""
        return self.exhibit is None and bool(self.problem)


def arrive(binder: Binder, brought: Brought, kinds: Kinds) -> tuple[Binder, GivenFile]:
    """Return the binder with that file in it and in its ledger, and the line there.

    Earlier lines of the same bytes follow what has become of them; one of the
    same name that had trouble gives way to the new one.
    """
    was_read = brought.original is not None or brought.is_refused
    binder, line = _placed(binder, brought, kinds)
    line = replace(line, came_in=brought.came_in)
    ledger = binder.ledger
    if was_read and brought.digest:
        ledger = tuple(
            _as_it_is_now(old, binder, line) if old.digest == line.digest else old
            for old in ledger
            if not _is_read_again(old, line)
        )
    return replace(binder, ledger=(*ledger, line)), line


def _placed(binder: Binder, brought: Brought, kinds: Kinds) -> tuple[Binder, GivenFile]:
    name, digest = brought.name, brought.digest
    first = binder.first_with_source(digest) if digest else None
    if first is not None and not first.problem:
        told = GivenFile(name, digest, "duplicate", same_as=first.id)
        return binder, _with_trouble(told, brought)
    if brought.is_refused:
        line = _line(brought, "rejected")
        return (_without(binder, digest) if digest else binder), line
    if brought.original is None or _is_held(binder, brought, first):
        return binder, _copy(binder, brought)
    originals = {**binder.originals, digest: brought.original}
    if brought.shown_with:
        return _shown_with(binder, originals, brought, kinds)
    return _put_in(replace(binder, originals=originals), brought, first, kinds)


def _put_in(
    binder: Binder, brought: Brought, first: Exhibit | None, kinds: Kinds
) -> tuple[Binder, GivenFile]:
    """Make an exhibit of a file, or fill `first`, which could not be read before."""
    gone = () if first is None else (first.id,)
    bare = binder.replacing(gone, ())
    if brought.exhibit is None:
        return bare, _line(brought, "added")
    if bare.shown_with(brought.digest) != brought.digest:
        return bare, _copy(bare, brought)
    twin = _twin(bare, brought)
    copy_of = twin.id if twin and not brought.is_fuller else ""
    exhibit = replace(brought.exhibit, alike=copy_of)
    if first is None:
        (fresh_id,), binder = binder.new_ids(1)
        binder = binder.with_exhibits([replace(exhibit, id=fresh_id)])
    else:
        fresh_id = first.id
        binder = binder.replacing([fresh_id], [_filled(first, exhibit, kinds)])
    line = _line(brought, "needs_attention" if brought.problem else "added", fresh_id)
    if twin is None or brought.problem:
        return binder, line
    if brought.is_fuller and not twin.alike:
        binder = binder.replacing([twin.id], [replace(twin, alike=fresh_id)])
    return binder, replace(line, outcome="similar", same_as=twin.id)


def _copy(binder: Binder, brought: Brought) -> GivenFile:
    """Return the line of a file whose pages the binder has from another one."""
    shown = binder.first_with_source(brought.digest)
    same_as = shown.id if shown is not None else ""
    return GivenFile(brought.name, brought.digest, "duplicate", same_as=same_as)


def _twin(binder: Binder, brought: Brought) -> Exhibit | None:
    """Return the exhibit that says nearly the same as a paper that comes in."""
    if not brought.alike:
        return None
    named = (exhibit for exhibit in binder.exhibits if exhibit.id == brought.alike)
    return next(named, None) or binder.first_with_source(brought.alike)


def _is_held(binder: Binder, brought: Brought, first: Exhibit | None) -> bool:
    """Tell an archive whose papers came in before."""
    is_archive = brought.exhibit is None
    return is_archive and first is None and brought.digest in binder.originals


def _shown_with(
    binder: Binder, originals: dict[str, Original], brought: Brought, kinds: Kinds
) -> tuple[Binder, GivenFile]:
    """Let a medical picture belong to the exhibit whose sheet shows its series."""
    holder = binder.first_with_source(brought.shown_with)
    if holder is None:
        problem, remedy = NO_SERIES
        lost = replace(brought, problem=problem, remedy=remedy)
        return binder, _line(lost, "rejected")
    if brought.sheet is not None and brought.exhibit is not None:
        old, sheet = originals[brought.shown_with], brought.sheet
        originals[sheet.digest] = sheet
        changed = [
            _with_sheet(exhibit, old, brought.exhibit, kinds)
            for exhibit in binder.exhibits
        ]
        binder = replace(binder, exhibits=tuple(changed))
        holder = binder.exhibit(holder.id)
    told = replace(brought, problem=holder.problem, remedy=holder.remedy)
    outcome = "needs_attention" if holder.problem else "added"
    return replace(binder, originals=originals), _line(told, outcome, holder.id)


def _with_sheet(
    exhibit: Exhibit, old: Original, sheet: Exhibit, kinds: Kinds
) -> Exhibit:
    """Return an exhibit after a sheet in it was made anew; others stay as they are."""
    if old.digest not in exhibit.sources:
        return exhibit
    others = [note for note in exhibit.notes if not note.endswith(old.notes)]
    if exhibit.sources == (old.digest,):
        filled = replace(exhibit, guess=sheet.guess, notes=(*others, *sheet.notes))
        return replace(filled, held_by_default=kinds[filled.kind].held_back)
    own = (f"{old.name}: {note}" for note in sheet.notes)
    return replace(exhibit, notes=(*others, *own))


def _with_trouble(told: GivenFile, brought: Brought) -> GivenFile:
    """Say why a copy that the binder had lost could not be made again."""
    if not brought.problem:
        return told
    return replace(
        told,
        outcome="needs_attention",
        problem=brought.problem,
        remedy=brought.remedy,
        needs=brought.needs,
    )


def _filled(first: Exhibit, exhibit: Exhibit, kinds: Kinds) -> Exhibit:
    """Return an exhibit that could not be read, now that it could."""
    chosen = {**exhibit.chosen, **first.chosen}
    filled = replace(exhibit, id=first.id, chosen=chosen)
    return replace(filled, held_by_default=kinds[filled.kind].held_back)


def _line(brought: Brought, outcome: str, exhibit_id: str = "") -> GivenFile:
    return GivenFile(
        brought.name,
        brought.digest,
        outcome,
        exhibits=(exhibit_id,) if exhibit_id else (),
        problem=brought.problem,
        remedy=brought.remedy,
        needs=brought.needs,
    )


def _is_read_again(old: GivenFile, line: GivenFile) -> bool:
    """Tell whether a new outcome takes the place of an old line.

    The same bytes under another name were given too: their line stays.
    """
    had_trouble = old.outcome in ("needs_attention", "rejected")
    return had_trouble and (old.digest, old.name) == (line.digest, line.name)


def _as_it_is_now(old: GivenFile, binder: Binder, line: GivenFile) -> GivenFile:
    """Return an earlier line after the same bytes were read under another name."""
    exhibit = binder.first_with_source(old.digest)
    if exhibit is None:
        return replace(line, name=old.name, came_in=old.came_in)
    if old.outcome == "needs_attention" and not exhibit.problem:
        told = GivenFile(old.name, old.digest, "duplicate", same_as=exhibit.id)
        return replace(told, came_in=old.came_in)
    return old


def _without(binder: Binder, digest: str) -> Binder:
    """Return the binder without what a locked file left in it."""
    gone = [exhibit.id for exhibit in binder.exhibits if exhibit.source == digest]
    originals = {held: o for held, o in binder.originals.items() if held != digest}
    return replace(binder.replacing(gone, ()), originals=originals)
