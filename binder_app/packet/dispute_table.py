"""The disputed treatments on the cover: asked, decided, why, and the pages on it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import zip_longest

from binder_app.domain.dispute import DenialReason, Dispute, PageRef, TreatmentItem
from binder_app.domain.packet_plan import PacketPlan, PlannedExhibit
from binder_app.domain.words import Words
from binder_app.packet.faces import CELL, HEAD, ITEM, STRONG
from binder_app.packet.page_marks import (
    NOTHING,
    Sentence,
    marked,
    put_line,
    put_lines,
    sentence_lines,
)
from binder_app.packet.page_places import link_to, pages_told
from binder_app.packet.sheet import (
    HEAVY,
    LEFT,
    LIGHT,
    RIGHT,
    WIDTH,
    Link,
    Sheet,
    Spot,
    us_date,
)

INDENT = 16.0
_REASON_WIDTH = 212.0
_WHAT, _WHAT_WIDTH, _TAB_MIDDLE = LEFT + 244.0, 126.0, LEFT + 396.0
_PAGE_WIDTH = 58.0
_OUTCOME_WIDTH, _OUTCOME_LINES = 170.0, 3
_ABOVE, _BELOW, _BETWEEN = 4.0, 5.5, 2.0
_HEADS_HEIGHT = 17.0


@dataclass(frozen=True, slots=True)
class Place:
    """Pages of an exhibit as they stand in this packet."""

    plan: PacketPlan
    ref: PageRef
    exhibit: PlannedExhibit
    first: int
    last: int

    def shown(self, words: Words) -> str:
        """Return the packet pages as they are printed."""
        return pages_told(self.plan, self.first, self.last, words)

    def link(self, words: Words) -> Link | None:
        """Return where its number leads; nowhere from another volume."""
        said = words.say(
            "link_exhibit",
            tab=self.exhibit.tab,
            title=self.exhibit.title,
            page=self.first,
        )
        return link_to(self.plan, self.first, said)

    @property
    def label(self) -> str:
        """What stands there: a person's words, or the exhibit's title and date."""
        parts = (self.exhibit.title, us_date(self.exhibit.date))
        return self.ref.label or ", ".join(filter(None, parts))


def place_of(plan: PacketPlan, ref: PageRef | None) -> Place | None:
    """Return where pages of an exhibit stand; nothing where this packet lacks them."""
    if ref is None:
        return None
    pages = [
        page
        for number in range(ref.first, ref.last + 1)
        if (page := plan.packet_page(ref.exhibit, number)) is not None
    ]
    for exhibit in plan.exhibits:
        if pages and exhibit.exhibit_id == ref.exhibit:
            return Place(plan, ref, exhibit, pages[0], pages[-1])
    return None


def told_in(plan: PacketPlan, dispute: Dispute) -> Dispute:
    """Return the dispute as this packet can tell it: nothing of pages that are not in.

    Words of the decision go out with their page alone; a reason of which neither its
    page nor one that speaks to it is in this packet is not told.
    """
    items = []
    for item in dispute.items:
        reasons = (_reason_told(plan, reason) for reason in item.reasons)
        told = tuple(reason for reason in reasons if _says(plan, reason))
        items.append(replace(item, reasons=told))
    return replace(dispute, items=tuple(items))


def _says(plan: PacketPlan, reason: DenialReason) -> bool:
    is_here = bool(reason.answers) or place_of(plan, reason.at) is not None
    return is_here and bool(reason.quote or reason.category)


def _reason_told(plan: PacketPlan, reason: DenialReason) -> DenialReason:
    answers = tuple(ref for ref in reason.answers if place_of(plan, ref))
    quote = reason.quote if place_of(plan, reason.at) else ""
    return replace(reason, answers=answers, quote=quote)


class ItemBlock:
    """One disputed treatment as it stands on the cover."""

    def __init__(
        self,
        sheet: Sheet,
        plan: PacketPlan,
        words: Words,
        titles: Mapping[str, str],
        item: TreatmentItem,
    ) -> None:
        self._sheet, self._plan, self._words = sheet, plan, words
        at_right, note = _outcome(sheet, item, words)
        wide = max(sheet.width(line, ITEM) for line in at_right)
        self._at_right = at_right
        name_width = WIDTH - INDENT - wide - 16
        self._treatment = sheet.wrapped(item.treatment, ITEM, name_width)
        self._details = _details(plan, words, item, note)
        self._detail_lines = sentence_lines(sheet, self._details, CELL, WIDTH - INDENT)
        self._rows = [
            _ReasonRow(sheet, plan, words, titles, reason) for reason in item.reasons
        ]

    @property
    def height(self) -> float:
        """How many points it takes."""
        heads = max(len(self._at_right), len(self._treatment)) * ITEM.leading
        rows = sum(row.height for row in self._rows)
        details = len(self._detail_lines) * CELL.leading
        return 3 + heads + details + (rows + _HEADS_HEIGHT if rows else 0) + 8

    def put(self, number: int) -> None:
        """Print it from `y` on, under its heavy rule."""
        sheet = self._sheet
        sheet.rule(HEAVY)
        sheet.y -= 1
        top, begun = sheet.y, len(sheet.pages)
        sheet.put(LEFT, top - ITEM.leading, str(number), ITEM)
        for place, line in enumerate(self._at_right, start=1):
            sheet.put_right(RIGHT, top - place * ITEM.leading, line, ITEM)
        sheet.lines(self._treatment, ITEM, LEFT + INDENT)
        if len(sheet.pages) == begun:
            sheet.y = min(sheet.y, top - len(self._at_right) * ITEM.leading)
        sheet.y -= 2
        links = self._details.links
        put_lines(sheet, self._detail_lines, links, CELL, LEFT + INDENT)
        if self._rows:
            sheet.y -= 6
            self._heads()
        for place, row in enumerate(self._rows):
            if row.height > sheet.room:
                sheet.new_page()
                self._heads()
            elif place:
                sheet.rule(LIGHT, LEFT + INDENT)
            row.put()
        sheet.y -= 8

    def _heads(self) -> None:
        sheet, words = self._sheet, self._words
        sheet.rule(LIGHT, LEFT + INDENT)
        sheet.y -= 11.5
        sheet.put(LEFT + INDENT, sheet.y, words["dispute_reason"], HEAD)
        if any(row.has_answers for row in self._rows):
            sheet.put(_WHAT, sheet.y, words["dispute_pages"], HEAD)
            _put_middle(sheet, words["tab"], sheet.y)
            sheet.put_right(RIGHT, sheet.y, words["dispute_page"], HEAD)
        sheet.y -= _HEADS_HEIGHT - 11.5
        sheet.rule(LIGHT, LEFT + INDENT)


class _ReasonRow:
    """One reason beside the pages that speak to it."""

    def __init__(
        self,
        sheet: Sheet,
        plan: PacketPlan,
        words: Words,
        titles: Mapping[str, str],
        reason: DenialReason,
    ) -> None:
        self._sheet, self._words = sheet, words
        title = titles.get(reason.category, "")
        self._title = sheet.wrapped(title, STRONG, _REASON_WIDTH) if title else ()
        self._quote = _quotation(plan, words, reason)
        self._quote_lines = sentence_lines(sheet, self._quote, CELL, _REASON_WIDTH)
        places = (place_of(plan, ref) for ref in reason.answers)
        self._answers = [(place, self._lines_of(place)) for place in places if place]

    def _lines_of(self, place: Place) -> list[tuple[str, str]]:
        """Return what stands there and its pages, line by line."""
        sheet = self._sheet
        label = sheet.wrapped(place.label, CELL, _WHAT_WIDTH)
        pages = sheet.wrapped(place.shown(self._words), STRONG, _PAGE_WIDTH)
        return list(zip_longest(label, pages, fillvalue=""))

    @property
    def has_answers(self) -> bool:
        """Tell whether pages speak to it."""
        return bool(self._answers)

    @property
    def height(self) -> float:
        """How many points it takes."""
        left = (len(self._title) + len(self._quote_lines)) * CELL.leading
        right = sum(len(lines) for _, lines in self._answers) * CELL.leading
        right += max(len(self._answers) - 1, 0) * _BETWEEN
        return _ABOVE + max(left, right) + _BELOW

    def put(self) -> None:
        """Print it from `y` on."""
        sheet, top = self._sheet, self._sheet.y
        left = LEFT + INDENT
        y = top - _ABOVE + 1.5
        for line in self._title:
            y -= CELL.leading
            sheet.put(left, y, line, STRONG)
        for line in self._quote_lines:
            y -= CELL.leading
            put_line(sheet, left, y, line, self._quote.links, CELL)
        y = top - _ABOVE + 1.5
        for place, lines in self._answers:
            y = self._put_answer(place, lines, y)
        sheet.y = top - self.height

    def _put_answer(
        self, place: Place, lines: list[tuple[str, str]], y: float
    ) -> float:
        sheet, begun = self._sheet, y
        for number, (line, pages) in enumerate(lines):
            y -= CELL.leading
            sheet.put(_WHAT, y, line, CELL)
            if number == 0:
                _put_middle(sheet, place.exhibit.tab, y)
            sheet.put_right(RIGHT, y, pages, STRONG)
        if link := place.link(self._words):
            box = (_WHAT - 2, y - 2.5, RIGHT, begun - 2.5)
            sheet.page.spots.append(Spot(box, link.target, link.contents))
        return y - _BETWEEN


def _put_middle(sheet: Sheet, text: str, y: float) -> None:
    style = HEAD if len(text) > 2 else CELL
    sheet.put(_TAB_MIDDLE - sheet.width(text, style) / 2, y, text, style)


def _details(
    plan: PacketPlan, words: Words, item: TreatmentItem, note: str
) -> Sentence:
    """Say where it is asked for, decided and measured; no page, no word of it."""
    said = NOTHING
    for key, ref in (("asked", item.asked), ("decided", item.decided)):
        if place := place_of(plan, ref):
            said += _paged(words, f"dispute_{key}", place)
    place = place_of(plan, item.guideline_at)
    if item.guideline and place:
        told, shown = words["dispute_guideline"], place.shown(words)
        link = place.link(words)
        said += marked(told, link, shown, guideline=item.guideline)
    if note:
        said += marked(words["dispute_note"], None, "", note=note)
    return said


def _paged(words: Words, key: str, place: Place) -> Sentence:
    return marked(words[key], place.link(words), place.shown(words))


def _quotation(plan: PacketPlan, words: Words, reason: DenialReason) -> Sentence:
    place = place_of(plan, reason.at)
    if place is None or not reason.quote:
        return NOTHING
    link = place.link(words)
    shown = place.shown(words)
    return marked(words["dispute_quote"], link, shown, quote=reason.quote)


def _outcome(
    sheet: Sheet, item: TreatmentItem, words: Words
) -> tuple[tuple[str, ...], str]:
    """Return the lines of its outcome, and the note where that stands apart."""
    key = f"outcome_{item.outcome}"
    plain = sheet.wrapped(words[key], ITEM, _OUTCOME_WIDTH)
    if not item.note or f"{key}_to" not in words.texts:
        return plain, item.note
    whole = sheet.wrapped(words.say(f"{key}_to", note=item.note), ITEM, _OUTCOME_WIDTH)
    return (whole, "") if len(whole) <= _OUTCOME_LINES else (plain, item.note)


def not_in_dispute(plan: PacketPlan, words: Words) -> Iterator[Sentence]:
    """Give a sentence for each treatment that the same decision approves, with page."""
    for item in plan.dispute.items:
        place = place_of(plan, item.decided)
        if place and item.outcome == "approved":
            yield marked(
                words["dispute_approved"],
                place.link(words),
                place.shown(words),
                treatment=item.treatment,
            )
