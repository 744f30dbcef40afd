"""Reads which papers the pages speak of that bring a packet's papers together."""

from collections.abc import Collection, Mapping
from pathlib import Path
from string import Formatter

from binder_app.domain.claim import DATE_FACTS
from binder_app.domain.summary import SummaryRules
from binder_app.storage.cut_files import KNOWN_VERSION
from binder_app.storage.rule_entry import RuleEntry

SUMMARY_FILE = "summary.toml"
VALUES = ("title", "sender")


def read_summary_rules(resources: Path, kinds: Collection[str]) -> SummaryRules:
    """Return the rules of `summary.toml`; `kinds` are those that it may name."""
    top = RuleEntry.of_file(resources / SUMMARY_FILE)
    if top.whole("version") != KNOWN_VERSION:
        top.refuse("its version is not known")
    top.day("checked")
    compared = top.texts("compared")
    top.must_be_in("compared", compared, kinds)
    lines: dict[str, Mapping[str, str]] = {}
    for entry in top.entries("line"):
        kind = entry.one_of("kind", kinds)
        if kind in lines:
            entry.refuse(f"{kind} stands there twice")
        lines[kind] = entry.by_language("text")
        for text in lines[kind].values():
            named = [name for _, name, _, _ in Formatter().parse(text) if name]
            entry.must_be_in("text", named, VALUES)
        entry.finish()
    dated = _dated(top.table("dated"), kinds)
    top.finish()
    return SummaryRules(compared, lines, dated)


def _dated(table: RuleEntry, kinds: Collection[str]) -> dict[str, str]:
    table.must_be_in("its keys", table.names, DATE_FACTS)
    found = {name: table.one_of(name, kinds) for name in table.names}
    table.finish()
    return found
