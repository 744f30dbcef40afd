"""Drawn papers, and packets built of them, for the tests of joining and proving."""

import io
import random
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from binder_app.domain.bates import BatesNumber
from binder_app.domain.exhibit import ExhibitPage
from binder_app.domain.packet_plan import PacketPlan, PlannedExhibit, tab_at
from binder_app.files import digest_of
from binder_app.intake.page_facts import measure
from binder_app.packet.build import PacketReport, build_packet
from binder_app.packet.write_file import Papers, Setting
from binder_app.progress import Progress
from binder_app.second_engine import page_text
from tests.packet import plans

SETTING = Setting(plans.words(), plans.CHECKLIST, plans.FONTS)
Page = tuple[Path, int, int]
"""A page to take: of which paper, which page from 1, turned by how much."""


def drawn(
    path: Path,
    pages: int = 1,
    word: str = "Alpha",
    size: tuple[float, float] = (612, 792),
) -> Path:
    """Draw a paper whose every page says its word and number, grey at the foot."""
    canvas = Canvas(str(path), pagesize=size, invariant=1, pageCompression=0)
    wide, high = size
    for number in range(1, pages + 1):
        canvas.setFillGray(0.6)
        canvas.rect(0, 0, wide, high / 8, stroke=0, fill=1)
        canvas.setFillColorRGB(0.8, 0.2, 0.1)
        canvas.circle(wide / 3, high * 0.6, min(wide, high) / 6, stroke=0, fill=1)
        canvas.setFont("Helvetica", min(14, wide / 16))
        canvas.drawString(wide / 10, high * 0.85, f"{word} page {number}")
        canvas.showPage()
    canvas.save()
    return path


def jpeg(colour: str = "teal", size: tuple[int, int] = (80, 60)) -> bytes:
    """Return a small photograph."""
    file = io.BytesIO()
    Image.new("RGB", size, colour).save(file, "JPEG", quality=80)
    return file.getvalue()


def noise(seed: int, size: tuple[int, int]) -> bytes:
    """Return a photograph of noise, which no writer makes smaller."""
    wide, high = size
    bits = random.Random(seed).randbytes(3 * wide * high)
    file = io.BytesIO()
    Image.frombytes("RGB", size, bits).save(file, "JPEG", quality=95)
    return file.getvalue()


def put_picture(pdf: Pdf, page: Object, data: bytes, size: tuple[int, int]) -> None:
    """Draw a JPEG in the middle of a page."""
    wide, high = size
    image = Stream(
        pdf,
        data,
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=wide,
        Height=high,
        ColorSpace=Name.DeviceRGB,
        BitsPerComponent=8,
        Filter=Name.DCTDecode,
    )
    page.Resources.XObject = Dictionary(Photo=pdf.make_indirect(image))
    drawing = pdf.make_stream(b"q 200 0 0 150 200 300 cm /Photo Do Q")
    page.Contents = Array([page.Contents, drawing])


@contextmanager
def retouched(path: Path) -> Iterator[Pdf]:
    """Open a paper, let the test change it, and save it in place."""
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        yield pdf
        pdf.save(path)


def link(page: Object, **leads: Any) -> Object:
    """Lay a link on a page; `Dest=` or `A=` says where it leads."""
    rect = Array([72, 500, 200, 520])
    spot = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=rect, **leads)
    return annotate(page, spot)


def annotate(page: Object, annotation: Dictionary) -> Object:
    """Put an annotation on a page."""
    if "/Annots" not in page:
        page.Annots = Array()
    page.Annots.append(annotation)
    return annotation


def put_field(pdf: Pdf, page: Object, kind: Name, name: str, **more: Any) -> Object:
    """Put a form field with one widget on a page, and into the paper's form."""
    widget = pdf.make_indirect(
        Dictionary(
            Type=Name.Annot,
            Subtype=Name.Widget,
            FT=kind,
            T=String(name),
            Rect=Array([300, 700, 440, 720]),
            F=4,
            **more,
        )
    )
    annotate(page, widget)
    form_of(pdf).Fields.append(widget)
    return widget


def form_of(pdf: Pdf) -> Object:
    """Return a paper's form; an empty one is put there if need be."""
    if "/AcroForm" not in pdf.Root:
        font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
        fonts = Dictionary(Helv=pdf.make_indirect(font))
        pdf.Root.AcroForm = Dictionary(
            Fields=Array(), DR=Dictionary(Font=fonts), DA=String("/Helv 12 Tf 0 g")
        )
    return pdf.Root.AcroForm


def appearance(pdf: Pdf, drawing: bytes = b"1 0 0 rg 0 0 40 40 re f") -> Dictionary:
    """Return the picture of an annotation, 40 points square."""
    box = Array([0, 0, 40, 40])
    form = Stream(pdf, drawing, Type=Name.XObject, Subtype=Name.Form, BBox=box)
    return Dictionary(N=pdf.make_indirect(form))


def named(pdf: Pdf, pages: dict[str, int]) -> None:
    """Give a paper named destinations, as word processors write them."""
    names: list[Object | Dictionary] = []
    for name in sorted(pages):
        there = Array([pdf.pages[pages[name] - 1].obj, Name.XYZ, 72, 700, None])
        names += [String(name), Dictionary(D=there)]
    pdf.Root.Names = Dictionary(Dests=Dictionary(Names=Array(names)))


def all_of(path: Path, turn: int = 0) -> list[Page]:
    """Take every page of a paper."""
    with pikepdf.open(path) as pdf:
        return [(path, number, turn) for number in range(1, len(pdf.pages) + 1)]


def some_of(path: Path, *pages: int) -> list[Page]:
    """Take those pages of a paper."""
    return [(path, page, 0) for page in pages]


def plan_of(*exhibits: list[Page], **changes: object) -> PacketPlan:
    """Return the plan of a packet with those exhibits under tabs A, B …"""
    planned = []
    for place, pages in enumerate(exhibits, start=1):
        taken = tuple(ExhibitPage(digest_of(p), n, turn) for p, n, turn in pages)
        digests = tuple(dict.fromkeys(page.source for page in taken))
        planned.append(
            PlannedExhibit(
                f"e{place}",
                tab_at(place),
                f"Report {place}",
                "other",
                "2026-08-0" + str(place % 9 + 1),
                "Harbor Oak",
                "reports",
                taken,
                digests,
            )
        )
    plan = PacketPlan(
        claim=plans.CLAIM,
        dispute=plans.plan().dispute,
        exhibits=tuple(planned),
        first_bates=BatesNumber("QUIN", 1),
        prepared="2026-10-05",
    )
    return replace(plan, **changes)  # type: ignore[arg-type]


def at_hand(*exhibits: list[Page]) -> Papers:
    """Return the papers with their pages measured as when they are taken in."""
    paths = {digest_of(path): path for pages in exhibits for path, _, _ in pages}
    facts = {
        digest: [known for _, known in measure(path)] for digest, path in paths.items()
    }
    return Papers(paths, lambda digest, page: facts[digest][page - 1])


def build(folder: Path, *exhibits: list[Page], **changes: object) -> PacketReport:
    """Build and prove a packet of those exhibits."""
    plan = plan_of(*exhibits, **changes)
    target = folder / "packet.pdf"
    return build_packet(plan, at_hand(*exhibits), SETTING, target, Progress())


def first_page(report: PacketReport, tab: str) -> int:
    """Return the packet page on which an exhibit begins."""
    return next(e.first_page for e in report.plan.exhibits if e.tab == tab)


def picture_of(path: Path, page: int, scale: float = 2) -> Image.Image:
    """Draw a page with the second engine, its annotations and fields too."""
    with closing(pypdfium2.PdfDocument(path)) as document:
        document.init_forms()
        with (
            closing(document[page - 1]) as shown,
            closing(shown.render(scale=scale)) as bitmap,
        ):
            picture: Image.Image = bitmap.to_pil().convert("RGB").copy()
            return picture


def texts_of(path: Path) -> list[str]:
    """Return the text of each page, as the second engine reads it."""
    with closing(pypdfium2.PdfDocument(path)) as document:
        return [page_text(page) for page in document]


def everything_in(path: Path) -> str:
    """Return all that a PDF holds: page texts, strings, names, streams unpacked."""
    told = [*texts_of(path), path.read_bytes().decode("latin-1")]
    with pikepdf.open(path) as pdf:
        told += _told_by(pdf.trailer.get("/Info"))
        for held in pdf.objects:
            told += _told_by(held)
    return "\n".join(told)


def _told_by(held: object, depth: int = 0) -> Iterator[str]:
    if isinstance(held, Stream):
        yield _unpacked(held).decode("latin-1")
    if isinstance(held, Dictionary | Stream):
        for key in held.keys():  # noqa: SIM118
            yield key
            yield from _told_inside(held[key], depth)
    elif isinstance(held, Array):
        for value in held.as_list():
            yield from _told_inside(value, depth)
    elif isinstance(held, String | Name | str):
        yield str(held)


def _told_inside(value: object, depth: int) -> Iterator[str]:
    """Go into direct objects; what is pointed at comes by itself."""
    if not (isinstance(value, Object) and value.is_indirect):
        yield from _told_by(value, depth + 1)


def _unpacked(stream: Stream) -> bytes:
    try:
        return stream.read_bytes()
    except pikepdf.PdfError:
        return stream.read_raw_bytes()
