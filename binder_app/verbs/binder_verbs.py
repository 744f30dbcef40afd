"""The verbs that make, show and edit a binder: new, show, set, split, join."""

import re
from collections.abc import Sequence
from pathlib import Path

import click

from binder_app.acts import splitting
from binder_app.acts.adding import TextOfPages, shelf_of
from binder_app.acts.decision_items import undecided_items
from binder_app.acts.editing import set_on_claim, set_on_exhibit
from binder_app.acts.likeness import twins_in, with_twins
from binder_app.acts.open_points import answers_staying
from binder_app.acts.rulebook import FIRST_PATHWAY, Rulebook, read_rulebook
from binder_app.acts.screens import with_screens
from binder_app.acts.summing_up import proven_dispute
from binder_app.domain.binder import UNKNOWN, Binder
from binder_app.domain.claim import DATE_FACTS
from binder_app.domain.dispute import TreatmentItem
from binder_app.domain.exhibit import Exhibit
from binder_app.errors import WrongUsageError
from binder_app.packet.sheet import us_date
from binder_app.rules.gate import needs_a_look
from binder_app.storage.binder_file import BinderFile
from binder_app.verbs import shapes
from binder_app.verbs.options import BINDER, JSON, pairs, verb
from binder_app.verbs.screen import Screen

ANNEX_ONLY = "annex only"
"""How a paper stands that is background: not filed, but in an annex on demand."""

_PAGE = re.compile(r"[0-9]{1,6}")


@verb(
    "new",
    "Make a binder folder.",
    (
        "Quintero",
        'Quintero --set employee_name="Ana Paz" --set claim_number=WX-55',
    ),
)
@BINDER
@click.option(
    "--pathway",
    default=FIRST_PATHWAY,
    show_default=True,
    metavar="ID",
    help="The law that the dispute falls under; unknown where that is open.",
)
@click.option(
    "--set",
    "words",
    multiple=True,
    metavar="NAME=VALUE",
    help='A fact of the claim; "set --help" lists the names.',
)
@JSON
def new(binder: Path, pathway: str, words: tuple[str, ...], is_json: bool) -> None:
    """Make the folder BINDER, for the papers of one claim."""
    rules = read_rulebook(FIRST_PATHWAY if pathway == UNKNOWN else pathway)
    fresh = Binder(rules.checklist.id).with_pathway(pathway)
    for name, value in pairs(words):
        fresh = set_on_claim(fresh, name, value, rules)
    with BinderFile.create(binder, fresh) as file:
        _tell(Screen(is_json), file, rules)


@verb("show", "Show everything in a binder.", ("Quintero", "Quintero --json"))
@BINDER
@JSON
def show(binder: Path, is_json: bool) -> None:
    """Show a binder: the claim, its exhibits, and every file ever given."""
    with BinderFile.open_for_reading(binder) as file:
        _tell(Screen(is_json), file, read_rulebook(file.binder.pathway))


@verb(
    "set",
    "Set facts of the claim, or of one exhibit.",
    (
        "Quintero service_date=11/10/2026 service_method=mail",
        'Quintero treatment_item="Lumbar injection L4-L5|denied"',
        'Quintero not_applicable.operative_report="no operation"',
        "Quintero --exhibit e4 kind=ur_decision date=11/09/2026",
        "Quintero --exhibit e4 pages=1-3,5 rotate=2:90",
        "Quintero --exhibit e7 state=held_back reason=private",
    ),
)
@BINDER
@click.argument("words", nargs=-1, required=True, metavar="NAME=VALUE…")
@click.option("--exhibit", "exhibit_id", metavar="ID", help="Set it on this exhibit.")
@JSON
def set_values(
    binder: Path, words: tuple[str, ...], exhibit_id: str | None, is_json: bool
) -> None:
    r"""Set facts of the claim, or with --exhibit of one exhibit.

    What you set outranks every guess, for ever; an empty value takes it back.

    \b
    Of an exhibit:
      kind, title, date, from, tab, reason
      state        in or held_back
      pages        which pages go in: 1-3,5
      rotate       turns pages clockwise: 2:90
      cleanup      off shows a photographed paper as it was taken; on or off
      record       which exhibit a record of its list is, as 2:e5, 2:none, 2:
      alike        same holds a copy back; different: it is no copy
      per_page     how many screenshots stand on a page: 1, 2 or 3
    \b
    Of the claim:
      claim_number, employee_name, date_of_injury, date_of_birth, employer,
      claims_administrator, adjuster, requesting_physician, rfa_date,
      rfa_received_date, ur_decision_date, service_date, member_id, plan_name,
      grievance_date, pathway (unknown while that is open)
      service_method    mail, personal, fax or email
      expedited, formulary, liability_disputed    yes or no
      language          of the packet: en or es
      treatment_item    TREATMENT|OUTCOME|NOTE|GUIDELINE[|no_review], singly
      page.ITEM.asked=ID:PAGE       also decided, guideline: where that stands
      reason.ITEM.NUMBER=CATEGORY|ID:PAGE|WORDS    a reason, in its own words
      answer.ITEM.NUMBER=ID:PAGE,ID:FIRST-LAST     the pages that answer it
      not_applicable.LINE=REASON    settles a line of the checklist, or road.ID
      confirm.FACT
      form.FIELD=VALUE  what a field of the official form says: an address, a
                        phone; a name that is not known lists them all
    """
    with BinderFile.open(binder) as file:
        rules, held = read_rulebook(file.binder.pathway), file.binder
        texts, before = TextOfPages(file, rules), undecided_items(held, rules)
        for name, value in pairs(words):
            if exhibit_id and name == "per_page":
                held = with_screens(file, held, exhibit_id, value)
            elif exhibit_id:
                held = set_on_exhibit(held, exhibit_id, name, value, rules, texts.guess)
            else:
                held = set_on_claim(held, name, value, rules)
        file.save(held)
        screen = Screen(is_json)
        _tell_what_stays(screen, file, rules)
        _ask_which_decision(screen, held, rules, before)
        _tell(screen, file, rules, (exhibit_id,) if exhibit_id else ())


def _tell_what_stays(screen: Screen, file: BinderFile, rules: Rulebook) -> None:
    """Name the words and the answering pages that no packet will have."""
    for quote in proven_dispute(file, file.binder.dispute)[1]:
        screen.notice(
            f'Its page does not hold these words; they will not go out: "{quote}"'
        )
    for ref in dict.fromkeys(answers_staying(file.binder, rules.checklist)):
        screen.notice(
            f"{ref.exhibit}, page {ref.first}, does not go out, so it answers nothing"
            " in a packet."
        )


def _ask_which_decision(
    screen: Screen, binder: Binder, rules: Rulebook, before: Sequence[TreatmentItem]
) -> None:
    """Ask for the decision of treatments that may now be of any of several."""
    asked = {item.treatment for item in before}
    items = binder.dispute.disputed
    for item in undecided_items(binder, rules):
        if item.treatment not in asked:
            number = items.index(item) + 1
            screen.notice(
                f'Which decision refused "{item.treatment}"? Until a page of one is'
                " named, the form and the letters leave it out:"
                f" page.{number}.decided=EXHIBIT:PAGE"
            )


@verb("split", "Cut one exhibit into several.", ("Quintero --exhibit e4 --at 4,7",))
@BINDER
@click.option(
    "--exhibit", "exhibit_id", required=True, metavar="ID", help="The one to cut."
)
@click.option(
    "--at",
    required=True,
    metavar="PAGE[,PAGE…]",
    help="The first page of each new part, counted in the exhibit.",
)
@JSON
def split(binder: Path, exhibit_id: str, at: str, is_json: bool) -> None:
    """Cut one exhibit into several: each PAGE begins a new one.

    The first part keeps the id. No page is lost or doubled, and parts of what
    was held back stay held back.
    """
    pages = _page_list(at)
    with BinderFile.open(binder) as file:
        rules = read_rulebook(file.binder.pathway)
        texts = TextOfPages(file, rules)
        held, ids = splitting.split(
            file.binder, exhibit_id, pages, texts.guess, rules.kinds
        )
        file.save(_compared(file, held))
        _tell(Screen(is_json), file, rules, ids)


def _compared(file: BinderFile, cut: Binder) -> Binder:
    """Return a binder of which papers were cut or joined, with copies found anew."""
    return with_twins(cut, twins_in(shelf_of(file), cut))


def _page_list(words: str) -> list[int]:
    numbers = [part.strip() for part in words.split(",")]
    if not all(_PAGE.fullmatch(number) for number in numbers):
        raise WrongUsageError(f'"{words}" names no pages.', "Write 4 or 4,7.")
    return [int(number) for number in numbers]


@verb("join", "Join several exhibits into one.", ("Quintero e4 e5 e9",))
@BINDER
@click.argument("ids", nargs=-1, required=True, metavar="ID ID…")
@JSON
def join(binder: Path, ids: tuple[str, ...], is_json: bool) -> None:
    """Join several exhibits into one, in the order named.

    The whole keeps the first one's id. Where one of them was held back, the
    whole is.
    """
    with BinderFile.open(binder) as file:
        rules = read_rulebook(file.binder.pathway)
        file.save(_compared(file, splitting.join(file.binder, ids)))
        _tell(Screen(is_json), file, rules, ids[:1])


def _tell(
    screen: Screen, file: BinderFile, rules: Rulebook, ids: Sequence[str] | None = None
) -> None:
    """Show a binder; with `ids` only what an edit of those exhibits touched."""
    binder = file.binder
    if screen.is_json:
        screen.result(shapes.binder_json(str(file.folder), binder, rules.kinds))
        return
    road = "pathway not known yet" if binder.is_pathway_open else binder.pathway
    screen.line(f"Binder {file.folder} ({road})")
    if not ids:
        _tell_claim(screen, binder)
    held = [e for e in binder.exhibits if ids is None or e.id in ids]
    rows = [_row(exhibit, rules) for exhibit in held]
    heads = ("Id", "Document", "Date", "Pages", "State", "File")
    screen.table("Exhibits", heads, rows)
    asking = [_asking(e) for e in held if e.state == "needs_attention"]
    screen.table("Needs you", ("Id", "What is", "What to do"), asking)
    kept = [(e.id, e.reason) for e in held if e.state == "held_back"]
    screen.table("Held back: not in any packet", ("Id", "Why"), kept)
    if ids is None:
        _tell_other_files(screen, binder)
        _tell_sent(screen, binder)
    if not binder.exhibits:
        screen.line(f'No papers yet. Put some in: add "{file.folder}" PATH…')


def _standing(item: TreatmentItem) -> str:
    """Say what became of a treatment, and where its review is not asked for."""
    outcome = item.outcome.replace("_", " ")
    is_kept_back = item.is_refused and item.is_set_aside
    return f"{outcome}, review not asked for" if is_kept_back else outcome


def _tell_claim(screen: Screen, binder: Binder) -> None:
    said = [*binder.claim.facts.items(), ("language", binder.language)]
    items = [
        ("treatment_item", f"{item.treatment} ({_standing(item)})")
        for item in binder.dispute.items
    ]
    settled = [
        *(
            (f"not_applicable.{line}", why)
            for line, why in binder.not_applicable.items()
        ),
        *((f"answer.{p}", where) for p, where in binder.dispute.answers.items()),
        *((f"confirm.{fact}", text) for fact, text in binder.confirmed.items()),
        *((f"form.{name}", text) for name, text in binder.form.items()),
    ]
    lines = [
        (name, us_date(text) if name in DATE_FACTS else text) for name, text in said
    ]
    screen.block("Claim", [*lines, *items, *settled])
    screen.line()


def _tell_other_files(screen: Screen, binder: Binder) -> None:
    rows = []
    for given in binder.ledger:
        if given.outcome in ("duplicate", "rejected"):
            first = binder.first_with_source(given.digest)
            why = f"the same as {first.id}" if first else given.problem
            rows.append((given.name, given.outcome.replace("_", " "), why))
    screen.table("Other files you gave", ("File", "Outcome", "Why"), rows)


def _tell_sent(screen: Screen, binder: Binder) -> None:
    rows = [
        (
            us_date(packet.on),
            packet.to,
            packet.by,
            packet.contents.recipe,
            f"{packet.contents.first_bates} to {packet.contents.last_bates}",
            _proof_words(packet.proofs),
        )
        for packet in binder.sent
    ]
    heads = ("On", "To", "By", "Packet", "Numbers", "Proof")
    screen.table("Sent", heads, rows)
    taken_back = [
        (told.packet.file, us_date(told.told_on), told.because)
        for told in binder.not_sent
    ]
    screen.table("Not sent after all", ("File", "Said on", "Why"), taken_back)


def _proof_words(proofs: Sequence[str]) -> str:
    if len(proofs) > 1:
        return f"{len(proofs)} kept"
    return "kept" if proofs else ""


def _row(exhibit: Exhibit, rules: Rulebook) -> tuple[object, ...]:
    label = exhibit.title or rules.kinds[exhibit.kind].label("en")
    return (
        exhibit.id,
        "" if exhibit.problem else label,
        us_date(exhibit.date),
        _pages(exhibit),
        _state(exhibit, rules),
        exhibit.source_name,
    )


def _pages(exhibit: Exhibit) -> str:
    """Say how many pages it has, and how many of them go in."""
    count, inside = len(exhibit.pages), len(exhibit.pages_in)
    return str(count) if inside == count else f"{inside} of {count}"


def _state(exhibit: Exhibit, rules: Rulebook) -> str:
    if exhibit.state == "held_back":
        return "held back"
    if exhibit.problem:
        return "needs you"
    if needs_a_look(exhibit, rules.kinds):
        return "please look"
    return ANNEX_ONLY if rules.checklist.is_background(exhibit.kind) else "in"


def _asking(exhibit: Exhibit) -> tuple[str, str, str]:
    return exhibit.id, exhibit.problem, exhibit.remedy


VERBS = (new, show, set_values, split, join)
