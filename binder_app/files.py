"""Whole-file writes and digests: ground that anyone may stand on."""

import hashlib
import os
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

_CHUNK = 1 << 20


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file in hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def letters_digest(text: str) -> str:
    """Return a short digest of the letters of `text`, whatever their order.

    White space and the two ways of writing a line-end hyphen don't count. Two
    engines, or one engine before and after a stamp, may put the same words of
    a page in another order; they may not lose or gain a letter.
    """
    return counted_digest(letter_counts(text))


def letter_counts(text: str) -> Counter[str]:
    """Count the letters of `text` that `letters_digest` speaks of."""
    for hyphen in ("\x02", "\xad", "\ufffe"):
        text = text.replace(hyphen, "-")
    return Counter("".join(text.split()))


def counted_digest(counts: Counter[str]) -> str:
    """Return the digest of a count of letters, 16 hex digits."""
    line = "".join(f"{letter}{counts[letter]}" for letter in sorted(counts))
    return hashlib.sha256(line.encode("utf-8", "surrogatepass")).hexdigest()[:16]


@contextmanager
def replacing(target: Path) -> Iterator[BinaryIO]:
    """Open a new file that takes the place of `target` when the block ends well.

    The file is written beside `target`, flushed to the disk and moved into
    place in one step. When the block fails nothing of it stays behind, and
    what stood at `target` still stands.
    """
    handle, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=target.parent)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        part.chmod(_usual_mode())
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    settle_folder(target.parent)


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
