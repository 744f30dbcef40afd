"""Reads the words around dates from `resources/reading/dates.toml`."""

from pathlib import Path

from binder_app.domain.date_rules import SEVERAL, DateRole, DateRules
from binder_app.storage.rule_entry import RuleEntry

DATES_FILE = "dates.toml"
READING_FOLDER = "reading"
KNOWN_VERSION = 1


def read_date_rules(resources: Path) -> DateRules:
    """Return the rules for the dates of papers."""
    top = RuleEntry.of_file(resources / READING_FOLDER / DATES_FILE)
    if (version := top.whole("version")) != KNOWN_VERSION:
        top.refuse(f"version {version} is not known")
    top.day("checked")
    roles = {role.id: role for role in map(_role, top.entries("role"))}
    known = [role.id for role in roles.values() if role.counts]
    lines = top.table("lines")
    rules = DateRules(
        roles=roles,
        usual=_order(top, "usual", known),
        order={
            kind: order
            for entry in top.entries("order")
            for kind, order in _orders(entry, known)
        },
        weak=_order(top, "weak", known),
        quoting=lines.texts("quoting"),
        greeting=lines.texts("greeting"),
        signing=lines.texts("signing"),
        small=lines.texts("small"),
        spoiling=lines.texts("spoiling"),
        dating=lines.texts("dating"),
        regarding=lines.texts("regarding"),
        spanish=lines.texts("spanish"),
        english=lines.texts("english"),
        californian=lines.texts("californian"),
    )
    lines.text("source")
    lines.finish()
    top.finish()
    return rules


def _role(entry: RuleEntry) -> DateRole:
    """Return the role that one table describes."""
    id_ = entry.text("id")
    role = DateRole(
        id=id_,
        phrases=entry.texts("phrases", ()),
        after=entry.texts("after", ()),
        reach=entry.whole("reach", 1),
        counts=not entry.flag("never"),
        several=entry.one_of("several", SEVERAL),
        below=entry.text("below", id_),
        signed=entry.text("signed", id_),
        anywhere=entry.flag("anywhere"),
        opens=entry.flag("opens"),
        hangs=entry.flag("hangs"),
        far=entry.text("far", ""),
    )
    entry.text("source")
    entry.finish()
    return role


def _orders(
    entry: RuleEntry, known: list[str]
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the order of roles for each kind that one table names."""
    order = _order(entry, "roles", known)
    kinds = entry.texts("kinds")
    entry.text("source")
    entry.finish()
    return tuple((kind, order) for kind in kinds)


def _order(entry: RuleEntry, key: str, known: list[str]) -> tuple[str, ...]:
    """Return names of roles, each of them known."""
    order = entry.texts(key)
    entry.must_be_in(key, " ".join(order).split(), known)
    return order
