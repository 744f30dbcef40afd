"""Reads the groups of reasons for which treatments are refused."""

from collections.abc import Collection
from pathlib import Path

from binder_app.domain.fact import REASON_CATEGORIES
from binder_app.domain.refusals import RefusalGroup, RefusalGroups
from binder_app.storage.cut_files import KNOWN_VERSION
from binder_app.storage.rule_entry import RuleEntry

REASONS_FILE = "reasons.toml"


def read_refusals(resources: Path, kinds: Collection[str]) -> RefusalGroups:
    """Return the groups of `reasons.toml`; `kinds` are those that it may name.

    `RuleFileError` where a group lacks or says something odd.
    """
    top = RuleEntry.of_file(resources / REASONS_FILE)
    if top.whole("version") != KNOWN_VERSION:
        top.refuse("its version is not known")
    top.day("checked")
    groups: dict[str, RefusalGroup] = {}
    for entry in top.entries("reason"):
        name = entry.one_of("id", REASON_CATEGORIES)
        named = entry.texts("kinds")
        entry.must_be_in("kinds", named, kinds)
        groups[name] = RefusalGroup(
            name, entry.by_language("title"), named, entry.texts("words")
        )
        entry.finish()
    missing = [name for name in REASON_CATEGORIES if name not in groups]
    if missing:
        top.refuse(f"these reasons lack: {', '.join(missing)}")
    top.finish()
    return groups
