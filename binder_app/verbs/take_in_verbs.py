"""The verb that takes files into a binder."""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

import click
from click.exceptions import Exit

from binder_app.acts.adding import (
    TextOfPages,
    add_sources,
    must_exist,
    read_lost_texts,
    shelf_of,
    sources_in,
    unlock_original,
)
from binder_app.acts.likeness import twins_in, with_twins
from binder_app.acts.reading_scans import after_reading, read_scans
from binder_app.acts.rulebook import Rulebook, read_rulebook
from binder_app.domain.binder import Binder, GivenFile
from binder_app.errors import WrongUsageError
from binder_app.intake.watch_folder import WatchedFolder
from binder_app.rules.gate import needs_a_look
from binder_app.storage.binder_file import BinderFile
from binder_app.verbs import shapes
from binder_app.verbs.options import BINDER, JSON, PATHS, verb
from binder_app.verbs.screen import Screen
from binder_app.verbs.watching import watch_and_add

NEEDS_USER = 3
Given = tuple[Path, GivenFile]
"""A file as it was given, and its line of the ledger."""


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
    reads = text == "now"
    once = partial(_add_once, binder, screen=screen, reads_scans=reads)
    needs_user = once(paths, password)
    if watched is not None:
        watch_and_add(watched, once, screen)
    elif needs_user:
        raise Exit(NEEDS_USER)


def _must_be_one_folder(paths: Sequence[Path]) -> None:
    if len(paths) != 1 or not paths[0].is_dir():
        raise WrongUsageError("--watch wants one folder to watch, and nothing else.")


def _add_once(
    binder: Path,
    paths: Sequence[Path],
    password: str = "",
    *,
    screen: Screen,
    reads_scans: bool,
) -> bool:
    """Take papers in and tell of each; return whether one of them needs the user."""
    with BinderFile.open(binder) as file:
        must_exist(paths)
        rules, sources = read_rulebook(file.binder.pathway), sources_in(paths, file)
        with screen.progress("Taking in") as progress:
            read_lost_texts(file, progress)
            lines = add_sources(file, sources, rules, progress, password)
        given = list(_with_paths(sources, lines))
        if not screen.is_json and sys.stdin.isatty():
            given = _ask_for_passwords(file, given, rules, screen)
        if reads_scans:
            _read_scans(file, rules, screen)
        held = file.binder
        given = [(path, _as_it_stands(line, held)) for path, line in given]
    if screen.is_json:
        files = [shapes.added_json(path, line, held) for path, line in given]
        screen.result({"binder": str(binder), "files": files})
    else:
        _tell(screen, given, held, rules)
    return any(line.outcome in ("needs_attention", "rejected") for _, line in given)


def _as_it_stands(line: GivenFile, binder: Binder) -> GivenFile:
    """Return a line as reading scans left it: a paper may be like another one."""
    if not line.exhibits:
        return line
    return next((now for now in binder.ledger if _is_one(now, line)), line)


def _is_one(now: GivenFile, line: GivenFile) -> bool:
    told = (line.name, line.digest, line.exhibits, line.came_in)
    return (now.name, now.digest, now.exhibits, now.came_in) == told


def _read_scans(file: BinderFile, rules: Rulebook, screen: Screen) -> None:
    """Read the pages that hold no words, and let the binder know what they say."""
    with screen.progress("Reading scans") as progress:
        spots = [(read.source, read.page) for read in read_scans(file, progress)]
    if spots:
        guess, shelf = TextOfPages(file, rules).guess, shelf_of(file)
        held = after_reading(file.binder, spots, shelf.readings, guess, rules.kinds)
        file.save(with_twins(held, twins_in(shelf, held)))


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
    copies = [line.exhibits[0] for _, line in given if line.outcome == "similar"]
    if copies:
        way = f"set BINDER --exhibit {copies[0]} alike=same, or alike=different"
        screen.line(f"To say whether a paper is a copy: {way}")


def _outcome(outcome: str) -> str:
    return "needs you" if outcome == "needs_attention" else outcome


def _became(line: GivenFile, binder: Binder, rules: Rulebook) -> str:
    """Say what a file became, or why not and what to do."""
    if line.outcome == "similar":
        told = f"{line.exhibits[0]} looks like {line.same_as}"
        return f"{told}: see which is to go in{_more_pages(line, binder)}"
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


def _more_pages(line: GivenFile, binder: Binder) -> str:
    """Say how many pages each of two papers has that look alike, where they differ."""
    pair = [binder.exhibit(name) for name in (line.exhibits[0], line.same_as)]
    counts = [len(exhibit.pages) for exhibit in pair]
    if counts[0] == counts[1]:
        return ""
    return f" ({counts[0]} and {counts[1]} pages)"


VERBS = (add,)
