"""The user's own sheet in Spanish: all that the program says of it is Spanish."""

import re
import shutil
from dataclasses import dataclass, replace

import pikepdf
import pytest
from pikepdf import Dictionary, Encryption, Name, String

from binder_app.acts.adding import add_files
from binder_app.acts.building import BuildWish, Built, build
from binder_app.acts.rulebook import read_rulebook
from binder_app.acts.splitting import join
from binder_app.domain.binder import Binder
from binder_app.packet.make_plan import PacketOptions
from binder_app.progress import Progress
from binder_app.storage.binder_file import BinderFile
from binder_app.storage.places import resources
from binder_app.storage.sentence_files import family_sentences, read_catalogue
from tests.packet import papers, plans

WRITTEN = "My own diary, a script of mine"
"""A reason that the user wrote, in English: it stays as written."""

LEFT_OUT = "fuera.pdf"


@dataclass(frozen=True)
class Case:
    """A packet with Spanish pages, and what the user's own sheet says."""

    built: Built
    sheet: str


def draw(folder):
    """Draw papers of every sort that the sheet has something to say of."""
    whole = ("zorro", "gato", "lince", "fuera", "diario", "llave", "programa")
    given = {word: folder / f"{word}.pdf" for word in (*whole, "roto", "copia")}
    for word in whole:
        papers.drawn(given[word], 3, word)
    with papers.retouched(given["programa"]) as pdf:
        script = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
        pdf.Root.OpenAction = script
        pdf.pages[0].obj.AA = Dictionary(O=Dictionary(S=Name.Launch))
        pdf.attachments["a.txt"] = b"a"
    with pikepdf.open(given["llave"], allow_overwriting_input=True) as pdf:
        pdf.save(given["llave"], encryption=Encryption(owner="a", user="b"))
    given["roto"].write_bytes(b"%PDF-1.7\nbytes\n%%EOF")
    shutil.copy(given["zorro"], given["copia"])
    given["foto"] = folder / "foto.mov"
    given["foto"].write_bytes(b"\0\0\0\x18ftypqt  \0\0\0\0qt  qt  " + b"\0" * 64)
    given["lince"].write_bytes(damaged(given["lince"].read_bytes()))
    return list(given.values())


def damaged(whole: bytes) -> bytes:
    """Return a PDF that has to be mended: where its objects are is told wrong."""
    return re.sub(rb"startxref\s+\d+", b"startxref\n7", whole)


def arranged(binder):
    """Join two papers without some pages, and hold one back."""
    ids = {e.source_name.partition(".")[0]: e.id for e in binder.exhibits}
    binder = join(binder, [ids["zorro"], ids["gato"]])
    joined, diary = binder.exhibit(ids["zorro"]), binder.exhibit(ids["diario"])
    pages = [
        replace(page, goes_in=number not in (1, 5))
        for number, page in enumerate(joined.pages)
    ]
    diary = diary.with_choice("state", "held_back").with_choice("reason", WRITTEN)
    joined = replace(joined, pages=tuple(pages))
    return binder.replacing([joined.id], [joined]).replacing([diary.id], [diary])


@pytest.fixture(scope="module", params=["es", "en"])
def case(request, tmp_path_factory):
    """Return a packet in either language, its sheet for a person of the Spanish one."""
    home = tmp_path_factory.mktemp("hoja")
    (home / "dados").mkdir()
    rules, given = read_rulebook("workers_comp"), draw(home / "dados")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(home / "cache"))
        with BinderFile.create(home / "Carpeta", Binder("workers_comp")) as file:
            add_files(file, given, rules, Progress())
            file.save(arranged(file.binder))
            out = [e.id for e in file.binder.exhibits if e.source_name == LEFT_OUT]
            options = PacketOptions(language=request.param, leave_out=tuple(out))
            target = home / "paquete.pdf"
            wish = BuildWish(options, target, "2026-10-05", True, "así", "es")
            built = build(file, wish, rules, Progress())
    return Case(built, " ".join(" ".join(papers.texts_of(built.for_you)).split()))


def words_of(*texts):
    """Return the words of those texts; the names of values are none."""
    plain = [re.sub(r"\{\w+\}", " ", text) for text in texts]
    return {word for text in plain for word in re.findall(r"[^\W\d_]+", text.lower())}


def test_no_english_word_of_the_program_stands_on_a_spanish_sheet(case):
    entries = [
        *read_catalogue(resources(), "es"),
        *family_sentences(resources(), "es"),
    ]
    spanish = words_of(*(e.told for e in entries), *plans.words("es").texts.values())
    english = words_of(*(e.english for e in entries)) - spanish

    assert "file" in english and "taken" in english
    told = re.sub(r"\b[0-9a-f]{8}\b", "", case.sheet.replace(WRITTEN, ""))
    titles = words_of(*(e.title for e in case.built.report.plan.all_exhibits))
    assert words_of(told) & (english - titles) == set()


def test_the_sheet_says_in_spanish_what_became_of_each_file(case):
    for said in (
        "Este PDF está dañado y no se puede leer ninguna de sus páginas.",
        "El archivo estaba dañado y lo reparamos: pudimos recuperar 3 páginas.",
        "No se pudo leer: Tiene contraseña.",
        "Es un video o una grabación de sonido; aquí no se puede convertir en páginas.",
        "No va en este paquete: usted lo dejó fuera",
        "Igual a otro archivo: zorro.pdf; anexo A",
        "va sin 1 de sus 3 páginas",
        "Se quitó: un programa oculto (script) o una acción de todo el documento",
        "Se quitó: una acción que abre un programa",
        "Se armó a pesar de esto: No hay una decisión de UR en la carpeta.",
    ):
        assert said in case.sheet


def test_a_reason_that_the_user_wrote_stays_as_written(case):
    assert f"Apartado: {WRITTEN}" in case.sheet


def test_the_ledger_of_the_answer_stays_english(case):
    reasons = {row.file: row.reason for row in case.built.ledger}

    assert reasons["fuera.pdf"] == "You left it out"
    assert reasons["llave.pdf"] == "It is locked with a password."
    assert reasons["copia.pdf"] == "zorro.pdf; tab A"
    assert reasons["diario.pdf"] == WRITTEN
