"""The treatments that the decision speaks of: a list, and a line to add one."""

from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from binder_app.domain.binder import Binder
from binder_app.domain.dispute import REFUSALS, Dispute, TreatmentItem
from binder_app.ui.claim_words import outcomes
from binder_app.ui.desk import Desk
from binder_app.ui.field_row import FieldRow
from binder_app.ui.flow import flowing
from binder_app.ui.parts import (
    GAP_1,
    GAP_2,
    GAP_3,
    across,
    button,
    clear,
    down,
    frame,
    icon_label,
    label,
)
from binder_app.ui.reason_words import outcome_words
from binder_app.ui.segments import Segments
from binder_app.ui.session import BinderSession

ICONS = {
    "denied": ("x-circle", "stop"),
    "modified": ("minus-circle", "warn"),
    "approved": ("check-circle", "ok"),
    "deferred": ("hourglass", "muted"),
    "conditionally_denied": ("warning-circle", "warn"),
}


class Treatments(QWidget):
    """Shows each treatment with its outcome; adds, changes and removes them."""

    def __init__(self, desk: Desk, session: BinderSession) -> None:
        super().__init__()
        self._desk, self._session = desk, session
        self._shown: tuple[TreatmentItem, ...] | None = None
        self._changing = ""
        self._list = down(gap=GAP_2)
        self._none = label(self.tr("None is named yet."), "muted", wraps=True)
        self.treatment = FieldRow(
            desk, self.tr("Treatment"), self.tr("As the decision names it.")
        )
        self.outcome = Segments(self.tr("Outcome"), outcomes(), "denied")
        self.note = FieldRow(
            desk, self.tr("Note"), self.tr("For example: 6 of 12 visits.")
        )
        self.aside = QCheckBox(self.tr("I do not ask for a review of this one"))
        self.outcome.chosen.connect(self._offer_aside)
        self.add = button(desk, "", self.put, "plus")
        self.drop = button(desk, self.tr("Leave it as it was"), self.forget, "", "link")
        for row in (self.treatment, self.note):
            row.field.returnPressed.connect(self.put)
        form = frame("card")
        asked = label(self.tr("Outcome"), "strong")
        form.setLayout(
            down(
                self.treatment,
                down(asked, self.outcome, gap=GAP_1),
                self.note,
                self.aside,
                flowing(self.add, self.drop),
                gap=GAP_3,
                edge=GAP_3,
            )
        )
        self.setLayout(down(self._list, self._none, form, gap=GAP_3))
        session.changed.connect(self.show_items)
        self.forget()
        self.show_items()

    @property
    def _items(self) -> tuple[TreatmentItem, ...]:
        return self._session.binder.dispute.items

    @Slot()
    def show_items(self) -> None:
        """Show the treatments as the binder has them."""
        if self._items == self._shown:
            return
        self._shown = self._items
        clear(self._list)
        for item in self._items:
            self._list.addWidget(self._row_of(item))
        self._none.setVisible(not self._items)

    def _row_of(self, item: TreatmentItem) -> QWidget:
        desk, row = self._desk, frame("card")
        words = outcome_words(item)
        told = ": ".join(filter(None, (words, item.note)))
        change = button(desk, self.tr("Change"), self._change, "pencil-simple", "link")
        remove = button(desk, self.tr("Remove"), self._remove, "x", "link")
        for made, said in (
            (change, self.tr("Change {treatment}")),
            (remove, self.tr("Remove {treatment}")),
        ):
            made.setProperty("treatment", item.treatment)
            made.setAccessibleName(said.format(treatment=item.treatment))
        icon, shade = ICONS[item.outcome]
        head = across(
            icon_label(desk, icon, shade),
            down(
                label(item.treatment, "strong", wraps=True),
                label(told, "muted", wraps=True),
                gap=0,
            ),
            gap=GAP_3,
        )
        head.setStretch(1, 1)
        row.setLayout(down(head, flowing(change, remove), gap=GAP_1, edge=GAP_3))
        return row

    def _asked(self) -> str:
        """Return the treatment whose button was pressed."""
        asked = self.sender()
        return str(asked.property("treatment")) if asked is not None else ""

    @Slot()
    def _change(self) -> None:
        """Put a treatment into the form again."""
        name = self._asked()
        for item in self._items:
            if item.treatment == name:
                self._changing = name
                self.treatment.show_text(item.treatment)
                self.outcome.show_value(item.outcome)
                self.note.show_text(item.note)
                self._show_aside(item.outcome, item.is_set_aside)
                self._name_buttons()
                self.treatment.take_focus()

    @Slot()
    def _remove(self) -> None:
        name = self._asked()
        kept = tuple(item for item in self._items if item.treatment != name)
        self.treatment.take_focus()
        self._save(self.tr("Remove a treatment"), kept)
        if name == self._changing:
            self.forget()

    @Slot()
    def put(self) -> None:
        """Put what stands in the form into the list."""
        name = " ".join(self.treatment.text.split())
        if not name:
            self.treatment.say_wrong(self.tr("Write the treatment first."))
            self.treatment.take_focus()
            return
        replaced = self._changing or name
        note = " ".join(self.note.text.split())
        held = next((i for i in self._items if i.treatment == replaced), None)
        item = replace(
            held or TreatmentItem(name),
            treatment=name,
            outcome=self.outcome.value,
            note=note,
            is_set_aside=self.aside.isVisibleTo(self) and self.aside.isChecked(),
        )
        others = [i for i in self._items if i.treatment not in (name, replaced)]
        place = self._items.index(held) if held is not None else len(others)
        others.insert(place, item)
        told = self.tr("Change a treatment") if held else self.tr("Add a treatment")
        self._save(told, tuple(others))
        self.forget()
        self.treatment.take_focus()

    def _save(self, name: str, items: tuple[TreatmentItem, ...]) -> None:
        def change(binder: Binder) -> Binder:
            return replace(binder, dispute=Dispute(items))

        self._session.edit(name, change)

    @Slot()
    def forget(self) -> None:
        """Empty the form."""
        self._changing = ""
        self.treatment.show_text("")
        self.note.show_text("")
        self.outcome.show_value("denied")
        self._show_aside("denied", False)
        self._name_buttons()

    @Slot(str)
    def _offer_aside(self, outcome: str) -> None:
        """Let a review be asked for, or not, of what can be reviewed."""
        self.aside.setVisible(outcome in REFUSALS)

    def _show_aside(self, outcome: str, is_set_aside: bool) -> None:
        self._offer_aside(outcome)
        self.aside.setChecked(is_set_aside)

    def _name_buttons(self) -> None:
        adds, keeps = self.tr("Add the treatment"), self.tr("Keep the change")
        self.add.setText(keeps if self._changing else adds)
        self.drop.setVisible(bool(self._changing))
