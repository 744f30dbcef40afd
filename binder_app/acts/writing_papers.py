"""Writes what goes along with a packet: proof of service, fax cover, letters."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from binder_app.acts.adding import read_lost_texts
from binder_app.acts.checking import check_open
from binder_app.acts.decision_items import items_of_decision
from binder_app.acts.editing import iso_date
from binder_app.acts.papers_offered import (
    answer_day,
    asked_by,
    letterhead_of,
    wanted_by,
)
from binder_app.acts.papers_served import packet_named, papers_served
from binder_app.acts.rulebook import LANGUAGES, Rulebook
from binder_app.acts.targets import LETTER, free_target
from binder_app.domain.binder import Binder
from binder_app.domain.claim import SERVICE_METHODS
from binder_app.domain.deadline import Deadline, DeadlineRules
from binder_app.domain.letter import BOX, TICKED, Letter
from binder_app.domain.marks import LETTER_SEAL
from binder_app.domain.official_form import CHECKBOX, CHOICE, LIST, YES
from binder_app.domain.paper import Paper, Papers
from binder_app.errors import UnusableInputError, WrongUsageError
from binder_app.files import taking_the_place_of
from binder_app.packet.letter_pages import draw_letter
from binder_app.packet.sheet import claim_line
from binder_app.papers.form_values import FormValue, form_values
from binder_app.papers.letter_plan import Content, FormSection, plan_letter
from binder_app.papers.letter_values import SET_DATES, values_for
from binder_app.progress import Progress
from binder_app.seal import seal_pdf
from binder_app.storage import places
from binder_app.storage.binder_file import BinderFile
from binder_app.storage.paper_files import PAPERS, read_papers
from binder_app.storage.rule_files import read_words
from binder_app.storage.settings import read_settings

_HAND, BY_DATE = "signature", "by_date"


@dataclass(frozen=True, slots=True)
class Check:
    """What the user is asked to compare before a paper goes out, with its source."""

    what: str
    text: str
    source: str
    checked: str


@dataclass(frozen=True, slots=True)
class Written:
    """A paper that was written: where, how long, and what the user has to look at.

    `blanks` are the values left to be filled in by hand, `settable` every name
    that may be set, `checks` are for the user's own eyes.
    """

    paper: str
    title: str
    path: Path
    pages: int
    language: str
    blanks: tuple[str, ...]
    settable: tuple[str, ...]
    checks: tuple[Check, ...]


@dataclass(frozen=True, slots=True)
class PaperWish:
    """One paper as it is wanted: which, where, and what the user set for it.

    `told` are names with their values; `language` is that of the paper, without it
    what whoever reads it speaks. `letterhead` are the lines of the office that writes,
    without them those of the settings. `speaks` is what the user reads, without it
    the language of the binder; `today` says which days still lie ahead.
    """

    paper: str
    target: Path
    told: Sequence[tuple[str, str]] = ()
    language: str = ""
    letterhead: Sequence[str] | None = None
    speaks: str = ""
    today: date = field(default_factory=date.today)


def write_paper(file: BinderFile, wish: PaperWish, rules: Rulebook) -> Written:
    """Draw one paper and write it where it is wanted; nothing on it is made up.

    `WrongUsageError` where the paper, the language or a name that was set is not
    known; `UnusableInputError` where there is nothing that the letter could ask for.
    """
    read_lost_texts(file, Progress())
    papers = read_papers(rules.resources, rules.checklist)
    paper = _to_reader(_paper_named(wish.paper, papers, rules), wish.told, rules)
    own = file.binder.language
    language = wish.language or papers.language_of(paper, own)
    if language not in LANGUAGES:
        raise WrongUsageError(f"language is one of {', '.join(LANGUAGES)}.")
    told = _set_values(paper, wish.told)
    target = free_target(wish.target, LETTER, file)
    office = _office() if wish.letterhead is None else tuple(wish.letterhead)
    content = replace(
        _content(file, paper, papers, told, language, rules), letterhead=office
    )
    due = _answer_day(file, paper, told, rules, wish.today)
    asked = wanted_by(due, wish.today)
    named = {BY_DATE: asked.isoformat()} if asked else {}
    known = {**_of_form(rules, language), **named, **told}
    values = values_for(paper, file.binder.claim, papers.parties, known)
    letter = plan_letter(paper, papers, content, values, language)
    pages = _draw(letter, target, rules, language)
    checks = _Checks(paper, papers, wish.speaks or own)
    return Written(
        paper=wish.paper,
        title=letter.title,
        path=target,
        pages=pages,
        language=language,
        blanks=letter.blanks,
        settable=paper.settable,
        checks=tuple(checks.of(told, due, asked, content, rules.deadlines)),
    )


def _to_reader(paper: Paper, told: Sequence[tuple[str, str]], rules: Rulebook) -> Paper:
    """Return the paper as it goes to whoever gets the packet that was named."""
    packet = packet_named(dict(told)) if paper.beside_reader else None
    beside = {recipe.id for recipe in rules.recipes if recipe.is_beside_filing}
    if packet and packet.contents and packet.contents.recipe in beside:
        return paper.to(paper.beside_reader)
    return paper


def _draw(letter: Letter, target: Path, rules: Rulebook, language: str) -> int:
    """Write a letter under our seal; return how many pages it has."""
    words = read_words(rules.translations, language)
    drawn, pages = draw_letter(letter, words, rules.fonts)
    with taking_the_place_of(target) as part:
        part.write_bytes(drawn)
        seal_pdf(part, LETTER_SEAL)
    return pages


def _office() -> tuple[str, ...]:
    """Return the name of the office and the lines of its address, as far as set."""
    return letterhead_of(read_settings(places.settings()))


def _set_values(paper: Paper, told: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Return what was set, well formed; refuse what this paper has no place for."""
    found = {}
    for name, value in told:
        if name == _HAND:
            raise WrongUsageError(
                "A signature is written by hand, after sending.",
                "Print the paper and sign it.",
            )
        if name not in paper.settable:
            raise WrongUsageError(
                f'This paper has no place for "{name}".',
                f"Known: {', '.join(paper.settable)}.",
            )
        found[name] = _well_formed(name, value.strip())
    if "packet" in found and "pages" in found:
        raise WrongUsageError("Set packet or pages, not both.")
    return found


def _well_formed(name: str, value: str) -> str:
    if name in SET_DATES:
        return iso_date(value)
    if name.endswith("_method") and value not in SERVICE_METHODS:
        raise WrongUsageError(f"{name} is one of {', '.join(SERVICE_METHODS)}.")
    if name == "pages" and not (value.isdecimal() and int(value)):
        raise WrongUsageError(f'"{value}" is no number of pages.')
    return value


def _content(
    file: BinderFile,
    paper: Paper,
    papers: Papers,
    told: Mapping[str, str],
    language: str,
    rules: Rulebook,
) -> Content:
    binder = file.binder
    packet = packet_named(told)
    words = read_words(rules.translations, language)
    asked = tuple(_asked(file, paper, language, rules)) if paper.asks_for else ()
    if paper.asks_for and not (asked or paper.lines):
        raise UnusableInputError(
            "The checklist misses no paper that this letter could ask for.",
            "See what is missing with check.",
        )
    named = paper.named_recipe
    served = (
        papers_served(binder, paper, papers, packet, language, rules) if named else ()
    )
    return Content(
        items=items_of_decision(binder, rules),
        asked=asked,
        served=tuple(served),
        packet_pages=packet.packet_pages if packet else 0,
        packet_openings=packet.openings if packet else 0,
        foot=claim_line(binder.claim, words),
        form=tuple(_form_sections(binder, language, rules)),
    )


def _paper_named(paper_id: str, papers: Papers, rules: Rulebook) -> Paper:
    if paper_id not in PAPERS:
        raise WrongUsageError(
            f'There is no paper "{paper_id}".', f"Known: {', '.join(PAPERS)}."
        )
    paper = papers.papers[paper_id]
    if rules.checklist.id not in paper.pathways:
        raise UnusableInputError(
            "This paper is written for another pathway.",
            "Write it by hand, or choose another one.",
        )
    return paper


def _of_form(rules: Rulebook, language: str) -> dict[str, str]:
    form = rules.form
    return {"form_title": form.title[language], "form_edition": form.edition[language]}


def _form_sections(
    binder: Binder, language: str, rules: Rulebook
) -> Iterator[FormSection]:
    """Give the fields of the official form, group by group, with what is known."""
    values = form_values(rules.form, binder, items_of_decision(binder, rules))
    for group in rules.form.groups:
        rows = tuple(
            (one.id, one.label[language], _said(values[one.id], language), one.filler)
            for one in rules.form.main_fields(group.id)
        )
        if rows:
            yield FormSection(group.title[language], rows)


def _said(value: FormValue, language: str) -> tuple[str, ...]:
    """Return what stands in a field: of choices each with its box."""
    ticked = {True: TICKED, False: BOX}
    if value.field.type == CHECKBOX:
        return (ticked[value.text == YES],)
    if value.field.type == LIST and len(value.lines) > 1:
        return tuple(f"{n}. {line}" for n, line in enumerate(value.lines, start=1))
    if value.field.type != CHOICE:
        return value.lines
    return tuple(
        f"{ticked[option.id in value.lines]} {option.label[language]}"
        for option in value.field.options
    )


def _asked(
    file: BinderFile, paper: Paper, language: str, rules: Rulebook
) -> Iterator[str]:
    """Give the titles of the papers that are missing and that this letter asks for."""
    for line in asked_by(paper, check_open(file, rules).findings):
        yield line.title(language)


def _answer_day(
    file: BinderFile,
    paper: Paper,
    told: Mapping[str, str],
    rules: Rulebook,
    today: date,
) -> Deadline | None:
    """Return the deadline before which a letter wants its answer.

    `None` for letters that want none, and where a day was set.
    """
    if BY_DATE not in paper.sets or BY_DATE in told:
        return None
    return answer_day(check_open(file, rules), rules.deadlines.awaited, today)


@dataclass(frozen=True, slots=True)
class _Checks:
    """Tells what the user is asked to look at, in the language that the user reads."""

    paper: Paper
    papers: Papers
    language: str

    def of(
        self,
        told: Mapping[str, str],
        due: Deadline | None,
        asked: date | None,
        content: Content,
        law: DeadlineRules,
    ) -> Iterator[Check]:
        """Give each default that was not set, who is left out, and the paper's note."""
        yield from self._addresses(told)
        if due is not None and due.safe is not None and asked is not None:
            told_why = "by_safe_day" if asked == due.safe else "by_post_day"
            text = self.papers.words[told_why][self.language].format(
                date=f"{asked:%m/%d/%Y}", safe=f"{due.safe:%m/%d/%Y}"
            )
            checked = max(rule.checked for rule in law.rules if rule.id == due.id)
            yield Check(BY_DATE, text, due.source, checked.isoformat())
        paper = self.paper
        for party_id in content.not_served(paper):
            party = self.papers.parties[party_id].label[self.language]
            text = self.papers.words["not_served"][self.language].format(party=party)
            yield Check(party_id, text, paper.source, paper.checked)
        yield Check(paper.id, paper.note[self.language], paper.source, paper.checked)

    def _addresses(self, told: Mapping[str, str]) -> Iterator[Check]:
        for party_id in self.paper.parties:
            party = self.papers.parties[party_id]
            if party.check and f"{party_id}_address" not in told:
                lines = (party.name, *party.address, party.fax)
                text = f"{'; '.join(filter(None, lines))}. {party.check[self.language]}"
                yield Check(party_id, text, party.source, self.papers.checked)
