"""What a proof of service tells of: the papers that a packet holds, or would hold."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from binder_app.acts.rulebook import Rulebook
from binder_app.domain.binder import Binder
from binder_app.domain.exhibit import Exhibit
from binder_app.domain.paper import Paper, Papers
from binder_app.domain.sent import HeldExhibit, leaves_of
from binder_app.errors import BinderError, WrongUsageError
from binder_app.packet.carried_plan import CarriedPlan
from binder_app.packet.make_plan import PacketOptions, with_tabs
from binder_app.packet.sheet import page_range
from binder_app.packet.verify import carried_by
from binder_app.papers.letter_plan import Served
from binder_app.rules.checklist import is_sure

DASH = "\u2013"
"""Stands in a range of pages."""


def packet_named(told: Mapping[str, str]) -> CarriedPlan | None:
    """Return the plan of the packet that was named, if any."""
    if "packet" not in told:
        return None
    path = Path(told["packet"]).expanduser()
    if not path.is_file():
        raise WrongUsageError(f"There is no file called {path}.")
    return carried_by(path)


def papers_served(
    binder: Binder,
    paper: Paper,
    papers: Papers,
    packet: CarriedPlan | None,
    language: str,
    rules: Rulebook,
) -> Iterator[Served]:
    """Give what goes out: the papers filed by name, all other records as a number.

    Only what the packet holds, or would hold, is told of; a kind that is a doubtful
    guess is counted among the other records.
    """
    chosen = _chosen(binder, packet, rules)
    pages = _packet_pages(packet) if packet else {}
    others: list[Exhibit] = []
    for exhibit in chosen:
        line = rules.checklist.requirement_of(exhibit.kind)
        recipes = line.recipes if line else ()
        if paper.named_recipe in recipes and is_sure(exhibit, rules.kinds):
            title = rules.kinds[exhibit.kind].title(language)
            printed = pages.get(exhibit.id, str(len(exhibit.pages_in)))
            yield Served(title, printed, paper.copy_recipe in recipes)
        else:
            others.append(exhibit)
    if others:
        key = "other_record" if len(others) == 1 else "other_records"
        told = papers.words[key][language].format(count=len(others))
        yield Served(told, _run_of(others, pages), is_for_both=False)


def _chosen(
    binder: Binder, packet: CarriedPlan | None, rules: Rulebook
) -> list[Exhibit]:
    """Return what the named packet holds, or else what a full one would."""
    if packet:
        return [_as_printed(held, binder) for held in _held_by(packet)]
    filed = rules.recipe(PacketOptions().recipe)
    return [
        exhibit
        for exhibit, _ in with_tabs(binder, rules.checklist, PacketOptions())
        if filed.takes(exhibit.kind, rules.checklist, is_annex_asked=False)
    ]


def _held_by(packet: CarriedPlan) -> tuple[HeldExhibit, ...]:
    if packet.contents is None:
        raise BinderError(
            "That packet was built by an older version and does not say what it holds.",
            "Build it again, or leave it out.",
        )
    return packet.contents.exhibits


def _as_printed(held: HeldExhibit, binder: Binder) -> Exhibit:
    """Return the exhibit of that id; refuse one that is another paper by now."""
    for exhibit in binder.exhibits:
        same = exhibit.id == held.id and exhibit.state == "in"
        if same and leaves_of(exhibit.pages_in) == held.leaves:
            return exhibit
    raise BinderError(
        "That packet holds other papers than the binder does now.",
        "Build it again, or leave it out.",
    )


def _run_of(exhibits: Sequence[Exhibit], pages: Mapping[str, str]) -> str:
    """Say the packet pages of exhibits that stand last, else how many pages."""
    if not pages:
        return str(sum(len(exhibit.pages_in) for exhibit in exhibits))
    told = [pages[exhibit.id] for exhibit in exhibits]
    if told == list(pages.values())[-len(told) :]:
        return page_range(int(told[0].split(DASH)[0]), int(told[-1].split(DASH)[-1]))
    return ", ".join(told)


def _packet_pages(packet: CarriedPlan) -> dict[str, str]:
    """Return the packet pages of each exhibit that a packet holds."""
    held = _held_by(packet)
    return {one.id: page_range(one.first_page, one.last_page) for one in held}
