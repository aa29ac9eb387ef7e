"""Tells when what shows tray icons over D-Bus comes or goes; shows none itself."""

from jeepney.low_level import Message
from PySide6.QtCore import QObject, Signal

from sojourn.desktop.message_bus import SessionBus, named
from sojourn.desktop.notifications.server import owner_rule

WATCHER = "org.kde.StatusNotifierWatcher"
"""Has this name on every desktop that has such icons."""


class TrayHosts(QObject):
    """Listens on a bus that others open.

    Signals:
        changed: the watcher has come, or gone, or another took its place.
    """

    changed = Signal()

    def __init__(self, bus: SessionBus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus = bus
        bus.opened.connect(lambda: bus.call(owner_rule(WATCHER)))
        bus.heard.connect(self._hear)

    def _hear(self, message: Message) -> None:
        if named(message)[1] == "NameOwnerChanged" and message.body[0] == WATCHER:
            self.changed.emit()
