"""Completes names as one types, found by any part of them; leaves with the cursor."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCompleter, QLineEdit

_NO_NAME = "\0"
"""No name has it: to be taken away from its line would end a completer."""


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
        self._silent = False
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        line.installEventFilter(self)

    def be_silent(self, silent: bool) -> None:  # noqa: FBT001 - a fact
        """Offer nothing, or offer names again."""
        self._silent = silent

    def splitPath(self, path: str) -> list[str]:
        """Give what the names are compared with."""
        return [_NO_NAME] if self._silent else super().splitPath(path)

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
