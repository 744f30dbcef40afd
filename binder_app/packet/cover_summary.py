"""The cover summary: what is in dispute, when, and what is enclosed."""

from collections.abc import Sequence
from itertools import groupby, repeat

from binder_app.domain.claim import DATE_FACTS
from binder_app.domain.finding import Checklist
from binder_app.domain.packet_plan import PacketPlan, PlannedExhibit
from binder_app.domain.words import Words
from binder_app.packet.dispute_table import (
    ItemBlock,
    not_in_dispute,
    place_of,
    told_in,
)
from binder_app.packet.faces import (
    CELL,
    SECTION,
    SMALL,
    STRONG,
    TEXT,
    Faces,
    Style,
)
from binder_app.packet.page_marks import put_lines, sentence_lines
from binder_app.packet.page_places import link_to, pages_told, unbroken
from binder_app.packet.records_page import records_listed
from binder_app.packet.sheet import (
    BOTTOM,
    HEAVY,
    LEFT,
    PLAIN_ROW,
    WIDTH,
    Column,
    Link,
    Sheet,
    Table,
    running_line,
    section_title,
    us_date,
)
from binder_app.packet.tab_sheets import exhibit_link, tabs_text

CAPTION = (
    ("employee_name", "claim_number", "member_id", "date_of_injury", "employer"),
    ("plan_name", "claims_administrator", "adjuster", "requesting_physician"),
)
"""The facts under the head; of those without a word in this pathway none is said."""
_HALF, _GUTTER, _CAPTION_PITCH = WIDTH / 2, 8.0, 16.6
_DATES = (
    *("rfa_date", "rfa_received_date", "grievance_date"),
    *("ur_decision_date", "service_date"),
)
_FOOT_NOTE_ROOM = 24.0


def cover_summary(
    plan: PacketPlan, words: Words, checklist: Checklist, faces: Faces
) -> Sheet:
    """Lay out the cover summary of `plan`, on as many pages as it takes."""
    sheet = Sheet(faces, running_line(plan, words))
    _foot_note(sheet, plan, words)
    _head(sheet, plan, words)
    _caption(sheet, plan, words)
    _disputed(sheet, plan, words, checklist.decision_kinds)
    _dates(sheet, plan, words)
    _enclosed(sheet, plan, words, checklist)
    records_listed(sheet, plan, words)
    return sheet


def _foot_note(sheet: Sheet, plan: PacketPlan, words: Words) -> None:
    """Say at the foot of the first page what heavier figures and quotations mean."""
    told = words["cover_figures"]
    if plan.volumes:
        told = f"{told} {words['cover_figures_volumes']}"
    items = told_in(plan, plan.dispute).disputed
    if any(reason.quote for item in items for reason in item.reasons):
        told = f"{told} {words['cover_quotations']}"
    lines = sheet.wrapped(told, SMALL, WIDTH)
    for place, line in enumerate(reversed(lines)):
        sheet.put(LEFT, BOTTOM + 2 + place * SMALL.leading, line, SMALL)
    sheet.bottom = BOTTOM + _FOOT_NOTE_ROOM + (len(lines) - 1) * SMALL.leading


def _head(sheet: Sheet, plan: PacketPlan, words: Words) -> None:
    prepared = us_date(plan.prepared)
    key = "cover_note_volumes" if plan.volumes else "cover_note"
    counts = {"pages": plan.total_pages, "volumes": len(plan.volumes)}
    note = words.say(key, **counts, date=prepared)
    sheet.title(words["cover_title"], note)
    kind = {"yes": "_expedited", "no": "_regular"}.get(plan.claim.get("expedited"), "")
    sheet.y -= 6
    sheet.paragraph(words[f"cover_subtitle{kind}"], TEXT)
    sheet.y -= 8.5
    sheet.rule(HEAVY)


def _caption(sheet: Sheet, plan: PacketPlan, words: Words) -> None:
    """Print what is known of the claim, in two columns between heavy rules."""
    top, lowest = sheet.y, sheet.y
    for place, names in enumerate(CAPTION):
        sheet.y = top
        _caption_column(sheet, plan, words, names, LEFT + place * _HALF)
        lowest = min(lowest, sheet.y)
    if lowest < top:
        sheet.y = lowest - 7.5
        sheet.rule(HEAVY)


def _caption_column(
    sheet: Sheet, plan: PacketPlan, words: Words, names: tuple[str, ...], left: float
) -> None:
    labels = [words[f"caption_{name}"] for name in names]
    wide = max(sheet.width(label, CELL) for label in labels) + _GUTTER
    for name, label in zip(names, labels, strict=True):
        value = plan.claim.get(name)
        shown = us_date(value) if name in DATE_FACTS else value
        if not shown or not label:
            continue
        lines = sheet.wrapped(shown, STRONG, _HALF - wide - _GUTTER)
        sheet.put(left, sheet.y - _CAPTION_PITCH + 1.5, label, CELL)
        sheet.y -= _CAPTION_PITCH - CELL.leading - 1.5
        sheet.lines(lines, STRONG, left + wide)
        sheet.y -= 1.5


def _disputed(
    sheet: Sheet, plan: PacketPlan, words: Words, decision_kinds: tuple[str, ...]
) -> None:
    """Print the disputed items, or else where the decision names them."""
    items = told_in(plan, plan.dispute).disputed
    decisions = _decisions(plan, decision_kinds)
    heading = words["dispute_heading"]
    if items:
        titles = plan.summary.titles
        blocks = [ItemBlock(sheet, plan, words, titles, item) for item in items]
        sheet.begin_section(heading, SECTION, blocks[0].height)
        for number, block in enumerate(blocks, start=1):
            _begin_item(sheet, block, number, words)
        _approved(sheet, plan, words)
    elif decisions:
        sheet.begin_section(heading, SECTION, 20 * len(decisions))
        sheet.rule(HEAVY)
        sheet.y -= 3
        for decision in decisions:
            _named_in(sheet, plan, decision, words)
    sheet.y -= 4 if items or decisions else 0


def _begin_item(sheet: Sheet, block: ItemBlock, number: int, words: Words) -> None:
    """Print one disputed item; it stays on one page where a page can hold it."""
    if block.height > sheet.room and number > 1:
        sheet.new_page()
        continued = words.say("continued", heading=words["dispute_heading"])
        sheet.begin_section(continued, SECTION, 0)
    block.put(number)


def _approved(sheet: Sheet, plan: PacketPlan, words: Words) -> None:
    """Say of what the same decision approves that it is not in dispute."""
    told = list(not_in_dispute(plan, words))
    if told:
        sheet.rule(HEAVY)
        sheet.y -= 4
    for sentence in told:
        lines = sentence_lines(sheet, sentence, CELL, WIDTH)
        put_lines(sheet, lines, sentence.links, CELL)


def _decisions(plan: PacketPlan, kinds: tuple[str, ...]) -> list[PlannedExhibit]:
    """Return the decisions of the first of these kinds that is enclosed."""
    for kind in kinds:
        if found := [held for held in plan.exhibits if held.kind == kind]:
            return found
    return []


def _named_in(
    sheet: Sheet, plan: PacketPlan, decision: PlannedExhibit, words: Words
) -> None:
    """Print the sentence that leads to the decision, its pages heavier."""
    first, last = decision.first_page, decision.last_page
    pages = unbroken(pages_told(plan, first, last, words))
    one = "_page" if first == last else ""
    key = f"dispute_in_decision{one}"
    sentence = words.say(key, tab=decision.tab, pages=pages)
    lines = sheet.wrapped(sentence, TEXT, WIDTH - 8)
    if sheet.room < len(lines) * TEXT.leading:
        sheet.new_page()
    sheet.lines(lines[:-1], TEXT)
    before, _, after = lines[-1].rpartition(pages)
    sheet.y -= TEXT.leading
    left = sheet.put(LEFT, sheet.y, before, TEXT)
    right = sheet.put(left, sheet.y, pages, Style(STRONG.face, TEXT.size, 0))
    sheet.put(right, sheet.y, after, TEXT)
    if link := link_to(plan, first, exhibit_link(decision, words)):
        sheet.spot(left, right, sheet.y, link)


def _dates(sheet: Sheet, plan: PacketPlan, words: Words) -> None:
    """Print the dates that a page of this packet bears; none, no section."""
    rows, links = [], []
    for name in _DATES:
        place = place_of(plan, plan.summary.proofs.get(name))
        date = us_date(plan.claim.get(name))
        if place and date and words[f"dates_{name}"]:
            rows.append((_event(plan, name, words), date, place.shown(words)))
            links.append(place.link(words))
    if not rows:
        return
    heads = [words[key] for key in ("dates_event", "date", "dates_page")]
    columns = (Column(0, 292), Column(304, 380), Column(384, 468, STRONG, True))
    _table(sheet, words["dates_heading"], words, columns, heads, rows, links)


def _event(plan: PacketPlan, name: str, words: Words) -> str:
    """Say what happened on that date, with the way of service where known."""
    method = plan.claim.get("service_method") if name == "service_date" else ""
    key = f"dates_{name}_{method}"
    return words[key] if key in words.texts else words[f"dates_{name}"]


def _enclosed(
    sheet: Sheet, plan: PacketPlan, words: Words, checklist: Checklist
) -> None:
    """Print each section with its tabs and its packet pages."""
    rows, links = [], []
    for section, group in groupby(plan.exhibits, lambda held: held.section):
        held = list(group)
        heading = section_title(section, checklist, words)
        first, last = held[0].first_page, held[-1].last_page
        tabs = tabs_text([exhibit.tab for exhibit in held], words)
        count = sum(len(exhibit.pages) for exhibit in held)
        pages = pages_told(plan, first, last, words)
        rows.append((heading, tabs, pages, str(count)))
        said = words.say("link_section", section=heading, page=first)
        links.append(link_to(plan, first, said))
    columns = (
        Column(0, 222),
        Column(234, 312),
        Column(316, 386, STRONG, is_right=True),
        Column(392, 468, is_right=True),
    )
    keys = ("section", "enclosed_tabs", "enclosed_pages", "enclosed_count")
    heads = [words[key] for key in keys]
    _table(sheet, words["enclosed_heading"], words, columns, heads, rows, links)


def _table(
    sheet: Sheet,
    heading: str,
    words: Words,
    columns: tuple[Column, ...],
    heads: list[str],
    rows: Sequence[tuple[str, ...]],
    links: Sequence[Link | None] = (),
) -> None:
    """Print a section that is one table, kept whole where a page can hold it."""
    continued = words.say("continued", heading=heading)
    table = Table(sheet, columns, heads, PLAIN_ROW, continued)
    whole = 20 + sum(table.height(row) for row in rows)
    sheet.begin_section(heading, SECTION, whole)
    table.begin()
    for row, link in zip(rows, links or repeat(None, len(rows)), strict=True):
        table.row(row, link)
    table.end()
    sheet.y -= 6
