"""What the papers of one binder say together, and how they hang together."""

from dataclasses import dataclass

from binder_app.acts.adding import shelf_of
from binder_app.acts.claim_facts import ClaimFacts, vote
from binder_app.acts.halves import halves_in
from binder_app.acts.records_listed import Listed, records_listed
from binder_app.acts.rulebook import Rulebook
from binder_app.domain.exhibit import Exhibit
from binder_app.domain.fact import Fact
from binder_app.reading.spread import Joint
from binder_app.storage.binder_file import BinderFile


@dataclass(frozen=True, slots=True)
class WhatPapersSay:
    """The facts that papers share, what each reviewer lists, and how papers belong.

    `halves` are pairs that seem to be one paper, `cuts` the exhibits that seem to hold
    several, with the pages from 2 that begin one. All of it is proposed, for a person
    to confirm.
    """

    claim: ClaimFacts
    listed: tuple[Listed, ...]
    halves: tuple[Joint, ...]
    cuts: tuple[tuple[str, tuple[int, ...]], ...]


def what_papers_say(file: BinderFile, rules: Rulebook) -> WhatPapersSay:
    """Return what was read of the exhibits that go in, held against each other."""
    binder = file.binder
    inside = [each for each in binder.exhibits if each.state == "in" and each.pages]
    shelf = shelf_of(file)
    return WhatPapersSay(
        vote([(each.id, _facts(each)) for each in inside]),
        records_listed(shelf, binder, rules),
        halves_in(shelf, binder, rules),
        tuple((each.id, each.cuts) for each in inside if each.cuts),
    )


def _facts(exhibit: Exhibit) -> list[Fact]:
    """Return what its pages say, as a human left it."""
    return [judged.fact for judged in exhibit.facts]
