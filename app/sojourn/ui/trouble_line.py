"""The sentence under a control that says what is expected there; hidden while nothing is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from sojourn.ui import theme
from sojourn.ui.announcing import announce


class TroubleLine(QLabel):
    """Belongs to one control; what it says, a screen reader says too."""

    def __init__(self, control: QWidget) -> None:
        """Say nothing yet."""
        super().__init__()
        self.control = control
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        theme.trouble(self)
        self.hide()

    def say(self, sentence: str) -> None:
        """Say what is expected, and put the cursor there."""
        self.setText(sentence)
        self.show()
        self.control.setFocus()
        announce(self.control, sentence)
