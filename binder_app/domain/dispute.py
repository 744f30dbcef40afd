"""The dispute: one UR decision with its treatment items, their reasons and answers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any, Self

Place = tuple[str, int]
REFUSALS = ("modified", "denied", "conditionally_denied")
"""The outcomes that a review can be asked of."""

Move = Callable[[str, int], Place]
"""Where a page of an exhibit, from 1, stands after papers were cut or joined."""


@dataclass(frozen=True, slots=True)
class PageRef:
    """Pages of one exhibit, `first` to `last` from 1 as `show` counts them.

    `label` says in a person's words what stands there; empty means the exhibit's
    own title.
    """

    exhibit: str
    first: int
    last: int
    label: str = ""

    @classmethod
    def on(cls, exhibit: str, page: int) -> Self:
        """Return the reference to one page."""
        return cls(exhibit, page, page)

    def is_same_place(self, other: Self) -> bool:
        """Tell whether both name the same pages."""
        return (self.exhibit, self.first, self.last) == (
            *(other.exhibit, other.first, other.last),
        )

    def covers(self, page: Self) -> bool:
        """Tell whether the first page of another reference is among its pages."""
        return self.exhibit == page.exhibit and self.first <= page.first <= self.last

    def moved(self, move: Move) -> tuple[Self, ...]:
        """Return where its pages stand now: one reference for each run of them."""
        pages = [move(self.exhibit, p) for p in range(self.first, self.last + 1)]
        runs = groupby(
            enumerate(pages), lambda each: (each[1][0], each[1][1] - each[0])
        )
        refs = []
        for (exhibit, _), run in runs:
            numbers = [page for _, (_, page) in run]
            refs.append(
                replace(self, exhibit=exhibit, first=numbers[0], last=numbers[-1])
            )
        return tuple(refs)

    def __str__(self) -> str:
        """Write it as the outside does: e5:3, e7:1-3, with its label behind."""
        pages = f"{self.first}-{self.last}" if self.last > self.first else self.first
        return f"{self.exhibit}:{pages} {self.label}".strip()


@dataclass(frozen=True, slots=True)
class DenialReason:
    """One reason that a decision gives, in its own words, and the pages on it.

    `at` is the page of the decision with the words of `quote`; `category` one of
    `REASON_CATEGORIES`, empty until a person chose it. `answers` are the pages that
    a person says speak to it, `refused` those that were offered and do not.
    """

    quote: str = ""
    at: PageRef | None = None
    category: str = ""
    answers: tuple[PageRef, ...] = ()
    refused: tuple[PageRef, ...] = ()

    def moved(self, move: Move) -> Self:
        """Return it with its pages where they stand now."""
        return replace(
            self,
            at=_first_moved(self.at, move),
            answers=_all_moved(self.answers, move),
            refused=_all_moved(self.refused, move),
        )


@dataclass(frozen=True, slots=True)
class TreatmentItem:
    """One requested treatment and what the UR decision made of it.

    `asked`, `decided` and `guideline_at` are the pages that ask for it, decide it
    and name the guideline, each where a person agreed. `refused` are words of the
    decision that were offered as a reason and are none. `is_set_aside` where a person
    does not ask for its review.
    """

    treatment: str
    outcome: str = "denied"
    note: str = ""
    reason_category: str = ""
    guideline: str = ""
    asked: PageRef | None = None
    decided: PageRef | None = None
    guideline_at: PageRef | None = None
    reasons: tuple[DenialReason, ...] = ()
    refused: tuple[str, ...] = ()
    is_set_aside: bool = False

    @property
    def is_refused(self) -> bool:
        """Tell whether the decision refused or changed it."""
        return self.outcome in REFUSALS

    @property
    def is_disputed(self) -> bool:
        """Tell whether it was refused, and its review is asked for."""
        return self.is_refused and not self.is_set_aside

    def moved(self, move: Move) -> Self:
        """Return it with its pages where they stand now."""
        return replace(
            self,
            asked=_first_moved(self.asked, move),
            decided=_first_moved(self.decided, move),
            guideline_at=_first_moved(self.guideline_at, move),
            reasons=tuple(reason.moved(move) for reason in self.reasons),
        )

    @classmethod
    def from_plain(cls, body: Mapping[str, Any]) -> Self:
        """Return the item that `dataclasses.asdict` made plain; older ones say less."""
        refs = {name: _ref(body.get(name)) for name in ("asked", "decided")}
        reasons = tuple(_reason(each) for each in body.get("reasons", ()))
        guideline_at = _ref(body.get("guideline_at"))
        refused = tuple(body.get("refused", ()))
        told = {**body, **refs, "guideline_at": guideline_at, "reasons": reasons}
        return cls(**{**told, "refused": refused})


@dataclass(frozen=True, slots=True)
class Dispute:
    """What one UR decision said of each treatment asked for."""

    items: tuple[TreatmentItem, ...] = ()

    @property
    def disputed(self) -> tuple[TreatmentItem, ...]:
        """The items that the review is about."""
        return tuple(item for item in self.items if item.is_disputed)

    @property
    def answers(self) -> dict[str, str]:
        """The pages that answer, by "ITEM.REASON" among the disputed, from 1."""
        return {
            f"{number}.{place}": ", ".join(map(str, reason.answers))
            for number, item in enumerate(self.disputed, start=1)
            for place, reason in enumerate(item.reasons, start=1)
            if reason.answers
        }

    def with_item(self, old: TreatmentItem, new: TreatmentItem) -> Self:
        """Return the dispute with `new` standing where `old` stood."""
        return replace(
            self, items=tuple(new if item is old else item for item in self.items)
        )

    def moved(self, move: Move) -> Self:
        """Return it with every page where it stands now."""
        return replace(self, items=tuple(item.moved(move) for item in self.items))


def _first_moved(ref: PageRef | None, move: Move) -> PageRef | None:
    return ref.moved(move)[0] if ref else None


def _all_moved(refs: tuple[PageRef, ...], move: Move) -> tuple[PageRef, ...]:
    return tuple(now for ref in refs for now in ref.moved(move))


def _ref(body: Mapping[str, Any] | None) -> PageRef | None:
    return PageRef(**body) if body else None


def _reason(body: Mapping[str, Any]) -> DenialReason:
    told = {name: tuple(map(_sure_ref, body[name])) for name in ("answers", "refused")}
    return DenialReason(**{**body, **told, "at": _ref(body["at"])})


def _sure_ref(body: Mapping[str, Any]) -> PageRef:
    return PageRef(**body)
