"""What drawn documents leave out, in sentences for the user."""

from collections import Counter
from collections.abc import Iterator

PICTURES, ELSEWHERE, CHARTS, FILES = "pictures", "elsewhere", "charts", "files"
COMMENTS, DELETIONS, HIDDEN = "comments", "deletions", "hidden"
SHEETS, ROWS, COLUMNS = "sheets", "rows", "columns"
EQUATIONS, FORMULAS, NESTED, CELLS = "equations", "formulas", "nested", "cells"

LEAD = (
    "Simplified copy: words, tables and pictures in their order, not the exact"
    " layout; your file is kept as it is."
)


def notes_on_unseen(unseen: "Counter[str]") -> Iterator[str]:
    """Say what of a document is not shown, the same in each program run."""
    for kind, count in sorted(unseen.items()):
        if count > 0:
            yield ONCE[kind] if count == 1 else _many(kind, count)


ONCE = {
    PICTURES: "1 picture can't be shown.",
    ELSEWHERE: "1 picture lies outside the file and is not shown.",
    CHARTS: "1 chart or drawing is not shown.",
    FILES: "1 file inside this file is not shown.",
    COMMENTS: "1 comment is not shown.",
    DELETIONS: "Text deleted by tracked changes is not shown.",
    HIDDEN: "Hidden text is not shown.",
    SHEETS: "1 hidden sheet is not shown.",
    ROWS: "1 hidden row is not shown.",
    COLUMNS: "1 hidden column is not shown.",
    EQUATIONS: "1 equation is shown as plain letters.",
    FORMULAS: "1 formula without a stored result is shown as a formula.",
    NESTED: "Tables deep inside tables are shown without their columns.",
    CELLS: "1 cell is not shown: the sheet is too large.",
}


def _many(kind: str, count: int) -> str:
    return {
        PICTURES: f"{count:,} pictures can't be shown.",
        ELSEWHERE: f"{count:,} pictures lie outside the file and are not shown.",
        CHARTS: f"{count:,} charts or drawings are not shown.",
        FILES: f"{count:,} files inside this file are not shown.",
        COMMENTS: f"{count:,} comments are not shown.",
        SHEETS: f"{count:,} hidden sheets are not shown.",
        ROWS: f"{count:,} hidden rows are not shown.",
        COLUMNS: f"{count:,} hidden columns are not shown.",
        EQUATIONS: f"{count:,} equations are shown as plain letters.",
        FORMULAS: f"{count:,} formulas without a stored result are shown as formulas.",
        CELLS: f"{count:,} cells are not shown: the sheet is too large.",
    }.get(kind, ONCE[kind])
