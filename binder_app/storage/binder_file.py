"""A binder on disk: one folder with an SQLite file and the originals beside it."""

import errno
import json
import os
import sqlite3
import uuid
from collections.abc import Mapping
from contextlib import closing, suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any, Self

from binder_app.domain.binder import Binder, Original
from binder_app.domain.marks import BINDER_FILE
from binder_app.errors import BinderError, UnusableInputError, WrongUsageError
from binder_app.files import (
    PRIVATE,
    copy_bytes,
    digest_of,
    is_unfinished,
    private_folder,
    replacing,
    taking_the_place_of,
    tidy_up,
)
from binder_app.storage import shapes
from binder_app.storage.base_troubles import damaged, read_only, translated
from binder_app.storage.binder_lock import BinderLock
from binder_app.storage.open_base import READING_TABLE, open_base

DATABASE = BINDER_FILE
ORIGINALS = "originals"
SENT = "sent"
VERSION = 1
APPLICATION = 0x494D5242
"""What SQLite's `application_id` says of our files: the letters IMRB."""

_TABLES = """
CREATE TABLE setting (name TEXT PRIMARY KEY, body TEXT NOT NULL);
CREATE TABLE exhibit (id TEXT PRIMARY KEY, place INTEGER NOT NULL, body TEXT NOT NULL);
CREATE TABLE original (digest TEXT PRIMARY KEY, body TEXT NOT NULL);
CREATE TABLE given (place INTEGER PRIMARY KEY, body TEXT NOT NULL);
"""

_LONGEST_PATH = 500
"""Bytes of a path that SQLite opens: 512, less the end of its journal's name."""

Rows = dict[str, dict[object, tuple[object, ...]]]


class BinderFile:
    """An open binder folder. Use it in a `with` block, or call `close`.

    `binder` is the binder as last read or saved. Each `save` is one
    transaction: after a crash the folder holds the binder before it or after
    it. The file is kept without a write-ahead log, since people copy and sync
    these folders. Any thread may use it, one at a time.
    """

    def __init__(self, folder: Path, is_writing: bool, lock: BinderLock) -> None:
        self.folder = folder
        self.is_writing = is_writing
        self._lock = lock
        with translated(folder):
            self._base = _connect(folder / DATABASE, is_writing)
            try:
                self._load()
            except BaseException:
                self._base.close()
                raise

    def _load(self) -> None:
        """Read the whole binder in one transaction."""
        with self._base:
            self._base.execute("BEGIN")
            try:
                self.id = str(json.loads(_told(self._base, _ASK_ID)))
                self.binder = _read(self._base)
            except (ValueError, LookupError, TypeError, AttributeError) as error:
                raise damaged(self.folder) from error
            self._version = _told(self._base, _ASK_VERSION)
        self._rows = _rows_of(self.binder)

    @classmethod
    def create(cls, folder: Path, binder: Binder) -> Self:
        """Make a new binder folder; `WrongUsageError` where one stands already."""
        if folder.exists() and (not folder.is_dir() or _is_in_use(folder)):
            raise WrongUsageError(f"{folder.name} is already there and is not empty.")
        _must_not_lie_too_deep(folder)
        is_ours = not folder.exists()
        folder.parent.mkdir(parents=True, exist_ok=True)
        private_folder(folder)
        try:
            with replacing(folder / DATABASE, PRIVATE) as file:
                file.write(_database_of(binder))
        except BaseException:
            if is_ours:
                with suppress(OSError):
                    folder.rmdir()
            raise
        return cls.open(folder)

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Open for editing; a `BinderError` names the holder where one has it."""
        _must_be_binder(folder)
        lock = BinderLock(folder)
        try:
            is_ours = lock.take()
        except OSError as error:
            if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
                raise read_only(folder) from error
            raise
        if not is_ours:
            raise BinderError(
                f"The binder {folder.name} is being edited by {lock.holder()}.",
                "Close it there, then try again; it can be read meanwhile.",
            )
        try:
            tidy_up(folder)
            tidy_up(folder / ORIGINALS)
            return cls(folder, True, lock)
        except BaseException:
            lock.give_back()
            raise

    @classmethod
    def open_for_reading(cls, folder: Path) -> Self:
        """Open without the right to edit; works while another program edits."""
        _must_be_binder(folder)
        return cls(folder, False, BinderLock(folder))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file and give the lock back."""
        self._base.close()
        self._lock.give_back()

    def save(self, binder: Binder) -> None:
        """Write an edit in one transaction, and only the rows it changed.

        A binder that another program edited since it was read, lock or no lock,
        is left as it is: two edits never mix. What is read from pictures meanwhile
        is no edit.
        """
        rows = _rows_of(binder, self.binder, self._rows)
        with translated(self.folder), self._base:
            self._base.execute("BEGIN IMMEDIATE")
            version = _told(self._base, _ASK_VERSION)
            if version != self._version and _read(self._base) != self.binder:
                raise BinderError(
                    f"The binder {self.folder.name} was changed by another program;"
                    " this edit was not saved.",
                    "Open it again, then make the edit again.",
                )
            for table, wanted in rows.items():
                _write_changes(self._base, table, self._rows[table], wanted)
        self.binder, self._rows, self._version = binder, rows, version

    def snapshot(self) -> tuple[bytes, Binder]:
        """Return the bytes of the binder file as it stands now, and its binder.

        Another program may have saved since this one read `binder`.
        """
        with translated(self.folder):
            body = self._base.serialize()
            with closing(sqlite3.connect(":memory:")) as copy:
                copy.deserialize(body)
                return body, _read(copy)

    def original_path(self, original: Original) -> Path:
        """Return where an original lies."""
        return self.folder / ORIGINALS / (original.digest + original.suffix)

    def opened_path(self, digest: str) -> Path:
        """Return where the opened copy of a locked original lies."""
        return self.folder / ORIGINALS / f"{digest}.opened.pdf"

    def keep_original(self, source: Path) -> tuple[str, Path]:
        """Copy a file among the originals; return its digest and its new place.

        A file that is there already, whole, is not written again. A copy that
        no saved binder names does no harm: the next `add` of that file takes it.
        """
        folder = self.folder / ORIGINALS
        private_folder(folder)
        digest = digest_of(source)
        kept = folder / (digest + safe_suffix(source))
        if not kept.exists() or digest_of(kept) != digest:
            with taking_the_place_of(kept, PRIVATE) as part:
                if copy_bytes(source, part) != digest:
                    raise BinderError(
                        f"{source.name} changed while it was being copied.",
                        "Wait until it is complete, then add it again.",
                    )
        return digest, kept

    def let_go(self, digest: str) -> None:
        """Remove the copy of a file that no line of the saved binder needs."""
        if digest not in self.binder.originals:
            for kept in (self.folder / ORIGINALS).glob(f"{digest}.*"):
                kept.unlink()
            (self.folder / ORIGINALS / digest).unlink(missing_ok=True)
            with translated(self.folder), self._base:
                self._base.execute(READING_TABLE)
                self._base.execute(
                    "DELETE FROM reading WHERE name GLOB ?", (f"{digest}*",)
                )


def safe_suffix(source: Path) -> str:
    """Return a file's ending in small letters, empty where it is not a plain one."""
    suffix = source.suffix.lower()
    return suffix if suffix[1:].isalnum() and len(suffix) <= 10 else ""


def _is_in_use(folder: Path) -> bool:
    """Tell whether a folder holds more than what a crash of `create` leaves."""
    return any(not is_unfinished(held) for held in folder.iterdir())


def _must_not_lie_too_deep(folder: Path) -> None:
    path = os.fsencode((folder / DATABASE).absolute())
    if len(path) > _LONGEST_PATH:
        raise BinderError(
            f"The path of {folder.name[:60]} is too long for a binder.",
            "Use a shorter name, or a folder nearer to the top.",
        )


def _must_be_binder(folder: Path) -> None:
    _must_not_lie_too_deep(folder)
    if not (folder / DATABASE).is_file():
        raise UnusableInputError(
            f"{folder.name or folder} is not a binder folder.",
            'Make one with "new", or name the folder that holds binder.sqlite.',
        )


def _connect(path: Path, is_writing: bool) -> sqlite3.Connection:
    try:
        base = open_base(path, "rw")
    except sqlite3.OperationalError:
        if is_writing:
            raise
        base = open_base(path, "ro")
    told = base.execute("PRAGMA user_version").fetchone()[0]
    mark = base.execute("PRAGMA application_id").fetchone()[0]
    if mark != APPLICATION or told > VERSION:
        base.close()
        newer = told > VERSION and mark == APPLICATION
        raise UnusableInputError(
            "This binder was made by a newer version of the program."
            if newer
            else "This folder's binder.sqlite is not one of ours.",
            "Install the newest version, then open it again." if newer else "",
        )
    return base


def _database_of(binder: Binder) -> bytes:
    """Return the bytes of a new binder file."""
    with closing(sqlite3.connect(":memory:")) as base:
        base.executescript(
            f"PRAGMA application_id = {APPLICATION};"
            f"PRAGMA user_version = {VERSION};{_TABLES}{READING_TABLE};"
        )
        with base:
            base.execute(
                "INSERT INTO setting VALUES ('id', ?)", (json.dumps(uuid.uuid4().hex),)
            )
            for table, wanted in _rows_of(binder).items():
                _write_changes(base, table, {}, wanted)
        return base.serialize()


_ASK_ID = "SELECT body FROM setting WHERE name = 'id'"
_ASK_VERSION = "PRAGMA data_version"
"""A number that changes when another connection has changed the file."""


def _told(base: sqlite3.Connection, question: str) -> Any:
    return base.execute(question).fetchone()[0]


def _rows_of(
    binder: Binder, before: Binder | None = None, held: Rows | None = None
) -> Rows:
    """Return every row of every table, by its key.

    `held` are the rows of the binder `before`: what an edit left alone is not
    written out again, so that a small edit of a large binder is quick.
    """
    settings = shapes.settings_to_json(binder)
    rows: Rows = {
        "setting": {name: (name, _text(body)) for name, body in settings.items()},
        "exhibit": {},
        "original": {},
        "given": {},
    }
    before = before or Binder(binder.pathway)
    held = held or rows
    exhibits = {exhibit.id: exhibit for exhibit in before.exhibits}
    for place, exhibit in enumerate(binder.exhibits, start=1):
        is_same = exhibits.get(exhibit.id) is exhibit
        old = held["exhibit"][exhibit.id][-1] if is_same else None
        body = old or _text(shapes.exhibit_to_json(exhibit))
        rows["exhibit"][exhibit.id] = (exhibit.id, place, body)
    for digest, original in binder.originals.items():
        is_same = before.originals.get(digest) is original
        old = held["original"][digest][-1] if is_same else None
        body = old or _text(shapes.original_to_json(original))
        rows["original"][digest] = (digest, body)
    lines = dict(enumerate(before.ledger, start=1))
    for place, given in enumerate(binder.ledger, start=1):
        is_same = lines.get(place) is given
        old = held["given"][place][-1] if is_same else None
        rows["given"][place] = (place, old or _text(asdict(given)))
    return rows


def _text(body: object) -> str:
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"))


def _write_changes(
    base: sqlite3.Connection,
    table: str,
    held: Mapping[object, tuple[object, ...]],
    wanted: Mapping[object, tuple[object, ...]],
) -> None:
    key = {"setting": "name", "exhibit": "id", "original": "digest", "given": "place"}
    for gone in held.keys() - wanted.keys():
        base.execute(f"DELETE FROM {table} WHERE {key[table]} = ?", (gone,))
    for name, row in wanted.items():
        if held.get(name) != row:
            marks = ",".join("?" * len(row))
            base.execute(f"INSERT OR REPLACE INTO {table} VALUES ({marks})", row)


def _read(base: sqlite3.Connection) -> Binder:
    settings = dict(_bodies(base, "SELECT name, body FROM setting"))
    exhibits = _bodies(base, "SELECT id, body FROM exhibit ORDER BY place")
    originals = _bodies(base, "SELECT digest, body FROM original ORDER BY rowid")
    ledger = _bodies(base, "SELECT place, body FROM given ORDER BY place")
    binder = shapes.binder_from_json(
        settings,
        tuple(shapes.exhibit_from_json(body) for _, body in exhibits),
        {digest: shapes.original_from_json(body) for digest, body in originals},
        tuple(shapes.given_from_json(body) for _, body in ledger),
    )
    _must_have_its_pages(binder)
    return binder


def _must_have_its_pages(binder: Binder) -> None:
    """Raise `LookupError` where an exhibit has a page that no original has."""
    for exhibit in binder.exhibits:
        for page in exhibit.pages:
            if page.source_page > len(binder.originals[page.source].page_facts):
                raise IndexError(page.source_page)


def _bodies(base: sqlite3.Connection, question: str) -> list[tuple[str, Any]]:
    return [(key, json.loads(body)) for key, body in base.execute(question)]
