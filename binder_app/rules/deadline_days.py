"""The three days of one deadline, and the sentences that explain them.

Each way of counting (by the calendar, by business days, by the hour) is one
function from a case, a rule and the event that starts the clock to `Days`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from binder_app.domain.deadline import (
    DeadlineRule,
    DeadlineRules,
    Event,
    HolidayTable,
    LongerCount,
)
from binder_app.rules.business_days import (
    Closed,
    business_day_after,
    closed_in_view,
    closed_on_any,
    closed_on_every,
    is_weekend,
    last_day,
    roll_back,
    roll_forward,
)

WEEKEND = {5: "saturday", 6: "sunday"}
"""The keys of the words for closed days of the week, by their number."""


@dataclass(frozen=True, slots=True)
class Case:
    """What is known of one dispute, and what it is held against."""

    events: Mapping[str, Event]
    rules: DeadlineRules
    holidays: HolidayTable
    address: str
    language: str

    def say(self, key: str, **values: date | int | str) -> str:
        """Return the sentence under `key`, its dates as people write them."""
        written = {
            name: f"{value:%m/%d/%Y}" if isinstance(value, date) else value
            for name, value in values.items()
        }
        return self.rules.say(key, self.language, **written)

    def day_off(self, day: date) -> str:
        """Say why a day is closed: the weekend, or the day off by its name."""
        if is_weekend(day):
            return self.say("day_off", date=day, name=self.say(WEEKEND[day.weekday()]))
        name = self.holidays.days[day].name(self.language)
        return self.say("day_off", date=day, name=name)

    @property
    def closed_on_any(self) -> Closed:
        """Weekends and the days off of any list."""
        return closed_on_any(self.holidays)

    @property
    def closed_on_every(self) -> Closed:
        """Weekends and the days off on which all lists agree."""
        return closed_on_every(self.holidays)


@dataclass(frozen=True, slots=True)
class Days:
    """The three days of a deadline, and what must be said of them."""

    safe: date | None = None
    usual: date | None = None
    arguable: date | None = None
    contested: bool = False
    notes: tuple[str, ...] = ()


def reckon(case: Case, rule: DeadlineRule, start: Event) -> Days:
    """Return the days of the deadline that `start` sets running."""
    days = _by_unit(case, rule, start)
    _, late = _as_received(case, rule, start, case.closed_on_every)
    beyond = _beyond_the_table(case, rule, days)
    return replace(days, notes=(*late, *days.notes, *beyond))


def _by_unit(case: Case, rule: DeadlineRule, start: Event) -> Days:
    unit = rule.count_from(start).unit
    if unit == "hours":
        return _by_the_hour(case, rule, start)
    if unit == "business":
        return _by_business_days(case, rule, start)
    counted, _ = _as_received(case, rule, start, case.closed_on_every)
    return _by_the_calendar(case, rule, counted)


def _as_received(
    case: Case, rule: DeadlineRule, start: Event, closed: Closed
) -> tuple[Event, tuple[str, ...]]:
    """Return the start as it counts: a late fax as of the next day not `closed`."""
    cutoff = rule.cutoff
    if cutoff is None or start.method != cutoff.method:
        return start, ()
    hour = _clock(datetime.combine(start.date, cutoff.after))
    if start.time is None:
        return start, (case.say("cutoff_hour_unknown", hour=hour),)
    if start.time <= cutoff.after:
        return start, ()
    counted = business_day_after(start.date, 1, closed)
    note = case.say("cutoff_passed", hour=hour, date=counted)
    return replace(start, date=counted), (note,)


def _by_the_calendar(case: Case, rule: DeadlineRule, start: Event) -> Days:
    """Count days or months: the mail days first, then the roll."""
    base = last_day(start.date, rule.count_from(start))
    extension = rule.extensions.get(start.method)
    more = timedelta(days=extension.days[case.address] if extension else 0)
    firm = base + more if extension and extension.in_usual else base
    usual, arguable = _rolled(case, rule, firm, base + more)
    clipped = base.day != start.date.day and rule.count_from(start).unit == "months"
    disputed = extension is not None and extension.contested
    safe = _safe(case, rule, start)
    later = moved(case, "moved_generous", base + more, arguable)
    notes = (
        *_on_the_method(case, rule, start),
        *_on_the_roll(case, rule, firm, usual),
        *moved(case, "moved_on", firm, usual),
        *(later if arguable != usual else ()),
        *moved(case, "moved_back", _safe_base(rule, start), safe),
        *((case.say("month_end", date=base),) if clipped else ()),
    )
    contested = disputed or clipped or arguable != usual
    return Days(safe, usual, arguable, contested, notes)


def _rolled(
    case: Case, rule: DeadlineRule, firm: date, generous: date
) -> tuple[date | None, date]:
    """Return the usual and the arguable day, moved off closed days by the rule."""
    if rule.roll == "none":
        return firm, generous
    arguable = roll_forward(generous, case.closed_on_any)
    if rule.roll == "forward":
        return roll_forward(firm, case.closed_on_every), arguable
    return (None if case.closed_on_any(firm) else firm), arguable


def moved(case: Case, key: str, counted: date, day: date | None) -> tuple[str, ...]:
    """Name each closed day that moved a counted day, forward or back, to `day`."""
    if day is None or day == counted:
        return ()
    step = timedelta(days=1 if day > counted else -1)
    passed = [counted + step * n for n in range(abs((day - counted).days))]
    closed = ", ".join(map(case.day_off, passed))
    return (case.say(key, closed=closed, date=day),)


def _safe(case: Case, rule: DeadlineRule, start: Event) -> date | None:
    if not rule.safe_day:
        return None
    return roll_back(_safe_base(rule, start), case.closed_on_any)


def _safe_base(rule: DeadlineRule, start: Event) -> date:
    return last_day(start.date, rule.safe_count or rule.count_from(start))


def _on_the_method(case: Case, rule: DeadlineRule, start: Event) -> tuple[str, ...]:
    """Say what the way of service adds, or might have added."""
    if rule.by_method and start.method not in rule.by_method:
        return (case.say("count_method_unknown"),)
    if not rule.extensions:
        return ()
    extension = rule.extensions.get(start.method)
    if extension is None:
        return () if start.method else (case.say("extension_method_unknown"),)
    days = extension.days[case.address]
    if not extension.in_usual:
        return (case.say("extension_not_counted", days=days),)
    key = "extension_contested" if extension.contested else "extension_counted"
    return (case.say(key, days=days),)


def _on_the_roll(
    case: Case, rule: DeadlineRule, firm: date, usual: date | None
) -> tuple[str, ...]:
    """Say what kept the usual day where it is, or why there is none."""
    if usual is None:
        return (case.say("roll_unknown", date=firm),)
    if rule.roll == "none":
        stays = rule.safe_day and case.closed_on_any(usual)
        return (case.say("not_moved", date=usual),) if stays else ()
    if not case.closed_on_any(usual):
        return ()
    holiday = case.holidays.days[usual]
    lists = (case.holidays.lists[name] for name in sorted(holiday.lists))
    closed = ", ".join(names.get(case.language) or names["en"] for names in lists)
    name = holiday.name(case.language)
    return (case.say("one_list", date=usual, name=name, closed=closed),)


def _by_business_days(case: Case, rule: DeadlineRule, start: Event) -> Days:
    """Count business days; the note names other readings of what they are.

    Each reading tells by its own business days as of when a late fax counts.
    """

    def counted(closed: Closed) -> tuple[Event, date]:
        begun, _ = _as_received(case, rule, start, closed)
        amount = rule.count_from(start).amount
        return begun, business_day_after(begun.date, amount, closed)

    begun, usual = counted(case.closed_on_every)
    if rule.longer and rule.longer.event in case.events:
        asked = case.events[rule.longer.event].date
        if asked <= usual:
            return _by_the_longer_count(case, rule, rule.longer, begun)
    _, arguable = counted(case.closed_on_any)
    views = [
        (view, counted(closed_in_view(case.holidays, view))) for view in rule.views
    ]
    differing = [(view, day) for view, (_, day) in views if day != usual]
    contested = arguable != usual or any(view.contests for view, _ in differing)
    notes = [*_not_counted(case, begun.date, usual)]
    notes += [case.say(view.words, date=day) for view, day in differing]
    if arguable != usual:
        notes.insert(0, case.say("lists_differ", date=arguable))
    if rule.longer and rule.longer.event in case.events:
        notes.insert(0, case.say("longer_asked_late", date=usual))
    return Days(None, usual, arguable, contested, tuple(notes))


def _not_counted(case: Case, start: date, end: date) -> tuple[str, ...]:
    """Name the days off, other than weekends, that a count of business days skips."""
    between = (start + timedelta(days=n) for n in range(1, (end - start).days))
    skipped = [
        day for day in between if case.closed_on_every(day) and not is_weekend(day)
    ]
    if not skipped:
        return ()
    return (case.say("not_counted", closed=", ".join(map(case.day_off, skipped))),)


def _by_the_longer_count(
    case: Case, rule: DeadlineRule, longer: LongerCount, start: Event
) -> Days:
    days = _by_the_calendar(case, replace(rule, count=longer.count), start)
    note = case.say("longer", days=longer.count.amount)
    return replace(days, notes=(note, *days.notes))


def _by_the_hour(case: Case, rule: DeadlineRule, start: Event) -> Days:
    """Count hours by the clock on the wall, in Pacific time; no roll."""
    if start.time is None:
        return Days(notes=(case.say("hour_missing"),))
    begun = datetime.combine(start.date, start.time)
    due = begun + timedelta(hours=rule.count_from(start).amount)
    notes = [case.say("by_the_hour", hour=_clock(due), date=due.date())]
    safe = roll_back(due.date(), case.closed_on_any) if rule.safe_day else None
    notes += moved(case, "moved_back", due.date(), safe)
    if safe and safe < start.date:
        safe = None
        notes.append(case.say("no_open_day"))
    return Days(safe, due.date(), due.date(), notes=tuple(notes))


def _clock(moment: datetime) -> str:
    return f"{moment:%I:%M %p}".lstrip("0")


def _beyond_the_table(case: Case, rule: DeadlineRule, days: Days) -> tuple[str, ...]:
    """Warn where a day lies in a year whose days off are not known."""
    if rule.roll == "none" and not rule.safe_day:
        return ()
    reached = [day for day in (days.safe, days.usual, days.arguable) if day]
    if all(case.holidays.covers(day) for day in reached):
        return ()
    return (case.say("beyond_the_table", year=case.holidays.last_year),)
