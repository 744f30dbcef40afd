"""The volumes of a packet that was built: what is said of them, and earlier ones."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, suppress
from pathlib import Path

from binder_app.acts.targets import PACKET, free_target
from binder_app.domain.marks import PACKET_SEAL
from binder_app.domain.volume_plan import exhibits_cut, exhibits_in
from binder_app.domain.volumes import MEGABYTE, Volume
from binder_app.domain.words import Words
from binder_app.errors import UnusableInputError
from binder_app.files import copy_bytes, taking_the_place_of
from binder_app.packet.build import PacketReport
from binder_app.packet.sheet import page_range
from binder_app.packet.verify import carried_by
from binder_app.packet.volume_files import files_beside, volume_beside
from binder_app.seal import is_sealed
from binder_app.storage.binder_file import BinderFile


def volume_notes(report: PacketReport) -> Iterator[str]:
    """Say in English which exhibits were cut, and which volumes are too large."""
    plan = report.plan
    for exhibit, count in exhibits_cut(plan) if plan.volumes else ():
        yield (
            f"Tab {exhibit.tab} has more pages than a volume may have: it runs over"
            f" {count} volumes."
        )
    most = plan.limit.bytes
    for file in report.files if most else ():
        if file.bytes > most:
            number = file.volume.number
            held = exhibits_in(plan.seen_from(file.volume))
            tabs = ", ".join(exhibit.tab for exhibit in held)
            size, limit = f"{file.bytes / MEGABYTE:.1f}", f"{most / MEGABYTE:g}"
            yield (
                f"Volume {number} has {size} MB, more than the {limit} MB asked for: it"
                f" can't be cut between exhibits any more (Tab {tabs})."
            )


def volumes_told(report: PacketReport, words: Words) -> Iterator[tuple[str, str]]:
    """Give each volume's file with its packet pages; nothing for a packet in one."""
    for file in report.files if report.plan.volumes else ():
        volume = file.volume
        pages = page_range(volume.first_page, volume.last_page)
        told = words.say("for_you_volume", pages=pages, count=volume.file_pages)
        yield file.path.name, told


def copy_packet(file: BinderFile, files: Sequence[Path], to: Path) -> list[Path]:
    """Copy a packet, or all of its volumes, and return where the copies are.

    Volumes get the name of `to` with their numbers. All are copied, or none; nothing is
    written over that is not ours.
    """
    if len(files) == 1:
        targets = [free_target(to, PACKET, file)]
    else:
        whole, count = PACKET.named(to), len(files)
        volumes = (Volume(number, count, 1, 1) for number in range(1, count + 1))
        targets = [free_target(volume_beside(whole, v), PACKET, file) for v in volumes]
    with ExitStack() as places:
        for source, target in zip(files, targets, strict=True):
            copy_bytes(source, places.enter_context(taking_the_place_of(target)))
    return targets


def clear_earlier(
    file: BinderFile, target: Path, report: PacketReport
) -> tuple[Path, ...]:
    """Remove what an earlier build left under that name; return what went.

    Of a packet that was in volumes, or is now, files would stay that look like parts
    of the new one. Only whole packets of this binder go, as they were built.
    """
    new, gone = {each.path for each in report.files}, []
    for path in files_beside(target):
        if path not in new and _is_earlier(file, path, path == target):
            with suppress(OSError):
                path.unlink()
                gone.append(path)
    return tuple(gone)


def _is_earlier(file: BinderFile, path: Path, is_whole: bool) -> bool:
    if not is_sealed(path, PACKET_SEAL):
        return False
    try:
        carried = carried_by(path)
    except UnusableInputError:
        return False
    contents, volumes = carried.contents, carried.of_volumes
    is_ours = contents is not None and contents.binder == file.id
    return is_ours and is_whole == (volumes is None)
