"""Deadlines: what happened, what the data files say, and the days that follow.

Nothing here knows today's date, and no number of days stands here: counts,
extensions and holidays come from the data files under `resources`.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import TypedDict

from binder_app.domain.drug_words import NO_DRUGS, DrugWords
from binder_app.domain.event_order import EventOrder
from binder_app.errors import WrongUsageError

EVENTS = (
    "served",
    "decision_dated",
    "received",
    "form_served",
    "liability_resolved",
    "appeal_decided",
    "appeal_modified_served",
    "rfa_received",
    "rfa_information_requested",
    "notice_of_assignment",
    "determination_served",
    "ur_decided",
    "grievance_filed",
    "grievance_decided",
    "insurer_upheld",
)
METHODS = ("mail", "personal", "fax", "email")
DISPUTE_KINDS = ("regular", "formulary", "expedited", "retrospective")
ADDRESSES = ("ca", "us", "abroad")
DEADLINE_IDS = (
    "imr_application",
    "ur_decision_due",
    "records_due",
    "wcab_petition",
    "ur_bar_ends",
    "dmhc_earliest",
    "dmhc_application",
    "cdi_application",
)
UNITS = ("calendar", "business", "months", "hours")
ROLLS = ("forward", "none", "unknown")

_WHEN = re.compile(r"(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?", re.ASCII)
_YEARS = range(1990, 2101)

TimeOfDay = time
"""The hour of an event; its field is called `time` and would hide the type."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something dated that may start, move or leave alone a deadline.

    `name` is one of `EVENTS`; `time` is the hour in Pacific time, where known;
    `method` is one of `METHODS`, or empty where unknown. `exhibit` and `page`
    (from 1) say where the date was read.
    """

    name: str
    date: date
    time: TimeOfDay | None = None
    method: str = ""
    exhibit: str | None = None
    page: int | None = None


def parse_event(text: str) -> Event:
    """Read NAME=DATE[THH:MM][@METHOD], such as "served=2026-06-08@mail"."""
    name, equals, rest = text.strip().partition("=")
    when, at, method = rest.partition("@")
    if not equals:
        raise WrongUsageError(
            f"'{text}' is not an event.",
            "Write NAME=DATE[THH:MM][@METHOD], such as served=2026-06-08@mail.",
        )
    refuse_unknown("an event", name, EVENTS)
    if at:
        refuse_unknown("a method", method, METHODS)
    day, hour = _parse_when(name, when)
    return Event(name, day, hour, method)


def refuse_unknown(what: str, word: str, allowed: Iterable[str]) -> None:
    """Raise `WrongUsageError` listing `allowed` where `word` is none of them."""
    listed = tuple(allowed)
    if word not in listed:
        raise WrongUsageError(
            f"'{word}' is not {what}.", f"Choose from: {', '.join(listed)}."
        )


def _parse_when(name: str, text: str) -> tuple[date, time | None]:
    found = _WHEN.fullmatch(text)
    try:
        if found is None:
            raise ValueError(text)
        day = date.fromisoformat(found[1])
        hour = datetime.strptime(found[2], "%H:%M").time() if found[2] else None
        if day.year not in _YEARS:
            raise ValueError(text)
    except ValueError as error:
        raise WrongUsageError(
            f"'{text}' is not a date for {name}.",
            "Write the date as 2026-06-08, with an hour as 2026-06-08T14:30.",
        ) from error
    return day, hour


class StartJson(TypedDict):
    """The `start` of a deadline as scripts read it."""

    event: str | None
    date: str | None
    exhibit: str | None
    page: int | None


class DeadlineJson(TypedDict):
    """A deadline as scripts read it: ISO dates, `None` where none is firm."""

    id: str
    title: str
    start: StartJson
    safe: str | None
    usual: str | None
    arguable: str | None
    rule: str
    source: str
    contested: bool
    note: str
    kind: str
    leave_by: str | None


@dataclass(frozen=True, slots=True)
class Deadline:
    """One deadline with its three days; a day without a firm answer is `None`.

    `safe` is the day to go by, `usual` the last day as commonly counted,
    `arguable` the most generous reading. `kind` is empty where the kind of
    dispute makes no difference; `start` is `None` where nothing starts it yet.
    What goes by mail must leave on `leave_by`, which `leave_words` say; `None` where
    there is nothing to send, or too little time for the mail. `decision` is the
    exhibit whose rows these are beside those of the claim's own decision.
    """

    id: str
    title: str
    kind: str
    start: Event | None
    safe: date | None
    usual: date | None
    arguable: date | None
    rule: str
    source: str
    contested: bool
    note: str
    leave_by: date | None = None
    leave_words: str = ""
    decision: str = ""

    def to_json(self) -> DeadlineJson:
        """Return the shape that `deadlines` and `check` print."""
        return {
            "id": self.id,
            "title": self.title,
            "start": _start_json(self.start),
            "safe": _iso(self.safe),
            "usual": _iso(self.usual),
            "arguable": _iso(self.arguable),
            "rule": self.rule,
            "source": self.source,
            "contested": self.contested,
            "note": self.note,
            "kind": self.kind,
            "leave_by": _iso(self.leave_by),
        }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _start_json(start: Event | None) -> StartJson:
    if start is None:
        return {"event": None, "date": None, "exhibit": None, "page": None}
    return {
        "event": start.name,
        "date": start.date.isoformat(),
        "exhibit": start.exhibit,
        "page": start.page,
    }


@dataclass(frozen=True, slots=True)
class Count:
    """A length of time: an amount of one of `UNITS`."""

    amount: int
    unit: str


@dataclass(frozen=True, slots=True)
class Extension:
    """Calendar days that a method of service adds, by the address served.

    With `in_usual` the usual day has them; without, only the arguable day.
    `contested` says whether their use for this deadline is disputed.
    """

    method: str
    days: Mapping[str, int]
    in_usual: bool
    contested: bool


@dataclass(frozen=True, slots=True)
class Cutoff:
    """From when on a paper sent by `method` counts as of the next business day."""

    method: str
    after: time


@dataclass(frozen=True, slots=True)
class LongerCount:
    """The count that takes over where `event` happened in time."""

    event: str
    count: Count


@dataclass(frozen=True, slots=True)
class BusinessDayView:
    """Another reading of what a business day is.

    Days off named in `working_holidays` (holiday ids) count as business days,
    and Saturdays too with `saturdays`. `words` is the key of its sentence;
    `contests` says whether the reading is weighty enough to mark the day.
    """

    words: str
    working_holidays: tuple[str, ...]
    saturdays: bool
    contests: bool


@dataclass(frozen=True, slots=True)
class DeadlineRule:
    """One deadline as its data file says.

    `kinds` is empty where the kind of dispute makes no difference. The clock
    starts with the first known event of `starts`, else of `fallback`; each of
    `restarts` starts it anew when later; with only `receipts` known no day is
    firm; `unmoved_by` changes nothing; those `at_once` end a wait on their own
    day. With `earliest` all `starts` are counted and the earliest day is taken.
    `safe_day` is false where there is nothing to file by; `safe_count` is
    `None` where it is the usual count. `beside` is the kind whose safe day is
    named where the user gave no kind; with `one_form` all rows share the
    earliest safe day.
    """

    id: str
    titles: Mapping[str, str]
    rules: Mapping[str, str]
    sources: Mapping[str, str]
    effective: date
    checked: date
    sure: str
    starts: tuple[str, ...]
    count: Count
    safe_day: bool
    roll: str
    safe_count: Count | None = None
    kinds: tuple[str, ...] = ()
    fallback: tuple[str, ...] = ()
    restarts: tuple[str, ...] = ()
    receipts: tuple[str, ...] = ()
    unmoved_by: tuple[str, ...] = ()
    notes: Mapping[str, str] = field(default_factory=dict)
    by_method: Mapping[str, Count] = field(default_factory=dict)
    at_once: tuple[str, ...] = ()
    extensions: Mapping[str, Extension] = field(default_factory=dict)
    views: tuple[BusinessDayView, ...] = ()
    cutoff: Cutoff | None = None
    longer: LongerCount | None = None
    beside: str = ""
    contested: bool = False
    earliest: bool = False
    one_form: bool = False

    @property
    def events(self) -> frozenset[str]:
        """The names of all events that this deadline looks at."""
        longer = (self.longer.event,) if self.longer else ()
        return frozenset(
            self.starts
            + self.fallback
            + self.restarts
            + self.receipts
            + self.unmoved_by
            + longer
        )

    def count_from(self, start: Event) -> Count:
        """Return how long this deadline runs from `start`."""
        if start.name in self.at_once:
            return Count(0, "calendar")
        return self.by_method.get(start.method, self.count)


@dataclass(frozen=True, slots=True)
class ToldByFacts:
    """What the facts of a claim tell of its deadlines.

    `events` gives the event of a date fact, `methods` the fact that says how an
    event was sent, `kinds` the kind of dispute that a "yes" makes, `papers` the
    kind of paper whose own date is that of an event; `drugs` tell a drug.
    """

    events: Mapping[str, str]
    methods: Mapping[str, str]
    kinds: Mapping[str, str]
    papers: Mapping[str, str]
    drugs: DrugWords = NO_DRUGS


@dataclass(frozen=True, slots=True)
class DeadlineRules:
    """All deadlines of one pathway, and the sentences their notes are made of.

    `words` maps a key to its sentence by language, with `{name}` for values;
    `awaited` is the deadline shown even while nothing that starts it is known; `post`
    the time that is reckoned for the mail; `order` tells what dates contradict.
    """

    pathway: str
    version: int
    awaited: str
    facts: ToldByFacts
    rules: tuple[DeadlineRule, ...]
    post: Count
    words: Mapping[str, Mapping[str, str]]
    order: tuple[EventOrder, ...] = ()

    def say(self, key: str, language: str, **values: object) -> str:
        """Return the sentence under `key`, in English where none is at hand."""
        texts = self.words[key]
        return (texts.get(language) or texts["en"]).format(**values)


@dataclass(frozen=True, slots=True)
class Holiday:
    """One day off, and the lists it stands on (of the table's `lists`)."""

    date: date
    id: str
    names: Mapping[str, str]
    lists: frozenset[str]
    source: str
    sure: str

    def name(self, language: str) -> str:
        """Its name in `language`, in English where that is missing."""
        return self.names.get(language) or self.names["en"]


@dataclass(frozen=True, slots=True)
class HolidayTable:
    """The days off of the years from `first_year` to `last_year`, by date.

    `lists` maps the id of each list to its name by language.
    """

    first_year: int
    last_year: int
    lists: Mapping[str, Mapping[str, str]]
    days: Mapping[date, Holiday]
    checked: date

    def covers(self, day: date) -> bool:
        """Tell whether the table knows the days off of `day`'s year."""
        return self.first_year <= day.year <= self.last_year

    def on_any_list(self, day: date) -> bool:
        """Tell whether `day` is a day off on at least one list."""
        return day in self.days

    def on_every_list(self, day: date) -> bool:
        """Tell whether `day` is a day off on all lists."""
        return day in self.days and self.days[day].lists >= self.lists.keys()
