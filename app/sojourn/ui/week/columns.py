"""Parts of a page in two columns, one under the other where the window is narrow."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from sojourn.ui import theme

_NARROW = theme.space(150)


class Columns(QWidget):
    """Columns of equal width, each with its parts from the top down."""

    def __init__(self, *columns: tuple[QWidget, ...]) -> None:
        """Hold these columns."""
        super().__init__()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.space(8))
        self._columns: list[tuple[QWidget, tuple[QWidget, ...]]] = []
        for parts in columns:
            column = QWidget()
            self._columns.append((column, parts))
            layout = QVBoxLayout(column)
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(theme.space(5))
            for part in parts:
                layout.addWidget(part)
            policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            column.setSizePolicy(policy)
            self._row.addWidget(column, 1, Qt.AlignmentFlag.AlignTop)

    def fit(self) -> None:
        """Give the room of a column whose parts are all hidden to the other one."""
        for column, parts in self._columns:
            column.setVisible(not all(part.isHidden() for part in parts))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand under one another when narrow."""
        super().resizeEvent(event)
        narrow = event.size().width() < _NARROW
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
