"""Photographs go out without what they say of place, time and camera."""

import io
import zlib

import pikepdf
import pytest
from pikepdf import Array, Name, Stream
from PIL import Image, ImageCms
from PIL.TiffImagePlugin import IFDRational

from binder_app.packet.picture_data import blanked_jp2, blanked_jpeg
from tests.packet import papers

POISON = b"POISONWORD"
SIZE = (80, 60)
GPS, MAKE, LATITUDE = 0x8825, 0x010F, 2


def photo(**more: object) -> bytes:
    """Return a photograph with place, camera, smaller picture, and words behind."""
    exif, file = Image.Exif(), io.BytesIO()
    exif[MAKE] = POISON.decode()
    exif.get_ifd(GPS)[LATITUDE] = tuple(IFDRational(part) for part in (37, 46, 30))
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    picture = Image.linear_gradient("L").resize(SIZE).convert("RGB")
    picture.save(
        file,
        "JPEG",
        quality=80,
        exif=exif,
        icc_profile=profile,
        comment=POISON,
        xmp=b"<x>" + POISON + b"</x>",
        **more,
    )
    return file.getvalue() + b"\xff\xd8" + POISON


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


@pytest.mark.parametrize("is_progressive", [True, False])
def test_a_photo_is_blanked_in_place_and_shows_the_same(is_progressive):
    data = photo(progressive=is_progressive)
    assert POISON in data

    cleaned = blanked_jpeg(data)

    assert len(cleaned) == len(data)
    assert POISON not in cleaned
    before, after = opened(data), opened(cleaned)
    assert before.tobytes() == after.tobytes()
    assert (dict(after.getexif()), "xmp" in after.info) == ({}, False)
    assert after.info["icc_profile"] == before.info["icc_profile"]
    assert after.info["jfif"] == before.info["jfif"]


def test_the_colours_of_a_print_stay_as_they_are_meant():
    file = io.BytesIO()
    Image.new("CMYK", SIZE, (9, 90, 180, 20)).save(file, "JPEG", comment=POISON)

    cleaned = blanked_jpeg(file.getvalue())

    assert opened(cleaned).info["adobe_transform"] is not None
    assert opened(cleaned).tobytes() == opened(file.getvalue()).tobytes()


@pytest.mark.parametrize("end", [1, 3, 7, 30, 200, -300])
def test_a_cut_photo_keeps_its_length(end):
    data = photo()[:end]

    assert len(blanked_jpeg(data)) == len(data)


def test_a_photo_without_notes_stays_to_the_byte():
    data = papers.jpeg()

    assert blanked_jpeg(data) == data


def test_the_notes_of_a_jpeg_2000_are_blanked():
    def box(kind: bytes, data: bytes) -> bytes:
        return (8 + len(data)).to_bytes(4, "big") + kind + data

    start = box(b"jP  ", b"\r\n\x87\n")
    data = start + box(b"uuid", POISON * 3) + box(b"xml ", POISON) + box(b"jp2c", b"9")

    cleaned = blanked_jp2(data)

    assert len(cleaned) == len(data)
    assert POISON not in cleaned
    assert cleaned.endswith(box(b"jp2c", b"9"))


@pytest.mark.parametrize("is_packed", [False, True])
@pytest.mark.parametrize("in_list", [False, True])
def test_a_photo_in_a_packet_says_nothing_of_itself(in_list, is_packed, tmp_path):
    source, data = papers.drawn(tmp_path / "source.pdf"), photo()
    with papers.retouched(source) as pdf:
        papers.put_picture(pdf, pdf.pages[0].obj, data, SIZE)
        held = pdf.pages[0].obj.Resources.XObject.Photo
        names = [Name.DCTDecode]
        if is_packed:
            data, names = zlib.compress(data), [Name.FlateDecode, Name.DCTDecode]
        if in_list or is_packed:
            held.write(data, filter=Array(names))

    report = papers.build(tmp_path, papers.all_of(source))

    page = papers.first_page(report, "A")
    with pikepdf.open(report.path) as packet:
        image = packet.pages[page - 1].Resources.XObject.Photo
        assert isinstance(image, Stream)
        shown = pikepdf.PdfImage(image).as_pil_image()
        stored = image.read_raw_bytes()
        stored = zlib.decompressobj().decompress(stored) if is_packed else stored
    assert POISON not in stored
    assert shown.tobytes() == opened(photo()).tobytes()
    assert report.losses == ()
    assert report.proof.is_ok


def test_the_source_keeps_what_its_photo_says(tmp_path):
    source = papers.drawn(tmp_path / "source.pdf")
    with papers.retouched(source) as pdf:
        papers.put_picture(pdf, pdf.pages[0].obj, photo(), SIZE)
    before = source.read_bytes()

    papers.build(tmp_path, papers.all_of(source))

    assert source.read_bytes() == before
