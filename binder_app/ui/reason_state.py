"""What the reasons tab shows: treatments, reasons, and the pages on each."""

from dataclasses import dataclass, replace

from binder_app.acts.dispute_offers import ReasonOffer
from binder_app.domain.dispute import DenialReason, PageRef, TreatmentItem

ANSWER, REASON, WORDS = "answer", "reason", "words"
"""What may be asked at a page: if it answers, is a reason, which words are one."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the page is held against.

    `item` is the place of a treatment in the dispute. `what` is `ANSWER` for its
    reason at the place `reason`, `REASON` for the words of the offer at that place,
    `WORDS` for a reason that is to be written (`reason` is -1) or put otherwise, or
    one of the pages of the treatment itself: "asked", "decided", "guideline".
    """

    item: int
    what: str = ANSWER
    reason: int = -1


@dataclass(frozen=True, slots=True)
class Chip:
    """A page as a chip shows it: agreed, or only found; `why` words it rests on."""

    ref: PageRef
    is_agreed: bool
    words: str
    whole: str
    is_in: bool = True
    why: str = ""


@dataclass(frozen=True, slots=True)
class ReasonLine:
    """One reason with its number, the page it stands on, and the pages on it."""

    asked: Asked
    number: int
    reason: DenialReason
    at: str = ""
    guess: str = ""
    guideline: str = ""
    chips: tuple[Chip, ...] = ()
    is_looking: bool = False

    @property
    def found(self) -> int:
        """How many pages were found and not yet looked at."""
        return sum(not chip.is_agreed for chip in self.chips)

    @property
    def is_answered(self) -> bool:
        """Tell whether a person agreed to a page of the packet that answers it."""
        return any(chip.is_agreed and chip.is_in for chip in self.chips)


@dataclass(frozen=True, slots=True)
class OfferLine:
    """Words of the decision that seem to be a reason."""

    asked: Asked
    offer: ReasonOffer
    at: str


@dataclass(frozen=True, slots=True)
class PageLine:
    """One page of a treatment itself, agreed, offered, or neither."""

    asked: Asked
    chip: Chip | None

    @property
    def is_found(self) -> bool:
        """Tell whether a page was found, and a person said nothing of it yet."""
        return self.chip is not None and not self.chip.is_agreed


@dataclass(frozen=True, slots=True)
class Card:
    """One disputed treatment as its card shows it."""

    place: int
    item: TreatmentItem
    lines: tuple[ReasonLine, ...]
    offers: tuple[OfferLine, ...]
    pages: tuple[PageLine, ...]

    @property
    def head(self) -> tuple[int, TreatmentItem, tuple[PageLine, ...]]:
        """What stands above its reasons."""
        return self.place, replace(self.item, reasons=(), refused=()), self.pages
