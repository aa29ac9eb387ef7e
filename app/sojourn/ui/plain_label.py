"""A label that shows what a person typed as they typed it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy


def plain_label(text: str = "") -> QLabel:
    """Give a label that wraps, and never reads its text as HTML or as a mnemonic."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    policy = label.sizePolicy()
    # A word without end, such as an address, shall not widen the window.
    policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
    policy.setHeightForWidth(True)
    label.setSizePolicy(policy)
    return label
