"""The numbers that a page bears: "page 2 of 5", and the line of a fax machine."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from binder_app.domain.page_words import NumberWords
from binder_app.reading.page_text import LONGEST_PAGE

MOST_PAGES = 300
"""No paper of a claim counts more pages of its own (own judgement)."""

LONGEST_LINE = 160
HEAD_LINES, FOOT_LINES, BARE_LINES = 6, 4, 3
"""Lines from the top and from the foot in which a page is numbered; reading scans
puts the cells of a running head on lines of their own (own judgement)."""

RUNNING_WORDS = 8
"""Words of a running head that holds a page number in its midst (own judgement)."""

FAX_LINES = 3
SAME_STATION = 0.75
"""How like each other two fax lines are where one machine printed both: figures of
counter and clock differ, and a scan is misread here and there (own judgement)."""

_FIGURE = r"[0-9IlO]{1,3}"
_LONE = re.compile(r"(?:[\s,·|]|^)[pP]?\.?\s?(?P<page>[2-9]|1\d)$")
_NEAR_END = re.compile(r"\W*$|\s{2}")
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}(?::\d\d)?\s*(?:[AP]\.?M)?", re.I)
_DAY = re.compile(
    r"\d{1,2}[/-]\d{1,2}[/-]\d{2}|[A-Z]{3,9}\W{0,2}\w{1,2}\W{0,2}\d{4}|\d{4}-\d\d"
)
_COUNTER = re.compile(rf"({_FIGURE})\s?(?:/|of|de)\s?({_FIGURE})\W*$", re.I)
_LONE_COUNTER = re.compile(r"\bP(?:age|g)?[.:]?\s?(\d{1,3})\W*$", re.I)
_PHONE = re.compile(r"\d{7,}|\(?\d{3}\)?[ -]?\d{3}-\d{4}")


@dataclass(frozen=True, slots=True)
class PageNumber:
    """The number of a page within its paper, with the pages in all where they are told.

    `quote` is the text it was read from. `is_sure` is False for a lone figure at the
    end of a running head, `at_head` where the number stands at the foot.
    """

    page: int
    pages: int | None
    quote: str
    is_sure: bool = True
    at_head: bool = True


@dataclass(frozen=True, slots=True)
class FaxLine:
    """The line of a fax machine on a page: which machine, and its counter."""

    station: str
    page: int | None
    pages: int | None

    def goes_on(self, before: "FaxLine") -> bool:
        """Tell whether this page came in one call with the page `before`."""
        alike = SequenceMatcher(None, self.station, before.station).ratio()
        if alike < SAME_STATION:
            return False
        if self.page is None or before.page is None:
            return True
        return self.page > before.page


@dataclass(frozen=True, slots=True)
class Numbered:
    """The lines of a page, its number, and the line of a fax machine."""

    lines: Sequence[str]
    number: PageNumber | None
    fax: FaxLine | None


class PageNumbers:
    """Finds the number of a page by the words that stand around it."""

    def __init__(self, words: NumberWords) -> None:
        page, between = _any_of(words.page), _any_of(words.of)
        self._told = re.compile(
            rf"(?<![^\W_])(?:{page})\.?\s?(?P<page>{_FIGURE})"
            rf"(?:\s?(?:{between})\s?(?P<pages>{_FIGURE}))?(?![\w/-])",
            re.IGNORECASE,
        )
        self._bare_number = re.compile(
            rf"(?:^|\s)(?P<page>{_FIGURE})\s?(?:{between})\s?(?P<pages>{_FIGURE})$",
            re.IGNORECASE,
        )
        self._other_count = re.compile(rf"(?:{_any_of(words.counts)})\W{{0,3}}$", re.I)
        self._spelt = words.spelt
        self._spelt_words = re.compile(
            rf"(?<![^\W_])(?:{_any_of(tuple(words.spelt))})(?![^\W_])", re.IGNORECASE
        )
        self._stamp = re.compile(rf"(?:{_any_of(words.stamps)})\b", re.IGNORECASE)

    def page(self, text: str) -> "Numbered":
        """Return the lines of a page, and apart from them what numbers it."""
        lines, fax = body_lines(text)
        lines = [line for line in lines if not self._stamp.match(line)]
        return Numbered(lines, self.read(lines), fax)

    def read(self, lines: Sequence[str]) -> PageNumber | None:
        """Return the number of the page with these lines, those of a fax left out."""
        head = [line[-LONGEST_LINE:] for line in lines[:HEAD_LINES]]
        foot = lines[max(HEAD_LINES, len(lines) - FOOT_LINES) :]
        found = next(self._in_head(head), None) or next(self._in_foot(foot), None)
        return found or next(self._lone(head[:1]), None)

    def _in_head(self, head: Sequence[str]) -> Iterator[PageNumber]:
        """Yield the readings of the first lines, the surest first."""
        for line in head:
            yield from self._labelled(line)
        for line in head[:BARE_LINES]:
            yield from self._bare(line)
            yield from self._in_words(line)

    def _in_foot(self, foot: Sequence[str]) -> Iterator[PageNumber]:
        """Yield the readings of the last lines, from the end."""
        for line in reversed(foot):
            for number in (*self._labelled(line[-LONGEST_LINE:]), *self._bare(line)):
                yield replace(number, at_head=False)

    def _lone(self, lines: Sequence[str]) -> Iterator[PageNumber]:
        """Yield a lone figure at the end of a running head."""
        for line in lines:
            found = None if self._bare_number.search(line) else _LONE.search(line)
            if found and len(line) > 2 and not _DAY.search(line[found.start() :]):
                yield PageNumber(int(found["page"]), None, line.strip(), is_sure=False)

    def _labelled(self, line: str) -> Iterator[PageNumber]:
        """Yield "page 2" at the edge of a line, and "page 2 of 5" anywhere."""
        for found in self._told.finditer(line):
            at_edge = (
                found.start() < 2
                or _NEAR_END.match(line, found.end()) is not None
                or _is_short_head(line, found.end())
            )
            number = _number(found["page"], found["pages"], found[0])
            if number is not None and (number.pages or at_edge):
                yield number

    def _bare(self, line: str) -> Iterator[PageNumber]:
        """Yield "2 / 2" or "2 of 5" at the end of a line, where nothing else counts."""
        found = self._bare_number.search(line[-LONGEST_LINE:])
        if found is None or self._other_count.search(
            found.string[: found.start("page")]
        ):
            return
        number = _number(found["page"], found["pages"], found[0].strip())
        if number is not None:
            yield number

    def _in_words(self, line: str) -> Iterator[PageNumber]:
        for found in self._spelt_words.finditer(line):
            page = self._spelt[" ".join(found[0].lower().split())]
            yield PageNumber(page, None, found[0])


def body_lines(text: str) -> tuple[list[str], FaxLine | None]:
    """Return the lines of a page that hold text, and the lines of fax machines apart.

    Where a fax was faxed on, the innermost line counts: the one next to the text.
    """
    lines = [line.strip() for line in text[:LONGEST_PAGE].splitlines()]
    lines = [line for line in lines if any(map(str.isalnum, line))]
    found = None
    for place in (-1, *range(min(FAX_LINES, len(lines)))[::-1]):
        fax = _fax_line(lines[place]) if lines else None
        if fax is not None:
            del lines[place]
            found = found or fax
    return lines, found


def _fax_line(line: str) -> FaxLine | None:
    """Return what a fax machine printed, where it printed this line."""
    if len(line) > LONGEST_LINE or not _CLOCK.search(line) or not _DAY.search(line):
        return None
    counter, lone = _COUNTER.search(line), _LONE_COUNTER.search(line)
    if not (counter or lone) and not (_PHONE.search(line) and "fax" in line.lower()):
        return None
    station = " ".join(re.findall(r"[a-z]{2,}", line.casefold()))
    if counter is None:
        return FaxLine(station, int(lone[1]) if lone else None, None)
    return FaxLine(station, _figure(counter[1]), _figure(counter[2]))


def _is_short_head(line: str, end: int) -> bool:
    """Tell whether a line is a short running head in which no sentence ends."""
    return len(line.split()) <= RUNNING_WORDS and not line[end:].startswith(".")


def _any_of(words: Sequence[str]) -> str:
    """Return a pattern for any of `words`, the longest first."""
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered)


def _number(page: str, pages: str | None, quote: str) -> PageNumber | None:
    """Return a page number where its figures can be one."""
    first, last = _figure(page), _figure(pages) if pages else None
    if not any(map(str.isdigit, page + (pages or ""))):
        return None
    if not first or (last is not None and not first <= last <= MOST_PAGES):
        return None
    if first > MOST_PAGES:
        return None
    return PageNumber(first, last, quote)


def _figure(text: str) -> int | None:
    """Return figures as a number, a misread l or O put right."""
    plain = text.translate(str.maketrans("IlO", "110"))
    return int(plain) if plain.isdigit() else None
