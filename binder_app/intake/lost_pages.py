"""What a repaired file did not give back: pages that show nothing, or less."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import pikepdf

from binder_app.intake.dead_content import content_of, shows_nothing

NAMED_ALONE = 3
"""Neighbouring pages that are named one by one; more of them make a run."""


@dataclass(frozen=True, slots=True)
class LostPages:
    """The pages of a repaired copy that show nothing or less, from 1."""

    pages: int
    empty: tuple[int, ...]
    torn: tuple[int, ...]

    @property
    def notes(self) -> Iterator[str]:
        """Say in the user's words what was repaired and what was not."""
        yield self._repair
        pages = named(self.empty)
        if len(self.empty) == 1:
            yield (
                f"Page {pages} could not be saved and shows nothing:"
                " ask for the file again."
            )
        elif self.empty:
            yield (
                f"Pages {pages} could not be saved and show nothing:"
                " ask for the file again."
            )
        pages = named(self.torn)
        if len(self.torn) == 1:
            yield f"Page {pages} could be saved in part only: ask for the file again."
        elif self.torn:
            yield f"Pages {pages} could be saved in part only: ask for the file again."

    @property
    def _repair(self) -> str:
        saved = self.pages - len(self.empty)
        if self.empty:
            return (
                "The file was damaged and has been repaired:"
                f" {saved} of {self.pages} pages recovered."
            )
        if self.pages == 1:
            return "The file was damaged and has been repaired: 1 page recovered."
        return (
            f"The file was damaged and has been repaired: {self.pages} pages recovered."
        )


def lost_in(copy: Path) -> LostPages:
    """Look for what a repaired copy lost: content and pictures that are gone.

    A page with annotations may show those alone: it is not called empty.
    """
    with pikepdf.open(copy) as pdf:
        pages = list(enumerate(pdf.pages, start=1))
        noted = {number for number, page in pages if page.obj.get("/Annots")}
        bare = {number for number, page in pages if not any(content_of(page))} - noted
        torn = {number for number, page in pages if _lacks_a_part(page)}
    gone = {number for number in torn - noted if shows_nothing(copy, number)}
    empty, less = bare | gone, torn - bare - gone
    return LostPages(len(pages), tuple(sorted(empty)), tuple(sorted(less)))


def _lacks_a_part(page: pikepdf.Page) -> bool:
    """Tell whether a page draws something that is not there any more."""
    contents = page.obj.get("/Contents")
    parts = contents.as_list() if isinstance(contents, pikepdf.Array) else ()
    if not all(isinstance(part, pikepdf.Stream) for part in parts):
        return True
    try:
        drawn = pikepdf.parse_content_stream(page, "Do")
        names = [str(one.operands[0]) for one in drawn if len(one.operands)]
        there = page.resources.get("/XObject", pikepdf.Dictionary())
        return not all(isinstance(there.get(name), pikepdf.Stream) for name in names)
    except (pikepdf.PdfError, AttributeError, TypeError, ValueError):
        return False


def named(pages: Sequence[int]) -> str:
    """Name pages in a sentence: "2", or "2, 3, 7-40"."""
    runs = list[str]()
    for _, neighbours in groupby(enumerate(pages), lambda pair: pair[1] - pair[0]):
        run = [page for _, page in neighbours]
        is_long = len(run) > NAMED_ALONE
        runs += [f"{run[0]}-{run[-1]}"] if is_long else [str(page) for page in run]
    return ", ".join(runs)
