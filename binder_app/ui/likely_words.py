"""How sure a guess is, and how likely its runner-up, in words."""

from PySide6.QtCore import QCoreApplication

from binder_app.domain.exhibit import Exhibit
from binder_app.domain.kind import OTHER, Kinds
from binder_app.rules.checklist import is_sure

ALMOST_CERTAIN, GUESSED = 0.95, 0.4
"""Confidence from which there is hardly a doubt, and under which it is a mere guess."""

AS_LIKELY, POSSIBLE = 0.8, 0.4
"""Share of the guess's own likelihood from which another kind is called so."""

translate = QCoreApplication.translate


def how_sure(exhibit: Exhibit, kinds: Kinds) -> str:
    """Return how sure the program is of a kind that it guessed."""
    sure = exhibit.guess.confidence
    if sure >= ALMOST_CERTAIN:
        return translate("Likely", "We are almost certain.")
    if is_sure(exhibit, kinds):
        return translate("Likely", "We are quite sure.")
    if sure >= GUESSED:
        return translate("Likely", "We are not sure.")
    return translate("Likely", "It is only a guess.")


def runners_up(exhibit: Exhibit, kinds: Kinds) -> list[tuple[str, float]]:
    """Return what an exhibit may be instead, the likeliest first, with its share."""
    now = exhibit.kind
    return [
        (kind, share)
        for kind, share in exhibit.guess.alternatives
        if kind in kinds and kind not in (now, OTHER)
    ]


def how_likely(exhibit: Exhibit, share: float) -> str:
    """Return how likely another kind is beside the guess; `{kind}` is its place."""
    own = 0.0 if exhibit.guess.kind == OTHER else exhibit.guess.confidence
    if own and share >= AS_LIKELY * own:
        return translate("Likely", "About as likely: {kind}.")
    if not own or share >= POSSIBLE * own:
        return translate("Likely", "Possible too: {kind}.")
    return translate("Likely", "Hardly likely: {kind}.")
