"""What may be written into a letter: the claim, what the user set, defaults."""

from calendar import monthrange
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from string import Formatter

from binder_app.domain.claim import CLAIM_FACTS, DATE_FACTS, Claim
from binder_app.domain.letter import BLANK
from binder_app.domain.paper import Paper, Party

SET_DATES = ("date", "by_date")


def us_date(day: str) -> str:
    """Return an ISO date as MM/DD/YYYY, any other text as it is."""
    year, *rest = day.split("-")
    return "/".join((*rest, year)) if len(rest) == 2 else day


def months_before(day: date, months: int) -> date:
    """Return the same day so many months earlier, or the last one of that month."""
    years, month = divmod(day.month - 1 - months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


@dataclass(slots=True)
class Values:
    """Values by name, ready to be printed; remembers which were not known."""

    known: Mapping[str, str]
    blanks: dict[str, None] = field(default_factory=dict)

    def get(self, name: str) -> str:
        """Return a value; an empty one is noted as left blank."""
        found = self.known.get(name, "")
        if not found:
            self.blanks[name] = None
        return found

    def fill(self, text: str) -> str:
        """Return `text` with its values, and a line to write on for each missing."""
        names = [name for _, name, _, _ in Formatter().parse(text) if name]
        return text.format_map({name: self.get(name) or BLANK for name in names})


def values_for(
    paper: Paper,
    claim: Claim,
    parties: Mapping[str, Party],
    told: Mapping[str, str],
) -> Values:
    """Gather what is known: what was set outranks the claim, that the defaults."""
    known = {name: claim.get(name) for name in CLAIM_FACTS}
    for name in DATE_FACTS:
        known[name] = us_date(known[name])
    known.update(_window(claim.get("rfa_date"), paper.window_months))
    for party in paper.parties:
        known.update(_of_party(parties[party], claim))
    known.update((n, us_date(v) if n in SET_DATES else v) for n, v in told.items())
    return Values({name: value for name, value in known.items() if value})


def _window(rfa: str, months: int) -> Iterator[tuple[str, str]]:
    if rfa:
        first = months_before(date.fromisoformat(rfa), months)
        yield "window_from", us_date(first.isoformat())
        yield "window_to", us_date(rfa)


def _of_party(party: Party, claim: Claim) -> Iterator[tuple[str, str]]:
    yield f"{party.id}_name", (claim.get(party.fact) if party.fact else party.name)
    yield f"{party.id}_attention", claim.get(party.attention) if party.attention else ""
    yield f"{party.id}_address", "; ".join(party.address)
