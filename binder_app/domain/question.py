"""The questions to ask after a denial, and what the binder says to each."""

from collections.abc import Mapping
from dataclasses import dataclass

from binder_app.domain.cue import Cue
from binder_app.domain.dispute import PageRef

QUESTION_WAYS = (
    "treatments",
    "reasons",
    "records",
    "guidelines",
    "deadline",
    "papers",
)
"""From what a question is answered: what was refused and why, the records that a
decision lists, the guidelines it names, the deadline, or papers to look at."""

QUESTION_WORDS = (
    "modified",
    "denied",
    "conditionally_denied",
    "reason",
    "records",
    "all_named",
    "not_named",
    "until",
    "received_only",
    "more",
    "maybe",
)
"""The sentences that an answer is made of, by their keys in the file."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question as its data file has it.

    `way` is one of `QUESTION_WAYS`, looked for in papers of `kinds`. `ask` says whom
    to ask where the binder gives no answer, `paper` the letter that does so (empty
    where none is written for this pathway). `printed` are the words of the page that
    prints what is asked. Texts go by language.
    """

    id: str
    text: Mapping[str, str]
    way: str
    kinds: tuple[str, ...]
    ask: Mapping[str, str]
    paper: str
    source: str
    records: tuple[str, ...] = ()
    printed: Cue | None = None


@dataclass(frozen=True, slots=True)
class QuestionSheet:
    """The questions of one pathway, with the sentences of their answers."""

    questions: tuple[Question, ...]
    words: Mapping[str, Mapping[str, str]]
    effective: str
    checked: str

    def say(self, key: str, language: str, **values: object) -> str:
        """Return the sentence under `key`."""
        return self.words[key][language].format(**values)


@dataclass(frozen=True, slots=True)
class Answer:
    """What the binder says to a question; `text` is empty where it says nothing.

    `pages` are where it stands, or what to look at where it is not answered. `more`
    says that pages which were read with a doubt may name more: `more_pages`.
    """

    question: Question
    text: str = ""
    pages: tuple[PageRef, ...] = ()
    more: str = ""
    more_pages: tuple[PageRef, ...] = ()
