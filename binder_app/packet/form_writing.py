"""Puts values on somebody's form: into its boxes, or typed upon its pages."""

from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Page, Pdf, Stream, String

from binder_app.domain.form_anatomy import Entry, FormOrder, Tick
from binder_app.packet.faces import load_faces
from binder_app.packet.field_values import (
    COMB,
    DEEPEST,
    MULTILINE,
    draw_missing_values,
    form_of,
    frame_of,
    number_in,
    owed,
    widgets_of,
)
from binder_app.packet.form_anatomy import name_of, on_state, opened
from binder_app.packet.form_drawing import (
    Look,
    Sheet,
    as_form,
    crossed,
    drawn_on,
    form_keys,
)
from binder_app.packet.page_keys import box_of

_TURNS = ((1, 0, 0, 1), (0, 1, -1, 0), (-1, 0, 0, -1), (0, -1, 1, 0))
_OVER = Name("/IMRBTyped")


def write_form(path: Path, to: Path, order: FormOrder, fonts: Path) -> list[str]:
    """Write a copy of a form with all that `order` asks for; name what it lost."""
    faces = load_faces(fonts)
    with opened(path) as pdf:
        lost = list(dict.fromkeys(draw_missing_values(pdf)))
        _shed_layers(pdf)
        shown = _widgets_by_name(pdf)
        entered = [
            (widget, entry) for entry in order.entries for widget in shown[entry.box]
        ]
        looks = [_look(widget, entry) for widget, entry in entered]
        sheets = _sheets(pdf, order)
        drawing = drawn_on(faces, looks, list(sheets.values()))
        with pikepdf.open(BytesIO(drawing)) as drawn:
            for place, (widget, entry) in enumerate(entered):
                _enter(pdf, drawn, place, widget, entry)
            for tick in order.ticks:
                _tick(pdf, shown[tick.box], tick)
            for place, number in enumerate(sheets, start=len(looks)):
                _lay_over(pdf, pdf.pages[number - 1], drawn, place)
            if order.added:
                with pikepdf.open(order.added) as more:
                    pdf.pages.extend(more.pages)
            pdf.save(to)
    return lost


def _shed_layers(pdf: Pdf) -> None:
    """Take out what would hide our values, or vouch for a form that was changed."""
    form = form_of(pdf)
    if form is not None:
        for key in ("/XFA", "/NeedAppearances", "/SigFlags"):
            if key in form:
                del form[key]
    if "/Perms" in pdf.Root:
        _undo_certificate(pdf)
    for key in ("/Perms", "/NeedsRendering"):
        if key in pdf.Root:
            del pdf.Root[key]


def _undo_certificate(pdf: Pdf) -> None:
    for page in pdf.pages:
        for widget in widgets_of(page.obj):
            if owed(widget, "/FT") == Name.Sig:
                _without_value(widget)


def _without_value(widget: Dictionary) -> None:
    for holder in _holders(widget):
        for key in ("/V", "/RV", "/I"):
            if key in holder:
                del holder[key]


def _widgets_by_name(pdf: Pdf) -> Mapping[str, Sequence[Dictionary]]:
    found: dict[str, list[Dictionary]] = {}
    for page in pdf.pages:
        for widget in widgets_of(page.obj):
            found.setdefault(name_of(widget), []).append(widget)
    return found


def _holders(widget: Dictionary) -> Iterator[Dictionary]:
    """Give a widget, and the fields above it up to the one that bears its name."""
    holder: object = widget
    for _ in range(DEEPEST):
        if not isinstance(holder, Dictionary):
            return
        yield holder
        if "/T" in holder:
            return
        holder = holder.get("/Parent")


def _look(widget: Dictionary, entry: Entry) -> Look:
    flags = int(number_in(owed(widget, "/Ff")))
    left, low, right, high = (number_in(one) for one in widget["/Rect"].as_list())
    wide, tall = abs(right - left), abs(high - low)
    if _turns(widget) % 2:
        wide, tall = tall, wide
    is_comb = bool(flags & COMB)
    return Look(
        width=wide,
        height=tall,
        lines=entry.lines,
        size=entry.size,
        side=int(number_in(owed(widget, "/Q"))) % 3,
        cells=int(number_in(owed(widget, "/MaxLen"))) if is_comb else 0,
        is_multiline=bool(flags & MULTILINE) and owed(widget, "/FT") == Name.Tx,
    )


def _marks(widget: Dictionary) -> Dictionary:
    marks = widget.get("/MK")
    return marks if isinstance(marks, Dictionary) else Dictionary()


def _turns(widget: Dictionary) -> int:
    return int(number_in(_marks(widget).get("/R")) // 90) % 4


def _enter(pdf: Pdf, drawn: Pdf, place: int, widget: Dictionary, entry: Entry) -> None:
    """Give a field its value, and each viewer the drawing of it."""
    *_, field = _holders(widget)
    _without_value(widget)
    field["/V"] = String(entry.value)
    wide, tall = (float(one) for one in drawn.pages[place].mediabox[2:])
    frame = frame_of(widget.get("/BS"), _marks(widget), wide, tall)
    look = as_form(pdf, drawn, place, frame)
    look["/Matrix"] = Array([*_TURNS[_turns(widget)], 0, 0])
    widget["/AP"] = Dictionary(N=look)


def _tick(pdf: Pdf, widgets: Sequence[Dictionary], tick: Tick) -> None:
    """Tick one widget of a box by its own state, and no other that differs."""
    chosen = widgets[max(tick.widget, 0)]
    state = Name("/" + on_state(chosen)) if tick.widget >= 0 else Name.Off
    *_, field = _holders(chosen)
    field["/V"] = state
    for widget in widgets:
        _draw_tick(pdf, widget)
        is_on = Name("/" + on_state(widget)) == state
        widget["/AS"] = state if is_on else Name.Off


def _draw_tick(pdf: Pdf, widget: Dictionary) -> None:
    """Give a box that has no drawings of its states one of each."""
    looks = widget.get("/AP")
    states = looks.get("/N") if isinstance(looks, Dictionary) else None
    if isinstance(states, Dictionary) and not isinstance(states, Stream):
        return
    left, low, right, high = (number_in(one) for one in widget["/Rect"].as_list())
    wide, tall = abs(right - left), abs(high - low)
    nothing = pdf.make_indirect(Stream(pdf, b"", form_keys(wide, tall)))
    both = Dictionary(Off=nothing)
    both["/" + on_state(widget)] = crossed(pdf, wide, tall)
    widget["/AP"] = Dictionary(N=both)


def _sheets(pdf: Pdf, order: FormOrder) -> dict[int, Sheet]:
    """Return what is typed on each page, by its number."""
    found: dict[int, Sheet] = {}
    laid = order.picture
    numbers = {typed.page for typed in order.typed} | ({laid.page} if laid else set())
    for number in sorted(numbers):
        view = box_of(pdf.pages[number - 1].obj)
        typed = [each for each in order.typed if each.page == number]
        is_here = laid is not None and laid.page == number
        picture = laid if is_here else None
        found[number] = Sheet(view.width, view.height, typed, picture)
    return found


def _lay_over(pdf: Pdf, page: Page, drawn: Pdf, place: int) -> None:
    """Lay a drawing over a page, upright as a reader sees that page."""
    matrix = box_of(page.obj).matrix
    name = page.add_resource(as_form(pdf, drawn, place), Name.XObject, _OVER)
    page.contents_add(b"q\n", prepend=True)
    told = b" ".join(b"%.6g" % one for one in matrix)
    page.contents_add(b"\nQ q %b cm %b Do Q\n" % (told, str(name).encode()))
