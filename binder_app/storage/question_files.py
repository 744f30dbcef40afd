"""Reads the questions after a denial of one pathway."""

from collections.abc import Collection
from pathlib import Path

from binder_app.domain.cue import Cue
from binder_app.domain.question import (
    QUESTION_WAYS,
    QUESTION_WORDS,
    Question,
    QuestionSheet,
)
from binder_app.storage.paper_files import PAPERS
from binder_app.storage.rule_entry import RuleEntry
from binder_app.storage.rule_files import PATHWAYS_FOLDER

QUESTIONS_FILE = "questions.toml"


def read_questions(
    resources: Path, pathway: str, kinds: Collection[str]
) -> QuestionSheet:
    """Return the questions of `pathway`; `kinds` are those that it may name."""
    top = RuleEntry.of_file(resources / PATHWAYS_FOLDER / pathway / QUESTIONS_FILE)
    top.whole("version")
    told = top.table("words")
    sheet = QuestionSheet(
        questions=tuple(_question(entry, kinds) for entry in top.entries("question")),
        words={key: told.by_language(key) for key in QUESTION_WORDS},
        effective=top.day("effective"),
        checked=top.day("checked"),
    )
    told.finish()
    top.finish()
    return sheet


def _question(entry: RuleEntry, kinds: Collection[str]) -> Question:
    named = entry.texts("kinds", ())
    entry.must_be_in("kinds", named, kinds)
    records = entry.texts("records", ())
    entry.must_be_in("records", records, kinds)
    printed = entry.texts("printed", ())
    question = Question(
        id=entry.text("id"),
        text=entry.by_language("text"),
        way=entry.one_of("answered_by", QUESTION_WAYS),
        kinds=named,
        ask=entry.by_language("ask"),
        paper=entry.one_of("paper", PAPERS) if "paper" in entry.names else "",
        source=entry.text("source"),
        records=records,
        printed=Cue({}, kinds=named, words=printed) if printed else None,
    )
    entry.finish()
    return question
