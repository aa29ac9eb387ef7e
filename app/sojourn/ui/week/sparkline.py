"""A small line: time over the last weeks, the latest at its end, as the language is read."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from sojourn.ui import theme

_DOT = 2.5


class Sparkline(QWidget):
    """Draws numbers as one line above their zero; says nothing by itself."""

    def __init__(self) -> None:
        """Draw nothing yet."""
        super().__init__()
        self._values: tuple[int, ...] = ()
        self._colour = QColor()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_values(self, values: tuple[int, ...], colour: QColor, said: str) -> None:
        """Draw these, in that colour; `said` is the same in words."""
        self._values, self._colour = values, colour
        self.setToolTip(said)
        self.setAccessibleName(said)
        self.update()

    def sizeHint(self) -> QSize:
        """Give the size of a word or two."""
        return QSize(theme.space(26), theme.space(8))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint zero, the line, and a dot at its end."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        area = self.rect().toRectF().adjusted(_DOT + 1, _DOT + 1, -_DOT - 1, -_DOT - 1)
        painter.setPen(QPen(theme.roles_of(self.palette()).colour("line"), 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        most = max(self._values, default=0)
        if not most:
            return
        step = area.width() / max(1, len(self._values) - 1)
        points = [
            QPointF(area.left() + at * step, area.bottom() - area.height() * value / most)
            for at, value in enumerate(self._values)
        ]
        painter.setPen(QPen(self._colour, 1.8))
        painter.drawPolyline(QPolygonF(points))
        painter.setBrush(self._colour)
        painter.drawEllipse(points[-1], _DOT, _DOT)
