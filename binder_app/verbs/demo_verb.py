"""The verb that shows everything at once: demo."""

import time
from datetime import date
from pathlib import Path

import click

from binder_app.acts.library import free_folder
from binder_app.acts.sample_case import SampleRun, run_sample_case
from binder_app.verbs import shapes
from binder_app.verbs.check_verbs import tell_deadlines
from binder_app.verbs.options import JSON
from binder_app.verbs.packet_verbs import tell_built
from binder_app.verbs.screen import Screen


@click.command()
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Where to write it all; a new folder here if left out.",
)
@JSON
def demo(out: Path | None, is_json: bool) -> None:
    """Build and prove the packet of a made-up case, and say where it is.

    Writes papers of many formats as a worker might have them, takes them into
    a binder, checks it and builds the packet. Every name in it is invented.
    """
    screen, started = Screen(is_json), time.monotonic()
    folder, today = out or free_folder(Path.cwd()), date.today()
    with screen.progress("Sample case") as progress:
        done = run_sample_case(folder, today.isoformat(), progress)
    seconds = time.monotonic() - started
    if is_json:
        built = shapes.build_json(done.built, seconds)
        given = [shapes.given_json(line) for line in done.papers]
        screen.result({"folder": str(folder), "files": given, **built})
    else:
        _tell(screen, done, today, seconds)


def _tell(screen: Screen, done: SampleRun, today: date, seconds: float) -> None:
    screen.line("A made-up case; every name and number in it is invented.")
    screen.line()
    tell_built(screen, done.built)
    screen.line()
    tell_deadlines(screen, done.checked.deadlines, today)
    exhibits = done.built.report.plan.exhibits
    screen.line(
        f"{len(done.papers)} files taken in, {len(exhibits)} exhibits, "
        f"proven in {seconds:.1f} seconds. Open the packet:"
    )
    screen.line(f"  {done.built.report.path.resolve()}")


VERBS = (demo,)
