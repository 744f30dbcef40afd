"""Compares how much of a treatment two texts name: "12 visits", "6 visits"."""

import re

_MUCH = re.compile(
    r"\b(?P<much>\d{1,3})\s(?:\([^)]{1,12}\)\s)?(?:\w+\s){0,2}?"
    r"(?P<of>visit|session|day|week|month|hour|tablet|unit|visita|sesion|dia|semana|mes|hora)",
    re.IGNORECASE,
)


def is_less(text: str, than: str) -> bool:
    """Say whether `text` names less than `than` does, of the same measure."""
    mine = {match["of"].lower(): int(match["much"]) for match in _MUCH.finditer(text)}
    theirs = {match["of"].lower(): int(match["much"]) for match in _MUCH.finditer(than)}
    return any(mine[of] < theirs[of] for of in mine.keys() & theirs.keys())
