"""What did not go out yet, what did and is gone, and with what was filed."""

from collections.abc import Sequence
from dataclasses import dataclass

from binder_app.acts.difference import difference_of
from binder_app.acts.rulebook import Rulebook
from binder_app.domain.binder import Binder
from binder_app.domain.deadline import Deadline
from binder_app.domain.exhibit import Exhibit
from binder_app.domain.recipe import Recipe
from binder_app.domain.sent import HeldExhibit, SentPacket
from binder_app.errors import BinderError
from binder_app.packet.make_plan import (
    PacketOptions,
    exhibits_for,
    left_behind,
    make_plan,
    not_sent,
)


@dataclass(frozen=True, slots=True)
class SinceSent:
    """What differs from all that was sent.

    `new` are papers with pages that never went out, each with its tab, as the next
    packet would carry them; `left` those that it would not carry, each with why (see
    `make_plan.left_behind`); of `gone` nothing goes in any more. `recipe` is that of
    the next packet. `beside` go out together with an application, and none of them
    is marked as sent although an application is; or it is the application's packet,
    where only its copy is marked as sent, and then nothing is called new.
    """

    recipe: Recipe
    new: tuple[tuple[Exhibit, str], ...] = ()
    left: tuple[tuple[Exhibit, str], ...] = ()
    gone: tuple[HeldExhibit, ...] = ()
    beside: tuple[Recipe, ...] = ()


def since_sent(binder: Binder, rules: Rulebook) -> SinceSent | None:
    """Return what differs from what was sent; `None` where nothing was sent.

    The next packet is the supplement, where the pathway has one.
    """
    if not binder.sent:
        return None
    whole = rules.recipes[0]
    recipe = next((each for each in rules.recipes if each.is_new_only), whole)
    if _sent(binder) <= {each.id for each in rules.recipes if each.is_beside_filing}:
        return SinceSent(recipe, beside=(whole,))
    options = PacketOptions(recipe.id)
    left = left_behind(binder, rules.checklist, recipe, options)
    return SinceSent(
        recipe,
        _new(binder, rules, recipe),
        tuple(left),
        _gone(binder, rules, whole),
        _beside(binder, rules),
    )


def filed(
    binder: Binder, rules: Rulebook, deadlines: Sequence[Deadline]
) -> SentPacket | None:
    """Return the packet with which the application went out first, if it did.

    What went out before the event that the deadline counts from was about something
    else. That it went out does not say that it arrived. Of several decisions nobody
    can tell which one it was about.
    """
    first = deadlines[0] if deadlines else None
    if len({row.decision for row in deadlines if row.safe}) > 1:
        return None
    start = first.start.date.isoformat() if first and first.start else ""
    filing = {recipe.id for recipe in rules.recipes if recipe.is_filing}
    found = [
        packet
        for packet in binder.sent
        if packet.contents.recipe in filing and packet.on >= start
    ]
    return min(found, key=lambda packet: packet.on, default=None)


def _new(
    binder: Binder, rules: Rulebook, recipe: Recipe
) -> tuple[tuple[Exhibit, str], ...]:
    options = PacketOptions(recipe.id)
    try:
        going = exhibits_for(binder, rules.checklist, recipe, options)
    except BinderError:
        return ()
    return tuple(not_sent(binder, going))


def _sent(binder: Binder) -> set[str]:
    return {packet.contents.recipe for packet in binder.sent}


def _beside(binder: Binder, rules: Rulebook) -> tuple[Recipe, ...]:
    sent = _sent(binder)
    if not any(each.is_filing and each.id in sent for each in rules.recipes):
        return ()
    wanted = (each for each in rules.recipes if each.is_beside_filing)
    return tuple(each for each in wanted if each.id not in sent)


def _gone(binder: Binder, rules: Rulebook, recipe: Recipe) -> tuple[HeldExhibit, ...]:
    options = PacketOptions(recipe.id)
    try:
        plan = make_plan(binder, rules.checklist, rules.kinds, recipe, options, "")
    except BinderError:
        return ()
    found = difference_of(binder, plan)
    return found.gone if found else ()
