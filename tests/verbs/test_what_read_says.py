"""What `read`, `show` and `check` say of what papers say."""

from tests.reading import papers
from tests.verbs import drawn

DECISION = """\
Northfork Utilization Review
Utilization Review Determination
NOTICE OF DENIAL OF TREATMENT AUTHORIZATION

Date of decision: 11/09/2026
Employee: Delia Amparo Ortez
Claim number: NF-26-77120
Date of injury: 02/03/2026
Requesting physician: Hollis Wren, MD
Date RFA received: 11/02/2026

Requested treatment: MRI of the left knee without contrast
Determination: DENIED. The requested treatment is not medically necessary.
Rationale: failure of conservative treatment is not documented.
Guideline: ACOEM Knee Disorders

Records reviewed:
- Request for Authorization 10/30/2026
- Progress report PR-2 09/14/2026

You have a right to disagree with this decision. Call 1-800-736-7401.
"""

STRANGER = """\
WORK STATUS REPORT
Employee: Ramiro Quenneville
Claim number: ZZ-11-00234
Date of injury: 07/19/2024
Seen on 08/02/2024. Off work until 08/16/2024.
Electronically signed by T. Okonjo, MD
"""

MATES = """\
WORK STATUS REPORT
Employee: Delia Amparo Ortez
Claim number: NF-26-77120
Date of injury: 02/03/2026
Seen on 09/14/2026. Modified duty until 10/14/2026.
Electronically signed by Hollis Wren, MD
"""


def test_a_file_of_two_papers_is_told_in_parts_with_the_pages_of_the_file(
    call, tmp_path
):
    path = drawn.draw_pdf(tmp_path / "fax.pdf", DECISION, papers.IMAGING_MRI)

    (file,) = call("read", path, "--json").json["files"]

    assert [(part["first_page"], part["last_page"]) for part in file["parts"]] == [
        (1, 1),
        (2, 2),
    ]
    assert [part["kind"] for part in file["parts"]] == ["ur_decision", "imaging_report"]
    assert {fact["page"] for fact in file["parts"][1]["facts"]} <= {2}


def test_a_decision_is_read_with_its_facts_and_its_treatment(call, tmp_path):
    path = drawn.draw_pdf(tmp_path / "letter.pdf", DECISION)

    (file,) = call("read", path, "--json").json["files"]

    (part,) = file["parts"]
    told = {fact["name"]: fact["value"] for fact in part["facts"]}
    assert part["date"] == "2026-11-09"
    assert told["claim_number"] == "NF-26-77120"
    assert told["employee_name"] == "Delia Amparo Ortez"
    assert told["date_of_injury"] == "2026-02-03"
    assert told["rfa_received_date"] == "2026-11-02"
    assert told["treatment_item"]["outcome"] == "denied"
    assert "MRI" in told["treatment_item"]["treatment"]
    assert all(fact["quote"] for fact in part["facts"] if fact["confidence"] >= 0.9)


def test_check_says_what_papers_share_and_which_is_of_another_person(call, tmp_path):
    names = ("decision", "status", "stranger")
    for name, text in zip(names, (DECISION, MATES, STRANGER), strict=True):
        drawn.draw_pdf(tmp_path / f"{name}.pdf", text)
    call("new", tmp_path / "B", "--pathway", "workers_comp")
    call("add", tmp_path / "B", *(tmp_path / f"{name}.pdf" for name in names))
    shown = call("show", tmp_path / "B", "--json").json["exhibits"]
    ids = {exhibit["source_name"]: exhibit["id"] for exhibit in shown}

    told = call("check", tmp_path / "B", "--json").json["papers_say"]

    claim = {fact["name"]: fact["value"] for fact in told["claim"]}
    assert claim["claim_number"] == "NF-26-77120"
    assert claim["employee_name"] == "Delia Amparo Ortez"
    odd = {(page["exhibit"], page["why"]) for page in told["odd"]}
    assert (ids["stranger.pdf"], "other_person") in odd
    assert (ids["stranger.pdf"], "other_claim") in odd
    (reviewed,) = told["reviewer_saw"]
    assert reviewed["decision"] == ids["decision.pdf"]
    assert any("Request for Authorization" in r["text"] for r in reviewed["records"])
