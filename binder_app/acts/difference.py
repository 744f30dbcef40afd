"""What differs between a packet and what went out before it, for the user alone."""

from collections.abc import Iterator
from dataclasses import dataclass

from binder_app.domain.binder import Binder
from binder_app.domain.packet_plan import PacketPlan, PlannedExhibit
from binder_app.domain.sent import HeldExhibit, held_in, leaves_of
from binder_app.domain.words import Words


@dataclass(frozen=True, slots=True)
class Difference:
    """The exhibits that are new, have other pages, or are gone since they were sent.

    `gone` has no page in the binder any more that goes in, `changed` each with what
    was sent of it.
    """

    new: tuple[PlannedExhibit, ...] = ()
    changed: tuple[tuple[PlannedExhibit, HeldExhibit], ...] = ()
    gone: tuple[HeldExhibit, ...] = ()


def difference_of(binder: Binder, plan: PacketPlan) -> Difference | None:
    """Return what differs from all that was sent; `None` where nothing was."""
    if not binder.sent:
        return None
    sent = {held.id: held for _, held in held_in(binder.sent)}
    went_out = {leaf for _, held in held_in(binder.sent) for leaf in held.leaves}
    new, changed = [], []
    for exhibit in plan.exhibits:
        leaves, before = set(leaves_of(exhibit.pages)), sent.get(exhibit.exhibit_id)
        if before and leaves != set(before.leaves):
            changed.append((exhibit, before))
        elif not before and not leaves <= went_out:
            new.append(exhibit)
    inside = {
        leaf
        for exhibit in binder.exhibits
        if exhibit.state == "in"
        for leaf in leaves_of(exhibit.pages_in)
    }
    gone = (held for held in sent.values() if inside.isdisjoint(held.leaves))
    return Difference(tuple(new), tuple(changed), tuple(gone))


def told(difference: Difference | None, words: Words) -> Iterator[tuple[str, str]]:
    """Give a line for each exhibit that differs: which it is, and how it does."""
    if difference is None:
        return
    for exhibit in difference.new:
        yield _named(exhibit.tab, exhibit.title, words), words["since_new"]
    for exhibit, before in difference.changed:
        counts = {"before": len(before.leaves), "now": len(exhibit.pages)}
        said = words.say("since_changed", **counts)
        yield _named(exhibit.tab, exhibit.title, words), said
    for held in difference.gone:
        yield _named(held.tab, held.title, words), words["since_gone"]


def _named(tab: str, title: str, words: Words) -> str:
    return f"{words.say('ledger_in_packet_tab', tab=tab)}, {title}"
