"""One page of paper on the desk: its picture, its marks, and how near it is."""

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QPainter,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsPixmapItem,
    QGraphicsRectItem,
    QGraphicsScene,
    QGraphicsTextItem,
    QGraphicsView,
    QStyle,
)

from binder_app.ui.desk import Desk
from binder_app.ui.mark_items import Badge, MarkFrame
from binder_app.ui.page_source import PageSpot
from binder_app.ui.parts import GAP_3
from binder_app.ui.theme import SMALL, box

Box = Sequence[float]
"""Left, top, right, bottom of a place, as shares of the page."""

ZOOMS = (50, 75, 100, 125, 150, 200, 300, 400)
"""Steps in hundredths of the width of the pane; 100 fills it."""

LETTER = 11 / 8.5
"""How high a page is thought to be for its width, until its picture comes."""

SETTLE_MS = 120
"""How long a width must stand before a sharper picture is asked for."""

MOST_WIDE = 6000
PAPER, INK = "#FFFFFF", "#162125"
NEXT_KEYS = (Qt.Key.Key_PageDown, Qt.Key.Key_Space)


class PageView(QGraphicsView):
    """Shows one page of a PDF, and lets it be read by mouse and by keyboard.

    `show_page` shows a page under a name that is read aloud ("UR decision,
    page 1 of 6"), or clears the desk for `None`. `mark` frames places on it, by
    number; those of number 0 and below bear none. `reveal_mark` scrolls to the first of
    a number. Marks go when another page is shown.

    `page_step` wants the next (1) or the last (-1) page: PgDn or PgUp at the
    edge of this one. `zoomed` tells the new zoom in hundredths.
    """

    page_step = Signal(int)
    zoomed = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self._desk = desk
        self.spot: PageSpot | None = None
        self.zoom = 100
        self._asked: tuple[PageSpot, int] | None = None
        self._ratio = LETTER
        self._steps_back = self._is_from_end = False
        self._boxes: Mapping[int, Sequence[Box]] = {}
        self._marks: list[QGraphicsItem] = []
        self._furnish()
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.timeout.connect(self._ask)
        desk.pages.pictured.connect(self._come)
        desk.pages.failed.connect(self._fail)

    def _furnish(self) -> None:
        box(self, "desk")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        paper = QGraphicsScene(self)
        self._paper = QGraphicsRectItem()
        self._paper.setBrush(QColor(PAPER))
        self._paper.setPen(QPen(self._desk.theme.colour("control"), 1))
        self._picture = QGraphicsPixmapItem()
        smooth = Qt.TransformationMode.SmoothTransformation
        self._picture.setTransformationMode(smooth)
        self._words = QGraphicsTextItem()
        self._words.setFont(self._desk.theme.font())
        self._words.setDefaultTextColor(QColor(INK))
        for item in (self._paper, self._picture, self._words):
            item.setVisible(False)
            paper.addItem(item)
        self.setScene(paper)

    # -------------------------------------------------------------------- page

    def show_page(self, spot: PageSpot | None, name: str) -> None:
        """Show a page from its beginning; `None` shows the bare desk."""
        self.setAccessibleName(name)
        self.setAccessibleDescription("")
        if spot == self.spot:
            return
        self._drop()
        self.spot, self._boxes = spot, {}
        self._words.setVisible(False)
        self._paper.setVisible(spot is not None)
        self._picture.setVisible(False)
        rough = self._desk.pages.kept(spot) if spot else None
        if rough is not None:
            self._draw(rough)
        self._lay_out()
        self._is_from_end = self._steps_back
        self._begin()
        self._ask()

    def _begin(self) -> None:
        """Scroll to where the reading begins: at the end, for one who goes back."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.maximum() if self._is_from_end else bar.minimum())

    def forget_page(self) -> None:
        """Take the page away, so that the same one is asked for anew."""
        self.show_page(None, "")

    def _drop(self) -> None:
        """Wish no longer for a picture that would come too late."""
        if self._asked is not None:
            self._desk.pages.drop(*self._asked)
        self._asked = None

    @Slot()
    def _ask(self) -> None:
        """Ask for the page in the width shown."""
        if self.spot is None:
            return
        wide = min(MOST_WIDE, round(self._wide() * self.devicePixelRatioF()))
        if self._asked != (self.spot, wide):
            self._drop()
        picture = self._desk.pages.picture(self.spot, wide)
        if picture is not None:
            self._show_picture(picture)
        else:
            self._asked = (self.spot, wide)

    @Slot(PageSpot, int, QImage)
    def _come(self, spot: PageSpot, wide: int, image: QImage) -> None:
        if self._asked == (spot, wide):
            self._asked = None
            self._show_picture(image)
        elif spot == self.spot and not self._picture.isVisible():
            self._show_picture(image)

    def _show_picture(self, image: QImage) -> None:
        self._words.setVisible(False)
        self._draw(image)
        self._lay_out()
        if self._is_from_end:
            self._begin()
            self._is_from_end = False

    def _draw(self, image: QImage) -> None:
        self._picture.setPixmap(QPixmap.fromImage(image))
        self._picture.setVisible(True)
        self._ratio = image.height() / max(1, image.width())

    @Slot(PageSpot)
    def _fail(self, spot: PageSpot) -> None:
        if spot != self.spot:
            return
        self._asked = None
        if not self._picture.isVisible():
            self.say(self.tr("This page can't be shown."))

    def say(self, words: str) -> None:
        """Write words on the paper, where the picture would be."""
        self._words.setPlainText(words)
        self._words.setVisible(True)
        self.setAccessibleDescription(words)
        self._lay_out()
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().minimum())

    # ------------------------------------------------------------------- marks

    def mark(self, boxes: Mapping[int, Sequence[Box]]) -> None:
        """Frame places on the page, each number with its boxes."""
        self._boxes = boxes
        self._lay_marks()

    def reveal_mark(self, number: int = 0) -> None:
        """Scroll to the first place that is marked with a number."""
        places = [self._on_paper(share) for share in self._boxes.get(number, ())]
        if places:
            first = min(places, key=_top)
            self.ensureVisible(first, 4 * GAP_3, self.viewport().height() // 3)

    def _lay_marks(self) -> None:
        for item in self._marks:
            self.scene().removeItem(item)
        self._marks = []
        for boxes in self._boxes.values():
            self._marks += [MarkFrame(self._on_paper(share)) for share in boxes]
        self._marks += self._badges()
        for item in self._marks:
            self.scene().addItem(item)

    def _on_paper(self, share: Box) -> QRectF:
        left, top, right, bottom = share
        paper = self._paper.rect()
        corner = QPointF(left * paper.width(), top * paper.height())
        far = QPointF(right * paper.width(), bottom * paper.height())
        return QRectF(corner, far).adjusted(-2, -2, 2, 2)

    def _badges(self) -> list[QGraphicsItem]:
        """Return the numbers, in the margin, none upon another."""
        wide, made = self._desk.theme.px(20), list[QGraphicsItem]()
        free = 0.0
        for middle, number in sorted(self._numbered_lines(wide)):
            top = max(free, middle - wide / 2)
            badge = Badge(number, wide, self._desk.theme.font(SMALL, bold=True))
            badge.setPos(4, top)
            made.append(badge)
            free = top + wide + 2
        return made

    def _numbered_lines(self, high: float) -> list[tuple[float, int]]:
        """Return at which heights the numbers stand.

        Each stands beside all its places, but not where another stands already,
        unless it would stand nowhere.
        """
        lines: list[tuple[float, int]] = []
        for number, boxes in self._boxes.items():
            middles = [self._on_paper(share).center().y() for share in boxes]
            taken = [line for line, _ in lines]
            free = [m for m in middles if all(abs(m - line) >= high for line in taken)]
            if number > 0:
                lines += [(m, number) for m in _apart(free or middles[:1], high)]
        return lines

    # -------------------------------------------------------------------- zoom

    @Slot()
    def zoom_in(self) -> None:
        """Come one step nearer."""
        self._zoom_to(next((z for z in ZOOMS if z > self.zoom), ZOOMS[-1]))

    @Slot()
    def zoom_out(self) -> None:
        """Go one step away."""
        self._zoom_to(next((z for z in reversed(ZOOMS) if z < self.zoom), ZOOMS[0]))

    @Slot()
    def fit_width(self) -> None:
        """Let the page fill the pane from left to right."""
        self._zoom_to(100)

    def _zoom_to(self, zoom: int) -> None:
        if zoom == self.zoom:
            return
        self.zoom = zoom
        held = self._share_seen()
        self._lay_out()
        self._see_share(held)
        self._settle.start(SETTLE_MS)
        self.zoomed.emit(zoom)

    def _share_seen(self) -> QPointF:
        """Return which place of the page is in the middle of the view."""
        middle = self.mapToScene(self.viewport().rect().center())
        paper = self._paper.rect()
        wide, high = max(1.0, paper.width()), max(1.0, paper.height())
        return QPointF(middle.x() / wide, middle.y() / high)

    def _see_share(self, share: QPointF) -> None:
        paper = self._paper.rect()
        self.centerOn(share.x() * paper.width(), share.y() * paper.height())

    def _wide(self) -> float:
        """Return how many dots of the screen the page is wide."""
        extent = QStyle.PixelMetric.PM_ScrollBarExtent
        reckoned = self.style().pixelMetric(extent, None, self)
        bar = max(reckoned, self.verticalScrollBar().sizeHint().width())
        room = self.maximumViewportSize().width() - bar - 2 * GAP_3
        return max(80, room) * self.zoom // 100

    def _lay_out(self) -> None:
        """Put paper, picture, words and marks where they belong."""
        wide = self._wide()
        high = round(wide * self._ratio)
        self._paper.setRect(0, 0, wide, high)
        self._picture.setScale(wide / max(1, self._picture.pixmap().width()))
        seen = min(wide, self.viewport().width())
        self._words.setTextWidth(seen - 4 * GAP_3)
        self._words.setPos(2 * GAP_3, 2 * GAP_3)
        edge = GAP_3
        self.scene().setSceneRect(-edge, -edge, wide + 2 * edge, high + 2 * edge)
        self._lay_marks()

    # ----------------------------------------------------------- keys and wheel

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the new width; ask for a sharp picture once it stands."""
        super().resizeEvent(event)
        self._lay_out()
        self._settle.start(SETTLE_MS)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl held, and scroll without."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
        elif event.angleDelta().y() > 0:
            self.zoom_in()
        else:
            self.zoom_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Read on through the pages with PgDn, and back with PgUp."""
        bar, key = self.verticalScrollBar(), event.key()
        if key in NEXT_KEYS:
            self.read_on(1)
        elif key == Qt.Key.Key_PageUp:
            self.read_on(-1)
        elif key == Qt.Key.Key_Home:
            bar.setValue(bar.minimum())
        elif key == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)

    def read_on(self, by: int) -> None:
        """Scroll by most of what is seen; at the edge, ask for another page."""
        bar = self.verticalScrollBar()
        if bar.value() != (bar.maximum() if by > 0 else bar.minimum()):
            bar.setValue(bar.value() + by * round(0.9 * bar.pageStep()))
            return
        self._steps_back = by < 0
        self.page_step.emit(by)
        self._steps_back = False


def _apart(heights: Sequence[float], least: float) -> Iterator[float]:
    """Give heights that keep a distance from one another."""
    last = -least
    for height in sorted(heights):
        if height - last >= least:
            yield height
            last = height


def _top(place: QRectF) -> float:
    return place.top()
