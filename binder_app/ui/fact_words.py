"""What pages say, in words: the name of each fact, its value, how it stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from binder_app.acts.claim_standing import OTHER, SAME, item_of, stands
from binder_app.domain.binder import Binder
from binder_app.domain.claim import YES_NO_FACTS
from binder_app.domain.fact import DAY_FACTS, Fact, FactValue, Treatment
from binder_app.domain.form_words import (
    CDI,
    DESIGNATION,
    DMHC,
    DWC,
    FORM_FACT,
    MPN,
)
from binder_app.domain.verdicts import NO, YES, Judged, plain_value
from binder_app.ui.claim_words import outcomes, ways_sent
from binder_app.ui.dates import short
from binder_app.ui.desk import Desk

TREATMENT, METHOD = "treatment_item", "service_method"

translate = QCoreApplication.translate


def names() -> Mapping[str, str]:
    """Return what each fact is called."""
    return {
        "claim_number": translate("Fact", "Claim number"),
        "employee_name": translate("Fact", "Worker"),
        "date_of_injury": translate("Fact", "Date of injury"),
        "date_of_birth": translate("Fact", "Date of birth"),
        "employer": translate("Fact", "Employer"),
        "claims_administrator": translate("Fact", "Claims administrator"),
        "adjuster": translate("Fact", "Adjuster"),
        "requesting_physician": translate("Fact", "Doctor who asked"),
        "rfa_date": translate("Fact", "Date of the request"),
        "rfa_received_date": translate("Fact", "Request received"),
        "ur_decision_date": translate("Fact", "Date of the decision"),
        "service_date": translate("Fact", "Day it was sent"),
        "service_method": translate("Fact", "How it was sent"),
        "treatment_item": translate("Fact", "Treatment"),
        "guideline": translate("Fact", "Guideline"),
        "record_reviewed": translate("Fact", "Record reviewed"),
        "expedited": translate("Fact", "Expedited review"),
        "formulary": translate("Fact", "Drug of the state's list"),
        "conditional": translate("Fact", "Denied for missing papers"),
        "liability_disputed": translate("Fact", "Liability disputed"),
        "coverage_disputed": translate("Fact", "Not covered by the plan"),
        "signed": translate("Fact", "Signed"),
        "imr_case_number": translate("Fact", "IMR case number"),
        "determination_outcome": translate("Fact", "Outcome of the review"),
        "exam_date": translate("Fact", "Day of the exam"),
        "work_status_from": translate("Fact", "Work status from"),
        "work_status_to": translate("Fact", "Work status until"),
        "member_id": translate("Fact", "Member number"),
        "plan_name": translate("Fact", "Health plan"),
        "grievance_date": translate("Fact", "Date of the grievance"),
        "reviewer": translate("Fact", "Reviewer"),
        FORM_FACT: translate("Fact", "Official form"),
    }


def choices(name: str) -> tuple[tuple[str, str], ...]:
    """Return the values that a fact can have, in words; nothing where any may be."""
    if name == METHOD:
        return ways_sent()[1:]
    if name == TREATMENT:
        return outcomes()
    return forms() if name == FORM_FACT else ()


def forms() -> tuple[tuple[str, str], ...]:
    """Return the official forms that are told from each other, in words."""
    return (
        (DWC, translate("Fact", "DWC Form IMR (workers' compensation)")),
        (DMHC, translate("Fact", "DMHC 20-224 (health plans)")),
        (CDI, translate("Fact", "CDI application (insurance companies)")),
        (MPN, translate("Fact", "DWC 9768.10 (provider network)")),
        (DESIGNATION, translate("Fact", "Designation of a representative")),
    )


def yes_no() -> tuple[tuple[str, str], ...]:
    """Return the answers of a fact that is so or not."""
    return (YES, translate("Fact", "Yes")), (NO, translate("Fact", "No"))


def value_words(desk: Desk, name: str, value: FactValue) -> str:
    """Return a value as people write it in the language of the window."""
    if isinstance(value, bool):
        return dict(yes_no())[plain_value(value)]
    if isinstance(value, Treatment):
        outcome = dict(outcomes()).get(value.outcome, "")
        return f"{outcome}: {value.treatment}" if outcome else value.treatment
    if name in DAY_FACTS:
        return _day(desk, value)
    return dict(choices(name)).get(value, value)


def _day(desk: Desk, value: str) -> str:
    try:
        date.fromisoformat(value)
    except ValueError:
        return value
    return short(desk, value)


@dataclass(frozen=True, slots=True)
class FactLine:
    """One fact as a row shows it; `told` says how it stands, in words."""

    judged: Judged
    name: str
    value: str
    icon: str
    tone: str
    told: str
    standing: int

    @property
    def page(self) -> int:
        """The page that says so."""
        return self.judged.fact.page


def line_of(desk: Desk, binder: Binder, judged: Judged) -> FactLine:
    """Return a fact in words."""
    fact = judged.fact
    standing = stands(binder, fact)
    icon, tone, told = _state(desk, binder, judged, standing)
    name = names().get(fact.name, fact.name)
    value = value_words(desk, fact.name, fact.value)
    return FactLine(judged, name, value, icon, tone, told, standing)


def _state(
    desk: Desk, binder: Binder, judged: Judged, standing: int
) -> tuple[str, str, str]:
    if standing == OTHER:
        told = translate("Fact", "The claim says otherwise: {value}")
        held = claim_words(desk, binder, judged.fact)
        return "warning-circle", "warn", told.format(value=held)
    if judged.is_agreed:
        return "check-circle", "ok", translate("Fact", "You agreed")
    if standing == SAME:
        return "check-circle", "muted", translate("Fact", "The claim says so too")
    if judged.is_doubtful:
        told = translate("Fact", "We are not sure. Please look at the page.")
        return "question", "warn", told
    return "circle-dashed", "muted", translate("Fact", "Read from the page")


def claim_words(desk: Desk, binder: Binder, fact: Fact) -> str:
    """Return what the claim says of the same thing, as people write it."""
    if isinstance(fact.value, Treatment):
        item = item_of(binder, fact.value)
        return dict(outcomes()).get(item.outcome, "") if item else ""
    held = binder.claim.get(fact.name)
    if fact.name not in YES_NO_FACTS:
        return value_words(desk, fact.name, held)
    return dict(yes_no()).get(held, held)
