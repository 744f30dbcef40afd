"""The verb that fills the user's own official form: fill."""

from pathlib import Path

import click

from binder_app.acts.filling import (
    FilledForm,
    plan_filling,
    signature_at,
    with_places,
    write_filled,
)
from binder_app.acts.form_child import FormChild
from binder_app.acts.rulebook import read_rulebook
from binder_app.domain.filled_form import FILLED, KEPT, LEFT, FormEntry
from binder_app.errors import WrongUsageError
from binder_app.storage.binder_file import BinderFile
from binder_app.verbs.options import BINDER, JSON, pairs, verb
from binder_app.verbs.screen import Screen
from binder_app.verbs.shapes import Json


@verb(
    "fill",
    "Fill the agency's form, your own PDF of it, from the binder.",
    (
        "Quintero form.pdf -o filled.pdf",
        "Quintero form.pdf -o filled.pdf --place claim_number=1:310,655",
        "Quintero form.pdf -o f.pdf --signature me.png --at 2:9,14,160",
    ),
)
@BINDER
@click.argument("form", metavar="FORM.pdf", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--out",
    required=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Where to write the filled copy, a PDF.",
)
@click.option(
    "--overwrite",
    is_flag=True,
    help="Replace values that stand on the form by those of the binder.",
)
@click.option(
    "--place",
    "places",
    multiple=True,
    metavar="FIELD=PAGE:X,Y",
    help="Where a value begins, in points from the lower left corner; kept.",
)
@click.option(
    "--signature",
    type=click.Path(path_type=Path),
    metavar="PICTURE",
    help="A picture of your signature, put on only where --at says.",
)
@click.option(
    "--at",
    "spot",
    metavar="PAGE:X,Y,W",
    help="Where that picture stands, and how wide it is, in points.",
)
@JSON
def fill(
    binder: Path,
    form: Path,
    out: Path,
    overwrite: bool,
    places: tuple[str, ...],
    signature: Path | None,
    spot: str | None,
    is_json: bool,
) -> None:
    r"""Fill a copy of FORM.pdf with what the binder knows. Nothing is sent or signed.

    The form of the agency is known by its words, whatever its edition. A value goes
    into a box only where it is sure what the box means; all others are listed. On a
    form without boxes it is typed beside its printed label. What stands on the form
    already is kept. The copy is not taken into the binder by itself: sign it, then
    add it.

    What the claim has no fact for is set with: set BINDER form.FIELD=VALUE. A box
    of a choice is placed as FIELD.OPTION, a line of a list as FIELD.2.
    """
    if bool(signature) != bool(spot):
        raise WrongUsageError("--signature and --at go together.")
    told = pairs(places)
    opened = BinderFile.open if told else BinderFile.open_for_reading
    with opened(binder) as file, FormChild.at_work() as child:
        rules, held = read_rulebook(file.binder.pathway), file.binder
        if told:
            held = with_places(held, form, told, rules)
        plan = plan_filling(held, form, rules, child, overwrite)
        if held is not file.binder:
            file.save(held)
        picture = signature_at(signature, spot, plan) if signature and spot else None
        filled = write_filled(file, form, plan, out, rules, child, picture)
    screen = Screen(is_json)
    if is_json:
        screen.result(_json(filled, bool(picture)))
    else:
        _tell(screen, filled)


def _json(filled: FilledForm, is_signed: bool) -> Json:
    plan = filled.plan
    return {
        "file": str(filled.path),
        "form": plan.title,
        "pages": filled.pages,
        "flat": plan.anatomy.is_flat,
        "signature_picture": is_signed,
        **{
            state: [_entry(each) for each in plan.of_state(state)]
            for state in (FILLED, KEPT, LEFT)
        },
        "added_page": [{"label": label, "lines": list(ls)} for label, ls in plan.added],
        "notices": [*plan.notices, *filled.lost],
    }


def _entry(entry: FormEntry) -> Json:
    return {
        "field": entry.field or None,
        "name": entry.name or None,
        "label": entry.label,
        "value": entry.value or None,
        "from": entry.source or None,
        "wanted": entry.wanted or None,
        "why": entry.why or None,
        "certainty": entry.certainty,
        "box": entry.box or None,
        "page": entry.page or None,
        "corners": [round(c, 1) for c in entry.corners] if entry.corners else None,
        "spot": [round(c, 1) for c in entry.spot] if entry.spot else None,
    }


def _tell(screen: Screen, filled: FilledForm) -> None:
    plan = filled.plan
    screen.line(f"{plan.title}: {filled.path} ({filled.pages} pages)")
    done = [(_name(e), e.value, e.source) for e in plan.of_state(FILLED)]
    screen.table("Filled in", ("Field", "Value", "From"), done)
    kept = [(_name(e), e.value, e.wanted) for e in plan.of_state(KEPT)]
    screen.table("Kept as it stood", ("Field", "On the form", "Binder"), kept)
    left = [(_name(e), e.why) for e in plan.of_state(LEFT)]
    screen.table("Left as it was", ("Field", "Why"), left)
    if plan.of_state(LEFT):
        screen.line("A value is given with: set BINDER form.FIELD=VALUE.")
    for notice in (*plan.notices, *filled.lost):
        screen.line(notice)
    screen.line("Look at each page before you sign it. It is not in the binder yet.")


def _name(entry: FormEntry) -> str:
    return entry.name or entry.label


VERBS = (fill,)
