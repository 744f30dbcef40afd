"""Values of a form stand beside their labels in the text that is read."""

from io import BytesIO

import pytest
from reportlab.pdfgen.canvas import Canvas

from binder_app.intake.form_text import form_texts


def form(fields, text="Claim form"):
    """Return a PDF with labels and, right beside each, a filled-in field."""
    made = BytesIO()
    canvas = Canvas(made)
    canvas.drawString(72, 760, text)
    for place, (label, value) in enumerate(fields):
        low = 700 - 30 * place
        canvas.drawString(72, low, label)
        canvas.acroForm.textfield(
            name=label, value=value, x=220, y=low - 4, width=200, height=18, fontSize=11
        )
    canvas.save()
    return made.getvalue()


@pytest.fixture
def text_of(tmp_path):
    def read(data):
        path = tmp_path / "form.pdf"
        path.write_bytes(data)
        return form_texts(path)

    return read


def test_a_value_stands_in_the_line_of_its_label(text_of):
    texts = text_of(form([("Claim number", "WC-26-0098"), ("Employer", "Orchard Co")]))

    lines = texts[1].splitlines()
    assert "Claim number  WC-26-0098" in lines
    assert "Employer  Orchard Co" in lines


def test_values_under_a_row_of_labels_each_follow_their_own(text_of):
    made = BytesIO()
    canvas = Canvas(made)
    for place, (label, value) in enumerate([("Date of injury", "03/18/2026")] * 2):
        left = 72 + 220 * place
        canvas.drawString(left, 700, f"{label} {place}")
        canvas.acroForm.textfield(
            name=label + str(place),
            value=value,
            x=left - 2,
            y=680,
            width=120,
            height=16,
        )
    canvas.save()

    lines = text_of(made.getvalue())[1].splitlines()

    wanted = ["Date of injury 0", "03/18/2026", "Date of injury 1", "03/18/2026"]
    assert lines == wanted


def test_an_empty_form_and_a_plain_file_are_left_as_they_are(text_of):
    assert text_of(form([("Claim number", "")])) == {}
    assert text_of(form([])) == {}


def test_what_can_t_be_opened_has_no_values(text_of):
    assert text_of(b"%PDF-1.7 no more") == {}
