"""The dispute: one UR decision with its treatment items."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TreatmentItem:
    """One requested treatment and what the UR decision made of it."""

    treatment: str
    outcome: str = "denied"
    note: str = ""
    reason_category: str = ""
    guideline: str = ""

    @property
    def is_disputed(self) -> bool:
        """Tell whether the decision refused or changed it."""
        return self.outcome in ("modified", "denied", "conditionally_denied")


@dataclass(frozen=True, slots=True)
class Dispute:
    """What one UR decision said of each treatment asked for."""

    items: tuple[TreatmentItem, ...] = ()

    @property
    def disputed(self) -> tuple[TreatmentItem, ...]:
        """The items that the review is about."""
        return tuple(item for item in self.items if item.is_disputed)
