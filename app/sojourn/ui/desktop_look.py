"""Hears that the colours of the desktop are others now; changes none."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QWindow


class DesktopLook(QWindow):
    """Never shown: Qt tells windows alone.

    Signals:
        changed: colours, type or icons of the desktop may be others.
    """

    changed = Signal()

    def event(self, event: QEvent) -> bool:
        """Say so."""
        if event.type() is QEvent.Type.ThemeChange:
            self.changed.emit()
        return super().event(event)
