"""How an exhibit and its pages are called in the window."""

from PySide6.QtCore import QCoreApplication

from binder_app.domain.exhibit import Exhibit
from binder_app.domain.kind import OTHER
from binder_app.ui.desk import Desk
from binder_app.ui.rows import Row
from binder_app.ui.session import BinderSession


def title_of(session: BinderSession, exhibit: Exhibit, language: str) -> str:
    """Return how a person knows it: its title, else its kind's, else its file's."""
    if exhibit.title:
        return exhibit.title
    if exhibit.problem or exhibit.kind == OTHER:
        return exhibit.source_name
    return session.rules.kinds[exhibit.kind].title(language)


def kind_of(desk: Desk, session: BinderSession, kind: str) -> str:
    """Return what a kind is called."""
    return session.rules.kinds[kind].label(desk.language)


def tab_and_title(desk: Desk, session: BinderSession, exhibit_id: str) -> str:
    """Return "B, UR decision", or the title alone for what has no tab."""
    row = session.row(exhibit_id)
    if row is None:
        return ""
    title = title_of(session, row.exhibit, desk.language)
    return f"{row.tab}, {title}" if row.tab else title


def chosen_words(count: int) -> str:
    """Return "3 exhibits chosen", and nothing for one."""
    told = QCoreApplication.translate("PagePanel", "%n exhibits chosen", "", count)
    return told if count > 1 else ""


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
    title = title_of(session, row.exhibit, desk.language)
    return told.format(tab=row.tab, page=page, title=title)
