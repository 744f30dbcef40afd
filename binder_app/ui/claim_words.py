"""The facts of a claim in words: what each is called, and where it is found."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

TEXT, DATE, CHOICE = range(3)

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of a claim: its name in the program, in words, and a hint."""

    name: str
    words: str
    hint: str = ""
    sort: int = TEXT
    choices: tuple[tuple[str, str], ...] = ()


OWN = (("member_id", TEXT), ("plan_name", TEXT), ("grievance_date", DATE))
"""Facts that only some pathways know: those whose packet has words for them."""


def own_facts(told: Mapping[str, str]) -> tuple[Fact, ...]:
    """Return the facts for which the words of a packet have a name."""
    named = ((name, _caption(told, name), sort) for name, sort in OWN)
    return tuple(Fact(name, words, "", sort) for name, words, sort in named if words)


def _caption(told: Mapping[str, str], name: str) -> str:
    return told.get(f"caption_{name}") or told.get(f"dates_{name}") or ""


def groups(own: tuple[Fact, ...] = ()) -> tuple[tuple[str, tuple[Fact, ...]], ...]:
    """Return the facts of a claim in the order of the form, `own` of its pathway."""
    return (
        (translate("Claim", "The decision"), _decision()),
        (translate("Claim", "The worker and the claim"), (*_worker(), *own)),
        (translate("Claim", "The request"), _request()),
    )


def _yes_no() -> tuple[tuple[str, str], ...]:
    return (
        ("", translate("Claim", "Not known")),
        ("yes", translate("Claim", "Yes")),
        ("no", translate("Claim", "No")),
    )


def ways_sent() -> tuple[tuple[str, str], ...]:
    """Return each way to send a decision, in words; the first is not to know it."""
    return (
        ("", translate("Claim", "Not known")),
        ("mail", translate("Claim", "Mail")),
        ("personal", translate("Claim", "In person")),
        ("fax", translate("Claim", "Fax")),
        ("email", translate("Claim", "E-mail")),
    )


def _decision() -> tuple[Fact, ...]:
    return (
        Fact(
            "service_date",
            translate("Claim", "Day it was sent"),
            translate("Claim", "The postmark, or the proof of service."),
            DATE,
        ),
        Fact(
            "service_method",
            translate("Claim", "How it was sent"),
            "",
            CHOICE,
            ways_sent(),
        ),
        Fact(
            "ur_decision_date",
            translate("Claim", "Date of the decision (UR)"),
            translate("Claim", "The date on the letter."),
            DATE,
        ),
        Fact(
            "expedited",
            translate("Claim", "Is it an expedited review?"),
            translate("Claim", "Only for a serious and close threat to health."),
            CHOICE,
            _yes_no(),
        ),
        Fact(
            "formulary",
            translate("Claim", "Is it about a drug on the state's list?"),
            translate("Claim", "A drug of the formulary may have a shorter time."),
            CHOICE,
            _yes_no(),
        ),
    )


def _worker() -> tuple[Fact, ...]:
    return (
        Fact("employee_name", translate("Claim", "Worker's name")),
        Fact("claim_number", translate("Claim", "Claim number")),
        Fact("date_of_injury", translate("Claim", "Date of injury"), "", DATE),
        Fact("employer", translate("Claim", "Employer")),
        Fact(
            "claims_administrator",
            translate("Claim", "Claims administrator"),
            translate("Claim", "The company that handles the claim."),
        ),
        Fact("adjuster", translate("Claim", "Adjuster")),
    )


def _request() -> tuple[Fact, ...]:
    return (
        Fact("requesting_physician", translate("Claim", "Doctor who asked")),
        Fact(
            "rfa_date",
            translate("Claim", "Date of the request (RFA)"),
            translate("Claim", "On the doctor's form."),
            DATE,
        ),
        Fact(
            "rfa_received_date",
            translate("Claim", "Day the request was received"),
            translate("Claim", "The decision names it."),
            DATE,
        ),
    )


def outcomes() -> tuple[tuple[str, str], ...]:
    """Return what a decision may do to a treatment, in words."""
    return (
        ("denied", translate("Claim", "Denied")),
        ("modified", translate("Claim", "Cut or changed")),
        ("approved", translate("Claim", "Approved")),
        ("deferred", translate("Claim", "Put off")),
        ("conditionally_denied", translate("Claim", "Denied for missing papers")),
    )
