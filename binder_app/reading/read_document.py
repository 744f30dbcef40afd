"""Reads one document: its kind, date, language and sender, each as a proposal."""

import re
from collections.abc import Sequence
from dataclasses import replace

from binder_app.domain.exhibit import Guess
from binder_app.domain.reading_rules import ReadingRules
from binder_app.reading.dates import document_date
from binder_app.reading.kinds import KindReader
from binder_app.reading.page_text import LONGEST_PAGE, PageText, fold

PAGES_FOR_LANGUAGE = 3
"""A few pages tell the language as well as all of them do."""

LEAST_WORDS = 4
CLEARLY_MORE = 2
"""How many function words a language needs, and how many times as many as the other
(own judgement)."""

_FUNCTION_WORDS = {
    "en": re.compile(
        r"\b(the|of|and|to|is|was|for|with|that|this|by|are|not|be|at|from|your|you"
        r"|in|on|or)\b"
    ),
    "es": re.compile(
        r"\b(el|los|las|del|que|por|para|con|una|su|se|es|fue|ha|sido|esta|usted|y"
        r"|de|en)\b"
    ),
}
"""Frequent words that only one of the two languages has. Own choice."""

LONGEST_SENDER = 60
_FROM = re.compile(r"^(?:from|de)\s*:\s*(?P<name>[^<\[(@]+?)\s*(?:[<\[(].*)?$", re.I)
_TO = re.compile(r"^(?:to|para)\s*:", re.I)
_SUBJECT = re.compile(r"^(?:subject|asunto)\s*:", re.I)


class DocumentReader:
    """Reads documents by the rules it was given; keep one for many documents."""

    def __init__(self, rules: ReadingRules) -> None:
        self._kinds = KindReader(rules.kinds, rules.vocabulary)

    def read(self, pages: Sequence[str], file_name: str) -> Guess:
        """Return what is proposed for a document.

        `pages` are the texts of its pages in order, empty for scans; pages in the
        guess count from 1. What is not sure stays empty.
        """
        guess = self._kinds.propose(pages, file_name)
        day, page = document_date(pages) or ("", None)
        return replace(
            guess,
            date=day,
            date_page=page,
            sender=_sender(pages[0]) if pages else "",
            language=language_of(pages),
        )


def language_of(pages: Sequence[str]) -> str:
    """Return "en" or "es" by the function words, or an empty text."""
    text = " ".join(fold(page[:LONGEST_PAGE]) for page in pages[:PAGES_FOR_LANGUAGE])
    counts = [
        (len(words.findall(text)), language)
        for language, words in _FUNCTION_WORDS.items()
    ]
    (fewer, _), (most, language) = sorted(counts)
    return language if most >= LEAST_WORDS and most >= CLEARLY_MORE * fewer else ""


def _sender(text: str) -> str:
    """Return who wrote an e-mail: the name behind "From:", or an empty text.

    Only where "From:", "To:" and "Subject:" begin lines of the page's top; a
    number of a fax or a bare address is no name.
    """
    lines = PageText(text).top_lines
    if not any(map(_TO.match, lines)) or not any(map(_SUBJECT.match, lines)):
        return ""
    names = [found["name"].strip("\"' ") for found in map(_FROM.match, lines) if found]
    if len(names) != 1 or len(names[0]) > LONGEST_SENDER:
        return ""
    return "" if any(sign.isdigit() for sign in names[0]) else names[0]
