"""Pictures and words of pages, from a child that lives as long as the window."""

import json
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QProcess, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage

from binder_app.children import PAGES, child_command
from binder_app.sandbox import shut_in
from binder_app.storage import places
from binder_app.ui.jobs import environment

Json = dict[str, Any]

KEPT_BYTES = 96 << 20
"""Bytes of pictures that are kept to be shown again."""

PATIENCE_MS = 20_000
"""How long one answer may take before the child is started anew."""


@dataclass(frozen=True, slots=True)
class PageSpot:
    """One page as it is shown: `page` (from 1) of the PDF at `path`, turned so far.

    `reading` is the binder that holds what was read from its picture, and the name
    it has there; it may not be read yet. Pages with text have none.
    """

    path: str
    page: int
    turn: int = 0
    reading: tuple[str, str] | None = None


class PageSource(QObject):
    """Asks a child about pages, the latest wish first, one question at a time.

    `pictured` brings a page in the width asked for, `worded` its text and how well
    it was read from its picture (see `PageReading.read_as`; empty for text of its
    own), `placed` the boxes of phrases (for each phrase a list of left, top, right,
    bottom as shares of the page), `outlined` page count and bookmarks of a file, and
    `failed` a page or a file that can't be shown. A page that can't be read has
    no text and no places.
    """

    pictured = Signal(PageSpot, int, QImage)
    worded = Signal(PageSpot, str, str)
    placed = Signal(PageSpot, object, object)
    outlined = Signal(str, int, object)
    failed = Signal(PageSpot)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._wishes: OrderedDict[str, Json] = OrderedDict()
        self._asked: Json | None = None
        self._told: Json | None = None
        self._bytes = b""
        self._kept: OrderedDict[tuple[PageSpot, int], QImage] = OrderedDict()
        self._child: QProcess | None = None
        self._is_closed = False
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self._give_up)

    def picture(
        self, spot: PageSpot, wide: int, can_wait: bool = False
    ) -> QImage | None:
        """Return a kept picture of the page, or ask for one and return `None`.

        One that can wait comes after all other wishes.
        """
        kept = self._kept.get((spot, wide))
        if kept is not None:
            self._kept.move_to_end((spot, wide))
            return kept
        self._wish("picture", spot, wide=wide)
        if can_wait:
            self._let_wait(_key("picture", spot, wide=wide))
        return None

    def kept(self, spot: PageSpot) -> QImage | None:
        """Return the widest picture of the page that is at hand, if any."""
        wide = max((key[1] for key in self._kept if key[0] == spot), default=0)
        return self._kept.get((spot, wide))

    def drop(self, spot: PageSpot, wide: int) -> None:
        """Wish no longer for a picture that would come too late."""
        self._wishes.pop(_key("picture", spot, wide=wide), None)

    def drop_words(self, spot: PageSpot) -> None:
        """Wish no longer for what is written on a page."""
        for key, wish in list(self._wishes.items()):
            if wish["spot"] == spot and wish["do"] in ("words", "places"):
                del self._wishes[key]

    def words(self, spot: PageSpot) -> None:
        """Ask for a page's text."""
        self._wish("words", spot)

    def places(self, spot: PageSpot, phrases: Sequence[str], most: int = 3) -> None:
        """Ask where phrases stand on a page, each at most so often."""
        self._wish("places", spot, phrases=list(phrases), most=most)

    def outline(self, path: str) -> None:
        """Ask for a file's page count and bookmarks."""
        self._wish("outline", PageSpot(path, 1))

    def forget(self, path: str) -> None:
        """Drop the pictures of a file that was written anew."""
        for key in [key for key in self._kept if key[0].path == path]:
            del self._kept[key]

    def close(self) -> None:
        """End the child, and start none again."""
        self._is_closed = True
        self._wishes.clear()
        self._asked = None
        if self._child is not None:
            child, self._child = self._child, None
            child.finished.disconnect(self._child_ended)
            child.kill()
            child.waitForFinished(1000)

    def _wish(self, do: str, spot: PageSpot, **more: object) -> None:
        key = _key(do, spot, **more)
        if self._asked is not None and self._asked["key"] == key:
            return
        self._wishes[key] = {"do": do, **more, "spot": spot, "key": key}
        self._wishes.move_to_end(key)
        self._ask_next()

    def _let_wait(self, key: str) -> None:
        if key in self._wishes:
            self._wishes.move_to_end(key, last=False)

    def _ask_next(self) -> None:
        if self._asked is not None or not self._wishes or self._is_closed:
            return
        _, self._asked = self._wishes.popitem(last=True)
        child = self._child or self._start()
        self._clock.start(PATIENCE_MS)
        if child.state() != QProcess.ProcessState.NotRunning:
            child.write(self._asked["key"].encode() + b"\n")

    def _start(self) -> QProcess:
        self._child = QProcess(self)
        self._child.setProcessEnvironment(environment())
        self._child.setStandardErrorFile(QProcess.nullDevice())
        self._child.readyReadStandardOutput.connect(self._read)
        self._child.finished.connect(self._child_ended)
        later = Qt.ConnectionType.QueuedConnection
        self._child.errorOccurred.connect(self._trouble, later)
        program, *words = shut_in(child_command(PAGES), places.cache())
        self._child.start(program, words)
        return self._child

    @Slot()
    def _read(self) -> None:
        if self._child is None:
            return
        self._bytes += self._child.readAllStandardOutput().data()
        if self._told is None:
            line, is_whole, rest = self._bytes.partition(b"\n")
            if not is_whole:
                return
            self._told, self._bytes = json.loads(line), rest
        if len(self._bytes) < self._told["bytes"]:
            return
        told, body = self._told, self._bytes[: self._told["bytes"]]
        self._bytes, self._told = self._bytes[self._told["bytes"] :], None
        asked, self._asked = self._asked, None
        self._clock.stop()
        if asked is not None:
            self._hand_on(asked, told, body)
        self._ask_next()

    def _hand_on(self, asked: Json, told: Json, body: bytes) -> None:
        spot: PageSpot = asked["spot"]
        if told.get("failed"):
            self._tell_failed(asked)
            return
        match asked["do"]:
            case "picture":
                image = _image(told, body)
                self._keep((spot, asked["wide"]), image)
                self.pictured.emit(spot, asked["wide"], image)
            case "words":
                self.worded.emit(spot, told["text"], told["read_as"])
            case "places":
                self.placed.emit(spot, asked["phrases"], told["places"])
            case "outline":
                self.outlined.emit(spot.path, told["pages"], told["marks"])

    def _tell_failed(self, asked: Json) -> None:
        match asked["do"]:
            case "words":
                self.worded.emit(asked["spot"], "", "")
            case "places":
                nowhere: list[list[list[float]]] = [[] for _ in asked["phrases"]]
                self.placed.emit(asked["spot"], asked["phrases"], nowhere)
            case _:
                self.failed.emit(asked["spot"])

    def _keep(self, key: tuple[PageSpot, int], image: QImage) -> None:
        self._kept[key] = image
        held = sum(kept.sizeInBytes() for kept in self._kept.values())
        while held > KEPT_BYTES and len(self._kept) > 1:
            held -= self._kept.popitem(last=False)[1].sizeInBytes()

    @Slot()
    def _give_up(self) -> None:
        """End a child that hangs over a page; that page has failed."""
        if self._child is not None:
            self._child.kill()

    @Slot(QProcess.ProcessError)
    def _trouble(self, error: QProcess.ProcessError) -> None:
        """Count a page as failed whose child could not even be started."""
        if error == QProcess.ProcessError.FailedToStart:
            self._child_ended()

    @Slot()
    def _child_ended(self) -> None:
        child, self._child = self._child, None
        if child is not None:
            child.deleteLater()
        self._bytes, self._told = b"", None
        asked, self._asked = self._asked, None
        self._clock.stop()
        if asked is not None:
            self._tell_failed(asked)
        self._ask_next()


def _key(do: str, spot: PageSpot, **more: object) -> str:
    """Return a wish as the child reads it, which is also its name."""
    where = {"path": spot.path, "page": spot.page, "turn": spot.turn}
    if spot.reading:
        where["reading"] = spot.reading
    return json.dumps({"do": do, **where, **more, "id": 0})


def _image(told: Json, body: bytes) -> QImage:
    """Return a picture that owns its dots."""
    drawn = QImage(
        body, told["wide"], told["high"], told["stride"], QImage.Format.Format_RGB32
    )
    return drawn.copy()
