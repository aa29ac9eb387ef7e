"""A field of a form: its label above it, and the sentence below it when it cannot be taken."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from sojourn.ui import theme
from sojourn.ui.announcing import announce
from sojourn.ui.plain_label import plain_label


class Field(QWidget):
    """One control with its name; the name's mnemonic leads into the control."""

    def __init__(self, name: str, control: QWidget, parent: QWidget | None = None) -> None:
        """Name a control; `name` carries the mnemonic."""
        super().__init__(parent)
        self._control = control
        self._label = QLabel(name)
        self._label.setWordWrap(True)
        self._label.setBuddy(control)
        # A label leads only into what takes the focus itself, not into what passes it on.
        control.setFocusPolicy(_taker(control).focusPolicy())
        self._trouble = plain_label()
        theme.trouble(self._trouble)
        self._trouble.hide()
        control.setAccessibleName(name.replace("&", ""))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space(1))
        head = QHBoxLayout()
        head.addWidget(self._label)
        layout.addLayout(head)
        layout.addWidget(control)
        layout.addWidget(self._trouble)
        layout.addStretch(1)

    @property
    def trouble(self) -> str:
        """The sentence that stands beside the control; empty without one."""
        return self._trouble.text()

    def focus_control(self) -> None:
        """Put the cursor into the control."""
        self._control.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_trouble(self, sentence: str) -> None:
        """Say beside the control, and to a screen reader, what is expected there."""
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))
        self._control.setAccessibleDescription(sentence)
        if sentence:
            announce(self._control, sentence, at_once=True)


def give_room(line: QLineEdit, least: int) -> None:
    """Have a line show all of its placeholder, and be no narrower than so many pixels."""
    told = line.fontMetrics().horizontalAdvance(line.placeholderText())
    line.setMinimumWidth(max(least, told + theme.space(8)))


def _taker(control: QWidget) -> QWidget:
    proxy = control.focusProxy()
    return control if proxy is None else _taker(proxy)
