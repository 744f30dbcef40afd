"""Form fields keep their values, and apart from those of other exhibits."""

from collections.abc import Iterator

from pikepdf import Array, Dictionary, Name, Object, Pdf, PdfError, String

from binder_app.packet.active_content import clean_actions

INHERITED = ("/FT", "/Ff", "/V", "/DV", "/DA", "/Q", "/MaxLen", "/Opt", "/I", "/TI")
"""What a widget may owe to the fields above it (ISO 32000-2, 12.7.4)."""

DEEPEST = 64
"""Levels of fields within fields; more than that is a loop."""


def form_of(source: Pdf) -> Dictionary | None:
    """Return the form dictionary of a source, `None` where it has none."""
    form = source.Root.get("/AcroForm")
    return form if isinstance(form, Dictionary) else None


def draw_missing_values(source: Pdf) -> None:
    """Draw the fields whose values a viewer was left to draw, so that all show them."""
    form = form_of(source)
    if form is None or not form.get("/NeedAppearances", False):
        return
    try:
        source.generate_appearance_streams()
    except (PdfError, RuntimeError, ValueError):
        return


def loosen_widgets(page: Dictionary) -> Iterator[str]:
    """Make each widget of a page a field of its own, under its full name.

    What it owed to the fields above it is written into it, so that its tree
    (and with it widgets of pages that stay out) need not come along. Names
    what was taken out: the proof of a digital signature.
    """
    for widget in widgets_of(page):
        _inherit(widget)
        yield from clean_actions(widget)
        if widget.get("/FT") == Name.Sig and "/V" in widget:
            del widget["/V"]
            yield "a digital signature (it still shows, but proves nothing here)"


def widgets_of(page: Dictionary) -> Iterator[Dictionary]:
    """Give the form widgets of a page."""
    annotations = page.get("/Annots")
    if isinstance(annotations, Array):
        for annotation in annotations.as_list():
            if not isinstance(annotation, Dictionary):
                continue
            if annotation.get("/Subtype") == Name.Widget:
                yield annotation


def _inherit(widget: Dictionary) -> None:
    names, holder = [], widget
    for _ in range(DEEPEST):
        if "/T" in holder:
            names.append(str(holder["/T"]))
        above = holder.get("/Parent")
        if not isinstance(above, Dictionary):
            break
        for key in INHERITED:
            if key in above and key not in widget:
                widget[key] = above[key]
        holder = above
    for key in ("/Parent", "/Kids"):
        if key in widget:
            del widget[key]
    widget["/T"] = String(".".join(reversed(names)))


class FormFields:
    """The form of the packet: one field for each exhibit, its own fields below."""

    def __init__(self, packet: Pdf) -> None:
        self._packet = packet
        self._groups: list[Object] = []
        self._fonts = Dictionary()

    def add(self, tab: str, widgets: list[Dictionary], source: Pdf) -> None:
        """Hang the copied widgets of one exhibit under a field named after its tab.

        Widgets that shared one name share it still: radio buttons stay a group.
        """
        if not widgets:
            return
        group = self._packet.make_indirect(Dictionary(T=String(f"Tab {tab}")))
        by_name: dict[str, list[Dictionary]] = {}
        for widget in widgets:
            by_name.setdefault(str(widget["/T"]), []).append(widget)
        kids = [self._field(name, same, group) for name, same in by_name.items()]
        group["/Kids"] = Array(kids)
        self._groups.append(group)
        self._borrow_fonts(source)

    def _field(self, name: str, same: list[Dictionary], group: Object) -> Object:
        plain = name.replace(".", " ")
        if len(same) == 1:
            same[0]["/T"], same[0]["/Parent"] = String(plain), group
            return same[0]
        field = Dictionary(T=String(plain), Parent=group, Kids=Array(same))
        for key in INHERITED:
            if key in same[0]:
                field[key] = same[0][key]
        shared = self._packet.make_indirect(field)
        for widget in same:
            del widget["/T"]
            widget["/Parent"] = shared
        return shared

    def _borrow_fonts(self, source: Pdf) -> None:
        form = form_of(source)
        resources = form.get("/DR") if form is not None else None
        fonts = resources.get("/Font") if isinstance(resources, Dictionary) else None
        if not isinstance(fonts, Dictionary):
            return
        for name, font in fonts.as_dict().items():
            if name not in self._fonts and font.is_indirect:
                self._fonts[name] = self._packet.copy_foreign(font)

    def write(self) -> None:
        """Put the form into the packet, where any exhibit had one."""
        if self._groups:
            resources = Dictionary(Font=self._fonts)
            self._packet.Root.AcroForm = self._packet.make_indirect(
                Dictionary(Fields=Array(self._groups), DR=resources)
            )
