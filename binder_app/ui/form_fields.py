"""The fields of the form in their order, and what becomes of each."""

from PySide6.QtCore import QCoreApplication, QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
)

from binder_app.domain.filled_form import FILLED, KEPT, LEFT, FormEntry
from binder_app.ui.desk import Desk
from binder_app.ui.flow import flowing
from binder_app.ui.form_detail import FormDetail
from binder_app.ui.form_words import field_name, state_of, value_told
from binder_app.ui.form_work import FormWork, ShownForm
from binder_app.ui.parts import GAP_1, GAP_2, GAP_3, GAP_4, button, down, frame, label
from binder_app.ui.session import BinderSession
from binder_app.ui.theme import box

LEAST_ROWS_PX = 150


class FormFields(QFrame):
    """A list of the fields, the one in hand below it, and what is done in the end.

    `chosen` tells that another field is in hand. The asked ones are buttons.
    """

    chosen = Signal()
    save_asked = Signal()
    signature_asked = Signal()
    other_asked = Signal()

    def __init__(self, desk: Desk, session: BinderSession, work: FormWork) -> None:
        super().__init__()
        self._desk, self._session, self._work = desk, session, work
        self._entries: tuple[FormEntry, ...] = ()
        box(self, "surface")
        self.count = label("", "strong", wraps=True)
        self.notices = label("", "small", wraps=True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Fields of the form"))
        self.list.setWordWrap(True)
        self.list.setUniformItemSizes(False)
        self.list.setMinimumHeight(desk.theme.px(LEAST_ROWS_PX))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        wide = desk.theme.px(20)
        self.list.setIconSize(QSize(wide, wide))
        self.list.currentRowChanged.connect(self._choose)
        self.list.activated.connect(self._edit)
        self.detail = FormDetail(desk, session)
        head = down(self.count, self.notices, gap=GAP_1)
        head.setContentsMargins(GAP_4, GAP_3, GAP_4, GAP_2)
        whole = down(head, self.list, self.detail, self._foot(), gap=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def _foot(self) -> QFrame:
        desk, foot = self._desk, frame("strip")
        self.overwrite = QCheckBox(self.tr("Rep&lace what stands on the form"))
        self.overwrite.setChecked(self._work.overwrites)
        self.overwrite.toggled.connect(self._work.set_overwrites)
        self.save = button(
            desk, self.tr("&Save the filled form…"), self.save_asked, "", "filled"
        )
        self.sign = button(desk, "", self.signature_asked, "pencil-simple", "link")
        self.other = button(
            desk, self.tr("Ano&ther form…"), self.other_asked, "files", "link"
        )
        told = self.tr("Nothing is put where one signs or dates. Look before you sign.")
        self.note = label(told, "small", wraps=True)
        self._links = flowing(self.sign, self.other)
        rows = down(self.overwrite, self.note, self.save, self._links, gap=GAP_1)
        rows.setContentsMargins(GAP_4, GAP_2, GAP_4, GAP_2)
        expanding = QSizePolicy.Policy.Expanding
        self.save.setSizePolicy(expanding, QSizePolicy.Policy.Fixed)
        foot.setLayout(rows)
        return foot

    # -------------------------------------------------------------------- shows

    def show_form(self, shown: ShownForm) -> None:
        """Show the fields of a form that was drawn anew; the one in hand stays."""
        held, row = self.entry, max(0, self.list.currentRow())
        self._entries = shown.entries
        self._count(shown)
        self.list.blockSignals(True)
        while self.list.count() > len(self._entries):
            self.list.takeItem(self.list.count() - 1)
        for place, entry in enumerate(self._entries):
            if place == self.list.count():
                self.list.addItem(QListWidgetItem())
            self._tell(self.list.item(place), entry)
        self.list.setCurrentRow(self._row_of(held, row))
        self.list.blockSignals(False)
        self.sign.setText(
            self.tr("Take the signature o&ff")
            if self._work.signature
            else self.tr("Picture of &your signature…")
        )
        has_kept = any(entry.state == KEPT and entry.wanted for entry in shown.entries)
        self.overwrite.setVisible(has_kept or self._work.overwrites)
        self.detail.show_entry(self.entry)

    def _row_of(self, held: FormEntry | None, row: int) -> int:
        if held is not None:
            for place, entry in enumerate(self._entries):
                is_named = bool(entry.field) and entry.name == held.name
                if is_named or (held.box and entry.box == held.box):
                    return place
        return min(row, len(self._entries) - 1)

    def _count(self, shown: ShownForm) -> None:
        say = QCoreApplication.translate
        counts = {
            state: sum(entry.state == state for entry in shown.entries)
            for state in (FILLED, KEPT, LEFT)
        }
        parts = [say("FormFields", "%n filled in", "", counts[FILLED])]
        if counts[KEPT]:
            parts.append(say("FormFields", "%n stood there", "", counts[KEPT]))
        parts.append(say("FormFields", "%n left empty", "", counts[LEFT]))
        self.count.setText(" · ".join(parts))
        told = [*shown.told["notices"], *shown.told["lost"]]
        lines = [self._desk.say(line) for line in told]
        if shown.told["added"]:
            lines.append(self.tr("What has no room stands on a page behind the form."))
        self.notices.setText("\n".join(dict.fromkeys(lines)))
        self.notices.setVisible(bool(lines))

    def _tell(self, item: QListWidgetItem, entry: FormEntry) -> None:
        form, language = self._session.rules.form, self._desk.language
        icon, tone, word = state_of(entry)
        name = field_name(form, entry, language)
        told = value_told(entry) or word
        item.setText(f"{name}\n{told}")
        item.setIcon(self._desk.icon(icon, tone))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name}, {told}, {word}")

    @property
    def entry(self) -> FormEntry | None:
        """The field in hand."""
        row = self.list.currentRow()
        return self._entries[row] if 0 <= row < len(self._entries) else None

    @Slot()
    def _choose(self) -> None:
        self.detail.show_entry(self.entry)
        self.chosen.emit()

    @Slot(QModelIndex)
    def _edit(self, place: QModelIndex) -> None:
        """Let the person type, after Enter on a field."""
        if self.detail.text is not None:
            self.detail.text.take_focus()
        elif self.detail.choice is not None:
            self.detail.choice.setFocus()

    def choose_named(self, name: str) -> None:
        """Take the field in hand that is called so."""
        for row, entry in enumerate(self._entries):
            if entry.field and entry.name == name:
                self.list.setCurrentRow(row)
                return
