"""The window that an X11 tray takes in, of which Qt tells nobody; makes no icon."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication, QWindow

SEAT = "QSystemTrayIconSysWindow"
"""What Qt calls the window of an icon in an X11 tray. To ask for its widget instead would have
PySide make every class of widget there is, a megabyte of them.
"""


def seat_of_icon() -> QWindow | None:
    """Give the window that an X11 tray has taken in; None without such a tray."""
    windows = QGuiApplication.allWindows()
    return next((one for one in windows if one.objectName() == SEAT), None)
