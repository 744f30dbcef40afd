"""With which packet was filed: what a deadline was met with, as far as was said."""

from dataclasses import replace

import pytest

from binder_app.acts.checking import check_binder
from binder_app.acts.rulebook import read_rulebook
from binder_app.acts.since_sent import filed, since_sent
from binder_app.domain.bates import BatesNumber
from binder_app.domain.binder import Binder
from binder_app.domain.claim import Claim
from binder_app.domain.sent import Contents, SentPacket


@pytest.fixture(scope="module")
def rules():
    return read_rulebook("workers_comp")


def sent(on, recipe="packet"):
    contents = Contents("id", recipe, on, BatesNumber("Q", 1), 4, ())
    return SentPacket(f"{on}.pdf", "0", "fax", "Maximus", on, "", contents)


@pytest.fixture
def binder():
    claim = Claim({"service_date": "2026-03-10", "service_method": "mail"})
    return Binder("workers_comp", claim=claim)


def deadlines_of(binder, rules):
    return check_binder(binder, rules).deadlines


@pytest.mark.parametrize(
    ("packets", "found"),
    [
        ((), None),
        ((sent("2026-03-20"),), "2026-03-20"),
        ((sent("2026-03-22"), sent("2026-03-20")), "2026-03-20"),
        ((sent("2026-03-20", "records"),), None),
        ((sent("2026-03-20", "application"),), "2026-03-20"),
        ((sent("2026-03-09"),), None),
    ],
)
def test_only_an_application_sent_after_the_decision_counts(
    binder, rules, packets, found
):
    binder = replace(binder, sent=packets)

    told = filed(binder, rules, deadlines_of(binder, rules))

    assert (told.on if told else None) == found


def test_before_anything_was_sent_nothing_is_since_then(binder, rules):
    assert since_sent(binder, rules) is None


@pytest.mark.parametrize(
    ("recipes", "wanted"),
    [
        (("packet",), ["administrator_copy"]),
        (("application",), ["administrator_copy"]),
        (("records",), []),
        (("packet", "administrator_copy"), []),
    ],
)
def test_an_application_that_went_out_wants_its_copy_sent(
    binder, rules, recipes, wanted
):
    packets = tuple(sent("2026-03-20", recipe) for recipe in recipes)

    since = since_sent(replace(binder, sent=packets), rules)

    assert since is not None
    assert [recipe.id for recipe in since.beside] == wanted


def test_after_the_copy_alone_the_packet_itself_is_due_and_nothing_is_new(
    binder, rules
):
    copy = replace(binder, sent=(sent("2026-03-20", "administrator_copy"),))
    since = since_sent(copy, rules)

    assert since is not None
    assert [recipe.id for recipe in since.beside] == ["packet"]
    assert not (since.new or since.left or since.gone)

    both = replace(copy, sent=(*copy.sent, sent("2026-03-20")))
    after = since_sent(both, rules)
    assert after is not None and after.beside == ()
