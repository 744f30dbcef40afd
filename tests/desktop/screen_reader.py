"""A small screen reader: tells as JSON what a program's window says, or presses.

Run by the system's Python, which has pyatspi: ``read PID``, or ``press PID ROLE
NAME`` for the first control of that role and name. Only what is shown is told.
"""

import json
import sys
from collections.abc import Iterator
from typing import Any

import pyatspi

PRESSES = ("Press", "Toggle")


def application(pid: int) -> Any:
    """Return the program's root; end with 1 where it has not come yet."""
    for found in pyatspi.Registry.getDesktop(0):
        if found is not None and found.get_process_id() == pid:
            return found
    raise SystemExit("the program has not come to the accessibility bus")


def states_of(held: Any) -> list[str]:
    """Return the names of its states."""
    return [pyatspi.stateToString(one) for one in held.getState().getStates()]


def shown_in(held: Any) -> Iterator[Any]:
    """Give what is shown directly inside."""
    for inner in held:
        if inner is not None and inner.getState().contains(pyatspi.STATE_SHOWING):
            yield inner


def told(held: Any) -> dict[str, Any]:
    """Return what is said of one part of the window, and of what is inside it."""
    parts = pyatspi.listInterfaces(held)
    text, place = "", [0, 0, 0, 0]
    if "Text" in parts:
        text = held.queryText().getText(0, -1)
    if "Component" in parts:
        extents = held.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        place = [extents.x, extents.y, extents.width, extents.height]
    return {
        "role": held.getRoleName(),
        "name": held.name,
        "states": states_of(held),
        "text": text,
        "place": place,
        "inside": [told(inner) for inner in shown_in(held)],
    }


def find(held: Any, role: str, name: str) -> Any:
    """Return the first shown part of that role and name, `None` for none."""
    if held.getRoleName() == role and held.name == name:
        return held
    found = (find(inner, role, name) for inner in shown_in(held))
    return next((each for each in found if each is not None), None)


def press(held: Any) -> None:
    """Do what pressing it does; end with 1 where it can't be pressed."""
    actions = held.queryAction()
    names = [actions.getName(number) for number in range(actions.nActions)]
    known = [name for name in PRESSES if name in names]
    if not known or not actions.doAction(names.index(known[0])):
        raise SystemExit(f"it can't be pressed; it has {names}")


def main() -> None:
    """Do what the words ask for."""
    verb, pid, *more = sys.argv[1:]
    root = application(int(pid))
    if verb == "read":
        json.dump(told(root), sys.stdout)
        return
    found = find(root, *more)
    if found is None:
        raise SystemExit(f"there is none: {more}")
    press(found)


if __name__ == "__main__":
    main()
