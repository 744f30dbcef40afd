"""Reads papers again that were read by other rules, or of which pages changed."""

from collections.abc import Collection, Iterator, Sequence

from binder_app.acts.adding import shelf_of
from binder_app.acts.guessing import guessed_anew, surer, with_guess
from binder_app.acts.paper_reader import paper_reader
from binder_app.acts.rulebook import Rulebook
from binder_app.domain.binder import Binder
from binder_app.domain.exhibit import Exhibit, ExhibitPage, Guess
from binder_app.domain.kind import Kinds
from binder_app.progress import Progress
from binder_app.storage.binder_file import BinderFile
from binder_app.storage.page_texts import has_lost_texts, texts_of

PageKey = tuple[str, int, bool]
"""A page as its reading depends on it: original, page there from 1, goes in or not."""


def stale_in(binder: Binder, edition: str) -> tuple[Exhibit, ...]:
    """Return the exhibits that the rules of `edition` have not read as they stand."""
    return tuple(
        exhibit
        for exhibit in binder.exhibits
        if exhibit.pages and exhibit.guess.read_by != edition
    )


def page_keys(exhibit: Exhibit) -> tuple[PageKey, ...]:
    """Return what the reading of an exhibit depends on: its pages, a person's kind."""
    pages = ((page.source, page.source_page, page.goes_in) for page in exhibit.pages)
    return (*pages, (exhibit.chosen.get("kind", ""), 0, True))


def read_again(
    file: BinderFile,
    rules: Rulebook,
    also: Collection[tuple[str, int]],
    progress: Progress,
) -> Iterator[tuple[Exhibit, Guess]]:
    """Give each stale exhibit with what it says by the present rules.

    So are exhibits that hold one of the pages `also` (original, page from 1): words of
    theirs became known. One whose text is not at hand is not read: what it said before
    stays, and it is stale until its text is there again.
    """
    binder, reader, shelf = file.binder, paper_reader(rules.resources), shelf_of(file)
    stale = {exhibit.id for exhibit in stale_in(binder, reader.edition)}

    def guess(pages: Sequence[ExhibitPage], name: str, kind: str = "") -> Guess:
        return reader.read(texts_of(shelf, binder, pages), name, kind)

    for place, exhibit in enumerate(binder.exhibits):
        spots = {(page.source, page.source_page) for page in exhibit.pages}
        is_asked = exhibit.id in stale or not spots.isdisjoint(also)
        if is_asked and not has_lost_texts(shelf, binder, exhibit.pages):
            progress.step(place, len(binder.exhibits), "Reading")
            yield exhibit, guessed_anew(exhibit, guess, rules.kinds).guess


def with_reading(
    binder: Binder,
    exhibit_id: str,
    keys: Sequence[PageKey],
    guess: Guess,
    kinds: Kinds,
) -> Binder:
    """Return the binder with what was read of one exhibit, if it is still as it was.

    What a human said stays, what was held back stays so, and so does a kind that was
    surer.
    """
    exhibit = next((each for each in binder.exhibits if each.id == exhibit_id), None)
    if exhibit is None or page_keys(exhibit) != tuple(keys):
        return binder
    told = with_guess(exhibit, surer(exhibit.guess, guess), kinds)
    return binder.replacing([exhibit_id], [told])
