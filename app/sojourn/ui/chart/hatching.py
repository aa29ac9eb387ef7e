"""A piece of a bar: full for time in the box, hatched for time past it."""

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

_BETWEEN = 5.0
_STROKE = 1.6


def fill(painter: QPainter, area: QRectF, colour: QColor, *, over: bool) -> None:
    """Fill the area; what is over keeps the colour, as slanting lines with an edge around."""
    if not over:
        painter.fillRect(area, colour)
        return
    faint = QColor(colour)
    faint.setAlphaF(0.18)
    painter.fillRect(area, faint)
    painter.save()
    outline = QPainterPath()
    outline.addRect(area)
    painter.setClipPath(outline, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(colour, _STROKE))
    x = area.left() - area.height()
    # Lines start on a common raster, so that the hatching of two pieces goes on.
    x -= (x + area.bottom()) % _BETWEEN
    while x < area.right():
        rise = area.height()
        painter.drawLine(QLineF(x, area.bottom(), x + rise, area.bottom() - rise))
        x += _BETWEEN
    painter.setPen(QPen(colour, _STROKE))
    painter.drawRect(area.adjusted(_STROKE / 2, _STROKE / 2, -_STROKE / 2, -_STROKE / 2))
    painter.restore()
