"""Gathers what signs are held against: the papers of a binder, with their text."""

from collections.abc import Collection, Iterator

from binder_app.acts.rulebook import Rulebook
from binder_app.domain.binder import Binder
from binder_app.domain.cue import Looked, PaperSeen
from binder_app.domain.exhibit import Exhibit
from binder_app.rules.checklist import is_sure
from binder_app.rules.gate_readings import CONDITIONAL, REFUSED, surely, treatments_of
from binder_app.storage.page_texts import TextShelf, texts_of


def look_at(shelf: TextShelf, binder: Binder, rules: Rulebook) -> Looked:
    """Return the papers of a binder that go in, and what is said of the claim.

    Only papers that a sign looks for words in have their text, and only their first
    pages: the others copy such words too freely.
    """
    cues = [cue for note in rules.notes.notes for cue in note.cues if cue.words]
    read = {*rules.guide.kinds, *(kind for cue in cues for kind in cue.kinds)}
    papers = [each for each in binder.exhibits if each.state == "in" and each.pages]
    return Looked(
        tuple(_seen(shelf, binder, each, rules, read) for each in papers),
        binder.claim.facts,
        tuple(_refused(binder, papers)),
    )


def _seen(
    shelf: TextShelf,
    binder: Binder,
    exhibit: Exhibit,
    rules: Rulebook,
    read: Collection[str],
) -> PaperSeen:
    texts: list[str] = []
    if exhibit.kind in read:
        texts = texts_of(shelf, binder, exhibit.pages[: rules.guide.pages])
    kind = exhibit.kind if is_sure(exhibit, rules.kinds) else ""
    return PaperSeen(exhibit.id, kind, tuple(surely(exhibit)), tuple(texts))


def _refused(
    binder: Binder, papers: Collection[Exhibit]
) -> Iterator[tuple[str, Collection[str]]]:
    """Give the treatments refused: as a person named them, else as papers do."""
    for item in binder.dispute.disputed:
        groups = {reason.category for reason in item.reasons}
        yield item.treatment, (groups | {item.reason_category}) - {""}
    if binder.dispute.items:
        return
    for exhibit in papers:
        for told in treatments_of(exhibit):
            if told.outcome in {*REFUSED, CONDITIONAL}:
                yield told.treatment, {told.reason_category} - {""}
