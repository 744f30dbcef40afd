"""Reads the catalogue of the program's own sentences in another language."""

from collections.abc import Iterator
from pathlib import Path

from binder_app.domain.sentences import Pattern, Sentence, Sentences
from binder_app.storage.family_files import read_families
from binder_app.storage.rule_entry import RuleEntry
from binder_app.storage.rule_files import WORDS_FOLDER

OWN_LANGUAGE = "en"
"""The language in which the program's sentences are written."""


def read_sentences(resources: Path, language: str) -> Sentences:
    """Return the sentences of `language`, with the words for families of files."""
    if language == OWN_LANGUAGE:
        return Sentences()
    own = read_catalogue(resources, language)
    return Sentences.of([*own, *family_sentences(resources, language)])


def read_catalogue(resources: Path, language: str) -> tuple[Sentence, ...]:
    """Return the entries of `sentences.<language>.toml`, in the file's order."""
    top = RuleEntry.of_file(resources / WORDS_FOLDER / f"sentences.{language}.toml")
    read: dict[str, Sentence] = {}
    for entry in top.entries("sentence"):
        sentence = _sentence(entry, language)
        if sentence.english in read:
            entry.refuse(f'"{sentence.english}" stands there twice')
        read[sentence.english] = sentence
    top.finish()
    return tuple(read.values())


def family_sentences(resources: Path, language: str) -> Iterator[Sentence]:
    """Give what the table of file families says in both languages."""
    for family in read_families(resources).values():
        for told in (family.words, family.remedy):
            yield Sentence(told[OWN_LANGUAGE], told[language])


def _sentence(entry: RuleEntry, language: str) -> Sentence:
    """Return one entry; its values have the same names in both languages."""
    sentence = Sentence(
        entry.text(OWN_LANGUAGE),
        entry.text(language),
        frozenset(entry.texts("said", ())),
    )
    entry.finish()
    english, told = Pattern.of(sentence.english), Pattern.of(sentence.told)
    entry.must_be_in("said", sorted(sentence.said), english.names)
    if len(set(english.names)) < len(english.names):
        entry.refuse(f"{OWN_LANGUAGE} names a value twice")
    if set(english.names) != set(told.names):
        entry.refuse(f"{OWN_LANGUAGE} and {language} have other values")
    if not all(english.fixed[1:-1]):
        entry.refuse(f"{OWN_LANGUAGE} has two values side by side")
    return sentence
