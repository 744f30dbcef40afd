"""How well alarms are raised: those labelled, and those that nobody asked for."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from binder_app.domain.fact import ALARMS, Alarm
from tests.bench.reading_set import Labelled

Read = Callable[[Labelled], Sequence[Alarm]]


@dataclass(frozen=True, slots=True)
class AlarmScore:
    """Alarms of one name: raised rightly, raised wrongly, not raised."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """The share that was rightly raised."""
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """The share of those labelled that was raised."""
        return self.right / max(1, self.right + self.missed)


def score(papers: Iterable[Labelled], read: Read) -> dict[str, AlarmScore]:
    """Hold the alarms of papers against their labels, by name and page."""
    right, wrong, missed = Counter[str](), Counter[str](), Counter[str]()
    for paper in papers:
        said = {(alarm.name, alarm.page) for alarm in read(paper)}
        true = set(paper.alarms)
        right.update(name for name, _ in said & true)
        wrong.update(name for name, _ in said - true)
        missed.update(name for name, _ in true - said)
    return {
        name: AlarmScore(right[name], wrong[name], missed[name])
        for name in ALARMS
        if right[name] or wrong[name] or missed[name]
    }


def overall(scores: Iterable[AlarmScore]) -> AlarmScore:
    """Return all names in one."""
    held = list(scores)
    return AlarmScore(
        sum(score.right for score in held),
        sum(score.wrong for score in held),
        sum(score.missed for score in held),
    )


def table(scores: dict[str, AlarmScore]) -> Iterable[str]:
    """Return the lines of a small table."""
    yield f"{'alarm':16}{'right':>6}{'wrong':>6}{'missed':>7}{'prec.':>7}{'recall':>7}"
    for name, held in (*scores.items(), ("all", overall(scores.values()))):
        yield (
            f"{name:16}{held.right:6}{held.wrong:6}{held.missed:7}"
            f"{held.precision:7.2f}{held.recall:7.2f}"
        )
