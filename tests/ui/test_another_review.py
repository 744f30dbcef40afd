"""A binder on another pathway: the whole window goes by its rules."""


def lines(window) -> set[str]:
    """Return the lines of the checklist that is shown."""
    return set(window.binder.exhibits.checklist.slots.rows)


def test_another_review_brings_its_own_checklist_and_an_undo_the_first_one(
    opened, qtbot
):
    window, page = opened.window, opened.window.binder
    first = lines(window)
    window.menus.actions["beside"].trigger()
    side = page.exhibits.side
    assert side.currentWidget() is side.beside

    page.session.set_claim("Change the review", pathway="dmhc")

    assert window.binder is not page and lines(window) != first
    qtbot.waitUntil(window.binder.exhibits.side.beside.isVisible)
    window.menus.actions["undo"].trigger()
    assert lines(window) == first


def test_the_line_above_shows_its_links_after_the_review_was_changed(opened, qtbot):
    window = opened.window
    first = window.binder.session.rows[0].exhibit.id
    window.binder.session.set_exhibits("Change kind", [first], kind="ur_decision")

    window.binder.session.set_claim("Change the review", pathway="dmhc")

    qtbot.waitUntil(window.binder.roads.isVisible)
    qtbot.waitUntil(lambda: window.binder.roads.links.links[0].isVisible())


def test_a_page_that_was_asked_for_leads_back_to_what_else_to_know(opened):
    side = opened.window.binder.exhibits.side
    opened.window.binder.open_beside()
    shown = opened.window.binder.session.rows[0].exhibit.id

    side.beside.show_asked.emit(shown, 1)
    assert side.currentWidget() is side.page
    side.page.links.back.click()

    assert side.currentWidget() is side.beside


def test_a_binder_begun_without_an_answer_says_that_the_review_is_open(program, qtbot):
    program.window.show_new()
    page = program.window.new
    while page.step is not page.summary:
        page.skip.click()
    page.next.click()

    binder = program.window.binder
    assert binder.session.binder.is_pathway_open
    qtbot.waitUntil(binder.roads.isVisible)
    assert binder.roads.leave.isHidden()
