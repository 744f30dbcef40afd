"""Writes docs/rules.md: every rule of the data files with its source and how sure.

Run by ``python3 tasks.py rules``; ``--check`` tells whether the page is up to date.
"""

import sys
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "rules.md"
PATHWAYS = ("workers_comp", "dmhc", "cdi")
TITLES = {
    "workers_comp": "Workers' compensation (DWC)",
    "dmhc": "Health plans (DMHC)",
    "cdi": "Insurance policies (CDI)",
}
SURENESS = ("seen", "memory", "judgement", "contested")
OWN = "the program's own rule"
INTRO = """# The rules, with their sources

Made by `python3 tasks.py rules` from the data files under `resources/`; change those,
not this page. Nothing here is legal advice.

How sure: **seen** in a public text; from **memory** of the statute, rule or form, to be
checked; **contested**, with both readings given; **judgement**, our own; "named only"
where an entry does not say whether the text was seen. The rules of utilization review
changed on 1 April 2026; that text was not seen. "Effective" is since when the text
behind an entry holds, "checked" when it was last compared.
"""
Entry = dict[str, Any]
Rows = Iterator[tuple[str, ...]]


def page(resources: Path) -> str:
    """Return the page for the data files in a folder of resources."""
    parts = [INTRO]
    for pathway in PATHWAYS:
        parts.append(f"\n## {TITLES[pathway]}\n")
        folder = resources / "pathways" / pathway
        parts += [part for name, rows in SECTIONS for part in _part(folder, name, rows)]
    parts.append("\n## Telling the pathways apart\n")
    parts += _table("Road", _noted(_read(resources / "pathway_guide.toml"), "road"))
    parts.append("\n## Days off\n")
    parts += _holidays(_read(resources / "holidays.toml"))
    return "\n".join(parts).rstrip("\n") + "\n"


def _read(path: Path) -> Entry:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _part(folder: Path, name: str, entries: str) -> Iterator[str]:
    body = _read(folder / f"{name}.toml")
    yield f"\n### {HEADS[name]} (`{folder.name}/{name}.toml`)\n"
    yield from _table("Rule", _noted(body, entries))
    yield from _contradictions(body.get("order", ()))
    yield from _drugs(body.get("facts", {}).get("drugs"))


def _contradictions(pairs: Iterable[Entry]) -> Iterator[str]:
    """Give the pairs of events whose dates may contradict each other."""
    told = [f"`{pair['later']}` before `{pair['earlier']}`" for pair in pairs]
    if told:
        yield f"\nDates told as contradicting each other: {', '.join(told)}."


def _drugs(drugs: Entry | None) -> Iterator[str]:
    """Give the words by which a treatment reads as a drug."""
    if drugs:
        yield (
            f"\nA refused treatment reads as a drug, and has the `{drugs['kind']}` "
            "count beside its own while the claim does not say whether that holds, by "
            f"a word of these: {', '.join(drugs['words'])}. "
            f"Not by: {', '.join(drugs['others'])}. "
            f"Source: {drugs['source']} (checked {drugs['checked']})."
        )


def _noted(body: Entry, entries: str) -> Rows:
    """Give each entry: what it says, its source, how sure, its dates."""
    for entry in body[entries]:
        source = _english(entry["source"])
        yield (
            f"`{entry['id']}`",
            _says(entry),
            source,
            str(entry.get("sure") or _sure(source)),
            str(entry.get("effective", body.get("effective", ""))),
            str(entry.get("checked", body.get("checked", ""))),
        )


def _says(entry: Entry) -> str:
    """Return what an entry asks, or tells, in English."""
    title = _english(entry.get("title", ""))
    if "rule" in entry:
        return f"{title}: {_english(entry['rule'])}"
    if "about" in entry:
        return f"{title}: {_english(entry['about'])}"
    if "need" in entry:
        return f"{title} ({entry['need'].replace('_', ' ')})"
    return title or _english(entry["message" if "message" in entry else "text"])


def _sure(source: str) -> str:
    """Return how sure a source says to be itself."""
    told = source.casefold()
    found = [word for word in SURENESS if word in told]
    if OWN in told:
        found.append("judgement")
    return "; ".join(dict.fromkeys(found)) or "named only"


def _english(text: str | Entry) -> str:
    return text if isinstance(text, str) else str(text["en"])


def _table(first: str, rows: Iterable[tuple[str, ...]]) -> list[str]:
    heads = (first, "Says", "Source", "How sure", "Effective", "Checked")
    return [*_lines(heads, rows)]


def _lines(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(heads)} |"
    yield f"|{'---|' * len(heads)}"
    for row in rows:
        yield f"| {' | '.join(cell.replace('|', '/') for cell in row)} |"


def _holidays(body: Entry) -> list[str]:
    """Return the table of days off, each with the lists that it stands on."""
    rows = (
        (
            str(entry["date"]),
            _english(body["names"][entry["name"]]),
            ", ".join(_english(body["lists"][one]) for one in entry["lists"]),
            body["sources"][entry["source"]],
            entry["sure"].replace("_", " "),
        )
        for entry in body["holiday"]
    )
    heads = ("Date", "Day off", "Closed", "Source", "How sure")
    return [f"Checked {body['checked']}.\n", *_lines(heads, rows)]


HEADS = {
    "deadlines": "Deadlines",
    "gate": "Will it be sent back?",
    "checklist": "Checklist",
    "recipes": "Packets",
    "questions": "Questions after the denial",
    "notes": "Worth knowing besides",
}
SECTIONS = (
    ("deadlines", "deadline"),
    ("gate", "line"),
    ("checklist", "requirement"),
    ("recipes", "recipe"),
    ("questions", "question"),
    ("notes", "note"),
)


def main(words: list[str]) -> int:
    """Write the page, or only tell whether it is up to date."""
    made = page(ROOT / "resources")
    if "--check" in words:
        return int(made != PAGE.read_text(encoding="utf-8"))
    PAGE.write_text(made, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
