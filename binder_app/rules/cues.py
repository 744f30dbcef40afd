"""Holds signs against papers: each is seen on pages, or nowhere."""

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache

from binder_app.domain.cue import Cue, Looked, PaperSeen, Sight
from binder_app.domain.fact import Fact
from binder_app.domain.folding import bare, folded
from binder_app.domain.verdicts import plain_value

_BETWEEN = r"[^\w]{1,4}"
"""What may stand between two words of a phrase: blanks, hyphens, brackets."""


_EMPTY_BOX = re.compile(
    r"(?:\[ ?\]|\( ?\)|[\u2610\u25a1])[^\[(\u2610\u2611\u2612\u25a1]*$"
)
"""An empty box, with no other box behind it."""

PAGES_KEPT, HITS_KEPT = 2048, 128
"""Pages whose folded text is kept, for every cue looks through the same ones; and
those with a hit, of which the places of the letters are kept too."""

_BESIDE = 24
"""Letters between a box and the words that belong to it, at the most."""


def sights(cue: Cue, looked: Looked) -> tuple[Sight, ...]:
    """Return every place where a cue is to be seen, none where it is not."""
    found: list[Sight] = []
    for test in _tests(cue):
        found.extend(one for one in test(cue, looked) if one not in found)
    return tuple(found)


def _tests(cue: Cue) -> Iterator[Callable[[Cue, Looked], Iterator[Sight]]]:
    """Give the ways to look for a cue: by its kinds alone where it names no more."""
    named = (
        (cue.words, _by_words),
        (cue.facts, _by_facts),
        (cue.reasons, _by_reasons),
        (cue.treatments, _by_treatments),
    )
    tests = [test for names, test in named if names]
    yield from tests or [_by_kinds]


def _papers(cue: Cue, looked: Looked) -> list[PaperSeen]:
    return [p for p in looked.papers if not cue.kinds or p.kind in cue.kinds]


def _by_kinds(cue: Cue, looked: Looked) -> Iterator[Sight]:
    papers = _papers(cue, looked)
    if len(papers) >= cue.at_least:
        yield from (Sight(cue, paper.id, paper.first_page) for paper in papers)


def _by_words(cue: Cue, looked: Looked) -> Iterator[Sight]:
    """Give the first place of each paper that has one of the phrases."""
    for paper in _papers(cue, looked):
        first = next(_phrases_in(cue, paper), None)
        if first is not None:
            yield first


def _phrases_in(cue: Cue, paper: PaperSeen) -> Iterator[Sight]:
    wanted, heads = _pattern(cue.words), _longest_words(cue.words)
    for number, text in enumerate(paper.texts, start=1):
        seen = _bare(text)
        if not any(head in seen for head in heads):
            continue
        body, places = _folded(text)
        hits = (hit for hit in wanted.finditer(body) if _is_said(body, hit.start()))
        if hit := next(hits, None):
            quote = text[places[hit.start()] : places[hit.end() - 1] + 1]
            yield Sight(cue, paper.id, number, " ".join(quote.split()))


def _is_said(body: str, start: int) -> bool:
    """Tell whether words stand beside no empty box: a form prints all choices."""
    return not _EMPTY_BOX.search(body[max(0, start - _BESIDE) : start])


@cache
def _longest_words(phrases: tuple[str, ...]) -> tuple[str, ...]:
    """Return of each phrase the longest word: where it is not, the phrase is not."""
    told = (re.findall(r"\w+", folded(phrase)[0]) for phrase in phrases)
    return tuple({max(words, key=len) for words in told})


@lru_cache(maxsize=PAGES_KEPT)
def _bare(text: str) -> str:
    return bare(text)


@lru_cache(maxsize=HITS_KEPT)
def _folded(text: str) -> tuple[str, list[int]]:
    return folded(text)


@cache
def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds any of some phrases, whatever stands between their words."""
    told = (re.findall(r"\w+", folded(phrase)[0]) for phrase in phrases)
    ways = "|".join(_BETWEEN.join(map(re.escape, words)) for words in told)
    return re.compile(rf"(?<!\w)(?:{ways})(?!\w)")


def _by_facts(cue: Cue, looked: Looked) -> Iterator[Sight]:
    """Give what a person says of the claim, else what papers surely say."""
    for wanted in cue.facts:
        name, _, value = wanted.partition("=")
        if said := looked.claim.get(name):
            if said == value:
                yield Sight(cue)
            continue
        for paper in _papers(cue, looked):
            for fact in paper.facts:
                if _is(fact, name, value):
                    yield Sight(cue, paper.id, fact.page, fact.quote)


def _is(fact: Fact, name: str, value: str) -> bool:
    return fact.name == name and plain_value(fact.value) == value


def _by_reasons(cue: Cue, looked: Looked) -> Iterator[Sight]:
    for treatment, groups in looked.refused:
        if set(groups) & set(cue.reasons):
            yield Sight(cue, words=treatment)


def _by_treatments(cue: Cue, looked: Looked) -> Iterator[Sight]:
    wanted = _pattern(cue.treatments)
    for treatment, _ in looked.refused:
        if wanted.search(folded(treatment)[0]):
            yield Sight(cue, words=treatment)
