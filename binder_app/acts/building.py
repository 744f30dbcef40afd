"""Builds the packet of an open binder, and the user's own sheet beside it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from binder_app.acts.adding import pages_at_hand
from binder_app.acts.checking import Checked, check_binder
from binder_app.acts.rulebook import LANGUAGES, Rulebook
from binder_app.domain.binder import Binder, GivenFile, PageFacts
from binder_app.domain.exhibit import Exhibit
from binder_app.domain.packet_plan import PlannedExhibit
from binder_app.errors import BinderError, WrongUsageError
from binder_app.files import replacing
from binder_app.packet.build import PacketReport, Papers, Setting, build_packet
from binder_app.packet.for_you import (
    COULD_NOT_BE_READ,
    HELD_BACK,
    IN_PACKET,
    SAME_AS,
    LedgerRow,
    draw_for_you,
)
from binder_app.packet.make_plan import PacketOptions, make_plan
from binder_app.progress import Progress
from binder_app.storage.binder_file import BinderFile
from binder_app.storage.rule_files import read_words

RECIPES = ("packet",)
"""The recipes that can be built; the program's outside names those to come."""


class BlockedError(BinderError):
    """Something would have the application turned away; nothing was written."""

    def __init__(self, checked: Checked) -> None:
        first = checked.blockers[0]
        super().__init__(
            first.message, f"{first.remedy} Or build with --force --because TEXT."
        )
        self.checked = checked


@dataclass(frozen=True, slots=True)
class BuildWish:
    """What to build: the options, where, and whether blockers were overridden."""

    options: PacketOptions
    target: Path
    prepared: str
    is_forced: bool = False
    because: str = ""


@dataclass(frozen=True, slots=True)
class Built:
    """A packet that was built and proven, with its ledger."""

    report: PacketReport
    for_you: Path
    ledger: tuple[LedgerRow, ...]
    unread_pages: tuple[int, ...]


def packet_options(
    binder: Binder, recipe: str, words: Sequence[str], leave_out: Sequence[str]
) -> PacketOptions:
    """Return the options that NAME=VALUE words ask for."""
    if recipe not in RECIPES:
        raise WrongUsageError(
            f'The recipe "{recipe}" can\'t be built.', f"Known: {', '.join(RECIPES)}."
        )
    for exhibit_id in leave_out:
        binder.exhibit(exhibit_id)
    told = {"language": binder.language}
    for word in words:
        name, is_pair, value = word.partition("=")
        if not is_pair or name not in _OPTIONS:
            raise WrongUsageError(
                f'"{word}" is not a build option.',
                f"Write NAME=VALUE; known: {', '.join(_OPTIONS)}.",
            )
        told[name] = _checked(name, value)
    return PacketOptions(
        recipe=recipe,
        language=told["language"],
        has_tab_sheets=told.get("tab_sheets", "on") == "on",
        is_duplex=told.get("duplex", "on") == "on",
        stamp=told.get("stamp", ""),
        leave_out=tuple(leave_out),
    )


_OPTIONS: dict[str, tuple[str, ...]] = {
    "tab_sheets": ("on", "off"),
    "duplex": ("on", "off"),
    "language": LANGUAGES,
    "stamp": (),
}


def _checked(name: str, value: str) -> str:
    allowed = _OPTIONS[name]
    if allowed and value not in allowed:
        raise WrongUsageError(f"{name} is one of {', '.join(allowed)}; not {value!r}.")
    if name == "stamp":
        return _prefix(value)
    return value


def _prefix(value: str) -> str:
    prefix = value.strip().upper()
    if not prefix.isascii() or not prefix.replace("-", "").isalnum() or len(prefix) > 8:
        raise WrongUsageError(
            f'"{value}" can\'t be stamped.', "Use up to eight letters and figures."
        )
    return prefix


def build(
    file: BinderFile, wish: BuildWish, rules: Rulebook, progress: Progress
) -> Built:
    """Build and prove one packet; `BlockedError` where the gate stops it.

    Writes the packet at `wish.target` and the user's own sheet beside it,
    named after it with "-for-you".
    """
    binder = file.binder
    checked = check_binder(binder, rules)
    if checked.blockers and not wish.is_forced:
        raise BlockedError(checked)
    _must_be_writable(wish.target)
    plan = make_plan(binder, rules.checklist, rules.kinds, wish.options, wish.prepared)
    used = {digest for exhibit in plan.exhibits for digest in exhibit.digests}
    wanted = [binder.originals[digest] for digest in sorted(used)]
    papers = Papers(pages_at_hand(file, wanted), _facts_of(binder))
    words = read_words(rules.translations, wish.options.language)
    setting = Setting(words, rules.checklist, rules.fonts)
    report = build_packet(plan, papers, setting, wish.target, progress)
    ledger = tuple(ledger_of(binder, report.plan.exhibits, wish.options))
    unread = tuple(_pages_without_text(binder, report.plan.exhibits))
    for_you = wish.target.with_name(f"{wish.target.stem}-for-you.pdf")
    with replacing(for_you) as sheet:
        sheet.write(
            draw_for_you(
                rows=ledger,
                missing=list(_missing(checked, binder.language)),
                losses=list(_losses(report)),
                notes=list(_notes(checked, wish, report, unread)),
                plan=report.plan,
                words=words,
                fonts=rules.fonts,
            )
        )
    return Built(report, for_you, ledger, unread)


def _must_be_writable(target: Path) -> None:
    if target.is_dir():
        raise WrongUsageError(f"{target} is a folder; name a file for the packet.")
    if not target.parent.is_dir():
        raise WrongUsageError(f"There is no folder {target.parent} to write into.")


def _facts_of(binder: Binder):  # type: ignore[no-untyped-def]
    def facts(digest: str, page: int) -> PageFacts:
        return binder.originals[digest].page_facts[page - 1]

    return facts


def _pages_without_text(
    binder: Binder, exhibits: Sequence[PlannedExhibit]
) -> Iterator[int]:
    facts = _facts_of(binder)
    for exhibit in exhibits:
        for number, page in enumerate(exhibit.pages, start=exhibit.first_page):
            if not facts(page.source, page.source_page).has_text:
                yield number


def ledger_of(
    binder: Binder, exhibits: Sequence[PlannedExhibit], options: PacketOptions
) -> Iterator[LedgerRow]:
    """Give one row for each file ever given and each exhibit made of it."""
    planned = {exhibit.exhibit_id: exhibit for exhibit in exhibits}
    for given in binder.ledger:
        if given.outcome in ("rejected", "duplicate"):
            yield _row_without_pages(given, binder, planned)
            continue
        for exhibit in binder.exhibits:
            if given.digest in exhibit.sources:
                yield _row(given, exhibit, planned.get(exhibit.id), options)


def _row_without_pages(
    given: GivenFile, binder: Binder, planned: dict[str, PlannedExhibit]
) -> LedgerRow:
    if given.outcome == "rejected":
        return LedgerRow(
            given.name, COULD_NOT_BE_READ, None, given.problem, given.digest
        )
    first = binder.first_with_source(given.digest)
    there = planned.get(first.id) if first else None
    where = f"tab {there.tab}" if there else (first.source_name if first else "")
    return LedgerRow(given.name, SAME_AS, None, where, given.digest)


def _row(
    given: GivenFile,
    exhibit: Exhibit,
    there: PlannedExhibit | None,
    options: PacketOptions,
) -> LedgerRow:
    if there is not None:
        run = (there.first_page, there.last_page)
        reason = "; ".join((f"Tab {there.tab}", *_left_out(exhibit), *exhibit.notes))
        return LedgerRow(given.name, IN_PACKET, run, reason, given.digest)
    if exhibit.problem:
        return LedgerRow(
            given.name, COULD_NOT_BE_READ, None, exhibit.problem, given.digest
        )
    reason = exhibit.reason
    if exhibit.id in options.leave_out:
        reason = "Left out of this packet"
    elif not exhibit.pages_in:
        reason = "All its pages are left out"
    return LedgerRow(given.name, HELD_BACK, None, reason, given.digest)


def _left_out(exhibit: Exhibit) -> Iterator[str]:
    missing = len(exhibit.pages) - len(exhibit.pages_in)
    if missing:
        yield f"{missing} of its {len(exhibit.pages)} pages left out"


def _missing(checked: Checked, language: str) -> Iterator[tuple[str, str]]:
    for finding in checked.findings:
        if finding.status in ("missing", "doubtful"):
            line = finding.requirement
            yield line.title(language), line.reason(language)


def _losses(report: PacketReport) -> Iterator[tuple[str, str]]:
    tabs = {e.exhibit_id: f"Tab {e.tab}, {e.title}" for e in report.plan.exhibits}
    for loss in report.losses:
        yield tabs[loss.exhibit_id], f"Taken out: {loss.what}"


def _notes(
    checked: Checked, wish: BuildWish, report: PacketReport, unread: Sequence[int]
) -> Iterator[str]:
    for line in checked.blockers:
        yield f"Built although: {line.message} {wish.because}".strip()
    if unread:
        yield f"{len(unread)} pages hold no text that can be searched."
    if report.proof.unproved:
        numbers = ", ".join(map(str, sorted(set(report.proof.unproved))))
        yield f"The text of these pages could not be compared: {numbers}."
    if report.undrawable:
        yield f"These letters could not be printed: {report.undrawable}"
