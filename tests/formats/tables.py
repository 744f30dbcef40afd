"""The tables of what became of the corpus, as Markdown."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from tests.formats.corpus import GROUPS, OTHER, Listed
from tests.formats.outcomes import ENDS, Outcome

Outcomes = Mapping[str, Outcome]

HEADS = (
    *("what it is", "files", "became pages", "gave files", "asks for a password"),
    *("says why not", "of these copies", "pages"),
)


def tables(listed: Sequence[Listed], outcomes: Outcomes) -> list[str]:
    """Return the outcomes by kind, the shares, and who did not become pages."""
    groups = [name for name in (*GROUPS, OTHER) if _of(listed, name)]
    rows = [_row(name, _of(listed, name), outcomes) for name in groups]
    rows.append(_row("**all**", listed, outcomes))
    return [
        *_table(HEADS, rows),
        *_shares(listed, outcomes),
        "",
        "### Those that did not become pages",
        "",
        *_table(("what is said", "files"), _reasons(listed, outcomes)),
    ]


def openable_share(listed: Iterable[Listed], outcomes: Outcomes) -> float:
    """Return the share that came in of the files which some reader opens."""
    opened = [file for file in listed if file.is_opened]
    return sum(outcomes[file.name].is_in for file in opened) / len(opened)


def packet_table(built: str, verified: int, checked: int) -> tuple[list[str], bool]:
    """Return the figures of the packet, and whether all of them hold."""
    told = json.loads(built)
    ledger = told["ledger"]
    runs = [row["pages"] for row in ledger if row["pages"] is not None]
    covered = {page for first, last in runs for page in range(first, last + 1)}
    adds_up = all(
        (row["outcome"] == "in_packet") == (row["pages"] is not None) for row in ledger
    )
    rows = [
        ("pages", f"{told['pages']:,}"),
        ("of these from the files, by the ledger", f"{len(covered):,}"),
        ("exhibits", f"{len(told['exhibits']):,}"),
        ("lines of the ledger", f"{len(ledger):,}"),
        ("size", f"{told['bytes'] / 1e6:.0f} MB"),
        ("`main.py verify`", _judged(verified)),
        ("`qpdf --check`", _judged(checked)),
    ]
    heading = ["### The packet of all of them", ""]
    is_held = adds_up and verified == checked == 0
    return [*heading, *_table(("measured", "value"), rows)], is_held


def _judged(code: int) -> str:
    return "nothing wrong" if code == 0 else f"**exit {code}**"


def _of(listed: Iterable[Listed], group: str) -> list[Listed]:
    return [file for file in listed if file.group == group]


def _row(name: str, files: Sequence[Listed], outcomes: Outcomes) -> tuple[str, ...]:
    told = [outcomes[file.name] for file in files]
    ends = [sum(one.end == end for one in told) for end in ENDS]
    copies = sum(one.is_copy for one in told)
    pages = sum(one.pages for one in told if not one.is_copy)
    return (name, *map(str, (len(files), *ends, copies, pages)))


def _shares(listed: Sequence[Listed], outcomes: Outcomes) -> list[str]:
    came = sum(outcomes[file.name].is_in for file in listed)
    opened = [file for file in listed if file.is_opened]
    kept = sum(outcomes[file.name].is_in for file in opened)
    pdfs = [file for file in opened if file.path.parent.name.startswith("pdf")]
    as_pdf = sum(outcomes[file.name].is_in for file in pdfs)
    return [
        f"Of all files {came} of {len(listed)} came in"
        f" ({came / len(listed):.1%}). Of those which a reader named in the corpus'"
        f" list shows, {kept} of {len(opened)} did ({kept / len(opened):.1%}): of the"
        f" PDFs {as_pdf} of {len(pdfs)}, of the pictures {kept - as_pdf} of"
        f" {len(opened) - len(pdfs)}.",
    ]


def _reasons(listed: Iterable[Listed], outcomes: Outcomes) -> Iterable[tuple[str, str]]:
    """Give each reason with the files it is said of; a star: other readers open it."""
    said = defaultdict[str, list[str]](list)
    for file in listed:
        outcome = outcomes[file.name]
        if not outcome.is_in:
            star = "\\*" if file.is_opened else ""
            said[outcome.reason].append(f"{file.path.name}{star}")
    for reason, names in sorted(said.items(), key=lambda one: -len(one[1])):
        yield f"{reason} ({len(names)})", ", ".join(names)


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    all_rows = (heads, ["---"] * len(heads), *rows)
    return [*(f"| {' | '.join(row)} |" for row in all_rows), ""]
