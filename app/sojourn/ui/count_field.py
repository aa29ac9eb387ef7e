"""A count from 1 on: typed, or one more and one less by a button."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QToolButton, QWidget

from sojourn.domain.refusal import COUNT_LIMIT
from sojourn.ui import theme
from sojourn.ui.line_icon import Sign, put_sign


class CountField(QWidget):
    """Begins at 1."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show 1."""
        super().__init__(parent)
        self._number = QSpinBox()
        self._number.setRange(1, COUNT_LIMIT)
        # The style sheet's padding does not reach into a field that counts.
        self._number.lineEdit().setTextMargins(theme.space(2), 0, 0, 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(1))
        row.addWidget(self._number)
        for sign, name, step in (
            (Sign.FEWER, self.tr("One less"), self._number.stepDown),
            (Sign.ADD, self.tr("One more"), self._number.stepUp),
        ):
            button = QToolButton()
            button.setAccessibleName(name)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            theme.sign(button)
            put_sign(button, sign)
            button.clicked.connect(step)
            row.addWidget(button)
        self.setFocusProxy(self._number)

    def setAccessibleName(self, name: str) -> None:
        """Name the number as the field is named."""
        super().setAccessibleName(name)
        self._number.setAccessibleName(name)

    @property
    def count(self) -> int:
        """The count that stands there."""
        return self._number.value()
