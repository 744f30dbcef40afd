"""What stands in the packet's way, what is good to know, and what is in order."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from binder_app.acts.checking import Checked
from binder_app.domain.finding import Finding, GateLine, GateRule
from binder_app.rules.gate import UNDATED, UNTOLD
from binder_app.ui.exhibit_names import title_of
from binder_app.ui.session import BinderSession

BLOCKS, KNOW, MISSING, DOUBTFUL, HELPS, FINE = (
    "blocks",
    "know",
    "missing",
    "doubtful",
    "helps",
    "fine",
)
"""What an entry is: it blocks, is to be known, must or may be added, or is fine."""

OPEN = ("missing", "doubtful")


@dataclass(frozen=True, slots=True)
class GateEntry:
    """One line that is told before a build.

    `papers` are exhibits it speaks of, id and name; `wants` is the id of the
    requirement that something may be added for. `because` is the person's
    reason why a blocker may stay, `fact` what the claim does not say yet.
    """

    id: str
    state: str
    title: str
    body: str = ""
    source: str = ""
    papers: tuple[tuple[str, str], ...] = ()
    wants: str = ""
    because: str = ""
    fact: str = ""


def gate_entries(
    session: BinderSession,
    checked: Checked,
    language: str,
    reasons: Mapping[str, str],
) -> list[GateEntry]:
    """Return every entry, what blocks first and what is in order last."""
    found = [
        *_of_gate(session, checked, language, reasons),
        *_of_checklist(session, checked, language),
    ]
    states = (BLOCKS, KNOW, MISSING, DOUBTFUL, HELPS, FINE)
    return sorted(found, key=lambda entry: states.index(entry.state))


def _of_gate(
    session: BinderSession,
    checked: Checked,
    language: str,
    reasons: Mapping[str, str],
) -> Iterator[GateEntry]:
    rules = {rule.id: rule for rule in session.rules.gate}
    for line in checked.gate:
        rule = rules[line.id]
        if line.status == "ok":
            yield GateEntry(line.id, FINE, rule.ok[language])
        else:
            yield _struck(session, line, rule, language, reasons.get(line.id, ""))


def _struck(
    session: BinderSession, line: GateLine, rule: GateRule, language: str, because: str
) -> GateEntry:
    title, more = _first_sentence(rule.says(language, line.treatments))
    return GateEntry(
        line.id,
        BLOCKS if line.status == "blocker" else KNOW,
        title,
        " ".join(filter(None, (more, rule.remedy[language], *_named(line)))),
        rule.source,
        tuple(_papers(session, line.exhibits, language)),
        _wanted(session, rule),
        because,
        rule.values[0] if rule.test in (UNTOLD, UNDATED) else "",
    )


def _named(line: GateLine) -> Iterator[str]:
    if line.files:
        yield f"({', '.join(line.files)})"


def _first_sentence(text: str) -> tuple[str, str]:
    """Return what is, and what that means."""
    first, is_more, rest = text.partition(". ")
    return (f"{first}.", rest) if is_more else (text, "")


def _wanted(session: BinderSession, rule: GateRule) -> str:
    """Return the requirement that would be met by adding what a rule misses."""
    if rule.test != "none_of_kind":
        return ""
    found = (session.rules.checklist.requirement_of(kind) for kind in rule.kinds)
    return next((line.id for line in found if line is not None), "")


def _papers(
    session: BinderSession, ids: tuple[str, ...], language: str
) -> Iterator[tuple[str, str]]:
    for exhibit_id in ids:
        row = session.row(exhibit_id)
        if row is not None:
            yield exhibit_id, title_of(session, row.exhibit, language)


def _of_checklist(
    session: BinderSession, checked: Checked, language: str
) -> Iterator[GateEntry]:
    """Give the papers that the gate does not speak of already."""
    struck = {line.id for line in checked.gate if line.status != "ok"}
    told = {_wanted(session, rule) for rule in session.rules.gate if rule.id in struck}
    for finding in checked.findings:
        if finding.status in OPEN and finding.requirement.id not in told:
            yield _wished(session, finding, language)


def _wished(session: BinderSession, finding: Finding, language: str) -> GateEntry:
    line = finding.requirement
    state = DOUBTFUL if finding.status == "doubtful" else MISSING
    if line.need == "recommended":
        state = HELPS
    return GateEntry(
        line.id,
        state,
        line.title(language),
        line.reason(language),
        line.source,
        tuple(_papers(session, finding.exhibits, language)),
        line.id,
    )
