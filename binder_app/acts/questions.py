"""Answers the questions after a denial from the binder, as far as it can.

Only what a person agreed to or what was read for certain answers; the rest is to be
asked of those who know, in writing.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from binder_app.acts.checking import Checked
from binder_app.acts.claim_standing import item_of
from binder_app.acts.records_listed import Listed
from binder_app.acts.rulebook import Rulebook
from binder_app.domain.binder import Binder
from binder_app.domain.cue import Looked
from binder_app.domain.deadline import Deadline
from binder_app.domain.dispute import DenialReason, PageRef, TreatmentItem
from binder_app.domain.exhibit import Exhibit
from binder_app.domain.fact import Treatment
from binder_app.domain.question import Answer, Question, QuestionSheet
from binder_app.reading.reason_sentences import ReasonSentence, Refused
from binder_app.rules.checklist import is_sure
from binder_app.rules.cues import sights
from binder_app.rules.gate_readings import CONDITIONAL, REFUSED, TREATMENT, surely

OPEN_OUTCOMES = REFUSED | {CONDITIONAL}
GUIDELINE, REASONS = "guideline", "reasons"
WRITTEN = "%m/%d/%Y"
"""How a day stands in an answer."""

Piece = tuple[str, PageRef | None]


@dataclass(frozen=True, slots=True)
class Pages:
    """What the pages themselves say: their text, and the reasons of a decision.

    `named` is how an answer calls an exhibit, by its id.
    """

    looked: Looked
    refused_in: Callable[[Exhibit], Sequence[Refused]]
    named: Callable[[str], str] = str


def _none(_: Exhibit) -> Sequence[Refused]:
    return ()


NO_PAGES = Pages(Looked(()), _none)


@dataclass(frozen=True, slots=True)
class Known:
    """What the questions are held against."""

    binder: Binder
    rules: Rulebook
    deadlines: tuple[Deadline, ...]
    listed: tuple[Listed, ...]
    pages: Pages

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
    binder: Binder,
    rules: Rulebook,
    checked: Checked,
    listed: Sequence[Listed],
    pages: Pages = NO_PAGES,
) -> tuple[Answer, ...]:
    """Return each question of the binder's pathway with what the binder says."""
    known = Known(binder, rules, checked.deadlines, tuple(listed), pages)
    return tuple(_answer(known, question) for question in known.sheet.questions)


def _answer(known: Known, question: Question) -> Answer:
    pieces = dict.fromkeys(_WAYS[question.way](known, question))
    texts = dict.fromkeys(text for text, _ in pieces if text)
    pages = dict.fromkeys(page for _, page in pieces if page)
    more = tuple(dict.fromkeys(_may_say_more(known, question)))
    said = known.say("more" if texts else "maybe") if more else ""
    return Answer(question, "; ".join(texts), tuple(pages), said, more)


def _may_say_more(known: Known, question: Question) -> Iterator[PageRef]:
    """Give the pages that seem to say more than what was read for certain."""
    yield from _doubted(known, question)
    if question.way == REASONS and not _noted(known):
        for treatment, page in _refused(known, question):
            for said in _sentences(known, page):
                if said.category not in ("", treatment.reason_category):
                    yield PageRef.on(page.exhibit, said.page)


def _doubted(known: Known, question: Question) -> Iterator[PageRef]:
    """Give the pages that were read with a doubt.

    A treatment that a person named, or that is told, is no more.
    """
    wanted = _MAY_BE_MORE.get(question.way)
    told = {value.treatment for value, _ in _refused(known, question)}
    for exhibit in known.binder.of_kind(question.kinds) if wanted else ():
        is_doubted = not is_sure(exhibit, known.rules.kinds)
        for judged in exhibit.facts:
            fact = judged.fact
            if fact.name != wanted or not (is_doubted or judged.is_doubtful):
                continue
            if isinstance(fact.value, Treatment) and (
                fact.value.outcome not in OPEN_OUTCOMES
                or fact.value.treatment in told
                or item_of(known.binder, fact.value)
            ):
                continue
            yield PageRef.on(exhibit.id, fact.page)


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
    noted = _noted(known)
    for reason in noted:
        yield _reason_said(known, reason.category, reason.quote), reason.at
    if noted:
        return
    has_items = bool(known.binder.dispute.items)
    for treatment, page in _refused(known, question):
        item = item_of(known.binder, treatment)
        is_told = item is not None and item.is_disputed if has_items else True
        if treatment.reason_category and is_told:
            said = _reason_said(known, treatment.reason_category, "")
            yield said, _reasoned_at(known, treatment, page)


def _noted(known: Known) -> list[DenialReason]:
    """Return the reasons that a person noted."""
    return [r for item in known.binder.dispute.disputed for r in item.reasons]


def _reasoned_at(known: Known, treatment: Treatment, page: PageRef) -> PageRef:
    """Return the page with a sentence of that reason, else where the refusal is."""
    said = _sentences(known, page)
    same = (one for one in said if one.category == treatment.reason_category)
    found = next(same, None)
    return PageRef.on(page.exhibit, found.page) if found else page


def _sentences(known: Known, page: PageRef) -> list[ReasonSentence]:
    """Return the sentences that seem to be reasons, of a decision that goes in."""
    decision = known.binder.exhibit(page.exhibit)
    return [
        said
        for refused in known.pages.refused_in(decision)
        for said in refused.sentences
        if decision.pages[said.page - 1].goes_in
    ]


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
    """Say how many records a decision lists, and what no line of it names.

    It is the newest of those that list any: an answer to a grievance seldom does.
    """
    lists = {each.decision: each for each in known.listed if each.records}
    listing = (e for e in known.papers(question) if e.id in lists)
    for exhibit in islice(listing, 1):
        told = lists[exhibit.id]
        page = PageRef.on(exhibit.id, told.records[0].page)
        yield known.say("records", count=len(told.records)), page
        yield _not_listed(known, question, exhibit, told), None


def _not_listed(
    known: Known, question: Question, decision: Exhibit, told: Listed
) -> str:
    others = (known.binder.exhibit(one) for one in told.not_listed)
    missing = ", ".join(
        known.pages.named(one.id)
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
    yield from _printed(known, question)


def _printed(known: Known, question: Question) -> Iterator[Piece]:
    """Give the page of the newest paper that prints what is asked."""
    for exhibit in known.papers(question)[:1] if question.printed else ():
        for paper in known.pages.looked.papers:
            if paper.id == exhibit.id and question.printed:
                for sight in sights(question.printed, Looked((paper,))):
                    yield "", PageRef.on(exhibit.id, sight.page or 1)


def _papers(known: Known, question: Question) -> Iterator[Piece]:
    """Give the newest paper that a person may look at; it answers nothing by itself."""
    for exhibit in known.papers(question)[:1]:
        yield "", PageRef.on(exhibit.id, 1)


_MAY_BE_MORE = {
    "treatments": TREATMENT,
    REASONS: TREATMENT,
    "guidelines": GUIDELINE,
}
"""What is read for a question, of which there may be more than is certain."""

_WAYS: dict[str, Callable[[Known, Question], Iterator[Piece]]] = {
    "treatments": _treatments,
    REASONS: _reasons,
    "records": _records,
    "guidelines": _guidelines,
    "deadline": _deadline,
    "papers": _papers,
}
