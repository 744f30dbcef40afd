"""What a sending changes in the binder, and what taking it back changes."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from binder_app.domain.binder import Binder
from binder_app.domain.exhibit import Exhibit
from binder_app.domain.sent import Contents, NotSent, SentPacket
from binder_app.errors import WrongUsageError


def must_have_come(day: str, today: date) -> None:
    """Refuse an ISO date in the future: nothing was sent on it yet."""
    if day > today.isoformat():
        raise WrongUsageError(
            "That day has not come yet.", "Say so once the packet has been sent."
        )


def with_sent(binder: Binder, packet: SentPacket) -> Binder:
    """Return the binder that knows of the sending and keeps the tabs it gave."""
    tabs = _tabs_of((packet,))
    exhibits = tuple(
        exhibit.with_choice("tab", tabs[exhibit.id]) if exhibit.id in tabs else exhibit
        for exhibit in binder.exhibits
    )
    return replace(binder, exhibits=exhibits, sent=(*binder.sent, packet))


def with_receipt(binder: Binder, packet: SentPacket, name: str) -> Binder:
    """Return the binder in which a packet that was sent has one more receipt.

    `name` is that of a file in the folder `sent`. A binder that does not hold the
    packet so, as it was taken back meanwhile, stays as it is.
    """
    told = packet.with_proof(name)
    sent = tuple(told if one == packet else one for one in binder.sent)
    return replace(binder, sent=sent)


def pinned_by(binder: Binder, contents: Contents) -> tuple[str, ...]:
    """Return the exhibits that get a tab of their own by being sent so."""
    held = {one.id for one in contents.exhibits}
    return tuple(e.id for e in binder.exhibits if e.id in held and not e.tab)


def without_sent(
    binder: Binder, packet: SentPacket, because: str, today: date
) -> Binder:
    """Return the binder in which a packet was not sent after all, and why.

    Its numbers are free again; so are the tabs that it gave, unless another packet
    that was sent has them, or a person changed them since. What is kept of it stays.
    """
    if packet not in binder.sent:
        raise WrongUsageError("No such packet is kept as sent.")
    if not (told := " ".join(because.split())):
        raise WrongUsageError("Say why it was not sent.")
    rest = tuple(one for one in binder.sent if one != packet)
    given, kept = _tabs_of((packet,)), _tabs_of(rest)

    def freed(exhibit: Exhibit) -> Exhibit:
        is_ours = exhibit.id in packet.pinned and exhibit.id not in kept
        has_it = exhibit.tab == given.get(exhibit.id)
        return exhibit.with_choice("tab", "") if is_ours and has_it else exhibit

    note = NotSent(packet, told, today.isoformat())
    return replace(
        binder,
        exhibits=tuple(map(freed, binder.exhibits)),
        sent=rest,
        not_sent=(*binder.not_sent, note),
    )


def _tabs_of(packets: Iterable[SentPacket]) -> dict[str, str]:
    """Return the tab that each exhibit had when it went out last."""
    return {held.id: held.tab for one in packets for held in one.contents.exhibits}
