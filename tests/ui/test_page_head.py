"""The head of the page: its title and its count stand apart."""

import pytest

from binder_app.ui.page_head import PageHead


@pytest.mark.parametrize("wide", [420, 640, 900])
def test_the_title_never_touches_the_count(desk, qtbot, wide):
    head = PageHead(desk)
    qtbot.addWidget(head)
    head.show_exhibit("A", "DWC Form RFA, sent by the doctor on a day in March")
    head.show_page("Page 1 of 2", goes_in=True)
    head.resize(wide, 80)
    with qtbot.waitExposed(head):
        head.show()

    title, page = head.title.geometry(), head.page.geometry()
    is_below = page.top() >= title.bottom()
    assert is_below or page.left() - title.right() >= 12
