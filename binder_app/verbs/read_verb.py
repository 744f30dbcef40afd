"""The verb that reads files without a binder."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from uuid import uuid4

from click.exceptions import Exit

from binder_app.acts.adding import family_words, must_exist, readers_at_work
from binder_app.acts.reading_given import parts_of, scan_readers, with_scans
from binder_app.acts.reading_scans import ScanReaders
from binder_app.acts.rulebook import Rulebook, read_rulebook
from binder_app.domain.exhibit import Guess
from binder_app.intake.given_paths import files_in
from binder_app.intake.inside import Given, given_of, take_out
from binder_app.intake.reader import Readers, ReadJob, ReadResult
from binder_app.intake.refusals import why_refused
from binder_app.intake.take_in import is_refused, trouble_of
from binder_app.packet.sheet import us_date
from binder_app.progress import Progress
from binder_app.verbs import shapes
from binder_app.verbs.options import JSON, PATHS, verb
from binder_app.verbs.screen import Screen

NEEDS_USER = 3


@dataclass(frozen=True, slots=True)
class _Desk:
    """What reads files and their scanned pages, and the folder they write into."""

    readers: Readers
    scans: ScanReaders
    room: Path
    progress: Progress


@verb("read", "See what files are, without a binder.", ("decision.pdf", "scans"))
@PATHS
@JSON
def read(paths: tuple[Path, ...], is_json: bool) -> None:
    """Read files without a binder: what each one seems to be, and why.

    What an e-mail, an archive or a PDF holds is read as well. The exit code is 3
    where a file can't be read.
    """
    must_exist(paths)
    screen, rules = Screen(is_json), read_rulebook("workers_comp")
    givens = [_given(path) for path in files_in(paths)]
    with screen.progress("Reading") as progress:
        files = list(_files(givens, rules, progress))
    _tell_read(screen, files, rules)
    if any(file["outcome"] != "ok" for file in files):
        raise Exit(NEEDS_USER)


def _given(path: Path) -> Given:
    problem, remedy = why_refused(path)
    given = given_of(path)
    return replace(given, shown=str(path), problem=problem, remedy=remedy)


def _files(
    givens: Sequence[Given], rules: Rulebook, progress: Progress
) -> Iterator[dict[str, Any]]:
    """Read files, and what they hold, into a folder that is gone afterwards."""
    with readers_at_work() as (readers, room), scan_readers() as scans:
        desk = _Desk(readers, scans, room, progress)
        done = 0
        for given, result in _results(givens, desk):
            if result is None:
                yield _refused_json(given)
            else:
                yield _read_json(given, result, rules)
            done += not given.came_in
            progress.step(min(done, len(givens)), len(givens), "Reading")


def _results(
    givens: Sequence[Given], desk: _Desk
) -> Iterator[tuple[Given, ReadResult | None]]:
    """Give what was read of each file, and then of what came out of it."""
    jobs = [None if given.problem else _job(given, desk.room) for given in givens]
    results = desk.readers.read([job for job in jobs if job])
    for given, job in zip(givens, jobs, strict=True):
        if job is None:
            yield given, None
            continue
        result = with_scans(job, next(results), desk.scans, desk.progress.stopped)
        if not result.answer.get("holds") or is_refused(result):
            yield given, result
            continue
        again = _job(given, desk.room)
        inside = take_out(given, given.shown, again, desk.readers.read, desk.room)
        told = inside.told(has_pages=bool(result.answer.get("facts")))
        yield given, ReadResult({**result.answer, **told})
        yield from _results(inside.files, desk)
        inside.clear()


def _job(given: Given, room: Path) -> ReadJob:
    """Return the job that reads a file; nobody keeps its pages."""
    made = room / f"{uuid4().hex}.pdf"
    return ReadJob(
        path=str(given.path),
        name=given.name,
        pages_to=str(made),
        text_to=str(made.with_suffix(".json")),
        in_parts=True,
    )


def _refused_json(given: Given) -> dict[str, Any]:
    return {
        "file": given.shown,
        "outcome": "rejected",
        "problem": given.problem,
        "remedy": given.remedy or None,
        "pages": 0,
        "text_source": "none",
        "notes": [],
        "parts": [],
    }


def _read_json(given: Given, result: ReadResult, rules: Rulebook) -> dict[str, Any]:
    answer = result.answer
    problem, remedy = trouble_of(answer, family_words(rules, "en"))
    pages = len(answer.get("facts", ()))
    outcome = "needs_attention" if problem else "ok"
    outcome = "rejected" if is_refused(result) else outcome
    return {
        "file": given.shown,
        "outcome": outcome,
        "problem": problem or None,
        "remedy": remedy or None,
        "pages": pages,
        "text_source": answer.get("text_source", "none"),
        "notes": [*answer.get("notes", []), *answer.get("more_notes", [])],
        "parts": [
            _part_json(first, last, guess, rules)
            for first, last, guess in (parts_of(answer, pages) if pages else ())
        ],
    }


def _part_json(first: int, last: int, guess: Guess, rules: Rulebook) -> dict[str, Any]:
    return {
        "first_page": first,
        "last_page": last,
        "kind": guess.kind,
        "confidence": round(guess.confidence, shapes.SURENESS_DIGITS),
        "reasons": [{"text": why.text, "page": why.page} for why in guess.reasons],
        "alternatives": shapes.alternatives_json(guess.alternatives),
        "title": guess.title or rules.kinds[guess.kind].title("en"),
        "date": guess.date or None,
        "date_page": guess.date_page,
        "from": guess.sender or None,
        "language": guess.language or None,
        "facts": shapes.facts_json(guess.facts),
        "alarms": shapes.alarms_json(guess.alarms),
    }


def _tell_read(screen: Screen, files: list[dict[str, Any]], rules: Rulebook) -> None:
    if screen.is_json:
        screen.result({"files": files})
        return
    rows = [row for file in files for row in _read_rows(file, rules)]
    screen.table("Read", ("File", "Pages", "Seems to be", "Date", "Because"), rows)
    if not rows:
        screen.line("No file was found there.")


def _read_rows(file: dict[str, Any], rules: Rulebook) -> Iterator[tuple[object, ...]]:
    """Give a row for each paper in a file; one for a file that holds none."""
    name = Path(file["file"]).name
    if not file["parts"]:
        told = " ".join(filter(None, (file["problem"], file["remedy"], *file["notes"])))
        yield name, file["pages"], "", "", told
    for part in file["parts"]:
        sure = f" ({part['confidence']:.0%})" if part["confidence"] else ""
        kind = f"{rules.kinds[part['kind']].label('en')}{sure}"
        why = [reason["text"] for reason in part["reasons"][:1]]
        notes = file["notes"] if part is file["parts"][0] else []
        pages = file["pages"]
        if len(file["parts"]) > 1:
            pages = f"{part['first_page']}-{part['last_page']}"
        yield name, pages, kind, us_date(part["date"] or ""), " ".join((*notes, *why))


VERBS = (read,)
