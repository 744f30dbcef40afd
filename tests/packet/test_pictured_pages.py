"""Pages that may not go in as they are drawn, or can't be proven, are pictured."""

import random
import zlib
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream
from PIL import ImageChops, ImageStat

from binder_app.packet.join import UnreadablePageError
from tests.packet import papers

PRIVATE = "WALRUS"
PUBLIC = b"BT /F1 30 Tf 72 600 Td (Public words) Tj ET 0 0 1 rg 90 300 200 99 re f\n"
Spoil = Callable[[Pdf, Object, Object], None]


def form(pdf: Pdf, drawing: bytes, **more: object) -> Object:
    keys = {"/Type": Name.XObject, "/Subtype": Name.Form, "/BBox": [0, 0, 600, 700]}
    held = Stream(pdf, drawing, Dictionary(keys))
    for key, value in more.items():
        held[f"/{key}"] = value
    return pdf.make_indirect(held)


def rotten() -> bytes:
    """Return a drawing of which the first part can be unpacked, then no more."""
    packed = bytearray(zlib.compress(PUBLIC * 9 + bytes(range(256)) * 40))
    packed[60] ^= 0x55
    packed[61] ^= 0x55
    return bytes(packed)


def rotten_drawing(pdf: Pdf, page: Object, tables: Object) -> None:
    page.Contents.write(rotten(), filter=Name.FlateDecode)


def rotten_form(pdf: Pdf, page: Object, tables: Object) -> None:
    tables.XObject.Mine = form(pdf, b"")
    tables.XObject.Mine.write(rotten(), filter=Name.FlateDecode)


def form_in_odd_filter(pdf: Pdf, page: Object, tables: Object) -> None:
    tables.XObject.Mine = form(pdf, b"")
    tables.XObject.Mine.write(b"zzzz", filter=Name.JPXDecode)


def form_deep_down(pdf: Pdf, page: Object, tables: Object) -> None:
    rotten_form(pdf, page, tables)
    inner = tables.XObject.Mine
    for _ in range(3):
        inner = form(pdf, b"/In Do", Resources={"/XObject": {"/In": inner}})
    tables.XObject.Mine = inner


def picture_of_no_kind(pdf: Pdf, page: Object, tables: Object) -> None:
    image = Stream(pdf, b"")
    image.write(papers.jpeg(), filter=Name.DCTDecode)
    image.Width, image.Height, image.BitsPerComponent = 80, 60, 8
    image.ColorSpace = Name.DeviceRGB
    tables.XObject.Mine = pdf.make_indirect(image)


def form_within_itself(pdf: Pdf, page: Object, tables: Object) -> None:
    mine = form(pdf, b"1 0 0 rg 0 0 90 90 re f /In Do")
    mine.Resources = Dictionary(XObject=Dictionary(In=mine))
    tables.XObject.Mine = mine


def rotten_appearance(pdf: Pdf, page: Object, tables: Object) -> None:
    look = form(pdf, b"")
    look.write(rotten(), filter=Name.FlateDecode)
    rect = Array([0, 0, 600, 700])
    note = Dictionary(Subtype=Name.Stamp, Rect=rect, F=4, AP=Dictionary(N=look))
    papers.annotate(page, note)


def unclosed_drawing(pdf: Pdf, page: Object, tables: Object) -> None:
    page.Contents = pdf.make_stream(PUBLIC + b"<< /A 1 /Mine Do")


SPOILT: list[Spoil] = [
    rotten_drawing,
    rotten_form,
    form_in_odd_filter,
    form_deep_down,
    picture_of_no_kind,
    form_within_itself,
    rotten_appearance,
    unclosed_drawing,
]


def drawn(folder: Path, spoil: Spoil, **boxes: Array) -> Path:
    """Draw two pages that share one table; the second draws private words."""
    source = papers.drawn(folder / "source.pdf", 2)
    with papers.retouched(source) as pdf:
        first, second = (page.obj for page in pdf.pages)
        words = f"BT /F1 30 Tf 9 9 Td ({PRIVATE} words) Tj ET".encode()
        tables = pdf.make_indirect(
            Dictionary(
                Font=first.Resources.Font,
                XObject=Dictionary(Other=form(pdf, words, Resources=first.Resources)),
            )
        )
        first.Resources = second.Resources = tables
        first.Contents = pdf.make_stream(PUBLIC + b"/Mine Do")
        second.Contents = pdf.make_stream(b"/Other Do")
        spoil(pdf, first, tables)
        for key, box in boxes.items():
            first[f"/{key}"] = box
    assert PRIVATE in papers.everything_in(source)
    return source


def assert_pictured(source: Path, number: int, packet: Path, page: int) -> None:
    """Hold a packet page against its source: alike but for what a JPEG blurs."""
    before, after = papers.picture_of(source, number), papers.picture_of(packet, page)
    assert before.size == after.size
    above_stamp = (0, 0, before.width, before.height - 120)
    parts = (picture.crop(above_stamp) for picture in (before, after))
    apart = ImageChops.difference(*parts)
    assert max(ImageStat.Stat(apart).mean) < 2
    with pikepdf.open(packet) as pdf:
        (image,) = pdf.pages[page - 1].Resources.XObject.values()
        assert image.Subtype == Name.Image


@pytest.mark.parametrize("spoil", SPOILT)
def test_a_page_that_can_not_be_cut_off_from_others_goes_in_as_picture(spoil, tmp_path):
    source = drawn(tmp_path, spoil)

    report = papers.build(tmp_path, papers.some_of(source, 1))

    assert PRIVATE not in papers.everything_in(report.path)
    assert_pictured(source, 1, report.path, papers.first_page(report, "A"))
    (loss,) = report.losses
    assert loss.exhibit_id == "e1"
    assert loss.what.startswith("the words of page 1, which goes in as a picture")
    assert "other pages of the file stay out" in loss.what


def test_a_picture_lies_as_the_page_did_turned_cropped_and_in_its_unit(tmp_path):
    def odd(pdf: Pdf, page: Object, tables: Object) -> None:
        rotten_drawing(pdf, page, tables)
        page.Rotate, page.UserUnit = 90, 1.5

    crop = Array([30, 80, 500, 700])
    source = drawn(tmp_path, odd, CropBox=crop)

    report = papers.build(tmp_path, papers.some_of(source, 1))

    page = papers.first_page(report, "A")
    assert_pictured(source, 1, report.path, page)
    with pikepdf.open(report.path) as packet:
        assert packet.pages[page - 1].obj.UserUnit == 1.5


def test_a_page_that_was_pictured_keeps_its_links(tmp_path):
    def linked(pdf: Pdf, page: Object, tables: Object) -> None:
        rotten_appearance(pdf, page, tables)
        papers.link(page, A=Dictionary(S=Name.URI, URI="https://example.org"))
        papers.link(page, Dest=Array([pdf.pages[0].obj, Name.Fit]))
        papers.link(page, Dest=Array([pdf.pages[1].obj, Name.Fit]))

    source = drawn(tmp_path, linked)

    report = papers.build(tmp_path, papers.some_of(source, 1))

    page = papers.first_page(report, "A")
    with pikepdf.open(report.path) as packet:
        notes = list(packet.pages[page - 1].obj.Annots)
        assert {note.Subtype for note in notes} == {Name.Link}
        assert notes[0].A.URI == "https://example.org"
        assert notes[1].Dest[0].objgen == packet.pages[page - 1].obj.objgen
        assert "/Dest" not in notes[2]
    assert report.proof.is_ok


@pytest.mark.parametrize("spoil", [rotten_drawing, rotten_form, picture_of_no_kind])
def test_pages_of_a_source_that_goes_in_whole_stay_as_they_are_drawn(spoil, tmp_path):
    source = drawn(tmp_path, spoil)

    report = papers.build(tmp_path, papers.all_of(source))

    assert report.losses == ()
    with pikepdf.open(report.path) as packet:
        page = packet.pages[papers.first_page(report, "A") - 1].obj
        assert "/Other" in page.Resources.XObject


def test_a_page_of_which_there_is_no_picture_stops_the_build_by_name(tmp_path):
    outside = Array([1000, 1000, 1200, 1200])
    source = drawn(tmp_path, rotten_drawing, CropBox=outside)

    with pytest.raises(UnreadablePageError) as stopped:
        papers.build(tmp_path, papers.some_of(source, 1))

    assert "Page 1 of Tab A, Report 1 (e1)" in stopped.value.problem
    assert stopped.value.commands == ("set BINDER --exhibit e1 state=held_back",)
    assert not (tmp_path / "packet.pdf").exists()


def test_a_page_that_no_packet_shows_as_its_source_does_is_pictured(tmp_path):
    source = papers.drawn(tmp_path / "rot.pdf", 2)
    letters = random.Random(4)
    lines = ("".join(letters.choices("abcdefgh ", k=60)) for _ in range(50))
    told = " ".join(f"({line}) Tj T*" for line in lines)
    packed = bytearray(
        zlib.compress(f"BT /F1 10 Tf 12 TL 60 740 Td {told} ET".encode())
    )
    middle = len(packed) // 2
    packed[middle : middle + 30] = bytes(b ^ 0x55 for b in packed[middle:][:30])
    with papers.retouched(source) as pdf:
        pdf.pages[0].Contents.write(bytes(packed), filter=Name.FlateDecode)

    report = papers.build(tmp_path, papers.all_of(source))

    page = papers.first_page(report, "A")
    assert report.proof.is_ok
    assert_pictured(source, 1, report.path, page)
    assert "Alpha page 2" in papers.texts_of(report.path)[page]
    (loss,) = report.losses
    assert loss.what == (
        "the words of page 1, which goes in as a picture: its drawing is damaged,"
        " and they can't be proven"
    )


def test_a_page_far_from_the_origin_goes_in(tmp_path):
    source = papers.drawn(tmp_path / "far.pdf", 2)
    with papers.retouched(source) as pdf:
        far = 1_000_000_000
        pdf.pages[0].MediaBox = Array([far, far, far + 600, far + 800])

    report = papers.build(tmp_path, papers.all_of(source))

    page = papers.first_page(report, "A")
    assert report.proof.is_ok
    assert f"Packet page {page} of" in papers.texts_of(report.path)[page - 1]
    assert "Alpha page 2" in papers.texts_of(report.path)[page]
    (loss,) = report.losses
    assert loss.what.startswith("the words of page 1, which goes in as a picture")
