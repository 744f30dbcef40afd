"""What the papers of one binder say together, and how they hang together."""

from collections.abc import Iterator
from dataclasses import dataclass

from binder_app.acts.adding import shelf_of
from binder_app.acts.claim_facts import ClaimFacts, vote
from binder_app.acts.rulebook import Rulebook
from binder_app.domain.binder import Binder
from binder_app.domain.exhibit import Exhibit
from binder_app.reading.records_seen import HeldExhibit, RecordsSeen, Seen
from binder_app.reading.spread import Joint, Piece, SpreadReader
from binder_app.storage.binder_file import BinderFile
from binder_app.storage.page_texts import texts_of
from binder_app.storage.reading_files import read_reading_rules


@dataclass(frozen=True, slots=True)
class Reviewed:
    """The decision of a reviewer, by its exhibit, and what that reviewer saw."""

    decision: str
    seen: Seen


@dataclass(frozen=True, slots=True)
class WhatPapersSay:
    """The facts that papers share, what each reviewer saw, and halves of one paper.

    All of it is proposed, for a person to confirm.
    """

    claim: ClaimFacts
    reviewed: tuple[Reviewed, ...]
    halves: tuple[Joint, ...]


def what_papers_say(file: BinderFile, rules: Rulebook) -> WhatPapersSay:
    """Return what was read of the exhibits that go in, held against each other."""
    binder, words = file.binder, read_reading_rules(rules.resources)
    inside = [each for each in binder.exhibits if each.state == "in" and each.pages]
    shelf = shelf_of(file)
    texts = {each.id: texts_of(shelf, binder, each.pages) for each in inside}
    pieces = [
        Piece(each.id, texts[each.id], each.kind, each.date, each.guess.facts)
        for each in inside
    ]
    held = [_held(each, texts[each.id], rules) for each in inside]
    return WhatPapersSay(
        vote([(each.id, each.guess.facts) for each in inside]),
        tuple(_reviewed(binder, held, RecordsSeen(words.decisions.seen))),
        SpreadReader(words.cuts).read(pieces),
    )


def _held(exhibit: Exhibit, texts: list[str], rules: Rulebook) -> HeldExhibit:
    title = exhibit.title or rules.kinds[exhibit.kind].title("en")
    return HeldExhibit(
        exhibit.id,
        exhibit.kind,
        exhibit.date,
        title,
        exhibit.sender,
        texts[0] if texts else "",
    )


def _reviewed(
    binder: Binder, held: list[HeldExhibit], reader: RecordsSeen
) -> Iterator[Reviewed]:
    """Give each decision that lists records, matched to the other exhibits."""
    for exhibit in binder.exhibits:
        if exhibit.state != "in":
            continue
        records = [
            str(fact.value)
            for fact in exhibit.guess.facts
            if fact.name == "record_reviewed"
        ]
        others = [each for each in held if each.id != exhibit.id]
        if records:
            spanish = exhibit.guess.language == "es"
            yield Reviewed(exhibit.id, reader.match(records, others, spanish=spanish))
