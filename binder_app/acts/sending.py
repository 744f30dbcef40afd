"""Keeps what went out: a frozen copy of the packet, how it went, and its labels."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from binder_app.acts.rulebook import Rulebook
from binder_app.acts.sent_edits import must_have_come, pinned_by, with_sent
from binder_app.domain.marks import PACKET_SEAL
from binder_app.domain.sent import Contents, SentPacket
from binder_app.errors import BinderError, UnusableInputError, WrongUsageError
from binder_app.files import (
    copy_bytes,
    digest_of,
    private_folder,
    taking_the_place_of,
)
from binder_app.packet.verify import carried_by, verify
from binder_app.progress import Progress
from binder_app.seal import is_sealed
from binder_app.storage.binder_file import SENT, BinderFile, safe_suffix

READ_ONLY = 0o400
"""The rights of what was sent: nobody writes it again."""

WHOLE, CHANGED, GONE = "whole", "changed", "gone"
"""How a frozen copy stands: as it was kept, not so any more, or not there."""

_NAMED_BY = 8


@dataclass(frozen=True, slots=True)
class Sending:
    """One sending as a person tells it; `on` is an ISO date."""

    packet: Path
    by: str
    to: str
    on: str
    proof: Path | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """What was kept of a sending; `before` are earlier ones of the same file."""

    packet: SentPacket
    before: tuple[SentPacket, ...]


def keep_sent(
    file: BinderFile,
    sending: Sending,
    rules: Rulebook,
    today: date,
    progress: Progress,
) -> Kept:
    """Freeze a packet that was sent, and give its tabs to its exhibits for good."""
    kept = freeze(file, sending, rules, today, progress)
    file.save(with_sent(file.binder, kept.packet))
    return kept


def freeze(
    file: BinderFile,
    sending: Sending,
    rules: Rulebook,
    today: date,
    progress: Progress,
) -> Kept:
    """Freeze a packet that was sent; the binder itself is still to be told of it.

    Only a packet of this binder goes in, its seal whole and all of it proven again,
    and no day after `today`.
    """
    must_have_come(sending.on, today)
    contents = _proven_contents(file, sending.packet, rules, progress)
    digest = digest_of(sending.packet)
    before = tuple(one for one in file.binder.sent if one.sha256 == digest)
    told = (sending.by, sending.to, sending.on)
    if any((one.by, one.to, one.on) == told for one in before):
        raise WrongUsageError(
            f"{sending.packet.name} is kept as sent that way on that day already."
        )
    stem = f"{sending.on} {contents.recipe} {digest[:_NAMED_BY]}"
    name = before[0].file if before else f"{stem}.pdf"
    _freeze(file, sending.packet, name)
    proof = ""
    if sending.proof:
        place = len(file.binder.sent) + len(file.binder.not_sent) + 1
        proof = f"{stem}-proof-{place}{safe_suffix(sending.proof)}"
        _freeze(file, sending.proof, proof)
    pinned = pinned_by(file.binder, contents)
    packet = SentPacket(name, digest, *told, proof, contents, pinned)
    return Kept(packet, before)


def _proven_contents(
    file: BinderFile, packet: Path, rules: Rulebook, progress: Progress
) -> Contents:
    """Return what a packet of this binder holds; refuse every other file."""
    if not is_sealed(packet, PACKET_SEAL):
        raise UnusableInputError(
            f"{packet.name} is no packet of this program, or was changed since it was"
            " built.",
            "Name the packet as it was built.",
        )
    carried = carried_by(packet)
    contents = carried.contents
    if contents is None:
        raise UnusableInputError(
            f"{packet.name} was built by an older version and does not say what it"
            " holds.",
            "Build it again.",
        )
    if contents.binder != file.id:
        raise WrongUsageError(f"{packet.name} was built from another binder.")
    if rules.recipe(contents.recipe).copy_of:
        raise WrongUsageError(
            f"{packet.name} is a file copy, which stays with you.",
            "Name the packet that was sent.",
        )
    proof = verify(packet, carried, progress)
    if not proof.is_ok:
        raise BinderError(
            f"{packet.name} is not as it was planned. {proof.problems[0]}",
            "Build it again.",
        )
    return contents


def _freeze(file: BinderFile, source: Path, name: str) -> None:
    """Copy a file into the folder of what was sent, for reading alone."""
    folder = file.folder / SENT
    private_folder(folder)
    kept = folder / name
    if kept.exists() and digest_of(kept) == digest_of(source):
        return
    with taking_the_place_of(kept, READ_ONLY) as part:
        if copy_bytes(source, part) != digest_of(source):
            raise BinderError(
                f"{source.name} changed while it was being copied.",
                "Wait until it is complete, then try again.",
            )


def changed_since(file: BinderFile) -> Iterator[str]:
    """Give the names of kept packets that are not what was sent any more."""
    for name, state in states_of_kept(file):
        if state == CHANGED:
            yield name


def states_of_kept(file: BinderFile) -> Iterator[tuple[str, str]]:
    """Give each kept packet once with how its frozen copy stands; reads all of it."""
    digests = {packet.file: packet.sha256 for packet in file.binder.sent}
    for name, digest in digests.items():
        kept = file.folder / SENT / name
        if not kept.is_file():
            yield name, GONE
        else:
            yield name, WHOLE if digest_of(kept) == digest else CHANGED
