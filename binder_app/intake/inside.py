"""What came out of a file goes its own way in: its name, its limits, its place."""

import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from binder_app.intake.given_paths import is_housekeeping
from binder_app.intake.inner import MOST_BYTES, MOST_DEPTH, MOST_FILES, WITHIN
from binder_app.intake.reader import ReadJob, ReadResult
from binder_app.intake.refusals import HELPER_FILE

MAC_FOLDER = "__MACOSX"
"""The folder of an archive in which a Mac keeps what it notes for itself."""

Read = Callable[[Iterable[ReadJob]], Iterator[ReadResult]]

TOO_DEEP = (
    "It lies too deep within other files to be opened here.",
    "Open it in its own program, and add the papers you need from it.",
)
STAYS_INSIDE = "The files in it were not taken out."
NOT_TAKEN_OUT = (
    "Taking out what it holds took too long or failed.",
    "Open it in its own program, and add the papers you need from it.",
)


@dataclass(slots=True)
class Allowance:
    """How much may still come out of one file that was given."""

    files: int = MOST_FILES
    bytes: int = MOST_BYTES


@dataclass(frozen=True, slots=True)
class Given:
    """One file to be taken in: a person's own, or one that came out of another.

    `name` is its own; `shown` says also what it came in, of which `came_in` is
    the digest and `depth` how many there are. One with a `problem` could not be
    taken out.
    """

    path: Path
    name: str
    shown: str
    came_in: str = ""
    notes: tuple[str, ...] = ()
    problem: str = ""
    remedy: str = ""
    depth: int = 0
    allowance: Allowance | None = None


@dataclass(frozen=True, slots=True)
class Inside:
    """What came out of one file, or why nothing did."""

    files: tuple[Given, ...] = ()
    problem: str = ""
    remedy: str = ""
    folder: Path | None = None

    def clear(self) -> None:
        """Remove what lies in the private folder; it has been taken in by now."""
        if self.folder is not None:
            shutil.rmtree(self.folder, ignore_errors=True)

    def told(self, has_pages: bool) -> dict[str, Any]:
        """Return what this says of the file itself, as its reader's answer would."""
        if self.problem and has_pages:
            return {"holds": 0, "more_notes": [STAYS_INSIDE, self.problem, self.remedy]}
        if self.problem:
            return {"holds": 0, "problem": self.problem, "remedy": self.remedy}
        papers = [given for given in self.files if given.problem != HELPER_FILE]
        stuck = sum(bool(given.problem) for given in papers)
        notes = [_how_many(len(papers) - stuck), *_how_many_stuck(stuck)]
        return {"holds": len(self.files), "more_notes": notes}


def given_of(path: Path) -> Given:
    """Return a person's own file; what is no letter in its name becomes "?"."""
    name = path.name.encode("utf-8", "replace").decode()
    return Given(path, name, name)


def take_out(
    outer: Given, digest: str, job: ReadJob, read: Read, room: Path | None
) -> Inside:
    """Have what a file holds taken out into a folder within `room`."""
    if room is None or outer.depth >= MOST_DEPTH:
        return Inside((), *TOO_DEEP)
    allowance = outer.allowance or Allowance()
    folder = Path(tempfile.mkdtemp(dir=room))
    wanted = replace(
        job,
        inner_to=str(folder),
        most_files=allowance.files,
        most_bytes=allowance.bytes,
    )
    (result,) = read([wanted])
    if "inner" not in result.answer:
        shutil.rmtree(folder, ignore_errors=True)
        problem = result.answer.get("problem", "") or NOT_TAKEN_OUT[0]
        return Inside((), problem, result.answer.get("remedy", "") or NOT_TAKEN_OUT[1])
    files = tuple(
        _given(inner, outer, digest, folder, allowance)
        for inner in result.answer["inner"]
    )
    if not files:
        shutil.rmtree(folder, ignore_errors=True)
        return Inside((), *NOT_TAKEN_OUT)
    allowance.files -= len(files)
    allowance.bytes -= sum(
        file.path.stat().st_size for file in files if not file.problem
    )
    return Inside(files, folder=folder)


def _given(
    inner: dict[str, Any],
    outer: Given,
    digest: str,
    folder: Path,
    allowance: Allowance,
) -> Given:
    parts = [str(part) for part in inner["parts"]]
    given = Given(
        folder / str(inner["file"]),
        parts[-1],
        WITHIN.join((outer.shown, *parts)),
        digest,
        notes=(f"It came in {outer.shown}.",),
        problem=str(inner["problem"]),
        remedy=str(inner["remedy"]),
        depth=outer.depth + 1,
        allowance=allowance,
    )
    is_helper = is_housekeeping(Path(parts[-1])) or MAC_FOLDER in parts
    return replace(given, problem=HELPER_FILE, remedy="") if is_helper else given


def _how_many(count: int) -> str:
    if not count:
        return "No file came out of it."
    if count == 1:
        return "1 file came out of it; it has a line of its own."
    return f"{count} files came out of it; each has a line of its own."


def _how_many_stuck(count: int) -> Iterator[str]:
    if count == 1:
        yield "1 file in it could not come out; its line says why."
    elif count:
        yield f"{count} files in it could not come out; the line of each says why."
