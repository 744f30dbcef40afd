"""Reads a pathway's gate: the mechanical reasons why an application comes back."""

from pathlib import Path

from binder_app.domain.finding import GATE_STATUSES, GATE_TESTS, TREATMENTS, GateRule
from binder_app.domain.kind import Kinds
from binder_app.storage.rule_entry import RuleEntry
from binder_app.storage.rule_files import PATHWAYS_FOLDER, RECIPES

GATE_FILE = "gate.toml"


def read_gate(resources: Path, pathway: str, kinds: Kinds) -> tuple[GateRule, ...]:
    """Return the gate of `pathway`, in the order of its file."""
    path = resources / PATHWAYS_FOLDER / pathway / GATE_FILE
    top = RuleEntry.of_file(path)
    top.whole("version")
    top.day("effective")
    top.day("checked")
    rules = tuple(_rule(entry, kinds) for entry in top.entries("line"))
    top.finish()
    return rules


def _rule(entry: RuleEntry, kinds: Kinds) -> GateRule:
    named = entry.texts("kinds")
    entry.must_be_in("kinds", named, [kind.id for kind in kinds])
    message = entry.by_language("message")
    names = any(TREATMENTS in words for words in message.values())
    rule = GateRule(
        id=entry.text("id"),
        test=entry.one_of("test", GATE_TESTS),
        kinds=named,
        status=entry.one_of("status", GATE_STATUSES[1:]),
        ok=entry.by_language("ok"),
        message=message,
        remedy=entry.by_language("remedy"),
        source=entry.text("source"),
        values=entry.texts("values", ()),
        recipes=entry.texts("recipes", ()),
        on_page=entry.by_language("on_page") if names else {},
    )
    entry.finish()
    entry.must_be_in("recipes", rule.recipes, RECIPES)
    return rule
