"""How the command line speaks: one JSON document, or tables a person can read."""

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any
from unicodedata import category

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
from rich.progress import Progress as Bar
from rich.table import Table
from rich.text import Text

from binder_app.progress import Progress

SHORT = 16
"""Letters up to which a column is never wrapped."""

STEERING = frozenset({"Cc", "Cs"})
"""Unicode's groups of letters that are none: controls and halves of letters."""

TURNS_TEXT = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks that make a name read backwards."""


class Screen:
    """Where one run writes: results on standard output, all else on error.

    `by_line` puts each JSON document on a line of its own.
    """

    def __init__(self, is_json: bool, by_line: bool = False) -> None:
        self.is_json, self._indent = is_json, None if by_line else 2
        self._out = Console(highlight=False, soft_wrap=not sys.stdout.isatty())
        self._notices = Console(stderr=True, highlight=False)

    def result(self, body: dict[str, Any]) -> None:
        """Print a JSON document: the one of this run, or of one time round."""
        text = json.dumps(body, ensure_ascii=False, indent=self._indent)
        click.echo(text.encode("utf-8", "replace").decode())

    def line(self, text: str = "") -> None:
        """Print one line of the result."""
        self._out.print(shown(text), markup=False)

    def notice(self, text: str) -> None:
        """Say something besides the result."""
        self._notices.print(shown(text), markup=False, soft_wrap=True)

    def table(
        self, title: str, heads: Sequence[str], rows: Sequence[Sequence[object]]
    ) -> None:
        """Print a table; nothing where it has no rows."""
        if not rows:
            return
        table = Table(title=title, title_justify="left", box=None, pad_edge=False)
        for place, head in enumerate(heads):
            is_short = _longest(row[place] for row in rows) <= SHORT
            table.add_column(head, overflow="fold", no_wrap=is_short)
        for row in rows:
            table.add_row(*(_plain(cell) for cell in row))
        self._print(table)
        self.line()

    def block(self, heading: str, pairs: Iterable[tuple[str, str]]) -> None:
        """Print a heading with named lines below it, the long ones wrapped."""
        self.line(heading)
        grid = Table.grid(padding=(0, 2))
        for _ in range(3):
            grid.add_column(overflow="fold")
        for name, value in pairs:
            grid.add_row("", _plain(name), _plain(value))
        self._print(grid)

    def _print(self, table: Table) -> None:
        """Print without the blanks that fill a line up."""
        with self._out.capture() as printed:
            self._out.print(table)
        for line in printed.get().splitlines():
            click.echo(line.rstrip())

    @contextmanager
    def progress(self, title: str) -> Iterator[Progress]:
        """Show a bar on standard error while a long job runs."""
        if not self._notices.is_terminal or self.is_json:
            yield Progress()
            return
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
        with Bar(*columns, console=self._notices, transient=True) as bar:
            task = bar.add_task(title)

            def report(done: int, total: int, label: str) -> None:
                bar.update(task, completed=done, total=total, description=label[:40])

            yield Progress(report)


def _longest(cells: Iterable[object]) -> int:
    return max((len(str(cell or "")) for cell in cells), default=0)


def _plain(cell: object) -> Text:
    """Return a cell as text that Rich does not take for markup."""
    return Text("" if cell is None else shown(str(cell)))


def shown(text: str) -> str:
    """Return text that may be printed: what would steer a terminal becomes "?".

    The name of a file is anyone's to choose.
    """
    return "".join("?" if _steers(letter) else letter for letter in text)


def _steers(letter: str) -> bool:
    return letter in TURNS_TEXT or (letter != "\n" and category(letter) in STEERING)
