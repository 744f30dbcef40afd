"""What is done to the chosen exhibits, and what is chosen after it."""

from binder_app.ui.exhibit_verbs import ExhibitVerbs
from binder_app.ui.selection import Selection


def test_after_a_split_the_page_one_was_on_is_still_shown(session, qtbot):
    selection = Selection(session)
    verbs = ExhibitVerbs(session, selection, session)
    five = next(r.exhibit for r in session.rows if len(r.exhibit.pages) == 5)
    selection.show(five.id, 3)

    verbs.split_here()

    second = session.row(selection.current)
    assert second is not None and second.exhibit.id != five.id
    assert second.exhibit.pages[selection.page - 1] == five.pages[2]
