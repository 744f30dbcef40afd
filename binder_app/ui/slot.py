"""One line of the checklist as the window says it."""

from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from binder_app.domain.finding import Finding
from binder_app.ui.desk import Desk

LOOKS = {
    "met": ("check-circle", "ok"),
    "missing": ("circle-dashed", "warn"),
    "doubtful": ("question", "warn"),
    "not_applicable": ("minus-circle", "muted"),
}
"""The icon and the tone of each status; its words stand beside them."""


def name_of_need(need: str) -> str:
    """Return the heading of a group of lines."""
    tr = QCoreApplication.translate
    names = {
        "required": tr("Slot", "Must have"),
        "recommended": tr("Slot", "Should have"),
        "if_it_applies": tr("Slot", "If it applies"),
    }
    return names[need]


@dataclass(frozen=True, slots=True)
class Slot:
    """A finding with its words; `tabs` are those of its exhibits, as "E F".

    `held` are exhibits that would be what is wanted, and are held back; `letter` is
    the paper that asks for it, empty where none does.
    """

    finding: Finding = field(repr=False)
    title: str
    status: str
    tabs: str
    why: str
    held: tuple[str, ...] = ()
    letter: str = ""

    @property
    def look(self) -> tuple[str, str]:
        """Its icon and its tone."""
        icon, shade = LOOKS[self.finding.status]
        return ("pause-circle" if self.held else icon), shade

    @property
    def id(self) -> str:
        """The id of its line in the checklist."""
        return self.finding.requirement.id

    @property
    def kind(self) -> str:
        """What a paper becomes that is put here; empty where no paper can be."""
        kinds = self.finding.requirement.kinds
        return kinds[0] if kinds else ""

    @property
    def is_settled(self) -> bool:
        """Tell whether nothing has to be done about it."""
        return self.finding.status in ("met", "not_applicable")

    @property
    def said_off(self) -> bool:
        """Tell whether a person said that it does not apply."""
        return self.finding.status == "not_applicable" and bool(self.finding.note)

    @property
    def name(self) -> str:
        """The slot for who listens: "Medication list, missing, should have"."""
        need = name_of_need(self.finding.requirement.need)
        parts = (self.title, self.status, self.tabs_said, need)
        first, *rest = (part for part in parts if part)
        return ", ".join([first, *(part[:1].lower() + part[1:] for part in rest)])

    @property
    def tabs_said(self) -> str:
        """The tabs in words."""
        if not self.tabs:
            return ""
        told = QCoreApplication.translate("Slot", "tab {tabs}")
        return told.format(tabs=", ".join(self.tabs.split()))


def slot_of(
    desk: Desk,
    finding: Finding,
    tabs: str,
    held: tuple[str, ...] = (),
    letter: str = "",
) -> Slot:
    """Return the words for a finding; `held` counts only where nothing is there."""
    line, language = finding.requirement, desk.language
    source = QCoreApplication.translate("Slot", "Source: {source}")
    why = f"{line.reason(language)}\n{source.format(source=line.source)}"
    is_empty = finding.status in ("missing", "not_applicable") and not finding.note
    held = held if is_empty and not finding.exhibits else ()
    status = QCoreApplication.translate("Slot", "Held back") if held else ""
    title, status = line.title(language), status or _status(finding)
    return Slot(finding, title, status, tabs, why, held, letter)


def _status(finding: Finding) -> str:
    tr = QCoreApplication.translate
    if finding.status == "not_applicable" and not finding.note:
        return tr("Slot", "None so far")
    if finding.status == "not_applicable":
        told = tr("Slot", "Does not apply: {reason}")
        return told.format(reason=finding.note)
    return {
        "met": tr("Slot", "Ready"),
        "missing": tr("Slot", "Missing"),
        "doubtful": tr("Slot", "We think so. Please check."),
    }[finding.status]
