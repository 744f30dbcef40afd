"""Takes files into a binder: each gets an outcome, none gets lost."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from binder_app.domain.binder import (
    AS_TAKEN,
    STRAIGHTENED,
    Binder,
    GivenFile,
    Original,
    PageFacts,
)
from binder_app.domain.exhibit import Exhibit, ExhibitPage, Guess
from binder_app.domain.kind import Kinds
from binder_app.intake.arrive import Brought
from binder_app.intake.inside import Given, Inside, given_of, take_out
from binder_app.intake.keep import Arrival, Shelf, keep, kept_of
from binder_app.intake.reader import ReadJob, ReadResult
from binder_app.intake.refusals import DISC_LIST, DISC_LIST_BESIDE
from binder_app.intake.series import Series, SeriesOnHand
from binder_app.progress import Progress

Words = Mapping[str, tuple[str, str]]
"""For each family of files that can't be read yet: what it is, and the remedy."""


OUR_PACKET = "A packet made with this program; put it in if you mean to."
"""Why a packet of ours is held back when it comes in."""

OUR_PACKET_NOTE = "It is a packet made with this program."

Pending = dict[str, Arrival]
Read = Callable[[Iterable[ReadJob]], Iterator[ReadResult]]


@dataclass(frozen=True, slots=True)
class Intake:
    """What every file needs on its way in.

    `room` is a private folder for what comes out of other files; without it
    nothing is taken out.
    """

    shelf: Shelf
    read: Read
    kinds: Kinds
    families: Words
    password: str = ""
    room: Path | None = None


def bring(
    sources: Sequence[Path], binder: Binder, intake: Intake, progress: Progress
) -> Iterator[Brought]:
    """Copy files in and read them; give each in turn, for `arrive` to put in place.

    What comes out of a file follows it at once. `binder` tells which bytes need
    no reading. Nothing of the binder on disk changes but that originals are copied
    in; whoever saves the binder then lets go of the copies of what was refused.
    """
    given = Inside(tuple(map(given_of, sources)))
    yield from _Bringing(binder, intake, progress).bring(given)


def bring_again(
    line: GivenFile, original: Original, kept: Path, intake: Intake
) -> Iterator[Brought]:
    """Read an original that the binder holds once more, with another password.

    `line` is what the ledger says of it.
    """
    given = Given(kept, original.name, line.name, line.came_in)
    bringing = _Bringing(Binder(""), intake, Progress())
    arrival = Arrival(given, original.digest, kept)
    (result,) = intake.read([_job(arrival, intake)])
    yield from bringing.read(arrival, result)


class _Bringing:
    """One drop on its way in, with all that comes out of its files.

    `told` holds what was read of it by digest, `opened` what was taken apart,
    `sheets` the digest of the file that shows one of a series too.
    """

    def __init__(self, binder: Binder, intake: Intake, progress: Progress) -> None:
        self._binder, self._intake, self._progress = binder, intake, progress
        self._told: dict[str, Brought] = {}
        self._opened: set[str] = set()
        path_of = intake.shelf.original_path
        self._series = SeriesOnHand(binder, path_of, intake.read)
        self._sheets: dict[str, str] = {}
        self._done = self._total = 0

    def bring(self, inside: Inside) -> Iterator[Brought]:
        """Bring those files in, each followed by what comes out of it."""
        self._total += 2 * len(inside.files)
        arrivals = []
        for given in inside.files:
            self._progress.step(self._done, self._total, f"Copying {given.name}")
            arrivals.append(keep(given, self._intake.shelf))
            self._done += 1
        inside.clear()
        pending = self._pending(arrivals)
        series = self._series.of([kept_of(one) for one in pending.values()])
        results = self._intake.read(list(self._jobs(pending.values(), series)))
        for arrival in arrivals:
            held = series.get(arrival.digest)
            if pending.pop(arrival.digest, None) is None:
                yield from self._unread(arrival)
            elif held is None:
                yield from self.read(arrival, next(results))
            else:
                is_lead = held.lead == arrival.digest
                result = next(results) if is_lead else None
                yield self._of_series(arrival, held, result)
            self._done += 1
            self._progress.step(
                self._done, self._total, f"Reading {arrival.given.name}"
            )

    def read(self, arrival: Arrival, result: ReadResult) -> Iterator[Brought]:
        """Give one file as it was read, and then what comes out of it."""
        inside, answer = Inside(), result.answer
        if answer.get("holds") and not is_refused(result):
            inside = self._take_apart(arrival)
            answer = {**answer, **inside.told(has_pages=bool(answer.get("facts")))}
        brought = _read(arrival, self._intake, ReadResult(answer))
        if brought.problem == DISC_LIST[0] and self._series.has_others(arrival.digest):
            brought = replace(brought, problem=DISC_LIST_BESIDE, remedy="")
        self._told[arrival.digest] = brought
        if brought.original is not None:
            self._series.note(brought.original, [kept_of(arrival)])
        yield replace(brought, holds=len(inside.files))
        yield from self.bring(inside)

    def _jobs(
        self, arrivals: Iterable[Arrival], series: Mapping[str, Series]
    ) -> Iterator[ReadJob]:
        """Give the job of each file; of a series there is one job for its sheet."""
        for arrival in arrivals:
            job, held = _job(arrival, self._intake), series.get(arrival.digest)
            if held is None:
                yield job
            elif held.lead == arrival.digest:
                pages_to = self._intake.shelf.made_path(held.sheet)
                text_to = self._intake.shelf.text_path(held.sheet)
                yield held.job(job, pages_to, text_to)

    def _of_series(
        self, arrival: Arrival, series: Series, result: ReadResult | None
    ) -> Brought:
        """Return a file of a series; the lead one brings the sheet along."""
        if result is None:
            brought = _without_pages(arrival, self._sheets[series.lead])
        else:
            brought = self._with_sheet(arrival, series, result)
        self._told[arrival.digest] = brought
        return brought

    def _with_sheet(
        self, arrival: Arrival, series: Series, result: ReadResult
    ) -> Brought:
        read = _read(arrival, self._intake, result)
        older = None if read.problem else series.older
        self._sheets[series.lead] = older.digest if older else arrival.digest
        if read.original is None:
            return read
        sheet = series.with_sheet(older or read.original, read.original)
        self._series.note(sheet, series.files)
        if older is None:
            return replace(read, original=sheet)
        bare = _without_pages(arrival, older.digest)
        return replace(bare, sheet=sheet, exhibit=read.exhibit)

    def _unread(self, arrival: Arrival) -> Iterator[Brought]:
        """Give a file that was not read; what it holds may be new all the same."""
        original = self._binder.originals.get(arrival.digest)
        inside = Inside()
        if original and original.holds and arrival.digest not in self._opened:
            inside = self._take_apart(arrival)
        brought = _unread(arrival, self._told.get(arrival.digest))
        yield replace(brought, holds=len(inside.files))
        yield from self.bring(inside)

    def _take_apart(self, arrival: Arrival) -> Inside:
        assert arrival.kept is not None
        self._opened.add(arrival.digest)
        intake = self._intake
        job = _job(arrival, intake)
        return take_out(arrival.given, arrival.digest, job, intake.read, intake.room)

    def _pending(self, arrivals: Iterable[Arrival]) -> Pending:
        """Return what must be read, each original once, by digest.

        A file that could not be read before gets another chance: this time its
        password may have come along. So does one whose opened copy is gone.
        """
        pending: Pending = {}
        for arrival in arrivals:
            digest = arrival.digest
            if digest and digest not in self._told and self._is_new(digest):
                pending.setdefault(digest, arrival)
        return pending

    def _is_new(self, digest: str) -> bool:
        binder, first = self._binder, self._binder.first_with_source(digest)
        if first is None:
            return digest not in binder.originals
        return bool(first.problem) or _lost_its_copy(digest, binder, self._intake.shelf)


def _unread(arrival: Arrival, twin: Brought | None) -> Brought:
    """Return a file that was not read: refused, or there already under any name."""
    brought = Brought(
        arrival.given.shown,
        arrival.digest,
        problem=arrival.problem,
        remedy=arrival.remedy,
        came_in=arrival.given.came_in,
    )
    if twin is not None and twin.is_refused:
        return replace(brought, problem=twin.problem, remedy=twin.remedy)
    return brought


def _without_pages(arrival: Arrival, shown_with: str) -> Brought:
    """Return a file that another one's sheet shows."""
    given, kept = arrival.given, kept_of(arrival).path
    size, suffix = kept.stat().st_size, kept.suffix
    original = Original(arrival.digest, given.name, size, suffix, notes=given.notes)
    brought = Brought(given.shown, arrival.digest, original, came_in=given.came_in)
    return replace(brought, shown_with=shown_with)


def _read(arrival: Arrival, intake: Intake, result: ReadResult) -> Brought:
    given, digest = arrival.given, arrival.digest
    brought = Brought(given.shown, digest, came_in=given.came_in)
    if is_refused(result):
        problem, remedy = trouble_of(result.answer, intake.families)
        return replace(brought, problem=problem, remedy=remedy)
    original, exhibit = _made_of(arrival, intake, result)
    original = replace(
        original,
        series=result.answer.get("series", ""),
        taken=result.answer.get("taken_at", ""),
        is_screen=result.answer.get("is_screen", False),
    )
    if original.holds and not exhibit.pages and not exhibit.problem:
        return replace(brought, original=original)
    return replace(
        brought,
        original=original,
        exhibit=exhibit,
        problem=exhibit.problem,
        remedy=exhibit.remedy,
        needs="password" if result.answer.get("is_locked") else "",
    )


def _lost_its_copy(digest: str, binder: Binder, shelf: Shelf) -> bool:
    """Tell whether the pages of a locked original lay in a copy that is gone."""
    original = binder.originals.get(digest)
    is_opened = original is not None and original.pages_file == "opened"
    return is_opened and not shelf.has_opened(digest)


def _job(arrival: Arrival, intake: Intake) -> ReadJob:
    return ReadJob(
        path=str(arrival.kept),
        name=arrival.given.name,
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
    notes = [*arrival.given.notes, *answer.get("notes", ())]
    notes += [*answer.get("more_notes", ()), *_repeats(facts)]
    if pages_file == "opened":
        intake.shelf.keep_opened(arrival.digest)
        notes.append("An opened copy is kept beside the original.")
    if taken:
        notes.append(STRAIGHTENED)
    chosen = dict[str, str]()
    if answer.get("is_packet"):
        chosen = {"state": "held_back", "reason": OUR_PACKET}
        notes.append(OUR_PACKET_NOTE)
    original = Original(
        arrival.digest,
        arrival.given.name,
        arrival.kept.stat().st_size,
        arrival.kept.suffix,
        pages_file,
        facts,
        tuple(notes),
        answer.get("holds", 0),
        taken,
    )
    guess = Guess.from_plain(answer["guess"]) if "guess" in answer else Guess()
    pages = tuple(
        ExhibitPage(arrival.digest, number) for number in range(1, len(facts) + 1)
    )
    exhibit = Exhibit(
        "",
        arrival.digest,
        arrival.given.name,
        pages,
        guess,
        chosen,
        problem=problem,
        remedy=remedy,
        notes=tuple(notes),
        held_by_default=intake.kinds[guess.kind].held_back,
    )
    return original, exhibit


def _repeats(facts: Sequence[PageFacts]) -> Iterator[str]:
    """Say which pages stand in a file again, to the dot, as "4 = 2"."""
    first, again = dict[tuple[int | None, ...], int](), list[str]()
    for number, page in enumerate(facts, start=1):
        if page.shows is None or not (page.has_text or page.pictures):
            continue
        if page.shows in first:
            again.append(f"{number} = {first[page.shows]}")
        first.setdefault(page.shows, number)
    if again:
        pages = ", ".join(again)
        yield f"Pages that show the same as pages before them: {pages}."


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
