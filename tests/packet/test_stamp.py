import shutil
import subprocess
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Object, Pdf
from PIL import Image, ImageChops, ImageStat

from binder_app.packet.page_box import PageBox
from binder_app.packet.stamp import BOLD, SEMIBOLD, lay_out
from tests.packet import papers

SCALE = 2
RIGHT, FOOT, HEIGHT = 0.4 * 72, 0.3 * 72, 17.0
"""Where the design puts the stamp, in points from the visible corner."""

DRAWN = b"q 1 0 0 RG 40 500 200 100 re S Q"
Change = Callable[[Pdf, Object], None]


def keys(**told: object) -> Change:
    """Return the change that writes those keys into a page."""

    def change(_: Pdf, page: Object) -> None:
        for key, value in told.items():
            page[f"/{key}"] = Array(value) if isinstance(value, list) else value

    return change


def without(key: str) -> Change:
    def change(_: Pdf, page: Object) -> None:
        del page[key]

    return change


def around(before: bytes, after: bytes) -> Change:
    """Return the change that puts operators before and behind a page's own."""

    def change(pdf: Pdf, page: Object) -> None:
        parts = [pdf.make_stream(before), page.Contents, pdf.make_stream(after)]
        page.Contents = Array(parts)

    return change


def no_contents(_: Pdf, page: Object) -> None:
    del page["/Contents"]


def no_resources(pdf: Pdf, page: Object) -> None:
    page.Contents = pdf.make_stream(DRAWN)
    del page["/Resources"]


def fonts_are_no_dictionary(pdf: Pdf, page: Object) -> None:
    page.Contents = pdf.make_stream(DRAWN)
    page.Resources = Dictionary(Font=Array([]))


GEOMETRY: dict[str, Change] = {
    "plain": keys(),
    "turned 90": keys(Rotate=90),
    "turned 180": keys(Rotate=180),
    "turned 270": keys(Rotate=270),
    "landscape": keys(MediaBox=[0, 0, 792, 612]),
    "shifted": keys(MediaBox=[100, 50, 712, 842]),
    "negative origin": keys(MediaBox=[-300, -200, 312, 592]),
    "reversed": keys(MediaBox=[612, 792, 0, 0]),
    "cropped": keys(CropBox=[60, 80, 560, 700]),
    "crop reversed": keys(CropBox=[560, 700, 60, 80]),
    "crop larger than the page": keys(CropBox=[-50, -50, 700, 900]),
    "crop empty": keys(CropBox=[100, 100, 100, 100]),
    "crop and turn": keys(CropBox=[60, 80, 560, 700], Rotate=90),
    "crop, turn, shift": keys(
        MediaBox=[-100, -100, 600, 800], CropBox=[0, -50, 500, 700], Rotate=270
    ),
    "no media box": without("/MediaBox"),
    "turned 450": keys(Rotate=450),
    "turned -90": keys(Rotate=-90),
}
CONTENTS: dict[str, Change] = {
    "a missing Q": around(b"q 0.5 0 0 0.5 30 40 cm", b""),
    "three missing Qs": around(b"q q 0 1 -1 0 0 0 cm q", b""),
    "an extra Q": around(b"", b"Q Q"),
    "a Q first, a q last": around(b"Q 2 0 0 2 0 0 cm", b"q 3 0 0 3 9 9 cm"),
    "a leftover matrix": around(b"0.5 0 0 0.5 200 100 cm", b"0 0 1 rg"),
    "a leftover clip": around(b"0 0 5 5 re W n", b""),
    "an open text": around(b"", b"BT 3 Tr 50 Tz"),
    "an open mark": around(b"/Span BMC", b""),
    "an open path": around(b"", b"10 10 m 300 300 l"),
    "contents in pieces": around(b"q", b"Q"),
    "no contents": no_contents,
    "no resources": no_resources,
    "fonts that are no dictionary": fonts_are_no_dictionary,
}

NAMES = [*GEOMETRY, "odd turn 45", *CONTENTS]


def stamped(folder: Path, change: Change, turn: int = 0) -> tuple[Path, Path, int]:
    """Build a packet of one changed page; return source, packet and page."""
    source = papers.drawn(folder / "source.pdf")
    with papers.retouched(source) as pdf:
        change(pdf, pdf.pages[0].obj)
    report = papers.build(folder, papers.all_of(source, turn))
    return source, report.path, papers.first_page(report, "A")


def changed_part(before: Image.Image, after: Image.Image) -> tuple[int, int, int, int]:
    """Return the box in pixels that holds every difference."""
    assert before.size == after.size
    seen = ImageChops.difference(before, after).convert("L")
    box = seen.point(lambda value: 255 if value > 24 else 0).getbbox()
    assert box is not None
    return box


def unlike(first: Image.Image, second: Image.Image) -> float:
    """Return how far two pictures of nearly one size differ on average."""
    fitted = second.resize(first.size)
    return ImageStat.Stat(ImageChops.difference(first, fitted).convert("L")).mean[0]


@pytest.fixture(scope="module")
def model(tmp_path_factory) -> Image.Image:
    """The stamp as it looks on a plain page."""
    source, packet, page = stamped(tmp_path_factory.mktemp("model"), keys())
    before = papers.picture_of(source, 1, SCALE)
    after = papers.picture_of(packet, page, SCALE)
    return after.crop(changed_part(before, after))


@pytest.mark.parametrize(
    "change", [*GEOMETRY.values(), keys(Rotate=45), *CONTENTS.values()], ids=NAMES
)
def test_a_stamp_stands_upright_at_the_lower_right_and_changes_nothing_else(
    change, model, tmp_path
):
    source, packet, page = stamped(tmp_path, change)

    before = papers.picture_of(source, 1, SCALE)
    after = papers.picture_of(packet, page, SCALE)
    left, top, right, low = changed_part(before, after)
    wide, high = after.size
    assert right == pytest.approx(wide - RIGHT * SCALE, abs=2.5)
    assert low == pytest.approx(high - FOOT * SCALE, abs=2.5)
    assert low - top == pytest.approx(HEIGHT * SCALE, abs=3)
    stamp = after.crop((left, top, right, low))
    assert unlike(model, stamp) * 3 < unlike(model, stamp.rotate(180))


@pytest.mark.parametrize("turn", [90, 180, 270])
@pytest.mark.parametrize("own", [0, 90, 270])
def test_a_page_turned_by_the_user_is_stamped_at_its_new_corner(
    turn, own, model, tmp_path
):
    source, packet, page = stamped(tmp_path, keys(Rotate=own), turn)
    with papers.retouched(source) as pdf:
        pdf.pages[0].obj.Rotate = (own + turn) % 360

    before = papers.picture_of(source, 1, SCALE)
    after = papers.picture_of(packet, page, SCALE)
    left, top, right, low = changed_part(before, after)
    assert right == pytest.approx(after.width - RIGHT * SCALE, abs=2.5)
    assert low == pytest.approx(after.height - FOOT * SCALE, abs=2.5)
    stamp = after.crop((left, top, right, low))
    assert unlike(model, stamp) * 3 < unlike(model, stamp.rotate(180))


@pytest.mark.parametrize("crop", [[2000, 2000, 2600, 2700], [612, 0, 900, 792]])
def test_a_crop_box_that_leaves_nothing_is_dropped(crop, tmp_path):
    source, packet, page = stamped(tmp_path, keys(CropBox=crop))
    with papers.retouched(source) as pdf:
        del pdf.pages[0].obj["/CropBox"]

    before = papers.picture_of(source, 1, SCALE)
    after = papers.picture_of(packet, page, SCALE)
    _, _, right, low = changed_part(before, after)
    assert right == pytest.approx(after.width - RIGHT * SCALE, abs=2.5)
    assert low == pytest.approx(after.height - FOOT * SCALE, abs=2.5)


@pytest.mark.tools
@pytest.mark.parametrize(
    "change",
    [
        *GEOMETRY.values(),
        *CONTENTS.values(),
        keys(UserUnit=2, MediaBox=[0, 0, 306, 396]),
        keys(UserUnit=2, CropBox=[30, 40, 280, 350], Rotate=90),
    ],
)
def test_mupdf_shows_the_stamp_in_the_same_corner(change, tmp_path):
    source, packet, page = stamped(tmp_path, change)

    before, after = drawn_by_mupdf(source, 1), drawn_by_mupdf(packet, page)
    _, top, right, low = changed_part(before, after)
    assert right == pytest.approx(after.width - RIGHT * SCALE, abs=3)
    assert low == pytest.approx(after.height - FOOT * SCALE, abs=3)
    assert low - top == pytest.approx(HEIGHT * SCALE, abs=3)


def drawn_by_mupdf(path: Path, page: int) -> Image.Image:
    if shutil.which("mutool") is None:
        pytest.skip("mutool is not here")
    picture = path.with_suffix(".png")
    words = ["mutool", "draw", "-q", "-r", str(72 * SCALE), "-o", str(picture)]
    subprocess.run([*words, str(path), str(page)], check=True, capture_output=True)
    with Image.open(picture) as drawn:
        return drawn.convert("RGB")


@pytest.mark.tools
def test_poppler_reads_every_stamp_in_its_order(tmp_path):
    change = keys(CropBox=[60, 80, 560, 700], Rotate=90)

    _, packet, page = stamped(tmp_path, change)

    words = ["pdftotext", "-layout", str(packet), "-"]
    told = subprocess.run(words, check=True, capture_output=True, text=True).stdout
    sheets = [" ".join(sheet.split()) for sheet in told.split("\f")]
    assert "Tab A, 1 of 1 QUIN 000004 Packet page 4 of 5" in sheets[page - 1]
    for number, sheet in enumerate(sheets[:5], start=1):
        assert f"QUIN 00000{number} Packet page {number} of 5" in sheet


def test_a_user_unit_scales_the_stamp(model, tmp_path):
    change = keys(UserUnit=2, MediaBox=[0, 0, 306, 396], Rotate=90)

    source, packet, page = stamped(tmp_path, change)

    before = papers.picture_of(source, 1, SCALE * 2)
    after = papers.picture_of(packet, page, SCALE * 2)
    left, top, right, low = changed_part(before, after)
    assert right == pytest.approx(after.width - RIGHT * SCALE, abs=2.5)
    assert low == pytest.approx(after.height - FOOT * SCALE, abs=2.5)
    assert unlike(model, after.crop((left, top, right, low))) < 40


@pytest.mark.parametrize("unit", [0.001, 1 / 3, 30, 0, -2])
def test_a_strange_user_unit_still_gets_a_stamp_that_reads(unit, tmp_path):
    _, packet, page = stamped(tmp_path, keys(UserUnit=unit))

    assert f"Packet page {page} of" in papers.texts_of(packet)[page - 1]


@pytest.mark.parametrize("size", [(280, 400), (216, 792), (200, 300), (150, 90)])
def test_a_narrow_page_gets_three_lines(size, tmp_path):
    wide, high = size
    _, packet, page = stamped(tmp_path, keys(MediaBox=[0, 0, wide, high]))

    lines = lines_in(packet, page, (0, 0, wide, high / 2 + 60))[-3:]
    assert lines == ["Tab A, 1 of 1", "QUIN 000004", "Packet page 4 of 5"]


def test_the_three_lines_keep_the_same_distance_from_the_corner(tmp_path):
    source, packet, page = stamped(tmp_path, keys(MediaBox=[0, 0, 250, 400]))

    before = papers.picture_of(source, 1, SCALE)
    after = papers.picture_of(packet, page, SCALE)
    _, top, right, low = changed_part(before, after)
    assert right == pytest.approx((250 - RIGHT) * SCALE, abs=2.5)
    assert low == pytest.approx((400 - FOOT) * SCALE, abs=2.5)
    assert low - top == pytest.approx(3 * HEIGHT * SCALE, abs=3)


def test_a_page_four_inches_wide_gets_one_line(tmp_path):
    _, packet, page = stamped(tmp_path, keys(MediaBox=[0, 0, 288, 400]))

    lines = lines_in(packet, page, (0, FOOT, 288, FOOT + HEIGHT))
    assert lines == ["Tab A, 1 of 1 QUIN 000004 Packet page 4 of 5"]


@pytest.mark.parametrize("size", [(143, 400), (612, 71), (60, 60), (12, 30)])
def test_a_tiny_page_gets_its_packet_page_alone(size, tmp_path):
    _, packet, page = stamped(tmp_path, keys(MediaBox=[0, 0, *size]))

    text = " ".join(lines_in(packet, page, (0, 0, *size)))
    assert "Packet page 4 of 5" in text
    assert "QUIN" not in text


def lines_in(packet: Path, page: int, box: tuple[float, ...]) -> list[str]:
    """Return the lines of text inside a box of the page's own units."""
    with (
        closing(pypdfium2.PdfDocument(packet)) as document,
        closing(document[page - 1]) as shown,
        closing(shown.get_textpage()) as text,
    ):
        told = text.get_text_bounded(*box)
    return [" ".join(line.split()) for line in told.splitlines() if line.strip()]


def test_pages_that_share_their_contents_and_fonts_get_stamps_of_their_own(tmp_path):
    source = papers.drawn(tmp_path / "source.pdf", pages=3)
    with papers.retouched(source) as pdf:
        first = pdf.pages[0]
        for page in pdf.pages[1:]:
            page.obj.Contents = Array([first.Contents])
            page.obj.Resources = first.Resources

    report = papers.build(tmp_path, papers.all_of(source))

    texts = papers.texts_of(report.path)
    for place in (1, 2, 3):
        stamps = [n for n in (1, 2, 3) if f"Tab A, {n} of 3" in texts[place + 2]]
        assert stamps == [place]
        assert "Alpha page 1" in texts[place + 2]


def test_every_page_of_a_packet_names_its_place(tmp_path):
    source = papers.drawn(tmp_path / "a.pdf", 2), papers.drawn(tmp_path / "b.pdf", 1)

    report = papers.build(tmp_path, *map(papers.all_of, source))

    texts = [" ".join(text.split()) for text in papers.texts_of(report.path)]
    firsts = ["Cover summary 1 of 1", "Index 1 of 1", "Tab A", "Tab A, 1 of 2"]
    firsts += ["Tab A, 2 of 2", "Tab B", "Tab B, 1 of 1", "Enclosures 1 of 1"]
    for number, (text, first) in enumerate(zip(texts, firsts, strict=True), start=1):
        assert first in text
        assert f"QUIN {number:06d}" in text
        assert f"Packet page {number} of {len(texts)}" in text


def test_a_font_of_the_source_keeps_its_own_name_and_face(tmp_path):
    source = papers.drawn(tmp_path / "source.pdf")
    with pikepdf.open(source) as pdf:
        before = set(pdf.pages[0].Resources.Font.keys())

    report = papers.build(tmp_path, papers.all_of(source))

    page = papers.first_page(report, "A")
    with pikepdf.open(report.path) as packet:
        fonts = packet.pages[page - 1].Resources.Font
        assert set(fonts.keys()) == before | {SEMIBOLD, BOLD}
        faces = {str(font.BaseFont) for font in fonts.as_dict().values()}
    assert "/Helvetica" in faces


class EvenFace:
    """A face whose letters are all of one width."""

    def encode(self, text: str) -> bytes:
        return text.encode()

    def width(self, text: str, size: float) -> float:
        return len(text) * size * 0.55


FACES = {SEMIBOLD: EvenFace(), BOLD: EvenFace()}


@given(
    wide=st.floats(3, 3000),
    high=st.floats(3, 3000),
    turns=st.integers(0, 3),
    unit=st.floats(0.1, 20),
    corner=st.tuples(st.floats(-500, 500), st.floats(-500, 500)),
)
def test_a_stamp_lies_inside_what_is_visible(wide, high, turns, unit, corner):
    left, low = corner
    box = PageBox((left, low, left + wide, low + high), turns, unit)

    cells = lay_out(("Tab BM, 12 of 45", "QUIN 000123", "Packet page 9"), box, FACES)

    slack = 0.61
    assert cells[-1].text == "Packet page 9"
    for cell in cells:
        assert cell.box[0] >= -slack and cell.box[1] >= -slack
        assert cell.box[2] <= box.width + slack
        assert cell.box[3] <= box.height + slack
        inside = box.box_into_page(cell.box)
        assert inside[0] >= left - slack and inside[1] >= low - slack


@given(
    turns=st.integers(0, 3),
    x=st.floats(0, 600),
    y=st.floats(0, 700),
    unit=st.floats(0.2, 10),
)
def test_the_way_into_a_page_keeps_lengths_and_direction(turns, x, y, unit):
    box = PageBox((10, 20, 622, 812), turns, unit)

    a, b, c, d, _, _ = box.matrix

    assert a * d - b * c == pytest.approx(1 / unit**2)
    here, there = box.into_page(x, y), box.into_page(x + 30, y + 40)
    way = (here[0] - there[0]) ** 2 + (here[1] - there[1]) ** 2
    assert way**0.5 == pytest.approx(50 / unit, rel=1e-6)
