"""The pages of the guide: markdown files, one folder for each language."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

FOLDER = "help"
PICTURES = "pictures"

_HEADING = re.compile(r"^(#{1,2}) (.+)$", re.MULTILINE)
_PICTURE = re.compile(r"!\[([^\]]*)\]\([^)]*\)")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_MARK = re.compile(r"[*`#|]")


@dataclass(frozen=True)
class GuidePage:
    """One page of the guide; `name` is its file's, as links to it have it."""

    name: str
    text: str

    @cached_property
    def title(self) -> str:
        """What the page is called: its heading of the first level."""
        return self._headings(1)[0]

    @cached_property
    def parts(self) -> list[str]:
        """The headings of its parts, from the top."""
        return self._headings(2)

    @cached_property
    def plain(self) -> str:
        """Its words without the signs of markdown, in small letters."""
        shown = _LINK.sub(r"\1", _PICTURE.sub(" ", self.text))
        return _MARK.sub("", shown).casefold()

    def part_of(self, anchor: str) -> str:
        """Return the heading that an anchor leads to, empty where there is none."""
        return next((part for part in self.parts if slug(part) == anchor), "")

    def _headings(self, level: int) -> list[str]:
        found = _HEADING.findall(self.text)
        return [text for signs, text in found if len(signs) == level]


def slug(heading: str) -> str:
    """Return the anchor of a heading, as sites make it: "1. Make it" is "1-make-it"."""
    kept = re.sub(r"[^\w\s-]", "", heading.casefold())
    return re.sub(r"\s+", "-", kept.strip())


def read_pages(resources: Path, language: str) -> tuple[GuidePage, ...]:
    """Return the pages of a language in their order."""
    paths = sorted((resources / FOLDER / language).glob("*.md"))
    return tuple(
        GuidePage(path.name, path.read_text(encoding="utf-8")) for path in paths
    )


def picture_path(resources: Path, link: str) -> Path | None:
    """Return the picture of the guide that a link names, `None` for any other file."""
    folder = (resources / FOLDER / PICTURES).resolve()
    before, found, tail = link.rpartition(f"{PICTURES}/")
    path = (folder / tail).resolve()
    is_ours = bool(found) and before in ("../", "") and path.is_relative_to(folder)
    return path if is_ours and path.is_file() else None
