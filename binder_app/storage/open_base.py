"""Opens the SQLite file of a binder."""

import sqlite3
from pathlib import Path

BUSY_SECONDS = 20
"""How long one waits while another program writes."""

READING_TABLE = """CREATE TABLE IF NOT EXISTS reading (
    name TEXT NOT NULL, page INTEGER NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (name, page)
)"""
"""Holds what was read from pictures: the name of an original's pages, the page
from 1, the reading as JSON. Older binders have none until a page is read."""


def open_base(path: Path, mode: str) -> sqlite3.Connection:
    """Open a file that is there, to write ("rw") or only to read ("ro")."""
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    base = sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS, check_same_thread=False)
    try:
        base.execute("PRAGMA synchronous = FULL")
        base.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except BaseException:
        base.close()
        raise
    return base
