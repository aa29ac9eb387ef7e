"""Where a window stood last time; the one thing kept in QSettings."""

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QWidget


def restore_place(window: QWidget, name: str) -> None:
    """Put a window where it stood when `keep_place` was called; else leave it to the desktop."""
    kept = QSettings().value(f"{name}/geometry")
    if isinstance(kept, QByteArray):
        window.restoreGeometry(kept)


def keep_place(window: QWidget, name: str) -> None:
    """Remember where a window stands, under its name."""
    QSettings().setValue(f"{name}/geometry", window.saveGeometry())
