"""The records that a reviewer lists, and which exhibits of the binder they are."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from binder_app.acts.rulebook import Rulebook
from binder_app.domain.binder import Binder
from binder_app.domain.exhibit import Exhibit
from binder_app.domain.verdicts import NOT_HERE
from binder_app.reading.records_seen import HeldExhibit, RecordsSeen
from binder_app.storage.decision_words import read_decision_words
from binder_app.storage.page_texts import TextShelf, texts_of

RECORD = "record_reviewed"
"""The fact that names one record a reviewer says to have had."""

AGREED = 1.0
"""The likelihood of what a human said."""


@dataclass(frozen=True, slots=True)
class ListedRecord:
    """A record as a decision names it on a page of its own, from 1.

    `exhibits` holds the ids that it can be with their likelihood (0 to 1), the
    likeliest first; a human's word stands alone, and `is_agreed` tells of it.
    """

    text: str
    page: int
    exhibits: tuple[tuple[str, float], ...]
    is_agreed: bool = False


@dataclass(frozen=True, slots=True)
class Listed:
    """What one decision lists, and the exhibits that no line of it names.

    `not_listed` holds the records that go in and may be older than the decision: no
    letter, form or diary. A list proves what it names, nothing more.
    """

    decision: str
    records: tuple[ListedRecord, ...]
    not_listed: tuple[str, ...]


def records_listed(
    shelf: TextShelf, binder: Binder, rules: Rulebook
) -> tuple[Listed, ...]:
    """Return what each decision in the binder lists, matched to the exhibits."""
    deciding = [each for each in _in(binder) if records_of(each)]
    if not deciding:
        return ()
    reader = RecordsSeen(read_decision_words(rules.resources).seen)
    held = list(_held_exhibits(shelf, binder, rules))
    records = {e.id: e for e in _in(binder) if e.kind in rules.summary.compared}
    return tuple(
        _listed(exhibit, held, reader, _older(records, exhibit)) for exhibit in deciding
    )


def records_of(exhibit: Exhibit) -> list[tuple[str, int]]:
    """Return the records that an exhibit lists, each with its page, in its order."""
    facts = (judged.fact for judged in exhibit.facts)
    told = {str(f.value): f.page for f in facts if f.name == RECORD}
    return list(told.items())


def without_record(exhibit: Exhibit, record: str) -> Exhibit:
    """Return the exhibit with a human's word that a line of its list is no record."""
    for judged in exhibit.facts:
        if judged.fact.name == RECORD and str(judged.fact.value) == record:
            exhibit = exhibit.with_verdict(judged.read, "")
    return exhibit


def _in(binder: Binder) -> list[Exhibit]:
    return [each for each in binder.exhibits if each.state == "in" and each.pages]


def _held_exhibits(
    shelf: TextShelf, binder: Binder, rules: Rulebook
) -> Iterator[HeldExhibit]:
    """Give what a record is held against: also what is held back was perhaps seen."""
    for exhibit in binder.exhibits:
        if not exhibit.pages:
            continue
        yield HeldExhibit(
            exhibit.id,
            exhibit.kind,
            exhibit.date,
            exhibit.title or rules.kinds[exhibit.kind].title("en"),
            exhibit.sender,
            texts_of(shelf, binder, exhibit.pages[:1])[0],
        )


def _older(records: Mapping[str, Exhibit], decision: Exhibit) -> frozenset[str]:
    """Return the records that are not dated after a decision."""
    return frozenset(
        each.id
        for each in records.values()
        if not (each.date and decision.date) or each.date <= decision.date
    )


def _listed(
    exhibit: Exhibit,
    held: list[HeldExhibit],
    reader: RecordsSeen,
    older: frozenset[str],
) -> Listed:
    others = [each for each in held if each.id != exhibit.id]
    ids, said = {each.id for each in others}, exhibit.records_said
    told = records_of(exhibit)
    is_spanish = exhibit.guess.language == "es"
    seen = reader.match([text for text, _ in told], others, spanish=is_spanish)
    records = tuple(
        _with_word(ListedRecord(row.text, page, row.exhibits), said.get(text, ""), ids)
        for (text, page), row in zip(told, seen, strict=True)
    )
    named = {each for record in records for each, _ in record.exhibits}
    unnamed = (each.id for each in others if each.id in older - named)
    return Listed(exhibit.id, records, tuple(unnamed))


def _with_word(record: ListedRecord, word: str, ids: set[str]) -> ListedRecord:
    """Return the record as a human left it; a word on what is gone says nothing."""
    if word == NOT_HERE:
        return ListedRecord(record.text, record.page, (), is_agreed=True)
    if word in ids:
        return ListedRecord(record.text, record.page, ((word, AGREED),), is_agreed=True)
    return record
