"""Names of people and of organisations, read from where they begin."""

import re
from dataclasses import dataclass

from binder_app.domain.fact_words import FactWords
from binder_app.reading.facts_page import skeleton

MOST_NAME_WORDS = 5
MOST_ORGANISATION_WORDS = 8
LONGEST_ORGANISATION = 60
MANY = 3
"""So many words behind a comma are no first names where two stand before it."""

_NAME_WORD = re.compile(
    r"[^\W\d_]+(?:['’´`](?!s\b)[^\W\d_]+|-[^\W\d_]+){0,4}(?P<dot>\.?)"
)
_BLANK = re.compile(r" ?,? ?")
_PARTICLES = frozenset(
    [
        *("de", "del", "la", "las", "los", "el", "y", "da", "dos", "van", "von"),
        *("der", "den", "di", "du", "le", "san", "santa"),
    ]
)
_NO_FIRST_NAME = re.compile(r" & | y |,? [A-Z]{2}\b(?!\.)(?! [A-Z][a-z])")
"""What follows a town or a firm behind a comma, and never a first name."""
_CAPITAL_BEHIND = re.compile(r" [A-Z][a-z]{3}")
_LABEL_GOES_ON = re.compile(r" ?:[ \t]*[^\s]| [a-záéíóúñ]{2,12} ?:")
_CREDENTIAL = re.compile(
    r"(?:[,\s]{0,3}\(?\b(?:M\.?\s?D|D\.?\s?O|D\.?\s?C|D\.?P\.?M|Ph\.?\s?D|Psy\.?D|N\.?P"
    r"|P\.?A(?:-C)?|R\.?N|L\.?V\.?N|P\.?T|O\.?T|L\.?\s?Ac|D\.?D\.?S|Q\.?M\.?E|Esq|C\.?C\.?M"
    r"|PTA|DPT|OTR|DMD|AuD|OD|LAc|DrPH|PharmD|CRNA|F\.A\.C\.P|FNP|LCSW|MPH)\b\.?)+",
)
"""What doctors, nurses and lawyers bear behind their names."""

_TITLE = re.compile(
    r"(?:Dr|Dra|Mr|Mrs|Ms|Miss|Sr|Sra|Srta|Señora?|Senora?|Señorita|Doctora?|Don|Doña"
    r"|Prof|Lic|Ing)\b\.?\s+",
    re.IGNORECASE,
)
_DOCTOR = re.compile(r"(?:Dra?|Doctora?)\b\.?\s+", re.IGNORECASE)
_ORGANISATION_ENDS = re.compile(
    r"\n|\||  |\t|;|:|·|\(|\[| - | -- |,(?! ?(?:Inc|LLC|LLP|Ltd|Corp|Co|APC|P\.C)\b)"
    r"|\b\d{3}[-. ]\d{3}|\bP\.? ?O\.? Box\b|\battn\b|\batt:|\. (?=[A-Z])|\.$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class FoundName:
    """A name in the order one writes it, its place, and what stands with it.

    `words` counts those that are more than an initial, `parts` all of them;
    `has_credential` is true for a doctor, a nurse or a lawyer.
    """

    value: str
    start: int
    end: int
    words: int
    parts: int
    has_credential: bool
    surname_first: bool = False
    has_title: bool = False


class NameReader:
    """Reads names; keeps the words that are none."""

    def __init__(self, words: FactWords) -> None:
        self._none = frozenset(
            map(
                skeleton,
                (*words.words("not_in_names"), *words.words("administrator_words")),
            )
        )
        self._no_value = frozenset(words.words("no_organisation"))

    def person_at(self, text: str, start: int, limit: int) -> FoundName | None:
        """Return the person whose name begins right at `start` and ends by `limit`.

        "MÁRQUEZ, ROSA E., MD" comes back as "Rosa E. Márquez", with a credential.
        """
        title = _TITLE.match(text, start)
        is_doctor = bool(_DOCTOR.match(text, start))
        place = title.end() if title else start
        words, commas, place = self._words(text, place, limit, may_turn=title is None)
        if words and title is None and _LABEL_GOES_ON.match(text, place):
            place -= len(words.pop()) + 1
            commas = commas if commas < len(words) else 0
        credential = _CREDENTIAL.match(text, place)
        full = [word for word in words if len(word.rstrip(".")) > 1]
        if not any(len(word) > 3 for word in full) and len(full) > 1:
            return None
        if not full or full[0].lower() in _PARTICLES - {"san", "santa", "la", "de"}:
            return None
        has_credential = bool(credential) or is_doctor
        return FoundName(
            _in_order(words, commas),
            start,
            place,
            len(full),
            len(words),
            has_credential,
            surname_first=commas > 0,
            has_title=title is not None,
        )

    def _words(
        self, text: str, place: int, limit: int, *, may_turn: bool
    ) -> tuple[list[str], int, int]:
        """Return the words of a name, behind how many a comma stands, and its end.

        A name that a title stands before does not turn: a comma ends it.
        """
        words: list[str] = []
        commas, end = 0, place
        while len(words) < MOST_NAME_WORDS:
            found = _NAME_WORD.match(text, place)
            if not found or _end(found) > limit or not self._fits(found, words):
                break
            words.append(_without_dot(found))
            end = _end(found)
            gap = _BLANK.match(text, end)
            if gap is None or not gap[0]:
                break
            if "," in gap[0]:
                if commas or not may_turn or _CREDENTIAL.match(text, end):
                    break
                commas = len(words)
            place = gap.end()
        return _trimmed(words, commas, text, end)

    def _fits(self, found: re.Match[str], before: list[str]) -> bool:
        """Tell whether a word can be one of a name, behind those before it."""
        word = found[0].rstrip(".")
        if before and word.lower() in _PARTICLES:
            return True
        if before and _is_abbreviation(found[0], before):
            return False
        return word[0].isupper() and not any(
            skeleton(part) in self._none for part in (word, *word.split("-"))
        )

    def organisation_at(self, text: str, start: int, limit: int) -> str:
        """Return the name of the organisation that begins at `start`, or nothing."""
        ends = _ORGANISATION_ENDS.search(text, start, min(limit, len(text)))
        end = min(ends.start() if ends else limit, limit)
        value = " ".join(text[start:end].split()).strip(" .,-–_*")
        if not value or len(value) > LONGEST_ORGANISATION:
            return ""
        count = len(value.split())
        if not (value[0].isupper() or value[0].isdigit()) or "__" in value:
            return ""
        letters = sum(sign.isalpha() for sign in value)
        if count > MOST_ORGANISATION_WORDS or letters < 3:
            return ""
        return "" if value.lower() in self._no_value else value


def same_person(one: str, other: str) -> bool:
    """Tell whether two names are of one person, whatever order they stand in."""
    return bool(name_key(one)) and name_key(one) == name_key(other)


def name_key(name: str) -> frozenset[str]:
    """Return the words of a name that tell people apart, folded."""
    plain = _CREDENTIAL.sub(" ", _TITLE.sub("", name))
    words = re.findall(r"[^\W\d_]+(?:['’´`][^\W\d_]+)*", plain)
    return frozenset(
        skeleton(word)
        for word in words
        if len(word) > 1 and word.lower() not in _PARTICLES
    )


def _trimmed(
    words: list[str], commas: int, text: str, end: int
) -> tuple[list[str], int, int]:
    """Return words of a name without what only seems to be of it at its end."""
    while words and words[-1].lower() in _PARTICLES:
        end -= len(words.pop()) + 1
    if commas and _NO_FIRST_NAME.match(text, end):
        words, commas = words[:commas], 0
    if commas and _is_firm_behind(words, commas, text, end):
        return words[:commas], 0, text.rfind(",", 0, end)
    return words, commas if commas < len(words) else 0, end


def _is_firm_behind(words: list[str], commas: int, text: str, end: int) -> bool:
    """Tell whether what stands behind the comma of a whole name is no first name."""
    behind = len(words) - commas
    if commas < MANY - 1 or behind < MANY - 1:
        return False
    return (
        behind >= MANY
        or "-" in words[commas - 1]
        or bool(_CAPITAL_BEHIND.match(text, end))
    )


def _is_abbreviation(word: str, before: list[str]) -> bool:
    """Tell whether a word is the "MD", "DOI" or "FC" behind a name."""
    if _CREDENTIAL.fullmatch(word.strip()) and len(word) > 1:
        return True
    plain = word.rstrip(".").replace("-", "")
    return 1 < len(plain) <= 4 and plain.isupper() and not all(map(str.isupper, before))


def _without_dot(found: re.Match[str]) -> str:
    """Return a word of a name; only an initial keeps its dot."""
    word = found[0]
    return word if len(word.rstrip(".")) == 1 else word.rstrip(".")


def _end(found: re.Match[str]) -> int:
    is_initial = len(found[0].rstrip(".")) <= 2
    return found.end() if is_initial or not found["dot"] else found.end() - 1


def _in_order(words: list[str], commas: int) -> str:
    """Return a name as one writes it, with capitals only where they belong."""
    ordered = [*words[commas:], *words[:commas]] if commas else words
    return " ".join(map(_cased, ordered))


def _cased(word: str) -> str:
    if not word.isupper() or len(word.rstrip(".")) < 3:
        return word.lower() if word.lower() in _PARTICLES else word
    if word.lower() in _PARTICLES:
        return word.lower()
    return re.sub(r"[^\W\d_]+", lambda part: part[0].capitalize(), word)
