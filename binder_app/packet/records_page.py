"""The part of the cover that holds the reviewer's list against the exhibits."""

from collections.abc import Sequence

from binder_app.domain.packet_plan import PacketPlan, PlannedExhibit
from binder_app.domain.summary import RecordsTable
from binder_app.domain.words import Words
from binder_app.packet.dispute_table import place_of
from binder_app.packet.faces import CELL, SECTION, STRONG, TEXT, TITLE, Style
from binder_app.packet.page_marks import marked, put_lines, sentence_lines
from binder_app.packet.page_places import link_to, pages_told
from binder_app.packet.sheet import (
    PLAIN_ROW,
    TOP,
    WIDTH,
    Column,
    Link,
    Sheet,
    Table,
    us_date,
)
from binder_app.packet.tab_sheets import exhibit_link

_SECOND_TITLE = Style(TITLE.face, 18, 22)
_LISTED = (
    Column(0, 62),
    Column(68, 300),
    Column(312, 376),
    Column(384, 410),
    Column(412, 468, STRONG, is_right=True),
)
_NOT_LISTED = (*_LISTED[:2], Column(312, 376, STRONG), *_LISTED[3:])
_NONE = "\u2013"
_ROW_HEIGHT, _AROUND = PLAIN_ROW.above + PLAIN_ROW.below, 190.0
"""What a row takes in points, and all that stands around the rows."""


def tables_told(plan: PacketPlan) -> tuple[RecordsTable, ...]:
    """Return the tables whose decision is in this packet and that say something."""
    held = {exhibit.exhibit_id for exhibit in plan.exhibits}
    return tuple(
        table
        for table in plan.summary.records
        if place_of(plan, table.list_page) and (table.missing or held & _named(table))
    )


def _named(table: RecordsTable) -> set[str]:
    return {*(row.exhibit for row in table.here), *table.not_listed}


def records_listed(sheet: Sheet, plan: PacketPlan, words: Words) -> None:
    """Print the records listed and not listed by each decision in the packet.

    They stand together: below what is there where they fit, else on a new page.
    """
    for table in tables_told(plan):
        rows = len(table.here) + len(table.missing) + len(table.not_listed)
        if sheet.room < _AROUND + rows * _ROW_HEIGHT:
            sheet.new_page()
        if sheet.y == TOP:
            _page_title(sheet, words["records_title"])
        else:
            sheet.begin_section(words["records_title"], SECTION, 0)
        _table(sheet, plan, words, table)
        sheet.y -= 4
        sheet.paragraph(words["records_means"], CELL)


def _page_title(sheet: Sheet, title: str) -> None:
    sheet.y += 8
    sheet.lines(sheet.wrapped(title, _SECOND_TITLE, WIDTH), _SECOND_TITLE)
    sheet.y -= 2


def _table(sheet: Sheet, plan: PacketPlan, words: Words, told: RecordsTable) -> None:
    _about(sheet, plan, words, told)
    keys = ("date", "records_record", "records_list", "tab", "pages")
    heads = [words[key] for key in keys]
    continued = words.say("continued", heading=words["records_title"])
    table = Table(sheet, _LISTED, heads, PLAIN_ROW, continued)
    table.begin()
    exhibits = {exhibit.exhibit_id: exhibit for exhibit in plan.exhibits}
    listed = words["records_listed"]
    here = [exhibits[r.exhibit] for r in told.here if r.exhibit in exhibits]
    _group(table, "records_here", _rows(plan, here, listed, words), words)
    older = [exhibits[each] for each in told.not_listed if each in exhibits]
    table.columns = _NOT_LISTED
    rows = _rows(plan, older, words["records_not_listed"], words)
    _group(table, "records_older", rows, words)
    table.columns = _LISTED
    missing: list[Row] = [
        (("", row.text, listed, _NONE, _NONE), None) for row in told.missing
    ]
    _group(table, "records_missing", missing, words)
    table.end()


def _about(sheet: Sheet, plan: PacketPlan, words: Words, told: RecordsTable) -> None:
    place = place_of(plan, told.list_page)
    if place:
        said = marked(
            words["records_about"],
            place.link(words),
            place.shown(words),
            date=us_date(told.decided) or words["undated"],
        )
        put_lines(sheet, sentence_lines(sheet, said, TEXT, WIDTH), said.links, TEXT)
    sheet.y -= 8


Row = tuple[tuple[str, ...], Link | None]


def _rows(
    plan: PacketPlan,
    exhibits: Sequence[PlannedExhibit],
    list_word: str,
    words: Words,
) -> list[Row]:
    """Return the rows of exhibits, newest first, each leading to its first page."""
    newest = sorted(exhibits, key=lambda exhibit: exhibit.date, reverse=True)
    return [
        (
            (
                us_date(exhibit.date) or words["undated"],
                exhibit.title,
                list_word,
                exhibit.tab,
                pages_told(plan, exhibit.first_page, exhibit.last_page, words),
            ),
            link_to(plan, exhibit.first_page, exhibit_link(exhibit, words)),
        )
        for exhibit in newest
    ]


def _group(table: Table, key: str, rows: Sequence[Row], words: Words) -> None:
    if not rows:
        return
    heading = words[key]
    table.group(heading, words.say("continued", heading=heading), rows[0][0])
    for cells, link in rows:
        table.row(cells, link)
