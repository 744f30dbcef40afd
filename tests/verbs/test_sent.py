import json
import stat
from contextlib import closing
from datetime import date, timedelta

import pypdfium2
import pytest

from binder_app.packet.verify import carried_by
from tests.verbs import drawn

HOW = ("--by", "mail", "--to", "Maximus", "--on", "03/20/2025")


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
    assert (shown["by"], shown["to"], shown["on"]) == ("mail", "Maximus", "2025-03-20")
    tabs = {exhibit["id"]: exhibit["tab"] for exhibit in built["exhibits"]}
    assert {held["id"]: held["tab"] for held in shown["exhibits"]} == tabs
    assert "Maximus" in call("show", case).out


def test_a_receipt_that_came_later_is_kept_with_it(call, case, build, tmp_path):
    _, packet = build()
    first = call("sent", case, packet, *HOW, "--json").json
    card, other = tmp_path / "card.jpg", tmp_path / "other.jpg"
    card.write_bytes(b"green")
    other.write_bytes(b"white")

    told = call("sent", case, packet, *HOW, "--proof", card, "--json")
    again = call("sent", case, packet, *HOW, "--proof", card)
    call("sent", case, packet, *HOW, "--proof", other)

    (shown,) = call("show", case, "--json").json["sent"]
    assert first["proof"] is None and shown["proof"] == told.json["proof"]
    kept = [(case / "sent" / name).read_bytes() for name in shown["proofs"]]
    assert kept == [b"green", b"white"] and shown["proofs"][0] == shown["proof"]
    bare = {**shown, "proof": None, "proofs": []}
    assert bare == {key: first[key] for key in shown}
    assert again.code == 2 and "already" in again.err
    assert len(list(case.glob("sent/*"))) == 3
    assert "2 kept" in call("show", case).out


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
        "sent", case, packet, "--by", "fax", "--to", "Westmarch", "--on", "2025-03-21"
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


def test_a_day_still_to_come_is_refused(call, case, build):
    _, packet = build()
    tomorrow = (date.today() + timedelta(days=1)).isoformat()

    told = call(
        "sent", case, packet, "--by", "fax", "--to", "Maximus", "--on", tomorrow
    )

    assert told.code == 2 and "has not come yet" in told.err
    assert call("show", case, "--json").json["sent"] == []
    assert not list(case.glob("sent/*"))


def tabs_in(binder, call):
    held = call("build", binder, "-o", binder.parent / "again.pdf", "--json").json
    return {exhibit["id"]: exhibit["tab"] for exhibit in held["exhibits"]}


def test_what_was_not_sent_after_all_gives_back_numbers_and_tabs(
    call, case, build, tmp_path
):
    built, packet = build()
    own = built["exhibits"][0]["id"]
    call("set", case, "--exhibit", own, "tab=Z", "--json")
    before = tabs_in(case, call)
    _, packet = build(name="second")
    name = call("sent", case, packet, *HOW, "--json").json["file"]

    told = call("unsent", case, name, "--because", "the fax  failed", "--json")

    assert told.code == 0 and told.json["because"] == "the fax failed"
    shown = call("show", case, "--json").json
    assert shown["sent"] == []
    (kept,) = shown["not_sent"]
    assert (kept["file"], kept["told_on"]) == (name, date.today().isoformat())
    assert (case / "sent" / name).read_bytes() == packet.read_bytes()
    first = drawn.draw_pdf(tmp_path / "first.pdf", drawn.RFA)
    call("add", case, first, "--text", "later", "--json")
    build(name="third")
    assert tabs_in(case, call)[own] == before[own] == "Z"
    assert "the fax failed" in call("show", case).out
    sent = call("sent", case, tmp_path / "third.pdf", *HOW, "--json").json
    assert number_of(sent["first_stamp"]) == 1


def test_a_tab_stays_where_another_packet_that_was_sent_has_it(call, case, build):
    built, packet = build()
    first = call("sent", case, packet, *HOW, "--json").json["file"]
    _, again = build(name="again")
    call("sent", case, again, *HOW)

    call("unsent", case, first, "--because", "it was still on the desk")

    tabs = {exhibit["id"]: exhibit["tab"] for exhibit in built["exhibits"]}
    assert tabs_in(case, call) == tabs


def test_of_two_sendings_of_a_file_one_has_to_be_named(call, case, build):
    _, packet = build()
    name = call("sent", case, packet, *HOW, "--json").json["file"]
    other = ("--by", "fax", "--to", "Westmarch", "--on", "2025-03-21")
    call("sent", case, packet, *other)

    vague = call("unsent", case, name, "--because", "busy")
    told = call("unsent", case, name, "--because", "busy", "--to", "Westmarch")

    assert vague.code == 2 and "more than once" in vague.err
    assert told.code == 0
    (left,) = call("show", case, "--json").json["sent"]
    assert left["to"] == "Maximus"
    assert call("unsent", case, "nothing.pdf", "--because", "x").code == 2


def test_a_receipt_is_never_written_over_by_a_later_one(call, case, build, tmp_path):
    _, packet = build()
    receipt = tmp_path / "receipt.txt"
    receipt.write_text("first")
    first = call("sent", case, packet, *HOW, "--proof", receipt, "--json").json
    call("unsent", case, first["file"], "--because", "wrong day")
    receipt.write_text("second")

    second = call("sent", case, packet, *HOW, "--proof", receipt, "--json").json

    texts = [(case / "sent" / one["proof"]).read_text() for one in (first, second)]
    assert texts == ["first", "second"]
