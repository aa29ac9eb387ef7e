"""Icons of lines, from the drawings in resources/icons/lucide, in the ink of what they stand on.

Used where a sign is known faster than its word is read; never without a name beside it, on the
screen or for a screen reader.
"""

from enum import StrEnum
from functools import cache

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QLineEdit, QPushButton, QToolButton

from sojourn.resource import resource
from sojourn.ui import theme
from sojourn.ui.svg_outline import read_outline

_MEASURE = 24
_STROKE = 2
_INKS = {theme.Look.PRIMARY: "on_accent", theme.Look.LINK: "accent"}


class Sign(StrEnum):
    """What there is, by the names of the drawings."""

    ADD = "plus"
    COPY = "copy"
    DELETE = "trash-2"
    EARLIER = "chevron-left"
    EDIT = "pencil"
    FEWER = "minus"
    FOLDS = "chevron-up"
    LATER = "chevron-right"
    PICTURE = "image"
    PRINT = "printer"
    REMOVE = "x"
    SEARCH = "search"
    TABLE = "table"
    UNDO = "undo-2"
    UNFOLDS = "chevron-down"


_DIRECTED = frozenset({Sign.EARLIER, Sign.LATER, Sign.UNDO})
"""Signs that point where the reading goes, or whence it comes."""


def line_icon(sign: Sign, ink: str = "text") -> QIcon:
    """Give a sign in the colour of a role; it follows the look when that changes."""
    return QIcon(LineEngine(sign, ink))


def put_sign(button: QPushButton | QToolButton, sign: Sign, *, behind: bool = False) -> None:
    """Put a sign on a button, before its name or behind it, in the ink of its look."""
    button.setIcon(line_icon(sign, _INKS.get(button.property("look"), "text")))
    side = theme.space(4)
    button.setIconSize(QSize(side, side))
    if behind:
        is_left = QGuiApplication.layoutDirection() == Qt.LayoutDirection.LeftToRight
        turned = Qt.LayoutDirection.RightToLeft if is_left else Qt.LayoutDirection.LeftToRight
        button.setLayoutDirection(turned)


def show_unfolding(button: QPushButton) -> None:
    """Say that a menu or a part of the window unfolds."""
    put_sign(button, Sign.UNFOLDS, behind=True)


def show_search(line: QLineEdit) -> None:
    """Put the glass in front of a line that one searches in."""
    line.addAction(line_icon(Sign.SEARCH, "quiet"), QLineEdit.ActionPosition.LeadingPosition)


class LineEngine(QIconEngine):
    """Draws a sign at whatever size is asked for."""

    def __init__(self, sign: Sign, ink: str) -> None:
        """Draw this sign in the colour of that role."""
        super().__init__()
        self._sign = sign
        self._ink = ink

    def clone(self) -> QIconEngine:
        """Give another engine with the same sign."""
        copy = LineEngine(self._sign, self._ink)
        _clones.append(copy)
        return copy

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw into the middle of the rectangle."""
        del state
        roles = theme.roles_of(QGuiApplication.palette())
        ink = "disabled" if mode is QIcon.Mode.Disabled else self._ink
        pen = QPen(roles.colour(ink), _STROKE)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        area, side = QRectF(rect), min(rect.width(), rect.height())
        scale = side / _MEASURE
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(area.center())
        is_turned = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter.scale(-scale if is_turned and self._sign in _DIRECTED else scale, scale)
        painter.translate(-_MEASURE / 2, -_MEASURE / 2)
        painter.strokePath(_outline(self._sign), pen)
        painter.restore()

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


_clones: list[LineEngine] = []
"""For the same reason as those in `ring`."""


@cache
def _outline(sign: Sign) -> QPainterPath:
    return read_outline(resource("icons", "lucide", f"{sign}.svg"))
