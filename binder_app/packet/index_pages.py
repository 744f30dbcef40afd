"""The index: every exhibit in a row that leads to its first page."""

from collections.abc import Sequence
from itertools import groupby

from binder_app.domain.finding import Checklist
from binder_app.domain.packet_plan import ENCLOSURES, PacketPlan, PlannedExhibit
from binder_app.domain.words import Words
from binder_app.packet.earlier_rows import earlier_rows
from binder_app.packet.faces import SECTION, STRONG, Faces
from binder_app.packet.page_places import link_to, pages_told
from binder_app.packet.sheet import (
    ROW,
    TIGHT_ROW,
    Column,
    Sheet,
    Table,
    running_line,
    section_title,
    us_date,
)
from binder_app.packet.tab_sheets import exhibit_link, tabs_text
from binder_app.packet.volume_table import volume_table

TIGHT_OVER = 30
"""How many exhibits an index may have before its rows move together."""

_COLUMNS = (
    Column(0, 34, STRONG),
    Column(37, 96),
    Column(98, 302),
    Column(312, 418),
    Column(414, 468, STRONG, is_right=True),
)
_LETTERS_BEFORE_I, _LONGEST_TABS = 8, 80


def index_pages(
    plan: PacketPlan, words: Words, checklist: Checklist, faces: Faces
) -> Sheet:
    """Lay out the index of `plan`, whose pages are taken as they are."""
    sheet = Sheet(faces, running_line(plan, words))
    sheet.title(words["index_title"], _note(plan, words))
    sheet.y -= 22
    volume_table(sheet, plan, words)
    if plan.supplement:
        heading = words.say("index_new", number=plan.supplement)
        sheet.begin_section(heading, SECTION, 80)
    table = exhibit_table(sheet, len(plan.exhibits), words["index_title"], words)
    for section, exhibits in groupby(plan.exhibits, lambda held: held.section):
        heading = section_title(section, checklist, words)
        _section(sheet, table, heading, list(exhibits), plan, words)
    _last_row(table, plan, words)
    if plan.supplement:
        table.end()
        earlier_rows(sheet, plan, words)
    return sheet


def exhibit_table(sheet: Sheet, count: int, title: str, words: Words) -> Table:
    """Begin a table of exhibits; `count` says how many the packet has."""
    heads = [words[key] for key in ("tab", "date", "document", "from", "pages")]
    pitch = TIGHT_ROW if count > TIGHT_OVER else ROW
    continued = words.say("continued", heading=title)
    table = Table(sheet, _COLUMNS, heads, pitch, continued)
    table.begin()
    return table


def exhibit_rows(
    sheet: Sheet,
    table: Table,
    exhibits: Sequence[PlannedExhibit],
    plan: PacketPlan,
    words: Words,
) -> None:
    """Print a row for each exhibit, which leads to it, and note where it stands."""
    for exhibit in exhibits:
        link = link_to(plan, exhibit.first_page, exhibit_link(exhibit, words))
        cells = _cells(exhibit, plan, words)
        sheet.rows[exhibit.exhibit_id] = table.row(cells, link)


def _note(plan: PacketPlan, words: Words) -> str:
    """Say how many exhibits there are, and their tabs where that is short."""
    tabs = [exhibit.tab for exhibit in plan.exhibits]
    count, said = len(tabs), tabs_text(tabs, words)
    if count == 1:
        return words.say("index_note_one", tabs=said)
    if len(said) > _LONGEST_TABS:
        return words.say("index_note_count", count=count)
    passes_i = count > _LETTERS_BEFORE_I and not {"I", "O"} & set(tabs)
    key = "index_note_letters" if passes_i else "index_note"
    return words.say(key, count=count, tabs=said)


def _section(
    sheet: Sheet,
    table: Table,
    heading: str,
    exhibits: list[PlannedExhibit],
    plan: PacketPlan,
    words: Words,
) -> None:
    continued = words.say("continued", heading=heading)
    table.group(heading, continued, _cells(exhibits[0], plan, words))
    exhibit_rows(sheet, table, exhibits, plan, words)


def _cells(exhibit: PlannedExhibit, plan: PacketPlan, words: Words) -> tuple[str, ...]:
    return (
        exhibit.tab,
        us_date(exhibit.date) or words["undated"],
        exhibit.title,
        exhibit.sender,
        pages_told(plan, exhibit.first_page, exhibit.last_page, words),
    )


def _last_row(table: Table, plan: PacketPlan, words: Words) -> None:
    own = plan.pages_of(ENCLOSURES)
    if not own:
        return
    first, title = own[0], words["index_enclosures"]
    link = link_to(plan, first, words.say("link_enclosures", title=title, page=first))
    pages = pages_told(plan, first, own[-1], words)
    table.ungroup()
    table.row(("", "", title, "", pages), link)
