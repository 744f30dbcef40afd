"""Cuts a file that holds several papers: the first page of each, as a proposal."""

from collections.abc import Callable, Mapping, Sequence

from binder_app.domain.exhibit import Guess
from binder_app.domain.page_breaks import FOOT, HEAD, PageBreaks
from binder_app.domain.page_words import CutWords, FormWords
from binder_app.reading.cuts_face import Face, FaceReader, any_phrase
from binder_app.reading.cuts_signs import Break
from binder_app.reading.page_looks import likeness, marks_of

MARGIN = 0.8
"""How much more than nought the signs must weigh for a cut: a paper that is cut in its
midst is worse than two that stay together (chosen by leaving out hands)."""

OTHER_KIND, KIND_SURE = 1.5, 0.6
"""What it weighs that the page's own kind is another one, and from which confidence a
kind counts. Not learnt: the vocabulary of kinds knows the papers that are learnt from.
"""

FORM_MARGIN = 1.0
"""How much more than nought the signs must weigh to end a form: a form that is cut is
spoilt, one that is not cut is seen at once (own judgement)."""

NEW_BEGINNING = frozenset({"title_first", "office", "mail", "letter_date"})
"""Signs of which a page needs one to end a form whose last line is not reached."""


Propose = Callable[[Sequence[str]], Guess]
Begins = Callable[[int, Break], bool]
"""Tells whether a new paper begins on the page with that number."""


class CutReader:
    """Knows the signs of a new paper; `propose` says what kind some pages are."""

    def __init__(self, words: CutWords, breaks: PageBreaks, propose: Propose) -> None:
        self._breaks = breaks
        self._propose = propose
        self._faces = FaceReader(words)
        self._forms = tuple(map(_Form, words.forms))

    def read(self, pages: Sequence[str]) -> tuple[int, ...]:
        """Return the first pages of the parts that are proposed, from 1.

        `pages` are the texts of all pages in order, empty for scans; the first
        is always 1. A page without text is never cut off; it goes with the one
        before, as a sheet does that only parts papers.
        """
        return self.parted(pages, lambda _, here: self._begins(here))

    def parted(self, pages: Sequence[str], begins: Begins) -> tuple[int, ...]:
        """Return the first pages of the parts where `begins` is asked at each page."""
        firsts = [1]
        before = opening = None
        for place, text in enumerate(pages if len(pages) > 1 else (), start=1):
            face = self._faces.read(text)
            if not face.has_text:
                continue
            if before is None or opening is None:
                before = opening = face
                continue
            if begins(place, Break(face, before, opening, place - firsts[-1] + 1)):
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
        missing = (FORM_MARGIN if begun else MARGIN) - self.weigh(self.signs(here))
        return missing < 0 or (missing < OTHER_KIND and self._is_other_kind(here))

    def signs(self, here: Break) -> dict[str, float]:
        """Return all that speaks for a cut or against it, each with its strength."""
        signs = here.signs()
        if any(form.begins_on(here.page) for form in self._forms):
            signs["form_title"] = 1.0
        looks = self._breaks.looks
        if HEAD in looks:
            signs[HEAD] = likeness(marks_of(here.page.lines, HEAD), looks[HEAD])
        if FOOT in looks:
            signs[FOOT] = likeness(marks_of(here.before.lines, FOOT), looks[FOOT])
        return signs

    def _is_other_kind(self, here: Break) -> bool:
        """Tell whether the page would be another kind than the paper so far.

        This takes as long as all the rest, so it is asked only where it may matter.
        """
        page = self._propose(["\n".join(here.page.lines)])
        if page.confidence < KIND_SURE:
            return False
        opening = self._propose(["\n".join(here.opening.lines)])
        return opening.confidence >= KIND_SURE and opening.kind != page.kind

    def weigh(self, signs: Mapping[str, float]) -> float:
        """Return the weight of signs: above nought for a cut."""
        worth = self._breaks.signs
        return self._breaks.bias + sum(
            worth.get(name, 0.0) * strength for name, strength in signs.items()
        )


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
