"""What dunst, the notification server, was sent and accepted; and its buttons, to press."""

import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from jeepney import (
    DBusAddress,
    HeaderFields,
    MatchRule,
    Message,
    MessageType,
    new_method_call,
)
from jeepney.bus_messages import Monitoring, message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.desktop.waiting import NotSeenError, wait_until

_NAME: Final = "org.freedesktop.Notifications"
# By itself, since `dunstctl history` wants systemd's busctl.
_DUNST: Final = DBusAddress("/org/freedesktop/Notifications", _NAME, "org.dunstproject.cmd0")

# dunst hands the open actions to its menu as "#label (summary) [id,key]", one a line.
_MENU: Final = """#!/bin/sh
cd '{folder}' || exit 1
cat >offered.new
wanted=$(cat wanted)
while IFS= read -r line || [ -n "$line" ]; do
    case "$line" in
        "#$wanted ("*) printf '%s\\n' "$line"; break ;;
    esac
done <offered.new
mv offered.new offered
"""
_DUNSTRC: Final = """[global]
    dmenu = {menu}
    font = DejaVu Sans 10
    width = 360
    history_length = 500
    idle_threshold = 0
    show_age_threshold = -1
"""


@dataclass(frozen=True, slots=True)
class Notification:
    """A notification that the server accepted, and what became of it."""

    id: int
    app_name: str
    replaces_id: int
    summary: str
    body: str
    actions: tuple[tuple[str, str], ...]
    """Pairs of key and label; the key "default" stands for a click on the notification."""
    hints: Mapping[str, object]
    timeout_ms: int
    """-1 leaves it to the server, 0 means never."""
    closed_reason: int | None = None
    """1 expired, 2 closed by the person, 3 withdrawn by the app, 4 undefined; None: it stands."""
    invoked: tuple[str, ...] = ()
    """Keys of the actions that were chosen."""

    @property
    def buttons(self) -> tuple[str, ...]:
        """Labels of the buttons, without the click on the notification itself."""
        return tuple(label for key, label in self.actions if key != "default")


class NotificationLog:
    """Listens on a session bus and speaks to the dunst there."""

    def __init__(
        self, environment: Mapping[str, str], folder: Path, evidence: Callable[[], str]
    ) -> None:
        self._environment = dict(environment)
        self._folder = folder
        self._evidence = evidence
        self._asked: dict[tuple[str, int], Message] = {}
        self._accepted: list[Notification] = []
        self._bus: DBusConnection | None = None

    def write_config(self) -> Path:
        """Write dunst's configuration, with a menu that presses the wanted button; its path."""
        menu = self._folder / "press-button"
        menu.write_text(_MENU.format(folder=self._folder), encoding="utf-8")
        menu.chmod(0o700)
        config = self._folder / "dunstrc"
        config.write_text(_DUNSTRC.format(menu=menu), encoding="utf-8")
        return config

    def listen(self) -> None:
        """From here on see every notification; the bus keeps them until they are asked for."""
        self._bus = open_dbus_connection(self._environment["DBUS_SESSION_BUS_ADDRESS"])
        rules = [MatchRule(interface=_NAME), MatchRule(type="method_return", sender=_NAME)]
        self._bus.send_and_get_reply(
            Monitoring().BecomeMonitor([rule.serialise() for rule in rules])
        )

    def close(self) -> None:
        """Stop listening."""
        if self._bus is not None:
            self._bus.close()
            self._bus = None

    def server_is_up(self) -> bool:
        """Whether dunst answers; a bus that starts services must not start another one for it."""
        return self._is_owned() and self._dunstctl("is-paused") is not None

    def sent(self) -> list[Notification]:
        """All that dunst accepted so far, oldest first, replaced and closed ones included."""
        assert self._bus is not None
        while True:
            try:
                message = self._bus.receive(timeout=0)
            except TimeoutError:
                return list(self._accepted)
            self._take(message)

    def standing(self) -> list[Notification]:
        """Those not closed and not replaced since."""
        newest = {notification.id: notification for notification in self.sent()}
        return [one for one in newest.values() if one.closed_reason is None]

    def displayed_count(self) -> int:
        """How many dunst itself says are on the screen."""
        return int(self._dunstctl("count", "displayed") or 0)

    def wait_for(
        self, predicate: Callable[[Notification], bool], timeout: float = 10.0
    ) -> Notification:
        """The newest accepted notification that `predicate` agrees to, once there is one."""

        def newest() -> Notification | None:
            return next((one for one in reversed(self.sent()) if predicate(one)), None)

        return wait_until(newest, "a notification", timeout, self._evidence_with_all)

    def history(self) -> list[tuple[str, str]]:
        """Summary and body of all in dunst's own history, newest first; closes what stands."""
        self.close_all()
        with open_dbus_connection(self._environment["DBUS_SESSION_BUS_ADDRESS"]) as bus:
            answer = bus.send_and_get_reply(new_method_call(_DUNST, "NotificationListHistory"))
        return [(entry["summary"][1], entry["body"][1]) for entry in answer.body[0]]

    def close_all(self) -> None:
        """Close what stands, as a person would."""
        self._dunstctl("close-all")
        wait_until(lambda: self.displayed_count() == 0, "notifications to close")

    def press_button(self, label: str, timeout: float = 10.0) -> None:
        """Press a button by its label, on the newest notification that carries it.

        Raises:
            NotSeenError: no notification on the screen has such a button.
        """
        self.wait_for(lambda one: label in one.buttons and one.closed_reason is None, timeout)
        offered = self._folder / "offered"
        offered.unlink(missing_ok=True)
        (self._folder / "wanted").write_text(label, encoding="utf-8")
        self._dunstctl("context")
        wait_until(offered.exists, "dunst to open its menu", timeout, self._evidence)
        entries = offered.read_text(encoding="utf-8").splitlines()
        if not any(entry.startswith(f"#{label} (") for entry in entries):
            raise NotSeenError(f"dunst offers no button “{label}”, only {entries}.")

    def _is_owned(self) -> bool:
        with open_dbus_connection(self._environment["DBUS_SESSION_BUS_ADDRESS"]) as bus:
            answer = bus.send_and_get_reply(message_bus.NameHasOwner(_NAME))
        return bool(answer.body[0])

    def _evidence_with_all(self) -> str:
        seen = "\n".join(str(one) for one in self.sent()) or "none"
        return f"Accepted notifications:\n{seen}\n{self._evidence()}"

    def _take(self, message: Message) -> None:
        fields = message.header.fields
        member, kind = fields.get(HeaderFields.member), message.header.message_type
        if kind is MessageType.method_call and member == "Notify":
            self._asked[fields[HeaderFields.sender], message.header.serial] = message
        elif kind is MessageType.method_return:
            caller = fields[HeaderFields.destination], fields[HeaderFields.reply_serial]
            if asked := self._asked.pop(caller, None):
                self._accepted.append(_notification(message.body[0], asked.body))
        elif kind is MessageType.signal and member == "NotificationClosed":
            id_, reason = message.body
            self._amend(id_, lambda one: replace(one, closed_reason=reason))
        elif kind is MessageType.signal and member == "ActionInvoked":
            id_, key = message.body
            self._amend(id_, lambda one: replace(one, invoked=(*one.invoked, key)))

    def _amend(self, id_: int, change: Callable[[Notification], Notification]) -> None:
        for index in reversed(range(len(self._accepted))):
            if self._accepted[index].id == id_:
                self._accepted[index] = change(self._accepted[index])
                return

    def _dunstctl(self, *args: str) -> str | None:
        answer = subprocess.run(
            ["dunstctl", *args],
            env=self._environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=20,
        )
        return answer.stdout if answer.returncode == 0 else None


def _notification(id_: int, body: tuple[Any, ...]) -> Notification:
    app_name, replaces_id, _icon, summary, text, actions, hints, timeout_ms = body
    return Notification(
        id=id_,
        app_name=app_name,
        replaces_id=replaces_id,
        summary=summary,
        body=text,
        actions=tuple(zip(actions[::2], actions[1::2], strict=True)),
        hints={name: value for name, (_signature, value) in hints.items()},
        timeout_ms=timeout_ms,
    )
