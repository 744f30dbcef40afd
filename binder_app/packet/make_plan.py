"""From a binder to its packet's plan: which exhibits, in what order and tab."""

from collections.abc import Collection
from dataclasses import dataclass

from binder_app.domain.bates import BatesNumber, prefix_from
from binder_app.domain.binder import Binder
from binder_app.domain.exhibit import Exhibit
from binder_app.domain.finding import Checklist
from binder_app.domain.kind import Kinds
from binder_app.domain.packet_plan import (
    PacketPlan,
    PlannedExhibit,
    tab_order,
    tabs_for,
)
from binder_app.errors import BinderError


@dataclass(frozen=True, slots=True)
class PacketOptions:
    """What the user may choose of a packet.

    `stamp` is the Bates prefix, taken from the worker's surname where empty;
    `language` that of our own pages ("en" or "es").
    """

    recipe: str = "packet"
    language: str = "en"
    has_tab_sheets: bool = True
    is_duplex: bool = True
    stamp: str = ""
    leave_out: Collection[str] = ()


def make_plan(
    binder: Binder,
    checklist: Checklist,
    kinds: Kinds,
    options: PacketOptions,
    prepared: str,
) -> PacketPlan:
    """Return the plan, its lengths not yet settled; `prepared` is an ISO date.

    Exhibits stand in the order of the checklist, within a line newest first,
    undated last, but that one with a pinned tab stands where its tab belongs:
    tabs always follow their order. A `BinderError` where nothing goes in.
    """
    chosen = [exhibit for exhibit in binder.exhibits if goes_in(exhibit, options)]
    if not chosen:
        raise BinderError(
            "There is nothing to put into a packet yet.",
            "Add papers, or put held-back ones back in.",
        )
    chosen.sort(key=lambda exhibit: _place(exhibit, checklist))
    tabs = tabs_for(tuple(exhibit.tab for exhibit in chosen))
    if len(set(tabs)) < len(tabs):
        twice = next(tab for tab in tabs if tabs.count(tab) > 1)
        raise BinderError(
            f"Tab {twice} is given to two exhibits.", "Give one of them another tab."
        )
    planned = tuple(
        _planned(exhibit, tab, checklist, kinds, options.language)
        for exhibit, tab in sorted(
            zip(chosen, tabs, strict=True), key=lambda pair: tab_order(pair[1])
        )
    )
    prefix = options.stamp or prefix_from(binder.claim.surname)
    return PacketPlan(
        claim=binder.claim,
        dispute=binder.dispute,
        exhibits=planned,
        first_bates=BatesNumber(prefix, 1),
        prepared=prepared,
        recipe=options.recipe,
        language=options.language,
        has_tab_sheets=options.has_tab_sheets,
        is_duplex=options.is_duplex,
    )


def goes_in(exhibit: Exhibit, options: PacketOptions) -> bool:
    """Tell whether an exhibit belongs into this packet."""
    is_wanted = exhibit.id not in options.leave_out
    return is_wanted and exhibit.state == "in" and bool(exhibit.pages_in)


def _place(exhibit: Exhibit, checklist: Checklist) -> tuple[tuple[int, int], int]:
    newest_first = -int(exhibit.date.replace("-", "")) if exhibit.date else 1
    return checklist.place_of(exhibit.kind), newest_first


def _planned(
    exhibit: Exhibit, tab: str, checklist: Checklist, kinds: Kinds, language: str
) -> PlannedExhibit:
    pages = exhibit.pages_in
    return PlannedExhibit(
        exhibit_id=exhibit.id,
        tab=tab,
        title=exhibit.title or kinds[exhibit.kind].title(language),
        kind=exhibit.kind,
        date=exhibit.date,
        sender=exhibit.sender,
        section=checklist.section_of(exhibit.kind),
        pages=pages,
        digests=tuple(dict.fromkeys(page.source for page in pages)),
    )
