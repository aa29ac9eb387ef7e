"""Holds a window while it is open and lets go of it when it is closed, so that it is freed."""

from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

W = TypeVar("W", bound=QWidget)


class OneWindow(Generic[W]):
    """At most one window of a kind; a closed one counts as gone, though Qt frees it later."""

    def __init__(self) -> None:
        """Begin with none."""
        self._window: W | None = None

    @property
    def window(self) -> W | None:
        """The open window, minimised or not, or None."""
        if self._window is None or self._window.isHidden():
            return None
        return self._window

    def show(self, window: W, *, quietly: bool = False) -> None:
        """Take a new window, and bring it to the person; `quietly` leaves the keyboard alone."""
        if self._window is not None:
            self._window.destroyed.disconnect(self._forget)
        self._window = window
        window.destroyed.connect(self._forget)
        window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, quietly)
        window.show()
        if quietly:
            QApplication.alert(window)
        else:
            bring(window)

    def _forget(self) -> None:
        self._window = None


def bring(window: QWidget) -> None:
    """Bring an open window to the front; where the desktop forbids that, ask for attention."""
    if window.isMinimized():
        window.showNormal()
    window.raise_()
    window.activateWindow()
    QApplication.alert(window)


def pass_on(source: QObject, target: QObject, *signals: str) -> None:
    """Have the target emit these signals whenever the source does; both have them by that name."""
    for name in signals:
        getattr(source, name).connect(getattr(target, name))
