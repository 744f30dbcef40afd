"""Letters and other papers in the window: chosen, seen, written where one says."""

from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from binder_app.domain.marks import LETTER_SEAL
from binder_app.papers.letter_values import us_date
from binder_app.seal import is_sealed
from binder_app.ui.binder_page import PACKET
from binder_app.ui.last_folder import LETTERS, begin_in
from binder_app.ui.packet_tab import PacketTab
from binder_app.ui.papers_page import PapersPage
from binder_app.ui.selection import Selection
from binder_app.ui.tab_order import stops_in
from tests.ui.test_packet_tab import mnemonic, name_of

WAIT = 60_000
DOCTOR, PROOF, WORKSHEET = "request_doctor", "proof_of_service", "form_worksheet"


@pytest.fixture
def session(session):
    """Let the decision be served so lately that its days still lie ahead."""
    served = (date.today() - timedelta(days=3)).isoformat()
    session.set_claim("Served", service_date=served, service_method="personal")
    return session


@pytest.fixture
def page(desk, session, qtbot):
    made = PapersPage(desk, session)
    qtbot.addWidget(made)
    made.resize(1366, 570)
    with qtbot.waitSignal(made.work.drawn, timeout=WAIT):
        made.show()
    yield made
    made.work.end()
    made.pages.show_none()


@pytest.fixture
def look(page, qtbot):
    """Take a paper in hand; return the words of its look."""

    def run(paper):
        with qtbot.waitSignal(page.work.drawn, timeout=WAIT):
            page.list.cards[paper].radio.setChecked(True)
        return words_of(page.work.shown.path)

    return run


@pytest.fixture
def write(page, qtbot, monkeypatch):
    """Press "Write it…" and choose a place; return what the dialog proposed."""

    def run(target):
        asked = []
        end = page.work.unsaved if target.exists() else page.work.saved

        def choose(_parent, _title, start, _kind):
            asked.append(Path(start))
            return str(target), ""

        monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
        with qtbot.waitSignal(end, timeout=WAIT):
            page.sheet.write.click()
        return asked[0]

    return run


def words_of(path):
    with closing(pypdfium2.PdfDocument(path)) as document:
        told = [page.get_textpage().get_text_range() for page in document]
    return " ".join(" ".join(told).split())


def texts_in(widget):
    return [part.text() for part in widget.findChildren(QLabel)]


def test_every_paper_of_the_pathway_can_be_chosen_with_what_it_is_for(page, session):
    pathway = session.rules.checklist.id
    offered = page.work.papers.of_pathway(pathway)

    assert list(page.list.cards) == [paper.id for paper in offered]
    for paper in offered:
        radio = page.list.cards[paper.id].radio
        assert radio.accessibleName() == paper.titles["en"]
        assert radio.accessibleDescription() == paper.about["en"]


def test_a_paper_is_seen_before_it_is_written(page, look, session):
    assert "Request for documents" in look(DOCTOR)

    assert page.pages.path == str(page.work.shown.path)
    assert not list(session.folder.parent.glob("*.pdf"))


def test_an_arrow_key_takes_the_next_paper_in_hand(page, qtbot):
    page.take_focus()
    first, second = list(page.list.cards.values())[:2]

    with qtbot.waitSignal(page.work.drawn, timeout=WAIT):
        qtbot.keyClick(first.radio, Qt.Key.Key_Down)

    assert second.radio.isChecked() and page.work.chosen.id == second.name


def test_a_paper_is_written_where_the_person_says_and_the_folder_is_kept(
    page, look, write, desk, tmp_path
):
    look(DOCTOR)
    target = tmp_path / "letters" / "to the doctor.pdf"
    target.parent.mkdir()

    proposed = write(target)

    assert is_sealed(target, LETTER_SEAL)
    assert proposed.name == "Quiñones Request for documents to the doctor.pdf"
    assert begin_in(desk, LETTERS) == target.parent
    told = page.sheet.told.words.text()
    left = len(page.work.blanks_of(page.work.shown))
    assert target.name in told and f"{left} places are left" in told
    assert page.sheet.open.isVisible() and page.sheet.show_folder.isVisible()


def test_what_was_written_is_opened_by_the_system(
    page, look, write, tmp_path, monkeypatch
):
    look(DOCTOR)
    target = tmp_path / "letter.pdf"
    write(target)
    opened: list[Path] = []

    def note(url):
        opened.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", note)

    page.sheet.open.click()
    page.sheet.show_folder.click()

    assert opened == [target, target.parent]


def test_a_file_that_is_not_ours_stays_and_the_person_is_told(
    page, look, write, tmp_path
):
    look(DOCTOR)
    other = tmp_path / "mine.pdf"
    other.write_bytes(b"mine")

    write(other)

    assert other.read_bytes() == b"mine"
    assert "would be lost" in page.sheet.told.words.text()
    assert not page.sheet.open.isVisible()


def test_what_is_left_blank_is_told_in_words(page, look):
    look(DOCTOR)

    told = texts_in(page.sheet)

    assert "– phone of the worker" in told
    assert not any("worker_phone" in text for text in told)


def test_a_letter_is_english_and_a_sheet_of_ones_own_is_in_the_binders_language(
    page, look, session
):
    session.edit("Language", lambda binder: replace(binder, language="es"))

    assert "Please send me" in look(DOCTOR)
    assert page.sheet.language.currentData() == "en"
    assert "NO ES EL FORMULARIO OFICIAL" in look(WORKSHEET)
    assert page.sheet.language.currentData() == "es"


def test_another_language_can_be_chosen_for_one_paper_alone(page, look, qtbot):
    look(DOCTOR)
    page.sheet.language.setCurrentIndex(page.sheet.language.findData("es"))

    with qtbot.waitSignal(page.work.drawn, timeout=WAIT):
        page.sheet.language.activated.emit(1)

    assert "Le pido que" in words_of(page.work.shown.path)
    look(PROOF)
    assert page.sheet.language.currentData() == "en"
    look(DOCTOR)
    assert page.sheet.language.currentData() == "es"


def test_a_letter_names_the_day_to_post_until_another_is_typed(
    page, look, session, qtbot
):
    rows = session.checked.deadlines
    row = min((r for r in rows if r.id == "imr_application"), key=lambda r: r.safe)
    asked = row.leave_by.isoformat()
    assert asked < page.work.safe_day == row.safe.isoformat()
    assert us_date(asked) in look(DOCTOR)
    assert page.sheet.day.text == us_date(asked)

    page.sheet.day.field.setText("01/15/2030")
    with qtbot.waitSignal(page.work.drawn, timeout=WAIT):
        page.sheet.day.left.emit()

    assert "01/15/2030" in words_of(page.work.shown.path)


def test_a_day_too_late_for_the_application_is_told_but_kept(page, look):
    look(DOCTOR)
    row = page.sheet.day
    assert "too late" not in row.field.accessibleDescription()

    row.field.setText(us_date(page.work.safe_day))
    row.left.emit()
    assert page.work.by_date == page.work.safe_day
    assert "too late" in row.field.accessibleDescription()


def test_a_day_that_is_none_is_told_beside_its_field_and_changes_nothing(page, look):
    look(DOCTOR)

    page.sheet.day.field.setText("soon")
    page.sheet.day.left.emit()

    assert page.sheet.day.is_wrong and not page.work.is_busy


def test_a_letter_goes_out_under_the_offices_name(page, look, desk, qtbot):
    desk.preferences.remember(office_name="Reyes Law", office_address="2 Elm St")

    assert "Reyes Law 2 Elm St" in look(DOCTOR)


def test_a_change_in_the_binder_draws_the_paper_anew(page, look, session, qtbot):
    look(DOCTOR)

    with qtbot.waitSignal(page.work.drawn, timeout=WAIT):
        session.set_claim("Doctor", requesting_physician="Odalys Brandvold, MD")

    assert "Odalys Brandvold, MD" in words_of(page.work.shown.path)


def test_a_packet_that_is_none_is_told_and_the_paper_goes_without(
    page, make_pdf, qtbot
):
    assert page.work.chosen.id == PROOF

    with qtbot.waitSignal(page.work.failed, timeout=WAIT):
        page.sheet.take_packet(str(make_pdf("other.pdf")))

    assert page.sheet.told.words.text()
    assert not page.sheet.write.isEnabled()
    with qtbot.waitSignal(page.work.drawn, timeout=WAIT):
        page.sheet.without.click()
    assert page.sheet.write.isEnabled()


def test_each_part_has_a_name_and_no_key_is_given_twice(desk, session, qtbot):
    tab = PacketTab(desk, session, Selection(session))
    qtbot.addWidget(tab)
    tab.resize(1366, 570)
    tab.show()
    with qtbot.waitSignal(tab.papers.work.drawn, timeout=WAIT):
        tab.show_papers(PROOF)
    page = tab.papers

    for part in (page.list, page.pages, page.sheet):
        for stop in stops_in(part):
            assert stop.isHidden() or name_of(stop), stop
    keys = [key for key in map(mnemonic, page.findChildren(QWidget)) if key]
    assert len(keys) == len(set(keys)), keys
    assert not set("bexvhdnma") & set(keys), keys
    page.work.end()
    page.pages.show_none()


def test_the_packet_tab_leads_to_the_papers_and_back(desk, session, qtbot):
    tab = PacketTab(desk, session, Selection(session))
    qtbot.addWidget(tab)
    tab.resize(1366, 570)
    with qtbot.waitExposed(tab):
        tab.show()

    tab.options.papers.click()
    assert tab.stack.currentWidget() is tab.papers
    tab.papers.back.click()

    assert tab.stack.currentWidget() is not tab.papers
    tab.let_go()


def test_a_missing_line_leads_to_the_letter_that_asks_for_it(opened, qtbot):
    page = opened.window.binder
    rows = page.exhibits.checklist.slots.rows.values()
    row = next(row for row in rows if row.slot.letter == DOCTOR)
    qtbot.mouseClick(row.get, Qt.MouseButton.LeftButton)
    asked = "Write the letter that asks for it…"
    action = next(a for a in row.menu_open.actions() if a.text() == asked)

    with qtbot.waitSignal(page.packet.papers.work.drawn, timeout=WAIT):
        action.trigger()
    row.menu_open.close()

    papers = page.packet.papers
    assert page.tabs.currentIndex() == PACKET
    assert page.packet.stack.currentWidget() is papers
    assert (
        papers.work.chosen.id == DOCTOR and papers.list.cards[DOCTOR].radio.hasFocus()
    )
    assert row.slot.title in words_of(papers.work.shown.path)


def test_no_letter_is_offered_for_what_is_there_or_does_not_apply(opened):
    work, page = opened.window.binder.packet.papers.work, opened.window.binder
    slots = [row.slot for row in page.exhibits.checklist.slots.rows.values()]

    asked = {slot.id for slot in slots if slot.letter}

    assert asked
    for slot in slots:
        is_missing = slot.finding.status == "missing" and slot.finding.applies
        assert (slot.id in asked) == (is_missing and bool(work.letter_for(slot.id)))


def test_the_menu_leads_to_the_papers(opened):
    opened.window.menus.actions["papers"].trigger()

    page = opened.window.binder
    assert page.tabs.currentIndex() == PACKET
    assert page.packet.stack.currentWidget() is page.packet.papers
