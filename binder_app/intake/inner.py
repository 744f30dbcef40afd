"""Files that come out of another file: their names, their places, their limits.

A name inside a file is never a path: each is written under a number.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from binder_app.intake.unreadable import TooMuchInsideError

WITHIN = " › "
"""Stands between a file's name and the name of what it came in."""

MOST_FILES = 2000
"""Files that may come out of one given file, out of those inside it as well."""

MOST_BYTES = 1 << 30
MOST_TIMES_LARGER, SMALL = 200, 10 << 20
"""How far a packed file may grow, unless it stays small all the same."""

MOST_DEPTH = 8
LONGEST_NAME, MOST_PARTS = 120, 4
LONGEST_SUFFIX = 10
UNNAMED = "unnamed"
_SEPARATORS = re.compile(r"[/\\]")
_DRIVE = re.compile(r"[A-Za-z]:")


@dataclass(frozen=True, slots=True)
class InnerFile:
    """One file that another holds: what it is called there, and where it is now.

    `parts` are the folders it lay in and, last, its own name; `file` is its name
    in the private folder, empty for one that has a `problem`.
    """

    parts: tuple[str, ...]
    file: str = ""
    problem: str = ""
    remedy: str = ""

    @property
    def name(self) -> str:
        """Its own name."""
        return self.parts[-1]


class InnerFolder:
    """The private folder that one file is taken apart into, within limits."""

    def __init__(self, folder: Path, most_files: int, most_bytes: int) -> None:
        self._folder = folder
        self._files, self._bytes = most_files, most_bytes
        self.files: list[InnerFile] = []

    def write(self, parts: tuple[str, ...], data: Iterable[bytes]) -> None:
        """Write one file; what of it has been written goes where its data fails."""
        self._count()
        path = self._folder / f"{len(self.files):05}{_suffix_of(parts[-1])}"
        try:
            with path.open("wb") as file:
                for chunk in data:
                    self._bytes -= len(chunk)
                    if self._bytes < 0:
                        raise TooMuchInsideError
                    file.write(chunk)
        except BaseException:
            path.unlink(missing_ok=True)
            raise
        self.files.append(InnerFile(parts, path.name))

    def refuse(self, parts: tuple[str, ...], problem: str, remedy: str = "") -> None:
        """Note a file that does not come out, and why."""
        self._count()
        self.files.append(InnerFile(parts, "", problem, remedy))

    def _count(self) -> None:
        self._files -= 1
        if self._files < 0:
            raise TooMuchInsideError


def must_not_swell(packed: int, unpacked: int) -> None:
    """Refuse what would grow beyond all that papers do."""
    if unpacked > max(SMALL, MOST_TIMES_LARGER * packed):
        raise TooMuchInsideError


def parts_of(name: str) -> tuple[str, ...]:
    """Return the folders and the name that a name inside a file speaks of.

    What climbs out of a folder, names a drive or can't be seen is left out.
    """
    parts = [_plain(part) for part in _SEPARATORS.split(name)]
    if parts and _DRIVE.fullmatch(parts[0]):
        parts = parts[1:]
    kept = [part for part in parts if part.strip(". ")]
    return tuple(kept[-MOST_PARTS:]) or (UNNAMED,)


def own_name(name: str) -> str:
    """Return the last part of a name inside a file."""
    return parts_of(name)[-1]


def _plain(part: str) -> str:
    """Return a part of a name that can be shown, its ending kept where it is long."""
    seen = "".join(letter for letter in part if not _is_unseen(letter)).strip()
    if len(seen) <= LONGEST_NAME:
        return seen
    suffix = _suffix_of(seen)
    return f"{seen[: LONGEST_NAME - len(suffix) - 1]}…{suffix}"


def _is_unseen(letter: str) -> bool:
    return unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")


def _suffix_of(name: str) -> str:
    """Return the ending of a name where it is a plain one."""
    suffix = PurePosixPath(name).suffix.lower()
    is_plain = suffix[1:].isascii() and suffix[1:].isalnum()
    return suffix if is_plain and len(suffix) <= LONGEST_SUFFIX else ""
