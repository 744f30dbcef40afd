"""A binder's values as plain JSON, and back."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, fields
from typing import Any

from binder_app.domain.binder import Binder, GivenFile, Original, PageFacts
from binder_app.domain.claim import Claim
from binder_app.domain.dispute import Dispute, TreatmentItem
from binder_app.domain.exhibit import Exhibit, ExhibitPage, Guess
from binder_app.domain.sent import NotSent, SentPacket

Json = dict[str, Any]

_FACTS = tuple(field.name for field in fields(PageFacts))

_SELDOM = ("series", "taken", "is_screen", "across")
"""Plain values of an original that most have none of."""


def exhibit_to_json(exhibit: Exhibit) -> Json:
    """Return an exhibit as JSON; its pages as `[source, page, turn, goes_in]`."""
    sources = list(exhibit.sources)
    return {
        "id": exhibit.id,
        "source": exhibit.source,
        "source_name": exhibit.source_name,
        "sources": sources,
        "pages": [
            [sources.index(page.source), page.source_page, page.turn, page.goes_in]
            for page in exhibit.pages
        ],
        "guess": asdict(exhibit.guess),
        "chosen": dict(exhibit.chosen),
        "problem": exhibit.problem,
        "remedy": exhibit.remedy,
        "notes": list(exhibit.notes),
        "held_by_default": exhibit.held_by_default,
        "alike": exhibit.alike,
    }


def exhibit_from_json(body: Json) -> Exhibit:
    """Return the exhibit that `exhibit_to_json` wrote."""
    sources = body["sources"]
    pages = tuple(
        ExhibitPage(sources[source], number, turn, goes_in)
        for source, number, turn, goes_in in body["pages"]
    )
    return Exhibit(
        id=body["id"],
        source=body["source"],
        pages=pages,
        source_name=body["source_name"],
        guess=Guess.from_plain(body["guess"]),
        chosen=dict(body["chosen"]),
        problem=body["problem"],
        remedy=body["remedy"],
        notes=tuple(body["notes"]),
        held_by_default=body["held_by_default"],
        alike=body.get("alike", ""),
    )


def original_to_json(original: Original) -> Json:
    """Return an original as JSON; the facts of a page as one list."""
    body = {
        "digest": original.digest,
        "name": original.name,
        "bytes": original.bytes,
        "suffix": original.suffix,
        "pages_file": original.pages_file,
        "page_facts": _facts_to_json(original.page_facts),
        "notes": list(original.notes),
        "holds": original.holds,
    }
    if original.has_two_looks:
        body["other_facts"] = _facts_to_json(original.other_facts)
        body["as_taken"] = original.as_taken
    if original.along:
        body["along"] = list(original.along)
    if original.own_facts:
        body["own_facts"] = _facts_to_json(original.own_facts)
    told = {name: getattr(original, name) for name in _SELDOM}
    body.update({name: value for name, value in told.items() if value})
    return body


def original_from_json(body: Json) -> Original:
    """Return the original that `original_to_json` wrote; older ones had no notes."""
    kept = {
        "page_facts": _facts_from_json(body["page_facts"]),
        "notes": tuple(body.get("notes", ())),
        "other_facts": _facts_from_json(body.get("other_facts", ())),
        "along": tuple(body.get("along", ())),
        "own_facts": _facts_from_json(body.get("own_facts", ())),
    }
    return Original(**{**body, **kept})


def _facts_to_json(facts: Iterable[PageFacts]) -> list[list[Any]]:
    return [[getattr(page, name) for name in _FACTS] for page in facts]


def _facts_from_json(facts: Iterable[Iterable[Any]]) -> tuple[PageFacts, ...]:
    return tuple(PageFacts(*values) for values in facts)


def given_from_json(body: Json) -> GivenFile:
    """Return the ledger line that `dataclasses.asdict` wrote.

    Older ones don't say what a file came in.
    """
    return GivenFile(**{**body, "exhibits": tuple(body["exhibits"])})


def settings_to_json(binder: Binder) -> dict[str, Any]:
    """Return what a binder holds besides exhibits, originals and its ledger."""
    return {
        "pathway": binder.pathway,
        "language": binder.language,
        "claim": dict(binder.claim.facts),
        "dispute": [asdict(item) for item in binder.dispute.items],
        "not_applicable": dict(binder.not_applicable),
        "confirmed": dict(binder.confirmed),
        "next_exhibit": binder.next_exhibit,
        "order": list(binder.order),
        "sent": [packet.to_json() for packet in binder.sent],
        "not_sent": [told.to_json() for told in binder.not_sent],
        "form": dict(binder.form),
        "form_places": {d: dict(held) for d, held in binder.form_places.items()},
    }


def binder_from_json(
    settings: Json,
    exhibits: tuple[Exhibit, ...],
    originals: Mapping[str, Original],
    ledger: tuple[GivenFile, ...],
) -> Binder:
    """Return the binder that those parts make."""
    items = tuple(TreatmentItem.from_plain(item) for item in settings["dispute"])
    return Binder(
        pathway=settings["pathway"],
        language=settings["language"],
        claim=Claim(settings["claim"]),
        dispute=Dispute(items),
        exhibits=exhibits,
        originals=originals,
        ledger=ledger,
        not_applicable=settings["not_applicable"],
        confirmed=settings["confirmed"],
        next_exhibit=settings["next_exhibit"],
        order=tuple(settings.get("order", ())),
        sent=tuple(map(SentPacket.from_json, settings.get("sent", ()))),
        not_sent=tuple(map(NotSent.from_json, settings.get("not_sent", ()))),
        form=settings.get("form", {}),
        form_places=settings.get("form_places", {}),
    )
