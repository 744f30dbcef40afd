"""The list of enclosures: every exhibit with its pages and its digests.

It goes out, so it names no file.
"""

from binder_app.domain.finding import Checklist
from binder_app.domain.packet_plan import PacketPlan, PlannedExhibit
from binder_app.domain.words import Words
from binder_app.packet.faces import DIGEST, STRONG, TEXT, Faces
from binder_app.packet.page_places import link_to, pages_told
from binder_app.packet.sheet import (
    ROW,
    Column,
    Sheet,
    Table,
    running_line,
)
from binder_app.packet.tab_sheets import exhibit_link

_COLUMNS = (
    Column(0, 34, STRONG),
    Column(37, 222),
    Column(230, 284, STRONG, is_right=True),
    Column(299, 470, DIGEST),
)
_GROUP, _GROUPS = 8, 4


def enclosures(
    plan: PacketPlan, words: Words, checklist: Checklist, faces: Faces
) -> Sheet:
    """Lay out the list of enclosures of `plan`."""
    sheet = Sheet(faces, running_line(plan, words))
    sheet.title(words["enclosures_title"], _note(plan, words))
    sheet.y -= 6
    sheet.paragraph(words["enclosures_about"], TEXT)
    sheet.y -= 9
    heads = [words[key] for key in ("tab", "document", "pages", "digest")]
    continued = words.say("continued", heading=words["enclosures_title"])
    table = Table(sheet, _COLUMNS, heads, ROW, continued)
    table.begin()
    for exhibit in plan.exhibits:
        link = link_to(plan, exhibit.first_page, exhibit_link(exhibit, words))
        table.row(_cells(exhibit, plan, words), link)
    table.end()
    return sheet


def digest_lines(digest: str) -> str:
    """Return a digest in groups of eight, four groups a line."""
    groups = [digest[n : n + _GROUP] for n in range(0, len(digest), _GROUP)]
    rows = [groups[n : n + _GROUPS] for n in range(0, len(groups), _GROUPS)]
    return "\n".join(" ".join(row) for row in rows)


def _note(plan: PacketPlan, words: Words) -> str:
    count = len(plan.exhibits)
    pages = sum(len(exhibit.pages) for exhibit in plan.exhibits)
    key = "enclosures_note_one" if count == 1 else "enclosures_note"
    if pages == 1:
        key = "enclosures_note_page"
    return words.say(key, count=count, pages=pages)


def _cells(exhibit: PlannedExhibit, plan: PacketPlan, words: Words) -> tuple[str, ...]:
    return (
        exhibit.tab,
        exhibit.title,
        pages_told(plan, exhibit.first_page, exhibit.last_page, words),
        "\n\n".join(digest_lines(digest) for digest in exhibit.digests),
    )
