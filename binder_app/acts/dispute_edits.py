"""What a person says of the dispute: reasons, and the pages that speak to them."""

import re
from collections.abc import Callable
from dataclasses import replace

from binder_app.domain.binder import Binder
from binder_app.domain.dispute import DenialReason, PageRef, TreatmentItem
from binder_app.domain.fact import REASON_CATEGORIES
from binder_app.errors import WrongUsageError

PAGES = ("asked", "decided", "guideline")
"""The pages of a treatment itself: that ask for it, decide it, name the guideline."""

MOST_REASONS = 20

_NUMBER = re.compile(r"[0-9]{1,3}")
_REF = re.compile(
    r"(e[0-9]{1,9}):([0-9]{1,6})(?:-([0-9]{1,6}))?(?:\s+(.*))?", re.DOTALL
)
_BETWEEN = re.compile(r",\s*(?=e[0-9]+:)")


def set_answer(binder: Binder, point: str, value: str) -> Binder:
    """Note the pages that answer a reason: `point` is "ITEM.REASON", both from 1.

    `value` is EXHIBIT:PAGE or EXHIBIT:FIRST-LAST, several with commas between, each
    with words for what stands there behind it where a person gives them; empty takes
    the answers back. REASON may be a category: a reason of that category is noted
    where the item has none.
    """
    refs = page_refs(binder, value)
    item, which = _item_at(binder, point)
    reasons = list(item.reasons)
    if _NUMBER.fullmatch(which):
        place = _place_of(which, len(reasons))
    else:
        place = _place_of_category(which, reasons)
    reasons[place] = replace(reasons[place], answers=refs)
    return with_reasons(binder, item, tuple(reasons))


def set_reason(binder: Binder, point: str, value: str) -> Binder:
    """Note a reason as CATEGORY|EXHIBIT:PAGE|QUOTE; empty takes that reason out.

    `point` is "ITEM.REASON", both from 1; the number after the last adds one. A
    reason that is there keeps its answers.
    """
    item, which = _item_at(binder, point)
    reasons = list(item.reasons)
    place = _place_of(which, len(reasons) + 1)
    if not value.strip():
        return with_reasons(binder, item, tuple(reasons[:place] + reasons[place + 1 :]))
    category, where, quote = ([p.strip() for p in value.split("|", 2)] + ["", ""])[:3]
    held = reasons[place] if place < len(reasons) else DenialReason()
    refs = page_refs(binder, where)
    told = replace(
        held,
        category=checked_category(category),
        at=refs[0] if refs else None,
        quote=" ".join(quote.split()),
    )
    reasons[place : place + 1] = [told]
    return with_reasons(binder, item, tuple(reasons))


def set_item_page(binder: Binder, point: str, value: str) -> Binder:
    """Note a page of a treatment: `point` is "ITEM.asked", ".decided", ".guideline"."""
    item, which = _item_at(binder, point)
    if which not in PAGES:
        raise WrongUsageError(
            f'A treatment has no page "{which}".', f"It has: {', '.join(PAGES)}."
        )
    refs = page_refs(binder, value)
    return with_item_page(binder, item, which, refs[0] if refs else None)


def with_item_page(
    binder: Binder, item: TreatmentItem, which: str, ref: PageRef | None
) -> Binder:
    """Return the binder whose item has that page; `which` is one of `PAGES`."""
    if which == "asked":
        return _with(binder, item, replace(item, asked=ref))
    if which == "decided":
        return _with(binder, item, replace(item, decided=ref))
    return _with(binder, item, replace(item, guideline_at=ref))


def with_page_found(
    binder: Binder, item: TreatmentItem, which: str, page: PageRef | None, words: str
) -> Binder:
    """Return the binder whose item has a page, found for `words` where there are any.

    Words of a guideline become its name where the item names none yet.
    """
    if which == "guideline" and words and not item.guideline:
        named = replace(item, guideline=" ".join(words.split()), guideline_at=page)
        return _with(binder, item, named)
    return with_item_page(binder, item, which, page)


def with_reasons(
    binder: Binder, item: TreatmentItem, reasons: tuple[DenialReason, ...]
) -> Binder:
    """Return the binder with other reasons for one of its items."""
    return _with(binder, item, replace(item, reasons=reasons))


def with_reason(
    binder: Binder, item: TreatmentItem, old: DenialReason | None, new: DenialReason
) -> Binder:
    """Return the binder with a reason changed, or added where there is no `old`."""
    if old is None:
        return with_reasons(binder, item, (*item.reasons, new))
    return with_reasons(
        binder, item, tuple(new if each is old else each for each in item.reasons)
    )


def with_words_refused(binder: Binder, item: TreatmentItem, quote: str) -> Binder:
    """Return the binder in which words are no reason for a treatment."""
    refused = item.refused if quote in item.refused else (*item.refused, quote)
    return _with(binder, item, replace(item, refused=refused))


def answered(reason: DenialReason, ref: PageRef) -> DenialReason:
    """Return the reason with one more page that speaks to it, each place once."""
    kept = tuple(each for each in reason.answers if not each.is_same_place(ref))
    return replace(reason, answers=(*kept, ref), refused=_without(reason.refused, ref))


def unanswered(reason: DenialReason, ref: PageRef) -> DenialReason:
    """Return the reason without that page, which is not to be offered again."""
    return replace(
        reason,
        answers=_without(reason.answers, ref),
        refused=(*_without(reason.refused, ref), replace(ref, label="")),
    )


def checked_category(category: str) -> str:
    """Return a category of reasons, or none; `WrongUsageError` for any other word."""
    if category and category not in REASON_CATEGORIES:
        raise WrongUsageError(
            f'"{category}" is no category of reasons.',
            f"Known: {', '.join(REASON_CATEGORIES)}.",
        )
    return category


def page_refs(binder: Binder, value: str) -> tuple[PageRef, ...]:
    """Return the pages that "e5:3, e7:1-3 Therapy, 12 visits" names."""
    return tuple(_ref(binder, part) for part in _BETWEEN.split(value.strip()) if part)


def _ref(binder: Binder, words: str) -> PageRef:
    found = _REF.fullmatch(words.strip())
    exhibit_id = found[1] if found else words.partition(":")[0].strip()
    pages = len(binder.exhibit(exhibit_id).pages)
    first = int(found[2]) if found else 0
    last = int(found[3] or first) if found else 0
    if not found or not 1 <= first <= last <= pages:
        raise WrongUsageError(
            f"{exhibit_id} has pages 1 to {pages}; not {words.partition(':')[2]!r}."
        )
    return PageRef(exhibit_id, first, last, " ".join((found[4] or "").split()))


def _item_at(binder: Binder, point: str) -> tuple[TreatmentItem, str]:
    number, _, which = point.partition(".")
    items = binder.dispute.disputed
    if not items:
        raise WrongUsageError(
            "No treatment in dispute is noted yet.",
            'Note it first: set BINDER treatment_item="TREATMENT|denied".',
        )
    return items[_place_of(number, len(items))], which


def _place_of(number: str, most: int) -> int:
    if not most:
        raise WrongUsageError(
            "This treatment has no reason yet.",
            "Note it first: reason.1.1=CATEGORY|EXHIBIT:PAGE|WORDS OF THE DECISION.",
        )
    if not _NUMBER.fullmatch(number) or not 1 <= int(number) <= min(most, MOST_REASONS):
        raise WrongUsageError(
            f"Treatments and reasons are numbered; here 1 to {most}, not {number!r}."
        )
    return int(number) - 1


def _place_of_category(category: str, reasons: list[DenialReason]) -> int:
    """Return where the reason of a category stands; it is added where it is not."""
    checked_category(category)
    for place, reason in enumerate(reasons):
        if reason.category == category:
            return place
    reasons.append(DenialReason(category=category))
    return len(reasons) - 1


def _with(binder: Binder, old: TreatmentItem, new: TreatmentItem) -> Binder:
    return replace(binder, dispute=binder.dispute.with_item(old, new))


def _without(refs: tuple[PageRef, ...], ref: PageRef) -> tuple[PageRef, ...]:
    return tuple(each for each in refs if not each.is_same_place(ref))


SETTERS: dict[str, Callable[[Binder, str, str], Binder]] = {
    "answer": set_answer,
    "reason": set_reason,
    "page": set_item_page,
}
"""The names before the first dot by which `set` reaches the dispute."""
