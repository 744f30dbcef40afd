"""Where LibreOffice is installed it makes the pages, on a short lead."""

import os
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from binder_app.intake.formats import libre_office
from binder_app.intake.formats.libre_office import converted
from binder_app.intake.formats.office import office_pages
from binder_app.intake.reader import Readers, ReadJob
from binder_app.intake.unreadable import NotYetReadError, UnreadableFileError
from tests.intake.office_drawn import (
    FONTS,
    made_of,
    open_text,
    paragraph,
    said,
    word_file,
    zipped,
)

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="the stand-in is a script of Unix"
)

PATIENCE = 60.0
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="asks Linux for its ends")
WRITES = """
import shutil, sys
from pathlib import Path
words = sys.argv[1:]
out = Path(words[words.index("--outdir") + 1])
profile = next(w for w in words if w.startswith("-env:")).partition("file://")[2]
settings = (Path(profile) / "user" / "registrymodifications.xcu").read_text()
Path({told!r}).write_text("\\n".join([words[-1], settings]))
shutil.copy({made!r}, out / (Path(words[-1]).stem + ".pdf"))
"""
HANGS = """
import os, signal, subprocess, sys
inner = subprocess.Popen([sys.executable, "-c", "import signal; signal.pause()"])
with open({told!r}, "w") as file:
    file.write(f"{{os.getpid()}} {{inner.pid}}")
signal.pause()
"""
FAILS = "raise SystemExit(1)"
LIES = """
import sys
from pathlib import Path
out = Path(sys.argv[sys.argv.index("--outdir") + 1])
(out / "document.pdf").write_bytes(b"%PDF-1.4 nothing")
"""


@pytest.fixture
def stand_in(tmp_path, monkeypatch, make_pdf):
    """Return what puts a program in LibreOffice's place, and what it writes."""
    told = tmp_path / "told"

    def put(words):
        made = make_pdf("by-libre.pdf", pages=3)
        body = words.format(told=str(told), made=str(made))
        program = tmp_path / "bin" / "soffice"
        program.parent.mkdir(exist_ok=True)
        program.write_text(f"#!{sys.executable}\n{body}")
        program.chmod(0o755)
        monkeypatch.setenv("PATH", f"{program.parent}:{os.environ['PATH']}")
        return told

    return put


def letter(tmp_path):
    return word_file(tmp_path / "my letter.docx", paragraph(said("words")))


def has_ended(process):
    """Wait until a process has ended; False where it goes on for long."""
    try:
        handle = os.pidfd_open(int(process))
    except ProcessLookupError:
        return True
    try:
        return bool(select.select([handle], [], [], PATIENCE)[0])
    finally:
        os.close(handle)


def test_its_pages_are_taken_and_said_to_be_its_own(stand_in, tmp_path):
    told = stand_in(WRITES)
    source, target = letter(tmp_path), tmp_path / "out.pdf"

    report = office_pages("docx", source, target, FONTS)

    assert report.pages == 3
    assert report.notes == (
        "LibreOffice made these pages; your file is kept as it is.",
    )
    assert target.read_bytes().startswith(b"%PDF")
    given, *settings = told.read_text().split("\n")
    assert Path(given).name == "document.docx"
    words = "".join(settings)
    assert "DisableMacrosExecution" in words
    assert "Update" in words and "ooInetProxyType" in words
    assert not list(tmp_path.glob(".imr-*"))


def test_it_opens_families_that_we_do_not_draw(stand_in, tmp_path):
    stand_in(WRITES)
    source = tmp_path / "old.doc"
    source.write_bytes(b"\xd0\xcf\x11\xe0")

    assert office_pages("doc", source, tmp_path / "out.pdf", FONTS).pages == 3


@pytest.mark.parametrize("words", [FAILS, LIES])
def test_where_it_fails_the_pages_are_drawn_here(stand_in, tmp_path, words):
    stand_in(words)

    report = office_pages("docx", letter(tmp_path), tmp_path / "out.pdf", FONTS)

    assert report.pages == 1
    assert report.notes[0].startswith("Simplified copy:")
    assert not list(tmp_path.glob(".imr-*"))


def test_an_older_file_that_it_can_not_open_is_not_yet_read(stand_in, tmp_path):
    stand_in(FAILS)
    source = tmp_path / "old.doc"
    source.write_bytes(b"x")

    with pytest.raises(NotYetReadError):
        office_pages("doc", source, tmp_path / "out.pdf", FONTS)


@LINUX
def test_at_its_limit_it_ends_with_all_that_it_started(stand_in, tmp_path, monkeypatch):
    told = stand_in(HANGS)
    os.mkfifo(told)
    started = []

    class Impatient(subprocess.Popen[bytes]):
        def wait(self, timeout=None):
            if timeout is None:
                return super().wait()
            started.extend(told.read_text().split())
            raise subprocess.TimeoutExpired(self.args, timeout)

    monkeypatch.setattr("subprocess.Popen", Impatient)
    program = libre_office.soffice()
    assert program is not None

    assert not converted(program, "docx", letter(tmp_path), tmp_path / "out.pdf")

    assert len(started) == 2
    assert all(map(has_ended, started))


def test_it_runs_within_the_limits_of_a_reader(stand_in, tmp_path):
    stand_in(WRITES)
    source = letter(tmp_path)
    job = ReadJob(
        str(source), source.name, str(tmp_path / "p.pdf"), str(tmp_path / "p.json")
    )

    with Readers(1) as readers:
        (result,) = readers.read([job])

    assert len(result.answer["facts"]) == 3
    assert result.answer["notes"][0].startswith("LibreOffice made these pages")


@LINUX
def test_it_ends_when_its_reader_is_killed(stand_in, tmp_path):
    told = stand_in(HANGS)
    os.mkfifo(told)
    source = letter(tmp_path)
    script = (
        "from pathlib import Path\n"
        "from binder_app.intake.formats.libre_office import converted, soffice\n"
        f"converted(soffice(), 'docx', Path({str(source)!r}), Path('{tmp_path}/o.pdf'))"
    )
    root = str(Path(__file__).parents[2])
    reader = subprocess.Popen(
        [sys.executable, "-c", script], env={**os.environ, "PYTHONPATH": root}
    )
    started = told.read_text().split()

    reader.send_signal(signal.SIGKILL)
    reader.wait()

    assert len(started) == 2
    assert all(map(has_ended, started))


REACHES_OUT = {
    "picture": (
        '<Relationship Id="p" TargetMode="External" Type="x/image"'
        ' Target="http://far.example/p.png"/>'
    ),
    "template": (
        '<Relationship Id="t" TargetMode="External" Type="x/attachedTemplate"'
        ' Target="file:///share/t.dotm"/>'
    ),
}


@pytest.mark.parametrize("relation", REACHES_OUT.values(), ids=REACHES_OUT)
def test_a_document_that_reaches_out_is_never_handed_over(stand_in, tmp_path, relation):
    told = stand_in(WRITES)
    source = word_file(
        tmp_path / "x.docx", paragraph(said("words")), relations=relation
    )

    report = office_pages("docx", source, tmp_path / "out.pdf", FONTS)

    assert report.notes[0].startswith("Simplified copy:")
    assert not told.exists()


def test_a_plain_link_is_no_reason_to_draw_it_here(stand_in, tmp_path):
    stand_in(WRITES)
    link = (
        '<Relationship Id="p" TargetMode="External" Type="x/hyperlink"'
        ' Target="http://dir.ca.gov/"/>'
    )
    source = word_file(tmp_path / "x.docx", paragraph(said("words")), relations=link)

    assert office_pages("docx", source, tmp_path / "out.pdf", FONTS).pages == 3


def test_open_and_rich_text_that_reach_out_are_not_handed_over(stand_in, tmp_path):
    told = stand_in(WRITES)
    frame = (
        '<draw:frame><draw:image xlink:href="http://far.example/b.png"/></draw:frame>'
    )
    text = open_text(tmp_path / "x.odt", f"<text:p>words{frame}</text:p>")
    rich = tmp_path / "x.rtf"
    rich.write_bytes(rb"{\rtf1{\field{\*\fldinst INCLUDEPICTURE far}{\fldrslt words}}}")

    for family, source in (("odt", text), ("rtf", rich)):
        report = office_pages(family, source, tmp_path / "out.pdf", FONTS)
        assert report.notes[0].startswith("Simplified copy:")
    assert not told.exists()


def test_a_bomb_is_refused_before_it_is_handed_over(stand_in, tmp_path):
    told = stand_in(WRITES)
    source = zipped(tmp_path / "b.docx", {"word/document.xml": bytes(80_000_000)})

    with pytest.raises(UnreadableFileError, match="unpacks"):
        office_pages("docx", source, tmp_path / "out.pdf", FONTS)
    assert not told.exists()


def test_web_pages_are_always_drawn_here(stand_in, tmp_path):
    told = stand_in(WRITES)
    source = tmp_path / "x.html"
    source.write_text("<p>words</p>")

    assert made_of("html", source).text.strip() == "words"
    office_pages("html", source, tmp_path / "out.pdf", FONTS)
    assert not told.exists()
