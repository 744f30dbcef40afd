"""Labels where they stand on a page, and whether they lead to a name there."""

import re
from dataclasses import dataclass

from binder_app.domain.fact_words import Label
from binder_app.reading.facts_page import FactPage, Place

CALLED = ("employee_name", "adjuster")
"""People that running text calls by what they are: "the applicant Rosa Márquez"."""
_SEPARATOR = re.compile(
    r"[ \t]*(?:\([^()\n]{0,40}\)[ \t]*)?"
    r"(?P<sign>(?:[:.,#=·|…*\-–—][ \t]{0,2}){0,30})[ \t.]*(?P<line>\n[ \t]*)?"
)
_ONE_NAME = re.compile(
    r"[^\W\d_][\w'’.-]{1,20}(?:,? [^\W\d_][\w'’.-]{0,20}){1,3}[ \t]*(?:\n|$)"
)


@dataclass(frozen=True, slots=True)
class Use:
    """A label where it stands, and where its value would begin."""

    label: Label
    start: int
    value_at: int
    has_colon: bool
    breaks_line: bool


def use_of(page: FactPage, place: Place[tuple[Label, ...]], label: Label) -> Use:
    """Return where the value of a label would begin."""
    found = _SEPARATOR.match(page.text, place.end)
    if found is None:
        return Use(label, place.start, place.end, False, False)
    return Use(
        label,
        place.start,
        found.end(),
        _is_colon(page, place.start, found["sign"]),
        bool(found["line"]),
    )


def _is_colon(page: FactPage, start: int, sign: str) -> bool:
    """Tell whether a sign behind a label is a colon, or does what one does.

    A bar does between the cells of a row, and nowhere else.
    """
    if "|" in sign:
        return page.text[page.line_start(start) :].lstrip().startswith("|")
    return bool(set(sign) & set(":=#")) or "..." in sign


def _is_tail_of_label(page: FactPage, use: Use) -> bool:
    """Tell whether a label in small letters ends a longer one: "Grupo médico:"."""
    before = page.text[page.line_start(use.start) : use.start]
    if use.label.fact == "employee_name":
        return False
    return page.text[use.start].islower() and before.rstrip()[-1:].isalpha()


def may_lead_a_name(page: FactPage, use: Use) -> bool:
    """Tell whether a label stands as those of names do.

    One with a colon does, unless it ends a longer one. One without begins a line
    or comes behind a wide gap or another value; or its words lead to a name in
    running text ("my name is").
    """
    if use.has_colon:
        return not _is_tail_of_label(page, use)
    if use.breaks_line and _stands_alone(page, use):
        return True
    if use.breaks_line or "|" in page.text[use.start : use.value_at]:
        return False
    before = page.text[page.line_start(use.start) : use.start]
    if not any(sign.isalpha() for sign in before):
        return True
    if before.endswith(("  ", "\t", "| ")):
        return True
    if page.text[use.start].islower() or use.label.text.startswith("i "):
        return " " in use.label.text or use.label.fact in CALLED
    if use.label.fact in (*CALLED, "employer") and before.endswith((". ", "; ", ": ")):
        return True
    return any(map(str.isdigit, before.split()[-1]))


def is_title(page: FactPage, use: Use) -> bool:
    """Tell whether a label is the title under a name: "Claims Adjuster, Alder"."""
    if page.text[use.start].islower():
        return False
    return page.text[use.value_at - 2 : use.value_at] == ", "


def _stands_alone(page: FactPage, use: Use) -> bool:
    """Tell whether a label fills its line, and the value fills the next one."""
    if use.label.fact != "employee_name" or " " not in use.label.text:
        return False
    if not page.begins_line(use.start) or page.text[use.start].islower():
        return False
    return _ONE_NAME.match(page.text, use.value_at) is not None
