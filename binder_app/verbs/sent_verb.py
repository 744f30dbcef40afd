"""The verbs that keep what went out, and take that back: sent and unsent."""

from datetime import date
from pathlib import Path

import click

from binder_app.acts.editing import iso_date
from binder_app.acts.rulebook import read_rulebook
from binder_app.acts.sending import Sending, keep_sent
from binder_app.acts.sent_edits import without_sent
from binder_app.domain.binder import Binder
from binder_app.domain.sent import WAYS, SentPacket
from binder_app.errors import WrongUsageError
from binder_app.packet.sheet import us_date
from binder_app.storage.binder_file import BinderFile
from binder_app.verbs import shapes
from binder_app.verbs.options import BINDER, JSON, must_be_file, verb
from binder_app.verbs.screen import Screen


@verb(
    "sent",
    "Keep a packet as it was sent.",
    (
        'Quintero packet.pdf --by mail --to "Maximus" --on 11/20/2026',
        "Quintero p.pdf --by fax --to IMR --on 11/20/2026 --proof f.pdf",
    ),
)
@BINDER
@click.argument("packet", type=click.Path(path_type=Path), metavar="FILE")
@click.option(
    "--by", required=True, type=click.Choice(WAYS), metavar="METHOD", help="How."
)
@click.option("--to", required=True, metavar="WHOM", help="Who it went to.")
@click.option("--on", "day", required=True, metavar="DATE", help="The day it went out.")
@click.option(
    "--proof",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="A receipt or a confirmation, kept beside it.",
)
@JSON
def sent(
    binder: Path,
    packet: Path,
    by: str,
    to: str,
    day: str,
    proof: Path | None,
    is_json: bool,
) -> None:
    r"""Keep a copy of a packet as it went out, with the way, the day and to whom.

    Its exhibits keep their tabs from then on, and later packets go on counting
    behind its last number. What was kept is never changed. The day is none that is
    still to come; marked by mistake, "unsent" takes it back. Of a packet in volumes
    name one: the others are looked for beside it, and all of them are kept.

    A receipt that comes later: say the same again, with --proof.

    METHOD is mail, personal, fax, email, portal or courier.
    """
    must_be_file(packet)
    if proof:
        must_be_file(proof)
    if not (whom := " ".join(to.split())):
        raise WrongUsageError("Say who it went to.")
    screen = Screen(is_json)
    with BinderFile.open(binder) as file:
        rules = read_rulebook(file.binder.pathway)
        sending = Sending(packet, by, whom, iso_date(day), proof)
        with screen.progress("Checking") as progress:
            kept = keep_sent(file, sending, rules, date.today(), progress)
    if is_json:
        earlier = [shapes.sent_json(one) for one in kept.before]
        screen.result({**shapes.sent_json(kept.packet), "before": earlier})
        return
    for one in kept.before:
        screen.notice(f"This file went out before: {us_date(one.on)}, to {one.to}.")
    held = kept.packet.contents
    screen.line(f"Kept as sent on {us_date(kept.packet.on)} to {whom}, by {by}.")
    screen.line(
        f"{len(held.exhibits)} exhibits, {held.first_bates} to {held.last_bates}; "
        "their tabs stay as they are."
    )


@verb(
    "unsent",
    "Take back that a packet was sent, and keep why.",
    ('Quintero "2026-11-20 packet 1a2b3c4d.pdf" --because "Not I"',),
)
@BINDER
@click.argument("name", metavar="NAME")
@click.option("--because", required=True, metavar="TEXT", help="Why it was not sent.")
@click.option("--on", "day", default="", metavar="DATE", help="The day that was told.")
@click.option("--to", default="", metavar="WHOM", help="To whom, as was told.")
@JSON
def unsent(
    binder: Path, name: str, because: str, day: str, to: str, is_json: bool
) -> None:
    r"""Take back that a packet was sent: it was marked as sent by mistake.

    NAME is that of the frozen copy, as "show --json" tells it; it stays in the
    binder's folder, and why it was not sent is kept. Its numbers are given out
    again, and the tabs that it gave are free, unless another packet that was sent
    has them. --on and --to tell which sending is meant where one file went out more
    than once.
    """
    screen = Screen(is_json)
    with BinderFile.open(binder) as file:
        packet = _meant(file.binder, name, iso_date(day), " ".join(to.split()))
        after = without_sent(file.binder, packet, because, date.today())
        file.save(after)
    if is_json:
        screen.result(shapes.not_sent_json(after.not_sent[-1]))
        return
    screen.line(f"Not sent after all: {packet.file}. The copy stays in the binder.")


def _meant(binder: Binder, name: str, day: str, to: str) -> SentPacket:
    """Return the one sending that is meant."""
    found = [
        one
        for one in binder.sent
        if one.file == name and day in ("", one.on) and to in ("", one.to)
    ]
    if not found:
        known = ", ".join(dict.fromkeys(one.file for one in binder.sent)) or "none"
        raise WrongUsageError(f'"{name}" is not kept as sent.', f"Kept: {known}.")
    if len(found) > 1:
        raise WrongUsageError(
            f"{name} went out more than once.", "Name one with --on and --to."
        )
    return found[0]


VERBS = (sent, unsent)
