"""Lays a widget at the start of its line, no wider than it wants to be, whichever way it reads."""

from PySide6.QtWidgets import QHBoxLayout, QWidget


def at_the_start(widget: QWidget) -> QHBoxLayout:
    """Give a line that begins with the widget.

    An alignment would follow the direction of the widget, which is turned where a sign stands
    behind its name.
    """
    line = QHBoxLayout()
    line.addWidget(widget)
    line.addStretch(1)
    return line
