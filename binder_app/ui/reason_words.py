"""How reasons, their groups and the pages on them are called in the window."""

from PySide6.QtCore import QCoreApplication

from binder_app.domain.dispute import PageRef, TreatmentItem
from binder_app.ui.claim_words import outcomes
from binder_app.ui.desk import Desk
from binder_app.ui.exhibit_names import tab_and_title, title_of
from binder_app.ui.reason_state import ReasonLine
from binder_app.ui.session import BinderSession

translate = QCoreApplication.translate


def pages_words(ref: PageRef) -> str:
    """Return "page 3", or "pages 1 to 3"."""
    if ref.first == ref.last:
        return translate("ReasonWords", "page {page}").format(page=ref.first)
    told = translate("ReasonWords", "pages {first} to {last}")
    return told.format(first=ref.first, last=ref.last)


def place_words(desk: Desk, session: BinderSession, ref: PageRef) -> str:
    """Return "E, page 2", or the title with the page where there is no tab."""
    row = session.row(ref.exhibit)
    if row is None:
        return pages_words(ref)
    name = row.tab or title_of(session, row.exhibit, desk.language)
    return f"{name}, {pages_words(ref)}"


def whole_words(desk: Desk, session: BinderSession, ref: PageRef) -> str:
    """Return where a page stands in full, with what a person says stands there."""
    name = tab_and_title(desk, session, ref.exhibit)
    told = f"{name}, {pages_words(ref)}"
    return f"{told}: {ref.label}" if ref.label else told


def is_in_packet(session: BinderSession, ref: PageRef) -> bool:
    """Tell whether all of the pages go into the packet."""
    row = session.row(ref.exhibit)
    if row is None or not row.tab:
        return False
    pages = row.exhibit.pages[ref.first - 1 : ref.last]
    return all(page.goes_in for page in pages)


def group_title(desk: Desk, session: BinderSession, group: str) -> str:
    """Return what a group of reasons is called; empty for none."""
    held = session.rules.refusals.get(group)
    return held.title(desk.language) if held is not None else ""


def quoted(words: str) -> str:
    """Return words in quotation marks."""
    return f"“{words}”" if words else translate("ReasonWords", "(no words yet)")


def outcome_words(item: TreatmentItem) -> str:
    """Return what the decision made of a treatment, and where no review is asked."""
    said = dict(outcomes())[item.outcome]
    if not (item.is_refused and item.is_set_aside):
        return said
    return translate("ReasonWords", "{outcome}, you ask for no review").format(
        outcome=said
    )


def state_of(line: ReasonLine) -> tuple[str, str, str, str]:
    """Return how a reason stands: icon, tone, words, and what is left to look at."""
    left = translate("ReasonWords", "%n to look at", "", line.found)
    if line.is_answered:
        answered = translate("ReasonWords", "Answered")
        return "check-circle", "ok", answered, left if line.found else ""
    if line.found:
        return "eye", "warn", left, ""
    if line.is_looking:
        return "hourglass", "muted", translate("ReasonWords", "Looking…"), ""
    return "circle-dashed", "warn", translate("ReasonWords", "Not answered"), ""


def count_words(answered: int, count: int) -> str:
    """Return "1 of 3 reasons answered"."""
    told = translate("ReasonWords", "{answered} of %n reasons answered", "", count)
    return told.format(answered=answered)
