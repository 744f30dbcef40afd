"""What a page shows at its head and its foot, as far as cutting is concerned."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from binder_app.domain.page_words import CutWords
from binder_app.reading.cuts_case import DATED_LINES, NUMBERED, days_in, file_numbers
from binder_app.reading.language import language_of
from binder_app.reading.page_numbers import FaxLine, PageNumber, PageNumbers
from binder_app.reading.page_text import fold

LEAST_LETTERS = 20
"""Fewer letters than this is a blank page or a scan that nobody has read."""

HEAD, FIRST, FOOT = 12, 3, 4
"""Lines that are the head of a page, the first of it, and its foot (own judgement)."""

CONTACT_LINES, MAIL_LINES, DATED, CAPITALS, TITLES = 7, 6, 6, 4, 8
"""Lines in which addresses, the head of an e-mail, dates, capitals and titles are
sought."""

LONGEST_HEADING = 12
SENTENCE = 5
"""Words of a line that may be a heading, and that is a piece of a sentence."""

LONG_PHRASE = 1
"""Blanks in a phrase that begins a section whatever follows on the line."""

SMALL_WORDS = 0.4
"""Share of words with a small letter that makes a line running text."""

BESIDE_DATE = 24
"""Letters that may stand beside a date alone: a town or a weekday."""

_CONTACT = re.compile(
    r"\(?\b\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b|\b[A-Z]{2}\.? \d{5}\b|\bP\.? ?O\.? Box\b|@\w|"
    r"\b\d{1,5} \w+ (?:St|Street|Ave|Avenue|Blvd|Road|Rd|Suite|Way|Lane|Calle)\b",
    re.I,
)
_DATE = re.compile(
    r"\b(?:\d{1,2}[/-]\d{1,2}[/-](?:\d{4}|\d\d)|\d{4}-\d\d-\d\d|"
    r"[A-Z][a-zé]{2,9}\.? \d{1,2},? \d{4}|"
    r"\d{1,2}(?: de)? [A-Za-z]{3,10}\.?,?(?: del?)? \d{4})\b"
)
_LONG_WORD = re.compile(r"[^\W_]{5,}")
_MARKED = re.compile(r"[^\W\d_]*\d[\w-]*|[A-ZÁÉÍÓÚÑ][^\W\d_]{3,}")
_ITEM = re.compile(r"(?:(\d{1,2})|([B-H]))[.)]\s")
_SECTION_SIGN = re.compile(r"\s?[.:]")
_SENTENCE_END = (".", ":", "!", "?", '"', ")", "_", "]", ";")


@dataclass(frozen=True, slots=True)
class Face:
    """One page as it is held against the one before it.

    `signs` are what it shows by itself, `ending` how it ends; `head` are the folded
    lines of its top, `titles` those that may be titles, `marks` the names and figures
    in its first lines word by word, `names` the same as they stand together, `words`
    all its longer words, `lines` those of the page without what machines printed;
    `days` and `file_numbers` stand at its head.
    """

    number: PageNumber | None
    fax: FaxLine | None
    letters: int
    signs: frozenset[str]
    ending: frozenset[str]
    head: tuple[str, ...]
    titles: str
    folded: str
    dates: frozenset[str]
    marks: frozenset[str]
    names: frozenset[str]
    words: frozenset[str]
    subject: frozenset[str]
    language: str
    lines: Sequence[str]
    days: frozenset[date]
    file_numbers: frozenset[str]

    @property
    def has_text(self) -> bool:
        """Tell whether there is anything to go by."""
        return self.letters >= LEAST_LETTERS


class FaceReader:
    """Reads what pages show, by the words it was given."""

    def __init__(self, words: CutWords) -> None:
        self._numbers = PageNumbers(words.numbers)
        self._open = re.compile(rf"{any_phrase(words.phrases['open']).pattern}$")
        self._groups = {name: any_phrase(any_) for name, any_ in words.phrases.items()}

    def read(self, text: str) -> Face:
        """Return what the page with this text shows."""
        numbered = self._numbers.page(text)
        lines = numbered.lines
        folded = [fold(line) for line in lines]
        marked = _MARKED.findall(" ".join(lines[:FIRST]))
        return Face(
            number=numbered.number,
            fax=numbered.fax,
            letters=sum(map(len, folded)),
            signs=frozenset(self._own_signs(lines[:HEAD], folded[:HEAD])),
            ending=frozenset(self._ending(lines[-FOOT:], folded[-FOOT:])),
            head=tuple(folded[:HEAD]),
            titles=_titles(lines[:TITLES], folded[:TITLES]),
            folded=f" {' '.join(folded)} ",
            dates=_same_shape(_DATE.findall(" ".join(lines[:DATED]))),
            marks=frozenset(fold(" ".join(marked)).split()),
            names=frozenset(map(fold, marked)),
            words=frozenset(_LONG_WORD.findall(" ".join(folded))),
            subject=self._subject(lines[:HEAD]),
            language=language_of([text]),
            lines=lines,
            days=days_in(lines[:DATED_LINES]),
            file_numbers=file_numbers(lines[:NUMBERED]),
        )

    def _subject(self, lines: Sequence[str]) -> frozenset[str]:
        """Return the longer words of the subject of an e-mail."""
        for line in lines:
            folded = fold(line)
            if found := self._groups["subject"].match(folded):
                return frozenset(_LONG_WORD.findall(folded[found.end() :]))
        return frozenset()

    def _own_signs(self, lines: Sequence[str], folded: Sequence[str]) -> Iterator[str]:
        """Yield what the head of a page says by itself."""
        pairs = list(zip(lines, folded, strict=True))
        yield from self._beginning(pairs)
        yield from self._title(pairs)
        if any(self._is_office(*pair) for pair in pairs[:FIRST]):
            yield "office"
        if any(map(_CONTACT.search, lines[:CONTACT_LINES])):
            yield "contact"
        yield from {_date_alone(line) for line in lines} - {""}
        if any(self._starts("salutation", line) for line in folded):
            yield "salutation"
        if sum(self._starts("mail", line) for line in folded[:MAIL_LINES]) >= 2:
            yield "mail"
        labels = self._labels(folded)
        yield from (f"labels_{least}" for least in (2, 4, 6) if labels >= least)
        if self._groups["separator"].search(" ".join(folded)):
            yield "separator"

    def _beginning(self, pairs: Sequence[tuple[str, str]]) -> Iterator[str]:
        """Yield what the very first lines say."""
        if not pairs:
            return
        yield from _first_line(*pairs[0])
        items = [_ITEM.match(line) for line, _ in pairs[:2]]
        if any(item and (item[2] or int(item[1]) > 1) for item in items):
            yield "item"
        sections = [self._is_section(*pair) for pair in pairs[:2]]
        if any(sections):
            yield "section" if sections[0] else "section_second"
        if any(self._holds("continued", folded) for _, folded in pairs[:FIRST]):
            yield "continued"

    def _title(self, pairs: Sequence[tuple[str, str]]) -> Iterator[str]:
        """Yield where a title stands, and whether it is one that begins a paper."""
        headings = [
            (place, folded)
            for place, (line, folded) in enumerate(pairs)
            if is_heading(line, folded)
        ]
        titled = [place for place, words in headings if self._holds("title", words)]
        if titled:
            yield "title_first" if titled[0] < FIRST else "title"
        if any(self._starts("begins", words) for at, words in headings if at < FIRST):
            yield "begins"
        if any(line.isupper() and len(line) > 8 for line, _ in pairs[:CAPITALS]):
            yield "capitals"

    def _labels(self, folded: Sequence[str]) -> int:
        """Return how many labels of a claim box the head holds."""
        found: set[str] = set()
        for line in folded:
            for match in self._groups["label"].finditer(line):
                after = line[match.end() : match.end() + 2]
                if match.start() == 0 or after.strip().startswith(":"):
                    found.add(match[0])
        return len(found)

    def _ending(self, lines: Sequence[str], folded: Sequence[str]) -> Iterator[str]:
        """Yield how a page ends."""
        if not lines:
            return
        if any(self._holds("closing", line) for line in folded):
            yield "closing"
        last = lines[-1]
        words = len(folded[-1].split())
        stops = last.endswith((",", "-", "–")) or self._open.search(folded[-1])
        if stops or (words >= LONGEST_HEADING and not last.endswith(_SENTENCE_END)):
            yield "open"

    def _is_section(self, line: str, folded: str) -> bool:
        """Tell whether a line begins a section: a word alone, or a longer phrase."""
        found = self._groups["section"].match(folded)
        if found is None or found[0].count(" ") >= LONG_PHRASE:
            return found is not None
        rest = folded[found.end() :].lstrip(" :0123456789")
        return not rest or _SECTION_SIGN.match(line, len(found[0])) is not None

    def _is_office(self, line: str, folded: str) -> bool:
        """Tell whether a line names an office or a doctor, as letterheads do."""
        return (
            ":" not in line
            and not _CONTACT.search(line)
            and is_heading(line, folded)
            and self._holds("office", folded)
        )

    def _starts(self, group: str, folded: str) -> bool:
        return self._groups[group].match(folded) is not None

    def _holds(self, group: str, folded: str) -> bool:
        return self._groups[group].search(folded) is not None


def any_phrase(phrases: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern that finds any of `phrases` in folded text, as whole words."""
    folded = sorted({fold(phrase) for phrase in phrases}, key=len, reverse=True)
    return re.compile(rf"(?<!\S)(?:{'|'.join(map(re.escape, folded))})(?!\S)")


def is_heading(line: str, folded: str) -> bool:
    """Tell whether a line may be a heading: short, and no sentence."""
    return (
        len(folded.split()) <= LONGEST_HEADING
        and not line.endswith((".", ",", ";"))
        and line[:1].isupper()
    )


def _titles(lines: Sequence[str], folded: Sequence[str]) -> str:
    """Return the lines that may be titles, folded; a subject line is none."""
    pairs = zip(lines, folded, strict=True)
    return " ".join(
        words for line, words in pairs if ":" not in line and is_heading(line, words)
    )


def _first_line(line: str, folded: str) -> Iterator[str]:
    """Yield what the first line says by the way it begins."""
    words = len(folded.split())
    begins = line.split()[0]
    if begins.islower() and words >= SENTENCE and "@" not in line:
        yield "small_start"
    if words > LONGEST_HEADING and _is_running_text(line):
        yield "starts_in_text"
    if line.startswith(">"):
        yield "quoted"
    if _DATE.match(line):
        yield "date_first"


def _is_running_text(line: str) -> bool:
    """Tell whether many words of a line are small, as in a sentence."""
    words = line.split()
    return sum(word[:1].islower() for word in words) > SMALL_WORDS * len(words)


def _date_alone(line: str) -> str:
    """Return the sign of a line that is a date, as letters and forms have it."""
    found = _DATE.search(line)
    if found is None or found.start() > BESIDE_DATE or line[found.end() :].strip(" ."):
        return ""
    if ":" in line or not line[:1].isalnum():
        return ""
    return "letter_date" if any(map(str.isalpha, found[0])) else "figure_date"


def _same_shape(dates: Iterable[str]) -> frozenset[str]:
    """Return dates in figures without noughts and century, others as they stand."""
    return frozenset(re.sub(r"\b0|\b20(?=\d\d\b)", "", day) for day in dates)
