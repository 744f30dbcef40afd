"""The verbs that hold a binder against the rules: check and deadlines."""

from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path

import click

from binder_app.acts.checking import Checked, check_binder
from binder_app.acts.editing import iso_date
from binder_app.acts.rulebook import read_rulebook
from binder_app.domain.deadline import (
    ADDRESSES,
    DISPUTE_KINDS,
    Deadline,
    parse_event,
)
from binder_app.errors import WrongUsageError
from binder_app.files import replacing
from binder_app.papers.calendar import calendar
from binder_app.rules.deadlines import deadlines as reckon
from binder_app.storage import places
from binder_app.storage.binder_file import BinderFile
from binder_app.storage.deadline_files import read_deadlines, read_holidays
from binder_app.verbs import shapes
from binder_app.verbs.options import BINDER, JSON
from binder_app.verbs.screen import Screen

MARKS = {"ok": "ok", "warning": "look", "blocker": "STOP"}
PATHWAYS = ("workers_comp", "dmhc", "cdi")


@click.command()
@BINDER
@click.option("--today", metavar="DATE", help="Count the days left from this day.")
@click.option(
    "--ics",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write the deadlines as a calendar file.",
)
@JSON
def check(binder: Path, today: str | None, ics: Path | None, is_json: bool) -> None:
    """Hold a binder against the checklist, the gate and the deadlines."""
    day = date.fromisoformat(iso_date(today)) if today else date.today()
    screen = Screen(is_json)
    with BinderFile.open_for_reading(binder) as file:
        held = file.binder
    checked = check_binder(held, read_rulebook(held.pathway))
    if ics is not None:
        _write_calendar(ics, checked, held.claim.get("claim_number"))
        screen.notice(f"Calendar written to {ics}")
    if is_json:
        screen.result(shapes.check_json(checked, held.language))
        return
    _tell_check(screen, checked, held.language, day)


def _write_calendar(target: Path, checked: Checked, claim_number: str) -> None:
    if not target.parent.is_dir():
        raise WrongUsageError(f"There is no folder {target.parent} to write into.")
    with replacing(target) as file:
        made = datetime.now().astimezone()
        file.write(calendar(checked.deadlines, claim_number, made))


def _tell_check(screen: Screen, checked: Checked, language: str, day: date) -> None:
    findings = [
        (
            finding.status.replace("_", " "),
            finding.requirement.need.replace("_", " "),
            finding.requirement.title(language),
            ", ".join(finding.exhibits) or finding.note,
        )
        for finding in checked.findings
    ]
    screen.table("Checklist", ("Status", "Need", "Paper", "Exhibits"), findings)
    gate = [
        (MARKS[line.status], line.message, line.remedy, ", ".join(line.exhibits))
        for line in checked.gate
    ]
    screen.table("Will it be sent back?", ("", "What is", "What to do", "Where"), gate)
    tell_deadlines(screen, checked.deadlines, day)
    screen.line("Ready to build." if checked.is_ready else "Not ready yet.")


def tell_deadlines(
    screen: Screen, found: Iterable[Deadline], day: date | None = None
) -> None:
    """Print deadlines; days left count from `day` to the safe date."""
    rows = []
    for deadline in found:
        left = (deadline.safe - day).days if day and deadline.safe else None
        rows.append(
            (
                deadline.title,
                _us(deadline.safe),
                _left(left),
                _us(deadline.usual),
                "contested" if deadline.contested else "",
                deadline.note,
            )
        )
    heads = ("Deadline", "Get it there by", "Days left", "Usual last day", "", "Note")
    screen.table("Deadlines", heads, rows)


def _us(day: date | None) -> str:
    return f"{day:%m/%d/%Y}" if day else "no firm date"


def _left(days: int | None) -> str:
    if days is None:
        return ""
    return str(days) if days >= 0 else "passed: file today and ask for help"


@click.command()
@click.option(
    "--pathway",
    type=click.Choice(PATHWAYS),
    default=PATHWAYS[0],
    show_default=True,
    help="Which law.",
)
@click.option(
    "--event",
    "events",
    multiple=True,
    required=True,
    metavar="NAME=DATE[THH:MM][@METHOD]",
    help="What happened, such as served=2026-11-10@mail.",
)
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    type=click.Choice(sorted(DISPUTE_KINDS)),
    help="What is disputed; one row for each.",
)
@click.option(
    "--address",
    type=click.Choice(list(ADDRESSES)),
    default="ca",
    show_default=True,
    help="Where the worker was served.",
)
@JSON
def deadlines(
    pathway: str,
    events: tuple[str, ...],
    kinds: tuple[str, ...],
    address: str,
    is_json: bool,
) -> None:
    """Reckon deadlines alone, without a binder. Not legal advice."""
    resources, screen = places.resources(), Screen(is_json)
    found = reckon(
        [parse_event(event) for event in events],
        read_deadlines(resources, pathway),
        read_holidays(resources),
        kinds,
        address,
    )
    if is_json:
        screen.result({"deadlines": [deadline.to_json() for deadline in found]})
    else:
        tell_deadlines(screen, found)


VERBS = (check, deadlines)
