"""Reads the facts of the claim that a paper states."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from binder_app.domain.fact import FACT_NAMES, Fact
from binder_app.domain.fact_words import FactWords
from binder_app.reading.facts_choice import chosen
from binder_app.reading.facts_claims import ClaimReader
from binder_app.reading.facts_dates import Order, order_of
from binder_app.reading.facts_flags import FlagReader
from binder_app.reading.facts_labels import LabelReader
from binder_app.reading.facts_mentions import MentionReader, Values
from binder_app.reading.facts_names import NameReader
from binder_app.reading.facts_numbers import imr_cases
from binder_app.reading.facts_page import FactPage, PhraseBook
from binder_app.reading.facts_parties import PartyReader
from binder_app.reading.facts_people import WorkerReader
from binder_app.reading.facts_sentences import SentenceReader
from binder_app.reading.facts_signs import Surroundings
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


class Judge(Protocol):
    """Who chooses the facts of a paper among all values that it mentions."""

    def choose(
        self,
        pages: Sequence[FactPage],
        values: Mapping[str, Values],
        around: Surroundings,
        told: Sequence[Fact],
    ) -> Iterator[Fact]:
        """Yield the facts; `told` are those that rules choose."""


class FactReader:
    """Reads facts by the words it was given; keep one for many documents."""

    def __init__(self, words: FactWords, judge: Judge | None = None) -> None:
        """Without a `judge` what rules choose is told."""
        names = NameReader(words)
        self._judge = judge
        self._mentions = MentionReader(words, names)
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
        found = list(self._found(read, kind, order, dated))
        told = chosen(fact for _, fact in found)
        if self._judge is None:
            return told
        values = self._mentions.read(read, order, found)
        around = Surroundings(read, kind, dated[0] if dated else "", values, told)
        judged = {f.name: f for f in self._judge.choose(read, values, around, told)}
        return tuple(judged[name] for name in FACT_NAMES if name in judged)

    def _found(
        self,
        pages: Sequence[FactPage],
        kind: str,
        order: Order,
        dated: tuple[str, int] | None,
    ) -> Iterator[tuple[str, Fact]]:
        """Yield all that rules find, each fact with the name of its rules."""
        found: list[Fact] = []
        for page in pages:
            found += self._labels.read(page, kind, order)
        yield from (("label", fact) for fact in found)
        claims = [fact for page in pages for fact in self._claims.read(page, kind)]
        yield from (("claim", fact) for fact in claims)
        found += claims
        numbers = {str(fact.value) for fact in found if fact.name == "claim_number"}
        cases = [case for page in pages for case in _imr_cases(page)]
        numbers |= {case.quote for case in cases}
        people = list(self._worker.read(pages, kind, sorted(numbers)[:MOST_NUMBERS]))
        yield from (("worker", fact) for fact in people)
        parties = list(self._parties.read(pages, kind))
        yield from (("party", fact) for fact in parties)
        found += [*people, *parties]
        subjects = self._subjects.read(pages[0], kind, order, found)
        yield from (("subject", fact) for fact in subjects)
        yield from (("flag", fact) for fact in self._flags.read(pages, kind))
        for page in pages:
            yield from (("span", fact) for fact in self._spans.read(page, kind, order))
            sentences = self._sentences.read(page, kind, order)
            yield from (("sentence", fact) for fact in sentences)
        yield from (("case", case) for case in cases)
        yield from (("own", fact) for fact in self._own_date(dated, kind))
        yield from (("today", fact) for fact in self._told_today(pages, kind, dated))

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
