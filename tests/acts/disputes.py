"""Disputes for tests: one treatment whose reasons are answered by given pages."""

from binder_app.domain.dispute import DenialReason, Dispute, PageRef, TreatmentItem


def ref(words: str) -> PageRef:
    """Return the reference that "e5:1-3" writes."""
    exhibit, _, pages = words.partition(":")
    first, _, last = pages.partition("-")
    return PageRef(exhibit, int(first), int(last or first))


def answered(*answers: str) -> Dispute:
    """Return a dispute of one treatment with a reason for each of the answers."""
    reasons = tuple(DenialReason(f"Reason {a}.", answers=(ref(a),)) for a in answers)
    return Dispute((TreatmentItem("Injection", "denied", reasons=reasons),))
