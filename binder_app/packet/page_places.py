"""How our pages name packet pages that stand in this volume or in another."""

from binder_app.domain.packet_plan import PacketPlan
from binder_app.domain.words import Words
from binder_app.packet.sheet import Link, page_range

_SPACE, _NO_BREAK = " ", "\u00a0"


def pages_told(plan: PacketPlan, first: int, last: int, words: Words) -> str:
    """Return packet pages as they are printed, those of other volumes with theirs."""
    return told_elsewhere(plan, page_range(first, last), first, last, words)


def told_elsewhere(
    plan: PacketPlan, what: str, first: int, last: int, words: Words
) -> str:
    """Return what is said of packet pages, with their volumes where one is another."""
    if not plan.volumes:
        return what
    ends = plan.volume_at(first).number, plan.volume_at(last).number
    if ends == (plan.here, plan.here):
        return what
    return words.say("elsewhere", what=what, volumes=page_range(*ends))


def unbroken(shown: str) -> str:
    """Return pages as they stand amid a sentence, on one line."""
    return shown.replace(_SPACE, _NO_BREAK)


def link_to(plan: PacketPlan, page: int, said: str) -> Link | None:
    """Return the link that leads to a packet page; none into another file."""
    is_here = not plan.volumes or plan.volume.holds(page)
    return Link(page, said) if is_here else None
