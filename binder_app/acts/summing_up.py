"""Brings together what a packet's own pages say, each with the page that says so."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta

from binder_app.acts.adding import shelf_of
from binder_app.acts.date_proofs import date_proofs, page_with_day
from binder_app.acts.records_listed import RECORD, Listed, ListedRecord, records_listed
from binder_app.acts.rulebook import Rulebook
from binder_app.domain.binder import Binder
from binder_app.domain.dispute import DenialReason, Dispute, PageRef
from binder_app.domain.exhibit import Exhibit
from binder_app.domain.folding import folded
from binder_app.domain.summary import (
    Happening,
    ListedRow,
    RecordsTable,
    Summary,
    once_each,
)
from binder_app.reading.record_days import days_written
from binder_app.rules.business_days import closed_on_any
from binder_app.rules.gate import needs_a_look
from binder_app.storage.binder_file import BinderFile
from binder_app.storage.page_texts import TextShelf, texts_of

SURE_MATCH = 0.75
"""Likelihood from which a record is told to be an exhibit that nobody agreed to: its
kind and its day are those of the record."""

MOST_WORKING_DAYS = 60
"""Beyond them no count is told: then one of the dates is another request's."""

CLAIM_DATES = (
    *("date_of_injury", "rfa_received_date", "service_date", "grievance_date"),
)
"""The dates of the claim that are lines of a chronology of their own; the others are
those of papers."""


def summary_of(file: BinderFile, rules: Rulebook, language: str) -> Summary:
    """Return what the papers that go in say together; `language` is "en" or "es"."""
    binder, shelf = file.binder, shelf_of(file)
    proofs = date_proofs(shelf, binder, rules)
    return Summary(
        proofs,
        tuple(_records(shelf, binder, rules)),
        tuple(_happenings(shelf, binder, rules, proofs, language)),
        tuple(_working_days(binder, rules, proofs)),
        {group.id: group.title(language) for group in rules.refusals.values()},
    )


def proven_dispute(
    file: BinderFile, dispute: Dispute
) -> tuple[Dispute, tuple[str, ...]]:
    """Return the dispute with the quotations that stand on their pages, and the rest.

    A quotation that its page does not hold is left out: nothing goes out that a page
    does not say. White space, case and signs do not count.
    """
    shelf, lost = shelf_of(file), list[str]()

    def proven(reason: DenialReason) -> DenialReason:
        if not reason.quote or _holds(shelf, file.binder, reason):
            return reason
        lost.append(reason.quote)
        return replace(reason, quote="")

    items = tuple(
        replace(item, reasons=tuple(map(proven, item.reasons)))
        for item in dispute.items
    )
    return replace(dispute, items=items), tuple(lost)


def _holds(shelf: TextShelf, binder: Binder, reason: DenialReason) -> bool:
    if reason.at is None:
        return False
    exhibit = binder.exhibit(reason.at.exhibit)
    pages = exhibit.pages[reason.at.first - 1 : reason.at.last]
    text = "".join(map(_signs, texts_of(shelf, binder, pages)))
    return _signs(reason.quote) in text


def _signs(text: str) -> str:
    return "".join(filter(str.isalnum, folded(text)[0]))


# ------------------------------------------------------------------------ records


def _records(
    shelf: TextShelf, binder: Binder, rules: Rulebook
) -> Iterator[RecordsTable]:
    """Give the table of each decision whose list was surely read, or gone through."""
    for listed in records_listed(shelf, binder, rules):
        decision = binder.exhibit(listed.decision)
        sure = _surely_read(decision)
        here, missing = list[ListedRow](), list[ListedRow]()
        for record in listed.records:
            at = PageRef.on(decision.id, record.page)
            found = _sure_exhibit(binder, record)
            if not (record.is_agreed or record.text in sure):
                continue
            if found:
                here.append(ListedRow(record.text, at, found))
            elif record.is_agreed and not record.exhibits:
                missing.append(ListedRow(record.text, at))
        yield RecordsTable(
            *(decision.id, decision.date, once_each(here), tuple(missing)),
            tuple(_not_listed(shelf, binder, listed)),
            sum(not record.is_agreed for record in listed.records),
        )


def _surely_read(decision: Exhibit) -> set[str]:
    """Return the records that stand in a list for sure: no word of a story is one."""
    return {
        str(judged.fact.value)
        for judged in decision.facts
        if judged.fact.name == RECORD and not judged.is_doubtful
    }


def _sure_exhibit(binder: Binder, record: ListedRecord) -> str:
    """Return the exhibit that a record surely is, and that goes in; else nothing."""
    for exhibit_id, likely in record.exhibits[:1]:
        exhibit = binder.exhibit(exhibit_id)
        is_sure = record.is_agreed or likely >= SURE_MATCH
        if is_sure and exhibit.state == "in" and exhibit.pages_in:
            return exhibit_id
    return ""


def _not_listed(shelf: TextShelf, binder: Binder, listed: Listed) -> Iterator[str]:
    """Give the exhibits older than the decision that its list does not name.

    Either a person has gone through the whole list, or the decision's own text
    nowhere bears the exhibit's day; a decision without text of its own proves nothing.
    """
    decision = binder.exhibit(listed.decision)
    if not decision.date or not listed.records:
        return
    is_gone_through = all(record.is_agreed for record in listed.records)
    if not is_gone_through and not _is_text(binder, decision):
        return
    spanish = decision.guess.language == "es"
    texts = texts_of(shelf, binder, decision.pages)
    days = frozenset(d for t in texts for d in days_written(t, spanish=spanish))
    for exhibit_id in listed.not_listed:
        exhibit = binder.exhibit(exhibit_id)
        if not exhibit.date:
            continue
        if is_gone_through or date.fromisoformat(exhibit.date) not in days:
            yield exhibit_id


def _is_text(binder: Binder, exhibit: Exhibit) -> bool:
    facts = (
        binder.originals[p.source].page_facts[p.source_page - 1] for p in exhibit.pages
    )
    return all(page.has_text for page in facts)


# --------------------------------------------------------------------- chronology


def _happenings(
    shelf: TextShelf,
    binder: Binder,
    rules: Rulebook,
    proofs: Mapping[str, PageRef],
    language: str,
) -> Iterator[Happening]:
    """Give the dated lines in date order, those of the claim before papers' own."""
    lines = list(_of_claim(binder, proofs))
    for exhibit in binder.exhibits:
        if line := _of_paper(shelf, binder, rules, exhibit, language):
            lines.append(line)
    yield from sorted(lines, key=lambda line: line.date)


def _of_claim(binder: Binder, proofs: Mapping[str, PageRef]) -> Iterator[Happening]:
    for name in CLAIM_DATES:
        if ref := proofs.get(name):
            method = (
                binder.claim.get("service_method") if name == "service_date" else ""
            )
            key = f"{name}_{method}" if method else name
            yield Happening(binder.claim.get(name), ref, f"dates_{key}")


def _of_paper(
    shelf: TextShelf,
    binder: Binder,
    rules: Rulebook,
    exhibit: Exhibit,
    language: str,
) -> Happening | None:
    """Return the line of a paper whose date one of its own pages bears."""
    words = rules.summary.lines.get(exhibit.kind)
    is_in = exhibit.state == "in" and exhibit.pages_in
    if not words or not is_in or not exhibit.date or needs_a_look(exhibit, rules.kinds):
        return None
    ref = page_with_day(shelf, binder, exhibit, exhibit.date)
    if ref is None:
        return None
    title = exhibit.title or rules.kinds[exhibit.kind].title(language)
    text = words[language].format(title=title, sender=exhibit.sender)
    is_decision = exhibit.kind in rules.checklist.decision_kinds
    return Happening(exhibit.date, ref, text=text.rstrip(", "), is_decision=is_decision)


def _working_days(
    binder: Binder, rules: Rulebook, proofs: Mapping[str, PageRef]
) -> Iterator[str]:
    """Give the open days after receipt of the request, to the day of the decision."""
    names = ("rfa_received_date", "ur_decision_date")
    if not all(name in proofs for name in names):
        return
    day, end = (date.fromisoformat(binder.claim.get(name)) for name in names)
    closed = closed_on_any(rules.holidays)
    found = list[str]()
    while day < end and len(found) <= MOST_WORKING_DAYS:
        day += timedelta(days=1)
        if not closed(day):
            found.append(day.isoformat())
    if len(found) <= MOST_WORKING_DAYS:
        yield from found
