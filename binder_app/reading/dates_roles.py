"""Tells by the words before a date what it is a date of."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from binder_app.domain.date_rules import DateRole, DateRules
from binder_app.reading.page_text import fold

LONGEST_LEAD = 90
"""Letters before a date that are searched for its label; forms have shorter ones."""

NEVER = r"(?!)"
"""A pattern of no phrases: it is found nowhere."""

_ALIKE = str.maketrans({"0": "o", "1": "i", "l": "i", "|": "i"})
_TOKEN = re.compile(r"[^\W_]+|:")
_NO_SENTENCE = (",", ")", "|", ">", "]", "-", "–", "—", "•", "·")
"""Signs after which a date is not part of a sentence."""

_IN_BRACKETS = re.compile(r"\([^()]{0,40}\)")
_SENTENCE_END = re.compile(r"[^\W\d_]{3}[.;?!]\s+(?=[^\W\d_])")
_WEEKDAY = re.compile(
    r"\b(?:(?:sun|mon|tues?|wed|wednes|thu|thurs?|fri|sat|satur)(?:day)?|lunes|martes"
    r"|mi[eé](?:rcoles)?|jueves|jue|viernes|vie|s[aá]b(?:ado)?|dom(?:ingo)?|lun|mar)"
    r"\b[.,]{0,2}\s*$",
    re.IGNORECASE,
)


def alike(text: str) -> str:
    """Return `text` folded, with the letters alike that OCR takes for another."""
    return fold(text).translate(_ALIKE)


def without_weekday(lead: str) -> str:
    """Return what stands before a date, without the day of the week at its end."""
    return _WEEKDAY.sub("", lead)


class Phrases:
    """A few phrases that are looked for in lines."""

    def __init__(self, phrases: Iterable[str]) -> None:
        folded = sorted({alike(phrase) for phrase in phrases}, key=len, reverse=True)
        each = (" ?".join(map(re.escape, text.split())) for text in folded)
        words = "|".join(each) or NEVER
        self._pattern = re.compile(rf"(?<![^\W_])(?:{words})(?![^\W_])")

    def begin(self, line: str) -> bool:
        """Tell whether a line begins with one of them."""
        return self.begins(alike(line[:LONGEST_LEAD]))

    def begins(self, folded: str) -> bool:
        """Tell whether a text made `alike` begins with one of them."""
        return self._pattern.match(folded) is not None

    def stand_in(self, line: str) -> bool:
        """Tell whether one of them stands anywhere in a line."""
        return self._pattern.search(alike(line)) is not None

    def count(self, text: str) -> int:
        """Return how often they stand in a text."""
        return len(self._pattern.findall(alike(text)))

    def found_in(self, folded: str) -> Iterator[re.Match[str]]:
        """Yield each place of one of them in a text made `alike`."""
        return self._pattern.finditer(folded)


@dataclass(frozen=True, slots=True)
class Cue:
    """The words that tell a date's role, as they were found before it.

    `between` counts the words from there to the date. `in_prose` tells that a word
    in small letters stands before them, so that they are part of a sentence, and
    `opens` that they begin what stands before it, `is_spoilt` that a word such as
    "last" or "next" is beside them.
    """

    role: DateRole
    between: int
    in_prose: bool
    opens: bool
    is_whole: bool
    is_spoilt: bool

    @property
    def is_near(self) -> bool:
        """Tell whether few enough words stand between."""
        return self.between < self.role.reach

    @property
    def names(self) -> bool:
        """Tell whether the date is what the words say."""
        role = self.role
        can = role.anywhere or not self.in_prose
        can = can and (self.opens or not role.opens)
        return self.is_near and (not role.counts or (can and not self.is_spoilt))


class CueReader:
    """Finds the words that tell what a date is of; keep one for many papers."""

    def __init__(self, rules: DateRules) -> None:
        self._role_of = {
            alike(phrase).replace(" ", ""): role
            for role in rules.roles.values()
            for phrase in role.phrases
        }
        self._phrases = Phrases(
            phrase for role in rules.roles.values() for phrase in role.phrases
        )
        self._after = [
            (role.id, Phrases(role.after))
            for role in rules.roles.values()
            if role.after
        ]
        self._spoiling = {alike(word) for word in rules.words_of("spoiling")}
        self._dating = {alike(word) for word in rules.words_of("dating")}
        self._small = {alike(word) for word in rules.words_of("small")}

    def cue(self, lead: str) -> Cue | None:
        """Return the last words of `lead` that tell a role, if any do."""
        tokens = _tokens(lead)
        folded = " ".join(tokens).casefold().translate(_ALIKE)
        every = list(self._phrases.found_in(folded))
        if not every:
            return None
        found = every[-1]
        role = self._role(found)
        if len(every) > 1 and alike(found[0]) in self._dating:
            before = self._role(every[-2])
            if every[-2].end() + 1 == found.start():
                role = before
        count = folded[: found.start()].count(" ")
        after = [word for word in folded[found.end() :].split() if word != ":"]
        beside = [*tokens[max(0, count - 1) : count], *after]
        return Cue(
            role=role,
            between=len(after),
            in_prose=self._is_in_sentence(tokens[: count + 1]),
            opens=not count,
            is_whole=not count and not after,
            is_spoilt=any(alike(word) in self._spoiling for word in beside),
        )

    def columns(self, line: str) -> list[DateRole]:
        """Return the roles of the labels of a row of labels, from left to right."""
        folded = alike(line)
        return [self._role(found) for found in self._phrases.found_in(folded)]

    def _role(self, found: re.Match[str]) -> DateRole:
        """Return the role of a phrase that was found."""
        return self._role_of[found[0].replace(" ", "")]

    def _is_in_sentence(self, tokens: list[str]) -> bool:
        """Tell whether the last of these words goes on with those before it.

        "Date of first exam" is a label all the same.
        """
        *before, first = tokens
        if not (before and first.islower() and before[-1].islower()):
            return False
        if len(before[-1]) == 1:
            return False
        begins = next((word for word in reversed(before) if not word.islower()), "")
        return alike(begins) not in self._dating

    def role_after(self, rest: str) -> str | None:
        """Return the id of the role that the words behind a date give it, if any."""
        near = alike(rest[:LONGEST_LEAD])
        for role, phrases in self._after:
            if phrases.begins(near):
                return role
        return None

    def is_prose(self, lead: str) -> bool:
        """Tell whether what follows `lead` stands within a sentence."""
        words = _TOKEN.findall(lead)
        if not words or lead.rstrip().endswith(_NO_SENTENCE):
            return False
        return words[-1][0].islower() or self.ends_small(lead)

    def ends_small(self, lead: str) -> bool:
        """Tell whether the last word is one that needs another after it."""
        return _last_word(lead) in self._small

    def ends_spoilt(self, lead: str) -> bool:
        """Tell whether the last word makes what follows another day: "after"."""
        return _last_word(lead) in self._spoiling


def _last_word(lead: str) -> str:
    """Return the last word of a lead, made `alike`."""
    words = _TOKEN.findall(lead[-LONGEST_LEAD:])
    return alike(words[-1]) if words else ""


def _tokens(lead: str) -> list[str]:
    """Return the last words of a lead, brackets, weekday and past sentences gone."""
    near = lead[-LONGEST_LEAD:]
    ends = list(_SENTENCE_END.finditer(near))
    near = without_weekday(
        _IN_BRACKETS.sub(" ", near[ends[-1].end() :] if ends else near)
    )
    plain = unicodedata.normalize("NFKD", near)
    return _TOKEN.findall(re.sub("['`´‘’ʼ\u00ad\u0300-\u036f]", "", plain))
