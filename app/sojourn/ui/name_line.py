"""A line for the name of a person; those known complete as one types."""

from PySide6.QtWidgets import QLineEdit

from sojourn.ui.field import give_room
from sojourn.ui.name_completer import NameCompleter


class NameLine(QLineEdit):
    """May stay empty."""

    def __init__(self, people: tuple[str, ...]) -> None:
        """Complete these names, found by any part of them."""
        super().__init__()
        self.setPlaceholderText(self.tr("May stay empty"))
        give_room(self, 0)
        self.setCompleter(NameCompleter(people, self))
