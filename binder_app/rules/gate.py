"""Will it be turned away? Holds a binder against the mechanical rules of its gate."""

from collections.abc import Callable, Iterable, Sequence

from binder_app.domain.binder import Binder
from binder_app.domain.exhibit import Exhibit
from binder_app.domain.finding import GateLine, GateRule
from binder_app.domain.kind import OTHER, Kinds
from binder_app.rules.checklist import is_sure

Strikes = Callable[[Binder, GateRule, Kinds], Sequence[Exhibit] | None]
"""The exhibits a rule speaks of where it strikes, `None` where all is well."""


def stand_at_gate(
    binder: Binder, rules: Iterable[GateRule], kinds: Kinds, language: str
) -> tuple[GateLine, ...]:
    """Return how the binder stands with each rule, in the order of the rules."""
    return tuple(_line(binder, rule, kinds, language) for rule in rules)


def _line(binder: Binder, rule: GateRule, kinds: Kinds, language: str) -> GateLine:
    struck = TESTS[rule.test](binder, rule, kinds)
    if struck is None:
        return GateLine(rule.id, "ok", rule.ok[language], source=rule.source)
    return GateLine(
        rule.id,
        rule.status,
        rule.message[language],
        rule.remedy[language],
        rule.source,
        tuple(exhibit.id for exhibit in struck),
    )


def _none_of_kind(
    binder: Binder, rule: GateRule, kinds: Kinds
) -> Sequence[Exhibit] | None:
    held = [exhibit for exhibit in binder.of_kind(rule.kinds) if exhibit.pages_in]
    return None if held else ()


def _kind_goes_out(
    binder: Binder, rule: GateRule, kinds: Kinds
) -> Sequence[Exhibit] | None:
    return [e for e in binder.of_kind(rule.kinds) if e.pages_in] or None


def _pages_left_out(
    binder: Binder, rule: GateRule, kinds: Kinds
) -> Sequence[Exhibit] | None:
    held = binder.of_kind(rule.kinds)
    return [e for e in held if len(e.pages_in) < len(e.pages)] or None


def _unread_papers(
    binder: Binder, rule: GateRule, kinds: Kinds
) -> Sequence[Exhibit] | None:
    return [e for e in binder.exhibits if e.state == "needs_attention"] or None


def _unsure_kinds(
    binder: Binder, rule: GateRule, kinds: Kinds
) -> Sequence[Exhibit] | None:
    held = [exhibit for exhibit in binder.exhibits if exhibit.state == "in"]
    return [e for e in held if needs_a_look(e, kinds)] or None


def _torn_pages(
    binder: Binder, rule: GateRule, kinds: Kinds
) -> Sequence[Exhibit] | None:
    held = [exhibit for exhibit in binder.exhibits if exhibit.state == "in"]
    return [e for e in held if any(map(binder.is_torn, e.pages_in))] or None


def _copies(binder: Binder, rule: GateRule, kinds: Kinds) -> Sequence[Exhibit] | None:
    return [e for e in binder.exhibits if binder.seems_like(e)] or None


def needs_a_look(exhibit: Exhibit, kinds: Kinds) -> bool:
    """Tell whether a person should say what this is: the program is not sure."""
    if exhibit.kind_by == "user":
        return False
    return exhibit.kind == OTHER or not is_sure(exhibit, kinds)


TESTS: dict[str, Strikes] = {
    "none_of_kind": _none_of_kind,
    "kind_goes_out": _kind_goes_out,
    "pages_left_out": _pages_left_out,
    "unread_papers": _unread_papers,
    "unsure_kinds": _unsure_kinds,
    "torn_pages": _torn_pages,
    "copies": _copies,
}
