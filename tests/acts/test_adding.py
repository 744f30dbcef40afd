"""Adding files as a user does: outcomes, passwords, duplicates, readers that die."""

import os
import shutil
import sys

import pikepdf
import pytest

from binder_app.errors import BinderError
from binder_app.intake import reader
from binder_app.storage.binder_file import BinderFile
from tests.verbs import calls, drawn
from tests.verbs.drawn import PASSWORD

KILLED_BY_A_NAME = """
import os, signal, sys
from binder_app import worker
read = worker._read
def killed(job, documents):
    if "killer" in job.name:
        os.kill(os.getpid(), signal.SIGKILL)
    return read(job, documents)
worker._read = killed
worker.main()
"""


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
def exhibits(call, binder):
    """Return the exhibits as they are shown, by the name of their file."""

    def shown():
        held = call("show", binder, "--json").json["exhibits"]
        return {exhibit["source_name"]: exhibit for exhibit in held}

    return shown


@pytest.fixture
def locked(tmp_path):
    plain = drawn.draw_pdf(tmp_path / "plain.pdf", drawn.UR)
    return drawn.lock(plain, tmp_path / "locked.pdf")


def outcomes(files):
    return {file["file"]: file["outcome"] for file in files}


# ------------------------------------------------------------------- passwords


def test_a_locked_file_needs_the_user_and_says_what_to_do(add, locked):
    (told,) = add(locked)

    assert told["outcome"] == "needs_attention"
    assert "locked with a password" in told["problem"]
    assert "with its password" in told["remedy"]


def test_a_wrong_password_is_told_from_none(add, locked):
    (told,) = add(locked, "--password", "wrong")

    assert told["outcome"] == "needs_attention"
    assert "does not open it" in told["problem"]


def test_the_right_password_fills_the_same_exhibit(add, exhibits, call, binder, locked):
    (before,) = add(locked)
    (after,) = add(locked, "--password", PASSWORD)

    assert (before["exhibits"], after["outcome"]) == (after["exhibits"], "added")
    held = exhibits()["locked.pdf"]
    assert (held["state"], held["pages"], held["kind"]) == ("in", 1, "ur_decision")
    assert (held["reason"], held["remedy"]) == (None, None)
    ledger = call("show", binder, "--json").json["ledger"]
    assert [line["outcome"] for line in ledger] == ["added"]


def test_an_opened_copy_lies_beside_the_original_which_stays_as_it_came(
    add, exhibits, binder, locked
):
    before = locked.read_bytes()
    (told,) = add(locked, "--password", PASSWORD)

    digest = exhibits()["locked.pdf"]["source_sha256"]
    originals = {path.name: path for path in (binder / "originals").iterdir()}
    assert set(originals) == {f"{digest}.pdf", f"{digest}.opened.pdf"}
    assert originals[f"{digest}.pdf"].read_bytes() == before == locked.read_bytes()
    with pikepdf.open(originals[f"{digest}.opened.pdf"]) as opened:
        assert not opened.is_encrypted
    assert "An opened copy is kept beside the original." in told["notes"]


def test_the_password_is_stored_nowhere(add, call, binder, locked, own_cache, tmp_path):
    add(locked, "--password", PASSWORD)
    packet = tmp_path / "p.pdf"
    call("build", binder, "-o", packet, "--force", "--because", "a test")
    call("export", binder, "-o", tmp_path / "B.zip")

    kept = [*binder.rglob("*"), *own_cache.rglob("*"), packet, tmp_path / "B.zip"]
    needles = [PASSWORD.encode(), PASSWORD.encode("utf-16-le")]
    for path in kept:
        if path.is_file():
            body = path.read_bytes()
            assert not [needle for needle in needles if needle in body], path


def test_the_packet_builds_again_without_the_cache_and_in_a_new_process(
    add, call, binder, locked, own_cache, tmp_path
):
    photo = drawn.draw_picture(tmp_path / "photo.jpg")
    add(locked, photo, "--password", PASSWORD)
    words = ("build", binder, "--force", "--because", "a test", "--json")
    first = call(*words, "-o", tmp_path / "one.pdf").json
    shutil.rmtree(own_cache)

    again = calls.run_alone(*words, "-o", tmp_path / "two.pdf")

    assert again.code == 0, again.err
    assert again.json["checked"]["ok"]
    assert again.json["pages"] == first["pages"]
    one, two = (drawn.text_of(tmp_path / name) for name in ("one.pdf", "two.pdf"))
    assert one == two
    assert any("NON-CERTIFICATION" in text for text in two)


def test_a_human_word_on_a_locked_file_holds_when_it_is_opened(
    add, exhibits, call, binder, locked
):
    (told,) = add(locked)
    (exhibit_id,) = told["exhibits"]
    call("set", binder, "--exhibit", exhibit_id, "kind=privileged", "title=Mine")

    add(locked, "--password", PASSWORD)

    held = exhibits()["locked.pdf"]
    assert (held["kind"], held["kind_by"], held["title"]) == (
        "privileged",
        "user",
        "Mine",
    )
    assert held["state"] == "held_back"


def test_adding_a_read_file_again_changes_nothing_that_a_human_said(
    add, exhibits, call, binder, tmp_path
):
    paper = drawn.draw_pdf(tmp_path / "ur.pdf", drawn.UR)
    (told,) = add(paper)
    call("set", binder, "--exhibit", told["exhibits"][0], "kind=rfa", "date=2026-01-02")

    add(paper)

    held = exhibits()["ur.pdf"]
    assert (held["kind"], held["date"]) == ("rfa", "2026-01-02")


# -------------------------------------------------------------------- outcomes


def test_exact_duplicates_point_to_the_first(add, tmp_path):
    first = drawn.draw_pdf(tmp_path / "a.pdf", drawn.UR)
    (tmp_path / "sub").mkdir()
    second = tmp_path / "sub" / "b.pdf"
    shutil.copy(first, second)

    one, two = add(first, second)
    (three,) = add(second)

    assert (one["outcome"], one["same_as"]) == ("added", None)
    for again in (two, three):
        assert (again["outcome"], again["exhibits"]) == ("duplicate", [])
        assert again["same_as"] == one["exhibits"][0]


def test_a_duplicate_points_to_where_the_first_one_is_by_now(
    add, call, binder, tmp_path
):
    paper = drawn.numbered(tmp_path / "a.pdf", 2)
    other = drawn.numbered(tmp_path / "b.pdf", 1)
    add(paper, other)
    add(paper)
    call("join", binder, "e2", "e1")

    ledger = call("show", binder, "--json").json["ledger"]

    by_outcome = {(line["file"], line["outcome"]): line for line in ledger}
    assert by_outcome["a.pdf", "duplicate"]["same_as"] == "e2"
    assert by_outcome["a.pdf", "added"]["exhibits"] == ["e2"]


def other_families(folder):
    drawn.draw_doc(folder / "letter.doc")
    drawn.dynamic_form(folder / "form.pdf")
    (folder / "nothing.pdf").write_bytes(b"")
    (folder / "noise.bin").write_bytes(bytes(range(256)) * 40)


def test_files_that_cannot_be_read_say_what_they_are_and_what_to_do(
    add, exhibits, tmp_path
):
    folder = tmp_path / "odd"
    folder.mkdir()
    other_families(folder)

    told = add(folder)

    assert set(outcomes(told).values()) == {"needs_attention"}
    assert len(told) == 4
    for file in told:
        assert file["problem"].endswith(".")
        assert file["remedy"].endswith(".")
        assert len(file["exhibits"]) == 1
    assert "Adobe Reader" in next(f["problem"] for f in told if f["file"] == "form.pdf")
    held = exhibits()
    assert {e["state"] for e in held.values()} == {"needs_attention"}
    assert held["letter.doc"]["remedy"].startswith("Save it as PDF from Word")


@pytest.mark.skipif(sys.platform == "win32", reason="pipes and links of Unix")
def test_what_is_no_paper_is_rejected_with_a_word_and_never_read(add, tmp_path):
    folder = tmp_path / "odd"
    folder.mkdir()
    (folder / ".DS_Store").write_bytes(b"x")
    (folder / "~$letter.docx").write_bytes(b"x")
    os.mkfifo(folder / "pipe.pdf")
    (folder / "gone.pdf").symlink_to(tmp_path / "nowhere.pdf")
    (folder / "elsewhere").symlink_to(tmp_path)

    told = add(folder)

    assert len(told) == 5
    assert set(outcomes(told).values()) == {"rejected"}
    assert all(file["problem"] for file in told)


@pytest.mark.skipif(sys.platform == "win32", reason="names of bytes")
def test_a_name_that_is_no_text_is_taken_in_all_the_same(add, tmp_path):
    source = drawn.draw_pdf(tmp_path / "a.pdf", "a page")
    strange = os.fsencode(tmp_path) + b"/caf\xe9.pdf"
    shutil.copy(os.fsencode(source), strange)

    (told,) = add(os.fsdecode(strange))

    assert (told["file"], told["outcome"]) == ("caf?.pdf", "added")


def test_a_damaged_pdf_says_that_it_was_repaired_and_how_many_pages_it_gave(
    add, exhibits, tmp_path
):
    whole = drawn.numbered(tmp_path / "whole.pdf", 3)
    damaged = drawn.damage(whole, tmp_path / "damaged.pdf")

    (told,) = add(damaged)

    assert told["outcome"] == "added"
    said = "The file was damaged and has been repaired: 3 pages recovered."
    assert told["notes"] == [said]
    assert exhibits()["damaged.pdf"]["pages"] == 3


def test_a_file_that_changes_while_it_is_copied_costs_only_itself(
    add, tmp_path, monkeypatch
):
    keep = BinderFile.keep_original

    def changing(self, source):
        if source.name == "busy.pdf":
            raise BinderError("busy.pdf changed while it was being copied.", "Wait.")
        if source.name == "torn.pdf":
            raise OSError(5, "Input/output error")
        return keep(self, source)

    monkeypatch.setattr(BinderFile, "keep_original", changing)
    papers = [tmp_path / name for name in ("busy.pdf", "torn.pdf", "good.pdf")]
    for paper in papers:
        drawn.draw_pdf(paper, paper.stem)

    told = outcomes(add(*papers))

    assert told == {"busy.pdf": "rejected", "torn.pdf": "rejected", "good.pdf": "added"}


def test_a_full_disk_ends_the_whole_edit(call, binder, tmp_path, monkeypatch):
    def full(self, source):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(BinderFile, "keep_original", full)
    paper = drawn.draw_pdf(tmp_path / "a.pdf", "a")

    told = call("add", binder, paper)

    assert told.code == 3
    assert "disk is full" in told.err
    assert call("show", binder, "--json").json["ledger"] == []


# --------------------------------------------------------------- private papers


@pytest.fixture
def case(add, tmp_path):
    papers = drawn.draw_case(tmp_path / "papers")
    drawn.draw_pdf(papers / "lawyer.pdf", drawn.PRIVILEGED)
    drawn.numbered(papers / "leaves.pdf", 4)
    return add(papers)


def packet_text(path):
    return " ".join(" ".join(drawn.text_of(path)).split())


def test_a_private_paper_stays_out_until_a_human_puts_it_in(
    case, call, binder, exhibits, tmp_path
):
    private = exhibits()["lawyer.pdf"]
    clue = "ATTORNEY-CLIENT PRIVILEGED"
    first = call("build", binder, "-o", tmp_path / "one.pdf", "--json").json
    call("set", binder, "--exhibit", private["id"], "state=in")
    blocked = call("build", binder, "-o", tmp_path / "two.pdf")
    forced = ("--force", "--because", "my lawyer wants it in")
    call("build", binder, "-o", tmp_path / "two.pdf", *forced)

    assert private["state"] == "held_back"
    assert private["reason"]
    assert clue not in packet_text(tmp_path / "one.pdf")
    row = next(row for row in first["ledger"] if row["file"] == "lawyer.pdf")
    assert row["outcome"] == "held_back"
    assert row["reason"]
    assert blocked.code == 3
    assert clue in packet_text(tmp_path / "two.pdf")


def test_a_private_page_cut_out_of_a_scan_stays_out(add, call, binder, tmp_path):
    papers = drawn.draw_case(tmp_path / "papers")
    drawn.draw_pdf(papers / "scan.pdf", drawn.PRIVILEGED, "a plain second page")
    add(papers)
    ids = {
        e["source_name"]: e["id"]
        for e in call("show", binder, "--json").json["exhibits"]
    }

    cut = call(
        "split", binder, "--exhibit", ids["scan.pdf"], "--at", "2", "--json"
    ).json
    call("build", binder, "-o", tmp_path / "p.pdf")

    states = [e["state"] for e in cut["exhibits"] if e["source_name"] == "scan.pdf"]
    assert states == ["held_back", "held_back"]
    assert "ATTORNEY-CLIENT" not in packet_text(tmp_path / "p.pdf")


def test_pages_left_out_and_turned_are_so_in_the_packet(
    case, call, binder, exhibits, tmp_path
):
    leaves = exhibits()["leaves.pdf"]["id"]
    call("set", binder, "--exhibit", leaves, "pages=1,3", "rotate=3:90")

    built = call("build", binder, "-o", tmp_path / "p.pdf", "--json").json

    row = next(row for row in built["exhibits"] if row["id"] == leaves)
    assert row["last_page"] - row["first_page"] == 1
    text = packet_text(tmp_path / "p.pdf")
    assert ["leaves leaf 3" in text, "leaves leaf 2" in text] == [True, False]
    with pikepdf.open(tmp_path / "p.pdf") as packet:
        turns = [
            int(packet.pages[number - 1].get("/Rotate", 0)) % 360
            for number in (row["first_page"], row["last_page"])
        ]
    assert turns == [0, 90]


def test_a_tab_and_a_title_set_by_hand_stand_in_the_packet(
    case, call, binder, exhibits, tmp_path
):
    leaves = exhibits()["leaves.pdf"]["id"]
    call("set", binder, "--exhibit", leaves, "tab=Z", "title=Diary of September")

    built = call("build", binder, "-o", tmp_path / "p.pdf", "--json").json

    row = next(row for row in built["exhibits"] if row["id"] == leaves)
    assert (row["tab"], row["title"]) == ("Z", "Diary of September")
    assert "Diary of September" in packet_text(tmp_path / "p.pdf")


def test_the_ledger_of_a_packet_has_a_row_for_every_file_ever_given(
    case, add, call, binder, exhibits, tmp_path
):
    folder = tmp_path / "odd"
    folder.mkdir()
    other_families(folder)
    (folder / ".DS_Store").write_bytes(b"x")
    shutil.copy(tmp_path / "papers" / "ur.pdf", folder / "again.pdf")
    given = [file["file"] for file in (*case, *add(folder))]
    held = {name: e["id"] for name, e in exhibits().items()}
    call("split", binder, "--exhibit", held["leaves.pdf"], "--at", "2")
    call("join", binder, held["rfa.pdf"], held["report.pdf"])

    words = ("--exclude", held["leaves.pdf"], "--json")
    ledger = call("build", binder, "-o", tmp_path / "p.pdf", *words).json["ledger"]

    assert {row["file"] for row in ledger} == set(given)
    for row in ledger:
        is_in = row["outcome"] == "in_packet"
        assert is_in == (row["pages"] is not None)
        assert is_in or row["reason"], row
    leaves = [row["outcome"] for row in ledger if row["file"] == "leaves.pdf"]
    assert sorted(leaves) == ["held_back", "in_packet"]


# --------------------------------------------------------------------- readers


def test_a_file_that_kills_its_reader_costs_only_itself(
    add, exhibits, tmp_path, monkeypatch
):
    command = [sys.executable, "-c", KILLED_BY_A_NAME]
    monkeypatch.setattr(reader, "worker_command", lambda: command)
    papers = [
        tmp_path / f"{n} {w}.pdf" for n, w in enumerate(("a", "killer", "c", "d"))
    ]
    for paper in papers:
        drawn.draw_pdf(paper, f"page of {paper.stem}")

    told = {file["file"]: file for file in add(*papers)}

    dead = told.pop("1 killer.pdf")
    assert dead["outcome"] == "needs_attention"
    assert "print it to PDF" in dead["remedy"]
    assert {file["outcome"] for file in told.values()} == {"added"}
    assert exhibits()["3 d.pdf"]["pages"] == 1


def test_sixty_small_files_share_a_few_readers(add, tmp_path, monkeypatch):
    started = []
    command = reader.worker_command()

    def counted():
        started.append(1)
        return command

    monkeypatch.setattr(reader, "worker_command", counted)
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(60):
        (folder / f"{number}.txt").write_text(f"note {number}\n")

    told = add(folder)

    assert set(outcomes(told).values()) == {"added"}
    assert len(told) == 60
    assert len(started) <= 4


def test_a_binder_folder_among_the_papers_is_not_entered(add, binder, tmp_path):
    drawn.draw_pdf(binder.parent / "a.pdf", "a page")

    told = add(binder.parent)

    assert "binder.sqlite" not in outcomes(told)
    assert outcomes(told)["a.pdf"] == "added"


def test_locked_files_are_asked_for_where_a_person_sits_at_the_keyboard(
    call, binder, exhibits, locked, monkeypatch
):
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("click.prompt", lambda *words, **more: PASSWORD)

    told = call("add", binder, locked)

    assert told.code == 0
    assert exhibits()["locked.pdf"]["pages"] == 1
    assert PASSWORD not in told.out + told.err


def test_files_of_one_name_are_told_apart_by_their_folders(call, binder, tmp_path):
    for name in ("one", "two"):
        (tmp_path / "papers" / name).mkdir(parents=True)
        drawn.draw_pdf(tmp_path / "papers" / name / "scan.pdf", name)
    single = drawn.draw_pdf(tmp_path / "papers" / "single.pdf", "alone")

    told = call("add", binder, tmp_path / "papers")
    files = call("add", binder, tmp_path / "papers", "--json").json["files"]

    plain = "".join(told.out.split())
    assert all(f"{name}/scan.pdf" in plain for name in ("one", "two"))
    assert str(single) not in plain
    assert [file["path"] for file in files] == [
        str(single),
        str(tmp_path / "papers" / "one" / "scan.pdf"),
        str(tmp_path / "papers" / "two" / "scan.pdf"),
    ]


def test_an_opened_copy_that_was_lost_comes_back_with_the_password(
    add, call, binder, locked, tmp_path
):
    add(locked, "--password", PASSWORD)
    (copy,) = (binder / "originals").glob("*.opened.pdf")
    before = copy.read_bytes()
    shown = call("show", binder, "--json").json["exhibits"]
    copy.unlink()
    built = ("build", binder, "-o", tmp_path / "p.pdf", "--force")

    lost = call(*built)
    (asked,) = add(locked)
    (mended,) = add(locked, "--password", PASSWORD)

    assert lost.code == 3 and "Add the file again with its password." in lost.err
    assert asked["outcome"] == "needs_attention" and "password" in asked["problem"]
    assert (mended["outcome"], mended["same_as"]) == ("duplicate", shown[0]["id"])
    assert len(copy.read_bytes()) == len(before)
    assert call("show", binder, "--json").json["exhibits"] == shown
    assert call(*built).code == 0


def test_a_file_in_place_of_the_cache_is_blamed_and_no_paper(
    call, binder, locked, own_cache
):
    own_cache.mkdir(exist_ok=True)
    cache = own_cache / "imr-binder"
    cache.write_text("not a folder")

    told = call("add", binder, locked, "--json")

    assert (told.code, told.out) == (3, "")
    assert f"The cache folder {cache} can't be made" in told.err
    assert call("show", binder, "--json").json["exhibits"] == []
    assert cache.read_text() == "not a folder"
