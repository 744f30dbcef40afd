"""All that the reading of papers goes by: kinds and the words that tell them."""

from dataclasses import dataclass

from binder_app.domain.date_rules import DateRules
from binder_app.domain.kind import Kinds
from binder_app.domain.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class ReadingRules:
    """The data of the reading, each part from a file of its own."""

    kinds: Kinds
    vocabulary: Vocabulary
    dates: DateRules
