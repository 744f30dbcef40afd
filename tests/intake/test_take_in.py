"""Each file gets an outcome: taking in, with readers and shelves that we write."""

from dataclasses import asdict, replace
from pathlib import Path

import pytest

from binder_app.domain.binder import Binder, PageFacts
from binder_app.domain.exhibit import Guess
from binder_app.errors import Cancelled
from binder_app.files import digest_of
from binder_app.intake.arrive import arrive
from binder_app.intake.reader import ReadJob, ReadResult
from binder_app.intake.take_in import Intake, bring, trouble_of
from binder_app.progress import Progress
from binder_app.storage import places
from binder_app.storage.rule_files import read_kinds

KINDS = read_kinds(places.resources())
WORDS = {"docx": ("a Word document", "Save it as PDF from Word, then add that.")}


class FakeShelf:
    """Keeps nothing; remembers what was asked of it."""

    def __init__(self) -> None:
        self.kept: list[Path] = []
        self.opened: list[str] = []

    def keep_original(self, source):
        self.kept.append(source)
        return digest_of(source), source

    def made_path(self, digest):
        return Path(f"/made/{digest}.pdf")

    def text_path(self, digest):
        return Path(f"/text/{digest}.json")

    def original_path(self, original):
        return next(path for path in self.kept if digest_of(path) == original.digest)

    def has_opened(self, digest):
        return digest in self.opened

    def keep_opened(self, digest):
        self.opened.append(digest)


class FakeReader:
    """Answers by what a file holds; remembers the jobs."""

    def __init__(self, answers) -> None:
        self.answers = answers
        self.jobs: list[ReadJob] = []

    def __call__(self, jobs):
        for job in jobs:
            self.jobs.append(job)
            yield ReadResult(self.answers[Path(job.path).read_text()])


def take_in(paths, binder, intake, progress):
    """Bring files in and let each find its place, as whoever saves a binder does."""
    lines = []
    for brought in bring(paths, binder, intake, progress):
        binder, line = arrive(binder, brought, intake.kinds)
        lines.append(line)
    return binder, tuple(lines)


def pages(count=1, **more):
    facts = [list(asdict(PageFacts(has_text=True)).values())] * count
    guess = asdict(Guess("rfa", 0.9))
    return {"facts": facts, "guess": guess, "pages_file": "original", **more}


ANSWERS = {
    "one": pages(1),
    "two": pages(2, notes=["It was locked and opened without a password."]),
    "word": {"not_yet": "docx"},
    "locked": {"problem": "It is locked.", "remedy": "Unlock it.", "is_locked": True},
    "dead": {},
}


@pytest.fixture
def papers(tmp_path):
    def write(*names):
        paths = [tmp_path / name for name in names]
        for path in paths:
            path.write_text(path.stem.split("-")[0])
        return paths

    return write


@pytest.fixture
def intake():
    return Intake(FakeShelf(), FakeReader(dict(ANSWERS)), KINDS, WORDS)


EMPTY = Binder("workers_comp")


def test_twenty_eight_go_in_and_two_are_listed(papers, intake, no_progress):
    good = [f"one-{number}.pdf" for number in range(28)]
    paths = papers(*good, "word.docx", "dead.pdf")
    for number, path in enumerate(paths[:28]):
        path.write_text("one")
        intake.read.answers[f"one {number}"] = pages(1)
        path.write_text(f"one {number}")

    binder, lines = take_in(paths, EMPTY, intake, no_progress)

    assert [line.outcome for line in lines] == ["added"] * 28 + ["needs_attention"] * 2
    assert len(binder.exhibits) == 30
    assert binder.ledger == lines


def test_the_same_bytes_are_read_once(papers, intake, no_progress):
    paths = papers("one-a.pdf", "one-b.pdf", "two.pdf", "one-c.pdf")

    binder, lines = take_in(paths, EMPTY, intake, no_progress)

    assert len(intake.read.jobs) == 2
    assert [line.same_as for line in lines] == ["", "e1", "", "e1"]
    assert [len(e.pages) for e in binder.exhibits] == [1, 2]


def test_a_file_that_needs_attention_is_an_exhibit_without_pages(
    papers, intake, no_progress
):
    binder, (line,) = take_in(papers("word.docx"), EMPTY, intake, no_progress)

    (exhibit,) = binder.exhibits
    assert (exhibit.state, exhibit.pages) == ("needs_attention", ())
    assert "a Word document" in line.problem
    assert line.remedy == exhibit.remedy == WORDS["docx"][1]


def test_only_a_locked_file_asks_for_a_password(papers, intake, no_progress):
    _, lines = take_in(papers("locked.pdf", "word.docx"), EMPTY, intake, no_progress)

    assert [line.needs for line in lines] == ["password", ""]


def test_the_password_reaches_the_reader_and_nothing_else(papers, intake, no_progress):
    intake = replace(intake, password="Korallenriff")

    binder, lines = take_in(papers("one.pdf"), EMPTY, intake, no_progress)

    assert intake.read.jobs[0].password == "Korallenriff"
    assert "Korallenriff" not in repr((binder, lines))


def test_an_opened_file_is_kept_beside_its_original(papers, intake, no_progress):
    intake.read.answers["locked"] = pages(3, pages_file="opened")

    binder, (line,) = take_in(papers("locked.pdf"), EMPTY, intake, no_progress)

    assert intake.shelf.opened == [line.digest]
    assert "An opened copy is kept beside the original." in binder.exhibits[0].notes


def test_what_could_not_be_read_gets_another_chance_under_the_same_id(
    papers, intake, no_progress
):
    (path,) = papers("locked.pdf")
    binder, _ = take_in([path], EMPTY, intake, no_progress)
    named = binder.exhibits[0].with_choice("kind", "privileged")
    binder = binder.replacing(["e1"], [named])
    intake.read.answers["locked"] = pages(3)

    binder, (line,) = take_in([path], binder, intake, no_progress)

    (exhibit,) = binder.exhibits
    assert (exhibit.id, exhibit.kind, len(exhibit.pages)) == ("e1", "privileged", 3)
    assert exhibit.state == "held_back"
    assert binder.ledger == (line,)
    assert binder.next_exhibit == 2


def ledger_of(binder):
    return [(line.name, line.outcome, line.same_as) for line in binder.ledger]


def test_each_name_of_the_same_locked_bytes_stays_in_the_ledger(
    papers, intake, no_progress
):
    first, second = papers("locked-a.pdf", "locked-b.pdf")
    binder, _ = take_in([first], EMPTY, intake, no_progress)

    binder, _ = take_in([second], binder, intake, no_progress)
    binder, _ = take_in([second], binder, intake, no_progress)

    assert ledger_of(binder) == [
        ("locked-a.pdf", "needs_attention", ""),
        ("locked-b.pdf", "needs_attention", ""),
    ]
    assert len(binder.exhibits) == 1


def test_once_opened_the_other_names_are_duplicates_of_the_exhibit(
    papers, intake, no_progress
):
    first, second = papers("locked-a.pdf", "locked-b.pdf")
    for path in (first, second):
        binder, _ = take_in([path], EMPTY, intake, no_progress)
    binder, _ = take_in([first], binder, intake, no_progress)
    intake.read.answers["locked"] = pages(2)

    binder, (line,) = take_in([second], binder, intake, no_progress)

    assert (line.name, line.outcome) == ("locked-b.pdf", "added")
    assert ledger_of(binder) == [
        ("locked-a.pdf", "duplicate", "e1"),
        ("locked-b.pdf", "added", ""),
    ]
    assert binder.ledger[0].needs == binder.ledger[0].problem == ""


def test_all_names_of_a_locked_sheet_are_rejected_once_it_is_opened(
    papers, intake, no_progress
):
    paths = papers("locked-a.pdf", "locked-b.pdf")
    binder, _ = take_in(paths, EMPTY, intake, no_progress)
    intake.read.answers["locked"] = REFUSED

    for _ in range(2):
        binder, _ = take_in(paths[:1], binder, intake, no_progress)

    assert sorted(ledger_of(binder)) == [
        ("locked-a.pdf", "rejected", ""),
        ("locked-b.pdf", "rejected", ""),
    ]


REFUSED = {"problem": "This is your own sheet.", "remedy": "Keep it.", "refused": True}


def test_a_file_that_is_no_paper_leaves_a_line_and_nothing_else(
    papers, intake, no_progress
):
    intake.read.answers["sheet"] = REFUSED
    paths = papers("sheet-a.pdf", "one.pdf", "sheet-b.pdf")

    binder, lines = take_in(paths, EMPTY, intake, no_progress)

    assert [line.outcome for line in lines] == ["rejected", "added", "rejected"]
    assert {line.problem for line in lines} == {"", "This is your own sheet."}
    assert [exhibit.source_name for exhibit in binder.exhibits] == ["one.pdf"]
    assert lines[0].digest not in binder.originals
    assert len(intake.read.jobs) == 2


def test_a_locked_file_that_turns_out_to_be_no_paper_leaves_the_binder(
    papers, intake, no_progress
):
    paths = papers("locked.pdf")
    binder, _ = take_in(paths, EMPTY, intake, no_progress)
    intake.read.answers["locked"] = REFUSED

    binder, (line,) = take_in(paths, binder, intake, no_progress)

    assert line.outcome == "rejected"
    assert (binder.exhibits, dict(binder.originals)) == ((), {})
    assert binder.ledger == (line,)


def test_a_packet_of_ours_is_held_back_with_a_reason(papers, intake, no_progress):
    intake.read.answers["packet"] = pages(4, is_packet=True)

    binder, (line,) = take_in(papers("packet.pdf"), EMPTY, intake, no_progress)

    (exhibit,) = binder.exhibits
    assert (line.outcome, exhibit.state) == ("added", "held_back")
    assert "made with this program" in exhibit.reason
    assert exhibit.notes


def test_notes_of_the_reader_stay_with_the_exhibit(papers, intake, no_progress):
    binder, _ = take_in(papers("two.pdf"), EMPTY, intake, no_progress)

    assert binder.exhibits[0].notes == tuple(ANSWERS["two"]["notes"])


def test_helper_files_are_rejected_and_not_kept(papers, intake, no_progress, tmp_path):
    (tmp_path / "Thumbs.db").write_text("one")

    binder, (line,) = take_in([tmp_path / "Thumbs.db"], EMPTY, intake, no_progress)

    assert (line.outcome, line.digest) == ("rejected", "")
    assert binder.exhibits == ()
    assert intake.shelf.kept == []


def test_each_file_is_two_steps_and_a_stop_leaves_the_binder(papers, intake):
    steps = []
    paths = papers("one.pdf", "two.pdf")
    take_in(paths, EMPTY, intake, Progress(lambda *step: steps.append(step)))
    stopped = Progress()
    stopped.stop()

    with pytest.raises(Cancelled):
        take_in(paths, EMPTY, intake, stopped)

    assert [(done, total) for done, total, _ in steps] == [
        (0, 4),
        (1, 4),
        (3, 4),
        (4, 4),
    ]
    assert EMPTY.exhibits == ()


def test_a_dead_reader_is_told_with_a_way_out():
    problem, remedy = trouble_of({}, WORDS)

    assert "kept as it came" in problem
    assert "print it to PDF" in remedy
