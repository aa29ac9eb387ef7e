"""Asks why the minutes were added, once they are; one key is enough and none is needed."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from sojourn.domain.catalogue import EXTENSION_REASONS
from sojourn.domain.refusal import Refused, checked_text
from sojourn.ui import theme, words
from sojourn.ui.flow import FlowLayout
from sojourn.ui.refusal_words import refusal
from sojourn.ui.trouble_line import TroubleLine


class ExtensionReason(QWidget):
    """The usual reasons with a digit each, and a line for own words.

    Signals:
        explained: a key of `EXTENSION_REASONS`, or the person's own words.
        let_go: the question is not wanted.
    """

    explained = Signal(str)
    let_go = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Ask; nothing is chosen."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        head = QHBoxLayout()
        question = QLabel(self.tr("Added. What for?"))
        theme.heading(question)
        head.addWidget(question, 1)
        leave = QPushButton(self.tr("No &reason"))
        theme.link(leave)
        leave.clicked.connect(self.let_go)
        head.addWidget(leave)
        column.addLayout(head)
        row = QWidget()
        reasons = FlowLayout(row, theme.space(2))
        self._reasons: dict[str, str] = {}
        self._buttons: list[QPushButton] = []
        for digit, key in enumerate(EXTENSION_REASONS, start=1):
            self._reasons[str(digit)] = key
            name = words.extension_reason(key)
            button = QPushButton(f"{digit}  {name}")
            button.setAccessibleName(name)
            button.setAccessibleDescription(question.text())
            theme.choice(button)
            button.clicked.connect(lambda _=False, key=key: self.explained.emit(key))
            reasons.addWidget(button)
            self._buttons.append(button)
        column.addWidget(row)
        self._own = QLineEdit()
        self._own.setPlaceholderText(self.tr("or in your own words, then Enter"))
        self._own.setAccessibleName(self.tr("Reason in your own words"))
        self._own.returnPressed.connect(self._on_own_words)
        column.addWidget(self._own)
        self._trouble = TroubleLine(self._own)
        column.addWidget(self._trouble)

    def take_key(self, typed: str) -> bool:
        """Give the reason whose digit was typed; tell whether there is one."""
        if typed not in self._reasons:
            return False
        self.explained.emit(self._reasons[typed])
        return True

    def put_cursor(self) -> None:
        """Go to the first reason; digits are taken there."""
        self._buttons[0].setFocus()

    def clear(self) -> None:
        """Ask anew."""
        self._own.clear()
        self._trouble.hide()

    @Slot()
    def _on_own_words(self) -> None:
        try:
            text = checked_text(self._own.text(), "reason")
        except Refused as refused:
            self._trouble.say(refusal(refused))
            return
        self._trouble.hide()
        if text:
            self.explained.emit(text)
