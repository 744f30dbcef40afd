"""The other parties a paper names without a label: administrator, adjuster, doctor, plan."""

import re
from collections.abc import Iterator, Sequence

from binder_app.domain.fact import Fact
from binder_app.domain.fact_words import FactWords
from binder_app.reading.facts_names import FoundName, NameReader
from binder_app.reading.facts_page import FactPage, PhraseBook, Place

PLAN_KINDS = frozenset(("plan_denial", "grievance_decision", "plan_card", "eob"))
CLAIM_KINDS = frozenset(
    ("ur_decision", "claim_notice", "correspondence", "eob", "med_legal_report")
    + ("ur_information_request", "imr_notice", "imr_determination", "privileged")
    + ("physician_appeal_letter", "proof_of_service")
)
"""Papers at whose top a claims administrator stands, as sender or as receiver."""
SIGNED_BY_ASKER = frozenset(("rfa", "physician_appeal_letter"))
"""Papers that the doctor who asks for treatment signs."""
ASKED_IN = frozenset(
    ("ur_decision", "ur_information_request", "imr_determination", "imr_notice")
    + ("correspondence", "privileged", "plan_denial", "grievance_decision")
    + ("physician_appeal_letter", "med_legal_report", "therapy_note")
)
"""Papers that tell which doctor asked."""

HEAD_LINES = 16
MOST_WORDS = 7
NEAR = 60
LIKELY, FAIRLY_SURE = 0.85, 0.92

_DOCTOR = re.compile(
    r"(?:\bDra?\.?[ \t]+[A-Z][^\W\d_]+[ \t](?=[A-Z])|\b[A-Z][^\W\d_'’-]+(?:[-'’][^\W\d_]+)*"
    r"(?:[ \t][A-Z]\.?)?(?:[ \t][A-Z][^\W\d_]+(?:[-'’][^\W\d_]+)*){1,2}"
    r",?[ \t](?:M\.?D\b|D\.?O\b|D\.?C\b|DPM\b|NP\b|PA-C\b))"
)
_CUT = re.compile(r"  |[|,·;/(]| - |\bP\.? ?O\.? Box\b", re.IGNORECASE)


class PartyReader:
    """Finds parties by where their names stand; keep one for many documents."""

    def __init__(self, words: FactWords, names: NameReader) -> None:
        self._names = names
        self._titles = PhraseBook((w, w) for w in words.words("adjuster_titles"))
        self._signatures = PhraseBook(
            (w, w)
            for w in (*words.words("signatures"), *words.words("signed_with_colon"))
        )
        self._administrator = PhraseBook(
            (w, w) for w in words.words("administrator_words")
        )
        self._other = PhraseBook((w, w) for w in words.words("not_administrator"))
        self._plan = PhraseBook((w, w) for w in words.words("plan_words"))
        self._asking = PhraseBook((w, w) for w in words.words("asking"))
        self._not_asking = PhraseBook((w, w) for w in words.words("not_asking"))

    def read(self, pages: Sequence[FactPage], kind: str) -> Iterator[Fact]:
        """Yield what may be parties of the claim."""
        for page in pages:
            yield from self._adjusters(page)
            if kind in SIGNED_BY_ASKER:
                yield from self._signers(page)
            if kind in ASKED_IN:
                yield from self._askers(page)
        if kind in CLAIM_KINDS:
            yield from self._administrators(pages[0])
        if kind in PLAN_KINDS:
            yield from self._plans(pages[0])

    def _adjusters(self, page: FactPage) -> Iterator[Fact]:
        """Yield the name over, or before, the title of a claims examiner."""
        for place in self._titles.places(page):
            name = self._name_before(page, place)
            if name is not None and name.words > 1 and not name.has_credential:
                quote = page.text[name.start : place.end]
                yield Fact("adjuster", name.value, page.number, quote, FAIRLY_SURE)

    def _name_before(self, page: FactPage, place: Place[str]) -> FoundName | None:
        """Return the name that the line of a title begins with, or that stands over it."""
        start = page.line_start(place.start)
        lead = page.text[start : place.start]
        limit = place.start
        if not lead.strip():
            limit = max(0, start - 1)
            start = page.line_start(limit)
            lead = page.text[start:limit]
        start += len(lead) - len(lead.lstrip())
        name = self._names.person_at(page.text, start, limit)
        if name is None or page.text[name.end : limit].strip(" ,·.-–\t"):
            return None
        return name

    def _signers(self, page: FactPage) -> Iterator[Fact]:
        """Yield the doctor whose signature the paper shows."""
        for place in self._signatures.places(page):
            rest = page.text[place.end : place.end + 8]
            start = place.end + len(rest) - len(rest.lstrip(" :\n"))
            name = self._names.person_at(page.text, start, page.line_end(start))
            if name is not None and name.words > 1 and name.has_credential:
                quote = page.text[place.start : name.end]
                yield Fact(
                    "requesting_physician", name.value, page.number, quote, LIKELY
                )

    def _askers(self, page: FactPage) -> Iterator[Fact]:
        """Yield doctors near words that tell of a request, and of nothing else."""
        asking = [place.start for place in self._asking.places(page)]
        others = [place.start for place in self._not_asking.places(page)]
        for found in _DOCTOR.finditer(page.text):
            name = self._names.person_at(
                page.text, found.start(), page.line_end(found.start())
            )
            if name is None or name.words < 2 or not name.has_credential:
                continue
            if _is_near(asking, name) and not _is_near(others, name):
                quote = page.text[name.start : name.end]
                yield Fact(
                    "requesting_physician", name.value, page.number, quote, LIKELY
                )

    def _administrators(self, page: FactPage) -> Iterator[Fact]:
        """Yield lines at the top that are the name of a claims administrator."""
        for start, line in list(page.lines())[:HEAD_LINES]:
            name = self._line_name(line)
            if not name:
                continue
            part = FactPage(name, page.number)
            if any(self._other.places(part)) or not any(self._administrator.places(part)):
                continue
            quote = page.text[start : start + len(line)].strip()
            yield Fact("claims_administrator", name, page.number, quote, LIKELY)

    def _plans(self, page: FactPage) -> Iterator[Fact]:
        """Yield lines at the top that are the name of a health plan."""
        for start, line in list(page.lines())[:HEAD_LINES]:
            name = self._line_name(line)
            if name and any(self._plan.places(FactPage(name, page.number))):
                quote = page.text[start : start + len(line)].strip()
                yield Fact("plan_name", name, page.number, quote, LIKELY)

    def _line_name(self, line: str) -> str:
        """Return the name that a line begins with, where it is short enough for one."""
        cut = _CUT.search(line.strip())
        part = line.strip()[: cut.start() if cut else None].strip(" #>.")
        if ":" in line or not part or len(part.split()) > MOST_WORDS:
            return ""
        if len(part.split()) < 2 or not all(
            word[0].isupper() or word in ("&", "de", "del", "la", "y", "and", "of", "and")
            for word in part.split()
        ):
            return ""
        return part


def _is_near(places: Sequence[int], name: FoundName) -> bool:
    """Tell whether one of the places is near a name, before or behind it."""
    return any(name.start - NEAR <= place <= name.end + NEAR for place in places)
