"""What is said to org.freedesktop.Notifications, as its specification wants it; sends nothing.

https://specifications.freedesktop.org/notification-spec/latest/
"""

from pathlib import Path

from jeepney.bus_messages import MatchRule, message_bus
from jeepney.low_level import Message, MessageFlag
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
from sojourn.domain.markup import escaped
from sojourn.domain.notice import Notice, Press, Urgency

NAME = "org.freedesktop.Notifications"
DESKTOP_ENTRY = "sojourn"

SOUND = "alarm-clock-elapsed"
"""A name of the sound naming specification."""

_BY_HAND = 2

_SERVER = DBusAddress("/org/freedesktop/Notifications", bus_name=NAME, interface=NAME)
_URGENCY = {Urgency.LOW: 0, Urgency.NORMAL: 1, Urgency.CRITICAL: 2}
_EXPIRES_MS = {Urgency.LOW: 10_000, Urgency.NORMAL: -1, Urgency.CRITICAL: 0}
"""-1 leaves it to the server, 0 is never."""

_READS_MARKUP = frozenset({"body-markup", "body-hyperlinks", "body-images"})
"""Capabilities, each of which means that what looks like a tag is taken for one."""


class NotificationServer:
    """Implements `Server` for the server that free desktops have."""

    way = "freedesktop"
    bus_name = NAME
    interface = NAME

    def subscriptions(self) -> tuple[Message, ...]:
        """Word what the bus is asked to pass on: its signals, and its coming and going."""
        server = MatchRule(type="signal", sender=NAME, interface=NAME, path=_SERVER.object_path)
        return owner_rule(NAME), message_bus.AddMatch(server)

    def ask(self) -> Message:
        """Word the question what it can."""
        return new_method_call(_SERVER, "GetCapabilities")

    def capabilities(self, reply: Message) -> frozenset[str]:
        """Read the answer."""
        return frozenset(reply.body[0])

    def introduce(self) -> Message:
        """Word the question which program it is."""
        return new_method_call(_SERVER, "GetServerInformation")

    def notify(self, sending: Sending) -> Message:
        """Word the call that shows a notice."""
        notice, capabilities = sending.notice, sending.capabilities
        title = one_line(notice.title, TITLE_LIMIT) or APP_NAME
        body = fit(notice.body, BODY_LIMIT)
        if "body" not in capabilities and body:
            title, body = one_line(f"{title}: {body}", TITLE_LIMIT), ""
        # dunst reads markup as soon as it knows links, and announces only those.
        if _READS_MARKUP & capabilities:
            body = escaped(body)
        return new_method_call(
            _SERVER,
            "Notify",
            "susssasa{sv}i",
            (
                APP_NAME,
                sending.replaces,
                _icon_of(sending.icon),
                title,
                body,
                _actions(notice) if "actions" in capabilities else [],
                _hints(notice, capabilities),
                _EXPIRES_MS[notice.urgency],
            ),
        )

    def shown(self, reply: Message) -> int:
        """Read the id of what is shown."""
        return int(reply.body[0])

    def close(self, shown: int) -> Message:
        """Word the call that takes a notification away; it may be gone already."""
        message = new_method_call(_SERVER, "CloseNotification", "u", (shown,))
        message.header.flags = MessageFlag.no_reply_expected
        return message

    def heard(self, member: str, body: tuple[object, ...]) -> tuple[Heard, ...]:
        """Read a signal."""
        match member, body:
            case "NotificationClosed", (int(shown), int(reason)):
                event = Event.CLOSED_BY_HAND if reason == _BY_HAND else Event.CLOSED
                return ((shown, event, ""),)
            case "ActivationToken", (int(shown), str(token)):
                return ((shown, Event.TOKEN, token),)
            case "ActionInvoked", (int(shown), str(key)):
                return ((shown, Event.PRESSED, key),)
        return ()


def _hints(notice: Notice, capabilities: frozenset[str]) -> dict[str, tuple[str, object]]:
    """Give the hints; `resident` is never one, since every press is an answer."""
    hints: dict[str, tuple[str, object]] = {
        "urgency": ("y", _URGENCY[notice.urgency]),
        "desktop-entry": ("s", DESKTOP_ENTRY),
    }
    if notice.passing:
        hints["transient"] = ("b", True)
    if "sound" in capabilities:
        # Some servers play one for every notification; ours are silent unless asked for.
        hints |= {"sound-name": ("s", SOUND)} if notice.sound else {"suppress-sound": ("b", True)}
    return hints


def _actions(notice: Notice) -> list[str]:
    """Give keys and labels in turn; a click on the notice itself is always an answer."""
    buttons = dict(notice.buttons)
    # Most servers never show this label; the name reads well in any language on those that do.
    buttons.setdefault(Press.OPEN, APP_NAME)
    return [
        text
        for key, label in buttons.items()
        for text in (key.value, one_line(label, LABEL_LIMIT) or APP_NAME)
    ]


def _icon_of(icon: str) -> str:
    path = Path(icon)
    return path.as_uri() if icon and path.is_absolute() else icon
