"""The user's own form, filled: proven by a second reader, page and boxes."""

from contextlib import closing
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name, Stream, String
from PIL import Image
from pypdf import PdfReader

from binder_app.domain.marks import LETTER_SEAL
from binder_app.packet.form_anatomy import look_at_form
from binder_app.seal import is_sealed
from tests.acts.application_forms import (
    BY_NAME,
    CDI,
    DMHC,
    DWC,
    OPAQUE,
    Cell,
    draw_form,
)
from tests.packet.papers import retouched

ITEM, OTHER = "Lumbar epidural injection, left L4-L5", "Physical therapy, 12 visits"
CLAIM = (
    "claim_number=WC-2026-018365",
    "employee_name=Marisol Nguyễn Quiñones",
    "date_of_injury=03/18/2026",
    "employer=Alder Creek Produce Packing",
    "claims_administrator=Westmarch Claims Services",
    "requesting_physician=Odalys Brandvold, MD",
    "ur_decision_date=2026-11-09",
    "expedited=no",
    "liability_disputed=no",
    f"treatment_item={ITEM}|denied",
    f"treatment_item={OTHER}|modified",
    "form.employee_address=818 Larkspur Court, Salinas, CA 93905",
    "form.employee_phone=(831) 555-0142",
    "form.physician_address=4410 Fennel Street, Salinas, CA 93901",
)
SHOWN = (
    *("WC-2026-018365", "Marisol Nguyễn Quiñones", "03/18/2026"),
    *("Alder Creek Produce Packing", "Westmarch Claims Services"),
    *("Odalys Brandvold, MD", "11/09/2026", ITEM, OTHER),
    *("818 Larkspur Court, Salinas, CA 93905", "(831) 555-0142"),
    "4410 Fennel Street, Salinas, CA 93901",
)
PLAN = (
    "employee_name=Ana M. Soto",
    "date_of_birth=1980-02-03",
    "plan_name=Harbor Oak Health Plan",
    "member_id=HO-1",
    "treatment_item=Infliximab infusion|denied",
    "form.gender=female",
)
PLAN_SHOWN = ("Soto", "02/03/1980", "Harbor Oak Health Plan", "HO-1", "Infliximab")
AGENCIES = {
    "workers_comp": (DWC, CLAIM, SHOWN),
    "dmhc": (DMHC, PLAN, PLAN_SHOWN),
    "cdi": (CDI, PLAN, PLAN_SHOWN),
}


@pytest.fixture
def binder_of(call, tmp_path):
    """Make a binder of a pathway with its claim filled in."""

    def make(pathway="workers_comp", *more):
        binder = tmp_path / pathway
        assert call("new", binder, "--pathway", pathway).code == 0
        assert call("set", binder, *AGENCIES[pathway][1], *more).code == 0
        return binder

    return make


@pytest.fixture
def fill(call, binder_of, tmp_path):
    """Fill a form of the workers' compensation binder and return what was said."""

    def run(form, *words, more=()):
        binder = tmp_path / "workers_comp"
        if not binder.exists():
            binder_of("workers_comp", *more)
        return call("fill", binder, form, "-o", tmp_path / "out.pdf", *words, "--json")

    return run


def shown_on(path: Path) -> str:
    """Return all that a viewer shows, values of boxes among it."""
    with closing(pypdfium2.PdfDocument(path)) as document:
        document.init_forms()
        told = []
        for place in range(len(document)):
            document[place].flatten()
            told.append(document[place].get_textpage().get_text_range())
    return " ".join(" ".join(told).split())


def values_in(path: Path) -> dict[str, str]:
    fields = PdfReader(path).get_fields() or {}
    return {name: str(field.value) for name, field in fields.items() if field.value}


def by_name(told):
    return {each["name"]: each for each in told}


@pytest.mark.parametrize(("names", "radio"), [(BY_NAME, False), (OPAQUE, True)])
@pytest.mark.parametrize("pathway", AGENCIES)
def test_each_agencys_form_is_filled_whatever_its_boxes_are_called(
    call, binder_of, tmp_path, pathway, names, radio
):
    rows, _, shown = AGENCIES[pathway]
    form = draw_form(tmp_path / "form.pdf", rows, names, radio)
    before = form.read_bytes()
    out = tmp_path / "out.pdf"

    told = call("fill", binder_of(pathway), form, "-o", out, "--json")

    assert told.code == 0
    text = shown_on(out)
    for value in shown:
        assert value in text
    assert form.read_bytes() == before
    assert is_sealed(out, LETTER_SEAL)
    signed = [each for each in told.json["left"] if "hand" in (each["why"] or "")]
    assert len(signed) == 2
    held = values_in(out)
    assert not {each["box"] for each in signed} & held.keys()
    ticked = by_name(told.json["filled"])
    if pathway == "workers_comp":
        assert {"review_type.regular", "liability_disputed.no"} <= ticked.keys()
    else:
        assert "gender.female" in ticked


def test_boxes_hold_their_values_and_ticks_their_own_state(fill, tmp_path):
    form = draw_form(tmp_path / "form.pdf", DWC, OPAQUE, radio=True)

    told = fill(form)

    held, filled = values_in(tmp_path / "out.pdf"), by_name(told.json["filled"])
    assert held[filled["claim_number"]["box"]] == "WC-2026-018365"
    assert held[filled["disputed_items.2"]["box"]] == OTHER
    assert held[filled["review_type.regular"]["box"]] == "/Regular"
    assert held[filled["liability_disputed.no"]["box"]] == "/No"
    assert filled["claim_number"]["from"] == "claim:claim_number"
    assert filled["employee_phone"]["from"] == "set"
    with pikepdf.open(tmp_path / "out.pdf") as pdf:
        assert "/NeedAppearances" not in pdf.Root.AcroForm


def test_a_flat_form_is_typed_upon_beside_its_labels(fill, tmp_path):
    form = draw_form(tmp_path / "form.pdf", DWC, names=None)

    told = fill(form)

    assert told.json["flat"] is True
    pieces = look_at_form(tmp_path / "out.pdf", ()).printed
    bases = {piece.text: piece.base for piece in pieces}
    assert bases["WC-2026-018365"] == pytest.approx(bases["Claim Number:"], abs=1)
    for number, item in ((1, ITEM), (2, OTHER)):
        first = next(p for p in pieces if p.text.startswith(f"{number}."))
        told_there = [p.text for p in pieces if abs(p.base - first.base) < 1]
        assert item in " ".join(told_there)
    line = " ".join(p.text for p in pieces if abs(p.base - bases["Expedited"]) < 3)
    assert "X Regular" in line and line.count("X") == 1
    last = min(piece.base for piece in pieces)
    assert bases["Employee Signature"] == pytest.approx(last, abs=1)


@pytest.mark.parametrize("turn", [90, 180, 270])
@pytest.mark.parametrize("names", [OPAQUE, None])
def test_a_turned_page_is_filled_as_it_is_seen(fill, tmp_path, turn, names):
    form = draw_form(tmp_path / "form.pdf", DWC, names)
    matrix = {
        90: (0, 1, -1, 0, 792, 0),
        180: (-1, 0, 0, -1, 612, 792),
        270: (0, -1, 1, 0, 0, 612),
    }[turn]
    with retouched(form) as pdf:
        turn_page(pdf, turn, matrix)

    told = fill(form)

    assert told.code == 0
    filled = by_name(told.json["filled"])
    assert {"claim_number", "employee_name", "disputed_items.1"} <= filled.keys()
    if names is None:
        pieces = look_at_form(tmp_path / "out.pdf", ()).printed
        bases = {piece.text: piece.base for piece in pieces}
        assert bases["WC-2026-018365"] == pytest.approx(bases["Claim Number:"], abs=1)


def turn_page(pdf, turn, matrix):
    """Lay a page down and turn it upright again: it is seen as before."""
    page = pdf.pages[0]
    a, b, c, d, e, f = matrix
    page.contents_add(b"q %d %d %d %d %d %d cm\n" % matrix, prepend=True)
    page.contents_add(b"\nQ")
    if turn % 180:
        page.MediaBox = Array([0, 0, 792, 612])
    page.Rotate = turn
    for widget in page.get("/Annots", []):
        corners = [float(one) for one in widget.Rect]
        spots = [
            (a * x + c * y + e, b * x + d * y + f)
            for x, y in (corners[:2], corners[2:])
        ]
        widget.Rect = Array([*spots[0], *spots[1]])
        if "/MK" not in widget:
            widget.MK = Dictionary()
        widget.MK.R = turn


def test_what_stands_on_the_form_is_kept_and_a_difference_is_told(fill, tmp_path):
    form = draw_form(tmp_path / "form.pdf", DWC)
    with retouched(form) as pdf:
        for widget in pdf.pages[0].Annots:
            if widget.T == "Claim Number":
                widget.V = String("OTHER-7")
            if widget.T == "Employer Name":
                widget.V = String("Alder Creek produce packing")

    kept = by_name(fill(form).json["kept"])
    held = values_in(tmp_path / "out.pdf")
    again = fill(form, "--overwrite")

    assert held["Claim Number"] == "OTHER-7"
    assert kept["claim_number"]["value"] == "OTHER-7"
    assert kept["claim_number"]["wanted"] == "WC-2026-018365"
    assert kept["employer"]["wanted"] is None
    assert again.code == 0
    assert values_in(tmp_path / "out.pdf")["Claim Number"] == "WC-2026-018365"


def test_a_tick_that_stands_is_kept_unless_it_is_to_be_overwritten(fill, tmp_path):
    form = draw_form(tmp_path / "form.pdf", DWC, BY_NAME)
    with retouched(form) as pdf:
        for widget in pdf.pages[0].Annots:
            if widget.T == "Review Type Expedited":
                widget.V = widget.AS = Name.Yes

    kept = by_name(fill(form).json["kept"])
    first = values_in(tmp_path / "out.pdf")
    fill(form, "--overwrite")
    second = values_in(tmp_path / "out.pdf")

    assert kept["review_type.expedited"]["wanted"] == "regular"
    assert first["Review Type Expedited"] == "/Yes"
    assert first.get("Review Type Regular") in (None, "/Off")
    assert second["Review Type Expedited"] == "/Off"
    assert second["Review Type Regular"] == "/Yes"


def test_boxes_of_doubtful_meaning_are_left_and_listed(fill, tmp_path):
    rows = (
        "DWC Form IMR",
        (Cell("Claim Number:", "Employer Name"),),
        (Cell("Date of Injury:", "a"),),
        (Cell("Date of Injury:", "b"),),
        (Cell("Name of your pet:", "c"),),
        (Cell("Signature:", "Employee Name"),),
    )
    form = draw_form(tmp_path / "form.pdf", rows)

    told = fill(form)

    left = {each["box"]: each["why"] for each in told.json["left"] if each["box"]}
    assert set(left) == {"Employer Name", "a", "b", "c", "Employee Name"}
    assert "disagree" in left["Employer Name"]
    assert "Several" in left["a"] and "Several" in left["b"]
    assert "by hand" in left["Employee Name"]
    assert values_in(tmp_path / "out.pdf") == {}
    unplaced = {e["field"] for e in told.json["left"] if not e["box"]}
    assert {"claim_number", "disputed_items"} <= unplaced


def test_more_treatments_than_lines_go_on_an_added_page(fill, tmp_path):
    form = draw_form(tmp_path / "form.pdf", DWC)
    items = [f"treatment_item=Treatment number {n}|denied" for n in range(3, 8)]

    told = fill(form, more=items)

    assert told.json["pages"] == 2
    held = values_in(tmp_path / "out.pdf")
    assert held["Disputed Service 4"] == "See added page"
    assert held["Disputed Service 3"] == "Treatment number 3"
    added = PdfReader(tmp_path / "out.pdf").pages[1].extract_text()
    for number in range(3, 8):
        assert f"Treatment number {number}" in added
    assert "WC-2026-018365" in added


def test_long_values_shrink_and_what_is_too_long_goes_on_an_added_page(fill, tmp_path):
    rows = (
        "DWC Form IMR",
        (Cell("Employer Name:", "Employer Name", 54, 200, 330),),
        (Cell("Primary Diagnosis:", "Diagnosis", 54, 200, 330),),
    )
    form = draw_form(tmp_path / "form.pdf", rows)
    diagnosis = "form.diagnosis=Lumbar disc disorder with radiculopathy, left, M51.16"

    told = fill(form, more=[diagnosis])

    held, filled = values_in(tmp_path / "out.pdf"), by_name(told.json["filled"])
    assert held["Employer Name"] == "Alder Creek Produce Packing"
    assert held["Diagnosis"] == "See added page"
    assert "added page" in filled["diagnosis"]["why"]
    assert "radiculopathy" in PdfReader(tmp_path / "out.pdf").pages[1].extract_text()


def test_combs_and_short_boxes_take_dates_as_figures(fill, tmp_path):
    form = draw_form(tmp_path / "form.pdf", DWC)
    with retouched(form) as pdf:
        for widget in pdf.pages[0].Annots:
            if widget.T == "Date of Injury":
                widget.MaxLen, widget.Ff = 8, 1 << 24
            if widget.T == "Claim Number":
                widget.MaxLen = 5

    told = fill(form)

    held, left = values_in(tmp_path / "out.pdf"), by_name(told.json["left"])
    assert held["Date of Injury"] == "03182026"
    assert "Claim Number" not in held
    assert left["claim_number"]["wanted"] == "WC-2026-018365"


def test_a_list_takes_only_what_it_offers(fill, tmp_path):
    form = draw_form(tmp_path / "form.pdf", DWC)
    with retouched(form) as pdf:
        for widget in pdf.pages[0].Annots:
            if widget.T == "Employer Name":
                widget.FT, widget.Ff = Name.Ch, 1 << 17
                offered = [String("ac"), String("Alder Creek Produce Packing")]
                widget.Opt = Array([Array(offered)])
            if widget.T == "Claim Number":
                widget.FT, widget.Ff = Name.Ch, 1 << 17
                widget.Opt = Array([String("A"), String("B")])

    told = fill(form)

    assert values_in(tmp_path / "out.pdf")["Employer Name"] == "ac"
    assert "Alder Creek Produce Packing" in shown_on(tmp_path / "out.pdf")
    assert "does not offer" in by_name(told.json["left"])["claim_number"]["why"]


def test_letters_that_no_face_holds_are_told(fill, tmp_path):
    form = draw_form(tmp_path / "form.pdf", DWC)

    told = fill(form, more=["employer=Łódź 漢 Packing"])

    assert values_in(tmp_path / "out.pdf")["Employer Name"] == "Łódź 漢 Packing"
    assert any("漢" in notice for notice in told.json["notices"])
    assert "Łódź" in shown_on(tmp_path / "out.pdf")


def wrap_up(form: Path, how: str) -> None:
    """Make a form one that is locked, layered, certified or signed."""
    with pikepdf.open(form, allow_overwriting_input=True) as pdf:
        encryption: pikepdf.Encryption | bool = False
        signature = pdf.make_indirect(
            Dictionary(Type=Name.Sig, Filter=Name("/Adobe.PPKLite"), Contents=b"x")
        )
        if how == "password":
            encryption = pikepdf.Encryption(owner="o", user="u")
        elif how == "locked":
            allowed = pikepdf.Permissions(modify_form=False)
            encryption = pikepdf.Encryption(owner="o", allow=allowed)
        elif how == "layered":
            pdf.Root.AcroForm.XFA = Stream(pdf, b"<xdp/>")
        else:
            widget = pdf.pages[0].Annots[-1]
            widget.FT, widget.V = Name.Sig, signature
            if how == "certified":
                pdf.Root.Perms = Dictionary(DocMDP=signature)
        pdf.save(form, encryption=encryption)


@pytest.mark.parametrize(
    ("how", "said"),
    [
        ("locked", "locked against changes"),
        ("layered", "second layer (XFA)"),
        ("certified", "certified by its maker"),
    ],
)
def test_what_the_copy_loses_is_said(fill, tmp_path, how, said):
    form = draw_form(tmp_path / "form.pdf", DWC)
    wrap_up(form, how)

    told = fill(form)

    assert told.code == 0
    assert any(said in notice for notice in told.json["notices"])
    with pikepdf.open(tmp_path / "out.pdf") as pdf:
        assert not pdf.is_encrypted
        assert "/XFA" not in pdf.Root.AcroForm and "/Perms" not in pdf.Root
    assert values_in(tmp_path / "out.pdf")["Claim Number"] == "WC-2026-018365"


@pytest.mark.parametrize(
    ("how", "said"),
    [("password", "locked with a password"), ("signed", "signed electronically")],
)
def test_a_form_that_can_not_be_filled_is_refused(fill, tmp_path, how, said):
    form = draw_form(tmp_path / "form.pdf", DWC)
    wrap_up(form, how)

    told = fill(form)

    assert told.code == 4 and said in told.err
    assert not (tmp_path / "out.pdf").exists()


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (DMHC, "This is form DMHC 20-224"),
        (CDI, "Department of Insurance"),
        (("DWC Form 9768.10", "MPN Independent Medical Review"), "provider network"),
        (("A letter", "of no agency"), "does not bear the words of DWC Form IMR"),
        (("Please wait... If this message is not eventually replaced",), "XFA"),
    ],
    ids=["dmhc", "cdi", "mpn", "letter", "waiting"],
)
def test_another_paper_is_refused_with_what_it_is(fill, tmp_path, rows, said):
    told = fill(draw_form(tmp_path / "form.pdf", rows))

    assert told.code == 4 and said in told.err
    assert not (tmp_path / "out.pdf").exists()


@pytest.mark.parametrize("share", [0.0, 0.5])
def test_a_broken_file_is_refused(fill, tmp_path, share):
    form = draw_form(tmp_path / "form.pdf", DWC)
    whole = form.read_bytes()
    form.write_bytes(whole[: int(len(whole) * share)] or b"no PDF at all")

    told = fill(tmp_path / "form.pdf")

    assert told.code == 4 and "can't be opened as a PDF" in told.err


def test_a_scanned_form_is_typed_upon_where_the_user_says_and_remembers(fill, tmp_path):
    form = tmp_path / "form.pdf"
    Image.new("L", (850, 1100), 255).save(form, resolution=100)

    refused = fill(form)
    told = fill(form, "--place", "claim_number=1:310,655")
    again = fill(form)

    assert refused.code == 4 and "--place" in refused.err
    assert [e["name"] for e in told.json["filled"]] == ["claim_number"]
    assert again.json["filled"] == told.json["filled"]
    (piece,) = look_at_form(tmp_path / "out.pdf", ()).printed
    assert piece.text == "WC-2026-018365"
    assert (piece.corners[0], piece.base) == pytest.approx((310, 655), abs=1.5)


def test_a_place_moves_a_value_and_is_taken_back(fill, tmp_path):
    form = draw_form(tmp_path / "form.pdf", DWC, names=None)

    moved = fill(form, "--place", "claim_number=1:400,100")
    back = fill(form, "--place", "claim_number=")

    spot = by_name(moved.json["filled"])["claim_number"]
    assert spot["spot"] == [400, 100] and spot["certainty"] == "placed"
    assert by_name(back.json["filled"])["claim_number"]["certainty"] == "sure"


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("claim_number=5:10,10", "pages 1 to 1"),
        ("claim_number=1:900,10", "612 by 792"),
        ("claim_number=here", "names no place"),
        ("signature=1:10,10", 'no field "signature"'),
        ("review_type.quick=1:10,10", 'no part "quick"'),
    ],
)
def test_a_wrong_place_is_refused(fill, tmp_path, place, said):
    form = draw_form(tmp_path / "form.pdf", DWC, names=None)

    told = fill(form, "--place", place)

    assert told.code == 2 and said in told.err
    assert fill(form).code == 0


def test_a_signature_goes_only_where_the_user_puts_it(fill, tmp_path):
    form = draw_form(tmp_path / "form.pdf", DWC)
    picture = tmp_path / "me.png"
    Image.new("RGBA", (160, 40), (0, 0, 120, 255)).save(picture)

    plain = fill(form)
    without = fill(form, "--signature", picture)
    beside = fill(form, "--signature", picture, "--at", "1:560,140,160")
    signed = fill(form, "--signature", picture, "--at", "1:60,180,160")

    assert plain.json["signature_picture"] is False
    assert without.code == 2 and "go together" in without.err
    assert beside.code == 2 and "wide there" in beside.err
    assert signed.json["signature_picture"] is True
    with closing(pypdfium2.PdfDocument(tmp_path / "out.pdf")) as document:
        shown = document[0].render().to_pil().convert("RGB")
    assert shown.getpixel((60 + 80, 792 - 180 - 20)) == (0, 0, 120)
    left = [each for each in signed.json["left"] if "by hand" in (each["why"] or "")]
    assert len(left) == 2


def test_a_paper_of_the_user_is_never_written_over(call, binder_of, tmp_path):
    binder = binder_of()
    form = draw_form(tmp_path / "form.pdf", DWC)

    told = call("fill", binder, form, "-o", form)

    assert told.code == 2 and "would be lost" in told.err
    assert call("show", binder, "--json").json["exhibits"] == []


def test_what_is_said_on_screen_names_what_is_left(call, binder_of, tmp_path):
    form = draw_form(tmp_path / "form.pdf", DWC)

    told = call("fill", binder_of(), form, "-o", tmp_path / "out.pdf")

    assert "Filled in" in told.out and "Left as it was" in told.out
    assert "form.FIELD=VALUE" in told.out
    assert "Look at each page before you sign it." in told.out
