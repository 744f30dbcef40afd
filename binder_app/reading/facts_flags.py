"""What a paper shows or says once: a signature, its haste, a dispute, an outcome."""

import re
from collections.abc import Iterator, Sequence

from binder_app.domain.fact import Fact
from binder_app.domain.fact_words import FactWords
from binder_app.reading.facts_page import FactPage, PhraseBook, Place

SURE, FAIRLY_SURE = 0.95, 0.9

_SLASHED = re.compile(
    r"(?:^|[^\w/])/\s?[sS]\s?/|/f/|\(\s?(?:e-?\s?)?(?:signed|firmado|firmada|firma)\s?\)"
)
_NAME_FOLLOWS = re.compile(r"[\s:]{1,4}(?:[A-Z]\.?\s?[A-Z]|[A-Z][^\W\d_]{2}|Dr)")
_EMPTY_LINE = re.compile(r"[ \t]*[:.]?[ \t]*(?:_{3,}|\.{6,}|-{6,})")
_ENDS_LINE = re.compile(
    r"[ \t]*:[ \t]*(?:\n[ \t]*)?(?:Date|Fecha)\b[ \t]*:?[ \t]*(?:_|\n|$)"
)
_TICKED = re.compile(r"\[ ?[xX✓✔] ?\][ \t]*$")
_BOX = re.compile(r"\[[^\]\n]{0,2}\][ \t]*$")
_YES_NO = re.compile(
    r"disputing liability[^\n\[]{0,120}(?:\n[^\n\[]{0,80})?\[ ?[xX] ?\] ?Yes",
    re.IGNORECASE,
)
PLAIN_WORDS = 2
"""Words of "signed by", which within a sentence may tell of another paper."""
LONGEST_LOUD = 60
"""Letters of a line in capitals that heads a paper."""


class FlagReader:
    """Reads signatures and flags; keep one for many documents."""

    def __init__(self, words: FactWords) -> None:
        def book(name: str) -> PhraseBook[str]:
            return PhraseBook((text, text) for text in words.words(name))

        self._kinds = words.kinds
        self._signatures = book("signatures")
        self._signed = book("signed_with_colon")
        self._lines = book("signature_lines")
        self._boxes = book("expedited_boxes")
        self._headings = book("expedited_headings")
        self._formulary = book("formulary")
        self._liability = book("liability")
        self._coverage = book("coverage")
        self._in_part = book("overturned_in_part")
        self._overturned = book("overturned")
        self._upheld = book("upheld")
        self._necessary = book("found_necessary")
        self._unnecessary = book("found_unnecessary")

    def read(self, pages: Sequence[FactPage], kind: str) -> Iterator[Fact]:
        """Yield the flags of a paper, each on the first page that shows it."""
        yield from self._signed_facts(pages, kind)
        for page in pages:
            if kind in self._kinds("expedited"):
                yield from self._expedited(page)
            if kind in self._kinds("formulary"):
                yield from _first(page, self._formulary, "formulary")
            if kind in self._kinds("coverage"):
                yield from _first(page, self._coverage, "coverage_disputed")
            yield from self._disputed(page, kind)
        if kind in self._kinds("determinations"):
            yield from self._outcome(pages)

    def _signed_facts(self, pages: Sequence[FactPage], kind: str) -> Iterator[Fact]:
        """Yield that a paper is signed, or that a form of it is not."""
        shown = [fact for page in pages for fact in self._shown(page)]
        yield from shown[:1]
        if kind in self._kinds("to_be_signed") and not shown:
            yield from [fact for page in pages for fact in self._empty(page)][:1]

    def _shown(self, page: FactPage) -> Iterator[Fact]:
        """Yield each place where a page shows a signature in words."""
        places = [
            (found.start(), found.end()) for found in _SLASHED.finditer(page.text)
        ]
        places += [
            (place.start, place.end)
            for place in self._signatures.places(page)
            if _is_signature(page, place)
        ]
        for place in self._signed.places(page):
            after = page.text[place.end : place.end + 20].lstrip(" ")
            if after.startswith(":") and after[1:].strip(" ")[:1].isalpha():
                places.append((place.start, place.end))
        for start, end in sorted(places):
            if page.text[page.line_start(start) : start].rstrip().endswith("not"):
                continue
            quote = page.text[start : page.line_end(end)].strip()
            yield Fact("signed", True, page.number, quote, SURE)

    def _empty(self, page: FactPage) -> Iterator[Fact]:
        """Yield each line for a signature that nobody has written on."""
        for place in self._lines.places(page):
            if _EMPTY_LINE.match(page.text, place.end) or _ENDS_LINE.match(
                page.text, place.end
            ):
                quote = page.text[place.start : page.line_end(place.end)].strip()
                yield Fact("signed", False, page.number, quote, FAIRLY_SURE)

    def _expedited(self, page: FactPage) -> Iterator[Fact]:
        """Yield that a review goes fast: a ticked box, or a heading on page 1.

        Behind it such a heading only tells how to ask for a fast review.
        """
        for place in self._boxes.places(page):
            if _TICKED.search(page.text, page.line_start(place.start), place.start):
                yield _flag("expedited", page, place.start, place.end)
        headings = self._headings.places(page) if page.number == 1 else ()
        for place in headings:
            start = page.line_start(place.start)
            line = page.text[start : page.line_end(place.start)]
            if (
                page.text[place.start - 1 : place.start] == "(" and ")" in line[-1:]
            ) or _is_loud(line, page.text[place.start : place.end]):
                yield _flag("expedited", page, place.start, place.end)

    def _disputed(self, page: FactPage, kind: str) -> Iterator[Fact]:
        """Yield that liability is in dispute."""
        if kind in self._kinds("liability_box"):
            for found in _YES_NO.finditer(page.text):
                yield _flag("liability_disputed", page, found.start(), found.end())
        if kind not in self._kinds("liability"):
            return
        for place in self._liability.places(page):
            if not _BOX.search(page.text, page.line_start(place.start), place.start):
                yield _flag("liability_disputed", page, place.start, place.end)
                return

    def _outcome(self, pages: Sequence[FactPage]) -> Iterator[Fact]:
        """Yield what became of the decision as a whole."""
        for page in pages:
            for place in self._in_part.places(page):
                yield _outcome("partly_overturned", page, place.start, place.end)
                return
        held = _held(pages, self._overturned, self._upheld)
        held = held or _held(pages, self._necessary, self._unnecessary)
        values = {value for value, _, _ in held}
        if len(values) == 1:
            value, page, place = held[0]
            yield _outcome(value, page, place.start, place.end)
        elif values:
            first = [page for _, page, _ in held if page.number == 1]
            spoken = {value for value, page, _ in held if page.number == 1}
            value = spoken.pop() if len(spoken) == 1 else "partly_overturned"
            _, page, place = next(
                one for one in held if not first or one[1].number == 1
            )
            yield _outcome(value, page, place.start, place.end)


def _held(
    pages: Sequence[FactPage], overturned: PhraseBook[str], upheld: PhraseBook[str]
) -> list[tuple[str, FactPage, Place[str]]]:
    """Return all places that tell of an outcome, by page and by what they tell."""
    return [
        (value, page, place)
        for value, book in (("overturned", overturned), ("upheld", upheld))
        for page in pages
        for place in book.places(page)
    ]


def _is_loud(line: str, words: str) -> bool:
    """Tell whether a short line in capitals begins with these words."""
    return (
        line.isupper()
        and len(line) <= LONGEST_LOUD
        and "[" not in line
        and line.strip(" *-#").startswith(words)
    )


def _is_signature(page: FactPage, place: Place[str]) -> bool:
    """Tell whether words of a signature are followed by whose it is.

    "Signed by" within a sentence tells of another paper.
    """
    if not place.meaning.endswith((" by", " por")):
        return True
    if not _NAME_FOLLOWS.match(page.text, place.end):
        return False
    before = page.text[page.line_start(place.start) : place.start]
    is_plain = len(place.meaning.split()) == PLAIN_WORDS
    return not is_plain or not before.strip() or before.endswith((". ", "  ", "| "))


def _first(page: FactPage, book: PhraseBook[str], name: str) -> Iterator[Fact]:
    for place in book.places(page):
        yield _flag(name, page, place.start, place.end)
        return


def _flag(name: str, page: FactPage, start: int, end: int) -> Fact:
    return Fact(name, True, page.number, page.text[start:end], FAIRLY_SURE)


def _outcome(value: str, page: FactPage, start: int, end: int) -> Fact:
    quote = page.text[start:end]
    return Fact("determination_outcome", value, page.number, quote, FAIRLY_SURE)
