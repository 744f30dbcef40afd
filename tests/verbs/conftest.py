"""A small case that most tests of the verbs work on."""

import shutil

import pytest

from binder_app import cli
from tests.verbs import calls, drawn


@pytest.fixture
def call(capsys):
    """Run one verb in this process: `call("show", binder)`."""
    return lambda *words: calls.call(capsys, *words)


@pytest.fixture(scope="session")
def made_case(tmp_path_factory):
    """Draw papers of every family and take them in, once."""
    home = tmp_path_factory.mktemp("made-case")
    papers = drawn.draw_case(home / "papers")
    drawn.draw_picture(papers / "photo.jpg")
    drawn.draw_tiff(papers / "fax.tif", 2)
    drawn.draw_doc(papers / "letter.doc")
    drawn.draw_pdf(papers / "lawyer.pdf", drawn.PRIVILEGED)
    drawn.numbered(papers / "leaves.pdf", 5)
    (papers / "notes.txt").write_text("10/01 pain 8 of 10\n")
    (papers / "nothing.pdf").write_bytes(b"")
    (papers / "again").mkdir()
    shutil.copy(papers / "ur.pdf", papers / "again" / "copy of ur.pdf")
    binder = home / "Case"
    who = "employee_name=Marisol Quintero Vega"
    assert cli.run(["new", str(binder), "--set", who, "--json"]) == 0
    assert cli.run(["add", str(binder), str(papers), "--text", "later", "--json"]) == 3
    return home


@pytest.fixture
def case(made_case, tmp_path):
    """Return a binder of this test's own, and the folder of its papers beside it."""
    home = tmp_path / "home"
    shutil.copytree(made_case, home)
    return home / "Case"


@pytest.fixture
def id_of(call, case):
    """Return the exhibit id of the paper called so."""

    def find(name, binder=case):
        held = call("show", binder, "--json").json["exhibits"]
        return next(e["id"] for e in held if e["source_name"] == name)

    return find
