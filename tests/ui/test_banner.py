"""The date above everything, before and after it has passed."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QPushButton

from binder_app.domain.claim import Claim
from binder_app.ui.banner import Banner


@pytest.mark.parametrize(("ago", "told"), [(90, True), (1, False)])
def test_a_day_that_has_passed_is_told_with_what_to_do_now(
    session, desk, qtbot, ago, told
):
    served = (date.today() - timedelta(days=ago)).isoformat()
    claim = Claim({"service_date": served, "formulary": "no"})
    session.edit("Change date", lambda binder: replace(binder, claim=claim))
    banner = Banner(desk, session)
    qtbot.addWidget(banner)

    assert ("Passed" in banner.left.text()) == told
    assert ("File today and ask for help." in banner.usual.text()) == told
    assert "too late" not in banner.usual.text().casefold()


def test_a_date_counted_from_the_letter_says_so_and_asks_for_the_day_of_sending(
    session, desk, qtbot
):
    def banner_of(**facts):
        claim = Claim({"formulary": "no", **facts})
        session.edit("Change date", lambda binder: replace(binder, claim=claim))
        made = Banner(desk, session)
        qtbot.addWidget(made)
        return made

    day = date.today().isoformat()
    asks = "Add the mailing date"
    of_letter = banner_of(ur_decision_date=day)
    assert of_letter.usual.text() == "Counted from the date of the letter."
    assert asks in shown(of_letter)

    sent = banner_of(service_date=day, service_method="mail", ur_decision_date=day)
    assert "letter" not in sent.usual.text() and asks not in shown(sent)


def shown(banner):
    buttons = banner.findChildren(QPushButton)
    return [one.accessibleName() for one in buttons if one.isVisibleTo(banner)]
