"""Reads the words by which alarms are told."""

from pathlib import Path

from binder_app.domain.alarm_words import TOPICS, AlarmWords, FieldWords, Topic
from binder_app.storage.cut_files import (
    KNOWN_VERSION,
    READING_FOLDER,
    read_number_words,
)
from binder_app.storage.rule_entry import RuleEntry

ALARMS_FILE = "alarms.toml"


def read_alarm_words(resources: Path) -> AlarmWords:
    """Return the words of `alarms.toml`."""
    top = RuleEntry.of_file(resources / READING_FOLDER / ALARMS_FILE)
    if top.whole("version") != KNOWN_VERSION:
        top.refuse("its version is not known")
    number = top.table("ssn")
    words = AlarmWords(
        topics=tuple(_topic(entry) for entry in top.entries("topic")),
        ssn=number.texts("labels"),
        other_number=number.texts("other_numbers"),
        fields=_fields(top.table("fields")),
        numbers=read_number_words(resources),
    )
    number.finish()
    top.finish()
    return words


def _topic(entry: RuleEntry) -> Topic:
    """Return one topic."""
    topic = Topic(
        id=entry.one_of("id", TOPICS),
        strong=entry.texts("strong"),
        top=entry.texts("top", ()),
        weak=entry.texts("weak", ()),
        enough=entry.whole("enough", 2),
        needs=entry.texts("needs", ()),
        against=entry.texts("against", ()),
        not_in=entry.texts("not_in", ()),
    )
    entry.finish()
    return topic


def _fields(entry: RuleEntry) -> FieldWords:
    """Return the words of blank lines."""
    words = FieldWords(
        signature=entry.texts("signature"),
        date=entry.texts("date"),
        signed=entry.texts("signed"),
    )
    entry.finish()
    return words
