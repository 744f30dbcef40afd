"""The sample case as its data files tell it: the claim, the papers, the answers."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from binder_app.domain.claim import CLAIM_FACTS, Claim
from binder_app.domain.dispute import Dispute, TreatmentItem
from binder_app.errors import RuleFileError
from binder_app.sample.sheet import Look

FOLDER = "sample_case"
FILE = "sample_case.toml"


@dataclass(frozen=True, slots=True)
class SamplePaper:
    """One file of the sample case: what it is, and how it is made.

    `pages` is how many pages its own words fill; `same_as` names the file it
    repeats byte for byte.
    """

    file_name: str
    kind: str
    title: str
    date: str
    sender: str
    form: str
    words: str
    pages: int
    look: Look
    seed: int = 0
    same_as: str = ""


@dataclass(frozen=True, slots=True)
class SampleAnswer:
    """A reason that the decision gives, and a page of the folder on that point."""

    reason: str
    quote: str
    file_name: str
    page: int


@dataclass(frozen=True, slots=True)
class SamplePages:
    """Where the treatment is asked for and decided: files, and pages from 1."""

    asked_in: str
    asked: int
    decision: str
    decided: int
    guideline: int
    reasons: int


@dataclass(frozen=True, slots=True)
class SampleCase:
    """What the made-up case says, and the files it was written to."""

    claim: Claim
    dispute: Dispute
    papers: tuple[SamplePaper, ...]
    answers: tuple[SampleAnswer, ...]
    pages: SamplePages
    paths: tuple[Path, ...] = ()


def read_case(resources: Path) -> SampleCase:
    """Read the case; `RuleFileError` where a data file is broken."""
    with (resources / FOLDER / FILE).open("rb") as file:
        told = tomllib.load(file)
    try:
        return _case(told)
    except (KeyError, TypeError) as error:
        raise RuleFileError(FILE, "the case", f"{error} is missing or odd") from error


def _case(told: Mapping[str, Any]) -> SampleCase:
    facts = {name: told["claim"][name] for name in CLAIM_FACTS if name in told["claim"]}
    items = tuple(TreatmentItem(**entry) for entry in told["treatment"])
    answers = tuple(SampleAnswer(**entry) for entry in told["answer"])
    papers = tuple(_paper(entry) for entry in told["paper"])
    pages = SamplePages(**told["pages"])
    return SampleCase(Claim(facts), Dispute(items), papers, answers, pages)


def _paper(entry: Mapping[str, Any]) -> SamplePaper:
    look: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in entry.get("look", {}).items()
    }
    return SamplePaper(
        file_name=entry["file"],
        kind=entry["kind"],
        title=entry["title"],
        date=entry["date"],
        sender=entry["sender"],
        form=entry["form"],
        words=entry.get("words", ""),
        pages=entry["pages"],
        look=Look(**look),
        seed=entry.get("seed", 0),
        same_as=entry.get("same_as", ""),
    )
