"""An agency's official form: its fields in their order, and how each is known."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

FIELD_TYPES = TEXT, DATE, CHECKBOX, CHOICE, LIST, SIGNATURE = (
    *("text", "date", "checkbox", "choice", "list", "signature"),
)

FILLERS = ("administrator", "patient", "employee", "representative")
"""Who writes into a field of a form."""

PARTS = FIRST, MIDDLE, LAST, STREET, CITY, STATE, ZIP = (
    *("first", "middle", "last"),
    *("street", "city", "state", "zip"),
)
"""Pieces of a name or an address that some editions ask for one by one."""

ITEMS = "items"
"""What a field is filled from that lists the treatments in dispute."""

SURENESS = ("seen", "memory")

YES, NO = "yes", "no"


@dataclass(frozen=True, slots=True)
class FormOption:
    """One of several boxes of which one is ticked.

    `when` is the fact that ticks it, as fact=value; empty where none does.
    """

    id: str
    label: Mapping[str, str]
    words: tuple[str, ...]
    when: str = ""


@dataclass(frozen=True, slots=True)
class FormField:
    """One field of the form.

    `words` name it alone, `short` within its group, as "address" does. `fact` is
    what fills it: a fact of the claim, `ITEMS`, or nothing. Such a field as has a
    `part` is a piece of the field called `of`; `is_extra` ones stand on some
    editions only. `by_hand`: nothing is ever typed there. `lines` counts those of
    a list.
    """

    id: str
    group: str
    type: str
    label: Mapping[str, str]
    filler: str
    words: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    fact: str = ""
    of: str = ""
    part: str = ""
    options: tuple[FormOption, ...] = ()
    lines: int = 1
    by_hand: bool = False
    is_extra: bool = False
    sure: str = "memory"


@dataclass(frozen=True, slots=True)
class FormGroup:
    """Fields that stand together under a heading; `words` are those of headings."""

    id: str
    title: Mapping[str, str]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OfficialForm:
    """The form of one agency; `form` is its id among the official forms."""

    form: str
    title: Mapping[str, str]
    edition: Mapping[str, str]
    groups: tuple[FormGroup, ...]
    fields: tuple[FormField, ...]
    source: str
    effective: str
    checked: str
    by_id: Mapping[str, FormField] = field(init=False)

    def __post_init__(self) -> None:
        """Find fields by their ids."""
        object.__setattr__(self, "by_id", {one.id: one for one in self.fields})

    def main_fields(self, group: str) -> Iterator[FormField]:
        """Give the fields of a group that every edition has."""
        return (f for f in self.fields if f.group == group and not f.is_extra)


@dataclass(frozen=True, slots=True)
class FormPhrases:
    """Words of forms of any agency, by what they tell.

    `by_hand` marks what a person signs or dates, `fillers` tell nothing of a
    field's meaning, `yes` and `no` stand beside boxes.
    """

    by_hand: tuple[str, ...]
    fillers: tuple[str, ...]
    yes: tuple[str, ...]
    no: tuple[str, ...]
    waiting: tuple[str, ...]
    """What a form shows whose fields only one maker's viewer can draw."""
