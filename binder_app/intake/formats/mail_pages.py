"""An e-mail becomes pages: its head, its body, the pictures that stand in it."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from html import escape
from io import BytesIO
from itertools import groupby
from pathlib import Path

from reportlab.lib.enums import TA_LEFT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer
from reportlab.platypus.flowables import HRFlowable

from binder_app.files import replacing
from binder_app.intake.formats.mail import Mail, list_of
from binder_app.intake.formats.mail_html import Block, Run
from binder_app.intake.formats.mail_pictures import mail_picture
from binder_app.intake.formats.pages_report import PagesReport
from binder_app.intake.formats.text import FONT as SPARE
from binder_app.intake.formats.text import loaded, notes_on
from binder_app.intake.formats.text_letters import cleaned, drawable

FACE, BOLD = "BinderSans-Regular", "BinderSans-Bold"
PAGE, SIDE, TOP, FOOT = (612.0, 792.0), 63, 60, 54
WIDTH = PAGE[0] - 2 * SIDE
SIZE, LEADING, LABEL, STEP = 10.5, 14, 76, 18
HEADINGS = {1: 16.0, 2: 14.0, 3: 12.5}
TAB = 8
MOST_LETTERS, MOST_BLOCKS, LONGEST_HEAD = 1_000_000, 20_000, 12_000
LONGEST_PARAGRAPH = 3000
MOST_PICTURES = 200
CUT = "It is very long; only its beginning is shown."
SPACES = re.compile(r"  +|^ ")


def mail_pages(mail: Mail, target: Path, fonts: Path) -> PagesReport:
    """Write a mail as a PDF on Letter; `fonts` holds the typefaces."""
    writer = _Writer.with_faces(fonts)
    story = list(writer.story(mail))
    made = BytesIO()
    template = SimpleDocTemplate(
        made,
        pagesize=PAGE,
        leftMargin=SIDE - 6,
        rightMargin=SIDE - 6,
        topMargin=TOP - 6,
        bottomMargin=FOOT - 6,
        invariant=1,
        title="",
        author="",
        initialFontName=FACE,
    )
    template.build(story)
    with replacing(target) as file:
        file.write(made.getvalue())
    notes = (*mail.notes, *writer.notes, *writer.notes_on_letters())
    return PagesReport(template.page, tuple(dict.fromkeys(notes)))


@dataclass(slots=True)
class _Writer:
    """Turns a mail into what reportlab lays out, and notes what it could not show."""

    own: Collection[int]
    known: Collection[int]
    letters: int = MOST_LETTERS
    missing: int = 0
    text: set[str] = field(default_factory=set)
    notes: list[str] = field(default_factory=list)
    pictures: int = MOST_PICTURES
    lost_pictures: int = 0

    @classmethod
    def with_faces(cls, fonts: Path) -> "_Writer":
        """Load the faces anew, so that each mail's PDF has the same bytes each time."""
        face, spare = loaded(fonts, FACE), loaded(fonts, SPARE)
        loaded(fonts, BOLD)
        own = frozenset(face.face.charToGlyph)
        return cls(own, own | set(spare.face.charToGlyph))

    def story(self, mail: Mail) -> Iterator[Flowable]:
        """Give what stands on the pages, from the top."""
        yield from self._head(mail)
        yield HRFlowable(width="100%", thickness=0.6, color="#888888", spaceAfter=10)
        for count, block in enumerate(mail.body):
            if count >= MOST_BLOCKS or self.letters <= 0:
                self.notes.append(CUT)
                break
            yield from self._block(block, mail)
        if self.lost_pictures:
            self.notes.append(_note_on_lost(self.lost_pictures))

    def notes_on_letters(self) -> Iterator[str]:
        """Say which letters could not be shown as they are."""
        return notes_on("".join(self.text), self.missing, guessed=False)

    def _head(self, mail: Mail) -> Iterator[Flowable]:
        rows = [*mail.head]
        if mail.attached:
            rows.append(("Attachments", list_of(mail.attached)))
        style = _style(leftIndent=LABEL, spaceAfter=3)
        for label, text in rows:
            label = f'<bullet><font name="{BOLD}">{label}:</font></bullet>'
            pieces = list(_pieces(text[:LONGEST_HEAD]))
            for place, piece in enumerate(pieces):
                yield Paragraph(
                    (label if not place else "") + self._shown(piece), style
                )
            if len(text) > LONGEST_HEAD:
                self.notes.append(CUT)

    def _block(self, block: Block, mail: Mail) -> Iterator[Flowable]:
        if block.is_rule:
            yield HRFlowable(width="100%", thickness=0.4, color="#aaaaaa", spaceAfter=6)
        elif block.picture:
            yield from self._picture(block, mail)
        elif not block.text.strip():
            yield Spacer(1, LEADING if block.is_kept else LEADING / 2)
        elif block.is_kept:
            yield from self._typed(block)
        else:
            yield from self._paragraph(block)

    def _paragraph(self, block: Block) -> Iterator[Flowable]:
        size = HEADINGS.get(block.heading, SIZE)
        indent = block.indent * STEP
        style = _style(size, leftIndent=indent, bulletIndent=indent - 12, spaceAfter=6)
        mark = f"<bullet>{escape(block.mark)}</bullet>" if block.mark else ""
        is_bold = bool(block.heading)
        for runs in _short_runs(block.runs):
            shown = "".join(self._run(run, is_bold) for run in runs)
            yield Paragraph(mark + shown.strip(), style)
            mark = ""

    def _typed(self, block: Block) -> Iterator[Flowable]:
        style = _style(leftIndent=block.indent * STEP)
        for line in block.text.expandtabs(TAB).split("\n"):
            for piece in _pieces(line):
                if piece.strip():
                    yield Paragraph(self._shown(piece, is_kept=True), style)
                else:
                    yield Spacer(1, LEADING)

    def _run(self, run: Run, is_bold: bool) -> str:
        shown = self._shown(run.text)
        return (
            f'<font name="{BOLD}">{shown}</font>' if run.is_bold or is_bold else shown
        )

    def _shown(self, text: str, is_kept: bool = False) -> str:
        """Return text as reportlab's markup, each letter in a face that has it."""
        self.letters -= len(text)
        text, missing = drawable(cleaned(text), self.known)
        self.missing += missing
        self.text.update(text)
        parts = []
        for is_own, group in groupby(text, key=lambda held: ord(held) in self.own):
            shown = escape("".join(group), quote=False)
            if is_kept:
                shown = SPACES.sub(lambda found: "\xa0" * len(found[0]), shown)
            parts.append(shown if is_own else f'<font name="{SPARE}">{shown}</font>')
        return "".join(parts)

    def _picture(self, block: Block, mail: Mail) -> Iterator[Flowable]:
        self.pictures -= 1
        room = (WIDTH - block.indent * STEP, PAGE[1] - TOP - FOOT - 30)
        drawn = mail_picture(block.picture, mail.pictures, room)
        if drawn is None or self.pictures < 0:
            self.lost_pictures += 1
        else:
            yield drawn
            yield Spacer(1, 6)


def _style(size: float = SIZE, **more: float) -> ParagraphStyle:
    leading = LEADING if size == SIZE else size * 1.25
    return ParagraphStyle(
        "mail",
        fontName=FACE,
        fontSize=size,
        leading=leading,
        alignment=TA_LEFT,
        bulletFontName=FACE,
        bulletFontSize=size,
        splitLongWords=1,
        **more,
    )


def _pieces(text: str) -> Iterator[str]:
    """Cut a very long paragraph, at a space where there is one."""
    start = 0
    while len(text) - start > LONGEST_PARAGRAPH:
        end = text.rfind(" ", start + 1, start + LONGEST_PARAGRAPH)
        end = end if end > 0 else start + LONGEST_PARAGRAPH
        yield text[start:end]
        start = end
    yield text[start:]


def _short_runs(runs: Iterable[Run]) -> Iterator[list[Run]]:
    """Cut a very long paragraph of several looks."""
    held: list[Run] = []
    letters = 0
    for run in runs:
        for piece in _pieces(run.text):
            if held and letters + len(piece) > LONGEST_PARAGRAPH:
                yield held
                held, letters = [], 0
            held.append(Run(piece, run.is_bold, run.is_italic))
            letters += len(piece)
    if held:
        yield held


def _note_on_lost(count: int) -> str:
    if count == 1:
        return "1 picture in it can't be shown."
    return f"{count} pictures in it can't be shown."
