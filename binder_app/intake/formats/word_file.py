"""A Word file's own parts, and what is counted while it is read."""

from collections import Counter
from xml.etree.ElementTree import Element

from binder_app.intake.formats.flow_notes import COMMENTS
from binder_app.intake.formats.office_parts import (
    OfficeParts,
    Relations,
    main_part,
)
from binder_app.intake.formats.office_xml import child, children, is_on, value
from binder_app.intake.formats.word_lists import WordLists
from binder_app.intake.formats.word_styles import WordStyles

USUAL_PART = "word/document.xml"
SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")


class WordFile:
    """What all stories of one document share: its text, headers and notes.

    `unseen` counts what is not shown; `notes` holds footnotes and endnotes in
    the order in which they are referred to: their part and their element.
    """

    def __init__(self, parts: OfficeParts) -> None:
        self.parts = parts
        self.main = main_part(parts, USUAL_PART)
        self.relations = Relations(parts, self.main)
        self.styles = WordStyles(self._root("styles"))
        self.lists = WordLists(self._root("numbering"))
        self.unseen: Counter[str] = Counter()
        self.notes: list[tuple[str, Element]] = []
        self._notes = {
            kind: self._notes_of(f"{kind}s") for kind in ("footnote", "endnote")
        }
        settings = self._root("settings")
        self.has_even_pages = is_on(child(settings, "evenAndOddHeaders"))
        comments = self._root("comments")
        self.unseen[COMMENTS] += len(list(children(comments, "comment")))

    def _root(self, kind: str) -> Element | None:
        """Return the part of one kind that the document refers to."""
        found = self.relations.of_kind(kind)
        return self.parts.xml(found[0]) if found else None

    def _notes_of(self, kind: str) -> dict[str, tuple[str, Element]]:
        found = self.relations.of_kind(kind)
        root = self.parts.xml(found[0]) if found else None
        return {
            value(held, "id"): (found[0], held)
            for held in children(root, kind.removesuffix("s"))
            if value(held, "type") not in SEPARATORS
        }

    def note_number(self, kind: str, name: str) -> int:
        """Return the number of a note that is referred to; 0 where there is none."""
        note = self._notes[kind].pop(name, None)
        if note is None:
            return 0
        self.notes.append(note)
        return len(self.notes)
