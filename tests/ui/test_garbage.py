"""What is left over ends in the window's thread, whoever made the last object."""

import gc
import weakref
from threading import Thread, get_ident

import pytest

from binder_app.ui.garbage import GarbageCollector


class Knot:
    """Holds itself, so that only the collector ends it."""

    def __init__(self) -> None:
        self.self = self


def fill(kept: list[list[str]]) -> None:
    """Make more objects than the youngest generation may have."""
    kept.extend([] for _ in range(2 * gc.get_threshold()[0]))


@pytest.fixture
def ends() -> list[int]:
    """Leave a knot behind and return in which thread it ended, once it has."""
    found: list[int] = []
    gc.collect()
    knot = Knot()
    weakref.finalize(knot, lambda: found.append(get_ident()))
    return found


def fill_in_a_thread() -> list[list[str]]:
    kept: list[list[str]] = []
    thread = Thread(target=fill, args=(kept,))
    thread.start()
    thread.join()
    return kept


def test_python_itself_would_end_it_in_any_thread(ends):
    gc.enable()
    try:
        assert fill_in_a_thread()
    finally:
        gc.disable()
    assert ends != [] and ends[0] != get_ident()


def test_it_ends_in_the_thread_of_the_window_only(ends, qapp, qtbot):
    collector = GarbageCollector(qapp)
    kept = fill_in_a_thread()
    assert kept and ends == []
    qtbot.waitUntil(lambda: ends != [])
    assert ends == [get_ident()]
    collector.deleteLater()


def test_nothing_is_collected_before_enough_has_gathered(ends, qapp):
    collector = GarbageCollector(qapp)
    collector.collect()
    assert ends == []
    collector.deleteLater()
