"""Completes names as one types, found by any part of them; leaves with the cursor."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCompleter, QLineEdit


class NameCompleter(QCompleter):
    """Completes one line.

    Qt leaves the list standing when a letter with Alt leads elsewhere, and what is typed next
    still goes to the line that was left.
    """

    def __init__(self, names: Sequence[str] | QAbstractItemModel, line: QLineEdit) -> None:
        """Offer these names for that line; whoever makes it sets it."""
        if isinstance(names, QAbstractItemModel):
            super().__init__(names, line)
        else:
            super().__init__(list(names), line)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        line.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hide the list when the cursor leaves the line."""
        if (
            isinstance(event, QFocusEvent)
            and event.type() == QEvent.Type.FocusOut
            and event.reason() != Qt.FocusReason.PopupFocusReason
        ):
            popup = self.popup()
            if popup is not None:
                popup.hide()
        return super().eventFilter(watched, event)
