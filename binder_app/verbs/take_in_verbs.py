"""The verbs that take files in: add, and read without a binder."""

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click
from click.exceptions import Exit

from binder_app.acts.adding import add_files, family_words, reader_count
from binder_app.acts.rulebook import Rulebook, read_rulebook
from binder_app.domain.binder import GivenFile
from binder_app.errors import WrongUsageError
from binder_app.intake.given_paths import files_in
from binder_app.intake.reader import Readers, ReadJob, ReadResult
from binder_app.intake.take_in import trouble_of
from binder_app.storage.binder_file import BinderFile
from binder_app.verbs import shapes
from binder_app.verbs.options import BINDER, JSON
from binder_app.verbs.screen import Screen

NEEDS_USER = 3
PATHS = click.argument(
    "paths",
    nargs=-1,
    required=True,
    metavar="PATH…",
    type=click.Path(path_type=Path),
)


@click.command()
@BINDER
@PATHS
@click.option(
    "--password",
    default="",
    metavar="PW",
    help="Opens locked files; an opened copy is kept beside the original. The"
    " password itself is never stored.",
)
@click.option(
    "--text",
    type=click.Choice(["now", "later"]),
    default="now",
    help="When to read the text of scans.",
)
@JSON
def add(
    binder: Path, paths: tuple[Path, ...], password: str, text: str, is_json: bool
) -> None:
    """Take files and folders into a binder; each gets an outcome.

    Originals are copied, never changed. Ends with 3 where a file needs you.
    """
    screen = Screen(is_json)
    with BinderFile.open(binder) as file:
        rules = read_rulebook(file.binder.pathway)
        with screen.progress("Taking in") as progress:
            lines = add_files(file, paths, rules, progress, password)
        if not is_json and sys.stdin.isatty():
            sources = files_in(paths, leave_out=file.folder)
            given = list(zip(sources, lines, strict=True))
            lines = _ask_for_passwords(file, given, rules, screen)
    if is_json:
        files = [shapes.given_json(line) for line in lines]
        screen.result({"binder": str(binder), "files": files})
    else:
        _tell(screen, lines)
    if any(line.outcome in ("needs_attention", "rejected") for line in lines):
        raise Exit(NEEDS_USER)


def _ask_for_passwords(
    file: BinderFile,
    given: Sequence[tuple[Path, GivenFile]],
    rules: Rulebook,
    screen: Screen,
) -> tuple[GivenFile, ...]:
    """Ask once for the password of each locked file; Enter leaves it locked."""
    told = []
    for path, line in given:
        if line.needs == "password":
            screen.notice(f"{line.name} is locked with a password.")
            asked = "Password (an opened copy is kept; Enter to skip)"
            word = click.prompt(asked, default="", hide_input=True, show_default=False)
            if word:
                with screen.progress("Opening") as progress:
                    (again,) = add_files(file, [path], rules, progress, word)
                told.append(again)
                continue
        told.append(line)
    return tuple(told)


def _tell(screen: Screen, lines: Sequence[GivenFile]) -> None:
    rows = [(line.name, line.outcome.replace("_", " "), _why(line)) for line in lines]
    screen.table("Taken in", ("File", "Outcome", ""), rows)
    counted = {line.outcome for line in lines}
    for outcome in sorted(counted):
        number = sum(line.outcome == outcome for line in lines)
        screen.line(f"{number} {outcome.replace('_', ' ')}")


def _why(line: GivenFile) -> str:
    if line.same_as:
        return f"the same as {line.same_as}"
    return " ".join((", ".join(line.exhibits), line.problem, line.remedy)).strip()


@click.command()
@PATHS
@JSON
def read(paths: tuple[Path, ...], is_json: bool) -> None:
    """Read files without a binder: what each one seems to be."""
    for path in paths:
        if not path.exists():
            raise WrongUsageError(f"There is no file or folder called {path}.")
    screen, rules = Screen(is_json), read_rulebook("workers_comp")
    sources = [path for path in files_in(paths) if path.is_file()]
    with tempfile.TemporaryDirectory() as scratch, Readers(reader_count()) as readers:
        jobs = [
            ReadJob(
                path=str(path),
                name=path.name,
                pages_to=str(Path(scratch) / f"{place}.pdf"),
                text_to=str(Path(scratch) / f"{place}.json"),
            )
            for place, path in enumerate(sources)
        ]
        files = []
        with screen.progress("Reading") as progress:
            for path, result in zip(sources, readers.read(jobs), strict=True):
                files.append(_read_json(path, result, rules))
                progress.step(len(files), len(sources), path.name)
    _tell_read(screen, files)
    if any(file["outcome"] != "ok" for file in files):
        raise Exit(NEEDS_USER)


def _read_json(path: Path, result: ReadResult, rules: Rulebook) -> dict[str, Any]:
    answer = result.answer
    problem, remedy = trouble_of(answer, family_words(rules, "en"))
    pages = len(answer.get("facts", ()))
    return {
        "file": str(path),
        "outcome": "needs_attention" if problem else "ok",
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


def _tell_read(screen: Screen, files: list[dict[str, Any]]) -> None:
    if screen.is_json:
        screen.result({"files": files})
        return
    rows = []
    for file in files:
        part = file["parts"][0] if file["parts"] else {}
        why = "; ".join(reason["text"] for reason in part.get("reasons", ()))
        kind = f"{part.get('kind', '')} {part.get('confidence', '')}".strip()
        name, found = Path(file["file"]).name, file["problem"] or why
        rows.append((name, file["pages"], kind, part.get("date"), found))
    screen.table("Read", ("File", "Pages", "Seems to be", "Date", "Because"), rows)


VERBS = (add, read)
