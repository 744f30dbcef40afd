"""Tells in which language a document is."""

import re
from collections.abc import Sequence

from binder_app.reading.page_text import LONGEST_PAGE, fold

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


def language_of(pages: Sequence[str]) -> str:
    """Return "en" or "es" by the function words, or an empty text."""
    text = " ".join(fold(page[:LONGEST_PAGE]) for page in pages[:PAGES_FOR_LANGUAGE])
    counts = [
        (len(words.findall(text)), language)
        for language, words in _FUNCTION_WORDS.items()
    ]
    (fewer, _), (most, language) = sorted(counts)
    return language if most >= LEAST_WORDS and most >= CLEARLY_MORE * fewer else ""
