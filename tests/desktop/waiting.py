"""Waiting for what another program does, with a deadline."""

import time
from collections.abc import Callable
from typing import TypeVar

Wanted = TypeVar("Wanted")

MOST_SECONDS = 40.0
"""How long a busy machine may take; a quick one never waits so long."""

STEP = 0.05


def wait_for(
    ask: Callable[[], Wanted | None], wanted: str, seconds: float = MOST_SECONDS
) -> Wanted:
    """Return the first answer that is not empty; fail when the time is up."""
    deadline = time.monotonic() + seconds
    while True:
        answer = ask()
        if answer:
            return answer
        if time.monotonic() > deadline:
            raise AssertionError(f"this never came: {wanted}")
        time.sleep(STEP)
