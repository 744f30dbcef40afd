"""What a person said of the facts that pages tell, kept as one plain text."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace

from binder_app.domain.fact import Fact, FactValue, Treatment

FACTS, ALARMS, CUTS, RECORDS = "facts", "alarms", "cuts", "records"
"""The names under which an exhibit keeps what was said of each."""

NOT_HERE = "none"
"""What is said of a record that no exhibit of the binder is."""

ONE_PAPER = "one"
"""What is said of a paper that is not to be cut."""

YES, NO = "yes", "no"
SURE_AT = 0.9
"""From this confidence on a fact is shown without a doubt; a human's word is 1."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A fact as it stands now: what was read, and what holds instead.

    `is_agreed` tells that a human said so.
    """

    read: Fact
    fact: Fact
    is_agreed: bool = False

    @property
    def is_doubtful(self) -> bool:
        """Tell whether a human should look: nothing is done with it by itself."""
        return self.fact.confidence < SURE_AT


def plain_value(value: FactValue) -> str:
    """Return a value as one text; of a treatment what it is and what became of it."""
    if isinstance(value, bool):
        return YES if value else NO
    if isinstance(value, Treatment):
        return f"{value.treatment}|{value.outcome}"
    return value


def judged(facts: Iterable[Fact], said: str) -> tuple[Judged, ...]:
    """Return what stands of some facts; those that a human called wrong are gone."""
    words = _read(said)
    found = []
    for fact in facts:
        word = words.get(_key(fact))
        if word is None:
            found.append(Judged(fact, fact))
        elif word:
            value = _valued(word, fact.value)
            told = replace(fact, value=value, confidence=1.0)
            found.append(Judged(fact, told, is_agreed=True))
    return tuple(found)


def with_verdict(said: str, read: Fact, value: str) -> str:
    """Return what was said, with a word on one more fact; empty calls it wrong."""
    return _written({**_read(said), _key(read): value})


def records_said(said: str) -> dict[str, str]:
    """Return which exhibit a human called each record of a decision, by its words.

    The value is the id of the exhibit, or `NOT_HERE`.
    """
    return _read(said)


def with_record(said: str, record: str, exhibit_id: str) -> str:
    """Return what was said of records, with one more; empty takes a word back."""
    words = {held: word for held, word in _read(said).items() if held != record}
    return _written({**words, record: exhibit_id} if exhibit_id else words)


def joined_verdicts(texts: Iterable[str]) -> str:
    """Return what was said of the facts, or records, of papers that are one now."""
    return _written({key: word for text in texts for key, word in _read(text).items()})


def _key(fact: Fact) -> str:
    """Name a fact wherever its page stands: a name once wrong is wrong elsewhere."""
    return f"{fact.name}={plain_value(fact.value)}"


def _read(said: str) -> dict[str, str]:
    words = json.loads(said) if said else {}
    return {str(key): str(word) for key, word in words.items()}


def _written(words: dict[str, str]) -> str:
    return json.dumps(words, ensure_ascii=False) if words else ""


def _valued(word: str, like: FactValue) -> FactValue:
    """Return the value that a text says, of the sort of the one that was read."""
    if isinstance(like, bool):
        return word == YES
    if isinstance(like, Treatment):
        treatment, _, outcome = word.partition("|")
        return replace(like, treatment=treatment, outcome=outcome)
    return word
