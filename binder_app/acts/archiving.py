"""The whole binder as one ZIP file, and back; every original is proven on arrival."""

import errno
import re
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from zlib import error as zlib_error

from binder_app.acts.sending import READ_ONLY, changed_since
from binder_app.domain.binder import Binder, Original
from binder_app.domain.marks import ARCHIVE_SEAL
from binder_app.errors import BinderError, UnusableInputError, WrongUsageError
from binder_app.files import (
    PRIVATE,
    UNFINISHED_END,
    digest_of,
    is_unfinished,
    private_folder,
    taking_the_place_of,
    tidy_up,
    unfinished_start,
)
from binder_app.progress import Progress
from binder_app.seal import close_seal, open_seal
from binder_app.storage.binder_file import (
    DATABASE,
    ORIGINALS,
    SENT,
    BinderFile,
)

MOST_BYTES = 50 << 30
"""Bytes that an archive may hold unpacked; a binder of ours is far smaller."""

_PLAIN_NAME = re.compile(r'[^\\/:*?"<>|\x00-\x1f]*[^\\/:*?"<>|\x00-\x1f .]')
"""A name that means a file inside its folder on every system.

A colon names a drive or a hidden stream on Windows, which also drops spaces and
full stops at the end: there `.. ` is the folder above.
"""


def export_binder(file: BinderFile, target: Path, progress: Progress) -> int:
    """Write the binder with its originals as a ZIP; return how many files it holds.

    What no exhibit names stays out: a paper whose taking in was stopped is not
    the binder's. An original that is not whole is refused here, while its
    owner can still mend it.
    """
    snapshot, binder = file.snapshot()
    papers = list(_papers(file, binder))
    with taking_the_place_of(target) as part:
        with zipfile.ZipFile(part, "w", strict_timestamps=False) as archive:
            archive.comment = open_seal(ARCHIVE_SEAL)
            archive.writestr(DATABASE, snapshot, zipfile.ZIP_DEFLATED)
            for done, path in enumerate(papers, start=1):
                progress.step(done, len(papers), "Packing papers")
                archive.write(path, path.relative_to(file.folder).as_posix())
        close_seal(part, ARCHIVE_SEAL)
    return len(papers) + 1


def _papers(file: BinderFile, binder: Binder) -> Iterator[Path]:
    """Give each file that belongs to the binder, each original proven."""
    for original in binder.originals.values():
        if not _is_whole(file, original):
            raise BinderError(
                f"{original.name} is missing from the binder's folder or was changed.",
                "Add that file again, then export.",
            )
        yield file.original_path(original)
        if original.pages_file == "opened":
            yield file.opened_path(original.digest)
    for path in sorted((file.folder / SENT).rglob("*")):
        if path.is_file() and not is_unfinished(path):
            yield path


def _is_whole(file: BinderFile, original: Original) -> bool:
    kept, opened = file.original_path(original), file.opened_path(original.digest)
    if original.pages_file == "opened" and not opened.is_file():
        return False
    return kept.is_file() and digest_of(kept) == original.digest


def import_binder(source: Path, folder: Path, progress: Progress) -> Path:
    """Unpack an exported binder into a new or empty folder; return that folder.

    Names are never trusted as paths, and an original whose bytes are not what
    its name says is refused. Nothing stays behind on failure.
    """
    target = folder.resolve()
    home = next(path for path in (target, *target.parents) if path.exists())
    if home == target and not _is_empty(target):
        raise WrongUsageError(
            f"{target} is already there and is not empty.",
            "Name a folder that is new or empty.",
        )
    tidy_up(home)
    with tempfile.TemporaryDirectory(UNFINISHED_END, unfinished_start(), home) as held:
        fresh = Path(held) / target.name
        private_folder(fresh)
        _unpack(source, fresh, progress)
        _prove(fresh)
        if home == target:
            _move_into(target, fresh)
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            fresh.rename(target)
    return folder


def _is_empty(folder: Path) -> bool:
    return folder.is_dir() and all(is_unfinished(held) for held in folder.iterdir())


def _move_into(folder: Path, fresh: Path) -> None:
    """Move a binder into an empty folder, where someone may stand.

    What makes the folder a binder comes last; on failure all of it goes back.
    """
    names = sorted((path.name for path in fresh.iterdir()), key=DATABASE.__eq__)
    moved = list[str]()
    try:
        for name in names:
            (fresh / name).rename(folder / name)
            moved.append(name)
    except BaseException:
        for name in moved:
            (folder / name).rename(fresh / name)
        raise


def _unpack(source: Path, fresh: Path, progress: Progress) -> None:
    try:
        with zipfile.ZipFile(source) as archive:
            members = [one for one in archive.infolist() if not _is_folder(one)]
            if sum(member.file_size for member in members) > MOST_BYTES:
                raise UnusableInputError("This ZIP file is too large to be a binder.")
            for member in members:
                _must_be_ours(member)
            for done, member in enumerate(members, start=1):
                progress.step(done, len(members), "Unpacking papers")
                _unpack_member(archive, member, fresh)
    except _DAMAGE as error:
        raise _unusable() from error
    except OSError as error:
        if error.errno != errno.EINVAL:
            raise
        raise _unusable() from error


def _unusable() -> UnusableInputError:
    return UnusableInputError(
        "This ZIP file is damaged or not one of ours.", "Export the binder again."
    )


_DAMAGE = (
    zipfile.BadZipFile,
    zlib_error,
    EOFError,
    ValueError,
    NotImplementedError,
    FileExistsError,
    NotADirectoryError,
)
"""What a damaged or made-up archive raises; two members of one name among it.

Besides, `EINVAL`: it names a place before the file's beginning.
"""


def _is_folder(member: zipfile.ZipInfo) -> bool:
    """Tell the entry of a folder of ours, which other packers write."""
    *parts, end = member.filename.split("/")
    is_empty = end == "" and member.file_size == 0
    return is_empty and bool(parts) and _lies_in_binder(parts)


def _lies_in_binder(parts: Sequence[str]) -> bool:
    is_ours = parts[0] in (ORIGINALS, SENT)
    return is_ours and all(_PLAIN_NAME.fullmatch(part) for part in parts)


def _must_be_ours(member: zipfile.ZipInfo) -> None:
    """Refuse a name that is no binder's, and a packing that we never write."""
    parts = member.filename.split("/")
    is_ours = member.filename == DATABASE or (
        len(parts) >= 2 and _lies_in_binder(parts)
    )
    is_locked = bool(member.flag_bits & _LOCKED)
    if not is_ours or is_locked or member.compress_type not in _PACKINGS:
        raise UnusableInputError("This ZIP file holds things that no binder holds.")


_LOCKED = 0x1
"""The bit of a ZIP member that says it wants a password."""

_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


def _unpack_member(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, fresh: Path
) -> None:
    target = fresh.joinpath(*member.filename.split("/"))
    for folder in reversed(target.relative_to(fresh).parents):
        private_folder(fresh / folder)
    with archive.open(member) as packed, target.open("xb") as file:
        target.chmod(PRIVATE)
        while chunk := packed.read(1 << 20):
            file.write(chunk)
    if member.filename.startswith(f"{SENT}/"):
        target.chmod(READ_ONLY)


def _prove(fresh: Path) -> None:
    with BinderFile.open_for_reading(fresh) as file:
        for original in file.binder.originals.values():
            if not _is_whole(file, original):
                raise BinderError(
                    "An original in this ZIP file is missing or was changed.",
                    "Export the binder again from where it came.",
                )
        for name in changed_since(file):
            raise BinderError(
                f"{name}, kept as sent in this ZIP file, was changed.",
                "Export the binder again from where it came.",
            )
