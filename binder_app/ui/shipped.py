"""What the program is made of, with licences, as the installed packages say it."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

OURS = "imr-binder"
LICENCE = "MIT"
LONGEST_NAME = 80
"""Longer than this is no name of a licence, but its text."""

_NAME = re.compile(r"[A-Za-z0-9._-]+")
_LICENCE_FILE = re.compile(r"(licen[cs]e|copying|notice)", re.IGNORECASE)
_TEXT_ENDINGS = ("", ".txt", ".md", ".rst", ".ijg")


@dataclass(frozen=True, slots=True)
class Shipped:
    """One package or typeface; `texts` are the files of its licence."""

    name: str
    version: str
    licence: str
    texts: tuple[Path, ...] = ()

    @property
    def text(self) -> str:
        """The whole licence, file after file."""
        return "\n\n".join(
            path.read_text(encoding="utf-8", errors="replace") for path in self.texts
        )


def version() -> str:
    """Return the version of this program; empty where it runs from its source."""
    found = _installed(OURS)
    return found.version if found else ""


def our_licence(resources: Path) -> Shipped:
    """Return this program and its own licence."""
    found = _installed(OURS)
    beside = resources.parent / "LICENSE"
    texts = _texts_of(found) if found else ()
    if not texts and beside.is_file():
        texts = (beside,)
    return Shipped("IMR Binder", version(), LICENCE, texts)


def packages(resources: Path) -> tuple[Shipped, ...]:
    """Return every package that the program runs on, by name."""
    found: dict[str, Distribution] = {}
    wanted = list(_wanted(resources))
    while wanted:
        name = wanted.pop()
        key = name.lower().replace("_", "-")
        package = _installed(name) if key not in found else None
        if package is not None:
            found[key] = package
            wanted += _needs(package.requires or [])
    kept = resources / "help" / "licenses"
    return tuple(_shipped(found[key], kept) for key in sorted(found))


def faces(resources: Path) -> tuple[Shipped, ...]:
    """Return the typefaces of the packet; the window's comes as a package."""
    files = sorted((resources / "fonts").glob("*-LICENSE.txt"))
    return tuple(
        Shipped(
            path.name.removesuffix("-LICENSE.txt"), "", _face_licence(path), (path,)
        )
        for path in files
    )


def text_of(place: str) -> Path | None:
    """Return the file of an installed package, told as PACKAGE/END-OF-ITS-PATH."""
    name, _, end = place.partition("/")
    package = _installed(name)
    for file in (package.files or ()) if package else ():
        if package is not None and f"/{file.as_posix()}".endswith(f"/{end}"):
            return Path(str(package.locate_file(file)))
    return None


def _face_licence(path: Path) -> str:
    is_open = "OPEN FONT LICENSE" in path.read_text(encoding="utf-8").upper()
    return "OFL-1.1" if is_open else ""


def _wanted(resources: Path) -> list[str]:
    """Return the names of the packages that this program asks for itself."""
    ours = _installed(OURS)
    if ours is not None and ours.requires:
        return list(_needs(ours.requires))
    project = resources.parent / "pyproject.toml"
    if not project.is_file():
        return []
    told = tomllib.loads(project.read_text(encoding="utf-8"))
    return list(_needs(told["project"]["dependencies"]))


def _needs(requirements: list[str]) -> Iterator[str]:
    """Give the names in requirements, but for those of extras."""
    for requirement in requirements:
        named = _NAME.match(requirement)
        if named and "extra ==" not in requirement:
            yield named.group()


def _installed(name: str) -> Distribution | None:
    try:
        return distribution(name)
    except PackageNotFoundError:
        return None


def _shipped(package: Distribution, kept: Path) -> Shipped:
    """Return a package; a licence that it names but does not bring is in `kept`."""
    licence, texts = _licence_of(package), _texts_of(package)
    if not texts and "LGPL-3.0" in licence:
        texts = tuple(kept / name for name in ("LGPL-3.0.txt", "GPL-3.0.txt"))
    return Shipped(package.name, package.version, licence, texts)


def _licence_of(package: Distribution) -> str:
    """Return the licence in a few words, from wherever the package tells it."""
    told = package.metadata
    for name in ("License-Expression", "License"):
        for said in told.get_all(name) or []:
            if said and "\n" not in said and len(said) <= LONGEST_NAME:
                return str(said)
    classifiers = told.get_all("Classifier") or []
    named = [c.rpartition(" :: ")[2] for c in classifiers if c.startswith("License")]
    return ", ".join(named)


def _texts_of(package: Distribution) -> tuple[Path, ...]:
    found = []
    for file in package.files or ():
        is_text = file.suffix.lower() in _TEXT_ENDINGS
        if is_text and (_LICENCE_FILE.search(file.name) or "licenses" in file.parts):
            path = Path(str(package.locate_file(file)))
            if path.is_file():
                found.append(path)
    return tuple(found)
