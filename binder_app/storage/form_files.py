"""Reads the words by which official forms are known."""

from collections.abc import Collection
from pathlib import Path

from binder_app.domain.form_words import FORMS, FormWords
from binder_app.storage.cut_files import KNOWN_VERSION, READING_FOLDER
from binder_app.storage.rule_entry import RuleEntry

FORMS_FILE = "forms.toml"


def read_form_words(resources: Path, kinds: Collection[str]) -> FormWords:
    """Return the words of `forms.toml`; `kinds` are those that it may name."""
    top = RuleEntry.of_file(resources / READING_FOLDER / FORMS_FILE)
    if top.whole("version") != KNOWN_VERSION:
        top.refuse("its version is not known")
    top.day("checked")
    named = top.texts("kinds")
    top.must_be_in("kinds", named, kinds)
    words: dict[str, tuple[str, ...]] = {}
    titles: dict[str, str] = {}
    for entry in top.entries("form"):
        form = entry.one_of("id", FORMS)
        words[form], titles[form] = entry.texts("words"), entry.text("title")
        entry.finish()
    told = FormWords(frozenset(named), top.whole("pages"), words, titles)
    top.finish()
    return told
