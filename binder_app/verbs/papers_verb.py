"""The verb that writes what goes along with a packet: papers."""

from pathlib import Path

import click

from binder_app.acts.rulebook import LANGUAGES, read_rulebook
from binder_app.acts.writing_papers import PaperWish, Written, write_paper
from binder_app.packet.sheet import us_date
from binder_app.storage.binder_file import BinderFile
from binder_app.verbs.options import BINDER, JSON, pairs, verb
from binder_app.verbs.screen import Screen
from binder_app.verbs.shapes import paper_json


@verb(
    "papers",
    "Write what goes along: proof of service, fax cover, labels, letters.",
    (
        "Quintero proof_of_service -o p.pdf --set packet=packet.pdf",
        "Quintero fax_cover -o fax.pdf --set packet=packet.pdf",
        'Quintero labels -o l.pdf --set "worker_address=1 A St; Napa"',
        "Quintero request_doctor -o ask.pdf --set by_date=2026-12-01",
    ),
)
@BINDER
@click.argument("paper", metavar="PAPER")
@click.option(
    "-o",
    "--out",
    required=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Where to write the paper, a PDF.",
)
@click.option(
    "--set",
    "settings",
    multiple=True,
    metavar="NAME=VALUE",
    help="A value to print, such as an address; --json lists the names.",
)
@click.option(
    "--letterhead",
    metavar="LINES",
    help='The office that writes, as "NAME; ADDRESS; PHONE"; else as set in the'
    ' window. "" for none.',
)
@click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    help="The language of the paper; else that of whoever reads it.",
)
@JSON
def papers(
    binder: Path,
    paper: str,
    out: Path,
    settings: tuple[str, ...],
    letterhead: str | None,
    language: str | None,
    is_json: bool,
) -> None:
    r"""Write one paper that goes along with a packet. Nothing is sent.

    What the claim does not say is left as a line to fill in by hand; no paper is
    signed for you. The parts of an address stand apart by semicolons. What others
    read is written in English, unless you name a language. A letter asks for an
    answer by the day on which it can still be mailed, unless you set by_date.

    \b
    PAPER is one of:
      proof_of_service   who was sent what, and how; you sign it
      fax_cover          to, from, how many pages, what it is
      labels             mailing labels
      request_doctor     asks the doctor for papers that are missing
      request_adjuster   asks the adjuster for papers that are missing
      eight_questions    eight questions after a denial, to the adjuster
      plan_questions     eight questions to a health plan or an insurer
      records_owed       records that the administrator sends the reviewer
      form_worksheet     the fields of the agency's form with their values
    """
    screen = Screen(is_json)
    with BinderFile.open_for_reading(binder) as file:
        rules = read_rulebook(file.binder.pathway)
        told = pairs(settings)
        head = None if letterhead is None else _lines(letterhead)
        wish = PaperWish(paper, out, told, language or "", head)
        written = write_paper(file, wish, rules)
    if is_json:
        screen.result(paper_json(written))
    else:
        _tell(screen, written)


def _lines(words: str) -> list[str]:
    return [part.strip() for part in words.split(";") if part.strip()]


def _tell(screen: Screen, written: Written) -> None:
    noun = "page" if written.pages == 1 else "pages"
    screen.line(f"{written.title}: {written.path} ({written.pages} {noun})")
    if written.blanks:
        screen.line(f"Left to fill in by hand: {', '.join(written.blanks)}")
    rows = [
        (check.what, f"{check.text} ({check.source}; checked {us_date(check.checked)})")
        for check in written.checks
    ]
    screen.block("Look at before you send it:", rows)


VERBS = (papers,)
