"""From the binder to the packet: options, gate, build, and the finished packet."""

from pathlib import Path

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from binder_app.ui.aloud import announce
from binder_app.ui.build_box import BuildBox
from binder_app.ui.columns import Column, Columns
from binder_app.ui.desk import Desk
from binder_app.ui.form_page import FormPage
from binder_app.ui.gate_list import GateList
from binder_app.ui.packet_failure import PacketFailure
from binder_app.ui.packet_options import PacketOptionsPanel
from binder_app.ui.packet_ready import PacketReady
from binder_app.ui.packet_summary import PacketSummary
from binder_app.ui.packet_work import packet_work
from binder_app.ui.papers_page import PapersPage
from binder_app.ui.parts import down
from binder_app.ui.selection import Selection
from binder_app.ui.session import BinderSession
from binder_app.ui.tab_order import keep_tab_order

SOON_MS = 1

OPTIONS_WIDE, SUMMARY_WIDE = 352, 316


class PacketTab(QWidget):
    """Builds the packet and shows it.

    `show_asked` wants a page of an exhibit shown, `checklist_asked` the checklist
    at a requirement for which a paper may be added, `sent_asked` what was sent,
    `fact_asked` the claim at one of its facts.
    """

    show_asked = Signal(str, int)
    checklist_asked = Signal(str)
    sent_asked = Signal()
    fact_asked = Signal(str)

    def __init__(
        self, desk: Desk, session: BinderSession, selection: Selection
    ) -> None:
        super().__init__()
        self._desk, self._session = desk, session
        self.work = packet_work(desk, session)
        self.stack = QStackedWidget()
        self.setLayout(down(self.stack, gap=0))
        self._ready: PacketReady | None = None
        self._failure: PacketFailure | None = None
        self._form: FormPage | None = None
        self._papers: PapersPage | None = None

    def showEvent(self, event: QShowEvent) -> None:
        """Put everything up when it is looked at for the first time.

        It comes to sight a turn later: laying it out takes as long as going to
        this tab does, and the window answers in between.
        """
        super().showEvent(event)
        self.furnish()
        self.stack.hide()
        QTimer.singleShot(SOON_MS, self, self.stack.show)

    def furnish(self) -> None:
        """Put everything up, unless it stands already."""
        if self.stack.count():
            return
        desk, session = self._desk, self._session
        self.options = PacketOptionsPanel(desk, session, self.work)
        self.gate = GateList(desk, session, self.work)
        self.summary = PacketSummary(desk, session, self.work)
        self.box = BuildBox(desk, session, self.work)
        self._columns = Columns(
            desk,
            (
                Column(self.options, OPTIONS_WIDE, 0),
                Column(self.gate, 0, 1),
                Column(self.summary, SUMMARY_WIDE, 2),
            ),
            self.box,
        )
        self.stack.addWidget(self._columns)
        self._connect()
        self._columns.make_ready(self.window().width())
        if self.work.built is not None and not self.work.is_busy:
            self._show_ready()

    def _connect(self) -> None:
        self.options.papers_asked.connect(self.show_papers)
        self.gate.paper_asked.connect(self._show_paper)
        self.gate.add_asked.connect(self.checklist_asked)
        self.gate.fact_asked.connect(self.fact_asked)
        self.gate.refilled.connect(self._order)
        self.summary.paper_asked.connect(self._show_paper)
        self.summary.refilled.connect(self._order)
        self.summary.form_asked.connect(self.fill_form)
        self._columns.rearranged.connect(self.box.make_narrow)
        self.box.build_asked.connect(self.build)
        self.box.ready_asked.connect(self._show_ready)
        self.work.built_one.connect(self._show_ready)
        self.work.failed.connect(self._show_failure)

    @property
    def ready(self) -> PacketReady:
        """The page of the finished packet, made when there is the first one."""
        if self._ready is None:
            self._ready = PacketReady(self._desk, self._session, self.work)
            self._ready.again_asked.connect(self.build)
            self._ready.change_asked.connect(self.show_choices)
            self._ready.sent_asked.connect(self.sent_asked)
            self.stack.addWidget(self._ready)
        return self._ready

    @property
    def failure(self) -> PacketFailure:
        """The page that tells of a failure, made when there is the first one."""
        if self._failure is None:
            self._failure = PacketFailure(self._desk, self.work)
            self._failure.again_asked.connect(self.build)
            self._failure.name_asked.connect(self._choose_name)
            self._failure.left.connect(self.show_choices)
            self.stack.addWidget(self._failure)
        return self._failure

    @property
    def form(self) -> FormPage:
        """The page on which the official form is filled, made when it is asked for."""
        if self._form is None:
            self._form = FormPage(self._desk, self._session)
            self._form.left.connect(self.show_choices)
            self._form.page_asked.connect(self.show_asked)
            self.stack.addWidget(self._form)
        return self._form

    @property
    def papers(self) -> PapersPage:
        """The page of letters and other papers, made when it is asked for."""
        if self._papers is None:
            self._papers = PapersPage(self._desk, self._session)
            self._papers.left.connect(self.show_choices)
            self.stack.addWidget(self._papers)
        return self._papers

    @Slot()
    def show_papers(self, paper: str = "") -> None:
        """Show the papers that go along, at the one that is named."""
        self.furnish()
        self.stack.show()
        self.stack.setCurrentWidget(self.papers)
        if paper:
            self.papers.show_letter(paper)
        else:
            self.papers.take_focus()

    @Slot()
    def fill_form(self) -> None:
        """Fill the official form."""
        self.furnish()
        self.stack.show()
        self.stack.setCurrentWidget(self.form)
        self.form.take_focus()

    def let_go(self) -> None:
        """End what draws the form and the letters; the binder is closed."""
        if self._form is not None:
            self._form.work.end()
        if self._papers is not None:
            self._papers.work.end()

    @Slot()
    def build(self) -> None:
        """Build the packet as the options say, unless something stops it."""
        self.furnish()
        self.stack.show()
        self.gate.refresh()
        if self.work.is_busy:
            self.stack.setCurrentWidget(self._columns)
            self.box.stop.setFocus()
            return
        self.stack.setCurrentWidget(self._columns)
        if self.work.stamp_problem is not None:
            self.options.ask_for_prefix()
            self._columns.bring_into_sight(self.options.prefix)
        elif self.gate.first_blocker is not None:
            self._lead_to_blocker()
        elif (why := self.work.nothing_goes) is not None:
            self._say_not_built(self._desk.say(why.problem))
            self.options.take_focus()
        else:
            self.options.refuse_target("", "")
            self.box.go.setFocus()
            self.work.build()

    def _lead_to_blocker(self) -> None:
        """Say what stops the build, and lead the keyboard to it."""
        card = self.gate.first_blocker
        if card is not None:
            card.take_focus()
            self._columns.bring_into_sight(card)
            self._say_not_built(card.title.text())

    def _say_not_built(self, problem: str) -> None:
        told = self.tr("Not built yet. {problem}")
        self.box.warn_of(told.format(problem=problem))

    @Slot()
    def show_choices(self) -> None:
        """Show the options again."""
        self.stack.setCurrentWidget(self._columns)
        self.options.take_focus()

    def go_back(self) -> None:
        """Show the choices in the place of the form or of the letters."""
        held = self.stack.currentWidget()
        if held is not None and held in (self._form, self._papers):
            self.show_choices()

    def choose(self, recipe: str) -> None:
        """Show the choices with a recipe chosen."""
        self.furnish()
        self.stack.show()
        self.work.choose(recipe)
        self.show_choices()

    @Slot()
    def _show_ready(self) -> None:
        built = self.work.built
        if built is not None:
            had_focus = self._has_focus()
            self.ready.show_packet(built)
            self.stack.setCurrentWidget(self.ready)
            announce(self.ready, self.tr("The packet is ready"))
            if had_focus:
                self.ready.take_focus()
            self.ready.show_top()

    @Slot(str, str)
    def _show_failure(self, problem: str, remedy: str) -> None:
        """Say why: beside the field where it is the name, else on a page."""
        if _speaks_of(problem, self.work.wish.target):
            say = self._desk.say
            self.stack.setCurrentWidget(self._columns)
            self.options.refuse_target(say(problem), say(remedy))
            self._columns.bring_into_sight(self.options.rename)
            self.box.say(self.tr("Not built. Please choose another name."))
        else:
            self.failure.show_failure(problem, remedy)
            self.stack.setCurrentWidget(self.failure)
            self.failure.again.setFocus()

    @Slot()
    def _choose_name(self) -> None:
        self.show_choices()
        self.options.ask_for_target()

    def _has_focus(self) -> bool:
        """Tell whether the keyboard is here, or nowhere at all."""
        focused = self.window().focusWidget()
        is_lost = focused is None or not focused.isVisible()
        return is_lost or (focused is not None and self.isAncestorOf(focused))

    @Slot(str)
    def _show_paper(self, exhibit_id: str) -> None:
        self.show_asked.emit(exhibit_id, 1)

    @Slot()
    def _order(self) -> None:
        keep_tab_order(self._columns)


def _speaks_of(problem: str, target: str) -> bool:
    """Tell whether a problem is about the place where the packet was to go."""
    path = Path(target)
    return bool(problem) and (str(path) in problem or str(path.parent) in problem)
