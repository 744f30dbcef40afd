"""Whole-file writes and digests: ground that anyone may stand on."""

import hashlib
import os
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import BinaryIO

_CHUNK = 1 << 20
_MASK = (1 << 64) - 1


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file in hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


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


@contextmanager
def taking_the_place_of(target: Path) -> Iterator[Path]:
    """Give the path of a new empty file that takes the place of `target` at the end.

    It lies beside `target`; when the block ends well it is flushed to the disk
    and moved into place in one step. When the block fails nothing of it stays
    behind, and what stood at `target` still stands.
    """
    handle, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=target.parent)
    os.close(handle)
    part = Path(name)
    try:
        yield part
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        part.chmod(_usual_mode())
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    settle_folder(target.parent)


@contextmanager
def replacing(target: Path) -> Iterator[BinaryIO]:
    """Open a new file that takes the place of `target` when the block ends well."""
    with taking_the_place_of(target) as part, part.open("wb") as file:
        yield file


def _usual_mode() -> int:
    """Return the rights a new file gets here; temporary files get fewer."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def settle_folder(folder: Path) -> None:
    """Flush a folder's entries to the disk, where the system knows how."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def copy_whole(source: Path, target: Path) -> str:
    """Copy a file into place whole, and return the SHA-256 of what was copied."""
    digest = hashlib.sha256()
    with source.open("rb") as given, replacing(target) as kept:
        while chunk := given.read(_CHUNK):
            digest.update(chunk)
            kept.write(chunk)
    return digest.hexdigest()
