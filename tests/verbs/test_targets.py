"""Nothing of the user's is ever written over; our own earlier files are."""

import zipfile
from pathlib import Path

import pytest

from binder_app.acts.targets import ARCHIVE, CALENDAR, PACKET, sheet_beside
from binder_app.domain.marks import FOR_YOU_KEY, PLAN_KEY

ENOUGH = ("--force", "--because", "a test")


def build(call, case, target):
    return call("build", case, "-o", target, *ENOUGH, "--json")


def test_a_packet_takes_the_place_of_an_earlier_one(call, case, tmp_path):
    target = tmp_path / "packet.pdf"
    first = build(call, case, target)
    call("set", case, "claim_number=WC-2026-17")

    again = build(call, case, target)

    assert (first.code, again.code) == (0, 0)
    assert again.json["sha256"] != first.json["sha256"]


def test_a_file_that_is_no_packet_stays_as_it_is(call, case, tmp_path):
    target = tmp_path / "thesis.pdf"
    target.write_bytes(b"%PDF-1.7 three years of work")

    told = build(call, case, target)

    assert told.code == 2 and "would be lost" in told.err
    assert target.read_bytes() == b"%PDF-1.7 three years of work"
    assert sorted(path.name for path in tmp_path.glob("*.pdf")) == ["thesis.pdf"]


def test_a_file_that_stands_where_the_sheet_goes_stops_the_build(call, case, tmp_path):
    other = tmp_path / "packet-for-you.pdf"
    other.write_bytes(b"a letter to you")

    told = build(call, case, tmp_path / "packet.pdf")

    assert told.code == 2 and "would be lost" in told.err
    assert other.read_bytes() == b"a letter to you"
    assert not (tmp_path / "packet.pdf").exists()


@pytest.mark.parametrize(
    ("given", "packet", "sheet"),
    [
        ("2026.11.22 packet", "2026.11.22 packet.pdf", "2026.11.22 packet-for-you.pdf"),
        ("packet.PDF", "packet.PDF", "packet-for-you.pdf"),
        ("packet.docx", "packet.docx.pdf", "packet.docx-for-you.pdf"),
    ],
)
def test_names_get_their_ending_and_the_sheet_follows(
    given, packet, sheet, call, case, tmp_path
):
    told = build(call, case, tmp_path / given).json

    assert told["packet"] == str(tmp_path / packet)
    assert told["for_you"] == str(tmp_path / sheet)
    assert (tmp_path / packet).is_file() and (tmp_path / sheet).is_file()


def test_the_marks_stand_in_what_is_written(call, case, tmp_path):
    told = build(call, case, tmp_path / "p.pdf").json

    assert PLAN_KEY.encode() in (tmp_path / "p.pdf").read_bytes()
    assert FOR_YOU_KEY.encode() in (tmp_path / "p-for-you.pdf").read_bytes()
    assert FOR_YOU_KEY.encode() not in (tmp_path / "p.pdf").read_bytes()
    assert told["for_you"].endswith("p-for-you.pdf")


@pytest.mark.parametrize(
    ("verb", "option", "name"),
    [("export", "-o", "all.zip"), ("check", "--ics", "days.ics")],
)
def test_archives_and_calendars_replace_only_their_own(
    verb, option, name, call, case, tmp_path
):
    target = tmp_path / name
    call("set", case, "service_date=2026-06-08")
    assert call(verb, case, option, target).code == 0
    assert call(verb, case, option, target).code == 0

    with zipfile.ZipFile(target, "w") as other:
        other.writestr("photos/a.jpg", b"an album")
    before = target.read_bytes()

    assert call(verb, case, option, target).code == 2
    assert target.read_bytes() == before


def test_a_name_that_has_its_ending_keeps_it(tmp_path):
    for sort in (PACKET, ARCHIVE, CALENDAR):
        named = tmp_path / f"x{sort.ending}"
        assert sort.named(named) == named
    assert sheet_beside(tmp_path / "a.b.pdf") == tmp_path / "a.b-for-you.pdf"


@pytest.mark.parametrize(
    ("sort", "verb"), [("-o", "build"), ("-o", "export"), ("--ics", "check")]
)
def test_a_link_is_never_written_over(sort, verb, call, case, tmp_path):
    ending = {"build": ".pdf", "export": ".zip", "check": ".ics"}[verb]
    link = tmp_path / f"link{ending}"
    link.symlink_to(tmp_path / "not there")

    told = call(verb, case, sort, link)

    assert told.code in (2, 3) and link.is_symlink()
    assert not (tmp_path / "not there").exists()


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="no such device here")
def test_a_device_is_no_place_for_a_packet(call, case):
    told = build(call, case, "/dev/null")

    assert told.code == 2 and "/dev/null is no file" in told.err
    assert not Path("/dev/null.pdf").exists()


@pytest.mark.parametrize("name", ["binder.sqlite", ".binder.lock", "binder.sqlite.pdf"])
def test_nothing_is_written_beside_a_binders_own_files(name, call, case):
    before = sorted(path.name for path in case.iterdir())

    told = build(call, case, case / name)

    assert told.code == 2 and "belongs to the binder itself" in told.err
    assert sorted(path.name for path in case.iterdir()) == before


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="no such folder here")
def test_a_folder_of_the_system_is_not_called_a_lost_disk(call, case):
    told = build(call, case, "/proc/x.pdf")

    assert "proc takes no files" in told.err and "plugged" not in told.err
