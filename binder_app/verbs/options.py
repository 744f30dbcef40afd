"""What several verbs share: how they explain themselves, and their arguments."""

import inspect
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from binder_app.errors import WrongUsageError

BINDER = click.argument("binder", type=click.Path(path_type=Path), metavar="BINDER")
"""The binder folder."""

PATHS = click.argument(
    "paths",
    nargs=-1,
    required=True,
    metavar="PATH…",
    type=click.Path(path_type=Path, readable=False),
)
"""Files and folders."""

JSON = click.option(
    "--json", "is_json", is_flag=True, help="Print one JSON document instead of tables."
)


class Verb(click.Command):
    r"""A verb whose help ends with examples, printed as they are typed.

    A line that holds "\b" alone begins lines of help that are not to be wrapped.
    """

    def __init__(
        self,
        name: str | None,
        help: str | None = None,  # noqa: A002 - click names it so
        examples: Sequence[str] = (),
        **more: Any,
    ) -> None:
        told = inspect.cleandoc(help or "").replace(r"\b", "\b")
        super().__init__(name, help=told, **more)
        self.examples = tuple(examples)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples, one a line."""
        if not self.examples:
            return
        program = ctx.command_path
        with formatter.section("Examples"):
            for example in self.examples:
                formatter.write(f"  {program} {example}\n")


Decorator = Callable[[Callable[..., Any]], Verb]


def verb(name: str, short: str, examples: Sequence[str] = ()) -> Decorator:
    """Make a verb of a function; `short` stands in the list of all verbs."""
    return click.command(name=name, cls=Verb, short_help=short, examples=examples)


def pairs(words: Sequence[str]) -> list[tuple[str, str]]:
    """Return NAME=VALUE words as pairs."""
    found = []
    for word in words:
        name, is_pair, value = word.partition("=")
        if not is_pair or not name:
            raise WrongUsageError(f'"{word}" is not of the form NAME=VALUE.')
        found.append((name, value))
    return found


def must_be_file(path: Path) -> None:
    """Refuse a path that names no file."""
    if path.is_dir():
        raise WrongUsageError(f"{path} is a folder; name a file.")
    if not path.exists():
        raise WrongUsageError(f"There is no file called {path}.")
