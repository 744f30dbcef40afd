"""Web pages (.html) become a flow of blocks."""

from pathlib import Path

from binder_app.intake.formats.flow_blocks import Flow, Margins, Section
from binder_app.intake.formats.html_blocks import html_blocks
from binder_app.intake.formats.text import checked_bytes

EDGES = Margins(54.0, 54.0, 54.0, 54.0)
GUESSED = "The file does not say how its letters are stored; please check them."


def read_html(source: Path) -> Flow:
    """Read a web page as it would print without its scripts and styles."""
    told = html_blocks(checked_bytes(source))
    notes = (GUESSED,) if told.is_guessed else ()
    return Flow((Section(told.blocks, EDGES),), told.unseen, notes)
