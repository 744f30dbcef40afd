"""A made-up case of a health plan, and one of an insurer: from papers to a packet."""

import pytest

from tests.reading import papers
from tests.verbs import drawn

SIGNED = "\nSignature: /s/ Ines Farrow   Date: 08/20/2026\n"
CDI_FORM = """
California Department of Insurance, Health Claims Bureau
APPLICATION FOR INDEPENDENT MEDICAL REVIEW
CSD003IMR
Patient Name: Ines Farrow   Date of Birth: 02/03/1979
Complete insurer name: Bayline Health    Policy/Certificate Number: 884120
"""
UPHELD = papers.GRIEVANCE_DECISION
CDI_UPHELD = UPHELD.replace(
    "Department of Managed Health Care at 1-888-466-2219",
    "Department of Insurance at 1-800-927-4357",
)
CASES = {
    "dmhc": (papers.IMR_FORM_DMHC + SIGNED, UPHELD, "Health plan", "DMHC"),
    "cdi": (CDI_FORM + SIGNED, CDI_UPHELD, "Insurer", "CDI"),
}


@pytest.fixture(params=CASES)
def pathway(request):
    return request.param


@pytest.fixture
def plan_case(call, pathway, tmp_path):
    """Take in the papers of one case; each is known for what it is."""
    form, upheld, *_ = CASES[pathway]
    given = tmp_path / "papers"
    given.mkdir()
    texts = {
        "application.pdf": form,
        "answer.pdf": upheld,
        "denial.pdf": papers.PLAN_DENIAL,
        "card.pdf": papers.PLAN_CARD,
        "literature.pdf": papers.LITERATURE,
    }
    for name, words in texts.items():
        drawn.draw_pdf(given / name, words)
    binder = tmp_path / "Farrow"
    facts = ["employee_name=Ines Farrow", "plan_name=Bayline Health"]
    facts += ["member_id=884120", "grievance_date=07/10/2026"]
    said = [word for each in facts for word in ("--set", each)]
    assert call("new", binder, "--pathway", pathway, *said).code == 0
    assert call("add", binder, given, "--text", "later").code == 0
    return binder


def test_it_ends_in_a_proven_packet(call, plan_case, pathway, tmp_path):
    packet = tmp_path / "packet.pdf"
    assert call("check", plan_case).code == 0

    assert call("build", plan_case, "-o", packet).code == 0

    assert call("verify", packet).code == 0
    cover, index, *_ = drawn.text_of(packet)
    *_, company, department = CASES[pathway]
    assert f"({department})" in cover and company in cover
    assert "Ines Farrow" in cover and "884120" in cover
    assert "named in the" in cover
    for never in ("UR", "utilization", "Worker", "Date of injury"):
        assert never not in cover
    places = [index.index(each) for each in ("Application", "Appeal", "Denial Notice")]
    assert places == sorted(places)


def test_spanish_pages_speak_of_the_plan_too(call, plan_case, tmp_path):
    packet = tmp_path / "packet.pdf"
    call("set", plan_case, "language=es")

    assert call("build", plan_case, "-o", packet).code == 0

    cover = drawn.text_of(packet)[0]
    assert "Paciente" in cover and "utilización" not in cover


def test_the_six_months_count_from_the_letter(call, plan_case, pathway):
    told = call("check", plan_case, "--json").json["deadlines"]

    row = next(each for each in told if each["id"] == f"{pathway}_application")
    assert row["usual"] == "2027-02-02"


def test_a_binder_can_be_put_on_another_road(call, plan_case, pathway):
    assert call("set", plan_case, "pathway=workers_comp").code == 0
    found = call("check", plan_case, "--json").json["gate"]
    assert "ur_decision_enclosed" in [line["id"] for line in found]

    assert call("set", plan_case, f"pathway={pathway}").code == 0
