"""Plain text becomes pages, its lines kept, in a typewriter face."""

from collections.abc import Collection, Iterator
from itertools import groupby
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont
from reportlab.pdfgen.canvas import Canvas

from binder_app.errors import UnusableInputError
from binder_app.files import replacing
from binder_app.intake.formats.pages_report import PagesReport
from binder_app.intake.formats.text_letters import (
    MISSING,
    drawable,
    read_letters,
    runs_right_to_left,
)
from binder_app.intake.unreadable import UnreadableFileError

FONT, SPARE = "DejaVuSansMono", "BinderSans-Regular"
"""The typewriter face, and the one that has the letters it lacks (Vietnamese)."""

FONT_SIZE, LEADING = 10, 13
WIDTH, HEIGHT, MARGIN, FOOT = 612, 792, 72, 54
TAB = 8
HANGING = 4
MOST_INDENT = 32
MOST_BYTES = 20_000_000
MOST_PAGES = 3000
LINES_PER_PAGE = (HEIGHT - MARGIN - FOOT) // LEADING


def text_pages(source: Path, target: Path, fonts: Path) -> PagesReport:
    """Write a plain text file as a PDF on Letter; `fonts` holds the typefaces.

    Raises `UnreadableFileError` for an empty file, one too long, and one that
    is no text; `target` then stays as it was.
    """
    letters = read_letters(checked_bytes(source))
    font, spare = loaded(fonts, FONT), loaded(fonts, SPARE)
    known = font.face.charToGlyph
    text, missing = drawable(letters.text, {*known, *spare.face.charToGlyph})
    cell = font.stringWidth("M", FONT_SIZE)
    columns = int((WIDTH - 2 * MARGIN) // cell)
    pages = list(limited(paged(text, columns)))
    if not any(line.strip() for page in pages for line in page):
        raise empty()
    with replacing(target) as file:
        file.write(drawn(pages, known, cell))
    return PagesReport(len(pages), tuple(notes_on(text, missing, letters.guessed)))


def empty() -> UnreadableFileError:
    """Return the failure of a file without a letter."""
    return UnreadableFileError(
        "This file is empty.", "Send or download it again, then add it anew."
    )


def too_long() -> UnreadableFileError:
    """Return the failure of a text that would fill too many pages."""
    return UnreadableFileError(
        f"This text is too long: it would fill more than {MOST_PAGES:,} pages.",
        "Split it into smaller files, then add those.",
    )


def checked_bytes(source: Path) -> bytes:
    """Read a file of a sane size."""
    size = source.stat().st_size
    if not size:
        raise empty()
    if size > MOST_BYTES:
        raise too_long()
    return source.read_bytes()


def loaded(fonts: Path, name: str) -> TTFont:
    """Load a face anew, so that each file's PDF has the same bytes each time."""
    try:
        font = TTFont(name, str(fonts / f"{name}.ttf"))
    except (TTFError, OSError) as error:
        raise UnusableInputError(
            f"The typeface {name} can't be used.", "Install the program anew."
        ) from error
    pdfmetrics.registerFont(font)
    return font


def paged(text: str, columns: int) -> Iterator[list[str]]:
    """Yield pages as lists of lines; a form feed begins a new page."""
    for part in text.removesuffix("\f").split("\f"):
        page: list[str] = []
        for line in part.removesuffix("\n").split("\n"):
            for piece in wrapped(line.expandtabs(TAB).rstrip(), columns):
                if len(page) == LINES_PER_PAGE:
                    yield page
                    page = []
                page.append(piece)
        yield page


def limited(pages: Iterator[list[str]]) -> Iterator[list[str]]:
    """Pass pages on; raise after the most there may be."""
    for count, page in enumerate(pages, start=1):
        if count > MOST_PAGES:
            raise too_long()
        yield page


def wrapped(line: str, columns: int) -> Iterator[str]:
    """Break a line at its words; what goes on hangs a little further in."""
    indent = len(line) - len(line.lstrip(" "))
    hanging = " " * (min(indent, MOST_INDENT) + HANGING)
    begins, lead = 0, ""
    while len(lead) + len(line) - begins > columns:
        end = breaking_place(line, begins, begins + columns - len(lead), indent)
        yield lead + line[begins:end].rstrip()
        begins = word_after(line, end)
        lead, indent = hanging, 0
    yield lead + line[begins:]


def word_after(line: str, at: int) -> int:
    """Return where the next word begins; copies nothing, for lines can be long."""
    while line[at : at + 1] == " ":
        at += 1
    return at


def breaking_place(line: str, begins: int, most: int, indent: int) -> int:
    """Return where a piece ends: behind its last word, or amid a long one."""
    space = line.rfind(" ", begins + indent + 1, most + 1)
    return space if space > begins else most


def drawn(pages: list[list[str]], known: Collection[int], cell: float) -> bytes:
    """Draw pages and return the PDF; `cell` is how wide one letter stands."""
    canvas = Canvas(
        "text.pdf",
        (WIDTH, HEIGHT),
        invariant=1,
        initialFontName=FONT,
        pageCompression=1,
    )
    for page in pages:
        words = canvas.beginText()
        for place, line in enumerate(page):
            y = HEIGHT - MARGIN - FONT_SIZE - place * LEADING
            for column, face, run in runs_of(line, known):
                words.setTextOrigin(MARGIN + column * cell, y)
                words.setFont(face, FONT_SIZE)
                words.textOut(run)
        canvas.drawText(words)
        canvas.showPage()
    data: bytes = canvas.getpdfdata()
    return data


def runs_of(line: str, known: Collection[int]) -> Iterator[tuple[int, str, str]]:
    """Yield the column, the face and the letters of each run of one face.

    A letter of the spare face keeps a column to itself, so that columns stay.
    """
    column = 0
    for is_known, group in groupby(line, key=lambda letter: ord(letter) in known):
        run = "".join(group)
        if is_known:
            yield column, FONT, run
        else:
            for place, letter in enumerate(run):
                yield column + place, SPARE, letter
        column += len(run)


def notes_on(text: str, missing: int, guessed: bool) -> Iterator[str]:
    """Say where the pages may look unlike the file."""
    if missing == 1:
        yield f"1 letter is shown as {MISSING}: the typeface lacks it."
    elif missing:
        yield f"{missing:,} letters are shown as {MISSING}: the typeface lacks them."
    if guessed:
        yield "The file does not say how its letters are stored; please check them."
    if runs_right_to_left(text):
        yield "Lines that run from right to left may read backwards here."
