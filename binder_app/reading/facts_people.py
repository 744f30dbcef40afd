"""People that a paper names without a label: the worker, the adjuster, the doctor."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from binder_app.domain.fact import Fact
from binder_app.domain.fact_words import FactWords
from binder_app.reading.facts_names import FoundName, NameReader, name_key
from binder_app.reading.facts_numbers import number_at
from binder_app.reading.facts_page import FactPage, PhraseBook, skeleton

TOP_LINES = 14
"""Lines of a letter in which the one it is sent to stands (own judgement)."""

CHART_KINDS = frozenset(
    ("therapy_note", "operative_report", "imaging_report", "medication_list")
    + ("treating_report", "work_status", "wage_record", "pharmacy_denial")
)
"""Papers whose pages are headed with the patient's surname and name."""

SURE, FAIRLY_SURE, LIKELY = 0.92, 0.9, 0.86

_VERSUS = re.compile(r"[ \t]+[vV]s?\.[ \t]+(?=[A-Z])")
_SENTENCE_LETTER = re.compile(r"[:;·\t]|  |\bRE\b|\bRe\b|\n")
_ADDRESS = re.compile(
    r"^\s*(?:c/o\b|\d{1,6}[A-Z]?\s+\S|P\.? ?O\.? Box|Apartado|Lote\b|Calle\b|Camino\b|Box \d"
    r"|One\s[A-Z])",
    re.IGNORECASE,
)
_SURNAME_CALL = re.compile(
    r"^[ \t]*(?:Dear|DEAR|Estimad[oa]|Señora?|Señorita|Sra?\.)[ \t]+"
    r"(?:(?:Mr|Mrs|Ms|Miss|MR|MS|MRS|Sra?|Srta|Señora?|señora?|sra?)\.?[ \t]+)?"
    r"(?P<name>[^\n:,!.]{3,40})[:,.!]",
    re.MULTILINE,
)
_FULL_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Sr|Sra|Señora?)\.?[ \t]+(?=[A-Z][^\W\d_]+[ \t-])")
_BEFORE_NUMBER = re.compile(r"(?:[ \t,(·/#–-]|\b(?:claim|reclamo|file|no|WC|FC)\b\.?){1,8}$", re.I)
_LEAST_MENTIONS = 2


class WorkerReader:
    """Finds the worker by where the name stands; keep one for many documents."""

    def __init__(self, words: FactWords, names: NameReader) -> None:
        self._names = names
        self._greetings = PhraseBook((w, w) for w in words.words("greetings"))
        self._subject = PhraseBook((w, w) for w in words.words("subject"))

    def read(
        self, pages: Sequence[FactPage], kind: str, numbers: Sequence[str]
    ) -> Iterator[Fact]:
        """Yield what may be the worker's name; `numbers` are those of the claim."""
        counts = Counter(word.skeleton for page in pages for word in page.words)
        for page in pages:
            yield from self._captions(page)
            yield from self._subjects(page, counts)
            yield from self._beside_numbers(page, numbers)
            yield from self._greeted(page)
            if kind in CHART_KINDS:
                yield from self._headed(page)
        yield from self._addressed(pages[0])

    def _captions(self, page: FactPage) -> Iterator[Fact]:
        """Yield worker and employer of a caption: "Rosa Márquez v. Alder Linen"."""
        for versus in _VERSUS.finditer(page.text):
            before = page.text[page.line_start(versus.start()) : versus.start()]
            marks = list(_SENTENCE_LETTER.finditer(before))
            lead = before[marks[-1].end() if marks else 0 :].lstrip(" .#*")
            start = versus.start() - len(lead)
            name = self._names.person_at(page.text, start, versus.start())
            if name is None or name.end < versus.start():
                continue
            if name.words > 1:
                yield _fact("employee_name", name, page, SURE)
            limit = page.line_end(versus.end())
            employer = self._names.organisation_at(page.text, versus.end(), limit)
            if employer:
                quote = page.text[start:limit].strip()
                yield Fact("employer", employer, page.number, quote, FAIRLY_SURE)

    def _subjects(self, page: FactPage, counts: Counter[str]) -> Iterator[Fact]:
        """Yield the name that a line of the subject begins with."""
        for place in self._subject.places(page):
            if not page.begins_line(place.start):
                continue
            limit = page.line_end(place.end)
            text = page.text[place.end : limit]
            start = place.end + len(text) - len(text.lstrip(" \t:.#|"))
            name = self._names.person_at(page.text, start, limit)
            if name is None or name.words < 2 or name.has_credential:
                continue
            if _is_known(name, counts) or _number_follows(page, name):
                yield _fact("employee_name", name, page, FAIRLY_SURE)

    def _beside_numbers(
        self, page: FactPage, numbers: Sequence[str]
    ) -> Iterator[Fact]:
        """Yield a name that stands right before the number of the claim."""
        for number in numbers:
            at = page.text.find(number)
            while at >= 0:
                name = self._name_before(page, at)
                if name is not None:
                    yield _fact("employee_name", name, page, FAIRLY_SURE)
                at = page.text.find(number, at + 1)

    def _name_before(self, page: FactPage, at: int) -> FoundName | None:
        """Return the name that fills the words before `at`, of two words or more."""
        line = page.text[page.line_start(at) : at]
        gap = _BEFORE_NUMBER.search(line)
        end = at - (len(gap[0]) if gap else 0)
        first = page.word_at(page.line_start(at))
        last = page.word_at(end)
        for place in range(max(first, last - 5), last - 1):
            start = page.words[place].start
            name = self._names.person_at(page.text, start, end)
            if name and name.end == end and name.words > 1 and not name.has_credential:
                return name
        return None

    def _greeted(self, page: FactPage) -> Iterator[Fact]:
        """Yield the whole name that a greeting calls: "Dear Huong Thi Bui,"."""
        for place in self._greetings.places(page):
            limit = page.line_end(place.end)
            start = place.end + 1
            name = self._names.person_at(page.text, start, limit)
            if name is None or name.words < 2 or name.has_credential:
                continue
            if page.text[name.end : name.end + 1] in (",", ":", "!", "."):
                yield _fact("employee_name", name, page, LIKELY)

    def _headed(self, page: FactPage) -> Iterator[Fact]:
        """Yield "Estrella, Calvin" from the head of a chart page."""
        for start, line in list(page.lines())[:TOP_LINES]:
            if "," not in line[:30]:
                continue
            name = self._names.person_at(page.text, start, start + len(line))
            if name is None or not name.surname_first or name.has_credential:
                continue
            after = page.text[name.end : start + len(line)].strip(" .")
            if name.words > 1 and (not after or after[0].isdigit() or after[:2].isalpha()):
                yield _fact("employee_name", name, page, LIKELY)

    def _addressed(self, page: FactPage) -> Iterator[Fact]:
        """Yield the one a letter is sent to, where its greeting calls that surname."""
        call = _SURNAME_CALL.search(page.text)
        called = name_key(call["name"]) if call else frozenset[str]()
        if not called:
            return
        lines = [(at, line) for at, line in page.lines() if line.strip()]
        for place, (start, line) in enumerate(lines[:-1]):
            if call is not None and start >= call.start():
                return
            begin = start + len(line) - len(line.lstrip())
            name = self._names.person_at(page.text, begin, start + len(line))
            if name is None or name.words < 2 or name.has_credential:
                continue
            is_whole = page.text[name.end : start + len(line)].strip() == ""
            next_line = lines[place + 1][1]
            if is_whole and called <= name_key(name.value) and _ADDRESS.match(next_line):
                yield _fact("employee_name", name, page, FAIRLY_SURE)


def _is_known(name: FoundName, counts: Counter[str]) -> bool:
    """Tell whether a word of the name stands on the paper once more."""
    keys = [skeleton(part) for word in name_key(name.value) for part in (word,)]
    return any(counts[key] >= _LEAST_MENTIONS for key in keys)


def _number_follows(page: FactPage, name: FoundName) -> bool:
    """Tell whether the number of a claim stands right behind a name."""
    text = page.text[name.end : name.end + 8]
    start = name.end + len(text) - len(text.lstrip(" ,-–·/("))
    return number_at(page.text, start) is not None


def _fact(fact: str, name: FoundName, page: FactPage, confidence: float) -> Fact:
    quote = page.text[name.start : name.end].strip()
    return Fact(fact, name.value, page.number, quote, confidence)
