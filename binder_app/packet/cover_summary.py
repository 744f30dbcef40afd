"""The cover summary: what is in dispute, when, and what is enclosed."""

from collections.abc import Sequence
from itertools import groupby, repeat

from binder_app.domain.claim import DATE_FACTS
from binder_app.domain.dispute import TreatmentItem
from binder_app.domain.finding import Checklist
from binder_app.domain.packet_plan import PacketPlan, PlannedExhibit
from binder_app.domain.words import Words
from binder_app.packet.faces import (
    CELL,
    ITEM,
    SECTION,
    SMALL,
    STRONG,
    TEXT,
    Faces,
    Style,
)
from binder_app.packet.sheet import (
    BOTTOM,
    HEAVY,
    LEFT,
    PLAIN_ROW,
    RIGHT,
    WIDTH,
    Column,
    Link,
    Sheet,
    Table,
    page_range,
    running_line,
    section_title,
    us_date,
)
from binder_app.packet.tab_sheets import exhibit_link, tabs_text

_CAPTION = (
    ("employee_name", "claim_number", "member_id", "date_of_injury", "employer"),
    ("plan_name", "claims_administrator", "adjuster", "requesting_physician"),
)
"""The facts under the head; of those without a word in this pathway none is said."""
_HALF, _GUTTER, _CAPTION_PITCH = WIDTH / 2, 8.0, 16.6
_DATES = (
    *("rfa_date", "rfa_received_date", "grievance_date"),
    *("ur_decision_date", "service_date"),
)
_INDENT, _OUTCOME_WIDTH, _OUTCOME_LINES = 16.0, 170.0, 3
_FOOT_NOTE_ROOM = 24.0


def cover_summary(
    plan: PacketPlan, words: Words, checklist: Checklist, faces: Faces
) -> Sheet:
    """Lay out the cover summary of `plan`, on as many pages as it takes."""
    sheet = Sheet(faces, running_line(plan, words))
    _foot_note(sheet, words)
    _head(sheet, plan, words)
    _caption(sheet, plan, words)
    _disputed(sheet, plan, words, checklist.decision_kinds)
    _dates(sheet, plan, words)
    _enclosed(sheet, plan, words, checklist)
    return sheet


def _foot_note(sheet: Sheet, words: Words) -> None:
    """Say at the foot of the first page what heavier figures mean."""
    lines = sheet.wrapped(words["cover_figures"], SMALL, WIDTH)
    for place, line in enumerate(reversed(lines)):
        sheet.put(LEFT, BOTTOM + 2 + place * SMALL.leading, line, SMALL)
    sheet.bottom = BOTTOM + _FOOT_NOTE_ROOM + (len(lines) - 1) * SMALL.leading


def _head(sheet: Sheet, plan: PacketPlan, words: Words) -> None:
    prepared = us_date(plan.prepared)
    note = words.say("cover_note", pages=plan.total_pages, date=prepared)
    sheet.title(words["cover_title"], note)
    kind = {"yes": "_expedited", "no": "_regular"}.get(plan.claim.get("expedited"), "")
    sheet.y -= 6
    sheet.paragraph(words[f"cover_subtitle{kind}"], TEXT)
    sheet.y -= 8.5
    sheet.rule(HEAVY)


def _caption(sheet: Sheet, plan: PacketPlan, words: Words) -> None:
    """Print what is known of the claim, in two columns between heavy rules."""
    top, lowest = sheet.y, sheet.y
    for place, names in enumerate(_CAPTION):
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
    items = plan.dispute.disputed
    decisions = _decisions(plan, decision_kinds)
    heading = words["dispute_heading"]
    if items:
        sheet.begin_section(heading, SECTION, _item_height(sheet, items[0], words))
        for number, item in enumerate(items, start=1):
            _item(sheet, number, item, words)
    elif decisions:
        sheet.begin_section(heading, SECTION, 20 * len(decisions))
        sheet.rule(HEAVY)
        sheet.y -= 3
        for decision in decisions:
            _named_in(sheet, decision, words)
    sheet.y -= 4 if items or decisions else 0


def _decisions(plan: PacketPlan, kinds: tuple[str, ...]) -> list[PlannedExhibit]:
    """Return the decisions of the first of these kinds that is enclosed."""
    for kind in kinds:
        if found := [held for held in plan.exhibits if held.kind == kind]:
            return found
    return []


def _named_in(sheet: Sheet, decision: PlannedExhibit, words: Words) -> None:
    """Print the sentence that leads to the decision, its pages heavier."""
    pages = page_range(decision.first_page, decision.last_page)
    one = "_page" if decision.first_page == decision.last_page else ""
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
    link = Link(decision.first_page, exhibit_link(decision, words))
    sheet.spot(left, right, sheet.y, link)


def _item(sheet: Sheet, number: int, item: TreatmentItem, words: Words) -> None:
    """Print one disputed item; it stays on one page where a page can hold it."""
    if _item_height(sheet, item, words) > sheet.room and number > 1:
        sheet.new_page()
        continued = words.say("continued", heading=words["dispute_heading"])
        sheet.begin_section(continued, SECTION, 0)
    sheet.rule(HEAVY)
    sheet.y -= 1
    top, begun = sheet.y, len(sheet.pages)
    outcome, treatment, details = _item_lines(sheet, item, words)
    sheet.put(LEFT, top - ITEM.leading, str(number), ITEM)
    for place, line in enumerate(outcome, start=1):
        sheet.put_right(RIGHT, top - place * ITEM.leading, line, ITEM)
    sheet.lines(treatment, ITEM, LEFT + _INDENT)
    if len(sheet.pages) == begun:
        sheet.y = min(sheet.y, top - len(outcome) * ITEM.leading)
    sheet.y -= 2
    sheet.lines(details, CELL, LEFT + _INDENT)
    sheet.y -= 8


def _item_lines(
    sheet: Sheet, item: TreatmentItem, words: Words
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Return the wrapped lines of its outcome, its treatment and its details."""
    at_right, note = _outcome(sheet, item, words)
    wide = max(sheet.width(line, ITEM) for line in at_right)
    treatment = sheet.wrapped(item.treatment, ITEM, WIDTH - _INDENT - wide - 16)
    said = {"note": note, "guideline": item.guideline}
    details = (
        line
        for name, value in said.items()
        if value
        for line in sheet.wrapped(
            words.say(f"dispute_{name}", **{name: value}), CELL, WIDTH - _INDENT
        )
    )
    return at_right, treatment, tuple(details)


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


def _item_height(sheet: Sheet, item: TreatmentItem, words: Words) -> float:
    outcome, treatment, details = _item_lines(sheet, item, words)
    heads = max(len(outcome), len(treatment)) * ITEM.leading
    return 1 + heads + 2 + len(details) * CELL.leading + 8


def _dates(sheet: Sheet, plan: PacketPlan, words: Words) -> None:
    """Print the dates that are known; none, no section."""
    known = [name for name in _DATES if plan.claim.get(name) and words[f"dates_{name}"]]
    if not known:
        return
    rows = [
        (_event(plan, name, words), us_date(plan.claim.get(name))) for name in known
    ]
    heads = [words["dates_event"], words["date"]]
    columns = (Column(0, 292), Column(304, 468))
    _table(sheet, words["dates_heading"], words, columns, heads, rows)


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
        rows.append((heading, tabs, page_range(first, last), str(count)))
        said = words.say("link_section", section=heading, page=first)
        links.append(Link(first, said))
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
