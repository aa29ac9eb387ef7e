"""One kind of outcome with its count: one button counts more, one takes back."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from sojourn.domain.kinds import Catalogue
from sojourn.domain.refusal import COUNT_LIMIT
from sojourn.ui import theme, words
from sojourn.ui.plain_label import plain_label


class OutcomeCounter(QWidget):
    """A row that says what was counted and shows what it is told.

    Signals:
        counted: the kind, and 1 or -1.
    """

    counted = Signal(str, int)

    def __init__(
        self, kind: str, catalogue: Catalogue, count: int = 0, parent: QWidget | None = None
    ) -> None:
        """Show a kind by its words; `show_count` may follow at any time."""
        super().__init__(parent)
        self.kind = kind
        self._name = words.outcome(kind, catalogue)
        self._label = plain_label(self._name)
        self._number = QLabel()
        self._number.setTextFormat(Qt.TextFormat.PlainText)
        self._number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._number.setMinimumWidth(theme.space(6))
        theme.heading(self._number)
        self._fewer = self._button("\N{MINUS SIGN}", -1)
        self._more = self._button("+", 1)
        self._more.setAccessibleName(
            QCoreApplication.translate("OutcomeCounter", "%1: one more").replace("%1", self._name)
        )
        self._fewer.setAccessibleName(
            QCoreApplication.translate("OutcomeCounter", "%1: one less").replace("%1", self._name)
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(1))
        row.addWidget(self._label, 1)
        for widget in (self._fewer, self._number, self._more):
            row.addWidget(widget)
            policy = widget.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            widget.setSizePolicy(policy)
        self.setFocusProxy(self._more)
        self.show_count(count)

    @property
    def count(self) -> int:
        """The count shown."""
        return self._count

    @property
    def buttons(self) -> tuple[QWidget, QWidget]:
        """What takes the focus, in order."""
        return self._fewer, self._more

    def show_count(self, count: int) -> None:
        """Show a count; the second button is there only when there is something to take back."""
        self._count = count
        self._number.setText(words.number(count) if count else "")
        if not count and self._fewer.hasFocus():
            self._more.setFocus()
        self._fewer.setVisible(count > 0)
        self._more.setEnabled(count < COUNT_LIMIT)
        for button in (self._fewer, self._more):
            button.setAccessibleDescription(words.number(count))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Count with the keys + and - wherever the focus is in the row."""
        if event.text() in {"+", "="} and self._more.isEnabled():
            self.counted.emit(self.kind, 1)
        elif event.text() in {"-", "\N{MINUS SIGN}"} and self._count:
            self.counted.emit(self.kind, -1)
        else:
            super().keyPressEvent(event)

    def _button(self, sign: str, by: int) -> QToolButton:
        button = QToolButton()
        button.setText(sign)
        theme.sign(button)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(lambda: self.counted.emit(self.kind, by))
        return button
