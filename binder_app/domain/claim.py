"""The claim: whose injury it is, and who handles it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

CLAIM_FACTS = (
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
    "expedited",
    "formulary",
    "liability_disputed",
    "member_id",
    "plan_name",
    "grievance_date",
)
"""The fact names that a claim holds as plain text or an ISO date.

The names are those of the program's outside (`show`, `set`); the same names
carry guesses read from pages.
"""

DATE_FACTS = frozenset(name for name in CLAIM_FACTS if "date" in name)
YES_NO_FACTS = frozenset({"expedited", "formulary", "liability_disputed"})
SERVICE_METHODS = ("mail", "personal", "fax", "email")


@dataclass(frozen=True, slots=True)
class Claim:
    """What the user has said of the claim; a fact not said is absent."""

    facts: Mapping[str, str] = field(default_factory=dict)

    def get(self, name: str) -> str:
        """Return the fact called `name`, or an empty text."""
        return self.facts.get(name, "")

    def with_fact(self, name: str, value: str) -> "Claim":
        """Return the claim with `name` set; an empty `value` takes it out."""
        kept = {held: text for held, text in self.facts.items() if held != name}
        if value:
            kept[name] = value
        return Claim(kept)

    @property
    def surname(self) -> str:
        """The worker's family name as a list would show it.

        Two family names stay together ("Nguyễn Quiñones"): everything behind
        the first given name, less a single middle initial.
        """
        words = self.get("employee_name").split()
        if len(words) < 2:
            return " ".join(words)
        family = [word for word in words[1:] if len(word.strip(".")) > 1]
        return " ".join(family or words[-1:])
