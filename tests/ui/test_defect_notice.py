"""The offer of a report: read, deleted or closed, and not made twice."""

import pytest

from binder_app.storage import defects
from binder_app.ui.defect_notice import DefectNotice


@pytest.fixture
def notice(desk, qtbot):
    made = DefectNotice(desk)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def report():
    return defects.keep(ValueError("Maria Lopez"))


def test_without_a_report_nothing_is_offered(notice):
    notice.look()

    assert notice.isHidden()


def test_the_report_is_offered_and_can_be_read(notice, report):
    notice.look()
    assert not notice.isHidden() and notice.report.isHidden()

    notice.show_it.click()
    assert "ValueError" in notice.report.toPlainText()
    assert "Lopez" not in notice.report.toPlainText()


def test_a_deleted_report_is_gone(notice, report):
    notice.look()
    notice.delete.click()

    assert notice.isHidden() and not report.exists()


def test_what_was_closed_is_not_offered_again_but_a_new_one_is(notice, report):
    notice.look()
    notice.close_it.click()
    notice.look()
    assert notice.isHidden() and report.exists()

    defects.keep(KeyError("another"))
    notice.look()
    assert not notice.isHidden()
