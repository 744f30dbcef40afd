"""Answers the questions after a denial from the binder, as far as it can.

Only what a person agreed to or what was read for certain answers; the rest is to be
asked of those who know, in writing.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from binder_app.acts.checking import Checked
from binder_app.acts.claim_standing import item_of
from binder_app.acts.records_listed import Listed
from binder_app.acts.rulebook import Rulebook
from binder_app.domain.binder import Binder
from binder_app.domain.deadline import Deadline
from binder_app.domain.dispute import PageRef, TreatmentItem
from binder_app.domain.exhibit import Exhibit
from binder_app.domain.fact import Treatment
from binder_app.domain.question import Answer, Question, QuestionSheet
from binder_app.rules.checklist import is_sure
from binder_app.rules.gate_readings import CONDITIONAL, REFUSED, surely

OPEN_OUTCOMES = REFUSED | {CONDITIONAL}
GUIDELINE = "guideline"
WRITTEN = "%m/%d/%Y"
"""How a day stands in an answer."""

Piece = tuple[str, PageRef | None]


@dataclass(frozen=True, slots=True)
class Known:
    """What the questions are held against."""

    binder: Binder
    rules: Rulebook
    deadlines: tuple[Deadline, ...]
    listed: tuple[Listed, ...]

    @property
    def sheet(self) -> QuestionSheet:
        """The questions, with the sentences of their answers."""
        return self.rules.questions

    def say(self, key: str, **values: object) -> str:
        """Return a sentence in the language of the binder."""
        return self.sheet.say(key, self.binder.language, **values)

    def papers(self, question: Question) -> list[Exhibit]:
        """Return the papers that a question looks into, the newest first.

        A paper whose kind is an unsure guess is none.
        """
        held = self.binder.of_kind(question.kinds)
        sure = [e for e in held if e.pages_in and is_sure(e, self.rules.kinds)]
        return sorted(sure, key=lambda exhibit: exhibit.date, reverse=True)


def answer_questions(
    binder: Binder, rules: Rulebook, checked: Checked, listed: Sequence[Listed]
) -> tuple[Answer, ...]:
    """Return each question of the binder's pathway with what the binder says."""
    known = Known(binder, rules, checked.deadlines, tuple(listed))
    return tuple(_answer(known, question) for question in known.sheet.questions)


def _answer(known: Known, question: Question) -> Answer:
    pieces = dict.fromkeys(_WAYS[question.way](known, question))
    texts = dict.fromkeys(text for text, _ in pieces if text)
    pages = dict.fromkeys(page for _, page in pieces if page)
    return Answer(question, "; ".join(texts), tuple(pages))


def _treatments(known: Known, question: Question) -> Iterator[Piece]:
    for item in known.binder.dispute.disputed:
        page = item.decided or _said_at(known, question, item)
        yield f"{item.treatment}: {known.say(item.outcome)}", page
    if known.binder.dispute.items:  # a person named them: nothing else counts
        return
    for treatment, page in _refused(known, question):
        yield f"{treatment.treatment}: {known.say(treatment.outcome)}", page


def _said_at(known: Known, question: Question, item: TreatmentItem) -> PageRef | None:
    """Return the first page that surely refuses the same treatment in that way."""
    for treatment, page in _refused(known, question):
        is_same = item_of(known.binder, treatment) == item
        if is_same and treatment.outcome == item.outcome:
            return page
    return None


def _refused(known: Known, question: Question) -> Iterator[tuple[Treatment, PageRef]]:
    """Give the treatments that papers surely refuse, each with its page."""
    for exhibit in known.papers(question):
        for fact in surely(exhibit):
            value = fact.value
            if isinstance(value, Treatment) and value.outcome in OPEN_OUTCOMES:
                yield value, PageRef.on(exhibit.id, fact.page)


def _reasons(known: Known, question: Question) -> Iterator[Piece]:
    noted = [r for item in known.binder.dispute.disputed for r in item.reasons]
    for reason in noted:
        yield _reason_said(known, reason.category, reason.quote), reason.at
    if noted:
        return
    has_items = bool(known.binder.dispute.items)
    for treatment, page in _refused(known, question):
        item = item_of(known.binder, treatment)
        is_told = item is not None and item.is_disputed if has_items else True
        if treatment.reason_category and is_told:
            yield _reason_said(known, treatment.reason_category, ""), page


def _reason_said(known: Known, category: str, quote: str) -> str:
    language, groups = known.binder.language, known.rules.refusals
    title = groups[category].title(language) if category else ""
    if title and quote:
        return known.say("reason", title=title, quote=quote)
    return title or quote


def _guidelines(known: Known, question: Question) -> Iterator[Piece]:
    named = [item for item in known.binder.dispute.disputed if item.guideline]
    for item in named:
        yield item.guideline, item.guideline_at
    if named:
        return
    for exhibit in known.papers(question):
        for fact in surely(exhibit):
            if fact.name == GUIDELINE:
                yield str(fact.value), PageRef.on(exhibit.id, fact.page)


def _records(known: Known, question: Question) -> Iterator[Piece]:
    """Say how many records the newest decision lists, and what no line of it names."""
    lists = {each.decision: each for each in known.listed if each.records}
    for exhibit in known.papers(question)[:1]:
        if told := lists.get(exhibit.id):
            page = PageRef.on(exhibit.id, told.records[0].page)
            yield known.say("records", count=len(told.records)), page
            yield _not_listed(known, question, exhibit, told), None


def _not_listed(
    known: Known, question: Question, decision: Exhibit, told: Listed
) -> str:
    others = (known.binder.exhibit(one) for one in told.not_listed)
    missing = ", ".join(
        one.id
        for one in others
        if one.kind in question.records and _is_older(one, decision)
    )
    key = "not_named" if missing else "all_named"
    return known.say(key, exhibits=missing)


def _is_older(exhibit: Exhibit, decision: Exhibit) -> bool:
    """Tell whether a paper that goes in is dated before the decision."""
    is_dated = bool(exhibit.date and decision.date)
    return exhibit.state == "in" and is_dated and exhibit.date < decision.date


def _deadline(known: Known, question: Question) -> Iterator[Piece]:
    for row in known.deadlines:
        if row.id != known.rules.deadlines.awaited:
            continue
        page = None
        if row.start and row.start.exhibit and row.start.page:
            page = PageRef.on(row.start.exhibit, row.start.page)
        if row.safe and row.usual:
            days = {"safe": f"{row.safe:{WRITTEN}}", "usual": f"{row.usual:{WRITTEN}}"}
            yield known.say("until", rule=row.rule, **days), page
        elif row.start:
            yield known.say("received_only", rule=row.rule), page


def _papers(known: Known, question: Question) -> Iterator[Piece]:
    """Give the newest paper that a person may look at; it answers nothing by itself."""
    for exhibit in known.papers(question)[:1]:
        yield "", PageRef.on(exhibit.id, 1)


_WAYS: dict[str, Callable[[Known, Question], Iterator[Piece]]] = {
    "treatments": _treatments,
    "reasons": _reasons,
    "records": _records,
    "guidelines": _guidelines,
    "deadline": _deadline,
    "papers": _papers,
}
