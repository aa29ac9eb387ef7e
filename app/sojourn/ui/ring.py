"""The ring: Sojourn's mark, and in the tray what is left of the box; drawn at any size asked for.

The icon stands before anything else is there, so neither the domain nor `Qt`, whose many
enumerations take 17 ms to read, is touched on the way to it; the same in `tray` and `theme`.

Each state has a shape of its own, so that it reads without colour: idle is a bare ring; running
an arc that empties, around a dot; paused the same around two bars; overrun a full disc with a plus.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import (
    QColor,
    QIcon,
    QIconEngine,
    QPainter,
    QPainterPath,
    QPixmap,
)

if TYPE_CHECKING:
    from sojourn.domain.page import TrayPage

TEAL = "#12837d"
AMBER = "#c47500"
PAPER = "#fffefb"
"""The disc under the ring, so that every panel, light or dark, gives the same contrast (3 : 1)."""

PARTS = 60
"""The arc moves in so many steps, so that it is drawn anew only when that can be seen."""

_TURN = 360.0
_THIN, _THICK = 0.12, 0.2
"""Widths of the ring, as shares of its diameter."""


class Shape(StrEnum):
    """What the ring looks like; named after the phase it stands for."""

    IDLE = "idle"
    RUNNING = "running"
    PAUSED = "paused"
    OVERRUN = "overrun"


@dataclass(frozen=True, slots=True)
class Face:
    """What the tray icon shows: a shape, and the parts left, 0 to 60, for those that empty."""

    shape: Shape = Shape.IDLE
    parts: int = PARTS


def face_of(page: TrayPage) -> Face:
    """Give the face for what the tray shows; equal faces look the same."""
    shape = Shape.IDLE if page.phase is None else Shape(page.phase.value)
    if shape in {Shape.RUNNING, Shape.PAUSED}:
        share = min(1.0, max(0.0, page.part_left))
        # The last sliver stays until the box is over: an empty ring would look like another state.
        return Face(shape, max(1, round(share * PARTS)))
    return Face(shape)


def tray_icon(face: Face) -> QIcon:
    """Give the icon of a face; on macOS a template, which the menu bar colours by itself."""
    is_template = sys.platform == "darwin"
    icon = QIcon(RingEngine(face, is_template=is_template))
    icon.setIsMask(is_template)
    return icon


def app_icon() -> QIcon:
    """Give the icon of windows: the mark with a quarter of its time gone."""
    return QIcon(RingEngine(Face(Shape.RUNNING, PARTS * 3 // 4)))


class RingEngine(QIconEngine):
    """Draws a face at whatever size the tray, a menu or a window asks for."""

    def __init__(self, face: Face, *, is_template: bool = False) -> None:
        """Draw this face; of a template only the shape counts."""
        super().__init__()
        self._face = face
        self._is_template = is_template

    def clone(self) -> QIconEngine:
        """Give another engine with the same face."""
        copy = RingEngine(self._face, is_template=self._is_template)
        _clones.append(copy)
        return copy

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw into the rectangle."""
        del mode, state
        paint_ring(painter, QRectF(rect), self._face, is_template=self._is_template)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Draw on a pixmap of that size."""
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        """Draw on a pixmap of that size in logical pixels, `scale` device pixels to each."""
        pixels = size * scale
        pixmap = QPixmap(pixels)
        pixmap.fill(QColor("transparent"))
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(), pixels), mode, state)
        painter.end()
        return pixmap


_clones: list[RingEngine] = []
"""Qt owns what `clone` returns but PySide 6.11 frees it all the same, unless it is held here. Qt
clones only when a pixmap is added to a copied icon, which nothing in Sojourn does."""


def paint_ring(painter: QPainter, rect: QRectF, face: Face, *, is_template: bool = False) -> None:
    """Paint a face on its disc into the rectangle; the painter is left as it was."""
    side = min(rect.width(), rect.height())
    edge = max(1.0, side / 22)
    centre, inner = rect.center(), side - 2 * edge
    colour = QColor(AMBER if face.shape is Shape.OVERRUN else TEAL)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if is_template:
        colour = QColor("black")
    else:
        painter.fillPath(_disc(centre, side / 2), QColor(PAPER))
    if face.shape is Shape.IDLE:
        painter.fillPath(_arc(centre, inner, _THIN * inner, PARTS), colour)
    elif face.shape is Shape.OVERRUN:
        # The plus is left out rather than painted over, so that a template has it too.
        painter.fillPath(_disc(centre, inner / 2).subtracted(_plus(centre, inner)), colour)
    else:
        faint = QColor(colour)
        faint.setAlphaF(0.28)
        paused = face.shape is Shape.PAUSED
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
    width, height = max(1, round(0.15 * side)), _whole(0.42 * side, centre)
    gap = _whole(0.13 * side, centre)
    path = QPainterPath()
    for left in (centre.x() - gap / 2 - width, centre.x() + gap / 2):
        path.addRect(left, centre.y() - height / 2, width, height)
    return path


def _whole(length: float, centre: QPointF) -> int:
    """Give a length in whole pixels that lies around the centre without half ones."""
    odd = round(2 * centre.x()) % 2
    return max(1, round((length - odd) / 2) * 2 + odd)


def _plus(centre: QPointF, side: float) -> QPainterPath:
    path = QPainterPath()
    # Three pieces that do not overlap, since where two do there would be a hole.
    long, short = _whole(0.52 * side, centre), _whole(0.16 * side, centre)
    arm = (long - short) / 2
    path.addRect(centre.x() - long / 2, centre.y() - short / 2, long, short)
    for top in (centre.y() - long / 2, centre.y() + short / 2):
        path.addRect(centre.x() - short / 2, top, short, arm)
    return path
