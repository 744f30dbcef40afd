"""What became of each file that was ever given, in words."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from binder_app.domain.binder import Binder, GivenFile
from binder_app.domain.exhibit import Exhibit
from binder_app.intake.inner import WITHIN
from binder_app.intake.refusals import QUIET
from binder_app.ui.desk import Desk
from binder_app.ui.exhibit_names import tab_and_title
from binder_app.ui.session import BinderSession

IN, ASIDE, TROUBLE, HOLDS = "in", "aside", "trouble", "holds"


@dataclass(slots=True)
class Given:
    """One file: its name, what became of it, the exhibit to show, what came out of it.

    `state` is `IN`, `ASIDE` (held back, or the same as another), `TROUBLE` or
    `HOLDS`.
    """

    name: str
    words: str
    state: str
    exhibit_id: str = ""
    inner: list["Given"] = field(default_factory=list)


def given_files(desk: Desk, session: BinderSession) -> list[Given]:
    """Return every line of the ledger; what came out of a file stands below it."""
    outer, top = dict[str, Given](), list[Given]()
    for line in session.binder.ledger:
        made = _given(desk, session, line)
        holder = outer.get(line.came_in) if line.came_in else None
        (top if holder is None else holder.inner).append(made)
        if line.digest and line.outcome != "duplicate":
            outer.setdefault(line.digest, made)
    for one in outer.values():
        if one.inner and one.state != HOLDS:
            one.words = " ".join(filter(None, (one.words, _count_of(one.inner))))
    return top


def _count_of(inner: list[Given]) -> str:
    tr = QCoreApplication.translate
    return tr("GivenWords", "%n files came out of it.", "", len(inner))


def _given(desk: Desk, session: BinderSession, line: GivenFile) -> Given:
    binder = session.binder
    name = line.name.rsplit(WITHIN, 1)[-1] if line.came_in else line.name
    if line.outcome == "rejected":
        state = ASIDE if line.problem in QUIET else TROUBLE
        return Given(name, _trouble(desk, line.problem, line.remedy), state)
    held = _exhibits(binder, line)
    if line.outcome == "duplicate":
        return Given(name, _same_as(desk, session, held), ASIDE, _first(held))
    if not held:
        original = binder.originals.get(line.digest)
        notes = original.notes if original else ()
        return Given(name, " ".join(map(desk.say, notes)), HOLDS)
    told = [_became(desk, session, exhibit) for exhibit in held]
    states = {state for _, state in told}
    state = next(one for one in (TROUBLE, IN, ASIDE) if one in states)
    return Given(name, " ".join(words for words, _ in told), state, _first(held))


def _exhibits(binder: Binder, line: GivenFile) -> list[Exhibit]:
    shown = binder.shown_with(line.digest)
    return [exhibit for exhibit in binder.exhibits if exhibit.is_made_of(shown)]


def _first(held: list[Exhibit]) -> str:
    return held[0].id if held else ""


def _same_as(desk: Desk, session: BinderSession, held: list[Exhibit]) -> str:
    tr = QCoreApplication.translate
    if not held:
        return tr("GivenWords", "It was in the binder already.")
    words = tr("GivenWords", "The same as {paper}.")
    return words.format(paper=tab_and_title(desk, session, held[0].id))


def _became(desk: Desk, session: BinderSession, exhibit: Exhibit) -> tuple[str, str]:
    tr = QCoreApplication.translate
    if exhibit.problem:
        return _trouble(desk, exhibit.problem, exhibit.remedy), TROUBLE
    paper = tab_and_title(desk, session, exhibit.id)
    if exhibit.state == "held_back":
        words = tr("GivenWords", "Held back: {paper}. {reason}")
        reason = desk.say(exhibit.reason)
        return words.format(paper=paper, reason=reason).strip(), ASIDE
    twin = session.binder.seems_like(exhibit)
    if twin is not None:
        words = tr("GivenWords", "In the packet: {paper}. It looks like {other}.")
        other = tab_and_title(desk, session, twin.id)
        return words.format(paper=paper, other=other), IN
    if not exhibit.pages_in:
        words = tr("GivenWords", "All its pages are left out: {paper}.")
        return words.format(paper=paper), ASIDE
    if session.rules.checklist.is_background(exhibit.kind):
        words = tr("GivenWords", "Only in an annex, if you ask for one: {paper}.")
        return words.format(paper=paper), ASIDE
    words = tr("GivenWords", "In the packet: {paper}.")
    return words.format(paper=paper), IN


def _trouble(desk: Desk, problem: str, remedy: str) -> str:
    return f"{desk.say(problem)} {desk.say(remedy)}".strip()


def all_of(files: list[Given]) -> Iterator[Given]:
    """Give files and what came out of them, at whatever depth."""
    for one in files:
        yield one
        yield from all_of(one.inner)
