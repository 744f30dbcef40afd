"""Where something may be written: over a file of ours, never over a paper."""

from dataclasses import dataclass
from pathlib import Path

from binder_app.domain.marks import (
    ARCHIVE_SEAL,
    BINDER_FILE,
    CALENDAR_SEAL,
    FOR_YOU_SEAL,
    HOLDER_NAME,
    LETTER_SEAL,
    LOCK_NAME,
    PACKET_SEAL,
)
from binder_app.errors import WrongUsageError
from binder_app.files import digest_of
from binder_app.seal import is_sealed
from binder_app.storage.binder_file import ORIGINALS, SENT, BinderFile

_OWN_FILES = (BINDER_FILE, LOCK_NAME, HOLDER_NAME)


def packet_name(surname: str, title: str = "IMR packet") -> str:
    """Return what a worker's packet is called when nobody says otherwise."""
    words = f"{surname} {title}"
    return "".join(c for c in words if c.isalnum() or c in " -'").strip() + ".pdf"


@dataclass(frozen=True, slots=True)
class OurFile:
    """One sort of file that the program writes: its name's end, and its seal.

    A file whose seal is missing or broken is not ours any more: it was signed,
    added to or made by someone else, and is never written over.
    """

    what: str
    ending: str
    seal: bytes

    def named(self, target: Path) -> Path:
        """Return `target` with the ending of this sort, added where it is missing."""
        if target.name.lower().endswith(self.ending):
            return target
        return target.with_name(target.name + self.ending)


PACKET = OurFile("packet", ".pdf", PACKET_SEAL)
FOR_YOU = OurFile("sheet", ".pdf", FOR_YOU_SEAL)
ARCHIVE = OurFile("exported binder", ".zip", ARCHIVE_SEAL)
CALENDAR = OurFile("calendar", ".ics", CALENDAR_SEAL)
LETTER = OurFile("letter", ".pdf", LETTER_SEAL)


def sheet_beside(packet: Path) -> Path:
    """Return where the user's own sheet of that packet goes."""
    return packet.with_name(f"{packet.name[: -len(PACKET.ending)]}-for-you.pdf")


def free_target(target: Path, sort: OurFile, file: BinderFile) -> Path:
    """Return `target` with its ending, once nothing would be lost by writing there.

    `WrongUsageError` where it can't be written, lies inside the binder, or where
    another file stands than an earlier one of the same sort.
    """
    _must_be_no_device(target)
    _must_be_outside(target, file)
    if not target.is_dir():
        target = sort.named(target)
    _must_be_reachable(target)
    _must_be_outside(target, file)
    if target.exists():
        if _is_a_paper(target, file):
            raise WrongUsageError(
                f"{target} is one of the papers you gave; it would be lost.",
                "Write under another name.",
            )
        if not is_sealed(target, sort.seal):
            raise WrongUsageError(
                f"{target} is there already and is no {sort.what} of this program, "
                "or was changed since; it would be lost.",
                "Write under another name.",
            )
    return target


def _must_be_no_device(target: Path) -> None:
    if target.exists() and not (target.is_dir() or target.is_file()):
        raise WrongUsageError(f"{target} is no file; name a file to write.")


def _must_be_reachable(target: Path) -> None:
    if target.is_dir():
        raise WrongUsageError(f"{target} is a folder; name a file to write.")
    if target.is_symlink():
        raise WrongUsageError(
            f"{target} is a link to another file.",
            "Name that file itself, or write under another name.",
        )
    if not target.parent.is_dir():
        raise WrongUsageError(f"There is no folder {target.parent} to write into.")


def _must_be_outside(target: Path, file: BinderFile) -> None:
    inside, home = target.resolve(), file.folder.resolve()
    kept = [home / name for name in (ORIGINALS, SENT)]
    is_own = inside.parent == home and inside.name.startswith(_OWN_FILES)
    if is_own or any(inside.is_relative_to(one) for one in kept):
        raise WrongUsageError(
            f"{target} belongs to the binder itself.", "Write somewhere else."
        )


def _is_a_paper(target: Path, file: BinderFile) -> bool:
    """Tell whether that file is byte for byte an original of the binder."""
    if not target.is_file():
        return False
    size = target.stat().st_size
    originals = file.binder.originals
    alike = {one.digest for one in originals.values() if one.bytes == size}
    return bool(alike) and digest_of(target) in alike
