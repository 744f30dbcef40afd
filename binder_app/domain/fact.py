"""What a page says: facts of the claim, treatments asked for, and what to look at."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Self

FACT_NAMES = (
    "claim_number",
    "employee_name",
    "date_of_injury",
    "date_of_birth",
    "employer",
    "claims_administrator",
    "adjuster",
    "requesting_physician",
    "rfa_date",
    "rfa_received_date",
    "ur_decision_date",
    "service_date",
    "service_method",
    "treatment_item",
    "guideline",
    "record_reviewed",
    "expedited",
    "formulary",
    "conditional",
    "liability_disputed",
    "coverage_disputed",
    "signed",
    "imr_case_number",
    "determination_outcome",
    "exam_date",
    "work_status_from",
    "work_status_to",
    "member_id",
    "plan_name",
    "grievance_date",
    "reviewer",
    "form",
)
"""Names of facts, as the outside of the program has them."""

PEOPLE_FACTS = ("employee_name", "adjuster", "requesting_physician")
NUMBER_FACTS = ("claim_number", "imr_case_number", "member_id")
DAY_FACTS = frozenset(
    name for name in FACT_NAMES if "date" in name or name.startswith("work_status_")
)
"""Facts that name a person, bear a number of the case, or are a day."""

OUTCOMES = ("approved", "modified", "denied", "deferred", "conditionally_denied")

REASON_CATEGORIES = (
    "guideline_not_met",
    "conservative_care_not_tried",
    "no_functional_improvement",
    "no_objective_findings",
    "insufficient_documentation",
    "information_not_received",
    "frequency_too_high",
    "duplicate",
    "experimental",
    "formulary",
    "not_industrial",
    "less_costly_alternative",
)
"""Why a treatment is refused, in the groups that the law's reviewers answer to."""

ALARMS = (
    "ssn",
    "hiv",
    "substance_use",
    "psychotherapy",
    "lawyer_client",
    "settlement",
    "surveillance",
    "unsigned",
    "unfilled",
    "page_gap",
    "page_repeat",
    "blank_page",
    "upside_down",
)
"""What a person must look at before a page goes out."""

HOLDING = frozenset({"lawyer_client", "settlement", "surveillance"})
"""Alarms that keep the whole paper back until a person decides."""


@dataclass(frozen=True, slots=True)
class Treatment:
    """One treatment that was asked for, and what became of it.

    `outcome` is one of `OUTCOMES`, `reason_category` one of `REASON_CATEGORIES`;
    each is empty where the page does not say it (an RFA decides nothing).
    """

    treatment: str
    outcome: str = ""
    reason_category: str = ""
    guideline: str = ""


FactValue = str | bool | Treatment
"""Dates in ISO form, numbers as they are printed, yes and no as bool."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that a page says.

    `page` counts from 1; `quote` are the words of the page it rests on, exactly as
    they stand in its text, on one line or several; `confidence` is 0 to 1.
    """

    name: str
    value: FactValue
    page: int
    quote: str
    confidence: float

    def plain(self) -> dict[str, Any]:
        """Return it as JSON has it; a treatment is an object of its own."""
        return asdict(self)

    @classmethod
    def from_plain(cls, body: Mapping[str, Any]) -> Self:
        """Return the fact that `plain` made plain."""
        value = body["value"]
        if isinstance(value, Mapping):
            value = Treatment(**value)
        return cls(**{**body, "value": value})


@dataclass(frozen=True, slots=True)
class Alarm:
    """Something on a page that a person must look at: one of `ALARMS`.

    `page` counts from 1. `quote` are the words it rests on, empty where it rests
    on none (a blank page). A full Social Security number is never quoted.
    """

    name: str
    page: int
    quote: str = ""
