"""Layers of a source that are switched off stay off in the packet."""

from collections.abc import Iterator

from pikepdf import Array, Dictionary, Name, Object, Pdf


class Layers:
    """Gathers the optional-content groups of every source."""

    def __init__(self, packet: Pdf) -> None:
        self._packet = packet
        self._all: dict[tuple[int, int], Object] = {}
        self._off: dict[tuple[int, int], Object] = {}

    def add(self, source: Pdf) -> None:
        """Take over the layers of one source, each as it was shown by default."""
        told = source.Root.get("/OCProperties")
        if not isinstance(told, Dictionary):
            return
        default = told.get("/D")
        default = default if isinstance(default, Dictionary) else Dictionary()
        groups = {layer.objgen: layer for layer in _layers_in(told, "/OCGs")}
        off = {layer.objgen for layer in _layers_in(default, "/OFF")}
        if default.get("/BaseState") == Name.OFF:
            off = groups.keys() - {on.objgen for on in _layers_in(default, "/ON")}
        for mark, layer in groups.items():
            copied = self._packet.copy_foreign(layer)
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
