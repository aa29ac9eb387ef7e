"""The count of one kind, for the keyboard and the screen reader; keeps no count of its own."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QSpinBox, QWidget

from sojourn.domain.refusal import COUNT_LIMIT
from sojourn.ui import theme

_ONE_NUMBER_MS = 1_500
"""Digits that follow each other so closely are one number."""

_MORE = frozenset({"+", "=", " "})
_FEWER = frozenset({"-", "\N{MINUS SIGN}"})
_WALKS = frozenset(
    {
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
    }
)
_TO_NONE = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})


class OutcomeNumber(QSpinBox):
    """A spin button to a screen reader; to the eye a number, which is not there while it is 0.

    Signals:
        counted: how many more are wanted, or less.
        came: the focus is here now.
        walked: an arrow was pressed, or Home or End (`Qt.Key`).
    """

    counted = Signal(int)
    came = Signal()
    walked = Signal(Qt.Key)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show 0; nothing is reached by the Tab key yet."""
        super().__init__(parent)
        self._count = 0
        self._typed, self._typed_at = "", 0
        self._leads_on: frozenset[Qt.Key] = frozenset()
        self.setRange(0, COUNT_LIMIT)
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedWidth(theme.space(9))
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        line = self.lineEdit()
        line.setReadOnly(True)
        line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.count(self)
        self.setAccessibleDescription(
            self.tr("Plus and minus count, digits set a number, arrows choose another kind.")
        )
        self.valueChanged.connect(self._on_value)

    def show_count(self, count: int) -> None:
        """Show a count."""
        was, self._count = self._count, count
        self.setValue(count)
        self.lineEdit().deselect()
        if bool(was) is not bool(count):
            theme.count(self)

    def lead_on(self, keys: frozenset[Qt.Key]) -> None:
        """Name the arrows that lead to another kind; the others are the window's."""
        self._leads_on = keys

    def event(self, event: QEvent) -> bool:
        """Take these keys before a shortcut does: a list's arrows, a window's digits."""
        is_asked = event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent):
            event.setAccepted(self._is_ours(event))
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Count, set a number, or walk on; the rest goes to the window."""
        typed, key = event.text(), Qt.Key(event.key())
        if not self._is_ours(event):
            self._typed = ""
            event.ignore()
        elif key in _WALKS:
            self._typed = ""
            self.walked.emit(key)
        elif typed.isdecimal():
            self._take_digit(typed, event.timestamp())
        else:
            self._typed = ""
            wanted = 0 if key in _TO_NONE else self._count + (1 if typed in _MORE else -1)
            self._want(wanted)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that the focus is here; there is no text to select."""
        super().focusInEvent(event)
        self._typed = ""
        self.lineEdit().deselect()
        theme.count(self)
        self.came.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show no number where there is none."""
        super().focusOutEvent(event)
        theme.count(self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def _is_ours(self, event: QKeyEvent) -> bool:
        plain = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        if event.modifiers() & ~plain:
            return False
        key, typed = Qt.Key(event.key()), event.text()
        if key in _WALKS:
            return key in self._leads_on
        return key in _TO_NONE or typed in _MORE | _FEWER or (typed.isdecimal() and len(typed) == 1)

    def _take_digit(self, digit: str, at_ms: int) -> None:
        follows = at_ms - self._typed_at <= _ONE_NUMBER_MS
        number = f"{self._typed}{digit}" if follows else digit
        self._typed = number if int(number) <= COUNT_LIMIT else digit
        self._typed_at = at_ms
        self._want(int(self._typed))

    def _want(self, count: int) -> None:
        by = max(0, min(COUNT_LIMIT, count)) - self._count
        if by:
            self.counted.emit(by)

    @Slot(int)
    def _on_value(self, value: int) -> None:
        """Ask for what a screen reader has set."""
        if value != self._count:
            self.setValue(self._count)
            self._want(value)
