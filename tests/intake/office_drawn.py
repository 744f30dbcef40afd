"""Office documents that tests draw, and how their pages read back."""

import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import pypdfium2
from PIL import Image

from binder_app.intake.formats import libre_office
from binder_app.intake.formats.office import office_pages
from binder_app.intake.formats.pages_report import PagesReport

FONTS = Path(__file__).parents[2] / "resources" / "fonts"

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
MAIN = (
    f'<Relationships xmlns="{PACKAGE}"><Relationship Id="m" Type="{RELATION}'
    '/officeDocument" Target="word/document.xml"/></Relationships>'
)


class Made:
    """One document's pages: what was reported, and what they say."""

    def __init__(self, report: PagesReport, path: Path) -> None:
        self.report, self.path = report, path

    @property
    def notes(self) -> tuple[str, ...]:
        """What was said about the pages."""
        return self.report.notes

    @property
    def text(self) -> str:
        """What all pages say, in their order."""
        return "\n".join(self.pages)

    @property
    def pages(self) -> list[str]:
        """What each page says."""
        with pypdfium2.PdfDocument(self.path) as pdf:
            read = (page.get_textpage().get_text_bounded() for page in pdf)
            return [text.replace("\r\n", "\n") for text in read]

    def pictures(self, page: int = 1) -> list[tuple[float, float]]:
        """Return how wide and high each picture of a page stands, in points."""
        with pypdfium2.PdfDocument(self.path) as pdf:
            found = pdf[page - 1].get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE])
            boxes = [held.get_bounds() for held in found]
        return [(right - left, top - low) for left, low, right, top in boxes]

    def place_of(self, words: str, page: int = 1) -> tuple[float, float]:
        """Return where words begin, from the left and from below."""
        with pypdfium2.PdfDocument(self.path) as pdf:
            text = pdf[page - 1].get_textpage()
            found = text.search(words).get_next()
            assert found is not None, words
            left, low, _, _ = text.get_charbox(found[0])
        return left, low


def made_of(family: str, source: Path) -> Made:
    """Draw a document ourselves, LibreOffice or not."""
    target = source.with_suffix(".pdf")
    seen = libre_office.soffice
    libre_office.soffice = lambda: None
    try:
        return Made(office_pages(family, source, target, FONTS), target)
    finally:
        libre_office.soffice = seen


def zipped(path: Path, parts: Mapping[str, str | bytes]) -> Path:
    """Write a zipped document of those parts."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, told in parts.items():
            packed.writestr(name, told)
    return path


def word_file(path: Path, body: str, **parts: str) -> Path:
    """Write a Word file around the XML of its body; `parts` go beside it."""
    relations = "".join(
        f'<Relationship Id="{kind}" Type="{RELATION}/{kind}" Target="{kind}.xml"/>'
        for kind in parts
        if kind != "relations"
    )
    relations += parts.get("relations", "")
    held = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": MAIN,
        "word/document.xml": wordy("document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": (
            f'<Relationships xmlns="{PACKAGE}">{relations}</Relationships>'
        ),
    }
    for kind, told in parts.items():
        if kind != "relations":
            held[f"word/{kind}.xml"] = wordy(kind, told)
    return zipped(path, held)


def wordy(name: str, inner: str) -> str:
    """Return a part of a Word file."""
    return f'<w:{name} xmlns:w="{WORD}" xmlns:r="{RELATION}">{inner}</w:{name}>'


def said(text: str, look: str = "") -> str:
    """Return a run of letters as Word writes it."""
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(inner: str, properties: str = "") -> str:
    """Return a paragraph as Word writes it."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def picture(colour: str = "navy", size: tuple[int, int] = (200, 100)) -> bytes:
    """Return a PNG of one colour."""
    file = BytesIO()
    Image.new("RGB", size, colour).save(file, "PNG")
    return file.getvalue()


ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    ' xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'
    ' xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"'
    ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
    ' xmlns:xlink="http://www.w3.org/1999/xlink"'
)


def open_text(path: Path, body: str, styles: str = "", **parts: bytes) -> Path:
    """Write an OpenDocument text around the XML of its body."""
    content = (
        f"<office:document-content {ODF}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text>"
        "</office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.text"
    held: dict[str, str | bytes] = {"mimetype": kind, "content.xml": content}
    return zipped(path, {**held, **parts})
