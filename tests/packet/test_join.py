import shutil
import subprocess
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pypdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream
from PIL import Image
from pypdf.generic import Destination

from binder_app.domain.claim import Claim
from binder_app.second_engine import link_targets
from tests.packet import papers

TIFF_G4 = "group4"


def words_on(report, page: int) -> str:
    return papers.texts_of(report.path)[page - 1]


def test_exhibits_stand_in_order_each_behind_its_tab_sheet(tmp_path):
    first = papers.drawn(tmp_path / "a.pdf", 2, "Alpha")
    second = papers.drawn(tmp_path / "b.pdf", 1, "Beta")

    report = papers.build(tmp_path, papers.all_of(first), papers.all_of(second))

    texts = papers.texts_of(report.path)
    said = [
        next(
            (word for word in ("Alpha page 1", "Alpha page 2", "Beta") if word in t), ""
        )
        for t in texts
    ]
    assert said == ["", "", "", "Alpha page 1", "Alpha page 2", "", "Beta", ""]


def test_pages_left_out_and_the_order_of_pages_are_kept(tmp_path):
    source = papers.drawn(tmp_path / "a.pdf", 5)

    report = papers.build(tmp_path, papers.some_of(source, 4, 2, 5))

    first = papers.first_page(report, "A")
    said = [words_on(report, first + place) for place in range(3)]
    assert [n for text in said for n in range(6) if f"Alpha page {n}" in text] == [
        4,
        2,
        5,
    ]


def test_an_exhibit_joined_of_two_papers_may_go_to_and_fro(tmp_path):
    one = papers.drawn(tmp_path / "a.pdf", 3, "Alpha")
    two = papers.drawn(tmp_path / "b.pdf", 2, "Beta")
    pages = [(one, 1, 0), (two, 2, 0), (one, 3, 0), (two, 1, 90)]

    report = papers.build(tmp_path, pages)

    first = papers.first_page(report, "A")
    for place, word in enumerate(
        ("Alpha page 1", "Beta page 2", "Alpha page 3", "Beta page 1")
    ):
        assert word in words_on(report, first + place)


def test_a_paper_split_into_exhibits_leads_each_to_its_own_pages(tmp_path):
    source = papers.drawn(tmp_path / "a.pdf", 4)
    with papers.retouched(source) as pdf:
        papers.link(pdf.pages[0].obj, Dest=Array([pdf.pages[1].obj, Name.Fit]))
        papers.link(pdf.pages[2].obj, Dest=Array([pdf.pages[3].obj, Name.Fit]))
        papers.link(pdf.pages[3].obj, Dest=Array([pdf.pages[0].obj, Name.Fit]))

    report = papers.build(
        tmp_path, papers.some_of(source, 1, 2), papers.some_of(source, 3, 4)
    )

    a, b = (papers.first_page(report, tab) for tab in "AB")
    with closing(pypdfium2.PdfDocument(report.path)) as packet:
        assert a + 1 in targets(packet, a)
        assert b + 1 in targets(packet, b)
        assert targets(packet, b + 1) == [2]
        assert "Alpha page 4" in words_on(report, b + 1)


def targets(packet: pypdfium2.PdfDocument, page: int) -> list[int]:
    with closing(packet[page - 1]) as shown:
        return link_targets(packet, shown)


def test_pictures_are_carried_byte_for_byte(tmp_path):
    photo = papers.drawn(tmp_path / "photo.pdf")
    with papers.retouched(photo) as pdf:
        papers.put_picture(pdf, pdf.pages[0].obj, papers.jpeg(), (80, 60))
    fax = tmp_path / "fax.tif"
    Image.new("1", (200, 300), 1).save(fax, compression=TIFF_G4)
    scan = papers.drawn(tmp_path / "scan.pdf")
    with papers.retouched(scan) as pdf:
        put_fax(pdf, pdf.pages[0].obj, fax)
    before = [raw_pictures(path) for path in (photo, scan)]

    report = papers.build(tmp_path, papers.all_of(photo), papers.all_of(scan))

    assert raw_pictures(report.path) == before[0] | before[1]
    assert {kind for kind, _ in before[0] | before[1]} == {
        "/DCTDecode",
        "/CCITTFaxDecode",
    }


def put_fax(pdf: Pdf, page: Object, tiff: Path) -> None:
    with Image.open(tiff) as image:
        start, size = image.getexif()[273], image.getexif()[279]
        wide, high = image.size
    data = tiff.read_bytes()[start : start + size]
    fax = Stream(
        pdf,
        data,
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=wide,
        Height=high,
        ColorSpace=Name.DeviceGray,
        BitsPerComponent=1,
        Filter=Name.CCITTFaxDecode,
        DecodeParms=Dictionary(K=-1, Columns=wide, Rows=high),
    )
    page.Resources.XObject = Dictionary(Fax=pdf.make_indirect(fax))
    drawing = pdf.make_stream(b"q 200 0 0 300 100 300 cm /Fax Do Q")
    page.Contents = Array([page.Contents, drawing])


def raw_pictures(path: Path) -> set[tuple[str, bytes]]:
    with pikepdf.open(path) as pdf:
        return {
            (str(held.Filter), held.read_raw_bytes())
            for held in pdf.objects
            if isinstance(held, Stream) and held.get("/Subtype") == Name.Image
        }


@pytest.mark.parametrize(
    "saving",
    [
        {"encryption": pikepdf.Encryption(owner="owner", user="", R=6)},
        {"encryption": pikepdf.Encryption(owner="owner", user="", R=4, aes=True)},
        {"object_stream_mode": pikepdf.ObjectStreamMode.generate},
        {"linearize": True},
    ],
    ids=["AES-256", "AES-128", "object streams", "for the web"],
)
def test_a_source_opens_however_it_was_saved(saving, tmp_path):
    plain = papers.drawn(tmp_path / "plain.pdf", 2)
    source = tmp_path / "source.pdf"
    with pikepdf.open(plain) as pdf:
        pdf.save(source, **saving)

    report = papers.build(tmp_path, papers.all_of(source))

    assert "Alpha page 2" in words_on(report, papers.first_page(report, "A") + 1)
    with pikepdf.open(report.path) as packet:
        assert not packet.is_encrypted


def layered(path: Path, default: dict[str, Any]) -> Path:
    """Draw a paper with two layers, a square each: "Left" and "Right"."""
    papers.drawn(path)
    with papers.retouched(path) as pdf:
        page = pdf.pages[0]
        groups = [
            pdf.make_indirect(Dictionary(Type=Name.OCG, Name=name))
            for name in ("Left", "Right")
        ]
        page.Resources.Properties = Dictionary(L0=groups[0], L1=groups[1])
        squares = b"0 g /OC /L0 BDC 100 600 50 50 re f EMC "
        squares += b"/OC /L1 BDC 400 600 50 50 re f EMC"
        page.contents_add(pdf.make_stream(squares))
        told: dict[str, Any] = {
            key: Array([groups[n] for n in value]) if isinstance(value, list) else value
            for key, value in default.items()
        }
        pdf.Root.OCProperties = Dictionary(OCGs=Array(groups), D=Dictionary(**told))
    return path


@pytest.mark.parametrize(
    ("default", "shown"),
    [
        ({}, (True, True)),
        ({"OFF": [1]}, (True, False)),
        ({"BaseState": Name.OFF}, (False, False)),
        ({"BaseState": Name.OFF, "ON": [0]}, (True, False)),
        ({"BaseState": Name.Unchanged, "OFF": [0]}, (False, True)),
    ],
)
def test_a_layer_is_shown_as_its_source_shows_it(default, shown, tmp_path):
    source = layered(tmp_path / "source.pdf", default)
    other = layered(tmp_path / "other.pdf", {"OFF": [0, 1], "Name": "other"})
    assert squares_on(source, 1) == shown

    report = papers.build(tmp_path, papers.all_of(source), papers.all_of(other))

    assert squares_on(report.path, papers.first_page(report, "A")) == shown
    assert squares_on(report.path, papers.first_page(report, "B")) == (False, False)


def squares_on(path: Path, page: int) -> tuple[bool, bool]:
    picture = papers.picture_of(path, page, 1)
    left, right = (picture.getpixel((x, 792 - 625)) for x in (125, 425))
    return left == (0, 0, 0), right == (0, 0, 0)


def test_a_layer_of_a_split_paper_is_told_once(tmp_path):
    source = layered(tmp_path / "source.pdf", {"OFF": [1]})
    with papers.retouched(source) as pdf:
        pdf.pages.append(pdf.pages[0])

    report = papers.build(
        tmp_path, papers.some_of(source, 1), papers.some_of(source, 2)
    )

    with pikepdf.open(report.path) as packet:
        assert len(packet.Root.OCProperties.OCGs) == 2
        assert len(packet.Root.OCProperties.D.OFF) == 1


def test_a_packet_says_what_it_is(tmp_path):
    source = papers.drawn(tmp_path / "a.pdf", 2)

    report = papers.build(tmp_path, papers.all_of(source))

    reader = pypdf.PdfReader(report.path)
    assert reader.metadata is not None
    assert reader.metadata.title == "IMR packet, claim WC-2025-018365"
    assert reader.metadata.author == "Marisol Nguyễn Quiñones"
    numbers = [str(number) for number in range(1, report.plan.total_pages + 1)]
    assert reader.page_labels == numbers
    with pikepdf.open(report.path) as packet:
        assert str(packet.Root.Lang) == "en-US"
        assert packet.Root.ViewerPreferences.DisplayDocTitle
        assert packet.Root.ViewerPreferences.Duplex == Name.DuplexFlipLongEdge
        assert packet.Root.PageMode == Name.UseOutlines


def test_a_claim_without_facts_and_a_packet_for_the_screen_say_less(tmp_path):
    source = papers.drawn(tmp_path / "a.pdf")

    report = papers.build(
        tmp_path, papers.all_of(source), claim=Claim(), is_duplex=False
    )

    with pikepdf.open(report.path) as packet:
        assert "/Author" not in packet.docinfo
        assert "/Duplex" not in packet.Root.ViewerPreferences
        assert "claim" not in str(packet.docinfo["/Title"])


def test_without_tab_sheets_no_page_stands_between(tmp_path):
    sources = [papers.drawn(tmp_path / f"{n}.pdf", 1, f"Word{n}") for n in (1, 2)]

    report = papers.build(tmp_path, *map(papers.all_of, sources), has_tab_sheets=False)

    assert report.plan.total_pages == 5
    assert "Word1 page 1" in words_on(report, 3)
    assert "Word2 page 1" in words_on(report, 4)


def global_resources(path: Path) -> Path:
    """Draw two pages whose pictures lie in one table that both pages share."""
    papers.drawn(path, 2)
    with papers.retouched(path) as pdf:
        images = Dictionary()
        for name, colour in (("Kept", "navy"), ("Secret", "maroon")):
            papers.put_picture(pdf, pdf.pages[0].obj, papers.jpeg(colour), (80, 60))
            images[f"/{name}"] = pdf.pages[0].obj.Resources.XObject.Photo
        fonts = pdf.pages[0].obj.Resources.Font
        shared = pdf.make_indirect(Dictionary(XObject=images, Font=fonts))
        for page, name in zip(pdf.pages, ("Kept", "Secret"), strict=True):
            page.obj.Resources = shared
            drawing = f"q 200 0 0 150 200 300 cm /{name} Do Q".encode()
            page.obj.Contents = pdf.make_stream(drawing)
    return path


def test_a_picture_of_a_page_left_out_is_not_carried_along(tmp_path):
    source = global_resources(tmp_path / "source.pdf")

    report = papers.build(tmp_path, papers.some_of(source, 1))

    pictures = {data for _, data in raw_pictures(report.path)}
    assert papers.jpeg("navy") in pictures
    assert papers.jpeg("maroon") not in pictures


def test_private_data_of_programs_on_a_page_stay_behind(tmp_path):
    source = papers.drawn(tmp_path / "source.pdf")
    with papers.retouched(source) as pdf:
        page = pdf.pages[0].obj
        page.PieceInfo = Dictionary(Maker=Dictionary(Private="hidden-draft-words"))
        page.ACME_Path = pikepdf.String("C:/maker/hidden-draft-words.doc")
        page.Metadata = pdf.make_stream(b"<x>hidden-draft-words</x>")
        page.DPart = Dictionary(DPM=Dictionary(Note="hidden-draft-words"))

    report = papers.build(tmp_path, papers.all_of(source))

    assert "hidden-draft-words" not in papers.everything_in(report.path)


def test_a_page_that_stands_twice_in_its_paper_gets_links_of_its_own(tmp_path):
    source = papers.drawn(tmp_path / "source.pdf", 2)
    with papers.retouched(source) as pdf:
        papers.link(pdf.pages[0].obj, Dest=Array([pdf.pages[1].obj, Name.Fit]))
        shared = pdf.make_indirect(pdf.pages[0].obj.Annots)
        for page in pdf.pages:
            page.obj.Annots = shared

    report = papers.build(tmp_path, papers.all_of(source))

    first = papers.first_page(report, "A")
    with closing(pypdfium2.PdfDocument(report.path)) as packet:
        for number in (first, first + 1):
            assert targets(packet, number) == [2, first + 1]


def title_of(tmp_path, title: str) -> list[str]:
    """Build a packet of one exhibit called so; return the titles of its bookmarks."""
    exhibit = papers.all_of(papers.drawn(tmp_path / "source.pdf"))
    planned = replace(papers.plan_of(exhibit).exhibits[0], title=title)

    report = papers.build(tmp_path, exhibit, exhibits=(planned,))

    outline = pypdf.PdfReader(report.path).outline
    return [str(mark.title) for mark in outline if isinstance(mark, Destination)]


def test_a_title_longer_than_a_page_of_the_index_is_built_and_proven(tmp_path):
    titles = title_of(tmp_path, "lumbar spine " * 500)

    assert titles[2].count("lumbar spine") == 500


def test_a_title_in_two_lines_is_one_line_among_the_bookmarks(tmp_path):
    titles = title_of(tmp_path, "Report\nof\ta\x07visit")

    assert titles[2] == "Tab A: Report of avisit, 08/02/2026"


@pytest.mark.parametrize("title", ["تقرير (طبي) 12", "医療報告", "a 😀 b", "Nguyễn"])
def test_a_title_in_any_script_is_kept_among_the_bookmarks(title, tmp_path):
    assert title_of(tmp_path, title)[2] == f"Tab A: {title}, 08/02/2026"


def test_what_pages_inherit_comes_along(tmp_path):
    source = papers.drawn(tmp_path / "source.pdf", 2)
    with papers.retouched(source) as pdf:
        above = pdf.Root.Pages
        above.Resources = pdf.make_indirect(pdf.pages[0].obj.Resources)
        above.MediaBox, above.Rotate = Array([0, 0, 500, 600]), 90
        for page in pdf.pages:
            for key in ("/Resources", "/MediaBox", "/Rotate"):
                del page.obj[key]

    report = papers.build(tmp_path, papers.some_of(source, 2))

    first = papers.first_page(report, "A")
    assert papers.picture_of(report.path, first, 1).size == (600, 500)
    assert "Alpha page 2" in words_on(report, first)


@pytest.mark.tools
def test_qpdf_finds_nothing_wrong_with_a_packet(tmp_path):
    assert shutil.which("qpdf")
    source = layered(tmp_path / "source.pdf", {"OFF": [1]})
    other = papers.drawn(tmp_path / "b.pdf", 3)

    report = papers.build(tmp_path, papers.all_of(source), papers.all_of(other))

    check = ["qpdf", "--check", str(report.path)]
    told = subprocess.run(check, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stderr
