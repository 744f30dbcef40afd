"""One table of a rule file, read key by key; what was not asked for is refused."""

import tomllib
from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any, Never, Self

from binder_app.errors import RuleFileError

LANGUAGES = ("en", "es")
"""The languages of the program: every label stands in both (interface, kinds)."""


class RuleEntry:
    """A table of a TOML file, with the names to blame when it is broken.

    Every method reads one key and raises `RuleFileError` where it is missing
    (unless it has a default) or of a wrong type. Call `finish` at the end: it
    refuses keys that nobody read, since they are most often misspelt.
    """

    def __init__(self, file_name: str, name: str, body: Mapping[str, Any]) -> None:
        self._file_name = file_name
        self._body = body
        self._read: set[str] = set()
        self.name = name

    @classmethod
    def of_file(cls, path: Path) -> Self:
        """Return the whole file at `path` as one entry called "top".

        Blame names it with its folder: each pathway has files of the same names.
        """
        name = f"{path.parent.name}/{path.name}"
        try:
            body = tomllib.loads(path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError) as error:
            raise RuleFileError(name, "the file", "it can't be read") from error
        except tomllib.TOMLDecodeError as error:
            raise RuleFileError(name, "the file", f"{error}") from error
        return cls(name, "top", body)

    def refuse(self, why: str) -> Never:
        """Raise `RuleFileError` with the names of the file and of this entry."""
        raise RuleFileError(self._file_name, self.name, why)

    def finish(self) -> None:
        """Refuse the keys that nobody read."""
        unknown = sorted(set(self._body) - self._read)
        if unknown:
            self.refuse(f"unknown key {', '.join(unknown)}")

    @property
    def names(self) -> tuple[str, ...]:
        """The keys in the order of the file."""
        return tuple(self._body)

    def text(self, key: str, default: str | None = None) -> str:
        """Return a text that is not empty."""
        found = self._take(key, str, default)
        if not found and default is None:
            self.refuse(f"{key} is empty")
        return str(found)

    def texts(
        self, key: str, default: tuple[str, ...] | None = None
    ) -> tuple[str, ...]:
        """Return a list of texts, none of them empty."""
        found = self._take(key, list, None if default is None else list(default))
        if not all(isinstance(text, str) and text.strip() for text in found):
            self.refuse(f"{key} holds something that is not a text")
        return tuple(found)

    def whole(self, key: str, default: int | None = None) -> int:
        """Return a whole number from 1 up."""
        found = self._take(key, int, default)
        if isinstance(found, bool) or found < 1:
            self.refuse(f"{key} is not a whole number from 1 up")
        return int(found)

    def number(self, key: str) -> float:
        """Return a number, below nought or above."""
        found = self._take(key, (int, float), None)
        if isinstance(found, bool):
            self.refuse(f"{key} is not a number")
        return float(found)

    def share(self, key: str) -> float:
        """Return a number between 0 and 1."""
        found = self._take(key, (int, float), None)
        if isinstance(found, bool) or not 0 <= found <= 1:
            self.refuse(f"{key} is not a number between 0 and 1")
        return float(found)

    def share_or_none(self, key: str) -> float | None:
        """Return a number between 0 and 1, or None where the key is absent."""
        return self.share(key) if key in self._body else None

    def flag(self, key: str) -> bool:
        """Return true or false; absent means false."""
        return bool(self._take(key, bool, False))

    def day(self, key: str) -> str:
        """Return a date of the file as an ISO text."""
        found = self._take(key, date, None)
        if isinstance(found, datetime):
            self.refuse(f"{key} is not a plain date")
        return str(found.isoformat())

    def by_language(self, key: str) -> Mapping[str, str]:
        """Return texts by language: one for each of `LANGUAGES`, no more."""
        table = self.table(key)
        found = {language: table.text(language) for language in LANGUAGES}
        table.finish()
        return found

    def in_languages(self, key: str) -> Mapping[str, str]:
        """Return texts by language; one text alone stands for all of them."""
        if isinstance(self._body.get(key), str):
            return dict.fromkeys(LANGUAGES, self.text(key))
        return self.by_language(key)

    def one_of(self, key: str, allowed: Collection[str]) -> str:
        """Return a text that is one of `allowed`."""
        found = self.text(key)
        self.must_be_in(key, (found,), allowed)
        return found

    def must_be_in(
        self, key: str, found: Iterable[str], allowed: Collection[str]
    ) -> None:
        """Refuse the first of `found` that is not one of `allowed`."""
        for text in found:
            if text not in allowed:
                self.refuse(f"{key}: {text} is not known")

    def table(self, key: str) -> "RuleEntry":
        """Return the table under `key`; it is named after this entry."""
        body = self._take(key, dict, None)
        return RuleEntry(self._file_name, f"{self.name}, {key}", body)

    def entries(self, key: str) -> tuple["RuleEntry", ...]:
        """Return the tables [[key]], named by id, or by place where they lack one.

        Doubled ids are refused.
        """
        tables = [
            RuleEntry(self._file_name, self._entry_name(key, place, body), body)
            for place, body in enumerate(self._take(key, list, None), start=1)
        ]
        names = [table.name for table in tables]
        for table in tables:
            if names.count(table.name) > 1:
                table.refuse("this id stands there twice")
        return tuple(tables)

    def _entry_name(self, key: str, place: int, body: object) -> str:
        """Return what to call one table of a list, for the eye."""
        if not isinstance(body, dict):
            self.refuse(f"{key} number {place} is not a table")
        return f"{key} {body.get('id', f'number {place}')}"

    def _take(self, key: str, wanted: type | tuple[type, ...], default: Any) -> Any:
        """Return what stands under `key`, marked as read."""
        self._read.add(key)
        found = self._body.get(key, default)
        if found is None:
            self.refuse(f"{key} is missing")
        if not isinstance(found, wanted):
            self.refuse(f"{key} is of the wrong type")
        return found
