"""Workbooks become pages that show cells as the workbook does."""

from datetime import date, datetime

import pytest
from openpyxl import Workbook
from openpyxl.styles import Font

from binder_app.intake.formats.sheet_cells import letters_of, place_of
from binder_app.intake.formats.sheet_formats import shown, text_shown
from tests.intake.office_drawn import made_of


@pytest.fixture
def made(tmp_path):
    """Return what turns a workbook into its pages."""

    def make(book):
        path = tmp_path / "book.xlsx"
        book.save(path)
        return made_of("xlsx", path)

    return make


@pytest.mark.parametrize(
    ("value", "code", "told"),
    [
        (45720, "mm/dd/yyyy", "03/04/2025"),
        (45720.5451, "m/d/yy h:mm AM/PM", "3/4/25 1:04 PM"),
        (45720, "dddd, mmmm d, yyyy", "Tuesday, March 4, 2025"),
        (45720, "[$-409]d-mmm-yy;@", "4-Mar-25"),
        (1.75, "[h]:mm", "42:00"),
        (0.0208333, "h:mm:ss", "0:30:00"),
        (1234.5, '"$"#,##0.00', "$1,234.50"),
        (-1234.5, "$#,##0.00_);($#,##0.00)", "($1,234.50)"),
        (-1234.5, "$#,##0.00;[Red]-$#,##0.00", "-$1,234.50"),
        (-12, "0.00", "-12.00"),
        (0, '#,##0;-#,##0;"none"', "none"),
        (0.125, "0.0%", "12.5%"),
        (12345678, "#,##0", "12,345,678"),
        (12345678, '0.0,,"M"', "12.3M"),
        (7, "000", "007"),
        (123456789, "000-00-0000", "123-45-6789"),
        (5551234567, "(###) ###-####", "(555) 123-4567"),
        (1.5, "# ?/?", "1 1/2"),
        (12345.678, "0.00E+00", "1.23E+04"),
        (0.30000000000000004, "General", "0.3"),
        (97110.0, "", "97110"),
        (1e15, "General", "1E+15"),
        (3, '0 "days"', "3 days"),
        (1.5, "#.##", "1.5"),
        (59, "yyyy-mm-dd", "1900-02-28"),
        (-1, "yyyy-mm-dd", "########"),
        (1e300, "yyyy-mm-dd", "########"),
        (5, "General;-General;0;@", "5"),
    ],
)
def test_a_number_shows_as_its_format_says(value, code, told):
    assert shown(value, code) == told


def test_days_count_from_1904_where_the_workbook_says_so():
    assert shown(44258, "yyyy-mm-dd", from_1904=True) == "2025-03-04"


def test_a_text_shows_as_its_format_says():
    assert text_shown("pain", '0;0;0;"says "@') == "says pain"
    assert text_shown("pain", "0.00") == "pain"


@pytest.mark.parametrize(("column", "letters"), [(1, "A"), (26, "Z"), (703, "AAA")])
def test_columns_have_their_letters(column, letters):
    assert letters_of(column) == letters
    assert place_of(f"${letters}$12") == (12, column)


def test_cells_show_their_stored_values_row_by_row(made):
    book = Workbook()
    sheet = book.active
    sheet.title = "Pagos ñ"
    sheet.append(["Date", "Charge", "Share", "Paid", "When"])
    sheet.append([date(2025, 3, 4), 75.5, 0.2, True, datetime(2025, 3, 4, 9, 5)])
    sheet["A2"].number_format = "mm/dd/yyyy"
    sheet["B2"].number_format = "$#,##0.00"
    sheet["C2"].number_format = "0%"
    sheet["E2"].number_format = "h:mm"

    told = made(book)

    assert told.text.split("\n") == [
        "Pagos ñ",
        "Date Charge Share Paid When",
        "03/04/2025 $75.50 20% TRUE 9:05",
    ]


def test_no_word_is_broken_while_the_page_has_room(made):
    book = Workbook()
    sheet = book.active
    sheet.append(["Fecha", "Medicina", "Dosis"])
    for _ in range(3):
        sheet.append([1, "Gabapentina", "300 mg"])
    sheet.column_dimensions["B"].width = 5

    told = made(book)

    assert told.text.split("\n")[2:] == ["1 Gabapentina 300 mg"] * 3


def test_a_full_row_of_columns_lends_room_to_the_one_that_lacks_it(made):
    book = Workbook()
    sheet = book.active
    sheet.append(["no", "Gabapentina", "Ciclobenzaprina", "no"])
    for name, width in zip("ABCD", (50, 4, 6, 40), strict=True):
        sheet.column_dimensions[name].width = width

    told = made(book)

    assert told.text.split("\n")[1:] == ["no Gabapentina Ciclobenzaprina no"]


def test_what_is_hidden_is_not_shown_but_told(made):
    book = Workbook()
    sheet = book.active
    sheet.append(["seen", "unseen column", "also seen"])
    sheet.append(["unseen row"])
    sheet.column_dimensions["B"].hidden = True
    sheet.row_dimensions[2].hidden = True
    secret = book.create_sheet("Secret")
    secret["A1"] = "unseen sheet"
    secret.sheet_state = "veryHidden"

    told = made(book)

    assert "unseen" not in told.text
    assert "also seen" in told.text
    assert told.notes[1:] == (
        "1 hidden column is not shown.",
        "1 hidden row is not shown.",
        "1 hidden sheet is not shown.",
    )


def test_a_formula_that_was_never_reckoned_is_shown_as_such(made):
    book = Workbook()
    book.active["A1"] = "=SUM(B1:B9)"

    told = made(book)

    assert "=SUM(B1:B9)" in told.text
    assert "1 formula without a stored result is shown as a formula." in told.notes


def test_a_wide_sheet_is_split_into_bands_that_name_rows_and_columns(made):
    book = Workbook()
    for row in range(1, 4):
        book.active.append([f"c{column}r{row}" for column in range(1, 41)])

    told = made(book)

    assert told.report.pages == 3
    for row in range(1, 4):
        for column in range(1, 41):
            assert f"c{column}r{row}" in told.text
    assert "AN" in told.pages[-1].split("\n")[0]
    assert told.pages[-1].split("\n")[1].startswith("1 ")


def test_merged_cells_and_long_titles_go_over_their_neighbours(made):
    book = Workbook()
    sheet = book.active
    sheet["A1"] = "A title far longer than its own narrow column is wide"
    sheet["A1"].font = Font(bold=True)
    sheet["A2"], sheet["C2"] = "merged", "right of it"
    sheet.merge_cells("A2:B3")

    told = made(book)

    assert "A title far longer than its own narrow column is wide" in told.text
    assert told.text.count("merged") == 1


def test_a_gap_of_a_million_rows_takes_no_pages(made):
    book = Workbook()
    book.active["A1"], book.active["A1000000"] = "top", "bottom"
    book.active["XFD1"] = "far right"

    told = made(book)

    assert told.report.pages == 1
    assert {"top", "bottom"} <= set(told.text.split())


def test_cells_beyond_the_limit_are_counted(made, monkeypatch):
    monkeypatch.setattr("binder_app.intake.formats.sheet_book.MOST_CELLS", 10)
    book = Workbook()
    for row in range(13):
        book.active.append([f"row {row}"])

    told = made(book)

    assert "row 9" in told.text
    assert "row 10" not in told.text
    assert "3 cells are not shown: the sheet is too large." in told.notes
