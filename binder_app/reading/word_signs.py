"""Signs of each word of a page: what it is, and what it stands beside.

A treatment is told from other words by them; what each sign is worth is learnt.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from binder_app.domain.decision_words import DecisionWords
from binder_app.reading.item_words import ItemWords
from binder_app.reading.page_text import LONGEST_PAGE
from binder_app.reading.pieces import folded_word
from binder_app.reading.word_marks import Phrases, phrases, words_of

LONGEST_LABEL, LONGEST_HEADING = 8, 6
"""Words of a label before its colon, and of a heading."""

SHORT_LINE = 45
"""Letters of a line that hardly goes on in the next."""

FAR = 99
NEW_SENTENCE = 20
"""How many words a stop counts for, from a word that asks or decides."""

_WORD = re.compile(r"#\s?\d+|[^\W_]+(?:[.'’/\-–][^\W_]+)*|\n|[^\w\s]")
_MARK = re.compile(r"\d{1,2}|[a-hA-H]")
_FIGURES = re.compile(r"\d+")
_CAPITALS, _SMALL = re.compile("[A-Z]+"), re.compile("[a-z]+")
_SORTS = ("ask", "asked", "out", "dec")
_EDGE = "<>"


@dataclass(frozen=True, slots=True)
class PageWord:
    """A word or sign of a page, its place there, and how it is compared."""

    start: int
    end: int
    text: str
    key: str


@dataclass(frozen=True, slots=True)
class _Line:
    """What a line says of its words: label, part of the paper, length, its mark."""

    label: str
    part: str
    length: int
    mark: str
    count: int


@dataclass(frozen=True, slots=True)
class SignedPage:
    """The words of a page without the ends of lines, and the signs of each."""

    words: tuple[PageWord, ...]
    signs: tuple[tuple[str, ...], ...]


class WordSigns:
    """Knows the signs of words."""

    def __init__(self, words: DecisionWords, by: ItemWords) -> None:
        labels = words.labels
        self._kinds = words.kinds
        self._treatments = by.treatments
        self._outcomes = by.outcomes
        self._marks: Mapping[str, Phrases] = {
            "ask": phrases(labels.asks),
            "asked": phrases((*labels.asked, *labels.asked_after)),
            "dec": phrases(labels.decided),
        }
        self._aside = phrases((*labels.aside, *words.records.headings))
        self._open = phrases((*labels.open, *words.reasoning.headings))
        self._classes = _classes(words)

    def of_pages(self, pages: Sequence[str], kind: str) -> Iterator[SignedPage]:
        """Yield the words of each page with their signs."""
        all_words = [page_words(page) for page in pages]
        singles: Counter[str] = Counter()
        pairs: Counter[tuple[str, str]] = Counter()
        for listed in all_words:
            keys = [word.key for word in listed if word.text != "\n"]
            singles.update(keys)
            pairs.update(pairwise(keys))
        part = "0"
        for number, (page, listed) in enumerate(zip(pages, all_words, strict=True)):
            lines = list(self._lines(page, listed, part))
            part = lines[-1].part if lines else part
            signer = _PageSigner(
                [word for word in listed if word.text != "\n"],
                lines,
                self._sorts(page, listed),
                (singles, pairs),
                f"{min(number, 2)}{self._letter(kind)}",
                self._classes,
            )
            yield SignedPage(tuple(signer.words), tuple(signer.signs()))

    def _letter(self, kind: str) -> str:
        """Return what papers of a kind do: ask, review, or decide."""
        if kind in self._kinds.ask:
            return "r"
        return "i" if kind in self._kinds.review else "u"

    def _lines(
        self, page: str, listed: Sequence[PageWord], part: str
    ) -> Iterator[_Line]:
        """Yield what each line says of its words; `part` is that of the page before."""
        for line in _split(listed):
            head = [word.text for word in line[:LONGEST_LABEL]]
            colon = head.index(":") if ":" in head else 0
            said = words_of(page[line[0].start : line[-1].end])
            short = len(said) <= LONGEST_HEADING
            if (short or colon) and self._aside.begins(said):
                part = "a"
            elif short and (
                self._open.first_in(said)
                or self._marks["asked"].begins(said)
                or self._marks["dec"].begins(said)
            ):
                part = "o"
            label = " ".join(word.key for word in line[:colon])[:24]
            length = line[-1].end - line[0].start
            yield _Line(label, part, length, _mark(line), len(line))

    def _sorts(self, page: str, listed: Sequence[PageWord]) -> list[frozenset[str]]:
        """Return for each word whether it asks, decides or is of a treatment."""
        words = words_of(page[:LONGEST_PAGE])
        found: dict[int, set[str]] = {}
        for place in self._treatments.places(words):
            found.setdefault(words[place].start, set()).add("T")
        spans = [
            (sort, mark.first, mark.after)
            for sort, known in self._marks.items()
            for mark in known.all_in(words)
        ]
        spans += [("out", first, after) for first, after in self._outcomes.spans(words)]
        for sort, first, after in spans:
            for word in words[first:after]:
                found.setdefault(word.start, set()).add(sort)
        return [
            frozenset().union(
                *(found[at] for at in range(word.start, word.end) if at in found)
            )
            for word in listed
            if word.text != "\n"
        ]


class _PageSigner:
    """Gives the words of one page their signs."""

    def __init__(
        self,
        words: list[PageWord],
        lines: list[_Line],
        sorts: list[frozenset[str]],
        counts: tuple[Counter[str], Counter[tuple[str, str]]],
        where: str,
        classes: Mapping[str, str],
    ) -> None:
        self.words = words
        self._sorts = sorts
        self._singles, self._pairs = counts
        self._where = where
        self._lines = [line for line in lines for _ in range(line.count)]
        self._firsts = [at for line in lines for at in range(line.count)]
        self._before = _lengths_before(lines)
        count = len(words)
        self._keys = [_EDGE, _EDGE, *(folded_word(w.key) for w in words), _EDGE, _EDGE]
        self._shapes = [_EDGE, *(shape_of(word.text) for word in words), _EDGE]
        self._classes = ["", *(classes.get(word.key, "") for word in words), ""]
        self._known = [*[False] * 4, *("T" in sort for sort in sorts), *[False] * 5]
        self._ahead = [FAR] * count
        distance = FAR
        for place in range(count - 1, -1, -1):
            if words[place].text in ".;":
                distance = FAR
            distance = 0 if "out" in sorts[place] else distance
            self._ahead[place] = distance
            distance += 1

    def signs(self) -> Iterator[tuple[str, ...]]:
        """Yield the signs of each word in order."""
        quoted = False
        since = dict.fromkeys(_SORTS, FAR)
        for place, word in enumerate(self.words):
            quoted ^= word.text in '"“”'
            line, at = self._lines[place], self._firsts[place]
            new = at == 0 and (line.mark in "nb" or self._before[place] < SHORT_LINE)
            for sort in _SORTS:
                far = since[sort] + (NEW_SENTENCE if new or word.text in ".;" else 0)
                since[sort] = 0 if sort in self._sorts[place] else far + 1
            yield (
                *self._own(place),
                *self._told(place, {sort: _far(n) for sort, n in since.items()}),
                *self._repeated(place),
                f"q{int(quoted)}{self._where[-1]}",
            )

    def _own(self, place: int) -> tuple[str, ...]:
        """Return the signs of a word itself and of its neighbours."""
        before2, before, key, after, after2 = self._keys[place : place + 5]
        shape0, shape, shape1 = self._shapes[place : place + 3]
        class0, class_, class1 = self._classes[place : place + 3]
        return (
            f"w={key}",
            f"w-1={before}",
            f"w+1={after}",
            f"w-2={before2}",
            f"w+2={after2}",
            f"a={before} {key}",
            f"b={key} {after}",
            f"3={key[-3:]}",
            f"4={key[-4:]}",
            f"p={key[:4]}",
            f"s={shape}",
            f"s-1={shape0} {shape}",
            f"s+1={shape1}",
            f"c={class_}|{class0}",
            f"c+1={class1}",
        )

    def _told(self, place: int, since: Mapping[str, str]) -> tuple[str, ...]:
        """Return the signs of where a word stands, and of what is said near it."""
        line, first = self._lines[place], self._firsts[place]
        known = self._known[place : place + 9]
        near, here, next_ = any(known[:4]), known[4], any(known[5:9])
        any_ = int(near or here or next_)
        ask, where = since["ask"], self._where
        triple = f"{int(near)}{int(here)}{int(next_)}"
        return (
            f"T{triple}",
            f"t{int(known[3])}{int(here)}{int(known[5])}",
            f"ask{ask}",
            f"askd{since['asked']}",
            f"out{since['out']}",
            f"nout{_far(self._ahead[place])}",
            f"dec{since['dec']}",
            f"k{where[-1]}{ask}{any_}",
            f"lab={line.label}",
            f"labT={line.label}{any_}",
            f"sec{line.part}{where[-1]}",
            f"secT{line.part}{any_}",
            f"pos{min(first, 3)}{line.mark}",
            f"posT{min(first, 2)}{line.mark}{int(here)}{int(next_)}",
            f"pg{where}",
            f"eol{int(first == line.count - 1)}",
        )

    def _repeated(self, place: int) -> tuple[str, ...]:
        """Return how often a word and its pairs stand on the paper."""
        key = self.words[place].key
        ahead = self.words[place + 1].key if place + 1 < len(self.words) else _EDGE
        behind = self.words[place - 1].key if place else _EDGE
        pair, pair0 = self._pairs[key, ahead], self._pairs[behind, key]
        here = int(self._known[place + 4])
        return (
            f"r{min(pair, 3)}",
            f"rb{min(pair0, 3)}",
            f"rT{min(pair, 2)}{min(pair0, 2)}{here}",
            f"u{min(self._singles[key], 4)}{int(len(key) > 3)}",
        )


@lru_cache(maxsize=20_000)
def shape_of(text: str) -> str:
    """Return what a word looks like: figures, capitals, small letters, a sign."""
    if text.isdigit():
        return f"d{min(len(text), 6)}"
    if text[0] == "#" and len(text) > 1:
        return "#d"
    if any(sign.isdigit() for sign in text):
        plain = _CAPITALS.sub("A", _SMALL.sub("a", _FIGURES.sub("0", text)))
        return f"m{plain[:6]}"
    if not text[0].isalnum():
        return text
    if text.isupper():
        return "AA" if len(text) > 1 else "A"
    return "Aa" if text[0].isupper() else "a"


def page_words(page: str) -> list[PageWord]:
    """Return the words, signs and ends of lines of a page."""
    return [
        PageWord(match.start(), match.end(), match[0], _key(match[0]))
        for match in _WORD.finditer(page[:LONGEST_PAGE])
    ]


@lru_cache(maxsize=20_000)
def _key(word: str) -> str:
    """Return a word without case and accents, its figures kept."""
    return folded_word(word) if not any(map(str.isdigit, word)) else word.casefold()


def _classes(words: DecisionWords) -> dict[str, str]:
    """Return which words are a diagnosis, a side or region, a measure or a dose."""
    groups = {
        "diag": words.treatments.diagnoses,
        "qual": words.treatments.qualities,
        "meas": words.matching.measures,
        "dose": words.treatments.doses,
    }
    return {_key(word): name for name, listed in groups.items() for word in listed}


def _split(listed: Sequence[PageWord]) -> Iterator[list[PageWord]]:
    """Yield the words of each line that holds any."""
    line: list[PageWord] = []
    for word in listed:
        if word.text != "\n":
            line.append(word)
        elif line:
            yield line
            line = []
    if line:
        yield line


def _mark(line: Sequence[PageWord]) -> str:
    """Return how a line begins: number, bullet, capital or small letter."""
    first = line[0].text
    if len(line) > 1 and _MARK.fullmatch(first):
        return "n"
    if not first[0].isalnum():
        return "b"
    return "A" if first[0].isupper() else "a"


def _lengths_before(lines: Sequence[_Line]) -> list[int]:
    """Return for each word the length of the line before its own."""
    found: list[int] = []
    before = FAR
    for line in lines:
        found += [before] * line.count
        before = line.length
    return found


def _far(count: int) -> str:
    """Return how far something is, in steps."""
    steps = ((1, "0"), (4, "3"), (9, "8"), (20, "16"))
    return next((name for limit, name in steps if count < limit), "-")
