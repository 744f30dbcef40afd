"""The packet of one binder: what it is to be, its building, and what came of it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from binder_app.acts.build_options import packet_options
from binder_app.acts.checking import Checked, check_packet
from binder_app.acts.targets import packet_name
from binder_app.domain.bates import BatesNumber, prefix_from
from binder_app.domain.binder import Binder
from binder_app.domain.finding import GateLine
from binder_app.domain.recipe import ASKED, Recipe
from binder_app.domain.sent import highest_number
from binder_app.errors import BinderError, WrongUsageError
from binder_app.files import tidy_up
from binder_app.packet.make_plan import (
    PacketOptions,
    exhibits_for,
    make_plan,
    supplement_number,
)
from binder_app.ui.desk import Desk, Preferences
from binder_app.ui.jobs import Job, JobQueue, Json
from binder_app.ui.packet_wish import BuiltPacket, PacketWish, Step
from binder_app.ui.session import BinderSession

PLACE = "packet "
"""How the names of remembered places begin; the binder's folder follows."""

MOST_PLACES = 30


class PacketWork(QObject):
    """Holds the wish, the running build and its result as long as the binder is open.

    It outlives the pages, which are made anew with another language or look.
    """

    wished = Signal()
    reasoned = Signal()
    begun = Signal()
    stepped = Signal()
    built_one = Signal()
    volume_shown = Signal()
    failed = Signal(str, str)
    cancelled = Signal()

    def __init__(
        self, jobs: JobQueue, preferences: Preferences, session: BinderSession
    ) -> None:
        super().__init__(session)
        self._jobs, self._preferences, self._session = jobs, preferences, session
        self.wish = PacketWish(
            language=session.binder.language,
            target=self._last_target() or str(self._first_target()),
            recipe=session.rules.recipes[0].id,
            stamp=preferences.now.stamp_prefix,
        )
        self._targets: dict[str, str] = {}
        self._checked: tuple[Checked, PacketOptions, Checked] | None = None
        self.reasons: dict[str, str] = {}
        self._builds: dict[str, BuiltPacket] = {}
        self.step = Step()
        self._job: Job | None = None
        self._binder, self._asked = session.binder, self.wish

    # -------------------------------------------------------------------- wish

    def set(self, **values: Any) -> None:
        """Wish for something else."""
        after = replace(self.wish, **values)
        if after != self.wish:
            self.wish = after
            self.wished.emit()

    def choose(self, recipe_id: str) -> None:
        """Make another sort of packet; each sort keeps its own name and place."""
        before = self.wish
        if recipe_id == before.recipe:
            return
        self._targets[before.recipe] = before.target
        self.set(**self._of_recipe(self._session.rules.recipe(recipe_id)))

    def follow_rules(self) -> None:
        """Take the first sort of packet where other rules have no such one.

        Nobody is told: the pages are made anew behind it.
        """
        recipes = self._session.rules.recipes
        if all(recipe.id != self.wish.recipe for recipe in recipes):
            self.wish = replace(self.wish, **self._of_recipe(recipes[0]))

    def _of_recipe(self, recipe: Recipe) -> dict[str, Any]:
        """Return what another recipe changes of the wish."""
        before = self.wish
        beside = Path(before.target).parent / self._name_of(recipe)
        return {
            "recipe": recipe.id,
            "target": self._targets.get(recipe.id, str(beside)),
            "has_annex": before.has_annex and recipe.annex == ASKED,
        }

    @property
    def recipe(self) -> Recipe:
        """The sort of packet that is wished for."""
        return self._session.rules.recipe(self.wish.recipe)

    @property
    def options(self) -> PacketOptions:
        """What decides which papers go in, as the engine takes it."""
        return PacketOptions(self.wish.recipe, has_annex=self.wish.has_annex)

    def proposed(self) -> Path:
        """Return where the packet goes when nobody says otherwise."""
        return self._session.folder.parent / self._name_of(self.recipe)

    def _name_of(self, recipe: Recipe) -> str:
        binder = self._session.binder
        surname = binder.claim.surname
        if recipe is self._session.rules.recipes[0]:
            return packet_name(surname)
        number = supplement_number(binder, recipe) or ""
        title = recipe.titles[binder.language]
        return packet_name(surname, f"{title} {number}".strip())

    def _first_target(self) -> Path:
        name = packet_name(self._session.binder.claim.surname)
        return self._session.folder.parent / name

    def _last_target(self) -> str:
        return self._preferences.now.places.get(self._key, "")

    @property
    def _key(self) -> str:
        return f"{PLACE}{self._session.folder.absolute()}"

    def _remember(self, target: str) -> None:
        """Keep where the packet of this binder went last."""
        places = dict(self._preferences.now.places)
        places.pop(self._key, None)
        packets = [name for name in places if name.startswith(PLACE)]
        for name in packets[: max(0, len(packets) + 1 - MOST_PLACES)]:
            del places[name]
        self._preferences.remember(places={**places, self._key: target})

    @property
    def own_prefix(self) -> str:
        """The letters that stand before the number where nobody wrote any."""
        return prefix_from(self._session.binder.claim.surname)

    def first_stamp(self) -> str:
        """Return the first number as it will read; `WrongUsageError` where it can't."""
        binder, rules = self._session.binder, self._session.rules
        options = packet_options(binder, self.wish.recipe, self.wish.words, ())
        prefix, held = options.stamp or self.own_prefix, (rules.checklist, rules.kinds)
        try:
            plan = make_plan(binder, *held, self.recipe, options, prepared="")
        except BinderError:
            return str(BatesNumber(prefix, highest_number(binder.sent, prefix) + 1))
        return str(plan.first_bates)

    @property
    def stamp_problem(self) -> WrongUsageError | None:
        """Why the letters before the number can't be stamped, if they can't."""
        try:
            self.first_stamp()
        except WrongUsageError as error:
            return error
        return None

    # ---------------------------------------------------------------- blockers

    def give_reason(self, line_id: str, because: str) -> None:
        """Keep why something may stay as it is; an empty reason takes that back."""
        if because.strip():
            self.reasons[line_id] = because.strip()
        else:
            self.reasons.pop(line_id, None)
        self.reasoned.emit()

    @property
    def checked(self) -> Checked:
        """What the check says of the packet that is wished for."""
        whole, options, held = self._session.checked, self.options, self._checked
        if held is not None and held[0] is whole and held[1] == options:
            return held[2]
        session = self._session
        found = check_packet(
            session.binder,
            whole,
            session.rules,
            session.known,
            self.recipe,
            options,
            date.today(),
        )
        self._checked = (whole, options, found)
        return found

    def going(self) -> dict[str, str]:
        """Return the exhibits that go in, each with its tab; `BinderError` for none."""
        session = self._session
        found = exhibits_for(
            session.binder, session.rules.checklist, self.recipe, self.options
        )
        return {exhibit.id: tab for exhibit, tab in found}

    @property
    def nothing_goes(self) -> BinderError | None:
        """Why this sort of packet would be empty, if it would."""
        try:
            self.going()
        except BinderError as error:
            return error
        return None

    @property
    def open_blockers(self) -> tuple[GateLine, ...]:
        """What would have the packet sent back, and nobody said why it may stay."""
        lines = self.checked.blockers
        return tuple(line for line in lines if line.id not in self.reasons)

    @property
    def because(self) -> str:
        """All reasons given for what stays."""
        lines = self.checked.blockers
        given = [self.reasons[line.id] for line in lines if line.id in self.reasons]
        return "; ".join(dict.fromkeys(given))

    @property
    def built(self) -> BuiltPacket | None:
        """The packet of the sort that is wished for, as it was built last."""
        return self._builds.get(self.wish.recipe)

    @property
    def newest(self) -> BuiltPacket | None:
        """The packet that was built last, of whatever sort."""
        return next(reversed(self._builds.values()), None)

    def keep_built(self, recipe_id: str, built: BuiltPacket | None) -> None:
        """Keep the packet of a sort that was built last; `None` forgets it."""
        self._builds.pop(recipe_id, None)
        if built is not None:
            self._builds[recipe_id] = built

    def learn(self, change: Callable[[Binder], Binder]) -> None:
        """Take what was said of the packet as known to the binder it was built from."""
        for recipe, built in self._builds.items():
            self._builds[recipe] = replace(built, binder=change(built.binder))

    # ------------------------------------------------------------------- build

    @property
    def is_busy(self) -> bool:
        """Tell whether the packet is being built."""
        return self._job is not None

    @property
    def is_outdated(self) -> bool:
        """Tell whether the binder is another than the one that was built."""
        return self.built is not None and self.built.binder != self._session.binder

    def show_volume(self, number: int) -> None:
        """Show another volume of the packet that was built, from 1."""
        if self.built is not None and number != self.built.shown:
            shown = replace(self.built, shown=number)
            self._builds[self.wish.recipe] = shown
            self.volume_shown.emit()

    def build(self) -> None:
        """Build the packet; nothing is done while one is being built."""
        if self.is_busy:
            return
        wish, blocked = self.wish, bool(self.checked.blockers)
        task: Json = {
            "do": "build",
            "binder": str(self._session.folder),
            "recipe": wish.recipe,
            "options": wish.words,
            "leave_out": [],
            "out": wish.target,
            "prepared": date.today().isoformat(),
            "is_forced": blocked and not self.open_blockers,
            "because": self.because,
            "own_language": self._preferences.language,
        }
        self._binder, self._asked = self._session.binder, wish
        self.step = Step()
        self._job = Job(task, self._jobs)
        self._job.stepped.connect(self._hear)
        self._job.finished.connect(self._finish)
        self._job.failed.connect(self._fail)
        self._job.cancelled.connect(self._cancel)
        self.begun.emit()
        self._jobs.put(self._job)

    @Slot()
    def stop(self) -> None:
        """Stop the build; what was there before stays."""
        if self._job is not None:
            self._jobs.drop(self._job)

    @Slot(int, int, str)
    def _hear(self, done: int, total: int, label: str) -> None:
        self.step = Step(done, total, label)
        self.stepped.emit()

    @Slot(object)
    def _finish(self, told: Json) -> None:
        self._job = None
        if self._asked.recipe == self._session.rules.recipes[0].id:
            self._remember(told["target"])
        if self.wish.target == self._asked.target:
            self.set(target=told["target"])
        is_duplex = self._asked.is_duplex
        built = BuiltPacket(told, datetime.now(), self._binder, is_duplex)
        self.keep_built(self._asked.recipe, built)
        self.choose(self._asked.recipe)
        self.built_one.emit()

    @Slot(str, str)
    def _fail(self, problem: str, remedy: str) -> None:
        self._leave_nothing()
        self.failed.emit(problem, remedy)

    @Slot()
    def _cancel(self) -> None:
        self._leave_nothing()
        self.cancelled.emit()

    def _leave_nothing(self) -> None:
        """Remove what a build left unfinished that had to be ended by force."""
        self._job = None
        tidy_up(Path(self._asked.target).parent)


def packet_work(desk: Desk, session: BinderSession) -> PacketWork:
    """Return the work on this binder's packet, begun with the first page shown."""
    held = session.findChild(PacketWork)
    if isinstance(held, PacketWork):
        return held
    return PacketWork(desk.jobs, desk.preferences, session)
