"""Which sort of packet to make: the recipes, what each is for, and the annex."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QFrame, QRadioButton

from binder_app.domain.recipe import ASKED, Recipe
from binder_app.ui.desk import Desk
from binder_app.ui.packet_work import PacketWork
from binder_app.ui.parts import GAP_1, GAP_2, down, label
from binder_app.ui.session import BinderSession
from binder_app.ui.trouble import Trouble


class RecipeChoice(QFrame):
    """Lets the person choose a recipe, and says why one would be empty."""

    def __init__(self, desk: Desk, session: BinderSession, work: PacketWork) -> None:
        super().__init__()
        self._desk, self._session, self._work = desk, session, work
        self.recipes: dict[str, QRadioButton] = {}
        self._one_of = QButtonGroup(self)
        for recipe in session.rules.recipes:
            self._add(recipe)
        self.about = label("", "small", wraps=True)
        self.annex = QCheckBox(self.tr("Background papers in an annex"))
        self.annex.toggled.connect(self._choose_annex)
        self.trouble = Trouble(desk)
        self.setLayout(
            down(
                down(*self.recipes.values(), gap=GAP_1),
                self.about,
                self.annex,
                self.trouble,
                gap=GAP_2,
            )
        )
        work.wished.connect(self.show_wish)
        session.changed.connect(self.show_wish)
        self.show_wish()

    def _add(self, recipe: Recipe) -> None:
        language = self._desk.language
        radio = QRadioButton(recipe.titles[language])
        radio.setObjectName(recipe.id)
        radio.setAccessibleDescription(recipe.about[language])
        radio.setToolTip(recipe.about[language])
        radio.toggled.connect(self._choose)
        self.recipes[recipe.id] = radio
        self._one_of.addButton(radio)

    @Slot(bool)
    def _choose(self, is_on: bool) -> None:
        chosen = self.sender()
        if is_on and chosen is not None:
            self._work.choose(chosen.objectName())

    @Slot(bool)
    def _choose_annex(self, is_on: bool) -> None:
        self._work.set(has_annex=is_on)

    @Slot()
    def show_wish(self) -> None:
        """Show which recipe is chosen, and why nothing would go in."""
        recipe = self._work.recipe
        self.recipes[recipe.id].setChecked(True)
        self.about.setText(recipe.about[self._desk.language])
        self.annex.setVisible(recipe.annex == ASKED)
        self.annex.setChecked(self._work.wish.has_annex)
        why = self._work.nothing_goes
        has_papers = any(row.tab for row in self._session.rows)
        say = self._desk.say
        if why is not None and has_papers:
            self.trouble.show_line(say(why.problem), say(why.remedy))
        else:
            self.trouble.show_line("", "")

    def take_focus(self) -> None:
        """Take the keyboard."""
        self.recipes[self._work.wish.recipe].setFocus()
