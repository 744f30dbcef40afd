"""Which road the denial takes; the other roads are named, none is a dead end."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QWidget

from binder_app.storage.rule_files import pathways
from binder_app.ui.choice_card import ChoiceCard
from binder_app.ui.desk import Desk
from binder_app.ui.flow import flowing
from binder_app.ui.new_binder import Draft
from binder_app.ui.parts import GAP_2, GAP_3, GAP_4, button, down, frame, label
from binder_app.ui.segments import Segments
from binder_app.ui.step import Step

WORK, PLAN, POLICY, UNSURE = "workers_comp", "dmhc", "cdi", ""
ROADS = (WORK, PLAN, POLICY)
CARDS, QUESTIONS, ROAD = range(3)

translate = QCoreApplication.translate


def road_names() -> dict[str, str]:
    """Return what each road is called."""
    names = (
        translate("DenialStep", "&Work injury"),
        translate("DenialStep", "Health &plan"),
        translate("DenialStep", "&Insurance policy"),
    )
    told = (name.replace("&", "") for name in names)
    return dict(zip(ROADS, told, strict=True))


def road_text(resources: Path, language: str) -> str:
    """Return what is to be said where a letter names no road."""
    name = f"road.unknown.{language}.md"
    return (resources / "help" / name).read_text(encoding="utf-8")


class DenialStep(Step):
    """Asks which denial it is, with three short questions for who is not sure."""

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            self.tr("What kind of denial do you have?"),
            self.tr("The letter says who turned the treatment down. Pick what fits."),
        )
        self._known = pathways(desk.resources)
        self._road = UNSURE
        self._page = CARDS
        self._parts = (self._cards(), self._questions(), self._other_road())
        self.add(*self._parts)
        self.add_sketch(
            self.tr("Top of page 1: who sent it, and these words."),
            2,
            self.tr("Claim number: 0042-WC-118734"),
            1,
            "UTILIZATION REVIEW DECISION",
            4,
            3,
        )
        self._turn(CARDS)

    def _cards(self) -> QWidget:
        held, desk = QWidget(), self._desk
        self._group = QButtonGroup(held)
        self.cards = (
            ChoiceCard(
                desk,
                self.tr("&Work injury"),
                self.tr("From a claims administrator. It says “utilization review”."),
                "briefcase",
            ),
            ChoiceCard(
                desk,
                self.tr("Health &plan"),
                self.tr("From an HMO or other plan. It names the DMHC."),
                "heartbeat",
            ),
            ChoiceCard(
                desk,
                self.tr("&Insurance policy"),
                self.tr("From an insurance company. It names the CDI."),
                "identification-card",
            ),
            ChoiceCard(
                desk,
                self.tr("I am not s&ure"),
                self.tr("Three short questions help you find out."),
                "question",
            ),
        )
        for place, card in enumerate(self.cards):
            self._group.addButton(card.radio, place)
            self.on_enter([card.radio], self.done.emit)
        self._group.idClicked.connect(self._choose)
        held.setLayout(down(*self.cards, None, gap=GAP_3))
        return held

    def _questions(self) -> QWidget:
        held = QWidget()
        asked = (
            self.tr(
                "Does the letter say “utilization review”, or name a claims"
                " administrator?"
            ),
            self.tr("Does it name the Department of Managed Health Care (DMHC)?"),
            self.tr("Does it name the Department of Insurance (CDI)?"),
        )
        yes_no = (("yes", self.tr("Yes")), ("no", self.tr("No")))
        self.answers = tuple(Segments(words, yes_no, "") for words in asked)
        rows = []
        for words, answer in zip(asked, self.answers, strict=True):
            card = frame("card")
            told = label(words, "strong", wraps=True)
            card.setLayout(down(told, answer, gap=GAP_2, edge=GAP_4))
            answer.chosen.connect(self._answer)
            self.on_enter(answer.buttons, self._go_on_asking)
            rows.append(card)
        self._asked = tuple(rows)
        self.enough = label(self.tr("That is enough. You can go on."), "ok", True)
        held.setLayout(down(*rows, self.enough, None, gap=GAP_3))
        self._ask_no_more()
        return held

    def _other_road(self) -> QWidget:
        held, card = QWidget(), frame("accent")
        self.told = label("", "", wraps=True)
        self.told.setTextFormat(Qt.TextFormat.MarkdownText)
        self.told.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        card.setLayout(down(self.told, edge=GAP_4))
        again = button(
            self._desk, self.tr("&Choose another kind"), self._again, "arrow-left"
        )
        home = button(self._desk, self.tr("&Go to all binders"), self.left, "stack")
        held.setLayout(down(card, flowing(again, home, gap=GAP_3), None, gap=GAP_4))
        return held

    @Slot(int)
    def _choose(self, place: int) -> None:
        self.say_wrong("")

    @Slot(str)
    def _answer(self, _: str) -> None:
        self.say_wrong("")
        self._ask_no_more()

    def _ask_no_more(self) -> None:
        """Ask nothing more once an answer has decided which road it is."""
        is_decided = False
        for card, answer in zip(self._asked, self.answers, strict=True):
            card.setVisible(not is_decided)
            is_decided = is_decided or answer.value == "yes"
        self.enough.setVisible(is_decided)

    def _go_on_asking(self) -> None:
        """Go to the question that is still open, or on where none is needed."""
        values = [answer.value for answer in self.answers]
        if "yes" in values or all(values):
            self.done.emit()
        else:
            self.answers[values.index("")].take_focus()

    @Slot()
    def _again(self) -> None:
        self._turn(CARDS)
        self.take_focus()

    def _turn(self, page: int) -> None:
        """Show the cards, the questions or a road; only the shown one takes room."""
        for place, part in enumerate(self._parts):
            part.setVisible(place == page)
        self._page = page
        self.say_wrong("")

    def _show_unknown_road(self) -> None:
        text = road_text(self._desk.resources, self._desk.language)
        self.told.setText(text)
        self._turn(ROAD)
        self.told.setFocus(Qt.FocusReason.OtherFocusReason)

    # ------------------------------------------------------------------- answers

    def show_draft(self, draft: Draft) -> None:
        """Show the road that was chosen."""
        self._turn(CARDS)
        self._road = draft.pathway
        self._group.setExclusive(False)
        for place, road in enumerate(ROADS):
            self.cards[place].radio.setChecked(road == draft.pathway)
        self.cards[3].radio.setChecked(False)
        self._group.setExclusive(True)
        for answer in self.answers:
            answer.show_value("")
        self._ask_no_more()

    def answered(self, draft: Draft) -> Draft:
        """Return the draft with the road, none where it is not known."""
        road = self._road if self._road in self._known else UNSURE
        return replace(draft, pathway=road)

    def go_on(self) -> bool:
        """Tell whether to go on: with a road, or where none is known after all."""
        if self._page == ROAD:
            return True
        road = self._chosen() if self._page == CARDS else self._found_out()
        if road is None:
            return False
        self._road = road
        if road in self._known:
            return True
        self._show_unknown_road()
        return False

    def _chosen(self) -> str | None:
        """Return the road of the chosen card, `None` where there is none yet."""
        place = self._group.checkedId()
        if place < 0:
            self.say_wrong(self.tr("Pick one, or skip it for now."))
            return None
        if place < len(ROADS):
            return ROADS[place]
        self._turn(QUESTIONS)
        self.answers[0].take_focus()
        return None

    def _found_out(self) -> str | None:
        """Return the road that the first "yes" leads to, `None` where one is open."""
        for road, answer in zip(ROADS, self.answers, strict=True):
            if answer.value == "yes":
                return road
        if all(answer.value for answer in self.answers):
            return UNSURE
        self.say_wrong(self.tr("Answer all three, or skip it for now."))
        return None

    def go_back(self) -> bool:
        """Go back to the cards."""
        is_inside = self._page != CARDS
        if is_inside:
            self._again()
        return is_inside

    def take_focus(self) -> None:
        """Take the keyboard, at the chosen card."""
        held = self._group.checkedButton() or self.cards[0].radio
        held.setFocus(Qt.FocusReason.OtherFocusReason)
