"""Tells by the words before a date what it is a date of."""

import re
from collections.abc import Iterable

from binder_app.domain.date_rules import DateRole, DateRules
from binder_app.reading.page_text import fold

LONGEST_LEAD = 90
"""Letters before a date that are searched for its label; forms have shorter ones."""

_ALIKE = str.maketrans({"0": "o", "1": "i", "l": "i", "|": "i"})
_IN_BRACKETS = re.compile(r"\([^()]{0,40}\)")
_SENTENCE_END = re.compile(r"[^\W\d_]{3}[.;?!]\s+(?=[^\W\d_])")
_WEEKDAY = re.compile(
    r"(?:^|\s)(?:sun|mon|tues?|wed|wednes|thu|thurs?|fri|sat|satur)(?:day)?$"
    r"|(?:^|\s)(?:iunes|martes|mierco?ies|mie|jueves|jue|viernes|vie|sabado|domingo)$"
)
"""A weekday at the end of a folded lead, letters made alike."""


def alike(text: str) -> str:
    """Return `text` folded, with the letters alike that OCR takes for another."""
    return fold(text).replace(":", " : ").translate(_ALIKE)


def _pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern of phrases, the longest first; blanks may be missing."""
    folded = sorted({alike(phrase) for phrase in phrases}, key=len, reverse=True)
    words = "|".join(" ?".join(map(re.escape, phrase.split())) for phrase in folded)
    return re.compile(rf"(?<![^\W_])(?:{words})(?![^\W_])")


class Phrases:
    """A few phrases that are looked for in a line."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._pattern = _pattern(phrases)

    def begin(self, line: str) -> bool:
        """Tell whether a line begins with one of them."""
        return self._pattern.match(alike(line)) is not None

    def stand_in(self, line: str) -> bool:
        """Tell whether one of them stands anywhere in a line."""
        return self._pattern.search(alike(line)) is not None


class RoleReader:
    """Finds the role of a date by its label; keep one for many papers."""

    def __init__(self, rules: DateRules) -> None:
        self._role_of = {
            alike(phrase).replace(" ", ""): role
            for role in rules.roles.values()
            for phrase in role.phrases
        }
        self._pattern = _pattern(
            phrase for role in rules.roles.values() for phrase in role.phrases
        )
        self._small = {alike(word) for word in rules.small}

    def role_before(self, lead: str) -> DateRole | None:
        """Return the role that the words before a date give it, if any."""
        folded = self._plain(lead)
        found = None
        for found in self._pattern.finditer(folded):
            pass
        if found is None:
            return None
        role = self._role_of[found[0].replace(" ", "")]
        between = [word for word in folded[found.end() :].split() if word != ":"]
        return role if len(between) < role.reach else None

    def label_of(self, line: str) -> DateRole | None:
        """Return the role of a line that is a label and nothing more."""
        folded = self._plain(line)
        ends = [m for m in self._pattern.finditer(folded) if not folded[m.end() :].strip(" :")]
        return self._role_of[ends[-1][0].replace(" ", "")] if ends else None

    def is_prose(self, lead: str) -> bool:
        """Tell whether a date stands within a sentence, by the word before it."""
        words = re.findall(r"[^\W_]+", lead)
        return bool(words) and (
            alike(words[-1]) in self._small or words[-1][0].islower()
        )

    def _plain(self, lead: str) -> str:
        """Return the folded end of a lead, brackets, weekday and past sentences gone."""
        near = lead[-LONGEST_LEAD:]
        ends = list(_SENTENCE_END.finditer(near))
        near = near[ends[-1].end() :] if ends else near
        return _WEEKDAY.sub("", alike(_IN_BRACKETS.sub(" ", near)).strip()).strip()
