"""Form fields keep their values, and apart from those of other exhibits."""

from collections.abc import Iterator

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from binder_app.packet.active_content import clean_actions
from binder_app.packet.field_values import DEEPEST, form_of, widgets_of
from binder_app.packet.kept_keys import is_plain, keep_of_entry
from binder_app.packet.resources import cut_to, entries, font_in

INHERITED = ("/FT", "/Ff", "/V", "/DV", "/DA", "/Q", "/MaxLen", "/Opt", "/I", "/TI")
"""What a widget may owe to the fields above it (ISO 32000-2, 12.7.4)."""


def loosen_widgets(page: Dictionary) -> Iterator[str]:
    """Make each widget of a page a field of its own, under its full name.

    What it owed to the fields above it is written into it, so that its tree
    (and with it widgets of pages that stay out) need not come along. Names
    what was taken out: the proof of a digital signature.
    """
    for widget in widgets_of(page):
        yield from _inherit(widget)
        yield from clean_actions(widget)
        if widget.get("/FT") == Name.Sig and "/V" in widget:
            del widget["/V"]
            yield "a digital signature (it still shows, but proves nothing here)"
        for key in widget.keys() & set(INHERITED):
            if not (is_plain(widget[key]) or isinstance(widget[key], Stream)):
                del widget[key]


def _inherit(widget: Dictionary) -> Iterator[str]:
    """Write into a widget what it owes to its fields; name their actions, which go."""
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
        yield from clean_actions(above)
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
        group = self._packet.make_indirect(Dictionary(T=String(self._free(tab))))
        kids = [
            self._field(name, same, group) for name, same in _by_name(widgets).items()
        ]
        group["/Kids"] = Array(kids)
        self._groups.append(group)
        self._borrow_fonts(widgets, source)

    def _free(self, tab: str) -> str:
        """Return a name no group has: an exhibit may be joined of several papers."""
        taken = {str(group["/T"]) for group in self._groups}
        tries = (f"Tab {tab}", *(f"Tab {tab} ({n})" for n in range(2, len(taken) + 3)))
        return next(name for name in tries if name not in taken)

    def _field(self, name: str, same: list[Dictionary], group: Object) -> Object:
        if len(same) == 1:
            same[0]["/T"], same[0]["/Parent"] = String(name), group
            return same[0]
        field = Dictionary(T=String(name), Parent=group, Kids=Array(same))
        for key in INHERITED:
            if key in same[0]:
                field[key] = same[0][key]
        shared = self._packet.make_indirect(field)
        for widget in same:
            del widget["/T"]
            widget["/Parent"] = shared
        return shared

    def _borrow_fonts(self, widgets: list[Dictionary], source: Pdf) -> None:
        """Take the fonts that those widgets are written in, and no others.

        One whose letters are drawings stays out: they may be those of any page.
        """
        form = form_of(source)
        resources = form.get("/DR") if form is not None else None
        if form is None or not isinstance(resources, Dictionary):
            return
        styles = (widget.get("/DA", form.get("/DA")) for widget in widgets)
        told = b"\n".join(bytes(one) for one in styles if isinstance(one, String))
        fonts = cut_to(told, resources).get("/Font")
        for name, font in entries(fonts) if isinstance(fonts, Dictionary) else ():
            if font_in("/Font", font) is not None:
                continue
            if name not in self._fonts and font.is_indirect:
                keep_of_entry("/Font", font)
                self._fonts[name] = self._packet.copy_foreign(font)

    def write(self) -> None:
        """Put the form into the packet, where any exhibit had one."""
        if self._groups:
            resources = Dictionary(Font=self._fonts)
            self._packet.Root.AcroForm = self._packet.make_indirect(
                Dictionary(Fields=Array(self._groups), DR=resources)
            )


def _by_name(widgets: list[Dictionary]) -> dict[str, list[Dictionary]]:
    """Sort widgets by the names their fields get: no dots, none empty, none twice."""
    by_name: dict[str, list[Dictionary]] = {}
    for place, widget in enumerate(widgets, start=1):
        by_name.setdefault(str(widget["/T"]) or f"unnamed {place}", []).append(widget)
    settled: dict[str, list[Dictionary]] = {}
    for name, same in by_name.items():
        plain = name.replace(".", " ")
        while plain in settled:
            plain += "'"
        settled[plain] = same
    return settled
