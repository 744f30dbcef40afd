"""Numbers of the claim that stand without a label: in a subject, beside a name."""

import re
from collections.abc import Iterator

from binder_app.domain.fact import Fact
from binder_app.domain.fact_words import FactWords
from binder_app.reading.facts_names import NameReader
from binder_app.reading.facts_numbers import FoundNumber, is_number, number_at
from binder_app.reading.facts_page import FactPage, PhraseBook

LEAST_LETTERS = 6
CONFIDENCE = 0.88
LONGEST_LEAD = 80
"""Letters before a number that are looked at."""

_NUMBER = re.compile(
    r"(?<![\w/.$#-])(?:(?:[A-Z]{2,4} )?(?=[A-Z0-9-]*\d)[A-Z0-9]+(?:-[A-Z0-9]+)+"
    r"|[A-Z]{2,4}\d{6,12}\b|[A-Z]{2,5}/\d{2,4}/\d{3,6}\b)"
)
_CASE = re.compile(
    r"CM\d\d-|ADJ|P\.?O|DWC|PR-|L\d-|ML-|QME|[A-Z]\d{1,2}-|CT-|IMR|COVID|MRI"
)
_CAPTION = re.compile(r" vs?\. [A-Z]")
_BEFORE = re.compile(r"[\s,·/(–-]{1,6}$")
_AFTER_INJURY = re.compile(
    r"(?:DOI|D/[AIL]|injur(?:y|ed)|lesi[oó]n)\b[^\n\d]{0,16}[\d/.-]{6,10}"
    r"[ ,;·|/()-]{1,5}(?:no\. )?$",
    re.IGNORECASE,
)
_INJURY = re.compile(
    r"[\s,;.(·/–-]{1,4}(?:DOI\b|D/[AIL]\b|D\.O\.I|inj|injur|hurt|lesi[oó]n"
    r"|accident|\d{1,2} de )",
    re.IGNORECASE,
)


class ClaimReader:
    """Reads numbers of claims by what stands around them."""

    def __init__(self, words: FactWords, names: NameReader) -> None:
        self._names = names
        self._not_here = words.kinds("not_of_claims")
        self._subject = PhraseBook((w, w) for w in words.words("subject"))

    def read(self, page: FactPage, kind: str) -> Iterator[Fact]:
        """Yield numbers in a line of the subject, by a name, or before an injury."""
        if kind in self._not_here:
            return
        subjects = {
            page.line_start(place.start)
            for place in self._subject.places(page)
            if page.begins_line(place.start)
        }
        for match in _NUMBER.finditer(page.text):
            found = number_at(page.text, match.start())
            if found is None or not _is_plain(found.value):
                continue
            start = page.line_start(found.start)
            is_subject = start in subjects and _has_gap(page, found)
            injured = _INJURY.match(page.text, found.end)
            lead = max(start, found.start - LONGEST_LEAD)
            is_subject = is_subject or bool(
                _CAPTION.search(page.text, lead, found.start)
            )
            injured = injured or _AFTER_INJURY.search(page.text, lead, found.start)
            if is_subject or injured or self._is_behind_a_name(page, found):
                quote = page.text[found.start : found.end]
                yield Fact("claim_number", found.value, page.number, quote, CONFIDENCE)

    def _is_behind_a_name(self, page: FactPage, found: FoundNumber) -> bool:
        """Tell whether a whole name ends right before a number, on its line."""
        gap = _BEFORE.search(page.text, page.line_start(found.start), found.start)
        if gap is None or "\n" in gap[0]:
            return False
        first = page.word_at(page.line_start(found.start))
        last = page.word_at(gap.start())
        for place in range(max(first, last - 4), last - 1):
            start = page.words[place].start
            name = self._names.person_at(page.text, start, gap.start())
            if name and name.end == gap.start() and name.words > 1:
                return not name.has_credential
        return False


def _has_gap(page: FactPage, found: FoundNumber) -> bool:
    """Tell whether no word of a label stands right before a number."""
    start = max(page.line_start(found.start), found.start - LONGEST_LEAD)
    before = page.text[start : found.start].rstrip()
    return before.endswith((",", "-", "–", "/", ":", "·", "(", ")", "|")) or bool(
        re.search(r"(?:claim|reclamo|caso|siniestro|[A-Z][^\W\d_]+)$", before, re.I)
    )


def _is_plain(value: str) -> bool:
    """Tell whether a number is of the form that claims have, not of other things."""
    figures = sum(sign.isdigit() for sign in value)
    prefix, _, rest = value.rpartition(" ")
    if prefix and not is_number(rest):
        return False
    if not any(map(str.isalpha, value)) and value.count("-") < 2:
        return False
    return (
        is_number(value)
        and len(value) >= LEAST_LETTERS
        and figures >= 4
        and not _CASE.match(value)
    )
