import json

import pikepdf
import pypdfium2
import pytest

from tests.verbs import drawn

DECISION_WORDS = (
    "decision",
    "UR decision",
    "utilization review",
    "Decision served",
    "Denied",
)


@pytest.fixture
def built(call, case, tmp_path):
    """Build a packet of one recipe; return its answer and its file."""

    def build(recipe, *words):
        out = tmp_path / f"{recipe}.pdf"
        told = call("build", case, "--recipe", recipe, "-o", out, *words, "--json")
        return told, out

    return build


def kinds_in(told):
    return {exhibit["kind"] for exhibit in told.json["exhibits"]}


def own_texts(path, told):
    """Return what stands on the pages of our own."""
    theirs = {
        page
        for exhibit in told.json["exhibits"]
        for page in range(exhibit["first_page"], exhibit["last_page"] + 1)
    }
    document = pypdfium2.PdfDocument(path)
    return [
        " ".join(page.get_textpage().get_text_range().split())
        for number, page in enumerate(document, start=1)
        if number not in theirs
    ]


def test_the_application_carries_what_has_to_arrive_in_time(built):
    told, _ = built("application")

    assert told.code == 0 and told.json["checked"]["ok"]
    assert kinds_in(told) <= {"imr_application", "ur_decision", "representation"}
    assert {"imr_application", "ur_decision"} <= kinds_in(told)


def test_the_administrators_copy_tells_nothing_of_the_decision(built, call, case):
    dates = ("ur_decision_date=2026-09-21", "service_date=2026-09-22")
    assert call("set", case, *dates, "--json").code == 0

    told, path = built("administrator_copy")

    assert told.code == 0
    assert kinds_in(told) == {"imr_application"}
    pages = own_texts(path, told)
    assert "Copy for the claims administrator" in pages[0]
    for text in pages:
        assert not [word for word in DECISION_WORDS if word in text]
        assert "09/21/2026" not in text and "09/22/2026" not in text
    with pikepdf.open(path) as pdf:
        assert "Copy" in str(pdf.docinfo["/Title"])


def test_the_administrators_copy_needs_no_decision_in_the_binder(
    built, call, case, id_of
):
    call("set", case, "--exhibit", id_of("ur.pdf"), "state=held_back", "--json")

    assert built("packet")[0].code == 3
    assert built("administrator_copy")[0].code == 0


def test_records_need_no_signed_form(built, call, case, id_of):
    call("set", case, "--exhibit", id_of("form.pdf"), "state=held_back", "--json")

    told, path = built("records")

    assert told.code == 0
    assert not kinds_in(told) & {"imr_application", "ur_decision"}
    assert "Records for the review" in own_texts(path, told)[0]


def test_what_a_recipe_leaves_out_is_told_to_the_user_alone(built, call, case):
    told, path = built("application")

    rows = {row["file"]: row for row in told.json["ledger"]}
    assert rows["rfa.pdf"]["outcome"] == "held_back"
    assert "carries only" in rows["rfa.pdf"]["reason"]
    assert not any("carries only" in text for text in own_texts(path, told))


def test_a_paper_keeps_its_tab_in_every_packet(built):
    packet, records = built("packet")[0].json, built("records")[0].json

    tabs = {exhibit["id"]: exhibit["tab"] for exhibit in packet["exhibits"]}
    for exhibit in records["exhibits"]:
        assert exhibit["tab"] == tabs[exhibit["id"]]


def test_an_unknown_recipe_is_refused_with_those_there_are(call, case, tmp_path):
    told = call("build", case, "--recipe", "brief", "-o", tmp_path / "p.pdf")

    assert told.code == 2
    assert "administrator_copy" in told.err
    assert not list(tmp_path.glob("*.pdf"))


@pytest.mark.parametrize("pathway", ["dmhc", "cdi"])
def test_health_plan_cases_have_no_copy_for_an_administrator(call, tmp_path, pathway):
    binder = tmp_path / "Plan"
    call("new", binder, "--pathway", pathway)

    out = tmp_path / "p.pdf"
    told = call("build", binder, "--recipe", "administrator_copy", "-o", out)

    assert told.code == 2
    assert json.dumps("administrator_copy") in told.err


def add_background(call, case, tmp_path):
    """Add a diary that a person says is one; return its exhibit."""
    paper = drawn.draw_pdf(tmp_path / "diary.pdf", "my days one", "my days two")
    added = call("add", case, paper, "--text", "later", "--json").json
    (exhibit,) = added["files"][0]["exhibits"]
    assert call("set", case, "--exhibit", exhibit, "kind=symptom_notes").code == 0
    return exhibit


def test_background_goes_along_only_where_it_is_asked_for(built, call, case, tmp_path):
    diary = add_background(call, case, tmp_path)

    plain, path = built("packet")
    texts = own_texts(path, plain)
    asked, path = built("packet", "--option", "annex=on")

    held = [exhibit["id"] for exhibit in plain.json["exhibits"]]
    assert diary not in held
    assert not any("my days" in text or "Annex" in text for text in texts)
    row = next(r for r in plain.json["ledger"] if r["file"] == "diary.pdf")
    assert (row["outcome"], row["reason"]) == (
        "held_back",
        "background: only in an annex, if you ask for one",
    )
    for verb in ("show", "check"):
        assert "annex only" in call(verb, case).out
    last = asked.json["exhibits"][-1]
    assert last["id"] == diary
    assert [exhibit["id"] for exhibit in asked.json["exhibits"]] == [*held, diary]
    divider = pypdfium2.PdfDocument(path)[last["first_page"] - 3]
    assert "not about medical necessity" in divider.get_textpage().get_text_range()


def test_a_file_copy_is_the_packet_unchanged_with_the_annex_behind_it(
    built, call, case, tmp_path
):
    diary = add_background(call, case, tmp_path)

    packet, filed = built("packet")
    copy, whole = built("file_copy")

    theirs, ours = pypdfium2.PdfDocument(filed), pypdfium2.PdfDocument(whole)
    for page in range(len(theirs)):
        told = [pdf[page].get_textpage().get_text_range() for pdf in (theirs, ours)]
        assert told[0] == told[1]
    assert copy.json["pages"] == len(ours) > packet.json["pages"] == len(theirs)
    assert copy.json["exhibits"][-1]["id"] == diary
    behind = [ours[page] for page in range(len(theirs), len(ours))]
    texts = [page.get_textpage().get_text_range() for page in behind]
    total = len(ours)
    for number, text in enumerate(texts, start=len(theirs) + 1):
        assert f"File copy page {number} of {total}" in text
        assert "Packet page" not in text
    assert "diary.pdf" in texts[-1] and "Ledger" in texts[-1]
    assert call("verify", whole).code == 0


def test_a_packet_without_an_annex_refuses_one(built):
    told, path = built("records", "--option", "annex=on")

    assert told.code == 2 and not path.exists()
