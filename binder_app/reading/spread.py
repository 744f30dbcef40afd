"""Finds papers that came in two files, to propose that they be joined."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations

from binder_app.domain.fact import NUMBER_FACTS, Fact
from binder_app.domain.page_words import CutWords
from binder_app.reading.cuts_face import Face, FaceReader
from binder_app.reading.page_text import fold

BY_NUMBERS, BY_SENTENCE = "page_numbers", "broken_sentence"
"""Why two files are one paper: "3 of 7" goes on with "4 of 7", or a sentence breaks
off and a numbered page goes on with it."""

NAME_FACT = "employee_name"

LEAST_MARK = 4
"""Letters of a name or figures of a number that two heads may have in common."""

LEAST_MARKS = 2
"""How many of them make two heads those of one paper where no fact does."""

NEW_BEGINNING = frozenset({"mail", "letter_date", "separator"})
"""What the second half of a paper never begins with."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One file, or one part of a file, that may be a half of a paper."""

    id: str
    pages: Sequence[str]
    kind: str = ""
    date: str = ""
    facts: Sequence[Fact] = ()


@dataclass(frozen=True, slots=True)
class Joint:
    """Two pieces that are proposed to be joined, in the order of their pages."""

    first: str
    second: str
    reason: str


@dataclass(frozen=True, slots=True)
class _Ends:
    """A piece with its first page and its last, as far as they hold text."""

    piece: Piece
    first: Face
    last: Face
    sheets: int


class SpreadReader:
    """Knows the words around the numbers of pages, and how pages begin and end."""

    def __init__(self, words: CutWords) -> None:
        self._faces = FaceReader(words)

    def read(self, pieces: Sequence[Piece]) -> tuple[Joint, ...]:
        """Return the pairs that are halves of one paper.

        A half that goes with two others is joined to neither: a wrong joint
        costs more than a missed one.
        """
        ends = [found for piece in pieces if (found := self._ends(piece))]
        joints = list(_joints(ends))
        firsts = Counter(joint.first for joint in joints)
        seconds = Counter(joint.second for joint in joints)
        return tuple(
            joint
            for joint in joints
            if firsts[joint.first] == 1 and seconds[joint.second] == 1
        )

    def _ends(self, piece: Piece) -> _Ends | None:
        """Return the ends of a piece, None where one of them holds no text."""
        if not piece.pages:
            return None
        first = self._faces.read(piece.pages[0])
        last = self._faces.read(piece.pages[-1])
        if not (first.has_text and last.has_text):
            return None
        return _Ends(piece, first, last, len(piece.pages))


def _joints(ends: Sequence[_Ends]) -> Iterator[Joint]:
    """Yield every pair that fits, whether others do so as well or not."""
    for one, other in permutations(ends, 2):
        reason = _reason(one, other)
        if reason and _is_one_case(one, other):
            yield Joint(one.piece.id, other.piece.id, reason)


def _reason(one: _Ends, other: _Ends) -> str:
    """Return why `other` goes on where `one` ends, or an empty text."""
    if NEW_BEGINNING & other.first.signs:
        return ""
    number, before = other.first.number, one.last.number
    if number is None or not number.is_sure or number.page == 1:
        return ""
    if before is not None and before.is_sure and before.pages is not None:
        follows = number.page == before.page + 1 and number.pages == before.pages
        return BY_NUMBERS if follows else ""
    last = before.page if before is not None and before.is_sure else one.sheets
    breaks_off = "open" in one.last.ending and "closing" not in one.last.ending
    return BY_SENTENCE if breaks_off and number.page == last + 1 else ""


def _is_one_case(one: _Ends, other: _Ends) -> bool:
    """Tell whether both speak of one person and one claim, and nothing denies it."""
    agreeing = [
        _agree(_values(one.piece, names), _values(other.piece, names))
        for names in (NUMBER_FACTS, (NAME_FACT,))
    ]
    if False in agreeing:
        return False
    return True in agreeing or _has_same_marks(one, other)


def _agree(
    some: Sequence[frozenset[str]], others: Sequence[frozenset[str]]
) -> bool | None:
    """Tell whether two lists have a value in common, None where one is empty."""
    if not some or not others:
        return None
    return any(value <= other or other <= value for value in some for other in others)


def _values(piece: Piece, names: Sequence[str]) -> list[frozenset[str]]:
    """Return the values of facts as words, so that their order does not matter.

    A name without its middle name is the same name.
    """
    found = (str(fact.value) for fact in piece.facts if fact.name in names)
    return [frozenset(fold(value).split()) for value in found if fold(value)]


def _has_same_marks(one: _Ends, other: _Ends) -> bool:
    """Tell whether names and numbers of the second head stand on the first piece."""
    marks = {mark for mark in other.first.names if len(mark) >= LEAST_MARK}
    told = one.first.folded + one.last.folded
    known = [mark for mark in marks if f" {mark} " in told]
    return len(known) >= LEAST_MARKS and any(
        any(map(str.isdigit, mark)) for mark in known
    )
