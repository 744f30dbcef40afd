"""Reads a pathway's recipes: what each sort of packet carries and says of itself."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from string import Formatter

from binder_app.domain.claim import CLAIM_FACTS
from binder_app.domain.packet_plan import OWN_PARTS
from binder_app.domain.recipe import (
    ANNEX_RULES,
    DISPUTE,
    NEVER,
    SUPPLEMENT_NUMBER,
    Recipe,
)
from binder_app.storage.rule_entry import LANGUAGES, RuleEntry
from binder_app.storage.rule_files import PATHWAYS_FOLDER, RECIPES, WORDS_FOLDER

RECIPES_FILE = "recipes.toml"
KNOWN_VERSION = 1
COPY_WORDS = ("pdf_title", "pdf_title_plain")
"""The words of its own that a copy may have: no page of it bears them."""


def read_recipes(resources: Path, pathway: str) -> tuple[Recipe, ...]:
    """Return the recipes of `pathway`, in the order of their file.

    A recipe that is a copy of another has the pages and the words of that one.
    """
    top = RuleEntry.of_file(resources / PATHWAYS_FOLDER / pathway / RECIPES_FILE)
    if top.whole("version") != KNOWN_VERSION:
        top.refuse("this version is not known")
    top.day("effective")
    top.day("checked")
    words = {
        language: _texts(resources / WORDS_FOLDER / f"packet.{language}.toml")
        for language in LANGUAGES
    }
    entries = top.entries("recipe")
    top.finish()
    recipes: list[Recipe] = []
    for entry in entries:
        recipes.append(_recipe(entry, words, recipes))
    return tuple(recipes)


def _texts(path: Path) -> dict[str, str]:
    held = RuleEntry.of_file(path)
    return {key: held.text(key, "") for key in held.names}


def _recipe(
    entry: RuleEntry,
    words: Mapping[str, Mapping[str, str]],
    before: Sequence[Recipe],
) -> Recipe:
    """Return the recipe that one table describes; a copy stands behind its packet."""
    recipe = Recipe(
        id=entry.one_of("id", RECIPES),
        titles=entry.by_language("title"),
        about=entry.by_language("about"),
        front=_parts(entry, "front"),
        behind=_parts(entry, "behind"),
        annex=entry.one_of("annex", ANNEX_RULES),
        leaves_out=entry.by_language("leaves_out"),
        words=_own_words(entry, words),
        source=entry.text("source"),
        copy_of=entry.text("copy_of", ""),
        after=_parts(entry, "after"),
        has_others=entry.flag("others"),
        is_new_only=entry.flag("new_only"),
        is_filing=entry.flag("filing"),
        is_beside_filing=entry.flag("beside_filing"),
        untold=entry.texts("untold", ()),
    )
    entry.finish()
    entry.must_be_in("untold", recipe.untold, (*CLAIM_FACTS, DISPUTE))
    if recipe.copy_of:
        return _copy(entry, recipe, before)
    if recipe.after:
        entry.refuse("after stands in a recipe that is no copy")
    if not recipe.front:
        entry.refuse("front is missing")
    return recipe


def _copy(entry: RuleEntry, copy: Recipe, before: Sequence[Recipe]) -> Recipe:
    """Return a copy with all that the packet has of which it is one."""
    packets = {recipe.id: recipe for recipe in before if not recipe.copy_of}
    entry.must_be_in("copy_of", (copy.copy_of,), packets)
    own = set(copy.words["en"]) - set(COPY_WORDS)
    if copy.front or copy.behind or own:
        entry.refuse("a copy has the pages and the words of its packet")
    if copy.annex == NEVER and not copy.after:
        entry.refuse("it would be the same as its packet")
    packet = packets[copy.copy_of]
    return replace(
        copy,
        front=packet.front,
        behind=packet.behind,
        words={
            language: {**packet.words[language], **own_words}
            for language, own_words in copy.words.items()
        },
        has_others=packet.has_others,
        untold=packet.untold,
    )


def _parts(entry: RuleEntry, key: str) -> tuple[str, ...]:
    parts = entry.texts(key, ())
    entry.must_be_in(key, parts, OWN_PARTS)
    return parts


def _own_words(
    entry: RuleEntry, words: Mapping[str, Mapping[str, str]]
) -> dict[str, dict[str, str]]:
    """Return the words of its own; each is one of the common ones, filled alike."""
    if "words" not in entry.names:
        return {language: {} for language in LANGUAGES}
    table = entry.table("words")
    own = {language: table.table(language) for language in LANGUAGES}
    table.finish()
    if set(own["en"].names) != set(own["es"].names):
        table.refuse("the languages have not the same words")
    found = {}
    for language, held in own.items():
        held.must_be_in("word", held.names, words[language])
        found[language] = {key: held.text(key) for key in held.names}
        for key, text in found[language].items():
            known = _fields(words[language][key]) | _fields(SUPPLEMENT_NUMBER)
            if not _fields(text) <= known:
                held.refuse(f"{key} has something in braces that nothing fills in")
    return found


def _fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}
