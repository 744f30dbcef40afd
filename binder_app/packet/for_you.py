"""The user's own sheet: every file given, what is missing, what was changed.

It names files and what was held back, so it never goes out.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import Self

import pikepdf

from binder_app.domain.marks import FOR_YOU_KEY
from binder_app.domain.packet_plan import PacketPlan
from binder_app.domain.sentences import Sentences
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
    running_line,
)

IN_PACKET, HELD_BACK, SAME_AS, COULD_NOT_BE_READ = OUTCOMES = (
    "in_packet",
    "held_back",
    "same_as",
    "could_not_be_read",
)
"""What can have become of a file."""

STAYS_OUT = "stays_out"
"""How a file is told of that nobody held back: this packet alone does without it."""

_TOLD = (IN_PACKET, STAYS_OUT, *OUTCOMES[1:])

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
    """What became of one file, or of a part of it.

    `outcome` is one of `OUTCOMES`, `pages` the first and last packet page, from
    1, and `tab` the exhibit's, where it went in. `reasons` are sentences of the
    program, `written` the words of someone else: a reason that the user wrote,
    or the name of a file. Rows of one file share their `given`. `stays_out`: what
    is counted as held back is left out of this packet alone.
    """

    file: str
    outcome: str
    pages: tuple[int, int] | None
    reasons: tuple[str, ...]
    digest: str
    tab: str = ""
    given: int = 0
    written: str = ""
    stays_out: bool = False

    @property
    def told_as(self) -> str:
        """What the sheet calls its outcome: one of `OUTCOMES`, or `STAYS_OUT`."""
        return STAYS_OUT if self.stays_out else self.outcome

    @property
    def reason(self) -> str:
        """All that is to be said of it, in one line; a full stop needs no mark."""
        said = ""
        for part in filter(None, (self.written, *self.reasons)):
            mark = " " if said.endswith(".") else "; "
            said = f"{said}{mark}{part}" if said else part
        return said

    def said(self, sentences: Sentences) -> Self:
        """Return the row as it is told; what the user wrote stays as written."""
        reasons = tuple(map(sentences.say, self.reasons))
        written = sentences.say_written(self.written)
        return replace(self, reasons=reasons, written=written)


def draw_for_you(
    rows: Sequence[LedgerRow],
    missing: Sequence[tuple[str, str]],
    losses: Sequence[tuple[str, str]],
    since: Sequence[tuple[str, str]],
    notes: Sequence[str],
    plan: PacketPlan,
    words: Words,
    fonts: Path,
    volumes: Sequence[tuple[str, str]] = (),
) -> bytes:
    """Draw the sheet and return its PDF.

    `missing` are titles with why they are wanted, `losses` exhibits with what
    was taken out or changed, `since` exhibits with how they differ from what was
    sent, `volumes` files of the packet with their pages where there are several; all
    is in the language of `words` already. `plan` has its lengths settled; `fonts` is
    the folder of the faces.
    """
    faces = load_faces(fonts)
    sheet = Sheet(faces, claim_line(plan.claim, words))
    _head(sheet, rows, plan, words)
    _pairs(sheet, "volumes", ("volumes_volume", "pages"), volumes, words)
    _files(sheet, rows, words)
    _pairs(sheet, "missing", ("document", "for_you_why"), missing, words)
    _pairs(sheet, "losses", ("for_you_exhibit", "for_you_what"), losses, words)
    _pairs(sheet, "since", ("for_you_exhibit", "for_you_how"), since, words)
    _notes(sheet, notes, words)
    _number(sheet, words)
    return _drawn(sheet, words, faces)


def ledger_sheet(
    rows: Sequence[LedgerRow], plan: PacketPlan, words: Words, faces: Faces
) -> Sheet:
    """Lay out the ledger that ends a file copy."""
    sheet = Sheet(faces, running_line(plan, words))
    files = len(_files_given(rows))
    key = "for_you_note_one" if files == 1 else "for_you_note"
    sheet.title(words["ledger_title"], words.say(key, count=files))
    sheet.y -= 6
    sheet.paragraph(words["ledger_about"], TEXT)
    sheet.y -= 9
    table = _file_table(sheet, words)
    table.begin()
    for row in rows:
        table.row(_cells(row, words))
    table.end()
    return sheet


def _head(
    sheet: Sheet, rows: Sequence[LedgerRow], plan: PacketPlan, words: Words
) -> None:
    files = len(_files_given(rows))
    key = "for_you_note_one" if files == 1 else "for_you_note"
    sheet.title(words["for_you_title"], words.say(key, count=files))
    sheet.y -= 6
    told = [words["for_you_about"], _sum(rows, words), _pages(plan, words)]
    if beyond := plan.file_pages - plan.total_pages:
        told.append(words.say("for_you_beyond", count=beyond))
    for sentence in told:
        sheet.paragraph(sentence, TEXT)


def _sum(rows: Sequence[LedgerRow], words: Words) -> str:
    """Say how many files had which outcome; the numbers make all the files.

    A file of several rows counts once: as in the packet where any of it is.
    """
    counts = Counter(
        min((row.told_as for row in of_one), key=_TOLD.index)
        for of_one in _files_given(rows)
    )
    said = [
        words.say(f"sum_{outcome}{'_one' if count == 1 else ''}", count=count)
        for outcome, count in ((name, counts[name]) for name in _TOLD)
        if count
    ]
    if not said:
        return words["for_you_none"]
    return words.say("for_you_sum", counts=", ".join(said))


def _files_given(rows: Sequence[LedgerRow]) -> list[list[LedgerRow]]:
    """Return the rows of each file, in the order the files were given."""
    by_file: dict[int, list[LedgerRow]] = {}
    for row in rows:
        by_file.setdefault(row.given, []).append(row)
    return list(by_file.values())


def _pages(plan: PacketPlan, words: Words) -> str:
    """Say which pages make the packet; the numbers make its total."""
    exhibit = sum(len(held.pages) for held in plan.exhibits)
    sheets = len(plan.exhibits) if plan.has_tab_sheets else 0
    key = "for_you_pages" if sheets else "for_you_pages_no_sheets"
    total = plan.total_pages
    other = total - exhibit - sheets
    return words.say(key, total=total, exhibit=exhibit, sheets=sheets, other=other)


def _files(sheet: Sheet, rows: Sequence[LedgerRow], words: Words) -> None:
    if not rows:
        return
    table = _file_table(sheet, words)
    cells = [_cells(row, words) for row in rows]
    _begin(sheet, table, words["for_you_files"], cells[0])
    for row in cells:
        table.row(row)
    table.end()


def _file_table(sheet: Sheet, words: Words) -> Table:
    keys = ("for_you_file", "for_you_outcome", "pages", "digest")
    heads = [words[key] for key in keys]
    return _table(sheet, words["for_you_files"], _FILES, heads, words)


def _cells(row: LedgerRow, words: Words) -> tuple[str, ...]:
    pages = page_range(*row.pages) if row.pages else _NO_PAGES
    return (row.file, _outcome(row, words), pages, digest_lines(row.digest))


def _outcome(row: LedgerRow, words: Words) -> str:
    """Say what became of the file, with its tab or the reason."""
    outcome, key = words[f"ledger_{row.told_as}"], "ledger_reason"
    if row.tab:
        outcome = words.say("ledger_in_packet_tab", tab=row.tab)
        key = "ledger_reason_tab"
    return words.say(key, outcome=outcome, reason=row.reason) if row.reason else outcome


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
    return _marked(file)


def _marked(drawn: BytesIO) -> bytes:
    """Return the sheet with the mark by which the program refuses it later."""
    file = BytesIO()
    with pikepdf.open(drawn) as pdf:
        pdf.Root[FOR_YOU_KEY] = True
        pdf.save(file, deterministic_id=True)
    return file.getvalue()
