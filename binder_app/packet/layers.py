"""Layers of a source that are switched off stay off in the packet."""

from collections.abc import Iterator, Sequence

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from binder_app.packet.kept_keys import LAYER_KEYS, keep_only
from binder_app.packet.resources import drawn_with

KEPT_USES = frozenset({"/View", "/Print", "/Export", "/Zoom"})
"""What the use of a layer keeps: what may decide whether it shows."""


class Layers:
    """Gathers the optional-content groups of every source."""

    def __init__(self, packet: Pdf) -> None:
        self._packet = packet
        self._all: dict[tuple[int, int], Object] = {}
        self._off: dict[tuple[int, int], Object] = {}

    def add(self, source: Pdf, pages: Sequence[Dictionary]) -> None:
        """Take over the layers of those pages of a source, shown as by default.

        Those of other pages stay out, for their names tell of them.
        """
        told = source.Root.get("/OCProperties")
        if not isinstance(told, Dictionary):
            return
        default = told.get("/D")
        default = default if isinstance(default, Dictionary) else Dictionary()
        groups = {layer.objgen: layer for layer in _layers_in(told, "/OCGs")}
        off = {layer.objgen for layer in _layers_in(default, "/OFF")}
        if default.get("/BaseState") == Name.OFF:
            off = groups.keys() - {on.objgen for on in _layers_in(default, "/ON")}
        used = {layer.objgen for mark in _marks_of(pages) for layer in _named_by(mark)}
        for mark, layer in groups.items():
            if mark not in used:
                continue
            copied = self._packet.copy_foreign(layer)
            _clean(copied)
            self._all[copied.objgen] = copied
            if mark in off:
                self._off[copied.objgen] = copied

    def write(self) -> None:
        """Put the layers into the packet, where any source had some."""
        if self._all:
            default = Dictionary(OFF=Array(self._off.values()), Order=Array())
            self._packet.Root.OCProperties = Dictionary(
                OCGs=Array(self._all.values()), D=default
            )


def _layers_in(holder: Dictionary, key: str) -> Iterator[Dictionary]:
    told = holder.get(key)
    if isinstance(told, Array):
        for layer in told.as_list():
            if isinstance(layer, Dictionary) and layer.is_indirect:
                yield layer


def _marks_of(pages: Sequence[Dictionary]) -> Iterator[object]:
    """Give what ties parts of those pages to layers."""
    seen = set[tuple[int, int]]()
    for page in pages:
        annotations = page.get("/Annots")
        for held in annotations.as_list() if isinstance(annotations, Array) else ():
            if isinstance(held, Dictionary):
                yield held.get("/OC")
        for table, entry in drawn_with(page, seen):
            if table == "/Properties":
                yield entry
            elif isinstance(entry, Stream):
                yield entry.get("/OC")


def _named_by(mark: object) -> Iterator[Dictionary]:
    """Give the layers that a mark means: one, or those of a set or a condition."""
    waiting, seen = [mark], set[tuple[int, int]]()
    while waiting:
        told = waiting.pop()
        if not isinstance(told, Array | Dictionary) or told.objgen in seen:
            continue
        if told.is_indirect:
            seen.add(told.objgen)
        if isinstance(told, Array):
            waiting += told.as_list()
        else:
            yield told
            waiting += [told[key] for key in ("/OCGs", "/VE") if key in told]


def _clean(layer: Object) -> None:
    keep_only(layer, LAYER_KEYS)
    uses = layer.get("/Usage")
    if isinstance(uses, Dictionary):
        keep_only(uses, KEPT_USES)
