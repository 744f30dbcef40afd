"""Reads the words of decisions, `resources/reading/decisions.toml`."""

from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any

from binder_app.domain.decision_words import (
    DecisionKinds,
    DecisionWords,
    GuidelineWords,
    LabelWords,
    MatchWords,
    OutcomeWords,
    ReasoningWords,
    ReasonWords,
    RecordWords,
    ReviewerWords,
    SeenWords,
    TreatmentWords,
)
from binder_app.domain.fact import REASON_CATEGORIES
from binder_app.storage.rule_entry import RuleEntry

DECISIONS_FILE = Path("reading", "decisions.toml")
KNOWN_VERSION = 1


@cache
def read_decision_words(resources: Path) -> DecisionWords:
    """Return the words of decisions; every group of reasons has its entry."""
    top = RuleEntry.of_file(resources / DECISIONS_FILE)
    if top.whole("version") != KNOWN_VERSION:
        top.refuse("this version is not known")
    words = DecisionWords(
        kinds=_group(top.table("kinds"), DecisionKinds),
        outcomes=_group(top.table("outcomes"), OutcomeWords),
        matching=_matching(top.table("matching")),
        treatments=_group(top.table("treatments"), TreatmentWords),
        labels=_group(top.table("labels"), LabelWords),
        reasons=tuple(_reason(entry) for entry in top.entries("reason")),
        reasoning=_group(top.table("reasoning"), ReasoningWords),
        guidelines=_group(top.table("guidelines"), GuidelineWords),
        records=_group(top.table("records"), RecordWords),
        seen=_seen(top.table("seen")),
        reviewers=_group(top.table("reviewers"), ReviewerWords),
        checked=top.day("checked"),
    )
    top.finish()
    missing = set(REASON_CATEGORIES) - {reason.id for reason in words.reasons}
    if missing:
        top.refuse(f"no reason {', '.join(sorted(missing))}")
    return words


def _group(entry: RuleEntry, of: type[Any]) -> Any:
    """Return the lists of one table as an `of`; keys that it lacks are refused."""
    found = of(**{field.name: entry.texts(field.name) for field in fields(of)})
    entry.finish()
    return found


def _matching(entry: RuleEntry) -> MatchWords:
    """Return what names of treatments are compared by."""
    words = MatchWords(
        same=_lists(entry.table("same")),
        figures=_lists(entry.table("figures")),
        small=entry.texts("small"),
        measures=entry.texts("measures"),
    )
    entry.finish()
    return words


def _seen(entry: RuleEntry) -> SeenWords:
    """Return the words of records by the kinds of papers they can be."""
    words = SeenWords(entry.texts("many"), _lists(entry.table("kinds")))
    entry.finish()
    return words


def _lists(entry: RuleEntry) -> dict[str, tuple[str, ...]]:
    """Return the texts under each key of a table."""
    return {name: entry.texts(name) for name in entry.names}


def _reason(entry: RuleEntry) -> ReasonWords:
    """Return the phrases of one group of reasons."""
    reason = ReasonWords(
        id=entry.one_of("id", REASON_CATEGORIES),
        strong=entry.texts("strong"),
        weak=entry.texts("weak"),
    )
    entry.finish()
    return reason
