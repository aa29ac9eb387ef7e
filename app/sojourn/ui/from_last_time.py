"""Facts to read, in one field that the Tab key reaches; looks like the text around it."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from sojourn.ui import theme

EDGE = theme.space(2)
"""Pixels between the frame of the focus and the text."""


class FromLastTime(QTextEdit):
    """Lines of text, each with its look; as high as they are, and never edited."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Hold no line yet."""
        super().__init__(parent)
        self._lines: tuple[tuple[theme.Look | None, str], ...] = ()
        self._written: tuple[object, ...] = ()
        self.setAccessibleName(self.tr("From last time"))
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A word without end, such as an address, shall not widen the window.
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.document().setDocumentMargin(0)
        theme.look(self, theme.Look.PLAIN)

    def show_lines(self, lines: Sequence[tuple[theme.Look | None, str]]) -> None:
        """Show lines, each with its look; a small one stands over the next, apart from the last."""
        self._lines = tuple(lines)
        self._write()

    def heightForWidth(self, width: int) -> int:
        """Give the height in pixels at which every line is seen."""
        document = self.document()
        was = document.textWidth()
        document.setTextWidth(width - 2 * EDGE)
        height = ceil(document.size().height())
        document.setTextWidth(was)
        return height + 2 * EDGE

    def sizeHint(self) -> QSize:
        """Give the size of the lines at the width there is."""
        return QSize(self.width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """Never be cut."""
        return QSize(0, self.heightForWidth(self.width()))

    def changeEvent(self, event: QEvent) -> None:
        """Follow type and colours."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.PaletteChange}:
            self._write()

    def _write(self) -> None:
        wanted = (self._lines, self.font().pointSizeF(), theme.roles_of(QGuiApplication.palette()))
        if wanted == self._written:
            return
        self._written = wanted
        self.clear()
        cursor = self.textCursor()
        for place, (look, text) in enumerate(self._lines):
            block = QTextBlockFormat()
            is_apart = place and look is theme.Look.SMALL
            block.setTopMargin(theme.space(3 if is_apart else 1) if place else 0)
            if place:
                cursor.insertBlock(block)
            cursor.insertText(text, self._format(look))
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.updateGeometry()

    def _format(self, look: theme.Look | None) -> QTextCharFormat:
        roles = theme.roles_of(QGuiApplication.palette())
        written = QTextCharFormat()
        written.setForeground(roles.colour("quiet" if look is theme.Look.SMALL else "text"))
        if look is not None:
            written.setFontPointSize(self.font().pointSizeF() * theme.SCALE[look.value])
        if look is theme.Look.HEADING:
            written.setFontWeight(QFont.Weight.DemiBold)
        return written
