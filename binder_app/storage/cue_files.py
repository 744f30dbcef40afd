"""Reads what is told by signs: the guide to the pathways, and the notes of each."""

from collections.abc import Collection, Iterable
from pathlib import Path

from binder_app.domain.cue import Cue, Guide, Note, Notes, Road
from binder_app.domain.fact import FACT_NAMES, REASON_CATEGORIES
from binder_app.storage.rule_entry import RuleEntry
from binder_app.storage.rule_files import PATHWAYS_FOLDER, pathways

GUIDE_FILE = "pathway_guide.toml"
NOTES_FILE = "notes.toml"
_NAMED = ("kinds", "words", "facts", "reasons", "treatments")


def read_guide(resources: Path, kinds: Collection[str]) -> Guide:
    """Return the guide to the pathways; `kinds` are those that it may name."""
    top = RuleEntry.of_file(resources / GUIDE_FILE)
    top.whole("version")
    told = top.texts("kinds")
    top.must_be_in("kinds", told, kinds)
    known = pathways(resources)
    guide = Guide(
        roads=tuple(_road(entry, kinds, known) for entry in top.entries("road")),
        kinds=told,
        pages=top.whole("pages"),
        effective=top.day("effective"),
        checked=top.day("checked"),
    )
    top.finish()
    return guide


def _road(entry: RuleEntry, kinds: Collection[str], known: Collection[str]) -> Road:
    road = Road(
        id=entry.text("id"),
        pathway=entry.one_of("pathway", known) if "pathway" in entry.names else "",
        title=entry.by_language("title"),
        text=entry.by_language("text"),
        cues=tuple(_cue(cue, kinds) for cue in entry.entries("cue")),
        source=entry.text("source"),
        sure=entry.text("sure"),
    )
    entry.finish()
    return road


def read_notes(resources: Path, pathway: str, kinds: Collection[str]) -> Notes:
    """Return the notes of `pathway`; `kinds` are those that they may name."""
    top = RuleEntry.of_file(resources / PATHWAYS_FOLDER / pathway / NOTES_FILE)
    top.whole("version")
    told = top.table("groups")
    groups = {name: told.by_language(name) for name in told.names}
    notes = Notes(
        notes=tuple(_note(entry, kinds, groups) for entry in top.entries("note")),
        groups=groups,
        effective=top.day("effective"),
        checked=top.day("checked"),
    )
    top.finish()
    return notes


def _note(entry: RuleEntry, kinds: Collection[str], groups: Iterable[str]) -> Note:
    cues = entry.entries("cue") if "cue" in entry.names else ()
    note = Note(
        id=entry.text("id"),
        group=entry.one_of("group", tuple(groups)),
        title=entry.by_language("title"),
        text=entry.by_language("text"),
        source=entry.text("source"),
        sure=entry.text("sure"),
        cues=tuple(_cue(cue, kinds) for cue in cues),
        year=entry.whole("year") if "year" in entry.names else 0,
    )
    entry.finish()
    return note


def _cue(entry: RuleEntry, kinds: Collection[str]) -> Cue:
    entry.text("id")
    named = {key: entry.texts(key, ()) for key in _NAMED}
    if not any(named.values()):
        entry.refuse(f"it names none of {', '.join(_NAMED)}")
    entry.must_be_in("kinds", named["kinds"], kinds)
    entry.must_be_in("reasons", named["reasons"], REASON_CATEGORIES)
    facts = [told.partition("=") for told in named["facts"]]
    entry.must_be_in("facts", [name for name, _, _ in facts], FACT_NAMES)
    if not all(value for _, _, value in facts):
        entry.refuse("facts: a fact lacks its value, as in expedited=yes")
    cue = Cue(
        says=entry.by_language("says"),
        **named,
        at_least=entry.whole("at_least", 1),
        is_strong=not entry.flag("weak"),
    )
    entry.finish()
    return cue
