"""Asks once why somebody is on a platform; one line, which may stay empty."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from sojourn.domain.refusal import SENTENCE_LIMIT
from sojourn.ui import theme, words
from sojourn.ui.field import Field
from sojourn.ui.tray_entries import menu_text


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
        self._line.setPlaceholderText(self.tr("Asked once; it stands under Platforms afterwards"))
        self._line.textChanged.connect(self.changed)
        name = words.filled(self.tr("What brin&gs you to %1?"), menu_text(platform))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.space(2), 0, 0)
        self._field = Field(name, self._line)
        column.addWidget(self._field)

    @property
    def line(self) -> str:
        """The line as typed."""
        return self._line.text()

    @property
    def answer(self) -> str:
        """The line tidied; what cannot be printed, and so was never seen, is left out."""
        return " ".join("".join(filter(str.isprintable, self._line.text())).split())
