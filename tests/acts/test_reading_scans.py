"""Scanned pages are read one by one, first pages first, and never a second time."""

import json
import sys
from dataclasses import asdict, replace

import pytest

from binder_app.acts import reading_scans
from binder_app.acts.adding import TextOfPages, add_files, shelf_of
from binder_app.acts.checking import check_open
from binder_app.acts.reading_scans import after_reading, read_scans, scans_left
from binder_app.acts.rulebook import read_rulebook
from binder_app.domain.page_reading import PageReading, ReadLine
from binder_app.errors import Cancelled
from binder_app.progress import Progress
from binder_app.storage.binder_file import BinderFile
from tests.storage.binders import binder_at, paper
from tests.verbs import drawn

RULES = read_rulebook("workers_comp")
QUAD = (0.1, 0.1, 0.9, 0.1, 0.9, 0.2, 0.1, 0.2)
FORM = (
    "State of California, Division of Workers' Compensation",
    "APPLICATION FOR INDEPENDENT MEDICAL REVIEW",
    "DWC Form IMR",
)

READER = """
import json, sys
for line in sys.stdin:
    asked = json.loads(line)
    with open({log!r}, "a") as log:
        log.write(asked["path"][-9:] + " " + str(asked["page"]) + chr(10))
    if asked["page"] == {bad}:
        sys.exit(1)
    print(json.dumps({{"reading": json.loads({reading!r})}}), flush=True)
"""


@pytest.fixture
def case(tmp_path, own_cache):
    """A paper with words, a fax of three pages and a photo."""
    folder = binder_at(tmp_path / "Case", [paper(tmp_path / "plain.pdf", "plain")])
    sources = [
        drawn.draw_tiff(tmp_path / "fax.tiff", 3),
        drawn.draw_picture(tmp_path / "photo.jpg"),
    ]
    with BinderFile.open(folder) as file:
        add_files(file, sources, RULES, Progress())
        yield file


@pytest.fixture
def asked(monkeypatch, own_cache):
    """Let a child of the test's own read; return what it was asked, in order.

    It may write into the cache alone.
    """
    log = own_cache / "imr-binder" / "asked.txt"

    class Asked:
        def __call__(self, reading, bad=0):
            told = json.dumps(asdict(reading))
            code = READER.format(log=str(log), reading=told, bad=bad)
            command = [sys.executable, "-c", code]
            monkeypatch.setattr(reading_scans, "child_command", lambda _: command)
            monkeypatch.setattr(reading_scans, "reader_count", lambda: 1)

        def log(self):
            return log.read_text().splitlines() if log.exists() else []

    return Asked()


def reading(*words, turn=0, doubts=()):
    lines = tuple(ReadLine(text, QUAD) for text in words)
    return PageReading(lines, turn, doubts)


def test_first_pages_come_first_and_pages_with_words_never(case, asked):
    asked(reading("some words"))

    told = list(read_scans(case, Progress()))

    assert [page for _, page in (line.split() for line in asked.log())] == list("1123")
    assert [(one.done, one.total, one.is_read) for one in told] == [
        (number, 4, True) for number in (1, 2, 3, 4)
    ]
    assert told[-1].seconds_left == 0


def test_what_was_read_is_not_read_again(case, asked):
    asked(reading("some words"))
    list(read_scans(case, Progress()))

    assert scans_left(case.binder, shelf_of(case).readings) == []
    assert list(read_scans(case, Progress())) == []
    assert len(asked.log()) == 4


def test_a_check_names_what_is_still_to_be_read(case, asked):
    asked(reading("some words"))

    def unread():
        lines = {line.id: line for line in check_open(case, RULES).gate}
        return lines["scans_are_read"].exhibits, "no_copies" in lines

    assert unread() == (("e2", "e3"), False)
    list(read_scans(case, Progress()))
    assert unread() == ((), True)


def test_a_stop_keeps_what_was_read_and_the_rest_follows_later(case, asked):
    asked(reading("some words"))
    progress = Progress()
    with pytest.raises(Cancelled):
        for _ in read_scans(case, progress):
            progress.stop()

    left = scans_left(case.binder, shelf_of(case).readings)
    assert len(left) == 3
    list(read_scans(case, Progress()))
    assert scans_left(case.binder, shelf_of(case).readings) == []


def test_a_stop_waits_for_no_page_under_way(case, monkeypatch):
    """A reader that never answers: only a stop that waits for none comes back."""
    silent = [sys.executable, "-c", "import sys; sys.stdin.read()"]
    monkeypatch.setattr(reading_scans, "child_command", lambda _: silent)
    progress = Progress(lambda *_: progress.stop())

    with pytest.raises(Cancelled):
        list(read_scans(case, progress))

    assert len(scans_left(case.binder, shelf_of(case).readings)) == 4


def test_a_page_that_kills_its_reader_counts_as_not_read_and_others_go_on(case, asked):
    asked(reading("some words"), bad=2)

    told = list(read_scans(case, Progress()))

    assert [one.is_read for one in told if one.page == 2] == [False]
    assert [one.is_read for one in told if one.page != 2] == [True] * 3
    assert scans_left(case.binder, shelf_of(case).readings) == []


def learned(case, found):
    spots = scans_left(case.binder, shelf_of(case).readings)
    for spot in spots:
        shelf_of(case).readings.keep(*spot, found)
    guess = TextOfPages(case, RULES).guess
    readings = shelf_of(case).readings
    return after_reading(case.binder, spots, readings, guess, RULES.kinds)


def test_the_words_tell_what_a_paper_is_but_never_against_a_person(case):
    photo, fax = case.binder.exhibits[2], case.binder.exhibits[1]
    said = replace(fax, chosen={"kind": "work_status"})
    case.save(case.binder.replacing([fax.id], [said]))

    after = learned(case, reading(*FORM))

    assert case.binder.exhibit(photo.id).kind == "other"
    assert after.exhibit(photo.id).kind == "imr_application"
    assert after.exhibit(photo.id).guess.reasons[0].page == 1
    assert after.exhibit(fax.id).kind == "work_status"
    plain = case.binder.exhibits[0]
    assert after.exhibit(plain.id) == plain


def test_a_page_on_its_side_is_stood_up_unless_nobody_can_tell(case):
    photo = case.binder.exhibits[2]

    sure = learned(case, reading("words enough to be read", turn=270))
    assert sure.exhibit(photo.id).pages[0].turn == 270


def test_a_page_of_which_it_is_not_sure_stays_as_it_lies(case):
    photo = case.binder.exhibits[2]

    found = reading("words enough", turn=180, doubts=("way_up_unsure",))
    assert learned(case, found).exhibit(photo.id).pages[0].turn == 0


def test_a_binder_from_before_the_drop_learns_nothing_of_its_pages(case):
    spots = scans_left(case.binder, shelf_of(case).readings)
    for spot in spots:
        shelf_of(case).readings.keep(*spot, reading(*FORM))
    before = replace(case.binder, exhibits=(), originals={}, ledger=())
    guess, readings = TextOfPages(case, RULES).guess, shelf_of(case).readings

    assert after_reading(before, spots, readings, guess, RULES.kinds) == before
