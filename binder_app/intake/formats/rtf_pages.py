"""Rich text files (.rtf) become a flow of blocks."""

from pathlib import Path

from binder_app.intake.formats.flow_blocks import Flow
from binder_app.intake.formats.rtf_reader import RtfReader
from binder_app.intake.formats.rtf_tokens import tokens_of
from binder_app.intake.formats.text import checked_bytes

CUT = "The file ends early; what comes after is missing."


def read_rtf(source: Path) -> Flow:
    """Read a rich text file as far as it goes."""
    reader = RtfReader()
    for token in tokens_of(checked_bytes(source)):
        if not reader.take(token):
            break
    sections = reader.finish()
    notes = (CUT,) if reader.is_cut else ()
    return Flow(sections, reader.unseen, notes, reader.is_cut)
