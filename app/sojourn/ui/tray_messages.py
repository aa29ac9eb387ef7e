"""The last way to notify: the balloon of the tray icon. It has no buttons; a click opens."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QSystemTrayIcon

from sojourn.ui.ring import app_icon

if TYPE_CHECKING:
    from collections.abc import Callable

    from sojourn.domain.notice import Notice

SHOWN_MS = 10_000


class TrayMessages(QObject):
    """A way to notify, as the desktop room's chain of ways wants it.

    Signals:
        clicked: the balloon was clicked.
    """

    name = "tray message"

    clicked = Signal()

    def __init__(
        self, icon: Callable[[], QSystemTrayIcon | None], parent: QObject | None = None
    ) -> None:
        """Speak through the icon that stands in the tray at the time."""
        super().__init__(parent)
        self._icon = icon
        self._joined: QSystemTrayIcon | None = None
        self._notice: Notice | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._show)

    def unusable_because(self) -> str:
        """Give why it cannot be used just now, in short English; empty when it can."""
        icon = self._icon()
        if icon is None or not icon.isVisible():
            return "no icon in a tray"
        if not icon.supportsMessages():
            return "this tray shows no messages"
        if sys.platform.startswith("linux") and icon.geometry().isEmpty():
            # Only an XEmbed icon knows where it is. Any other speaks through the very server that
            # the first way has tried, and would block for 25 s when that one hangs.
            return "this tray speaks through the notification server"
        return ""

    def send(self, notice: Notice, failed: Callable[[str], None]) -> None:
        """Show the notice in a balloon, in place of the one before, as soon as all else is done."""
        reason = self.unusable_because()
        if reason:
            failed(reason)
            return
        self._notice = notice
        self._soon.start(0)

    @Slot()
    def _show(self) -> None:
        notice, icon = self._notice, self._icon()
        if notice is None or icon is None:
            return
        if icon is not self._joined:
            self._joined = icon
            icon.messageClicked.connect(self.clicked)
        icon.showMessage(notice.title, notice.body, app_icon(), SHOWN_MS)

    def withdraw(self) -> None:
        """A balloon goes by itself; nothing can take one away that is shown."""
        self._notice = None
