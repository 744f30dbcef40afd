"""Proposes what kind of document some pages are, with its reasons."""

from collections.abc import Mapping, Sequence

from binder_app.domain.exhibit import Guess, Reason
from binder_app.domain.kind import OTHER, Kind, Kinds
from binder_app.domain.vocabulary import Vocabulary
from binder_app.reading.evidence import Cue, Evidence, read_cues
from binder_app.reading.kind_weigher import KindWeigher
from binder_app.reading.own_titles import OwnTitles
from binder_app.reading.page_text import PageText
from binder_app.reading.phrases import (
    SUREST,
    UNSEEN_FIRST_PAGE,
    PhraseReader,
    PhraseScore,
    SeenPages,
)
from binder_app.reading.telling_words import telling_words

PAGES_LOOKED_AT = 3
"""A paper says what it is on its first pages; what follows is often enclosed."""

LEAST_LETTERS = 20
"""Fewer letters than this is a scan with a stamp or a page number, not a text."""

NAME_BESIDE_TEXT = (1.3, 1.5)
NAME_ALONE = (0.45, 0.62)
"""What the file name is worth, for a pattern of one word and of several: what it
multiplies a share with beside a text, and its confidence alone. Alone, one word stays
below the common threshold; several just pass it."""

SHY = 0.05
"""How far below its own threshold a file name alone may bring a kind that asks for
more than the common one."""

LEAST_WORDS, FEW_WORDS = 6, 30
"""Known words below which a text says nothing, and below which it is never sure."""

SUREST_OF_FEW = 0.7
"""The highest confidence where a paper holds but few words."""

AGREED = 0.85
"""Where the phrases of the chosen kind are worth as much, its confidence is no less."""

VOUCHED = 0.1
"""What the phrases of a kind with a threshold of its own must at least be worth."""

ALTERNATIVES = 3
LEAST_ALTERNATIVE = 0.03
REASONS = 4
"""How much of the reckoning is shown; none of these numbers decides anything. All
numbers of this module are own judgement, tried on the labelled papers."""

_NOTHING_SAID = PhraseScore(Kind(OTHER, {}, {}))

NO_TEXT = "The first pages hold no text that can be read."
UNCLEAR = "The first pages are not clear enough to say what this paper is."
NO_KIND = "The paper reads like none of the kinds that the binder knows."


class KindReader:
    """Knows the words of all kinds; folds them once and reads many documents."""

    def __init__(self, kinds: Kinds, vocabulary: Vocabulary) -> None:
        self._kinds = kinds
        self._phrases = PhraseReader(kinds)
        self._weigher = KindWeigher(vocabulary)
        self._names = [(kind, read_cues(kind.file_names)) for kind in kinds]
        self._titles = OwnTitles(kinds.capitals, kinds.small_words)

    def propose(self, pages: Sequence[str], file_name: str) -> Guess:
        """Return what kind of document `pages` are.

        `pages` are the texts of all pages in order, empty for scans; reasons name
        pages from 1. Below the threshold the kind is "other" with a confidence of
        0, and the kinds that came near are its alternatives.
        """
        named = self._named(PageText(file_name.rpartition(".")[0] or file_name))
        seen = seen_pages(pages)
        if not seen:
            return self._by_name(named)
        scores = {score.kind.id: score for score in self._phrases.scores(seen)}
        values = {kind: score.value for kind, score in scores.items()}
        texts = [pages[number - 1] for number, _ in seen]
        shares = _with_name(self._weigher.shares(texts, values), named)
        words = self._weigher.words_known(texts)
        if words < LEAST_WORDS:
            return self._by_phrases(scores, seen)
        surest = SUREST_OF_FEW if words < FEW_WORDS else SUREST
        return self._choose(shares, scores, seen, named, surest)

    def phrase_scores(self, pages: Sequence[str]) -> dict[str, float]:
        """Return how well each kind but "other" fits by its phrases alone, 0 to 1."""
        scores = self._phrases.scores(seen_pages(pages))
        return {score.kind.id: score.value for score in scores}

    def _choose(
        self,
        shares: Mapping[str, float],
        scores: Mapping[str, PhraseScore],
        seen: SeenPages,
        named: Mapping[str, Cue],
        surest: float,
    ) -> Guess:
        """Return the guess for shares that are 1 in all."""
        order = sorted(shares, key=lambda kind: -shares[kind])
        private = self._private(scores)
        chosen = private or order[0]
        late = UNSEEN_FIRST_PAGE if seen[0][0] > 1 else 1.0
        near = _alternatives(shares, order)
        share, told = shares[chosen], scores.get(chosen, _NOTHING_SAID).value
        if private or told >= AGREED:
            share = max(share, min(told, AGREED))
        if share < self._kinds.least_share:
            return Guess(reasons=(Reason(UNCLEAR),), alternatives=near)
        evidence = [*_name_evidence(named, chosen)]
        if chosen in scores:
            evidence += scores[chosen].evidence
        sure = min(max(surest, told), share, self._vouched(chosen, told)) * late
        return Guess(
            kind=chosen,
            confidence=round(sure, 2),
            title=self._title(chosen, sure, evidence),
            reasons=self._reasons(chosen, evidence, seen),
            alternatives=tuple(each for each in near if each[0] != chosen),
        )

    def _title(self, chosen: str, sure: float, evidence: Sequence[Evidence]) -> str:
        """Return the title that a paper of a sure kind bears, where lists want it."""
        kind = self._kinds[chosen]
        if not kind.own_title or sure < self._limit(kind):
            return ""
        ordered = sorted(evidence, key=lambda found: -found.weight)
        return self._titles.first_of(found.title for found in ordered if found.title)

    def _by_phrases(self, scores: Mapping[str, PhraseScore], seen: SeenPages) -> Guess:
        """Return what a heading alone says, where a page holds little more."""
        best = max(scores.values(), key=lambda score: score.value)
        worth = {kind: score.value for kind, score in scores.items()}
        near = _alternatives(worth, sorted(worth, key=lambda kind: -worth[kind]))
        if best.value < self._limit(best.kind):
            return Guess(reasons=(Reason(UNCLEAR),), alternatives=near)
        return Guess(
            kind=best.kind.id,
            confidence=round(min(best.value, SUREST_OF_FEW), 2),
            reasons=self._reasons(best.kind.id, best.evidence, seen),
            alternatives=tuple(each for each in near if each[0] != best.kind.id),
        )

    def _private(self, scores: Mapping[str, PhraseScore]) -> str:
        """Return the private kind that phrases make the paper, or an empty text.

        What is held back goes before what fits better: a private letter that
        goes out can't be called back.
        """
        for score in scores.values():
            kind = score.kind
            if kind.held_back and score.value >= self._limit(kind):
                return kind.id
        return ""

    def _vouched(self, kind: str, told: float) -> float:
        """Return how sure a kind may be called by what its phrases are worth.

        A kind with a threshold of its own is one where a wrong word costs much:
        with none of its phrases it stays below that.
        """
        wanted = self._kinds[kind].sure_at
        if wanted is None or told >= VOUCHED:
            return SUREST
        return wanted - SHY

    def _reasons(
        self, kind: str, evidence: Sequence[Evidence], seen: SeenPages
    ) -> tuple[Reason, ...]:
        """Return the weightiest reasons in words, each sentence once."""
        ordered = sorted(evidence, key=lambda found: -found.weight)
        told = {found.sentence: found.page for found in ordered}
        if len(told) < REASONS:
            number, page = seen[0]
            for words in telling_words(self._weigher, kind, page):
                told.setdefault(f'Page {number} says "{words}".', number)
        reasons = [Reason(sentence, page) for sentence, page in told.items()]
        if kind == OTHER:
            return (Reason(NO_KIND), *reasons[: REASONS - 1])
        return tuple(reasons[:REASONS])

    def _limit(self, kind: Kind) -> float:
        """Return from where on `kind` is proposed by phrases or a name alone."""
        return self._kinds.threshold if kind.sure_at is None else kind.sure_at

    def _named(self, name: PageText) -> dict[str, Cue]:
        """Return the longest pattern of each kind that a file's name holds."""
        found = {
            kind.id: [cue for cue in cues if any(name.hits(cue.parts[0]))]
            for kind, cues in self._names
        }
        return {
            kind: max(cues, key=lambda cue: len(cue.parts[0].text))
            for kind, cues in found.items()
            if cues
        }

    def _by_name(self, named: Mapping[str, Cue]) -> Guess:
        """Return what the name alone proposes for pages without text."""
        worth = {
            kind: self._worth_alone(self._kinds[kind], cue)
            for kind, cue in named.items()
        }
        near = _alternatives(worth, sorted(worth, key=lambda kind: -worth[kind]))
        private = [kind for kind in worth if self._kinds[kind].held_back]
        order = [*private, *(kind for kind, _ in near)]
        if order and worth[order[0]] >= self._limit(self._kinds[order[0]]):
            best = order[0]
            reasons = [each.sentence for each in _name_evidence(named, best)]
            return Guess(
                kind=best,
                confidence=worth[best],
                reasons=tuple(map(Reason, reasons)),
                alternatives=tuple(each for each in near if each[0] != best),
            )
        return Guess(reasons=(Reason(NO_TEXT),), alternatives=near)

    def _worth_alone(self, kind: Kind, cue: Cue) -> float:
        """Return what the pattern of a file's name is worth without a text."""
        weight = NAME_ALONE[len(cue.parts[0].words) > 1]
        limit = self._limit(kind)
        if limit > self._kinds.threshold:
            weight = min(weight, limit - SHY)
        return weight


def seen_pages(pages: Sequence[str]) -> list[tuple[int, PageText]]:
    """Return the pages that are looked at and hold text, with their numbers from 1."""
    texts = [PageText(page) for page in pages[:PAGES_LOOKED_AT]]
    return [
        (number, text)
        for number, text in enumerate(texts, start=1)
        if text.letters >= LEAST_LETTERS
    ]


def _with_name(
    shares: Mapping[str, float], named: Mapping[str, Cue]
) -> dict[str, float]:
    """Return the shares with what the file's name adds, again 1 in all."""
    raised = dict(shares)
    for kind, cue in named.items():
        if kind in raised:
            raised[kind] *= NAME_BESIDE_TEXT[len(cue.parts[0].words) > 1]
    whole = sum(raised.values())
    return {kind: share / whole for kind, share in raised.items()}


def _name_evidence(named: Mapping[str, Cue], kind: str) -> list[Evidence]:
    """Return what the file's name says for a kind: one line or none."""
    if kind not in named:
        return []
    return [Evidence(0.2, f'The file name says "{named[kind].phrase}".', None)]


def _alternatives(
    shares: Mapping[str, float], order: Sequence[str]
) -> tuple[tuple[str, float], ...]:
    """Return the kinds that came near, best first."""
    near = [(kind, round(shares[kind], 2)) for kind in order]
    return tuple(
        each for each in near[: ALTERNATIVES + 1] if each[1] >= LEAST_ALTERNATIVE
    )
