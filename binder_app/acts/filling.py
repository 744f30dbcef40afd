"""Fills the user's own official form from the binder, whatever its edition."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from binder_app.acts.decision_items import items_of_decision
from binder_app.acts.form_boxes import Filling, fill_boxes, list_unfound, ordered
from binder_app.acts.form_child import ADDED, FormChild
from binder_app.acts.form_places import (
    Spot,
    place_of,
    spot_in,
    type_at,
    type_beside,
)
from binder_app.acts.rulebook import Rulebook
from binder_app.acts.targets import LETTER, free_target
from binder_app.domain.binder import Binder
from binder_app.domain.filled_form import FormPlan
from binder_app.domain.form_anatomy import FormAnatomy, FormOrder, Picture
from binder_app.domain.letter import Heading, Letter, Lines, Section
from binder_app.domain.marks import LETTER_SEAL
from binder_app.domain.words import Words
from binder_app.errors import UnusableInputError, WrongUsageError
from binder_app.files import copy_bytes, digest_of, taking_the_place_of
from binder_app.packet.faces import load_faces
from binder_app.packet.letter_pages import draw_letter
from binder_app.packet.sheet import claim_line
from binder_app.papers.form_values import form_values
from binder_app.reading.form_matching import FormMatcher
from binder_app.reading.official_forms import FormReader
from binder_app.seal import seal_pdf
from binder_app.storage.binder_file import BinderFile
from binder_app.storage.form_files import read_form_words
from binder_app.storage.official_form_files import read_form_phrases
from binder_app.storage.paper_files import read_papers
from binder_app.storage.rule_files import read_words

FORM_LANGUAGE = "en"
"""The language of what is put on a form: the agencies take theirs in English."""

LEAST_WIDTH = 20.0
"""Points that a picture of a signature is wide at least."""


@dataclass(frozen=True, slots=True)
class FilledForm:
    """A form that was written: where, how long, and from what plan."""

    path: Path
    pages: int
    plan: FormPlan
    lost: tuple[str, ...]


def plan_filling(
    binder: Binder,
    form: Path,
    rules: Rulebook,
    child: FormChild,
    overwrite: bool = False,
    is_placed_later: bool = False,
) -> FormPlan:
    """Return how a form would be filled; nothing is written.

    `UnusableInputError` where it is no form of this binder's agency, or can't be
    filled at all; a picture of a form needs a place for a value, unless
    `is_placed_later`. A value that stands on the form stays, unless `overwrite`.
    """
    if not form.is_file():
        raise WrongUsageError(f"There is no file called {form}.")
    phrases, digest = read_form_phrases(rules.resources), digest_of(form)
    anatomy = child.look(form, phrases)
    places = _places(binder.form_places.get(digest, {}), anatomy)
    _must_be_this_form(anatomy, rules)
    if anatomy.is_scanned and not places and not is_placed_later:
        raise UnusableInputError(
            "This form is a picture: no words can be read on it.",
            "Say where each value stands: --place claim_number=1:310,655.",
        )
    papers = read_papers(rules.resources, rules.checklist)
    filling = Filling(
        values=form_values(rules.form, binder, items_of_decision(binder, rules)),
        faces=load_faces(rules.fonts),
        see_added=papers.words["see_added"][FORM_LANGUAGE],
        overwrite=overwrite,
    )
    matcher = FormMatcher(anatomy, rules.form, phrases)
    if anatomy.is_flat:
        type_beside(matcher.labels(), anatomy, filling, set(places))
    fill_boxes(matcher.matches(), filling)
    type_at(places, rules.form, anatomy, filling)
    list_unfound(filling)
    return FormPlan(
        title=rules.form.title["en"],
        digest=digest,
        anatomy=anatomy,
        entries=ordered(filling.entries),
        order=_order(filling),
        added=tuple(
            (value.field.label[FORM_LANGUAGE], value.lines)
            for value in filling.added.values()
        ),
        notices=(*anatomy.notices, *_undrawn(filling)),
    )


def _undrawn(filling: Filling) -> Iterator[str]:
    """Say which letters no face of ours holds; a box stands for each of them."""
    told = [line for each in filling.boxes for line in each.lines]
    told += [line for each in filling.typed for line in each.lines]
    if missing := filling.faces.undrawable("".join(told)):
        yield f"Letters that can't be drawn here, write them by hand: {missing}"


def _order(filling: Filling) -> FormOrder:
    return FormOrder(tuple(filling.boxes), tuple(filling.ticks), tuple(filling.typed))


def _places(held: Mapping[str, str], anatomy: FormAnatomy) -> dict[str, Spot]:
    return {name: spot_in(words, anatomy.pages) for name, words in held.items()}


def _must_be_this_form(anatomy: FormAnatomy, rules: Rulebook) -> None:
    """Refuse a paper that is another agency's form, or none; of a picture, nothing."""
    if anatomy.is_scanned:
        return
    words = read_form_words(rules.resources, rules.kinds.by_id)
    kind = min(words.kinds)
    told = [str(fact.value) for fact in FormReader(words).read(anatomy.texts, kind)]
    own, wanted = rules.form.form, words.titles[rules.form.form]
    if own in told:
        return
    if told:
        raise UnusableInputError(
            f"This is {words.titles[told[0]]}; this binder's review takes {wanted}.",
            f"Get {wanted}, or look whether the binder's pathway is right.",
        )
    raise UnusableInputError(
        f"This paper does not bear the words of {wanted}.",
        "Take the form that came with the decision, or the one on the agency's page.",
    )


def with_places(
    binder: Binder, form: Path, told: Sequence[tuple[str, str]], rules: Rulebook
) -> Binder:
    """Return the binder with places on that form; an empty one takes a place back."""
    if not form.is_file():
        raise WrongUsageError(f"There is no file called {form}.")
    digest = digest_of(form)
    for name, words in told:
        place_of(name, rules.form)
        binder = binder.with_form_place(digest, name, words)
    return binder


def write_filled(
    file: BinderFile,
    form: Path,
    plan: FormPlan,
    target: Path,
    rules: Rulebook,
    child: FormChild,
    signature: Picture | None = None,
) -> FilledForm:
    """Write a filled copy at `target`; the form itself stays as it is.

    A picture of a signature goes on only where the user gave one and a place.
    """
    target = free_target(target, LETTER, file)
    order, more = replace(plan.order, picture=signature), 0
    if plan.added:
        drawn, more = _added_page(file.binder, plan, rules)
        added = child.folder / ADDED
        added.write_bytes(drawn)
        order = replace(order, added=str(added))
    filled, lost = child.fill(form, order)
    with taking_the_place_of(target) as part:
        copy_bytes(filled, part)
        seal_pdf(part, LETTER_SEAL)
    return FilledForm(target, len(plan.anatomy.pages) + more, plan, lost)


def _added_page(binder: Binder, plan: FormPlan, rules: Rulebook) -> tuple[bytes, int]:
    """Draw the values that have no room on the form."""
    papers = read_papers(rules.resources, rules.checklist)
    words: Words = read_words(rules.translations, FORM_LANGUAGE)

    def say(word: str, **told: object) -> str:
        return papers.words[word][FORM_LANGUAGE].format(**told)

    pieces: list[Heading | Lines | Section] = [
        Heading(say("added_page")),
        Lines((say("added_to", title=plan.title),)),
    ]
    for label, lines in plan.added:
        is_list = len(lines) > 1
        told = (f"{n}. {line}" if is_list else line for n, line in enumerate(lines, 1))
        pieces += [Section(label), Lines(tuple(told))]
    letter = Letter(
        title=say("added_page"),
        foot=claim_line(binder.claim, words),
        page=papers.words["page"][FORM_LANGUAGE],
        pieces=tuple(pieces),
        blanks=(),
    )
    return draw_letter(letter, words, rules.fonts)


def signature_at(picture: Path, words: str, plan: FormPlan) -> Picture:
    """Return a picture at PAGE:X,Y,WIDTH; refuse a place that is not on the form."""
    if not picture.is_file():
        raise WrongUsageError(f"There is no file called {picture}.")
    place, _, width = words.rpartition(",")
    page, x, y = spot_in(place, plan.anatomy.pages)
    room = plan.anatomy.pages[page - 1][0] - x
    wide = float(width) if width.strip().replace(".", "", 1).isdecimal() else 0.0
    if not LEAST_WIDTH <= wide <= room:
        raise WrongUsageError(
            f"The picture may be {LEAST_WIDTH:.0f} to {room:.0f} points wide there.",
            "Write PAGE:X,Y,WIDTH, in points: 2:90,140,160.",
        )
    return Picture(str(picture.resolve()), page, x, y, wide)
