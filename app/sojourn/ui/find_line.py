"""The line of the history one searches in: what its keys do beyond typing; searches nothing."""

import sys

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit


class FindLine(QLineEdit):
    """While nothing stands there, there is nothing to undo in it: that key is the window's.

    Signals:
        left: the person goes on into the list, by Enter or Down.
    """

    left = Signal()

    def event(self, event: QEvent) -> bool:
        """Leave the window its key for undoing."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.matches(QKeySequence.StandardKey.Undo)
            and not self.text()
        ):
            event.ignore()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead into the list."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}:
            self.left.emit()
        elif _is_letter_of_a_button(event):
            event.ignore()
        else:
            super().keyPressEvent(event)


def _is_letter_of_a_button(event: QKeyEvent) -> bool:
    """Tell whether a letter is meant for a button; that of a disabled one comes to the line."""
    # On a Mac, Alt is there to type with, and buttons have no letters.
    with_alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
    return with_alt and event.text().isprintable() and sys.platform != "darwin"
