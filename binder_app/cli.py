"""The same verbs without a window: arguments in, one exit code out."""

import sys
from collections.abc import Sequence
from importlib import metadata
from io import TextIOWrapper
from pathlib import Path

import click
from click.exceptions import Exit

from binder_app.errors import BinderError, Cancelled, WrongUsageError
from binder_app.start import COMPLETION
from binder_app.storage import places
from binder_app.verbs import (
    archive_verbs,
    binder_verbs,
    check_verbs,
    demo_verb,
    fill_verb,
    packet_verbs,
    papers_verb,
    read_verb,
    sent_verb,
    take_in_verbs,
)
from binder_app.verbs.crash import keep_trace
from binder_app.verbs.disk_words import in_words
from binder_app.verbs.screen import shown

WRONG_USAGE, DEFECT, STOPPED = 2, 5, 130
"""Exit codes of the program's outside, besides those of `BinderError`."""

WIDE = 200
"""Letters of a verb's first sentence that the list of verbs shows: all of them."""


def version() -> str:
    """Return the program's version, as installed or as in the source tree."""
    try:
        return metadata.version(places.PROGRAM)
    except metadata.PackageNotFoundError:
        return "from source"


class Verbs(click.Group):
    """All verbs, in the order of the work; a folder alone is shown."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the verbs in the order they are used."""
        return list(self.commands)

    def format_commands(
        self, ctx: click.Context, formatter: click.HelpFormatter
    ) -> None:
        """List the verbs, one a line."""
        rows = [
            (name, verb.get_short_help_str(WIDE))
            for name, verb in self.commands.items()
        ]
        with formatter.section("Verbs"):
            formatter.write_dl(rows)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the verb that is asked for; "show" where a folder is named."""
        word = args[0]
        if word not in self.commands and Path(word).is_dir():
            return super().resolve_command(ctx, ["show", *args])
        if word not in self.commands and not word.startswith("-"):
            raise WrongUsageError(
                f'There is no verb and no binder folder called "{word}".',
                f'Try "{ctx.command_path} --help".',
            )
        return super().resolve_command(ctx, args)


@click.group(
    name=places.PROGRAM,
    cls=Verbs,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 88},
    subcommand_metavar="VERB …",
    options_metavar="",
    epilog=f"""\b
VERB --help tells more of each one; a binder folder alone is shown.
Files alone open the window, and so does --window with files and folders.
To complete verbs with the Tab key, in bash:
  eval "$({COMPLETION}=bash_source {places.PROGRAM})"
(or zsh_source, fish_source)""",
)
@click.version_option(version(), prog_name="IMR Binder", help="Print the version.")
def verbs() -> None:
    """Make one proven packet for Independent Medical Review from a pile of papers.

    A binder is a folder: make one with "new", put papers in with "add", see what
    is missing with "check", and write the packet with "build". Nothing leaves
    this computer, and no file you give is ever changed.

    New here? Run "demo": it builds a packet of a made-up case.
    """


_BY_WORK = ("demo", "new", "add", "show", "set", "split", "join", "check", "build")
"""The order in which the verbs of a binder are used; the others follow."""

_ALL: dict[str, click.Command] = {
    verb.name or "": verb
    for module in (
        demo_verb,
        binder_verbs,
        take_in_verbs,
        read_verb,
        check_verbs,
        packet_verbs,
        fill_verb,
        sent_verb,
        papers_verb,
        archive_verbs,
    )
    for verb in module.VERBS
}
for _name in sorted(_ALL, key=lambda name: (*_BY_WORK, name).index(name)):
    verbs.add_command(_ALL[_name])


def main(words: Sequence[str] | None = None) -> None:
    """Run one verb and leave with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    sys.exit(run(words))


def run(words: Sequence[str] | None = None) -> int:
    """Run one verb; return its exit code. Never shows a traceback."""
    try:
        done = verbs.main(words, complete_var=COMPLETION, standalone_mode=False)
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
    click.echo(shown(text), err=True)
    return code


def _one_line(error: click.ClickException) -> str:
    """Return what is wrong with the words given, and where help stands."""
    told = " ".join(error.format_message().split())
    context = getattr(error, "ctx", None)
    path = context.command_path if context else Path(sys.argv[0]).name
    return f'{told} Try "{path} --help".'
