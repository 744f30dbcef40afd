"""How well files that hold several papers are cut into them.

Measured on the labelled files with known cuts, on the labelled papers of several pages
that hold no cut, and on papers that are joined by chance with a fixed seed.
"""

import random
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from tests.bench.reading_set import Labelled

FORMS = ("imr_application", "rfa")
"""Kinds whose papers are forms throughout: no cut inside, ever."""

FORM_TITLES = re.compile(
    r"PROGRESS REPORT \(PR-2\)|STATIONARY REPORT \(PR-[34]\)|DOCTOR'S FIRST REPORT"
    r"|COMPROMISE AND RELEASE|\(DWC 1\)"
)
"""Titles of further forms of several pages."""

FEWEST, MOST = 2, 6
LONG_PAPERS = 0.35
"""How often a paper of several pages is drawn by itself: there are few of them."""

LEAST_LINES_TO_BREAK = 24
"""A paper of one page is broken into two where it has that many lines."""

_MARKUP = re.compile(r"^(?:#{1,3} |> ?)|\*\*", re.M)
_CELLS = re.compile(r"^\| ?(.*)$", re.M)

Cut = Callable[[Sequence[str]], Sequence[int]]


@dataclass(frozen=True, slots=True)
class Joined:
    """A file of several papers: its pages, where they begin, which pages are forms'.

    `in_forms` are the later pages of forms.
    """

    name: str
    pages: tuple[str, ...]
    firsts: frozenset[int]
    in_forms: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class CutScore:
    """Cuts counted: said and true, said and false, true and not said, inside forms."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    in_forms: int = 0
    files: int = 0
    whole: int = 0

    def __add__(self, other: "CutScore") -> "CutScore":
        return CutScore(
            self.right + other.right,
            self.wrong + other.wrong,
            self.missed + other.missed,
            self.in_forms + other.in_forms,
            self.files + other.files,
            self.whole + other.whole,
        )

    @property
    def precision(self) -> float:
        """The share of true cuts among those said."""
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """The share of true cuts that were said."""
        return self.right / max(1, self.right + self.missed)

    @property
    def f1(self) -> float:
        """Both in one number."""
        return 2 * self.right / max(1, 2 * self.right + self.wrong + self.missed)


def plain(page: str) -> str:
    """Return the text of a labelled page without its marks for drawing."""
    text = _MARKUP.sub("", page)
    return _CELLS.sub(lambda row: row[1].replace("|", "  "), text)


def score(joined: Joined, said: Iterable[int]) -> CutScore:
    """Hold the cuts said of one file against the true ones; page 1 counts for none."""
    cuts, true = set(said) - {1}, joined.firsts - {1}
    return CutScore(
        right=len(cuts & true),
        wrong=len(cuts - true),
        missed=len(true - cuts),
        in_forms=len(cuts & joined.in_forms),
        files=1,
        whole=int(cuts == true),
    )


def total(files: Iterable[Joined], cut: Cut) -> CutScore:
    """Cut every file and return all scores together."""
    return sum((score(file, cut(file.pages)) for file in files), CutScore())


def labelled_files(
    papers: Iterable[Labelled], texts: Callable[[Labelled], Sequence[str]]
) -> list[Joined]:
    """Return the labelled papers of several pages, those with known cuts and others."""
    files = []
    for paper in papers:
        pages = tuple(texts(paper))
        if len(pages) > 1:
            firsts = frozenset({1} | {first for first, _, _ in paper.cuts})
            files.append(Joined(paper.name, pages, firsts, _in_forms(paper)))
    return files


def label_texts(paper: Labelled) -> tuple[str, ...]:
    """Return the pages of a paper as they were written."""
    return tuple(map(plain, paper.pages))


def joined_files(
    papers: Sequence[Labelled],
    seeds: Iterable[int],
    texts: Callable[[Labelled], Sequence[str]] = label_texts,
) -> list[Joined]:
    """Return files of papers that chance puts together, one for each seed."""
    single = [paper for paper in papers if not paper.cuts]
    return [_join(single, random.Random(seed), seed, texts) for seed in seeds]


def _join(
    papers: Sequence[Labelled],
    chance: random.Random,
    seed: int,
    texts: Callable[[Labelled], Sequence[str]],
) -> Joined:
    """Return the papers that chance draws, in one file."""
    long = [paper for paper in papers if len(paper.pages) > 1]
    drawn = [
        chance.choice(long if long and chance.random() < LONG_PAPERS else papers)
        for _ in range(chance.randint(FEWEST, MOST))
    ]
    one_person = chance.random() < 0.6
    pages: list[str] = []
    firsts, in_forms = set(), set()
    for paper in drawn:
        own = list(texts(paper))
        if one_person:
            own = [_renamed(page, paper) for page in own]
        if len(own) == 1 and chance.random() < 0.35:
            own = broken(own[0], paper, chance)
        if len(own) > 1 and chance.random() < 0.12:
            own = _numbered(own, chance)
        first = len(pages) + 1
        firsts.add(first)
        if _is_form(paper):
            in_forms |= set(range(first + 1, first + len(own)))
        pages += own
        if chance.random() < 0.04:
            pages.append("")
    if chance.random() < 0.35:
        pages = _stamped(pages, chance)
    return Joined(f"seed {seed}", tuple(pages), frozenset(firsts), frozenset(in_forms))


def _is_form(paper: Labelled) -> bool:
    return paper.kind in FORMS or bool(FORM_TITLES.search(paper.pages[0].upper()))


def _in_forms(paper: Labelled) -> frozenset[int]:
    """Return the pages of a labelled file that go on with a form."""
    if not paper.cuts:
        later = range(2, len(paper.pages) + 1) if _is_form(paper) else ()
        return frozenset(later)
    found: set[int] = set()
    ends = [first for first, _, _ in paper.cuts[1:]] + [len(paper.pages) + 1]
    for (first, kind, _), end in zip(paper.cuts, ends, strict=True):
        if kind in FORMS or FORM_TITLES.search(paper.pages[first - 1].upper()):
            found |= set(range(first + 1, end))
    return frozenset(found)


def _renamed(page: str, paper: Labelled) -> str:
    """Return a page with its person and claim replaced by those of one case."""
    facts = {name: str(value) for name, value, _ in paper.facts}
    if claim := facts.get("claim_number"):
        page = page.replace(claim, "WJ-26-118204")
    names = facts.get("employee_name", "").split()
    for place, name in enumerate(names):
        new = "Teodora" if place == 0 else "Valdivia"
        if len(name) > 2:
            page = re.sub(rf"\b{re.escape(name)}\b", new, page)
            page = re.sub(rf"\b{re.escape(name.upper())}\b", new.upper(), page)
    return page


def broken(page: str, paper: Labelled, chance: random.Random) -> list[str]:
    """Return a long page as two, the second with a running head or without."""
    lines = page.splitlines()
    if sum(map(bool, lines)) < LEAST_LINES_TO_BREAK:
        return [page]
    at = chance.randint(len(lines) // 2, len(lines) * 3 // 4)
    names = [
        str(v) for n, v, _ in paper.facts if n in ("employee_name", "claim_number")
    ]
    name = names[0] if names else lines[0].strip()[:30]
    heads = ("", "", f"{name}\n", f"{name}    page 2\n", "Page 2\n", f"{name}, 2\n")
    return ["\n".join(lines[:at]), chance.choice(heads) + "\n".join(lines[at:])]


def _numbered(pages: list[str], chance: random.Random) -> list[str]:
    """Return the pages of one paper with their number at the head or foot of each."""
    written = chance.choice(("Page {} of {}", "{} of {}", "Pg {}/{}", "p. {}"))
    told = [written.format(at, len(pages)) for at in range(1, len(pages) + 1)]
    if chance.random() < 0.4:
        return [f"{number}\n{text}" for number, text in zip(told, pages, strict=True)]
    return [f"{text}\n{number}" for number, text in zip(told, pages, strict=True)]


def _stamped(pages: list[str], chance: random.Random) -> list[str]:
    """Return the pages with the line of one fax machine above each."""
    day = f"{chance.choice(['SEP', 'OCT', 'NOV'])} {chance.randint(1, 28):02} 2026"
    sender = chance.choice(
        ["LAW OFC OF DACOSTA", "UM DESK", "8055550142", "FAX SERVER"]
    )
    return [
        f"{day} 05:0{page % 10}PM  FROM: {sender}  TO: 8885550139  "
        f"P.{page:02}/{len(pages):02}\n{text}"
        for page, text in enumerate(pages, start=1)
    ]


def table(scores: Sequence[tuple[str, CutScore]]) -> Iterable[str]:
    """Return the lines of a small table."""
    yield f"{'files':28}{'count':>6}" + "".join(
        f"{head:>8}" for head in ("prec.", "recall", "F1", "whole", "forms")
    )
    for name, held in scores:
        yield (
            f"{name:28}{held.files:6}{held.precision:8.3f}{held.recall:8.3f}"
            f"{held.f1:8.3f}{held.whole:8}{held.in_forms:8}"
        )
