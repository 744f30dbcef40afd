"""A seal in each file that the program writes: one changed byte breaks it.

It is the SHA-256 of all the other bytes and stands near the end: in a comment
line of a PDF, in the comment of a ZIP, in a line of a calendar. It says that a
file is still what was written, so that nobody's work is lost by writing anew.
"""

import hashlib
from pathlib import Path

OPEN = b"0" * 64
"""What stands in a seal until it is closed."""

TAIL = 1024
"""Bytes at a file's end in which its seal stands."""

_CHUNK = 1 << 20
_LAST_OF_PDF = b"startxref"


def open_seal(mark: bytes) -> bytes:
    """Return a seal to be written into a file; `mark` says what sort of file."""
    return mark + OPEN


def close_seal(path: Path, mark: bytes) -> None:
    """Write into a finished file's open seal what its bytes are."""
    at = _place(path, mark)
    assert at is not None
    digest = _digest_around(path, at)
    with path.open("rb+") as file:
        file.seek(at)
        file.write(digest)


def seal_pdf(path: Path, mark: bytes) -> None:
    """Put a closed seal into a finished PDF, as a comment before its last lines."""
    with path.open("rb+") as file:
        start = max(0, file.seek(0, 2) - TAIL)
        file.seek(start)
        at = start + file.read().rindex(_LAST_OF_PDF)
        file.seek(at)
        end = file.read()
        file.seek(at)
        file.write(b"%" + open_seal(mark) + b"\n" + end)
    close_seal(path, mark)


def is_sealed(path: Path, mark: bytes) -> bool:
    """Tell whether a file bears a seal of that sort which nothing has broken."""
    if not path.is_file():
        return False
    at = _place(path, mark)
    if at is None:
        return False
    with path.open("rb") as file:
        file.seek(at)
        told = file.read(len(OPEN))
    return told == _digest_around(path, at)


def _place(path: Path, mark: bytes) -> int | None:
    """Return where the digest of the last seal stands, `None` without one."""
    with path.open("rb") as file:
        start = max(0, file.seek(0, 2) - TAIL)
        file.seek(start)
        tail = file.read()
    found = tail.rfind(mark)
    at = found + len(mark)
    return None if found < 0 or at + len(OPEN) > len(tail) else start + at


def _digest_around(path: Path, at: int) -> bytes:
    """Return the SHA-256 in hex of a file as it is without what stands at `at`."""
    digest, left = hashlib.sha256(), at
    with path.open("rb") as file:
        while chunk := file.read(min(_CHUNK, left)):
            digest.update(chunk)
            left -= len(chunk)
        file.seek(at + len(OPEN))
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest().encode("ascii")
