"""What speaks for and against a cut between two pages."""

from collections.abc import Iterator
from dataclasses import dataclass

from binder_app.reading.cuts_case import compared
from binder_app.reading.cuts_face import LONGEST_HEADING, Face
from binder_app.reading.page_numbers import PageNumber

SAME_HEAD = 0.7
"""Share of the words of a first line that makes it the same line again."""

RUNNING = 0.6
"""Share of the names and figures of a head that stood there before."""

COVERED = 2
"""The sheet of a paper that stands behind a cover of one page."""

FEW_MARKS = 4
"""Names and figures that a head needs to be told from another one."""

COVER_LETTERS = 600
"""A shorter page before one in another language may be its cover (own judgement)."""

FEW_WORDS = 30
"""A page with fewer longer words is too short to be compared by them."""


@dataclass(frozen=True, slots=True)
class Break:
    """A page, the last one with text before it, and the first of the part so far.

    `sheet` is the place of the page in the part, from 1.
    """

    page: Face
    before: Face
    opening: Face
    sheet: int

    def signs(self) -> dict[str, float]:
        """Return the signs that are there, each with its strength from 0 to 1."""
        named = [
            *self.page.signs,
            *(f"{name}_before" for name in self.before.ending),
            *self._numbers(),
            *self._fax(),
            *self._heads(),
            *self._case(),
        ]
        signs = dict.fromkeys(named, 1.0)
        signs["shared_words"] = self._shared_words()
        return signs

    def _numbers(self) -> Iterator[str]:
        """Yield what the numbers of the pages say."""
        number, before = self.page.number, self.before.number
        if number is None:
            if before and before.is_sure and before.pages:
                yield "last_before" if before.page == before.pages else "more_before"
        elif number.page == 1:
            yield "number_one"
        elif before and self._follows(number, before):
            yield "number_next"
        elif number.page == self.sheet:
            yield "number_fits" if number.is_sure else "number_lone"
        elif number.is_sure:
            yield "number_else" if number.at_head else "number_else_foot"

    def _follows(self, number: PageNumber, before: PageNumber) -> bool:
        """Tell whether a number goes on from the one before, with a gap or without."""
        if number.pages != before.pages:
            return False
        if number.page == before.page + 1:
            return True
        return number.pages is not None and number.page > before.page

    def _fax(self) -> Iterator[str]:
        """Yield what the lines of fax machines say."""
        fax, before = self.page.fax, self.before.fax
        if fax and before:
            yield "fax_same" if fax.goes_on(before) else "fax_new"
        elif fax or before:
            yield "fax_else"

    def _heads(self) -> Iterator[str]:
        """Yield what the first lines say, held against those of the pages before."""
        page, opening = self.page, self.opening
        same = _same_line(page, self.before) or _same_line(page, opening)
        yield from self._days(same=same)
        if "mail" in page.signs and page.subject & opening.subject:
            yield "same_subject"
        if same and self._has_other_marks():
            yield "same_head_other_marks"
        if self._has_running_head():
            yield "running_head"

    def _case(self) -> Iterator[str]:
        """Yield what numbers, days and languages say."""
        page, opening = self.page, self.opening
        yield from compared(
            "file", page.file_numbers, opening.file_numbers | self.before.file_numbers
        )
        yield from compared("day", page.days, opening.days)
        languages = {page.language, self.before.language} - {""}
        if len(languages) > 1:
            yield "covered" if self._has_cover() else "other_language"

    def _has_cover(self) -> bool:
        """Tell whether the one page before goes with this one in another language."""
        page, opening = self.page, self.opening
        if self.sheet != COVERED:
            return False
        is_short = opening.letters < COVER_LETTERS
        same_file = page.file_numbers & opening.file_numbers
        return bool(page.days & opening.days or (is_short and same_file))

    def _days(self, *, same: bool) -> Iterator[str]:
        """Yield what the days in the first lines say, under the same head or not."""
        days, known = self.page.dates, self.opening.dates | self.before.dates
        comparable = bool(_shapes(days) & _shapes(known))
        other = comparable and not days & known
        if same and other:
            yield "same_head_other_date"
        elif same:
            yield "same_head_new_date" if comparable and days - known else "same_head"
        elif other:
            yield "other_date"
        elif comparable:
            yield "same_date"

    def _has_other_marks(self) -> bool:
        """Tell whether few of the names and figures of the head stood there before."""
        marks = self.page.marks
        known = marks & (self.before.marks | self.opening.marks)
        return len(marks) >= FEW_MARKS and len(known) < RUNNING * len(marks)

    def _has_running_head(self) -> bool:
        """Tell whether the first line is short, of names and figures told before."""
        if not self.page.head or len(self.page.head[0].split()) > LONGEST_HEADING:
            return False
        if self.page.signs & {"office", "title_first", "mail"}:
            return False
        first = set(self.page.head[0].split()) & self.page.marks
        known = {word for word in first if f" {word} " in self.opening.folded}
        known |= {word for word in first if f" {word} " in self.before.folded}
        return len(known) >= RUNNING * max(1, len(first)) and bool(known)

    def _shared_words(self) -> float:
        """Return the share of the page's longer words that stood there before."""
        words = self.page.words
        if len(words) < FEW_WORDS:
            return 0.5
        return len(words & (self.before.words | self.opening.words)) / len(words)


def _shapes(dates: frozenset[str]) -> set[bool]:
    """Return whether dates are written in words, in figures, or both."""
    return {any(map(str.isalpha, day)) for day in dates}


def _same_line(page: Face, other: Face) -> bool:
    """Tell whether the first line of a page stood at the head of another one."""
    if not page.head or not other.head:
        return False
    words = {word for word in page.head[0].split() if not word.isdigit()}
    if not words:
        return False
    return any(
        len(words & set(line.split())) >= SAME_HEAD * len(words | set(line.split()))
        for line in other.head[:2]
    )
