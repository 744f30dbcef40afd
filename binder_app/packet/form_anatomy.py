"""Looks at somebody's form: what can be filled, and what is printed beside it."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pikepdf
import pypdfium2
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from binder_app.domain.form_anatomy import (
    CHECK,
    LISTED,
    PUSH,
    RADIO,
    SIGNED,
    TEXT_BOX,
    Corners,
    FormAnatomy,
    FormBox,
    Widget,
)
from binder_app.errors import UnusableInputError
from binder_app.packet.field_values import (
    COMB,
    DEEPEST,
    MULTILINE,
    SIZE_IN_STYLE,
    form_of,
    number_in,
    owed,
    shown_text,
    widgets_of,
)
from binder_app.packet.form_print import OnPage, look_at_page
from binder_app.packet.page_box import PageBox, upright
from binder_app.packet.page_keys import box_of
from binder_app.second_engine import page_text

READ_ONLY, IS_RADIO, IS_PUSH = 1, 1 << 15, 1 << 16
"""Flags of fields and buttons (ISO 32000-2, tables 227 and 229)."""

HIDDEN = (1 << 1) | (1 << 5)
"""Flags of annotations that are not to be seen: hidden, no view."""

MOST_PAGES, MOST_BOXES = 60, 2_000
"""Pages and boxes beyond which a file is no application form (own judgement)."""


def look_at_form(path: Path, waiting: Sequence[str]) -> FormAnatomy:
    """Return what stands on a form; `waiting` is what an undrawable one shows.

    `UnusableInputError` where it can't be opened, or can't be filled as it is.
    """
    with opened(path) as pdf:
        if len(pdf.pages) > MOST_PAGES:
            raise UnusableInputError(
                f"This file has {len(pdf.pages)} pages: it is no application form.",
                "Save the pages of the form as a PDF of their own.",
            )
        notices = tuple(_notices(pdf))
        views = [box_of(page.obj) for page in pdf.pages]
        boxes = tuple(_boxes(pdf, views))
    try:
        seen, texts = _seen(path, views)
    except pypdfium2.PdfiumError as error:
        raise _not_openable() from error
    anatomy = FormAnatomy(
        pages=tuple((view.width, view.height) for view in views),
        boxes=boxes,
        printed=tuple(piece for each in seen for piece in each.printed),
        squares=tuple(square for each in seen for square in each.squares),
        rules=tuple(rule for each in seen for rule in each.rules),
        texts=tuple(texts),
        notices=notices,
    )
    _must_be_drawn(anatomy, waiting)
    return anatomy


def _seen(path: Path, views: Sequence[PageBox]) -> tuple[list[OnPage], list[str]]:
    """Return what the second engine sees printed on each page, and its words."""
    seen, texts = [], []
    with closing(pypdfium2.PdfDocument(path)) as document:
        for number, view in enumerate(views, start=1):
            with closing(document[number - 1]) as page:
                texts.append(page_text(page))
                seen.append(look_at_page(page, number, view))
    return seen, texts


def _not_openable() -> UnusableInputError:
    return UnusableInputError(
        "This form can't be opened as a PDF.",
        "Get it again from the agency, or print it to PDF and fill that one.",
    )


def opened(path: Path) -> Pdf:
    """Open a form; `UnusableInputError` where that can't be done."""
    try:
        pdf = pikepdf.open(path)
    except pikepdf.PasswordError as error:
        raise UnusableInputError(
            "This form is locked with a password.",
            "Save an unlocked copy and fill that one.",
        ) from error
    except (pikepdf.PdfError, ValueError, RuntimeError) as error:
        raise _not_openable() from error
    if _is_signed(pdf):
        pdf.close()
        raise UnusableInputError(
            "This form was signed electronically; filling it would undo the signature.",
            "Fill an unsigned copy, or send this one as it is.",
        )
    return pdf


def _is_signed(pdf: Pdf) -> bool:
    """Tell whether a person's signature is on it; the maker's own does not count."""
    certified = _certificate(pdf)
    return any(
        owed(widget, "/FT") == Name.Sig
        and isinstance(held := owed(widget, "/V"), Dictionary)
        and (certified is None or held.objgen != certified.objgen)
        for page in pdf.pages
        for widget in widgets_of(page.obj)
    )


def _certificate(pdf: Pdf) -> Object | None:
    """Return the signature by which its maker certified a form, if any."""
    allowed = pdf.Root.get("/Perms")
    found = allowed.get("/DocMDP") if isinstance(allowed, Dictionary) else None
    return found if isinstance(found, Dictionary) else None


def _notices(pdf: Pdf) -> Iterator[str]:
    """Say what the filled copy will not have any more."""
    form = form_of(pdf)
    if form is not None and "/XFA" in form:
        yield (
            "The form holds a second layer (XFA) that only one maker's viewer reads."
            " The filled copy is without it."
        )
    if _certificate(pdf) is not None:
        yield (
            "The form was certified by its maker. The filled copy is not certified"
            " any more."
        )
    if pdf.is_encrypted:
        yield (
            "The form was locked against changes, without a password. The filled copy"
            " is not locked."
        )


def _must_be_drawn(anatomy: FormAnatomy, waiting: Sequence[str]) -> None:
    told = " ".join(" ".join(anatomy.texts).split()).lower()
    if anatomy.is_flat and any(phrase in told for phrase in waiting):
        raise UnusableInputError(
            "The pages of this form can be drawn by one maker's viewer only (XFA).",
            "Open it there, print it to PDF, and fill that one.",
        )


def _boxes(pdf: Pdf, views: Sequence[PageBox]) -> Iterator[FormBox]:
    """Give each box that can be seen, in the order of the pages."""
    found: dict[str, tuple[Dictionary, list[Widget]]] = {}
    for number, (page, view) in enumerate(zip(pdf.pages, views, strict=True), 1):
        for widget in widgets_of(page.obj):
            corners = _corners(widget, view)
            if corners is None or int(number_in(widget.get("/F"))) & HIDDEN:
                continue
            shown = Widget(number, corners, on_state(widget))
            found.setdefault(name_of(widget), (widget, []))[1].append(shown)
            if len(found) > MOST_BOXES:
                raise UnusableInputError(
                    "This file has more boxes than any application form."
                )
    for name, (widget, shown_at) in found.items():
        yield _box(name, widget, tuple(shown_at))


def name_of(widget: Dictionary) -> str:
    """Return the full name of the field that a widget shows."""
    names: list[str] = []
    holder: object = widget
    for _ in range(DEEPEST):
        if not isinstance(holder, Dictionary):
            break
        if isinstance(told := holder.get("/T"), String):
            names.append(str(told))
        holder = holder.get("/Parent")
    return ".".join(reversed(names))


def on_state(widget: Dictionary) -> str:
    """Return the name by which a widget is ticked, empty where it can't be."""
    if owed(widget, "/FT") != Name.Btn:
        return ""
    looks = widget.get("/AP")
    states = looks.get("/N") if isinstance(looks, Dictionary) else None
    if not isinstance(states, Dictionary) or isinstance(states, Stream):
        return "Yes"
    return next((key[1:] for key in sorted(states.keys()) if key != "/Off"), "Yes")


def _corners(widget: Dictionary, view: PageBox) -> Corners | None:
    told = widget.get("/Rect")
    if not isinstance(told, Array) or len(told) != 4:
        return None
    left, low, right, high = upright([number_in(one) for one in told.as_list()])
    corners = view.box_out_of_page((left, low, right, high))
    return corners if right > left and high > low else None


def _box(name: str, widget: Dictionary, widgets: tuple[Widget, ...]) -> FormBox:
    flags, kind = int(number_in(owed(widget, "/Ff"))), _kind(widget)
    style = owed(widget, "/DA")
    size = SIZE_IN_STYLE.search(bytes(style)) if isinstance(style, String) else None
    tooltip = owed(widget, "/TU")
    return FormBox(
        name=name,
        tooltip=str(tooltip) if isinstance(tooltip, String) else "",
        kind=kind,
        widgets=widgets,
        value=_value(widget, kind),
        options=tuple(_options(owed(widget, "/Opt"))) if kind == LISTED else (),
        longest=int(number_in(owed(widget, "/MaxLen"))),
        size=float(size.group(1)) if size else 0.0,
        is_multiline=kind == TEXT_BOX and bool(flags & MULTILINE),
        is_comb=kind == TEXT_BOX and bool(flags & COMB),
        is_locked=bool(flags & READ_ONLY),
    )


def _kind(widget: Dictionary) -> str:
    flags, told = int(number_in(owed(widget, "/Ff"))), owed(widget, "/FT")
    if told == Name.Btn:
        return PUSH if flags & IS_PUSH else RADIO if flags & IS_RADIO else CHECK
    if told == Name.Tx:
        return TEXT_BOX
    return LISTED if told == Name.Ch else SIGNED


def _value(widget: Dictionary, kind: str) -> str:
    told = owed(widget, "/V")
    if kind in (CHECK, RADIO):
        state = str(told)[1:] if isinstance(told, Name) else ""
        return "" if state == "Off" else state
    return "" if kind in (SIGNED, PUSH) else shown_text(told, owed(widget, "/Opt"))


def _options(told: object) -> Iterator[tuple[str, str]]:
    """Give what a list offers, as what is kept and what is shown."""
    for option in told.as_list() if isinstance(told, Array) else ():
        if isinstance(option, Array) and len(option) == 2:
            yield str(option[0]), str(option[1])
        elif isinstance(option, String):
            yield str(option), str(option)
