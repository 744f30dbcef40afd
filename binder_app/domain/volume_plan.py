"""A packet's plan and its volumes: where it is cut, and what one volume holds."""

from collections.abc import Iterator
from dataclasses import replace

from binder_app.domain.packet_plan import (
    DIVIDER,
    FRONT,
    INDEX,
    Block,
    PacketPlan,
    PlannedExhibit,
    PlannedPage,
    PlannedPart,
)
from binder_app.domain.volumes import Piece, Volume, cut


def pieces_of(plan: PacketPlan) -> tuple[Piece, ...]:
    """Return what stays together in a plan that is laid out.

    The pages before the exhibits are one piece; an exhibit goes with its tab sheet,
    and with a divider before it. Exhibits alone may be cut.
    """
    pieces: list[Piece] = []
    before: Block | None = None
    for block in plan.blocks():
        piece = _piece_of(block, plan)
        if before and _stay_together(before, block):
            piece = replace(piece, first_page=pieces.pop().first_page)
        pieces.append(piece)
        before = block
    return tuple(pieces)


def _piece_of(block: Block, plan: PacketPlan) -> Piece:
    if isinstance(block, PlannedPart):
        return Piece(block.id, block.first_page, block.pages.stop - 1)
    first = block.tab_sheet if plan.has_tab_sheets else block.first_page
    return Piece(block.exhibit_id, first, block.last_page, is_long=True)


def _stay_together(before: Block, block: Block) -> bool:
    if not isinstance(before, PlannedPart):
        return False
    is_front = isinstance(block, PlannedPart) and block.place == FRONT
    return before.place == DIVIDER or is_front


def cut_up(plan: PacketPlan, opening: int) -> PacketPlan:
    """Return a plan that is laid out with its volumes; none where one file holds it.

    `opening` are the pages of its own that each volume but the first needs.
    """
    volumes = cut(pieces_of(plan), plan.limit, opening)
    return replace(plan, volumes=volumes if len(volumes) > 1 else (), here=1)


def blocks_in(plan: PacketPlan) -> Iterator[Block]:
    """Give what stands in the volume spoken of; of an exhibit, its pages there."""
    volume = plan.volume
    for block in plan.blocks():
        if isinstance(block, PlannedPart):
            if volume.holds(block.first_page):
                yield block
        elif held := _held_in(block, volume):
            yield held


def exhibits_in(plan: PacketPlan) -> tuple[PlannedExhibit, ...]:
    """Return the exhibits of the volume spoken of, each with its pages there."""
    blocks = blocks_in(plan)
    return tuple(block for block in blocks if isinstance(block, PlannedExhibit))


def _held_in(exhibit: PlannedExhibit, volume: Volume) -> PlannedExhibit | None:
    first = max(exhibit.first_page, volume.first_page)
    stop = min(exhibit.last_page, volume.last_page) + 1
    if first >= stop:
        return None
    here = slice(first - exhibit.first_page, stop - exhibit.first_page)
    return replace(
        exhibit,
        first_page=first,
        pages=exhibit.pages[here],
        numbers=exhibit.numbers[here],
    )


def pages_in(plan: PacketPlan) -> Iterator[PlannedPage]:
    """Give every page of the file spoken of, those it opens with first."""
    volume = plan.volume
    count = volume.opening
    for place, number in enumerate(volume.opening_pages, start=1):
        yield PlannedPage(number, INDEX, place, count, None)
    yield from (page for page in plan.pages() if volume.holds(page.number))


def exhibits_cut(plan: PacketPlan) -> tuple[tuple[PlannedExhibit, int], ...]:
    """Return the exhibits that run over volumes, each with how many it runs over."""
    return tuple(
        (exhibit, last.number - first.number + 1)
        for exhibit in plan.all_exhibits
        if (first := plan.volume_at(exhibit.first_page)).number
        < (last := plan.volume_at(exhibit.last_page)).number
    )


def piece_to_begin_with(plan: PacketPlan, size: int) -> str | None:
    """Return which piece is to begin a volume, where the one here is too large.

    `size` is what it has in bytes. `None` where it holds one piece alone.
    """
    pieces, weights, volume = pieces_of(plan), plan.limit.weights, plan.volume
    inside = [piece for piece in pieces if volume.holds(piece.first_page)]
    whole = sum(weights.get(piece.id, 0) for piece in inside)
    room, held, found = whole * plan.limit.bytes / size, 0, None
    for piece in inside:
        if piece.first_page > volume.first_page and (found is None or held <= room):
            found = piece.id
        held += weights.get(piece.id, 0)
    return found
