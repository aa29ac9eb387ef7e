"""Progress and badge on the app's entry in docks and task bars, as Unity began it over D-Bus.

Plasma's task manager, Dash to Dock and Plank listen. https://wiki.ubuntu.com/Unity/LauncherAPI
"""

from jeepney.wrappers import DBusAddress, new_signal
from PySide6.QtCore import QObject

from sojourn.desktop.message_bus import SessionBus
from sojourn.desktop.notifications.notification_server import DESKTOP_ENTRY
from sojourn.domain.duration import MINUTE_MS
from sojourn.domain.page import TrayPage
from sojourn.domain.session import Phase

_STEPS = 60
"""So many steps of the bar; more could not be seen and would only cost messages."""

_ENTRY = DBusAddress(
    "/com/canonical/unity/launcherentry/sojourn", interface="com.canonical.Unity.LauncherEntry"
)

_State = tuple[float | None, int, bool]


class LauncherEntry(QObject):
    """Implements the port `TaskBar`: the share of the box gone by, minutes over as a badge."""

    def __init__(self, bus: SessionBus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus = bus
        self._told: _State = (None, 0, False)
        self._wanted: _State = self._told
        bus.opened.connect(self._tell_anew)

    def show(self, page: TrayPage) -> None:
        """Tell whoever listens, when something has changed."""
        self._wanted = _state_of(page)
        if self._wanted != self._told:
            self._tell()

    def _tell_anew(self) -> None:
        if self._wanted != (None, 0, False):
            self._tell()

    def _tell(self) -> None:
        if not self._bus.is_open:
            return
        self._told = self._wanted
        progress, minutes, urgent = self._told
        told = {
            "progress": ("d", progress or 0.0),
            "progress-visible": ("b", progress is not None),
            "count": ("x", minutes),
            "count-visible": ("b", minutes > 0),
            "urgent": ("b", urgent),
        }
        body = (f"application://{DESKTOP_ENTRY}.desktop", told)
        self._bus.call(new_signal(_ENTRY, "Update", "sa{sv}", body))


def _state_of(page: TrayPage) -> _State:
    if page.phase is None:
        return None, 0, False
    progress = round((1 - min(1.0, max(0.0, page.part_left))) * _STEPS) / _STEPS
    urgent = page.phase is Phase.OVERRUN and not page.undisturbed
    return progress, page.overrun_ms // MINUTE_MS, urgent
