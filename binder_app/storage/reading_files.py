"""Reads all files that the reading of papers goes by, once a process."""

from functools import cache
from hashlib import sha256
from pathlib import Path

from binder_app.domain.reading_rules import ReadingRules
from binder_app.storage.alarm_files import read_alarm_words
from binder_app.storage.cut_files import read_cut_words
from binder_app.storage.date_rules import read_date_rules
from binder_app.storage.decision_words import read_decision_words
from binder_app.storage.fact_weights_file import read_fact_weights
from binder_app.storage.fact_words_file import read_fact_words
from binder_app.storage.form_files import read_form_words
from binder_app.storage.item_weights_file import read_item_weights
from binder_app.storage.page_breaks_file import read_page_breaks
from binder_app.storage.rule_files import KINDS_FILE, read_kinds
from binder_app.storage.vocabulary_file import read_vocabulary

READING_FOLDER = "reading"

READ_BY = 3
"""The version of the code that reads papers; a new one reads them again."""


@cache
def read_reading_rules(resources: Path) -> ReadingRules:
    """Return the rules of reading; `RuleFileError` where a file is broken."""
    kinds = read_kinds(resources)
    return ReadingRules(
        kinds=kinds,
        vocabulary=read_vocabulary(resources, kinds),
        dates=read_date_rules(resources),
        facts=read_fact_words(resources, kinds.by_id),
        fact_weights=read_fact_weights(resources),
        decisions=read_decision_words(resources),
        items=read_item_weights(resources),
        cuts=read_cut_words(resources),
        breaks=read_page_breaks(resources),
        alarms=read_alarm_words(resources),
        forms=read_form_words(resources, kinds.by_id),
        edition=edition_of(resources),
    )


@cache
def edition_of(resources: Path) -> str:
    """Return what tells the rules of reading under `resources` from all others."""
    paths = [resources / KINDS_FILE, *sorted((resources / READING_FOLDER).iterdir())]
    told = sha256()
    for path in paths:
        told.update(sha256(path.read_bytes()).digest())
    return f"{READ_BY}-{told.hexdigest()[:12]}"
