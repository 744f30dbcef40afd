"""A page whose drawing was cut or rotted is told, though its file opens well."""

import zlib

import pikepdf
import pytest
from PIL import Image

from binder_app.intake.formats.image import picture_pages
from binder_app.intake.formats.pdf import read_pdf
from binder_app.intake.torn_content import torn_in
from tests.verbs import calls, drawn

LONG = b"".join(b"0 %d m 9 %d l S\n" % (line, line * 7 % 991) for line in range(900))
PACKED = zlib.compress(LONG)
ONE = (
    "A part of page 1 may be missing, since the file is damaged there:"
    " ask for the file again."
)
PICTURE = {"Type": pikepdf.Name.XObject, "Subtype": pikepdf.Name.Image}


def rotted(packed):
    """Return packed bytes that can be unpacked in part only."""
    middle = len(packed) // 2
    return packed[:middle] + bytes(32) + packed[middle + 32 :]


def stream(pdf, packed, **more):
    """Return a stream that says it is packed, whatever its bytes are."""
    made = pikepdf.Stream(pdf, b"")
    made.write(packed, filter=pikepdf.Name.FlateDecode)
    for name, value in more.items():
        made[f"/{name}"] = value
    return made


def pages(path, *contents, parts=None):
    """Write a file with a page for each packed content; all know the same parts."""
    with pikepdf.new() as pdf:
        for packed in contents:
            page = pdf.add_blank_page()
            page.obj.Contents = stream(pdf, packed)
            if parts:
                page.obj.Resources = pikepdf.Dictionary(XObject=parts(pdf))
        pdf.save(path, compress_streams=False)
    return path


@pytest.fixture
def read(tmp_path):
    return lambda path: read_pdf(path, tmp_path / "copy.pdf")


@pytest.mark.parametrize(
    "packed", [PACKED[: len(PACKED) // 10], PACKED[:-20], rotted(PACKED)]
)
def test_a_page_whose_content_breaks_off_is_torn_and_says_so(read, tmp_path, packed):
    reading = read(pages(tmp_path / "a.pdf", packed, PACKED))

    assert reading.torn == {1}
    assert reading.notes == [ONE]


def test_several_pages_are_told_in_one_sentence(read, tmp_path):
    reading = read(pages(tmp_path / "a.pdf", PACKED[:99], PACKED, PACKED[:99]))

    assert reading.torn == {1, 3}
    assert reading.notes[0].startswith("Parts of pages 1, 3 may be missing")


@pytest.mark.parametrize(
    "packed", [PACKED, PACKED[:-4], PACKED[:-1], PACKED + b"\r\n", b""]
)
def test_a_whole_content_is_not_torn_by_its_checksum(read, tmp_path, packed):
    reading = read(pages(tmp_path / "a.pdf", packed))

    assert (reading.torn, reading.notes) == (set(), [])


def picture_of(share):
    packed = zlib.compress(Image.effect_noise((90, 90), 60).tobytes())

    def parts(pdf):
        told = dict(PICTURE, Width=90, Height=90, BitsPerComponent=8)
        told["ColorSpace"] = pikepdf.Name.DeviceGray
        cut = packed[: int(len(packed) * share)]
        return pikepdf.Dictionary(Im=stream(pdf, cut, **told))

    return parts


def test_a_cut_picture_tears_the_pages_that_draw_it_and_no_other(tmp_path):
    draws, other = zlib.compress(b"/Im Do"), zlib.compress(b"0 0 9 9 re f")

    cut = pages(tmp_path / "a.pdf", draws, other, parts=picture_of(0.5))
    whole = pages(tmp_path / "b.pdf", draws, other, parts=picture_of(1))

    assert torn_in(cut) == {1}
    assert torn_in(whole) == set()


def test_a_form_within_a_form_that_draws_itself_is_looked_at_once(tmp_path):
    def parts(pdf):
        inner = pdf.make_indirect(
            stream(
                pdf, PACKED[:99], Subtype=pikepdf.Name.Form, Type=pikepdf.Name.XObject
            )
        )
        outer = pdf.make_indirect(
            stream(pdf, zlib.compress(b"/In Do"), Subtype=pikepdf.Name.Form)
        )
        names = pikepdf.Dictionary(In=inner, Out=outer)
        outer["/Resources"] = pikepdf.Dictionary(XObject=names)
        return pikepdf.Dictionary(Out=outer)

    assert torn_in(pages(tmp_path / "a.pdf", zlib.compress(b"/Out Do"), parts=parts))


@pytest.mark.parametrize("password", ["right", "wrong"])
def test_a_password_that_is_not_needed_damages_nothing(tmp_path, password):
    whole, locked = drawn.numbered(tmp_path / "a.pdf", 2), tmp_path / "b.pdf"
    with pikepdf.open(whole) as pdf:
        pdf.save(locked, encryption=pikepdf.Encryption(user="", owner="right"))

    reading = read_pdf(locked, tmp_path / "copy.pdf", password)

    assert not reading.is_repaired
    assert not any("damaged" in note for note in reading.notes)


def cut(path):
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    return path


def test_a_picture_that_was_cut_tears_its_page(tmp_path):
    path = tmp_path / "a.jpg"
    Image.effect_noise((600, 600), 60).save(path)
    whole = picture_pages(path, tmp_path / "whole.pdf")

    report = picture_pages(cut(path), tmp_path / "cut.pdf")

    assert (whole.torn, report.torn) == ((), (1,))


def test_a_fax_that_lost_pages_is_torn_where_it_ends(tmp_path):
    sheets = [Image.effect_noise((400, 400), 60).convert("1") for _ in range(4)]
    path = tmp_path / "fax.tif"
    sheets[0].save(path, save_all=True, append_images=sheets[1:])

    report = picture_pages(cut(path), tmp_path / "cut.pdf")

    assert report.notes
    assert report.torn and max(report.torn) == report.pages


def test_the_gate_speaks_of_torn_pages(capsys, tmp_path):
    path = pages(tmp_path / "a.pdf", PACKED[:99], PACKED)
    calls.call(capsys, "new", tmp_path / "B")

    added = calls.call(capsys, "add", tmp_path / "B", path, "--json").json
    told = calls.call(capsys, "check", tmp_path / "B", "--json").json

    assert added["files"][0]["notes"] == [ONE]
    lines = {line["id"]: line["status"] for line in told["gate"]}
    assert lines["pages_are_whole"] == "warning"
