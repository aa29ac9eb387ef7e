"""The box on the face of a clock, beside the sentence that says it; a picture, and no control."""

from datetime import datetime

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from sojourn.domain.duration import MINUTE_MS
from sojourn.ui import theme

_SIDE = theme.space(10)
_STROKE = theme.space(1.25)
_HOUR = 60
_DEGREE = 16
_TOP = 90


class BoxDial(QWidget):
    """The ring of the tray, filled from the minute a visit begins to the one it ends at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Be an empty ring."""
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._drawn: tuple[int, float] = (0, 0.0)

    def show_box(self, begins: datetime, length_ms: int | None) -> None:
        """Fill the ring from the minute of `begins` for that length; an hour or more is all."""
        minutes = min(_HOUR, (length_ms or 0) / MINUTE_MS)
        if (begins.minute, minutes) != self._drawn:
            self._drawn = begins.minute, minutes
            self.update()

    def sizeHint(self) -> QSize:
        """Give a square of two lines."""
        return QSize(_SIDE, _SIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ring, box and the middle of the face."""
        first, minutes = self._drawn
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        roles = theme.roles_of(self.palette())
        inset = _STROKE / 2 + 1
        ring = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.setPen(QPen(roles.colour("track"), _STROKE))
        painter.drawEllipse(ring)
        if minutes:
            pen = QPen(roles.colour("accent"), _STROKE)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            turn = 360 / _HOUR
            begin, sweep = _TOP - first * turn, -minutes * turn
            painter.drawArc(ring, round(begin * _DEGREE), round(sweep * _DEGREE))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(roles.colour("accent" if minutes else "track"))
        dot = _STROKE / 2
        painter.drawEllipse(QPointF(ring.center()), dot, dot)
