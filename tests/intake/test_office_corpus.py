"""The corpus's office files become pages, or say in one line why not."""

from pathlib import Path

import pytest

from binder_app.errors import BinderError
from binder_app.intake.formats.office import READERS
from binder_app.intake.sniff import sniff
from tests.intake.office_drawn import made_of, word_file

CORPUS = Path(__file__).resolve().parents[2].parent / "shared" / "corpus" / "office"

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(
        not CORPUS.is_dir(), reason=f"the developers' corpus is not at {CORPUS}"
    ),
]
REFUSED = {
    "gh-tika-testODTEncrypted.odt": "locked with a password",
    "gh-tika-testRTFEmbeddedLink.rtf": "Nothing in this file can be shown",
    "synth-docx-entities.docx": "was not opened",
    "synth-docx-missing-part.docx": "damaged",
    "synth-truncated.docx": "damaged",
}
SAYS = {
    "gh-tika-017091.docx": "Chaplains at GS-11 provide complete religious ministry",
    "gh-tika-NullHeader.docx": "Hundreds injured in Yemen protest",
    "gh-tika-footnotes.docx": "snoska",
    "gh-tika-testAltChunkHTML.docx": "Simple paragraph with a emphasized word",
    "gh-tika-testWORD_embedded_pics.docx": "This is a paragraph with an image",
    "gh-tika-testWORD_null_style.docx": "Test av styrt dokument",
    "gh-tika-testPhoneNumberExtractor.odt": "1. 9498888888",
    "gh-sample-files-libreoffice-form.odt": "Example for a Form",
    "gh-tika-testRTFTIKA_2899.rtf": "Promise to Pay. You promise to pay us",
    "gh-tika-testRTFWordPadCzechCharacters.rtf": "Článek týdne",
    "gh-tika-testRTFListLibreOffice.rtf": "2. two",
    "synth-html-remote.html": "Jordan Sample",
}


def office_files():
    for path in sorted(CORPUS.iterdir()) if CORPUS.is_dir() else ():
        family = sniff(path.read_bytes()[: 1 << 16], path.name)
        if family in READERS:
            yield pytest.param(family, path, id=path.name)


@pytest.mark.parametrize(("family", "path"), list(office_files()))
def test_each_becomes_pages_or_says_why_not(family, path, tmp_path):
    source = tmp_path / path.name
    source.write_bytes(path.read_bytes())

    try:
        told = made_of(family, source)
    except BinderError as error:
        assert REFUSED[path.name] in error.problem
        return

    assert path.name not in REFUSED
    assert told.report.pages == len(told.pages)
    words = " ".join(told.text.split())
    assert SAYS.get(path.name, "") in words
    assert all(note.endswith(".") for note in told.notes)


def test_the_stand_in_for_a_word_file_is_one(tmp_path):
    path = word_file(tmp_path / "x.docx", "")

    assert sniff(path.read_bytes(), path.name) == "docx"
