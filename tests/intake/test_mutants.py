"""Broken files of many families, through readers as the program starts them."""

from itertools import islice
from random import Random

import pytest

from binder_app.intake.reader import Reader, ReadJob
from tests.intake.mutants import mutants_of
from tests.intake.seeds import drawn

MUTANTS = 100

FAMILIES = ("pdf", "tiff", "gif", "bmp", "webp", "dicom", "text")
"""Those that have no such test of their own beside them."""


@pytest.fixture(scope="module")
def seeds(tmp_path_factory):
    return drawn(tmp_path_factory.mktemp("seeds"))


@pytest.fixture
def read(tmp_path):
    """Give what a reader answers about some bytes."""
    reader = Reader()

    def answer(data, name):
        source = tmp_path / name
        source.write_bytes(data)
        job = ReadJob(str(source), name, f"{source}.made.pdf", f"{source}.json")
        return reader.read(job).answer

    yield answer
    reader.close()


@pytest.mark.parametrize("family", FAMILIES)
def test_a_hundred_mutants_cost_a_clear_line_at_most(family, seeds, read):
    assert read(seeds[family], f"a.{family}").get("family") == family

    broken = mutants_of(seeds[family], seeds[family], Random(family))
    for number, bad in enumerate(islice(broken, MUTANTS)):
        answer = read(bad, f"a.{family}")
        assert answer, f"mutant {number} ended its reader"
        if "problem" in answer:
            assert answer["problem"].endswith(".")
            assert answer["remedy"].endswith(".")
        else:
            assert answer.get("facts") or answer.get("holds") or answer.get("not_yet")
