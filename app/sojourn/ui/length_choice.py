"""How long a visit may take: the usual lengths in one row, and room to type any other."""

import re

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from sojourn.domain.duration import compact_duration, parsed_duration
from sojourn.domain.intention import LENGTHS_MS
from sojourn.domain.refusal import Refused
from sojourn.ui import theme, time_words
from sojourn.ui.field import give_room

_OWN_WIDTH = theme.space(24)


class LengthChoice(QWidget):
    """A row of lengths of which one is down, or a length that was typed."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Offer the usual lengths; none is chosen yet."""
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._buttons: dict[int, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(2))
        for length_ms in LENGTHS_MS:
            button = QPushButton(time_words.duration(length_ms))
            button.setAccessibleName(time_words.length(length_ms))
            button.setCheckable(True)
            button.setAutoDefault(False)
            theme.choice(button)
            self._buttons[length_ms] = button
            self._group.addButton(button)
            row.addWidget(button)
        self._own = QLineEdit()
        self._own.setPlaceholderText(self.tr("or 1h30m"))
        self._own.setAccessibleName(self.tr("Another length"))
        self._own.setAccessibleDescription(self.tr("Minutes, or a length such as 1h30m or 90s"))
        give_room(self._own, _OWN_WIDTH)
        row.addWidget(self._own, 1)
        self.setFocusProxy(self._buttons[LENGTHS_MS[0]])
        self._group.buttonClicked.connect(self._on_clicked)
        self._own.textEdited.connect(self._on_typed)

    @property
    def length_ms(self) -> int | None:
        """The length in milliseconds, or None while it cannot be read."""
        try:
            return self.read()
        except Refused:
            return None

    @property
    def typed(self) -> str:
        """The length as typed; empty when one of the row is down."""
        return self._own.text().strip()

    def read(self) -> int:
        """Give the length in milliseconds.

        Raises:
            Refused: NOT_A_LENGTH or OUT_OF_RANGE for what was typed, or for nothing at all.
        """
        for length_ms, button in self._buttons.items():
            if button.isChecked():
                return length_ms
        return typed_length(self._own.text())

    def choose(self, length_ms: int | None) -> None:
        """Show a length, or none, without saying so."""
        self._group.setExclusive(False)
        for offered, button in self._buttons.items():
            button.setChecked(offered == length_ms)
        self._group.setExclusive(True)
        own = length_ms is not None and length_ms not in self._buttons
        self._own.setText(compact_duration(length_ms or 0) if own else "")
        # Tab skips what stands before the one that the focus is passed on to.
        first = self._buttons[LENGTHS_MS[0]]
        self.setFocusProxy(self._buttons.get(length_ms or 0, first))

    def put_cursor(self) -> None:
        """Lead the cursor to where a length is typed."""
        self._own.setFocus()
        self._own.selectAll()

    @Slot(QAbstractButton)
    def _on_clicked(self, button: QAbstractButton) -> None:
        self._own.clear()
        self.setFocusProxy(button)
        self.changed.emit()

    @Slot()
    def _on_typed(self) -> None:
        self._group.setExclusive(False)
        for button in self._buttons.values():
            button.setChecked(False)
        self._group.setExclusive(True)
        self.changed.emit()


def typed_length(text: str) -> int:
    """Read a length as people type it: `20` are minutes; `1h30`, `90 s` and `15 min` do too.

    Raises:
        Refused: as `parsed_duration`.
    """
    tidy = re.sub(r"\s+", "", text.casefold()).replace("min", "m")
    if re.fullmatch(r"(\d+h)?\d+", tidy, re.ASCII):
        tidy += "m"
    try:
        return parsed_duration(tidy)
    except Refused as refused:
        raise Refused(refused.code, refused.field, text, limit=refused.limit) from None
