"""The user's own sheet: every file given, what is missing, what was changed.

It names files and what was held back, so it never goes out.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from binder_app.domain.packet_plan import PacketPlan, PlannedExhibit
from binder_app.domain.words import Words
from binder_app.packet.enclosures import digest_lines
from binder_app.packet.faces import (
    CELL,
    DIGEST,
    SECTION,
    SMALL,
    STRONG,
    TEXT,
    Faces,
    load_faces,
)
from binder_app.packet.front_matter import draw_page, new_canvas
from binder_app.packet.sheet import (
    FOOT_BASELINE,
    RIGHT,
    ROW,
    Column,
    Sheet,
    Table,
    claim_line,
    page_range,
)
from binder_app.packet.tab_sheets import tabs_text

IN_PACKET, HELD_BACK, SAME_AS, COULD_NOT_BE_READ = OUTCOMES = (
    "in_packet",
    "held_back",
    "same_as",
    "could_not_be_read",
)
"""What can have become of a file."""

_FILES = (
    Column(0, 130),
    Column(138, 236),
    Column(232, 286, STRONG, is_right=True),
    Column(299, 470, DIGEST),
)
_TWO = (Column(0, 190, STRONG), Column(204, 468, CELL))
_NO_PAGES = "\u2013"


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One file given, and what became of it.

    `outcome` is one of `OUTCOMES`, `pages` its first and last packet page, from
    1, where it went in, `reason` a note in words.
    """

    file: str
    outcome: str
    pages: tuple[int, int] | None
    reason: str
    digest: str


def draw_for_you(
    rows: Sequence[LedgerRow],
    missing: Sequence[tuple[str, str]],
    losses: Sequence[tuple[str, str]],
    notes: Sequence[str],
    plan: PacketPlan,
    words: Words,
    fonts: Path,
) -> bytes:
    """Draw the sheet and return its PDF.

    `missing` are titles with why they are wanted, `losses` exhibits with what
    was taken out or changed. `plan` has its lengths settled; `fonts` is the
    folder of the faces.
    """
    faces = load_faces(fonts)
    sheet = Sheet(faces, claim_line(plan.claim, words))
    _head(sheet, rows, plan, words)
    _files(sheet, rows, plan, words)
    _pairs(sheet, "missing", ("document", "for_you_why"), missing, words)
    _pairs(sheet, "losses", ("for_you_exhibit", "for_you_what"), losses, words)
    _notes(sheet, notes, words)
    _number(sheet, words)
    return _drawn(sheet, words, faces)


def _head(
    sheet: Sheet, rows: Sequence[LedgerRow], plan: PacketPlan, words: Words
) -> None:
    key = "for_you_note_one" if len(rows) == 1 else "for_you_note"
    sheet.title(words["for_you_title"], words.say(key, count=len(rows)))
    sheet.y -= 6
    for sentence in (words["for_you_about"], _sum(rows, words), _pages(plan, words)):
        sheet.paragraph(sentence, TEXT)


def _sum(rows: Sequence[LedgerRow], words: Words) -> str:
    """Say how many files had which outcome; the numbers make all the files."""
    counts = Counter(row.outcome for row in rows)
    said = [
        words.say(f"sum_{outcome}{'_one' if count == 1 else ''}", count=count)
        for outcome, count in ((name, counts[name]) for name in OUTCOMES)
        if count
    ]
    if not said:
        return words["for_you_none"]
    return words.say("for_you_sum", counts=", ".join(said))


def _pages(plan: PacketPlan, words: Words) -> str:
    """Say which pages make the packet; the numbers make its total."""
    exhibit = sum(len(held.pages) for held in plan.exhibits)
    sheets = len(plan.exhibits) if plan.has_tab_sheets else 0
    key = "for_you_pages" if sheets else "for_you_pages_no_sheets"
    total = plan.total_pages
    other = total - exhibit - sheets
    return words.say(key, total=total, exhibit=exhibit, sheets=sheets, other=other)


def _files(
    sheet: Sheet, rows: Sequence[LedgerRow], plan: PacketPlan, words: Words
) -> None:
    if not rows:
        return
    keys = ("for_you_file", "for_you_outcome", "pages", "digest")
    heading = words["for_you_files"]
    table = _table(sheet, heading, _FILES, [words[key] for key in keys], words)
    by_digest = _by_digest(plan)
    cells = [_cells(row, by_digest, plan, words) for row in rows]
    _begin(sheet, table, heading, cells[0])
    for row in cells:
        table.row(row)
    table.end()


def _cells(
    row: LedgerRow,
    by_digest: dict[str, list[PlannedExhibit]],
    plan: PacketPlan,
    words: Words,
) -> tuple[str, ...]:
    pages = page_range(*row.pages) if row.pages else _NO_PAGES
    outcome = _outcome(row, by_digest, plan, words)
    return (row.file, outcome, pages, digest_lines(row.digest))


def _by_digest(plan: PacketPlan) -> dict[str, list[PlannedExhibit]]:
    """Return the exhibits that were made from each original."""
    found: dict[str, list[PlannedExhibit]] = {}
    for exhibit in plan.exhibits:
        for digest in exhibit.digests:
            found.setdefault(digest, []).append(exhibit)
    return found


def _outcome(
    row: LedgerRow,
    by_digest: dict[str, list[PlannedExhibit]],
    plan: PacketPlan,
    words: Words,
) -> str:
    """Say what became of the file, with its tabs or the reason."""
    outcome, key = words[f"ledger_{row.outcome}"], "ledger_reason"
    if row.outcome == IN_PACKET:
        exhibits = by_digest.get(row.digest) or _standing_on(row.pages, plan)
        if exhibits:
            tabs = tabs_text([exhibit.tab for exhibit in exhibits], words)
            outcome = words.say("ledger_in_packet_tab", tabs=tabs)
            key = "ledger_reason_tab"
    return words.say(key, outcome=outcome, reason=row.reason) if row.reason else outcome


def _standing_on(
    pages: tuple[int, int] | None, plan: PacketPlan
) -> list[PlannedExhibit]:
    """Return the exhibits that have any of those packet pages."""
    if pages is None:
        return []
    first, last = pages
    held = plan.exhibits
    return [e for e in held if e.first_page <= last and first <= e.last_page]


def _pairs(
    sheet: Sheet,
    name: str,
    heads: tuple[str, str],
    pairs: Sequence[tuple[str, str]],
    words: Words,
) -> None:
    """Print a section of two columns; nothing where there are no pairs."""
    if not pairs:
        return
    heading = words[f"for_you_{name}"]
    table = _table(sheet, heading, _TWO, [words[head] for head in heads], words)
    _begin(sheet, table, heading, pairs[0])
    for pair in pairs:
        table.row(pair)
    table.end()


def _notes(sheet: Sheet, notes: Sequence[str], words: Words) -> None:
    if not notes:
        return
    sheet.begin_section(words["for_you_notes"], SECTION, 2 * TEXT.leading)
    for note in notes:
        sheet.y += 3
        sheet.paragraph(note, TEXT)
        sheet.y -= 7


def _table(
    sheet: Sheet,
    heading: str,
    columns: tuple[Column, ...],
    heads: Sequence[str],
    words: Words,
) -> Table:
    continued = words.say("continued", heading=heading)
    return Table(sheet, columns, heads, ROW, continued)


def _begin(sheet: Sheet, table: Table, heading: str, first: Sequence[str]) -> None:
    """Print the heading and the column heads together with the first row."""
    sheet.begin_section(heading, SECTION, 20 + table.height(first))
    table.begin()


def _number(sheet: Sheet, words: Words) -> None:
    """Print at each foot which page of the sheet it is."""
    for place, page in enumerate(sheet.pages, start=1):
        text = words.say("for_you_page", page=place, of=len(sheet.pages))
        sheet.put_right(RIGHT, FOOT_BASELINE, text, SMALL, page)


def _drawn(sheet: Sheet, words: Words, faces: Faces) -> bytes:
    file = BytesIO()
    canvas = new_canvas(file, words, words["for_you_title"])
    for page in sheet.pages:
        draw_page(canvas, page, faces)
    canvas.save()
    return file.getvalue()
