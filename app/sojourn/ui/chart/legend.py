"""Which colour is which platform, in as many lines as the width asks for."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from sojourn.ui.chart.hatching import Share, fill
from sojourn.ui.theme import Roles, space

_SWATCH = space(3)
_GAP = space(4)
_NAME_MAX = space(44)


@dataclass(frozen=True, slots=True)
class Entry:
    """A name, its colour, and the pattern of the time it stands for."""

    name: str
    colour: QColor
    share: Share = Share.IN_BOX


@dataclass(frozen=True, slots=True)
class Legend:
    """Entries with their places, relative to the legend's upper left corner."""

    places: tuple[tuple[QPointF, Entry, str], ...]
    line_height: float
    height: float

    def paint(self, painter: QPainter, at: QPointF, roles: Roles) -> None:
        """Paint it there."""
        for place, entry, name in self.places:
            spot = at + place
            top = spot.y() + (self.line_height - _SWATCH) / 2
            fill(painter, QRectF(spot.x(), top, _SWATCH, _SWATCH), entry.colour, entry.share)
            painter.setPen(roles.colour("text"))
            words = QRectF(spot.x() + _SWATCH + space(1.5), spot.y(), _NAME_MAX, self.line_height)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, name)


def laid(entries: list[Entry], width: float, metrics: QFontMetricsF) -> Legend:
    """Lay the entries out; a very long name is shortened in its middle."""
    line_height = metrics.height() + space(1.5)
    places = []
    x = y = 0.0
    for entry in entries:
        name = metrics.elidedText(entry.name, Qt.TextElideMode.ElideMiddle, _NAME_MAX)
        needed = _SWATCH + space(1.5) + metrics.horizontalAdvance(name)
        if x and x + needed > width:
            x, y = 0.0, y + line_height
        places.append((QPointF(x, y), entry, name))
        x += needed + _GAP
    return Legend(tuple(places), line_height, y + line_height if entries else 0.0)
