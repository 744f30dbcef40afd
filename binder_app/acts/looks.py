"""A photographed paper, straightened or as it was taken, and what is said of it."""

from dataclasses import replace

from binder_app.domain.binder import Binder
from binder_app.domain.exhibit import Exhibit
from binder_app.errors import WrongUsageError


def has_two_looks(binder: Binder, exhibit: Exhibit) -> bool:
    """Tell whether there is a straightened copy of any photo in an exhibit."""
    held = (binder.originals.get(source) for source in exhibit.sources)
    return any(original is not None and original.has_two_looks for original in held)


def is_straightened(binder: Binder, exhibit: Exhibit) -> bool:
    """Tell whether such a copy is used for any of its pages."""
    held = (binder.originals.get(source) for source in exhibit.sources)
    return any(one and one.has_two_looks and not one.as_taken for one in held)


def with_cleanup(binder: Binder, exhibit_id: str, value: str) -> Binder:
    """Return the binder with an exhibit's photos straightened ("on"), or as taken.

    Both sets of pages were made and measured when the photo came in.
    """
    exhibit = binder.exhibit(exhibit_id)
    if value == "on" and not has_two_looks(binder, exhibit):
        raise WrongUsageError(
            f"There is no straightened copy of {exhibit_id}; its pages go in as they"
            " came."
        )
    originals = {
        digest: original.shown(value == "off")
        if digest in exhibit.sources
        else original
        for digest, original in binder.originals.items()
    }
    after = replace(binder, originals=originals)
    said = _own(binder, exhibit)
    others = (note for note in exhibit.notes if note not in said)
    notes = (*others, *_own(after, exhibit))
    edited = replace(exhibit, notes=tuple(dict.fromkeys(notes)))
    return after.replacing([exhibit_id], [edited])


def noted(exhibit: Exhibit, binder: Binder, before: Exhibit) -> Exhibit:
    """Return an exhibit with the notes of its own files, as `before` had others.

    Older binders kept no notes by file: there those of `before` stay.
    """
    files = [binder.originals.get(source) for source in before.sources]
    if not any(file and file.notes for file in files):
        return exhibit
    return replace(exhibit, notes=_own(binder, exhibit))


def _own(binder: Binder, exhibit: Exhibit) -> tuple[str, ...]:
    """Return the notes of an exhibit's files, with a file's name where it is a part."""
    files = [binder.originals.get(source) for source in exhibit.sources]
    own = [file for file in files if file]
    is_whole = len(own) == 1 and len(exhibit.pages) == own[0].pages
    return tuple(
        note if is_whole else f"{file.name}: {note}"
        for file in own
        for note in file.notes
    )
