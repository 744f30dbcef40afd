"""Tells the roads of a denial apart from the papers in hand; a person picks.

Nothing is decided here: each road is given with what speaks for it and against it.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from binder_app.domain.cue import Guide, Looked, Road, Sight
from binder_app.rules.cues import sights


@dataclass(frozen=True, slots=True)
class RoadSeen:
    """A road, where its signs are to be seen, and where those of other roads are."""

    road: Road
    found: tuple[Sight, ...]
    against: tuple[tuple[Road, Sight], ...] = ()

    @property
    def is_pointed_to(self) -> bool:
        """Tell whether a sign of it is more than a weak one."""
        return any(sight.cue.is_strong for sight in self.found)


def guide_from(looked: Looked, guide: Guide) -> tuple[RoadSeen, ...]:
    """Return every road with its signs, in the order of the guide's file."""
    seen = [
        (road, tuple(one for cue in road.cues for one in sights(cue, looked)))
        for road in guide.roads
    ]
    return tuple(
        RoadSeen(road, found, tuple(_against(road, seen))) for road, found in seen
    )


def _against(
    road: Road, seen: Sequence[tuple[Road, tuple[Sight, ...]]]
) -> list[tuple[Road, Sight]]:
    """Return the strong signs of the other roads."""
    return [
        (other, sight)
        for other, found in seen
        if other.id != road.id
        for sight in found
        if sight.cue.is_strong
    ]


def worth_saying(
    roads: Sequence[RoadSeen], pathway: str, aside: Collection[str] = ()
) -> tuple[RoadSeen, ...]:
    """Return the roads other than the binder's own that papers point to.

    `aside` are those of which a person said that they don't apply.
    """
    return tuple(
        one
        for one in roads
        if one.is_pointed_to
        and one.road.pathway != pathway
        and one.road.id not in aside
    )
