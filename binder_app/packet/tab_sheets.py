"""The tab sheet before each exhibit, and how a list of tabs is said."""

from collections.abc import Sequence

from binder_app.domain.finding import Checklist
from binder_app.domain.packet_plan import PacketPlan, PlannedExhibit, tab_at
from binder_app.domain.words import Words
from binder_app.packet.faces import BOLD, REGULAR, SEMIBOLD, Faces, Style, clean
from binder_app.packet.page_places import link_to, pages_told
from binder_app.packet.sheet import (
    BOTTOM,
    HEAVY,
    LEFT,
    LIGHT,
    RIGHT,
    WIDTH,
    Sheet,
    running_line,
    section_title,
    us_date,
)

_LETTER_SIZE, _LETTER_BASELINE, _RULE = 132.0, 616.0, 578.3
_TITLE_SIZES = (21.0, 18.0, 15.0, 12.0, 10.5)
_TITLE_ROOM = 340.0
_LABEL, _VALUE = Style(REGULAR, 12, 18), Style(SEMIBOLD, 12, 18)
_VALUES_AT = LEFT + 70


def tab_sheet(
    plan: PacketPlan,
    exhibit: PlannedExhibit,
    words: Words,
    checklist: Checklist,
    faces: Faces,
) -> Sheet:
    """Lay out the one page that stands before `exhibit`."""
    sheet = Sheet(faces, running_line(plan, words))
    _letter(sheet, exhibit.tab)
    sheet.y = _RULE
    sheet.rule(HEAVY)
    _title(sheet, exhibit.title)
    sheet.y -= 14
    _facts(sheet, plan, exhibit, words, checklist)
    return sheet


def tabs_text(tabs: Sequence[str], words: Words) -> str:
    """Say which tabs: "A, B", or "E to P" where three or more follow each other."""
    places = {tab_at(place): place for place in range(1, 2 * len(tabs) + 50)}
    said: list[str] = []
    for run in _runs(tabs, places):
        if len(run) > 2:
            said.append(words.say("tabs_run", first=run[0], last=run[-1]))
        else:
            said += run
    return ", ".join(said)


def _runs(tabs: Sequence[str], places: dict[str, int]) -> list[list[str]]:
    runs: list[list[str]] = []
    for tab in tabs:
        place = places.get(tab)
        if runs and place and places.get(runs[-1][-1]) == place - 1:
            runs[-1].append(tab)
        else:
            runs.append([tab])
    return runs


def _letter(sheet: Sheet, tab: str) -> None:
    """Print the tab as large as the frame allows."""
    tab = clean(tab)
    wide = sheet.faces.width(tab, BOLD, _LETTER_SIZE)
    size = min(_LETTER_SIZE, _LETTER_SIZE * WIDTH / max(wide, 1))
    sheet.put(LEFT, _LETTER_BASELINE, tab, Style(BOLD, size, size))


def _title(sheet: Sheet, title: str) -> None:
    """Print the title, smaller where it is long: a tab has one sheet."""
    for size in _TITLE_SIZES:
        style = Style(BOLD, size, round(size * 1.24))
        lines = sheet.wrapped(title, style, WIDTH)
        if len(lines) * style.leading <= _TITLE_ROOM:
            break
    most = int(_TITLE_ROOM / style.leading)
    if len(lines) > most:
        # The index holds the whole of it.
        lines = (*lines[: most - 1], f"{lines[most - 1][:-2]}…")
    sheet.y -= 31 - style.leading + (style.size - _TITLE_SIZES[0]) * 0.6
    sheet.lines(lines, style)


def _facts(
    sheet: Sheet,
    plan: PacketPlan,
    exhibit: PlannedExhibit,
    words: Words,
    checklist: Checklist,
) -> None:
    _fact(sheet, words["date"], us_date(exhibit.date) or words["undated"])
    if exhibit.sender:
        _fact(sheet, words["from"], exhibit.sender)
    _pages(sheet, plan, exhibit, words)
    section = section_title(exhibit.section, checklist, words)
    _fact(sheet, words["section"], section)
    sheet.y -= 20
    sheet.rule(LIGHT)


def _fact(sheet: Sheet, label: str, value: str) -> None:
    """Print one line of what is known, as much of it as three lines hold."""
    lines = sheet.wrapped(value, _VALUE, RIGHT - _VALUES_AT)
    sheet.put(LEFT, sheet.y - _LABEL.leading, label, _LABEL)
    room = int((sheet.y - BOTTOM - 3 * _VALUE.leading) / _VALUE.leading)
    sheet.lines(lines[: max(room, 1)], _VALUE, _VALUES_AT)


def _pages(
    sheet: Sheet, plan: PacketPlan, exhibit: PlannedExhibit, words: Words
) -> None:
    count = len(exhibit.pages)
    start = "file_" if exhibit in plan.beyond else "tab_"
    pages = pages_told(plan, exhibit.first_page, exhibit.last_page, words)
    key = f"{start}page" if count == 1 else f"{start}pages"
    label = words["page" if count == 1 else "pages"]
    _fact(sheet, label, words.say(key, pages=pages, count=count))
    end = _VALUES_AT + sheet.width(pages, _VALUE)
    if link := link_to(plan, exhibit.first_page, exhibit_link(exhibit, words)):
        sheet.spot(_VALUES_AT, end, sheet.y, link)


def exhibit_link(exhibit: PlannedExhibit, words: Words) -> str:
    """Say where a link to that exhibit leads."""
    return words.say(
        "link_exhibit",
        tab=clean(exhibit.tab),
        title=clean(exhibit.title),
        page=exhibit.first_page,
    )
