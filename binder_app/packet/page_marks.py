"""Sentences that name packet pages: the numbers are heavier, and lead there."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from binder_app.packet.faces import SEMIBOLD, Style, wrap
from binder_app.packet.page_places import unbroken
from binder_app.packet.sheet import LEFT, Link, Sheet

_OPEN, _CLOSE = "\ue000", "\ue001"
_MARKED = re.compile(f"{_OPEN}([^{_CLOSE}]*){_CLOSE}")
_MARKS = re.compile(f"[{_OPEN}{_CLOSE}]")
_HEAVIER = 1.06
"""What a heavier number takes more room, at most."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words with marked page numbers; `links` says where each number leads."""

    text: str
    links: dict[str, Link]

    def __add__(self, other: "Sentence") -> "Sentence":
        """Return both, one behind the other."""
        text = f"{self.text} {other.text}".strip()
        return Sentence(text, {**self.links, **other.links})


NOTHING = Sentence("", {})


def marked(template: str, link: Link | None, shown: str, **values: str) -> Sentence:
    """Return a template with its values, `{page}` being `shown` and leading on."""
    shown = unbroken(shown)
    if link is None:
        return Sentence(template.format(page=shown, **values), {})
    page = f"{_OPEN}{shown}{_CLOSE}"
    text = template.format(page=page, **values).replace(f" {_OPEN}", f"\u00a0{_OPEN}")
    return Sentence(text, {shown: link})


def sentence_lines(
    sheet: Sheet, sentence: Sentence, style: Style, width: float
) -> tuple[str, ...]:
    """Break a sentence into lines of at most `width` points; its marks stay in them."""
    if not sentence.text:
        return ()

    def measure(part: str) -> float:
        plain = sheet.width(_MARKS.sub("", part), style)
        numbers = "".join(_MARKED.findall(part))
        return plain + sheet.width(numbers, style) * (_HEAVIER - 1)

    return wrap(sentence.text, width, measure)


def put_lines(
    sheet: Sheet,
    lines: Sequence[str],
    links: dict[str, Link],
    style: Style,
    left: float = LEFT,
) -> None:
    """Print the lines of a sentence; `y` ends on the last baseline."""
    for line in lines:
        if sheet.room < style.leading:
            sheet.new_page()
        sheet.y -= style.leading
        put_line(sheet, left, sheet.y, line, links, style)


def put_line(
    sheet: Sheet, x: float, y: float, line: str, links: dict[str, Link], style: Style
) -> float:
    """Print one line on its baseline, its numbers heavier; return where it ends."""
    heavy, at = Style(SEMIBOLD, style.size, style.leading), 0
    for match in _MARKED.finditer(line):
        x = sheet.put(x, y, _MARKS.sub("", line[at : match.start()]), style)
        right = sheet.put(x, y, match[1], heavy)
        if link := links.get(match[1]):
            sheet.spot(x, right, y, link)
        x, at = right, match.end()
    return sheet.put(x, y, _MARKS.sub("", line[at:]), style)
