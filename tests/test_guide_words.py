"""What the guide calls a control is called so in the window, in both languages."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from binder_app.storage.places import resources

HELP = resources() / "help"
PAGES = sorted(HELP.glob("*/[0-9][0-9]-*.md"))
CONTROL = re.compile(r"\*\*([^*\n]+)\*\*")
FENCED = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
SHEETS = ("pathways/*/recipes.toml", "papers/*.toml", "pathways/*/checklist.toml")
"""Whose titles the window shows among its own words."""

EXPLAINED = "."
"""Bold that ends so is a word of the glossary, which the guide itself explains."""


def words_of_window(language: str) -> set[str]:
    """Return every word that the window shows in a language, without its keys."""
    path = resources() / "translations" / "window_es.ts"
    root = ElementTree.parse(path).getroot()
    found = {word for each in root.iter("message") for word in _told(each, language)}
    found.update(word for sheet in SHEETS for word in _titles(sheet, language))
    return {word.replace("&", "") for word in found}


def _told(message: ElementTree.Element, language: str) -> Iterator[str]:
    if language == "en":
        yield message.findtext("source") or ""
        return
    translation = message.find("translation")
    assert translation is not None
    yield from (text for text in translation.itertext() if text.strip())


def _titles(sheet: str, language: str) -> Iterator[str]:
    for path in resources().glob(sheet):
        yield from _titles_in(tomllib.loads(path.read_text("utf-8")), language)


def _titles_in(table: dict[str, Any], language: str) -> Iterator[str]:
    title = table.get("title")
    if isinstance(title, dict):
        yield title[language]
    for value in table.values():
        for inner in value if isinstance(value, list) else [value]:
            if isinstance(inner, dict):
                yield from _titles_in(inner, language)


def controls_in(page: Path) -> list[str]:
    """Return what a page of the guide names as a control."""
    text = FENCED.sub("", page.read_text(encoding="utf-8"))
    named = (found[1] for found in CONTROL.finditer(text))
    return [words for words in named if not words.endswith(EXPLAINED)]


@pytest.mark.parametrize("page", PAGES, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_a_control_is_called_as_the_window_calls_it(page: Path) -> None:
    known = words_of_window(page.parent.name)

    assert not [words for words in controls_in(page) if words not in known]


def test_the_pages_name_controls_in_each_language() -> None:
    named = {page.parent.name for page in PAGES if controls_in(page)}

    assert named == {"en", "es"}


def test_a_control_that_is_not_there_is_found(tmp_path: Path) -> None:
    page = tmp_path / "01-page.md"
    page.write_text("Choose **Fly to the moon**.\n", encoding="utf-8")

    assert not set(controls_in(page)) <= words_of_window("en")
