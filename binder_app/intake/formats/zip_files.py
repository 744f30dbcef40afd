"""What a ZIP archive holds, taken out without trusting its names or its numbers."""

import lzma
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from binder_app.intake.formats.text_letters import likelihood
from binder_app.intake.inner import InnerFolder, must_not_swell, parts_of
from binder_app.intake.unreadable import (
    LockedFileError,
    TooMuchInsideError,
    UnreadableFileError,
)

MOST_ENTRIES = 20_000
"""Entries that are looked through, folders and links among them."""

IS_LOCKED, STRONGLY, NAME_IS_UTF8 = 0x1, 0x40, 0x800
AES = 99
WINDOWS, FOREIGN = ("cp437", "cp850", "cp1252"), ("cp932", "gbk", "big5", "euc_kr")
"""Letters in which older programs write names without saying so."""

CHUNK = 1 << 18
SMALL_TRIAL = 20 << 20
"""The largest file that is unpacked just to see whether a password is right."""

DAMAGED_INSIDE = (
    "It is damaged inside its archive.",
    "Ask for the archive again, or for this file alone.",
)
ODDLY_PACKED = (
    "It is packed in a way that can't be undone here.",
    "Unpack the archive in its own program, then add this file.",
)
LINK = "This is a link or a device, no paper."
FAILURES = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    OSError,
    EOFError,
    LookupError,
    ValueError,
    TypeError,
    ArithmeticError,
    AttributeError,
    RecursionError,
)
"""How broken archives fail in the standard library."""


UNLOCKED = "It was opened with its password; what it holds is kept unlocked."


@dataclass(frozen=True, slots=True)
class Held:
    """How many files an archive holds, and what is to be said of it."""

    files: int
    notes: tuple[str, ...] = ()


def count_in_zip(source: Path, password: str = "") -> Held:
    """Tell how many files a ZIP holds; `LockedFileError` where they are locked.

    Raises `UnreadableFileError` for a broken one, an empty one and one whose own
    numbers say that it holds too much.
    """
    with _opened(source) as archive:
        files = _files_of(archive)
        if not files:
            raise UnreadableFileError(
                "This archive holds no file.", "Ask whoever sent it for the files."
            )
        packed = source.stat().st_size
        must_not_swell(packed, sum(file.file_size for file in files))
        was_locked = _try_password(archive, files, password) is not None
        return Held(len(files), (UNLOCKED,) if was_locked else ())


def take_zip_apart(source: Path, into: InnerFolder, password: str = "") -> None:
    """Write each file of a ZIP into a private folder, or say why it stays inside."""
    with _opened(source) as archive:
        key = _try_password(archive, _files_of(archive), password)
        for file in _files_of(archive):
            parts = parts_of(_name_of(file))
            if _is_odd(file):
                into.refuse(parts, LINK)
                continue
            try:
                into.write(parts, _data_of(archive, file, key))
            except (NotImplementedError, RuntimeError):
                into.refuse(parts, *ODDLY_PACKED)
            except FAILURES:
                into.refuse(parts, *DAMAGED_INSIDE)


@contextmanager
def _opened(source: Path) -> Iterator[zipfile.ZipFile]:
    try:
        archive = zipfile.ZipFile(source)
    except (*FAILURES, NotImplementedError) as error:
        raise UnreadableFileError(
            "This archive is damaged or cut short.",
            "Download it again, or ask whoever sent it to send the files themselves.",
        ) from error
    with archive:
        yield archive


def _files_of(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    if len(archive.infolist()) > MOST_ENTRIES:
        raise TooMuchInsideError
    return [file for file in archive.infolist() if not _is_folder(file)]


def _is_folder(file: zipfile.ZipInfo) -> bool:
    return file.is_dir() or file.filename.endswith("\\") or bool(_mode(file) == "d")


def _is_odd(file: zipfile.ZipInfo) -> bool:
    return _mode(file) not in ("-", "?")


def _mode(file: zipfile.ZipInfo) -> str:
    """Return what an entry is by the rights it bears: a file, a folder, a link."""
    return stat.filemode(file.external_attr >> 16)[0]


def _try_password(
    archive: zipfile.ZipFile, files: list[zipfile.ZipInfo], password: str
) -> bytes | None:
    """Return the key of the locked files, tried on the smallest; `None` for none."""
    locked = [file for file in files if file.flag_bits & IS_LOCKED]
    if not locked:
        return None
    if any(f.compress_type == AES or f.flag_bits & STRONGLY for f in locked):
        raise UnreadableFileError(
            "This archive is locked in a way that can't be opened here, even with"
            " its password.",
            "Open it in its own program with its password, then add the files inside.",
        )
    if not password:
        raise LockedFileError
    trial = min(locked, key=lambda file: file.file_size)
    for key in dict.fromkeys((password.encode(), _in_old_letters(password))):
        if _opens(archive, trial, key):
            return key
    raise LockedFileError(was_tried=True)


def _in_old_letters(password: str) -> bytes:
    """Return a password as older programs on Windows write it."""
    return password.encode("cp1252", "replace")


def _opens(archive: zipfile.ZipFile, file: zipfile.ZipInfo, key: bytes) -> bool:
    whole = file.file_size <= SMALL_TRIAL
    try:
        with archive.open(file, pwd=key) as data:
            read = CHUNK
            while whole and read:
                read = len(data.read(CHUNK))
    except (*FAILURES, RuntimeError):
        return False
    return True


def _data_of(
    archive: zipfile.ZipFile, file: zipfile.ZipInfo, key: bytes | None
) -> Iterator[bytes]:
    with archive.open(file, pwd=key) as data:
        while chunk := data.read(CHUNK):
            yield chunk


def _name_of(file: zipfile.ZipInfo) -> str:
    """Return an entry's name; older programs don't say in which letters it is."""
    name = file.orig_filename
    if file.flag_bits & NAME_IS_UTF8 or name.isascii():
        return name
    try:
        data = name.encode("cp437")
    except UnicodeEncodeError:
        return name
    best = max(WINDOWS, key=lambda encoding: likelihood(data, encoding))
    foreign = FOREIGN if likelihood(data, best) < 0 else ()
    for encoding in ("utf-8", *foreign):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode(best, "replace")
