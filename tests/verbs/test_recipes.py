import json

import pikepdf
import pypdfium2
import pytest

DECISION_WORDS = ("UR decision", "utilization review", "Decision served", "Denied")


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
