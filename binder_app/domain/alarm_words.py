"""The words by which alarms are told, as the data file holds them."""

from dataclasses import dataclass

from binder_app.domain.page_words import NumberWords

TOPICS = (
    "hiv",
    "substance_use",
    "psychotherapy",
    "lawyer_client",
    "settlement",
    "surveillance",
)
"""The alarms that are told by what a page speaks of."""


@dataclass(frozen=True, slots=True)
class Topic:
    """What a page speaks of, where it must be looked at.

    One of `strong` is enough. Of `weak` it takes `enough` different ones, where one
    of `top` at the head of the page stands for two; one of `needs` must be there
    where those are given. A phrase near one of `against` does not count, and papers
    of the kinds `not_in` are left alone.
    """

    id: str
    strong: tuple[str, ...]
    top: tuple[str, ...]
    weak: tuple[str, ...]
    enough: int
    needs: tuple[str, ...]
    against: tuple[str, ...]
    not_in: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FieldWords:
    """The words of blank lines: what asks for a signature, and what fills it."""

    signature: tuple[str, ...]
    date: tuple[str, ...]
    signed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AlarmWords:
    """All that alarms go by.

    `ssn` are labels of a Social Security number, `other_number` of others that look
    like one.
    """

    topics: tuple[Topic, ...]
    ssn: tuple[str, ...]
    other_number: tuple[str, ...]
    fields: FieldWords
    numbers: NumberWords
