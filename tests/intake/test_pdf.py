"""PDFs as they come: whole, damaged, locked, empty, or forms that show nothing."""

import pikepdf
import pytest

from binder_app.domain.marks import FOR_YOU_KEY, PLAN_KEY
from binder_app.intake.formats.pdf import read_pdf
from binder_app.intake.unreadable import (
    LockedFileError,
    OwnSheetError,
    UnreadableFileError,
)
from tests.verbs import drawn
from tests.verbs.drawn import PASSWORD


@pytest.fixture
def read(tmp_path):
    return lambda path, password="": read_pdf(path, tmp_path / "copy.pdf", password)


@pytest.fixture
def whole(tmp_path):
    return drawn.numbered(tmp_path / "whole.pdf", 3)


def test_a_whole_pdf_is_used_as_it_stands(read, whole, tmp_path):
    reading = read(whole)

    assert (reading.pages_file, reading.pages, reading.notes) == (whole, 3, [])
    assert not (tmp_path / "copy.pdf").exists()


def test_a_pdf_without_its_table_is_repaired_and_says_how_many_pages(
    read, whole, tmp_path
):
    reading = read(drawn.damage(whole, tmp_path / "damaged.pdf"))

    assert (reading.pages_file, reading.pages) == (tmp_path / "copy.pdf", 3)
    said = "The file was damaged and has been repaired: 3 pages recovered."
    assert reading.notes == [said]
    assert "whole leaf 3" in drawn.text_of(tmp_path / "copy.pdf")[2]


def test_a_pdf_that_lost_its_end_gives_what_is_left(read, whole, tmp_path):
    cut = tmp_path / "cut.pdf"
    body = whole.read_bytes()
    cut.write_bytes(body[: body.rindex(b"trailer")])

    reading = read(cut)

    assert reading.pages == 3
    assert "repaired: 3 pages recovered" in reading.notes[0]


def test_noise_before_and_after_a_pdf_does_no_harm(read, whole, tmp_path):
    noisy = tmp_path / "noisy.pdf"
    noisy.write_bytes(b"\r\n\r\nMIME: x\r\n" + whole.read_bytes() + b"\0" * 2000)

    assert read(noisy).pages == 3


def test_the_file_as_given_is_never_changed(read, whole, tmp_path):
    damaged = drawn.damage(whole, tmp_path / "damaged.pdf")
    before = damaged.read_bytes()

    read(damaged)

    assert damaged.read_bytes() == before


@pytest.mark.parametrize(("password", "tried"), [("", False), ("wrong", True)])
def test_a_locked_pdf_says_whether_a_password_was_tried(
    read, whole, tmp_path, password, tried
):
    locked = drawn.lock(whole, tmp_path / "locked.pdf")

    with pytest.raises(LockedFileError) as told:
        read(locked, password)

    assert ("does not open it" in told.value.problem) == tried


def test_the_right_password_opens_a_copy(read, whole, tmp_path):
    reading = read(drawn.lock(whole, tmp_path / "locked.pdf"), PASSWORD)

    assert reading.is_opened_copy
    with pikepdf.open(reading.pages_file) as copy:
        assert not copy.is_encrypted
        assert len(copy.pages) == reading.pages == 3


def test_a_pdf_locked_against_changes_alone_opens_without_a_password(
    read, whole, tmp_path
):
    path = tmp_path / "owner.pdf"
    with pikepdf.open(whole) as pdf:
        pdf.save(path, encryption=pikepdf.Encryption(user="", owner="secret"))

    reading = read(path)

    assert reading.pages == 3
    assert "It was locked and opened without a password." in reading.notes
    assert not reading.is_opened_copy


def test_a_dynamic_form_is_refused_with_a_way_out(read, tmp_path):
    with pytest.raises(UnreadableFileError) as told:
        read(drawn.dynamic_form(tmp_path / "form.pdf"))

    assert "only in Adobe Reader" in told.value.problem
    assert "Print" in told.value.remedy


def test_a_form_that_also_has_real_pages_is_read(read, whole, tmp_path):
    path = tmp_path / "form.pdf"
    with pikepdf.open(whole) as pdf:
        pdf.Root.AcroForm = pikepdf.Dictionary(XFA=pdf.make_stream(b"<xdp/>"))
        pdf.save(path)

    assert read(path).pages == 3


def test_a_pdf_without_a_page_is_refused(read, tmp_path):
    path = tmp_path / "none.pdf"
    with pikepdf.new() as pdf:
        pdf.save(path)

    with pytest.raises(UnreadableFileError) as told:
        read(path)

    assert told.value.remedy


@pytest.mark.parametrize(
    "body", [b"%PDF-1.7\n", b"%PDF-1.7\n" + b"\xff" * 5000, b"%PDF-1.4\n%%EOF"]
)
def test_what_only_begins_like_a_pdf_is_refused_in_words(read, tmp_path, body):
    path = tmp_path / "stub.pdf"
    path.write_bytes(body)

    with pytest.raises(UnreadableFileError) as told:
        read(path)

    assert told.value.problem
    assert told.value.remedy


def marked(source, target, key):
    with pikepdf.open(source) as pdf:
        pdf.Root[key] = True
        pdf.save(target)
    return target


def test_the_users_own_sheet_is_refused_whole_damaged_or_unlocked(
    read, whole, tmp_path
):
    sheet = marked(whole, tmp_path / "sheet.pdf", FOR_YOU_KEY)
    damaged = drawn.damage(sheet, tmp_path / "damaged.pdf")
    locked = drawn.lock(sheet, tmp_path / "locked.pdf")

    for path, password in ((sheet, ""), (damaged, ""), (locked, PASSWORD)):
        with pytest.raises(OwnSheetError) as told:
            read(path, password)
        assert told.value.remedy
    assert not (tmp_path / "copy.pdf").exists()


def test_a_packet_of_ours_is_known_whole_or_damaged(read, whole, tmp_path):
    packet = marked(whole, tmp_path / "packet.pdf", PLAN_KEY)
    damaged = drawn.damage(packet, tmp_path / "damaged.pdf")

    told = [read(path).is_packet for path in (packet, damaged, whole)]

    assert told == [True, True, False]


def test_files_attached_inside_are_counted(read, whole, tmp_path):
    path = tmp_path / "carrier.pdf"
    with pikepdf.open(whole) as pdf:
        pdf.attachments["mri.txt"] = b"report"
        pdf.save(path)

    reading = read(path)

    assert (reading.carries, reading.notes) == (1, [])
