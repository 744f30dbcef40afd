"""Builds the packet of an open binder, and the user's own sheet beside it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from binder_app.acts.adding import pages_at_hand, read_lost_texts, shelf_of
from binder_app.acts.checking import Checked, check_for
from binder_app.acts.difference import Difference, difference_of, told
from binder_app.acts.ledger import ledger_of
from binder_app.acts.open_points import open_points
from binder_app.acts.rulebook import Rulebook
from binder_app.acts.summing_up import proven_dispute, summary_of
from binder_app.acts.targets import FOR_YOU, PACKET, free_target, sheet_beside
from binder_app.acts.volumes import clear_earlier, volume_notes, volumes_told
from binder_app.domain.binder import Binder, PageFacts
from binder_app.domain.finding import Checklist
from binder_app.domain.marks import FOR_YOU_SEAL
from binder_app.domain.packet_plan import LEDGER, PacketPlan, PlannedExhibit
from binder_app.domain.page_reading import NOT_READ, PageReading, ReadLine
from binder_app.domain.recipe import DISPUTE, NEVER, SUPPLEMENT_NUMBER, Recipe
from binder_app.domain.sentences import Sentences
from binder_app.domain.summary import NO_SUMMARY
from binder_app.domain.words import Words
from binder_app.errors import BinderError, WrongUsageError
from binder_app.files import taking_the_place_of
from binder_app.packet.build import PacketReport, proven_packet
from binder_app.packet.faces import Faces
from binder_app.packet.for_you import LedgerRow, draw_for_you, ledger_sheet
from binder_app.packet.front_matter import Maker
from binder_app.packet.make_plan import PacketOptions, make_plan
from binder_app.packet.sheet import Sheet
from binder_app.packet.stamper import FactsOf, ReadingOf
from binder_app.packet.summed_plan import with_summary
from binder_app.packet.write_file import Papers, Setting
from binder_app.progress import Progress
from binder_app.seal import seal_pdf
from binder_app.storage.binder_file import BinderFile
from binder_app.storage.rule_files import read_words
from binder_app.storage.sentence_files import read_sentences


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
    """What to build: the options, where, and whether blockers were overridden.

    `own_language` is that of the user's own sheet; empty for the packet's.
    """

    options: PacketOptions
    target: Path
    prepared: str
    is_forced: bool = False
    because: str = ""
    own_language: str = ""


@dataclass(frozen=True, slots=True)
class Built:
    """A packet that was built and proven, with its ledger.

    `unproven` are words of the decision that its page does not hold: they were left
    out. `target` is the name that was asked for; `removed` are files of an earlier
    build under that name, which are no part of this one.
    """

    report: PacketReport
    target: Path
    for_you: Path
    ledger: tuple[LedgerRow, ...]
    unread_pages: tuple[int, ...]
    unproven: tuple[str, ...] = ()
    difference: Difference | None = None
    removed: tuple[Path, ...] = ()

    @property
    def notes(self) -> tuple[str, ...]:
        """What is to be said of its volumes, in English."""
        return tuple(volume_notes(self.report))


def build(
    file: BinderFile, wish: BuildWish, rules: Rulebook, progress: Progress
) -> Built:
    """Build and prove one packet; `BlockedError` where the gate stops it.

    Writes the packet at `wish.target` and the user's own sheet beside it, named
    after it with "-for-you"; both take their places once the packet is proven.
    """
    read_lost_texts(file, progress)
    binder = file.binder
    recipe = rules.recipe(wish.options.recipe)
    if wish.options.has_annex and recipe.annex == NEVER:
        raise WrongUsageError(
            f'A packet by the recipe "{recipe.id}" has no annex.', "Leave annex=on out."
        )
    today = date.fromisoformat(wish.prepared)
    checked = check_for(file, rules, recipe, wish.options, today)
    if checked.blockers and not wish.is_forced:
        raise BlockedError(checked)
    target = free_target(wish.target, PACKET, file)
    for_you = free_target(sheet_beside(target), FOR_YOU, file)
    plan = make_plan(
        binder, rules.checklist, rules.kinds, recipe, wish.options, wish.prepared
    )
    plan, unproven = _summed(file, plan, recipe, rules)
    papers, language = _papers_of(file, plan), wish.options.language
    words = _words_of(recipe, plan, rules, language)
    told_why = dict(_left_out(binder, recipe, plan, rules, words))
    files = _Ledger(binder, wish.options, told_why)
    makers = {LEDGER: files.maker(read_sentences(rules.resources, language))}
    setting = Setting(words, rules.checklist, rules.fonts, makers)
    packet = proven_packet(
        plan, papers, setting, target, progress, partial(_free_packet, file)
    )
    with taking_the_place_of(for_you) as sheet, packet as report:
        ledger = files.rows(report.plan)
        unread = tuple(_pages_without_text(papers, report.plan.all_exhibits))
        since = difference_of(binder, report.plan)
        built = Built(report, target, for_you, ledger, unread, unproven, since)
        sheet.write_bytes(_own_sheet(binder, built, checked, wish, rules))
        seal_pdf(sheet, FOR_YOU_SEAL)
    return replace(built, removed=clear_earlier(file, target, built.report))


def _free_packet(file: BinderFile, target: Path) -> Path:
    return free_target(target, PACKET, file)


def _summed(
    file: BinderFile, plan: PacketPlan, recipe: Recipe, rules: Rulebook
) -> tuple[PacketPlan, tuple[str, ...]]:
    """Return the plan with all that its pages say, and words they can't prove."""
    dispute, unproven = proven_dispute(file, plan.dispute)
    is_told = DISPUTE not in recipe.untold
    summary = summary_of(file, rules, plan.language) if is_told else NO_SUMMARY
    return with_summary(replace(plan, binder=file.id), summary, dispute), unproven


def _papers_of(file: BinderFile, plan: PacketPlan) -> Papers:
    """Return the originals that the packet takes from, their pages made at need."""
    binder = file.binder
    used = {digest for exhibit in plan.all_exhibits for digest in exhibit.digests}
    wanted = [binder.originals[digest] for digest in sorted(used)]
    facts = _facts_of(binder)
    return Papers(pages_at_hand(file, wanted), facts, _reading_of(file, facts))


def _words_of(
    recipe: Recipe, plan: PacketPlan, rules: Rulebook, language: str
) -> Words:
    """Return the words of a packet, those of its recipe in place of the common ones."""
    own = recipe.words[language].items()
    number = str(plan.supplement)
    texts = {key: text.replace(SUPPLEMENT_NUMBER, number) for key, text in own}
    words = read_words(rules.translations, language, rules.pathway)
    return words.with_texts(texts)


@dataclass(frozen=True, slots=True)
class _Ledger:
    """What the ledger of a packet is made of; its rows need the settled plan."""

    binder: Binder
    options: PacketOptions
    left_out: Mapping[str, str]

    def rows(self, plan: PacketPlan) -> tuple[LedgerRow, ...]:
        held = plan.all_exhibits
        return tuple(ledger_of(self.binder, held, self.options, self.left_out))

    def maker(self, sentences: Sentences) -> Maker:
        def made(
            plan: PacketPlan, words: Words, checklist: Checklist, faces: Faces
        ) -> Sheet:
            rows = [row.said(sentences) for row in self.rows(plan)]
            return ledger_sheet(rows, plan, words, faces)

        return made


def _left_out(
    binder: Binder,
    recipe: Recipe,
    plan: PacketPlan,
    rules: Rulebook,
    words: Words,
) -> Iterator[tuple[str, str]]:
    """Give the exhibits that this packet does not carry, and why, to the user."""
    there = {exhibit.exhibit_id for exhibit in plan.all_exhibits}
    for exhibit in binder.exhibits:
        if exhibit.id in there:
            continue
        is_carried = recipe.carries(exhibit.kind, rules.checklist)
        if is_carried and rules.checklist.is_background(exhibit.kind):
            yield exhibit.id, words["ledger_annex_only"]
        else:
            yield exhibit.id, recipe.leaves_out[plan.language]


def _own_sheet(
    binder: Binder, built: Built, checked: Checked, wish: BuildWish, rules: Rulebook
) -> bytes:
    """Draw the user's own sheet, in the user's language."""
    language = wish.own_language or wish.options.language
    plan = replace(built.report.plan, language=language)
    recipe = rules.recipe(wish.options.recipe)
    words = _words_of(recipe, plan, rules, language)
    told_why = dict(_left_out(binder, recipe, plan, rules, words))
    rows = _Ledger(binder, wish.options, told_why).rows(plan)
    told = replace(built, report=replace(built.report, plan=plan), ledger=rows)
    return _sheet_of(told, checked, wish, rules, words)


def _sheet_of(
    built: Built,
    checked: Checked,
    wish: BuildWish,
    rules: Rulebook,
    words: Words,
) -> bytes:
    language = built.report.plan.language
    sentences = read_sentences(rules.resources, language)
    at_gate = {
        status: [
            rule.says(language, line.treatments)
            for rule in rules.gate
            for line in checked.gate
            if line.id == rule.id and line.status == status
        ]
        for status in ("blocker", "warning")
    }
    return draw_for_you(
        rows=[row.said(sentences) for row in built.ledger],
        missing=list(_missing(checked, language)),
        losses=list(_losses(built.report, words, sentences)),
        since=list(told(built.difference, words)),
        volumes=list(volumes_told(built.report, words)),
        notes=[
            *(
                sentences.say(note)
                for note in open_points(built.report.plan, built.unproven, words)
            ),
            *(sentences.say(note) for note in _notes(at_gate, wish, built)),
        ],
        plan=built.report.plan,
        words=words,
        fonts=rules.fonts,
    )


def _reading_of(file: BinderFile, facts: FactsOf) -> ReadingOf:
    """Return what gives the lines read from a page's picture; none beside text."""
    readings = shelf_of(file).readings
    held: dict[str, dict[int, PageReading]] = {}

    def lines(source: str, page: int) -> Sequence[ReadLine]:
        if facts(source, page).has_text:
            return ()
        if source not in held:
            held[source] = readings.of(file.binder.originals[source].made_name)
        return held[source].get(page, NOT_READ).lines

    return lines


def _facts_of(binder: Binder) -> FactsOf:
    """Return how to look up what was measured of a page when it was added."""

    def facts(digest: str, page: int) -> PageFacts:
        return binder.originals[digest].page_facts[page - 1]

    return facts


def _pages_without_text(
    papers: Papers, exhibits: Sequence[PlannedExhibit]
) -> Iterator[int]:
    """Give the packet pages that hold no words, nor any read from their picture."""
    for exhibit in exhibits:
        for number, page in enumerate(exhibit.pages, start=exhibit.first_page):
            source, place = page.source, page.source_page
            has_text = papers.facts(source, place).has_text
            if not (has_text or papers.reading(source, place)):
                yield number


def _missing(checked: Checked, language: str) -> Iterator[tuple[str, str]]:
    for finding in checked.findings:
        if finding.status in ("missing", "doubtful"):
            line = finding.requirement
            yield line.title(language), line.reason(language)


def _losses(
    report: PacketReport, words: Words, sentences: Sentences
) -> Iterator[tuple[str, str]]:
    exhibits = {exhibit.exhibit_id: exhibit for exhibit in report.plan.all_exhibits}
    for loss in report.losses:
        exhibit = exhibits[loss.exhibit_id]
        tab = words.say("ledger_in_packet_tab", tab=exhibit.tab)
        yield f"{tab}, {exhibit.title}", sentences.say(f"Taken out: {loss.what}")


def _notes(
    at_gate: Mapping[str, Sequence[str]], wish: BuildWish, built: Built
) -> Iterator[str]:
    """Give the notes in English; what the gate says and the user's reason stay so.

    `at_gate` are its messages by their status.
    """
    report, unread = built.report, built.unread_pages
    yield from built.notes
    for message in at_gate["blocker"]:
        both = f"{message} {wish.because}".strip()
        yield f"Built although: {both}"
    for message in at_gate["warning"]:
        yield f"To look at: {message}"
    if report.covered:
        numbers = ", ".join(map(str, report.covered))
        yield f"The stamp covers marks at the foot of these pages: {numbers}."
    if len(unread) == 1:
        yield "1 page holds no text that can be searched."
    elif unread:
        yield f"{len(unread)} pages hold no text that can be searched."
    if report.proof.unproved:
        numbers = ", ".join(map(str, sorted(set(report.proof.unproved))))
        yield f"The text of these pages could not be compared: {numbers}."
    if report.undrawable:
        yield f"These letters could not be printed: {report.undrawable}"
