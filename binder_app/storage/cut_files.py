"""Reads the words by which files are cut into papers."""

from pathlib import Path

from binder_app.domain.page_words import (
    CUT_PHRASES,
    CutWords,
    FormWords,
    NumberWords,
)
from binder_app.storage.rule_entry import RuleEntry

READING_FOLDER = "reading"
CUTS_FILE, NUMBERS_FILE = "cuts.toml", "page_numbers.toml"
KNOWN_VERSION = 1


def read_cut_words(resources: Path) -> CutWords:
    """Return the words of `cuts.toml`."""
    top = RuleEntry.of_file(resources / READING_FOLDER / CUTS_FILE)
    if top.whole("version") != KNOWN_VERSION:
        top.refuse("its version is not known")
    words = CutWords(
        phrases=_phrases(top),
        forms=tuple(_form(entry) for entry in top.entries("form")),
        numbers=read_number_words(resources),
    )
    top.finish()
    return words


def read_number_words(resources: Path) -> NumberWords:
    """Return the words of `page_numbers.toml`."""
    top = RuleEntry.of_file(resources / READING_FOLDER / NUMBERS_FILE)
    if top.whole("version") != KNOWN_VERSION:
        top.refuse("its version is not known")
    spelt = top.table("spelt")
    words = NumberWords(
        page=top.texts("page"),
        of=top.texts("of"),
        counts=top.texts("counts"),
        spelt={name: spelt.whole(name) for name in spelt.names},
        stamps=top.texts("stamps"),
    )
    top.finish()
    return words


def _phrases(top: RuleEntry) -> dict[str, tuple[str, ...]]:
    """Return the groups of phrases; each that cutting goes by must be there."""
    found: dict[str, tuple[str, ...]] = {}
    for entry in top.entries("phrases"):
        found[entry.one_of("id", CUT_PHRASES)] = entry.texts("any")
        entry.finish()
    for group in CUT_PHRASES:
        if group not in found:
            top.refuse(f"the phrases {group} are missing")
    return found


def _form(entry: RuleEntry) -> FormWords:
    """Return one form of several pages."""
    form = FormWords(entry.text("id"), entry.texts("begins"), entry.texts("goes_on"))
    entry.finish()
    return form
