"""Finds the physician who reviewed: name, title and specialty."""

import re
from collections.abc import Iterator, Sequence

from binder_app.domain.decision_words import ReviewerWords
from binder_app.domain.fact import Fact
from binder_app.reading.page_text import LONGEST_PAGE

SURE, LIKELY = 0.9, 0.7
LONGEST_SPECIALTY = 60

_NAME = r"[A-ZÁÉÍÓÚÑ][\w'’.-]*(?:[ ](?:d[ae]l?[ ])?[A-ZÁÉÍÓÚÑ][\w'’.-]*){1,4}"
_SPECIALTY_END = re.compile(
    r"[.;:)\n]|\s(?:CA|Cal\w*|who|whom|whose|lic\w*|reach\w*|avail\w*|hours|phone|calls?"
    r"|can|may|at|on|tel|que|quien|atiende|disponible)\b|\d|,\s*(?:NPI|state)",
    re.IGNORECASE,
)
_CERTIFIED = re.compile(
    r"^\s*(?:board[ -]?certified(?:\s+in)?|certified\s+in|certificad[oa]\s+en|a|an"
    r"|specialty|especialista\s+en|especialidad)\s*:?\s*",
    re.IGNORECASE,
)


class Reviewers:
    """Knows the labels before a reviewer's name and the titles behind it."""

    def __init__(self, words: ReviewerWords) -> None:
        labels = "|".join(map(re.escape, sorted(words.labels, key=len)[::-1]))
        titles = "|".join(map(re.escape, sorted(words.titles, key=len)[::-1]))
        self._named = re.compile(
            rf"\b(?i:{labels})\b(?:[^A-ZÁÉÍÓÚÑ\n]{{0,40}}|[^\n]{{0,40}}?\b(?i:by|por|is|es)\b)"
            rf"[\s:.]{{0,25}}(?:Drs?\.?\s|Dra\.?\s)?(?P<name>{_NAME}),?\s+"
            rf"(?P<title>(?:{titles})(?![\w])(?:,?\s?(?:{titles})(?![\w]))?)",
        )

    def facts(self, pages: Sequence[str]) -> Iterator[Fact]:
        """Yield each reviewer that is named, once."""
        seen: set[str] = set()
        for page, raw in enumerate(pages, start=1):
            text = raw[:LONGEST_PAGE]
            for match in self._named.finditer(text):
                name = " ".join(match["name"].split())
                if name.lower() in seen:
                    continue
                seen.add(name.lower())
                specialty, end = _specialty(text, match.end())
                value = ", ".join(filter(None, (name, match["title"], specialty)))
                quote = text[match.start("name") : end]
                yield Fact("reviewer", value, page, quote, SURE)


def _specialty(text: str, at: int) -> tuple[str, int]:
    """Return the specialty behind a title, and where it ends."""
    opened = re.match(r"\s*[,(/]\s*", text[at : at + 10])
    if not opened:
        return "", at
    start = at + opened.end()
    behind = text[start : start + LONGEST_SPECIALTY]
    stop = _SPECIALTY_END.search(behind)
    said = behind[: stop.start()] if stop else behind.rpartition(",")[0]
    specialty = " ".join(_CERTIFIED.sub("", said).split()).strip(" ,")
    if len(specialty) < 3:
        return "", at
    return specialty, start + len(said.rstrip(" ,"))
