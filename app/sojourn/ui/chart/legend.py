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

    def paint(self, painter: QPainter, area: QRectF, roles: Roles, *, mirrored: bool) -> None:
        """Paint it into the area, from the right if mirrored."""
        for place, entry, name in self.places:
            swatch = QRectF(area.left() + place.x(), area.top() + place.y(), _SWATCH, _SWATCH)
            swatch.translate(0, (self.line_height - _SWATCH) / 2)
            words = QRectF(swatch.right() + space(1.5), area.top() + place.y(), _NAME_MAX, 0)
            words.setHeight(self.line_height)
            if mirrored:
                for part in (swatch, words):
                    part.moveRight(area.left() + area.right() - part.left())
            fill(painter, swatch, entry.colour, entry.share)
            painter.setPen(roles.colour("text"))
            # The painter itself turns to the right what is to begin there.
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
