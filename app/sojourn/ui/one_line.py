"""A label of one line: what does not fit is cut with an ellipsis and told in the tool tip."""

import re

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from sojourn.domain.markup import escaped

_BREAKS = re.compile(r"[\n\r\t\u2028\u2029]+")


class OneLine(QLabel):
    """Shows what a person typed, however long; it is never read as HTML."""

    def __init__(self, text: str = "") -> None:
        """Show a text."""
        super().__init__()
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.show_text(text)

    @property
    def whole(self) -> str:
        """The text as it is, on one line."""
        return self._whole

    def show_text(self, text: str) -> None:
        """Show another text; line breaks in it become spaces."""
        self._whole = _BREAKS.sub(" ", text)
        self.setAccessibleName(self._whole)
        self._cut()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much as fits now."""
        super().resizeEvent(event)
        self._cut()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the type."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._cut()

    def _cut(self) -> None:
        fits = self.fontMetrics().elidedText(
            self._whole, Qt.TextElideMode.ElideRight, self.contentsRect().width()
        )
        if fits != self.text():
            self.setText(fits)
            # A tool tip wraps only what it takes for HTML.
            self.setToolTip("" if fits == self._whole else f"<p>{escaped(self._whole)}</p>")
