from collections.abc import Callable
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from tests.packet import papers

POISON = "POISONWORD"
"""Stands in every script, program, address and attachment of these papers."""

RED = (255, 0, 0)
Arm = Callable[[Pdf, Object], None]


def script() -> Dictionary:
    return Dictionary(S=Name.JavaScript, JS=String(f"app.alert('{POISON}')"))


def attached(pdf: Pdf) -> Object:
    held = Stream(pdf, POISON.encode(), Type=Name.EmbeddedFile)
    file = Dictionary(F=pdf.make_indirect(held))
    spec = Dictionary(Type=Name.Filespec, F=String(f"{POISON}.exe"), EF=file)
    return pdf.make_indirect(spec)


def in_document(pdf: Pdf, _: Object) -> None:
    names = Dictionary(Names=Array([String("a"), script()]))
    pdf.Root.Names = Dictionary(JavaScript=names)


def at_opening(pdf: Pdf, _: Object) -> None:
    pdf.Root.OpenAction = script()


def behind_opening(pdf: Pdf, page: Object) -> None:
    there = Array([page, Name.Fit])
    pdf.Root.OpenAction = Dictionary(S=Name.GoTo, D=there, Next=script())


def at_closing(pdf: Pdf, _: Object) -> None:
    pdf.Root.AA = Dictionary(WC=script())


def on_page(_: Pdf, page: Object) -> None:
    page.AA = Dictionary(O=script())


def on_link(_: Pdf, page: Object) -> None:
    papers.link(page, A=script())


def behind_link(_: Pdf, page: Object) -> None:
    leads = Dictionary(S=Name.URI, URI=String("https://example.org"), Next=script())
    papers.link(page, A=leads)


def on_hovering(_: Pdf, page: Object) -> None:
    papers.link(page, AA=Dictionary(E=script()))


def in_field(pdf: Pdf, page: Object) -> None:
    papers.put_field(pdf, page, Name.Tx, "x", AA=Dictionary(C=script()))


def in_field_above(pdf: Pdf, page: Object) -> None:
    field = papers.put_field(pdf, page, Name.Tx, "x")
    above = pdf.make_indirect(Dictionary(T=String("y"), AA=Dictionary(C=script())))
    above.Kids, field.Parent = Array([field]), above
    papers.form_of(pdf).Fields = Array([above])


def xfa(pdf: Pdf, _: Object) -> None:
    papers.form_of(pdf).XFA = pdf.make_stream(f"<x>{POISON}</x>".encode())


def in_files(pdf: Pdf, _: Object) -> None:
    names = Dictionary(Names=Array([String("a"), attached(pdf)]))
    pdf.Root.Names = Dictionary(EmbeddedFiles=names)


def with_page(pdf: Pdf, page: Object) -> None:
    page.AF = Array([attached(pdf)])


def with_note(pdf: Pdf, page: Object) -> None:
    note = Dictionary(Subtype=Name.Text, Rect=Array([9, 9, 29, 29]))
    papers.annotate(page, Dictionary(AF=Array([attached(pdf)]), **note))


def action(kind: str, **more: Any) -> Arm:
    """Return the paper that has a link with an action of that kind."""

    def arm(_: Pdf, page: Object) -> None:
        papers.link(page, A=Dictionary(S=Name(f"/{kind}"), **more))

    return arm


WORD = String(POISON)
ARMED: dict[str, tuple[Arm, str]] = {
    "script of the document": (in_document, "script or action of the whole"),
    "script at opening": (at_opening, "script or action of the whole"),
    "script behind the opening": (behind_opening, "script or action of the whole"),
    "script at closing": (at_closing, "script or action of the whole"),
    "script of a page": (on_page, "a script"),
    "script of a link": (on_link, "a script"),
    "script behind a link": (behind_link, "behind a link"),
    "script on hovering": (on_hovering, "a script"),
    "script of a field": (in_field, "a script"),
    "script of a field above": (in_field_above, "a script"),
    "XFA": (xfa, "XFA"),
    "attached to the document": (in_files, "files attached"),
    "attached to a page": (with_page, "attached file"),
    "attached to a note": (with_note, "attached file"),
    "Launch": (action("Launch", F=WORD), "starts a program"),
    "SubmitForm": (action("SubmitForm", F=WORD), "sends the form"),
    "ImportData": (action("ImportData", F=WORD), "loads data"),
    "ResetForm": (action("ResetForm", Fields=Array([WORD])), "empties the form"),
    "GoToR": (action("GoToR", F=WORD), "another file"),
    "GoToE": (action("GoToE", F=WORD), "attached file"),
    "Rendition": (action("Rendition", JS=WORD), "an action"),
    "Hide": (action("Hide", T=WORD), "an action"),
    "a named action that prints": (action("Named", N=Name("/Print"), X=WORD), "action"),
    "an address of a file": (action("URI", URI=String(f"file:///c:/{POISON}")), "web"),
    "an address with a script": (
        action("URI", URI=String(f" JavaScript:{POISON}")),
        "web",
    ),
    "an address of a share": (action("URI", URI=String(f"\\\\{POISON}\\a")), "web"),
    **{
        f"an address that names a file: {name}": (
            action("URI", URI=String(name)),
            "a link to something other than a web address",
        )
        for name in (
            f"{POISON}.pdf",
            f"../{POISON}.pdf",
            f"{POISON} of Dr.Smith.docx",
            f"Case.files/{POISON}.pdf",
            f"C:\\{POISON}.pdf",
            f"c/{POISON}.com",
            f"http:{POISON}.pdf",
        )
    },
}


@pytest.mark.parametrize(("arm", "told"), ARMED.values(), ids=list(ARMED))
def test_what_could_act_is_taken_out_and_told(arm, told, tmp_path):
    source = papers.drawn(tmp_path / "source.pdf")
    with papers.retouched(source) as pdf:
        arm(pdf, pdf.pages[0].obj)
    assert POISON in papers.everything_in(source)

    report = papers.build(tmp_path, papers.all_of(source))

    assert POISON not in papers.everything_in(report.path)
    assert any(told in loss.what for loss in report.losses)
    assert {loss.exhibit_id for loss in report.losses} == {"e1"}
    page = papers.first_page(report, "A")
    assert "Alpha page 1" in papers.texts_of(report.path)[page - 1]


MEDIA = {
    "FileAttachment": "FS",
    "Sound": "Sound",
    "Movie": "Movie",
    "Screen": "A",
    "RichMedia": "RichMediaContent",
    "3D": "3DD",
}


@pytest.mark.parametrize(("kind", "key"), MEDIA.items())
def test_a_film_a_sound_or_a_file_leaves_its_picture(kind, key, tmp_path):
    source = papers.drawn(tmp_path / "source.pdf")
    with papers.retouched(source) as pdf:
        media = Dictionary(
            Type=Name.Annot,
            Subtype=Name(f"/{kind}"),
            Rect=Array([300, 700, 340, 740]),
            AP=papers.appearance(pdf),
            F=4,
        )
        media[f"/{key}"] = attached(pdf)
        papers.annotate(pdf.pages[0].obj, pdf.make_indirect(media))

    report = papers.build(tmp_path, papers.all_of(source))

    assert POISON not in papers.everything_in(report.path)
    assert len(report.losses) == 1
    page = papers.first_page(report, "A")
    picture = papers.picture_of(report.path, page, 1)
    assert picture.getpixel((320, 792 - 720)) == RED


def test_an_attachment_without_a_picture_goes_altogether(tmp_path):
    source = papers.drawn(tmp_path / "source.pdf")
    with papers.retouched(source) as pdf:
        page, box = pdf.pages[0].obj, Array([300, 700, 340, 740])
        file = Dictionary(Subtype=Name.FileAttachment, Rect=box, FS=attached(pdf))
        papers.annotate(page, file)
        papers.link(page, A=Dictionary(S=Name.URI, URI=String("https://example.org")))

    report = papers.build(tmp_path, papers.all_of(source))

    with pikepdf.open(report.path) as packet:
        page = packet.pages[papers.first_page(report, "A") - 1].obj
        kinds = [str(held.Subtype) for held in page.Annots]
    assert kinds == ["/Link", "/Link"]


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/a",
        "HTTP://example.org",
        "mailto:a@b.org",
        "www.example.org",
        "www.example.co.uk/a b?c=d",
        "cc.example.org:8080/a.pdf",
        "example.com",
    ],
)
def test_a_plain_web_address_stays(address, tmp_path):
    source = papers.drawn(tmp_path / "source.pdf")
    with papers.retouched(source) as pdf:
        leads = Dictionary(S=Name.URI, URI=String(address))
        papers.link(pdf.pages[0].obj, A=leads)

    report = papers.build(tmp_path, papers.all_of(source))

    assert report.losses == ()
    assert address in papers.everything_in(report.path)


SCREEN_ONLY, HIDDEN, PRINTED, PAPER_ONLY = 0, 2, 4, 4 | 32
NEVER_SEEN = (HIDDEN, HIDDEN | PRINTED, HIDDEN | PAPER_ONLY, 32)


def note(pdf: Pdf, page: Object, flags: int, **more: Any) -> Object:
    """Put a stamp with private words, and flags, on a page."""
    keys = {"Subtype": Name.Stamp, "Rect": [300, 700, 340, 740], "F": flags, **more}
    held = Dictionary({f"/{key}": value for key, value in keys.items()})
    held.Contents, held.AP = WORD, papers.appearance(pdf)
    return papers.annotate(page, pdf.make_indirect(held))


@pytest.mark.parametrize("flags", NEVER_SEEN)
def test_a_note_that_is_never_seen_is_taken_out_and_told(flags, tmp_path):
    source = papers.drawn(tmp_path / "source.pdf")
    with papers.retouched(source) as pdf:
        page = pdf.pages[0].obj
        hidden = note(pdf, page, flags)
        answer = note(pdf, page, PRINTED, IRT=hidden)
        answer.Contents = String("an answer that shows")
        window = pdf.make_indirect(Dictionary(Subtype=Name.Popup, Rect=hidden.Rect))
        window.Parent, window.Contents, hidden.Popup = hidden, WORD, window
        papers.annotate(page, window)

    report = papers.build(tmp_path, papers.all_of(source))

    told = papers.everything_in(report.path)
    assert POISON not in told
    assert "an answer that shows" in told
    assert [loss.what for loss in report.losses] == ["a hidden note"]


@pytest.mark.parametrize("flags", [SCREEN_ONLY, PRINTED, PAPER_ONLY])
def test_a_note_that_is_seen_on_screen_or_paper_stays(flags, tmp_path):
    source = papers.drawn(tmp_path / "source.pdf")
    with papers.retouched(source) as pdf:
        note(pdf, pdf.pages[0].obj, flags)

    report = papers.build(tmp_path, papers.all_of(source))

    assert POISON in papers.everything_in(report.path)
    assert report.losses == ()


def test_what_a_hidden_field_holds_does_not_go_out(tmp_path):
    source = papers.drawn(tmp_path / "source.pdf")
    with papers.retouched(source) as pdf:
        page = pdf.pages[0].obj
        papers.put_field(pdf, page, Name.Tx, "secret", V=WORD)
        papers.put_field(pdf, page, Name.Tx, "open", V=String("an open value"))
        page.Annots[0].F = HIDDEN

    report = papers.build(tmp_path, papers.all_of(source))

    told = papers.everything_in(report.path)
    assert POISON not in told
    assert "an open value" in told
    assert [loss.what for loss in report.losses] == ["a hidden field"]


def test_a_hidden_signature_is_told_as_any_other(tmp_path):
    source = papers.drawn(tmp_path / "source.pdf")
    with papers.retouched(source) as pdf:
        page, proof = pdf.pages[0].obj, Dictionary(Name=WORD)
        papers.put_field(pdf, page, Name.Sig, "signed", V=proof)
        page.Annots[0].F = HIDDEN

    report = papers.build(tmp_path, papers.all_of(source))

    assert POISON not in papers.everything_in(report.path)
    assert ["a digital signature" in loss.what for loss in report.losses] == [True]


def test_what_pictures_and_forms_say_of_their_making_does_not_go_out(tmp_path):
    source = papers.drawn(tmp_path / "source.pdf")
    with papers.retouched(source) as pdf:
        page = pdf.pages[0].obj
        note(pdf, page, PRINTED).Contents = String("seen")
        papers.put_picture(pdf, page, papers.jpeg(), (80, 60))
        for held in (page.Resources.XObject.Photo, page.Annots[0].AP.N):
            held.Metadata = pdf.make_stream(POISON.encode())
            held.PieceInfo = Dictionary(Program=Dictionary(Private=WORD))
            held.LastModified = WORD
            held.AF = Array([attached(pdf)])
            held.OPI = Dictionary({"/1.3": Dictionary(F=WORD)})
            held.Alternates = Array([Dictionary(Image=pdf.make_stream(b"", X=WORD))])
            held.Ref = Dictionary(F=WORD)
        page.Annots[0].PieceInfo = Dictionary(Program=WORD)

    report = papers.build(tmp_path, papers.all_of(source))

    assert POISON not in papers.everything_in(report.path)
    first = papers.first_page(report, "A")
    picture = papers.picture_of(report.path, first, 1)
    assert picture.getpixel((320, 792 - 720)) == RED


@pytest.mark.parametrize(
    ("leads", "told"),
    [
        ({"S": Name.URI, "URI": WORD}, "a bookmark that leads to a web address"),
        ({"S": Name.JavaScript, "JS": WORD}, "a bookmark with a script"),
    ],
)
def test_a_bookmark_that_leads_elsewhere_is_told(leads, told, tmp_path):
    source = papers.drawn(tmp_path / "source.pdf")
    with papers.retouched(source) as pdf, pdf.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem("inside", 0))
        action = Dictionary({f"/{key}": value for key, value in leads.items()})
        outline.root.append(pikepdf.OutlineItem(f"{POISON}", action=action))

    report = papers.build(tmp_path, papers.all_of(source))

    assert POISON not in papers.everything_in(report.path)
    assert [loss.what for loss in report.losses] == [told]


def test_a_harmless_paper_loses_nothing(tmp_path):
    source = papers.drawn(tmp_path / "source.pdf", 2)
    with papers.retouched(source) as pdf:
        pdf.Root.OpenAction = Array([pdf.pages[0].obj, Name.Fit])
        empty = Dictionary(Names=Array())
        pdf.Root.Names = Dictionary(EmbeddedFiles=empty, JavaScript=empty)
        papers.link(pdf.pages[0].obj, A=Dictionary(S=Name.Named, N=Name.NextPage))

    report = papers.build(tmp_path, papers.all_of(source))

    assert report.losses == ()


def test_each_loss_is_told_once_for_its_own_exhibit(tmp_path):
    armed = papers.drawn(tmp_path / "armed.pdf", 3, "Armed")
    with papers.retouched(armed) as pdf:
        for page in pdf.pages:
            on_link(pdf, page.obj)
    plain = papers.drawn(tmp_path / "plain.pdf", 1, "Plain")

    report = papers.build(tmp_path, papers.all_of(plain), papers.all_of(armed))

    assert [(loss.exhibit_id, loss.what) for loss in report.losses] == [
        ("e2", "a script")
    ]


def test_a_loss_of_a_split_paper_is_told_of_the_exhibit_that_has_the_page(tmp_path):
    armed = papers.drawn(tmp_path / "armed.pdf", 3, "Armed")
    with papers.retouched(armed) as pdf:
        on_link(pdf, pdf.pages[1].obj)
        pdf.Root.StructTreeRoot = Dictionary()
    parts = [papers.some_of(armed, page) for page in (1, 2, 3)]

    report = papers.build(tmp_path, *parts)

    assert [(loss.exhibit_id, loss.what) for loss in report.losses] == [
        ("e1", "tags for screen readers"),
        ("e2", "a script"),
    ]
