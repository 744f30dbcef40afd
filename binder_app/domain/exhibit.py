"""One document in the binder, page by page."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Self, TypeVar

from binder_app.domain.fact import HOLDING, Alarm, Fact
from binder_app.domain.verdicts import (
    ALARMS,
    CUTS,
    FACTS,
    ONE_PAPER,
    RECORDS,
    Judged,
    joined_verdicts,
    judged,
    records_said,
    with_record,
    with_verdict,
)

OnPage = TypeVar("OnPage", Fact, Alarm)

DIFFERENT = "different"
"""What a human says of a paper that is no copy of the one it seems to be."""

STATES = ("in", "held_back", "needs_attention")

HELD_BY_DEFAULT = "Papers of this kind stay with you unless you put them in."
"""Why something is held back that nobody held back by hand."""

HELD_UNTIL_DECIDED = "It may be private. It stays with you until you decide."
"""Why something is held back that a page of it raises an alarm about."""

PART_HELD_BACK = "One of the papers joined here was held back."
"""Why a joined exhibit is held back, where nobody gave a reason for its part."""


@dataclass(frozen=True, slots=True)
class ExhibitPage:
    """One page of an exhibit: where it comes from and how it goes in.

    `source` is the SHA-256 of the original in hex, `source_page` its page
    there, from 1. `turn` is how far the user turned it clockwise, in degrees
    (0, 90, 180 or 270), on top of the page's own rotation.
    """

    source: str
    source_page: int
    turn: int = 0
    goes_in: bool = True


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a kind or a date was proposed: words for the user, and the page."""

    text: str
    page: int | None = None

    def renumbered(self, told: Mapping[int, int]) -> Self:
        """Return it with the number that its page has now, in its words as well."""
        if not self.page:
            return self
        page = told.get(self.page)
        words = self.text
        if page is not None:
            own = rf"\b(page )0*{self.page}\b"
            words = re.sub(own, rf"\g<1>{page}", words, count=1, flags=re.IGNORECASE)
        return replace(self, text=words, page=page)


@dataclass(frozen=True, slots=True)
class Guess:
    """What the reader proposes for one exhibit, with how sure it is (0 to 1).

    Pages count from 1. `cuts` are the first pages of the papers that seem to be in
    it, empty where it seems to be one; `read_by` names the edition of the rules that
    it was read by.
    """

    kind: str = "other"
    confidence: float = 0.0
    reasons: tuple[Reason, ...] = ()
    alternatives: tuple[tuple[str, float], ...] = ()
    title: str = ""
    date: str = ""
    date_page: int | None = None
    sender: str = ""
    language: str = ""
    facts: tuple[Fact, ...] = ()
    alarms: tuple[Alarm, ...] = ()
    cuts: tuple[int, ...] = ()
    read_by: str = ""

    def renumbered(self, numbers: Sequence[int]) -> Self:
        """Return it with its pages counted otherwise: page 1 as the first number.

        What it says of a page without a number it says of no page; facts and alarms
        of such a page are gone.
        """
        told = dict(enumerate(numbers, start=1))
        reasons = tuple(why.renumbered(told) for why in self.reasons)
        return replace(
            self,
            reasons=reasons,
            date_page=told.get(self.date_page) if self.date_page else None,
            facts=_renumbered(self.facts, told),
            alarms=_renumbered(self.alarms, told),
            cuts=tuple(told[page] for page in self.cuts if page in told),
        )

    @classmethod
    def from_plain(cls, body: Mapping[str, Any]) -> Self:
        """Return the guess that `dataclasses.asdict` made plain."""
        told = {
            "reasons": tuple(Reason(**reason) for reason in body["reasons"]),
            "alternatives": tuple(
                (kind, share) for kind, share in body["alternatives"]
            ),
            "facts": tuple(map(Fact.from_plain, body.get("facts", ()))),
            "alarms": tuple(Alarm(**alarm) for alarm in body.get("alarms", ())),
            "cuts": tuple(body.get("cuts", ())),
        }
        return cls(**{**body, **told})


def _renumbered(said: Sequence[OnPage], told: Mapping[int, int]) -> tuple[OnPage, ...]:
    """Return what is said of pages, each with the number that its page has now."""
    return tuple(
        replace(each, page=told[each.page]) for each in said if each.page in told
    )


@dataclass(frozen=True, slots=True)
class Exhibit:
    """One document in the binder.

    `source` is the digest of the original it came from, `source_name` the name
    that file was given under; one that was joined also has pages of others.
    `chosen` holds what a human set (`kind`, `title`, `date`, `from`, `state`,
    `reason`, `tab`, and what was said of its `facts`, `alarms` and `cuts`, and of the
    `records` that it lists); it outranks `guess` for ever. `notes` are those of its
    files, with the file's name where the exhibit is not one whole file. An exhibit
    with a `problem` could not be read: it has no pages and stays out of every
    packet until the remedy is applied; a human may hold it back, and is then not
    asked about it any more. `held_by_default` follows its kind. `alike` is the id of
    the exhibit that it seems to be another copy of; `chosen` then holds "different"
    under that name where a human says that they are two papers.
    """

    id: str
    source: str
    source_name: str
    pages: tuple[ExhibitPage, ...] = ()
    guess: Guess = field(default_factory=Guess)
    chosen: Mapping[str, str] = field(default_factory=dict)
    problem: str = ""
    remedy: str = ""
    notes: tuple[str, ...] = ()
    held_by_default: bool = False
    alike: str = ""

    @property
    def is_told_apart(self) -> bool:
        """Tell whether a human said that it is no copy of the one it seems to be."""
        return self.chosen.get("alike") == DIFFERENT

    @property
    def kind(self) -> str:
        """What the exhibit is: a human's word, or else the guess."""
        return self.chosen.get("kind") or self.guess.kind

    @property
    def kind_by(self) -> str:
        """Who said so: "user" or "guess"."""
        return "user" if self.chosen.get("kind") else "guess"

    @property
    def title(self) -> str:
        """The title in the index; empty means the label of its kind."""
        return self.chosen.get("title") or self.guess.title

    @property
    def date(self) -> str:
        """The date to file it under, ISO, or an empty text."""
        if "date" in self.chosen:
            return self.chosen["date"]
        return self.guess.date

    @property
    def sender(self) -> str:
        """Who it is from (`from` on the outside)."""
        return self.chosen.get("from") or self.guess.sender

    @property
    def tab(self) -> str:
        """The tab that a human pinned to it, or an empty text."""
        return self.chosen.get("tab", "")

    @property
    def state(self) -> str:
        """One of `STATES`; what can't be read never goes in, and may be held back."""
        if self.problem:
            held = self.chosen.get("state") == "held_back"
            return "held_back" if held else "needs_attention"
        is_held = self.held_by_default or self.awaits_word
        default = "held_back" if is_held else "in"
        return self.chosen.get("state") or default

    @property
    def reason(self) -> str:
        """Why it is held back or needs attention, in words."""
        said = self.problem or self.chosen.get("reason", "")
        if not said and self.held_by_default and self.state == "held_back":
            return HELD_BY_DEFAULT
        if not said and self.awaits_word and self.state == "held_back":
            return HELD_UNTIL_DECIDED
        return said

    @property
    def facts(self) -> tuple[Judged, ...]:
        """What its pages say, as a human left it: what was called wrong is gone."""
        return judged(self.guess.facts, self.chosen.get(FACTS, ""))

    @property
    def alarms(self) -> tuple[Alarm, ...]:
        """What is still to be looked at on the pages of it that would go in."""
        state = self.chosen.get("state")
        if not self.guess.alarms or state == "held_back":
            return ()
        is_out = self.held_by_default and state != "in"
        kept = self.chosen.get(ALARMS, "").split()
        return tuple(
            alarm
            for alarm in self.guess.alarms
            if alarm.page <= len(self.pages)
            and self.pages[alarm.page - 1].goes_in
            and self._alarm_name(alarm) not in kept
            and (alarm.name in HOLDING or not is_out)
        )

    @property
    def awaits_word(self) -> bool:
        """Tell whether it stays out until a human decides about an alarm."""
        return any(alarm.name in HOLDING for alarm in self.alarms)

    @property
    def cuts(self) -> tuple[int, ...]:
        """The pages, from 2, before which it seems to be cut; none is one paper."""
        if self.chosen.get(CUTS) == ONE_PAPER or self.problem:
            return ()
        firsts = sorted(set(self.guess.cuts))[1:]
        return tuple(page for page in firsts if 1 < page <= len(self.pages))

    def _alarm_name(self, alarm: Alarm) -> str:
        """Name an alarm by the page of the file, wherever that page stands now."""
        page = self.pages[alarm.page - 1]
        return f"{alarm.name}@{page.source[:8]}.{page.source_page}"

    @property
    def pages_in(self) -> tuple[ExhibitPage, ...]:
        """The pages that go into a packet."""
        return tuple(page for page in self.pages if page.goes_in)

    @property
    def sources(self) -> tuple[str, ...]:
        """The digests of its originals, each once: its own, then others' pages."""
        used = (self.source, *(page.source for page in self.pages))
        return tuple(dict.fromkeys(used))

    def is_made_of(self, digest: str) -> bool:
        """Tell whether that original is among its sources."""
        own = self.source == digest
        return own or any(page.source == digest for page in self.pages)

    def with_choice(self, name: str, value: str) -> Self:
        """Return the exhibit with a human's word; an empty one takes it back."""
        chosen = {held: text for held, text in self.chosen.items() if held != name}
        if value or name == "date":
            chosen[name] = value
        return replace(self, chosen=chosen)

    def with_verdict(self, read: Fact, value: str) -> Self:
        """Return the exhibit with a human's word on a fact; empty calls it wrong."""
        said = with_verdict(self.chosen.get(FACTS, ""), read, value)
        return self.with_choice(FACTS, said)

    @property
    def records_said(self) -> dict[str, str]:
        """Which exhibit a human called each record that it lists."""
        return records_said(self.chosen.get(RECORDS, ""))

    def with_record(self, record: str, exhibit_id: str) -> Self:
        """Return the exhibit with a human's word on a record that it lists."""
        said = with_record(self.chosen.get(RECORDS, ""), record, exhibit_id)
        return self.with_choice(RECORDS, said)

    def with_alarm_kept(self, alarm: Alarm) -> Self:
        """Return the exhibit with an alarm that is not to be told again."""
        kept = self.chosen.get(ALARMS, "").split()
        return self.with_choice(ALARMS, " ".join([*kept, self._alarm_name(alarm)]))

    @property
    def verdicts(self) -> dict[str, str]:
        """What was said of what its pages say: it goes with them."""
        told = (FACTS, ALARMS, RECORDS)
        return {name: self.chosen[name] for name in told if name in self.chosen}

    def with_verdicts_of(self, parts: Sequence[Self]) -> Self:
        """Return the exhibit with what was said of each of its parts."""
        alarms = " ".join(part.chosen.get(ALARMS, "") for part in parts).split()
        whole = self.with_choice(ALARMS, " ".join(alarms))
        for name in (FACTS, RECORDS):
            said = joined_verdicts(part.chosen.get(name, "") for part in parts)
            whole = whole.with_choice(name, said)
        return whole
