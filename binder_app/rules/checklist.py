"""Holds a binder against its checklist."""

from binder_app.domain.binder import Binder
from binder_app.domain.exhibit import Exhibit
from binder_app.domain.finding import Checklist, Finding, Requirement
from binder_app.domain.kind import Kinds


def check(binder: Binder, checklist: Checklist, kinds: Kinds) -> tuple[Finding, ...]:
    """Return how the binder meets each requirement, in the checklist's order."""
    return tuple(_hold(binder, line, kinds) for line in checklist.requirements)


def _hold(binder: Binder, line: Requirement, kinds: Kinds) -> Finding:
    held = [exhibit for exhibit in binder.of_kind(line.kinds) if exhibit.pages_in]
    sure = [exhibit.id for exhibit in held if is_sure(exhibit, kinds)]
    ids = tuple(exhibit.id for exhibit in held)
    if len(sure) >= line.at_least:
        return Finding(line, "met", ids)
    if note := binder.not_applicable.get(line.id, ""):
        return Finding(line, "not_applicable", ids, note)
    if len(ids) >= line.at_least:
        return Finding(line, "doubtful", ids, applies=_applies(binder, line))
    return Finding(line, "missing" if _applies(binder, line) else "not_applicable", ids)


def is_sure(exhibit: Exhibit, kinds: Kinds) -> bool:
    """Tell whether a human said what it is, or the guess is well above doubt."""
    if exhibit.kind_by == "user":
        return True
    wanted = kinds[exhibit.kind].sure_at or kinds.threshold
    return exhibit.guess.confidence >= wanted


def _applies(binder: Binder, line: Requirement) -> bool:
    """Tell whether an `if_it_applies` line is known to apply to this claim."""
    if line.need != "if_it_applies":
        return True
    fact, _, value = line.applies_when.partition("=")
    return bool(fact) and binder.claim.get(fact) == value
