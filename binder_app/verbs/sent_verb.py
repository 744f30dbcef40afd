"""The verb that keeps what went out: sent."""

from pathlib import Path

import click

from binder_app.acts.editing import iso_date
from binder_app.acts.rulebook import read_rulebook
from binder_app.acts.sending import Sending, keep_sent
from binder_app.domain.sent import WAYS
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
        "Quintero packet.pdf --by fax --to Westmarch --on 11/20/2026 --proof fax.pdf",
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
    behind its last number. What was kept is never changed.

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
            kept = keep_sent(file, sending, rules, progress)
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


VERBS = (sent,)
