"""Where a window stood last time; the one thing kept in QSettings."""

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QWidget


def restore_place(window: QWidget, name: str) -> bool:
    """Put a window where it stood when `keep_place` was called; tell whether that is known."""
    kept = QSettings().value(f"{name}/geometry")
    return isinstance(kept, QByteArray) and window.restoreGeometry(kept)


def keep_place(window: QWidget, name: str) -> None:
    """Remember where a window stands, under its name."""
    QSettings().setValue(f"{name}/geometry", window.saveGeometry())
