"""Takes files into a binder: each gets an outcome, none gets lost."""

import errno
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol

from binder_app.domain.binder import Binder, GivenFile, Original, PageFacts
from binder_app.domain.exhibit import Exhibit, ExhibitPage, Guess
from binder_app.domain.kind import Kinds
from binder_app.errors import BinderError
from binder_app.intake.reader import ReadJob, ReadResult
from binder_app.intake.refusals import CLOSED, why_refused
from binder_app.progress import Progress

Words = Mapping[str, tuple[str, str]]
"""For each family of files that can't be read yet: what it is, and the remedy."""


class Shelf(Protocol):
    """Where originals are kept and where what is made of them may be written."""

    def keep_original(self, source: Path) -> tuple[str, Path]:
        """Copy a file among the originals; return its digest and its place."""

    def made_path(self, digest: str) -> Path:
        """Where pages made from an original go; they can be made again."""

    def text_path(self, digest: str) -> Path:
        """Where the text of an original's pages goes."""

    def has_opened(self, digest: str) -> bool:
        """Tell whether the opened copy of a locked original is there."""

    def keep_opened(self, digest: str) -> None:
        """Move what was made of a locked original beside it, to be kept."""


OUR_PACKET = "A packet made with this program; put it in if you mean to."
"""Why a packet of ours is held back when it comes in."""

OUR_PACKET_NOTE = "It is a packet made with this program."

NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EROFS})
"""Troubles of the binder's own disk: they end the whole edit, not one file."""

Pending = dict[str, "Arrival"]
Read = Callable[[Iterable[ReadJob]], Iterator[ReadResult]]


@dataclass(frozen=True, slots=True)
class Arrival:
    """One file on its way in: kept under `digest`, or refused with a reason."""

    source: Path
    digest: str = ""
    kept: Path | None = None
    problem: str = ""
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Intake:
    """What every file needs on its way in."""

    shelf: Shelf
    read: Read
    kinds: Kinds
    families: Words
    password: str = ""


def take_in(
    sources: Sequence[Path], binder: Binder, intake: Intake, progress: Progress
) -> tuple[Binder, tuple[GivenFile, ...]]:
    """Take in those files; return the binder after, and one line for each file.

    Nothing of the binder on disk changes but that originals are copied in;
    the caller saves the binder that comes back, and then lets go of the copies
    of what was rejected.
    """
    arrivals = []
    for done, source in enumerate(sources):
        progress.step(done, 2 * len(sources), f"Copying {source.name}")
        arrivals.append(_keep(source, intake.shelf))
    pending = _needs_reading(arrivals, binder, intake.shelf)
    results = intake.read([_job(arrival, intake) for arrival in pending.values()])
    lines, refused = [], dict[str, ReadResult]()
    again = {(one.digest, _name(one)) for one in arrivals if one.digest in pending}
    waiting = frozenset(pending)
    earlier = [line for line in binder.ledger if not _is_read_again(line, again)]
    for done, arrival in enumerate(arrivals, start=len(sources) + 1):
        is_new = pending.pop(arrival.digest, None) is not None
        result = next(results) if is_new else refused.get(arrival.digest)
        if result is not None and is_refused(result):
            refused[arrival.digest] = result
        binder, line = _arrive(arrival, binder, intake, result)
        lines.append(line)
        progress.step(done, 2 * len(sources), f"Reading {arrival.source.name}")
    settled = [
        _as_it_is_now(line, binder, lines) if line.digest in waiting else line
        for line in earlier
    ]
    return replace(binder, ledger=(*settled, *lines)), tuple(lines)


def _is_read_again(line: GivenFile, again: Collection[tuple[str, str]]) -> bool:
    """Tell whether a new outcome takes the place of this line.

    The same bytes under another name were given too: their line stays.
    """
    had_trouble = line.outcome in ("needs_attention", "rejected")
    return had_trouble and (line.digest, line.name) in again


def _as_it_is_now(
    line: GivenFile, binder: Binder, lines: Iterable[GivenFile]
) -> GivenFile:
    """Return an earlier line after the same bytes were read under another name."""
    exhibit = binder.first_with_source(line.digest)
    if exhibit is None:
        now = next(fresh for fresh in lines if fresh.digest == line.digest)
        return replace(now, name=line.name)
    if line.outcome == "needs_attention" and not exhibit.problem:
        return GivenFile(line.name, line.digest, "duplicate", same_as=exhibit.id)
    return line


def _keep(source: Path, shelf: Shelf) -> Arrival:
    """Copy a file among the originals, or say why it can't be had."""
    problem, remedy = why_refused(source)
    if problem:
        return Arrival(source, problem=problem, remedy=remedy)
    try:
        digest, kept = shelf.keep_original(source)
    except BinderError as error:
        return Arrival(source, problem=error.problem, remedy=error.remedy)
    except OSError as error:
        if error.errno in NO_ROOM:
            raise
        problem, remedy = CLOSED
        return Arrival(source, problem=problem, remedy=remedy)
    return Arrival(source, digest, kept)


def _needs_reading(
    arrivals: Iterable[Arrival], binder: Binder, shelf: Shelf
) -> Pending:
    """Return what must be read, each original once, by digest.

    A file that could not be read before gets another chance: this time its
    password may have come along. So does one whose opened copy is gone.
    """
    pending: Pending = {}
    for arrival in arrivals:
        first = binder.first_with_source(arrival.digest)
        is_lost = _lost_its_copy(arrival.digest, binder, shelf)
        if arrival.digest and (first is None or first.problem or is_lost):
            pending.setdefault(arrival.digest, arrival)
    return pending


def _lost_its_copy(digest: str, binder: Binder, shelf: Shelf) -> bool:
    """Tell whether the pages of a locked original lay in a copy that is gone."""
    original = binder.originals.get(digest)
    is_opened = original is not None and original.pages_file == "opened"
    return is_opened and not shelf.has_opened(digest)


def _name(arrival: Arrival) -> str:
    """Return a file's name as text; what is no letter in it becomes "?"."""
    return arrival.source.name.encode("utf-8", "replace").decode()


def _job(arrival: Arrival, intake: Intake) -> ReadJob:
    return ReadJob(
        path=str(arrival.kept),
        name=_name(arrival),
        pages_to=str(intake.shelf.made_path(arrival.digest)),
        text_to=str(intake.shelf.text_path(arrival.digest)),
        password=intake.password,
    )


def _arrive(
    arrival: Arrival, binder: Binder, intake: Intake, result: ReadResult | None
) -> tuple[Binder, GivenFile]:
    """Return the binder with that file in it, and its line of the ledger.

    `result` is `None` for a file that was not read: one that can't be had, or
    one whose bytes are in the binder already.
    """
    name, first = _name(arrival), binder.first_with_source(arrival.digest)
    if arrival.problem:
        return binder, _line(arrival, "rejected")
    if result is None:
        assert first is not None
        line = GivenFile(name, arrival.digest, "duplicate", same_as=first.id)
        return binder, line
    if first is not None and not first.problem:
        return binder, _copied_again(arrival, binder, intake, result)
    if is_refused(result):
        problem, remedy = trouble_of(result.answer, intake.families)
        line = _line(replace(arrival, problem=problem, remedy=remedy), "rejected")
        return _without(binder, arrival.digest), line
    original, exhibit = _made_of(arrival, intake, result)
    originals = {**binder.originals, original.digest: original}
    binder = replace(binder, originals=originals)
    if first is None:
        (fresh_id,), binder = binder.new_ids(1)
        binder = binder.with_exhibits([replace(exhibit, id=fresh_id)])
    else:
        fresh_id = first.id
        chosen = {**exhibit.chosen, **first.chosen}
        filled = replace(exhibit, id=first.id, chosen=chosen)
        held = intake.kinds[filled.kind].held_back
        filled = replace(filled, held_by_default=held)
        binder = binder.replacing([first.id], [filled])
    outcome = "needs_attention" if exhibit.problem else "added"
    line = _line(arrival, outcome, fresh_id, exhibit)
    needs = "password" if result.answer.get("is_locked") else ""
    return binder, replace(line, needs=needs)


def _copied_again(
    arrival: Arrival, binder: Binder, intake: Intake, result: ReadResult
) -> GivenFile:
    """Put back the opened copy of a file that is in the binder already.

    Its exhibits stay as they are; where no copy can be had, it says why.
    """
    first = binder.first_with_source(arrival.digest)
    assert first is not None
    told = GivenFile(_name(arrival), arrival.digest, "duplicate", same_as=first.id)
    problem, remedy = trouble_of(result.answer, intake.families)
    pages = binder.originals[arrival.digest].pages
    if problem:
        needs = "password" if result.answer.get("is_locked") else ""
        return replace(
            told,
            outcome="needs_attention",
            problem=problem,
            remedy=remedy,
            needs=needs,
        )
    is_alike = len(result.answer.get("facts", ())) == pages
    if is_alike and result.answer.get("pages_file") == "opened":
        intake.shelf.keep_opened(arrival.digest)
    return told


def is_refused(result: ReadResult) -> bool:
    """Tell whether a file is no paper at all, though it could be read."""
    return bool(result.answer.get("refused"))


def _without(binder: Binder, digest: str) -> Binder:
    """Return the binder without what a locked file left in it."""
    gone = [exhibit.id for exhibit in binder.exhibits if exhibit.source == digest]
    originals = {held: o for held, o in binder.originals.items() if held != digest}
    return replace(binder.replacing(gone, ()), originals=originals)


def _line(
    arrival: Arrival, outcome: str, exhibit_id: str = "", exhibit: Exhibit | None = None
) -> GivenFile:
    said: Arrival | Exhibit = exhibit or arrival
    return GivenFile(
        _name(arrival),
        arrival.digest,
        outcome,
        exhibits=(exhibit_id,) if exhibit_id else (),
        problem=said.problem,
        remedy=said.remedy,
    )


def _made_of(
    arrival: Arrival, intake: Intake, result: ReadResult
) -> tuple[Original, Exhibit]:
    """Return the original and the exhibit that one reading gave."""
    assert arrival.kept is not None
    answer = result.answer
    problem, remedy = trouble_of(answer, intake.families)
    facts = tuple(PageFacts(*values) for values in answer.get("facts", ()))
    pages_file = answer.get("pages_file", "original")
    notes = list(answer.get("notes", ()))
    if pages_file == "opened":
        intake.shelf.keep_opened(arrival.digest)
        notes.append("An opened copy is kept beside the original.")
    chosen = dict[str, str]()
    if answer.get("is_packet"):
        chosen = {"state": "held_back", "reason": OUR_PACKET}
        notes.append(OUR_PACKET_NOTE)
    size = arrival.kept.stat().st_size
    original = Original(
        arrival.digest,
        _name(arrival),
        size,
        arrival.kept.suffix,
        pages_file,
        facts,
        tuple(notes),
    )
    guess = Guess.from_plain(answer["guess"]) if "guess" in answer else Guess()
    pages = tuple(
        ExhibitPage(arrival.digest, number) for number in range(1, len(facts) + 1)
    )
    exhibit = Exhibit(
        "",
        arrival.digest,
        _name(arrival),
        pages,
        guess,
        chosen,
        problem=problem,
        remedy=remedy,
        notes=tuple(notes),
        held_by_default=intake.kinds[guess.kind].held_back,
    )
    return original, exhibit


def trouble_of(answer: dict[str, Any], families: Words) -> tuple[str, str]:
    """Return the problem and the remedy that an answer speaks of, if any."""
    if not answer:
        return (
            "Reading this file took too long or failed; it is kept as it came.",
            "Open it in its own program, print it to PDF, and add that.",
        )
    if family := answer.get("not_yet"):
        what, remedy = families[family]
        return f"This is {what}: no page can be made of it here.", remedy
    return answer.get("problem", ""), answer.get("remedy", "")
