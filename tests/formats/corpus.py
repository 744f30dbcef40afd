"""The files of the corpus, and what other readers say of them."""

import csv
from dataclasses import dataclass
from pathlib import Path

from binder_app.intake.sniff import HEAD_BYTES, sniff

CORPUS = Path(__file__).resolve().parents[2].parent / "shared" / "corpus"
MANIFEST = CORPUS / "MANIFEST.tsv"

GROUPS = {
    "PDF": ("pdf",),
    "pictures": ("jpeg", "png", "tiff", "gif", "bmp", "webp"),
    "HEIC, AVIF, JPEG 2000": ("heic", "avif", "jp2"),
    "DICOM": ("dicom",),
    "mail": ("eml", "msg", "mbox"),
    "Word, text documents": ("docx", "odt", "rtf", "doc", "locked_office"),
    "spreadsheets": ("xlsx", "xls", "ods"),
    "web pages": ("html",),
    "plain text": ("text",),
    "archives": ("zip", "tar", "gzip"),
}
"""What a file is by its first bytes, whatever its name says; all else is "other"."""

OTHER = "other, empty"
PAGE_COUNTS = ("qpdf_pages", "poppler_pages", "pdfium_pages")
CLOSED_PICTURE = ("unreadable here", "cannot decode")
"""How the list says that its reader of pictures shows nothing."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One file of the corpus.

    `is_opened` tells whether a reader of the list shows a page of it, None where
    the list asked no reader about files of its kind.
    """

    path: Path
    group: str
    is_opened: bool | None

    @property
    def name(self) -> str:
        """Its folder and its name."""
        return f"{self.path.parent.name}/{self.path.name}"


def listed_files() -> list[Listed]:
    """Return each file of the list, in its order."""
    with MANIFEST.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [_listed(row) for row in rows]


def _listed(row: dict[str, str]) -> Listed:
    path = CORPUS / row["path"]
    with path.open("rb") as file:
        family = sniff(file.read(HEAD_BYTES), path.name)
    group = next((name for name, held in GROUPS.items() if family in held), OTHER)
    return Listed(path, group, _is_opened(row))


def _is_opened(row: dict[str, str]) -> bool | None:
    """Tell whether one of three readers of PDF counts a page, or one of pictures."""
    counts = [row[name] for name in PAGE_COUNTS]
    if any(counts):
        return any(count.isdigit() and int(count) > 0 for count in counts)
    if row["path"].startswith("image/"):
        return not any(words in row["special"] for words in CLOSED_PICTURE)
    return None
