"""The exhibits of a binder as the list shows them."""

from collections.abc import Iterator
from dataclasses import dataclass

from binder_app.acts.claim_standing import is_odd
from binder_app.acts.rulebook import Rulebook
from binder_app.domain.binder import Binder
from binder_app.domain.exhibit import Exhibit
from binder_app.packet.make_plan import PacketOptions, in_order, with_tabs
from binder_app.rules.gate import needs_a_look


@dataclass(frozen=True, slots=True)
class Row:
    """One exhibit as the list shows it; `tab` is empty for what does not go in.

    `twin` is the id of the exhibit it seems to be a copy of, where both go in;
    `is_odd` tells that it names another person, claim or injury than the claim.
    """

    exhibit: Exhibit
    tab: str
    wants_look: bool
    twin: str = ""
    is_odd: bool = False

    @property
    def is_marked(self) -> bool:
        """Tell whether there is something else to look at than its kind."""
        return bool(self.twin or self.wants_page or self.exhibit.cuts)

    @property
    def wants_page(self) -> bool:
        """Tell whether a page of it must be looked at."""
        return self.is_odd or bool(self.exhibit.alarms)


def rows_of(binder: Binder, rules: Rulebook) -> Iterator[Row]:
    """Give every exhibit: first those that go in, by tab, then the others."""
    kinds, checklist = rules.kinds, rules.checklist
    placed = with_tabs(binder, checklist, PacketOptions())
    for exhibit, tab in placed:
        twin = binder.seems_like(exhibit)
        is_asked, odd = needs_a_look(exhibit, kinds), is_odd(binder, exhibit)
        yield Row(exhibit, tab, is_asked, twin.id if twin else "", odd)
    shown = {exhibit.id for exhibit, _ in placed}
    for exhibit in in_order(binder, checklist):
        if exhibit.id not in shown:
            wants = exhibit.state == "in" and needs_a_look(exhibit, kinds)
            yield Row(exhibit, "", wants)
