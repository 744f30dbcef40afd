"""Files of one series of medical pictures stand together on one sheet."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from binder_app.domain.binder import Binder, Original, sheet_name
from binder_app.intake.keep import Kept
from binder_app.intake.reader import ReadJob, ReadResult
from binder_app.intake.sniff import HEAD_BYTES, sniff

Read = Callable[[Iterable[ReadJob]], Iterator[ReadResult]]


@dataclass(frozen=True, slots=True)
class Series:
    """The files of a series in its order.

    `lead` is the first of those now on their way in: the sheet is read with it, and
    is its page, unless `older` is there, whose page shows the series already.
    """

    lead: str
    files: tuple[Kept, ...]
    older: Original | None = None

    @property
    def digests(self) -> tuple[str, ...]:
        """The digest of each file, in the order of the series."""
        return tuple(kept.digest for kept in self.files)

    @property
    def paths(self) -> tuple[str, ...]:
        """Where each file is kept, in the order of the series."""
        return tuple(str(kept.path) for kept in self.files)

    @property
    def sheet(self) -> str:
        """The name of the sheet that shows them."""
        return sheet_name(self.older.digest if self.older else self.lead, self.digests)

    def job(self, job: ReadJob, pages_to: Path, text_to: Path) -> ReadJob:
        """Return what the job of its lead becomes: one that makes the sheet."""
        made = replace(job, pages_to=str(pages_to), text_to=str(text_to))
        return replace(made, taken_to="", taken_text_to="", along=self.paths)

    def with_sheet(self, holder: Original, made: Original) -> Original:
        """Return the file that shows the series, with the page that was made."""
        return replace(
            holder,
            page_facts=made.page_facts,
            notes=made.notes,
            along=self.digests,
        )


class SeriesOnHand:
    """The series that a binder holds, and those that one drop has brought so far."""

    def __init__(
        self, binder: Binder, path_of: Callable[[Original], Path], read: Read
    ) -> None:
        self._read = read
        self._held: dict[str, Series] = {}
        self._medical = set[str]()
        for original in binder.originals.values():
            along = (original.along or (original.digest,)) if original.series else ()
            there = [binder.originals[one] for one in along if one in binder.originals]
            self.note(original, [Kept(one.digest, path_of(one)) for one in there])

    def note(self, original: Original, files: Sequence[Kept]) -> None:
        """Note that a file shows those of its series, itself among them."""
        if original.series and original.pages:
            series = Series(original.digest, tuple(files), original)
            self._held[original.series] = series

    def has_others(self, digest: str) -> bool:
        """Tell whether medical files are on hand besides that one."""
        return bool(self._held) or bool(self._medical - {digest})

    def of(self, files: Sequence[Kept]) -> dict[str, Series]:
        """Return by digest the series of each file that is not alone in its own.

        Only a reader looks into the files; here no more is seen than their first
        bytes.
        """
        medical = [kept for kept in files if _is_medical(kept.path)]
        self._medical |= {kept.digest for kept in medical}
        if len(medical) + len(self._held) < 2 or not medical:
            return {}
        found = dict[str, Series]()
        for mark, fresh in self._sorted(medical).items():
            older = self._held.get(mark)
            if older is None and len(fresh) < 2:
                continue
            digests = {kept.digest for kept in fresh}
            lead = next(kept.digest for kept in medical if kept.digest in digests)
            series = Series(lead, tuple(fresh))
            if older is not None:
                others = (k for k in older.files if k.digest not in digests)
                together = self._in_order(mark, (*others, *fresh))
                series = Series(lead, tuple(together), older.older)
            found.update({kept.digest: series for kept in fresh})
        return found

    def _in_order(self, mark: str, files: Sequence[Kept]) -> list[Kept]:
        """Return the files of a series in its order; at the end what shows none."""
        ordered = self._sorted(files).get(mark, [])
        there = {kept.digest for kept in ordered}
        return [*ordered, *(kept for kept in files if kept.digest not in there)]

    def _sorted(self, files: Sequence[Kept]) -> dict[str, list[Kept]]:
        paths = tuple(str(kept.path) for kept in files)
        (result,) = self._read([ReadJob(paths[0], "", along=paths, sorts=True)])
        told = result.answer.get("sorted", ())
        return {mark: [files[place] for place in places] for mark, places in told}


def _is_medical(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return sniff(file.read(HEAD_BYTES), path.name) == "dicom"
    except OSError:
        return False
