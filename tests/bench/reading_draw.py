"""Draws labelled papers, wears those that came by fax or as photos, and reads them.

A paper is taken in and read as `add` does it; what was read is kept, since it
costs seconds a page.
"""

import json
import re
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path

from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from binder_app.children import READER, SCANS
from binder_app.storage.page_readings import READ_BY, reading_from
from tests.bench import ocr_wear
from tests.bench.ocr_job import Child
from tests.bench.ocr_pages import HEIGHT, LOOKS, WIDTH, Look, Sheet, learn_faces
from tests.bench.ocr_score import Drawn
from tests.bench.reading_set import Labelled

READERS = 2
SMALLEST, STEP = 5.0, 0.94
"""Points below which no page is drawn smaller, and by how much each time."""

_BULLET = re.compile(r"^[-:=] ")
_CELLS = re.compile(r"\s*\|\s*")


def texts_of(folder: Path, papers: list[Labelled]) -> dict[str, list[str]]:
    """Return the text of each page of papers, by name; read but once."""
    folder.mkdir(parents=True, exist_ok=True)
    shares = [papers[place::READERS] for place in range(READERS)]
    with ThreadPoolExecutor(READERS) as threads:
        told = threads.map(lambda share: _texts(folder, share), shares)
    return {name: texts for one in told for name, texts in one.items()}


def _texts(folder: Path, papers: list[Labelled]) -> dict[str, list[str]]:
    wanted = {paper.name: _kept_at(folder, paper) for paper in papers}
    fresh = [paper for paper in papers if not wanted[paper.name].is_file()]
    if fresh:
        taker, scans = Child(READER), Child(SCANS)
        for paper in fresh:
            texts = _read(taker, scans, folder, paper)
            wanted[paper.name].write_text(json.dumps(texts), encoding="utf-8")
        taker.end()
        scans.end()
    return {
        name: json.loads(path.read_text(encoding="utf-8"))
        for name, path in wanted.items()
    }


def _kept_at(folder: Path, paper: Labelled) -> Path:
    """Return where the texts of a paper are kept, as it is drawn and read now."""
    told = "\n".join((paper.name, paper.look, str(READ_BY), *paper.pages))
    return folder / f"{paper.name}.{sha256(told.encode()).hexdigest()[:16]}.texts.json"


def _read(taker: Child, scans: Child, folder: Path, paper: Labelled) -> list[str]:
    file = drawn(folder, paper)
    made, texts = folder / f"{paper.name}.made.pdf", folder / f"{paper.name}.json"
    answer = taker.ask(
        path=str(file),
        name=file.name,
        pages_to=str(made),
        text_to=str(texts),
        taken_to=str(made.with_suffix(".taken.pdf")),
        taken_text_to=str(made.with_suffix(".taken.json")),
    )
    if paper.look == "text":
        told: list[str] = json.loads(texts.read_text(encoding="utf-8"))
        return told
    pages = made if answer["pages_file"] == "made" else file
    numbers = range(1, len(answer["facts"]) + 1)
    return [
        reading_from(scans.ask(path=str(pages), page=n)["reading"]).text
        for n in numbers
    ]


def drawn(folder: Path, paper: Labelled) -> Path:
    """Draw a paper as it would come: a PDF, a fax or photos."""
    seed = int(sha256(paper.name.encode()).hexdigest()[:8], 16)
    look = LOOKS[seed % len(LOOKS)]
    if paper.look == "text":
        file = folder / f"{paper.name}.pdf"
        _draw(file, paper.pages, look)
        return file
    wear = ocr_wear.photo
    if paper.look == "fax":
        wear = ocr_wear.coarse_fax if seed % 3 == 0 else ocr_wear.fine_fax
    worn = []
    for number, page in enumerate(paper.pages, start=1):
        clean = folder / f"{paper.name}-{number}.clean.pdf"
        _draw(clean, [page], look)
        picture = ocr_wear.keep(wear(clean, seed + number), clean.with_suffix(""))
        worn.append(picture)
    return worn[0] if len(worn) == 1 else _together(folder / paper.name, worn)


def _together(place: Path, worn: list[Path]) -> Path:
    """Put the pages of one paper into one file, as fax machines and telephones do."""
    images = [Image.open(path) for path in worn]
    first, *rest = images
    if worn[0].suffix == ".tif":
        file = place.with_name(f"{place.name}.tif")
        dots = first.info["dpi"]
        first.save(
            file, save_all=True, append_images=rest, compression="group4", dpi=dots
        )
        return file
    file = place.with_name(f"{place.name}.photos.pdf")
    first.save(file, save_all=True, append_images=rest, resolution=ocr_wear.PHOTO_DPI)
    return file


def _draw(file: Path, pages: list[str] | tuple[str, ...], look: Look) -> None:
    learn_faces()
    canvas = Canvas(str(file), pagesize=(WIDTH, HEIGHT), invariant=1)
    for page in pages:
        _draw_page(canvas, _marked(page), look)
        canvas.showPage()
    canvas.save()


def _draw_page(canvas: Canvas, lines: list[str], look: Look) -> None:
    """Draw a page as large as it fits."""
    size = look.size
    while size > SMALLEST:
        fitting = Look(look.plain, look.bold, size)
        trial = Sheet(
            Canvas("none.pdf", pagesize=(WIDTH, HEIGHT)), fitting, Drawn("", "")
        )
        try:
            trial.draw(lines)
        except ValueError:
            size *= STEP
            continue
        Sheet(canvas, fitting, Drawn("", "")).draw(lines)
        return
    raise ValueError("A page is too long to be drawn.")


def _marked(page: str) -> list[str]:
    """Return the lines of a page in the marks that `Sheet` knows."""
    lines, cells = [], 0
    for line in page.splitlines():
        if line.startswith("|"):
            row = _CELLS.split(line.strip().strip("|").strip())
            if len(row) != cells:
                cells = len(row)
                lines.append(_widths(cells))
            lines.append(f"| {' | '.join(row)} |")
            continue
        cells = 0
        if line.strip() == "---":
            lines.append("-")
        elif not line.strip():
            lines.append("~")
        else:
            lines.append(_BULLET.sub("• ", line))
    return lines


def _widths(cells: int) -> str:
    first = 34 if cells == 2 else 100 // cells
    rest = (100 - first) // max(1, cells - 1)
    return " ".join(["=", str(first), *[str(rest)] * (cells - 1)])
