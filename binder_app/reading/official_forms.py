"""Tells which agency's form a paper is."""

from collections.abc import Iterator, Sequence

from binder_app.domain.fact import Fact
from binder_app.domain.form_words import FORM_FACT, FormWords
from binder_app.reading.facts_page import FactPage, PhraseBook

SURE = 0.95


class FormReader:
    """Knows the words that stand on one form alone."""

    def __init__(self, words: FormWords) -> None:
        self._kinds, self._pages = words.kinds, words.pages
        self._book = PhraseBook(
            (text, form) for form, texts in words.words.items() for text in texts
        )

    def read(self, pages: Sequence[str], kind: str) -> Iterator[Fact]:
        """Yield each form that the first pages of a paper bear the words of, once."""
        if kind not in self._kinds:
            return
        told: set[str] = set()
        for number, text in enumerate(pages[: self._pages], start=1):
            page = FactPage(text, number)
            for place in self._book.places(page):
                if place.meaning not in told:
                    told.add(place.meaning)
                    quote = page.text[place.start : place.end]
                    yield Fact(FORM_FACT, place.meaning, number, quote, SURE)
