"""What a decision says of a treatment, as the made-up letters are told by."""

APPROVED, MODIFIED, DENIED = "approved", "modified", "denied"
DEFERRED, CONDITIONAL = "deferred", "conditionally_denied"

Letters = tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
"""Letters, each with the treatments that it decides and how."""
