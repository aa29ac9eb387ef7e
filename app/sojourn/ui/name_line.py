"""A line for the name of a person; those known complete as one types."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLineEdit


class NameLine(QLineEdit):
    """May stay empty."""

    def __init__(self, people: tuple[str, ...]) -> None:
        """Complete these names, found by any part of them."""
        super().__init__()
        self.setPlaceholderText(self.tr("May stay empty"))
        completer = QCompleter(list(people), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)
