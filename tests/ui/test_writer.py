"""Writing beside the window: in order, the newest of a name, and never lost."""

from threading import Event

import pytest

from binder_app.ui.writer import Writer

WAIT = 30


@pytest.fixture
def writer():
    made = Writer()
    yield made
    made.close()


def test_what_was_put_is_written_when_it_has_settled(writer):
    written = []

    for number in range(50):
        writer.put(f"piece {number}", lambda number=number: written.append(number))
    writer.settle()

    assert written == list(range(50))


def test_what_has_not_begun_gives_way_to_newer_work_of_its_name(writer):
    written, begun, go_on = [], Event(), Event()

    def first() -> None:
        begun.set()
        go_on.wait(WAIT)
        written.append("first")

    writer.put("binder", first)
    assert begun.wait(WAIT)
    for word in ("second", "third"):
        writer.put("binder", lambda word=word: written.append(word))
    go_on.set()
    writer.settle()

    assert written == ["first", "third"]


def test_a_fault_comes_out_when_it_is_waited_for_and_later_work_goes_on(writer):
    def fail() -> None:
        raise RuntimeError("a fault")

    writer.put("binder", fail)
    with pytest.raises(RuntimeError, match="a fault"):
        writer.settle()
    written = []
    writer.put("binder", lambda: written.append("after"))
    writer.settle()

    assert written == ["after"]
