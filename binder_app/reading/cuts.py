"""Cuts a file that holds several papers: the first page of each, as a proposal."""

from collections.abc import Callable, Mapping, Sequence

from binder_app.domain.exhibit import Guess
from binder_app.domain.page_words import CutWords, FormWords
from binder_app.reading.cuts_face import Face, FaceReader, any_phrase
from binder_app.reading.cuts_signs import Break

DOUBT = 3.0
"""How near to nought the weight of all signs is where the kinds of the pages are asked
for: reading a kind takes as long as all the rest (own judgement)."""

KIND_SURE = 0.6
"""The confidence from which a proposed kind counts as a sign."""

FORM_MARGIN = 1.0
"""How much more than nought the signs must weigh to end a form: a form that is cut is
spoilt, one that is not cut is seen at once (own judgement)."""

NEW_BEGINNING = frozenset({"title_first", "office", "mail", "letter_date"})
"""Signs of which a page needs one to end a form whose last line is not reached."""

Propose = Callable[[Sequence[str]], Guess]


class CutReader:
    """Knows the signs of a new paper; `propose` says what kind some pages are."""

    def __init__(self, words: CutWords, propose: Propose) -> None:
        self._words = words
        self._propose = propose
        self._faces = FaceReader(words)
        self._forms = tuple(map(_Form, words.forms))

    def read(self, pages: Sequence[str]) -> tuple[int, ...]:
        """Return the first pages of the parts that are proposed, from 1.

        `pages` are the texts of all pages in order, empty for scans; the first
        is always 1. A page without text is never cut off; it goes with the one
        before, as a sheet does that only parts papers.
        """
        firsts = [1]
        before = opening = None
        for place, text in enumerate(pages, start=1):
            face = self._faces.read(text)
            if not face.has_text:
                continue
            if before is None or opening is None:
                before = opening = face
                continue
            if self._begins(Break(face, before, opening, place - firsts[-1] + 1)):
                firsts.append(place)
                opening = face
            before = face
        return tuple(firsts)

    def _begins(self, here: Break) -> bool:
        """Tell whether a new paper begins on the page."""
        if "separator" in here.page.signs:
            return False
        if "separator" in here.before.signs:
            return True
        begun = [form for form in self._forms if form.begins_on(here.opening)]
        if any(form.goes_on(here) for form in begun):
            return False
        weight = self.weigh(here.signs())
        if abs(weight) < DOUBT:
            weight += self.weigh(self.kind_signs(here)) - self._words.bias
        return weight > (FORM_MARGIN if begun else 0)

    def weigh(self, signs: Mapping[str, float]) -> float:
        """Return the weight of signs: above nought for a cut."""
        weights = self._words.weights
        return self._words.bias + sum(
            weights.get(name, 0.0) * strength for name, strength in signs.items()
        )

    def kind_signs(self, here: Break) -> dict[str, float]:
        """Return what the proposed kind of the page says."""
        page = self._propose([here.page.text])
        if page.confidence < KIND_SURE:
            return {"no_kind": 1.0}
        opening = self._propose([here.opening.text])
        other = opening.confidence >= KIND_SURE and opening.kind != page.kind
        return {"other_kind" if other else "kind": 1.0}


class _Form:
    """A form of several pages."""

    def __init__(self, words: FormWords) -> None:
        self._begins = any_phrase(words.begins)
        self._goes_on = any_phrase(words.goes_on)

    def begins_on(self, face: Face) -> bool:
        """Tell whether the form begins on a page."""
        return self._begins.search(face.titles) is not None

    def goes_on(self, here: Break) -> bool:
        """Tell whether the page is a later one of this form, which was begun.

        What it says of later pages goes before its title: a designation page
        names the application that it belongs to.
        """
        top = " ".join(here.page.head)
        later = self._goes_on.search(top)
        again = self.begins_on(here.page)
        if later is None:
            return not again and _is_unfinished(here)
        named = self._begins.search(top)
        return not again or named is None or later.start() < named.start()


def _is_unfinished(here: Break) -> bool:
    """Tell whether the page before was not the last, and this one begins nothing."""
    return "closing" not in here.before.ending and not NEW_BEGINNING & here.page.signs
