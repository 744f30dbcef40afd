"""Holds an open binder against its rules: checklist, gate and deadlines."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date

from binder_app.acts.adding import shelf_of
from binder_app.acts.asked_and_refused import asking_for_others, not_asked_for
from binder_app.acts.claim_standing import is_odd
from binder_app.acts.decision_items import undecided_items
from binder_app.acts.reading_scans import Known, unread_in
from binder_app.acts.reckoning import deadlines_of, past_decisions
from binder_app.acts.rulebook import Rulebook
from binder_app.domain.binder import Binder
from binder_app.domain.deadline import Deadline
from binder_app.domain.finding import Finding, GateLine, NamedTreatment
from binder_app.domain.recipe import Recipe
from binder_app.intake.refusals import QUIET
from binder_app.packet.make_plan import PacketOptions
from binder_app.rules.checklist import check
from binder_app.rules.gate import Held, stand_at_gate
from binder_app.storage.binder_file import BinderFile


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found."""

    findings: tuple[Finding, ...]
    gate: tuple[GateLine, ...]
    deadlines: tuple[Deadline, ...]

    @property
    def is_ready(self) -> bool:
        """Tell whether nothing required is missing and nothing blocks."""
        return not self.still_required and not self.blockers

    @property
    def still_required(self) -> tuple[Finding, ...]:
        """The lines that this claim requires and that nothing meets for certain."""
        return tuple(
            finding
            for finding in self.findings
            if finding.requirement.need != "recommended"
            and finding.applies
            and finding.status in ("missing", "doubtful")
        )

    @property
    def blockers(self) -> tuple[GateLine, ...]:
        """The lines of the gate that stop a build."""
        return tuple(line for line in self.gate if line.status == "blocker")


def check_binder(
    binder: Binder,
    rules: Rulebook,
    unread: Collection[str] = (),
    today: date | None = None,
) -> Checked:
    """Check a binder; uses no clock of its own.

    `unread` are the exhibits of which scanned pages are still to be read; without
    `today` nothing is said of a last day that lies behind.
    """
    found = deadlines_of(binder, rules, today)
    held = Held(
        binder,
        rules.kinds,
        unread,
        tuple(_lost(binder)),
        odd=frozenset(each.id for each in binder.exhibits if is_odd(binder, each)),
        other_treatments=asking_for_others(binder, rules),
        past=past_decisions(found, rules, today) if today else frozenset(),
        unnamed=not_asked_for(binder, rules),
        undecided=tuple(
            NamedTreatment(item.treatment) for item in undecided_items(binder, rules)
        ),
    )
    return Checked(
        check(binder, rules.checklist, rules.kinds),
        stand_at_gate(held, rules.gate, binder.language),
        found,
    )


def check_open(file: BinderFile, rules: Rulebook, today: date | None = None) -> Checked:
    """Check an open binder, with what is known of its scanned pages."""
    unread = unread_in(file.binder, shelf_of(file).readings.known())
    return check_binder(file.binder, rules, unread, today)


def check_for(
    file: BinderFile,
    rules: Rulebook,
    recipe: Recipe,
    options: PacketOptions,
    today: date | None = None,
) -> Checked:
    """Check an open binder for one packet: what it carries and what it has to pass.

    A file that could not be read counts among what it carries.
    """
    known = shelf_of(file).readings.known()
    whole = check_open(file, rules, today)
    return check_packet(file.binder, whole, rules, known, recipe, options, today)


def check_packet(
    binder: Binder,
    whole: Checked,
    rules: Rulebook,
    known: Known,
    recipe: Recipe,
    options: PacketOptions,
    today: date | None = None,
) -> Checked:
    """Narrow what the check of a `whole` binder says to one packet of it.

    `known` is what is known of its scanned pages.
    """
    annex = options.has_annex
    going = (
        exhibit
        for exhibit in binder.exhibits
        if exhibit.id not in options.leave_out
        and (exhibit.problem or recipe.takes(exhibit.kind, rules.checklist, annex))
    )
    gate = tuple(rule for rule in rules.gate if rule.holds_for(recipe.id))
    asked = replace(rules, gate=gate)
    carried = replace(binder, exhibits=tuple(going))
    unread = unread_in(carried, known)
    findings = (f for f in whole.findings if recipe.asks_for(f.requirement))
    return replace(
        whole,
        findings=tuple(findings),
        gate=check_binder(carried, asked, unread, today).gate,
    )


def _lost(binder: Binder) -> Iterator[str]:
    """Give the files of which nothing is here, and which were not given again."""
    had = {line.name for line in binder.ledger if line.outcome != "rejected"}
    lost = dict.fromkeys(
        line.name
        for line in binder.ledger
        if line.outcome == "rejected" and line.problem not in QUIET
    )
    return (name for name in lost if name not in had)
