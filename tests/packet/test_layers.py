from collections.abc import Callable
from copy import copy
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from tests.packet import papers

PRIVATE = "WALRUS"
MARKED = b"/OC /Layer BDC 1 0 0 rg 100 400 200 200 re f EMC"
Put = Callable[[Pdf, Object, Object], None]


def form(pdf: Pdf, drawing: bytes, **more: object) -> Object:
    keys = {"/Subtype": Name.Form, "/BBox": [0, 0, 600, 700]}
    held = Stream(pdf, drawing, Dictionary(keys))
    for key, value in more.items():
        held[f"/{key}"] = value
    return pdf.make_indirect(held)


def draw(pdf: Pdf, page: Object, drawing: bytes, **resources: object) -> None:
    page.Contents = Array([page.Contents, pdf.make_stream(b"\n" + drawing)])
    page.Resources = copy(page.Resources)
    for key, value in resources.items():
        page.Resources[f"/{key}"] = value


def in_drawing(pdf: Pdf, page: Object, layer: Object) -> None:
    draw(pdf, page, MARKED, Properties=Dictionary(Layer=layer))


def in_form(pdf: Pdf, page: Object, layer: Object) -> None:
    resources = Dictionary(Properties=Dictionary(Layer=layer))
    inner = form(pdf, MARKED, Resources=resources)
    outer = form(pdf, b"/In Do", Resources={"/XObject": {"/In": inner}})
    draw(pdf, page, b"/Out Do", XObject=Dictionary(Out=outer))


def on_form(pdf: Pdf, page: Object, layer: Object) -> None:
    held = form(pdf, b"1 0 0 rg 100 400 200 200 re f", OC=layer)
    draw(pdf, page, b"/Out Do", XObject=Dictionary(Out=held))


def in_soft_mask(pdf: Pdf, page: Object, layer: Object) -> None:
    resources = Dictionary(Properties=Dictionary(Layer=layer))
    group = Dictionary(S=Name.Transparency, CS=Name.DeviceGray)
    mask = form(pdf, b"1 g " + MARKED, Resources=resources, Group=group)
    state = Dictionary(SMask=Dictionary(S=Name.Luminosity, G=mask))
    drawing = b"/Soft gs 1 0 0 rg 100 400 200 200 re f"
    draw(pdf, page, drawing, ExtGState=Dictionary(Soft=state))


def on_note(pdf: Pdf, page: Object, layer: Object) -> None:
    look = papers.appearance(pdf)
    box = Array([100, 400, 300, 600])
    note = Dictionary(Subtype=Name.Stamp, Rect=box, F=4, AP=look, OC=layer)
    papers.annotate(page, note)


def in_drawing_of_note(pdf: Pdf, page: Object, layer: Object) -> None:
    resources = Dictionary(Properties=Dictionary(Layer=layer))
    look = Dictionary(N=form(pdf, MARKED, Resources=resources))
    box = Array([0, 0, 600, 700])
    papers.annotate(page, Dictionary(Subtype=Name.Stamp, Rect=box, F=4, AP=look))


def in_set(pdf: Pdf, page: Object, layer: Object) -> None:
    held = Dictionary(Type=Name.OCMD, OCGs=Array([layer]))
    in_drawing(pdf, page, pdf.make_indirect(held))


def in_condition(pdf: Pdf, page: Object, layer: Object) -> None:
    told = Array([Name.Or, layer, Array([Name.And, layer])])
    told = pdf.make_indirect(told)
    told.append(told)
    held = Dictionary(Type=Name.OCMD, OCGs=layer, VE=told)
    in_drawing(pdf, page, pdf.make_indirect(held))


PUT: list[Put] = [
    in_drawing,
    in_form,
    on_form,
    in_soft_mask,
    on_note,
    in_drawing_of_note,
    in_set,
    in_condition,
]


def layered(path: Path, put: Put, is_off: bool) -> Path:
    """Draw two pages, each with a layer of its own that is on or off."""
    papers.drawn(path, 2)
    with papers.retouched(path) as pdf:
        names = ("Overlay", f"{PRIVATE} layer")
        groups = [
            pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String(name)))
            for name in names
        ]
        for page, group in zip(pdf.pages, groups, strict=True):
            put(pdf, page.obj, group)
        off = Array(groups if is_off else [])
        pdf.Root.OCProperties = Dictionary(OCGs=Array(groups), D=Dictionary(OFF=off))
    return path


def names_of(packet: Pdf) -> list[str]:
    return [str(layer.Name) for layer in packet.Root.OCProperties.OCGs]


@pytest.mark.parametrize("is_off", [True, False])
@pytest.mark.parametrize("put", PUT)
def test_only_layers_of_pages_that_go_in_are_named(put, is_off, tmp_path):
    source = layered(tmp_path / "source.pdf", put, is_off)

    report = papers.build(tmp_path, papers.some_of(source, 1))

    assert PRIVATE not in papers.everything_in(report.path)
    with pikepdf.open(report.path) as packet:
        assert names_of(packet) == ["Overlay"]
        assert len(packet.Root.OCProperties.D.OFF) == is_off
    page = papers.first_page(report, "A")
    spot = (200 * 2, (792 - 500) * 2)
    shown = papers.picture_of(report.path, page).getpixel(spot)
    assert shown == papers.picture_of(source, 1).getpixel(spot)


def test_layers_come_with_whichever_exhibit_shows_them(tmp_path):
    source = layered(tmp_path / "source.pdf", in_form, is_off=True)

    report = papers.build(
        tmp_path, papers.some_of(source, 1), papers.some_of(source, 2)
    )

    with pikepdf.open(report.path) as packet:
        assert len(names_of(packet)) == len(packet.Root.OCProperties.D.OFF) == 2


def test_who_made_a_layer_is_not_told_but_when_it_shows(tmp_path):
    source = layered(tmp_path / "source.pdf", in_drawing, is_off=False)
    with papers.retouched(source) as pdf:
        for layer in pdf.Root.OCProperties.OCGs:
            layer.Metadata = pdf.make_stream(PRIVATE.encode())
            layer.Usage = Dictionary(
                CreatorInfo=Dictionary(Creator=String(PRIVATE), Subtype=Name.Artwork),
                User=Dictionary(Type=Name.Ind, Name=String(PRIVATE)),
                View=Dictionary(ViewState=Name.OFF),
            )

    report = papers.build(tmp_path, papers.some_of(source, 1))

    assert PRIVATE not in papers.everything_in(report.path)
    with pikepdf.open(report.path) as packet:
        (layer,) = packet.Root.OCProperties.OCGs
        assert set(layer.Usage.keys()) == {"/View"}
