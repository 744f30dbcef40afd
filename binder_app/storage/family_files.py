"""Reads the table of file families: what to call each, and what to do with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from binder_app.storage.rule_entry import RuleEntry

FAMILIES_FILE = "file_families.toml"


@dataclass(frozen=True, slots=True)
class FileFamily:
    """One family of files, as `intake.sniff` tells them apart.

    `words` names it in a sentence ("a Word document"), `remedy` says what to
    do with it while it can't be read; both by language. `remedy` is a whole
    sentence, also for families that are read: a file of them may be damaged.
    """

    id: str
    reads_now: bool
    words: Mapping[str, str]
    remedy: Mapping[str, str]


def read_families(resources: Path) -> Mapping[str, FileFamily]:
    """Return every family by its id, in the order of the file."""
    top = RuleEntry.of_file(resources / FAMILIES_FILE)
    families = [_family(entry) for entry in top.entries("family")]
    top.finish()
    return {family.id: family for family in families}


def _family(entry: RuleEntry) -> FileFamily:
    """Return one entry; `reads_now` has to be said, for either is a promise."""
    found = FileFamily(
        id=entry.text("id"),
        reads_now=entry.one_of("reads_now", ("yes", "no")) == "yes",
        words=entry.by_language("words"),
        remedy=entry.by_language("remedy"),
    )
    entry.finish()
    return found
