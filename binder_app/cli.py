"""The same verbs without a window: arguments in, one exit code out."""

import sys
from collections.abc import Sequence
from importlib import metadata

import click
from click.exceptions import Exit

from binder_app.errors import BinderError, Cancelled
from binder_app.storage import places
from binder_app.verbs import (
    archive_verbs,
    binder_verbs,
    check_verbs,
    demo_verb,
    packet_verbs,
    take_in_verbs,
)
from binder_app.verbs.crash import keep_trace
from binder_app.verbs.disk_words import in_words

WRONG_USAGE, DEFECT, STOPPED = 2, 5, 130
"""Exit codes of the program's outside, besides those of `BinderError`."""


def version() -> str:
    """Return the program's version, as installed or as in the source tree."""
    try:
        return metadata.version(places.PROGRAM)
    except metadata.PackageNotFoundError:
        return "from source"


@click.group(
    name=places.PROGRAM,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 88},
)
@click.version_option(version(), prog_name="IMR Binder")
def verbs() -> None:
    """Make one proven packet for Independent Medical Review from a pile of papers.

    A binder is a folder: make one with "new", put papers in with "add", see what
    is missing with "check", and write the packet with "build". Nothing leaves
    this computer, and no file you give is ever changed.

    New here? Run "demo": it builds a packet of a made-up case.
    """


for _module in (
    demo_verb,
    binder_verbs,
    take_in_verbs,
    check_verbs,
    packet_verbs,
    archive_verbs,
):
    for _verb in _module.VERBS:
        verbs.add_command(_verb)


def main(words: Sequence[str] | None = None) -> None:
    """Run one verb and leave with its exit code."""
    sys.exit(run(words))


def run(words: Sequence[str] | None = None) -> int:
    """Run one verb; return its exit code. Never shows a traceback."""
    try:
        done = verbs.main(args=words, standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.ctx.get_help() if error.ctx else "")
        return 0
    except click.ClickException as error:
        return _say(_one_line(error), WRONG_USAGE)
    except Exit as error:
        return error.exit_code
    except (click.Abort, KeyboardInterrupt, Cancelled):
        return _say("Stopped; nothing was left half-done.", STOPPED)
    except BinderError as error:
        return _say(error.line, error.exit_code)
    except OSError as error:
        trouble = in_words(error)
        return _say(trouble.line, trouble.exit_code)
    except Exception as error:  # noqa: BLE001 - the one place that may
        return _say(keep_trace(error), DEFECT)
    return int(done or 0)


def _say(text: str, code: int) -> int:
    click.echo(text, err=True)
    return code


def _one_line(error: click.ClickException) -> str:
    """Return what is wrong with the words given, and where help stands."""
    told = " ".join(error.format_message().split())
    context = getattr(error, "ctx", None)
    path = context.command_path if context else places.PROGRAM
    return f'{told} Try "{path} --help".'
