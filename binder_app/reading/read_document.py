"""Reads one document: what it is and what it says, all of it as a proposal."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from binder_app.domain.exhibit import Guess
from binder_app.domain.fact import Fact
from binder_app.domain.reading_rules import ReadingRules
from binder_app.reading.alarms import AlarmReader
from binder_app.reading.cuts import CutReader
from binder_app.reading.dates import DateReader
from binder_app.reading.facts import FactReader, Judge
from binder_app.reading.facts_judge import FactJudge
from binder_app.reading.kinds import KindReader
from binder_app.reading.language import language_of
from binder_app.reading.official_forms import FormReader
from binder_app.reading.page_text import PageText
from binder_app.reading.treatments import DecisionReader

GLANCED = 10
"""Pages on which a glance looks for the date: a page takes a millisecond."""

LONGEST_SENDER = 60
_FROM = re.compile(r"^(?:from|de)\s*:\s*(?P<name>[^<\[(@]+?)\s*(?:[<\[(].*)?$", re.I)
_TO = re.compile(r"^(?:to|para)\s*:", re.I)
_SUBJECT = re.compile(r"^(?:subject|asunto)\s*:", re.I)


@dataclass(frozen=True, slots=True)
class Part:
    """Some pages of a file, from 1, that seem to be one paper, and what it says."""

    first_page: int
    last_page: int
    guess: Guess


class DocumentReader:
    """Reads documents by the rules it was given; keep one for many documents.

    `pages` are everywhere the texts of a document's pages in order, empty for scans
    that nobody has read; pages in what is returned count from 1. What is not sure
    stays empty.
    """

    def __init__(self, rules: ReadingRules, judge: Judge | None = None) -> None:
        """`judge` chooses facts, where not by the weights of `rules`."""
        self.edition = rules.edition
        self._kinds = KindReader(rules.kinds, rules.vocabulary)
        self._dates = DateReader(rules.dates)
        self._facts = FactReader(rules.facts, judge or FactJudge(rules.fact_weights))
        self._decisions = DecisionReader(rules.decisions, rules.items)
        self._alarms = AlarmReader(rules.alarms)
        self._forms = FormReader(rules.forms)
        self._cuts = CutReader(
            rules.cuts, rules.breaks, lambda pages: self._kinds.propose(pages, "")
        )

    def glance(self, pages: Sequence[str], file_name: str) -> Guess:
        """Return kind, date, sender and language: what takes but a moment.

        The date is looked for on the first pages only.
        """
        return self._look(pages, file_name, GLANCED)

    def _look(self, pages: Sequence[str], file_name: str, dated: int) -> Guess:
        """Return kind, date, sender and language, the date of the first `dated`."""
        guess = self._kinds.propose(pages, file_name)
        day, page = self._dates.day_of(pages[:dated], guess.kind) or ("", None)
        return replace(
            guess,
            date=day,
            date_page=page,
            sender=_sender(pages[0]) if pages else "",
            language=language_of(pages),
        )

    def read(self, pages: Sequence[str], file_name: str, kind: str = "") -> Guess:
        """Return all that is proposed for a document.

        Where it seems to hold several papers, facts and alarms are those of each
        paper read by itself. What a person says that one paper is, as its `kind`,
        it is read as.
        """
        parts = self.parts(pages, file_name)
        if kind and len(parts) == 1 and kind != parts[0].guess.kind:
            return self._read_part(pages, 1, len(pages), file_name, kind)
        return self.together(pages, file_name, parts)

    def together(
        self, pages: Sequence[str], file_name: str, parts: Sequence[Part]
    ) -> Guess:
        """Return what is proposed for a document that `parts` was said of."""
        if len(parts) == 1:
            return parts[0].guess
        guess = self._look(pages, file_name, len(pages))
        same = (part.guess for part in parts if part.guess.kind == guess.kind)
        dated = next(same, guess)
        return replace(
            guess,
            date=dated.date,
            date_page=dated.date_page,
            facts=_once(fact for part in parts for fact in part.guess.facts),
            alarms=tuple(alarm for part in parts for alarm in part.guess.alarms),
            cuts=tuple(part.first_page for part in parts),
            read_by=self.edition,
        )

    def parts(self, pages: Sequence[str], file_name: str) -> list[Part]:
        """Return the papers that a file seems to hold, each read by itself.

        The name of a file speaks of its first paper only.
        """
        firsts = self._cuts.read(pages)
        lasts = [*(first - 1 for first in firsts[1:]), len(pages)]
        names = [file_name, *("" for _ in firsts[1:])]
        return [
            Part(first, last, self._read_part(pages, first, last, name))
            for first, last, name in zip(firsts, lasts, names, strict=True)
        ]

    def _read_part(
        self, pages: Sequence[str], first: int, last: int, name: str, kind: str = ""
    ) -> Guess:
        """Return what some pages of a file say, by their numbers in the file."""
        texts = pages[first - 1 : last]
        guess = self._look(texts, name, len(texts))
        said = kind or guess.kind
        facts = self._facts_of(texts, replace(guess, kind=said))
        if not guess.date:
            day, page = self._dates.day_by_fact(said, facts) or ("", None)
            guess = replace(guess, date=day, date_page=page)
        told = replace(
            guess,
            title=guess.title if said == guess.kind else "",
            facts=facts,
            alarms=self._alarms.read(texts, said),
            read_by=self.edition,
        )
        return told.renumbered(range(first, last + 1))

    def _facts_of(self, pages: Sequence[str], guess: Guess) -> tuple[Fact, ...]:
        """Return what the pages say of the claim and of treatments."""
        dated = (guess.date, guess.date_page) if guess.date_page else None
        return (
            *self._facts.read(pages, guess.kind, guess.language, dated),
            *self._decisions.read(pages, guess.kind, guess.language),
            *self._forms.read(pages, guess.kind),
        )


def _once(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return the facts of several papers, what two of them say only from the first."""
    told: dict[tuple[str, object], Fact] = {}
    for fact in facts:
        told.setdefault((fact.name, fact.value), fact)
    return tuple(told.values())


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
