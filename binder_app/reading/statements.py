"""The pages of a paper as statements: lines that belong together, cut into clauses."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from binder_app.reading.page_text import LONGEST_PAGE, fold
from binder_app.reading.word_marks import Word, words_of

NARROWEST = 70
"""Letters of the narrowest column that prose is set in (own judgement)."""

FULL_SHARE = 0.72
"""A line this long, as a share of the page's wide lines, may go on in the next."""

_FURNITURE = re.compile(
    r"\bP(?:age|[áa]gina|\.)\s?\d+\s?(?:of|de|/)\s?\d+\s*$"
    r"|^.{0,60}\b\d{1,2}[:·]\d\d\s?(?:AM|PM)?\b.{0,60}\b(?:FAX|FROM|TO|A)\b"
    r"|^\W*(?:page|p[áa]gina|p\.)\s?\d+\W*$",
    re.IGNORECASE,
)
"""Lines that a fax machine or the setting of the page put there."""

_MARK = re.compile(
    r"\s*(?:(?P<bullet>[•●▪◦\-–—*·☑☒]+|\[[xX✓✔]\])\s+"
    r"|\(?(?P<number>\d{1,2}|[a-h])(?:[.)]+\)?|\s*[-–:]\s|(?=\s+[A-ZÁÉÍÓÚÑ]))\s*)"
)
"""The mark of an entry of a list: a bullet, a figure, a letter."""

_ROW = re.compile(r"\d{1,2}\s+[A-ZÁÉÍÓÚÑ]")
"""A row of a table that begins with its number."""

_DOSE = re.compile(r"\d\s?(?:mg|mcg)\b", re.IGNORECASE)
_LABEL = re.compile(r"[A-ZÁÉÍÓÚÑ][\w/#&' -]{1,40}:(?:\s|$)")
_INLINE = re.compile(r"(?:^|(?<=\s))\(?(?P<number>\d{1,2}|[a-hA-H])\)\s+")
_QUOTED = re.compile(
    r"(?:(?<=\s)|(?<=\()|^)\"(?=\S)[^\"]{20,1500}(?<=\S)\"(?=[\s.,;:)]|$)"
    r"|[“«][^“”«»]{20,1500}[”»]"
)
_UNTICKED = re.compile(r"(?:[\[({][ \t]?[\])}]|[☐□])[ \t]*[^\W\d_]+")
"""A box without a mark, and the first word behind it."""

_BOX = re.compile(r"\[[ \txX✓✔]?\]|[☐☑☒□]")
_SALUTATION = re.compile(r"(?:dear|estimad[oa]s?)\b[^:,\n]{1,40}[:,]\s+", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=\w{2}|.[)\]%])[.!?]\s+(?=[A-ZÁÉÍÓÚÑ¿0-9(])|;\s*")
_TURN = re.compile(
    r",?\s+(?=(?:however|but(?!\s+for)|while|whereas|pero(?!\s+p)|mientras)\b)"
)
_SHORTENED = re.compile(
    r"\b(?:Drs?|Dra|Mrs?|Ms|Sra?|Srta|vs|St|Inc|No|N[úu]m|approx|lic|Ste|Prof)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Clause:
    """Words between two stops: `start` and `end` are places on the page.

    `number` is that of the list's entry it begins ("1", "a"), `listed` says that it
    begins an entry of any list, `named` that the entry has a word ("Item 1"), `first`
    that it begins a statement, `inherits` that only a semicolon parts it from the
    clause before; `stop` is the sign it ends with.
    """

    page: int
    start: int
    end: int
    text: str
    words: tuple[Word, ...] = field(repr=False)
    number: str = ""
    listed: bool = False
    named: bool = False
    first: bool = True
    inherits: bool = False
    stop: str = ""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a page, by its places on the page."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Marks:
    """How entries of lists begin, and which lines stand alone.

    `entry` finds "Item 1." with its `number`; `stands_alone` says of a line that it is
    never joined to one beside it, `closes` that it ends with an outcome,
    `is_row` that it holds a treatment and its outcome, `is_header` that it holds
    nothing but labels.
    """

    entry: re.Pattern[str]
    stands_alone: Callable[[str], bool]
    closes: Callable[[str], bool]
    is_row: Callable[[str], bool]
    is_header: Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class _Head:
    """What an entry begins with."""

    number: str
    listed: bool
    named: bool


def clauses_of(pages: Sequence[str], marks: Marks) -> list[Clause]:
    """Return the clauses of all pages, quotations blank, without lines of furniture."""
    heads = _running_heads(pages)
    found: list[Clause] = []
    for page, raw in enumerate(pages, start=1):
        text = bare(raw)
        lines = [line for line in _lines(text) if fold(line.text) not in heads]
        for start, end in _joined(lines, marks):
            found += _clauses(text, page, start, end, marks)
    return found


def bare(raw: str) -> str:
    """Return a page with marks of setting and quotations blanked, place by place."""
    text = _UNTICKED.sub(_blank, raw[:LONGEST_PAGE])
    text = re.sub(r"[|*#>_]", " ", text)
    return _QUOTED.sub(_blank, text)


def _blank(match: re.Match[str]) -> str:
    """Return blanks for all but the ends of lines."""
    return re.sub(r"[^\n]", " ", match[0])


def _running_heads(pages: Sequence[str]) -> set[str]:
    """Return the folded lines that stand on two pages or more."""
    seen: set[str] = set()
    twice: set[str] = set()
    for raw in pages:
        here = {fold(line) for line in raw[:LONGEST_PAGE].splitlines()}
        twice |= seen & here
        seen |= here
    return twice


def _lines(text: str) -> Iterator[_Line]:
    """Yield the lines of a page that say something."""
    at = 0
    for raw in text.splitlines(keepends=True):
        stripped = raw.strip()
        start = at + raw.find(stripped) if stripped else at
        at += len(raw)
        if stripped and not _FURNITURE.search(stripped):
            yield _Line(start, start + len(stripped), stripped)


def _joined(lines: Sequence[_Line], marks: Marks) -> Iterator[tuple[int, int]]:
    """Yield where statements begin and end: lines, with those that go on."""
    widths = sorted(len(line.text) for line in lines)
    full = max(NARROWEST, widths[len(widths) * 9 // 10] if widths else 0) * FULL_SHARE
    begun: _Line | None = None
    last: _Line | None = None
    for line in lines:
        if begun is None or last is None:
            begun = line
        elif not _goes_on(last.text, line.text, full, marks):
            yield begun.start, last.end
            begun = line
        last = line
    if begun and last:
        yield begun.start, last.end


def _goes_on(line: str, after: str, full: float, marks: Marks) -> bool:
    """Say whether `after` goes on with what `line` says."""
    if line.endswith((".", ":", ";", "!", "?")) or _begins_anew(line, after, marks):
        return False
    if after[0].islower() or after[0] in "(&":
        return after[0] != "(" or not line.isupper() or after.isupper()
    if line.isupper() != after.isupper() or marks.is_row(after):
        return False
    if line.endswith(")"):
        return False
    return len(line) >= full and not marks.closes(line)


def _begins_anew(line: str, after: str, marks: Marks) -> bool:
    """Say whether `after` begins something by its own form, whatever is before it."""
    if starts_entry(after) or marks.entry.match(after) or marks.is_header(line):
        return True
    if _DOSE.search(line) and _DOSE.search(after):
        return True
    if _ROW.match(after) and (_ROW.match(line) or marks.closes(line)):
        return True
    if marks.is_row(line) and marks.is_row(after):
        return True
    alone = marks.stands_alone(after) or marks.stands_alone(line)
    return alone or _LABEL.match(after) is not None


def starts_entry(line: str) -> bool:
    """Say whether a line begins an entry of a list."""
    mark = _MARK.match(line)
    if _BOX.match(line):
        return True
    return bool(mark and (mark["bullet"] or mark[0].strip() != mark["number"]))


def _clauses(
    text: str, page: int, start: int, end: int, marks: Marks
) -> Iterator[Clause]:
    """Yield the clauses of one statement."""
    named = marks.entry.match(text, start, end)
    mark = named or _MARK.match(text, start, end)
    number = (mark["number"] or "") if mark else ""
    body = mark.end() if mark else start
    listed = bool(named) or starts_entry(text[start:end])
    head = _Head(number, listed, bool(named))
    for at, entry, after in _entries(text, body, end):
        head = _Head(entry, True, False) if entry else head
        for place, (first, stop) in enumerate(_cuts(text, at, after)):
            part = text[first:stop].replace("\n", " ")
            begins = place == 0
            if words := words_of(part):
                yield Clause(
                    page=page,
                    start=first,
                    end=stop,
                    text=part,
                    words=tuple(words),
                    number=head.number if begins else "",
                    listed=head.listed and begins,
                    named=head.named and begins,
                    first=begins,
                    inherits=not begins and text[body:first].rstrip().endswith(";"),
                    stop=_sign_at(text, first, stop),
                )


def _entries(text: str, start: int, end: int) -> Iterator[tuple[int, str, int]]:
    """Yield the parts of a statement that numbers it: "(1) X, (2) Y and (3) Z".

    Each with its number, empty for what stands before the first.
    """
    marks = _counted(list(_INLINE.finditer(text, start, end)))
    if not marks:
        yield start, "", end
        return
    if text[start : marks[0].start()].strip():
        yield start, "", marks[0].start()
    ends = [match.start() for match in marks[1:]] + [end]
    for match, stop in zip(marks, ends, strict=True):
        yield match.end(), match["number"].lower(), stop


def _sign_at(text: str, first: int, stop: int) -> str:
    """Return the sign that a clause ends with, empty for a letter or a blank."""
    sign = text[stop : stop + 1].strip() or text[first:stop].rstrip()[-1:]
    return sign if not sign.isalnum() else ""


def _counted(marks: list[re.Match[str]]) -> list[re.Match[str]]:
    """Return the marks at the head that count up: 1, 2, 3 or a, b, c; two at least."""
    for row in ("12345678", "abcdefgh"):
        count = 0
        while (
            count < min(len(marks), len(row))
            and marks[count]["number"].lower() == row[count]
        ):
            count += 1
        if count > 1:
            return marks[:count]
    return []


def _cuts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where the clauses of a statement begin and end."""
    dear = _SALUTATION.match(text, start, end)
    at = dear.end() if dear else start
    for match in _SENTENCE.finditer(text, start, end):
        if not _SHORTENED.search(text[max(at, match.start() - 8) : match.start()]):
            yield from _turns(text, at, match.start())
            at = match.end()
    yield from _turns(text, at, end)


def _turns(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the parts of a sentence on either side of "however"."""
    at = start
    for match in _TURN.finditer(text, start, end):
        yield at, match.start()
        at = match.end()
    if at < end:
        yield at, end
