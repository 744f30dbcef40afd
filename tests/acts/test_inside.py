"""What comes out of mails, archives and PDFs is taken in as if it had been given."""

import os
from pathlib import Path

import pytest

from binder_app.files import unfinished_start
from binder_app.intake import inside
from tests.intake import carriers
from tests.intake.carriers import letter, with_files, zipped
from tests.verbs import calls, drawn
from tests.verbs.drawn import PASSWORD


@pytest.fixture
def call(capsys):
    return lambda *words: calls.call(capsys, *words)


@pytest.fixture
def binder(call, tmp_path):
    assert call("new", tmp_path / "B").code == 0
    return tmp_path / "B"


@pytest.fixture
def add(call, binder):
    """Add paths; return the answer's files."""
    return lambda *words: call("add", binder, *words, "--json").json["files"]


@pytest.fixture
def shown(call, binder):
    return lambda: call("show", binder, "--json").json


@pytest.fixture
def decision(tmp_path):
    return drawn.draw_pdf(tmp_path / "decision.pdf", drawn.UR)


@pytest.fixture
def mail(tmp_path, decision):
    """A mail with a paper and a picture of one."""
    files = {"decision.pdf": decision.read_bytes(), "notes.txt": b"pain 8 of 10\n"}
    path = tmp_path / "mail.eml"
    path.write_bytes(with_files(letter(), files).as_bytes())
    return path


def write(path, data):
    path.write_bytes(data)
    return path


def told(files):
    return [(file["file"], file["outcome"]) for file in files]


def test_a_mail_and_what_it_carries_each_have_a_line_and_an_exhibit(add, shown, mail):
    files = add(mail)

    assert told(files) == [
        ("mail.eml", "added"),
        ("mail.eml › decision.pdf", "added"),
        ("mail.eml › notes.txt", "added"),
    ]
    assert [file["came_in"] for file in files] == [None, "mail.eml", "mail.eml"]
    assert {file["path"] for file in files} == {str(mail)}
    held = {e["source_name"]: e for e in shown()["exhibits"]}
    assert held["decision.pdf"]["kind"] == "ur_decision"
    assert "It came in mail.eml." in held["decision.pdf"]["notes"]
    assert held["mail.eml"]["notes"] == [
        "2 files came out of it; each has a line of its own."
    ]


def test_an_archive_is_kept_and_gives_papers_but_no_exhibit(
    add, shown, binder, tmp_path, decision
):
    inner = {"a/decision.pdf": decision.read_bytes(), ".DS_Store": b"x"}
    path = write(tmp_path / "box.zip", zipped({**inner, "__MACOSX/._a": b"x"}))

    files = add(path)

    assert told(files) == [
        ("box.zip", "added"),
        ("box.zip › a › decision.pdf", "added"),
        ("box.zip › .DS_Store", "rejected"),
        ("box.zip › __MACOSX › ._a", "rejected"),
    ]
    assert files[0]["exhibits"] == []
    assert files[0]["notes"] == ["1 file came out of it; it has a line of its own."]
    assert [e["source_name"] for e in shown()["exhibits"]] == ["decision.pdf"]
    kept = {p.read_bytes() for p in (binder / "originals").iterdir()}
    assert kept == {path.read_bytes(), decision.read_bytes()}


def test_an_archive_tells_what_came_out_from_what_could_not(add, tmp_path):
    whole = zipped({"a.txt": b"a letter", "b.txt": b"damage me" * 9})
    at = whole.index(b"b.txt") + len("b.txt") + 3
    path = write(tmp_path / "box.zip", whole[:at] + b"\xff\xff" + whole[at + 2 :])

    files = add(path)

    assert [outcome for _, outcome in told(files)] == ["added", "added", "rejected"]
    assert files[0]["notes"] == [
        "1 file came out of it; it has a line of its own.",
        "1 file in it could not come out; its line says why.",
    ]


def test_the_same_bytes_inside_and_outside_are_one_exhibit(
    add, shown, mail, decision, tmp_path
):
    box = write(tmp_path / "box.zip", zipped({"x.pdf": decision.read_bytes()}))

    files = add(decision, mail, box)

    assert [outcome for _, outcome in told(files)] == [
        *("added", "added", "duplicate", "added", "added", "duplicate")
    ]
    assert len(shown()["exhibits"]) == 3


def test_adding_a_carrier_again_does_no_harm_and_leaves_no_file_out(
    add, shown, mail, tmp_path
):
    box = write(tmp_path / "box.zip", zipped({"mail.eml": mail.read_bytes()}))
    first = add(box)
    held = shown()["exhibits"]

    second = add(box)

    assert [name for name, _ in told(second)] == [name for name, _ in told(first)]
    assert {outcome for _, outcome in told(second)} == {"duplicate"}
    assert shown()["exhibits"] == held


def test_a_locked_archive_opens_with_its_password(add, shown, tmp_path):
    data = carriers.locked_zip({"notes.txt": b"pain 8 of 10"}, PASSWORD.encode())
    path = write(tmp_path / "box.zip", data)

    (before,) = add(path)
    (wrong,) = add(path, "--password", "wrong")
    after = add(path, "--password", PASSWORD)

    assert (before["outcome"], wrong["outcome"]) == ("needs_attention",) * 2
    assert "does not open it" in wrong["problem"]
    assert told(after) == [("box.zip", "added"), ("box.zip › notes.txt", "added")]
    assert "kept unlocked" in after[0]["notes"][0]
    assert [e["source_name"] for e in shown()["exhibits"]] == ["notes.txt"]
    assert [line["outcome"] for line in shown()["ledger"]] == ["added", "added"]


def test_a_locked_paper_in_a_mail_opens_with_its_password(
    add, shown, tmp_path, decision
):
    locked = drawn.lock(decision, tmp_path / "locked.pdf").read_bytes()
    mail = with_files(letter(), {"locked.pdf": locked})
    path = write(tmp_path / "mail.eml", mail.as_bytes())

    before = add(path)
    after = add(path, "--password", PASSWORD)

    assert [outcome for _, outcome in told(before)] == ["added", "needs_attention"]
    assert [outcome for _, outcome in told(after)] == ["duplicate", "added"]
    assert after[1]["exhibits"] == before[1]["exhibits"]
    assert {e["state"] for e in shown()["exhibits"]} == {"in"}
    outcomes = [(line["file"], line["outcome"]) for line in shown()["ledger"]]
    assert ("mail.eml › locked.pdf", "needs_attention") not in outcomes


def test_files_within_files_go_only_so_deep(add, tmp_path):
    data = b"deepest"
    for depth in range(12):
        data = zipped({f"{depth}.zip" if depth else "deep.txt": data})
    path = write(tmp_path / "deep.zip", data)

    files = add(path)

    assert len(files) == 9
    assert files[-1]["outcome"] == "needs_attention"
    assert "too deep" in files[-1]["problem"]


def test_an_archive_of_archives_gives_no_more_than_one_may(add, tmp_path, monkeypatch):
    small = inside.Allowance(files=10, bytes=5000)
    monkeypatch.setattr(inside, "Allowance", lambda: small)
    boxes = {
        f"{n}.zip": zipped({f"{n}-{m}.txt": b"%d %d" % (n, m) for m in range(5)})
        for n in range(4)
    }
    path = write(tmp_path / "boxes.zip", zipped(boxes))

    files = add(path)

    troubled = [file for file in files if file["outcome"] == "needs_attention"]
    assert len(files) == 1 + 4 + 5
    assert [file["file"] for file in troubled] == [
        f"boxes.zip › {n}.zip" for n in (1, 2, 3)
    ]
    assert all("more files" in file["problem"] for file in troubled)


def test_what_a_mail_could_not_give_is_told_beside_its_pages(
    add, tmp_path, monkeypatch
):
    little = inside.Allowance(files=1, bytes=99)
    monkeypatch.setattr(inside, "Allowance", lambda: little)
    mail = with_files(letter(), {"a.txt": b"a", "b.txt": b"b"})

    (file,) = add(write(tmp_path / "mail.eml", mail.as_bytes()))

    assert file["outcome"] == "added"
    assert file["notes"][0] == "The files in it were not taken out."


def test_nothing_stays_in_the_private_folder_and_a_crash_is_tidied_up(
    add, mail, own_cache
):
    room = own_cache / "imr-binder" / "taken-out"
    room.mkdir(parents=True)
    ours = unfinished_start().replace(f"-{os.getpid()}-", "-999999999-")
    left = room / f"{ours}abcdefgh.part"
    left.mkdir()
    (left / "00000.pdf").write_bytes(b"someone's paper")

    add(mail)

    assert list(room.iterdir()) == []


def test_the_packet_s_ledger_names_the_archive_too(call, add, binder, mail, tmp_path):
    box = write(tmp_path / "box.zip", zipped({"mail.eml": mail.read_bytes()}))
    add(box)

    built = call(
        "build", binder, "-o", tmp_path / "p.pdf", "--force", "--because", "x", "--json"
    ).json

    rows = {row["file"]: row for row in built["ledger"]}
    assert rows["box.zip"]["outcome"] == "held_back"
    assert "came out of it" in rows["box.zip"]["reason"]
    inner = "box.zip › mail.eml › decision.pdf"
    assert rows[inner]["outcome"] == "in_packet"
    assert built["checked"]["ok"]


def test_a_binder_with_an_archive_is_exported_and_imported_whole(
    call, add, binder, mail, tmp_path
):
    add(write(tmp_path / "box.zip", zipped({"mail.eml": mail.read_bytes()})))
    before = call("show", binder, "--json").json

    call("export", binder, "-o", tmp_path / "whole.zip")
    assert call("import", tmp_path / "whole.zip", tmp_path / "again").code == 0

    after = call("show", tmp_path / "again" / "B", "--json")
    after = after if after.code == 0 else call("show", tmp_path / "again", "--json")
    assert after.json["ledger"] == before["ledger"]


def test_files_of_a_folder_and_what_they_hold_keep_their_order(add, tmp_path, mail):
    folder = tmp_path / "pile"
    folder.mkdir()
    mail.rename(folder / "b.eml")
    for name in ("a.txt", "c.txt"):
        (folder / name).write_text(name)

    files = add(folder)

    assert [Path(name).name for name, _ in told(files)] == [
        *("a.txt", "b.eml", "b.eml › decision.pdf", "b.eml › notes.txt", "c.txt")
    ]


def test_the_table_says_what_became_of_each(call, binder, mail, tmp_path):
    box = write(tmp_path / "box.zip", zipped({"mail.eml": mail.read_bytes()}))

    first, again = call("add", binder, box).out, call("add", binder, box).out

    assert "1 file came out of it" in " ".join(first.split())
    assert "in the binder already" in " ".join(again.split())


def test_files_are_read_without_a_binder_with_what_they_hold(call, mail, tmp_path):
    box = write(tmp_path / "box.zip", zipped({"mail.eml": mail.read_bytes()}))

    files = call("read", box, "--json").json["files"]

    inner = f"{box} › mail.eml"
    assert [(file["file"], file["pages"]) for file in files] == [
        (str(box), 0),
        (inner, 1),
        (f"{inner} › decision.pdf", 1),
        (f"{inner} › notes.txt", 1),
    ]
    assert {file["outcome"] for file in files} == {"ok"}
    assert files[2]["parts"][0]["kind"] == "ur_decision"
