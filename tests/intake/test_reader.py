"""Readers are child processes: whatever a file does to one costs only that file."""

import json
import subprocess
import sys
import threading
import zlib

import pikepdf
import pytest

from binder_app.intake import reader
from binder_app.intake.reader import Reader, Readers, ReadJob
from binder_app.line_child import LineChild
from tests.verbs import drawn

ODD_CHILD = """
import json, os, signal, sys
print_ = sys.stdout.write
for line in sys.stdin:
    job = json.loads(line)
    name = job["name"]
    if name == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    if name == "leave":
        sys.exit(1)
    if name == "stall":
        signal.pause()
    if name == "babble":
        print_("no json\\n")
    elif name == "list":
        print_("[1]\\n")
    else:
        print_(json.dumps({"name": name, "child": os.getpid()}) + "\\n")
    sys.stdout.flush()
"""


@pytest.fixture
def odd_children(monkeypatch):
    command = [sys.executable, "-c", ODD_CHILD]
    monkeypatch.setattr(reader, "worker_command", lambda: command)


def jobs(tmp_path, *names):
    source = tmp_path / "source"
    source.write_bytes(b"x")
    return [ReadJob(str(source), name, "unused", "unused") for name in names]


def answers(given, count=1):
    with Readers(count) as readers:
        return [result.answer for result in readers.read(given)]


@pytest.mark.parametrize("trouble", ["die", "leave", "babble", "list"])
def test_a_child_that_fails_costs_one_file_and_the_next_is_read(
    odd_children, tmp_path, trouble
):
    told = answers(jobs(tmp_path, "a", trouble, "b"))

    assert [answer.get("name") for answer in told] == ["a", None, "b"]
    assert told[0]["child"] != told[2]["child"]


def test_a_file_that_takes_too_long_is_given_up_and_the_next_is_read(
    odd_children, tmp_path, monkeypatch
):
    patience = iter([0.5, 60.0])
    monkeypatch.setattr(reader, "_time_for", lambda path: next(patience))

    told = answers(jobs(tmp_path, "stall", "b"))

    assert [answer.get("name") for answer in told] == [None, "b"]


def test_one_child_reads_many_files(odd_children, tmp_path):
    told = answers(jobs(tmp_path, *"abcdefgh"))

    assert len({answer["child"] for answer in told}) == 1


def test_a_child_is_replaced_after_its_share_of_files(
    odd_children, tmp_path, monkeypatch
):
    monkeypatch.setattr(reader, "FILES_A_READER", 2)

    told = answers(jobs(tmp_path, *"abcdef"))

    assert [answer["name"] for answer in told] == list("abcdef")
    assert len({answer["child"] for answer in told}) == 3


def test_answers_come_in_the_order_of_the_jobs(odd_children, tmp_path):
    names = [str(number) for number in range(20)]

    told = answers(jobs(tmp_path, *names), count=3)

    assert [answer["name"] for answer in told] == names


def test_a_larger_file_may_take_longer(tmp_path):
    path = tmp_path / "large"
    with path.open("wb") as file:
        file.truncate(100 << 20)

    assert reader._time_for(path) == reader.SECONDS_A_FILE + 400


def bomb(path):
    """Write a small PDF whose page holds 400 MB of blanks."""
    packer = zlib.compressobj(1)
    blanks = b" " * (20 << 20)
    packed = b"".join([*(packer.compress(blanks) for _ in range(20)), packer.flush()])
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        stream = pdf.make_stream(b"")
        stream.write(packed, filter=pikepdf.Name.FlateDecode)
        pdf.pages[0].Contents = stream
        pdf.save(path)
    return path


def real_job(path, folder):
    to = folder / path.stem
    return ReadJob(str(path), path.name, f"{to}.made.pdf", f"{to}.json")


@pytest.mark.skipif(sys.platform != "linux", reason="limits of Linux")
def test_a_file_that_eats_memory_dies_alone(tmp_path, monkeypatch):
    tight = "from binder_app import worker; worker.main(memory=400 << 20)"
    monkeypatch.setattr(reader, "worker_command", lambda: [sys.executable, "-c", tight])
    greedy = bomb(tmp_path / "greedy.pdf")
    plain = drawn.draw_pdf(tmp_path / "plain.pdf", drawn.UR)

    first, second = answers([real_job(path, tmp_path) for path in (greedy, plain)])

    assert first == {}
    assert second["guess"]["kind"] == "ur_decision"
    assert json.loads((tmp_path / "plain.json").read_text())[0].strip()


def test_a_picture_of_too_many_points_is_refused_in_words(tmp_path):
    header = b"\x89PNG\r\n\x1a\n"
    size = (60000).to_bytes(4, "big") * 2 + b"\x01\x00\x00\x00\x00"
    chunk = b"IHDR" + size
    mark = zlib.crc32(chunk).to_bytes(4, "big")
    path = tmp_path / "huge.png"
    path.write_bytes(header + (13).to_bytes(4, "big") + chunk + mark)

    (told,) = answers([real_job(path, tmp_path)])

    assert told["problem"]
    assert told["remedy"]


def test_a_reader_may_be_closed_by_two_threads_at_once(monkeypatch):
    reader_ = Reader()
    kill = subprocess.Popen.kill

    def closed_elsewhere(child):
        kill(child)
        reader_.close()

    monkeypatch.setattr(subprocess.Popen, "kill", closed_elsewhere)
    child = reader_._child._at_hand()

    reader_.close()

    assert child is not None and child.poll() is not None
    assert child.stdin is not None
    assert child.stdin.closed


def test_no_reader_is_left_behind_where_a_file_is_just_being_begun(
    monkeypatch, tmp_path
):
    path = drawn.numbered(tmp_path / "a.pdf", 1)
    started, begun, go_on = [], threading.Event(), threading.Event()
    start = LineChild._start

    def late(self):
        begun.set()
        go_on.wait(10)
        started.append(start(self))
        return started[-1]

    monkeypatch.setattr(LineChild, "_start", late)
    readers = Readers(1)
    with readers:
        answers_ = readers.read([real_job(path, tmp_path)])
        threading.Thread(target=lambda: list(answers_), daemon=True).start()
        begun.wait(10)
        threading.Timer(0.1, go_on.set).start()

    assert [child.poll() is None for child in started] == [False]
