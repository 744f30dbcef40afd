"""Every word of the window is told in Spanish; what Qt reads of it is fresh."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from installers.window_words import (
    QT_FILE_DIALOG,
    TARGET,
    Word,
    every_word,
    read,
    release,
    wanted_in,
    words_in,
)

WORDS = every_word()
PLACES = re.compile(r"\{\w*\}|%n")


def path_of(language: str) -> Path:
    return TARGET / f"window_{language}.ts"


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_word_is_told_and_none_is_stale(language):
    told, wanted = read(path_of(language)), wanted_in(language, WORDS)

    missing = [word for word in wanted if not all(told.get(word, ("",)))]
    stale = [word for word in told if word not in wanted]

    assert missing == [], "run tasks.py words and tell these"
    assert stale == []


@pytest.mark.parametrize("language", ["en", "es"])
def test_places_for_values_and_key_letters_are_kept(language):
    for word, forms in read(path_of(language)).items():
        for form in forms:
            assert sorted(PLACES.findall(form)) == sorted(PLACES.findall(word.text))
            assert ("&" in form) == ("&" in word.text), (word, form)
            assert form[:1].isspace() == word.text[:1].isspace()


@pytest.mark.parametrize("language", ["en", "es"])
def test_what_qt_reads_is_made_of_what_is_told(language, tmp_path):
    source = path_of(language)

    release(source, tmp_path / "fresh.qm")

    assert (tmp_path / "fresh.qm").read_bytes() == source.with_suffix(
        ".qm"
    ).read_bytes()


def test_plurals_have_a_form_for_one_and_one_for_several():
    for language in ("en", "es"):
        for word, forms in read(path_of(language)).items():
            assert len(forms) == (2 if word.is_plural else 1), word


def test_words_of_a_class_and_under_an_alias_are_found(tmp_path):
    (tmp_path / "a.py").write_text(
        "class Panel:\n"
        "    def show(self):\n"
        "        self.tr('Open')\n"
        "        say('Panel', '%n pages', '', 3)\n"
        "other('Panel', 'no word')\n"
    )

    assert words_in(tmp_path) == [Word("Panel", "%n pages"), Word("Panel", "Open")]


def test_the_file_dialog_of_qt_speaks_spanish_too(program):
    program.preferences.set(language="es")
    said = [QCoreApplication.translate(*each) for each in QT_FILE_DIALOG]

    assert not {words for words in said if words in dict(QT_FILE_DIALOG).values()}
    assert QCoreApplication.translate("QFileDialog", "&Look in:") == "&Buscar en:"


def test_keys_are_called_in_the_menus_as_in_the_guide(program):
    program.preferences.set(language="es")
    told = {
        action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        for action in program.window.menus.actions.values()
    }

    assert {"Ctrl+I", "Ctrl+Shift+P"} <= told
