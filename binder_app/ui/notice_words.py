"""What must be looked at on a page, in plain words with what to do."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from binder_app.acts.claim_standing import contradicts
from binder_app.domain.binder import Binder
from binder_app.domain.exhibit import Exhibit
from binder_app.domain.fact import HOLDING, Alarm
from binder_app.domain.verdicts import Judged
from binder_app.ui.desk import Desk
from binder_app.ui.fact_words import claim_words, value_words

translate = QCoreApplication.translate

UPSIDE_DOWN = "upside_down"


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing to look at: what it says, its page, and what it speaks of.

    `words` say what is, `more` what to do, or what the claim says; `short` says it
    elsewhere.
    """

    words: str
    more: str
    short: str
    page: int
    quote: str
    alarm: Alarm | None = None
    judged: Judged | None = None

    @property
    def is_held(self) -> bool:
        """Tell whether the paper stays out until this is decided."""
        return self.alarm is not None and self.alarm.name in HOLDING


def notices(desk: Desk, binder: Binder, exhibit: Exhibit) -> list[Notice]:
    """Return what there is to look at: first what is of another claim, then by page."""
    found = [
        _contradiction(desk, binder, judged)
        for judged in exhibit.facts
        if contradicts(binder, judged)
    ]
    return [*found, *map(of_alarm, exhibit.alarms)]


def _contradiction(desk: Desk, binder: Binder, judged: Judged) -> Notice:
    fact = judged.fact
    told, short = {
        "employee_name": (
            translate("Notice", "This page names another person: {read}."),
            translate("Notice", "Names another person"),
        ),
        "claim_number": (
            translate("Notice", "This page has another claim number: {read}."),
            translate("Notice", "Another claim number"),
        ),
        "date_of_injury": (
            translate("Notice", "This page has another date of injury: {read}."),
            translate("Notice", "Another date of injury"),
        ),
    }[fact.name]
    told = told.format(read=value_words(desk, fact.name, fact.value))
    held = translate("Notice", "The claim says: {value}.")
    more = held.format(value=claim_words(desk, binder, fact))
    return Notice(told, more, short, fact.page, judged.read.quote, judged=judged)


def of_alarm(alarm: Alarm) -> Notice:
    """Return an alarm in words."""
    short = alarm_words().get(alarm.name, alarm.name)
    words = short
    if alarm.name == "page_gap" and alarm.quote:
        words = f"{short} ({alarm.quote.strip()})"
    more = advice().get(alarm.name, _look())
    return Notice(f"{words}.", more, short, alarm.page, alarm.quote, alarm=alarm)


def _look() -> str:
    return translate("Notice", "Please look before it goes out.")


def alarm_words() -> dict[str, str]:
    """Return what each alarm says."""
    return {
        "ssn": translate("Notice", "A full Social Security number stands on this page"),
        "hiv": translate("Notice", "This page speaks of HIV"),
        "substance_use": translate("Notice", "This page speaks of alcohol or drug use"),
        "psychotherapy": translate("Notice", "These look like notes of psychotherapy"),
        "lawyer_client": translate(
            "Notice", "This looks like a letter between a lawyer and a client"
        ),
        "settlement": translate("Notice", "This looks like settlement papers"),
        "surveillance": translate("Notice", "This looks like a surveillance report"),
        "unsigned": translate(
            "Notice", "The form asks for a signature, and the line is empty"
        ),
        "unfilled": translate("Notice", "A line of this form is not filled in"),
        "page_gap": translate("Notice", "Pages are missing before this one"),
        "page_repeat": translate("Notice", "This page is here twice"),
        "blank_page": translate("Notice", "This page is blank"),
        "upside_down": translate("Notice", "This page stands on its head"),
    }


def advice() -> dict[str, str]:
    """Return what to do, where it is not just to look."""
    held = translate("Notice", "It is held back until you decide.")
    privacy = translate("Notice", "Leave the page out, unless the review needs it.")
    return {
        "ssn": translate("Notice", "Leave the page out, or give a copy without it."),
        "hiv": privacy,
        "substance_use": privacy,
        "psychotherapy": privacy,
        "lawyer_client": held,
        "settlement": held,
        "surveillance": held,
        "unsigned": translate("Notice", "Have it signed, and add the signed copy."),
        "unfilled": translate("Notice", "Fill it in, and add the new copy."),
        "page_gap": translate("Notice", "Look for the missing pages and add them."),
        "page_repeat": translate("Notice", "One of them is enough."),
        "blank_page": translate("Notice", "It can be left out."),
        "upside_down": translate("Notice", "Turn it, so that it can be read."),
    }
