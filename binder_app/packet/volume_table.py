"""The volumes of a packet, as every index of it names them."""

from binder_app.domain.packet_plan import PacketPlan
from binder_app.domain.volumes import Volume
from binder_app.domain.words import Words
from binder_app.packet.faces import CELL, STRONG
from binder_app.packet.sheet import PLAIN_ROW, Column, Sheet, Table, page_range
from binder_app.packet.tab_sheets import tabs_text

_COLUMNS = (
    Column(0, 150, STRONG),
    Column(160, 330),
    Column(340, 468, STRONG, is_right=True),
)


def volume_table(sheet: Sheet, plan: PacketPlan, words: Words) -> None:
    """Print which pages and tabs each volume holds; nothing for a packet in one."""
    if not plan.volumes:
        return
    heading = words["volumes_heading"]
    heads = [words[key] for key in ("volumes_volume", "enclosed_tabs", "pages")]
    continued = words.say("continued", heading=heading)
    table = Table(sheet, _COLUMNS, heads, PLAIN_ROW, continued)
    sheet.paragraph(words.say("volumes_about", count=len(plan.volumes)), CELL)
    sheet.y -= 6
    table.begin()
    for volume in plan.volumes:
        table.row(_cells(plan, volume, words))
    table.end()
    sheet.y -= 20


def _cells(plan: PacketPlan, volume: Volume, words: Words) -> tuple[str, ...]:
    key = "volumes_here" if volume == plan.volume else "volumes_number"
    tabs = [
        held.tab
        for held in plan.all_exhibits
        if held.first_page <= volume.last_page and volume.first_page <= held.last_page
    ]
    return (
        words.say(key, number=volume.number, count=volume.of),
        tabs_text(tabs, words),
        page_range(volume.first_page, volume.last_page),
    )
