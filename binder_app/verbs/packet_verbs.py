"""The verbs that build a packet and prove it: build and verify."""

import time
from datetime import date
from pathlib import Path

import click
from click.exceptions import Exit

from binder_app.acts.build_options import packet_options
from binder_app.acts.building import (
    BlockedError,
    BuildWish,
    Built,
    build,
)
from binder_app.acts.rulebook import read_rulebook
from binder_app.domain.volumes import MEGABYTE
from binder_app.packet.build import PacketReport
from binder_app.packet.for_you import IN_PACKET
from binder_app.packet.sheet import page_range, us_date
from binder_app.packet.verify import carried_by, verify
from binder_app.storage.binder_file import BinderFile
from binder_app.verbs import shapes
from binder_app.verbs.options import BINDER, JSON, must_be_file, verb
from binder_app.verbs.screen import Screen

NOT_PROVEN = 4
MOST_ROWS = 40


@verb(
    "build",
    "Write the packet and prove it.",
    (
        "Quintero -o packet.pdf",
        "Quintero --recipe application -o application.pdf",
        "Quintero -o packet.pdf --option stamp=MQ --exclude e9",
        "Quintero -o packet.pdf --option max_mb=25",
        'Quintero -o packet.pdf --force --because "it follows by fax"',
    ),
)
@BINDER
@click.option(
    "--recipe",
    default="packet",
    show_default=True,
    metavar="ID",
    help="Which packet: packet, application, administrator_copy, records, supplement"
    " or file_copy.",
)
@click.option(
    "-o",
    "--out",
    required=True,
    type=click.Path(path_type=Path),
    metavar="OUT.pdf",
    help="Where to write the packet.",
)
@click.option(
    "--option",
    "options",
    multiple=True,
    metavar="NAME=VALUE",
    help="tab_sheets, duplex and annex=on|off, stamp=LETTERS, language=en|es,"
    " max_pages=N and max_mb=N: volumes of at most so many pages or megabytes.",
)
@click.option("--exclude", multiple=True, metavar="ID", help="Leave it out this time.")
@click.option(
    "--force", is_flag=True, help="Build although the check says STOP somewhere."
)
@click.option(
    "--because",
    default="",
    metavar="TEXT",
    help="With --force: why. It is noted on your own sheet.",
)
@JSON
def build_verb(
    binder: Path,
    recipe: str,
    out: Path,
    options: tuple[str, ...],
    exclude: tuple[str, ...],
    force: bool,
    because: str,
    is_json: bool,
) -> None:
    """Write one packet, open it again to prove it, and write your own sheet.

    OUT-for-you.pdf stays with you: it names every file you gave and what became
    of it. Where the check says STOP, nothing is written and the exit code is 3.

    With max_pages or max_mb a larger packet comes in volumes, OUT-1-of-3.pdf and so
    on, cut between exhibits; page numbers run through all of them.
    """
    screen, started = Screen(is_json), time.monotonic()
    with BinderFile.open_for_reading(binder) as file:
        rules = read_rulebook(file.binder.pathway)
        chosen = packet_options(file.binder, recipe, options, exclude)
        wish = BuildWish(chosen, out, date.today().isoformat(), force, because)
        try:
            with screen.progress("Building") as progress:
                built = build(file, wish, rules, progress)
        except BlockedError as error:
            _tell_blocked(screen, error, file.binder.language)
            raise Exit(error.exit_code) from error
    if is_json:
        screen.result(shapes.build_json(built, time.monotonic() - started))
    else:
        tell_built(screen, built)


def _tell_blocked(screen: Screen, error: BlockedError, language: str) -> None:
    if screen.is_json:
        screen.result(shapes.check_json(error.checked, language))
    for line in error.checked.blockers:
        screen.notice(f"STOP: {line.message} {line.remedy}")
    screen.notice("Nothing was written. --force --because TEXT builds all the same.")


def tell_built(screen: Screen, built: Built) -> None:
    """Say where the packet is, what is in it and what was proven."""
    report, proof = built.report, built.report.proof
    rows = [
        (e.tab, e.title, us_date(e.date), page_range(e.first_page, e.last_page))
        for e in report.plan.all_exhibits
    ]
    screen.table(
        "In the packet", ("Tab", "Document", "Date", "Pages"), rows[:MOST_ROWS]
    )
    if len(rows) > MOST_ROWS:
        screen.line(f"… and {len(rows) - MOST_ROWS} more; the index names them all.")
    held = [
        (row.file, "not in it" if row.stays_out else row.outcome, row.reason)
        for row in built.ledger
    ]
    out = [
        (file, outcome.replace("_", " "), why)
        for file, outcome, why in held
        if outcome != IN_PACKET
    ]
    screen.table("Not in the packet", ("File", "Outcome", "Why"), out[:MOST_ROWS])
    tabs = {exhibit.exhibit_id: exhibit.tab for exhibit in report.plan.all_exhibits}
    lost = [(tabs[loss.exhibit_id], loss.what) for loss in report.losses]
    screen.table("Taken out of papers", ("Tab", "What"), lost[:MOST_ROWS])
    screen.line(
        f"Opened again and checked: {proof.pages} pages, {proof.links} links, "
        f"{proof.bookmarks} bookmarks, {proof.stamps} stamps, the text of {proof.text}."
    )
    _tell_files(screen, report)
    for note in built.notes:
        screen.line(note)
    screen.line(f"For you:  {built.for_you} (do not send this one)")
    for path in built.removed:
        screen.notice(f"Removed, since it was built before this one: {path}")


def _tell_files(screen: Screen, report: PacketReport) -> None:
    if not report.plan.volumes:
        size = report.bytes / (1 << 20)
        screen.line(
            f"Packet:   {report.path} ({report.plan.file_pages} pages, {size:.1f} MB)"
        )
        return
    for file in report.files:
        volume, size = file.volume, file.bytes / MEGABYTE
        pages = page_range(volume.first_page, volume.last_page)
        screen.line(
            f"Volume {volume.number} of {volume.of}: {file.path}"
            f" (packet pages {pages}, {size:.1f} MB)"
        )


@verb("verify", "Prove a packet of ours again.", ("packet.pdf",))
@click.argument("packet", type=click.Path(path_type=Path), metavar="PACKET")
@JSON
def verify_verb(packet: Path, is_json: bool) -> None:
    """Open a packet of ours with a second engine and prove it again.

    Its pages, text, stamps, links and bookmarks are held against the plan that
    the packet carries. The exit code is 4 where it is not as planned.
    """
    must_be_file(packet)
    screen = Screen(is_json)
    plan = carried_by(packet)
    with screen.progress("Checking") as progress:
        proof = verify(packet, plan, progress)
    volume = plan.of_volumes.volume if plan.of_volumes else None
    if is_json:
        screen.result(shapes.verify_json(proof, volume))
    else:
        if volume:
            pages = page_range(volume.first_page, volume.last_page)
            screen.line(f"Volume {volume.number} of {volume.of}: packet pages {pages}.")
        for problem in proof.problems:
            screen.line(problem)
        word = "Proven" if proof.is_ok else "NOT as planned"
        screen.line(
            f"{word}: {proof.pages} pages, {proof.links} links, "
            f"{proof.bookmarks} bookmarks, {proof.stamps} stamps."
        )
    if not proof.is_ok:
        raise Exit(NOT_PROVEN)


VERBS = (build_verb, verify_verb)
