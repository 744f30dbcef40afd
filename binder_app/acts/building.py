"""Builds the packet of an open binder, and the user's own sheet beside it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from binder_app.acts.adding import pages_at_hand
from binder_app.acts.checking import Checked, check_binder
from binder_app.acts.ledger import ledger_of
from binder_app.acts.rulebook import LANGUAGES, Rulebook
from binder_app.acts.targets import must_be_free
from binder_app.domain.binder import Binder, PageFacts
from binder_app.domain.packet_plan import PlannedExhibit
from binder_app.errors import BinderError, WrongUsageError
from binder_app.files import replacing
from binder_app.packet.build import PacketReport, Papers, Setting, build_packet
from binder_app.packet.for_you import LedgerRow, draw_for_you
from binder_app.packet.make_plan import PacketOptions, make_plan
from binder_app.packet.stamper import FactsOf
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
    for_you = wish.target.with_name(f"{wish.target.stem}-for-you.pdf")
    for target in (wish.target, for_you):
        must_be_free(target, file)
    plan = make_plan(binder, rules.checklist, rules.kinds, wish.options, wish.prepared)
    used = {digest for exhibit in plan.exhibits for digest in exhibit.digests}
    wanted = [binder.originals[digest] for digest in sorted(used)]
    papers = Papers(pages_at_hand(file, wanted), _facts_of(binder))
    words = read_words(rules.translations, wish.options.language)
    setting = Setting(words, rules.checklist, rules.fonts)
    report = build_packet(plan, papers, setting, wish.target, progress)
    ledger = tuple(ledger_of(binder, report.plan.exhibits, wish.options))
    unread = tuple(_pages_without_text(binder, report.plan.exhibits))
    with replacing(for_you) as sheet:
        sheet.write(
            draw_for_you(
                rows=ledger,
                missing=list(_missing(checked, wish.options.language)),
                losses=list(_losses(report)),
                notes=list(_notes(binder, checked, wish, report, unread)),
                plan=report.plan,
                words=words,
                fonts=rules.fonts,
            )
        )
    return Built(report, for_you, ledger, unread)


def _facts_of(binder: Binder) -> FactsOf:
    """Return how to look up what was measured of a page when it was added."""

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


def _pages_covered(binder: Binder, exhibits: Sequence[PlannedExhibit]) -> Iterator[int]:
    """Give the packet pages on which something is printed where the stamp stands."""
    facts = _facts_of(binder)
    for exhibit in exhibits:
        for number, page in enumerate(exhibit.pages, start=exhibit.first_page):
            if not page.turn and facts(page.source, page.source_page).foot_ink:
                yield number


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
    binder: Binder,
    checked: Checked,
    wish: BuildWish,
    report: PacketReport,
    unread: Sequence[int],
) -> Iterator[str]:
    for line in checked.blockers:
        yield f"Built although: {line.message} {wish.because}".strip()
    covered = list(_pages_covered(binder, report.plan.exhibits))
    if covered:
        numbers = ", ".join(map(str, covered))
        yield f"The stamp covers marks at the foot of these pages: {numbers}."
    if unread:
        yield f"{len(unread)} pages hold no text that can be searched."
    if report.proof.unproved:
        numbers = ", ".join(map(str, sorted(set(report.proof.unproved))))
        yield f"The text of these pages could not be compared: {numbers}."
    if report.undrawable:
        yield f"These letters could not be printed: {report.undrawable}"
