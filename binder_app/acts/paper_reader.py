"""The reader of papers that the acts share: its words are folded but once."""

from functools import cache
from pathlib import Path
from threading import Lock, Thread

from binder_app.reading.read_document import DocumentReader
from binder_app.storage.reading_files import read_reading_rules

_MAKING = Lock()


def paper_reader(resources: Path) -> DocumentReader:
    """Return the reader that goes by the files under `resources`."""
    with _MAKING:
        return _made(resources)


def make_ready(resources: Path) -> None:
    """Have the reader made beside other work, so that nobody waits for it later."""
    Thread(target=paper_reader, args=(resources,), daemon=True).start()


@cache
def _made(resources: Path) -> DocumentReader:
    return DocumentReader(read_reading_rules(resources))
