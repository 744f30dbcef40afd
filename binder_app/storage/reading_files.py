"""Reads all files that the reading of papers goes by, once a process."""

from functools import cache
from pathlib import Path

from binder_app.domain.reading_rules import ReadingRules
from binder_app.storage.date_rules import read_date_rules
from binder_app.storage.rule_files import read_kinds
from binder_app.storage.vocabulary_file import read_vocabulary


@cache
def read_reading_rules(resources: Path) -> ReadingRules:
    """Return the rules of reading; `RuleFileError` where a file is broken."""
    kinds = read_kinds(resources)
    return ReadingRules(
        kinds=kinds,
        vocabulary=read_vocabulary(resources, kinds),
        dates=read_date_rules(resources),
    )
