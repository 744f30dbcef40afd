"""The divider before the annex: what is background, and no evidence of need."""

from binder_app.domain.finding import Checklist
from binder_app.domain.packet_plan import PacketPlan
from binder_app.domain.words import Words
from binder_app.packet.faces import BOLD, TEXT, TITLE, Faces, Style
from binder_app.packet.index_pages import exhibit_rows, exhibit_table
from binder_app.packet.sheet import HEAVY, Sheet, running_line

_HEAD = Style(BOLD, 44, 52)


def annex_divider(
    plan: PacketPlan, words: Words, checklist: Checklist, faces: Faces
) -> Sheet:
    """Lay out the divider of the annex, with a row for each of its exhibits."""
    sheet = Sheet(faces, running_line(plan, words))
    sheet.y += 10
    sheet.lines(sheet.wrapped(words["annex_title"], _HEAD, 468), _HEAD)
    sheet.y -= 14
    sheet.paragraph(words["annex_subtitle"], TITLE)
    sheet.y -= 16
    sheet.rule(HEAVY)
    sheet.y -= 6
    sheet.paragraph(words["annex_about"], TEXT)
    if plan.beyond:
        sheet.paragraph(words["annex_about_copy"], TEXT)
    sheet.y -= 18
    table = exhibit_table(sheet, len(plan.exhibits), words["annex_title"], words)
    held = [held for held in plan.all_exhibits if held.is_background]
    exhibit_rows(sheet, table, held, plan, words)
    table.end()
    return sheet
