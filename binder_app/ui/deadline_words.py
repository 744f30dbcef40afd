"""What starts a deadline and what its days mean, in the window's words."""

from PySide6.QtCore import QCoreApplication

from binder_app.domain.deadline import Deadline, Event
from binder_app.ui.dates import in_words
from binder_app.ui.desk import Desk


def started_by(desk: Desk, event: Event) -> str:
    """Return "Mailed on Tuesday, November 10" for what a deadline counts from."""
    told = _sent().get(event.method) if event.name == "served" else None
    told = told or _happened().get(event.name, "{date}")
    day = in_words(desk, event.date)
    if event.time is None:
        return told.format(date=day)
    return f"{told.format(date=day)}, {event.time:%H:%M}"


def _sent() -> dict[str, str]:
    """Return how the decision was sent, by the method of service."""
    tr = QCoreApplication.translate
    return {
        "mail": tr("DeadlineWords", "Decision mailed on {date}"),
        "personal": tr("DeadlineWords", "Decision handed over on {date}"),
        "fax": tr("DeadlineWords", "Decision faxed on {date}"),
        "email": tr("DeadlineWords", "Decision e-mailed on {date}"),
    }


def _happened() -> dict[str, str]:
    tr = QCoreApplication.translate
    return {
        "served": tr("DeadlineWords", "Decision sent on {date}"),
        "decision_dated": tr("DeadlineWords", "Decision dated {date}"),
        "received": tr("DeadlineWords", "Decision received on {date}"),
        "form_served": tr("DeadlineWords", "Form sent to you on {date}"),
        "liability_resolved": tr("DeadlineWords", "Liability settled on {date}"),
        "appeal_decided": tr("DeadlineWords", "Appeal decided on {date}"),
        "appeal_modified_served": tr(
            "DeadlineWords", "Changed decision on appeal sent on {date}"
        ),
        "rfa_received": tr("DeadlineWords", "Doctor's request received on {date}"),
        "rfa_information_requested": tr(
            "DeadlineWords", "More information asked for on {date}"
        ),
        "notice_of_assignment": tr(
            "DeadlineWords", "Notice that a reviewer has it, sent on {date}"
        ),
        "determination_served": tr(
            "DeadlineWords", "The reviewer's decision sent on {date}"
        ),
        "ur_decided": tr("DeadlineWords", "UR decision made on {date}"),
        "grievance_filed": tr("DeadlineWords", "Grievance filed on {date}"),
        "grievance_decided": tr("DeadlineWords", "Grievance decided on {date}"),
        "insurer_upheld": tr("DeadlineWords", "Insurer kept its denial on {date}"),
    }


def safe_means(deadline: Deadline) -> str:
    """Say what the safe day is good for."""
    tr = QCoreApplication.translate
    if deadline.safe is None:
        return tr("DeadlineWords", "Nothing is to be filed by a safe day here.")
    return tr("DeadlineWords", "Plan for this day. It is the earliest of the three.")


def usual_means(deadline: Deadline) -> str:
    """Say what the usual last day is good for."""
    tr = QCoreApplication.translate
    if deadline.contested:
        return tr("DeadlineWords", "Many count this as the last day. Some dispute it.")
    return tr("DeadlineWords", "This is how the last day is commonly counted.")


def arguable_means(deadline: Deadline) -> str:
    """Say what the most generous day is good for."""
    tr = QCoreApplication.translate
    if deadline.arguable is None or deadline.arguable == deadline.usual:
        return tr("DeadlineWords", "What is known so far gives no later one.")
    return tr("DeadlineWords", "The latest day some would argue for. Do not wait.")
