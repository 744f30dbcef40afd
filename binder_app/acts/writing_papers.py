"""Writes what goes along with a packet: proof of service, fax cover, letters."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from binder_app.acts.checking import check_open
from binder_app.acts.editing import iso_date
from binder_app.acts.rulebook import LANGUAGES, Rulebook
from binder_app.acts.targets import LETTER, free_target
from binder_app.domain.binder import Binder
from binder_app.domain.claim import SERVICE_METHODS
from binder_app.domain.exhibit import Exhibit
from binder_app.domain.letter import BOX, TICKED
from binder_app.domain.marks import LETTER_SEAL
from binder_app.domain.official_form import CHECKBOX, CHOICE, LIST, YES
from binder_app.domain.paper import Paper, Papers
from binder_app.domain.sent import HeldExhibit, leaves_of
from binder_app.errors import BinderError, UnusableInputError, WrongUsageError
from binder_app.files import taking_the_place_of
from binder_app.packet.carried_plan import CarriedPlan
from binder_app.packet.letter_pages import draw_letter
from binder_app.packet.make_plan import PacketOptions, with_tabs
from binder_app.packet.sheet import claim_line, page_range
from binder_app.packet.verify import carried_by
from binder_app.papers.form_values import FormValue, form_values
from binder_app.papers.letter_plan import Content, FormSection, Served, plan_letter
from binder_app.papers.letter_values import SET_DATES, values_for
from binder_app.rules.checklist import is_sure
from binder_app.seal import seal_pdf
from binder_app.storage import places
from binder_app.storage.binder_file import BinderFile
from binder_app.storage.paper_files import PAPERS, read_papers
from binder_app.storage.rule_files import read_words
from binder_app.storage.settings import read_settings

_HAND = "signature"
DASH = "\u2013"
"""Stands in a range of pages."""


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


def write_paper(
    file: BinderFile,
    paper_id: str,
    target: Path,
    told: Sequence[tuple[str, str]],
    language: str,
    rules: Rulebook,
    letterhead: Sequence[str] | None = None,
) -> Written:
    """Draw one paper and write it at `target`; nothing on it is made up.

    `letterhead` are the lines of the office that writes; without them those of the
    settings.

    `WrongUsageError` where the paper, the language or a name that was set is not
    known; `UnusableInputError` where there is nothing that the letter could ask for.
    """
    language = language or file.binder.language
    if language not in LANGUAGES:
        raise WrongUsageError(f"language is one of {', '.join(LANGUAGES)}.")
    papers = read_papers(rules.resources, rules.checklist)
    paper = _paper_named(paper_id, papers, rules)
    set_values = _set_values(paper, told)
    target = free_target(target, LETTER, file)
    content = replace(
        _content(file, paper, papers, set_values, language, rules),
        letterhead=_office() if letterhead is None else tuple(letterhead),
    )
    known = {**_of_form(rules, language), **set_values}
    values = values_for(paper, file.binder.claim, papers.parties, known)
    letter = plan_letter(paper, papers, content, values, language)
    words = read_words(rules.translations, language)
    drawn, pages = draw_letter(letter, words, rules.fonts)
    with taking_the_place_of(target) as part:
        part.write_bytes(drawn)
        seal_pdf(part, LETTER_SEAL)
    return Written(
        paper=paper_id,
        title=letter.title,
        path=target,
        pages=pages,
        language=language,
        blanks=letter.blanks,
        settable=paper.settable,
        checks=tuple(_checks(paper, papers, set_values, language)),
    )


def _office() -> tuple[str, ...]:
    """Return the name of the office and the lines of its address, as far as set."""
    told = read_settings(places.settings())
    lines = (told.office_name, *told.office_address.splitlines())
    return tuple(filter(None, (" ".join(line.split()) for line in lines)))


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
    packet = _packet_named(told)
    words = read_words(rules.translations, language)
    asked = tuple(_asked(file, paper, language, rules)) if paper.asks_for else ()
    if paper.asks_for and not (asked or paper.lines):
        raise UnusableInputError(
            "The checklist misses no paper that this letter could ask for.",
            "See what is missing with check.",
        )
    named = paper.named_recipe
    served = _served(binder, paper, papers, packet, language, rules) if named else ()
    return Content(
        items=binder.of_decision,
        asked=asked,
        served=tuple(served),
        packet_pages=len(packet.pages) if packet else 0,
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
    values = form_values(rules.form, binder)
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


def _packet_named(told: Mapping[str, str]) -> CarriedPlan | None:
    """Return the plan of the packet that was named, if any."""
    if "packet" not in told:
        return None
    path = Path(told["packet"]).expanduser()
    if not path.is_file():
        raise WrongUsageError(f"There is no file called {path}.")
    return carried_by(path)


def _asked(
    file: BinderFile, paper: Paper, language: str, rules: Rulebook
) -> Iterator[str]:
    """Give the titles of the papers that are missing and that this letter asks for."""
    for finding in check_open(file, rules).findings:
        line = finding.requirement
        is_open = finding.status == "missing" and finding.applies
        if is_open and line.id in paper.asks_for:
            yield line.title(language)


def _served(
    binder: Binder,
    paper: Paper,
    papers: Papers,
    packet: CarriedPlan | None,
    language: str,
    rules: Rulebook,
) -> Iterator[Served]:
    """Give what goes out: the papers filed by name, all other records as a number.

    Only what the packet holds, or would hold, is told of; a kind that is a doubtful
    guess is counted among the other records.
    """
    chosen = _chosen(binder, packet, rules)
    pages = _packet_pages(packet) if packet else {}
    others: list[Exhibit] = []
    for exhibit in chosen:
        line = rules.checklist.requirement_of(exhibit.kind)
        recipes = line.recipes if line else ()
        if paper.named_recipe in recipes and is_sure(exhibit, rules.kinds):
            title = rules.kinds[exhibit.kind].title(language)
            printed = pages.get(exhibit.id, str(len(exhibit.pages_in)))
            yield Served(title, printed, paper.copy_recipe in recipes)
        else:
            others.append(exhibit)
    if others:
        key = "other_record" if len(others) == 1 else "other_records"
        told = papers.words[key][language].format(count=len(others))
        yield Served(told, _run_of(others, pages), is_for_both=False)


def _chosen(
    binder: Binder, packet: CarriedPlan | None, rules: Rulebook
) -> list[Exhibit]:
    """Return what the named packet holds, or else what a full one would."""
    if packet:
        return [_as_printed(held, binder) for held in _held_by(packet)]
    filed = rules.recipe(PacketOptions().recipe)
    return [
        exhibit
        for exhibit, _ in with_tabs(binder, rules.checklist, PacketOptions())
        if filed.takes(exhibit.kind, rules.checklist, is_annex_asked=False)
    ]


def _held_by(packet: CarriedPlan) -> tuple[HeldExhibit, ...]:
    if packet.contents is None:
        raise BinderError(
            "That packet was built by an older version and does not say what it holds.",
            "Build it again, or leave it out.",
        )
    return packet.contents.exhibits


def _as_printed(held: HeldExhibit, binder: Binder) -> Exhibit:
    """Return the exhibit of that id; refuse one that is another paper by now."""
    for exhibit in binder.exhibits:
        same = exhibit.id == held.id and exhibit.state == "in"
        if same and leaves_of(exhibit.pages_in) == held.leaves:
            return exhibit
    raise BinderError(
        "That packet holds other papers than the binder does now.",
        "Build it again, or leave it out.",
    )


def _run_of(exhibits: Sequence[Exhibit], pages: Mapping[str, str]) -> str:
    """Say the packet pages of exhibits that stand last, else how many pages."""
    if not pages:
        return str(sum(len(exhibit.pages_in) for exhibit in exhibits))
    told = [pages[exhibit.id] for exhibit in exhibits]
    if told == list(pages.values())[-len(told) :]:
        return page_range(int(told[0].split(DASH)[0]), int(told[-1].split(DASH)[-1]))
    return ", ".join(told)


def _packet_pages(packet: CarriedPlan) -> dict[str, str]:
    """Return the packet pages of each exhibit that a packet holds."""
    held = _held_by(packet)
    return {one.id: page_range(one.first_page, one.last_page) for one in held}


def _checks(
    paper: Paper, papers: Papers, told: Mapping[str, str], language: str
) -> Iterator[Check]:
    """Give each default that is printed and was not set, with where it comes from."""
    for party_id in paper.parties:
        party = papers.parties[party_id]
        if party.check and f"{party_id}_address" not in told:
            default = "; ".join(filter(None, (party.name, *party.address, party.fax)))
            text = f"{default}. {party.check[language]}"
            yield Check(party_id, text, party.source, papers.checked)
    yield Check(paper.id, paper.note[language], paper.source, paper.checked)
