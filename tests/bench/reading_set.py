"""The labelled papers that recognising is measured on: made up, each with its truth.

`tuned` are those that the rules were made with, `aside` those that whoever makes
rules does not look at. A file is a head of TOML between lines `+++`, then the
text, its pages parted by a line `=== page ===`.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PAPERS = Path(__file__).parent / "reading_papers"
PARTS = TUNED, ASIDE = ("tuned", "aside")
FENCE, PAGE = "+++\n", "=== page ==="

Fact = tuple[str, object, int]
"""Name, value and page from 1, as interface.md §4 has them."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """One paper, and what is true of it.

    `look` is "text", "fax" or "photo"; `date` is empty where it bears none. `cuts`
    are the papers within it: first page, kind and date of each.
    """

    name: str
    kind: str
    date: str
    language: str
    look: str
    style: str
    trap: str
    facts: tuple[Fact, ...]
    items: tuple[dict[str, str], ...]
    alarms: tuple[tuple[str, int], ...]
    cuts: tuple[tuple[int, str, str], ...]
    pages: tuple[str, ...]


def labelled_papers(part: str) -> Iterator[Labelled]:
    """Give the papers of a part, in the order of their names."""
    for path in sorted((PAPERS / part).glob("*.txt")):
        yield labelled(path)


def labelled(path: Path) -> Labelled:
    """Read one labelled paper."""
    _, head, body = path.read_text(encoding="utf-8").split(FENCE, 2)
    told: dict[str, Any] = tomllib.loads(head)
    pages = [page.strip("\n") for page in body.split(PAGE)]
    values: dict[str, Any] = {
        key: tuple(map(_plain, value)) if isinstance(value, list) else value
        for key, value in told.items()
    }
    return Labelled(name=path.stem, pages=tuple(pages), **values)


def _plain(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value
