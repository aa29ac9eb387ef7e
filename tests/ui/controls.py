"""What any window must give: a name for each control, and one control for each mnemonic."""

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLabel, QScrollBar, QWidget


def focusable(window: QWidget) -> list[QWidget]:
    """Everything the focus can come to by Tab."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisibleTo(window)
        and widget.focusProxy() is None
        and not isinstance(widget, QScrollBar)
        and not isinstance(widget.parent(), QAbstractItemView)
        and not widget.objectName().startswith("qt_")
    ]


def tab_order(window: QWidget) -> list[str]:
    """What the focus comes to by Tab, one after the other, by name or text."""
    order = []
    widget: QWidget | None = window.nextInFocusChain()
    while widget is not None and widget is not window:
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
        if takes and widget.isVisible() and widget.isEnabled():
            order.append(widget.accessibleName() or str(widget.property("text")).replace("&", ""))
        widget = widget.nextInFocusChain()
    return order


def nameless(window: QWidget) -> list[str]:
    """Controls of which a screen reader could not say what they are."""
    found = []
    for widget in focusable(window):
        interface = QAccessible.queryAccessibleInterface(widget)
        # On Unix a combo box has its value for a name there, and its label says what it is.
        name = f"{widget.accessibleName()} {interface.text(QAccessible.Text.Name)}"
        if not any(sign.isalpha() for sign in name):
            found.append(f"{type(widget).__name__} {widget.objectName()} {name!r}")
    return found


def doubled_mnemonics(window: QWidget) -> list[str]:
    """Letters that more than one control of the window answers to."""
    letters: Counter[str] = Counter()
    for widget in window.findChildren(QWidget):
        if isinstance(widget, QAbstractButton | QLabel):
            mnemonic = QKeySequence.mnemonic(widget.text())
            if not mnemonic.isEmpty():
                letters[mnemonic.toString()] += 1
    return [letter for letter, times in letters.items() if times > 1]
