"""Takes files into a binder: each gets an outcome, none gets lost."""

import errno
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol

from binder_app.domain.binder import (
    AS_TAKEN,
    STRAIGHTENED,
    Binder,
    Original,
    PageFacts,
)
from binder_app.domain.exhibit import Exhibit, ExhibitPage, Guess
from binder_app.domain.kind import Kinds
from binder_app.errors import BinderError
from binder_app.intake.arrive import Brought
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


def bring(
    sources: Sequence[Path], binder: Binder, intake: Intake, progress: Progress
) -> Iterator[Brought]:
    """Copy files in and read them; give each in turn, for `arrive` to put in place.

    `binder` tells which bytes need no reading. Nothing of the binder on disk
    changes but that originals are copied in; whoever saves the binder then lets
    go of the copies of what was refused.
    """
    arrivals = []
    for done, source in enumerate(sources):
        progress.step(done, 2 * len(sources), f"Copying {source.name}")
        arrivals.append(_keep(source, intake.shelf))
    pending = _needs_reading(arrivals, binder, intake.shelf)
    results = intake.read([_job(arrival, intake) for arrival in pending.values()])
    told: dict[str, Brought] = {}
    for done, arrival in enumerate(arrivals, start=len(sources) + 1):
        if pending.pop(arrival.digest, None) is not None:
            told[arrival.digest] = _read(arrival, intake, next(results))
            yield told[arrival.digest]
        else:
            yield _unread(arrival, told.get(arrival.digest))
        progress.step(done, 2 * len(sources), f"Reading {arrival.source.name}")


def bring_again(original: Original, kept: Path, intake: Intake) -> Brought:
    """Read an original that the binder holds once more, with another password."""
    arrival = Arrival(Path(original.name), original.digest, kept)
    (result,) = intake.read([_job(arrival, intake)])
    return _read(arrival, intake, result)


def _unread(arrival: Arrival, twin: Brought | None) -> Brought:
    """Return a file that was not read: refused, or there already under any name."""
    brought = Brought(
        _name(arrival), arrival.digest, problem=arrival.problem, remedy=arrival.remedy
    )
    if twin is not None and twin.is_refused:
        return replace(brought, problem=twin.problem, remedy=twin.remedy)
    return brought


def _read(arrival: Arrival, intake: Intake, result: ReadResult) -> Brought:
    name, digest = _name(arrival), arrival.digest
    if is_refused(result):
        problem, remedy = trouble_of(result.answer, intake.families)
        return Brought(name, digest, problem=problem, remedy=remedy)
    original, exhibit = _made_of(arrival, intake, result)
    needs = "password" if result.answer.get("is_locked") else ""
    return Brought(
        name, digest, original, exhibit, exhibit.problem, exhibit.remedy, needs
    )


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
        taken_to=str(intake.shelf.made_path(arrival.digest + AS_TAKEN)),
        taken_text_to=str(intake.shelf.text_path(arrival.digest + AS_TAKEN)),
    )


def is_refused(result: ReadResult) -> bool:
    """Tell whether a file is no paper at all, though it could be read."""
    return bool(result.answer.get("refused"))


def _made_of(
    arrival: Arrival, intake: Intake, result: ReadResult
) -> tuple[Original, Exhibit]:
    """Return the original and the exhibit that one reading gave."""
    assert arrival.kept is not None
    answer = result.answer
    problem, remedy = trouble_of(answer, intake.families)
    facts, taken = _facts_in(answer, "facts"), _facts_in(answer, "taken_facts")
    pages_file = answer.get("pages_file", "original")
    notes = list(answer.get("notes", ()))
    if pages_file == "opened":
        intake.shelf.keep_opened(arrival.digest)
        notes.append("An opened copy is kept beside the original.")
    if taken:
        notes.append(STRAIGHTENED)
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
        taken,
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


def _facts_in(answer: dict[str, Any], name: str) -> tuple[PageFacts, ...]:
    return tuple(PageFacts(*values) for values in answer.get(name, ()))


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
