"""What became of each file given, from the program's own words and its binder."""

import json
from dataclasses import dataclass
from pathlib import Path

from binder_app.domain.binder import Binder, GivenFile

ENDS = PAGES, FILES, PASSWORD, WHY = ("pages", "files", "password", "why")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one file gave: `end` is pages, files (an archive), password or why.

    A slice that is shown on the sheet of another has no page of its own to count.
    `is_copy`: the same came before, by its bytes or by what its pages show.
    """

    end: str
    pages: int = 0
    holds: int = 0
    is_copy: bool = False
    reason: str = ""

    @property
    def is_in(self) -> bool:
        """Tell whether it became pages, or what was in it came in."""
        return self.end in (PAGES, FILES)


def outcomes_in(told: str, binder: Binder) -> dict[str, Outcome]:
    """Return the outcome of each file given, by its folder and its name."""
    paths = [
        Path(file["path"])
        for file in json.loads(told)["files"]
        if file["came_in"] is None
    ]
    lines = [line for line in binder.ledger if not line.came_in]
    twins = {line.digest: line for line in reversed(lines) if _is_first(line)}
    return {
        f"{path.parent.name}/{path.name}": _outcome(line, twins, binder)
        for path, line in zip(paths, lines, strict=True)
    }


def _is_first(line: GivenFile) -> bool:
    return line.outcome != "duplicate"


def _outcome(line: GivenFile, twins: dict[str, GivenFile], binder: Binder) -> Outcome:
    is_copy = line.outcome == "duplicate"
    first = twins.get(line.digest, line) if is_copy else line
    original = binder.originals.get(line.digest)
    if original is not None and original.pages:
        return Outcome(PAGES, original.pages, original.holds, is_copy)
    if binder.pages_with(line.digest)[0] != line.digest:
        return Outcome(PAGES, is_copy=is_copy)
    if original is not None and original.holds:
        return Outcome(FILES, 0, original.holds, is_copy)
    end = PASSWORD if first.needs == "password" else WHY
    return Outcome(end, is_copy=is_copy, reason=first.problem)
