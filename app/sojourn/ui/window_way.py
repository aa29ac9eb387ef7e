"""The last way to notify, which cannot fail while there is a visit: the visit's own window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from sojourn.domain.notice import Notice


class WindowWay(QObject):
    """A way to notify, as the desktop room's chain of ways wants it.

    Signals:
        wanted: the window that tells it is to be shown, without taking the focus.
    """

    name = "window"

    wanted = Signal()

    def __init__(self, is_there: Callable[[], bool], parent: QObject | None = None) -> None:
        """Show nothing; `is_there` tells whether a window that tells it is open."""
        super().__init__(parent)
        self._is_there = is_there

    def unusable_because(self) -> str:
        """Nothing stands between us and our own windows."""
        return ""

    def send(self, notice: Notice, failed: Callable[[str], None]) -> None:
        """Ask for the window; it says by itself what the notice says.

        What is not about a visit the small window says, which is there where no other way is.
        """
        if not notice.of_visit:
            return
        self.wanted.emit()
        if not self._is_there():
            failed("no visit is on, or its window is held back")

    def withdraw(self) -> None:
        """The window follows the visit; who looks at it may go on."""
