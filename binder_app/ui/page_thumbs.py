"""The pages of an exhibit, small, with what there is to look at on each."""

from collections import defaultdict

from PySide6.QtCore import QCoreApplication

from binder_app.domain.exhibit import Exhibit
from binder_app.ui.desk import Desk
from binder_app.ui.notice_words import notices
from binder_app.ui.session import BinderSession
from binder_app.ui.thumbnails import Thumb


def thumbs_of(desk: Desk, session: BinderSession, exhibit: Exhibit) -> list[Thumb]:
    """Return every page of an exhibit, marked where a person should look."""
    told = defaultdict[int, list[str]](list)
    for notice in notices(desk, session.binder, exhibit):
        told[notice.page].append(notice.short)
    cut = QCoreApplication.translate("Thumbnails", "Another paper may begin here")
    made = []
    for number, page in enumerate(exhibit.pages, start=1):
        mark = "warning-circle" if told[number] else ""
        words = list(told[number])
        if number in exhibit.cuts:
            mark = mark or "scissors"
            words.append(cut)
        spot, says = session.spot(page), ". ".join(words)
        made.append(Thumb(number, spot, page.goes_in, mark, says))
    return made
