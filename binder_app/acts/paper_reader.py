"""The reader of papers that the acts share: its words are folded but once."""

from functools import cache
from pathlib import Path

from binder_app.reading.read_document import DocumentReader
from binder_app.storage.reading_files import read_reading_rules


@cache
def paper_reader(resources: Path) -> DocumentReader:
    """Return the reader that goes by the files under `resources`."""
    return DocumentReader(read_reading_rules(resources))
