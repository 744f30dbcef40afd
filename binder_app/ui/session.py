"""The open binder in the window: every edit goes through here and is saved at once."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from binder_app.acts.adding import shelf_of
from binder_app.acts.checking import Checked, check_binder
from binder_app.acts.editing import set_on_claim, set_on_exhibit
from binder_app.acts.guessing import guessed_anew
from binder_app.acts.likeness import Twins, held_as_copy, told_of_copy, with_twins
from binder_app.acts.looks import has_two_looks, is_straightened
from binder_app.acts.ordering import moved, own_order_dropped
from binder_app.acts.paper_reader import paper_reader
from binder_app.acts.reading_again import stale_in, with_reading
from binder_app.acts.reading_scans import after_reading, has_words, unread_in
from binder_app.acts.rulebook import Rulebook, read_rulebook
from binder_app.acts.screens import across_in
from binder_app.acts.splitting import join, split
from binder_app.domain.binder import Binder
from binder_app.domain.exhibit import DIFFERENT, Exhibit, ExhibitPage, Guess
from binder_app.errors import BinderError
from binder_app.storage.binder_file import BinderFile
from binder_app.storage.page_texts import has_lost_texts, texts_of
from binder_app.storage.reading_files import edition_of
from binder_app.storage.shelf import BinderShelf
from binder_app.ui.page_source import PageSpot
from binder_app.ui.rows import Row, rows_of
from binder_app.ui.writer import Writer

Change = Callable[[Binder], Binder]


@dataclass(frozen=True, slots=True)
class Edit:
    """One step that can be undone: its name, and the binder before it."""

    name: str
    before: Binder
    batch: str = ""


class BinderSession(QObject):
    """Holds the binder that is open for editing, and its past.

    Every edit is on its way to the disk when `edit` returns; `settle` waits until
    it is there. `changed` follows every edit, undo and redo, `recut` those that make
    other papers of the same pages. Where an edit leads to another pathway, its rules
    are held and `rules_changed` comes instead of `changed`; `refused` brings the
    problem and the remedy of an edit that could not be made or saved.
    """

    changed = Signal()
    recut = Signal()
    rules_changed = Signal()
    refused = Signal(str, str)
    _unsaved = Signal(str, str)

    def __init__(self, file: BinderFile, rules: Rulebook, parent: QObject) -> None:
        super().__init__(parent)
        self._file, self.rules = file, rules
        self._binder = file.binder
        self._writer = Writer()
        self._unsaved.connect(self._take_back, Qt.ConnectionType.QueuedConnection)
        self._done: list[Edit] = []
        self._undone: list[Edit] = []
        shelf = shelf_of(file)
        shelf.note_home()
        self.known = shelf.readings.known()
        self._checked: Checked | None = None
        self._rows: tuple[Row, ...] | None = None

    @property
    def folder(self) -> Path:
        """The binder's folder."""
        return self._file.folder

    @property
    def worker(self) -> str:
        """Whose binder it is: the worker's name, or else that of the folder."""
        return self.binder.claim.get("employee_name") or self.folder.name

    @property
    def binder(self) -> Binder:
        """The binder as it stands, with every edit."""
        return self._binder

    @property
    def checked(self) -> Checked:
        """What the check of the binder as it stands says."""
        if self._checked is None:
            unread = unread_in(self.binder, self.known)
            today = date.today()
            self._checked = check_binder(self.binder, self.rules, unread, today)
        return self._checked

    @property
    def rows(self) -> tuple[Row, ...]:
        """Every exhibit: first those that go in, by tab, then the others."""
        if self._rows is None:
            self._rows = tuple(rows_of(self.binder, self.rules))
        return self._rows

    def row(self, exhibit_id: str) -> Row | None:
        """Return the row of an exhibit, `None` where it is gone."""
        return next((r for r in self.rows if r.exhibit.id == exhibit_id), None)

    def spot(self, page: ExhibitPage, as_taken: bool | None = None) -> PageSpot:
        """Return where a page can be seen, turned as the user turned it.

        Of a photo it is the look that is used, or the one that is asked for.
        """
        original, shelf = self.binder.originals[page.source], shelf_of(self._file)
        if as_taken is not None:
            original = original.shown(as_taken)
        facts = original.page_facts[page.source_page - 1]
        reading = None if facts.has_text else (str(self.folder), original.made_name)
        path = str(shelf.pages_path(original))
        return PageSpot(path, page.source_page, page.turn, reading)

    def looks(self, exhibit: Exhibit) -> tuple[bool, bool, int]:
        """Tell whether there is a straightened copy of a photo, and if it is unused.

        The number is how many of its screenshots stand on a page, 0 for one alone.
        """
        has_two = has_two_looks(self.binder, exhibit)
        across = across_in(self.binder, exhibit)
        if across == 1 and len(exhibit.sources) < 2:
            across = 0
        return has_two, has_two and not is_straightened(self.binder, exhibit), across

    @property
    def shelf(self) -> BinderShelf:
        """Where the text of the binder's pages lies."""
        return shelf_of(self._file)

    def original_path(self, digest: str) -> Path:
        """Return where the file as it was given is kept."""
        return shelf_of(self._file).original_path(self.binder.originals[digest])

    def let_go(self, digest: str) -> None:
        """Remove the copy of a file that was refused."""
        if digest and digest not in self.binder.originals:
            self._file.let_go(digest)

    # ------------------------------------------------------------------ edits

    def edit(self, name: str, change: Change, batch: str = "") -> bool:
        """Make and save one edit; `name` says in the user's words what it does.

        Edits of the same `batch` in a row are undone together. Returns whether
        anything changed.
        """
        before = self.binder
        try:
            after = change(before)
        except BinderError as error:
            self.refused.emit(error.problem, error.remedy)
            return False
        if after == before:
            return False
        self._save(after)
        is_same_batch = batch and self._done and self._done[-1].batch == batch
        if not is_same_batch:
            self._done.append(Edit(name, before, batch))
        self._undone.clear()
        self._tell()
        return True

    def set_exhibits(self, name: str, ids: Sequence[str], **values: str) -> bool:
        """Set names of several exhibits by hand, as one edit; `sender` is "from"."""

        def change(binder: Binder) -> Binder:
            for exhibit_id in ids:
                for key, value in values.items():
                    word = "from" if key == "sender" else key
                    binder = set_on_exhibit(binder, exhibit_id, word, value, self.rules)
            return binder

        return self.edit(name, change)

    def put_back(self, name: str, ids: Sequence[str]) -> bool:
        """Hold exhibits back no longer; what can't be read is asked about again."""

        def change(binder: Binder) -> Binder:
            for one in ids:
                state = "" if binder.exhibit(one).problem else "in"
                binder = set_on_exhibit(binder, one, "state", state, self.rules)
                binder = set_on_exhibit(binder, one, "reason", "", self.rules)
            return binder

        return self.edit(name, change)

    def set_claim(self, name: str, **values: str) -> bool:
        """Set facts of the claim, as one edit; dots are written as two underscores."""

        def change(binder: Binder) -> Binder:
            for key, value in values.items():
                word = key.replace("__", ".")
                binder = set_on_claim(binder, word, value, self.rules)
            return binder

        return self.edit(name, change)

    def move(self, name: str, ids: Sequence[str], before: str) -> bool:
        """Let exhibits stand before another; before none, at the end."""
        checklist = self.rules.checklist
        return self.edit(name, lambda binder: moved(binder, ids, before, checklist))

    def drop_own_order(self, name: str) -> bool:
        """Put the exhibits into the checklist's order again."""
        return self.edit(name, own_order_dropped)

    def split(self, name: str, exhibit_id: str, *pages: int) -> bool:
        """Cut an exhibit before each of some pages, from 2, as one edit."""

        def change(binder: Binder) -> Binder:
            kinds = self.rules.kinds
            return split(binder, exhibit_id, pages, self._guess, kinds)[0]

        return self._cut(name, change)

    def join(self, name: str, ids: Sequence[str]) -> bool:
        """Make one exhibit of several, under the first one's id."""
        return self._cut(name, lambda binder: join(binder, ids))

    def _cut(self, name: str, change: Change) -> bool:
        is_done = self.edit(name, change)
        if is_done:
            self.recut.emit()
        return is_done

    def set_page(
        self, name: str, exhibit_id: str, page: int, **values: int | bool
    ) -> bool:
        """Set `turn` or `goes_in` of one page of an exhibit, counted from 1."""

        def change(binder: Binder) -> Binder:
            exhibit = binder.exhibit(exhibit_id)
            pages = list(exhibit.pages)
            pages[page - 1] = replace(pages[page - 1], **values)  # type: ignore[arg-type]
            changed = replace(exhibit, pages=tuple(pages))
            if "goes_in" in values:
                changed = self._guessed(changed)
            return binder.replacing([exhibit_id], [changed])

        return self.edit(name, change)

    def _guessed(self, exhibit: Exhibit) -> Exhibit:
        """Return an exhibit as it reads now, or as it was until its text is back."""
        if has_lost_texts(shelf_of(self._file), self.binder, exhibit.pages):
            return replace(exhibit, guess=replace(exhibit.guess, read_by=""))
        return guessed_anew(exhibit, self._guess, self.rules.kinds)

    def _guess(self, pages: Sequence[ExhibitPage], name: str, kind: str = "") -> Guess:
        """Propose what some pages are, from the text that is at hand."""
        texts = texts_of(shelf_of(self._file), self.binder, pages)
        return paper_reader(self.rules.resources).glance(texts, name)

    def amend(self, change: Change) -> None:
        """Take in what the program found out by itself; it is no step to undo.

        The past learns it too, so that an undo does not forget it.
        """
        after = change(self.binder)
        if after == self.binder:
            return
        for edits in (self._done, self._undone):
            edits[:] = [replace(edit, before=change(edit.before)) for edit in edits]
        self._save(after)
        self._tell()

    def learn(self, spots: Collection[tuple[str, int]]) -> None:
        """Take in what was read from the pictures of pages (original, page from 1)."""
        readings, kinds = shelf_of(self._file).readings, self.rules.kinds
        before, self.known = self.binder, readings.known()
        self.amend(lambda b: after_reading(b, spots, readings, self._guess, kinds))
        if self.binder == before:
            self._tell()

    @property
    def is_stale(self) -> bool:
        """Tell whether a paper is still to be read as it stands, by these rules."""
        return bool(stale_in(self.binder, edition_of(self.rules.resources)))

    def learn_readings(self, told: Sequence[Mapping[str, Any]]) -> None:
        """Take in what was read of papers again; what changed meanwhile waits."""
        kinds = self.rules.kinds

        def change(binder: Binder) -> Binder:
            for one in told:
                keys = [tuple(key) for key in one["pages"]]
                guess = Guess.from_plain(one["guess"])
                binder = with_reading(binder, one["exhibit"], keys, guess, kinds)
            return binder

        self.amend(change)

    def has_words(self, page: ExhibitPage) -> bool:
        """Tell whether a page has words: of its file, or read from its picture."""
        return has_words(self.binder, page, self.known)

    def learn_copies(self, twins: Sequence[Twins]) -> None:
        """Take in which exhibits seem to be copies of others."""
        self.amend(lambda b: with_twins(b, twins))

    def hold_copy(self, name: str, exhibit_id: str, of: str) -> bool:
        """Hold one of two papers back that are one, as one edit."""
        return self.edit(name, lambda b: held_as_copy(b, exhibit_id, of))

    def tell_apart(self, name: str, exhibit_id: str) -> bool:
        """Say that an exhibit is no copy of the one it seems to be."""
        return self.edit(name, lambda b: told_of_copy(b, exhibit_id, DIFFERENT))

    # ------------------------------------------------------------ undo, redo

    @property
    def undo_name(self) -> str:
        """What an undo would take back; empty where there is nothing."""
        return self._done[-1].name if self._done else ""

    @property
    def redo_name(self) -> str:
        """What a redo would bring again; empty where there is nothing."""
        return self._undone[-1].name if self._undone else ""

    def undo(self) -> None:
        """Take the last edit back."""
        self._swap(self._done, self._undone)

    def redo(self) -> None:
        """Bring back the edit that was taken back last."""
        self._swap(self._undone, self._done)

    def _swap(self, source: list[Edit], target: list[Edit]) -> None:
        if not source:
            return
        last = source.pop()
        target.append(Edit(last.name, self.binder, last.batch))
        self._save(last.before)
        self._tell()

    def _tell(self) -> None:
        self._checked = self._rows = None
        if self.binder.pathway == self.rules.checklist.id:
            self.changed.emit()
        else:
            self.rules = read_rulebook(self.binder.pathway)
            self.rules_changed.emit()

    # ------------------------------------------------------------------ saving

    def _save(self, binder: Binder) -> None:
        self._binder = binder
        self._writer.put("binder", lambda: self._write(binder))

    def _write(self, binder: Binder) -> None:
        """Write the binder; runs beside the window, and only speaks by a signal."""
        try:
            self._file.save(binder)
        except BinderError as error:
            self._unsaved.emit(error.problem, error.remedy)

    @Slot(str, str)
    def _take_back(self, problem: str, remedy: str) -> None:
        """Stand again where the disk stands, and say what could not be saved."""
        self.settle()
        saved = self._binder = self._file.binder
        for place, edit in enumerate(self._done):
            if edit.before == saved:
                del self._done[place:]
                break
        self._undone.clear()
        self._tell()
        self.refused.emit(problem, remedy)

    def write_beside(self, name: str, work: Callable[[], None]) -> None:
        """Have something else written, after the edits made so far."""
        self._writer.put(name, work)

    def settle(self) -> None:
        """Wait until every edit is on the disk."""
        self._writer.settle()

    def close(self) -> None:
        """Close the binder, with every edit saved, and give its lock back."""
        self._writer.close()
        self._file.close()
