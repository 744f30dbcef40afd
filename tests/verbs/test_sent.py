import json
import stat
from contextlib import closing

import pypdfium2
import pytest

from binder_app.packet.verify import carried_by
from tests.verbs import drawn

HOW = ("--by", "mail", "--to", "Maximus", "--on", "11/20/2026")


@pytest.fixture
def build(call, case, tmp_path):
    """Build a packet; return its answer and its file."""

    def build(recipe="packet", name="packet"):
        out = tmp_path / f"{name}.pdf"
        told = call("build", case, "--recipe", recipe, "-o", out, "--json")
        assert told.code == 0
        return told.json, out

    return build


def number_of(stamp):
    return int(stamp.split()[-1])


def test_what_was_sent_is_kept_as_it_went_out(call, case, build, tmp_path):
    built, packet = build()
    receipt = tmp_path / "receipt.txt"
    receipt.write_text("accepted")

    told = call("sent", case, packet, *HOW, "--proof", receipt, "--json")

    assert told.code == 0
    kept = case / "sent" / told.json["file"]
    assert kept.read_bytes() == packet.read_bytes()
    assert not stat.S_IMODE(kept.stat().st_mode) & 0o222
    assert (case / "sent" / told.json["proof"]).read_text() == "accepted"
    (shown,) = call("show", case, "--json").json["sent"]
    assert shown["sha256"] == built["sha256"]
    assert (shown["by"], shown["to"], shown["on"]) == ("mail", "Maximus", "2026-11-20")
    tabs = {exhibit["id"]: exhibit["tab"] for exhibit in built["exhibits"]}
    assert {held["id"]: held["tab"] for held in shown["exhibits"]} == tabs
    assert "Maximus" in call("show", case).out


def test_numbers_go_on_behind_what_was_sent_and_tabs_stay(call, case, build, tmp_path):
    built, packet = build()
    sent = call("sent", case, packet, *HOW, "--json").json
    paper = drawn.numbered(tmp_path / "new.pdf", 2)
    call("add", case, paper, "--text", "later", "--json")

    again, second = build(name="second")

    assert number_of(sent["first_stamp"]) == 1
    assert number_of(sent["last_stamp"]) == built["pages"]
    later = call("sent", case, second, *HOW, "--json").json
    assert number_of(later["first_stamp"]) == built["pages"] + 1
    tabs = {exhibit["id"]: exhibit["tab"] for exhibit in again["exhibits"]}
    for exhibit in built["exhibits"]:
        assert tabs[exhibit["id"]] == exhibit["tab"]
    (fresh,) = set(tabs) - {exhibit["id"] for exhibit in built["exhibits"]}
    assert tabs[fresh] not in {exhibit["tab"] for exhibit in built["exhibits"]}
    assert again["exhibits"][-1]["id"] == fresh


def test_a_file_copy_of_what_was_sent_bears_its_numbers(call, case, build):
    _, packet = build()
    sent = call("sent", case, packet, *HOW, "--json").json

    _, copy = build("file_copy", "copy")

    with closing(pypdfium2.PdfDocument(copy)) as document:
        front = document[0].get_textpage().get_text_range()
    assert sent["first_stamp"] in front


@pytest.mark.parametrize("spoil", ["other file", "changed", "file copy"])
def test_only_an_unbroken_packet_of_ours_is_kept(call, case, build, tmp_path, spoil):
    _, packet = build("file_copy" if spoil == "file copy" else "packet")
    if spoil == "other file":
        packet = drawn.draw_pdf(tmp_path / "other.pdf", "not ours")
    elif spoil == "changed":
        packet.write_bytes(packet.read_bytes() + b"\n% signed\n")

    told = call("sent", case, packet, *HOW)

    assert told.code in (2, 4)
    assert call("show", case, "--json").json["sent"] == []
    assert not list(case.glob("sent/*"))


def test_a_packet_of_another_binder_is_refused(call, case, build, tmp_path):
    _, packet = build()
    call("new", tmp_path / "Other")

    told = call("sent", tmp_path / "Other", packet, *HOW)

    assert told.code == 2 and "another binder" in told.err


def test_a_second_sending_of_the_same_file_is_told(call, case, build):
    _, packet = build()
    first = call("sent", case, packet, *HOW, "--json").json

    same = call("sent", case, packet, *HOW)
    other = call(
        "sent", case, packet, "--by", "fax", "--to", "Westmarch", "--on", "2026-11-21"
    )

    assert same.code == 2 and "already" in same.err
    assert other.code == 0 and "went out before" in other.err
    both = call("show", case, "--json").json["sent"]
    assert [one["file"] for one in both] == [first["file"]] * 2


def test_what_was_sent_goes_along_and_a_changed_copy_is_refused(
    call, case, build, tmp_path
):
    _, packet = build()
    name = call("sent", case, packet, *HOW, "--json").json["file"]
    archive = tmp_path / "case.zip"
    call("export", case, "-o", archive)

    assert call("import", archive, tmp_path / "Back").code == 0

    back = tmp_path / "Back"
    assert (back / "sent" / name).read_bytes() == packet.read_bytes()
    held = [call("show", b, "--json").json["sent"] for b in (case, back)]
    assert held[0] == held[1]
    kept = case / "sent" / name
    kept.chmod(0o600)
    kept.write_bytes(b"something else")
    archive.unlink()
    call("export", case, "-o", archive)
    assert call("import", archive, tmp_path / "Third").code == 3


def test_what_a_packet_carries_names_no_file_and_nothing_held_back(
    call, case, build, id_of
):
    held_back = id_of("lawyer.pdf")

    _, packet = build()

    contents = carried_by(packet).contents
    assert contents is not None
    told = json.dumps(contents.to_json())
    assert ".pdf" not in told and f'"{held_back}"' not in told
