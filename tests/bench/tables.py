"""Says figures as Markdown tables, on standard output."""

import sys
from collections.abc import Iterable, Sequence


def say(text: str) -> None:
    """Write one line."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def say_aside(text: str) -> None:
    """Say to whoever waits what is being done, on standard error."""
    sys.stderr.write(text + "\n")


def say_table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Write a table with an empty line before and behind it."""
    say("")
    for row in (heads, ["---"] * len(heads), *rows):
        say(f"| {' | '.join(row)} |")
    say("")


def held(value: float, bar: float) -> str:
    """Say whether a figure keeps its bar, and if not by how much it misses."""
    if value <= bar:
        return f"≤ {bar:g}: kept"
    return f"≤ {bar:g}: missed by {value - bar:.2f}"
