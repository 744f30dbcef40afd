"""The engine brings its own files, asks no network, and works within limits."""

import json
import logging
import os
import re
import subprocess
import sys
from contextlib import closing

import numpy as np
import pypdfium2
import pytest
from rapidocr.utils.download_file import DownloadFile, DownloadFileInput
from reportlab.pdfgen.canvas import Canvas

from binder_app import scan_worker
from binder_app.children import SCANS, child_command, child_environment
from binder_app.ocr import engine
from binder_app.ocr.page_picture import MOST_PIXELS, picture_of_page

if sys.platform != "win32":
    import resource


def test_a_missing_file_of_the_engine_is_named_and_not_fetched(monkeypatch, tmp_path):
    monkeypatch.setattr(engine, "READER", tmp_path / "reader.onnx")
    engine._engine.cache_clear()

    with pytest.raises(engine.NoModelError, match=re.escape("reader.onnx")):
        engine.find_lines(np.full((64, 64), 255, np.uint8))


def test_the_engine_can_not_fetch_anything(read_letters, tmp_path):
    assert read_letters[0].lines
    log = logging.getLogger("engine")
    wanted = DownloadFileInput("https://models.example/a", tmp_path / "a", log)
    with pytest.raises(engine.NoModelError):
        DownloadFile.run(wanted)


def test_a_sheet_as_large_as_a_wall_is_drawn_small_enough(tmp_path):
    file = tmp_path / "wall.pdf"
    with closing(pypdfium2.PdfDocument.new()) as document:
        document.new_page(14_000, 9_000)
        document.save(file)

    picture = picture_of_page(file, 1)

    high, wide = picture.pixels.shape
    assert 0.9 * MOST_PIXELS < high * wide < 1.01 * MOST_PIXELS
    assert picture.across == pytest.approx(wide * 72 / 14_000)


class Reader:
    """The child that reads scans, as the program starts it."""

    def __init__(self) -> None:
        self.child = subprocess.Popen(
            child_command(SCANS),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
            env=child_environment(),
        )

    def ask(self, path, page=1):
        asked, answers = self.child.stdin, self.child.stdout
        assert asked is not None and answers is not None
        asked.write(json.dumps({"path": str(path), "page": page}) + "\n")
        asked.flush()
        return json.loads(answers.readline())


@pytest.fixture
def reader():
    reader = Reader()
    yield reader
    reader.child.communicate(timeout=30)


def test_a_page_that_can_not_be_drawn_costs_its_own_answer_only(reader, tmp_path):
    torn, blank = tmp_path / "torn.pdf", tmp_path / "blank.pdf"
    torn.write_bytes(b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog")
    with closing(pypdfium2.PdfDocument.new()) as document:
        document.new_page(612, 792)
        document.save(blank)

    assert reader.ask(torn) == {"failed": True}
    assert reader.ask(tmp_path / "absent.pdf") == {"failed": True}
    assert reader.ask(blank, 2) == {"failed": True}
    assert reader.ask(blank)["reading"]["is_blank"]


def test_the_child_reads_without_a_socket(reader, tmp_path):
    """The guard that every child of the tests loads ends one that opens any."""
    file = tmp_path / "said.pdf"
    canvas = Canvas(str(file), pagesize=(612, 792), invariant=1)
    canvas.drawString(72, 700, "The request was denied on 07/24/2026.")
    canvas.save()

    lines = reader.ask(file)["reading"]["lines"]

    assert [line["text"] for line in lines] == ["The request was denied on 07/24/2026."]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes")
def test_the_child_ends_in_the_middle_of_a_page_when_nobody_is_left_to_ask(tmp_path):
    """A pipe that nobody writes into is a page that is never ready."""
    endless = tmp_path / "endless.pdf"
    os.mkfifo(endless)
    child = Reader().child
    child.communicate(json.dumps({"path": str(endless), "page": 1}) + "\n", timeout=60)

    assert child.returncode == 0


@pytest.mark.skipif(sys.platform != "linux", reason="Linux alone tells of limits")
def test_the_child_has_so_much_memory_and_time_and_stands_back(reader, tmp_path):
    reader.ask(tmp_path / "absent.pdf")
    pid = reader.child.pid

    held, _ = resource.prlimit(pid, resource.RLIMIT_AS)
    seconds, _ = resource.prlimit(pid, resource.RLIMIT_CPU)

    assert held == scan_worker.MEMORY
    assert 0 < seconds <= scan_worker.SECONDS_A_PAGE + 20
    assert os.getpriority(os.PRIO_PROCESS, pid) > os.getpriority(os.PRIO_PROCESS, 0)
