"""From a binder to its packet's plan: which exhibits, in what order and tab."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from binder_app.domain.bates import BatesNumber, prefix_from
from binder_app.domain.binder import Binder
from binder_app.domain.dispute import Dispute
from binder_app.domain.exhibit import Exhibit
from binder_app.domain.finding import Checklist
from binder_app.domain.kind import OTHER, Kinds
from binder_app.domain.packet_plan import (
    AFTER,
    ANNEX,
    BEHIND,
    DIVIDER,
    PacketPlan,
    PlannedExhibit,
    PlannedPart,
    tab_order,
    tabs_for,
)
from binder_app.domain.recipe import DISPUTE, Recipe
from binder_app.domain.sent import (
    Contents,
    Leaf,
    earlier_of,
    held_in,
    highest_number,
    leaves_of,
)
from binder_app.domain.volumes import NO_LIMIT, VolumeLimit
from binder_app.errors import BinderError

NOT_CARRIED, UNREAD, HELD_BACK = "not_carried", "needs_attention", "held_back"
"""Why a paper stays out of a packet: by its kind, not read, or held back."""


@dataclass(frozen=True, slots=True)
class PacketOptions:
    """What the user may choose of a packet.

    `stamp` is the Bates prefix, taken from the worker's surname where empty;
    `language` that of our own pages ("en" or "es"). `has_annex` asks for the annex
    in a packet that does without. `limit` says how large a volume may get.
    """

    recipe: str = "packet"
    language: str = "en"
    has_tab_sheets: bool = True
    is_duplex: bool = True
    stamp: str = ""
    leave_out: Collection[str] = ()
    has_annex: bool = False
    limit: VolumeLimit = NO_LIMIT


def make_plan(
    binder: Binder,
    checklist: Checklist,
    kinds: Kinds,
    recipe: Recipe,
    options: PacketOptions,
    prepared: str,
) -> PacketPlan:
    """Return the plan, its lengths not yet settled; `prepared` is an ISO date.

    A `BinderError` where nothing goes in.
    """
    chosen = exhibits_for(binder, checklist, recipe, options)
    _must_differ([tab for _, tab in chosen])
    planned = tuple(
        _planned(exhibit, tab, checklist, kinds, options.language)
        for exhibit, tab in chosen
    )
    is_copy = bool(recipe.copy_of)
    prefix = options.stamp or prefix_from(binder.claim.surname)
    filed = tuple(held for held in planned if not (is_copy and held.is_background))
    again = _sent_alike(binder, recipe.copy_of, filed)
    first = highest_number(binder.sent, prefix) + 1
    return PacketPlan(
        claim=recipe.told_of(binder.claim),
        dispute=Dispute() if DISPUTE in recipe.untold else binder.dispute,
        exhibits=filed,
        first_bates=again.first_bates if again else BatesNumber(prefix, first),
        prepared=again.prepared if again else prepared,
        recipe=options.recipe,
        supplement=supplement_number(binder, recipe),
        earlier=earlier_of(binder.sent) if recipe.is_new_only else (),
        language=options.language,
        has_tab_sheets=options.has_tab_sheets,
        is_duplex=options.is_duplex,
        parts=tuple(_parts(recipe, any(e.is_background for e in planned))),
        limit=options.limit,
        beyond=tuple(e for e in planned if is_copy and e.is_background),
    )


def exhibits_for(
    binder: Binder, checklist: Checklist, recipe: Recipe, options: PacketOptions
) -> list[tuple[Exhibit, str]]:
    """Return what a packet carries, each with its tab; `BinderError` for nothing."""
    there = with_tabs(binder, checklist, options)
    chosen = [
        (exhibit, tab)
        for exhibit, tab in there
        if recipe.takes(exhibit.kind, checklist, options.has_annex)
    ]
    if there and not chosen and not recipe.is_new_only:
        raise BinderError(
            "This packet carries none of the papers that are in the binder.",
            "Add the papers that it is made of, or choose another packet.",
        )
    if recipe.is_new_only:
        chosen = not_sent(binder, chosen)
        if not chosen:
            raise _nothing_new(tuple(left_behind(binder, checklist, recipe, options)))
    if not chosen:
        raise BinderError(
            "There is nothing to put into a packet yet.",
            "Add papers, or put held-back ones back in.",
        )
    return chosen


def _must_differ(tabs: list[str]) -> None:
    if len(set(tabs)) < len(tabs):
        twice = next(tab for tab in tabs if tabs.count(tab) > 1)
        raise BinderError(
            f"Tab {twice} is given to two exhibits.", "Give one of them another tab."
        )


def not_sent(
    binder: Binder, chosen: list[tuple[Exhibit, str]]
) -> list[tuple[Exhibit, str]]:
    """Return those with a page that no packet sent had."""
    if not binder.sent:
        raise BinderError(
            "Nothing is kept as sent yet, so there is nothing to supplement.",
            "Build the packet that goes first, and say so when it was sent.",
        )
    went_out = _gone_out(binder)
    return [
        (exhibit, tab)
        for exhibit, tab in chosen
        if not went_out.issuperset(leaves_of(exhibit.pages_in))
    ]


def _gone_out(binder: Binder) -> set[Leaf]:
    return {leaf for _, held in held_in(binder.sent) for leaf in held.leaves}


def left_behind(
    binder: Binder, checklist: Checklist, recipe: Recipe, options: PacketOptions
) -> Iterator[tuple[Exhibit, str]]:
    """Give each paper with a page that never went out and that a packet leaves out.

    With it why: `NOT_CARRIED`, `UNREAD` or `HELD_BACK`.
    """
    went_out = _gone_out(binder)
    for exhibit in binder.exhibits:
        is_unread = exhibit.state == UNREAD
        if not is_unread and went_out.issuperset(leaves_of(exhibit.pages_in)):
            continue
        if exhibit.state != "in":
            yield exhibit, exhibit.state
        elif not recipe.takes(exhibit.kind, checklist, options.has_annex):
            yield exhibit, NOT_CARRIED


def _nothing_new(left: Collection[tuple[Exhibit, str]]) -> BinderError:
    """Say that a supplement would be empty, and what is new that it leaves out."""
    problem = "Nothing that was not sent before goes into this packet."
    for why in (NOT_CARRIED, UNREAD, HELD_BACK):
        held = [exhibit for exhibit, because in left if because == why]
        names = ", ".join(each.title or each.source_name for each in held)
        if names and why == NOT_CARRIED:
            return BinderError(
                problem,
                f"It carries no papers of the kind of {names}. Say what they are, or"
                " choose another packet.",
            )
        if names and why == UNREAD:
            return BinderError(problem, f"{names} could not be read yet.")
        if names:
            return BinderError(problem, f"{names} held back: put it in if it goes.")
    return BinderError(
        "Nothing has come in since what was sent.", "Add the papers that are new."
    )


def supplement_number(binder: Binder, recipe: Recipe) -> int:
    """Return the how manieth supplement this one will be; 0 for other packets."""
    sent = {one.sha256 for one in binder.sent if one.contents.recipe == recipe.id}
    return len(sent) + 1 if recipe.is_new_only else 0


def _sent_alike(
    binder: Binder, recipe: str, filed: Collection[PlannedExhibit]
) -> Contents | None:
    """Return the last packet sent by a recipe, where it holds just those pages.

    A copy of it bears its numbers and its date.
    """
    wanted = [(held.exhibit_id, held.tab, leaves_of(held.pages)) for held in filed]
    for packet in reversed(binder.sent):
        held = [(one.id, one.tab, one.leaves) for one in packet.contents.exhibits]
        if packet.contents.recipe == recipe and held == wanted:
            return packet.contents
    return None


def _parts(recipe: Recipe, has_annex: bool) -> Iterator[PlannedPart]:
    for part in recipe.front:
        yield PlannedPart(part)
    if has_annex:
        yield PlannedPart(ANNEX, DIVIDER)
    for part in recipe.behind:
        yield PlannedPart(part, BEHIND)
    for part in recipe.after:
        yield PlannedPart(part, AFTER)


def with_tabs(
    binder: Binder, checklist: Checklist, options: PacketOptions
) -> list[tuple[Exhibit, str]]:
    """Return what goes in, in packet order, each with its tab.

    Exhibits stand as `in_order` says, but one with a pinned tab stands where its
    tab belongs: tabs always follow their order. What is background stands last,
    and has its tab whether it goes along or not.
    """
    ordered = sorted(
        in_order(binder, checklist), key=lambda held: _is_apart(held, checklist)
    )
    chosen = [exhibit for exhibit in ordered if goes_in(exhibit, options)]
    given = {held.tab for _, held in held_in(binder.sent)}
    tabs = tabs_for(tuple(exhibit.tab for exhibit in chosen), given)
    pairs = zip(chosen, tabs, strict=True)
    return sorted(
        pairs, key=lambda pair: (_is_apart(pair[0], checklist), tab_order(pair[1]))
    )


def _is_apart(exhibit: Exhibit, checklist: Checklist) -> bool:
    return checklist.is_background(exhibit.kind)


def in_order(binder: Binder, checklist: Checklist) -> list[Exhibit]:
    """Return every exhibit in the order set by hand, or else in the checklist's.

    There a line's newest exhibit comes first, the undated last. What came in
    after an order was set stands behind the last of those it would follow.
    """
    rest = sorted(binder.exhibits, key=lambda exhibit: _place(exhibit, checklist))
    by_id = {exhibit.id: exhibit for exhibit in rest}
    found = [
        by_id.pop(exhibit_id) for exhibit_id in binder.order if exhibit_id in by_id
    ]
    places = [_place(exhibit, checklist) for exhibit in found]
    for exhibit in by_id.values():
        own = _place(exhibit, checklist)
        ends = range(len(places), 0, -1)
        at = next((end for end in ends if places[end - 1] <= own), 0)
        found.insert(at, exhibit)
        places.insert(at, own)
    return found


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
        title=title_told(exhibit, kinds, language),
        kind=exhibit.kind,
        date=exhibit.date,
        sender=exhibit.sender,
        section=checklist.section_of(exhibit.kind),
        pages=pages,
        digests=tuple(dict.fromkeys(page.source for page in pages)),
        numbers=tuple(
            number for number, page in enumerate(exhibit.pages, start=1) if page.goes_in
        ),
        is_background=checklist.is_background(exhibit.kind),
    )


def title_told(exhibit: Exhibit, kinds: Kinds, language: str) -> str:
    """Return the title that an exhibit has in a packet of that language."""
    kind = kinds[exhibit.kind if _is_told(exhibit, kinds) else OTHER]
    return exhibit.title or kind.title(language)


def _is_told(exhibit: Exhibit, kinds: Kinds) -> bool:
    """Tell whether the index may say what a paper is: no doubtful guess goes out."""
    sure_at = kinds[exhibit.kind].sure_at or kinds.threshold
    return exhibit.kind_by == "user" or exhibit.guess.confidence >= sure_at
