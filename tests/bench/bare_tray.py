"""The floor of the measurements: the least that PySide6 needs for a tray icon with a menu."""

import signal
import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon


def main() -> int:
    """Show the icon until a signal ends the process."""
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    app = QApplication(sys.argv)
    app.setQuitOnLastWindowClosed(False)
    picture = QPixmap(22, 22)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        painter.drawEllipse(3, 3, 16, 16)
    menu = QMenu()
    for text in ("Session", "Week", "Quit"):
        menu.addAction(text)
    icon = QSystemTrayIcon(QIcon(picture))
    icon.setContextMenu(menu)
    icon.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
