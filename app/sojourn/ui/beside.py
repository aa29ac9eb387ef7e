"""Lays two parts side by side, or one under the other where the window is too narrow for that."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class BesideLayout(QLayout):
    """One of the parts takes the room that the other one leaves."""

    def __init__(self, spacing: int, *, grows: int, parent: QWidget | None = None) -> None:
        """Part them by `spacing` pixels; `grows` is 0 or 1, the part that takes what is left."""
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._grows = grows
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        """Put a part behind the others."""
        self._items.append(item)

    def addLayout(self, layout: QLayout) -> None:
        """Put a layout behind the others."""
        self.addChildLayout(layout)
        self.addItem(layout)

    def count(self) -> int:
        """Give the number of parts."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Give a part, or None past the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take a part out, or give None past the last."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Take all the room there is."""
        return Qt.Orientation.Horizontal | Qt.Orientation.Vertical

    def hasHeightForWidth(self) -> bool:
        """Tell that the height depends on where the parts stand."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height at this width."""
        margins = self._margins()
        return self._high(width - margins.width()) + margins.height()

    def minimumSize(self) -> QSize:
        """Give what the parts need under one another, and the height of the higher one."""
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size + self._margins()

    def sizeHint(self) -> QSize:
        """Give what the parts want side by side."""
        hints = [item.sizeHint() for item in self._shown()]
        width = sum(hint.width() for hint in hints) + self._gaps()
        return QSize(width, max((hint.height() for hint in hints), default=0)) + self._margins()

    def setGeometry(self, rect: QRect) -> None:
        """Place the parts."""
        super().setGeometry(rect)
        room = self.contentsRect()
        is_narrow = self._is_narrow(room.width())
        sizes = self._heights(room) if is_narrow else self._widths(room.width())
        parent = self.parentWidget()
        mirrored = parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        at = 0
        for item, size in zip(self._shown(), sizes, strict=True):
            if is_narrow:
                item.setGeometry(QRect(room.x(), room.y() + at, room.width(), size))
            else:
                left = room.right() + 1 - at - size if mirrored else room.x() + at
                item.setGeometry(QRect(left, room.y(), size, room.height()))
            at += size + self.spacing()

    def _high(self, width: int) -> int:
        if self._is_narrow(width):
            return sum(_height_at(item, width) for item in self._shown()) + self._gaps()
        sizes = zip(self._shown(), self._widths(width), strict=True)
        return max((_height_at(item, size) for item, size in sizes), default=0)

    def _is_narrow(self, width: int) -> bool:
        least = sum(item.minimumSize().width() for item in self._shown())
        return width < least + self._gaps()

    def _widths(self, width: int) -> list[int]:
        """Give how wide the parts are side by side."""
        shown = self._shown()
        wanted = [max(item.minimumSize().width(), item.sizeHint().width()) for item in shown]
        return self._filled(wanted, width, [item.minimumSize().width() for item in shown])

    def _heights(self, room: QRect) -> list[int]:
        """Give how high the parts are under one another."""
        shown = self._shown()
        wanted = [_height_at(item, room.width()) for item in shown]
        return self._filled(wanted, room.height(), [item.minimumSize().height() for item in shown])

    def _filled(self, wanted: list[int], room: int, least: list[int]) -> list[int]:
        if len(wanted) == 1:
            return [room]
        still, grows = 1 - self._grows, self._grows
        room -= self.spacing()
        kept = max(least[still], min(wanted[still], room - least[grows]))
        sizes = [kept, kept]
        sizes[grows] = max(least[grows], room - kept)
        return sizes

    def _gaps(self) -> int:
        return self.spacing() * max(0, len(self._shown()) - 1)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _margins(self) -> QSize:
        margins = self.contentsMargins()
        return QSize(margins.left() + margins.right(), margins.top() + margins.bottom())


def _height_at(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
