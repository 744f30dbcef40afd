"""A plain pikepdf packet: ``python -m tests.bench.reference FOLDER OUT [PAGES]``.

It does the least that makes a packet (cover, linked index, tab sheets, a stamp
on every page, nested outline, page labels), and stands in for the shared
reference where that is absent.
"""

import sys
from contextlib import closing
from io import BytesIO
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, OutlineItem, Pdf, Stream
from reportlab.pdfgen.canvas import Canvas

from tests.bench.workloads import Paper, papers_in

ROWS = 40


def main(folder: Path, out: Path, most_pages: int | None) -> None:
    """Join the papers of `folder` into `out`."""
    papers = papers_in(folder, most_pages)
    front = 1 + (len(papers) + ROWS - 1) // ROWS
    with pikepdf.open(BytesIO(_own_pages(papers, front))) as own, pikepdf.new() as pdf:
        pdf.pages.extend(own.pages[:front])
        marks = [OutlineItem("Index", 0)]
        for place, paper in enumerate(papers):
            pdf.pages.append(own.pages[front + place])
            marks.append(_join(pdf, paper))
        _stamp(pdf, front)
        _link(pdf, papers, front)
        with pdf.open_outline() as outline:
            outline.root.extend(marks)
        labels = [0, Dictionary(S=Name.r), front, Dictionary(S=Name.D)]
        pdf.Root.PageLabels = Dictionary(Nums=Array(labels))
        pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate)


def _own_pages(papers: list[Paper], front: int) -> bytes:
    file = BytesIO()
    canvas = Canvas(file, pagesize=(612, 792), invariant=1)
    canvas.drawString(60, 500, "PACKET")
    canvas.showPage()
    for first in range(0, len(papers), ROWS):
        for row, paper in enumerate(papers[first : first + ROWS]):
            canvas.drawString(60, 720 - 16 * row, paper.title)
        canvas.showPage()
    for paper in papers:
        canvas.drawString(60, 400, paper.title)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def _join(pdf: Pdf, paper: Paper) -> OutlineItem:
    """Add a paper's pages; return its bookmark with its own below."""
    base = len(pdf.pages)
    with closing(pikepdf.open(paper.path)) as source:
        pdf.add_pages_from(source)
        mark = OutlineItem(paper.title, base - 1)
        places = {page.obj.objgen: place for place, page in enumerate(source.pages)}
        with source.open_outline() as outline:
            _nest(mark, outline.root, places, base)
    return mark


def _nest(
    above: OutlineItem, items: object, places: dict[tuple[int, int], int], base: int
) -> None:
    for item in items:  # type: ignore[attr-defined]
        there = item.destination
        is_plain = isinstance(there, Array) and isinstance(there[0], Dictionary)
        place = places.get(there[0].objgen, 0) if is_plain else 0
        mark = OutlineItem(item.title, base + place)
        above.children.append(mark)
        _nest(mark, item.children, places, base)


def _stamp(pdf: Pdf, front: int) -> None:
    helvetica = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    font = pdf.make_indirect(helvetica)
    push = pdf.make_indirect(Stream(pdf, b"q\n"))
    for place, page in enumerate(pdf.pages):
        if place < front:
            continue
        text = f"Q q BT /PkF 9 Tf 250 18 Td (IMR {place + 1:06d}) Tj ET Q"
        over = pdf.make_indirect(Stream(pdf, text.encode()))
        held = page.obj.get("/Contents")
        parts = list(held) if isinstance(held, Array) else [held]
        page.obj.Contents = Array([push, *(p for p in parts if p is not None), over])
        if "/Resources" not in page.obj:
            page.obj.Resources = Dictionary()
        if "/Font" not in page.obj.Resources:
            page.obj.Resources.Font = Dictionary()
        page.obj.Resources.Font.PkF = font


def _link(pdf: Pdf, papers: list[Paper], front: int) -> None:
    target = front
    for place, paper in enumerate(papers):
        holder, y = pdf.pages[1 + place // ROWS].obj, 720 - 16 * (place % ROWS)
        spot = Dictionary(
            Type=Name.Annot,
            Subtype=Name.Link,
            Rect=Array([60, y - 3, 550, y + 11]),
            Dest=Array([pdf.pages[target].obj, Name.Fit]),
        )
        if "/Annots" not in holder:
            holder.Annots = Array()
        holder.Annots.append(pdf.make_indirect(spot))
        target += 1 + paper.pages


if __name__ == "__main__":
    most = int(sys.argv[3]) if len(sys.argv) > 3 else None
    main(Path(sys.argv[1]), Path(sys.argv[2]), most)
