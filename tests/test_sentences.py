"""Every sentence of the engine has its Spanish, and no Spanish its engine lost."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from binder_app.domain.sentences import Pattern
from binder_app.storage.places import resources
from binder_app.storage.sentence_files import family_sentences, read_catalogue

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "binder_app"

FLOORS = (
    *("acts", "domain", "intake", "packet"),
    *("reading", "rules", "storage", "papers", "errors.py"),
)
"""Where the engine's sentences stand; the command line's own stay English."""

FOR_WRITERS_OF_RULES = {
    "alarm_files.py",
    "date_rules.py",
    "decision_words.py",
    "cut_files.py",
    "cue_files.py",
    "rule_entry.py",
    "vocabulary_file.py",
    "page_breaks_file.py",
    "fact_words_file.py",
    "form_files.py",
    "official_form_files.py",
    "refusal_files.py",
    "summary_files.py",
    "fact_weights_file.py",
    "item_weights_file.py",
    "question_files.py",
    "rule_files.py",
    "deadline_files.py",
    "gate_files.py",
    "recipe_files.py",
    "paper_files.py",
    "family_files.py",
    "sentence_files.py",
}
"""What refuses a broken rule file says so in English."""

NAMES_SIGNS = {"item_signs.py"}
"""What names the signs that weights were learnt for: no user reads one."""

NOT_SAID = {
    "end lost",
    "file is damaged",
    "please wait",
    "PowerPoint Document",
    "day first",
    "month first",
    "Creation Time",
    "unnamed {}",
    "Tab {} ({})",
    "attachment {}",
    "attachment {}{}",
    "{} bytes",
}
"""Words that no user reads, or that stand on a page as names and sizes do."""

LANGUAGE = "es"

SENTENCE = re.compile(r"""[\w"'{].*\.( \{\})?""", re.DOTALL)
PHRASE = re.compile(r"(?![A-Z]{2})[\w {},;:'()▯-]+")
"""A sentence has its full stop; a phrase is plain words, and begins like no SQL."""


def skeleton(node: ast.expr) -> str:
    """Return a text of the code with `{}` for each value; empty for other code."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    if isinstance(node, ast.JoinedStr):
        return "".join(skeleton(part) or "{}" for part in node.values)
    return ""


def bare(text: str) -> str:
    """Return a sentence of the catalogue with `{}` for each value."""
    return "{}".join(Pattern.of(text).fixed)


def texts_of(path: Path) -> Iterator[tuple[str, int]]:
    """Give each text of a module with its line; docstrings are none."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    inside = set[ast.AST]()
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            inside.update(n for n in ast.walk(node) if n is not node)
        elif isinstance(node, ast.Expr):
            inside.add(node.value)
    for node in ast.walk(tree):
        if isinstance(node, ast.expr) and node not in inside and skeleton(node):
            yield skeleton(node), node.lineno


@cache
def texts() -> dict[str, str]:
    """Return every text of the engine, with one place where it stands."""
    found: dict[str, str] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        floor = path.relative_to(PACKAGE).parts[0]
        if floor in FLOORS and path.name not in FOR_WRITERS_OF_RULES | NAMES_SIGNS:
            for text, line in texts_of(path):
                found.setdefault(text, f"{path.relative_to(ROOT)}:{line}")
    return found


def is_said(text: str) -> bool:
    """Tell whether a user reads that text: two words or more, in plain letters."""
    if text in NOT_SAID or len(text.split()) < 2:
        return False
    has_words = re.search(r"[A-Za-z][a-z]{2}", text) is not None
    looks_said = SENTENCE.fullmatch(text) or PHRASE.fullmatch(text)
    return has_words and looks_said is not None


def test_every_sentence_of_the_engine_has_its_spanish():
    own = read_catalogue(resources(), LANGUAGE)
    known = {bare(entry.english) for entry in own}
    known |= {entry.english for entry in family_sentences(resources(), LANGUAGE)}

    missing = [
        f'{place}: "{text}"'
        for text, place in texts().items()
        if is_said(text) and text not in known
    ]

    assert not missing, "\n".join(
        [f"sentences.{LANGUAGE}.toml has no entry for:", *missing]
    )


def test_no_sentence_of_the_catalogue_is_stale():
    stale = [
        entry.english
        for entry in read_catalogue(resources(), LANGUAGE)
        if bare(entry.english) not in texts()
    ]

    assert not stale, "\n".join(["found in no code any more:", *stale])


def test_no_two_entries_mean_one_sentence():
    own = [bare(entry.english) for entry in read_catalogue(resources(), LANGUAGE)]
    families = {entry.english for entry in family_sentences(resources(), LANGUAGE)}

    assert sorted(set(own)) == sorted(own)
    assert not families & set(own)
