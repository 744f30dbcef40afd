"""The verbs that carry a whole binder elsewhere: export and import."""

from pathlib import Path

import click

from binder_app.acts.archiving import export_binder, import_binder
from binder_app.acts.targets import ARCHIVE, free_target
from binder_app.storage.binder_file import BinderFile
from binder_app.verbs.options import BINDER, JSON, must_be_file, verb
from binder_app.verbs.screen import Screen


@verb("export", "Pack a whole binder into one ZIP file.", ("Quintero -o Quintero.zip",))
@BINDER
@click.option(
    "-o",
    "--out",
    required=True,
    type=click.Path(path_type=Path),
    metavar="FILE.zip",
    help="The ZIP file to write.",
)
@JSON
def export_verb(binder: Path, out: Path, is_json: bool) -> None:
    """Write the whole binder, originals included, as one ZIP file.

    Everything goes in, papers held back too: it is for keeping, not for sending.
    """
    screen = Screen(is_json)
    with BinderFile.open_for_reading(binder) as file:
        out = free_target(out, ARCHIVE, file)
        with screen.progress("Packing") as progress:
            count = export_binder(file, out, progress)
    if is_json:
        screen.result({"archive": str(out), "files": count})
    else:
        screen.line(f"{count} files packed into {out}")
        screen.line("Keep it to yourself: what you held back is in it too.")


@verb("import", "Unpack an exported binder.", ("Quintero.zip Quintero-again",))
@click.argument("archive", type=click.Path(path_type=Path), metavar="FILE.zip")
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@JSON
def import_verb(archive: Path, folder: Path, is_json: bool) -> None:
    """Unpack a binder that "export" wrote, into the new folder DIR."""
    must_be_file(archive)
    screen = Screen(is_json)
    with screen.progress("Unpacking") as progress:
        made = import_binder(archive, folder, progress)
    if is_json:
        screen.result({"binder": str(made)})
    else:
        screen.line(f"Binder unpacked into {made}")


VERBS = (export_verb, import_verb)
