"""What a medical file says of its picture: whose it is, when, and of what."""

from collections.abc import Iterator
from datetime import datetime

from pydicom import Dataset

from binder_app.intake.formats.dicom_file import BAD_VALUES

LABELS = (
    ("Patient", ("PatientName",)),
    ("Studied", ("StudyDate", "SeriesDate", "AcquisitionDate", "ContentDate")),
    ("Part", ("BodyPartExamined",)),
    ("Modality", ("Modality",)),
    ("Study", ("StudyDescription",)),
    ("Series", ("SeriesDescription",)),
    ("Place", ("InstitutionName",)),
)
"""The words in front of each line, and where its value may stand."""

MODALITIES = {
    "CR": "X-ray",
    "DX": "X-ray",
    "RF": "X-ray",
    "XA": "X-ray",
    "CT": "CT",
    "MR": "MRI",
    "US": "Ultrasound",
    "NM": "Scintigraphy",
    "PT": "PET",
    "MG": "Mammography",
}
"""How the commonest modalities are called in a report."""

MOST_LETTERS = 80


def lines_on(held: Dataset) -> Iterator[str]:
    """Give the lines that stand beside a picture, each with its label."""
    for label, names in LABELS:
        value = next(filter(None, (value_of(held, name) for name in names)), "")
        if value:
            yield f"{label}: {value}"


def value_of(held: Dataset, name: str) -> str:
    """Return a value as it is printed, empty where there is none or it is broken."""
    try:
        value = held.get(name)
        if value is None:
            return ""
        if name == "PatientName":
            value = (
                value.family_comma_given() if hasattr(value, "components") else value
            )
        words = "".join(
            letter if letter.isprintable() else " " for letter in str(value)
        )
    except BAD_VALUES:
        return ""
    words = " ".join(words.replace("^", " ").split())[:MOST_LETTERS].strip(" ,")
    if name.endswith("Date"):
        return day_in(words)
    if name == "Modality":
        return MODALITIES.get(words, words)
    return words


def day_in(words: str) -> str:
    """Return a date as it is written here; what is none as it stands."""
    for form in ("%Y%m%d", "%Y.%m.%d", "%Y-%m-%d"):
        try:
            return datetime.strptime(words, form).strftime("%m/%d/%Y")
        except ValueError:
            continue
    return words
