"""How the command line speaks: one JSON document, or tables a person can read."""

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
from rich.progress import Progress as Bar
from rich.table import Table

from binder_app.progress import Progress


class Screen:
    """Where one run writes: results on standard output, all else on error."""

    def __init__(self, is_json: bool) -> None:
        self.is_json = is_json
        self._out = Console(highlight=False, soft_wrap=not sys.stdout.isatty())
        self._notices = Console(stderr=True, highlight=False)

    def result(self, body: dict[str, Any]) -> None:
        """Print the one JSON document of this run."""
        click.echo(json.dumps(body, ensure_ascii=False, indent=2))

    def line(self, text: str = "") -> None:
        """Print one line of the result."""
        self._out.print(text, markup=False)

    def notice(self, text: str) -> None:
        """Say something besides the result."""
        self._notices.print(text, markup=False)

    def table(
        self, title: str, heads: Sequence[str], rows: Sequence[Sequence[object]]
    ) -> None:
        """Print a table; nothing where it has no rows."""
        if not rows:
            return
        table = Table(title=title, title_justify="left", box=None, pad_edge=False)
        for head in heads:
            table.add_column(head, overflow="fold")
        for row in rows:
            table.add_row(*(_plain(cell) for cell in row))
        self._out.print(table)
        self._out.print()

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


def _plain(cell: object) -> str:
    """Return a cell as text that Rich does not take for markup."""
    return ("" if cell is None else str(cell)).replace("[", r"\[")
