"""How an exhibit and its pages are called in the window."""

from PySide6.QtCore import QCoreApplication

from binder_app.domain.exhibit import Exhibit
from binder_app.ui.desk import Desk
from binder_app.ui.session import BinderSession, Row


def title_of(desk: Desk, session: BinderSession, exhibit: Exhibit) -> str:
    """Return its title, or else what its kind is called."""
    kinds = session.rules.kinds
    if exhibit.title:
        return exhibit.title
    if exhibit.problem:
        return exhibit.source_name
    return kinds[exhibit.kind].title(desk.language)


def kind_of(desk: Desk, session: BinderSession, kind: str) -> str:
    """Return what a kind is called."""
    return session.rules.kinds[kind].label(desk.language)


def tab_and_title(desk: Desk, session: BinderSession, exhibit_id: str) -> str:
    """Return "B, UR decision", or the title alone for what has no tab."""
    row = session.row(exhibit_id)
    if row is None:
        return ""
    title = title_of(desk, session, row.exhibit)
    return f"{row.tab}, {title}" if row.tab else title


def page_link(page: int) -> str:
    """Return "page 3", as a link says it."""
    told = QCoreApplication.translate("ExhibitNames", "page {page}")
    return told.format(page=page)


def cited(desk: Desk, session: BinderSession, row: Row, page: int) -> str:
    """Return how a page is cited: "Ex. B, page 2 (of UR decision)"."""
    told = QCoreApplication.translate("ExhibitNames", "{title}, page {page}")
    if row.tab:
        told = QCoreApplication.translate(
            "ExhibitNames", "Ex. {tab}, page {page} (of {title})"
        )
    title = title_of(desk, session, row.exhibit)
    return told.format(tab=row.tab, page=page, title=title)
