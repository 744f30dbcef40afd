"""The stamp on every page: tab and page of the exhibit, Bates number, packet page."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from binder_app.domain.packet_plan import PlannedPage
from binder_app.domain.volumes import Volume
from binder_app.domain.words import Words
from binder_app.packet.page_box import Corners, PageBox

HEIGHT = 17.0
"""The stamp's height in points; its figures are those of the page design."""

RIGHT, FOOT = 28.8, 21.6
"""How far it stays from the right and the lower edge of what is visible: 0.4
and 0.3 inch."""

SIZE, SMALL_SIZE, SMALLEST_SIZE = 10.0, 8.0, 4.0
PAD = 6.8
BASELINE = 5.2
FRAME = 0.9
NARROW = 4 * 72.0
"""Below this visible width the three cells stand one under the other."""

TINY_WIDTH, TINY_HEIGHT = 2 * 72.0, 72.0
"""Below either, only the packet page is stamped."""

SEMIBOLD, BOLD = "/IMRBs", "/IMRBb"
"""The names of the two faces among a page's fonts."""


class Face(Protocol):
    """One embedded face: how it writes a text in its codes, and how wide."""

    def encode(self, text: str) -> bytes:
        """Return the text in the codes of the embedded subset."""

    def width(self, text: str, size: float) -> float:
        """Return how wide the text is, in points."""


Faces = Mapping[str, Face]
"""The stamp's two faces, under `SEMIBOLD` and `BOLD`."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One framed text of a stamp; `box` in visible points, origin lower left."""

    text: str
    box: Corners
    face: str
    size: float


def stamp_texts(
    page: PlannedPage, total: int, words: Words, volume: Volume
) -> tuple[str, ...]:
    """Return the three texts of a page's stamp: place, Bates number, packet page.

    `total` counts the pages of the packet, or of the whole copy for a page that
    stands behind it: such a page has no Bates number, since nothing of it is sent.
    A page with which a `volume` opens is no packet page, and has neither.
    """
    tab = page.exhibit.tab if page.exhibit else ""
    name = words.say(f"stamp_{page.part}", tab=tab, place=page.place, of=page.of)
    if page.is_beyond:
        return name, words.say("stamp_file_page", page=page.number, total=total)
    if page.bates is None:
        told = {"number": volume.number, "count": volume.of}
        return name, words.say("volume_stamp", **told)
    packet_page = words.say("stamp_page", page=page.number, total=total)
    return name, str(page.bates), packet_page


def lay_out(texts: tuple[str, ...], box: PageBox, faces: Faces) -> tuple[Cell, ...]:
    """Return the cells of a stamp on a page that shows `box`.

    Never moves for what is printed there. A narrow page gets three lines, a
    tiny one the packet page alone (the last of `texts`).
    """
    wide, high = box.width, box.height
    if wide < TINY_WIDTH or high < TINY_HEIGHT:
        return _only_packet_page(texts[-1], wide, high, faces)
    row = _row_widths(texts, faces)
    if wide < NARROW or sum(row) + 2 * RIGHT > wide:
        return _column(texts, wide, row)
    right, cells = wide - RIGHT, []
    left = right - sum(row)
    for text, width, face in zip(texts, row, _faces_of(texts), strict=True):
        cells.append(Cell(text, (left, FOOT, left + width, FOOT + HEIGHT), face, SIZE))
        left += width
    return tuple(cells)


def _faces_of(texts: tuple[str, ...]) -> tuple[str, ...]:
    return (SEMIBOLD,) * (len(texts) - 1) + (BOLD,)


def _row_widths(texts: tuple[str, ...], faces: Faces) -> tuple[float, ...]:
    return tuple(
        faces[face].width(text, SIZE) + 2 * PAD
        for text, face in zip(texts, _faces_of(texts), strict=True)
    )


def _column(
    texts: tuple[str, ...], wide: float, row: tuple[float, ...]
) -> tuple[Cell, ...]:
    """Stack the cells, the packet page lowest; shrink where even that is wide."""
    width = max(row)
    size = SIZE
    if width > wide - RIGHT:
        size = max(SMALLEST_SIZE, SIZE * (wide - RIGHT) / width)
        width = wide - RIGHT
    right = wide - min(RIGHT, (wide - width) / 2)
    count, rise = len(texts), HEIGHT * size / SIZE
    return tuple(
        Cell(
            text,
            (
                right - width,
                FOOT + (count - 1 - place) * rise,
                right,
                FOOT + (count - place) * rise,
            ),
            face,
            size,
        )
        for place, (text, face) in enumerate(zip(texts, _faces_of(texts), strict=True))
    )


def _only_packet_page(
    text: str, wide: float, high: float, faces: Faces
) -> tuple[Cell, ...]:
    """Return one small cell in the corner, shrunk to fit the smallest page."""
    need = faces[BOLD].width(text, SMALL_SIZE) + PAD
    size = SMALL_SIZE * min(1.0, 0.96 * wide / need, 0.9 * high / (HEIGHT * 0.8))
    width, rise = need * size / SMALL_SIZE, HEIGHT * size / SIZE
    edge = min(3.0, 0.02 * wide, 0.05 * high)
    box = (wide - edge - width, edge, wide - edge, edge + rise)
    return (Cell(text, box, BOLD, size),)


def operators(cells: tuple[Cell, ...], box: PageBox, faces: Faces) -> bytes:
    """Return the drawing of a stamp, complete in itself.

    It begins with `n`, which ends a path that the page began and never drew.
    """
    a, b, c, d, e, f = box.matrix
    turned = " ".join(f"{value:.8f}".rstrip("0").rstrip(".") for value in (a, b, c, d))
    head = f"n /Artifact BMC q {turned} {e:.4f} {f:.4f} cm 1 g 0 G "
    parts = [head.encode()]
    parts += [_frame(cell) for cell in cells]
    parts.append(b"0 g BT ")
    x = y = 0.0
    for cell in cells:
        face = faces[cell.face]
        scale = cell.size / SIZE
        middle = (cell.box[0] + cell.box[2] - face.width(cell.text, cell.size)) / 2
        base = cell.box[1] + BASELINE * scale
        move = f"{cell.face} {cell.size:g} Tf {middle - x:.3f} {base - y:.3f} Td "
        parts += (move.encode(), _literal(face.encode(cell.text)), b" Tj ")
        x, y = middle, base
    parts.append(b"ET Q EMC\n")
    return b"".join(parts)


def _frame(cell: Cell) -> bytes:
    left, low, right, high = cell.box
    width = FRAME * cell.size / SIZE
    box = f"{left:.3f} {low:.3f} {right - left:.3f} {high - low:.3f} re B "
    return f"{width:.3g} w {box}".encode()


def _literal(codes: bytes) -> bytes:
    return b"<" + codes.hex().encode() + b">"
