"""The ways that this computer has, joined to one notifier; further ones come from outside."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from sojourn.desktop.notifications.chain import Chain
from sojourn.desktop.notifications.plyer_way import PlyerWay
from sojourn.desktop.notifications.way import MissingWay, Way
from sojourn.domain.notice import Notice

if TYPE_CHECKING:
    from sojourn.desktop.message_bus import SessionBus
    from sojourn.desktop.notifications.freedesktop import FreedesktopWay
    from sojourn.desktop.notifications.inhibition import Inhibition


class Notifications(Chain):
    """Implements the `Notifier` port: freedesktop on Linux, then plyer, then `further`.

    Args:
        icon: absolute path of an image, the name of an icon in the theme, or empty.
        further: ways from outside, tried last.
        windows_icon: absolute path of an .ico file, or empty.
        play: plays the sound of a notice where no server does; by default the system's player.

    Signals:
        looked: what `look()` asked is known.
        pressed: a button of the notice, or the notice itself, by its key of `Press`.
        dismissed: the person closed the notice.
        token_given: what lets a window raise itself; comes just before `pressed`, if at all.
        inhibition_changed: the desktop holds notifications back, or does so no more.
    """

    looked = Signal()
    pressed = Signal(str)
    dismissed = Signal()
    token_given = Signal(str)
    inhibition_changed = Signal()

    def __init__(
        self,
        icon: str = "",
        further: Sequence[Way] = (),
        parent: QObject | None = None,
        *,
        windows_icon: str = "",
        play: Callable[[], None] | None = None,
    ) -> None:
        first = _freedesktop_way(icon)
        server = None if isinstance(first, MissingWay) else first
        plyer = PlyerWay(windows_icon, server_trouble=server.unusable_because if server else str)
        ways: list[Way] = [plyer, *further]
        if first is not None:
            ways.insert(0, first)
        super().__init__(ways, parent)
        plyer.setParent(self)
        self._play = play or _play_sound
        self._server = server
        self._inhibition: Inhibition | None = None
        if server is not None:
            server.setParent(self)
            server.looked.connect(self.looked)
            server.returned.connect(self._come_back)
            server.pressed.connect(self.forget)
            server.dismissed.connect(self.forget)
            server.pressed.connect(self.pressed)
            server.dismissed.connect(self.dismissed)
            server.token_given.connect(self.token_given)
            self._inhibition = _inhibition_of(server)
            self._inhibition.changed.connect(self.inhibition_changed)

    @property
    def bus(self) -> "SessionBus | None":
        """The session bus, for whoever else listens there; None where there can be none."""
        return None if self._server is None else self._server.bus

    def is_inhibited(self) -> bool:
        """Tell whether the desktop holds notifications back, as far as it says so."""
        return self._inhibition is not None and self._inhibition.is_on

    def show(self, notice: Notice) -> None:
        """Show a notice, and let it be heard if it asks for that."""
        super().show(notice)
        by_server = self._server is not None and self._server.sounds
        if notice.sound and not by_server:
            self._play()

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

    def _come_back(self) -> None:
        if self._server is not None:
            self.come_back_to(self._server)


def _play_sound() -> None:
    from sojourn.desktop.sound import play_sound  # noqa: PLC0415 - most people hear none

    play_sound()


def _inhibition_of(way: "FreedesktopWay") -> "Inhibition":
    from sojourn.desktop.notifications.inhibition import Inhibition  # noqa: PLC0415 - as below

    return Inhibition(way.bus, way)


def _freedesktop_way(icon: str) -> "FreedesktopWay | MissingWay | None":
    if sys.platform in {"win32", "darwin"}:
        return None
    try:
        # Only here: other systems have no jeepney, and the tray icon need not wait for it.
        from sojourn.desktop.notifications.freedesktop import FreedesktopWay  # noqa: PLC0415
    except ImportError as error:
        return MissingWay("freedesktop", f"{error.name} is not installed")
    if not Path("/.flatpak-info").exists():
        return FreedesktopWay(icon)
    from sojourn.desktop.notifications.portal import Portal  # noqa: PLC0415 - for a Flatpak alone

    return FreedesktopWay(icon, server=Portal())
