"""The file of words for decisions is read whole, and refused where it is broken."""

import shutil
from pathlib import Path

import pytest

from binder_app.domain.fact import REASON_CATEGORIES
from binder_app.errors import RuleFileError
from binder_app.storage.decision_words import DECISIONS_FILE, read_decision_words
from binder_app.storage.places import resources as resources_folder
from binder_app.storage.rule_files import read_kinds


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / DECISIONS_FILE).parent.mkdir()
    shutil.copy(resources_folder() / DECISIONS_FILE, tmp_path / DECISIONS_FILE)
    return tmp_path


def change(folder: Path, old: str, new: str) -> None:
    path = folder / DECISIONS_FILE
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_every_group_of_reasons_has_phrases_and_every_kind_is_one():
    words = read_decision_words(resources_folder())
    assert {reason.id for reason in words.reasons} == set(REASON_CATEGORIES)
    told = {*words.kinds.decide, *words.kinds.review, *words.kinds.ask}
    assert told <= {kind.id for kind in read_kinds(resources_folder())}


def test_no_word_says_both_yes_and_no():
    outcomes = read_decision_words(resources_folder()).outcomes
    assert not set(outcomes.yes) & set(outcomes.no)
    assert not set(outcomes.turned) & set(outcomes.kept)


@pytest.mark.parametrize(
    ("old", "new", "blamed"),
    [
        ("version = 1", "version = 9", "version"),
        ("[outcomes]", "[outcomes]\nperhaps = ['maybe']", "perhaps"),
        ("\nno_nouns = [", "\nno_norms = [", "no_nouns"),
        ('id = "duplicate"', 'id = "twice"', "twice"),
        ('id = "duplicate"', 'id = "formulary"', "stands there twice"),
        ("checked = 2026-11-22", 'checked = "today"', "checked"),
    ],
)
def test_a_broken_file_is_refused_with_its_entry(folder, old, new, blamed):
    change(folder, old, new)
    with pytest.raises(RuleFileError, match=blamed):
        read_decision_words(folder)
