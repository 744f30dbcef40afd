"""Words read from a picture lie unseen exactly over it, and can be found and copied."""

import subprocess
from contextlib import closing, contextmanager
from dataclasses import replace

import pikepdf
import pypdf
import pypdfium2
import pytest

from binder_app.domain.page_reading import ReadLine
from binder_app.packet.build import build_packet
from binder_app.progress import Progress
from tests.packet import papers

WORDS = "Decisión médica: niega 3 señales — “Nguyễn”, página 1/2 ½ €"
PLAIN = "Claim WC-2026-018365"


def quad(left: float, top: float, right: float, low: float):
    return (left, top, right, top, right, low, left, low)


LINES = (
    ReadLine(PLAIN, quad(0.1, 0.1, 0.5, 0.12)),
    ReadLine(WORDS, quad(0.1, 0.3, 0.9, 0.32)),
)


def scanned(folder, size=(612, 792), rotate=0, crop=None):
    """Draw a page that is a picture alone."""
    path = papers.drawn(folder / "scan.pdf", 1, "", size)
    with papers.retouched(path) as pdf:
        page = pdf.pages[0]
        page.obj.Contents = pdf.make_stream(b"")
        papers.put_picture(pdf, page.obj, papers.jpeg(), (80, 60))
        if rotate:
            page.obj["/Rotate"] = rotate
        if crop:
            page.obj["/CropBox"] = pikepdf.Array(crop)
    return path


def built(folder, path, turn=0, lines=LINES):
    pages = papers.all_of(path, turn)
    held = replace(papers.at_hand(pages), reading=lambda _, __: lines)
    plan = papers.plan_of(pages)
    target = folder / "packet.pdf"
    report = build_packet(plan, held, papers.SETTING, target, Progress())
    return target, report.plan.exhibits[0].first_page


@contextmanager
def page_of(packet, number):
    pdf = pypdfium2.PdfDocument(packet)
    with closing(pdf), closing(pdf[number - 1]) as page:
        yield page


def place_of(packet, number, words):
    """Return the middle of the words' box in shares of the page as it is shown."""
    with (
        closing(pypdfium2.PdfDocument(packet)) as pdf,
        closing(pdf[number - 1]) as page,
    ):
        text = page.get_textpage()
        found = text.search(words).get_next()
        assert found is not None, words
        boxes = [text.get_charbox(n) for n in range(found[0], sum(found))]
        left, low = min(b[0] for b in boxes), min(b[1] for b in boxes)
        right, top = max(b[2] for b in boxes), max(b[3] for b in boxes)
        x, y = (left + right) / 2, (low + top) / 2
        box, turned = page.get_bbox(), page.get_rotation()
        x, y = (x - box[0]) / (box[2] - box[0]), (y - box[1]) / (box[3] - box[1])
        for _ in range(turned // 90):
            x, y = y, 1 - x
        return x, 1 - y


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_words_lie_where_they_were_read_however_the_page_is_turned(
    tmp_path, rotate, turn
):
    path = scanned(tmp_path, rotate=rotate, crop=(40, 60, 500, 700))
    packet, number = built(tmp_path, path, turn)

    for words, line in ((PLAIN, LINES[0]), (WORDS, LINES[1])):
        wanted = (line.quad[0] + line.quad[2]) / 2, (line.quad[1] + line.quad[5]) / 2
        for _ in range(turn // 90):
            wanted = 1 - wanted[1], wanted[0]
        assert place_of(packet, number, words) == pytest.approx(wanted, abs=0.012)


def test_words_are_as_wide_as_what_they_lie_over(tmp_path):
    packet, number = built(tmp_path, scanned(tmp_path))

    with (
        closing(pypdfium2.PdfDocument(packet)) as pdf,
        closing(pdf[number - 1]) as page,
    ):
        text = page.get_textpage()
        first, count = text.search(PLAIN).get_next()
        left = text.get_charbox(first)[0]
        right = text.get_charbox(first + count - 1, loose=True)[2]
    assert left == pytest.approx(0.1 * 612, abs=2)
    assert right == pytest.approx(0.5 * 612, abs=2)


def test_a_slanting_line_is_followed(tmp_path):
    slanting = (0.2, 0.5, 0.6, 0.55, 0.598, 0.57, 0.198, 0.52)
    packet, number = built(
        tmp_path, scanned(tmp_path), lines=(ReadLine("abcdefgh", slanting),)
    )

    x, y = place_of(packet, number, "h")
    assert (x, y) == pytest.approx((0.575, 0.562), abs=0.02)


def test_three_engines_read_a_line_as_one_line(tmp_path):
    packet, number = built(tmp_path, scanned(tmp_path))

    with (
        closing(pypdfium2.PdfDocument(packet)) as pdf,
        closing(pdf[number - 1]) as page,
    ):
        assert WORDS in page.get_textpage().get_text_range().splitlines()
    assert (
        WORDS in pypdf.PdfReader(packet).pages[number - 1].extract_text().splitlines()
    )


@pytest.mark.tools
def test_poppler_finds_the_words_and_sees_all_faces_embedded(tmp_path):
    packet, number = built(tmp_path, scanned(tmp_path))
    page = ("-f", str(number), "-l", str(number))

    text = subprocess.run(
        ["pdftotext", *page, str(packet), "-"], capture_output=True, check=True
    ).stdout.decode()
    fonts = subprocess.run(
        ["pdffonts", *page, str(packet)], capture_output=True, check=True
    ).stdout.decode()

    assert WORDS in text
    (blank,) = (line for line in fonts.splitlines() if "Blank" in line)
    assert blank.split()[-5:-2] == ["yes", "no", "yes"]
    checked = subprocess.run(["qpdf", "--check", packet], capture_output=True)
    assert checked.returncode == 0, checked.stdout


def test_the_page_looks_as_it_did_without_the_words(tmp_path):
    path = scanned(tmp_path)
    shown = []
    for name, lines in (("with", LINES), ("without", ())):
        folder = tmp_path / name
        folder.mkdir()
        packet, number = built(folder, path, lines=lines)
        with closing(pypdfium2.PdfDocument(packet)) as pdf:
            shown.append(pdf[number - 1].render(scale=1).to_numpy().tobytes())

    assert shown[0] == shown[1]


def test_without_words_the_packet_carries_no_face_for_them(tmp_path):
    packet, _ = built(tmp_path, scanned(tmp_path), lines=())

    assert b"IMRBinderBlank" not in packet.read_bytes()


@pytest.mark.parametrize(
    "odd",
    [
        "a\tb\x00c\nd",
        "soft\xadhyphen and line-",
        "ﬁne ﬂow",
        "𝒜 beyond two bytes 😀",
        "é" + "n\u0303",
        " ",
        "عربى 中文 ▯",
        "\ud800 lone",
    ],
)
def test_odd_letters_pass_the_proof(tmp_path, odd):
    built(tmp_path, scanned(tmp_path), lines=(ReadLine(odd, LINES[0].quad),))


def test_a_line_without_room_is_laid_all_the_same(tmp_path):
    packet, number = built(
        tmp_path, scanned(tmp_path), lines=(ReadLine("dot", quad(0.5, 0.5, 0.5, 0.5)),)
    )

    assert place_of(packet, number, "dot") == pytest.approx((0.5, 0.5), abs=0.01)
