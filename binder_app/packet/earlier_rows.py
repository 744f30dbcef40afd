"""The full list of a supplement's index: what went out before, and what is here.

Two packets own a page 12; what went out before is named by its Bates numbers.
"""

from collections.abc import Iterator

from binder_app.domain.bates import BatesNumber
from binder_app.domain.packet_plan import PacketPlan, tab_order
from binder_app.domain.words import Words
from binder_app.packet.faces import SECTION, STRONG, TEXT
from binder_app.packet.page_places import link_to, told_elsewhere
from binder_app.packet.sheet import (
    ROW,
    Column,
    Link,
    Sheet,
    Table,
    us_date,
)
from binder_app.packet.tab_sheets import exhibit_link

_COLUMNS = (
    Column(0, 34, STRONG),
    Column(37, 96),
    Column(98, 268),
    Column(278, 384),
    Column(386, 468, STRONG, is_right=True),
)

Row = tuple[tuple[str, ...], Link | None]


def earlier_rows(sheet: Sheet, plan: PacketPlan, words: Words) -> None:
    """Print everything that was sent, this packet's own exhibits among it."""
    rows = [row for _, row in sorted(_rows(plan, words), key=lambda pair: pair[0])]
    heading = words["index_all"]
    heads = [words[key] for key in ("tab", "date", "document", "where", "numbers")]
    continued = words.say("continued", heading=heading)
    table = Table(sheet, _COLUMNS, heads, ROW, continued)
    note = words.say("index_numbers", prefix=plan.first_bates.prefix)
    sheet.begin_section(heading, SECTION, 60 + table.height(rows[0][0]))
    sheet.y += 3
    sheet.paragraph(note, TEXT)
    sheet.y -= 7
    table.begin()
    for cells, link in rows:
        table.row(cells, link)
    table.end()


def _rows(plan: PacketPlan, words: Words) -> Iterator[tuple[tuple[int, str], Row]]:
    here = {exhibit.tab for exhibit in plan.exhibits}
    for exhibit in plan.exhibits:
        ends = plan.bates(exhibit.first_page), plan.bates(exhibit.last_page)
        date = us_date(exhibit.date) or words["undated"]
        numbers = _numbers(*ends, plan.first_bates.prefix)
        pages = exhibit.first_page, exhibit.last_page
        where = told_elsewhere(plan, words["where_here"], *pages, words)
        cells = (exhibit.tab, date, exhibit.title, where, numbers)
        link = link_to(plan, exhibit.first_page, exhibit_link(exhibit, words))
        yield tab_order(exhibit.tab), (cells, link)
    for earlier in plan.earlier:
        held = earlier.held
        if held.tab not in here:
            where = words.say("where_packet", date=us_date(earlier.on))
            date = us_date(held.date) or words["undated"]
            numbers = _numbers(earlier.first, earlier.last, plan.first_bates.prefix)
            cells = (held.tab, date, held.title, where, numbers)
            yield tab_order(held.tab), (cells, None)


def _numbers(first: BatesNumber, last: BatesNumber, prefix: str) -> str:
    """Say the numbers of an exhibit, with their letters where these are others."""
    ends = [
        f"{end.value:0{end.width}d}" if end.prefix == prefix else str(end)
        for end in dict.fromkeys((first, last))
    ]
    return "\u2013".join(ends)
