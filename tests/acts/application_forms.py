"""Application forms drawn for tests, as the three agencies lay theirs out.

They are our own drawings: the labels and their order are those of public forms, the
pictures are not.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from reportlab.pdfgen.canvas import Canvas

BY_NAME, OPAQUE = "by name", "opaque"
"""Whether boxes bear names that tell something, or just numbers."""

LINE = 20.0


class Cell(NamedTuple):
    """A label and its box: where the label begins, where the box does, and ends."""

    label: str
    name: str
    at: float = 54
    box: float = 200
    end: float = 558
    lines: int = 1


class Ticks(NamedTuple):
    """A question and its answers, each with a square before it."""

    question: str
    name: str
    answers: tuple[str, ...]


class Signed(NamedTuple):
    """A line to sign, and one to date, their captions below."""

    caption: str
    date: str = "Date"


Row = str | Ticks | Signed | tuple[Cell, ...]

DWC = (
    "State of California, Division of Workers' Compensation",
    "APPLICATION FOR INDEPENDENT MEDICAL REVIEW",
    "DWC Form IMR",
    Ticks(
        "Type of Utilization Review:",
        "Review Type",
        ("Regular", "Expedited", "Modification after Appeal"),
    ),
    (Cell("Employee Name (First, MI, Last):", "Employee Name"),),
    (Cell("Address:", "Employee Address"),),
    (
        Cell("Phone Number:", "Employee Phone", 54, 130, 290),
        Cell("Employer Name:", "Employer Name", 300, 380),
    ),
    (
        Cell("Claim Number:", "Claim Number", 54, 130, 290),
        Cell("Date of Injury (MM/DD/YYYY):", "Date of Injury", 300, 440),
    ),
    (Cell("EAMS Case Number (if applicable):", "EAMS Case Number", 54, 220, 390),),
    (Cell("Employee Attorney (if known):", "Employee Attorney"),),
    (Cell("Address:", "Attorney Address"),),
    (
        Cell("Phone Number:", "Attorney Phone", 54, 130, 290),
        Cell("Fax Number:", "Attorney Fax", 300, 380),
    ),
    (Cell("Requesting Physician Name (First, MI, Last):", "Physician Name", 54, 270),),
    (
        Cell("Practice Name:", "Practice Name", 54, 130, 290),
        Cell("Specialty:", "Specialty", 300, 380),
    ),
    (Cell("Address:", "Physician Address"),),
    (
        Cell("Phone Number:", "Physician Phone", 54, 130, 290),
        Cell("Fax Number:", "Physician Fax", 300, 380),
    ),
    (Cell("Claims Administrator Name:", "Claims Administrator Name"),),
    (Cell("Adjuster/Contact Name:", "Adjuster Name"),),
    (Cell("Address:", "Claims Administrator Address"),),
    "Disputed Medical Treatment",
    (Cell("Primary Diagnosis (Use ICD Code where practical):", "Diagnosis", 54, 290),),
    (
        Cell(
            "Date of Utilization Review Determination Letter:",
            "UR Determination Date",
            54,
            290,
            400,
        ),
    ),
    Ticks(
        "Is the Claims Administrator disputing liability for the treatment besides"
        " medical necessity?",
        "Liability Disputed",
        ("Yes", "No"),
    ),
    (Cell("Reason:", "Liability Reason"),),
    "List each specific requested medical service, good or item that was denied:",
    (Cell("1.", "Disputed Service 1", 54, 70),),
    (Cell("2.", "Disputed Service 2", 54, 70),),
    (Cell("3.", "Disputed Service 3", 54, 70),),
    (Cell("4.", "Disputed Service 4", 54, 70),),
    Signed("Employee Signature"),
)

DMHC = (
    "Department of Managed Health Care Help Center",
    "INDEPENDENT MEDICAL REVIEW (IMR) APPLICATION/COMPLAINT FORM",
    "DMHC 20-224",
    "PATIENT INFORMATION",
    (
        Cell("First Name", "FirstName", 54, 110, 220),
        Cell("Middle Initial", "MI", 230, 300, 330),
        Cell("Last Name", "LastName", 340, 395),
    ),
    Ticks("Gender:", "Gender", ("Male", "Female")),
    (Cell("Date of Birth", "DOB", 54, 130, 250),),
    (Cell("Street Address", "StreetAddress", 54, 130),),
    (
        Cell("City", "City", 54, 80, 250),
        Cell("State", "State", 260, 290, 340),
        Cell("Zip Code", "ZipCode", 350, 400, 480),
    ),
    (
        Cell("Primary Phone", "PrimaryPhone", 54, 130, 290),
        Cell("Secondary Phone", "SecondaryPhone", 300, 390),
    ),
    (Cell("Email Address", "Email", 54, 130),),
    "HEALTH PLAN INFORMATION",
    (Cell("Health Plan Name", "HealthPlanName", 54, 150),),
    (Cell("Member ID Number", "MemberID", 54, 150),),
    Ticks("Do you have Medi-Cal?", "MediCal", ("Yes", "No")),
    Ticks("Have you filed a grievance with your plan?", "Grievance", ("Yes", "No")),
    (Cell("Date of Grievance", "GrievanceDate", 54, 150, 250),),
    (Cell("Medical condition or diagnosis", "Condition", 54, 210),),
    (Cell("Medical treatment and/or service", "TreatmentRequested", 54, 210, lines=3),),
    Signed("Patient or Parent Signature"),
)

CDI = (
    "California Department of Insurance",
    "APPLICATION FOR INDEPENDENT MEDICAL REVIEW",
    "Insurance Code Section 10169",
    (Cell("Patient Name", "Patient Name", 54, 130),),
    (
        Cell("Date of Birth", "Date of Birth", 54, 130, 230),
        Cell("Daytime Phone", "Daytime Phone", 240, 320),
    ),
    Ticks("Gender", "Gender", ("Male", "Female")),
    (Cell("Address", "Address", 54, 130),),
    (Cell("Complete Insurance Company Name", "Insurance Company Name", 54, 240),),
    (
        Cell("Policy/Certificate Number", "Policy Number", 54, 190, 330),
        Cell("Claim Number", "Claim Number", 340, 410),
    ),
    Ticks("", "Threat", ("There is an imminent and serious threat to my health",)),
    (Cell("Description of disputed service", "Description", 54, 210, lines=3),),
    (Cell("Physicians who treated the condition", "Physicians", 54, 240),),
    Signed("Signature of Patient"),
)


def draw_form(
    path: Path, rows: tuple[Row, ...], names: str | None = BY_NAME, radio: bool = False
) -> Path:
    """Draw a form; without `names` it has no boxes, but lines to write on.

    With `radio` the answers of a question are one field, else a box each.
    """
    canvas = Canvas(str(path), pagesize=(612, 792), invariant=1)
    numbers = iter(range(1, 1000))
    y = 750.0
    for row in rows:
        pen = _Pen(canvas, y, names, numbers, radio)
        if isinstance(row, str):
            canvas.setFont("Helvetica-Bold", 10)
            canvas.drawString(54, y, row)
        elif isinstance(row, Ticks):
            pen.ticks(row)
        elif isinstance(row, Signed):
            pen.signed(row)
        else:
            for cell in row:
                pen.cell(cell)
            y -= LINE * (max(cell.lines for cell in row) - 1)
        y -= LINE
    canvas.save()
    return path


class _Pen(NamedTuple):
    canvas: Canvas
    y: float
    names: str | None
    numbers: Iterator[int]
    radio: bool

    def label(self, x: float, y: float, text: str) -> None:
        self.canvas.setFont("Helvetica", 9)
        self.canvas.drawString(x, y, text)

    def name(self, told: str) -> str:
        return told if self.names == BY_NAME else f"Text{next(self.numbers)}"

    def cell(self, cell: Cell) -> None:
        self.label(cell.at, self.y, cell.label)
        if self.names is None:
            self.canvas.line(cell.box, self.y - 2, cell.end, self.y - 2)
            return
        high = 15 + LINE * (cell.lines - 1)
        self.canvas.acroForm.textfield(
            name=self.name(cell.name),
            x=cell.box,
            y=self.y + 11 - high,
            width=cell.end - cell.box,
            height=high,
            borderWidth=0,
            fontSize=0 if cell.lines == 1 else 10,
            fieldFlags="multiline" if cell.lines > 1 else "",
        )

    def ticks(self, ticks: Ticks) -> None:
        self.label(54, self.y, ticks.question)
        x = 64.0 + 4.6 * len(ticks.question) if len(ticks.question) < 60 else 430.0
        group = self.name(ticks.name)
        for answer in ticks.answers:
            if self.names is None:
                self.canvas.rect(x, self.y - 2, 10, 10)
            elif self.radio and len(ticks.answers) > 1:
                told = answer.replace(" ", "")
                self.canvas.acroForm.radio(
                    name=group, value=told, x=x, y=self.y - 2, size=10
                )
            else:
                told = f"{ticks.name} {answer}" if ticks.question else answer
                self.canvas.acroForm.checkbox(
                    name=self.name(told), x=x, y=self.y - 2, size=10
                )
            self.label(x + 14, self.y, answer)
            x += 40 + 5 * len(answer)

    def signed(self, signed: Signed) -> None:
        for x, end, caption in ((54, 300, signed.caption), (340, 460, signed.date)):
            self.canvas.line(x, self.y - 8, end, self.y - 8)
            self.label(x, self.y - 18, caption)
            if self.names is not None:
                self.canvas.acroForm.textfield(
                    name=self.name(caption),
                    x=x,
                    y=self.y - 7,
                    width=end - x,
                    height=15,
                    borderWidth=0,
                )
