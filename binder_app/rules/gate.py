"""Will it be turned away? Holds a binder against the mechanical rules of its gate."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from binder_app.domain.binder import Binder
from binder_app.domain.exhibit import Exhibit
from binder_app.domain.finding import GateLine, GateRule
from binder_app.domain.kind import OTHER, Kinds
from binder_app.rules.checklist import is_sure


@dataclass(frozen=True, slots=True)
class Held:
    """A binder at the gate, and what is known beside it.

    `unread` are the exhibits of which scanned pages are still to be read, `lost`
    the names of given files of which nothing is in the binder.
    """

    binder: Binder
    kinds: Kinds
    unread: Collection[str] = ()
    lost: tuple[str, ...] = ()


Strikes = Callable[[Held, GateRule], Sequence[Exhibit] | None]
"""The exhibits a rule speaks of where it strikes, `None` where all is well."""


def stand_at_gate(
    held: Held, rules: Iterable[GateRule], language: str
) -> tuple[GateLine, ...]:
    """Return how the binder stands with each rule, in the order of the rules.

    Of copies nothing is said to be well while there are pages still to be read.
    """
    lines = (_line(held, rule, language) for rule in rules)
    return tuple(line for line in lines if line is not None)


def _line(held: Held, rule: GateRule, language: str) -> GateLine | None:
    struck = TESTS[rule.test](held, rule)
    if struck is None and rule.test == COPIES and _scans_unread(held, rule):
        return None
    if struck is None:
        return GateLine(rule.id, "ok", rule.ok[language], source=rule.source)
    return GateLine(
        rule.id,
        rule.status,
        rule.message[language],
        rule.remedy[language],
        rule.source,
        tuple(exhibit.id for exhibit in struck),
        held.lost if rule.test == UNREAD else (),
    )


def _none_of_kind(held: Held, rule: GateRule) -> Sequence[Exhibit] | None:
    of_kind = held.binder.of_kind(rule.kinds)
    return None if any(exhibit.pages_in for exhibit in of_kind) else ()


def _kind_goes_out(held: Held, rule: GateRule) -> Sequence[Exhibit] | None:
    return [e for e in held.binder.of_kind(rule.kinds) if e.pages_in] or None


def _pages_left_out(held: Held, rule: GateRule) -> Sequence[Exhibit] | None:
    of_kind = held.binder.of_kind(rule.kinds)
    return [e for e in of_kind if len(e.pages_in) < len(e.pages)] or None


def _unread_papers(held: Held, rule: GateRule) -> Sequence[Exhibit] | None:
    unread = [e for e in held.binder.exhibits if e.state == "needs_attention"]
    return unread if unread or held.lost else None


def _unsure_kinds(held: Held, rule: GateRule) -> Sequence[Exhibit] | None:
    return [e for e in _in(held) if needs_a_look(e, held.kinds)] or None


def _torn_pages(held: Held, rule: GateRule) -> Sequence[Exhibit] | None:
    is_torn = held.binder.is_torn
    return [e for e in _in(held) if any(map(is_torn, e.pages_in))] or None


def _copies(held: Held, rule: GateRule) -> Sequence[Exhibit] | None:
    return [e for e in held.binder.exhibits if held.binder.seems_like(e)] or None


def _scans_unread(held: Held, rule: GateRule) -> Sequence[Exhibit] | None:
    return [e for e in _in(held) if e.id in held.unread] or None


def _in(held: Held) -> list[Exhibit]:
    return [exhibit for exhibit in held.binder.exhibits if exhibit.state == "in"]


def needs_a_look(exhibit: Exhibit, kinds: Kinds) -> bool:
    """Tell whether a person should say what this is: the program is not sure."""
    if exhibit.kind_by == "user":
        return False
    return exhibit.kind == OTHER or not is_sure(exhibit, kinds)


COPIES, UNREAD = "copies", "unread_papers"

TESTS: dict[str, Strikes] = {
    "none_of_kind": _none_of_kind,
    "kind_goes_out": _kind_goes_out,
    "pages_left_out": _pages_left_out,
    UNREAD: _unread_papers,
    "unsure_kinds": _unsure_kinds,
    "torn_pages": _torn_pages,
    COPIES: _copies,
    "unread_scans": _scans_unread,
}
