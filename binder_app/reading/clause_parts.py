"""What a clause is, and where in it a treatment stands: row, cell, heading, label."""

import re
from collections.abc import Iterator

from binder_app.domain.decision_words import DecisionWords
from binder_app.reading.outcomes import Decided, OutcomeFinder
from binder_app.reading.statements import Clause
from binder_app.reading.treatment_phrases import TreatmentPhrases
from binder_app.reading.word_marks import Phrases, Word, phrases, words_of

ROW, SENTENCE = 3, 2
LONGEST_HEADING = 9
LONGEST_LABEL = 4
LONGEST_CELL = 20
NEAR_HEAD = 2
"""Words around an outcome that is a label, at most on each side."""

NEAR_BEHIND = 8
"""Words between an outcome and the treatment it is said of, at most."""

_BEHIND_LABEL = re.compile(
    r"\s*(?:\([^)]{0,40}\)\s*)?(?:#?\d{0,2})\s*(?::|\.{2,}|[-–]\s)"
)
_DATED = re.compile(r"\d{1,2}[/-]\d{1,2}\b|\d{4}-\d\d-\d\d\b")
_DATE = re.compile(r"\b\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\b|\b\d{4}-\d\d-\d\d\b")
_AFTER_HEADING = re.compile(r"\s*(?:\([^)]{0,60}\))?\s*(?::|\.\s|\.?$)")


class ClauseParts:
    """Knows labels and headings."""

    def __init__(
        self,
        words: DecisionWords,
        outcomes: OutcomeFinder,
        treatments: TreatmentPhrases,
    ) -> None:
        labels = words.labels
        self._outcomes = outcomes
        self._treatments = treatments
        self._asked = phrases(labels.asked)
        self._decided = phrases(labels.decided)
        self._asks = phrases(labels.asks)
        self._not_asking = phrases(labels.not_asking)
        self._asked_after = phrases(labels.asked_after)
        self._aside = phrases((*labels.aside, *words.records.headings))
        self._open = phrases((*labels.open, *words.reasoning.headings))
        self._columns = phrases((*labels.asked, *labels.decided, *labels.columns))
        self._papers = phrases(labels.papers)
        self._never = phrases(labels.never)
        self._whole = phrases(words.outcomes.whole)

    def heading(self, clause: Clause) -> str:
        """Return what a clause opens: "aside", "open", "skip" for it alone."""
        mark = self._aside.begins(clause.words)
        if mark:
            rest = clause.text[clause.words[mark.after - 1].end :]
            if not rest.strip(" .:") or (
                len(clause.words) <= 5
                and not clause.listed
                and ":" not in rest[:-1]
                and rest.strip()[:1] in "("
            ):
                return "aside"
            if _AFTER_HEADING.match(rest) and not clause.listed:
                return "skip"
        if self.is_decided_label(clause):
            return "open"
        if len(clause.words) > LONGEST_HEADING:
            return ""
        if self._open.first_in(clause.words) and not clause.text.endswith("."):
            return "open"
        return "open" if self._in_capitals(clause) else ""

    def _in_capitals(self, clause: Clause) -> bool:
        """Say whether a clause is a heading in capitals."""
        return (
            len(clause.words) > 1
            and clause.text.isupper()
            and not any(sign.isdigit() for sign in clause.text)
            and not clause.listed
        )

    def dated(self, clause: Clause) -> bool:
        """Say whether a clause is a line of a chronology."""
        return clause.first and bool(_DATED.match(clause.text.lstrip()))

    def is_decided_label(self, clause: Clause) -> bool:
        """Say whether a clause begins with "Decision:" or the like."""
        return self._label(clause, self._decided) > 0

    def behind_label(self, clause: Clause) -> str:
        """Return the text of a clause without "Decision:" or the like."""
        return clause.text[clause.words[self._label(clause, self._decided)].start :]

    def is_cell(self, clause: Clause) -> bool:
        """Say whether a clause is a cell or a label with little but an outcome."""
        if self.is_decided_label(clause):
            return True
        return self._outcomes.stands_alone(
            clause.text, clause.words
        ) or self._begins_outcome(clause)

    def _begins_outcome(self, clause: Clause) -> bool:
        """Say whether a clause begins with an outcome and a colon."""
        found = self._outcomes.in_clause(
            clause.text, clause.words, review=False, tale=False
        )
        return (
            bool(found)
            and found[0].first <= 1
            and (clause.text[clause.words[found[0].after - 1].end :].startswith(":"))
        )

    def before(
        self, clause: Clause, floor: int, first: int
    ) -> list[tuple[int, int, int]]:
        """Return the treatments before an outcome, with how firmly both are tied.

        Looked for are the words from `floor` to before `first`.
        """
        skip = self._label(clause, self._asked)
        words = clause.words[max(skip, floor) : first]
        if self._never.begins(clause.words) and not skip:
            return []
        span = self._treatments.cut(clause.text, words)
        if span:
            sentence = self._treatments.is_prose(words) or self._ends_sentence(clause)
            told = sentence and not clause.listed and not skip
            if told:
                return [(*each, SENTENCE) for each in self._split(clause.text, span)]
            return [(*span, ROW)]
        if clause.listed and clause.number and 1 < len(words) <= LONGEST_CELL // 2:
            return self._unknown(clause, words)
        return []

    def _split(self, text: str, span: tuple[int, int]) -> Iterator[tuple[int, int]]:
        """Yield where the treatments of a list in a sentence stand."""
        at = span[0]
        for part in self._treatments.parts(text[span[0] : span[1]]):
            inner = self._treatments.cut(part, words_of(part))
            if inner:
                yield at + inner[0], at + inner[1]
            at += len(part)

    def _ends_sentence(self, clause: Clause) -> bool:
        """Say whether a clause ends with a stop, without a sign before its outcome."""
        return clause.text.rstrip().endswith(".") and not re.search(
            r":|\.\.|->|\s[-–—]\s", clause.text
        )

    def _unknown(
        self, clause: Clause, words: tuple[Word, ...]
    ) -> list[tuple[int, int, int]]:
        """Return a numbered row whose treatment no word list knows."""
        if self._treatments.is_prose(words) or self._whole.first_in(words):
            return []
        return [(words[0].start, words[-1].end, ROW)]

    def is_row(self, text: str) -> bool:
        """Say whether a line is a row: a treatment and its outcome, no sentence."""
        words = words_of(text)
        found = self._outcomes.in_clause(text, words, review=False, tale=True)
        if not found:
            return False
        before = words[: found[0].first]
        return self._treatments.holds_one(before) and not (
            self._treatments.is_prose(before)
        )

    def is_header(self, text: str) -> bool:
        """Say whether a line is the head of a table: two labels and nothing else."""
        words = words_of(text)
        found = list(self._columns.all_in(words))
        said = sum(mark.after - mark.first for mark in found)
        return len(found) > 1 and said == len(words)

    def is_headed(self, clause: Clause, decided: Decided) -> bool:
        """Say whether an outcome is the label before a treatment: "Denied: X"."""
        if decided.first > NEAR_HEAD:
            return False
        behind = clause.text[clause.words[decided.after - 1].end :]
        head, colon, rest = behind.partition(":")
        return (
            bool(colon)
            and len(head.split()) <= NEAR_HEAD + 1
            and (
                self._treatments.holds_one(words_of(rest))
                and not self._treatments.holds_one(words_of(head))
                and not self.before(clause, 0, decided.first)
            )
        )

    def parts_of(
        self, clause: Clause, found: list[Decided]
    ) -> Iterator[tuple[int, int, list[Decided]]]:
        """Yield the outcomes of a clause by treatment, with where its words stand."""
        floor, run = 0, [found[0]]
        for decided in found[1:]:
            between = clause.words[run[-1].after : decided.first]
            if self._names_one(clause.text, between):
                yield floor, run[-1].after + len(between), run
                floor, run = run[-1].after, []
            run.append(decided)
        yield floor, len(clause.words), run

    def _names_one(self, text: str, words: tuple[Word, ...]) -> bool:
        """Say whether words name a treatment, and not "therapy" alone."""
        if not self._treatments.holds_one(words):
            return False
        said = text[words[0].start : words[-1].end]
        return not self._treatments.is_general(said)

    def behind(self, clause: Clause, after: int) -> list[tuple[int, int]]:
        """Return the treatments behind an outcome: "we deny X and Y"."""
        words = clause.words[after:]
        colon = clause.text.find(":", words[0].start if words else 0)
        listed = tuple(word for word in words if 0 <= colon < word.start)
        words = listed if self._treatments.holds_one(listed) else words
        places = self._treatments.places(words)
        if not places or places[0] > NEAR_BEHIND or self.is_decided_label(clause):
            return []
        return list(self._listed(clause, words))

    def asked(self, clause: Clause) -> list[tuple[int, int]]:
        """Return the treatments that a sentence asks for."""
        after = self._asked_after.first_in(clause.words)
        span = after and self._treatments.cut(clause.text, clause.words[: after.first])
        if span:
            return list(self._split(clause.text, span))
        mark = self._asks.first_in(clause.words)
        if not mark or _DATE.match(clause.text.lstrip()):
            return []
        if self._not_asking.first_in(clause.words[: mark.first]):
            return []
        words = clause.words[mark.after :]
        places = self._treatments.places(words)
        if not places or places[0] > NEAR_BEHIND:
            return []
        return list(self._listed(clause, words))

    def _listed(
        self, clause: Clause, words: tuple[Word, ...]
    ) -> Iterator[tuple[int, int]]:
        """Yield where each treatment of a list in a sentence stands."""
        words = tuple(self._treatments.until_stop(words))
        if words:
            yield from self._split(clause.text, (words[0].start, words[-1].end))

    def cell(
        self, clause: Clause, *, under: bool, decided: bool = False
    ) -> list[tuple[int, int, bool]]:
        """Return the treatments of an entry of a list or of a labelled line.

        The last of the three is false for a line that only looks like a cell. It may
        stand `under` a heading, or be `decided` by a cell right behind it.
        """
        label = self._label(clause, self._asked)
        words = clause.words[label:]
        if (
            not words
            or len(words) > LONGEST_CELL
            or not self._may_be_cell(clause, label)
        ):
            return []
        known = clause.listed or label > 0 or under
        if not known and not self._looks_like_cell(clause, decided):
            return []
        sentence = clause.stop == "." and not (clause.listed or clause.inherits)
        if under and sentence and label == 0 and not decided:
            return []
        span = self._treatments.cut(clause.text, words)
        if not span or self._papers.first_in(words_of(clause.text[span[0] : span[1]])):
            return []
        told = label > 0 and not clause.listed and self._is_told(clause, label)
        spans = self._split(clause.text, span) if told else [span]
        return [(*each, known) for each in spans]

    def _may_be_cell(self, clause: Clause, label: int) -> bool:
        """Say whether a clause is neither told nor dated, nor about a person."""
        words = clause.words[label:]
        if self._never.begins(words) or self._treatments.is_prose(words):
            return False
        return label > 0 or not _DATE.search(clause.text)

    def _is_told(self, clause: Clause, label: int) -> bool:
        """Say whether a label is the head of a sentence: no colon is behind it."""
        behind = clause.text[clause.words[label - 1].end : clause.words[label].start]
        return not behind.strip()

    def _looks_like_cell(self, clause: Clause, decided: bool) -> bool:
        """Say whether a clause without mark or label can be a cell of a table."""
        text = clause.text.strip()
        return (
            clause.first
            and (decided or clause.stop not in (".", ",", ";"))
            and ":" not in text
            and not text[0].islower()
            and len(clause.words) <= LONGEST_CELL // 2 + 2
        )

    def _label(self, clause: Clause, known: Phrases) -> int:
        """Return where the words begin behind a label; 0 where there is none."""
        words = clause.words
        mark = known.begins(words)
        if mark and mark.after < len(words):
            behind = clause.text[words[mark.after - 1].end :]
            sure = bool(_BEHIND_LABEL.match(behind)) or mark.after - mark.first > 1
            if not sure and known is self._decided:
                sure = self._outcomes.stands_alone(clause.text, words[mark.after :])
            if sure:
                return mark.after
        return self._label_with(clause, known)

    def _label_with(self, clause: Clause, known: Phrases) -> int:
        """Return where the words begin behind a label that holds a known one."""
        head, colon, rest = clause.text.partition(":")
        words = words_of(head)
        if not colon or not rest.strip() or not 1 < len(words) <= LONGEST_LABEL:
            return 0
        if self._never.begins(words) or self._treatments.holds_one(words):
            return 0
        other = self._decided if known is self._asked else self._asked
        if known.first_in(words) is None or other.first_in(words) is not None:
            return 0
        return len(words)
