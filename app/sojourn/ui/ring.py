"""The ring: Sojourn's mark, and in the tray what is left of the box; drawn at any size asked for.

Each state has a shape of its own, so that it reads without colour: idle is a bare ring; running
an arc that empties, around a dot; paused the same around two bars; overrun a full disc with a plus.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QIcon,
    QIconEngine,
    QPainter,
    QPainterPath,
    QPixmap,
)

from sojourn.domain.page import TrayPage
from sojourn.domain.session import Phase

TEAL = "#12837d"
AMBER = "#c47500"
PAPER = "#fffefb"
"""The disc under the ring, so that every panel, light or dark, gives the same contrast (3 : 1)."""

PARTS = 60
"""The arc moves in so many steps, so that it is drawn anew only when that can be seen."""

_TURN = 360.0
_THIN, _THICK = 0.12, 0.2
"""Widths of the ring, as shares of its diameter."""


@dataclass(frozen=True, slots=True)
class Face:
    """What the tray icon shows: a phase (None outside a session) and the parts left, 0 to 60."""

    phase: Phase | None = None
    parts: int = PARTS


def face_of(page: TrayPage) -> Face:
    """Give the face for what the tray shows; equal faces look the same."""
    if page.phase in {Phase.RUNNING, Phase.PAUSED}:
        share = min(1.0, max(0.0, page.part_left))
        # The last sliver stays until the box is over: an empty ring would look like another state.
        return Face(page.phase, max(1, round(share * PARTS)))
    return Face(Phase.OVERRUN if page.phase is Phase.OVERRUN else None)


def tray_icon(face: Face) -> QIcon:
    """Give the icon of a face."""
    return QIcon(RingEngine(face))


def app_icon() -> QIcon:
    """Give the icon of windows: the mark with a quarter of its time gone."""
    return tray_icon(Face(Phase.RUNNING, PARTS * 3 // 4))


class RingEngine(QIconEngine):
    """Draws a face at whatever size the tray, a menu or a window asks for."""

    def __init__(self, face: Face) -> None:
        """Draw this face."""
        super().__init__()
        self._face = face

    def clone(self) -> QIconEngine:
        """Give another engine with the same face."""
        copy = RingEngine(self._face)
        _clones.append(copy)
        return copy

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw into the rectangle."""
        del mode, state
        paint_ring(painter, QRectF(rect), self._face)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Draw on a pixmap of that size."""
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        """Draw on a pixmap of that size in logical pixels, `scale` device pixels to each."""
        pixels = size * scale
        pixmap = QPixmap(pixels)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(), pixels), mode, state)
        painter.end()
        return pixmap


_clones: list[RingEngine] = []
"""Qt owns what `clone` returns but PySide 6.11 frees it all the same, unless it is held here. Qt
clones only when a pixmap is added to a copied icon, which nothing in Sojourn does."""


def paint_ring(painter: QPainter, rect: QRectF, face: Face) -> None:
    """Paint a face on its disc into the rectangle; the painter is left as it was."""
    side = min(rect.width(), rect.height())
    edge = max(1.0, side / 22)
    centre, inner = rect.center(), side - 2 * edge
    colour = QColor(AMBER if face.phase is Phase.OVERRUN else TEAL)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(_disc(centre, side / 2), QColor(PAPER))
    if face.phase is None:
        painter.fillPath(_arc(centre, inner, _THIN * inner, PARTS), colour)
    elif face.phase is Phase.OVERRUN:
        painter.fillPath(_disc(centre, inner / 2), colour)
        painter.fillPath(_plus(centre, inner), QColor(PAPER))
    else:
        faint = QColor(colour)
        faint.setAlphaF(0.28)
        paused = face.phase is Phase.PAUSED
        width = (_THIN if paused else _THICK) * inner
        painter.fillPath(_arc(centre, inner, width, PARTS), faint)
        painter.fillPath(_arc(centre, inner, width, face.parts), colour)
        painter.fillPath(_bars(centre, inner) if paused else _disc(centre, 0.13 * inner), colour)
    painter.restore()


def _disc(centre: QPointF, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(centre, radius, radius)
    return path


def _arc(centre: QPointF, side: float, width: float, parts: int) -> QPainterPath:
    """A ring from the top, clockwise, for the parts that are left."""
    outer = QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)
    inner = outer.adjusted(width, width, -width, -width)
    path = QPainterPath()
    if parts >= PARTS:
        path.addEllipse(outer)
        path.addEllipse(inner)
        return path
    # What is spent goes first from the top, as the hand of a clock would take it.
    begin, sweep = _TURN / 4, _TURN * parts / PARTS
    path.arcMoveTo(outer, begin)
    path.arcTo(outer, begin, sweep)
    path.arcTo(inner, begin + sweep, -sweep)
    path.closeSubpath()
    return path


def _bars(centre: QPointF, side: float) -> QPainterPath:
    width, height, gap = 0.15 * side, 0.42 * side, 0.13 * side
    path = QPainterPath()
    for left in (centre.x() - gap / 2 - width, centre.x() + gap / 2):
        path.addRect(left, centre.y() - height / 2, width, height)
    return path


def _plus(centre: QPointF, side: float) -> QPainterPath:
    long, short = 0.52 * side, 0.16 * side
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for width, height in ((long, short), (short, long)):
        path.addRect(centre.x() - width / 2, centre.y() - height / 2, width, height)
    return path
