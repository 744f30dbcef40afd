"""The catalogue of sentences loads, and a broken entry is refused by its name."""

import shutil

import pytest

from binder_app.domain.sentences import Pattern
from binder_app.errors import RuleFileError
from binder_app.storage.sentence_files import read_catalogue, read_sentences


@pytest.fixture
def catalogue(tmp_path, resources):
    """Write a catalogue of one's own beside the shipped table of families."""
    (tmp_path / "translations").mkdir()
    shutil.copy(resources / "file_families.toml", tmp_path)

    def write(*entries):
        path = tmp_path / "translations" / "sentences.es.toml"
        text = "\n".join(f"[[sentence]]\n{entry}" for entry in entries)
        path.write_text(text, encoding="utf-8")
        return tmp_path

    return write


def test_english_is_told_as_it_is(resources):
    sentences = read_sentences(resources, "en")

    assert sentences.say("This file is empty.") == "This file is empty."


def test_the_families_of_files_are_known_by_their_own_table(resources):
    told = read_sentences(resources, "es").say(
        "This is a Word document: no page can be made of it here."
    )

    assert told == "Es un documento de Word; aquí no se puede convertir en páginas."


def test_every_shipped_sentence_is_told_with_all_its_values(resources):
    sentences = read_sentences(resources, "es")

    for entry in read_catalogue(resources, "es"):
        names = Pattern.of(entry.english).names
        values = {name: str(100 + place) for place, name in enumerate(names)}
        text = Pattern.of(entry.english).with_values(values)
        told = Pattern.of(entry.told).with_values(values)
        assert sentences.say(text) == told


@pytest.mark.parametrize(
    ("entries", "why"),
    [
        (('en = "a {b}"\nes = "a {c}"',), "en and es have other values"),
        (('en = "a {b}{c}"\nes = "a {b}{c}"',), "two values side by side"),
        (('en = "a {b} {b}"\nes = "a {b}"',), "names a value twice"),
        (('en = "a"\nes = "b"\nsaid = ["c"]',), "said: c is not known"),
        (('en = "a"\nes = "b"\nfr = "c"',), "unknown key fr"),
        (('en = "a"\nes = "b"', 'en = "a"\nes = "c"'), '"a" stands there twice'),
        (('en = "a"\nes = ""',), "es is empty"),
    ],
)
def test_a_broken_entry_is_refused(entries, why, catalogue):
    folder = catalogue(*entries)

    with pytest.raises(RuleFileError) as refusal:
        read_sentences(folder, "es")

    assert "sentences.es.toml" in refusal.value.problem
    assert f"sentence number {len(entries)}" in refusal.value.problem
    assert why in refusal.value.problem
