"""Scans are read beside other work; what they say is learned and no step to undo."""

import json
import shutil
import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject

from binder_app.acts.adding import shelf_of
from binder_app.domain.page_reading import PageReading, ReadLine
from binder_app.storage.binder_file import BinderFile
from binder_app.storage.page_readings import Readings
from binder_app.ui.scan_reading import ScanReading
from binder_app.ui.session import BinderSession
from tests.reading import papers
from tests.storage import binders
from tests.verbs import drawn

START = ScanReading.start
WAIT = 30_000
QUAD = (0.1, 0.1, 0.9, 0.1, 0.9, 0.2, 0.1, 0.2)
FORM = (
    "State of California, Division of Workers' Compensation",
    "APPLICATION FOR INDEPENDENT MEDICAL REVIEW",
    "DWC Form IMR",
)
CHILD = """
import json, sys
for told in json.loads({told!r}):
    print(json.dumps({{"say": "told", "what": told}}), flush=True)
if {waits}:
    sys.stdin.readline()
    sys.stdin.readline()
else:
    result = {{"texts": 0, "twins": {twins}, "halves": [], "readings": []}}
    print(json.dumps({{"say": "done", "result": result}}), flush=True)
"""


@pytest.fixture
def scan(session):
    """Return an exhibit of five pages after its pages have lost their words."""
    found = next(r.exhibit for r in session.rows if len(r.exhibit.pages) == 5)

    def wordless(binder):
        original = binder.originals[found.source]
        facts = tuple(replace(page, has_text=False) for page in original.page_facts)
        bare = replace(original, page_facts=facts)
        return replace(binder, originals={**binder.originals, found.source: bare})

    session.edit("Prepare", wordless)
    text = shelf_of(session._file).text_path(found.source)
    text.write_text(json.dumps([""] * 5))
    return found


@pytest.fixture
def reading(desk, session, scan, monkeypatch):
    """Return a reader of scans; of one page the words are known."""
    monkeypatch.setattr(ScanReading, "start", START)
    lines = tuple(ReadLine(text, QUAD) for text in FORM)
    Readings(session.folder).keep(scan.source, 1, PageReading(lines))
    owner = QObject()
    yield ScanReading(desk, session, owner)
    owner.deleteLater()


def child_tells(monkeypatch, scan, waits=False, twins=()):
    told = {
        "source": scan.source,
        "page": 1,
        "is_read": True,
        "done": 1,
        "total": 3,
        "seconds_left": 125.0,
    }
    code = CHILD.format(told=json.dumps([told]), waits=waits, twins=[*twins])
    command = [sys.executable, "-c", code]
    monkeypatch.setattr("binder_app.ui.jobs.child_command", lambda _: command)


def test_what_a_scan_says_is_learned_and_an_undo_does_not_forget_it(
    reading, session, scan, monkeypatch, qtbot
):
    session.set_exhibits("Rename", [scan.id], title="Mine")
    child_tells(monkeypatch, scan)

    with qtbot.waitSignal(reading.learned, timeout=WAIT):
        reading.start()

    assert session.binder.exhibit(scan.id).guess.kind == "imr_application"
    assert session.undo_name == "Rename"
    session.undo()
    assert session.binder.exhibit(scan.id).title != "Mine"
    assert session.binder.exhibit(scan.id).guess.kind == "imr_application"


def test_how_far_it_is_stands_in_words_until_it_is_stopped(
    reading, scan, monkeypatch, qtbot
):
    child_tells(monkeypatch, scan, waits=True)
    reading.start()
    qtbot.waitUntil(lambda: "1 of 3" in reading.words, timeout=WAIT)
    assert "2 minutes left" in reading.words

    reading.stop()
    qtbot.waitUntil(lambda: not reading.is_running, timeout=WAIT)
    assert reading.words == ""


def test_a_copy_that_reading_brings_to_light_is_asked_about(
    reading, session, scan, monkeypatch, qtbot
):
    first = next(r.exhibit.id for r in session.rows if r.exhibit.id != scan.id)
    child_tells(monkeypatch, scan, twins=[(scan.id, first)])

    reading.start()
    qtbot.waitUntil(lambda: not reading.is_running, timeout=WAIT)

    assert session.row(scan.id).twin == first
    assert session.undo_name == "Prepare"


@pytest.fixture
def denial(rules, desk, tmp_path, own_cache):
    """Return the open binder of one decision, read by the rules of now."""
    paper = drawn.draw_pdf(tmp_path / "ur.pdf", papers.UR_DENIAL)
    owner = QObject()
    file = BinderFile.open(binders.binder_at(tmp_path / "Denial", [paper]))
    held = BinderSession(file, rules, owner)
    desk.jobs.settle_by(held.settle)
    yield held
    held.close()
    owner.deleteLater()


def test_what_papers_say_outlives_the_cache_where_other_rules_had_read_them(
    desk, denial, own_cache, monkeypatch, qtbot
):
    monkeypatch.setattr(ScanReading, "start", START)
    (told,) = denial.binder.exhibits
    old = replace(told, guess=replace(told.guess, read_by="0-older"))
    denial.amend(lambda b: b.replacing([told.id], [old]))
    shutil.rmtree(own_cache)
    owner = QObject()
    reading = ScanReading(desk, denial, owner)

    with qtbot.waitSignal(reading.learned, timeout=WAIT):
        reading.start()
    qtbot.waitUntil(lambda: not reading.is_running, timeout=WAIT)

    assert told.guess.facts
    assert denial.binder.exhibit(told.id).guess == told.guess
    owner.deleteLater()
