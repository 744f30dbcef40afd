"""A packet that was sent, in the window's words."""

from PySide6.QtCore import QCoreApplication

from binder_app.acts.rulebook import Rulebook
from binder_app.domain.binder import Binder
from binder_app.domain.paper import Party
from binder_app.domain.sent import SentPacket
from binder_app.storage.paper_files import read_papers
from binder_app.ui.dates import short
from binder_app.ui.desk import Desk

translate = QCoreApplication.translate

WORKER = "worker"
"""The party that the packet is of: nobody sends it to themselves."""


def way_words(way: str) -> str:
    """Return how a packet went, as it stands in a sentence: "by mail"."""
    told = {
        "mail": translate("SentWords", "by mail"),
        "fax": translate("SentWords", "by fax"),
        "email": translate("SentWords", "by e-mail"),
        "personal": translate("SentWords", "by hand"),
        "portal": translate("SentWords", "through a portal"),
        "courier": translate("SentWords", "by courier"),
    }
    return told.get(way, way)


def way_names() -> list[tuple[str, str]]:
    """Return the ways to choose from, the usual ones first, with their names."""
    return [
        ("mail", translate("SentWords", "Mail")),
        ("fax", translate("SentWords", "Fax")),
        ("email", translate("SentWords", "E-mail")),
        ("personal", translate("SentWords", "By hand")),
        ("portal", translate("SentWords", "Portal")),
        ("courier", translate("SentWords", "Courier")),
    ]


def sent_line(desk: Desk, day: str, way: str) -> str:
    """Return "Sent Nov 20, 2026 by fax"."""
    told = translate("SentWords", "Sent {day} {way}")
    return told.format(day=short(desk, day), way=way_words(way))


def recipe_words(desk: Desk, rules: Rulebook, packet: SentPacket) -> str:
    """Return which sort of packet it was, its pages and its numbers."""
    held = packet.contents
    titles = {recipe.id: recipe.titles[desk.language] for recipe in rules.recipes}
    pages = translate("SentWords", "%n pages", "", held.total_pages)
    told = translate("SentWords", "{sort}: {pages}, {first} to {last}")
    return told.format(
        sort=titles.get(held.recipe, held.recipe),
        pages=pages,
        first=held.first_bates,
        last=held.last_bates,
    )


def tabs_words(packet: SentPacket) -> str:
    """Return the tabs that went out, each by its letter."""
    tabs = ", ".join(one.tab for one in packet.contents.exhibits)
    if len(packet.contents.exhibits) == 1:
        return translate("SentWords", "Tab {tab}").format(tab=tabs)
    return translate("SentWords", "Tabs {tabs}").format(tabs=tabs)


def kept_words(rules: Rulebook, packet: SentPacket) -> str:
    """Return what to say once a packet is kept as sent."""
    beside = {each.id for each in rules.recipes if each.is_beside_filing}
    if packet.contents.recipe in beside:
        return translate("SentWords", "Kept as sent.")
    return translate("SentWords", "Kept as sent. Tabs and numbers go on from here.")


def whom_offers(desk: Desk, binder: Binder, rules: Rulebook) -> list[str]:
    """Return to whom it may have gone: as before, and the parties of the claim."""
    before = [packet.to for packet in reversed(binder.sent)]
    parties = read_papers(desk.resources, rules.checklist).parties.values()
    named = [_name_of(party, binder) for party in parties if party.id != WORKER]
    return list(dict.fromkeys(filter(None, (*before, *reversed(named)))))


def likely_whom(desk: Desk, binder: Binder, rules: Rulebook, sort: str) -> str:
    """Return to whom a packet of that sort goes: as before, or as its fax cover says.

    Nothing for a copy that stays, and where the claim does not name the party.
    """
    before = [p.to for p in reversed(binder.sent) if p.contents.recipe == sort]
    recipe = next((each for each in rules.recipes if each.id == sort), None)
    if before or recipe is None or recipe.copy_of:
        return next(iter(before), "")
    papers = read_papers(desk.resources, rules.checklist)
    cover = next(each for each in papers.papers.values() if each.beside_reader)
    party = cover.beside_reader if recipe.is_beside_filing else cover.reader
    return _name_of(papers.parties[party], binder)


def _name_of(party: Party, binder: Binder) -> str:
    """Return what a party is called in this claim, empty where nobody knows."""
    own = party.name if binder.pathway in party.pathways else ""
    return binder.claim.get(party.fact) or own
