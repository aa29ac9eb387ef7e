"""What is said to org.freedesktop.Notifications, as its specification wants it; sends nothing.

https://specifications.freedesktop.org/notification-spec/latest/
"""

from dataclasses import dataclass
from pathlib import Path

from jeepney.bus_messages import MatchRule, message_bus
from jeepney.low_level import Message, MessageFlag
from jeepney.wrappers import DBusAddress, new_method_call

from sojourn.desktop.notifications.plain_text import BODY_LIMIT, TITLE_LIMIT, fit, one_line
from sojourn.domain.markup import escaped
from sojourn.domain.notice import Notice, Press, Urgency

NAME = "org.freedesktop.Notifications"
BUS = "org.freedesktop.DBus"
APP_NAME = "Sojourn"
DESKTOP_ENTRY = "sojourn"

CLOSED_BY_HAND = 2

_SERVER = DBusAddress("/org/freedesktop/Notifications", bus_name=NAME, interface=NAME)
_URGENCY = {Urgency.LOW: 0, Urgency.NORMAL: 1, Urgency.CRITICAL: 2}
_EXPIRES_MS = {Urgency.LOW: 10_000, Urgency.NORMAL: -1, Urgency.CRITICAL: 0}
"""-1 leaves it to the server, 0 is never."""

_LABEL_LIMIT = 80

_READS_MARKUP = frozenset({"body-markup", "body-hyperlinks", "body-images"})
"""Capabilities, each of which means that what looks like a tag is taken for one."""


@dataclass(frozen=True, slots=True)
class Sending:
    """A notice with what decides how it is sent.

    Attributes:
        replaces: the id of the notification it takes the place of, or 0.
        capabilities: what GetCapabilities said.
        icon: a file, the name of an icon in the theme, or empty.
    """

    notice: Notice
    capabilities: frozenset[str]
    replaces: int = 0
    icon: str = ""


def notify(sending: Sending) -> Message:
    """Word the call that shows a notice."""
    notice, capabilities = sending.notice, sending.capabilities
    title = one_line(notice.title, TITLE_LIMIT) or APP_NAME
    body = fit(notice.body, BODY_LIMIT)
    if "body" not in capabilities and body:
        title, body = one_line(f"{title}: {body}", TITLE_LIMIT), ""
    # dunst reads markup as soon as it knows links, and announces only those.
    if _READS_MARKUP & capabilities:
        body = escaped(body)
    actions = _actions(notice) if "actions" in capabilities else []
    hints = {
        "urgency": ("y", _URGENCY[notice.urgency]),
        "desktop-entry": ("s", DESKTOP_ENTRY),
    }
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
            actions,
            hints,
            _EXPIRES_MS[notice.urgency],
        ),
    )


def close_notification(shown: int) -> Message:
    """Word the call that takes a notification away; it may be gone already."""
    message = new_method_call(_SERVER, "CloseNotification", "u", (shown,))
    message.header.flags = MessageFlag.no_reply_expected
    return message


def get_capabilities() -> Message:
    """Word the question what the server can."""
    return new_method_call(_SERVER, "GetCapabilities")


def get_server_information() -> Message:
    """Word the question which server it is."""
    return new_method_call(_SERVER, "GetServerInformation")


def subscriptions() -> tuple[Message, ...]:
    """Word what the bus is asked to pass on: the server's signals, and its coming and going."""
    owner = MatchRule(
        type="signal",
        sender=message_bus.bus_name,
        interface=message_bus.interface,
        member="NameOwnerChanged",
        path=message_bus.object_path,
    )
    owner.add_arg_condition(0, NAME)
    server = MatchRule(type="signal", sender=NAME, interface=NAME, path=_SERVER.object_path)
    return message_bus.AddMatch(owner), message_bus.AddMatch(server)


def _actions(notice: Notice) -> list[str]:
    """Give keys and labels in turn; a click on the notice itself is always an answer."""
    buttons = dict(notice.buttons)
    # Most servers never show this label; the name reads well in any language on those that do.
    buttons.setdefault(Press.OPEN, APP_NAME)
    return [
        text
        for key, label in buttons.items()
        for text in (key.value, one_line(label, _LABEL_LIMIT) or APP_NAME)
    ]


def _icon_of(icon: str) -> str:
    path = Path(icon)
    return path.as_uri() if icon and path.is_absolute() else icon
