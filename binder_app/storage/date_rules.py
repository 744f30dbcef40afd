"""Reads the words around dates from `resources/reading/dates.toml`."""

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from binder_app.domain.date_rules import (
    SEVERAL,
    SHAPES,
    WORD_NAMES,
    DateRole,
    DateRules,
)
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
    roles, facts = _roles(top), top.table("facts")
    counting = [role.id for role in roles.values() if role.counts]
    rules = DateRules(
        roles=roles,
        usual=_order(top, "usual", counting),
        order=dict(_orders(top.entries("order"), counting)),
        weak=_order(top, "weak", counting),
        words=_words(top.table("words")),
        facts={kind: facts.text(kind) for kind in facts.names},
    )
    top.finish()
    return rules


def _words(entry: RuleEntry) -> dict[str, tuple[str, ...]]:
    """Return the words that the rules hold by name."""
    words = {name: entry.texts(name) for name in WORD_NAMES}
    entry.text("source")
    entry.finish()
    return words


def _roles(top: RuleEntry) -> dict[str, DateRole]:
    """Return the roles by id; a phrase belongs to one of them only."""
    roles: dict[str, DateRole] = {}
    owner: dict[str, str] = {}
    for entry in top.entries("role"):
        role = _role(entry)
        for phrase in role.phrases:
            if owner.setdefault(phrase, role.id) != role.id:
                entry.refuse(f"{phrase} stands under {owner[phrase]} as well")
        roles[role.id] = role
    known = {"", *roles}
    for role in roles.values():
        if not {role.below, role.signed, role.far} <= known:
            top.refuse(f"role {role.id} becomes one that is not known")
    if missing := [shape for shape in SHAPES if shape not in roles]:
        top.refuse(f"the role {missing[0]} is missing")
    return roles


def _role(entry: RuleEntry) -> DateRole:
    """Return the role that one table describes."""
    role = DateRole(
        id=entry.text("id"),
        phrases=entry.texts("phrases", ()),
        after=entry.texts("after", ()),
        reach=entry.whole("reach", 1),
        counts=not entry.flag("never"),
        several=entry.one_of("several", SEVERAL),
        below=entry.text("below", ""),
        signed=entry.text("signed", ""),
        far=entry.text("far", ""),
        anywhere=entry.flag("anywhere"),
        opens=entry.flag("opens"),
        hangs=entry.flag("hangs"),
    )
    entry.text("source")
    entry.finish()
    return role


def _orders(
    entries: Iterable[RuleEntry], counting: Collection[str]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each kind that the tables name, with the order of its roles."""
    seen: set[str] = set()
    for entry in entries:
        order = _order(entry, "roles", counting)
        for kind in entry.texts("kinds"):
            if kind in seen:
                entry.refuse(f"{kind} stands there twice")
            seen.add(kind)
            yield kind, order
        entry.text("source")
        entry.finish()


def _order(entry: RuleEntry, key: str, counting: Collection[str]) -> tuple[str, ...]:
    """Return names of roles that count; several may share one entry."""
    order = entry.texts(key)
    entry.must_be_in(key, " ".join(order).split(), counting)
    return order
