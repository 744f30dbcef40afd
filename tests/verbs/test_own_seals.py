"""Only what is still byte for byte ours is written over; a mark proves nothing."""

import subprocess
import zipfile

import pikepdf
import pytest

from binder_app.acts.targets import ARCHIVE, CALENDAR, FOR_YOU, PACKET
from binder_app.domain.marks import CALENDAR_MAKER
from binder_app.seal import is_sealed
from tests.verbs import drawn

ENOUGH = ("--force", "--because", "a test")


@pytest.fixture
def written(call, case, tmp_path):
    """Return what each verb writes, by its ending, with the words that write it."""
    call("set", case, "service_date=2026-06-08")
    told = {
        ".pdf": ("build", case, *ENOUGH, "-o", tmp_path / "w.pdf"),
        ".zip": ("export", case, "-o", tmp_path / "w.zip"),
        ".ics": ("check", case, "--ics", tmp_path / "w.ics"),
    }
    for words in told.values():
        assert call(*words).code == 0
    return told


def must_stay(call, words):
    """Run a verb and see that what stands at its target stays as it is."""
    *_, target = words
    before = target.read_bytes()
    told = call(*words)
    assert told.code == 2 and "would be lost" in told.err
    assert target.read_bytes() == before


def test_what_is_written_bears_an_unbroken_seal(written, tmp_path):
    for sort in (PACKET, ARCHIVE, CALENDAR):
        assert is_sealed(tmp_path / f"w{sort.ending}", sort.seal)
    assert is_sealed(tmp_path / "w-for-you.pdf", FOR_YOU.seal)
    assert not is_sealed(tmp_path / "w.pdf", FOR_YOU.seal)


@pytest.mark.parametrize("ending", [".pdf", ".zip", ".ics"])
def test_a_file_of_ours_to_which_something_was_added_stays(call, written, ending):
    target = written[ending][-1]
    with target.open("ab") as file:
        file.write(b"\n% a signature, a note\n")

    must_stay(call, written[ending])


@pytest.mark.parametrize("ending", [".pdf", ".zip", ".ics"])
def test_a_file_of_ours_in_which_a_byte_was_changed_stays(call, written, ending):
    target = written[ending][-1]
    body = bytearray(target.read_bytes())
    body[len(body) // 3] ^= 1
    target.write_bytes(body)

    must_stay(call, written[ending])


def test_a_sheet_on_which_someone_wrote_stays(call, written, tmp_path):
    sheet = tmp_path / "w-for-you.pdf"
    with sheet.open("ab") as file:
        file.write(b"% a note")
    before = sheet.read_bytes(), (tmp_path / "w.pdf").read_bytes()

    told = call(*written[".pdf"])

    assert told.code == 2 and "w-for-you.pdf" in told.err
    assert (sheet.read_bytes(), (tmp_path / "w.pdf").read_bytes()) == before


def test_an_archive_with_a_binder_beside_other_things_stays(call, written, case):
    target = written[".zip"][-1]
    with zipfile.ZipFile(target, "w") as other:
        other.write(case / "binder.sqlite", "Case/binder.sqlite")
        other.writestr("thesis.txt", "three years of work")

    must_stay(call, written[".zip"])


def test_a_paper_with_one_of_our_packets_attached_stays(call, written, tmp_path):
    target = written[".pdf"][-1]
    packet = target.read_bytes()
    paper = drawn.draw_pdf(tmp_path / "own.pdf", "my own summary")
    with pikepdf.open(paper) as pdf:
        pdf.attachments["w.pdf"] = packet
        pdf.save(target, compress_streams=False)

    must_stay(call, written[".pdf"])


@pytest.mark.parametrize("word", ["/IMRBPlan", PACKET.seal.decode()])
def test_a_paper_that_speaks_of_our_mark_stays(call, written, tmp_path, word):
    target = written[".pdf"][-1]
    with pikepdf.open(drawn.draw_pdf(tmp_path / "own.pdf", "notes")) as pdf:
        pdf.docinfo["/Title"] = f"my notes on {word}{'0' * 64}"
        pdf.save(target, object_stream_mode=pikepdf.ObjectStreamMode.disable)

    must_stay(call, written[".pdf"])


@pytest.mark.parametrize("word", [CALENDAR_MAKER, CALENDAR.seal.decode() + "0" * 64])
def test_a_calendar_of_someone_else_stays(call, written, word):
    target = written[".ics"][-1]
    lines = ("BEGIN:VCALENDAR", f"SUMMARY:{word}", "END:VCALENDAR", "")
    target.write_text("\r\n".join(lines))

    must_stay(call, written[".ics"])


@pytest.mark.tools
@pytest.mark.parametrize("name", ["w.pdf", "w-for-you.pdf"])
def test_no_reader_minds_the_seal(written, tmp_path, name):
    told = subprocess.run(
        ["qpdf", "--check", tmp_path / name], capture_output=True, check=False
    )

    assert told.returncode == 0
    assert b"WARNING" not in told.stdout + told.stderr
    with pikepdf.open(tmp_path / name) as pdf:
        assert pdf.get_warnings() == []
