"""Does in a new window what a person has done in one of its kind; knows no window by name.

Both were made by the same code, so what has the same place in them is the same thing.
"""

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDateTimeEdit,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)

from sojourn.ui.outcome_counter import OutcomeCounter

_FIELDS = (
    QAbstractButton,
    QComboBox,
    QDateTimeEdit,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QSpinBox,
    OutcomeCounter,
)


def take_over(new: QWidget, old: QWidget) -> bool:
    """Type, choose and open in the new window what was in the old; tell whether that went well.

    The old one says nothing more from then on, if it did.
    """
    new.blockSignals(True)
    for there, here in _pairs(old, new):
        if here is not None:
            _repeat(here, there)
    new.blockSignals(False)
    for there, here in _pairs(old, new):
        if here is None and read(there):
            return False
        if here is not None and read(there) != read(here):
            return False
    old.blockSignals(True)
    return True


def take_place(new: QWidget, old: QWidget) -> None:
    """Show the new window where the old one stands, with the focus on the same thing; free that."""
    focus = next((here for there, here in _pairs(old, new) if there.hasFocus()), None)
    was_active = old.isActiveWindow()
    new.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, not was_active)
    new.setGeometry(old.geometry())
    new.setWindowState(old.windowState())
    new.show()
    old.hide()
    old.deleteLater()
    if was_active:
        new.activateWindow()
    if focus is not None:
        # Windows lead the cursor to their first question just after they are shown.
        QTimer.singleShot(0, focus, focus.setFocus)


def read(field: QWidget) -> object:  # noqa: PLR0911 - one line a field
    """Give what a person has typed, chosen or counted in a field; None for what is none."""
    match field:
        case QLineEdit():
            return field.text()
        case QPlainTextEdit():
            return field.toPlainText()
        case QComboBox():
            return field.currentText() if field.isEditable() else field.currentIndex()
        case QSpinBox():
            return field.value()
        case QDateTimeEdit():
            return field.dateTime()
        case QListWidget():
            return field.currentRow()
        case OutcomeCounter():
            return field.count
        case QAbstractButton() if field.isCheckable():
            return field.isChecked()
    return None


def _repeat(new: QWidget, old: QWidget) -> None:
    is_typed = isinstance(old, QLineEdit) and old.isModified()
    if is_typed or read(new) != read(old):
        _write(new, old)
    is_ours = type(old).__module__.startswith("sojourn.")
    if is_ours and not isinstance(old, QLabel) and new.isHidden() != old.isHidden():
        new.setVisible(not old.isHidden())


def _write(new: QWidget, old: QWidget) -> None:
    """Do it as a person does, so that whoever listens hears of it."""
    match new, read(old):
        case QLineEdit(), str(text):
            new.setText(text)
            new.setModified(True)
            new.textEdited.emit(text)
        case QPlainTextEdit(), str(text):
            new.setPlainText(text)
        case QComboBox(), str(text):
            new.setEditText(text)
        case QComboBox(), int(index):
            new.setCurrentIndex(index)
            new.activated.emit(index)
        case QSpinBox(), int(value):
            new.setValue(value)
        case QListWidget(), int(row):
            new.setCurrentRow(row)
        case OutcomeCounter(), int(count):
            new.counted.emit(new.kind, count - new.count)
        case QAbstractButton(), bool():
            new.click()
        case QDateTimeEdit(), _ if isinstance(old, QDateTimeEdit):
            new.setDateTime(old.dateTime())


def _pairs(old: QWidget, new: QWidget) -> Iterator[tuple[QWidget, QWidget | None]]:
    """Give each thing in the old window with what has its place in the new one, if anything has.

    The new one is looked at step by step: what was typed in one line may make another.
    """
    seen: Counter[type] = Counter()
    for there in _within(old):
        kind = type(there)
        here = next((one for at, one in enumerate(_of(new, kind)) if at == seen[kind]), None)
        seen[kind] += 1
        yield there, here
        if here is not None and not isinstance(there, _FIELDS):
            yield from _pairs(there, here)
        elif here is None:
            yield from ((one, None) for one in there.findChildren(QWidget))


def _within(widget: QWidget) -> list[QWidget]:
    return [one for one in widget.children() if isinstance(one, QWidget) and not one.isWindow()]


def _of(widget: QWidget, kind: type) -> list[QWidget]:
    return [one for one in _within(widget) if type(one) is kind]
