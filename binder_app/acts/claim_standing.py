"""How what a page says stands to what the claim says."""

from binder_app.acts.claim_facts import is_near_name
from binder_app.domain.binder import Binder
from binder_app.domain.claim import CLAIM_FACTS
from binder_app.domain.dispute import TreatmentItem
from binder_app.domain.exhibit import Exhibit
from binder_app.domain.fact import DAY_FACTS, PEOPLE_FACTS, Fact, Treatment
from binder_app.domain.folding import folded
from binder_app.domain.verdicts import Judged, plain_value

PEOPLE = frozenset({*PEOPLE_FACTS, "reviewer"})
CONTRADICTING = ("employee_name", "claim_number", "date_of_injury")
"""Facts by which a paper shows that it may belong to another claim."""

SAME, OTHER, FREE, APART = range(4)
"""How a fact stands to the claim: the claim says so, says otherwise, says nothing;
or has no place for it."""


def is_for_claim(fact: Fact) -> bool:
    """Tell whether the claim has a place for what a fact says."""
    if isinstance(fact.value, Treatment):
        return bool(fact.value.outcome)
    return fact.name in CLAIM_FACTS


def stands(binder: Binder, fact: Fact) -> int:
    """Tell how a fact stands to what the claim says."""
    if not is_for_claim(fact):
        return APART
    if isinstance(fact.value, Treatment):
        return _treatment_stands(binder, fact.value)
    held, value = binder.claim.get(fact.name), plain_value(fact.value)
    if not held:
        return FREE
    return SAME if is_same(fact.name, held, value) else OTHER


def _treatment_stands(binder: Binder, said: Treatment) -> int:
    item = item_of(binder, said)
    if item is None:
        return FREE
    return SAME if item.outcome == said.outcome else OTHER


def item_of(binder: Binder, said: Treatment) -> TreatmentItem | None:
    """Return what the claim says of the same treatment."""
    wanted = _words(said.treatment)
    items = (i for i in binder.dispute.items if _words(i.treatment) == wanted)
    return next(items, None)


def contradicts(binder: Binder, judged: Judged) -> bool:
    """Tell whether a page surely names another person, claim or injury."""
    fact = judged.fact
    is_said = fact.name in CONTRADICTING and not judged.is_doubtful
    return is_said and not judged.is_agreed and stands(binder, fact) == OTHER


def is_odd(binder: Binder, exhibit: Exhibit) -> bool:
    """Tell whether a paper that would go in seems to belong to another claim."""
    is_in = exhibit.state == "in"
    return is_in and any(
        contradicts(binder, judged) and not _is_slip(binder, exhibit, judged)
        for judged in exhibit.facts
    )


def _is_slip(binder: Binder, exhibit: Exhibit, judged: Judged) -> bool:
    """Tell whether a name may be the claim's own, read from a picture with a slip."""
    fact = judged.fact
    if fact.name not in PEOPLE or not isinstance(fact.value, str):
        return False
    page = exhibit.pages[fact.page - 1]
    original = binder.originals.get(page.source)
    if original is None or original.page_facts[page.source_page - 1].has_text:
        return False
    return is_near_name(fact.value, binder.claim.get(fact.name))


def is_same(name: str, one: str, other: str) -> bool:
    """Tell whether two values mean the same, however they are written.

    Of a person one may give fewer names, or initials; numbers are told by their
    letters and figures alone.
    """
    if name in PEOPLE:
        fewer, more = sorted((_words(one), _words(other)), key=len)
        return bool(fewer) and all(_is_among(word, more) for word in fewer)
    if name in DAY_FACTS:
        return one == other
    return _signs(one) == _signs(other)


def _is_among(word: str, words: list[str]) -> bool:
    if len(word) == 1:
        return any(held.startswith(word) for held in words)
    return any(held in (word, word[:1]) for held in words)


def _signs(text: str) -> str:
    """Return the letters and figures of a text alone, without case and accents."""
    return "".join(filter(str.isalnum, folded(text)[0]))


def _words(text: str) -> list[str]:
    """Return the words of a text without case, accents and signs, in order."""
    plain = "".join(c if c.isalnum() else " " for c in folded(text)[0])
    return sorted(plain.split())
