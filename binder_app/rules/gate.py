"""Will it be turned away? Holds a binder against the mechanical rules of its gate."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from binder_app.domain.binder import Binder
from binder_app.domain.exhibit import Exhibit
from binder_app.domain.finding import GateLine, GateRule, NamedTreatment
from binder_app.domain.kind import OTHER, Kinds
from binder_app.domain.sent import held_in, leaves_of
from binder_app.domain.verdicts import NO, YES
from binder_app.rules.checklist import is_sure
from binder_app.rules.gate_readings import (
    conditional,
    designated_early,
    nothing_denied,
    of_form,
    with_alarm,
    with_flag,
    without_application,
)


@dataclass(frozen=True, slots=True)
class Held:
    """A binder at the gate, and what is known beside it.

    `unread` are the exhibits of which scanned pages are still to be read, `lost`
    the names of given files of which nothing is in the binder. `odd` are exhibits
    that surely name another person, claim or injury, `other_treatments` those
    applications that ask for none of the treatments refused. `past` are decisions whose
    usual last day to file lies behind; the claim's own is an empty text. `unnamed` are
    treatments refused that no application names, `undecided` those in dispute of which
    nobody knows which of several decisions refused them.
    """

    binder: Binder
    kinds: Kinds
    unread: Collection[str] = ()
    lost: tuple[str, ...] = ()
    odd: Collection[str] = ()
    other_treatments: Collection[str] = ()
    past: Collection[str] = ()
    unnamed: tuple[NamedTreatment, ...] = ()
    undecided: tuple[NamedTreatment, ...] = ()


Strikes = Callable[[Held, GateRule], Sequence[Exhibit] | None]
"""The exhibits a rule speaks of where it strikes, `None` where all is well."""


def stand_at_gate(
    held: Held, rules: Iterable[GateRule], language: str
) -> tuple[GateLine, ...]:
    """Return how the binder stands with each rule, in the order of the rules.

    Of copies nothing is said to be well while there are pages still to be read; of
    papers nothing at all while there is no page of any, and of an application or a
    decision nothing while there is none.
    """
    lines = (_line(held, rule, language) for rule in rules)
    return tuple(line for line in lines if line is not None)


def _line(held: Held, rule: GateRule, language: str) -> GateLine | None:
    struck = TESTS[rule.test](held, rule)
    if struck is None and not _can_be_well(held, rule):
        return None
    if struck is None:
        return GateLine(rule.id, "ok", rule.ok[language], source=rule.source)
    treatments = {UNNAMED: held.unnamed, UNDECIDED: held.undecided}.get(rule.test, ())
    return GateLine(
        rule.id,
        rule.status,
        rule.says(language, treatments),
        rule.remedy[language],
        rule.source,
        tuple(exhibit.id for exhibit in struck),
        held.lost if rule.test == UNREAD else (),
        treatments,
    )


def _can_be_well(held: Held, rule: GateRule) -> bool:
    """Tell whether there is anything to look at, and all of it could be looked at."""
    if not held.binder.has_pages:
        return rule.test in OF_CLAIM
    if rule.test in OF_ITS_PAPERS and not _of_kinds_in(held, rule):
        return False
    return not (rule.test == COPIES and _scans_unread(held, rule))


def _of_kinds_in(held: Held, rule: GateRule) -> bool:
    """Tell whether a paper of the rule's kinds goes in."""
    return any(exhibit.pages for exhibit in held.binder.of_kind(rule.kinds))


def _none_of_kind(held: Held, rule: GateRule) -> Sequence[Exhibit] | None:
    of_kind = held.binder.of_kind(rule.kinds)
    return None if any(exhibit.pages_in for exhibit in of_kind) else ()


def _none_nor_told(held: Held, rule: GateRule) -> Sequence[Exhibit] | None:
    """Strike where no such paper goes in and the claim says yes to nothing named."""
    told = {held.binder.claim.get(name) for name in rule.values} - {"", NO}
    return None if told else _none_of_kind(held, rule)


def _undated(held: Held, rule: GateRule) -> Sequence[Exhibit] | None:
    """Strike where neither the claim nor such a paper tells a day."""
    papers = _of_kinds(held, rule)
    told = [held.binder.claim.get(name) for name in rule.values]
    return None if any((*told, *(e.date for e in papers))) else papers


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


def _alarm_told(held: Held, rule: GateRule) -> Sequence[Exhibit] | None:
    return with_alarm(_of_kinds(held, rule), rule.values) or None


def _conditional(held: Held, rule: GateRule) -> Sequence[Exhibit] | None:
    return conditional(_of_kinds(held, rule)) or None


def _nothing_denied(held: Held, rule: GateRule) -> Sequence[Exhibit] | None:
    return nothing_denied(held.binder, _of_kinds(held, rule)) or None


def _flag_told(held: Held, rule: GateRule) -> Sequence[Exhibit] | None:
    return with_flag(held.binder, _of_kinds(held, rule), rule.values)


def _another_person(held: Held, rule: GateRule) -> Sequence[Exhibit] | None:
    return [e for e in _in(held) if e.id in held.odd and e.pages_in] or None


def _form_told(held: Held, rule: GateRule) -> Sequence[Exhibit] | None:
    return of_form(_of_kinds(held, rule), rule.values) or None


def _expedited_unproven(held: Held, rule: GateRule) -> Sequence[Exhibit] | None:
    """Strike where a human says that it is expedited, and no paper does."""
    if held.binder.claim.get(EXPEDITED) != YES:
        return None
    return (
        () if not with_flag(held.binder, _of_kinds(held, rule), (EXPEDITED,)) else None
    )


def _designated_early(held: Held, rule: GateRule) -> Sequence[Exhibit] | None:
    decisions = _of_kinds(held, rule)
    return designated_early(held.binder, _in(held), decisions) or None


def _past_last_day(held: Held, rule: GateRule) -> Sequence[Exhibit] | None:
    if not held.past:
        return None
    papers = _of_kinds(held, rule)
    return papers if "" in held.past else [e for e in papers if e.id in held.past]


def _without_application(held: Held, rule: GateRule) -> Sequence[Exhibit] | None:
    """Strike where decisions outnumber the applications, papers of kinds `values`."""
    forms = [e for e in held.binder.of_kind(rule.values) if e.pages_in]
    return without_application(held.binder, _of_kinds(held, rule), forms) or None


def _sent_before(held: Held, rule: GateRule) -> Sequence[Exhibit] | None:
    """Strike where pages of such a paper went out with a packet of those recipes."""
    gone = {
        leaf
        for packet, exhibit in held_in(held.binder.sent)
        if packet.contents.recipe in rule.values
        for leaf in exhibit.leaves
    }
    papers = _of_kinds(held, rule)
    return [e for e in papers if gone.intersection(leaves_of(e.pages_in))] or None


def _treatment_differs(held: Held, rule: GateRule) -> Sequence[Exhibit] | None:
    return [e for e in _in(held) if e.id in held.other_treatments] or None


def _unnamed(held: Held, rule: GateRule) -> Sequence[Exhibit] | None:
    return _bearing(held, held.unnamed)


def _undecided(held: Held, rule: GateRule) -> Sequence[Exhibit] | None:
    return _of_kinds(held, rule) if held.undecided else None


def _bearing(
    held: Held, treatments: Sequence[NamedTreatment]
) -> Sequence[Exhibit] | None:
    """Return the papers that treatments were read on, `None` without a treatment."""
    ids = {each.exhibit for each in treatments}
    return [e for e in _in(held) if e.id in ids] if treatments else None


def _claim_untold(held: Held, rule: GateRule) -> Sequence[Exhibit] | None:
    """Strike where the claim tells none of the facts."""
    return None if any(map(held.binder.claim.get, rule.values)) else ()


def _of_kinds(held: Held, rule: GateRule) -> list[Exhibit]:
    return [e for e in held.binder.of_kind(rule.kinds) if e.pages_in]


def _in(held: Held) -> list[Exhibit]:
    return [exhibit for exhibit in held.binder.exhibits if exhibit.state == "in"]


def needs_a_look(exhibit: Exhibit, kinds: Kinds) -> bool:
    """Tell whether a person should say what this is: the program is not sure."""
    if exhibit.kind_by == "user":
        return False
    return exhibit.kind == OTHER or not is_sure(exhibit, kinds)


COPIES, UNREAD, EXPEDITED = "copies", "unread_papers", "expedited"
UNNAMED, UNDECIDED = "treatments_unnamed", "treatments_undecided"
UNTOLD, UNDATED = "claim_untold", "undated"
OF_CLAIM = frozenset({UNTOLD, UNDATED, "none_nor_told"})
"""Tests that the claim's facts alone can pass, without a paper."""
OF_ITS_PAPERS = frozenset(
    {
        *("pages_left_out", "alarm_told", "conditional", "nothing_denied", "form_told"),
        *("treatment_differs", "without_application", "sent_before", UNNAMED),
    }
)
"""Tests that look at papers of the rule's kinds; without one nothing is well."""

TESTS: dict[str, Strikes] = {
    "none_of_kind": _none_of_kind,
    "kind_goes_out": _kind_goes_out,
    "pages_left_out": _pages_left_out,
    UNREAD: _unread_papers,
    "unsure_kinds": _unsure_kinds,
    "torn_pages": _torn_pages,
    COPIES: _copies,
    "unread_scans": _scans_unread,
    "alarm_told": _alarm_told,
    "conditional": _conditional,
    "nothing_denied": _nothing_denied,
    "flag_told": _flag_told,
    "another_person": _another_person,
    "form_told": _form_told,
    "expedited_unproven": _expedited_unproven,
    "designated_early": _designated_early,
    "treatment_differs": _treatment_differs,
    "past_last_day": _past_last_day,
    "without_application": _without_application,
    "sent_before": _sent_before,
    "none_nor_told": _none_nor_told,
    UNDATED: _undated,
    UNNAMED: _unnamed,
    UNDECIDED: _undecided,
    UNTOLD: _claim_untold,
}
