"""The verbs that carry a whole binder elsewhere: export and import."""

from pathlib import Path

import click

from binder_app.acts.archiving import export_binder, import_binder
from binder_app.errors import WrongUsageError
from binder_app.storage.binder_file import BinderFile
from binder_app.verbs.options import BINDER, JSON
from binder_app.verbs.screen import Screen


@click.command(name="export")
@BINDER
@click.option(
    "-o", "--out", required=True, type=click.Path(path_type=Path), metavar="FILE.zip"
)
@JSON
def export_verb(binder: Path, out: Path, is_json: bool) -> None:
    """Write the whole binder, originals included, as one ZIP file."""
    if not out.parent.is_dir():
        raise WrongUsageError(f"There is no folder {out.parent} to write into.")
    screen = Screen(is_json)
    with (
        BinderFile.open_for_reading(binder) as file,
        screen.progress("Packing") as progress,
    ):
        count = export_binder(file, out, progress)
    if is_json:
        screen.result({"archive": str(out), "files": count})
    else:
        screen.line(f"{count} files packed into {out}")


@click.command(name="import")
@click.argument("archive", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@JSON
def import_verb(archive: Path, folder: Path, is_json: bool) -> None:
    """Unpack an exported binder into the new folder DIR."""
    screen = Screen(is_json)
    with screen.progress("Unpacking") as progress:
        made = import_binder(archive, folder, progress)
    if is_json:
        screen.result({"binder": str(made)})
    else:
        screen.line(f"Binder unpacked into {made}")


VERBS = (export_verb, import_verb)
