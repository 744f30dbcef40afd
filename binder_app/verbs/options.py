"""Arguments that several verbs share, and words in the form NAME=VALUE."""

from collections.abc import Sequence
from pathlib import Path

import click

from binder_app.errors import WrongUsageError

BINDER = click.argument("binder", type=click.Path(path_type=Path), metavar="BINDER")
"""The binder folder."""

JSON = click.option("--json", "is_json", is_flag=True, help="Print one JSON document.")


def pairs(words: Sequence[str]) -> list[tuple[str, str]]:
    """Return NAME=VALUE words as pairs."""
    found = []
    for word in words:
        name, is_pair, value = word.partition("=")
        if not is_pair or not name:
            raise WrongUsageError(f'"{word}" is not of the form NAME=VALUE.')
        found.append((name, value))
    return found
