"""Names what the papers are that seem to be in one exhibit."""

from itertools import pairwise

from binder_app.acts.adding import shelf_of
from binder_app.acts.paper_reader import paper_reader
from binder_app.acts.rulebook import read_rulebook
from binder_app.storage.binder_file import BinderFile
from binder_app.storage.page_texts import texts_of


def kinds_of_parts(file: BinderFile, exhibit_id: str) -> list[str]:
    """Return the kind of each paper that an exhibit would be cut into."""
    binder = file.binder
    exhibit = binder.exhibit(exhibit_id)
    reader = paper_reader(read_rulebook(binder.pathway).resources)
    edges = [1, *exhibit.cuts, len(exhibit.pages) + 1]
    parts = [exhibit.pages[first - 1 : end - 1] for first, end in pairwise(edges)]
    shelf = shelf_of(file)
    return [reader.glance(texts_of(shelf, binder, part), "").kind for part in parts]
