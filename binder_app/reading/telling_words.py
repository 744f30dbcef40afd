"""Which words of a page speak most for a kind, as the vocabulary weighs them."""

from binder_app.domain.vocabulary import BODY, TOP
from binder_app.reading.kind_weigher import KindWeigher
from binder_app.reading.page_text import PageText
from binder_app.reading.pieces import folded_word

LINES_LOOKED_AT = 60
MOST_WORDS = 6
"""Words that a reason quotes: as many as a heading has."""

MOST_TOLD = 2
LEAST_WORTH = 2.0
"""How much the quoted words must say for the kind (own judgement)."""


def telling_words(weigher: KindWeigher, kind: str, page: PageText) -> list[str]:
    """Return the runs of words that speak most for `kind`, the weightiest first.

    Each is a piece of one line as it stands on the page.
    """
    tops = len(page.top_lines)
    runs = [
        _best_run(weigher, kind, TOP if place < tops else BODY, line)
        for place, line in enumerate(page.lines[:LINES_LOOKED_AT])
    ]
    runs.sort(key=lambda run: -run[0])
    told = dict.fromkeys(words for worth, words in runs if worth >= LEAST_WORTH)
    return [words for words in told if len(words) > 2][:MOST_TOLD]


def _best_run(
    weigher: KindWeigher, kind: str, zone: str, line: str
) -> tuple[float, str]:
    """Return the words of a line that say most for a kind together, and how much."""
    words = line.split()
    worth = [weigher.said_for(kind, zone, folded_word(word)) for word in words]
    best, at = 0.0, (0, 0)
    for start in range(len(words)):
        total = 0.0
        for end in range(start, min(start + MOST_WORDS, len(words))):
            total += worth[end]
            if total > best:
                best, at = total, (start, end + 1)
    return best, " ".join(words[at[0] : at[1]]).strip(" ,;:.")
