"""What signs around a value are worth for each fact: learnt from labelled papers."""

from collections.abc import Mapping
from dataclasses import dataclass

DAY, PERSON, FIRM, NUMBER = SHAPES = ("day", "person", "firm", "number")
"""Forms that values have; each has signs of its own."""

JUDGED = {
    DAY: (
        *("date_of_injury", "date_of_birth", "rfa_date", "rfa_received_date"),
        *("ur_decision_date", "service_date", "exam_date", "work_status_from"),
        *("work_status_to", "grievance_date"),
    ),
    PERSON: ("employee_name", "adjuster", "requesting_physician"),
    FIRM: ("employer", "claims_administrator", "plan_name"),
    NUMBER: ("claim_number", "member_id"),
}
"""The facts that are chosen among all values of a form, in the order of weights."""

SHAPE_OF = {name: shape for shape, names in JUDGED.items() for name in names}

HUNDREDTHS = 100
"""What weights are counted in."""

Weights = tuple[tuple[int, int], ...]
"""Pairs of a fact's place in `JUDGED` and what a sign says for it."""


@dataclass(frozen=True, slots=True)
class FactWeights:
    """What many papers taught: by shape and sign, and how sure a fact must be."""

    signs: Mapping[str, Mapping[str, Weights]]
    least: float
