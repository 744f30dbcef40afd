"""Gives a plan what its own pages say, and takes out a chronology without lines."""

from dataclasses import replace

from binder_app.domain.dispute import Dispute
from binder_app.domain.packet_plan import CHRONOLOGY, PacketPlan
from binder_app.domain.summary import Summary
from binder_app.packet.chronology_pages import told_happenings

LEAST_HAPPENINGS = 2
"""Lines without which a chronology tells nothing that its papers do not."""


def with_summary(plan: PacketPlan, summary: Summary, dispute: Dispute) -> PacketPlan:
    """Return the plan with what the papers say together; pages need not be settled."""
    summed = replace(plan, summary=summary, dispute=dispute)
    if len(list(told_happenings(summed))) >= LEAST_HAPPENINGS:
        return summed
    parts = tuple(part for part in summed.parts if part.id != CHRONOLOGY)
    return replace(summed, parts=parts)
