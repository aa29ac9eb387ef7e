"""What this desktop's docks and task bars are told, and what it tells of its trays, if anything."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from sojourn.domain.page import TrayPage

if TYPE_CHECKING:
    from sojourn.desktop.launcher_entry import LauncherEntry
    from sojourn.desktop.message_bus import SessionBus
    from sojourn.desktop.tray_hosts import TrayHosts


class Panel(QObject):
    """Implements the port `TaskBar`.

    Args:
        bus: the session bus of a free desktop, or None.

    Signals:
        tray_changed: what shows icons over D-Bus has come or gone.
    """

    tray_changed = Signal()

    def __init__(self, bus: "SessionBus | None", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus = bus
        self._entry: LauncherEntry | None = None
        if bus is not None:
            _tray_hosts(bus, self).changed.connect(self.tray_changed)

    def show(self, page: TrayPage) -> None:
        """Show how the visit stands."""
        if self._entry is None and self._bus is not None and page.phase is not None:
            self._entry = _launcher_entry(self._bus, self)
        if self._entry is not None:
            self._entry.show(page)


# Where there is a bus, jeepney is there.


def _tray_hosts(bus: "SessionBus", parent: QObject) -> "TrayHosts":
    from sojourn.desktop.tray_hosts import TrayHosts  # noqa: PLC0415

    return TrayHosts(bus, parent)


def _launcher_entry(bus: "SessionBus", parent: QObject) -> "LauncherEntry":
    from sojourn.desktop.launcher_entry import LauncherEntry  # noqa: PLC0415 - for a visit only

    return LauncherEntry(bus, parent)
