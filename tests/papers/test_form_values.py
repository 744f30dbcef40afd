"""What a binder says for each field of a form: whence it comes, what stays empty."""

import pytest

from binder_app.acts.rulebook import read_rulebook
from binder_app.domain.binder import Binder
from binder_app.domain.claim import Claim
from binder_app.domain.dispute import Dispute, TreatmentItem
from binder_app.papers.form_values import FROM_ITEMS, FROM_SET, form_values

RULES = read_rulebook("workers_comp")


def values(form=(), items=(), **facts):
    dispute = Dispute(tuple(TreatmentItem(*item) for item in items))
    binder = Binder("workers_comp", Claim(facts), dispute, form=dict(form))
    return form_values(RULES.form, binder, binder.dispute.disputed)


def test_a_fact_fills_its_field_and_dates_are_printed_as_people_write_them():
    found = values(claim_number="WX-55", ur_decision_date="2026-11-09")

    assert found["claim_number"].lines == ("WX-55",)
    assert found["claim_number"].source == "claim:claim_number"
    assert found["decision_date"].lines == ("11/09/2026",)


def test_what_a_person_set_outranks_the_fact():
    found = values({"physician_name": "Odalys Brandvold"}, requesting_physician="B, MD")

    assert found["physician_name"].lines == ("Odalys Brandvold",)
    assert found["physician_name"].source == FROM_SET


def test_only_treatments_in_dispute_are_listed():
    found = values(items=[("MRI", "denied"), ("PT", "approved"), ("EMG", "modified")])

    assert found["disputed_items"].lines == ("MRI", "EMG")
    assert found["disputed_items"].source == FROM_ITEMS


@pytest.mark.parametrize(
    ("expedited", "option"), [("yes", ("expedited",)), ("no", ("regular",)), ("", ())]
)
def test_the_kind_of_review_is_ticked_where_the_claim_says_it(expedited, option):
    facts = {"expedited": expedited} if expedited else {}

    assert values(**facts)["review_type"].lines == option


@pytest.mark.parametrize("name", ["signature", "signed_on"])
def test_nothing_is_ever_put_where_a_person_signs(name):
    found = values({name: "Ana", "signed_on": "2026-11-09"})

    assert found[name].lines == () and found[name].why


@pytest.mark.parametrize(
    ("name", "pieces"),
    [
        ("Ana Soto", ("Ana", "", "Soto")),
        ("Ana M. Soto", ("Ana", "M", "Soto")),
        ("Soto, Ana M", ("Ana", "M", "Soto")),
        ("Marisol Quintero Vega", None),
        ("Mary Ann Smith", None),
        ("de la Cruz, Ana", None),
        ("Ana", None),
    ],
)
def test_a_name_is_cut_only_where_no_other_reading_is_likely(name, pieces):
    found = values(employee_name=name)

    cut = [
        found[f"employee_{p}"] for p in ("first_name", "middle_initial", "last_name")
    ]
    if pieces is None:
        assert [one.lines for one in cut] == [()] * 3 and all(one.why for one in cut)
    else:
        assert tuple(one.text for one in cut) == pieces


def test_an_address_is_cut_at_its_city_state_and_zip():
    found = values({"employee_address": "8 Elm Ct., Apt. 6, Salinas, CA 93905-1234"})

    cut = [found[f"employee_{p}"].text for p in ("street", "city", "state", "zip")]
    assert cut == ["8 Elm Ct., Apt. 6", "Salinas", "CA", "93905-1234"]
    assert values({"employee_address": "8 Elm Court"})["employee_city"].lines == ()
