"""The whole binder as one ZIP file, and back; every original is proven on arrival."""

import tempfile
import zipfile
from pathlib import Path
from zlib import error as zlib_error

from binder_app.errors import BinderError, UnusableInputError, WrongUsageError
from binder_app.files import digest_of, taking_the_place_of
from binder_app.progress import Progress
from binder_app.storage.binder_file import DATABASE, ORIGINALS, SENT, BinderFile

MOST_BYTES = 50 << 30
"""Bytes that an archive may hold unpacked; a binder of ours is far smaller."""


def export_binder(file: BinderFile, target: Path, progress: Progress) -> int:
    """Write the binder with its originals as a ZIP; return how many files it holds."""
    papers = sorted(
        path
        for name in (ORIGINALS, SENT)
        for path in (file.folder / name).rglob("*")
        if path.is_file() and not path.name.startswith(".")
    )
    with taking_the_place_of(target) as part, zipfile.ZipFile(part, "w") as archive:
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".") as folder:
            snapshot = Path(folder) / DATABASE
            file.copy_database(snapshot)
            archive.write(snapshot, DATABASE, zipfile.ZIP_DEFLATED)
        for done, path in enumerate(papers, start=1):
            progress.step(done, len(papers), "Packing papers")
            archive.write(path, path.relative_to(file.folder).as_posix())
    return len(papers) + 1


def import_binder(source: Path, folder: Path, progress: Progress) -> Path:
    """Unpack an exported binder into a new folder; return that folder.

    Names are never trusted as paths, and an original whose bytes are not what
    its name says is refused. Nothing stays behind on failure.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise WrongUsageError(f"{folder} is already there and is not empty.")
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".import-") as held:
        fresh = Path(held) / "binder"
        fresh.mkdir()
        _unpack(source, fresh, progress)
        _prove(fresh)
        if folder.exists():
            folder.rmdir()
        fresh.rename(folder)
    return folder


def _unpack(source: Path, fresh: Path, progress: Progress) -> None:
    try:
        with zipfile.ZipFile(source) as archive:
            members = archive.infolist()
            if sum(member.file_size for member in members) > MOST_BYTES:
                raise UnusableInputError("This ZIP file is too large to be a binder.")
            for done, member in enumerate(members, start=1):
                progress.step(done, len(members), "Unpacking papers")
                _unpack_member(archive, member, fresh)
    except (zipfile.BadZipFile, zlib_error, EOFError, NotImplementedError) as error:
        raise UnusableInputError(
            "This ZIP file is damaged or not one of ours.", "Export the binder again."
        ) from error


def _unpack_member(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, fresh: Path
) -> None:
    parts = member.filename.split("/")
    is_ours = member.filename == DATABASE or (
        len(parts) >= 2
        and parts[0] in (ORIGINALS, SENT)
        and all(part not in ("", ".", "..") and "\\" not in part for part in parts)
    )
    if not is_ours:
        raise UnusableInputError("This ZIP file holds things that no binder holds.")
    target = fresh.joinpath(*parts)
    target.parent.mkdir(parents=True, exist_ok=True)
    with archive.open(member) as packed, target.open("wb") as file:
        while chunk := packed.read(1 << 20):
            file.write(chunk)


def _prove(fresh: Path) -> None:
    with BinderFile.open_for_reading(fresh) as file:
        for original in file.binder.originals.values():
            path = file.original_path(original)
            if not path.is_file() or digest_of(path) != original.digest:
                raise BinderError(
                    "An original in this ZIP file is missing or was changed.",
                    "Export the binder again from where it came.",
                )
