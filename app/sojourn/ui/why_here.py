"""Asks once why somebody is on a platform; one line, which may stay empty."""

import unicodedata

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from sojourn.domain.refusal import SENTENCE_LIMIT
from sojourn.ui import theme, words
from sojourn.ui.field import Field
from sojourn.ui.tray_entries import menu_text

_UNSEEN = {"Cc", "Cs"}


class WhyHere(QWidget):
    """A question with a line for the answer.

    Signals:
        changed: something else stands there.
    """

    changed = Signal()

    def __init__(self, platform: str, why: str) -> None:
        """Ask about that platform, with what was typed before."""
        super().__init__()
        self.platform = platform
        self._line = QLineEdit(why)
        self._line.setMaxLength(SENTENCE_LIMIT)
        self._line.setCursorPosition(0)
        self._line.setPlaceholderText(self.tr("Asked once, and kept under Platforms"))
        self._line.textChanged.connect(self.changed)
        question = self.tr("What brin&gs you to %1?")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.space(2), 0, 0)
        column.addWidget(Field(words.filled(question, menu_text(platform)), self._line))
        # Here an ampersand of the platform's is one.
        self._line.setAccessibleName(words.filled(question.replace("&", ""), platform))

    @property
    def line(self) -> str:
        """The line as typed."""
        return self._line.text()

    @property
    def answer(self) -> str:
        """The line tidied; control characters, which nobody has seen, are left out."""
        seen = (one for one in self._line.text() if unicodedata.category(one) not in _UNSEEN)
        return " ".join("".join(seen).split())
