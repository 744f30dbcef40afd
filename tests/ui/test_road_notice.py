"""The line that says where papers point to, and what is done about it."""

from dataclasses import replace

import pytest
from PySide6.QtTest import QSignalSpy

from binder_app.domain.fact import Fact
from binder_app.ui.guidance_now import GuidanceNow
from binder_app.ui.road_notice import RoadNotice
from tests.ui.test_beside_panel import OTHER_FORM, deciding, reads


@pytest.fixture
def notice(desk, session, qtbot):
    guidance = GuidanceNow(desk, session, session)
    made = RoadNotice(desk, session, guidance)
    qtbot.addWidget(made)
    guidance.look()
    return made


def point_elsewhere(session):
    form = Fact("form", OTHER_FORM, 3, "Department of Insurance", 0.97)
    reads(session, "imr_application", form)


def test_nothing_is_said_where_papers_point_to_the_binder_s_own_road(notice):
    assert notice.isHidden()


def test_another_road_is_named_with_the_page_that_says_so(notice, session, qtbot):
    point_elsewhere(session)
    qtbot.waitUntil(lambda: not notice.isHidden())
    asked = QSignalSpy(notice.asked)

    assert "Department of Insurance" in notice.words.text()
    notice.links.links[0].click()
    assert list(asked.at(0)) == [deciding(session), 3]


def test_it_goes_when_a_person_says_that_it_does_not_apply(notice, session, qtbot):
    point_elsewhere(session)
    qtbot.waitUntil(lambda: not notice.isHidden())

    notice.leave.click()

    qtbot.waitUntil(notice.isHidden)
    assert session.binder.roads_set_aside == {"cdi"}
    session.undo()
    assert not notice.isHidden()


def test_a_paper_held_back_points_nowhere(notice, session, qtbot):
    point_elsewhere(session)
    qtbot.waitUntil(lambda: not notice.isHidden())

    session.set_exhibits("Hold back", [deciding(session)], state="held_back")

    qtbot.waitUntil(notice.isHidden)


def test_an_open_pathway_is_said_even_where_no_paper_names_one(notice, session, qtbot):
    def nothing(binder):
        kept = [
            replace(e, guess=replace(e.guess, kind="other")) for e in binder.exhibits
        ]
        return replace(binder, exhibits=tuple(kept))

    session.amend(nothing)
    session.set_claim("Change the review", pathway="unknown")

    qtbot.waitUntil(lambda: "No paper here names one" in notice.words.text())
    assert notice.leave.isHidden() and not notice.isHidden()


def test_its_links_name_the_tab_that_a_paper_has_by_now(notice, session, qtbot):
    point_elsewhere(session)
    qtbot.waitUntil(lambda: not notice.isHidden())

    session.set_exhibits("Give it a tab", [deciding(session)], tab="Q")

    (link,) = notice.links.links
    assert link.text().startswith("Q,") and "Q" in link.accessibleName()
