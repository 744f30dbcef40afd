"""The verbs that make, show and edit a binder: new, show, set, split, join."""

from pathlib import Path

import click

from binder_app.acts import splitting
from binder_app.acts.adding import TextOfPages
from binder_app.acts.editing import set_on_claim, set_on_exhibit
from binder_app.acts.rulebook import Rulebook, read_rulebook
from binder_app.domain.binder import Binder
from binder_app.errors import WrongUsageError
from binder_app.rules.gate import needs_a_look
from binder_app.storage.binder_file import BinderFile
from binder_app.verbs import shapes
from binder_app.verbs.options import BINDER, JSON, pairs
from binder_app.verbs.screen import Screen


@click.command()
@BINDER
@click.option("--pathway", default="workers_comp", show_default=True, help="Which law.")
@click.option(
    "--set", "words", multiple=True, metavar="NAME=VALUE", help="A claim fact."
)
@JSON
def new(binder: Path, pathway: str, words: tuple[str, ...], is_json: bool) -> None:
    r"""Make the binder folder BINDER.

    \b
    new Quinones --set employee_name="Marisol Quiñones" \
                 --set claim_number=WC-2026-018365 --set date_of_injury=03/18/2026
    """
    rules = read_rulebook(pathway)
    fresh = Binder(pathway)
    for name, value in pairs(words):
        fresh = set_on_claim(fresh, name, value, rules)
    with BinderFile.create(binder, fresh) as file:
        _tell(Screen(is_json), file, rules)


@click.command()
@BINDER
@JSON
def show(binder: Path, is_json: bool) -> None:
    """Show everything in a binder: claim, exhibits, and every file ever given."""
    with BinderFile.open_for_reading(binder) as file:
        _tell(Screen(is_json), file, read_rulebook(file.binder.pathway))


@click.command(name="set")
@BINDER
@click.argument("words", nargs=-1, required=True, metavar="NAME=VALUE…")
@click.option("--exhibit", "exhibit_id", metavar="ID", help="Set it on this exhibit.")
@JSON
def set_values(
    binder: Path, words: tuple[str, ...], exhibit_id: str | None, is_json: bool
) -> None:
    r"""Set facts of the claim, or of one exhibit with --exhibit.

    What you set outranks every guess, for ever; an empty value takes it back.

    \b
    set Quinones service_date=11/10/2026 service_method=mail
    set Quinones treatment_item="Lumbar injection L4-L5|denied"
    set Quinones not_applicable.operative_report="no operation"
    set Quinones --exhibit e4 kind=ur_decision date=11/09/2026
    set Quinones --exhibit e4 pages=1-3,5 rotate=2:90 state=held_back reason=private
    """
    with BinderFile.open(binder) as file:
        rules, held = read_rulebook(file.binder.pathway), file.binder
        for name, value in pairs(words):
            if exhibit_id:
                held = set_on_exhibit(held, exhibit_id, name, value, rules)
            else:
                held = set_on_claim(held, name, value, rules)
        file.save(held)
        _tell(Screen(is_json), file, rules)


@click.command()
@BINDER
@click.option("--exhibit", "exhibit_id", required=True, metavar="ID", help="Which one.")
@click.option(
    "--at", required=True, metavar="PAGE[,PAGE…]", help="First page of each new part."
)
@JSON
def split(binder: Path, exhibit_id: str, at: str, is_json: bool) -> None:
    """Cut one exhibit into several: each PAGE begins a new one."""
    numbers = [part.strip() for part in at.split(",")]
    if not all(number.isdigit() for number in numbers):
        raise WrongUsageError(f'"{at}" names no pages.', "Write 4 or 4,7.")
    with BinderFile.open(binder) as file:
        rules = read_rulebook(file.binder.pathway)
        texts = TextOfPages(file, rules)
        pages = [int(number) for number in numbers]
        held, _ = splitting.split(
            file.binder, exhibit_id, pages, texts.guess, rules.kinds
        )
        file.save(held)
        _tell(Screen(is_json), file, rules)


@click.command()
@BINDER
@click.argument("ids", nargs=-1, required=True, metavar="ID ID…")
@JSON
def join(binder: Path, ids: tuple[str, ...], is_json: bool) -> None:
    """Join several exhibits into one, in the order named."""
    with BinderFile.open(binder) as file:
        rules = read_rulebook(file.binder.pathway)
        file.save(splitting.join(file.binder, ids))
        _tell(Screen(is_json), file, rules)


def _tell(screen: Screen, file: BinderFile, rules: Rulebook) -> None:
    binder = file.binder
    if screen.is_json:
        screen.result(shapes.binder_json(str(file.folder), binder, rules.kinds))
        return
    screen.line(f"Binder {file.folder} ({binder.pathway})")
    for name, value in binder.claim.facts.items():
        screen.line(f"  {name}: {value}")
    for item in binder.dispute.items:
        screen.line(f"  treatment_item: {item.treatment} ({item.outcome})")
    screen.line()
    rows = [_row(exhibit.id, file, rules) for exhibit in binder.exhibits]
    heads = ("Id", "Kind", "Date", "Pages", "State", "File")
    screen.table("Exhibits", heads, rows)
    given = [(line.name, line.outcome, line.problem) for line in binder.ledger]
    other = [row for row in given if row[1] != "added"]
    screen.table("Files that are not exhibits", ("File", "Outcome", "Why"), other)
    if not rows:
        screen.line(f'No papers yet. Put some in: add "{file.folder}" PATH…')


def _row(exhibit_id: str, file: BinderFile, rules: Rulebook) -> tuple[object, ...]:
    exhibit = file.binder.exhibit(exhibit_id)
    label = rules.kinds[exhibit.kind].label("en")
    doubt = needs_a_look(exhibit, rules.kinds) and exhibit.state == "in"
    state = "please look" if doubt else exhibit.state.replace("_", " ")
    reason = f"{state}: {exhibit.reason}" if exhibit.reason else state
    return (
        exhibit.id,
        label,
        exhibit.date,
        len(exhibit.pages),
        reason,
        exhibit.source_name,
    )


VERBS = (new, show, set_values, split, join)
