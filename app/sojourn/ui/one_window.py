"""Holds a window while it is open and lets go of it when it is closed, so that it is freed."""

import os
from typing import Generic, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
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
        """Take a new window, give it the keys of every window, and bring it to the person."""
        from sojourn.ui.shortcuts import answer_everywhere  # noqa: PLC0415 - see `ring`

        answer_everywhere(window)
        if self._window is not None:
            self._window.destroyed.disconnect(self._forget)
        self._window = window
        window.destroyed.connect(self._forget)
        bring(window, quietly=quietly)

    def _forget(self) -> None:
        self._window = None


def bring(window: QWidget, *, quietly: bool = False) -> None:
    """Bring a window to the front; where the desktop forbids that, ask for attention.

    `quietly` leaves the focus where it is: what is being typed goes on there.
    """
    from PySide6.QtCore import Qt  # noqa: PLC0415 - see `ring`

    window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, quietly)
    if window.isMinimized():
        window.showNormal()
    else:
        window.show()
    window.raise_()
    if not quietly:
        window.activateWindow()
    QApplication.alert(window)


def can_come_forward() -> bool:
    """Tell whether a window comes to the front by itself; Wayland wants a token for that."""
    return not QGuiApplication.platformName().startswith("wayland")


def take_activation_token(token: str) -> None:
    """Have the next window that is brought take the focus by this token, on Wayland."""
    if not can_come_forward():
        # Qt takes it from there at the next activation, once.
        os.environ["XDG_ACTIVATION_TOKEN"] = token


def pass_on(source: QObject, target: QObject, *signals: str) -> None:
    """Have the target emit these signals whenever the source does; both have them by that name."""
    for name in signals:
        getattr(source, name).connect(getattr(target, name))
