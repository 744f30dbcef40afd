"""Cuts the words of a treatment out of a clause."""

import re
from collections.abc import Iterator, Sequence

from binder_app.domain.decision_words import LabelWords, TreatmentWords
from binder_app.reading.word_marks import Phrases, Word, key_of, phrases, words_of

LONGEST = 26
"""Words of a treatment with its codes, at most (own judgement)."""

SHORTEST_ENDING = 6
"""Letters of a word that is known by its ending, at least."""

CODE = re.compile(
    r"\(?\s*(?:\b(?:CPT|HCPCS|ICD(?:-?10)?|NDC|[Dd][Xx])\b\s*(?:codes?)?\s*[:#]?\s*)?"
    r"\b(?:\d{5}(?:-\w\w)?|[A-Z]\d{4}|[A-TV-Z]\d\d\.\w{1,4})\b"
    r"(?:\s*[x×]\s*\d+)?\s*,?\s*\)?"
)
"""Codes of services and diagnoses, with the brackets around them."""

_DATES_BEFORE = re.compile(
    r"^\s*(?:\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?\s*(?:[-–]|to|al?)?\s+)+"
)
_EDGE = " \t\n.,;:-–—>=·•…\"'“”()[]/"
_LOOSE_QUANTITY = re.compile(r"\s+#?\d{1,3}\s*$")


class TreatmentPhrases:
    """Knows which words can be a treatment, and where one begins and ends."""

    def __init__(self, treatments: TreatmentWords, labels: LabelWords) -> None:
        self._known = Phrases(
            {"yes": _with_plurals(treatments.words), "": treatments.not_treatment}
        )
        self._endings = tuple(key_of(ending) for ending in treatments.endings)
        self._doses = frozenset(key_of(dose) for dose in treatments.doses)
        self._lead = frozenset(key_of(word) for word in labels.lead)
        self._tail = frozenset(key_of(word) for word in labels.tail)
        self._stops = phrases(labels.stops)
        self._prose = phrases(labels.prose)
        self._persons = phrases(labels.persons)
        self._general = frozenset(key_of(word) for word in treatments.general)
        self._bare = self._general | self._lead | self._tail
        self._general = self._bare | {key_of(word) for word in treatments.qualities}

    def places(self, words: Sequence[Word], *, doses: bool = True) -> list[int]:
        """Return the places of the words that make a treatment, `doses` among them."""
        found: list[int] = []
        place = 0
        while place < len(words):
            mark = self._known.at(words, place)
            if mark:
                found += [place] if mark.value else []
                place = mark.after
                continue
            if self._by_shape(words, place, doses):
                found.append(place)
            place += 1
        return found

    def holds_one(self, words: Sequence[Word]) -> bool:
        """Say whether `words` can be a treatment."""
        return bool(self.places(words))

    def until_stop(self, words: Sequence[Word]) -> Sequence[Word]:
        """Return the words before those that say why, or when."""
        places = self.places(words)
        return words[: self._after(words, places[0])] if places else words

    def is_prose(self, words: Sequence[Word]) -> bool:
        """Say whether `words` tell something, and are not a name of a thing."""
        return self._prose.first_in(words) is not None

    def is_general(self, text: str) -> bool:
        """Say whether a text names no treatment of its own: "the surgery"."""
        return all(
            word.key in self._general or word.key.isdigit() for word in words_of(text)
        )

    def is_bare(self, text: str) -> bool:
        """Say whether a text names not even a part of the body with it."""
        return all(
            word.key in self._bare or word.key.isdigit() for word in words_of(text)
        )

    def cut(self, text: str, words: Sequence[Word]) -> tuple[int, int] | None:
        """Return where the treatment in `words` stands in `text`, or None."""
        places = self.places(words)
        if not places:
            return None
        first, after = self._first(words, places[0]), self._after(words, places[0])
        colon = text.rfind(":", 0, words[places[0]].start)
        while first < places[0] and words[first].start < colon:
            first += 1
        while first < after and self._leads(words, first):
            first += 1
        while after > first and words[after - 1].key in self._tail:
            after -= 1
        if not 0 < after - first <= LONGEST:
            return None
        first = self._behind_persons(text, words[:after], first, places[0])
        if first > places[0] and first >= after:
            return None
        return words[first].start, self._with_bracket(text, words, after)

    def parts(self, text: str) -> Iterator[str]:
        """Yield the treatments of a list in a sentence: "X, and a Y; Z"."""
        held = ""
        for part in re.split(r"(;|,|\band\b|\by\b)", text):
            if part in (";", ",", "and", "y"):
                held += part
            elif held and self._begins_one(held, part):
                yield held
                held = part
            else:
                held += part
        yield held

    def _behind_persons(
        self, text: str, words: Sequence[Word], first: int, place: int
    ) -> int:
        """Return where a phrase begins behind names: "by A. Fox, MD, the MRI"."""
        persons = list(self._persons.all_in(words[first:]))
        if not persons:
            return first
        comma = text.rfind(",", words[first + persons[-1].after - 1].end)
        starts = [
            at for at, word in enumerate(words) if comma >= 0 and word.start > comma
        ]
        if not starts or not self.places(words[starts[0] :]):
            return len(words)
        begin = starts[0]
        while begin < len(words) and self._leads(words, begin):
            begin += 1
        return begin

    def _leads(self, words: Sequence[Word], place: int) -> bool:
        """Say whether a word before a treatment is no part of it: "1 prescription"."""
        if words[place].key in self._lead:
            return True
        behind = words[place + 1 : place + 2]
        return words[place].key.isdigit() and any(
            word.key in self._lead for word in behind
        )

    def _begins_one(self, held: str, part: str) -> bool:
        """Say whether `part` is a treatment of its own beside `held`."""
        before, words = words_of(held), words_of(part)
        if not (self.places(words, doses=False) and self.places(before)):
            return False
        if re.search(r"[,;]\W*(?:and|y)?\W*$", held):
            return True
        return len(words) > 1 and (words[0].key in self._lead or len(words) > 2)

    def _by_shape(self, words: Sequence[Word], place: int, doses: bool) -> bool:
        """Say whether a word is a treatment by its ending or as a dose."""
        key = words[place].key
        if len(key) >= SHORTEST_ENDING and key.endswith(self._endings):
            return True
        if not doses:
            return False
        figures = key.rstrip("abcdefghijklmnopqrstuvwxyz")
        if figures and figures != key:
            return figures.isdigit() and key[len(figures) :] in self._doses
        return key in self._doses and place > 0 and words[place - 1].key.isdigit()

    def _first(self, words: Sequence[Word], place: int) -> int:
        """Return where the phrase around `place` begins: behind the last verb."""
        first = 0
        for mark in self._prose.all_in(words[:place]):
            first = mark.after
        for mark in self._stops.all_in(words[first:place]):
            return max(first, first + mark.after)
        return first

    def _after(self, words: Sequence[Word], place: int) -> int:
        """Return where the phrase around `place` ends: before what says more of it."""
        mark = self._stops.first_in(words[place + 1 :])
        return place + 1 + mark.first if mark else len(words)

    def _with_bracket(self, text: str, words: Sequence[Word], after: int) -> int:
        """Return the end of the words, with the bracket that closes one of them."""
        end = words[after - 1].end
        follows = text[end : end + 1]
        opened = text[words[0].start : end]
        return (
            end + 1 if follows == ")" and opened.count("(") > opened.count(")") else end
        )


def _with_plurals(words: Sequence[str]) -> Iterator[str]:
    """Yield each word, and as a plural where it is no short form."""
    for word in words:
        yield word
        if len(word) >= SHORTEST_ENDING - 1 and not word.endswith("s"):
            yield f"{word}s"
            yield f"{word}es"


def tidy(text: str) -> str:
    """Return a treatment as it is shown: without codes, in one line, bare edges."""
    plain = CODE.sub(" ", _DATES_BEFORE.sub("", text))
    plain = re.sub(r"\s+", " ", plain).strip(_EDGE)
    plain = re.sub(r"\(\s*\)", "", plain)
    if plain.count("(") > plain.count(")"):
        plain = f"{plain})" if len(plain.rpartition("(")[2]) > 1 else plain
    return plain.strip()


def without_loose_quantity(text: str) -> str:
    """Return a cell's words without the figure of the column behind it."""
    return _LOOSE_QUANTITY.sub("", text)
