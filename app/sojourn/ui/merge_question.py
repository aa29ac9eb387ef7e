"""Asks once whether everything of one thing shall count for another; there is no way back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from sojourn.ui import theme, words
from sojourn.ui.plain_label import plain_label


class MergeQuestion(QWidget):
    """A sentence with Yes and Leave, which begins on Leave; gone until something is asked.

    Signals:
        agreed: the key of what the other shall go into.
    """

    agreed = Signal(str)

    def __init__(self) -> None:
        """Ask nothing yet."""
        super().__init__()
        self._into = ""
        self._question = plain_label()
        yes = QPushButton(self.tr("Yes, &merge"))
        self._no = QPushButton(self.tr("&Leave"))
        yes.clicked.connect(lambda: self.agreed.emit(self._into))
        self._no.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(2))
        row.addWidget(self._question, 1)
        for button in (yes, self._no):
            button.setAutoDefault(False)
            row.addWidget(button)
        self.hide()

    def ask(self, gone: str, name: str, into: str) -> None:
        """Ask about the one named `gone`, and the one called `name` by the key `into`."""
        self._into = into
        said = self.tr("All that is noted for %1 will count for %2, and %1 goes. There is no undo.")
        self._question.setText(words.filled(said, gone, name))
        self.show()
        self._no.setFocus()
