"""What the papers of a binder say together, as JSON and in words."""

from collections.abc import Sequence

from binder_app.acts.claim_facts import OddPage, Why
from binder_app.acts.records_listed import Listed, ListedRecord
from binder_app.acts.what_papers_say import WhatPapersSay
from binder_app.packet.sheet import us_date
from binder_app.verbs.screen import Screen
from binder_app.verbs.shapes import SURENESS_DIGITS, Json

ODD = {
    Why.OTHER_PERSON: "names another person",
    Why.OTHER_CLAIM: "bears another claim number",
    Why.OTHER_INJURY: "tells of another date of injury",
    Why.OTHER_BIRTH: "bears another date of birth",
}


def papers_say_json(told: WhatPapersSay) -> Json:
    """Return it as `check` gives it."""
    return {
        "claim": [
            {
                "name": fact.name,
                "value": fact.value,
                "confidence": round(fact.confidence, SURENESS_DIGITS),
                "supporters": [
                    {"exhibit": one.exhibit, "page": one.page, "value": one.value}
                    for one in fact.supporters
                ],
            }
            for fact in told.claim.facts
        ],
        "odd": [
            {
                "exhibit": page.exhibit,
                "page": page.page,
                "name": page.name,
                "value": page.value,
                "why": page.why.value,
            }
            for page in told.claim.odd
        ],
        "reviewer_saw": [_listed_json(each) for each in told.listed],
        "halves": [
            {"first": one.first, "second": one.second, "why": one.reason}
            for one in told.halves
        ],
        "cuts": [{"exhibit": one, "at": list(pages)} for one, pages in told.cuts],
    }


def _listed_json(listed: Listed) -> Json:
    return {
        "decision": listed.decision,
        "records": [
            {
                "text": record.text,
                "page": record.page,
                "agreed": record.is_agreed,
                "exhibits": [
                    {"id": exhibit, "likelihood": round(share, SURENESS_DIGITS)}
                    for exhibit, share in record.exhibits
                ],
            }
            for record in listed.records
        ],
        "not_seen": list(listed.not_listed),
    }


def tell_papers(screen: Screen, told: WhatPapersSay) -> None:
    """Print what the papers say, what is odd, and what each reviewer saw."""
    facts = [
        (
            fact.name.replace("_", " "),
            us_date(fact.value) if "date" in fact.name else fact.value,
            ", ".join(f"{one.exhibit} p. {one.page}" for one in fact.supporters),
        )
        for fact in told.claim.facts
    ]
    if facts:
        screen.table("What the papers say", ("Fact", "Value", "Where"), facts)
    odd = [("look", _odd_words(page)) for page in told.claim.odd]
    odd += [("look", _half_words(one.first, one.second)) for one in told.halves]
    odd += [("look", _cut_words(one, pages)) for one, pages in told.cuts]
    if odd:
        screen.block("Does it belong together?", odd)
        screen.line()
    for listed in told.listed:
        _tell_listed(screen, listed)


def _odd_words(page: OddPage) -> str:
    value = us_date(page.value) if "date" in page.name else page.value
    return f"Page {page.page} of {page.exhibit} {ODD[page.why]}: {value}."


def _half_words(first: str, second: str) -> str:
    told = f"{first} and {second} seem to be halves of one paper"
    return f"{told}: join BINDER {first} {second}"


def _cut_words(exhibit: str, pages: Sequence[int]) -> str:
    at = ",".join(map(str, pages))
    told = f"{exhibit} seems to hold {len(pages) + 1} papers"
    return f"{told}: split BINDER --exhibit {exhibit} --at {at}"


def _tell_listed(screen: Screen, listed: Listed) -> None:
    rows = [
        (str(number), record.text, str(record.page), _where(record))
        for number, record in enumerate(listed.records, start=1)
    ]
    title = f"What {listed.decision} lists as seen, as far as it can be told"
    screen.table(title, ("No.", "Record", "Page", "Exhibit"), rows)
    if listed.not_listed:
        named = ", ".join(listed.not_listed)
        screen.line(f"Named by no line of that list: {named}.")
        screen.line()


def _where(record: ListedRecord) -> str:
    if record.is_agreed:
        named = ", ".join(exhibit for exhibit, _ in record.exhibits)
        return f"{named or 'not in this binder'} (you said so)"
    if not record.exhibits:
        return "not in this binder"
    return ", ".join(f"{exhibit} ({share:.0%})" for exhibit, share in record.exhibits)
