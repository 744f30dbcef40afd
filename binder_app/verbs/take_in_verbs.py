"""The verbs that take files in: add, and read without a binder."""

import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import click
from click.exceptions import Exit

from binder_app.acts.adding import (
    add_sources,
    family_words,
    must_exist,
    reader_count,
    sources_in,
    unlock_original,
)
from binder_app.acts.rulebook import Rulebook, read_rulebook
from binder_app.domain.binder import Binder, GivenFile
from binder_app.errors import WrongUsageError
from binder_app.intake.given_paths import files_in
from binder_app.intake.reader import Readers, ReadJob, ReadResult
from binder_app.intake.refusals import why_refused
from binder_app.intake.take_in import is_refused, trouble_of
from binder_app.intake.watch_folder import WatchedFolder
from binder_app.packet.sheet import us_date
from binder_app.progress import Progress
from binder_app.rules.gate import needs_a_look
from binder_app.storage.binder_file import BinderFile
from binder_app.verbs import shapes
from binder_app.verbs.options import BINDER, JSON, verb
from binder_app.verbs.screen import Screen
from binder_app.verbs.watching import watch_and_add

NEEDS_USER = 3
Given = tuple[Path, GivenFile]
"""A file as it was given, and its line of the ledger."""

PATHS = click.argument(
    "paths",
    nargs=-1,
    required=True,
    metavar="PATH…",
    type=click.Path(path_type=Path, readable=False),
)


@verb(
    "add",
    "Put files and folders into a binder.",
    (
        "Quintero ~/Downloads/claim",
        "Quintero decision.pdf photo.jpg notes.txt",
        "Quintero locked.pdf --password PW",
        "Quintero ~/Scans --watch",
    ),
)
@BINDER
@PATHS
@click.option(
    "--password",
    default="",
    metavar="PW",
    help="Opens locked files; an opened copy is kept beside the original, the"
    " password is stored nowhere.",
)
@click.option(
    "--text",
    type=click.Choice(["now", "later"]),
    default="now",
    show_default=True,
    help="When to read the text of scanned pages.",
)
@click.option(
    "--watch",
    "is_watching",
    is_flag=True,
    help="Go on watching the folder for new papers until Ctrl-C.",
)
@JSON
def add(
    binder: Path,
    paths: tuple[Path, ...],
    password: str,
    text: str,
    is_watching: bool,
    is_json: bool,
) -> None:
    """Put files and folders into a binder; each file gets an outcome.

    Your files are copied, never changed, moved or renamed. Adding a file again
    does no harm. The exit code is 3 where a file needs you. With --watch and
    --json there is one document a line, one for each time papers came in.
    """
    screen = Screen(is_json, by_line=is_watching)
    watched = None
    if is_watching:
        _must_be_one_folder(paths)
        watched = WatchedFolder(paths[0])
    needs_user = _add_once(binder, paths, password, screen=screen)
    if watched is not None:
        watch_and_add(watched, partial(_add_once, binder, screen=screen), screen)
    elif needs_user:
        raise Exit(NEEDS_USER)


def _must_be_one_folder(paths: Sequence[Path]) -> None:
    if len(paths) != 1 or not paths[0].is_dir():
        raise WrongUsageError("--watch wants one folder to watch, and nothing else.")


def _add_once(
    binder: Path, paths: Sequence[Path], password: str = "", *, screen: Screen
) -> bool:
    """Take papers in and tell of each; return whether one of them needs the user."""
    with BinderFile.open(binder) as file:
        must_exist(paths)
        rules, sources = read_rulebook(file.binder.pathway), sources_in(paths, file)
        with screen.progress("Taking in") as progress:
            lines = add_sources(file, sources, rules, progress, password)
        given = list(_with_paths(sources, lines))
        if not screen.is_json and sys.stdin.isatty():
            given = _ask_for_passwords(file, given, rules, screen)
        held = file.binder
    if screen.is_json:
        files = [shapes.added_json(path, line, held) for path, line in given]
        screen.result({"binder": str(binder), "files": files})
    else:
        _tell(screen, given, held, rules)
    return any(line.outcome in ("needs_attention", "rejected") for _, line in given)


def _with_paths(sources: Iterable[Path], lines: Iterable[GivenFile]) -> Iterator[Given]:
    """Give each line with the path it came by: an attachment by that of its e-mail."""
    paths, path = iter(sources), Path()
    for line in lines:
        path = path if line.came_in else next(paths)
        yield path, line


def _ask_for_passwords(
    file: BinderFile,
    given: Sequence[Given],
    rules: Rulebook,
    screen: Screen,
) -> list[Given]:
    """Ask once for the password of each locked file; Enter leaves it locked."""
    told = []
    for path, line in given:
        if line.needs == "password":
            screen.notice(f"{line.name} is locked with a password.")
            asked = "Password (an opened copy is kept; Enter to skip)"
            word = click.prompt(asked, default="", hide_input=True, show_default=False)
            if word:
                opened = unlock_original(file, line.digest, rules, word)
                told += [(path, inner) for inner in opened]
                continue
        told.append((path, line))
    return told


def _tell(
    screen: Screen, given: Sequence[Given], binder: Binder, rules: Rulebook
) -> None:
    names = Counter(line.name for _, line in given)
    rows = [
        (
            str(path) if names[line.name] > 1 and not line.came_in else line.name,
            _outcome(line.outcome),
            _became(line, binder, rules),
        )
        for path, line in given
    ]
    screen.table("Taken in", ("File", "Outcome", ""), rows)
    counts = Counter(line.outcome for _, line in given)
    told = [f"{number} {_outcome(outcome)}" for outcome, number in counts.items()]
    screen.line(f"{', '.join(told)}." if told else "No file was found there.")
    held = [binder.exhibit(name) for _, line in given for name in line.exhibits]
    asking = [e.id for e in held if e.state == "in" and needs_a_look(e, rules.kinds)]
    if asking:
        screen.line(f"To say what a paper is: set BINDER --exhibit {asking[0]} kind=ID")


def _outcome(outcome: str) -> str:
    return "needs you" if outcome == "needs_attention" else outcome


def _became(line: GivenFile, binder: Binder, rules: Rulebook) -> str:
    """Say what a file became, or why not and what to do."""
    if line.same_as:
        return f"the same as {line.same_as}"
    if line.outcome == "added" and not line.exhibits:
        return " ".join(shapes.notes_on(line, binder))
    if line.outcome == "duplicate":
        return "what came out of it is in the binder already"
    if line.problem or not line.exhibits:
        return " ".join(filter(None, (*line.exhibits, line.problem, line.remedy)))
    exhibit = binder.exhibit(line.exhibits[0])
    doubt = "please look" if needs_a_look(exhibit, rules.kinds) else ""
    held = "held back" if exhibit.state == "held_back" else ""
    label = rules.kinds[exhibit.kind].label("en")
    what = ", ".join(filter(None, (label, held or doubt)))
    return " ".join((exhibit.id, f"{what}.", *exhibit.notes))


@verb("read", "See what files are, without a binder.", ("decision.pdf", "scans"))
@PATHS
@JSON
def read(paths: tuple[Path, ...], is_json: bool) -> None:
    """Read files without a binder: what each one seems to be, and why.

    The exit code is 3 where a file can't be read.
    """
    must_exist(paths)
    screen, rules = Screen(is_json), read_rulebook("workers_comp")
    sources = list(files_in(paths))
    refused = {path: told for path in sources if any(told := why_refused(path))}
    wanted = [path for path in sources if path not in refused]
    with screen.progress("Reading") as progress:
        read_ones = dict(zip(wanted, _results(wanted, progress), strict=True))
    files = [
        _refused_json(path, *refused[path])
        if path in refused
        else _read_json(path, read_ones[path], rules)
        for path in sources
    ]
    _tell_read(screen, files, rules)
    if any(file["outcome"] != "ok" for file in files):
        raise Exit(NEEDS_USER)


def _results(sources: Sequence[Path], progress: Progress) -> Iterator[ReadResult]:
    """Read files into a folder that is gone afterwards."""
    with tempfile.TemporaryDirectory() as scratch:
        jobs = [
            ReadJob(
                path=str(path),
                name=path.name,
                pages_to=str(Path(scratch) / f"{place}.pdf"),
                text_to=str(Path(scratch) / f"{place}.json"),
            )
            for place, path in enumerate(sources)
        ]
        with Readers(min(reader_count(), len(jobs))) as readers:
            for done, result in enumerate(readers.read(jobs), start=1):
                yield result
                progress.step(done, len(jobs), "Reading")


def _refused_json(path: Path, problem: str, remedy: str) -> dict[str, Any]:
    return {
        "file": str(path),
        "outcome": "rejected",
        "problem": problem,
        "remedy": remedy or None,
        "pages": 0,
        "text_source": "none",
        "notes": [],
        "parts": [],
    }


def _read_json(path: Path, result: ReadResult, rules: Rulebook) -> dict[str, Any]:
    answer = result.answer
    problem, remedy = trouble_of(answer, family_words(rules, "en"))
    pages = len(answer.get("facts", ()))
    outcome = "needs_attention" if problem else "ok"
    outcome = "rejected" if is_refused(result) else outcome
    return {
        "file": str(path),
        "outcome": outcome,
        "problem": problem or None,
        "remedy": remedy or None,
        "pages": pages,
        "text_source": answer.get("text_source", "none"),
        "notes": answer.get("notes", []),
        "parts": [_part_json(answer["guess"], pages, rules)] if pages else [],
    }


def _part_json(guess: dict[str, Any], pages: int, rules: Rulebook) -> dict[str, Any]:
    return {
        "first_page": 1,
        "last_page": pages,
        "kind": guess["kind"],
        "confidence": round(guess["confidence"], shapes.SURENESS_DIGITS),
        "reasons": guess["reasons"],
        "alternatives": shapes.alternatives_json(guess["alternatives"]),
        "title": guess["title"] or rules.kinds[guess["kind"]].title("en"),
        "date": guess["date"] or None,
        "date_page": guess["date_page"],
        "language": guess["language"] or None,
        "facts": [],
    }


def _tell_read(screen: Screen, files: list[dict[str, Any]], rules: Rulebook) -> None:
    if screen.is_json:
        screen.result({"files": files})
        return
    rows = [_read_row(file, rules) for file in files]
    screen.table("Read", ("File", "Pages", "Seems to be", "Date", "Because"), rows)
    if not rows:
        screen.line("No file was found there.")


def _read_row(file: dict[str, Any], rules: Rulebook) -> tuple[object, ...]:
    name = Path(file["file"]).name
    if not file["parts"]:
        told = " ".join(filter(None, (file["problem"], file["remedy"])))
        return name, file["pages"], "", "", told
    part = file["parts"][0]
    sure = f" ({part['confidence']:.0%})" if part["confidence"] else ""
    kind = f"{rules.kinds[part['kind']].label('en')}{sure}"
    why = [reason["text"] for reason in part["reasons"][:1]]
    told = " ".join((*file["notes"], *why))
    return name, file["pages"], kind, us_date(part["date"] or ""), told


VERBS = (add, read)
