"""What is to be said of each binder in a folder, without opening it for work."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

from binder_app.acts.checking import Checked, check_binder
from binder_app.acts.rulebook import Rulebook, read_rulebook
from binder_app.acts.since_sent import filed
from binder_app.domain.binder import Binder
from binder_app.domain.exhibit import Exhibit
from binder_app.domain.marks import BINDER_FILE
from binder_app.errors import BinderError, WrongUsageError
from binder_app.progress import Progress
from binder_app.rules.gate import needs_a_look
from binder_app.storage.binder_file import BinderFile

DEEPEST = 2
"""How many folders below the library a binder is looked for."""


SAMPLE = "imr-sample-case"
"""What the folder of the sample case is called."""

MOST_SAMPLES = 1000


@dataclass(frozen=True, slots=True)
class Summary:
    """One binder in a line.

    `missing` counts required papers that nothing meets for certain, `look` the
    exhibits that want a look, `safe` and `usual` are ISO dates of the awaited
    deadline, empty where there is none. `sent_on` and `sent_by` say when, ISO, and how
    the application went out. `problem` says why it can't be read.
    """

    folder: str
    worker: str = ""
    claim: str = ""
    exhibits: int = 0
    missing: int = 0
    look: int = 0
    deadline: str = ""
    safe: str = ""
    usual: str = ""
    sent_on: str = ""
    sent_by: str = ""
    problem: str = ""

    @property
    def is_sample(self) -> bool:
        """Tell whether it is a made-up case: its folder is one that we named."""
        return is_of_sample(Path(self.folder))

    def to_json(self) -> dict[str, Any]:
        """Return it as plain values."""
        return asdict(self)


def is_of_sample(folder: Path) -> bool:
    """Tell whether a binder is the made-up case: it lies in a folder that we named."""
    return folder.parent.name.startswith(SAMPLE)


def binders_in(library: Path) -> Iterator[Path]:
    """Give each binder folder in a library, by name; none where it is not there."""
    for depth in range(1, DEEPEST + 1):
        pattern = "/".join(["*"] * depth)
        for path in sorted(library.glob(f"{pattern}/{BINDER_FILE}")):
            yield path.parent


def summaries(folders: Iterable[Path], progress: Progress) -> Iterator[Summary]:
    """Sum up those binders and those in the libraries among the folders."""
    found = dict.fromkeys(
        binder.absolute()
        for folder in folders
        for binder in ([folder] if _is_binder(folder) else binders_in(folder))
    )
    rulebooks: dict[str, Rulebook] = {}
    for done, folder in enumerate(found):
        progress.step(done, len(found), f"Reading {folder.name}")
        yield _sum_up(folder, rulebooks)


def _is_binder(folder: Path) -> bool:
    return (folder / BINDER_FILE).is_file()


def _sum_up(folder: Path, rulebooks: dict[str, Rulebook]) -> Summary:
    try:
        with BinderFile.open_for_reading(folder) as file:
            binder = file.binder
        if binder.pathway not in rulebooks:
            rulebooks[binder.pathway] = read_rulebook(binder.pathway)
        rules = rulebooks[binder.pathway]
        return _of(
            folder, binder, check_binder(binder, rules, today=date.today()), rules
        )
    except BinderError as error:
        return Summary(str(folder), worker=folder.name, problem=error.line)


def _of(folder: Path, binder: Binder, checked: Checked, rules: Rulebook) -> Summary:
    first = checked.deadlines[0] if checked.deadlines else None
    look = [e for e in binder.exhibits if _wants_a_look(e, rules)]
    sent = filed(binder, rules, checked.deadlines)
    return Summary(
        folder=str(folder),
        worker=binder.claim.get("employee_name"),
        claim=binder.claim.get("claim_number"),
        exhibits=len(binder.exhibits),
        missing=len(checked.still_required),
        look=len(look),
        deadline=first.id if first else "",
        safe=first.safe.isoformat() if first and first.safe else "",
        usual=first.usual.isoformat() if first and first.usual else "",
        sent_on=sent.on if sent else "",
        sent_by=sent.by if sent else "",
    )


def _wants_a_look(exhibit: Exhibit, rules: Rulebook) -> bool:
    """Tell whether a person is asked about it; what they held back is settled."""
    if exhibit.problem:
        return exhibit.state == "needs_attention"
    return needs_a_look(exhibit, rules.kinds)


def free_folder(beside: Path) -> Path:
    """Return the first folder name for the sample case that is not taken."""
    for number in range(1, MOST_SAMPLES):
        folder = beside / (SAMPLE if number == 1 else f"{SAMPLE}-{number}")
        if not folder.exists():
            return folder
    raise WrongUsageError(
        "There are too many sample cases here.", "Name one with --out."
    )
