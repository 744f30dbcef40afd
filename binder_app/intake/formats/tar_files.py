"""What tar archives and gzip files hold, taken out within limits."""

import gzip
import struct
import tarfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from binder_app.intake.formats.zip_files import DAMAGED_INSIDE, LINK
from binder_app.intake.inner import InnerFolder, must_not_swell, own_name, parts_of
from binder_app.intake.unreadable import TooMuchInsideError, UnreadableFileError

MOST_ENTRIES = 20_000
CHUNK = 1 << 18
GZIP_ENDINGS = {".tgz": ".tar", ".taz": ".tar", ".gz": "", ".z": ""}
FAILURES = (
    tarfile.TarError,
    zlib.error,
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


def count_in_tar(source: Path) -> int:
    """Return how many files a tar archive holds, links among them."""
    with _opened(source) as archive:
        files = sum(1 for _ in _files_of(archive))
    if not files:
        raise UnreadableFileError(
            "This archive holds no file.", "Ask whoever sent it for the files."
        )
    return files


def take_tar_apart(source: Path, into: InnerFolder) -> None:
    """Write each file of a tar archive into a private folder.

    One that is only noted as being another file of the archive comes out as that.
    """
    with _opened(source) as archive:
        before: dict[str, tarfile.TarInfo] = {}
        for file in _files_of(archive):
            parts = parts_of(file.name)
            held = before.get(file.linkname) if file.islnk() else file
            data = archive.extractfile(held) if held and held.isreg() else None
            if held and data:
                before[file.name] = held
            if data is None:
                into.refuse(parts, LINK)
                continue
            try:
                into.write(parts, _chunks_of(data))
            except FAILURES:
                into.refuse(parts, *DAMAGED_INSIDE)


def _chunks_of(data: IO[bytes]) -> Iterator[bytes]:
    while chunk := data.read(CHUNK):
        yield chunk


def count_in_gzip(source: Path) -> int:
    """Return 1: a gzip file holds one; raises where it is broken from the start."""
    with _gunzipped(source) as file:
        file.read(CHUNK)
    return 1


def take_gzip_apart(source: Path, name: str, into: InnerFolder) -> None:
    """Write the one file of a gzip file into a private folder."""
    with _gunzipped(source) as file:
        into.write((_name_within(name),), _read(file, source.stat().st_size))


def _read(file: gzip.GzipFile, packed: int) -> Iterator[bytes]:
    unpacked = 0
    while chunk := file.read(CHUNK):
        unpacked += len(chunk)
        must_not_swell(packed, unpacked)
        yield chunk


def _name_within(name: str) -> str:
    name = own_name(name)
    stem, dot, ending = name.rpartition(".")
    within = GZIP_ENDINGS.get(f".{ending.lower()}") if dot else None
    return name if within is None or not stem else stem + within


def _files_of(archive: tarfile.TarFile) -> Iterator[tarfile.TarInfo]:
    for count, file in enumerate(archive):
        if count >= MOST_ENTRIES:
            raise TooMuchInsideError
        if not file.isdir():
            yield file


@contextmanager
def _opened(source: Path) -> Iterator[tarfile.TarFile]:
    with _told_in_words(), tarfile.open(source, "r:") as archive:
        yield archive


@contextmanager
def _gunzipped(source: Path) -> Iterator[gzip.GzipFile]:
    with _told_in_words(), gzip.GzipFile(source) as file:
        yield file


@contextmanager
def _told_in_words() -> Iterator[None]:
    try:
        yield
    except FAILURES as error:
        raise UnreadableFileError(
            "This archive is damaged or cut short.",
            "Download it again, or ask whoever sent it to send the files themselves.",
        ) from error
