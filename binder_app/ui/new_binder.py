"""A binder that is being asked for, and the folder that comes of it."""

import re
from dataclasses import dataclass
from pathlib import Path

from binder_app.acts.rulebook import FIRST_PATHWAY
from binder_app.domain.binder import UNKNOWN, Binder
from binder_app.domain.claim import Claim
from binder_app.errors import WrongUsageError
from binder_app.storage.binder_file import BinderFile

LONGEST_NAME = 60
MOST_FOLDERS = 1000

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Draft:
    """What a person has answered so far; everything may be empty.

    `pathway` is empty where it is not known. `sent` is an ISO date, `method` how the
    decision was sent, `language` that of the packet.
    """

    pathway: str = ""
    worker: str = ""
    claim: str = ""
    papers: tuple[Path, ...] = ()
    sent: str = ""
    method: str = ""
    language: str = "en"

    @property
    def facts(self) -> dict[str, str]:
        """The facts of the claim that were answered."""
        told = {
            "employee_name": self.worker,
            "claim_number": self.claim,
            "service_date": self.sent,
            "service_method": self.method,
        }
        return {name: value for name, value in told.items() if value}


def folder_name(draft: Draft, unnamed: str) -> str:
    """Return a name that every file system takes; `unnamed` where nothing is said."""
    said = " ".join(filter(None, (draft.worker, draft.claim))) or unnamed
    plain = " ".join(_FORBIDDEN.sub(" ", said).split())[:LONGEST_NAME].strip(" .")
    if not plain:
        plain = unnamed
    return f"{plain} binder" if _RESERVED.fullmatch(plain) else plain


def make_binder(draft: Draft, library: Path, unnamed: str) -> Path:
    """Make the binder in a new folder of the library; return the folder.

    `BinderError` or `OSError` where it can't be made.
    """
    library.mkdir(parents=True, exist_ok=True)
    folder = _free(library, folder_name(draft, unnamed))
    first = draft.pathway or FIRST_PATHWAY
    binder = Binder(first, claim=Claim(draft.facts), language=draft.language)
    told = binder.with_pathway(draft.pathway or UNKNOWN)
    BinderFile.create(folder, told).close()
    return folder


def _free(library: Path, name: str) -> Path:
    for number in range(1, MOST_FOLDERS):
        folder = library / (name if number == 1 else f"{name} {number}")
        if not folder.exists():
            return folder
    raise WrongUsageError(f"There are too many binders called {name}.")
