"""What a label or a name says of the form's fields: words against words."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from binder_app.domain.official_form import (
    CHECKBOX,
    CHOICE,
    LIST,
    FormField,
    FormPhrases,
    OfficialForm,
)

BY_HAND = "#by_hand"
"""The meaning of what a person signs or dates."""

TELLING = 3
"""Words of a question that name it, whatever else stands there (own judgement)."""

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Za-z])(?=\d)|(?<=\d)(?=[A-Za-z])")
_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_POSSESSIVE = re.compile(r"['\u2019]s?\b")
_WORD = re.compile(r"[a-z]+|\d+")


@dataclass(frozen=True, slots=True)
class Meaning:
    """A field of the form, and which option or line of it; `field` may be `BY_HAND`.

    `is_short`: only the group that it stands in tells which field it is.
    """

    field: str
    option: str = ""
    line: int = 0
    is_short: bool = False

    def is_same(self, other: "Meaning") -> bool:
        """Tell whether both mean one field, option and line, as far as they say."""
        is_one_line = not (self.line and other.line) or self.line == other.line
        is_one = (self.field, self.option) == (other.field, other.option)
        return is_one and is_one_line


@dataclass(frozen=True, slots=True)
class Hint:
    """What stands above a place: the group it is in, and the question asked last."""

    group: str = ""
    question: str = ""


def words_in(text: str) -> list[str]:
    """Return the words of a label or a name: small letters, no accents, no asides."""
    plain = _CAMEL.sub(" ", _POSSESSIVE.sub("", _ASIDE.sub(" ", text)))
    folded = unicodedata.normalize("NFKD", plain.replace("_", " ")).lower()
    bare = "".join(sign for sign in folded if not unicodedata.combining(sign))
    return _WORD.findall(bare)


@dataclass(frozen=True, slots=True)
class _Phrase:
    words: tuple[str, ...]
    field: FormField
    is_short: bool


class FormWording:
    """Knows the fields of one agency's form by their words."""

    def __init__(self, form: OfficialForm, phrases: FormPhrases) -> None:
        self._fields = form.by_id
        self._fillers = {word for told in phrases.fillers for word in words_in(told)}
        self._by_hand = [tuple(words_in(told)) for told in phrases.by_hand]
        self._phrases = [
            _Phrase(tuple(words_in(told)), field, is_short)
            for field in form.fields
            for is_short, all_told in ((False, field.words), (True, field.short))
            for told in all_told
        ]
        self._groups = [
            (tuple(words_in(told)), group.id)
            for group in form.groups
            for told in group.words
        ]

    def meaning(self, text: str, hint: Hint) -> Meaning | None:
        """Return the one field that a text means, `None` where that is not sure."""
        words = words_in(text)
        if not words:
            return None
        if self._is_by_hand(words, hint):
            return Meaning(BY_HAND)
        if option := self._option(words, hint):
            return option
        if line := self._line(words, hint):
            return line
        return self._best(words, hint)

    def group(self, text: str) -> str:
        """Return the group that a text is the heading of, empty where it is none."""
        words = words_in(text)
        bare = self._bare(words)
        for told, group in self._groups:
            if list(told) in (words, bare):
                return group
        return ""

    def is_question(self, field: str) -> bool:
        """Tell whether ticks or lines below belong to that field."""
        return field in self._fields and self._fields[field].type in (CHOICE, LIST)

    def is_choice(self, field: str) -> bool:
        """Tell whether one of several boxes is ticked for that field."""
        return field in self._fields and self._fields[field].type == CHOICE

    def group_of(self, field: str) -> str:
        """Return the group of a field."""
        return self._fields[field].group if field in self._fields else ""

    def _is_by_hand(self, words: list[str], hint: Hint) -> bool:
        """Tell whether a person signs there, or dates what is signed beside."""
        if any(_place_of(told, words) is not None for told in self._by_hand):
            return True
        beside = [
            words_in(told)
            for field in self._fields.values()
            if field.by_hand
            for told in field.short
        ]
        return hint.group == BY_HAND and words in beside

    def _bare(self, words: Sequence[str]) -> list[str]:
        return [word for word in words if word not in self._fillers]

    def _best(self, words: list[str], hint: Hint) -> Meaning | None:
        """Return the field of the longest phrase, where no other has one as long."""
        found: dict[str, tuple[int, bool]] = {}
        for phrase in self._phrases:
            score = self._score(phrase, words, hint)
            name = phrase.field.id
            if score > found.get(name, (0, False))[0]:
                found[name] = score, phrase.is_short
        most = max((score for score, _ in found.values()), default=0)
        best = [name for name, (score, _) in found.items() if score == most]
        if len(best) != 1:
            return None
        field = self._fields[best[0]]
        if field.by_hand:
            return Meaning(BY_HAND)
        line = _number_at_end(words) if field.type == LIST else 0
        return Meaning(field.id, line=line, is_short=found[field.id][1])

    def _score(self, phrase: _Phrase, words: list[str], hint: Hint) -> int:
        """Return how many words of a text a phrase accounts for, 0 where not all.

        A question or a list is known by a phrase alone where that is long enough.
        """
        place = _place_of(phrase.words, words)
        if place is None:
            return 0
        rest = [*words[:place], *words[place + len(phrase.words) :]]
        left = [word for word in self._bare(rest) if not word.isdigit()]
        is_long = len(phrase.words) >= TELLING
        if phrase.field.type in (CHOICE, LIST, CHECKBOX) and is_long:
            return len(phrase.words)
        if not phrase.is_short:
            return 0 if left else len(phrase.words)
        if not left:
            return len(phrase.words) if hint.group == phrase.field.group else 0
        is_grouped = any(
            group == phrase.field.group and self._bare(told) == left
            for told, group in self._groups
        )
        return len(phrase.words) + len(left) if is_grouped else 0

    def _option(self, words: list[str], hint: Hint) -> Meaning | None:
        """Return the box of a choice that a text names, alone or with its question."""
        found = {
            (field.id, option)
            for field in self._fields.values()
            for option in self._options_in(field, words, hint)
        }
        if len(found) > 1:
            found = {each for each in found if each[0] == hint.question}
        if len(found) != 1:
            return None
        name, option = found.pop()
        return Meaning(name, option)

    def _options_in(
        self, field: FormField, words: list[str], hint: Hint
    ) -> Iterator[str]:
        for option in field.options:
            for told in option.words:
                phrase = tuple(words_in(told))
                place = _place_of(phrase, words, from_end=True)
                if place is None:
                    continue
                rest = [*words[:place], *words[place + len(phrase) :]]
                if self._is_asked_by(field, rest, phrase, hint):
                    yield option.id
                    break

    def _is_asked_by(
        self, field: FormField, rest: list[str], phrase: Sequence[str], hint: Hint
    ) -> bool:
        """Tell whether the rest of a text is the question of that field, or nothing."""
        if not self._bare(rest):
            is_plain = set(phrase) <= self._fillers or phrase == ("yes",)
            return hint.question == field.id or not is_plain
        return any(_place_of(tuple(words_in(told)), rest) == 0 for told in field.words)

    def _line(self, words: list[str], hint: Hint) -> Meaning | None:
        """Return the line of a list that a bare number names below its question."""
        is_number = len(words) == 1 and words[0].isdigit()
        field = self._fields.get(hint.question)
        if not is_number or field is None or field.type != LIST:
            return None
        number = int(words[0])
        return Meaning(field.id, line=number) if 0 < number <= field.lines else None


def _place_of(
    phrase: Sequence[str], words: Sequence[str], from_end: bool = False
) -> int | None:
    """Return where a phrase stands among words, `None` where it does not."""
    size = len(phrase)
    places = range(len(words) - size + 1) if size else range(0)
    wanted = list(phrase)
    found = (n for n in places if list(words[n : n + size]) == wanted)
    return next(iter(reversed(list(found)) if from_end else found), None)


def _number_at_end(words: Sequence[str]) -> int:
    return int(words[-1]) if words[-1].isdigit() else 0
