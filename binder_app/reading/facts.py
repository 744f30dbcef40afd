"""Reads the facts of the claim that a paper states."""

from collections.abc import Iterator, Sequence

from binder_app.domain.fact import Fact
from binder_app.domain.fact_words import FactWords
from binder_app.reading.facts_choice import chosen
from binder_app.reading.facts_claims import ClaimReader
from binder_app.reading.facts_dates import order_of
from binder_app.reading.facts_flags import FlagReader
from binder_app.reading.facts_labels import LabelReader
from binder_app.reading.facts_names import NameReader
from binder_app.reading.facts_numbers import imr_cases
from binder_app.reading.facts_page import FactPage, PhraseBook
from binder_app.reading.facts_parties import PartyReader
from binder_app.reading.facts_people import WorkerReader
from binder_app.reading.facts_sentences import SentenceReader
from binder_app.reading.facts_spans import SpanReader
from binder_app.reading.facts_subjects import SubjectReader

OWN_DATE_CONFIDENCE = 0.8
"""How sure it is that a paper's own date is that of its decision or visit."""

TODAY_CONFIDENCE = 0.83
TODAY = (
    ("served", "service_date", "mailed_today"),
    ("seen_today", "exam_date", "examined_today"),
)
"""What papers of a kind tell of their own day: the fact, and the list of words."""

MOST_NUMBERS = 6
"""So many numbers of claims are looked for beside names; a paper has one or two."""


class FactReader:
    """Reads facts by the words it was given; keep one for many documents."""

    def __init__(self, words: FactWords) -> None:
        names = NameReader(words)
        self._own_dates = words.own_dates
        self._labels = LabelReader(words, names)
        self._claims = ClaimReader(words, names)
        self._worker = WorkerReader(words, names)
        self._parties = PartyReader(words, names)
        self._flags = FlagReader(words)
        self._sentences = SentenceReader(words)
        self._spans = SpanReader(words)
        self._today = tuple(
            (words.kinds(group), name, PhraseBook((w, w) for w in words.words(listed)))
            for group, name, listed in TODAY
        )
        self._subjects = SubjectReader(words, names)

    def read(
        self,
        pages: Sequence[str],
        kind: str,
        language: str,
        dated: tuple[str, int] | None = None,
    ) -> tuple[Fact, ...]:
        """Return each fact once, with its first page and its best quote.

        `kind` is what the paper is taken for; `language` is "en", "es" or empty;
        `dated` is the paper's own date with its page, which on some kinds is the
        day of the decision or of the visit. What can be read in two ways is left
        out.
        """
        if not pages:
            return ()
        order = order_of(pages, language)
        read = [FactPage(text, number) for number, text in enumerate(pages, start=1)]
        found = [fact for page in read for fact in self._labels.read(page, kind, order)]
        found += [fact for page in read for fact in self._claims.read(page, kind)]
        numbers = {str(fact.value) for fact in found if fact.name == "claim_number"}
        cases = [case for page in read for case in _imr_cases(page)]
        numbers |= {case.quote for case in cases}
        found += self._worker.read(read, kind, sorted(numbers)[:MOST_NUMBERS])
        found += self._parties.read(read, kind)
        found += self._subjects.read(read[0], kind, order, found)
        found += self._flags.read(read, kind)
        found += [fact for page in read for fact in self._spans.read(page, kind, order)]
        found += [
            fact for page in read for fact in self._sentences.read(page, kind, order)
        ]
        found += cases
        found += self._own_date(dated, kind)
        found += self._told_today(read, kind, dated)
        return chosen(found)

    def _told_today(
        self, pages: Sequence[FactPage], kind: str, dated: tuple[str, int] | None
    ) -> Iterator[Fact]:
        """Yield what was done on the paper's own day, as "mailed today" tells."""
        for group, name, book in self._today if dated else ():
            if kind not in group:
                continue
            for page in pages:
                for place in list(book.places(page))[:1]:
                    quote = page.text[place.start : place.end]
                    day = dated[0] if dated else ""
                    yield Fact(name, day, page.number, quote, TODAY_CONFIDENCE)
                    if name == "service_date":
                        yield Fact(
                            "service_method",
                            "mail",
                            page.number,
                            quote,
                            TODAY_CONFIDENCE,
                        )

    def _own_date(self, dated: tuple[str, int] | None, kind: str) -> Iterator[Fact]:
        """Yield the fact that the paper's own date is on papers of its kind."""
        name = self._own_dates.get(kind)
        if dated is not None and name is not None and dated[1] == 1:
            yield Fact(name, dated[0], dated[1], "", OWN_DATE_CONFIDENCE)


def _imr_cases(page: FactPage) -> Iterator[Fact]:
    for found in imr_cases(page.text):
        quote = page.text[found.start : found.end]
        yield Fact("imr_case_number", found.value, page.number, quote, 0.95)
