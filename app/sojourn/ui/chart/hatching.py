"""A piece of a bar: full for time in the box, hatched for time past it, dotted for time before."""

import math
from enum import Enum, auto

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

_BETWEEN = 5.0
_STROKE = 1.6
_DOT = 1.1


class Share(Enum):
    """Which share of the time a piece stands for."""

    BEFORE = auto()
    IN_BOX = auto()
    OVER = auto()
    LATE = auto()
    """No time at all: the legend's mark for what came of an earlier visit."""


def fill(painter: QPainter, area: QRectF, colour: QColor, share: Share) -> None:
    """Fill the area; out of the box it keeps the colour, as a pattern with an edge around."""
    if share is Share.IN_BOX:
        painter.fillRect(area, colour)
        return
    if share is Share.LATE:
        painter.setPen(QPen(colour, _STROKE))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(area.center(), area.width() / 3, area.height() / 3)
        return
    faint = QColor(colour)
    faint.setAlphaF(0.18)
    painter.fillRect(area, faint)
    if share is Share.OVER:
        _hatch(painter, area, colour)
    else:
        _dot(painter, area, colour)
    painter.setPen(QPen(colour, _STROKE))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(area.adjusted(_STROKE / 2, _STROKE / 2, -_STROKE / 2, -_STROKE / 2))


def _hatch(painter: QPainter, area: QRectF, colour: QColor) -> None:
    painter.setPen(QPen(colour, _STROKE))
    x = area.left() - area.height()
    # Lines start on a common raster, so that the hatching of two pieces goes on.
    x -= (x + area.bottom()) % _BETWEEN
    while x < area.right():
        # Cut here and not by the painter's clip, of which an SVG file knows nothing.
        begins, ends = max(0, area.left() - x), min(area.height(), area.right() - x)
        if begins < ends:
            bottom = area.bottom()
            painter.drawLine(QLineF(x + begins, bottom - begins, x + ends, bottom - ends))
        x += _BETWEEN


def _dot(painter: QPainter, area: QRectF, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    # Dots stand on a common raster too, every other row between those of the last.
    room = area.adjusted(_DOT, _DOT, -_DOT, -_DOT)
    row = math.ceil(room.top() / _BETWEEN)
    while row * _BETWEEN < room.bottom():
        x = area.left() + (_BETWEEN / 2 if row % 2 else _BETWEEN)
        while x < room.right():
            painter.drawEllipse(QPointF(x, row * _BETWEEN), _DOT, _DOT)
            x += _BETWEEN
        row += 1
