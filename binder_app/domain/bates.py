"""The number on every page: it never repeats within a claim."""

import unicodedata
from dataclasses import dataclass
from typing import Self

_WITHOUT_PARTS = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D"}
    | {"ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ð": "d", "Ð": "D"}
)
"""Letters that Unicode does not take apart into a plain one and its accent."""


@dataclass(frozen=True, slots=True, order=True)
class BatesNumber:
    """One page's stamp, such as ``QUIN 000036``."""

    prefix: str
    value: int
    width: int = 6

    def after(self, pages: int) -> Self:
        """Return the number that stands `pages` pages further on."""
        return type(self)(self.prefix, self.value + pages, self.width)

    def __str__(self) -> str:
        return f"{self.prefix} {self.value:0{self.width}d}".strip()


def prefix_from(surname: str) -> str:
    """Return four capitals from the last family name, "IMR" where there is none.

    Accents fall away ("Quiñones" gives QUIN): the stamp is typed by hand in
    letters and e-mails.
    """
    last = surname.split()[-1] if surname.split() else ""
    plain = unicodedata.normalize("NFKD", last.translate(_WITHOUT_PARTS))
    letters = "".join(c for c in plain if c.isascii() and c.isalpha()).upper()
    return letters[:4] if len(letters) > 1 else "IMR"
