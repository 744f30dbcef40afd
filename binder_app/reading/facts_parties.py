"""The parties besides the worker that a paper names without a label."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from binder_app.domain.fact import Fact
from binder_app.domain.fact_words import FactWords
from binder_app.reading.facts_names import FoundName, NameReader, name_key
from binder_app.reading.facts_page import FactPage, PhraseBook, Place, skeleton

MOST_WORDS = 7
NEAR = 60
LIKELY, FAIRLY_SURE = 0.85, 0.92

_NAME = r"[A-Z][^\W\d_]{1,20}(?:[-'’][A-Z][^\W\d_]{1,20}){0,2}"
_DOCTOR = re.compile(
    rf"(?:\b[Dd](?:[Rr][Aa]?|octora?)\.?,?[ \t]+(?=[A-Z])"
    rf"|\b{_NAME}(?:[ \t][A-Z]\.?)?(?:[ \t]{_NAME}){{1,2}}"
    r",?[ \t](?:M\.?[ ]?D\b|D\.?O\b|D\.?C\b|DPM\b|NP\b|PA-C\b|DDS\b|DMD\b|AuD\b))"
)
_DEAR_DOCTOR = re.compile(
    r"^[ \t]*(?:Dear|Estimad[oa])[ \t]+(?:Dra?\.?|Doctora?)[ \t]+"
    r"(?P<name>[^\n:,!]{3,40})",
    re.MULTILINE,
)
_CUT = re.compile(
    r"\n|  |[|,·:;/()\"<>\[\]]| [-–—]{1,2} |>>\bP\.? ?O\.? Box\b"
    r"|\b\d{3}[-.]\d{3}|\b(?:claim|reclamo|adjuster|ajustador|utilization|for|from|to|fax|by|on|at|the"
    r"|de parte de|por cuenta de|wrote|has|who|attn|and its|is|was|in)\b",
    re.IGNORECASE,
)
_HEAD = re.compile(
    r"[\s#>|]*(?:(?:To|A|Para|Copy|Addressee)[ \t]*:?[ \t]*(?:Office of )?"
    r"(?:[^\n]{3,60}; )?)?"
    r"(?:[^\n]{0,60}\b(?:attention|attn|atenci[oó]n)[.:]{0,2}[ \t]+)?",
    re.IGNORECASE,
)
HEAD_LINES = 12
EDGE_LINES = 3
"""Lines of a letterhead; the foot of a letter has twice as many."""
MOST_DOCTORS = 40
"""So many names of doctors of one page are looked at; a page in earnest has fewer."""
_LEAD = re.compile(r"^(?:A|To|TO|Para|Attn) (?=[A-Z])")
_SLASHED = re.compile(r"/[sS]/")
_COMMA = re.compile(r"[,.:;][ \t]+|/[sS]/[ \t]*")
FAR = 10_000


class PartyReader:
    """Finds parties by where their names stand; keep one for many documents."""

    def __init__(self, words: FactWords, names: NameReader) -> None:
        self._names, self._kinds = names, words.kinds
        self._titles = PhraseBook((w, w) for w in words.words("adjuster_titles"))
        self._signatures = PhraseBook(
            (w, w)
            for w in (*words.words("signatures"), *words.words("signed_with_colon"))
        )
        self._administrator = PhraseBook(
            (w, w) for w in words.words("administrator_words")
        )
        self._other = PhraseBook((w, w) for w in words.words("not_administrator"))
        self._generic = frozenset(map(skeleton, words.words("generic_words")))
        self._plan = PhraseBook((w, w) for w in words.words("plan_words"))
        self._not_payer = PhraseBook((w, w) for w in words.words("not_payer"))
        self._asking = PhraseBook((w, w) for w in words.words("asking"))
        self._not_asking = PhraseBook((w, w) for w in words.words("not_asking"))

    def read(self, pages: Sequence[FactPage], kind: str) -> Iterator[Fact]:
        """Yield what may be parties of the claim."""
        for page in pages:
            yield from self._adjusters(page)
        yield from self._doctors_who_ask(pages, kind)
        if kind in self._kinds("of_claims"):
            yield from self._administrators(pages[0])
        if kind in self._kinds("sent_to_asker"):
            yield from self._administrators(FactPage.of_fax_lines(pages[0]))
        if kind in self._kinds("of_wages"):
            yield from self._payers(pages[0])
        if kind in self._kinds("of_plans"):
            yield from self._plans(pages[0])

    def _doctors_who_ask(self, pages: Sequence[FactPage], kind: str) -> Iterator[Fact]:
        """Yield the doctor who asks for treatment, by what papers of a kind show."""
        if kind in self._kinds("signed_by_asker"):
            for page in pages:
                yield from self._signers(page)
            yield from self._writers(pages)
        if kind in self._kinds("tell_who_asked"):
            does = kind in self._kinds("asker_by_surname")
            for one in self._askers(pages):
                if does or " " in str(one.value):
                    yield one
        if kind in self._kinds("sent_to_asker"):
            yield from self._greeted(pages)

    def _adjusters(self, page: FactPage) -> Iterator[Fact]:
        """Yield the name over, or before, the title of a claims examiner."""
        for place in self._titles.places(page):
            if page.text[place.end : place.end + 1] == ":":
                continue
            name = self._name_before(page, place)
            if name is not None and name.parts > 1 and not name.has_credential:
                quote = page.text[name.start : place.end]
                yield Fact("adjuster", name.value, page.number, quote, FAIRLY_SURE)

    def _name_before(self, page: FactPage, place: Place[str]) -> FoundName | None:
        """Return the name that stands in the line before a title, or over it."""
        start = page.line_start(place.start)
        lead = page.text[start : place.start]
        limit = place.start
        if not lead.strip():
            limit = max(0, start - 1)
            start = page.line_start(limit)
            lead = page.text[start:limit]
        starts = [len(lead) - len(lead.lstrip())]
        starts += [found.end() for found in _COMMA.finditer(lead)]
        for at in starts:
            name = self._names.person_at(page.text, start + at, limit)
            rest = page.text[name.end : limit] if name else ""
            if name and not rest.replace("/s/", "").strip(" ,·.-–\t"):
                return name
        return None

    def _signers(self, page: FactPage) -> Iterator[Fact]:
        """Yield the doctor whose signature the paper shows."""
        spans = [(place.start, place.end) for place in self._signatures.places(page)]
        spans += [
            (found.start(), found.end()) for found in _SLASHED.finditer(page.text)
        ]
        for begin, end in spans:
            rest = page.text[end : end + 8]
            start = end + len(rest) - len(rest.lstrip(" :\n"))
            name = self._names.person_at(page.text, start, page.line_end(start))
            if name is not None and name.words > 1:
                quote = page.text[begin : name.end]
                yield Fact(
                    "requesting_physician", name.value, page.number, quote, LIKELY
                )

    def _writers(self, pages: Sequence[FactPage]) -> Iterator[Fact]:
        """Yield the one doctor of a letter's head and foot: who wrote it."""
        found = {
            name_key(name.value): (name, page)
            for page in (pages[0], pages[-1])
            for name in self._doctors(page)
            if name.words > 1 and _is_at_an_edge(page, name)
        }
        if len(found) == 1:
            name, page = next(iter(found.values()))
            quote = page.text[name.start : name.end]
            yield Fact(
                "requesting_physician", name.value, page.number, quote, LIKELY - 0.02
            )

    def _askers(self, pages: Sequence[FactPage]) -> Iterator[Fact]:
        """Yield doctors near words that tell of a request, and of nothing else.

        Where the text calls one by surname only, the whole name is taken from
        another place of the paper.
        """
        known = {
            name_key(name.value): name.value
            for page in pages
            for name in islice(self._doctors(page), MOST_DOCTORS)
            if name.words > 1
        }
        for page in pages:
            asking = [place.start for place in self._asking.places(page)]
            others = [place.start for place in self._not_asking.places(page)]
            for name in islice(self._doctors(page), MOST_DOCTORS):
                if _distance(asking, name) < min(NEAR, _distance(others, name)):
                    yield _doctor(page, name, known)

    def _doctors(self, page: FactPage) -> Iterator[FoundName]:
        """Yield all names of doctors on a page."""
        for found in _DOCTOR.finditer(page.text):
            limit = page.line_end(found.start())
            name = self._names.person_at(page.text, found.start(), limit)
            if name is None:
                start = found.start() + len(found[0].split()[0]) + 1
                name = self._names.person_at(page.text, start, limit)
            if name is not None and name.has_credential:
                yield name

    def _greeted(self, pages: Sequence[FactPage]) -> Iterator[Fact]:
        """Yield the doctor a letter on a request is sent to."""
        page = pages[0]
        call = _DEAR_DOCTOR.search(page.text)
        called = name_key(call["name"]) if call else frozenset[str]()
        heads = [
            name
            for name in self._doctors(page)
            if page.text.count("\n", 0, name.start) <= HEAD_LINES
            and _HEAD.fullmatch(page.text, page.line_start(name.start), name.start)
        ]
        if not call and len({name.value for name in heads}) == 1:
            quote = page.text[heads[0].start : heads[0].end]
            yield Fact("requesting_physician", heads[0].value, 1, quote, LIKELY - 0.01)
        for name in self._doctors(page) if call else ():
            if name.words > 1 and called <= name_key(name.value):
                quote = page.text[name.start : name.end]
                yield Fact("requesting_physician", name.value, 1, quote, LIKELY)
                return

    def _administrators(self, page: FactPage) -> Iterator[Fact]:
        """Yield parts of page 1 that are the name of a claims administrator."""
        for start, end in _segments(page):
            name = self._proper_name(page.text[start:end])
            if not name:
                continue
            part = FactPage(name, page.number)
            if any(self._other.places(part)) or not any(
                self._administrator.places(part)
            ):
                continue
            if {word.skeleton for word in part.words} <= self._generic:
                continue
            quote = page.text[start:end].strip()
            yield Fact("claims_administrator", name, page.number, quote, LIKELY)

    def _plans(self, page: FactPage) -> Iterator[Fact]:
        """Yield parts of page 1 that are the name of a health plan."""
        for start, end in _segments(page):
            name = self._proper_name(page.text[start:end])
            words = len(name.split())
            places = list(self._plan.places(FactPage(name, page.number)))
            if not places or words < 3 or any(map(str.isdigit, name)):
                continue
            quote = page.text[start:end].strip()
            yield Fact("plan_name", name, page.number, quote, LIKELY)

    def _payers(self, page: FactPage) -> Iterator[Fact]:
        """Yield the employer at the head of a record of wages."""
        first = next(
            (s for s in _segments(page) if page.text[s[0] : s[1]].strip()), None
        )
        if first is None:
            return
        name = self._proper_name(page.text[first[0] : first[1]])
        part = FactPage(name, 1)
        if name and not (
            any(self._not_payer.places(part)) or any(self._administrator.places(part))
        ):
            quote = page.text[first[0] : first[1]].strip()
            yield Fact("employer", name, page.number, quote, LIKELY)

    def _proper_name(self, part: str) -> str:
        """Return a part of a line where it can be the name of an organisation."""
        name = _LEAD.sub("", " ".join(part.split()).strip(" #>.-*"))
        words = name.split()
        if not 2 <= len(words) <= MOST_WORDS or "@" in name:
            return ""
        if any(sum(map(str.isdigit, word)) > 1 for word in words):
            return ""
        small = {"&", "de", "del", "la", "y", "and", "of", "los"}
        if not all(word[0].isupper() or word in small for word in words):
            return ""
        return name


def _segments(page: FactPage) -> Iterator[tuple[int, int]]:
    """Yield the parts of a page's lines: between signs and small words that join."""
    start = 0
    for cut in _CUT.finditer(page.text):
        if cut.start() > start:
            yield start, cut.start()
        start = cut.end()
    yield start, len(page.text)


def _is_at_an_edge(page: FactPage, name: FoundName) -> bool:
    """Tell whether a name begins one of the first or the last lines of a page."""
    if not page.begins_line(name.start):
        return False
    above = page.text[: name.start].strip().count("\n")
    below = page.text[name.end :].strip().count("\n")
    return above < EDGE_LINES or below < 2 * EDGE_LINES


def _distance(places: Sequence[int], name: FoundName) -> int:
    """Return how far a name is from the nearest of the places."""
    return min(
        (min(abs(name.start - at), abs(name.end - at)) for at in places),
        default=FAR,
    )


def _doctor(
    page: FactPage, name: FoundName, known: Mapping[frozenset[str], str]
) -> Fact:
    """Return who asked for treatment, by the whole name where it is known."""
    key = name_key(name.value)
    whole = next((held for words, held in known.items() if key <= words), name.value)
    confidence = LIKELY if len(name_key(whole)) > 1 else LIKELY - 0.05
    quote = page.text[name.start : name.end]
    return Fact("requesting_physician", whole, page.number, quote, confidence)
