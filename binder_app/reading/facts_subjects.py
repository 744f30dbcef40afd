"""Firms and workers that stand between the other facts of a subject line."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from binder_app.domain.fact import Fact
from binder_app.domain.fact_words import FactWords
from binder_app.reading.facts_names import NameReader, name_key
from binder_app.reading.facts_page import FactPage, PhraseBook, skeleton

ANCHORS = ("employee_name", "claim_number", "date_of_injury", "date_of_birth")
MOST_WORDS = 7
LINES = 40
"""Lines of a paper in which the subject stands."""
CONFIDENCE = 0.84
LEAST_ANCHORS = 2

_CUT = re.compile(
    r"[;|/·(),:\n]|\s[-–—]{1,2}\s|[ \t]{2,}|(?:\s\.){2,}|\.(?=\s|$)"
    r"|\b(?:of|at|from|in|en|employed by|working for|claim|reclamo|who)\b"
)
_SMALL = frozenset(("&", "de", "del", "la", "y", "and", "of", "los", "las", "el", "the"))
_FIRM_END = re.compile(r",? (?:Inc|LLC|LLP|Ltd|Corp|Co)\b\.?")
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

    def read(self, page: FactPage, kind: str, found: Sequence[Fact]) -> Iterator[Fact]:
        """Yield employers that stand between other facts on page 1."""
        if kind in self._not_here:
            return
        anchors = _anchors(page, found)
        workers = [
            name_key(str(fact.value)) for fact in found if fact.name == "employee_name"
        ]
        lines = list(page.lines())[:LINES]
        held = [_held(anchors, start, start + len(line)) for start, line in lines]
        for place, (start, line) in enumerate(lines):
            end = start + len(line)
            is_subject = len({one.name for one in held[place]}) >= LEAST_ANCHORS
            if not is_subject and not _is_between(held, place):
                continue
            firms = list(self._firms(page, start, end, held[place], workers))
            if len(firms) == 1:
                quote = page.text[firms[0][0] : firms[0][1]]
                yield Fact("employer", quote, page.number, quote, CONFIDENCE)

    def _firms(
        self,
        page: FactPage,
        start: int,
        end: int,
        anchors: Sequence[_Anchor],
        workers: Sequence[frozenset[str]],
    ) -> Iterator[tuple[int, int]]:
        """Yield the parts of a line that can be the name of a firm."""
        cuts = [(cut.start(), cut.end()) for cut in _CUT.finditer(page.text, start, end)]
        cuts = sorted([*cuts, *((one.start, one.end) for one in anchors), (end, end)])
        begin = start
        for cut, behind in cuts:
            part = page.text[begin:cut] if cut > begin else ""
            first = begin + len(part) - len(part.lstrip(" -#>*."))
            last = begin + len(part.rstrip(" -.*"))
            if first < last and self._is_firm(page.text[first:last], workers):
                tail = _FIRM_END.match(page.text, last)
                yield first, (tail.end() if tail else last)
            begin = max(begin, behind)

    def _is_firm(self, part: str, workers: Sequence[frozenset[str]]) -> bool:
        """Tell whether a part of a line has the form of a firm's name, and no other."""
        words = part.split()
        if not 2 <= len(words) <= MOST_WORDS or any(map(str.isdigit, part)):
            return False
        if not all(word[0].isupper() or word in _SMALL for word in words):
            return False
        if "@" in part or _NO_FIRM.search(part) or part.lower() in self._none:
            return False
        key = name_key(part)
        if any(key & worker for worker in workers):
            return False
        return not any(self._no_firms.places(FactPage(part, 1)))


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
