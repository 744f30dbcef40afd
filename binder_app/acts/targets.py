"""Where something may be written: never over a paper, never into a binder."""

from pathlib import Path

from binder_app.errors import WrongUsageError
from binder_app.files import digest_of
from binder_app.storage.binder_file import DATABASE, ORIGINALS, SENT, BinderFile


def must_be_free(target: Path, file: BinderFile) -> None:
    """Refuse a target that can't be written, or that would cost a paper."""
    if target.is_dir():
        raise WrongUsageError(f"{target} is a folder; name a file to write.")
    if not target.parent.is_dir():
        raise WrongUsageError(f"There is no folder {target.parent} to write into.")
    inside = target.resolve()
    home = file.folder.resolve()
    kept = [home / name for name in (ORIGINALS, SENT)]
    if inside == home / DATABASE or any(inside.is_relative_to(one) for one in kept):
        raise WrongUsageError(
            f"{target} belongs to the binder itself.", "Write somewhere else."
        )
    if _is_a_paper(target, file):
        raise WrongUsageError(
            f"{target} is one of the papers you gave; it would be lost.",
            "Write under another name.",
        )


def _is_a_paper(target: Path, file: BinderFile) -> bool:
    """Tell whether that file is byte for byte an original of the binder."""
    if not target.is_file():
        return False
    size = target.stat().st_size
    originals = file.binder.originals
    alike = {one.digest for one in originals.values() if one.bytes == size}
    return bool(alike) and digest_of(target) in alike
