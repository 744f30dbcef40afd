"""What became of a drop, in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from binder_app.domain.binder import GivenFile
from binder_app.intake.refusals import QUIET
from binder_app.ui.desk import Desk

MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Drop:
    """What came of one drop: its ledger lines, and how many files were never read."""

    lines: Sequence[GivenFile]
    left_out: int = 0


def in_one_line(drop: Drop) -> str:
    """Return how many papers went in, were there, want a look, and did not go in."""
    say = QCoreApplication.translate
    outcomes = ("added", "similar")
    added = [line for line in drop.lines if line.outcome in outcomes and line.exhibits]
    papers = {exhibit for line in added for exhibit in line.exhibits}
    counts = [len(papers), _count(drop, "duplicate")]
    look, out = _count(drop, "needs_attention"), len(refused(drop))
    told = [
        say("DropWords", "%n papers added", "", counts[0]) if counts[0] else "",
        _came_in(drop, added),
        say("DropWords", "%n in the binder already", "", counts[1])
        if counts[1]
        else "",
        say("DropWords", "%n could not be read", "", look) if look else "",
        say("DropWords", "%n not taken in", "", out) if out else "",
        say("DropWords", "stopped: %n not read", "", drop.left_out)
        if drop.left_out
        else "",
    ]
    return ", ".join(part for part in told if part)


def _came_in(drop: Drop, added: Sequence[GivenFile]) -> str:
    """Return how many of the papers came out of an e-mail, an archive or a PDF."""
    say = QCoreApplication.translate
    inner = [line for line in added if line.came_in]
    outer = {line.digest: line.name for line in drop.lines}
    names = {outer.get(line.came_in, "") for line in inner}
    if not inner:
        return ""
    if len(names) > 1 or "" in names:
        return say("DropWords", "%n of them out of other files", "", len(inner))
    told = say("DropWords", "%n of them out of {name}", "", len(inner))
    return told.format(name=names.pop())


def is_worth_showing(drop: Drop) -> bool:
    """Tell whether more became of a drop than a paper of each file."""
    return any(line.outcome != "added" or line.came_in for line in drop.lines)


def refused(drop: Drop) -> list[GivenFile]:
    """Return the lines of files that stayed out, but for a system's helper files."""
    return [
        line
        for line in drop.lines
        if line.outcome == "rejected" and line.problem not in QUIET
    ]


def why_refused(drop: Drop, desk: Desk) -> tuple[str, str]:
    """Return that files stayed out, and of the first few of them why."""
    lines, say = refused(drop), QCoreApplication.translate
    told = [
        f"{line.name}: {desk.say(line.problem)} {desk.say(line.remedy)}".strip()
        for line in lines[:MOST_NAMED]
    ]
    more = len(lines) - MOST_NAMED
    if more > 0:
        told.append(say("DropWords", "And %n more.", "", more))
    head = say("DropWords", "%n files were not taken in.", "", len(lines))
    return head, "\n".join(told)


def _count(drop: Drop, outcome: str) -> int:
    return sum(line.outcome == outcome for line in drop.lines)
