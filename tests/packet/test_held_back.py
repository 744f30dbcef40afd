import shutil
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from pikepdf import String

from binder_app.acts.adding import add_files
from binder_app.acts.building import BuildWish, Built, build
from binder_app.acts.rulebook import read_rulebook
from binder_app.domain.binder import Binder
from binder_app.domain.claim import Claim
from binder_app.files import digest_of
from binder_app.packet.make_plan import PacketOptions
from binder_app.progress import Progress
from binder_app.storage.binder_file import BinderFile
from tests.packet import papers

IN = ("zebra", "gecko")
OUT = ("walrus", "lynx", "otter")
"""Papers that stay out: held back by the user, excluded, held back by its kind."""

BROKEN, COPY = "heron", "ibex"
"""A file that can't be read, and a second copy of the zebra."""


@dataclass(frozen=True)
class Case:
    """A packet built from a real binder, and the papers it was given."""

    built: Built
    given: dict[str, Path]


def name_of(word: str) -> str:
    return f"file-{word}-name.pdf"


def say_of(word: str) -> str:
    return f"words-of-{word}"


def draw(folder: Path) -> dict[str, Path]:
    given = {word: folder / name_of(word) for word in (*IN, *OUT, BROKEN, COPY)}
    for word in (*IN, *OUT):
        papers.drawn(given[word], 2, say_of(word))
    with papers.retouched(given["gecko"]) as pdf:
        papers.link(pdf.pages[0].obj, Dest=String("nowhere"))
        pdf.docinfo["/Title"] = "title-of-gecko"
    given[BROKEN].write_bytes(b"%PDF-1.7\nbroken bytes of heron\n%%EOF")
    shutil.copy(given["zebra"], given[COPY])
    return given


def held(binder: Binder) -> Binder:
    """Hold the walrus back, let the otter be what is held back by default."""
    exhibits = []
    for exhibit in binder.exhibits:
        if exhibit.source_name == name_of("walrus"):
            exhibit = exhibit.with_choice("state", "held_back")
            exhibit = exhibit.with_choice("reason", "reason-for-walrus")
        if exhibit.source_name == name_of("otter"):
            exhibit = replace(exhibit, held_by_default=True)
        exhibits.append(exhibit)
    return replace(binder, exhibits=tuple(exhibits))


def id_of(binder: Binder, word: str) -> str:
    return next(e.id for e in binder.exhibits if e.source_name == name_of(word))


@pytest.fixture(scope="module")
def case(tmp_path_factory) -> Case:
    home = tmp_path_factory.mktemp("case")
    given_to = home / "given"
    given_to.mkdir()
    given = draw(given_to)
    rules = read_rulebook("workers_comp")
    claim = Claim({"employee_name": "Marisol Quiñones"})
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(home / "cache"))
        with BinderFile.create(
            home / "Case", Binder("workers_comp", claim=claim)
        ) as file:
            add_files(file, list(given.values()), rules, Progress())
            file.save(held(file.binder))
            options = PacketOptions(leave_out=(id_of(file.binder, "lynx"),))
            wish = BuildWish(options, home / "packet.pdf", "2026-10-05", True, "a test")
            return Case(build(file, wish, rules, Progress()), given)


@pytest.fixture(scope="module")
def told(case) -> str:
    return papers.everything_in(case.built.report.path)


def test_the_papers_that_are_in_are_there_with_their_digests(case, told):
    assert len(case.built.report.plan.exhibits) == len(IN)
    squeezed = "".join(told.split())
    for word in IN:
        assert f"{say_of(word)} page 2" in told
        assert digest_of(case.given[word]) in squeezed


@pytest.mark.parametrize("word", [*OUT, BROKEN])
def test_of_what_stays_out_nothing_is_said(word, case, told):
    squeezed = "".join(told.split())
    assert name_of(word) not in told
    assert name_of(word).removesuffix(".pdf") not in told
    assert say_of(word) not in told
    assert f"reason-for-{word}" not in told
    assert f"bytes of {word}" not in told
    assert digest_of(case.given[word]) not in squeezed
    assert word not in told.lower()


@pytest.mark.parametrize("word", [*IN, COPY])
def test_no_file_is_named_in_a_packet_not_even_one_that_is_in(word, told):
    assert f"file-{word}-name" not in told
    assert f"title-of-{word}" not in told


def test_no_folder_of_this_machine_is_named(case, told):
    assert str(case.given["zebra"].parent) not in told
    assert "originals/" not in told


def test_the_users_own_sheet_names_every_file_and_why(case):
    sheet = "".join("".join(papers.texts_of(case.built.for_you)).split())

    for word in (*IN, *OUT, BROKEN, COPY):
        assert name_of(word) in sheet
    assert "reason-for-walrus" in sheet


def test_the_ledger_has_a_row_for_every_file(case):
    rows = {row.file: row.outcome for row in case.built.ledger}

    assert rows == {
        name_of("zebra"): "in_packet",
        name_of("gecko"): "in_packet",
        name_of("walrus"): "held_back",
        name_of("lynx"): "held_back",
        name_of("otter"): "held_back",
        name_of(BROKEN): "could_not_be_read",
        name_of(COPY): "same_as",
    }
