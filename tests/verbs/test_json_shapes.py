import pytest

from tests.verbs import drawn, shape_check
from tests.verbs.shape_check import faults


def test_the_checker_sees_what_is_missing_and_what_is_of_the_wrong_type():
    told = faults({"ok": 1, "problems": [None], "pages": True}, shape_check.VERIFY)

    assert sorted(told) == [
        "$.bookmarks is missing",
        "$.links is missing",
        "$.ok is no flag: 1",
        "$.pages is no whole number: True",
        "$.problems[0] is no text: None",
    ]


def test_read_answers_in_its_shape(call, case):
    told = call("read", case.parent / "papers", "--json")

    assert faults(told.json, shape_check.READ) == []
    by_name = {file["file"].rpartition("/")[2]: file for file in told.json["files"]}
    assert by_name["ur.pdf"]["parts"][0]["kind"] == "ur_decision"
    assert by_name["ur.pdf"]["text_source"] == "embedded"
    assert by_name["photo.jpg"]["text_source"] == "ocr"
    assert by_name["nothing.pdf"]["outcome"] == "needs_attention"
    assert by_name["nothing.pdf"]["parts"] == []
    assert told.code == 3


def test_add_answers_in_its_shape_with_one_entry_a_file(call, case, tmp_path):
    drawn.draw_pdf(tmp_path / "more.pdf", "more")
    again = case.parent / "papers" / "ur.pdf"

    told = call("add", case, tmp_path / "more.pdf", again, "--json")

    assert faults(told.json, shape_check.ADD) == []
    outcomes = [(file["file"], file["outcome"]) for file in told.json["files"]]
    assert outcomes == [("more.pdf", "added"), ("ur.pdf", "duplicate")]
    assert told.code == 0


@pytest.mark.parametrize(
    "words",
    [
        ("show", "CASE"),
        ("set", "CASE", "claim_number=WX-1"),
        ("set", "CASE", "--exhibit", "e1", "title=A title"),
        ("CASE",),
    ],
    ids=["show", "set", "set-exhibit", "folder-alone"],
)
def test_show_and_every_edit_answer_with_the_binder(call, case, words):
    told = call(*(case if word == "CASE" else word for word in words), "--json")

    assert faults(told.json, shape_check.SHOW) == []
    assert told.code == 0


def test_new_split_and_join_answer_with_the_binder(call, case, id_of, tmp_path):
    made = call("new", tmp_path / "Fresh", "--json")
    leaves = id_of("leaves.pdf")
    cut = call("split", case, "--exhibit", leaves, "--at", "3", "--json")
    ids = [e["id"] for e in cut.json["exhibits"] if e["source_name"] == "leaves.pdf"]
    joined = call("join", case, *ids, "--json")

    for told in (made, cut, joined):
        assert faults(told.json, shape_check.SHOW) == []
        assert told.code == 0
    assert len(cut.json["exhibits"]) == len(joined.json["exhibits"]) + 1


def test_what_is_not_known_is_null_and_not_an_empty_text(call, case):
    held = call("show", case, "--json").json["exhibits"]

    photo = next(e for e in held if e["source_name"] == "photo.jpg")
    assert (photo["date"], photo["from"], photo["reason"]) == (None, None, None)


def test_check_answers_in_its_shape(call, case):
    call("set", case, "service_date=10/21/2026", "service_method=mail")

    told = call("check", case, "--json")

    assert faults(told.json, shape_check.CHECK) == []
    assert told.json["ready"] is True
    assert told.json["deadlines"][0]["start"]["date"] == "2026-10-21"


def test_deadlines_answer_in_their_shape(call):
    told = call("deadlines", "--event", "served=2026-11-10@mail", "--json")
    unknown = call("deadlines", "--event", "received=2026-11-10", "--json")

    for answer in (told, unknown):
        assert faults(answer.json, shape_check.DEADLINES) == []
        assert answer.code == 0
    assert told.json["deadlines"][0]["safe"] == "2026-12-10"
    assert unknown.json["deadlines"][0]["safe"] is None
    assert unknown.json["deadlines"][0]["note"]


def test_build_and_verify_answer_in_their_shapes(call, case, tmp_path):
    packet = tmp_path / "packet.pdf"

    built = call("build", case, "-o", packet, "--json")
    proven = call("verify", packet, "--json")

    assert faults(built.json, shape_check.BUILD) == []
    assert faults(proven.json, shape_check.VERIFY) == []
    assert built.json["checked"]["ok"] is proven.json["ok"] is True
    assert built.json["pages"] == proven.json["pages"]
    assert built.json["recipe"] == "packet"
    assert (built.code, proven.code) == (0, 0)


def test_export_and_import_answer_with_where_things_are(call, case, tmp_path):
    packed = call("export", case, "-o", tmp_path / "case.zip", "--json")
    opened = call("import", tmp_path / "case.zip", tmp_path / "Back", "--json")

    assert packed.json["archive"] == str(tmp_path / "case.zip")
    assert opened.json["binder"] == str(tmp_path / "Back")
    there, back = (call("show", b, "--json").json for b in (case, tmp_path / "Back"))
    assert there["exhibits"] == back["exhibits"]


def test_a_blocked_build_answers_with_the_check(call, tmp_path):
    call("new", tmp_path / "Empty")

    told = call("build", tmp_path / "Empty", "-o", tmp_path / "p.pdf", "--json")

    assert faults(told.json, shape_check.CHECK) == []
    assert told.code == 3
    assert "Nothing was written" in told.err


def test_deadlines_take_a_date_in_either_way_of_writing(call):
    hour = "T18:00@fax"
    told = call("deadlines", "--event", f"rfa_received=11/25/2026{hour}", "--json")
    iso = call("deadlines", "--event", f"rfa_received=2026-11-25{hour}", "--json")
    two_figures = call("deadlines", "--event", "served=11/10/26")

    assert told.json == iso.json
    assert told.json["deadlines"][0]["usual"] == "2026-12-07"
    assert two_figures.code == 2
    assert "is not a date" in two_figures.err
