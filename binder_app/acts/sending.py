"""Keeps what went out: a frozen copy of the packet, how it went, and its labels."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import count
from pathlib import Path

from binder_app.acts.rulebook import Rulebook
from binder_app.acts.sent_edits import (
    must_have_come,
    pinned_by,
    with_receipt,
    with_sent,
)
from binder_app.domain.marks import PACKET_SEAL
from binder_app.domain.sent import Contents, SentFile, SentPacket
from binder_app.errors import BinderError, UnusableInputError, WrongUsageError
from binder_app.files import (
    copy_bytes,
    digest_of,
    private_folder,
    taking_the_place_of,
)
from binder_app.packet.carried_plan import CarriedVolume
from binder_app.packet.verify import carried_by, verify
from binder_app.packet.volume_files import sibling
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
    """Freeze a packet that was sent, and give its tabs to its exhibits for good.

    Told again of a sending that is kept, it keeps its receipt with it, beside those
    that are there.
    """
    told = _told_before(file, sending)
    if told is not None and sending.proof:
        name = freeze_receipt(file, told, sending.proof)
        file.save(with_receipt(file.binder, told, name))
        return Kept(told.with_proof(name), ())
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
    and no day after `today`. Of a packet in volumes one is named, and all are kept:
    the others lie beside it.
    """
    must_have_come(sending.on, today)
    parts = _volumes_of(sending.packet)
    contents = _proven_contents(file, parts, rules, progress)
    if _told_before(file, sending, parts[0]):
        raise WrongUsageError(
            f"{sending.packet.name} is kept as sent that way on that day already."
        )
    digests = [digest_of(part) for part in parts]
    before = tuple(one for one in file.binder.sent if one.sha256 == digests[0])
    stem = f"{sending.on} {contents.recipe} {digests[0][:_NAMED_BY]}"
    files = _names(stem, digests, before)
    for part, each in zip(parts, files, strict=True):
        _freeze(file, part, each.file)
    proof = _freeze_proof(file, sending.proof, stem) if sending.proof else ""
    pinned = pinned_by(file.binder, contents)
    first, *more = files
    told = (sending.by, sending.to, sending.on)
    packet = SentPacket(
        first.file, first.sha256, *told, proof, contents, pinned, tuple(more)
    )
    return Kept(packet, before)


def freeze_receipt(file: BinderFile, packet: SentPacket, receipt: Path) -> str:
    """Freeze a receipt that came later, return its name; the binder is still to know.

    Receipts of mail come back days after the packet went out. One that is kept with
    the packet already is refused.
    """
    kept = [file.folder / SENT / name for name in packet.proofs]
    told = [digest_of(path) for path in kept if path.is_file()]
    if told and receipt.is_file() and digest_of(receipt) in told:
        raise WrongUsageError(f"{receipt.name} is kept with that packet already.")
    held = packet.contents
    stem = f"{packet.on} {held.recipe} {packet.sha256[:_NAMED_BY]}"
    return _freeze_proof(file, receipt, stem)


def _told_before(
    file: BinderFile, sending: Sending, first: Path | None = None
) -> SentPacket | None:
    """Return the sending that is kept already; `first` is the first volume."""
    digest = digest_of(first or sending.packet)
    told = (sending.by, sending.to, sending.on)
    for one in file.binder.sent:
        is_it = digest in {part.sha256 for part in one.files}
        if is_it and (one.by, one.to, one.on) == told:
            return one
    return None


def _freeze_proof(file: BinderFile, proof: Path, stem: str) -> str:
    """Freeze what proves a sending under a name that nothing has yet; return it."""
    place = len(file.binder.sent) + len(file.binder.not_sent) + 1
    names = (f"{stem}-proof-{n}{safe_suffix(proof)}" for n in count(place))
    name = next(name for name in names if not (file.folder / SENT / name).exists())
    _freeze(file, proof, name)
    return name


def _names(
    stem: str, digests: Sequence[str], before: Sequence[SentPacket]
) -> tuple[SentFile, ...]:
    """Return under which names the files are kept; once kept, under the same."""
    if before:
        return before[0].files
    if len(digests) == 1:
        return (SentFile(f"{stem}.pdf", digests[0]),)
    count = len(digests)
    return tuple(
        SentFile(f"{stem}-{number}-of-{count}.pdf", digest)
        for number, digest in enumerate(digests, start=1)
    )


def _volumes_of(packet: Path) -> list[Path]:
    """Return every volume of a packet of which one is named; refuse a part of it."""
    _must_be_whole(packet)
    told = carried_by(packet).of_volumes
    if told is None:
        return [packet]
    parts = []
    for number in range(1, told.volume.of + 1):
        is_it = number == told.volume.number
        part = packet if is_it else sibling(packet, told.volume, number)
        if not _is_volume(part, told, number):
            raise UnusableInputError(
                f"Volume {number} of {told.volume.of} is not beside {packet.name}, as"
                " it was built.",
                f"Put {part.name} there too: all volumes are kept together.",
            )
        parts.append(part)
    return parts


def _is_volume(path: Path, told: CarriedVolume, number: int) -> bool:
    """Tell whether a file is that volume of the same packet, and whole."""
    if not is_sealed(path, PACKET_SEAL):
        return False
    found = carried_by(path).of_volumes
    return (
        found is not None
        and found.packet == told.packet
        and found.volume.number == number
    )


def _must_be_whole(packet: Path) -> None:
    if not is_sealed(packet, PACKET_SEAL):
        raise UnusableInputError(
            f"{packet.name} is no packet of this program, or was changed since it was"
            " built.",
            "Name the packet as it was built.",
        )


def _proven_contents(
    file: BinderFile, parts: Sequence[Path], rules: Rulebook, progress: Progress
) -> Contents:
    """Return what a packet of this binder holds; refuse every other file."""
    packet = parts[0]
    contents = carried_by(packet).contents
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
    for part in parts:
        proof = verify(part, carried_by(part), progress)
        if not proof.is_ok:
            raise BinderError(
                f"{part.name} is not as it was planned. {proof.problems[0]}",
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
    for part in (part for packet in file.binder.sent for part in packet.files):
        if _state_of(file, part) == CHANGED:
            yield part.file


def states_of_kept(file: BinderFile) -> Iterator[tuple[str, str]]:
    """Give each kept packet once with how its frozen copy stands; reads all of it.

    Of a packet in volumes the first is named, and is as whole as all of them are.
    """
    for name, parts in {one.file: one.files for one in file.binder.sent}.items():
        states = {_state_of(file, part) for part in parts}
        yield name, next(s for s in (GONE, CHANGED, WHOLE) if s in states)


def _state_of(file: BinderFile, part: SentFile) -> str:
    kept = file.folder / SENT / part.file
    if not kept.is_file():
        return GONE
    return WHOLE if digest_of(kept) == part.sha256 else CHANGED
