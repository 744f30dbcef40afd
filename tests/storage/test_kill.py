"""A kill at any moment leaves the binder before or after an edit, no half packet."""

import os
import random
import select
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from binder_app.acts.adding import add_files
from binder_app.acts.build_options import packet_options
from binder_app.acts.building import BuildWish, build
from binder_app.acts.rulebook import read_rulebook
from binder_app.domain.binder import Binder
from binder_app.files import digest_of, is_unfinished
from binder_app.packet.verify import carried_by, verify
from binder_app.progress import Progress
from binder_app.storage.binder_file import BinderFile
from tests.storage.binders import (
    ROOT,
    binder_at,
    group_of,
    numbered,
    numbers_in,
    older_packet,
    papers,
    read,
    started,
    unfinished_below,
)

pytestmark = pytest.mark.skipif(
    not hasattr(os, "killpg"), reason="process groups are a matter of Unix"
)

MAIN = ROOT / "main.py"
BATCHES, KILLS = 3, 6
"""Random kills of each verb: so many batches of so many."""

STEPS = 9
"""How many of the steps of a verb are tried one by one."""

MOST_SECONDS = 30
OUR_NAMES = {"binder.sqlite", "originals", ".binder.lock", ".binder.holder"}

batches = pytest.mark.parametrize("batch", range(BATCHES))


class Pile:
    """A binder with one paper, three papers to come, and places for packets."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        first, *self.others = papers(folder / "papers")
        self.start = binder_at(folder / "start", [first])
        self.out = folder / "out"
        self.out.mkdir()

    def copy(self, name: str) -> Path:
        """Return a copy of the binder as it was at the start."""
        return shutil.copytree(self.start, self.folder / name)

    def words(self, verb: str, binder: Path) -> list[str]:
        """Return what the command line is given for one of the verbs."""
        if verb == "add":
            return ["add", str(binder), *map(str, self.others)]
        if verb == "set":
            return ["set", str(binder), "employer=Alder Creek", "adjuster=D. Holloway"]
        target = self.out / f"{binder.name}.pdf"
        return ["build", str(binder), "-o", str(target), "--force", "--because", "test"]


NO_EDITS = 10**9
"""A number that no edit reaches: a save of it always writes, and clears what a
killed one left beside the file."""


@pytest.fixture
def pile(tmp_path: Path) -> Pile:
    return Pile(tmp_path)


@pytest.fixture
def dice(record_property: Callable[[str, object], None]) -> random.Random:
    """Return the test's dice; its seed stands in the report of a failure."""
    seed = int(os.environ.get("KILL_SEED", "0")) or random.SystemRandom().getrandbits(
        32
    )
    record_property("seed", seed)
    sys.stdout.write(f"KILL_SEED={seed}\n")
    return random.Random(seed)


def moment(dice: random.Random) -> float:
    """Return a moment of a run, as a part of its time; a few come after its end.

    The undisturbed time varies: up to its mere length, the last steps would
    seldom be hit.
    """
    return dice.uniform(0, 1.15)


def run_killed(words: list[str], seconds: float) -> bool:
    """Run the program and kill its whole group at that moment; tell whether it was."""
    with started(MAIN, *words) as child:
        return _ended_or_killed(child, seconds)


def _ended_or_killed(child: "subprocess.Popen[str]", seconds: float) -> bool:
    try:
        child.wait(timeout=seconds)
    except subprocess.TimeoutExpired:
        os.killpg(child.pid, signal.SIGKILL)
        child.wait()
        return True
    return False


def seconds_of(words: list[str]) -> float:
    """Run the program undisturbed and return how long it took."""
    begun = time.monotonic()
    assert not run_killed(words, MOST_SECONDS)
    return time.monotonic() - begun


def must_be_whole_and_tidy(folder: Path, before: Binder, after: Binder) -> str:
    """Hold a binder after a kill against what it may be; say which it was."""
    held = read(folder)
    assert held in (before, after)
    kept = [p for p in (folder / "originals").iterdir() if not is_unfinished(p)]
    assert [path.name for path in kept if digest_of(path) != path.stem] == []
    assert set(held.originals) <= {path.stem for path in kept}
    with BinderFile.open(folder) as file:
        assert unfinished_below(folder) == []
        assert file.binder == held
        file.save(numbered(held, 1))
    assert {path.name for path in folder.iterdir()} <= OUR_NAMES
    return "after" if held == after else "before"


@batches
@pytest.mark.parametrize("verb", ["add", "set"])
def test_an_edit_killed_at_a_random_moment_is_done_or_not(
    verb, batch, pile, dice, record_property
):
    before, model = read(pile.start), pile.copy("model")
    whole = seconds_of(pile.words(verb, model))
    after, outcomes = read(model), Counter[str]()
    assert after != before

    for number in range(KILLS):
        folder = pile.copy(f"{number}")
        run_killed(pile.words(verb, folder), moment(dice) * whole)
        outcomes[must_be_whole_and_tidy(folder, before, after)] += 1

    record_property(verb, dict(outcomes))
    assert outcomes.total() == KILLS


def packet_at(target: Path, old: bytes) -> str:
    """Say what stands at a target: nothing, the old packet or a proven new one."""
    if not target.exists():
        assert not old
        return "nothing"
    if target.read_bytes() == old:
        return "old"
    assert verify(target, carried_by(target), Progress()).is_ok
    return "new"


@batches
def test_a_build_killed_at_a_random_moment_leaves_the_old_packet_or_a_whole_one(
    batch, pile, dice, record_property
):
    whole = seconds_of(pile.words("build", pile.start))
    target = pile.out / "start.pdf"
    outcomes = Counter[str]()

    for number in range(KILLS):
        target.unlink(missing_ok=True)
        old = older_packet(target) if number % 2 else b""
        run_killed(pile.words("build", pile.start), moment(dice) * whole)
        outcomes[packet_at(target, old)] += 1

    record_property("build", dict(outcomes))
    _build_here(pile.start, target)
    assert sorted(path.name for path in pile.out.iterdir()) == [
        "start-for-you.pdf",
        "start.pdf",
    ]
    assert packet_at(target, b"") == "new"


def _build_here(folder: Path, target: Path) -> None:
    rules = read_rulebook("workers_comp")
    with BinderFile.open_for_reading(folder) as file:
        options = packet_options(file.binder, "packet", (), ())
        wish = BuildWish(options, target, "2026-10-05", True, "test")
        build(file, wish, rules, Progress())


def steps_of(words: list[str], folder: Path, last: int) -> str:
    """Run a verb up to one of its steps on the disk; return what it said."""
    module = "tests.storage.killed_program"
    with started("-m", module, folder, last, *words) as child:
        said, _ = child.communicate(timeout=MOST_SECONDS)
        assert child.returncode == (-signal.SIGKILL if last else 0)
    return said


def chosen_steps(count: int) -> Iterator[int]:
    """Give steps from the first to the last, evenly."""
    yield from sorted(
        {1 + place * (count - 1) // (STEPS - 1) for place in range(STEPS)}
    )


@pytest.mark.parametrize("verb", ["add", "set"])
def test_an_edit_killed_at_each_of_its_steps_is_done_or_not(
    verb, pile, record_property
):
    before, model = read(pile.start), pile.copy("model")
    count = int(steps_of(pile.words(verb, model), model, 0).split()[-1])
    after, outcomes = read(model), Counter[str]()

    for step in chosen_steps(count):
        folder = pile.copy(f"{step}")
        steps_of(pile.words(verb, folder), folder, step)
        outcomes[must_be_whole_and_tidy(folder, before, after)] += 1

    record_property(f"{verb} by steps, of {count}", dict(outcomes))
    assert outcomes["before"] > 0


def test_a_build_killed_at_each_of_its_steps_leaves_the_old_packet_or_a_whole_one(
    pile, record_property
):
    words, target = pile.words("build", pile.start), pile.out / "start.pdf"
    steps_of(words, pile.folder, 0)
    count = int(steps_of(words, pile.folder, 0).split()[-1])
    outcomes, left = Counter[str](), 0

    for step in chosen_steps(count):
        old = older_packet(target)
        steps_of(words, pile.folder, step)
        outcomes[packet_at(target, old)] += 1
        left += bool(unfinished_below(pile.out))

    record_property(f"build by steps, of {count}", dict(outcomes))
    assert outcomes["old"] > 0
    assert outcomes["new"] > 0
    assert left > 0
    _build_here(pile.start, target)
    assert unfinished_below(pile.out) == []


def test_a_kill_in_the_midst_of_saving_never_mixes_two_edits(
    pile, dice, record_property
):
    rules = read_rulebook("workers_comp")
    with BinderFile.open(pile.start) as file:
        add_files(file, pile.others, rules, Progress())
    rolled_back = 0

    for _ in range(16):
        with started("-m", "tests.storage.other_program", "edit", pile.start) as child:
            assert child.stdout is not None
            assert child.stdout.readline() == "open\n"
            assert _ended_or_killed(child, dice.random() * 0.06)
        rolled_back += (pile.start / "binder.sqlite-journal").exists()
        assert len(numbers_in(read(pile.start))) == 1

    record_property("saves stopped half-way", rolled_back)
    with BinderFile.open(pile.start) as file:
        file.save(numbered(file.binder, NO_EDITS))
    assert {path.name for path in pile.start.iterdir()} <= OUR_NAMES


def all_end(processes: list[int]) -> bool:
    """Wait until those processes have ended; tell whether they did in time."""
    ended = select.poll()
    for process in processes:
        try:
            ended.register(os.pidfd_open(process), select.POLLIN)
        except ProcessLookupError:
            processes = [other for other in processes if other != process]
    waiting = len(processes)
    while waiting:
        heard = ended.poll(MOST_SECONDS * 1000)
        if not heard:
            return False
        for handle, _ in heard:
            ended.unregister(handle)
            os.close(handle)
            waiting -= 1
    return True


needs_pidfd = pytest.mark.skipif(
    not hasattr(os, "pidfd_open"), reason="asks Linux when a process ends"
)


@needs_pidfd
def test_a_reader_ends_by_itself_when_its_program_is_killed(pile):
    with started("-m", "tests.storage.other_program", "read", pile.others[0]) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "open\n"
        readers = [process for process in group_of(child.pid) if process != child.pid]
        assert len(readers) == 1

        child.kill()
        child.wait()

        assert all_end(readers)


@needs_pidfd
def test_no_reader_stays_when_only_the_program_is_killed_while_adding(pile, dice):
    whole = seconds_of(pile.words("add", pile.copy("model")))
    before = read(pile.start)

    for number in range(2):
        folder = pile.copy(f"{number}")
        with started(MAIN, *pile.words("add", folder)) as child:
            try:
                child.wait(timeout=whole * dice.uniform(0.3, 0.95))
            except subprocess.TimeoutExpired:
                child.kill()
            child.wait()
            assert all_end(group_of(child.pid))
        assert read(folder) in (before, read(pile.folder / "model"))


def test_the_lock_of_a_killed_program_is_taken_over_at_once(pile):
    with started("-m", "tests.storage.other_program", "hold", pile.start) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "open\n"

        os.killpg(child.pid, signal.SIGKILL)
        child.wait()

        with BinderFile.open(pile.start) as file:
            file.save(numbered(file.binder, 7))
    assert numbers_in(read(pile.start)) == {"7"}
