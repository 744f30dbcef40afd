"""The official form in the window: seen as it prints, mended, moved, saved."""

from contextlib import closing

import pypdfium2
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget
from reportlab.pdfgen.canvas import Canvas

from binder_app.domain.filled_form import FILLED, LEFT, PLACED
from binder_app.ui.form_page import SIGNATURE, FormPage
from binder_app.ui.packet_tab import PacketTab
from binder_app.ui.selection import Selection
from binder_app.ui.tab_order import stops_in
from tests.acts.application_forms import BY_NAME, DMHC, DWC, draw_form
from tests.ui.test_packet_tab import mnemonic, name_of

WAIT = 60_000


@pytest.fixture
def page(desk, session, qtbot):
    made = FormPage(desk, session)
    qtbot.addWidget(made)
    made.resize(1366, 570)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.work.end()


@pytest.fixture
def take(page, qtbot):
    def run(path):
        with qtbot.waitSignal(page.work.drawn, timeout=WAIT):
            page.take(str(path))
        return page

    return run


@pytest.fixture
def flat(take, tmp_path):
    return take(draw_form(tmp_path / "flat.pdf", DWC, names=None))


def entry_of(page, name):
    return next(e for e in page.work.shown.entries if e.field and e.name == name)


def words_of(path):
    """Return all that a second reader sees on a file, the values of boxes too."""
    with closing(pypdfium2.PdfDocument(path)) as document:
        document.init_forms()
        told = []
        for place in range(len(document)):
            if document.formenv:
                document[place].flatten()
            told.append(document[place].get_textpage().get_text_range())
    return " ".join(told)


def words_on(page):
    return words_of(page.work.shown.path)


def test_fields_stand_beside_the_form_as_it_will_be_printed(take, session, tmp_path):
    page = take(draw_form(tmp_path / "form.pdf", DWC, BY_NAME))

    page.fields.choose_named("claim_number")

    assert entry_of(page, "claim_number").state == FILLED
    assert session.binder.claim.get("claim_number") in words_on(page)
    assert page.fields.detail.text.text == "WC-2026-018365"
    told = page.fields.list.currentItem()
    told = told.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "WC-2026-018365" in told and "Filled in" in told
    assert "left empty" in page.fields.count.text()


def test_a_value_is_written_kept_in_the_binder_and_taken_back(
    take, session, qtbot, tmp_path
):
    page = take(draw_form(tmp_path / "form.pdf", DWC, BY_NAME))
    page.fields.choose_named("employee_phone")
    assert entry_of(page, "employee_phone").state == LEFT

    page.fields.detail.text.field.setText("(831) 555-0142")
    with qtbot.waitSignal(page.work.drawn, timeout=WAIT):
        page.fields.detail.text.left.emit()

    assert session.binder.form == {"employee_phone": "(831) 555-0142"}
    assert "(831) 555-0142" in words_on(page)
    with qtbot.waitSignal(page.work.drawn, timeout=WAIT):
        session.undo()
    assert session.binder.form == {}
    assert "(831) 555-0142" not in words_on(page)


def test_a_wrong_date_is_told_beside_its_field(take, session, tmp_path):
    page = take(draw_form(tmp_path / "form.pdf", DWC, BY_NAME))
    page.fields.choose_named("date_of_injury")

    page.fields.detail.text.field.setText("31/31/26")
    page.fields.detail.text.left.emit()

    assert page.fields.detail.text.is_wrong
    assert session.binder.form == {}


def test_a_value_of_a_flat_form_is_moved_by_keys_and_undone_at_once(
    flat, session, qtbot
):
    flat.fields.choose_named("claim_number")
    x, y = entry_of(flat, "claim_number").spot

    for _ in range(3):
        qtbot.keyClick(flat.pages.view, Qt.Key.Key_Right)
    with qtbot.waitSignal(flat.work.drawn, timeout=WAIT):
        qtbot.keyClick(
            flat.pages.view, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier
        )

    moved = entry_of(flat, "claim_number")
    assert moved.certainty == PLACED
    assert moved.spot == pytest.approx((x + 3, y + 10), abs=0.2)
    kept = session.binder.form_places[flat.work.shown.digest]
    assert list(kept) == ["claim_number"]
    session.undo()
    assert session.binder.form_places == {}


def test_a_value_is_dragged_to_its_place(flat, session, qtbot):
    view = flat.pages.view
    flat.fields.choose_named("employee_name")
    spot = entry_of(flat, "employee_name").spot
    wide = view._paper.rect().width()

    with qtbot.waitSignal(flat.work.drawn, timeout=WAIT):
        view.put_down("employee_name", QPointF(wide / 612 * 40, 0))

    x, y = entry_of(flat, "employee_name").spot
    assert (x, y) == pytest.approx((spot[0] + 40, spot[1]), abs=0.2)


def test_values_are_put_on_a_form_that_is_a_picture(take, session, qtbot, tmp_path):
    canvas = Canvas(str(tmp_path / "scan.pdf"), pagesize=(612, 792))
    canvas.rect(50, 50, 500, 600, fill=1)
    canvas.save()
    page = take(tmp_path / "scan.pdf")
    page.fields.choose_named("claim_number")
    assert entry_of(page, "claim_number").state == LEFT

    with qtbot.waitSignal(page.work.drawn, timeout=WAIT):
        page.fields.detail.place.click()

    placed = entry_of(page, "claim_number")
    assert (placed.state, placed.page, placed.certainty) == (FILLED, 1, PLACED)
    assert "WC-2026-018365" in words_on(page)
    with qtbot.waitSignal(page.work.drawn, timeout=WAIT):
        page.fields.detail.unplace.click()
    assert session.binder.form_places == {}


def test_a_signature_stands_only_where_the_person_puts_a_picture(
    flat, session, qtbot, monkeypatch, tmp_path
):
    picture = QImage(200, 50, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.black)
    assert picture.save(str(tmp_path / "me.png"))
    chosen = (str(tmp_path / "me.png"), "")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: chosen)
    assert SIGNATURE not in flat.pages.view._movables

    with qtbot.waitSignal(flat.work.drawn, timeout=WAIT):
        flat.fields.sign.click()

    assert SIGNATURE in flat.pages.view._movables
    with qtbot.waitSignal(flat.work.drawn, timeout=WAIT):
        flat.fields.sign.click()
    assert SIGNATURE not in flat.pages.view._movables


def test_the_filled_form_is_saved_and_what_is_left_is_told(
    flat, session, qtbot, monkeypatch, tmp_path
):
    target = tmp_path / "filled.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))

    with qtbot.waitSignal(flat.work.saved, timeout=WAIT):
        flat.fields.save.click()

    assert "WC-2026-018365" in words_of(target)
    left = sum(e.state == LEFT for e in flat.work.shown.entries)
    assert f"{left} fields are left" in flat.said.text()


def test_what_is_no_form_of_this_review_is_said_in_place(page, qtbot, tmp_path):
    other = draw_form(tmp_path / "dmhc.pdf", DMHC, BY_NAME)

    with qtbot.waitSignal(page.work.failed, timeout=WAIT):
        page.take(str(other))

    assert page.is_choosing
    assert page.chooser.problem.text() and page.chooser.remedy.text()
    assert page.chooser.problem.isVisible()


def test_without_a_form_there_is_a_worksheet(page, qtbot, monkeypatch, tmp_path):
    target = tmp_path / "sheet.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))

    with qtbot.waitSignal(page.work.saved, timeout=WAIT):
        page.chooser.worksheet.click()

    assert "WC-2026-018365" in words_of(target)
    assert "sheet.pdf" in page.said.text()


def test_the_packet_tab_leads_to_the_form_and_back(desk, session, qtbot):
    tab = PacketTab(desk, session, Selection(session))
    qtbot.addWidget(tab)
    tab.resize(1366, 570)
    with qtbot.waitExposed(tab):
        tab.show()

    tab.summary.form.click()
    assert tab.stack.currentWidget() is tab.form
    tab.form.back.click()

    assert tab.stack.currentWidget() is not tab.form


def test_every_control_has_a_name_and_no_two_keys_clash(flat):
    taken = set("bexvhdnma")
    for part in (flat.chooser, flat.fields, flat.pages):
        for stop in stops_in(part):
            assert stop.isHidden() or name_of(stop), stop
    keys = [mnemonic(flat.back), mnemonic(flat.open)]
    for part in (flat.fields, flat.pages):
        keys += [key for key in map(mnemonic, part.findChildren(QWidget)) if key]
    assert len(keys) == len(set(keys)), keys
    assert not taken & set(keys), keys
