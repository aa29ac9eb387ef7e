"""What a page shows that has nothing to show: the empty ring, and a sentence of what to do."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from sojourn.ui import theme
from sojourn.ui.plain_label import plain_label

_SIDE = theme.space(24)
_STROKE = theme.space(2.5)


class NothingYet(QWidget):
    """A ring over a sentence, in the middle of the room there is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        self._sentence = plain_label()
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        theme.quiet(self._sentence)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.PAGE, 0, theme.PAGE)
        column.setSpacing(theme.space(5))
        column.addStretch(2)
        column.addWidget(_EmptyRing(), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._sentence)
        column.addStretch(3)

    def say(self, sentence: str) -> None:
        """Say why there is nothing, and what to do about it."""
        self._sentence.setText(sentence)


class _EmptyRing(QWidget):
    """Sojourn's ring with no time in it."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Give a square."""
        return QSize(_SIDE, _SIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.roles_of(self.palette()).colour("track"), _STROKE))
        inset = _STROKE / 2 + 1
        painter.drawEllipse(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset))
