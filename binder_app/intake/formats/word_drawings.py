"""Pictures, text boxes, charts and objects that stand in Word's text."""

import re
from collections.abc import Callable, Iterable, Iterator
from xml.etree.ElementTree import Element

from binder_app.intake.formats.flow_blocks import (
    Block,
    Cell,
    Paragraph,
    Picture,
    Run,
    Table,
    tidy,
)
from binder_app.intake.formats.flow_notes import CHARTS, ELSEWHERE, FILES, PICTURES
from binder_app.intake.formats.office_parts import Relations
from binder_app.intake.formats.office_xml import (
    child,
    inside,
    length,
    local,
    number,
    value,
)
from binder_app.intake.formats.word_file import WordFile

EMU = 12700.0
"""Word's units in a point."""

SHARE = 100_000.0
STYLE = re.compile(r"(?:^|;)\s*(width|height)\s*:\s*([^;]+)")
MOST_BOXES_DEEP = 3


class DrawingReader:
    """Reads the drawings of one story."""

    def __init__(
        self,
        file: WordFile,
        relations: Relations,
        blocks_of: Callable[[Iterable[Element]], list[Block]],
    ) -> None:
        self._file, self._relations = file, relations
        self._blocks_of = blocks_of
        self._deep = 0

    def read(self, held: Element) -> tuple[list[Picture], list[Block]]:
        """Return a drawing's pictures and its text boxes; count what is not shown."""
        pictures = list(self._pictures(held))
        boxes = [box for inner in text_boxes(held) for box in self._box(inner)]
        boxes.extend(self._diagram(held))
        names = {local(inner) for inner in held.iter()}
        if "OLEObject" in names:
            self._file.unseen[FILES] += 1
        if "chart" in names:
            self._file.unseen[CHARTS] += 1
        return pictures, boxes

    def _pictures(self, held: Element) -> Iterator[Picture]:
        for inner in outside_boxes(held):
            name = local(inner)
            if name == "pic":
                yield from self._picture(inner, held)
            elif name == "imagedata":
                yield from self._old_picture(inner, held)

    def _picture(self, held: Element, drawing: Element) -> Iterator[Picture]:
        blip = next(inside(held, "blip"), None)
        size = child(held, "spPr", "xfrm", "ext")
        if size is None or not number(value(size, "cx")):
            size = next(inside(drawing, "extent"), None)
        width = number(value(size, "cx")) / EMU
        height = number(value(size, "cy")) / EMU
        cut = next(inside(held, "srcRect"), None)
        sides = [number(value(cut, side)) / SHARE for side in "ltrb"]
        left, above, right, below = sides
        yield from self._drawn(
            value(blip, "embed"),
            value(blip, "link"),
            Picture(b"", width, height, (left, above, right, below)),
        )

    def _old_picture(self, held: Element, drawing: Element) -> Iterator[Picture]:
        sizes = {"width": 0.0, "height": 0.0}
        for shape in inside(drawing, "shape"):
            for name, told in STYLE.findall(value(shape, "style")):
                sizes[name] = sizes[name] or length(told)
        plain = Picture(b"", sizes["width"], sizes["height"])
        link = value(held, "href")
        yield from self._drawn(value(held, "id") or value(held, "pict"), link, plain)

    def _drawn(self, name: str, link: str, like: Picture) -> Iterator[Picture]:
        """Yield a picture that lies in the file; none from outside is fetched."""
        data = self._relations.bytes_of(name)
        if data:
            yield Picture(data, max(like.width, 0), max(like.height, 0), like.crop)
        elif link or self._relations.is_outside(name):
            self._file.unseen[ELSEWHERE] += 1
        else:
            self._file.unseen[PICTURES] += 1

    def _box(self, held: Element) -> Iterator[Block]:
        """Yield what stands in a text box, as a frame in the text."""
        if self._deep >= MOST_BOXES_DEEP:
            return
        self._deep += 1
        try:
            blocks = self._blocks_of(held)
        finally:
            self._deep -= 1
        if blocks:
            yield Table(((Cell(tuple(blocks)),),), is_ruled=False)

    def _diagram(self, held: Element) -> Iterator[Block]:
        """Yield the words of a diagram; its boxes and arrows are not drawn."""
        for inner in inside(held, "relIds"):
            self._file.unseen[CHARTS] += 1
            part = self._relations.part(value(inner, "dm"))
            root = self._file.parts.xml(part) if part else None
            for point in inside(root, "t"):
                if local(point) == "t" and len(point):
                    texts = (told.text or "" for told in inside(point, "t"))
                    text = tidy("".join(texts))
                    if text.strip():
                        yield Paragraph((Run(text),))


def text_boxes(held: Element) -> Iterator[Element]:
    """Yield the text boxes of a drawing, but not those within them."""
    for inner in held:
        if local(inner) == "txbxContent":
            yield inner
        else:
            yield from text_boxes(inner)


def outside_boxes(held: Element) -> Iterator[Element]:
    """Yield the elements of a drawing that do not lie in a text box."""
    for inner in held:
        if local(inner) != "txbxContent":
            yield inner
            yield from outside_boxes(inner)
