"""Why a file is not taken in at all, before anyone looks at what it holds."""

from pathlib import Path

from binder_app.domain.marks import ARCHIVE_SEAL, BINDER_FILE, CALENDAR_SEAL
from binder_app.intake.given_paths import (
    is_binder,
    is_housekeeping,
    is_in_cloud_only,
    is_special,
)
from binder_app.seal import is_sealed

Told = tuple[str, str]
"""A problem and its remedy; both empty where there is none."""

CLOSED = (
    "This file can't be opened.",
    "Close it in other programs; where it is someone else's, ask for a copy.",
)
"""What is said of a file that the system won't let us read, and the remedy."""


HELPER_FILE = "This is a helper file of the system, no paper."

DISC_LIST = (
    "This is only the list of what is on the disc.",
    "Add the whole folder of the disc; the pictures are in it.",
)
"""What is said of the list of a disc of medical pictures that came by itself."""

DISC_LIST_BESIDE = (
    "This is the index of a disc, no paper; the pictures of the disc have their own"
    " lines."
)
"""What is said of one whose pictures came along, or were there before."""


QUIET = frozenset({HELPER_FILE, DISC_LIST_BESIDE})
"""What is told of files that nobody misses in a packet."""


def why_refused(source: Path) -> Told:
    """Return why a file can't be taken in, with the remedy; empty where it can."""
    if is_housekeeping(source):
        return HELPER_FILE, ""
    if source.name == BINDER_FILE:
        return "This is the file of a binder, no paper.", ""
    try:
        problem, remedy = _why_no_file(source)
        return (problem, remedy) if problem else _why_ours(source)
    except OSError:
        return CLOSED


def _why_no_file(source: Path) -> Told:
    """Tell folders, links and what has no bytes here from files."""
    if source.is_symlink() and not source.exists():
        return "This is a link to a file that is not there.", "Add that file itself."
    if not source.exists():
        return "This file is no longer there.", "Add it from where it is now."
    if is_binder(source):
        return (
            "This folder is a binder; its papers stay in it.",
            "Add the papers themselves, from where you have them.",
        )
    if source.is_dir():
        return (
            "This folder can't be entered, or is a link to another one.",
            "Add that folder itself.",
        )
    if is_in_cloud_only(source):
        return (
            "This file is in the cloud only, not on this computer.",
            'Choose "Always keep on this device", then add it again.',
        )
    if is_special(source):
        return "This is not a file that can be read.", ""
    return "", ""


def _why_ours(source: Path) -> Told:
    """Tell what this program wrote for its user from a paper."""
    if is_sealed(source, CALENDAR_SEAL):
        return "This is a calendar made with this program, no paper.", ""
    if is_sealed(source, ARCHIVE_SEAL):
        return (
            "This is an exported binder; its papers stay in it.",
            "Unpack it with the program to have that binder again.",
        )
    return "", ""
