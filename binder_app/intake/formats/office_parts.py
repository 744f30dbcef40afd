"""The parts of a zipped document: read within limits, its XML without expansion."""

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from posixpath import normpath
from typing import Any, NoReturn, Self
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, ParseError

from binder_app.intake.unreadable import UnreadableFileError

MOST_PARTS = 10_000
MOST_BYTES = 400_000_000
"""Bytes that all parts may hold together once they are unpacked."""

MOST_IN_PART = 120_000_000
MOST_RATIO = 250
SMALL = 1_000_000
"""A part that unpacks to less may be packed as tightly as it likes."""

MOST_DEPTH = 200
MOST_ELEMENTS = 4_000_000
ZIP_FAILURES = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    OSError,
    EOFError,
    ValueError,
    LookupError,
    NotImplementedError,
    RuntimeError,
    OverflowError,
)


def damaged() -> UnreadableFileError:
    """Return the failure of a document whose parts don't fit together."""
    return UnreadableFileError(
        "This file is damaged or incomplete.",
        "Send or download it again, then add it anew.",
    )


def unsafe() -> UnreadableFileError:
    """Return the failure of a document that would fill the memory, or worse."""
    return UnreadableFileError(
        "This file unpacks to far more than a document holds; it was not opened.",
        "Open it in the program it was made with, save it as PDF, then add that.",
    )


class OfficeParts:
    """The parts of one document, by their names; nothing is written to disk."""

    def __init__(self, held: zipfile.ZipFile) -> None:
        self._held = held
        self._infos = {info.filename: info for info in checked(held.infolist())}
        self._lower = {name.lower(): name for name in self._infos}
        self._read = 0

    @classmethod
    @contextmanager
    def opened(cls, source: Path) -> "Iterator[Self]":
        """Open a document; raise where it is damaged or a bomb."""
        try:
            held = zipfile.ZipFile(source)
        except ZIP_FAILURES as error:
            raise damaged() from error
        with held:
            yield cls(held)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts."""
        return tuple(self._infos)

    def __contains__(self, name: str) -> bool:
        return self._name(name) is not None

    def _name(self, name: str) -> str | None:
        name = name.lstrip("/")
        return name if name in self._infos else self._lower.get(name.lower())

    def size(self, name: str) -> int:
        """Return how many bytes a part unpacks to, 0 where there is none."""
        held = self._name(name)
        return self._infos[held].file_size if held else 0

    def bytes_of(self, name: str) -> bytes:
        """Return the bytes of a part; raise where it lacks or is too large."""
        held = self._name(name)
        if held is None:
            raise damaged()
        info = self._infos[held]
        self._read += info.file_size
        if info.file_size > MOST_IN_PART or self._read > MOST_BYTES:
            raise unsafe()
        try:
            with self._held.open(info) as file:
                data = file.read(info.file_size + 1)
        except ZIP_FAILURES as error:
            raise damaged() from error
        if len(data) != info.file_size:
            raise damaged()
        return data

    def xml(self, name: str) -> Element:
        """Return the root of a part of XML."""
        return xml_of(self.bytes_of(name))

    def xml_or_none(self, name: str) -> Element | None:
        """Return the root of a part of XML, None where there is none."""
        return self.xml(name) if name and name in self else None


def checked(infos: list[zipfile.ZipInfo]) -> list[zipfile.ZipInfo]:
    """Return the parts of a document; raise where they are a bomb or locked."""
    if len(infos) > MOST_PARTS:
        raise unsafe()
    if sum(info.file_size for info in infos) > MOST_BYTES:
        raise unsafe()
    for info in infos:
        packed = max(info.compress_size, 1)
        if info.file_size > SMALL and info.file_size / packed > MOST_RATIO:
            raise unsafe()
        if info.flag_bits & 1:
            raise locked()
    return infos


def locked() -> UnreadableFileError:
    """Return the failure of a document that is stored with a password."""
    return UnreadableFileError(
        "It is locked with a password.",
        "Open it with its password, save it as PDF, then add that.",
    )


class _Careful(ElementTree.TreeBuilder):
    """Builds a tree of sane depth and size, from XML that defines no entities."""

    def __init__(self) -> None:
        super().__init__()
        self._depth = self._count = 0

    def doctype(self, *words: Any) -> NoReturn:
        """Refuse: documents of these families have none."""
        raise unsafe()

    def start(self, tag: Any, attrs: Any, /) -> Element:
        """Begin an element."""
        self._depth += 1
        self._count += 1
        if self._depth > MOST_DEPTH or self._count > MOST_ELEMENTS:
            raise unsafe()
        return super().start(tag, attrs)

    def end(self, tag: Any, /) -> Element:
        """End an element."""
        self._depth -= 1
        return super().end(tag)


def xml_of(data: bytes) -> Element:
    """Parse XML; raise where it is damaged or would not end."""
    parser = ElementTree.XMLParser(target=_Careful())
    try:
        parser.feed(data)
        root: Element = parser.close()
    except (ParseError, ValueError, LookupError) as error:
        raise damaged() from error
    return root


def part_beside(part: str, target: str) -> str:
    """Return the name of a part that another names by its place beside it."""
    if target.startswith("/"):
        return target.lstrip("/")
    folder = part.rpartition("/")[0]
    return normpath(f"{folder}/{target}").lstrip("/") if folder else normpath(target)


def rels_of(part: str) -> str:
    """Return the name of the part that holds another's relations."""
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels".lstrip("/")


class Relations:
    """What a part refers to: other parts, or things outside the document."""

    def __init__(self, parts: OfficeParts, part: str) -> None:
        self._parts, self._part = parts, part
        self._inside: dict[str, str] = {}
        self._kinds: dict[str, str] = {}
        self._outside = set[str]()
        root = parts.xml_or_none(rels_of(part))
        for held in root if root is not None else ():
            self._add(held)

    def _add(self, held: Element) -> None:
        name, target = held.get("Id", ""), held.get("Target", "")
        self._kinds[name] = held.get("Type", "").rpartition("/")[2]
        if held.get("TargetMode") == "External":
            self._outside.add(name)
        else:
            self._inside[name] = part_beside(self._part, target)

    def part(self, name: str) -> str:
        """Return the part that a relation leads to, empty where there is none."""
        held = self._inside.get(name, "")
        return held if held in self._parts else ""

    def is_outside(self, name: str) -> bool:
        """Tell whether a relation leads out of the document."""
        return name in self._outside

    def of_kind(self, kind: str) -> list[str]:
        """Return the parts that relations of one kind lead to."""
        names = [name for name, held in self._kinds.items() if held == kind]
        return [part for part in map(self.part, names) if part]

    def bytes_of(self, name: str) -> bytes:
        """Return the bytes of what a relation leads to, empty where it lacks."""
        part = self.part(name)
        return self._parts.bytes_of(part) if part else b""


def main_part(parts: OfficeParts, usual: str) -> str:
    """Return the part that a document begins with."""
    found = Relations(parts, "").of_kind("officeDocument")
    name = found[0] if found else usual
    if name not in parts:
        raise damaged()
    return name
