"""Builds one packet: reckon, draw, join, prove, and only then put it in place."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from binder_app.domain.packet_plan import PacketPlan, PlannedExhibit
from binder_app.domain.volume_plan import piece_to_begin_with
from binder_app.domain.volumes import Volume
from binder_app.errors import BinderError
from binder_app.files import digest_of, taking_the_place_of
from binder_app.packet.front_matter import settle_volumes
from binder_app.packet.join import NO_DOUBTS, Doubts, Loss, holding_back
from binder_app.packet.strange_pages import strange_pages
from binder_app.packet.verify import Proof, verify
from binder_app.packet.volume_files import volume_beside, with_weights
from binder_app.packet.write_file import Papers, Setting, Written, write_packet
from binder_app.progress import Progress

MOST_NAMED = 5
"""Exhibits that are named when a packet fails its check."""


class UnprovenPacketError(BinderError):
    """The packet is not what its plan says; it was not put in place.

    Names the exhibits whose pages are at fault, and the words that hold them
    back.
    """

    exit_code = 5

    def __init__(self, proof: Proof, plan: PacketPlan) -> None:
        first = proof.problems[0]
        problem = f"The packet failed its check and was not written. {first}"
        remedy = "Please report this."
        held = plan.all_exhibits
        named = [exhibit for exhibit in held if _is_at_fault(exhibit, proof)]
        if named:
            told = named[:MOST_NAMED]
            where = "; ".join(f"Tab {e.tab}, {e.title} ({e.exhibit_id})" for e in told)
            self.commands = tuple(holding_back(e.exhibit_id) for e in told)
            problem = f"{problem} At fault: {where}."
            remedy = "Hold it back, build again, and report this."
        super().__init__(problem, remedy)
        self.problems = proof.problems


def _is_at_fault(exhibit: PlannedExhibit, proof: Proof) -> bool:
    pages = range(exhibit.first_page, exhibit.last_page + 1)
    return not proof.wrong.isdisjoint(pages)


@dataclass(frozen=True, slots=True)
class BuiltFile:
    """One file of a packet: the packet itself, or one of its volumes."""

    path: Path
    volume: Volume
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class PacketReport:
    """What was built: the plan as it was settled, what was lost, what was proven.

    `files` are its volumes, or the one file of a packet that is not cut. `covered` are
    the packet pages on which something is printed below the stamp; `undrawable` are
    letters of names and titles that no face of ours holds.
    """

    plan: PacketPlan
    files: tuple[BuiltFile, ...]
    losses: tuple[Loss, ...]
    proof: Proof
    covered: tuple[int, ...] = ()
    undrawable: str = ""

    @property
    def path(self) -> Path:
        """The packet, or its first volume."""
        return self.files[0].path

    @property
    def sha256(self) -> str:
        """The digest of the packet, or of its first volume."""
        return self.files[0].sha256

    @property
    def bytes(self) -> int:
        """How large all of its files are together."""
        return sum(file.bytes for file in self.files)


@contextmanager
def proven_packet(
    plan: PacketPlan,
    papers: Papers,
    setting: Setting,
    target: Path,
    progress: Progress,
    free: Callable[[Path], Path] = Path,
) -> Iterator[PacketReport]:
    """Write the packet and prove it; it stands at `target` when the block ends.

    A plan with a limit may come in volumes, which stand beside `target` under names
    of their own, each given to `free`, which may refuse it: all of them, or none. A
    failed proof raises `UnprovenPacketError`, a stop `Cancelled`; either, or a failure
    in the block, leaves what stood there untouched and nothing half-written.
    """
    if plan.limit.is_set:
        plan = with_weights(plan, papers.paths)
    while True:
        if plan.limit.is_set:
            plan = settle_volumes(plan, *setting.for_own_pages)
        try:
            with ExitStack() as places:
                paths = _paths(plan, target, free)
                parts = [
                    places.enter_context(taking_the_place_of(path)) for path in paths
                ]
                yield _written(plan, papers, setting, paths, parts, progress)
            return
        except _TooLargeError as error:
            plan = replace(plan, limit=plan.limit.with_start(error.piece))


class _TooLargeError(Exception):
    """A volume came out larger than its limit, and can be cut before `piece`."""

    def __init__(self, piece: str) -> None:
        super().__init__(piece)
        self.piece = piece


def _paths(plan: PacketPlan, target: Path, free: Callable[[Path], Path]) -> list[Path]:
    """Return where each file of the packet goes."""
    if not plan.volumes:
        return [target]
    return [free(volume_beside(target, volume)) for volume in plan.volumes]


def _written(
    plan: PacketPlan,
    papers: Papers,
    setting: Setting,
    paths: Sequence[Path],
    parts: Sequence[Path],
    progress: Progress,
) -> PacketReport:
    """Write and prove every file of the packet, as the parts that go to `paths`."""
    files, whole, proof = [], [], Proof()
    volumes = plan.volumes or (plan.volume,)
    for volume, path, part in zip(volumes, paths, parts, strict=True):
        seen = plan.seen_from(volume)
        written, proven = _proven_file(seen, papers, setting, part, progress)
        if not proven.is_ok:
            raise UnprovenPacketError(proven, written.plan)
        proof.add(proven)
        whole.append(written)
        size, digest = part.stat().st_size, digest_of(part)
        files.append(BuiltFile(path, written.plan.volume, size, digest))
    losses = dict.fromkeys(loss for written in whole for loss in written.losses)
    letters = "".join(written.undrawable for written in whole)
    return PacketReport(
        plan=whole[0].plan,
        files=tuple(files),
        losses=tuple(losses),
        proof=proof,
        covered=tuple(page for written in whole for page in written.covered),
        undrawable="".join(dict.fromkeys(letters)),
    )


def _proven_file(
    plan: PacketPlan,
    papers: Papers,
    setting: Setting,
    part: Path,
    progress: Progress,
) -> tuple[Written, Proof]:
    """Write one file of the packet to `part`, and prove it.

    Where pages swallow their stamp it is written once more, with what those
    pages draw set apart; where they still don't show what their source does, once
    more with pictures of them.
    """

    def write(doubts: Doubts) -> tuple[Written, Proof]:
        written = write_packet(plan, papers, setting, part, progress, doubts)
        _must_be_small(part, written.plan)
        return written, verify(part, written.carried, progress)

    written, proof = write(NO_DOUBTS)
    apart = frozenset(proof.overrun)
    if apart:
        written, proof = write(Doubts(apart))
    strange = strange_pages(proof, written.plan, papers.paths, papers.facts)
    if pictured := frozenset(strange):
        written, proof = write(Doubts(apart, pictured))
    return written, proof


def _must_be_small(part: Path, plan: PacketPlan) -> None:
    """Hold what was written against the limit; what can't be cut may be larger."""
    size = part.stat().st_size
    is_too_large = 0 < plan.limit.bytes < size
    if is_too_large and (piece := piece_to_begin_with(plan, size)):
        raise _TooLargeError(piece)


def build_packet(
    plan: PacketPlan,
    papers: Papers,
    setting: Setting,
    target: Path,
    progress: Progress,
) -> PacketReport:
    """Write and prove a packet that nothing else has to stand beside."""
    with proven_packet(plan, papers, setting, target, progress) as report:
        return report
