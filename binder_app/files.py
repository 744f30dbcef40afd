"""Whole-file writes and digests: ground that anyone may stand on."""

import hashlib
import os
import re
import secrets
import shutil
import socket
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import BinaryIO

_CHUNK = 1 << 20
_MASK = (1 << 64) - 1
_STARTED = time.time()
_A_DAY = 24 * 60 * 60
"""Seconds after which nobody can still be at work on an unfinished file."""

_UNFINISHED = re.compile(r"\.imr-([0-9a-f]{8})-([0-9]{1,10})-[a-z0-9_]{8}\.part")
"""Names of our unfinished files: whose computer, which process, a random end."""


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file in hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def proof_beside(path: Path) -> Path:
    """Return where the digest of a file that can be made again is noted."""
    return path.with_name(f"{path.name}.sha256")


def is_proven(path: Path) -> bool:
    """Tell whether a file is still what the digest noted beside it says."""
    try:
        noted = proof_beside(path).read_text(encoding="ascii", errors="replace")
        return noted == digest_of(path)
    except OSError:
        return False


def letters_digest(text: str) -> int:
    """Return a 64-bit digest of the letters of `text`, whatever their order.

    White space and the ways of writing a line-end hyphen don't count. Two
    engines, or one engine before and after a stamp, may put the same words of
    a page in another order; they may not lose or gain a letter. Digests add
    up: that of a stamped page is that of the page plus that of the stamp,
    modulo 2 to the 64th.
    """
    for hyphen in ("\x02", "\xad", "\ufffe"):
        text = text.replace(hyphen, "-")
    counts = Counter("".join(text.split()))
    return sum(_weight(c) * n for c, n in counts.items()) & _MASK


def added_digest(first: int, second: int) -> int:
    """Return the digest of two texts together."""
    return (first + second) & _MASK


@cache
def _weight(letter: str) -> int:
    told = hashlib.blake2b(letter.encode("utf-8", "surrogatepass"), digest_size=8)
    return int.from_bytes(told.digest(), "big")


UNFINISHED_END = ".part"

PRIVATE = 0o600
"""The rights of a copy of someone's paper: its owner's alone (Unix)."""

_PRIVATE_FOLDER = 0o700


def unfinished_start() -> str:
    """Return how names of our unfinished files begin; `tidy_up` knows them again."""
    return f".imr-{_computer()}-{os.getpid()}-"


def unfinished_beside(target: Path) -> Path:
    """Return a name beside `target` that no other program of ours uses."""
    name = f"{unfinished_start()}{secrets.token_hex(4)}{UNFINISHED_END}"
    return target.with_name(name)


def is_unfinished(path: Path) -> bool:
    """Tell whether a path bears the name of an unfinished file of ours."""
    return _UNFINISHED.fullmatch(path.name) is not None


@cache
def _computer() -> str:
    """Return a mark of this computer and of what its process numbers mean.

    A sandbox counts its processes for itself; the mark tells its own from
    those outside, and says nothing of anyone's name.
    """
    try:
        numbers = str(Path("/proc/self/ns/pid").readlink())
    except OSError:
        numbers = ""
    told = hashlib.sha256(f"{socket.gethostname()} {numbers}".encode())
    return told.hexdigest()[:8]


def tidy_up(folder: Path) -> None:
    """Remove what programs of ours that were killed left unfinished in a folder.

    Only names of our own pattern go, and of those only what a process of this
    computer made that has ended since, or what nobody touched for a day:
    someone else may be at work in a shared folder. What can't be removed stays.
    """
    with suppress(OSError):
        for path in folder.iterdir():
            made_by = _UNFINISHED.fullmatch(path.name)
            if made_by and _is_abandoned(path, *made_by.groups()):
                _remove(path)


_tidy_up_once = cache(tidy_up)
"""Once a run: what comes to lie there later is a living program's."""


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink()


def _is_abandoned(path: Path, computer: str, process: str) -> bool:
    changed = path.stat().st_mtime
    if computer == _computer():
        if int(process) == os.getpid():
            return changed < _STARTED
        if _has_ended(int(process)):
            return True
    return time.time() - changed > _A_DAY


def _has_ended(process: int) -> bool:
    """Tell whether a process is surely gone; Windows has no harmless question."""
    if sys.platform == "win32":
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    except (PermissionError, OverflowError):
        return False
    return False


@contextmanager
def taking_the_place_of(target: Path, rights: int | None = None) -> Iterator[Path]:
    """Give the path of a new empty file that takes the place of `target` at the end.

    It lies beside `target`; when the block ends well it is flushed to the disk
    and moved into place in one step. When the block fails nothing of it stays
    behind, and what stood at `target` still stands. What a killed program left
    there is tidied away first. The new file gets the rights that new files get
    here, or those of `rights`.
    """
    _tidy_up_once(target.parent)
    handle, name = tempfile.mkstemp(UNFINISHED_END, unfinished_start(), target.parent)
    os.close(handle)
    part = Path(name)
    try:
        yield part
        settle(part)
        part.chmod(_usual_rights() if rights is None else rights)
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    settle_folder(target.parent)


@contextmanager
def replacing(target: Path, rights: int | None = None) -> Iterator[BinaryIO]:
    """Open a new file that takes the place of `target` when the block ends well."""
    with taking_the_place_of(target, rights) as part, part.open("wb") as file:
        yield file


def private_folder(folder: Path) -> None:
    """Make a folder that only its owner can look into; one that is there stays."""
    folder.mkdir(_PRIVATE_FOLDER, exist_ok=True)


def _usual_rights() -> int:
    """Return the rights a new file gets here; temporary files get fewer."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def settle(path: Path) -> None:
    """Flush what was written into a file to the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def settle_folder(folder: Path) -> None:
    """Flush a folder's entries to the disk, where the system knows how."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def copy_whole(source: Path, target: Path, rights: int | None = None) -> str:
    """Copy a file into place whole, and return the SHA-256 of what was copied."""
    with taking_the_place_of(target, rights) as part:
        return copy_bytes(source, part)


def copy_bytes(source: Path, target: Path) -> str:
    """Write a file's bytes to `target`; return the SHA-256 of what was written."""
    digest = hashlib.sha256()
    with source.open("rb") as given, target.open("wb") as kept:
        while chunk := given.read(_CHUNK):
            digest.update(chunk)
            kept.write(chunk)
    return digest.hexdigest()
