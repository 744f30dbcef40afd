"""A defect of ours: said in one honest sentence, kept without anyone's data."""

from binder_app.storage.defects import describe, keep


def keep_trace(error: BaseException) -> str:
    """Write down where a defect happened; return what to tell the user."""
    sorry = "Something went wrong inside the program: a fault of ours, not of yours."
    report = keep(error)
    if report is None:
        kind, *rest = describe(error)
        return f"{sorry} ({kind} at {rest[-1].strip() if rest else kind})"
    return f"{sorry} Where it happened is noted in {report} (no names, no text)."
