"""What is worth knowing besides the review, told where the papers call for it."""

from dataclasses import dataclass

from binder_app.domain.cue import Looked, Note, Notes, Sight
from binder_app.rules.cues import sights


@dataclass(frozen=True, slots=True)
class ToldNote:
    """A note, and what calls for it; `sight` is `None` where it is always told."""

    note: Note
    sight: Sight | None = None

    def because(self, language: str) -> str:
        """Say what calls for it, empty where it is always told."""
        return self.sight.cue.says[language] if self.sight else ""


def notes_for(looked: Looked, notes: Notes) -> tuple[ToldNote, ...]:
    """Return the notes that apply, in the order of their file.

    A note without any sign is always told; one with signs where the first is seen.
    """
    told = []
    for note in notes.notes:
        found = [one for cue in note.cues for one in sights(cue, looked)]
        if found or not note.cues:
            told.append(ToldNote(note, found[0] if found else None))
    return tuple(told)
