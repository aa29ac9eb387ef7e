"""Whether the desktop holds notifications back, by the property that some servers tell it with."""

from jeepney.bus_messages import MatchRule, message_bus
from jeepney.low_level import Message
from jeepney.wrappers import DBusAddress, new_method_call
from PySide6.QtCore import QObject, Signal

from sojourn.desktop.message_bus import SessionBus, error_of, named
from sojourn.desktop.notifications.notification_server import NAME

_PATH = "/org/freedesktop/Notifications"
_PROPERTIES = "org.freedesktop.DBus.Properties"
_PROPERTY = "Inhibited"
_SERVER = DBusAddress(_PATH, bus_name=NAME, interface=_PROPERTIES)


class Inhibition(QObject):
    """Follows the property on a bus that others open; a server without it holds nothing back.

    Signals:
        changed: `is_on` is another.
    """

    changed = Signal()

    def __init__(self, bus: SessionBus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus = bus
        self._is_on = False
        bus.opened.connect(self._begin)
        bus.lost.connect(lambda _: self._set(on=False))
        bus.heard.connect(self._hear)

    @property
    def is_on(self) -> bool:
        """Whether notifications are held back."""
        return self._is_on

    def _begin(self) -> None:
        rule = MatchRule(
            type="signal",
            sender=NAME,
            interface=_PROPERTIES,
            member="PropertiesChanged",
            path=_PATH,
        )
        self._bus.call(message_bus.AddMatch(rule))
        self._ask()

    def _ask(self) -> None:
        self._bus.call(new_method_call(_SERVER, "Get", "ss", (NAME, _PROPERTY)), self._learn)

    def _learn(self, reply: Message) -> None:
        told = () if error_of(reply) else reply.body
        self._set(on=told == (("b", True),))

    def _hear(self, message: Message) -> None:
        match named(message), message.body:
            case (_, "NameOwnerChanged"), (name, _, owner) if name == NAME:
                self._set(on=False)
                if owner:
                    self._ask()
            case (_, "PropertiesChanged"), (interface, values, stale) if interface == NAME:
                if _PROPERTY in values:
                    self._set(on=values[_PROPERTY] == ("b", True))
                elif _PROPERTY in stale:
                    self._ask()

    def _set(self, *, on: bool) -> None:
        if on != self._is_on:
            self._is_on = on
            self.changed.emit()
