"""A session bus of its own, and a notification server on it that is as strict as real ones."""

import contextlib
import subprocess
import threading
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from xml.etree import ElementTree as ET

from jeepney.bus_messages import DBusNameFlags, message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.low_level import HeaderFields, Message, MessageFlag, MessageType
from jeepney.wrappers import DBusAddress, new_error, new_method_return, new_signal

NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
ALL = ("actions", "body", "body-markup", "icon-static")

_CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:dir={folder}</listen>{services}
<policy context="default">
<allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy></busconfig>"""


class PrivateBus:
    """A dbus-daemon that starts no service by itself, or only those described in a folder."""

    def __init__(self, folder: Path, services: Path | None = None) -> None:
        config = folder / "bus.conf"
        described = f"<servicedir>{services}</servicedir>" if services else ""
        text = _CONFIG.format(folder=folder, services=described)
        config.write_text(text, encoding="utf-8")
        self._process = subprocess.Popen(
            ["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address=1"],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout is not None
        self.address = self._process.stdout.readline().strip()

    def close(self) -> None:
        if self._process.poll() is None:
            self._process.kill()
            self._process.communicate()


class FakeServer:
    """Records what it is asked; `behaviour` is answer, refuse, silent or vanish.

    Attributes:
        notified: the arguments of each Notify, in order.
        shown: what stands on its screen, by id.
        wrong: what a strict server would not have taken.
    """

    bus_name = interface = NAME
    path = PATH

    def __init__(self, address: str, capabilities: tuple[str, ...] = ALL) -> None:
        self.address = address
        self.capabilities = list(capabilities)
        self.behaviour = "answer"
        self.replaces = True
        self.asked: list[str] = []
        self.notified: list[tuple[Any, ...]] = []
        self.shown: dict[int, str] = {}
        self.wrong: list[str] = []
        self._last = 6
        self._kept: list[Message] = []
        self._client = ""
        self._connection: DBusConnection = open_dbus_connection(address)
        self._connection.send_and_get_reply(
            message_bus.RequestName(self.bus_name, DBusNameFlags.replace_existing | 1)
        )
        self._thread = threading.Thread(target=self._serve, name="fake server", daemon=True)
        self._thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self._connection.sock.shutdown(2)
        self._thread.join(5)
        self._connection.close()

    def signal(self, name: str, signature: str, *body: object) -> None:
        """Tell the client of something, as the real ones do."""
        sender = DBusAddress(self.path, bus_name=self.bus_name, interface=self.interface)
        message = new_signal(sender, name, signature, body)
        message.header.fields[HeaderFields.destination] = self._client
        self._connection.send(message)

    def close_shown(self, reason: int) -> None:
        shown, _ = self.shown.popitem()
        self.signal("NotificationClosed", "uu", shown, reason)

    def press(self, key: str) -> None:
        self.signal("ActionInvoked", "us", max(self.shown), key)

    def answer_late(self) -> None:
        self.behaviour = "answer"
        kept, self._kept = self._kept, []
        for message in kept:
            self._reply(message)

    def _serve(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                message = self._connection.receive()
                if message.header.message_type is not MessageType.method_call:
                    continue
                member = message.header.fields[HeaderFields.member]
                self.asked.append(member)
                if self.behaviour == "silent":
                    self._kept.append(message)
                elif self.behaviour == "vanish" and member == "Notify":
                    self._connection.sock.shutdown(2)
                else:
                    self._reply(message)

    def _reply(self, message: Message) -> None:
        member = message.header.fields[HeaderFields.member]
        self._client = message.header.fields[HeaderFields.sender]
        signature: str | None = None
        body: tuple[Any, ...] = ()
        if member == "GetCapabilities":
            signature, body = "as", (self.capabilities,)
        elif member == "GetServerInformation":
            signature, body = "ssss", ("fake", "nobody", "1", "1.2")
        elif member == "CloseNotification":
            if self.shown.pop(message.body[0], None) is not None:
                self.signal("NotificationClosed", "uu", message.body[0], 3)
        elif member == "Notify":
            wrong = self._check(message)
            if wrong or self.behaviour == "refuse":
                self.wrong += wrong
                self._connection.send(new_error(message, f"{NAME}.Error.Refused", "s", ("no",)))
                return
            signature, body = "u", (self._show(message.body),)
        if not message.header.flags & MessageFlag.no_reply_expected:
            self._connection.send(new_method_return(message, signature, body))

    def _show(self, body: tuple[Any, ...]) -> int:
        self.notified.append(body)
        if self.replaces and body[1] in self.shown:
            self.shown[body[1]] = body[3]
            return int(body[1])
        self._last += 1
        self.shown[self._last] = body[3]
        return self._last

    def _check(self, message: Message) -> list[str]:
        """Give all that a real server, or its toolkit, might reject or mangle."""
        if message.header.fields.get(HeaderFields.signature) != "susssasa{sv}i":
            return ["signature"]
        _, _, icon, title, body, actions, hints, expires = message.body
        rules = {
            "icon is no URI": not icon.startswith("/"),
            "title": title and "\n" not in title,
            "actions": len(actions) % 2 == 0 and (not actions or "actions" in self.capabilities),
            "urgency": hints.get("urgency", ("", None))[0] == "y",
            "desktop-entry": hints.get("desktop-entry") == ("s", "sojourn"),
            "expiry": expires >= -1,
            "body": not body or "body" in self.capabilities,
            "markup": "body-markup" not in self.capabilities or _is_markup(body),
        }
        return [rule for rule, is_kept in rules.items() if not is_kept]


def _is_markup(body: str) -> bool:
    try:
        ET.fromstring(f"<b>{body}</b>")  # noqa: S314 - our own text
    except ET.ParseError:
        return False
    return True
