"""All that the reading of papers goes by: kinds and the words that tell them."""

from dataclasses import dataclass

from binder_app.domain.alarm_words import AlarmWords
from binder_app.domain.date_rules import DateRules
from binder_app.domain.decision_words import DecisionWords
from binder_app.domain.fact_weights import FactWeights
from binder_app.domain.fact_words import FactWords
from binder_app.domain.form_words import FormWords
from binder_app.domain.item_weights import ItemWeights
from binder_app.domain.kind import Kinds
from binder_app.domain.page_breaks import PageBreaks
from binder_app.domain.page_words import CutWords
from binder_app.domain.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class ReadingRules:
    """The data of the reading, each part from a file of its own.

    `edition` tells these rules from those of another day: what was read by another
    edition is read again.
    """

    kinds: Kinds
    vocabulary: Vocabulary
    dates: DateRules
    facts: FactWords
    fact_weights: FactWeights
    decisions: DecisionWords
    items: ItemWeights
    cuts: CutWords
    breaks: PageBreaks
    alarms: AlarmWords
    forms: FormWords
    edition: str
