"""Keeps a fault inside an override of a Qt method from ending the program.

PySide 6.11 reads what it takes for an exception's object when such a method fails
while Python called into Qt. Before Python 3.12 an error that the interpreter raises
itself is not an object until somebody catches it, and the process dies (seen with
6.11.3 on 3.11: `()[0]` in a `focusInEvent` that `setFocus` leads to).
"""

import sys
from collections.abc import Callable, Iterator
from functools import wraps
from types import FunctionType
from typing import Any

from shiboken6 import Shiboken

PROGRAM, QT = "binder_app", "PySide6"
RAISES_OBJECTS = sys.version_info >= (3, 12)


def guard_overrides(package: str = PROGRAM) -> None:
    """Let every override below `package` raise objects; to be called before any runs.

    Of the classes that are known by then; nothing is changed where Python does so
    itself.
    """
    if RAISES_OBJECTS:
        return
    for made, name, method in overrides(package):
        setattr(made, name, _guarded(method))


def overrides(package: str = PROGRAM) -> list[tuple[type, str, FunctionType]]:
    """Return what stands in for a method of Qt below `package`: class, name, method."""
    known: set[type] = set(_below(Shiboken.Object))
    ours = [each for each in known if each.__module__.partition(".")[0] == package]
    return [
        (made, name, method)
        for made in ours
        for name, method in vars(made).items()
        if isinstance(method, FunctionType) and _is_qt(made, name)
    ]


def _below(kind: type) -> Iterator[type]:
    made: list[type] = type.__subclasses__(kind)
    for each in made:
        yield each
        yield from _below(each)


def _is_qt(made: type, name: str) -> bool:
    """Tell whether Qt has a method of that name, which ours stands in for."""
    bases = (base for base in made.__mro__ if base.__module__.startswith(QT))
    return not name.startswith("__") and any(name in vars(base) for base in bases)


def _guarded(method: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(method)
    def run(*args: Any, **named: Any) -> Any:
        try:
            return method(*args, **named)
        except BaseException:
            raise  # caught, it is an object

    return run
