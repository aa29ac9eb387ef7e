"""What is said to the portal's notification interface, the only one a Flatpak may speak to.

https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Notification.html
It replaces by id, escapes by itself, shows the app's own icon, and does not tell what was closed.
"""

from jeepney.bus_messages import MatchRule, message_bus
from jeepney.low_level import Message
from jeepney.wrappers import DBusAddress, new_method_call

from sojourn.desktop.notifications.plain_text import BODY_LIMIT, TITLE_LIMIT, fit, one_line
from sojourn.desktop.notifications.server import (
    APP_NAME,
    LABEL_LIMIT,
    Event,
    Heard,
    Sending,
    owner_rule,
)
from sojourn.domain.notice import Press, Urgency

BUS_NAME = "org.freedesktop.portal.Desktop"
INTERFACE = "org.freedesktop.portal.Notification"
ID = "visit"
"""There is one notification at a time, so one id does."""

_SHOWN = 1
_PORTAL = DBusAddress("/org/freedesktop/portal/desktop", bus_name=BUS_NAME, interface=INTERFACE)
_PROPERTIES = _PORTAL.with_interface("org.freedesktop.DBus.Properties")
_PRIORITY = {Urgency.LOW: "low", Urgency.NORMAL: "normal", Urgency.CRITICAL: "urgent"}


class Portal:
    """Implements `Server` for the portal."""

    way = "portal"
    bus_name = BUS_NAME
    interface = INTERFACE

    def subscriptions(self) -> tuple[Message, ...]:
        """Word what the bus is asked to pass on: its signals, and its coming and going."""
        path = _PORTAL.object_path
        portal = MatchRule(type="signal", sender=BUS_NAME, interface=INTERFACE, path=path)
        return owner_rule(BUS_NAME), message_bus.AddMatch(portal)

    def ask(self) -> Message:
        """Ask for the interface's version: without the interface that is an error."""
        return new_method_call(_PROPERTIES, "Get", "ss", (INTERFACE, "version"))

    def capabilities(self, reply: Message) -> frozenset[str]:
        """Every version can this much."""
        del reply
        return frozenset({"actions", "body"})

    def introduce(self) -> None:
        """The portal does not say who shows its notifications."""

    def notify(self, sending: Sending) -> Message:
        """Word the call that shows a notice."""
        notice = sending.notice
        buttons = [
            {
                "label": ("s", one_line(label, LABEL_LIMIT) or APP_NAME),
                "action": ("s", key.value),
            }
            for key, label in notice.buttons
            if key is not Press.OPEN
        ]
        told: dict[str, tuple[str, object]] = {
            "title": ("s", one_line(notice.title, TITLE_LIMIT) or APP_NAME),
            "body": ("s", fit(notice.body, BODY_LIMIT)),
            "priority": ("s", _PRIORITY[notice.urgency]),
            "default-action": ("s", Press.OPEN.value),
        }
        if buttons:
            told["buttons"] = ("aa{sv}", buttons)
        return new_method_call(_PORTAL, "AddNotification", "sa{sv}", (ID, told))

    def shown(self, reply: Message) -> int:
        """The portal gives no number back."""
        del reply
        return _SHOWN

    def close(self, shown: int) -> Message:
        """Word the call that takes the notification away."""
        del shown
        return new_method_call(_PORTAL, "RemoveNotification", "s", (ID,))

    def heard(self, member: str, body: tuple[object, ...]) -> tuple[Heard, ...]:
        """Read a press; from version 2 on, what lets a window raise itself comes with it."""
        match member, body:
            case "ActionInvoked", (str(identity), str(key), list(parameter)) if identity == ID:
                tokens = tuple((_SHOWN, Event.TOKEN, token) for token in _tokens(parameter))
                return (*tokens, (_SHOWN, Event.PRESSED, key))
        return ()


def _tokens(parameter: list[object]) -> tuple[str, ...]:
    """Find the activation token in the platform data, the last of the parameters."""
    match parameter:
        case [*_, ("a{sv}", {"activation-token": ("s", str(token))})]:
            return (token,)
    return ()
