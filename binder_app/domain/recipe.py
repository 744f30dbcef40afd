"""A recipe: what one sort of packet carries, and which pages of our own."""

from collections.abc import Mapping
from dataclasses import dataclass

from binder_app.domain.claim import Claim
from binder_app.domain.finding import Checklist, Requirement

NEVER, ASKED, ALWAYS = ANNEX_RULES = ("never", "asked", "always")
"""When the papers of the checklist's annex go along."""

SUPPLEMENT_NUMBER = "{supplement}"
"""What stands in words of a supplement for its number."""

DISPUTE = "dispute"
"""What is in dispute, among the facts that a recipe may leave untold."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """One sort of packet, as its data file says.

    `base` is the recipe whose lines of the checklist it carries: its own id, or
    that of the packet it is a copy of. `front` and `behind` are the parts of our own
    around the exhibits, `after` those behind the whole of a copy. `has_others`: kinds
    that no line of the checklist names go along. `is_filing`: it is what has to
    arrive in time; `is_beside_filing`: it goes to someone else then. `untold` are
    claim facts that its pages leave out. `leaves_out` says to the user why a paper
    stays out. `words` are those its pages have in place of the common ones, by
    language.
    """

    id: str
    titles: Mapping[str, str]
    about: Mapping[str, str]
    front: tuple[str, ...]
    behind: tuple[str, ...]
    annex: str
    leaves_out: Mapping[str, str]
    words: Mapping[str, Mapping[str, str]]
    source: str
    copy_of: str = ""
    after: tuple[str, ...] = ()
    has_others: bool = False
    is_new_only: bool = False
    is_filing: bool = False
    is_beside_filing: bool = False
    untold: tuple[str, ...] = ()

    @property
    def base(self) -> str:
        """The id under which lines of the checklist name what it carries."""
        return self.copy_of or self.id

    def carries(self, kind: str, checklist: Checklist) -> bool:
        """Tell whether papers of that kind belong into it, in its annex or before."""
        line = checklist.requirement_of(kind)
        return self.asks_for(line) if line else self.has_others

    def asks_for(self, line: Requirement) -> bool:
        """Tell whether what that line wants belongs into it."""
        return self.base in line.recipes

    def has_annex(self, is_asked: bool) -> bool:
        """Tell whether the annex goes along, given whether the user asks for it."""
        return self.annex == ALWAYS or (self.annex == ASKED and is_asked)

    def takes(self, kind: str, checklist: Checklist, is_annex_asked: bool) -> bool:
        """Tell whether papers of that kind go along, the annex being asked for or not.

        Background goes along in the annex alone.
        """
        is_in_annex = checklist.is_background(kind)
        is_wanted = not is_in_annex or self.has_annex(is_annex_asked)
        return is_wanted and self.carries(kind, checklist)

    def told_of(self, claim: Claim) -> Claim:
        """Return the claim without the facts that its pages leave untold."""
        facts = claim.facts.items()
        return Claim({name: text for name, text in facts if name not in self.untold})
