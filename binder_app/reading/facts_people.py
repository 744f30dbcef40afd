"""People that a paper names without a label: the worker, the adjuster, the doctor."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from binder_app.domain.fact import Fact
from binder_app.domain.fact_words import FactWords
from binder_app.reading.facts_dates import Order, day_at, day_in
from binder_app.reading.facts_names import FoundName, NameReader, name_key
from binder_app.reading.facts_numbers import number_at
from binder_app.reading.facts_page import FactPage, PhraseBook, skeleton

TOP_LINES = 14
"""Lines of a letter in which the one it is sent to stands (own judgement)."""


SURE, FAIRLY_SURE, LIKELY = 0.92, 0.9, 0.86

_VERSUS = re.compile(r"[ \t]+(?:[vV][sS]?\.|contra)[ \t]+(?=[A-Z])")
_SENTENCE_LETTER = re.compile(r"[:;·\t]|  |\bRE\b|\bRe\b|\n")
_ADDRESS = re.compile(
    r"^\s*(?:c/o\b|\d{1,6}[A-Z]?\s+\S|P\.? ?O\.? Box|Apartado|Lote\b|Calle\b"
    r"|Camino\b|Box \d|One\s[A-Z])",
    re.IGNORECASE,
)
_SURNAME_CALL = re.compile(
    r"^[ \t]*(?:Dear|DEAR|Estimad[oa]|Señora?|Señorita|Sra?\.)[ \t]+"
    r"(?:(?:Mr|Mrs|Ms|Miss|MR|MS|MRS|Sra?|Srta|Señora?|señora?|sra?)\.?[ \t]+)?"
    r"(?P<name>[^\n:,!.]{3,40})[:,.!]",
    re.MULTILINE,
)
_DAY_START = re.compile(
    r"(?:seen |vist[oa] |visit )?\d{1,2}[-/ ](?:\d{1,2}|[a-z]{3,10})[-/ ]\d{2,4}\b"
    r"|\d\d [MF]\b",
    re.IGNORECASE,
)
_FULL_TITLE = re.compile(
    r"\b(?:Mr|Mrs|Ms|Sr|Sra|[Ss]eñora?)\.?[ \t]+(?=[A-Z][^\W\d_]+[ \t-])"
)
_BEFORE_NUMBER = re.compile(
    r"(?:[ \t,(·/#–-]|\b(?:claim|reclamo|file|no|WC|FC)\b\.?){1,8}$", re.I
)
_BEFORE_MARK = re.compile(r"(?:[,;.] | \(|,? [-/–] )$")
_VALUE_NEAR = re.compile(
    r"(?:[ \t:.#]|on|of|de|del|el|no|n[uú]m(?:ero)?|number|file){0,4}[ \t:#.]{0,3}"
    r"(?=[A-Z\d-]{0,6}\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))",
    re.IGNORECASE,
)
LONGEST_TITLE = 30
"""Letters before a name in which its bearer's title may stand."""
_ENDS_NAME = re.compile(r"[\n,.;)]| [/·-] |  |$")
_NEXT_IN_LIST = re.compile(
    r";[ \t]+(?:a la |al |to )?| / | (?:and|y) (?=[A-Z])"
    r"|, (?:and |y |con copia a (?:la |el )?)"
)
_BORN_BEHIND = re.compile(r"(?:[ \t,(/|]|\b[MF]\b){1,12}\n?")
LAST_BIRTH_YEAR = 2010
"""Workers are grown up: a later day behind a name is that of a visit."""
DATE_WORDS = 8
"""Words of a line that is but the date of a letter, with its town."""
_LEAST_MENTIONS = 2
LONGEST_REST = 160
"""Letters behind a name in which the labels of its claim are looked for."""
_TITLES = frozenset(("señor", "señora", "sr", "sra"))


class WorkerReader:
    """Finds the worker by where the name stands; keep one for many documents."""

    def __init__(self, words: FactWords, names: NameReader) -> None:
        self._names, self._kinds = names, words.kinds
        self._greetings = PhraseBook((w, w) for w in words.words("greetings"))
        self._subject = PhraseBook((w, w) for w in words.words("subject"))
        self._beside = PhraseBook((w, w) for w in words.words("beside_names"))
        self._marks = PhraseBook((w, w) for w in words.words("claim_marks"))
        self._care_words = frozenset(words.words("care_behind"))
        self._care = PhraseBook((w, w) for w in self._care_words)
        self._roles = PhraseBook((w, w) for w in words.words("roles_behind"))
        offices = (*words.words("administrator_words"), *words.words("adjuster_titles"))
        self._offices = PhraseBook((w, w) for w in offices)
        self._addressed = PhraseBook((w, w) for w in words.words("addressed"))

    def read(
        self, pages: Sequence[FactPage], kind: str, numbers: Sequence[str]
    ) -> Iterator[Fact]:
        """Yield what may be the worker's name; `numbers` are those of the claim."""
        counts = Counter(word.skeleton for page in pages for word in page.words)
        for page in pages:
            yield from self._captions(page)
            yield from self._subjects(page, counts)
            yield from self._beside_numbers(page, numbers)
            yield from self._with_roles(page)
            yield from self._before_marks(page)
            yield from self._greeted(page)
            if kind in self._kinds("charts"):
                yield from self._headed(page)
            if kind in self._kinds("of_one_seen"):
                yield from self._titled(page)
        yield from self._lines(pages[0], kind)
        if kind in self._kinds("sent_to_worker"):
            yield from self._receivers(pages[0])

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
            is_labelled = page.text[place.end : place.end + 1] == ":"
            if not page.begins_line(place.start) and not is_labelled:
                continue
            limit = page.line_end(place.end)
            text = page.text[place.end : limit]
            is_under = not text.strip(" \t:.#|")
            if is_under:
                limit = page.line_end(min(limit + 1, len(page.text)))
                text = page.text[place.end : limit].replace("\n", " ")
            start = place.end + len(text) - len(text.lstrip(" \t:.#|"))
            name = self._names.person_at(page.text, start, limit)
            if name is None or name.parts < 2 or name.has_credential:
                continue
            marks = self._marks.places(
                FactPage(page.text[name.end : limit][:LONGEST_REST], 1)
            )
            is_alone = is_under and not page.text[name.end : limit].strip(" ,;")
            is_known = is_alone or _is_known(name, counts)
            if any(marks) or is_known or _number_follows(page, name):
                yield _fact("employee_name", name, page, FAIRLY_SURE)

    def _beside_numbers(self, page: FactPage, numbers: Sequence[str]) -> Iterator[Fact]:
        """Yield a name that stands right before the number of the claim."""
        for number in numbers:
            at = page.text.find(number)
            while at >= 0:
                name = self._name_before(page, at) or self._name_behind(
                    page, at + len(number)
                )
                if name is not None and not self._is_second(page, name):
                    yield _fact("employee_name", name, page, FAIRLY_SURE)
                at = page.text.find(number, at + 1)

    def _name_behind(self, page: FactPage, end: int) -> FoundName | None:
        """Return the name of two words or more that follows a number."""
        if page.text[end : end + 2] not in (", ", " -", " /"):
            return None
        gap = page.text[end : end + 4]
        start = end + len(gap) - len(gap.lstrip(" ,-/"))
        name = self._names.person_at(page.text, start, page.line_end(start))
        if name is None or name.words < 2 or name.has_credential:
            return None
        return name if _ENDS_NAME.match(page.text, name.end) else None

    def _with_roles(self, page: FactPage) -> Iterator[Fact]:
        """Yield a name with what its bearer is behind it: "Rosa Márquez, Applicant"."""
        places = [*self._roles.places(page), *self._care.places(page)]
        for place in places:
            is_role = page.text[place.start - 2 : place.start] == ", "
            if is_role or place.meaning in self._care_words:
                name = self._name_before(page, place.start)
                if name is not None:
                    yield _fact("employee_name", name, page, FAIRLY_SURE)

    def _before_marks(self, page: FactPage) -> Iterator[Fact]:
        """Yield a name with a label of the claim and its value right behind it."""
        for place in self._marks.places(page):
            gap = _BEFORE_MARK.search(page.text, max(0, place.start - 6), place.start)
            if gap is None or not _VALUE_NEAR.match(page.text, place.end):
                continue
            name = self._name_before(page, gap.start())
            if name is None or self._is_called_else(page, name):
                continue
            if "." not in gap[0] or page.begins_line(name.start):
                yield _fact("employee_name", name, page, LIKELY - 0.01)

    def _is_called_else(self, page: FactPage, name: FoundName) -> bool:
        """Tell whether words before a name tell that its bearer is of an office."""
        before = page.text[page.line_start(name.start) : name.start]
        if self._is_second(page, name):
            return True
        part = FactPage(before[-LONGEST_TITLE:], 1)
        return any(self._offices.places(part)) or part.text.endswith(("Dr. ", "Dr "))

    def _is_second(self, page: FactPage, name: FoundName) -> bool:
        """Tell whether another name stands right before a name: the worker's."""
        before = page.text[page.line_start(name.start) : name.start]
        if not before.rstrip().endswith((",", ";", "/", "|", "-")):
            return False
        end = name.start - len(before) + len(before.rstrip(" ,;/|-"))
        return self._name_before(page, end) is not None

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
            start = place.start if place.meaning in _TITLES else place.end + 1
            if place.meaning in _TITLES and not page.begins_line(place.start):
                continue
            name = self._names.person_at(page.text, start, limit)
            if name is None or name.words < 2 or name.has_credential:
                continue
            if page.text[name.end : name.end + 1] in (",", ":", "!", "."):
                yield _fact("employee_name", name, page, LIKELY)

    def _headed(self, page: FactPage) -> Iterator[Fact]:
        """Yield "Estrella, Calvin" from the head of a chart page."""
        for start, line in list(page.lines())[:TOP_LINES]:
            if "," not in line[:40]:
                continue
            name = self._names.person_at(page.text, start, start + len(line))
            if name is None or not name.surname_first or name.has_credential:
                continue
            after = page.text[name.end : start + len(line)].strip(" .")
            if name.words > 1 and (
                not after or after[0].isalnum() or after[0] in "/|-"
            ):
                yield _fact("employee_name", name, page, LIKELY)
                yield from _birth(page, name)

    def _lines(self, page: FactPage, kind: str) -> Iterator[Fact]:
        """Yield names that fill a line at the top: of an address, a card, a stub."""
        called = _called(page)
        lines = [(at, line) for at, line in page.lines() if line.strip()][:TOP_LINES]
        for place, (start, line) in enumerate(lines):
            begin = start + len(line) - len(line.lstrip(" #>.*"))
            name = self._names.person_at(page.text, begin, start + len(line))
            if name is None or name.words < 2 or name.has_credential:
                continue
            rest = page.text[name.end : start + len(line)].strip(" ,·;-(")
            after = rest or (lines[place + 1][1] if place + 1 < len(lines) else "")
            confidence = self._line_confidence(name, rest, after, called, kind)
            if (
                not confidence
                and not rest
                and kind in self._kinds("sent_to_worker")
                and place
            ):
                confidence = self._dated_confidence(lines[place - 1][1], after)
            if confidence:
                yield _fact("employee_name", name, page, confidence)
                yield from _birth(page, name)

    def _line_confidence(
        self, name: FoundName, rest: str, after: str, called: frozenset[str], kind: str
    ) -> float:
        """Return how sure it is that a name in a line of its own is the worker's."""
        is_called = bool(called) and called <= name_key(name.value)
        if rest and any(
            p.start == 0 for p in self._marks.places(FactPage(rest[:40], 1))
        ):
            return LIKELY + 0.02
        if is_called and not rest and not any(self._offices.places(FactPage(after, 1))):
            return LIKELY - 0.02
        if _ADDRESS.match(after):
            if is_called:
                return FAIRLY_SURE
            if kind in self._kinds("sent_to_worker") and not called:
                return LIKELY
        is_alone = not rest or rest[0].isupper() or rest.startswith(("by ", "por "))
        if name.has_title and is_alone and kind in self._kinds("titled"):
            return LIKELY
        if kind in self._kinds("of_one_person") and (
            _DAY_START.match(after) or self._is_beside(after)
        ):
            return LIKELY - 0.02
        return 0.0

    def _dated_confidence(self, before: str, after: str) -> float:
        """Return how sure a name under the date of a letter is the receiver's."""
        is_dated = day_in(before, spanish=False) and len(before.split()) <= DATE_WORDS
        is_office = any(self._offices.places(FactPage(after, 1)))
        return LIKELY - 0.01 if is_dated and not is_office else 0.0

    def _is_beside(self, text: str) -> bool:
        """Tell whether a text begins with what stands behind the name on a card."""
        line = FactPage(text[:40], 1)
        return any(place.start <= 1 for place in self._beside.places(line))

    def _receivers(self, page: FactPage) -> Iterator[Fact]:
        """Yield the person a notice goes to: "To: Rosa Márquez; Bellwether Claims"."""
        for place in self._addressed.places(page):
            if place.meaning == "a" and page.text[place.end : place.end + 1] != ":":
                continue
            for start in _starts_of_list(page, place.end):
                name = self._names.person_at(page.text, start, page.line_end(start))
                if name is None or name.words < 2 or name.has_credential:
                    continue
                if page.text[name.end : name.end + 1] in ("", "\n", ";", ","):
                    yield _fact("employee_name", name, page, LIKELY)

    def _titled(self, page: FactPage) -> Iterator[Fact]:
        """Yield "Mr. Odell Franks" of a text about the one who was seen."""
        for found in _FULL_TITLE.finditer(page.text):
            limit = page.line_end(found.start())
            name = self._names.person_at(page.text, found.start(), limit)
            if name is not None and name.words > 1 and not name.has_credential:
                yield _fact("employee_name", name, page, LIKELY - 0.02)


def _birth(page: FactPage, name: FoundName) -> Iterator[Fact]:
    """Yield the day of birth that stands right behind the name on a chart."""
    found = _BORN_BEHIND.match(page.text, name.end)
    day = day_at(page.text, found.end(), Order.UNKNOWN) if found else None
    if day is None and found is not None:
        day = day_at(page.text, found.end(), Order.MONTH_FIRST)
    if day is not None and day.day.year <= LAST_BIRTH_YEAR:
        quote = page.text[name.start : day.end]
        yield Fact("date_of_birth", day.value, page.number, quote, FAIRLY_SURE)


def _starts_of_list(page: FactPage, start: int) -> list[int]:
    """Return where the names of a list like "To: A; B" begin."""
    line = page.text[start : page.line_end(start)]
    starts = [len(line) - len(line.lstrip(" :"))]
    starts += [found.end() for found in _NEXT_IN_LIST.finditer(line)]
    return [start + at for at in starts]


def _called(page: FactPage) -> frozenset[str]:
    """Return the words of the name that the greeting of a letter calls."""
    call = _SURNAME_CALL.search(page.text)
    return name_key(call["name"]) if call else frozenset()


def _is_known(name: FoundName, counts: Counter[str]) -> bool:
    """Tell whether a word of the name stands on the paper once more."""
    keys = [skeleton(part) for word in name_key(name.value) for part in (word,)]
    return any(
        sum(count for word, count in counts.items() if word.startswith(key))
        >= _LEAST_MENTIONS
        for key in keys
    )


def _number_follows(page: FactPage, name: FoundName) -> bool:
    """Tell whether the number of a claim stands right behind a name."""
    text = page.text[name.end : name.end + 8]
    start = name.end + len(text) - len(text.lstrip(" ,-–·/("))
    return number_at(page.text, start) is not None


def _fact(fact: str, name: FoundName, page: FactPage, confidence: float) -> Fact:
    quote = page.text[name.start : name.end].strip()
    return Fact(fact, name.value, page.number, quote, confidence)
