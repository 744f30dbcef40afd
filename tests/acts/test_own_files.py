"""Our own files come back with the papers: none of them slips into a packet."""

import shutil

import pikepdf
import pytest

from binder_app.domain.marks import FOR_YOU_KEY
from tests.verbs import calls, drawn

HELD = "surveillance report of October"


@pytest.fixture
def call(capsys):
    return lambda *words: calls.call(capsys, *words)


@pytest.fixture
def home(call, tmp_path):
    """Return a folder of papers with a binder in it, and what was built from it."""
    folder = drawn.draw_case(tmp_path / "home")
    drawn.draw_pdf(folder / "lawyer.pdf", drawn.PRIVILEGED)
    assert call("new", folder / "B").code == 0
    assert call("add", folder / "B", folder).code == 0
    assert call("build", folder / "B", "-o", folder / "packet.pdf").code == 0
    mark(folder / "packet-for-you.pdf")
    return folder


def mark(sheet):
    """Mark a sheet as the user's own."""
    with pikepdf.open(sheet, allow_overwriting_input=True) as pdf:
        pdf.Root[FOR_YOU_KEY] = True
        pdf.save(sheet)


def by_name(told):
    return {file["file"]: file for file in told.json["files"]}


def test_the_users_own_sheet_is_rejected_and_no_copy_is_kept(call, home):
    before = {path.name for path in (home / "B" / "originals").iterdir()}

    told = call("add", home / "B", home / "packet-for-you.pdf", "--json")

    sheet = by_name(told)["packet-for-you.pdf"]
    assert (told.code, sheet["outcome"], sheet["exhibits"]) == (3, "rejected", [])
    assert sheet["problem"] == "This is your own sheet; it never goes out."
    assert sheet["remedy"]
    assert {path.name for path in (home / "B" / "originals").iterdir()} == before


def test_an_earlier_packet_comes_in_held_back_until_a_human_puts_it_in(call, home):
    told = call("add", home / "B", home / "packet.pdf", "--json")

    packet = by_name(told)["packet.pdf"]
    (exhibit_id,) = packet["exhibits"]
    shown = call("show", home / "B", "--json").json["exhibits"]
    (held,) = [exhibit for exhibit in shown if exhibit["id"] == exhibit_id]
    assert packet["outcome"] == "added"
    assert any("made with this program" in note for note in packet["notes"])
    assert (held["state"], held["pages"] > 0) == ("held_back", True)
    assert "put it in if you mean to" in held["reason"]
    assert call("set", home / "B", "--exhibit", exhibit_id, "state=in").code == 0


def test_adding_the_whole_folder_again_puts_nothing_of_ours_into_the_packet(
    call, home, tmp_path
):
    first = call("build", home / "B", "-o", tmp_path / "one.pdf", "--json").json
    shutil.copytree(home / "B", home / "other")
    drawn.draw_pdf(home / "other" / "originals" / "secret.pdf", HELD)

    told = call("add", home / "B", home, "--json")
    again = call("build", home / "B", "-o", tmp_path / "two.pdf", "--json").json

    outcomes = {name: file["outcome"] for name, file in by_name(told).items()}
    assert outcomes["packet-for-you.pdf"] == "rejected"
    assert outcomes["other"] == "rejected"
    assert "This folder is a binder" in by_name(told)["other"]["problem"]
    assert not {"binder.sqlite", "secret.pdf"} & set(outcomes)
    assert again["pages"] == first["pages"]
    assert call("export", home / "B", "-o", tmp_path / "B.zip").code == 0


def test_a_binder_or_its_file_given_by_name_is_one_line_and_stops_nothing(
    call, home, tmp_path
):
    paper = drawn.draw_pdf(tmp_path / "new.pdf", "a new paper")
    call("new", tmp_path / "C")
    names = (home / "B", home / "B" / "binder.sqlite", paper)

    told = call("add", tmp_path / "C", *names, "--json")

    outcomes = {name: file["outcome"] for name, file in by_name(told).items()}
    wanted = {"B": "rejected", "binder.sqlite": "rejected", "new.pdf": "added"}
    assert outcomes == wanted


def test_the_sheet_is_rejected_without_a_binder_as_well(call, home):
    told = call("read", home / "packet-for-you.pdf", "--json")

    (sheet,) = told.json["files"]
    assert (told.code, sheet["outcome"], sheet["parts"]) == (3, "rejected", [])


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_sheet_that_lost_its_mark_is_held_back_by_its_words(call, home, language):
    out = home / "second.pdf"
    option = f"language={language}"
    call("build", home / "B", "-o", out, "--option", option)
    sheet, printed = home / "second-for-you.pdf", home / "printed.pdf"
    with pikepdf.open(sheet) as pdf, pikepdf.new() as fresh:
        fresh.pages.extend(pdf.pages)
        fresh.save(printed)

    told = call("add", home / "B", printed, "--json")

    (exhibit_id,) = by_name(told)["printed.pdf"]["exhibits"]
    shown = call("show", home / "B", "--json").json["exhibits"]
    (held,) = [exhibit for exhibit in shown if exhibit["id"] == exhibit_id]
    assert (held["kind"], held["state"]) == ("privileged", "held_back")


def test_what_the_program_wrote_for_its_user_is_no_paper(call, home, tmp_path):
    given = tmp_path / "given"
    given.mkdir()
    call("set", home / "B", "service_date=2026-06-08")
    assert call("check", home / "B", "--ics", given / "days.ics").code == 0
    assert call("export", home / "B", "-o", given / "all.zip").code == 0
    for name in (".binder.lock", ".binder.holder"):
        (given / name).write_text("")
    before = {path.name for path in (home / "B" / "originals").iterdir()}

    told = by_name(call("add", home / "B", given, "--json"))

    assert {file["outcome"] for file in told.values()} == {"rejected"}
    assert "calendar made with this program" in told["days.ics"]["problem"]
    assert "exported binder" in told["all.zip"]["problem"]
    assert "helper file" in told[".binder.lock"]["problem"]
    assert {path.name for path in (home / "B" / "originals").iterdir()} == before


def test_a_calendar_that_someone_added_to_is_kept_as_theirs(call, home, tmp_path):
    days = tmp_path / "days.ics"
    assert call("check", home / "B", "--ics", days).code == 0
    days.write_bytes(days.read_bytes().replace(b"VERSION:2.0", b"VERSION:2.0\r\nX:1"))

    told = by_name(call("add", home / "B", days, "--json"))

    assert told["days.ics"]["outcome"] == "added"


def test_a_link_that_leads_nowhere_says_so(call, home, tmp_path):
    given = tmp_path / "given"
    given.mkdir()
    (given / "gone.pdf").symlink_to(tmp_path / "not there.pdf")

    told = by_name(call("add", home / "B", given, "--json"))["gone.pdf"]

    assert told["problem"] == "This is a link to a file that is not there."
    assert told["remedy"] == "Add that file itself."
