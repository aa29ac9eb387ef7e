"""Lays two parts side by side, or one under the other where the window is too narrow for that."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QBoxLayout, QLayoutItem


class BesideLayout(QBoxLayout):
    """A row while there is room for what its parts need, else a column."""

    def __init__(self, spacing: int) -> None:
        """Part the two by `spacing` pixels."""
        super().__init__(QBoxLayout.Direction.LeftToRight)
        self.setSpacing(spacing)

    def hasHeightForWidth(self) -> bool:
        """Tell that the height depends on where the parts stand."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height at this width, and turn nothing yet: that is asked for on trial."""
        if not self._is_narrow(width):
            return super().heightForWidth(width)
        inner = width - self._margins().width()
        heights = [_height_at(item, inner) for item in self._shown()]
        gaps = self.spacing() * max(0, len(heights) - 1)
        return sum(heights) + gaps + self._margins().height()

    def minimumSize(self) -> QSize:
        """Give what the parts need under one another."""
        wide = max((item.minimumSize().width() for item in self._shown()), default=0)
        return QSize(wide + self._margins().width(), super().minimumSize().height())

    def setGeometry(self, rect: QRect) -> None:
        """Place the parts."""
        direction = QBoxLayout.Direction
        is_narrow = self._is_narrow(rect.width())
        wanted = direction.TopToBottom if is_narrow else direction.LeftToRight
        if wanted != self.direction():
            self.setDirection(wanted)
        super().setGeometry(rect)

    def _is_narrow(self, width: int) -> bool:
        widths = [item.minimumSize().width() for item in self._shown()]
        gaps = self.spacing() * max(0, len(widths) - 1)
        return width < sum(widths) + gaps + self._margins().width()

    def _shown(self) -> list[QLayoutItem]:
        items = (self.itemAt(at) for at in range(self.count()))
        return [item for item in items if item is not None and not item.isEmpty()]

    def _margins(self) -> QSize:
        margins = self.contentsMargins()
        return QSize(margins.left() + margins.right(), margins.top() + margins.bottom())


def _height_at(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
