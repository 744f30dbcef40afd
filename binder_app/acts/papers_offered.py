"""What can be said of the papers that go along before one is written."""

from collections.abc import Iterable
from datetime import date

from binder_app.acts.checking import Checked
from binder_app.domain.deadline import Deadline
from binder_app.domain.finding import Finding, Requirement
from binder_app.domain.paper import Paper
from binder_app.storage.settings import Settings


def asked_by(paper: Paper, findings: Iterable[Finding]) -> tuple[Requirement, ...]:
    """Return the lines of the checklist that are missing and that a letter asks for."""
    return tuple(
        finding.requirement
        for finding in findings
        if is_askable(finding) and finding.requirement.id in paper.asks_for
    )


def is_askable(finding: Finding) -> bool:
    """Tell whether what a line wants is missing, so that a letter may ask for it."""
    return finding.status == "missing" and finding.applies


def answer_day(checked: Checked, awaited: str, today: date) -> Deadline | None:
    """Return the deadline by whose safe day an answer is wanted.

    `awaited` is the id of the deadline to apply by. Of several rows it is the
    earliest; `None` where no day is firm, or it has passed.
    """
    rows = [row for row in checked.deadlines if row.id == awaited and row.safe]
    first = min(rows, key=lambda row: row.safe or date.max, default=None)
    is_ahead = first is not None and first.safe is not None and first.safe >= today
    return first if is_ahead else None


def wanted_by(due: Deadline | None, today: date) -> date | None:
    """Return the day by which a letter asks for an answer, before a deadline.

    What comes on the day on which an application must be posted can still go with it;
    where that day has passed it is the safe day itself.
    """
    if due is None or due.leave_by is None or due.leave_by < today:
        return due.safe if due else None
    return due.leave_by


def letterhead_of(told: Settings) -> tuple[str, ...]:
    """Return the name of the office and the lines of its address, as far as set."""
    lines = (told.office_name, *told.office_address.splitlines())
    return tuple(filter(None, (" ".join(line.split()) for line in lines)))
