"""Marks for what came of it: a shape for each family, hollow for what came of an earlier visit."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from sojourn.domain.family import Family
from sojourn.ui import words

SIZE = 9.0
_BETWEEN = 4.0
_AROUND = 8.0
"""Without this much air a number would seem to belong to the next bar's mark."""

_STROKE = 1.4


def paint_mark(
    painter: QPainter, middle: QPointF, family: Family, ink: QColor, *, hollow: bool
) -> None:
    """Paint one mark around that point."""
    painter.save()
    painter.setPen(QPen(ink, _STROKE))
    painter.setBrush(Qt.BrushStyle.NoBrush if hollow else ink)
    half = SIZE / 2 - _STROKE / 2
    x, y = middle.x(), middle.y()
    match family:
        case Family.PEOPLE:
            painter.drawEllipse(middle, half, half)
        case Family.HELP:
            # A line cannot be hollow; a thin one says the same.
            painter.setPen(QPen(ink, _STROKE if hollow else 2.6))
            painter.drawLine(QLineF(x - half, y, x + half, y))
            painter.drawLine(QLineF(x, y - half, x, y + half))
        case Family.LEADS:
            painter.drawPolygon(
                QPolygonF(
                    [
                        QPointF(x, y - half - 1),
                        QPointF(x + half + 1, y),
                        QPointF(x, y + half + 1),
                        QPointF(x - half - 1, y),
                    ]
                )
            )
        case Family.LEARNED:
            painter.drawPolygon(
                QPolygonF(
                    [
                        QPointF(x, y - half),
                        QPointF(x + half, y + half),
                        QPointF(x - half, y + half),
                    ]
                )
            )
        case Family.SHARED:
            painter.drawRect(QRectF(x - half, y - half, 2 * half, 2 * half))
        case Family.OTHER:
            painter.drawPolygon(
                QPolygonF(
                    [
                        QPointF(x - half, y - half),
                        QPointF(x + half, y - half),
                        QPointF(x, y + half),
                    ]
                )
            )
    painter.restore()


def fits(count: int, width: float) -> bool:
    """Tell whether so many marks stand side by side in this width, in pixels."""
    return count * (SIZE + _BETWEEN) - _BETWEEN <= width


def paint_marks(
    painter: QPainter, area: QRectF, family: Family, ink: QColor, counts: tuple[int, int]
) -> None:
    """Paint a mark for each; `counts` are how many, and how many of an earlier visit."""
    count, late = counts
    step = SIZE + _BETWEEN
    x = area.center().x() - (count - 1) * step / 2
    for number in range(count):
        spot = QPointF(x + number * step, area.center().y())
        paint_mark(painter, spot, family, ink, hollow=number >= count - late)


def paint_number(
    painter: QPainter, area: QRectF, family: Family, ink: QColor, counts: tuple[int, int]
) -> None:
    """Paint how many there are, and one mark beside the number where there is room."""
    count, late = counts
    if count == 1:
        paint_marks(painter, area, family, ink, counts)
        return
    told, step = words.number(count), SIZE + _BETWEEN
    wide = QFontMetricsF(painter.font()).horizontalAdvance(told)
    painter.setPen(ink)
    if step + wide + _AROUND > area.width():
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, told)
        return
    left = area.center().x() - (step + wide) / 2
    spot = QPointF(left + SIZE / 2, area.center().y())
    paint_mark(painter, spot, family, ink, hollow=late == count)
    room = QRectF(left + step, area.top(), wide + 1, area.height())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, told)
