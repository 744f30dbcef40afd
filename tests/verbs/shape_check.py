"""Holds JSON against the shapes that the outside of the program promises."""

import re
from collections.abc import Callable, Iterator
from typing import Any

Check = Callable[[Any, str], Iterator[str]]


def _is(kind: type | tuple[type, ...], what: str) -> Check:
    def check(value: Any, where: str) -> Iterator[str]:
        is_odd_flag = isinstance(value, bool) and kind is not bool
        if not isinstance(value, kind) or is_odd_flag:
            yield f"{where} is no {what}: {value!r}"

    return check


TEXT, WHOLE, FLAG = _is(str, "text"), _is(int, "whole number"), _is(bool, "flag")
NUMBER, OBJECT = _is((int, float), "number"), _is(dict, "object")


def like(pattern: str) -> Check:
    def check(value: Any, where: str) -> Iterator[str]:
        if not isinstance(value, str) or not re.fullmatch(pattern, value):
            yield f"{where} is not like {pattern}: {value!r}"

    return check


DAY, DIGEST, EXHIBIT = like(r"\d{4}-\d\d-\d\d"), like(r"[0-9a-f]{64}"), like(r"e\d+")


def one_of(*words: str) -> Check:
    return like("|".join(map(re.escape, words)))


def share(value: Any, where: str) -> Iterator[str]:
    yield from NUMBER(value, where)
    if not 0 <= value <= 1:
        yield f"{where} is not between 0 and 1: {value!r}"


def maybe(inner: Check) -> Check:
    def check(value: Any, where: str) -> Iterator[str]:
        if value is not None:
            yield from inner(value, where)

    return check


def each(inner: Check) -> Check:
    def check(value: Any, where: str) -> Iterator[str]:
        if not isinstance(value, list):
            yield f"{where} is no list: {value!r}"
            return
        for place, member in enumerate(value):
            yield from inner(member, f"{where}[{place}]")

    return check


def shape(**fields: Check) -> Check:
    """Check each named field; `from_` stands for "from"."""

    def check(value: Any, where: str) -> Iterator[str]:
        if not isinstance(value, dict):
            yield f"{where} is no object: {value!r}"
            return
        for name, inner in fields.items():
            name = name.rstrip("_")
            if name not in value:
                yield f"{where}.{name} is missing"
            else:
                yield from inner(value[name], f"{where}.{name}")

    return check


def faults(value: Any, wanted: Check) -> list[str]:
    """Return all that is wrong with `value`."""
    return list(wanted(value, "$"))


_KIND = like("[a-z_]+")
_TREATMENT = shape(treatment=TEXT, outcome=TEXT, reason_category=TEXT, guideline=TEXT)


def _fact_value(value: Any, where: str) -> Iterator[str]:
    if isinstance(value, dict):
        yield from _TREATMENT(value, where)
    elif not isinstance(value, bool):
        yield from TEXT(value, where)


_FACT = shape(name=TEXT, value=_fact_value, page=WHOLE, quote=TEXT, confidence=share)
_PART = shape(
    first_page=WHOLE,
    last_page=WHOLE,
    kind=_KIND,
    confidence=share,
    reasons=each(shape(text=TEXT, page=maybe(WHOLE))),
    alternatives=each(shape(kind=_KIND, confidence=share)),
    title=TEXT,
    date=maybe(DAY),
    date_page=maybe(WHOLE),
    language=maybe(TEXT),
    facts=each(_FACT),
)
READ = shape(
    files=each(
        shape(
            file=TEXT,
            outcome=one_of("ok", "needs_attention", "rejected"),
            problem=maybe(TEXT),
            remedy=maybe(TEXT),
            pages=WHOLE,
            text_source=one_of("embedded", "ocr", "mixed", "none"),
            parts=each(_PART),
        )
    )
)
_GIVEN = shape(
    file=TEXT,
    outcome=one_of("added", "duplicate", "similar", "needs_attention", "rejected"),
    exhibits=each(EXHIBIT),
    same_as=maybe(EXHIBIT),
    problem=maybe(TEXT),
    remedy=maybe(TEXT),
)
ADD = shape(binder=TEXT, files=each(_GIVEN))
SHOW = shape(
    binder=TEXT,
    pathway=TEXT,
    claim=OBJECT,
    exhibits=each(
        shape(
            id=EXHIBIT,
            kind=_KIND,
            kind_by=one_of("guess", "user"),
            confidence=share,
            title=TEXT,
            date=maybe(DAY),
            from_=maybe(TEXT),
            pages=WHOLE,
            source_name=TEXT,
            source_sha256=DIGEST,
            state=one_of("in", "held_back", "needs_attention"),
            reason=maybe(TEXT),
            facts=each(_FACT),
        )
    ),
    ledger=each(_GIVEN),
)
_DEADLINE = shape(
    id=_KIND,
    title=TEXT,
    start=shape(
        event=maybe(TEXT), date=maybe(DAY), exhibit=maybe(EXHIBIT), page=maybe(WHOLE)
    ),
    safe=maybe(DAY),
    usual=maybe(DAY),
    arguable=maybe(DAY),
    rule=TEXT,
    source=TEXT,
    contested=FLAG,
    note=TEXT,
)
DEADLINES = shape(deadlines=each(_DEADLINE))
CHECK = shape(
    ready=FLAG,
    findings=each(
        shape(
            id=_KIND,
            title=TEXT,
            need=one_of("required", "recommended", "if_it_applies"),
            status=one_of("met", "missing", "doubtful", "not_applicable"),
            exhibits=each(EXHIBIT),
            because=TEXT,
            source=TEXT,
        )
    ),
    gate=each(
        shape(
            id=_KIND,
            status=one_of("ok", "warning", "blocker"),
            message=TEXT,
            remedy=maybe(TEXT),
            source=TEXT,
        )
    ),
    deadlines=each(_DEADLINE),
    questions=each(
        shape(
            id=TEXT,
            question=TEXT,
            answer=maybe(TEXT),
            exhibit=maybe(EXHIBIT),
            page=maybe(WHOLE),
        )
    ),
)
_VOLUME = shape(
    path=TEXT,
    number=WHOLE,
    of=WHOLE,
    pages=WHOLE,
    first_page=WHOLE,
    last_page=WHOLE,
    bytes=WHOLE,
    sha256=DIGEST,
)
BUILD = shape(
    packet=TEXT,
    volumes=each(_VOLUME),
    pages=WHOLE,
    bytes=WHOLE,
    sha256=DIGEST,
    recipe=TEXT,
    exhibits=each(
        shape(
            id=EXHIBIT,
            tab=TEXT,
            title=TEXT,
            kind=_KIND,
            date=maybe(DAY),
            first_page=WHOLE,
            last_page=WHOLE,
            source_sha256=DIGEST,
        )
    ),
    for_you=TEXT,
    unread_pages=each(WHOLE),
    ledger=each(
        shape(
            file=TEXT,
            outcome=one_of("in_packet", "held_back", "same_as", "could_not_be_read"),
            pages=maybe(each(WHOLE)),
            reason=maybe(TEXT),
        )
    ),
    losses=each(shape(exhibit=EXHIBIT, what=TEXT)),
    checked=shape(
        pages=WHOLE, links=WHOLE, bookmarks=WHOLE, stamps=WHOLE, text=WHOLE, ok=FLAG
    ),
    seconds=NUMBER,
)
VERIFY = shape(ok=FLAG, problems=each(TEXT), pages=WHOLE, links=WHOLE, bookmarks=WHOLE)
