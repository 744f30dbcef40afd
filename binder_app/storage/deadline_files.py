"""Reads the deadlines of a pathway and the table of days off, and refuses bad ones.

Each refusal is a `RuleFileError` that names the file and the entry at fault.
"""

from collections.abc import Collection, Mapping
from datetime import date, datetime, time
from pathlib import Path
from string import Formatter

from binder_app.domain.claim import CLAIM_FACTS, DATE_FACTS, YES_NO_FACTS
from binder_app.domain.deadline import (
    ADDRESSES,
    DEADLINE_IDS,
    DISPUTE_KINDS,
    EVENTS,
    METHODS,
    ROLLS,
    UNITS,
    BusinessDayView,
    Count,
    Cutoff,
    DeadlineRule,
    DeadlineRules,
    Extension,
    Holiday,
    HolidayTable,
    LongerCount,
    ToldByFacts,
)
from binder_app.domain.drug_words import NO_DRUGS, DrugWords, pieces_of
from binder_app.domain.event_order import EventOrder
from binder_app.storage.rule_entry import RuleEntry

DEADLINES_FILE = "deadlines.toml"
HOLIDAYS_FILE = "holidays.toml"
PATHWAYS_FOLDER = "pathways"

SURE_OF_HOLIDAYS = ("seen", "worked_out")
"""Whether the day was read on a published list, or worked out from the rules."""

VALUES = frozenset({"date", "days", "hour", "name", "closed", "own", "page", "year"})
"""What a sentence of a note may name in braces; `_needed_words` says which can."""


def read_deadlines(resources: Path, pathway: str) -> DeadlineRules:
    """Return the deadlines of `pathway`, in the order of their file."""
    top = RuleEntry.of_file(resources / PATHWAYS_FOLDER / pathway / DEADLINES_FILE)
    entries = top.entries("deadline")
    rules = tuple(_rule(entry) for entry in entries)
    words = top.table("words")
    found = DeadlineRules(
        pathway=top.one_of("id", (pathway,)),
        version=top.whole("version"),
        awaited=top.one_of("awaited", {rule.id for rule in rules}),
        facts=_told_by_facts(top.table("facts")),
        rules=rules,
        post=_post(top.table("post")),
        words={key: words.by_language(key) for key in words.names},
        order=tuple(map(_order, top.entries("order"))) if "order" in top.names else (),
    )
    top.finish()
    _refuse_doubled_kinds(entries, rules)
    _check_words(words, found)
    return found


def _order(entry: RuleEntry) -> EventOrder:
    found = EventOrder(
        earlier=entry.one_of("earlier", EVENTS),
        later=entry.one_of("later", EVENTS),
        words=entry.by_language("words"),
    )
    if found.earlier == found.later:
        entry.refuse("earlier and later are the same event")
    for text in found.words.values():
        _check_braces(entry, "words", text)
    entry.finish()
    return found


def _post(entry: RuleEntry) -> Count:
    entry.text("source")
    entry.text("sure")
    count = _count(entry.table("count"))
    if count.unit != "business":
        entry.refuse("count: the way by post is reckoned in business days")
    entry.finish()
    return count


def _told_by_facts(entry: RuleEntry) -> ToldByFacts:
    tables = ("events", "methods", "kinds", "papers")
    events, methods, kinds, papers = map(entry.table, tables)
    events.must_be_in("fact", events.names, DATE_FACTS)
    methods.must_be_in("event", methods.names, EVENTS)
    kinds.must_be_in("fact", kinds.names, YES_NO_FACTS)
    papers.must_be_in("event", papers.names, EVENTS)
    told = ToldByFacts(
        events={fact: events.one_of(fact, EVENTS) for fact in events.names},
        methods={event: methods.one_of(event, CLAIM_FACTS) for event in methods.names},
        kinds={fact: kinds.one_of(fact, DISPUTE_KINDS) for fact in kinds.names},
        papers={event: papers.text(event) for event in papers.names},
        drugs=_drugs(entry.table("drugs")) if "drugs" in entry.names else NO_DRUGS,
    )
    for part in (events, methods, kinds, papers, entry):
        part.finish()
    return told


def _drugs(entry: RuleEntry) -> DrugWords:
    entry.text("source")
    entry.day("checked")
    found = DrugWords(
        words=_pieces(entry, "words"),
        kind=entry.one_of("kind", DISPUTE_KINDS),
        others=_pieces(entry, "others"),
    )
    for other in found.others:
        if not DrugWords(found.words).first([other]):
            entry.refuse(f"others: “{other}” holds none of the words")
    entry.finish()
    return found


def _pieces(entry: RuleEntry, key: str) -> frozenset[str]:
    pieces = frozenset(map(pieces_of, entry.texts(key)))
    if "" in pieces:
        entry.refuse(f"{key} has one without a letter or figure")
    return pieces


def read_holidays(resources: Path) -> HolidayTable:
    """Return the table of days off."""
    top = RuleEntry.of_file(resources / HOLIDAYS_FILE)
    top.whole("version")
    lists = _all_by_language(top.table("lists"))
    names = _all_by_language(top.table("names"))
    sources = top.table("sources")
    said = {key: sources.text(key) for key in sources.names}
    entries = top.entries("holiday")
    holidays = [_holiday(entry, lists, names, said) for entry in entries]
    table = HolidayTable(
        first_year=top.whole("first_year"),
        last_year=top.whole("last_year"),
        lists=lists,
        days={holiday.date: holiday for holiday in holidays},
        checked=_day(top, "checked"),
    )
    top.finish()
    for entry, holiday in zip(entries, holidays, strict=True):
        _check_day(entry, holiday, table)
    return table


def _all_by_language(entry: RuleEntry) -> Mapping[str, Mapping[str, str]]:
    return {key: entry.by_language(key) for key in entry.names}


def _day(entry: RuleEntry, key: str) -> date:
    return date.fromisoformat(entry.day(key))


def _some_of(entry: RuleEntry, key: str, allowed: Collection[str]) -> tuple[str, ...]:
    """Return the list under `key` (absent: empty), each once and one of `allowed`."""
    found = entry.texts(key, ())
    entry.must_be_in(key, found, allowed)
    if len(set(found)) < len(found):
        entry.refuse(f"{key} names something twice")
    return found


def _holiday(
    entry: RuleEntry,
    lists: Mapping[str, Mapping[str, str]],
    names: Mapping[str, Mapping[str, str]],
    sources: Mapping[str, str],
) -> Holiday:
    entry.text("id")
    name = entry.one_of("name", names)
    holiday = Holiday(
        date=_day(entry, "date"),
        id=name,
        names=names[name],
        lists=frozenset(_some_of(entry, "lists", lists)),
        source=sources[entry.one_of("source", sources)],
        sure=entry.one_of("sure", SURE_OF_HOLIDAYS),
    )
    entry.finish()
    return holiday


def _check_day(entry: RuleEntry, holiday: Holiday, table: HolidayTable) -> None:
    if not holiday.lists:
        entry.refuse("it stands on no list")
    if table.days[holiday.date] is not holiday:
        entry.refuse(f"{holiday.date} is there twice")
    if not table.covers(holiday.date):
        entry.refuse(f"{holiday.date} is outside the years of the table")


def _rule(entry: RuleEntry) -> DeadlineRule:
    keys = entry.names
    entry.text("id")
    rule = DeadlineRule(
        id=entry.one_of("deadline", DEADLINE_IDS),
        titles=entry.by_language("title"),
        rules=entry.by_language("rule"),
        sources=entry.in_languages("source"),
        effective=_day(entry, "effective"),
        checked=_day(entry, "checked"),
        sure=entry.text("sure"),
        starts=_some_of(entry, "starts", EVENTS),
        count=_count(entry.table("count")),
        safe_day=entry.flag("safe_day"),
        roll=entry.one_of("roll", ROLLS),
        safe_count=_count(entry.table("safe_count")) if "safe_count" in keys else None,
        kinds=_some_of(entry, "kinds", DISPUTE_KINDS),
        fallback=_some_of(entry, "fallback", EVENTS),
        restarts=_some_of(entry, "restarts", EVENTS),
        receipts=_some_of(entry, "receipts", EVENTS),
        unmoved_by=_some_of(entry, "unmoved_by", EVENTS),
        at_once=_some_of(entry, "at_once", EVENTS),
        notes=entry.by_language("note") if "note" in keys else {},
        by_method=_by_method(entry.table("by_method")) if "by_method" in keys else {},
        extensions=_extensions(entry) if "extensions" in keys else {},
        views=_views(entry) if "views" in keys else (),
        cutoff=_cutoff(entry.table("cutoff")) if "cutoff" in keys else None,
        longer=_longer(entry.table("longer")) if "longer" in keys else None,
        beside=entry.one_of("beside", DISPUTE_KINDS) if "beside" in keys else "",
        contested=entry.flag("contested"),
        earliest=entry.flag("earliest"),
        one_form=entry.flag("one_form"),
    )
    entry.finish()
    _check_rule(entry, rule)
    return rule


def _check_rule(entry: RuleEntry, rule: DeadlineRule) -> None:
    """Refuse what can be written but not counted."""
    counted = (rule.count, *rule.by_method.values())
    units = {count.unit for count in counted}
    if not rule.starts:
        entry.refuse("starts is empty")
    if len(units) > 1:
        entry.refuse("by_method counts in another unit than count")
    if "business" in units and rule.safe_day:
        entry.refuse("a count of business days has no safe_day")
    if units & {"business", "hours"} and (rule.earliest or rule.extensions):
        entry.refuse("earliest and extensions need calendar days or months")
    later = (rule.safe_count, rule.longer.count if rule.longer else None)
    if any(count and count.unit in ("business", "hours") for count in later):
        entry.refuse("safe_count and longer need calendar days or months")


def _count(entry: RuleEntry) -> Count:
    count = Count(entry.whole("amount"), entry.one_of("unit", UNITS))
    entry.finish()
    return count


def _by_method(entry: RuleEntry) -> Mapping[str, Count]:
    methods = entry.names
    entry.must_be_in("by_method", methods, METHODS)
    return {method: _count(entry.table(method)) for method in methods}


def _extensions(rule: RuleEntry) -> Mapping[str, Extension]:
    entry = rule.table("extensions")
    methods = entry.names
    entry.must_be_in("extensions", methods, METHODS)
    return {method: _extension(method, entry.table(method)) for method in methods}


def _extension(method: str, entry: RuleEntry) -> Extension:
    days = entry.table("days")
    extension = Extension(
        method,
        {address: days.whole(address) for address in ADDRESSES},
        entry.flag("in_usual"),
        entry.flag("contested"),
    )
    days.finish()
    entry.finish()
    return extension


def _views(rule: RuleEntry) -> tuple[BusinessDayView, ...]:
    views = []
    for entry in rule.entries("views"):
        view = BusinessDayView(
            entry.text("words"),
            entry.texts("working_holidays", ()),
            entry.flag("saturdays"),
            entry.flag("contests"),
        )
        entry.finish()
        views.append(view)
    return tuple(views)


def _cutoff(entry: RuleEntry) -> Cutoff:
    method = entry.one_of("method", METHODS)
    cutoff = Cutoff(method, _hour(entry, entry.text("after")))
    entry.finish()
    return cutoff


def _hour(entry: RuleEntry, text: str) -> time:
    try:
        return datetime.strptime(text, "%H:%M").time()
    except ValueError:
        entry.refuse(f"after is '{text}', not an hour such as 17:30")


def _longer(entry: RuleEntry) -> LongerCount:
    longer = LongerCount(entry.one_of("event", EVENTS), _count(entry.table("count")))
    entry.finish()
    return longer


def _refuse_doubled_kinds(
    entries: tuple[RuleEntry, ...], rules: tuple[DeadlineRule, ...]
) -> None:
    """Refuse two entries that answer the same question."""
    answered: set[tuple[str, str]] = set()
    for entry, rule in zip(entries, rules, strict=True):
        questions = {(rule.id, kind) for kind in rule.kinds or DISPUTE_KINDS}
        if questions & answered:
            entry.refuse(f"another entry gives {rule.id} for the same kind")
        answered |= questions


def _check_words(entry: RuleEntry, rules: DeadlineRules) -> None:
    if rules.facts.drugs.words and "drug_refused" not in rules.words:
        entry.refuse("drug_refused is missing; facts.drugs needs it")
    for rule in rules.rules:
        for key in sorted(_needed_words(rule) - rules.words.keys()):
            entry.refuse(f"{key} is missing; {rule.id} needs it")
    for key, texts in rules.words.items():
        for text in texts.values():
            _check_braces(entry, key, text)


def _check_braces(entry: RuleEntry, key: str, text: str) -> None:
    try:
        named = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:
        entry.refuse(f"{key} has a brace without its other half")
    entry.must_be_in(key, sorted(named), VALUES)


def _needed_words(rule: DeadlineRule) -> set[str]:
    """Return the keys of the sentences that a note on `rule` may use."""
    by_hours = rule.count.unit == "hours"
    stays = rule.roll == "none" and rule.safe_day and not by_hours
    asked: tuple[tuple[object, tuple[str, ...]], ...] = (
        (True, ("no_start", "beyond_the_table")),
        (True, ("day_off", "saturday", "sunday", "moved_back", "moved_on")),
        (True, ("moved_generous", "post_by", "not_counted")),
        (True, ("of_decision", "several_decisions")),
        (rule.receipts, ("only_receipt",)),
        (rule.fallback, ("letter_date", "served_on_page")),
        (rule.restarts, ("safe_day_before",)),
        (rule.restarts, tuple(f"starts_{name}" for name in rule.restarts)),
        (rule.unmoved_by, tuple(f"unmoved_{name}" for name in rule.unmoved_by)),
        (rule.beside, ("kind_assumed",)),
        (rule.one_form, ("one_form",)),
        (rule.by_method, ("count_method_unknown",)),
        (rule.extensions, ("extension_contested", "extension_counted")),
        (rule.extensions, ("extension_not_counted", "extension_method_unknown")),
        (rule.roll == "forward", ("one_list",)),
        (rule.roll == "unknown", ("roll_unknown",)),
        (stays, ("not_moved",)),
        (rule.count.unit == "business", ("lists_differ",)),
        (rule.views, tuple(view.words for view in rule.views)),
        (rule.longer, ("longer", "longer_asked_late")),
        (rule.cutoff, ("cutoff_passed", "cutoff_hour_unknown")),
        (by_hours, ("hour_missing", "by_the_hour", "no_open_day")),
        (rule.count.unit == "months", ("month_end",)),
    )
    return {key for applies, keys in asked if applies for key in keys}
