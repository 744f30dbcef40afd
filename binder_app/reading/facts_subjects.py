"""Firms and workers that stand between the other facts of a subject line."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from binder_app.domain.fact import PEOPLE_FACTS, Fact
from binder_app.domain.fact_words import FactWords
from binder_app.reading.facts_dates import Order, days_of
from binder_app.reading.facts_names import NameReader, name_key
from binder_app.reading.facts_page import FactPage, PhraseBook, skeleton

ANCHORS = ("employee_name", "claim_number", "date_of_injury", "date_of_birth")
FULL_LINE = 55
"""Letters of a line that may have been too short for what stands on it."""
BESIDE = 4
MOST_WORDS = 7
LINES = 40
"""Lines of a paper in which the subject stands."""
CONFIDENCE = 0.84
LEAST_ANCHORS = 2

_SIGNS = ("/", "|", "-", "·", "–")
_PARTED = re.compile(r"(?:[^\n]{3,40} [-/|·–] ){2}")
_CUT = re.compile(
    r"[;|/·(),:\n]|\s[-–—]{1,2}\s|[ \t]{2,}|(?:\s\.){2,}|\.(?=\s|$)"
    r"|\b(?:of|at|from|in|en|employed by|working for|claim|reclamo|who)\b"
)
_SMALL = frozenset(
    ("&", "de", "del", "la", "y", "and", "of", "los", "las", "el", "the")
)
_FIRM_END = re.compile(r",? (?:Inc|LLC|LLP|Ltd|Corp|Co)\b\.?")
_TITLED = re.compile(r"(?:^|\b)(?:Dra?|DR|Mrs?|Ms|Sra?|Atty)\.?\s+$")
_NO_FIRM_BEHIND = re.compile(r"\s?:|,? (?:M\.?D|D\.?O|D\.?C|Ph\.?D|RN|DDS|Esq)\b")
_NO_FIRM = re.compile(r"\b(?:M\.?D|D\.?O|D\.?C|Ph\.?D|RN|Dr|Dra|Mr|Mrs|Ms|Esq|CA)\b")


@dataclass(frozen=True, slots=True)
class _Anchor:
    """Where a fact of the claim stands, and which."""

    start: int
    end: int
    name: str


class SubjectReader:
    """Reads employers beside facts of the claim; keep one for many documents."""

    def __init__(self, words: FactWords, names: NameReader) -> None:
        self._names = names
        self._not_here = words.kinds("not_of_claims")
        others = ("administrator_words", "not_administrator", "not_payer")
        self._no_firms = PhraseBook(
            (text, text)
            for text in (
                *(word for name in others for word in words.words(name)),
                *(label.text for label in words.labels),
            )
        )
        self._none = frozenset(map(skeleton, words.words("no_organisation")))

    def read(
        self, page: FactPage, kind: str, order: Order, found: Sequence[Fact]
    ) -> Iterator[Fact]:
        """Yield employers and days that stand between other facts on page 1."""
        if kind in self._not_here:
            return
        yield from _bare_day(page, order, found)
        anchors = _anchors(page, found)
        people = [
            name_key(str(fact.value)) for fact in found if fact.name in PEOPLE_FACTS
        ]
        has_worker = any(fact.name == "employee_name" for fact in found)
        lines = list(page.lines())[:LINES]
        held = [_held(anchors, start, start + len(line)) for start, line in lines]
        for place, (start, line) in enumerate(lines):
            end = start + len(line)
            is_subject = len({one.name for one in held[place]}) >= LEAST_ANCHORS
            is_subject = is_subject or _is_between(held, place)
            if not is_subject and not held[place]:
                continue
            firms = list(self._firms(page, start, end, held[place], people))
            if len(firms) != 1 or (
                place + 1 < len(lines)
                and _goes_on(page, firms[0], end, lines[place + 1][1])
            ):
                continue
            is_subject = is_subject and has_worker
            if is_subject or _is_behind_injury(held[place], firms[0]):
                quote = page.text[firms[0][0] : firms[0][1]]
                yield Fact("employer", quote, page.number, quote, CONFIDENCE)

    def _firms(
        self,
        page: FactPage,
        start: int,
        end: int,
        anchors: Sequence[_Anchor],
        people: Sequence[frozenset[str]],
    ) -> Iterator[tuple[int, int]]:
        """Yield the parts of a line that can be the name of a firm."""
        cuts = [
            (cut.start(), cut.end()) for cut in _CUT.finditer(page.text, start, end)
        ]
        cuts = sorted([*cuts, *((one.start, one.end) for one in anchors), (end, end)])
        begin = start
        for cut, behind in cuts:
            part = page.text[begin:cut] if cut > begin else ""
            first = begin + len(part) - len(part.lstrip(" -#>*."))
            last = begin + len(part.rstrip(" -.*"))
            if (
                first < last
                and self._is_firm(page.text[first:last], people)
                and not _is_of_office(page, first, last)
            ):
                tail = _FIRM_END.match(page.text, last)
                yield first, (tail.end() if tail else last)
            begin = max(begin, behind)

    def _is_firm(self, part: str, people: Sequence[frozenset[str]]) -> bool:
        """Tell whether a part of a line has the form of a firm's name, and no other."""
        words = part.split()
        if not 2 <= len(words) <= MOST_WORDS or any(map(str.isdigit, part)):
            return False
        if not all(word[0].isupper() or word in _SMALL for word in words):
            return False
        if "@" in part or _NO_FIRM.search(part) or part.lower() in self._none:
            return False
        key = name_key(part)
        if any(key & person for person in people):
            return False
        return not any(self._no_firms.places(FactPage(part, 1)))


def _is_of_office(page: FactPage, first: int, last: int) -> bool:
    """Tell whether a title stands before a name, or a credential or a colon behind."""
    before = page.text[max(0, first - 6) : first]
    return bool(_TITLED.search(before) or _NO_FIRM_BEHIND.match(page.text, last))


def _goes_on(page: FactPage, firm: tuple[int, int], end: int, below: str) -> bool:
    """Tell whether a name at the end of a full line may go on in the next one."""
    is_last = not page.text[firm[1] : end].strip()
    line = end - page.line_start(end)
    return is_last and line >= FULL_LINE and below.strip()[:1].isalpha()


def _is_behind_injury(held: Sequence[_Anchor], firm: tuple[int, int]) -> bool:
    """Tell whether a firm stands right behind the day of the injury."""
    return any(
        one.name == "date_of_injury" and 0 <= firm[0] - one.end <= BESIDE
        for one in held
    )


def _bare_day(page: FactPage, order: Order, found: Sequence[Fact]) -> Iterator[Fact]:
    """Yield the one day of a line that has the claim and the worker: of the injury."""
    anchors = _anchors(page, found)
    for start, line in list(page.lines())[:LINES]:
        names = {one.name for one in _held(anchors, start, start + len(line))}
        days = days_of(line, order) if "claim_number" in names else []
        if len(days) != 1 or not (len(names) > 1 or _PARTED.search(line)):
            continue
        day = days[0]
        before, behind = line[: day.start].rstrip(), line[day.end :].lstrip()
        if before[-1:] in _SIGNS and (not behind or behind[0] in _SIGNS):
            quote = line[day.start : day.end]
            yield Fact("date_of_injury", day.value, page.number, quote, CONFIDENCE)


def _anchors(page: FactPage, found: Sequence[Fact]) -> list[_Anchor]:
    """Return where the facts of the claim stand on a page, by their quotes."""
    anchors = []
    for fact in found:
        if fact.name in ANCHORS and fact.page == page.number and fact.quote:
            at = page.text.find(fact.quote)
            if at >= 0:
                anchors.append(_Anchor(at, at + len(fact.quote), fact.name))
    return anchors


def _held(anchors: Sequence[_Anchor], start: int, end: int) -> list[_Anchor]:
    return [one for one in anchors if start <= one.start < end]


def _is_between(held: Sequence[Sequence[_Anchor]], place: int) -> bool:
    """Tell whether a line stands under the worker's name and over another fact."""
    if held[place] or not 0 < place < len(held) - 1:
        return False
    above = {one.name for one in held[place - 1]}
    below = {one.name for one in held[place + 1]}
    return "employee_name" in above and bool(below - {"employee_name"})
