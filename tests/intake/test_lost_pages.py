"""A repaired file says which of its pages show nothing any more."""

import pikepdf
import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from binder_app.intake.formats.pdf import read_pdf
from binder_app.intake.lost_pages import LostPages
from binder_app.intake.unreadable import UnreadableFileError
from tests.verbs import drawn


@pytest.fixture
def read(tmp_path):
    return lambda path: read_pdf(path, tmp_path / "copy.pdf")


def cut_after(path, streams):
    """Cut a file behind that many of its streams; what follows them is lost."""
    body = path.read_bytes()
    end = -1
    for _ in range(streams):
        end = body.index(b"endobj", body.index(b"endstream", end + 1)) + 6
    path.write_bytes(body[: end + 5])
    return path


def pages_first(path):
    """Write a file anew with its pages before what they show."""
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.save(path)
    return path


def scans(path, count):
    """Draw pages that are one picture each, as a scanner makes them."""
    canvas = Canvas(str(path), pagesize=(612, 792), invariant=1)
    for number in range(count):
        name = path.with_name(f"scan {number}.png")
        Image.effect_noise((60, 60), 40 + number).save(name)
        canvas.drawImage(str(name), 0, 0, 600, 700)
        canvas.showPage()
    canvas.save()
    return path


def test_pages_whose_content_was_lost_are_named(read, tmp_path):
    path = cut_after(drawn.numbered(tmp_path / "a.pdf", 4), 1)

    reading = read(path)

    assert reading.pages == 4
    assert reading.notes == [
        "The file was damaged and has been repaired: 1 of 4 pages recovered.",
        "Pages 2, 3, 4 could not be saved and show nothing: ask for the file again.",
    ]
    assert reading.torn == {2, 3, 4}


def test_scanned_pages_whose_picture_was_lost_are_named(read, tmp_path):
    path = pages_first(scans(tmp_path / "a.pdf", 3))
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.save(path, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    body = path.read_bytes()
    last = body.rindex(b"/Subtype /Image")
    start = body.rindex(b" 0 obj", 0, last)
    start = body.rindex(b"\n", 0, start)
    whole = body[:start] + body[body.index(b"endobj", last) + 6 :]
    path.write_bytes(whole[: whole.rindex(b"xref\n")])

    reading = read(path)

    assert reading.pages == 3
    assert reading.notes == [
        "The file was damaged and has been repaired: 2 of 3 pages recovered.",
        "Page 3 could not be saved and shows nothing: ask for the file again.",
    ]


def test_a_page_that_lost_one_of_its_parts_is_saved_in_part(read, tmp_path):
    path = drawn.numbered(tmp_path / "a.pdf", 2)
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        page = pdf.pages[1]
        page.obj.Contents = pikepdf.Array(
            [page.obj.Contents, pdf.make_stream(b"0 0 9 9 re f % the lost part")]
        )
        pdf.save(path, compress_streams=False)
    body = path.read_bytes()
    lost = body.rindex(b"\n", 0, body.rindex(b" 0 obj", 0, body.index(b"the lost")))
    body = body[:lost] + body[body.index(b"endobj", lost) + 6 :]
    path.write_bytes(body[: body.rindex(b"xref\n")])

    (_, note) = read(path).notes

    assert note == "Page 2 could be saved in part only: ask for the file again."


def test_a_file_none_of_whose_pages_shows_anything_can_not_be_read(read, tmp_path):
    path = pages_first(drawn.numbered(tmp_path / "a.pdf", 2))
    body = path.read_bytes()
    path.write_bytes(body[: body.index(b"/Length") - 10])

    with pytest.raises(UnreadableFileError) as told:
        read(path)

    assert "no page of it can be read" in told.value.problem


def test_a_page_that_shows_nothing_but_annotations_is_not_called_empty(read, tmp_path):
    path = drawn.numbered(tmp_path / "a.pdf", 2)
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        note = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.FreeText, Rect=[9, 9, 99, 99]
        )
        pdf.pages[1].obj.Annots = pikepdf.Array([pdf.make_indirect(note)])
        del pdf.pages[1].obj.Contents
        pdf.save(path)

    (said,) = read(drawn.damage(path, tmp_path / "b.pdf")).notes

    assert "2 pages recovered" in said


def test_blank_pages_of_a_whole_file_are_nobodys_loss(read, tmp_path):
    path = tmp_path / "a.pdf"
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.add_blank_page()
        pdf.save(path)

    assert read(path).notes == []


def test_many_neighbouring_pages_are_told_as_a_run():
    lost = LostPages(50, (2, *range(7, 41)), (45,))

    assert list(lost.notes)[1:] == [
        "Pages 2, 7-40 could not be saved and show nothing: ask for the file again.",
        "Page 45 could be saved in part only: ask for the file again.",
    ]
