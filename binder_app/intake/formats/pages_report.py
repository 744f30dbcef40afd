"""What a format tells after it has turned a file into pages."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PagesReport:
    """How many pages were written, and what the user should know of them.

    `notes` are whole English sentences: what was lost or looks unlike the file.
    `torn` are the pages, from 1, that show less than they did, or beside which
    others are lost. `straightened`: there is a second PDF, of a photographed
    paper laid flat; this one shows the photo as it was taken. `title` is what a
    file calls itself, and `series` the mark of its series of medical pictures.
    `taken` is when a photo or a screenshot (`is_screen`) was taken, ISO.
    """

    pages: int
    notes: tuple[str, ...] = ()
    torn: tuple[int, ...] = ()
    straightened: bool = False
    title: str = ""
    series: str = ""
    taken: str = ""
    is_screen: bool = False
