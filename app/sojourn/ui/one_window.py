"""Holds a window while it is open and lets go of it when it is closed, so that it is freed."""

import os
from collections.abc import Callable, Mapping
from typing import Any, Generic, TypeVar
from weakref import WeakSet

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

W = TypeVar("W", bound=QWidget)


class OneWindow(Generic[W]):
    """At most one window of a kind; a closed one counts as gone, though Qt frees it later."""

    def __init__(self) -> None:
        """Begin with none."""
        self._window: W | None = None
        self._make: Callable[[], W] | None = None
        self._told: dict[str, Callable[[W], object]] = {}
        _ALL.add(self)

    @property
    def window(self) -> W | None:
        """The open window, minimised or not, or None."""
        if self._window is None or self._window.isHidden():
            return None
        return self._window

    @property
    def stands_over(self) -> QWidget | None:
        """The window that the open one stands over, or None."""
        return None if self.window is None else self.window.parentWidget()

    def open(self, make: Callable[[], W], *, quietly: bool = False) -> W:
        """Have a new window, and bring it to the person; another language makes it once more."""
        self._told, self._make = {}, make
        window = make()
        self.show(window, quietly=quietly)
        return window

    def show(self, window: W, *, quietly: bool = False) -> None:
        """Take a new window, give it the keys of every window, and bring it to the person."""
        self._take(window)
        bring(window, quietly=quietly)

    def tell(self, kind: str, told: Callable[[W], object]) -> None:
        """Tell the open window something; one made once more hears the last of each kind."""
        if self.window is not None:
            # What is told again comes last again.
            self._told.pop(kind, None)
            self._told[kind] = told
            told(self.window)

    def say_again(self) -> None:
        """Have the open window in the language spoken now, with all that was typed in it.

        One whose words could not all be taken over stays as it is until it is closed.
        """
        from sojourn.ui.taking_over import take_over, take_place  # noqa: PLC0415 - hardly ever

        shown = self.window
        if shown is None or self._make is None:
            return
        window = self._make()
        for told in self._told.values():
            told(window)
        if take_over(window, shown):
            self._take(window)
            take_place(window, shown)
        else:
            window.blockSignals(True)
            window.deleteLater()

    def _take(self, window: W) -> None:
        from sojourn.ui.shortcuts import answer_everywhere  # noqa: PLC0415 - see `ring`

        answer_everywhere(window)
        if self._window is not None:
            self._window.destroyed.disconnect(self._forget)
        self._window = window
        window.destroyed.connect(self._forget)

    def _forget(self) -> None:
        self._window = None


_ALL: WeakSet[OneWindow[Any]] = WeakSet()


def say_all_again() -> None:
    """Have every open window in the language spoken now."""
    # First those that others stand over.
    for one in sorted(_ALL, key=lambda one: one.stands_over is not None):
        one.say_again()


def bring(window: QWidget, *, quietly: bool = False) -> None:
    """Bring a window to the front; where the desktop forbids that, ask for attention.

    `quietly` leaves the focus where it is: what is being typed goes on there.
    """
    from PySide6.QtCore import Qt  # noqa: PLC0415 - see `ring`

    window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, quietly)
    was_visible = window.isVisible()
    if window.isMinimized():
        window.showNormal()
    else:
        window.show()
    # A new window comes on top by itself; some window managers take a raise for the focus too.
    if was_visible or not quietly:
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


def told_kinds(went: Mapping[str, str]) -> str:
    """Name what `tell` tells of kinds: all that have gone, else what there is last."""
    return " ".join(("kinds", *went))


def pass_on(source: QObject, target: QObject, *signals: str) -> None:
    """Have the target emit these signals whenever the source does; both have them by that name."""
    for name in signals:
        getattr(source, name).connect(getattr(target, name))
