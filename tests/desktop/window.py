"""Our window as a screen reader hears it, and the binder that is open in it."""

import json
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from binder_app.domain.binder import Binder
from tasks import SYSTEM_PYTHON
from tests.desktop.desk import Desk
from tests.desktop.waiting import wait_for
from tests.storage import binders

SCREEN_READER = Path(__file__).with_name("screen_reader.py")


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the window, and the parts that are shown inside it."""

    role: str
    name: str
    states: frozenset[str]
    text: str
    place: tuple[int, int, int, int]
    inside: tuple["Part", ...]

    @classmethod
    def from_json(cls, told: dict[str, Any]) -> Self:
        """Return the part that the screen reader has told."""
        left, top, wide, high = told["place"]
        return cls(
            told["role"],
            told["name"],
            frozenset(told["states"]),
            told["text"],
            (left, top, wide, high),
            tuple(cls.from_json(inner) for inner in told["inside"]),
        )

    def all(self) -> Iterator["Part"]:
        """Give this part and everything inside, from the top."""
        yield self
        for inner in self.inside:
            yield from inner.all()

    def of_role(self, role: str) -> list["Part"]:
        """Return everything of a role, from the top."""
        return [part for part in self.all() if part.role == role]

    def names(self, role: str) -> list[str]:
        """Return how everything of a role is called, from the top."""
        return [part.name for part in self.of_role(role)]

    def named(self, role: str, name: str) -> "Part | None":
        """Return the first part of a role and a name."""
        found = (part for part in self.of_role(role) if part.name == name)
        return next(found, None)

    @property
    def middle(self) -> tuple[int, int]:
        """The dot in its middle."""
        left, top, wide, high = self.place
        return left + wide // 2, top + high // 2


class Window:
    """Our window with a binder open: what is heard of it, and how the binder stands."""

    def __init__(self, desk: Desk, binder: Path) -> None:
        self.folder = binder
        self._desk = desk
        self._program = desk.start_ours(binder)
        self.wait_until(_is_up, "the list, in the window that has the keyboard")

    def close(self) -> None:
        """End the program."""
        self._desk.end(self._program)

    def on_disk(self) -> Binder:
        """Return the binder as it stands on disk."""
        return binders.read(self.folder)

    # ------------------------------------------------------------------- hearing

    def hear(self) -> Part | None:
        """Return the window as it is told now, `None` while it is changing."""
        done = self._ask("read")
        is_whole = done.returncode == 0
        return Part.from_json(json.loads(done.stdout)) if is_whole else None

    def _ask(self, verb: str, *more: str) -> "subprocess.CompletedProcess[bytes]":
        words = (SYSTEM_PYTHON, SCREEN_READER, verb, self._program.pid, *more)
        return self._desk.ask(*words)

    def wait_until(self, is_so: Callable[[Part], bool], wanted: str) -> Part:
        """Wait until something can be heard, and return all that is heard then."""

        def ask() -> Part | None:
            heard = self.hear()
            return heard if heard is not None and is_so(heard) else None

        return wait_for(ask, wanted)

    def wait_for(self, role: str, name: str) -> Part:
        """Wait until a part is heard, and return it."""
        wanted = f"{role} {name!r}"
        whole = self.wait_until(lambda heard: bool(heard.named(role, name)), wanted)
        found = whole.named(role, name)
        assert found is not None
        return found

    def press(self, role: str, name: str) -> None:
        """Press a control as a screen reader does."""
        done = self._ask("press", role, name)
        assert done.returncode == 0, done.stderr.decode()


def _is_up(heard: Part) -> bool:
    is_active = any("active" in frame.states for frame in heard.of_role("frame"))
    return is_active and heard.named("table", "Exhibits") is not None
