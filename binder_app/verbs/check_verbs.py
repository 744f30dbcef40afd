"""The verbs that hold a binder against the rules: check and deadlines."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path

import click

from binder_app.acts.adding import read_lost_texts, shelf_of
from binder_app.acts.checking import Checked, check_open
from binder_app.acts.editing import iso_date
from binder_app.acts.guidance import guidance_on
from binder_app.acts.rulebook import read_rulebook
from binder_app.acts.targets import CALENDAR, free_target
from binder_app.acts.what_papers_say import what_papers_say
from binder_app.domain.binder import Binder
from binder_app.domain.deadline import (
    ADDRESSES,
    DISPUTE_KINDS,
    Deadline,
    Event,
    parse_event,
)
from binder_app.domain.finding import Checklist, Finding, GateLine
from binder_app.domain.marks import CALENDAR_SEAL
from binder_app.files import taking_the_place_of
from binder_app.papers.calendar import calendar
from binder_app.rules.deadlines import deadlines as reckon
from binder_app.seal import close_seal
from binder_app.storage import places
from binder_app.storage.binder_file import BinderFile
from binder_app.storage.deadline_files import read_deadlines, read_holidays
from binder_app.verbs import shapes
from binder_app.verbs.binder_verbs import ANNEX_ONLY
from binder_app.verbs.guidance_words import guidance_json, tell_guidance
from binder_app.verbs.options import BINDER, JSON, verb
from binder_app.verbs.papers_words import papers_say_json, tell_papers
from binder_app.verbs.screen import Screen

_US_EVENT = re.compile(r"(\w+)=([0-9]+/[0-9]+/[0-9]+)((?:T[0-9:]+)?(?:@\w*)?)")
"""An event whose date has slashes: its name, the date, and what stands behind it."""

MARKS = {"ok": "ok", "warning": "look", "blocker": "STOP"}
FIRST = ("blocker", "warning", "ok")
"""What stops is told first, then what warns, then what is well."""
PATHWAYS = ("workers_comp", "dmhc", "cdi")


@verb(
    "check",
    "See what is missing, what would bounce, and by when.",
    ("Quintero", "Quintero --ics Quintero.ics"),
)
@BINDER
@click.option(
    "--today",
    metavar="DATE",
    help="Count the days left from this day, not from today's date.",
)
@click.option(
    "--ics",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write the deadlines for your calendar.",
)
@JSON
def check(binder: Path, today: str | None, ics: Path | None, is_json: bool) -> None:
    """See what is missing, what would be sent back, and by when it must arrive.

    Nothing here is legal advice: compare each day with your letter and your form.
    """
    day = date.fromisoformat(iso_date(today)) if today else date.today()
    screen = Screen(is_json)
    with BinderFile.open_for_reading(binder) as file:
        with screen.progress("Reading pages again") as progress:
            read_lost_texts(file, progress)
        held = file.binder
        rules = read_rulebook(held.pathway)
        checked, told = check_open(file, rules, day), what_papers_say(file, rules)
        guidance = guidance_on(shelf_of(file), held, rules, checked, told.listed)
        if ics is not None:
            ics = free_target(ics, CALENDAR, file)
            _write_calendar(ics, checked, held.claim.get("claim_number"))
            screen.notice(f"Calendar written to {ics}")
    if is_json:
        found = shapes.check_json(checked, held.language)
        more = guidance_json(guidance, held.language)
        screen.result({**found, **more, "papers_say": papers_say_json(told)})
        return
    tell_papers(screen, told)
    tell_guidance(screen, guidance, rules.notes, held.language)
    _tell_check(screen, checked, rules.checklist, held, day)


def _write_calendar(target: Path, checked: Checked, claim_number: str) -> None:
    with taking_the_place_of(target) as part:
        made = datetime.now().astimezone()
        part.write_bytes(calendar(checked.deadlines, claim_number, made))
        close_seal(part, CALENDAR_SEAL)


def _tell_check(
    screen: Screen, checked: Checked, checklist: Checklist, binder: Binder, day: date
) -> None:
    findings = [
        (
            finding.status.replace("_", " "),
            finding.requirement.need.replace("_", " "),
            finding.requirement.title(binder.language),
            _held_words(finding, checklist),
        )
        for finding in checked.findings
    ]
    screen.table("Checklist", ("Status", "Need", "Paper", "Exhibits"), findings)
    lines = sorted(checked.gate, key=lambda line: FIRST.index(line.status))
    gate = [(MARKS[line.status], _gate_words(line)) for line in lines]
    screen.block("Will it be sent back?", gate)
    if not binder.has_pages:
        screen.line(
            "No paper is here yet. What rests on papers is checked once there are some."
        )
    screen.line()
    tell_deadlines(screen, checked.deadlines, day)
    if unsure := _unsure(checked):
        screen.line(f"To say what a paper is: set BINDER --exhibit {unsure} kind=ID")
        screen.line()
    screen.line(_verdict(checked))


def _held_words(finding: Finding, checklist: Checklist) -> str:
    """Name the exhibits of a line, and say where they are not filed."""
    told = ", ".join(finding.exhibits) or finding.note
    is_apart = finding.requirement.section == checklist.annex != ""
    return f"{told} ({ANNEX_ONLY})" if finding.exhibits and is_apart else told


def _unsure(checked: Checked) -> str:
    """Return an exhibit of which someone should say what it is."""
    lines = (line for line in checked.gate if line.id == "kinds_are_sure")
    return next((line.exhibits[0] for line in lines if line.exhibits), "")


def _gate_words(line: GateLine) -> str:
    named = ", ".join((*line.exhibits, *line.files))
    where = f"({named})" if named else ""
    return " ".join(filter(None, (line.message, line.remedy, where)))


def _verdict(checked: Checked) -> str:
    if checked.is_ready:
        return "Ready to build."
    wanted = len(checked.still_required)
    counts = [
        f"{wanted} required {'paper' if wanted == 1 else 'papers'} missing or in doubt",
        f"{len(checked.blockers)} to put right before it goes out",
    ]
    shown = [told for told in counts if not told.startswith("0 ")]
    return f"Not ready yet: {'; '.join(shown)}."


def tell_deadlines(
    screen: Screen, found: Iterable[Deadline], day: date | None = None
) -> None:
    """Print deadlines; days left count from `day` to the safe date."""
    for deadline in found:
        kind = f" ({deadline.kind})" if deadline.kind else ""
        lines = [(name, text) for name, text in _days(deadline, day) if text]
        screen.block(f"Deadline: {deadline.title}{kind}", lines)
        screen.line()


def _days(deadline: Deadline, day: date | None) -> Iterator[tuple[str, str]]:
    """Give the three days of a deadline, never one alone, and what was reckoned."""
    left = (deadline.safe - day).days if day and deadline.safe else None
    doubt = " (contested)" if deadline.contested else ""
    start = deadline.start
    if deadline.safe or not deadline.usual:
        yield "Be there by", f"{_us(deadline.safe)}{_left(left)}"
    yield "Leave by mail by", _us(deadline.leave_by) if deadline.leave_by else ""
    yield "Usual last day", f"{_us(deadline.usual)}{doubt}"
    yield "Most generous", f"{_us(deadline.arguable)}"
    yield "Counted from", _start(start) if start else ""
    yield "Note", deadline.note


def _start(start: Event) -> str:
    """Say what the days are counted from, and the paper that tells it."""
    page = f", page {start.page}" if start.page else ""
    where = f" ({start.exhibit}{page})" if start.exhibit else ""
    return f"{start.name.replace('_', ' ')}, {_us(start.date)}{where}"


def _us(day: date | None) -> str:
    return f"{day:%m/%d/%Y}" if day else "no firm date"


def _left(days: int | None) -> str:
    if days is None:
        return ""
    if days < 0:
        return ": passed; file today and ask for help"
    return f" ({days} {'day' if days == 1 else 'days'} left)"


@verb(
    "deadlines",
    "Reckon deadlines without a binder.",
    (
        "--event served=2026-11-10@mail",
        "--event served=2026-11-10 --kind regular --kind formulary",
        "--event rfa_received=2026-11-02T14:30@fax",
    ),
)
@click.option(
    "--pathway",
    type=click.Choice(PATHWAYS),
    default=PATHWAYS[0],
    show_default=True,
    help="The law that the dispute falls under.",
)
@click.option(
    "--event",
    "events",
    multiple=True,
    required=True,
    metavar="NAME=DATE[THH:MM][@METHOD]",
    help="What happened, and when.",
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
    r"""Reckon deadlines alone, without a binder. Not legal advice.

    \b
    What can have happened:
      served, decision_dated, received, form_served, liability_resolved,
      appeal_decided, appeal_modified_served, rfa_received,
      rfa_information_requested, notice_of_assignment, determination_served,
      ur_decided, grievance_filed, grievance_decided, insurer_upheld
    How it was sent: mail, personal, fax, email.
    A date is written as 2026-11-10 or 11/10/2026.
    """
    resources, screen = places.resources(), Screen(is_json)
    found = reckon(
        [parse_event(_with_iso_date(event)) for event in events],
        read_deadlines(resources, pathway),
        read_holidays(resources),
        kinds,
        address,
    )
    if is_json:
        screen.result({"deadlines": [deadline.to_json() for deadline in found]})
    else:
        tell_deadlines(screen, found)


def _with_iso_date(event: str) -> str:
    """Return an event with its date as ISO, where it is written as 11/20/2026."""
    found = _US_EVENT.fullmatch(event.strip())
    if found is None:
        return event
    name, day, rest = found.groups()
    return f"{name}={iso_date(day)}{rest}"


VERBS = (check, deadlines)
