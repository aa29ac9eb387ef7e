"""One kind of outcome with its count: one button counts more, one takes back."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from sojourn.domain.kinds import Catalogue
from sojourn.domain.refusal import COUNT_LIMIT
from sojourn.ui import theme, words
from sojourn.ui.line_icon import Sign, put_sign
from sojourn.ui.outcome_number import OutcomeNumber
from sojourn.ui.plain_label import plain_label


class OutcomeCounter(QWidget):
    """A row that says what was counted and shows what it is told.

    Its number takes the focus and the keys; the buttons are for the pointer and a screen reader.

    Signals:
        counted: the kind, and how many more or less are wanted.
    """

    counted = Signal(str, int)

    def __init__(
        self, kind: str, catalogue: Catalogue, count: int = 0, parent: QWidget | None = None
    ) -> None:
        """Show a kind by its words; `show_count` may follow at any time."""
        super().__init__(parent)
        self.kind = kind
        self._label = plain_label()
        self.number = OutcomeNumber()
        self.number.counted.connect(lambda by: self.counted.emit(self.kind, by))
        self._fewer = self._button(Sign.FEWER, -1)
        self._more = self._button(Sign.ADD, 1)
        self.show_name(catalogue)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(1))
        row.addWidget(self._label, 1)
        for widget in (self._fewer, self.number, self._more):
            row.addWidget(widget)
            policy = widget.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            widget.setSizePolicy(policy)
        self.setFocusProxy(self.number)
        self.show_count(count)

    def show_name(self, catalogue: Catalogue) -> None:
        """Show the kind by the name it has now."""
        name = words.outcome(self.kind, catalogue)
        self._label.setText(name)
        self.number.setAccessibleName(name)
        for button, told in (
            (self._more, QCoreApplication.translate("OutcomeCounter", "%1: one more")),
            (self._fewer, QCoreApplication.translate("OutcomeCounter", "%1: one less")),
        ):
            button.setAccessibleName(words.filled(told, name))

    @property
    def count(self) -> int:
        """The count shown."""
        return self._count

    def show_count(self, count: int) -> None:
        """Show a count; the second button is there only when there is something to take back."""
        self._count = count
        self.number.show_count(count)
        self._fewer.setVisible(count > 0)
        self._more.setEnabled(count < COUNT_LIMIT)

    def _press(self, by: int) -> None:
        # The keys go on where the pointer was.
        self.number.setFocus(Qt.FocusReason.MouseFocusReason)
        self.counted.emit(self.kind, by)

    def _button(self, sign: Sign, by: int) -> QToolButton:
        button = QToolButton()
        theme.sign(button)
        put_sign(button, sign)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self._press(by))
        return button
