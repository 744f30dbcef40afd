"""Reads the words of facts from `resources/reading/facts.toml`."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from pathlib import Path

from binder_app.domain.fact import FACT_NAMES
from binder_app.domain.fact_words import SHAPES, FactWords, Label
from binder_app.storage.rule_entry import RuleEntry

FACTS_FILE = "reading/facts.toml"
KNOWN_VERSION = 1
"""The only edition of the file format that this program reads."""

LABEL_CONFIDENCE = 0.95
"""How sure a value behind its own label is, where the file does not say otherwise."""

LISTS = (
    *("not_in_names", "no_organisation", "administrator_words", "not_administrator"),
    *("plan_words", "adjuster_titles", "signatures", "signed_with_colon"),
    *("signature_lines", "serving", "by_mail", "by_fax", "by_email", "by_hand"),
    *("work_words", "not_work", "span_words", "from_words", "until_words"),
    *("expedited_boxes", "expedited_headings", "formulary", "liability", "coverage"),
    *("overturned_in_part", "overturned", "upheld", "greetings", "subject"),
    *("asking", "not_asking", "generic_words", "beside_names", "addressed"),
    *("doctors_lines", "claim_marks"),
    *(
        "receiving",
        "deciding",
        "refusing",
        "we_received",
        "dating",
        "request_words",
        "other_papers",
        "mailing",
        "faxing",
    ),
    *("found_necessary", "found_unnecessary", "mailed_today", "examined_today"),
    *("via_mail", "roles_behind", "seeing", "care_behind", "not_payer"),
)
"""The lists that the reading of facts asks for."""

GROUPS = (
    *("charts", "of_one_seen", "sent_to_worker", "titled", "of_one_person", "of_plans"),
    *("of_claims", "signed_by_asker", "tell_who_asked", "sent_to_asker"),
    *("asker_by_surname", "of_wages", "expedited", "formulary", "liability"),
    "coverage",
    *("liability_box", "to_be_signed", "determinations", "served", "of_service"),
    *(
        "of_work",
        "by_the_doctor_seen",
        "requests",
        "cite_decisions",
        "appeals",
        "not_of_claims",
        "on_requests",
        "seen_today",
    ),
)
"""The groups of kinds that the reading of facts asks for."""


def read_fact_words(resources: Path, kinds: Collection[str]) -> FactWords:
    """Return the words of facts; `kinds` are the ids that labels may be bound to."""
    top = RuleEntry.of_file(resources / FACTS_FILE)
    version = top.whole("version")
    if version != KNOWN_VERSION:
        top.refuse(f"version {version} is not known")
    top.day("checked")
    sections = _sections(top.table("sections"))
    shapes: dict[str, str] = {}
    labels: list[Label] = []
    for entry in top.entries("fact"):
        name = entry.one_of("name", FACT_NAMES)
        shape = entry.one_of("shape", SHAPES)
        if shapes.setdefault(name, shape) != shape:
            entry.refuse(f"{name} has another shape elsewhere")
        labels.extend(_labels(entry, name, kinds, sections))
    ends = top.table("ends")
    labels.extend(Label(text, "") for text in ends.texts("labels"))
    ends.finish()
    lists = _lists(top.table("lists"))
    groups = _groups(top.table("kinds"), kinds)
    own_dates = _own_dates(top.table("own_date"), kinds)
    top.finish()
    return FactWords(tuple(labels), shapes, sections, lists, groups, own_dates)


def _labels(
    entry: RuleEntry,
    name: str,
    kinds: Collection[str],
    sections: Collection[str],
) -> Iterator[Label]:
    """Yield the labels of one table."""
    section, follows = entry.text("section", ""), entry.text("follows", "")
    if section:
        entry.must_be_in("section", (section,), sections)
    if follows:
        entry.must_be_in("follows", (follows,), FACT_NAMES)
    bound = _kinds(entry, kinds)
    confidence = entry.share_or_none("confidence") or LABEL_CONFIDENCE
    texts, with_colon = entry.texts("labels", ()), entry.texts("colon", ())
    behind = entry.texts("behind", ())
    entry.finish()
    if not (texts or with_colon or behind):
        entry.refuse(f"{name} holds no labels")
    label = Label("", name, False, False, section, follows, bound, confidence)
    yield from (replace(label, text=text) for text in texts)
    yield from (replace(label, text=text, needs_colon=True) for text in with_colon)
    yield from (replace(label, text=text, is_behind=True) for text in behind)


def _kinds(entry: RuleEntry, kinds: Collection[str]) -> frozenset[str]:
    """Return the kinds that `on` names, or all but those that `off` names."""
    on, off = entry.texts("on", ()), entry.texts("off", ())
    entry.must_be_in("on", on, kinds)
    entry.must_be_in("off", off, kinds)
    if on and off:
        entry.refuse("on and off stand in one table")
    if off:
        return frozenset(kinds) - set(off)
    return frozenset(on)


def _sections(entry: RuleEntry) -> dict[str, tuple[str, ...]]:
    found = {name: entry.texts(name) for name in entry.names}
    entry.finish()
    return found


def _lists(entry: RuleEntry) -> dict[str, tuple[str, ...]]:
    found = {name: entry.texts(name) for name in LISTS}
    entry.finish()
    return found


def _groups(entry: RuleEntry, kinds: Collection[str]) -> dict[str, frozenset[str]]:
    """Return the groups of kinds, each of known ones."""
    found = {name: entry.texts(name) for name in GROUPS}
    entry.finish()
    for name, ids in found.items():
        entry.must_be_in(name, ids, kinds)
    return {name: frozenset(ids) for name, ids in found.items()}


def _own_dates(entry: RuleEntry, kinds: Collection[str]) -> dict[str, str]:
    """Return which fact the own date of a paper is, by its kind."""
    entry.must_be_in("kind", entry.names, kinds)
    return {kind: entry.one_of(kind, FACT_NAMES) for kind in entry.names}
