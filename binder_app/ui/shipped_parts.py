"""What lies inside the packages without being a package: libraries, models, Python."""

import tomllib
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath

from binder_app.ui.shipped import Shipped, text_of

FILE = "bundled_parts.toml"


@dataclass(frozen=True, slots=True)
class Part:
    """One part: `files` are patterns of a path or a name, `within` names its packages.

    `licence` is an SPDX expression, `source` says where it is stated. One that
    `is_replaceable` is a shared library of its own, which others may be put for.
    """

    name: str
    licence: str
    source: str
    files: tuple[str, ...] = ()
    within: str = ""
    is_replaceable: bool = False
    texts: tuple[Path, ...] = ()

    def holds(self, path: str) -> bool:
        """Tell whether a file is of this part, by its path with forward slashes."""
        name = PurePosixPath(path).name
        return any(
            fnmatchcase(path, pattern) or fnmatchcase(name, pattern)
            for pattern in self.files
        )

    @property
    def shipped(self) -> Shipped:
        """The part as a line among the packages."""
        return Shipped(self.name, "", self.licence, self.texts)


def read_parts(resources: Path) -> tuple[Part, ...]:
    """Return the parts that are listed, by name; `texts` that are there."""
    folder = resources / "help"
    told = tomllib.loads((folder / FILE).read_text(encoding="utf-8"))
    found = (_part(entry, folder / "licenses") for entry in told["part"])
    return tuple(sorted(found, key=lambda part: part.name.casefold()))


def _part(entry: dict[str, object], kept: Path) -> Part:
    names = entry["texts"]
    files = entry.get("files", [])
    assert isinstance(names, list) and isinstance(files, list)
    found = [text_of(name) if "/" in name else kept / name for name in names]
    return Part(
        str(entry["name"]),
        str(entry["licence"]),
        str(entry["source"]),
        tuple(files),
        str(entry.get("within", "")),
        bool(entry.get("is_replaceable", False)),
        tuple(path for path in found if path is not None and path.is_file()),
    )
