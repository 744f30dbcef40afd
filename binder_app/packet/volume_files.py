"""The files of a packet in volumes: what they are called, and about how large."""

import re
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pypdfium2

from binder_app.domain.packet_plan import PacketPlan
from binder_app.domain.volumes import Volume

_OWN_WEIGHT = 100_000
"""About how many bytes pages of our own take, with their faces."""

_NUMBERED = re.compile(r"-[1-9][0-9]*-of-[1-9][0-9]*")


def volume_beside(packet: Path, volume: Volume) -> Path:
    """Return where a volume goes: "packet-2-of-3.pdf" beside "packet.pdf"."""
    name = f"{packet.stem}-{volume.number}-of-{volume.of}{packet.suffix}"
    return packet.with_name(name)


def sibling(path: Path, volume: Volume, number: int) -> Path:
    """Return where another volume of a packet is, by the name of this one."""
    own, others = f"-{volume.number}-of-{volume.of}", f"-{number}-of-{volume.of}"
    return path.with_name(f"{path.stem.removesuffix(own)}{others}{path.suffix}")


def files_beside(packet: Path) -> Iterator[Path]:
    """Give what stands there under the packet's name, or that of a volume of it."""
    for path in sorted(packet.parent.iterdir()):
        if path.suffix != packet.suffix or not path.stem.startswith(packet.stem):
            continue
        rest = path.stem[len(packet.stem) :]
        if path.is_file() and (not rest or _NUMBERED.fullmatch(rest)):
            yield path


def with_weights(plan: PacketPlan, paths: Mapping[str, Path]) -> PacketPlan:
    """Return the plan with about how many bytes each exhibit takes.

    A page takes its share of the file that holds it: where that is wrong, the volume
    that comes out too large is cut anew.
    """
    if not plan.limit.bytes:
        return plan
    a_page = {digest: _bytes_a_page(path) for digest, path in paths.items()}
    weights = {part.id: _OWN_WEIGHT for part in plan.parts}
    for held in plan.all_exhibits:
        weights[held.exhibit_id] = sum(a_page[page.source] for page in held.pages)
    return replace(plan, limit=replace(plan.limit, weights=weights))


def _bytes_a_page(path: Path) -> int:
    size = path.stat().st_size
    try:
        with closing(pypdfium2.PdfDocument(path)) as document:
            return size // max(len(document), 1)
    except pypdfium2.PdfiumError:
        return size
