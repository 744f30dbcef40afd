"""One field of the form: what stands in it, from where, and what to do about it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QWidget

from binder_app.acts.decision_items import items_of_decision
from binder_app.acts.editing import iso_date
from binder_app.domain.filled_form import LEFT, PLACED, FormEntry
from binder_app.domain.official_form import CHECKBOX, CHOICE, DATE, LIST, NO, YES
from binder_app.errors import WrongUsageError
from binder_app.papers.form_values import form_values
from binder_app.ui.choice import Choice
from binder_app.ui.day_row import DayRow
from binder_app.ui.desk import Desk
from binder_app.ui.exhibit_names import page_link, tab_and_title
from binder_app.ui.field_row import FieldRow
from binder_app.ui.flow import flowing
from binder_app.ui.form_words import field_name, lines_about, page_that_says, state_of
from binder_app.ui.parts import (
    GAP_1,
    GAP_2,
    GAP_3,
    GAP_4,
    across,
    button,
    clear,
    down,
    icon_label,
    label,
)
from binder_app.ui.session import BinderSession
from binder_app.ui.theme import box


class FormDetail(QFrame):
    """Lets a person change a field.

    `place_asked` wants the value put on the page that is shown, `unplaced` takes its
    own place back, `page_asked` wants the page of an exhibit that says it.
    """

    place_asked = Signal(str)
    unplaced = Signal(str)
    page_asked = Signal(str, int)

    def __init__(self, desk: Desk, session: BinderSession) -> None:
        super().__init__()
        self._desk, self._session = desk, session
        self.entry: FormEntry | None = None
        self._saying: tuple[str, int] = ("", 0)
        box(self, "sunken")
        self.room = down(gap=GAP_1)
        self.text: FieldRow | None = None
        self.choice: Choice | None = None
        self.own = button(desk, self.tr("Drop my o&wn words"), self._clear)
        self.place = button(desk, self.tr("Put &it on this page"), self._place)
        self.unplace = button(desk, self.tr("&Undo its place"), self._unplace)
        self.link = button(desk, "", self._show_page, "file-text", "link")
        self._verbs = flowing(self.own, self.place, self.unplace, self.link)
        whole = down(self.room, self._verbs, gap=GAP_2)
        whole.setContentsMargins(GAP_4, GAP_3, GAP_4, GAP_3)
        self.setLayout(whole)

    def show_entry(self, entry: FormEntry | None) -> None:
        """Show a field; what is typed at this moment stays."""
        is_same = self.entry is not None and entry is not None
        is_same = is_same and _key(self.entry) == _key(entry)
        if is_same and self.text is not None and self.text.is_typed_in:
            self.entry = entry
            return
        had_focus = is_same and self._editor_has_focus()
        self.entry, self.text, self.choice = entry, None, None
        clear(self.room)
        if entry is not None:
            self._fill(entry)
        self._allow()
        if had_focus and (editor := self._editor()) is not None:
            editor.setFocus()

    def _editor(self) -> QWidget | None:
        return self.text.field if self.text is not None else self.choice

    def _editor_has_focus(self) -> bool:
        editor = self._editor()
        return editor is not None and editor.hasFocus()

    def _fill(self, entry: FormEntry) -> None:
        icon, tone, word = state_of(entry)
        form, language = self._session.rules.form, self._desk.language
        name = field_name(form, entry, language)
        row = across(
            icon_label(self._desk, icon, tone, 18), label(word, tone, wraps=True)
        )
        row.setStretch(1, 1)
        self._add_editor(entry, name)
        self.room.addLayout(row)
        for line in lines_about(self._desk, self._session, entry):
            self.room.addWidget(label(line, "small", wraps=True))

    def _add_editor(self, entry: FormEntry, name: str) -> None:
        field = self._session.rules.form.by_id.get(entry.field)
        if field is None or field.by_hand:
            self.room.addWidget(label(name, "strong", wraps=True))
            return
        own = self._session.binder.form.get(field.id, "")
        if field.type in (CHECKBOX, CHOICE):
            title = field.label[self._desk.language]
            self.room.addWidget(label(title, "strong", wraps=True))
            self._add_choice(entry, own, title)
            return
        hint = self.tr("Several lines: a semicolon between them.")
        if field.type == DATE:
            self.text = DayRow(self._desk, name)
        else:
            self.text = FieldRow(self._desk, name, hint if field.type == LIST else "")
        self.text.show_text(self._value(field.id))
        self.text.left.connect(self._save_text)
        self.room.addWidget(self.text)

    def _value(self, field: str) -> str:
        """Return what the binder says for a field, as it is printed."""
        binder, rules = self._session.binder, self._session.rules
        items = items_of_decision(binder, rules)
        return form_values(rules.form, binder, items)[field].text

    def _add_choice(self, entry: FormEntry, own: str, title: str) -> None:
        field = self._session.rules.form.by_id[entry.field]
        self.choice = Choice()
        self.choice.setAccessibleName(title)
        self.choice.addItem(self.tr("As the claim says"), "")
        language = self._desk.language
        answers = [(one.label[language], one.id) for one in field.options]
        if field.type == CHECKBOX:
            answers = [(self.tr("Yes, tick it"), YES), (self.tr("No"), NO)]
        for told, value in answers:
            self.choice.addItem(told, value)
        self.choice.setCurrentIndex(max(0, self.choice.findData(own)))
        self.choice.setMinimumContentsLength(12)
        self.choice.activated.connect(self._save_choice)
        self.room.addWidget(self.choice)

    def _allow(self) -> None:
        """Show only what can be done with this field."""
        entry = self.entry
        field = entry.field if entry else ""
        self.own.setVisible(bool(field and self._session.binder.form.get(field)))
        is_placed = entry is not None and entry.certainty == PLACED
        is_homeless = entry is not None and entry.state == LEFT and not entry.box
        is_known = bool(field) and bool(self._value(field))
        self.place.setVisible(is_homeless and is_known and not is_placed)
        self.unplace.setVisible(is_placed)
        said = page_that_says(self._session, entry) if entry else None
        self._saying = said or ("", 0)
        if said is not None:
            paper = tab_and_title(self._desk, self._session, said[0])
            self.link.setText(f"{paper}, {page_link(said[1])}")
        self.link.setVisible(said is not None)
        parts = (self.own, self.place, self.unplace, self.link)
        self._verbs.setVisible(any(not part.isHidden() for part in parts))

    # -------------------------------------------------------------------- edits

    @Slot()
    def _save_text(self) -> None:
        """Keep what was typed; say beside the field why it can't be right."""
        entry, text = self.entry, self.text
        if entry is None or text is None:
            return
        field = self._session.rules.form.by_id[entry.field]
        if text.text == self._value(field.id):
            return
        try:
            value = iso_date(text.text) if field.type == DATE else text.text
        except WrongUsageError as error:
            said = (self._desk.say(error.problem), self._desk.say(error.remedy))
            text.say_wrong(" ".join(said).strip())
            return
        self._set(field.id, value)

    @Slot(int)
    def _save_choice(self, place: int) -> None:
        if self.entry is not None and self.choice is not None:
            self._set(self.entry.field, str(self.choice.itemData(place)))

    @Slot()
    def _clear(self) -> None:
        if self.entry is not None:
            self._set(self.entry.field, "")

    def _set(self, field: str, value: str) -> None:
        self._session.set_claim(
            self.tr("Fill in the form"), **{f"form__{field}": value}
        )
        self._allow()

    @Slot()
    def _place(self) -> None:
        if self.entry is not None:
            self.place_asked.emit(self.entry.name)

    @Slot()
    def _unplace(self) -> None:
        if self.entry is not None:
            self.unplaced.emit(self.entry.name)

    @Slot()
    def _show_page(self) -> None:
        self.page_asked.emit(*self._saying)


def _key(entry: FormEntry | None) -> tuple[str, str]:
    return (entry.name, entry.box) if entry else ("", "")
