"""The chronology: what the pages of the packet record, in date order."""

from collections.abc import Iterator

from binder_app.domain.finding import Checklist
from binder_app.domain.packet_plan import PacketPlan
from binder_app.domain.summary import Happening
from binder_app.domain.words import Words
from binder_app.packet.dispute_table import Place, place_of
from binder_app.packet.faces import CELL, STRONG, TEXT, Faces
from binder_app.packet.page_places import link_to
from binder_app.packet.sheet import (
    ROW,
    Column,
    Sheet,
    Table,
    running_line,
    us_date,
)

_PLAIN = (
    Column(0, 62),
    Column(66, 380),
    Column(390, 416),
    Column(420, 468, STRONG, is_right=True),
)
_DECIDED = (_PLAIN[0], Column(66, 380, STRONG), *_PLAIN[2:])
MOST_DAYS_NAMED = 15
"""Working days that are named one by one; more would be a list nobody reads."""


def told_happenings(plan: PacketPlan) -> Iterator[tuple[Happening, Place]]:
    """Give the lines whose page is in this packet, in date order."""
    for line in plan.summary.happenings:
        if place := place_of(plan, line.at):
            yield line, place


def chronology_pages(
    plan: PacketPlan, words: Words, checklist: Checklist, faces: Faces
) -> Sheet:
    """Lay out the chronology of `plan`."""
    sheet = Sheet(faces, running_line(plan, words))
    told = list(told_happenings(plan))
    days = [us_date(line.date) for line, _ in told]
    span = {"first": days[0], "last": days[-1]} if days else {}
    note = words.say("chronology_note", **span) if len(set(days)) > 1 else ""
    sheet.title(words["chronology_title"], note)
    sheet.y -= 6
    sheet.paragraph(words["chronology_about"], TEXT)
    sheet.y -= 8
    heads = [words[key] for key in ("date", "chronology_what", "tab", "dispute_page")]
    continued = words.say("continued", heading=words["chronology_title"])
    table = Table(sheet, _PLAIN, heads, ROW, continued)
    table.begin()
    for line, place in told:
        text = _text(plan, line, words)
        table.columns = _DECIDED if line.is_decision else _PLAIN
        shown = place.shown(words)
        cells = (us_date(line.date), text, place.exhibit.tab, shown)
        said = words.say(
            "chronology_link", text=text.replace("\n", ". "), page=place.first
        )
        table.row(cells, link_to(plan, place.first, said))
    table.end()
    _counted(sheet, plan, words, told)
    return sheet


def _text(plan: PacketPlan, line: Happening, words: Words) -> str:
    """Return what the page records; a decision also how long after the request."""
    text = words[line.key] if line.key else line.text
    days = plan.summary.working_days
    if not line.is_decision or not days or line.date != days[-1]:
        return text
    key = "chronology_day" if len(days) == 1 else "chronology_days"
    return f"{text}\n{words.say(key, count=len(days))}"


def _counted(
    sheet: Sheet, plan: PacketPlan, words: Words, told: list[tuple[Happening, Place]]
) -> None:
    """Name the working days that were counted, where a line counts them."""
    days = plan.summary.working_days
    is_told = any(line.is_decision and line.date in days[-1:] for line, _ in told)
    if is_told and len(days) <= MOST_DAYS_NAMED:
        sheet.y -= 4
        named = words.say("chronology_counted", days=", ".join(map(us_date, days)))
        sheet.paragraph(f"{named} {words['chronology_open_days']}", CELL)
