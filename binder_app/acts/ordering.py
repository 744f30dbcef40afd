"""Puts exhibits where a person wants them in the packet."""

from collections.abc import Sequence
from dataclasses import replace

from binder_app.domain.binder import Binder
from binder_app.domain.finding import Checklist
from binder_app.packet.make_plan import in_order


def moved(
    binder: Binder, ids: Sequence[str], before: str, checklist: Checklist
) -> Binder:
    """Return the binder with those exhibits standing before another, in their order.

    `before` is an exhibit's id, or empty for the end. From the first move on the
    whole order is a person's own; pinned tabs of what was moved are let go.
    """
    held = [exhibit.id for exhibit in in_order(binder, checklist)]
    taken = [exhibit_id for exhibit_id in held if exhibit_id in set(ids)]
    left = [exhibit_id for exhibit_id in held if exhibit_id not in set(ids)]
    at = left.index(before) if before in left else len(left)
    freed = tuple(
        exhibit.with_choice("tab", "") if exhibit.id in set(ids) else exhibit
        for exhibit in binder.exhibits
    )
    order = (*left[:at], *taken, *left[at:])
    return replace(binder, exhibits=freed, order=order)


def own_order_dropped(binder: Binder) -> Binder:
    """Return the binder with its exhibits in the checklist's order again."""
    return replace(binder, order=())
