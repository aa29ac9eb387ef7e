"""The ways that this computer has, joined to one notifier; further ones come from outside."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from sojourn.desktop.notifications.chain import Chain
from sojourn.desktop.notifications.plyer_way import PlyerWay
from sojourn.desktop.notifications.way import MissingWay, Way

if TYPE_CHECKING:
    from sojourn.desktop.notifications.freedesktop import FreedesktopWay


class Notifications(Chain):
    """Implements the `Notifier` port: freedesktop on Linux, then plyer, then `further`.

    Args:
        icon: absolute path of an image, the name of an icon in the theme, or empty.
        further: ways from outside, tried last.
        windows_icon: absolute path of an .ico file, or empty.

    Signals:
        looked: what `look()` asked is known.
        pressed: a button of the notice, or the notice itself, by its key of `Press`.
        dismissed: the person closed the notice.
        token_given: what lets a window raise itself; comes just before `pressed`, if at all.
    """

    looked = Signal()
    pressed = Signal(str)
    dismissed = Signal()
    token_given = Signal(str)

    def __init__(
        self,
        icon: str = "",
        further: Sequence[Way] = (),
        parent: QObject | None = None,
        *,
        windows_icon: str = "",
    ) -> None:
        first = _freedesktop_way(icon)
        server = None if isinstance(first, MissingWay) else first
        plyer = PlyerWay(windows_icon, server_trouble=server.unusable_because if server else str)
        ways: list[Way] = [plyer, *further]
        if first is not None:
            ways.insert(0, first)
        super().__init__(ways, parent)
        plyer.setParent(self)
        self._server = server
        if server is not None:
            server.setParent(self)
            server.looked.connect(self.looked)
            server.pressed.connect(self.pressed)
            server.dismissed.connect(self.dismissed)
            server.token_given.connect(self.token_given)

    def look(self) -> None:
        """Find out what can be used; `looked` follows within 2 s, at once without a server."""
        if self._server is None:
            self.looked.emit()
        else:
            self._server.look()

    def close(self) -> None:
        """Let go of the session bus; to be called at quit, after `withdraw()` if that is wanted."""
        if self._server is not None:
            self._server.close()


def _freedesktop_way(icon: str) -> "FreedesktopWay | MissingWay | None":
    if sys.platform in {"win32", "darwin"}:
        return None
    try:
        # Only here: other systems have no jeepney, and the tray icon need not wait for it.
        from sojourn.desktop.notifications.freedesktop import FreedesktopWay  # noqa: PLC0415
    except ImportError as error:
        return MissingWay("freedesktop", f"{error.name} is not installed")
    return FreedesktopWay(icon)
