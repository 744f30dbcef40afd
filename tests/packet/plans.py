"""Plans of an invented claim, for the tests of our own pages."""

import tomllib
from dataclasses import replace
from pathlib import Path

from binder_app.domain.bates import BatesNumber
from binder_app.domain.claim import Claim
from binder_app.domain.dispute import Dispute, TreatmentItem
from binder_app.domain.exhibit import ExhibitPage
from binder_app.domain.finding import Checklist, Section
from binder_app.domain.packet_plan import PacketPlan, PlannedExhibit, tab_at
from binder_app.domain.words import Words

RESOURCES = Path(__file__).parents[2] / "resources"
FONTS = RESOURCES / "fonts"

CLAIM = Claim(
    {
        "employee_name": "Marisol Nguyễn Quiñones",
        "claim_number": "WC-2025-018365",
        "date_of_injury": "2025-03-18",
        "employer": "Alder Creek Produce Packing",
        "claims_administrator": "Westmarch Claims Services",
        "adjuster": "Dana Holloway",
        "requesting_physician": "Odalys Brandvold, MD",
        "rfa_date": "2026-09-14",
        "rfa_received_date": "2026-09-15",
        "ur_decision_date": "2026-09-21",
        "service_date": "2026-09-22",
        "service_method": "mail",
        "expedited": "no",
    }
)
INJECTION = TreatmentItem(
    "Lumbar epidural steroid injection, L4-L5, left, one",
    guideline="MTUS, Low Back Disorders",
)
THERAPY = TreatmentItem("Physical therapy, low back, 12 visits", "modified", "6 visits")
SECTIONS = {
    "application": ("Filed with the application", "Con la solicitud"),
    "request": ("The request", "La petición del tratamiento"),
    "reports": ("Treating reports", "Informes del médico tratante"),
    "imaging": ("Imaging and tests", "Imágenes y pruebas"),
    "therapy": ("Therapy", "Terapia"),
    "letters": ("Correspondence", "Carta o mensaje"),
}
CHECKLIST = Checklist(
    "imr_application",
    1,
    tuple(Section(key, {"en": en, "es": es}) for key, (en, es) in SECTIONS.items()),
    (),
    decision_kinds=("ur_decision",),
)
_PAPERS = (
    ("Application for Independent Medical Review (DWC Form IMR), signed", 3),
    ("UR decision with proof of service and envelope", 7),
    ("Request for Authorization (RFA)", 2),
    ("Treating physician’s report (PR-2) sent with the RFA", 5),
    ("EMG and nerve conduction study, both legs", 6),
    ("Physical therapy notes, 12 visits, 04/06/2026 to 06/24/2026", 18),
    ("Work status report", 1),
)
_SENDERS = ("M. Nguyễn Quiñones", "Westmarch UR", "Harbor Oak Physical Therapy")


def words(language: str = "en") -> Words:
    """Return the shipped words of `language`."""
    path = RESOURCES / "translations" / f"packet.{language}.toml"
    texts = tomllib.loads(path.read_text(encoding="utf-8"))
    return Words(texts.pop("language"), texts)


def exhibit(place: int, count: int, title: str = "", **changes: str) -> PlannedExhibit:
    """Return the exhibit at `place` (from 1) of `count`."""
    paper, pages = _PAPERS[(place - 1) % len(_PAPERS)]
    digest = f"{place:08x}" * 8
    sections = tuple(SECTIONS)
    planned = PlannedExhibit(
        exhibit_id=f"e{place}",
        tab=tab_at(place),
        title=title or paper,
        kind="ur_decision" if place == 2 else "other",
        date=f"2026-{(place * 7) % 12 + 1:02d}-{(place * 5) % 28 + 1:02d}",
        sender=_SENDERS[place % len(_SENDERS)],
        section=sections[(place - 1) * len(sections) // count],
        pages=tuple(ExhibitPage(digest, page) for page in range(1, pages + 1)),
        digests=(digest,),
    )
    return replace(planned, **changes)  # type: ignore[arg-type]


def plan(
    count: int = 14,
    items: tuple[TreatmentItem, ...] = (INJECTION,),
    claim: Claim = CLAIM,
    exhibits: tuple[PlannedExhibit, ...] = (),
) -> PacketPlan:
    """Return a plan of `count` exhibits, its lengths not yet settled."""
    return PacketPlan(
        claim=claim,
        dispute=Dispute(items),
        exhibits=exhibits or tuple(exhibit(n, count) for n in range(1, count + 1)),
        first_bates=BatesNumber("QUIN", 1),
        prepared="2026-10-05",
    )
