"""The date above everything, before and after it has passed."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

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
