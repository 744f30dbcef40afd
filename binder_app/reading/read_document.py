"""Reads one document: its kind, date, language and sender, each as a proposal."""

import re
from collections.abc import Sequence
from dataclasses import replace

from binder_app.domain.exhibit import Guess
from binder_app.domain.reading_rules import ReadingRules
from binder_app.reading.dates import DateReader
from binder_app.reading.kinds import KindReader
from binder_app.reading.language import language_of
from binder_app.reading.page_text import PageText

LONGEST_SENDER = 60
_FROM = re.compile(r"^(?:from|de)\s*:\s*(?P<name>[^<\[(@]+?)\s*(?:[<\[(].*)?$", re.I)
_TO = re.compile(r"^(?:to|para)\s*:", re.I)
_SUBJECT = re.compile(r"^(?:subject|asunto)\s*:", re.I)


class DocumentReader:
    """Reads documents by the rules it was given; keep one for many documents."""

    def __init__(self, rules: ReadingRules) -> None:
        self._kinds = KindReader(rules.kinds, rules.vocabulary)
        self._dates = DateReader(rules.dates)

    def read(self, pages: Sequence[str], file_name: str) -> Guess:
        """Return what is proposed for a document.

        `pages` are the texts of its pages in order, empty for scans; pages in the
        guess count from 1. What is not sure stays empty.
        """
        guess = self._kinds.propose(pages, file_name)
        day, page = self._dates.day_of(pages, guess.kind) or ("", None)
        return replace(
            guess,
            date=day,
            date_page=page,
            sender=_sender(pages[0]) if pages else "",
            language=language_of(pages),
        )


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
