"""Mending sets right how a date is written; it changes no number into another."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from binder_app.domain.folding import folded
from binder_app.ocr.mending import mender
from binder_app.storage import places

MENDER = mender(places.resources())
LIKE_LINES = st.text("0123456789/.,-'· OoIl|QdeMarchmayojulio°ñ$:#", max_size=60)
DATES = st.dates().map(lambda day: day.strftime("%m/%d/%Y"))


@pytest.mark.parametrize(
    ("read", "is_fax", "mended"),
    [
        ("Date: O3/l8/2O26", False, "Date: 03/18/2026"),
        ("seen 03./18/'2026 again", False, "seen 03/18/2026 again"),
        ("March. 18, 2026", False, "March 18, 2026"),
        ("March 18.2026", False, "March 18, 2026"),
        ("el 24 de julio de2026", False, "el 24 de julio de 2026"),
        ("el 24. de júlio de 2026", True, "el 24 de julio de 2026"),
        ("claim WC.-2026-'018365", True, "claim WC-2026-018365"),
        ("ＣＰＴ　９７８１０", False, "CPT 97810"),
        ("řequest", True, "request"),
        ("review by10/04/2026: Send", False, "review by 10/04/2026: Send"),
        ("El dia de la PETICION fisica", True, "El día de la PETICIÓN física"),
        (
            "La radiografia despuês de la Cirugia",
            True,
            "La radiografía después de la Cirugía",
        ),
    ],
)
def test_it_writes_as_people_do(read, is_fax, mended):
    assert MENDER.mended(read, is_fax) == mended


@pytest.mark.parametrize(
    "read",
    [
        "13/45/2026",
        "O0/18/2026",
        "03/18/20261",
        "103/18/2026",
        "I. O. U. 20 de oro de 2026",
        "8 de Oo de 2026",
        "4/5/6",
        "dose 1.5/2.5 mg",
        "Núñez, Peña and Agüero à la carte",
        "$1,480.00",
        "patron, suspicion, historia, Garcia; el medico esta solo",
        "by 1 1/10/2026",
        "Rx 7711/10/2026",
    ],
)
def test_what_is_no_date_stays_as_it_was_read(read):
    assert MENDER.mended(read, True) == read


@given(LIKE_LINES, st.booleans())
def test_no_figure_is_lost_changed_or_moved(line, is_fax):
    mended = MENDER.mended(line, is_fax)

    as_figures = str.maketrans("OoQIil|", "0001111")
    assert figures(mended.translate(as_figures)) == figures(line.translate(as_figures))
    kept = iter(figures(mended))
    assert all(figure in kept for figure in figures(line))


def test_a_clean_scan_keeps_words_as_they_were_read():
    assert MENDER.mended("dia, fisica, PETICION", False) == "dia, fisica, PETICION"


def test_words_with_accents_are_listed_once_and_need_theirs():
    told = (places.resources() / "ocr" / "accents.es.txt").read_text("utf-8")
    listed = [w for line in told.splitlines() if line[0] != "#" for w in line.split()]
    plain = [folded(word)[0] for word in listed]
    known = (places.resources() / "ocr" / "words.en.txt").read_text("utf-8").split()

    assert len(plain) == len(set(plain))
    assert all(word != bare for word, bare in zip(listed, plain, strict=True))
    assert not set(plain) & set(known)


@given(DATES, DATES)
def test_true_dates_stay(one, other):
    line = f"from {one} until {other}"
    assert MENDER.mended(line, True) == line


@given(LIKE_LINES, st.booleans())
def test_mending_twice_changes_nothing_more(line, is_fax):
    once = MENDER.mended(line, is_fax)
    assert MENDER.mended(once, is_fax) == once


def figures(text: str) -> str:
    return re.sub(r"\D", "", text)
